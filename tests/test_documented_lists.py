"""The lists in the documentation are whole: every circumstance, every rule."""

import re
from pathlib import Path

from cptkit import RULES, Circumstance

DOCS = Path(__file__).parents[1] / "docs"
SECTION = re.compile(r"^### Circumstances\n(.*?)^## ", re.MULTILINE | re.DOTALL)
ROW = re.compile(r"^\| `(?P<name>[a-z_]+)` \| (?P<meaning>[^|]+) \| [^|]*\|$", re.MULTILINE)


def described() -> list[tuple[str, str]]:
    """The circumstances of the page, each with what the record says."""
    section = SECTION.search((DOCS / "reference" / "json.md").read_text(encoding="utf-8"))
    assert section is not None
    return ROW.findall(section[1])


def test_the_page_describes_every_circumstance_once_and_no_other() -> None:
    assert sorted(name for name, _ in described()) == sorted(one.value for one in Circumstance)


def test_no_two_circumstances_are_described_alike() -> None:
    meanings = [meaning for _, meaning in described()]
    assert len(set(meanings)) == len(meanings)


def test_the_rulebook_places_every_rule_in_one_family() -> None:
    page = (DOCS / "explanation" / "the-rulebook.md").read_text(encoding="utf-8")
    (families,) = re.findall(r"^\| family \|.*?\n\n", page, re.MULTILINE | re.DOTALL)
    placed = re.findall(r"\(\.\./reference/rules/(.*?)\.md\)", families)
    assert sorted(placed) == sorted(rule.id for rule in RULES)
