"""A bar that says how far compiling has come, where somebody looks on."""

import sys
from collections.abc import Callable, Generator
from contextlib import contextmanager
from shutil import get_terminal_size
from typing import Final

from cptkit.reference.store.compiling import Progress

__all__ = ["progress_bar"]

_WIDTH: Final = 20
_MEGABYTE: Final = 10**6


@contextmanager
def progress_bar() -> Generator[Callable[[Progress], None], None, None]:
    """Yield what draws the bar on standard error, if that is a terminal; in the end the line is blank again."""
    if not sys.stderr.isatty():
        yield lambda _: None
        return
    try:
        yield _draw
    finally:
        _redraw("", end="\r")


def _draw(progress: Progress) -> None:
    filled = _WIDTH * progress.done // progress.total
    done, total = progress.done / _MEGABYTE, progress.total / _MEGABYTE
    _redraw(
        f"{'#' * filled:.<{_WIDTH}} {100 * progress.done // progress.total:3} %  "
        f"{done:.1f} of {total:.1f} MB  {progress.file}"
    )


def _redraw(line: str, *, end: str = "") -> None:
    # One column less than there are: a full line would scroll on some terminals.
    columns = get_terminal_size().columns - 1
    sys.stderr.write(f"\r{line[:columns]:<{columns}}{end}")
    sys.stderr.flush()
