"""Reading the tables of CMS's outpatient code editor: modifiers, and pairs that exclude each other."""

import io
from collections.abc import Callable
from datetime import date
from functools import partial
from typing import Final

import pytest

from cptkit import bundled_reference
from cptkit.errors import DamagedData
from cptkit.reference._facts import Fact
from cptkit.reference._rows import READERS
from cptkit.reference.cms.completeness import Completeness
from cptkit.reference.cms.documents import Document
from cptkit.reference.cms.folders import documents_in
from cptkit.reference.cms.outpatient_editor import (
    is_editor_conflicts,
    is_editor_modifiers,
    read_editor_conflicts,
    read_editor_modifiers,
)
from cptkit.reference.cms.publication import PassedOver, Publication
from cptkit.reference.modifiers import Modifier, ModifierConflict
from cptkit.reference.tables import PublishedRow, pair_key
from cptkit.values.periods import Period
from cptkit.values.tables import Table
from tests.cms import CUT

MODIFIERS: Final = "modifiers_outpatient_editor.csv"
CONFLICTS: Final = "modifier_conflicts_outpatient_editor.csv"
MODIFIER_TITLES: Final = "modifier,date_activated,ncci,therapy,from,to\n"
CONFLICT_TITLES: Final = "modifier_1,modifier_2,from,to\n"
ROWS: Final = f"{MODIFIER_TITLES}26,0,0,0,20190701,\nXS,0,1,0,20190701,20241231\nTB,0,0,0,20230101,\n"
WHOLE: Final = Period(date(2019, 7, 1), date(2026, 6, 30))


def document(text: str, name: str = MODIFIERS) -> Document:
    data = text.encode()
    return Document(name, len(data), partial(io.BytesIO, data))


def known(table: Table, *floors: date) -> Completeness:
    """What coverage.toml could say."""
    return Completeness("*_outpatient_editor.csv", table, None, WHOLE, frozenset(floors), "coverage.toml")


def published(name: str, read: Callable[[Document], Publication]) -> Publication:
    """A file of CMS's, read."""
    (found,) = documents_in(CUT / name)
    return read(found)


def rows(publication: Publication) -> list[tuple[str, PublishedRow]]:
    """The rows that a publication has facts of; a refusal is raised."""
    found: list[tuple[str, PublishedRow]] = []
    for stated in publication.facts():
        assert not isinstance(stated, DamagedData), stated
        if isinstance(stated, Fact):
            cells = {**stated.cells, "source": ""}
            fact = Fact(stated.file, stated.number, cells)
            found.append(READERS[publication.table](fact, {"": publication.citation}))
    return found


def modifiers(publication: Publication) -> list[Modifier]:
    """The modifiers that a publication has facts of."""
    return [row for _, row in rows(publication) if isinstance(row, Modifier)]


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        (MODIFIER_TITLES, (True, False)),
        (CONFLICT_TITLES, (False, True)),
        ("\N{BYTE ORDER MARK}" + CONFLICT_TITLES.upper().replace("\n", "\r\n"), (False, True)),
        ("modifier,type,category\n", (False, False)),
    ],
)
def test_a_table_of_the_editor_is_told_by_its_columns(head: str, expected: tuple[bool, bool]) -> None:
    assert (is_editor_modifiers(head), is_editor_conflicts(head)) == expected


def test_without_an_entry_the_editor_answers_for_the_quarter_of_its_latest_first_day() -> None:
    publication = read_editor_modifiers(document(ROWS))
    assert publication.periods == (Period(date(2023, 1, 1), date(2023, 3, 31)),)
    assert (publication.release, publication.listed, publication.precedence) == ("2023Q1", True, 2)


def test_without_an_entry_the_earliest_first_day_is_a_floor() -> None:
    assert [row.period for row in modifiers(read_editor_modifiers(document(ROWS)))] == [
        Period(date(2019, 7, 1), floor=True),
        Period(date(2019, 7, 1), date(2024, 12, 31), floor=True),
        Period(date(2023, 1, 1)),
    ]


def test_an_entry_says_for_which_days_the_editor_is_whole_and_which_days_are_floors() -> None:
    publication = read_editor_modifiers(document(ROWS), known(Table.MODIFIERS, date(2023, 1, 1)))
    assert (publication.periods, publication.release, publication.listed) == ((WHOLE,), "2026Q2", True)
    assert [row.period.floor for row in modifiers(publication)] == [False, False, True]


def test_the_editor_says_which_modifiers_bypass_a_pair_edit_and_nothing_else() -> None:
    found = modifiers(read_editor_modifiers(document(ROWS)))
    assert [row.bypasses_pairs for row in found] == [False, True, False]
    assert {(row.label, row.role, row.position, row.level_two) for row in found} == {("", None, None, None)}


def test_a_flag_of_the_editor_is_passed_over_as_no_modifier() -> None:
    stated, *_ = read_editor_modifiers(document(f"{MODIFIER_TITLES}#A,0,0,0,20250401,\n")).facts()
    assert stated == PassedOver(MODIFIERS, 2, "#A is not a modifier: it has a character that no claim can carry")


