"""Workbooks as rows of text: what is shown of a number, and what no workbook has is refused."""

import io
import zipfile
from collections.abc import Mapping, Sequence
from datetime import date
from functools import partial
from typing import Final

import openpyxl
import pytest
from hypothesis import given, strategies as st

from cptkit.errors import DamagedData
from cptkit.reference.cms import workbooks
from cptkit.reference.cms.cell_formats import plain, show_of
from cptkit.reference.cms.documents import Document
from cptkit.reference.cms.workbooks import is_office_file, is_workbook, workbook_rows

MAIN: Final = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
RELATION: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
WORKBOOK: Final = (
    f'<workbook xmlns="{MAIN}" xmlns:r="{RELATION}"><workbookPr/><sheets>'
    '<sheet name="A" sheetId="1" r:id="r1"/><sheet name="B" sheetId="2" r:id="r2"/></sheets></workbook>'
)
RELATIONS: Final = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="r2" Target="worksheets/sheet2.xml"/><Relationship Id="r1" Target="worksheets/sheet1.xml"/>'
    "</Relationships>"
)


def document(content: bytes, name: str = "name.xlsx") -> Document:
    return Document(name, len(content), partial(io.BytesIO, content))


def sheet(rows: str) -> str:
    return f'<worksheet xmlns="{MAIN}"><sheetData>{rows}</sheetData></worksheet>'


def made(rows: str, others: Mapping[str, str | None] | None = None) -> Document:
    """A workbook of XML of our own; a file whose text is `None` is left out."""
    files: dict[str, str | None] = {
        "[Content_Types].xml": "<Types/>",
        "xl/workbook.xml": WORKBOOK,
        "xl/_rels/workbook.xml.rels": RELATIONS,
        "xl/worksheets/sheet1.xml": sheet(rows),
        **(others or {}),
    }
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as archive:
        for name, text in files.items():
            if text is not None:
                archive.writestr(name, text)
    return document(content.getvalue())


def saved(*rows: Sequence[object], formats: Mapping[str, str] | None = None) -> Document:
    """A workbook as a spreadsheet program saves it."""
    book = openpyxl.Workbook()
    page = book.worksheets[0]
    for row in rows:
        page.append(list(row))
    for cell, code in (formats or {}).items():
        page[cell].number_format = code
    content = io.BytesIO()
    book.save(content)
    return document(content.getvalue())


def rows_of(book: Document) -> list[tuple[int, list[str]]]:
    return list(workbook_rows(book))


def refusal(book: Document) -> str:
    with pytest.raises(DamagedData) as refused:
        rows_of(book)
    return str(refused.value)


# What is read


def test_the_first_sheet_is_read_with_the_numbers_of_its_rows() -> None:
    book = openpyxl.Workbook()
    book.worksheets[0].append(["first"])
    book.create_sheet().append(["second"])
    content = io.BytesIO()
    book.save(content)
    assert rows_of(document(content.getvalue())) == [(1, ["first"])]


def test_rows_without_anything_are_passed_over_and_each_is_as_wide_as_the_widest_before() -> None:
    assert rows_of(saved(["notice"], [], ["a", "b", "c"], ["d", None, None], [" "], [None, "e"])) == [
        (1, ["notice"]),
        (3, ["a", "b", "c"]),
        (4, ["d", "", ""]),
        (6, ["", "e", ""]),
    ]


def test_numbers_are_written_as_they_are_shown() -> None:
    formats = {"B1": "00000", "D1": 'yyyy"-"mm', "E1": '0" days"', "F1": "[Red]0"}
    book = saved([20240701, 100, 1.1200000000000001, 45474, 7, 8, True, "0100"], formats=formats)
    assert rows_of(book) == [(1, ["20240701", "00100", "1.12", "20240701", "7", "8", "TRUE", "0100"])]


def test_days_are_written_as_cms_writes_them() -> None:
    assert rows_of(saved([date(2024, 7, 1), date(1996, 1, 1)])) == [(1, ["20240701", "19960101"])]


def test_days_may_be_counted_from_1904() -> None:
    book = WORKBOOK.replace("<workbookPr/>", '<workbookPr date1904="1"/>')
    styles = f'<styleSheet xmlns="{MAIN}"><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>'
    rows = '<row r="1"><c r="A1" s="1"><v>1</v></c><c r="B1" s="9"><v>1</v></c></row>'
    assert rows_of(made(rows, {"xl/workbook.xml": book, "xl/styles.xml": styles})) == [(1, ["19040102", "1"])]


def test_texts_stand_in_cells_or_are_shared_and_how_they_are_spoken_is_no_text() -> None:
    strings = (
        f'<sst xmlns="{MAIN}"><si><t>on</t></si><si><r><t>o</t></r><r><t>ne</t></r><rPh><t>wan</t></rPh></si></sst>'
    )
    rows = (
        '<row><c t="s"><v>1</v></c><c t="inlineStr"><is><t>two</t></is></c><c t="str"><f>A1</f><v>three</v></c>'
        '<c t="b"><v>0</v></c><c t="e"><v>#N/A</v></c></row>'
    )
    assert rows_of(made(rows, {"xl/sharedStrings.xml": strings})) == [(1, ["one", "two", "three", "FALSE", "#N/A"])]


