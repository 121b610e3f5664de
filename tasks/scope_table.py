"""The table of what a claim is checked for at most: every domain, with its rules counted, and how far they reach."""

import re
from collections import Counter
from collections.abc import Iterator
from typing import Final

from cptkit import RULES
from cptkit.rules import Domain
from cptkit.values.scope import Scope, scope_of
from tasks.paths import DOCS, ROOT

__all__ = ["ROOT", "TARGET", "refresh", "refreshed"]

TARGET: Final = DOCS / "explanation" / "what-clean-means.md"
_TABLE: Final = re.compile(r"^\| domain \|.*?\n\n", re.MULTILINE | re.DOTALL)


def _reach(*, known: bool) -> Scope:
    """Return how far every domain is checked where its rules speak and every table answers."""
    domains = frozenset([rule.domain for rule in RULES])
    return scope_of(domains, frozenset[Domain](), domains, history_known=known, birth_date_known=known)


def _rows() -> Iterator[str]:
    whole, alone = _reach(known=True), _reach(known=False)
    rules = Counter(rule.domain for rule in RULES)
    yield "| domain | rules | with history and birth date | of a claim alone |"
    yield "|---|---|---|---|"
    for domain, extent in whole.extents:
        yield f"| {domain.meaning} | {rules[domain]} | {extent} | {alone[domain]} |"


def refreshed() -> str:
    """Return the page with its table as the rules are."""
    table = "\n".join(_rows())
    return _TABLE.sub(lambda _: f"{table}\n\n", TARGET.read_text(encoding="utf-8"), count=1)


def refresh() -> None:
    """Write the page."""
    TARGET.write_text(refreshed(), encoding="utf-8")
