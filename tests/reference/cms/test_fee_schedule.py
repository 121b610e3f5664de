"""Reading the relative value files of CMS's Physician Fee Schedule."""

import csv
import io
from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from functools import partial
from typing import Final

import attrs
import pytest

from cptkit.errors import DamagedData
from cptkit.reference._facts import Fact
from cptkit.reference._rows import READERS
from cptkit.reference.cms.documents import Document
from cptkit.reference.cms.fee_schedule import is_fee_schedule, read_fee_schedule
from cptkit.reference.cms.folders import documents_in
from cptkit.reference.cms.publication import Publication
from cptkit.reference.fees import FeeScheduleRow
from cptkit.reference.indicators import (
    Assistant,
    Bilateral,
    CoSurgeons,
    GlobalDays,
    MultipleProcedure,
    PcTc,
    Status,
    Supervision,
    Team,
)
from cptkit.values.periods import Period
from cptkit.values.tables import Table
from tests.cms import WHOLE, needs_whole

NAME: Final = "PPRRVU24_JUL.csv"
RELEASE: Final = "2024 National Physician Fee Schedule Relative Value File July Release"
ABOVE: Final = (RELEASE, "Copyright notices, with a comma.", " ", "RELEASED 07/01/2024")

# Each column as CMS breaks its title over the last five lines of ten, and what the row of a test has in it.
COLUMNS: Final[Mapping[tuple[str, ...], str]] = {
    ("HCPCS",): "77053",
    ("MOD",): "TC",
    ("DESCRIPTION",): "not ours to keep",
    ("STATUS", "CODE"): "A",
    ("NOT USED", "FOR", "MEDICARE ", "PAYMENT"): "",
    ("WORK", "RVU"): "0.36",
    ("NON-FAC", "PE RVU"): "1.22",
    ("NON-FAC", "NA", "INDICATOR"): "",
    ("FACILITY", "PE RVU"): "1.20",
    ("FACILITY ", "NA", "INDICATOR"): "NA",
    ("MP", "RVU"): ".03",
    ("NON-FACILITY", "TOTAL"): "1.61",
    ("FACILITY", "TOTAL"): "1.59",
    ("PCTC", "IND"): "1",
    ("GLOB", "DAYS"): "XXX",
    ("PRE", "OP"): "0.10",
    ("INTRA", "OP"): "0.69",
    ("POST", "OP"): "0.21",
    ("MULT", "PROC"): "4",
    ("BILAT", "SURG"): "3",
    ("ASST", "SURG"): "9",
    ("CO-", "SURG"): "1",
    ("TEAM", "SURG"): "2",
    ("ENDO", "BASE"): "31231",
    ("CONV", "FACTOR"): "33.2875",
    ("PHYSICIAN", "SUPERVISION OF", "DIAGNOSTIC", "PROCEDURES"): "03",
    ("CALCULATION", "FLAG"): "0",
    ("DIAGNOSTIC", "IMAGING", "FAMILY", "INDICATOR"): "88",
    ("NON-FACILITY", "PE USED", "FOR OPPS", "PAYMENT", "AMOUNT"): "7.53",
    ("FACILITY", "PE USED", "FOR OPPS", "PAYMENT", "AMOUNT"): "7",
    ("MP USED", "FOR OPPS", "PAYMENT", "AMOUNT"): "0",
}


def relative_value_file(
    *changes: Mapping[tuple[str, ...], str], columns: Sequence[tuple[str, ...]] = tuple(COLUMNS), above: str = RELEASE
) -> str:
    """A file as CMS lays it out, with one row for each set of changes to the row of `COLUMNS`."""
    lines = [["", "", title, *("" for _ in columns[3:])] for title in (above, *ABOVE[1:])]
    lines.append(["" for _ in columns])
    lines += [list(cells) for cells in zip(*([""] * (5 - len(title)) + list(title) for title in columns), strict=True)]
    lines += [[{**COLUMNS, **change}.get(title, "9") for title in columns] for change in changes]
    text = io.StringIO()
    csv.writer(text).writerows(lines)
    return text.getvalue()


