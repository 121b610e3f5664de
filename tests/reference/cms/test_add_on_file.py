"""CMS's own file of add-on codes, as text and as workbook."""

import io
from collections.abc import Sequence
from datetime import date
from functools import partial
from typing import Final

import openpyxl
import pytest
from hypothesis import given, strategies as st

from cptkit.errors import DamagedData
from cptkit.reference._facts import Fact
from cptkit.reference._rows import READERS
from cptkit.reference.cms.add_on_file import is_add_on_file, read_add_on_file
from cptkit.reference.cms.documents import Document
from cptkit.reference.cms.publication import PassedOver, Publication
from cptkit.reference.cms.recognize import recognize
from cptkit.reference.edits import AddOn
from cptkit.values.tables import Table

NAME: Final = "AOC_V2025Q4_01-MCR.txt"
TITLES: Final = (
    "AOC_Edit_Type",
    "Add-On_Code",
    "AOC_DelDT",
    "Primary_Code",
    "Primary_Code_DelDT",
    "AOC_Edit_EffDT",
    "AOC_Edit_DelDT",
    "Special_Instruction_Notes",
)
WIDTHS: Final = (1, 5, 7, 5, 7, 7, 7, 0)
ROWS: Final = (
    ("1", "77063", "", "77067", "", "2017001", "", ""),
    ("1", "11008", "", "49565", "2022365", "2013091", "", ""),
    ("1", "22614", "", "22612", "", "2013091", "2019181", ""),
    ("2", "0054T", "2023365", "CCCCC", "", "2013091", "", "Contractor Defined Primary Codes"),
    ("3", "33141", "", "33400", "", "2013091", "", ""),
    ("3", "33141", "", "CCCCC", "", "2013091", "", "(Contractor Defined Primary Codes)"),
)
NOTICE: Final = "CPT only copyright 2024 American Medical Association. All rights reserved.\r\n"


def lines(*rows: Sequence[str]) -> str:
    return "".join("".join(cell.ljust(width) for cell, width in zip(row, WIDTHS, strict=True)) + "\r\n" for row in rows)


def text(*rows: Sequence[str], above: str = "", name: str = NAME) -> Document:
    content = (above + lines(*rows)).encode()
    return Document(name, len(content), partial(io.BytesIO, content))


def workbook(*rows: Sequence[object], titles: Sequence[str] = TITLES) -> Document:
    book = openpyxl.Workbook()
    for row in (["CPT only copyright 2024 American Medical Association."], titles, *rows):
        book.worksheets[0].append(list(row))
    content = io.BytesIO()
    book.save(content)
    return Document("AOC_V2025Q4_01-MCR.xlsx", content.tell(), partial(io.BytesIO, content.getvalue()))


def records(publication: Publication) -> list[AddOn]:
    read, citations = READERS[Table.ADD_ONS], {"": publication.citation}
    found: list[AddOn] = []
    for fact in publication.facts():
        assert isinstance(fact, Fact), fact
        _, row = read(Fact(fact.file, fact.number, {**fact.cells, "source": ""}), citations)
        assert isinstance(row, AddOn)
        found.append(row)
    return found


def refusals(document: Document) -> list[str]:
    try:
        return [str(one) for one in read_add_on_file(document).facts() if isinstance(one, DamagedData)]
    except DamagedData as error:
        return [str(error)]


def test_each_row_is_an_add_on_with_a_primary_and_its_days() -> None:
    publication = read_add_on_file(text(*ROWS, above=NOTICE))
    assert [(row.code, row.primary, row.kind, str(row.period)) for row in records(publication)] == [
        ("77063", "77067", 1, "from 2017-01-01"),
        ("11008", "49565", 1, "2013-04-01 to 2022-12-31"),
        ("22614", "22612", 1, "2013-04-01 to 2019-06-30"),
        ("0054T", None, 2, "2013-04-01 to 2023-12-31"),
        ("33141", "33400", 3, "from 2013-04-01"),
        ("33141", None, 3, "from 2013-04-01"),
    ]


def test_it_answers_for_its_own_quarter_and_before_other_tables_of_add_ons() -> None:
    publication = read_add_on_file(text(*ROWS))
    assert (publication.table, publication.release) == (Table.ADD_ONS, "2025Q4")
    assert [str(period) for period in publication.periods] == ["2025-10-01 to 2025-12-31"]
    assert publication.cumulative
    assert publication.precedence == 2


def test_the_workbook_says_the_same_as_the_text() -> None:
    numbers = [[int(cell) if cell.isdigit() and len(cell) == 7 else cell or None for cell in row] for row in ROWS]
    assert records(read_add_on_file(workbook(*numbers))) == records(read_add_on_file(text(*ROWS)))


