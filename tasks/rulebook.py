"""The table of the rulebook: every rule under what it checks a claim for."""

import re
from collections.abc import Iterator
from typing import Final

from cptkit import RULES
from cptkit.rules import Domain
from tasks.paths import DOCS, ROOT

__all__ = ["ROOT", "TARGET", "refresh", "refreshed"]

TARGET: Final = DOCS / "explanation" / "the-rulebook.md"
_TABLE: Final = re.compile(r"^\| family \|.*?\n\n", re.MULTILINE | re.DOTALL)


def _rows() -> Iterator[str]:
    yield "| family | rules |"
    yield "|---|---|"
    for domain in Domain:
        rules = [f"[{rule.title}](../reference/rules/{rule.id}.md)" for rule in RULES if rule.domain is domain]
        if rules:
            yield f"| {domain.meaning} | {'; '.join(rules)} |"


def refreshed() -> str:
    """Return the page with its table as the rules are."""
    table = "\n".join(_rows())
    return _TABLE.sub(lambda _: f"{table}\n\n", TARGET.read_text(encoding="utf-8"), count=1)


def refresh() -> None:
    """Write the page."""
    TARGET.write_text(refreshed(), encoding="utf-8")
