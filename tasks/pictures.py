"""The picture on the start page: the report on its claim, as a notebook shows it."""

import re
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from cptkit import Claim, check, compile_reference, open_reference, parse_line
from tasks.cut_cms import CUT
from tasks.paths import DOCS, ROOT

__all__ = ["ROOT", "TARGET", "refresh", "refreshed"]

TARGET: Final = DOCS / "pictures" / "report.html"
_BILLED: Final = re.compile(r'parse_line\("(.*?)"\)')


def refreshed() -> str:
    """Return the notebook's view of the report on the claim that the page checks."""
    billed = _BILLED.findall((DOCS / "index.md").read_text(encoding="utf-8"))
    claim = Claim(map(parse_line, billed), payer="medicare", history=())
    with TemporaryDirectory() as folder:
        compile_reference(CUT, Path(folder, "store"))
        return f"{check(claim, open_reference(Path(folder, 'store'))).html()}\n"


def refresh() -> None:
    """Write the picture."""
    TARGET.parent.mkdir(exist_ok=True)
    TARGET.write_text(refreshed(), encoding="utf-8")
