"""A bar that says how far compiling or checking has come, where somebody looks on."""

import sys
from collections.abc import Callable, Generator
from contextlib import AbstractContextManager, contextmanager
from shutil import get_terminal_size
from typing import Final, TypeVar

from cptkit.reference.store.compiling import Progress

__all__ = ["claims_bar", "progress_bar"]

_WIDTH: Final = 20
_MEGABYTE: Final = 10**6


_T = TypeVar("_T")


def progress_bar() -> AbstractContextManager[Callable[[Progress], None]]:
    """Give what draws how many bytes were compiled."""

    def text(progress: Progress) -> str:
        done, total = progress.done / _MEGABYTE, progress.total / _MEGABYTE
        return f"{_bar(progress.done, progress.total)}  {done:.1f} of {total:.1f} MB  {progress.file}"

    return _drawn(text)


def claims_bar(total: int) -> AbstractContextManager[Callable[[int], None]]:
    """Give what draws how many claims of a file were checked."""
    return _drawn(lambda done: f"{_bar(done, total)}  {done:,} of {total:,} claims")


@contextmanager
def _drawn(text: Callable[[_T], str]) -> Generator[Callable[[_T], None], None, None]:
    """Give what draws on standard error, if that is a terminal; in the end the line is blank again."""
    if not sys.stderr.isatty():
        yield lambda _: None
        return
    try:
        yield lambda value: _redraw(text(value))
    finally:
        _redraw("", end="\r")


def _bar(done: int, total: int) -> str:
    return f"{'#' * (_WIDTH * done // total):.<{_WIDTH}} {100 * done // total:3} %"


def _redraw(line: str, *, end: str = "") -> None:
    # One column less than there are: a full line would scroll on some terminals.
    columns = get_terminal_size().columns - 1
    sys.stderr.write(f"\r{line[:columns]:<{columns}}{end}")
    sys.stderr.flush()