def test_a_cell_that_does_not_say_where_it_is_follows_the_one_before() -> None:
    rows = '<row r="3"><c r="C3"><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>'
    assert rows_of(made(rows)) == [(3, ["", "", "1", "2"]), (4, ["3", "", "", ""])]


@given(st.integers(0, 10**9), st.integers(0, 9))
def test_a_number_keeps_fifteen_digits_whatever_a_computer_made_of_it(number: int, places: int) -> None:
    shown = plain(repr(number / 10**places))
    assert float(shown) == number / 10**places
    assert set(shown) <= set("0123456789.")


@pytest.mark.parametrize("text", ["1E+999", "NaN", "Infinity", "one", "1e-999999999999"])
def test_what_is_no_number_is_refused_or_nothing(text: str) -> None:
    if text.startswith("1e-"):
        assert plain(text) == "0"
    else:
        with pytest.raises(DamagedData, match="expected a number"):
            plain(text)


def test_a_day_past_the_year_9999_is_refused() -> None:
    with pytest.raises(DamagedData, match="day 2958466; expected one up to the year 9999"):
        show_of("14", "", is_1904=False)("2958466")


# What it is


def test_a_workbook_is_told_from_other_zips() -> None:
    letter = made("", {"xl/workbook.xml": None, "word/document.xml": ""})
    assert is_workbook(saved(["a"]))
    assert (is_workbook(letter), is_office_file(letter)) == (False, True)
    assert not is_workbook(document(b"text"))


# What is refused


@pytest.mark.parametrize("part", ["xl/workbook.xml", "xl/worksheets/sheet1.xml"])
def test_xml_that_declares_an_entity_is_refused(part: str) -> None:
    bomb = '<!DOCTYPE a [<!ENTITY b "bb"><!ENTITY c "&b;&b;">]>'
    text = {"xl/workbook.xml": WORKBOOK, "xl/worksheets/sheet1.xml": sheet("")}[part]
    message = refusal(made("", {part: bomb + text}))
    assert message.startswith("name.xlsx: declares its own document type")


def test_an_entity_of_nowhere_is_refused() -> None:
    assert refusal(made('<row><c t="str"><v>&b;</v></c></row>')).startswith(
        "name.xlsx: not a workbook: undefined entity"
    )


@pytest.mark.parametrize(
    ("rows", "message"),
    [
        ('<row r="1"><c r="XFD1"><v>1</v></c></row>', "a cell at XFD1; expected at most 500 columns"),
        ('<row r="1"><c r="a1"><v>1</v></c></row>', "a cell at a1; expected at most"),
        ('<row r="2000000"/>', "a row 2000000; expected at most 1,048,576 rows"),
        ('<row r="first"/>', "not a workbook: invalid literal"),
        ('<row><c t="s"><v>7</v></c></row>', "not a workbook: list index out of range"),
        ("<row>", "not a workbook: mismatched tag"),
        ("<row><c><v>1E+999</v></c></row>", "'1E+999'; expected a number"),
    ],
)
def test_a_sheet_that_cannot_be_meant_is_refused(rows: str, message: str) -> None:
    assert refusal(made(rows)).startswith(f"name.xlsx: {message}")


@pytest.mark.parametrize(
    ("others", "message"),
    [
        ({"xl/worksheets/sheet1.xml": None}, "not a workbook: "),
        ({"xl/_rels/workbook.xml.rels": None}, "not a workbook: "),
        ({"xl/_rels/workbook.xml.rels": "<Relationships/>"}, "not a workbook: 'r1'"),
        ({"xl/workbook.xml": f'<workbook xmlns="{MAIN}"/>'}, "no sheet in it; expected a table"),
    ],
)
def test_a_workbook_without_a_part_of_it_is_refused(others: Mapping[str, str | None], message: str) -> None:
    assert refusal(made("", others)).startswith(f"name.xlsx: {message}")


def test_a_workbook_of_more_files_or_bytes_than_any_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    assert refusal(made("", {f"file{number}": "" for number in range(1000)})) == (
        "name.xlsx: 1,004 files in it; expected at most 1,000"
    )
    monkeypatch.setattr(workbooks, "_LARGEST_SHEET", 10)
    assert refusal(made("")).startswith("name.xlsx: xl/worksheets/sheet1.xml of ")


def test_a_zip_that_breaks_off_is_no_workbook() -> None:
    with pytest.raises(DamagedData, match=r"^name\.xlsx: not a workbook: "):
        is_workbook(document(b"PK\x03\x04 and no more"))