def document(text: str, encoding: str = "utf-8") -> Document:
    data = text.encode(encoding)
    return Document(NAME, len(data), partial(io.BytesIO, data))


def published(publication: Publication) -> list[FeeScheduleRow]:
    """Every row as a record; a refusal is raised."""
    rows: list[FeeScheduleRow] = []
    for stated in publication.facts():
        assert isinstance(stated, Fact)
        cited = Fact(stated.file, stated.number, {**stated.cells, "source": "cited"})
        code, row = READERS[Table.FEE_SCHEDULE](cited, {"cited": publication.citation})
        assert isinstance(row, FeeScheduleRow)
        assert code == row.code
        rows.append(row)
    return rows


def only_row(text: str) -> FeeScheduleRow:
    (row,) = published(read_fee_schedule(document(text)))
    return row


def refusals(text: str) -> list[str]:
    return [str(stated) for stated in read_fee_schedule(document(text)).facts() if isinstance(stated, DamagedData)]


def refused_header(text: str) -> str:
    with pytest.raises(DamagedData) as refusal:
        read_fee_schedule(document(text))
    return str(refusal.value)


def test_a_release_answers_for_its_own_quarter() -> None:
    publication = read_fee_schedule(document(relative_value_file()))
    assert publication.table is Table.FEE_SCHEDULE
    assert publication.setting is None
    assert publication.release == "2024Q3"
    assert publication.periods == (Period(date(2024, 7, 1), date(2024, 9, 30)),)
    assert not publication.cumulative
    assert str(publication.citation) == "CMS, National Physician Fee Schedule Relative Value File (2024-07)"
    assert publication.citation.url.startswith("https://www.cms.gov/")
    assert published(publication) == []


@pytest.mark.parametrize(
    ("month", "release"),
    [("January", "2024Q1"), ("April", "2024Q2"), ("JULY", "2024Q3"), ("October", "2024Q4"), ("March", "2024Q1")],
)
def test_the_release_is_read_from_the_title(month: str, release: str) -> None:
    title = f"2024 National Physician Fee Schedule Relative Value File {month} Release"
    assert read_fee_schedule(document(relative_value_file(above=title))).release == release


WORTH: Final = {
    "work": Decimal("0.36"),
    "nonfacility_practice_expense": Decimal("1.22"),
    "nonfacility_not_applicable": False,
    "facility_practice_expense": Decimal("1.20"),
    "facility_not_applicable": True,
    "malpractice": Decimal("0.03"),
    "nonfacility_total": Decimal("1.61"),
    "facility_total": Decimal("1.59"),
    "preoperative_share": Decimal("0.10"),
    "intraoperative_share": Decimal("0.69"),
    "postoperative_share": Decimal("0.21"),
    "conversion_factor": Decimal("33.2875"),
    "calculation_flag": "0",
    "opps_nonfacility_practice_expense": Decimal("7.53"),
    "opps_facility_practice_expense": Decimal(7),
    "opps_malpractice": Decimal(0),
    "not_used_for_payment": False,
}


def test_every_column_is_read_into_the_row() -> None:
    publication = read_fee_schedule(document(relative_value_file({})))
    (row,) = published(publication)
    assert attrs.evolve(row, values=None) == FeeScheduleRow(
        "77053",
        "TC",
        Status.ACTIVE,
        PcTc.DIAGNOSTIC,
        GlobalDays.NONE,
        MultipleProcedure.IMAGING,
        Bilateral.INDEPENDENT,
        Assistant.NOT_APPLICABLE,
        CoSurgeons.DOCUMENTED,
        Team.BY_REPORT,
        Supervision.PERSONAL,
        "88",
        Period(date(2024, 7, 1), date(2024, 9, 30)),
        publication.citation,
        "31231",
    )
    assert {name: getattr(row.values, name) for name in WORTH} == WORTH


def test_values_are_equal_whatever_digits_they_are_written_with() -> None:
    one, other, more = (
        only_row(relative_value_file({("WORK", "RVU"): text})).values for text in ("1.5", "1.50", "1.51")
    )
    assert one == other != more


