"""Families keyed a second time, from publications other than those that their tables name, and compared row by row.

`second_keying/*.csv` was keyed from the publications that it names. Facts that differ among several
services of one encounter, such as the level, stand with `|`; the lines are codes with their units, without modifiers.
"""

import csv
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import attrs
import pytest

from cptkit import Selection, bundled_reference, select
from cptkit.selection import service_named

FOLDER: Final = Path(__file__).with_name("second_keying")
DAY: Final = "2024-08-13"


@attrs.frozen
class Keyed:
    """One row of a second keying."""

    family: str
    facts: str
    payer: str
    lines: str
    publisher: str
    document: str
    url: str

    def selected(self) -> Selection:
        """Select for the facts."""
        facts = dict(one.split("=", 1) for one in self.facts.split(";"))
        many = max(len(value.split("|")) for value in facts.values())
        services = [
            service_named(self.family, {name: _nth(value, number) for name, value in facts.items()})
            for number in range(many)
        ]
        return select(services, bundled_reference(), on=DAY, place_of_service="11", payer=self.payer)


def _nth(value: str, number: int) -> str:
    each = value.split("|")
    return each[number if len(each) > 1 else 0]


def keyed() -> Iterator[Keyed]:
    """Read every row."""
    for file in sorted(FOLDER.glob("*.csv")):
        with file.open(encoding="utf-8", newline="") as rows:
            yield from (Keyed(**row) for row in csv.DictReader(rows))


ROWS: Final = tuple(keyed())
IDS: Final = [f"{row.family} {row.facts} {row.payer} {row.publisher}" for row in ROWS]


@pytest.mark.parametrize("row", ROWS, ids=IDS)
def test_a_table_says_what_another_publication_says(row: Keyed) -> None:
    selection = row.selected()
    billed = [
        f"{one.line.code} x{one.line.units:f}" if one.line.units != 1 else one.line.code for one in selection.lines
    ]
    assert sorted(billed) == sorted(_lines(row.lines))


def _lines(text: str) -> Iterator[str]:
    words = text.split()
    for word, after in zip(words, [*words[1:], ""], strict=True):
        if not word.startswith("x"):
            yield f"{word} {after}" if after.startswith("x") else word


@pytest.mark.parametrize("row", ROWS, ids=IDS)
def test_the_second_publication_is_not_the_first(row: Keyed) -> None:
    cited = {citation.url for one in row.selected().lines for citation in one.citations}
    assert row.url not in cited


def test_at_least_this_many_families_were_keyed_from_another_publication() -> None:
    assert len({row.family for row in ROWS}) >= 45
