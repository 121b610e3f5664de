"""Reading the tables of add-on codes, dated by quarter and dated by year."""

import csv
import io
from collections import Counter
from collections.abc import Iterable
from datetime import date
from functools import partial
from importlib.resources import files
from typing import Final

import pytest

from cptkit.errors import DamagedData
from cptkit.reference._facts import Fact, read_citations
from cptkit.reference._rows import READERS
from cptkit.reference.cms.add_ons import is_add_ons, read_add_ons
from cptkit.reference.cms.documents import Document
from cptkit.reference.cms.folders import documents_in
from cptkit.reference.cms.publication import Publication
from cptkit.reference.edits import AddOn
from cptkit.values.periods import Period
from cptkit.values.tables import Table
from tests.cms import WHOLE, needs_whole

BY_QUARTER: Final = "add_on_codes_2019q3_2026q2.csv"
BY_YEAR: Final = "add_on_codes_2024q2.csv"
TITLES_BY_QUARTER: Final = "add_on_code,primary_code,aoc_type,effective_on_or_before,ended\n"
TITLES_BY_YEAR: Final = (
    "add_on_code,primary_code,aoc_type,primary_deleted_year,addon_deleted_year,"
    "edit_effective_year,edit_deleted_year,contractor_defined\n"
)
EARLIEST: Final = date(2019, 7, 1)
FLOORS: Final = frozenset({EARLIEST})
MAY_DAY: Final = date(2024, 5, 1)


def document(text: str, name: str) -> Document:
    data = text.encode()
    return Document(name, len(data), partial(io.BytesIO, data))


def by_quarter(rows: str) -> Publication:
    return read_add_ons(document(TITLES_BY_QUARTER + rows, BY_QUARTER), FLOORS)


def by_year(rows: str) -> Publication:
    return read_add_ons(document(TITLES_BY_YEAR + rows, BY_YEAR))


def records(publication: Publication) -> list[AddOn]:
    """Every row as a record; the first refusal is raised."""
    found: list[AddOn] = []
    for stated in publication.facts():
        if isinstance(stated, DamagedData):
            raise stated
        assert isinstance(stated, Fact)
        cited = Fact(stated.file, stated.number, {**stated.cells, "source": "cited"})
        _, row = READERS[Table.ADD_ONS](cited, {"cited": publication.citation})
        assert isinstance(row, AddOn)
        found.append(row)
    return found


@pytest.mark.parametrize("titles", [TITLES_BY_QUARTER, TITLES_BY_YEAR])
def test_a_table_is_known_by_its_titles(titles: str) -> None:
    assert is_add_ons(titles + "19001,19000,1,20190701,\n")
    assert is_add_ons("\N{BYTE ORDER MARK}" + titles.upper().replace(",", '","').replace("\n", '"\r\n').join(['"', ""]))


@pytest.mark.parametrize("head", ["", "add_on_code,primary_code\n", "19001,19000,1,20190701,\n", TITLES_BY_YEAR[:-3]])
def test_another_file_is_no_table_of_add_ons(head: str) -> None:
    assert not is_add_ons(head)


def test_a_table_dated_by_quarter_answers_for_the_range_in_its_name() -> None:
    publication = by_quarter("")
    assert publication.table is Table.ADD_ONS
    assert publication.setting is None
    assert publication.release == "2026Q2"
    assert publication.periods == (Period(EARLIEST, date(2026, 6, 30)),)
    assert publication.cumulative


def test_a_table_dated_by_year_answers_for_its_quarter_alone() -> None:
    publication = by_year("")
    assert publication.release == "2024Q2"
    assert publication.periods == (Period(date(2024, 4, 1), date(2024, 6, 30)),)
    assert publication.cumulative


def test_days_decide_before_years() -> None:
    assert by_quarter("").precedence > by_year("").precedence


