"""What `check` says of every example of the rules' pages by the bundled facts: a mended fact shows what it moves."""

from typing import Final

from cptkit import bundled_reference, check
from tasks.page_claims import page_claims
from tasks.paths import ROOT

__all__ = ["ROOT", "TARGET", "refresh", "refreshed"]

TARGET: Final = ROOT / "tests" / "corpus" / "page_reports.txt"


def refreshed() -> str:
    """Return the report on each example, under its name."""
    reference = bundled_reference()
    return "\n".join(f"# {name}\n{check(claim, reference)}\n" for name, claim in page_claims())


def refresh() -> None:
    """Write the snapshot."""
    TARGET.write_text(refreshed(), encoding="utf-8")