@pytest.mark.parametrize(
    ("row", "message"),
    [
        ("26,0,2,0,20190701,", "ncci '2'; expected one of 0, 1"),
        ("26,0,,0,20190701,", "ncci ''; expected one of 0, 1"),
        ("##,0,0,0,20190701,", "modifier '##'; expected two digits or capital letters"),
        ("26,0,0,0,,", "from ''; expected a date such as 20190701"),
        ("26,0,0,0,20190231,", "from '20190231'; expected a date such as 20190701"),
        ("26,0,0,0,2019-07-01,", "from '2019-07-01'; expected a date such as 20190701"),
        ("26,0,0,0,20190701,soon", "to 'soon'; expected a date such as 20190701"),
        ("26,0,0,0,20190701", "5 cells; expected 6: modifier, date_activated, ncci, therapy, from, to"),
    ],
)
def test_a_row_of_the_editor_that_cannot_be_read_is_refused_with_its_line(row: str, message: str) -> None:
    *_, refused = read_editor_modifiers(document(f"{ROWS}{row}\n\n")).facts()
    assert isinstance(refused, DamagedData)
    assert str(refused) == f"{MODIFIERS}:5: {message}"


def test_a_row_that_ends_before_it_begins_is_refused_where_it_is_read() -> None:
    publication = read_editor_modifiers(document(f"{ROWS}27,0,1,0,20200101,20191231\n"))
    with pytest.raises(DamagedData, match=f"^{MODIFIERS}:5: 2020-01-01 to 2019-12-31 ends before it begins"):
        rows(publication)


def test_a_table_of_the_editor_without_a_day_or_a_column_is_refused() -> None:
    with pytest.raises(DamagedData, match=f"^{MODIFIERS}: no row with a first day"):
        read_editor_modifiers(document(MODIFIER_TITLES))
    with pytest.raises(DamagedData, match=f"^{MODIFIERS}:1: columns modifier, to; expected modifier, ncci, from, to"):
        read_editor_modifiers(document("modifier,to\n"))


def test_a_pair_stands_in_both_directions_and_the_second_is_passed_over() -> None:
    text = f"{CONFLICT_TITLES}CT,FX,20190701,\nFX,CT,20190701,\nFX,CT,20170101,20181231\n"
    publication = read_editor_conflicts(document(text, CONFLICTS))
    _, second, earlier = publication.facts()
    assert second == PassedOver(CONFLICTS, 3, "FX and CT stand in line 2 for the same days")
    assert isinstance(earlier, Fact)
    assert {key for key, _ in rows(publication)} == {pair_key("CT", "FX")}


def test_a_conflict_is_told_in_our_own_words_and_answers_for_pairs_of_its_modifiers() -> None:
    publication = read_editor_conflicts(document(f"{CONFLICT_TITLES}PN,PO,20190701,\n", CONFLICTS))
    assert (publication.table, publication.listed) == (Table.MODIFIER_CONFLICTS, True)
    assert publication.periods == (Period(date(2019, 7, 1), date(2019, 9, 30)),)
    ((_, row),) = rows(publication)
    assert isinstance(row, ModifierConflict)
    assert row.explanation == "CMS's outpatient code editor returns a claim that has both on one line"
    assert row.period == Period(date(2019, 7, 1), floor=True)


def test_a_conflict_with_what_is_no_modifier_is_refused() -> None:
    (refused,) = read_editor_conflicts(document(f"{CONFLICT_TITLES}PN,#A,20190701,\n", CONFLICTS)).facts()
    assert str(refused) == f"{CONFLICTS}:2: modifier_2 '#A'; expected two digits or capital letters"


def test_every_row_of_the_editor_s_modifiers_is_accounted_for() -> None:
    publication = published(MODIFIERS, read_editor_modifiers)
    stated = list(publication.facts())
    assert sum(isinstance(one, PassedOver) for one in stated) == 36
    assert len(stated) == 457
    assert len({row.code for row in modifiers(publication)}) == 414
    assert publication.periods == (Period(date(2025, 4, 1), date(2025, 6, 30)),)


@pytest.mark.parametrize("day", [date(2019, 7, 1), date(2024, 8, 13), date(2026, 6, 30)])
def test_the_modifiers_that_bypass_a_pair_edit_are_those_that_are_bundled(day: date) -> None:
    found = modifiers(published(MODIFIERS, partial(read_editor_modifiers, known=known(Table.MODIFIERS))))
    bypassing = {row.code for row in found if row.bypasses_pairs and row.period.covers(day)}
    assert bypassing == {row.code for row in bundled_reference().on(day).modifiers() if row.bypasses_pairs}
    assert len(bypassing) == 44


def test_the_editor_s_conflicts_are_among_those_that_are_bundled() -> None:
    publication = published(CONFLICTS, read_editor_conflicts)
    found = [row for _, row in rows(publication) if isinstance(row, ModifierConflict)]
    assert (len(list(publication.facts())), len(found)) == (12, 6)
    today = bundled_reference().on(date(2024, 8, 13))
    assert all(today.conflict(*row.modifiers) is not None for row in found)