@pytest.mark.parametrize(
    ("publication", "key"),
    [(by_quarter(""), "cms-ncci-add-on-codes"), (by_year(""), "cms-ncci-add-on-codes-2024q2")],
)
def test_a_table_is_cited_as_the_bundled_rows_are(publication: Publication, key: str) -> None:
    bundled = (files("cptkit") / "data" / "citations.csv").read_text(encoding="utf-8")
    assert publication.citation == read_citations("citations.csv", bundled)[key]


@pytest.mark.parametrize(
    ("titles", "name", "published"),
    [
        (TITLES_BY_QUARTER, "add_on_codes.csv", BY_QUARTER),
        (TITLES_BY_QUARTER, "add_on_codes_2026q2.csv", BY_QUARTER),
        (TITLES_BY_QUARTER, "add_on_codes_2026q2_2019q3.csv", BY_QUARTER),
        (TITLES_BY_YEAR, "add_on_codes_2024q5.csv", BY_YEAR),
        (TITLES_BY_YEAR, "add_on_codes_2019q3_2024q2.csv", BY_YEAR),
    ],
)
def test_a_renamed_table_is_refused(titles: str, name: str, published: str) -> None:
    with pytest.raises(DamagedData) as caught:
        read_add_ons(document(titles, name))
    message = f"{name!r} does not name the quarters it is for; expected a name such as {published}"
    assert str(caught.value) == f"{name}: {message}"


@pytest.mark.parametrize(("text", "found"), [("", ""), ("add_on_code,primary_code\n", "add_on_code, primary_code")])
def test_other_titles_are_refused(text: str, found: str) -> None:
    with pytest.raises(DamagedData) as caught:
        read_add_ons(document(text, BY_YEAR))
    assert str(caught.value).startswith(f"{BY_YEAR}:1: columns {found}; expected add_on_code, primary_code, aoc_type, ")


def test_an_edit_dated_by_quarter_holds_from_its_first_day_to_its_last() -> None:
    (row,) = records(by_quarter("19294,19301,3,20200101,20251231\n"))
    expected = Period(date(2020, 1, 1), date(2025, 12, 31))
    assert (row.code, row.primary, row.kind, row.period) == ("19294", "19301", 3, expected)


def test_only_the_days_named_as_floors_are_floors() -> None:
    rows = "19001,19000,1,20190701,\n0649T,77046,1,20210701,\n"
    assert [row.period for row in records(by_quarter(rows))] == [
        Period(EARLIEST, floor=True),
        Period(date(2021, 7, 1)),
    ]
    assert [row.period.floor for row in records(read_add_ons(document(TITLES_BY_QUARTER + rows, BY_QUARTER)))] == [
        False,
        False,
    ]


@pytest.mark.parametrize("primary", ["", "none", "CCCCC"])
@pytest.mark.parametrize("kind", [2, 3])
def test_where_no_primary_is_named_the_contractor_decides(primary: str, kind: int) -> None:
    (dated,) = records(by_quarter(f"C9756,{primary},{kind},20240401,\n"))
    (undated,) = records(by_year(f"C9756,{primary},{kind},,,2024,,1\n"))
    assert (dated.primary, dated.kind) == (undated.primary, undated.kind) == (None, kind)


def test_a_year_of_effect_is_a_floor_at_its_last_day() -> None:
    (row,) = records(by_year("38900,19301,1,,,2013,,0\n"))
    assert row.period == Period(date(2013, 12, 31), floor=True)


def test_an_edit_of_the_year_of_the_release_is_in_force_when_the_release_begins() -> None:
    (row,) = records(by_year("0857T,76641,1,,,2024,,0\n"))
    assert row.period == Period(date(2024, 4, 1), floor=True)


@pytest.mark.parametrize(
    ("primary", "add_on", "edit", "last"),
    [("", "", "2016", 2016), ("2016", "2022", "2020", 2016), ("2020", "2016", "", 2016), ("2018", "", "", 2018)],
)
def test_an_edit_ends_with_the_first_of_its_codes_or_itself(primary: str, add_on: str, edit: str, last: int) -> None:
    (row,) = records(by_year(f"19291,19290,1,{primary},{add_on},2013,{edit},0\n"))
    assert row.period == Period(date(2013, 12, 31), date(last, 12, 31), floor=True)