def test_a_fact_has_our_columns_alone_and_its_place() -> None:
    (fact,) = read_fee_schedule(document(relative_value_file({}))).facts()
    assert isinstance(fact, Fact)
    assert (fact.file, fact.number) == (NAME, 11)
    assert len(fact.cells) == len(COLUMNS) - 1 + len(("first", "last"))
    assert "not ours to keep" not in fact.cells.values()


def test_a_number_keeps_the_digits_that_are_published() -> None:
    values = only_row(relative_value_file({("WORK", "RVU"): "1.50"})).values
    assert values is not None
    assert str(values.work) == "1.50"


def test_a_plus_says_that_medicare_does_not_pay_by_the_values() -> None:
    row = only_row(relative_value_file({("NOT USED", "FOR", "MEDICARE ", "PAYMENT"): "+"}))
    assert row.values is not None
    assert row.values.not_used_for_payment


def test_a_bundled_row_has_no_values() -> None:
    (fact,) = read_fee_schedule(document(relative_value_file({}))).facts()
    assert isinstance(fact, Fact)
    indicators = {column: text for column, text in fact.cells.items() if column not in {"endoscopic_base", *WORTH}}
    publication = read_fee_schedule(document(relative_value_file()))
    bundled = Fact(fact.file, fact.number, {**indicators, "source": "cited"})
    _, row = READERS[Table.FEE_SCHEDULE](bundled, {"cited": publication.citation})
    assert isinstance(row, FeeScheduleRow)
    assert (row.endoscopic_base, row.values) == ("", None)


def test_columns_are_found_where_they_have_moved_to() -> None:
    moved = tuple(reversed(tuple(COLUMNS)))
    assert only_row(relative_value_file({}, columns=moved)) == only_row(relative_value_file({}))


def test_a_column_that_nobody_has_seen_does_no_harm() -> None:
    more = (*tuple(COLUMNS)[:23], ("PRIC", "IND"), *tuple(COLUMNS)[23:], ("",), ("",))
    assert only_row(relative_value_file({}, columns=more)) == only_row(relative_value_file({}))


def test_titles_may_differ_in_spaces_punctuation_and_case() -> None:
    text = relative_value_file({}).replace("PCTC", "PC/TC").replace("NON-FAC,", "Non Fac ,").replace("CO-", "CO")
    assert only_row(text) == only_row(relative_value_file({}))


def test_a_missing_column_is_named() -> None:
    fewer = tuple(title for title in COLUMNS if title != ("GLOB", "DAYS"))
    message = refused_header(relative_value_file({}, columns=fewer))
    assert message.startswith(
        f"{NAME}:10: 0 columns 'GLOB DAYS'; expected one among the titles: HCPCS, MOD, DESCRIPTION"
    )


def test_a_title_that_stands_twice_is_refused() -> None:
    message = refused_header(relative_value_file({}, columns=(*COLUMNS, ("WORK", "RVU"))))
    assert message.startswith(f"{NAME}:10: 2 columns 'WORK RVU'; expected one")


def test_a_file_without_column_titles_is_refused() -> None:
    text = relative_value_file({}).replace("HCPCS", "")
    assert refused_header(text) == (f"{NAME}: no line with the title HCPCS; expected the column titles above the codes")


def test_a_file_without_a_title_is_refused() -> None:
    message = refused_header(relative_value_file({}, above="Fee schedule"))
    assert message.startswith(f"{NAME}:10: no title above the column titles; expected a line such as '2024 National")


@pytest.mark.parametrize("end", ["", " Sometime Release", " July"])
def test_a_title_without_a_month_is_refused(end: str) -> None:
    title = RELEASE.removesuffix(" July Release") + end
    message = refused_header(relative_value_file({}, above=title))
    assert message.startswith(f"{NAME}:1: title {title!r}; expected a month, such as 'July Release'")


