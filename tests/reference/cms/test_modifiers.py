"""Reading CMS's lists of modifiers: all of a year, and those of Level II with their days."""

import io
from collections import Counter
from collections.abc import Callable
from datetime import date
from functools import partial
from typing import Final

import pytest

from cptkit import bundled_reference
from cptkit.errors import DamagedData
from cptkit.reference._facts import Fact
from cptkit.reference._rows import READERS
from cptkit.reference.cms.documents import Document
from cptkit.reference.cms.folders import documents_in
from cptkit.reference.cms.modifiers import (
    is_all_modifiers,
    is_level_two_modifiers,
    read_all_modifiers,
    read_level_two_modifiers,
)
from cptkit.reference.cms.publication import PassedOver, Publication
from cptkit.reference.indicators import HcpcsAction, HcpcsCoverage
from cptkit.reference.modifiers import Modifier
from cptkit.values.periods import Period
from cptkit.values.tables import Table
from tests.cms import CUT

ALL: Final = "modifiers_all_2024.csv"
LEVEL_TWO: Final = "hcpcs_modifiers_2024q2.csv"
CATEGORIES: Final = "modifier,type,category\n"
RECORDS: Final = "modifier,date_added,date_term,xref,coverage,procnote,cim,mcm,action_date,action\n"
YEAR: Final = Period(date(2024, 1, 1), date(2024, 12, 31))


def document(text: str, name: str) -> Document:
    data = text.encode()
    return Document(name, len(data), partial(io.BytesIO, data))


def published(name: str, read: Callable[[Document], Publication]) -> Publication:
    """A file of CMS's, read."""
    (found,) = documents_in(CUT / name)
    return read(found)


def modifiers(publication: Publication) -> dict[str, Modifier]:
    """The modifiers that a publication has facts of; a refusal is raised."""
    found: dict[str, Modifier] = {}
    for stated in publication.facts():
        if isinstance(stated, DamagedData):
            raise stated
        if isinstance(stated, Fact):
            cells = {**stated.cells, "source": ""}
            key, row = READERS[publication.table](Fact(stated.file, stated.number, cells), {"": publication.citation})
            assert isinstance(row, Modifier)
            found[key] = row
    return found


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        (CATEGORIES, (True, False)),
        ("\N{BYTE ORDER MARK}Modifier,TYPE,Category\r\n26,CPT,General\r\n", (True, False)),
        (RECORDS, (False, True)),
        (RECORDS.upper().replace("\n", "\r\n"), (False, True)),
        ("modifier,ncci,from,to\n", (False, False)),
        ("", (False, False)),
    ],
)
def test_a_list_is_told_by_its_columns(head: str, expected: tuple[bool, bool]) -> None:
    assert (is_all_modifiers(head), is_level_two_modifiers(head)) == expected


def test_the_list_of_a_year_answers_for_all_modifiers_of_the_year() -> None:
    publication = read_all_modifiers(document(f"{CATEGORIES}26,CPT,General\n", ALL))
    assert (publication.table, publication.release) == (Table.MODIFIERS, "2024")
    assert publication.periods == (YEAR,)
    assert (publication.listed, publication.initials, publication.precedence) == (False, frozenset(), 0)
    assert publication.citation.publisher == "CMS"


def test_a_modifier_of_a_year_has_a_floor_and_nothing_said_of_it() -> None:
    (modifier,) = modifiers(read_all_modifiers(document(f"{CATEGORIES}26,CPT,General\n\n", ALL))).values()
    assert modifier.period == Period(date(2024, 1, 1), floor=True)
    assert (modifier.label, modifier.role, modifier.position) == ("", None, None)
    assert (modifier.bypasses_pairs, modifier.level_two) == (None, None)


def test_a_modifier_that_has_ended_is_not_in_force_though_the_list_of_the_year_has_it() -> None:
    (ended,) = modifiers(read_all_modifiers(document(f"{CATEGORIES}CP,HCPCS,\n", ALL))).values()
    assert ended.period == Period(date(2017, 12, 31), date(2017, 12, 31), floor=True)
    (then,) = modifiers(read_all_modifiers(document(f"{CATEGORIES}CP,HCPCS,\n", "modifiers_all_2016.csv"))).values()
    assert then.period == Period(date(2016, 1, 1), date(2017, 12, 31), floor=True)