@pytest.mark.parametrize(
    ("row", "refusal"),
    [
        ("19001,19000,4,20190701,", "kind '4'; expected one of 1, 2, 3"),
        (",19000,1,20190701,", "add_on ''; expected a value"),
        ("19001,,1,20190701,", "primary_code ''; expected a code, as an add-on of type 1 goes with listed ones alone"),
        ("19001,19000,1,,", "effective_on_or_before ''; expected a date such as 20190701"),
        ("19001,19000,1,20190231,", "effective_on_or_before '20190231'; expected a date such as 20190701"),
        ("19001,19000,1,2019W011,", "effective_on_or_before '2019W011'; expected a date such as 20190701"),
        ("19001,19000,1,20190701,2019", "ended '2019'; expected a date such as 20190701"),
        ("19001,19000,1,20210701,20201231", "2021-07-01 to 2020-12-31 ends before it begins; expected first <= last"),
        ("19001,19000,1,20190701", "4 cells; expected 5: add_on_code, primary_code, aoc_type"),
        ("\n19001,19000,1,20190701,", "0 cells; expected 5: add_on_code, primary_code, aoc_type"),
    ],
)
def test_a_row_dated_by_quarter_that_cannot_be_read_is_refused(row: str, refusal: str) -> None:
    with pytest.raises(DamagedData) as caught:
        records(by_quarter("0071U,0070U,1,20190701,\n" + row))
    assert str(caught.value).startswith(f"{BY_QUARTER}:3: {refusal}")


@pytest.mark.parametrize(
    ("row", "refusal"),
    [
        ("19001,19000,1,,,,,0", "edit_effective_year ''; expected a year such as 2016"),
        ("19001,19000,1,,,20130101,,0", "edit_effective_year '20130101'; expected a year such as 2016"),
        ("19001,19000,1,,,2025,,0", "edit_effective_year '2025'; expected a year up to 2024, the year of the release"),
        ("19001,19000,1,,x,2013,,0", "addon_deleted_year 'x'; expected a year such as 2016"),
        (
            "19001,19000,1,2024,,2013,,0",
            "primary_deleted_year '2024'; expected a year before 2024; it does not say which days of the release",
        ),
        ("19001,19000,1,,,2020,2019,0", "2020-12-31 to 2019-12-31 ends before it begins; expected first <= last"),
        ("19001,19000,3,,,2013,,1", "contractor_defined '1'; expected 0, for primary_code '19000'"),
        ("19001,,2,,,2013,,0", "contractor_defined '0'; expected 1, for primary_code ''"),
        ("19001,CCCCC,1,,,2013,,1", "primary_code 'CCCCC'; expected a code, as an add-on of type 1 goes with"),
    ],
)
def test_a_row_dated_by_year_that_cannot_be_read_is_refused(row: str, refusal: str) -> None:
    with pytest.raises(DamagedData) as caught:
        records(by_year("0054T,,2,,,2013,,1\n" + row))
    assert str(caught.value).startswith(f"{BY_YEAR}:3: {refusal}")


def test_a_refused_row_does_not_hide_those_after_it() -> None:
    stated = by_quarter("19001,19000,1,,\n0071U,0070U,1,20190701,\n").facts()
    assert [type(row) for row in stated] == [DamagedData, Fact]


def test_blank_lines_at_the_end_are_no_rows() -> None:
    publication = by_quarter("0071U,0070U,1,20190701,\r\n,,,,\r\n\r\n")
    assert len(records(publication)) == len(records(publication)) == 1


def published(name: str) -> Publication:
    (found,) = documents_in(WHOLE / name)
    assert is_add_ons(found.head())
    return read_add_ons(found, FLOORS)


