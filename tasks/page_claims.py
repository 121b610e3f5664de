"""The claims that the rules' pages show as examples."""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from shutil import copy
from tempfile import TemporaryDirectory
from typing import Final

from cptkit import (
    RULES,
    Claim,
    Reference,
    bundled_reference,
    claim_from_json,
    compile_reference,
    open_reference,
    parse_line,
)
from tasks.cut_cms import CUT
from tasks.paths import DOCS

__all__ = ["page_claims", "page_reference", "read_claim"]

# Rules whose examples rest on files that are not bundled, and on which.
_TABULAR_LIST: Final = ("icd10cm-tabular-april-1-2026.zip",)
_FILES: Final[Mapping[str, tuple[str, ...]]] = {
    "code-set.no-longer-listed": ("rvu20a.zip", "rvu24c.zip"),
    "diagnosis.excluded-pair": _TABULAR_LIST,
    "diagnosis.code-first-missing": _TABULAR_LIST,
    "global-surgery.further-session": ("rvu24c.zip",),
    "global-surgery.procedure-in-period": ("rvu24c.zip",),
    "patient.procedure-age": ("procedure_codes_2019q3_2026q2.csv",),
    "payer.related-diagnosis": ("rvu24c.zip",),
}

_PAYER: Final = "payer:"
_HISTORY: Final = "history:"
_CLAIM: Final = re.compile(r"^```claim\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL)


@cache
def page_reference(rule: str) -> Reference:
    """Return what the examples of a rule's page are checked with: the bundled facts, and files where they need some."""
    if rule not in _FILES:
        return bundled_reference()
    with TemporaryDirectory() as work:
        folder = Path(work, "cms")
        folder.mkdir()
        for name in _FILES[rule]:
            copy(CUT / name, folder)
        compile_reference(folder, Path(work, "store"))
        return bundled_reference() | open_reference(Path(work, "store"))


def read_claim(text: str) -> Claim:
    """Return the claim of an example: JSON, or lines as text after an optional `payer:`, some of the `history:`."""
    if text.startswith("{"):
        return claim_from_json(text)
    rows = text.splitlines()
    payer = rows.pop(0).removeprefix(_PAYER).strip() if rows[0].startswith(_PAYER) else None
    billed = [parse_line(row) for row in rows if not row.startswith(_HISTORY)]
    history = [parse_line(row.removeprefix(_HISTORY)) for row in rows if row.startswith(_HISTORY)]
    return Claim(billed, payer=payer, history=history)


def page_claims() -> Iterator[tuple[str, Claim]]:
    """Yield every example with a name, in the order of the rules and their pages."""
    for rule in RULES:
        page = DOCS / "reference" / "rules" / f"{rule.id}.md"
        # A rule without a page is for the test of pages to name.
        shown = page.read_text(encoding="utf-8") if page.is_file() else ""
        for number, found in enumerate(_CLAIM.finditer(shown), start=1):
            yield f"{rule.id}, example {number}", read_claim(found["text"].strip())