@pytest.mark.parametrize("code", ["1.00E+05", "1E+05", "100", "0100", "g0279", "", "G0279A"])
def test_a_code_that_a_spreadsheet_spoiled_is_refused(code: str) -> None:
    expected = "five characters: a spreadsheet has spoiled it, use the file as CMS publishes it"
    assert refusals(relative_value_file({("HCPCS",): code}, {})) == [f"{NAME}:11: code {code!r}; expected {expected}"]


def test_spaces_around_a_value_are_no_part_of_it() -> None:
    padded = relative_value_file({("HCPCS",): "77053 ", ("WORK", "RVU"): " 0.36", ("MOD",): " TC"})
    assert only_row(padded) == only_row(relative_value_file({}))


def test_an_endoscopic_base_that_a_spreadsheet_spoiled_is_refused() -> None:
    (message,) = refusals(relative_value_file({("ENDO", "BASE"): "3.1E+04"}))
    assert message.startswith(f"{NAME}:11: endoscopic_base '3.1E+04'; expected five characters")
    assert only_row(relative_value_file({("ENDO", "BASE"): ""})).endoscopic_base == ""


@pytest.mark.parametrize("component", ["", "26", "TC", "53"])
def test_a_row_speaks_for_a_code_or_a_component(component: str) -> None:
    assert only_row(relative_value_file({("MOD",): component})).component == component


@pytest.mark.parametrize(
    ("title", "text", "message"),
    [
        (("MOD",), "50", "component '50'; expected 26, TC, 53 or nothing"),
        (("NON-FAC", "NA", "INDICATOR"), "N/A", "nonfacility_not_applicable 'N/A'; expected NA or nothing"),
        (("FACILITY ", "NA", "INDICATOR"), "0", "facility_not_applicable '0'; expected NA or nothing"),
        (
            ("NOT USED", "FOR", "MEDICARE ", "PAYMENT"),
            "x",
            "not_used_for_payment 'x'; expected + or nothing",
        ),
    ],
)
def test_a_mark_that_cms_does_not_use_is_refused(title: tuple[str, ...], text: str, message: str) -> None:
    assert refusals(relative_value_file({title: text}, {})) == [f"{NAME}:11: {message}"]


@pytest.mark.parametrize(
    ("title", "text", "message"),
    [
        (("WORK", "RVU"), "1,2", "work '1,2'; expected a number such as 0.35"),
        (("MP", "RVU"), "NA", "malpractice 'NA'; expected a number such as 0.35"),
        (("PRE", "OP"), "-0.1", "preoperative_share '-0.1'; expected a number such as 0.35"),
        (("CALCULATION", "FLAG"), "", "calculation_flag ''; expected a value"),
        (("BILAT", "SURG"), "7", "bilateral '7'; expected one of 0, 1, 2, 3, 9"),
        (("GLOB", "DAYS"), "0", "global_days '0'; expected one of 000, 010, 090, MMM, XXX, YYY, ZZZ"),
    ],
)
def test_a_value_that_cms_does_not_use_is_refused_with_its_line(
    title: tuple[str, ...], text: str, message: str
) -> None:
    with pytest.raises(DamagedData) as refusal:
        only_row(relative_value_file({title: text}))
    assert str(refusal.value) == f"{NAME}:11: {message}"


def test_a_row_without_a_conversion_factor_is_refused_though_a_store_may_have_none() -> None:
    (refusal,) = read_fee_schedule(document(relative_value_file({("CONV", "FACTOR"): ""}))).facts()
    assert str(refusal) == f"{NAME}:11: conversion_factor ''; expected a value"


def test_a_row_of_another_length_is_refused_and_the_next_is_read() -> None:
    first, second = relative_value_file({}, {}).splitlines()[10:]
    text = relative_value_file() + f"{first},\r\n{second}\r\n"
    refusal, fact = read_fee_schedule(document(text)).facts()
    assert str(refusal).startswith(f"{NAME}:11: 32 cells; expected 31: code, component, DESCRIPTION, status")
    assert isinstance(fact, Fact)
    assert fact.number == 12