def rows_of(name: str) -> list[dict[str, str]]:
    """The rows as they are published."""
    with (WHOLE / name).open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def active(rows: Iterable[AddOn], day: date = MAY_DAY) -> set[tuple[str, str | None]]:
    """The pairs of add-on and primary that are in force on a day."""
    return {(row.code, row.primary) for row in rows if row.period.covers(day)}


@needs_whole
@pytest.mark.long
@pytest.mark.parametrize(("name", "rows"), [(BY_QUARTER, 8556), (BY_YEAR, 8186)])
def test_every_row_of_a_published_table_is_read(name: str, rows: int) -> None:
    assert len(records(published(name))) == len(rows_of(name)) == rows


@needs_whole
@pytest.mark.long
def test_every_bundled_edit_is_a_published_one() -> None:
    bundled = (files("cptkit") / "data" / "add_ons.csv").read_text(encoding="utf-8").splitlines()
    columns = ("add_on", "primary", "kind", "first", "last")
    facts = [stated for stated in published(BY_QUARTER).facts() if isinstance(stated, Fact)]
    ours = {tuple(row[column] for column in columns) for row in csv.DictReader(bundled)}
    assert ours <= {tuple(fact.cells[column] for column in columns) for fact in facts}


@needs_whole
@pytest.mark.long
def test_the_two_tables_disagree_on_68_pairs_of_a_day_in_may_2024() -> None:
    """20 stand only in the table dated by quarter, which has them from 2024-01-01 on; that of 2024Q2 has no such row.

    48 stand only in that of 2024Q2: 37 infusions and injections and 8 contractor's choices, which the other
    table has not at all, and three that it ends on 2024-03-31, where that of 2024Q2 says 2024 and no end.
    """
    dated, undated = (active(records(published(name))) for name in (BY_QUARTER, BY_YEAR))
    assert (len(dated), len(undated)) == (7129, 7157)
    assert Counter("G0463" if primary == "G0463" else code for code, primary in dated - undated) == {
        "G0463": 10,
        "G2211": 9,
        "0764T": 1,
    }
    only_undated = undated - dated
    listed = {pair for pair in only_undated if pair[1] is not None}
    assert len(only_undated) == 48
    assert len(only_undated - listed) == 8
    assert sum(code.startswith(("963", "964")) for code, _ in listed) == 37
    assert {row.period for row in records(published(BY_QUARTER)) if (row.code, row.primary) in only_undated} == {
        Period(date(2024, 1, 1), date(2024, 3, 31))
    }
    assert len(dated ^ undated) == 68


@needs_whole
@pytest.mark.long
def test_no_other_reading_of_the_years_comes_as_near() -> None:
    """Not one without the year of the edit's own deletion, nor one that begins an edit of 2024 at the end of 2024."""
    dated = active(records(published(BY_QUARTER)))
    rows = rows_of(BY_YEAR)

    def differing(*deleted: str, latest: int = 2024) -> int:
        pairs = {
            (row["add_on_code"], row["primary_code"] or None)
            for row in rows
            if int(row["edit_effective_year"]) <= latest and not any(row[column] for column in deleted)
        }
        return len(dated ^ pairs)

    assert differing("edit_deleted_year", "primary_deleted_year", "addon_deleted_year") == 68
    assert differing("edit_deleted_year") == 68
    assert differing("primary_deleted_year", "addon_deleted_year") == 226
    assert differing() == 1061
    assert differing("edit_deleted_year", latest=2023) == 325


@needs_whole
@pytest.mark.long
def test_no_published_edit_outlives_a_code_of_its_pair() -> None:
    for row in rows_of(BY_YEAR):
        codes = [row[column] for column in ("primary_deleted_year", "addon_deleted_year") if row[column]]
        assert not codes or row["edit_deleted_year"] <= min(codes)
        assert not codes or row["edit_deleted_year"]
