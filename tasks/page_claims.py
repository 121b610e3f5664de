"""The claims that the rules' pages show as examples."""

import re
from collections.abc import Iterator
from typing import Final

from cptkit import RULES, Claim, claim_from_json, parse_line
from tasks.paths import DOCS

__all__ = ["page_claims", "read_claim"]

_PAYER: Final = "payer:"
_CLAIM: Final = re.compile(r"^```claim\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL)


def read_claim(text: str) -> Claim:
    """Return the claim of an example: JSON, or lines as text after an optional `payer:`."""
    if text.startswith("{"):
        return claim_from_json(text)
    rows = text.splitlines()
    payer = rows.pop(0).removeprefix(_PAYER).strip() if rows[0].startswith(_PAYER) else None
    return Claim([parse_line(row) for row in rows], payer=payer, history=())


def page_claims() -> Iterator[tuple[str, Claim]]:
    """Yield every example with a name, in the order of the rules and their pages."""
    for rule in RULES:
        page = DOCS / "reference" / "rules" / f"{rule.id}.md"
        # A rule without a page is for the test of pages to name.
        shown = page.read_text(encoding="utf-8") if page.is_file() else ""
        for number, found in enumerate(_CLAIM.finditer(shown), start=1):
            yield f"{rule.id}, example {number}", read_claim(found["text"].strip())