def test_titles_may_differ_in_case_and_punctuation_and_call_the_days_julian() -> None:
    titles = [f"{title} (Julian)" if title.endswith("DT") else title.upper().replace("_", " ") for title in TITLES]
    assert records(read_add_on_file(workbook(*ROWS, titles=titles))) == records(read_add_on_file(text(*ROWS)))


def test_both_shapes_are_told_by_their_content() -> None:
    for document in (text(*ROWS, above=NOTICE, name="renamed"), workbook(*ROWS)):
        assert recognize(document).kind.title == "add-on codes"
    assert not is_add_on_file("77063,77067,1,20190701,")
    assert not is_add_on_file("12345678901234567890")


def test_first_days_may_be_floors() -> None:
    (row,) = records(read_add_on_file(text(ROWS[0]), frozenset({date(2017, 1, 1)})))
    assert str(row.period) == "since 2017-01-01 or before"


def test_an_edit_of_a_code_that_had_ended_before_it_began_is_passed_over() -> None:
    (one,) = read_add_on_file(text(("1", "77063", "", "77057", "2016366", "2017001", "", ""))).facts()
    assert isinstance(one, PassedOver)
    assert one.why == "77063 ended on 2016-12-31, before the edit began"


@pytest.mark.parametrize("name", ["AOC.txt", "AOC_V2025.txt", "AOC_V2025Q5-MCR.txt"])
def test_a_name_without_the_quarter_is_refused(name: str) -> None:
    with pytest.raises(DamagedData, match="names no quarter; expected CMS's own name, such as AOC_V2025Q4_01-MCR"):
        read_add_on_file(text(*ROWS, name=name))


@pytest.mark.parametrize(
    ("place", "cell", "message"),
    [
        (0, "4", "aoc_type '4'; expected one of 1, 2, 3"),
        (3, "7 067", "primary_code '7 067'; expected five digits or capital letters"),
        (3, "CCCCC", "primary_code 'CCCCC'; expected a code, as an add-on of type 1"),
        (5, "", "effective ''; expected a day such as 2013091"),
        (5, "2017000", "effective '2017000'; expected a day such as 2013091"),
        (5, "2017366", "effective '2017366'; expected a day such as 2013091"),
        (6, "never", "edit_deleted 'never'; expected a day such as 2013091"),
        (4, "9999999", "primary_deleted '9999999'; expected a day such as 2013091"),
    ],
)
def test_a_row_that_cannot_be_read_is_refused_with_its_line(place: int, cell: str, message: str) -> None:
    row = list(ROWS[0])
    row[place] = cell
    (refusal,) = refusals(text(ROWS[4], row, above=NOTICE))
    assert refusal.startswith(f"{NAME}:3: {message}")


def test_a_damaged_entry_that_stands_first_is_no_notice() -> None:
    (refusal,) = refusals(text(("4", *ROWS[0][1:]), ROWS[1]))
    assert refusal.startswith(f"{NAME}:1: aoc_type '4'")


def test_titles_of_which_one_is_missing_or_stands_twice_are_refused() -> None:
    fewer = ["other" if title == "AOC_DelDT" else title for title in TITLES]
    (refusal,) = refusals(workbook(*ROWS, titles=fewer))
    assert "0 columns 'add_on_deleted' among AOC_Edit_Type, Add-On_Code, other" in refusal
    twice = [*TITLES[:2], "Add-On Code", *TITLES[3:]]
    (refusal,) = refusals(workbook(*ROWS, titles=twice))
    assert "2 columns 'add_on_code'" in refusal


def test_a_table_without_titles_is_refused() -> None:
    (refusal,) = refusals(Document(NAME, 0, lambda: io.BytesIO(b"a,b\r\n")))
    assert refusal.startswith(f"{NAME}: no column titles; expected a row such as AOC_Edit_Type")


@given(st.dates(date(1000, 1, 1), date(2999, 12, 31)))
def test_every_day_is_read_from_its_year_and_number(day: date) -> None:
    row = ("1", "77063", "", "77067", "", f"{day:%Y%j}", "", "")
    (record,) = records(read_add_on_file(text(row)))
    assert record.period.first == day


def test_blank_lines_between_entries_are_none() -> None:
    blank = Document(NAME, 0, partial(io.BytesIO, f"{lines(*ROWS[:1])}\r\n   \r\n{lines(*ROWS[1:])}".encode()))
    assert records(read_add_on_file(blank)) == records(read_add_on_file(text(*ROWS)))