def test_blank_lines_at_the_end_are_no_rows() -> None:
    text = relative_value_file({}) + "\r\n" + "," * 30 + "\r\n \r\n"
    assert len(published(read_fee_schedule(document(text)))) == 1


def test_a_blank_line_between_rows_is_refused() -> None:
    lines = relative_value_file({}, {}).splitlines(keepends=True)
    lines.insert(11, "\r\n")
    (message,) = refusals("".join(lines))
    assert message.startswith(f"{NAME}:12: 0 cells; expected 31")


def test_the_rows_are_given_anew_each_time() -> None:
    publication = read_fee_schedule(document(relative_value_file({}, {})))
    assert list(publication.facts()) == list(publication.facts())


@pytest.mark.parametrize("ends", ["\r\n", "\n", "\r"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252"])
def test_line_ends_and_encodings_of_all_years_are_read(ends: str, encoding: str) -> None:
    text = relative_value_file({}).replace("not ours", "n\u00f6t ours").replace("\r\n", ends)
    file = document(text, encoding)
    assert is_fee_schedule(file.head())
    assert published(read_fee_schedule(file)) == [only_row(relative_value_file({}))]


def test_a_file_is_recognized_by_its_title() -> None:
    assert is_fee_schedule(relative_value_file())
    assert is_fee_schedule(relative_value_file().lower())
    assert is_fee_schedule(f',,"{RELEASE}",,')


@pytest.mark.parametrize(
    "head",
    [
        "",
        f"HDR{RELEASE}",
        "HCPCS,MOD,PROCSTAT,CARRIER,LOCALITY,FACILITY PRICE,NON-FACILTY PRICE\r\n",
        "Contractor,Locality,Locality Name,National Anes CF of 20.3178\r\n",
    ],
)
def test_the_other_files_of_a_release_are_not_recognized(head: str) -> None:
    assert not is_fee_schedule(head)


@needs_whole
@pytest.mark.long
@pytest.mark.parametrize(
    ("archive", "release", "rows", "factor"),
    [
        ("rvu20a.zip", "2020Q1", 17236, "36.0896"),
        ("rvu24c.zip", "2024Q3", 18664, "33.2875"),
        ("rvu25d.zip", "2025Q4", 19090, "32.3465"),
    ],
)
def test_every_row_of_a_release_of_cms_is_read(archive: str, release: str, rows: int, factor: str) -> None:
    (file,) = (document for document in documents_in(WHOLE / archive) if is_fee_schedule(document.head()))
    publication = read_fee_schedule(file)
    read = published(publication)
    assert publication.release == release
    assert len(read) == rows
    assert len({(row.code, row.component) for row in read}) == rows
    assert {row.values.conversion_factor for row in read if row.values} == {Decimal(factor)}


@needs_whole
@pytest.mark.long
def test_the_values_of_a_release_of_cms_are_those_of_its_columns() -> None:
    (file,) = (document for document in documents_in(WHOLE / "rvu24c.zip") if is_fee_schedule(document.head()))
    read = published(read_fee_schedule(file))
    assert Counter(row.component for row in read) == {"": 16470, "26": 1105, "TC": 1085, "53": 4}
    values = [row.values for row in read if row.values]
    assert sum(one.nonfacility_not_applicable for one in values) == 4066
    assert sum(one.facility_not_applicable for one in values) == 2468
    assert sum(one.not_used_for_payment for one in values) == 133
    assert sum(bool(row.endoscopic_base) for row in read) == 364
    # What is published adds up, which no mistaken column would.
    assert all(one.work + one.nonfacility_practice_expense + one.malpractice == one.nonfacility_total for one in values)
    assert all(one.work + one.facility_practice_expense + one.malpractice == one.facility_total for one in values)


@needs_whole
@pytest.mark.long
def test_no_other_file_of_cms_is_taken_for_a_fee_schedule() -> None:
    taken = [file.name for file in documents_in(WHOLE) if is_fee_schedule(file.head())]
    assert taken == ["PPRRVU20_JAN.csv", "PPRRVU24_JUL.csv", "PPRRVU2025_Oct.csv"]