def test_a_modifier_that_stands_in_the_list_again_is_passed_over_with_its_first_line() -> None:
    rows = f"{CATEGORIES}KX,HCPCS,General\nKX,HCPCS,Therapy\n"
    publication = read_all_modifiers(document(rows, ALL))
    _, again = publication.facts()
    assert again == PassedOver(ALL, 3, "KX stands in line 2, of another type or category")
    assert list(publication.facts()) == list(publication.facts())


@pytest.mark.parametrize("name", ["modifiers.csv", "modifiers_all.csv", "modifiers_all_2024q2.csv", "mods_20245.csv"])
def test_a_list_without_its_year_in_the_name_asks_for_it(name: str) -> None:
    with pytest.raises(DamagedData, match="does not name the year it is for; expected a name such as modifiers_all"):
        read_all_modifiers(document(CATEGORIES, name))


@pytest.mark.parametrize("name", ["hcpcs_modifiers.csv", "hcpcs_modifiers_2024.csv", "hcpcs_modifiers_2024q5.csv"])
def test_a_list_without_its_quarter_in_the_name_asks_for_it(name: str) -> None:
    with pytest.raises(DamagedData, match="does not name the quarter it is for; expected a name such as hcpcs_mod"):
        read_level_two_modifiers(document(RECORDS, name))


@pytest.mark.parametrize(
    ("read", "name", "missing"),
    [(read_all_modifiers, ALL, "category"), (read_level_two_modifiers, LEVEL_TWO, "action")],
)
def test_a_list_without_one_of_its_columns_is_refused(
    read: Callable[[Document], Publication], name: str, missing: str
) -> None:
    header = (CATEGORIES if name == ALL else RECORDS).replace(missing, "other")
    with pytest.raises(DamagedData, match=rf"^{name}:1: columns modifier, .*other.*; expected modifier, .*{missing}"):
        read(document(header, name))


def test_a_row_that_is_no_modifier_is_refused_with_its_line() -> None:
    rows = f"{CATEGORIES}26,CPT,General\n260,CPT,General\n\nTC,HCPCS\n27,CPT,\n"
    _, long, blank, short, good = read_all_modifiers(document(rows, ALL)).facts()
    assert str(long) == f"{ALL}:3: modifier '260'; expected two digits or capital letters"
    assert str(blank) == f"{ALL}:4: 0 cells; expected 3: modifier, type, category"
    assert str(short) == f"{ALL}:5: 2 cells; expected 3: modifier, type, category"
    assert isinstance(good, Fact)


def test_a_level_two_modifier_has_its_own_days_and_what_cms_publishes_of_it() -> None:
    rows = f'{RECORDS}AH,1984-01-01,2018-03-31,QM,C,0069,35-99,"2150, 5112",2018-04-01,N\n'
    publication = read_level_two_modifiers(document(rows, LEVEL_TWO))
    (modifier,) = modifiers(publication).values()
    assert modifier.period == Period(date(1984, 1, 1), date(2018, 3, 31))
    level_two = modifier.level_two
    assert level_two is not None
    assert (level_two.action, level_two.action_effective) == (HcpcsAction.NONE, date(2018, 4, 1))
    assert (level_two.coverage, level_two.processing_note) == (HcpcsCoverage.CONTRACTOR_JUDGMENT, "0069")
    assert (level_two.coverage_manual, level_two.carriers_manual) == (("35-99",), ("2150", "5112"))
    assert level_two.cross_references == ("QM",)
    assert (modifier.bypasses_pairs, modifier.role, modifier.label) == (None, None, "")


def test_the_level_two_list_answers_for_its_quarter_and_for_what_begins_with_a_letter() -> None:
    publication = read_level_two_modifiers(document(RECORDS, LEVEL_TWO))
    assert publication.periods == (Period(date(2024, 4, 1), date(2024, 6, 30)),)
    assert (publication.release, publication.cumulative, publication.precedence) == ("2024Q2", True, 1)
    assert {"L", "P", "X"} < publication.initials
    assert publication.initials.isdisjoint("0123456789")
    assert (
        str(publication.citation) == "CMS, HCPCS Level II quarterly release, April 2024, modifier records (2024-04-01)"
    )


@pytest.mark.parametrize(
    ("row", "message"),
    [
        ("A1,July 2002,,,C,,,,,N", "date_added 'July 2002'; expected a date"),
        ("A1,2002-07-01,never,,C,,,,,N", "date_term 'never'; expected a date"),
        ("A1,2002-07-01,2001-01-01,,C,,,,,N", "2002-07-01 to 2001-01-01 ends before it begins"),
        ("A1,2002-07-01,,,Q,,,,,N", "coverage 'Q'; expected one of"),
    ],
)
def test_a_wrong_value_of_a_record_is_refused_with_its_line(row: str, message: str) -> None:
    publication = read_level_two_modifiers(document(f"{RECORDS}{row}\n", LEVEL_TWO))
    with pytest.raises(DamagedData, match=f"^{LEVEL_TWO}:2: {message}"):
        modifiers(publication)


def test_a_record_without_a_first_day_or_of_no_modifier_is_refused_with_its_line() -> None:
    rows = f"{RECORDS}A1,,,,C,,,,,N\nA10,2002-07-01,,,C,,,,,N\n"
    undated, long = read_level_two_modifiers(document(rows, LEVEL_TWO)).facts()
    assert str(undated) == f"{LEVEL_TWO}:2: date_added ''; expected a value"
    assert str(long) == f"{LEVEL_TWO}:3: modifier 'A10'; expected two digits or capital letters"


def test_every_row_of_the_list_of_2024_is_accounted_for() -> None:
    publication = published(ALL, read_all_modifiers)
    stated = list(publication.facts())
    again = Counter(one.why.split()[0] for one in stated if isinstance(one, PassedOver))
    assert again == Counter(["KX", "P1", "P2", "P3", "P4", "P5", "P6"])
    assert (len(stated), len(modifiers(publication))) == (433, 426)


@pytest.mark.parametrize("day", [date(2024, 1, 1), date(2024, 3, 31), date(2024, 8, 13), date(2024, 12, 31)])
def test_the_list_of_2024_has_in_force_what_is_bundled(day: date) -> None:
    rows = modifiers(published(ALL, read_all_modifiers)).items()
    assert {code for code, row in rows if row.period.covers(day)} == {
        row.code for row in bundled_reference().on(day).modifiers()
    }


def test_the_modifiers_that_had_ended_are_those_of_the_level_two_release() -> None:
    listed, released = published(ALL, read_all_modifiers), published(LEVEL_TWO, read_level_two_modifiers)
    (year,) = listed.periods
    ended = {code: last for code, last in last_days(listed).items() if year.first and last < year.first}
    assert ended == last_days(released)
    assert len(ended) == 10
    # What ended in the year itself, the release of its second quarter could not say.
    assert all(year.covers(last) for code, last in last_days(listed).items() if code not in ended)


def last_days(publication: Publication) -> dict[str, date]:
    """The last day of each modifier that has one."""
    return {code: row.period.last for code, row in modifiers(publication).items() if row.period.last is not None}


def test_every_row_of_the_level_two_release_is_a_modifier_of_its_own() -> None:
    publication = published(LEVEL_TWO, read_level_two_modifiers)
    assert len(list(publication.facts())) == len(modifiers(publication)) == 383
    assert all(row.level_two is not None for row in modifiers(publication).values())


@pytest.mark.parametrize("column", ["date_added", "date_term"])
@pytest.mark.parametrize("text", ["<=", "<=2002-07-01"])
def test_a_mark_of_our_own_is_no_date_of_cms(column: str, text: str) -> None:
    dates = {"date_added": "2002-07-01", "date_term": "", column: text}
    row = f"A1,{dates['date_added']},{dates['date_term']},,C,,,,2002-07-01,N\r\n"
    titles = "modifier,date_added,date_term,xref,coverage,procnote,cim,mcm,action_date,action\r\n"
    (refused,) = read_level_two_modifiers(document(titles + row, "hcpcs_modifiers_2024q2.csv")).facts()
    assert isinstance(refused, DamagedData)
    assert refused.message.startswith(f"{column} {text!r}; expected a date")
