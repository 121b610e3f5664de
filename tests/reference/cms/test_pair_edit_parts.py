"""Reading the parts of a release of pair edits."""

import io
from datetime import date

import pytest

from cptkit import Period, Setting, Table
from cptkit.errors import DamagedData
from cptkit.reference.cms.completeness import Completeness
from cptkit.reference.cms.documents import Document
from cptkit.reference.cms.pair_edits import (
    PairFact,
    code_of,
    data_lines,
    info_of,
    is_pair_edits,
    lines_of,
    pair_fact,
    read_part,
)

HEADER = b"Column1/Column2 Edits\r\n\t\t\t\t\t9=not applicable\t\r\n"
ROW = b"10000\t10001\t\t20200101\t*\t1\tSequential procedure"
QUARTER = Period(date(2024, 7, 1), date(2024, 9, 30))


def document(name: str) -> Document:
    return Document(name, 0, io.BytesIO)


def known(table: Table, setting: Setting | None, *floors: date) -> Completeness:
    return Completeness("*", table, setting, Period(date(2024, 1, 1), date(2024, 9, 30)), frozenset(floors), "there")


def test_a_part_is_told_by_its_title() -> None:
    assert is_pair_edits(HEADER.decode())
    assert not is_pair_edits("Column 1,Column 2")


def test_release_setting_and_part_stand_in_the_name() -> None:
    part = read_part(document("a.zip/CCIOPH-V302R1-F4.txt"))
    assert (part.setting, part.version, part.revision, part.part) == (Setting.OUTPATIENT_HOSPITAL, "30.2", 1, 4)
    assert (part.release, part.period, part.edition) == ("2024Q3", QUARTER, "v302r1")


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("pairs.txt", "neither its name, such as .*, nor coverage.toml says its release and setting"),
        ("ccipra-v302r0-f5.TXT", "neither its name"),
        ("ccipra-v304r0-f1.TXT", r"version 30\.4; expected four releases a year"),
    ],
)
def test_another_name_is_refused(name: str, message: str) -> None:
    with pytest.raises(DamagedData, match=message):
        read_part(document(name))


def test_a_release_is_whole_for_its_quarter_unless_more_is_known() -> None:
    part = read_part(document("ccipra-v302r0-f1.TXT"))
    assert info_of(part, None).periods == (QUARTER,)
    right = known(Table.PAIR_EDITS, Setting.PRACTITIONER)
    assert info_of(part, right).periods == (right.complete,)


@pytest.mark.parametrize(
    ("table", "setting", "said"),
    [(Table.MUE, None, "no setting"), (Table.PAIR_EDITS, Setting.OUTPATIENT_HOSPITAL, "outpatient-hospital")],
)
def test_what_is_known_of_another_table_or_setting_is_refused(table: Table, setting: Setting | None, said: str) -> None:
    with pytest.raises(DamagedData, match=f"^there: speaks of {table.value}, {said}; the files are pair-edits"):
        info_of(read_part(document("ccipra-v302r0-f1.TXT")), known(table, setting))


def test_rows_begin_below_the_header_and_blank_last_lines_are_none() -> None:
    document = Document("name", 0, lambda: io.BytesIO(HEADER + ROW + b"\r\n\r\n\n"))
    assert list(data_lines(lines_of(document), "name")) == [(3, ROW)]


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "name:1: no header; expected one that ends with '9=not applicable'"),
        (HEADER, "name:2: no row below the header; expected pairs of codes"),
        (ROW + b"\r\n" + HEADER + ROW, "name:1: a pair of codes above the end of the header"),
    ],
)
def test_a_header_that_is_not_above_all_rows_is_refused(content: bytes, message: str) -> None:
    with pytest.raises(DamagedData, match=message):
        data_lines(content.splitlines(), "name")


def test_a_code_has_five_characters_and_a_tab() -> None:
    assert code_of(b"0422T\t", "column 1") == "0422T"
    for cell in (b"0422T", b"0422t\t", b"422T\t1", b"\xb2\xb2\xb2\xb2\xb2\t"):
        with pytest.raises(DamagedData, match=r"column 1 .*; expected a code of five characters and a tab"):
            code_of(cell, "column 1")


def test_a_row_says_indicator_reason_and_days() -> None:
    assert pair_fact(b"\t20200101\t*\t1\tLaboratory panel", None) == PairFact(
        "1", "laboratory-panel", "2020-01-01", "", "no"
    )
    assert pair_fact(b"*\t19960101\t20201231\t0\t", None) == PairFact("0", "", "<=1995-12-31", "2020-12-31", "yes")
    floor = known(Table.PAIR_EDITS, None, date(2020, 1, 1))
    assert pair_fact(b"\t20200101\t\t9\tna\xefve", floor).first == "<=2020-01-01"


@pytest.mark.parametrize(
    ("tail", "message"),
    [
        (b"\t20200101\t*\t1", "6 fields; expected 7"),
        (b"x\t20200101\t*\t1\t", r"mark 'x'; expected \*"),
        (b"\t20200101\t*\t7\t", "modifier indicator '7'; expected 0, 1 or 9"),
        (b"\t20201301\t*\t1\t", "effective date '20201301'; expected a date"),
        (b"\t2020W011\t*\t1\t", "effective date '2020W011'; expected a date"),
        (b"\t*\t*\t1\t", r"effective date '\*'; expected a date"),
        (b"\t20200101\tnever\t1\t", "deletion date 'never'; expected a date"),
        (b"\t20200101\t20191231\t1\t", "deletion date 20191231 before effective date 20200101"),
        (b"\t20200101\t*\t1\t\x81", "byte 0x81 is not text"),
    ],
)
def test_a_row_that_cannot_be_read_says_why(tail: bytes, message: str) -> None:
    with pytest.raises(DamagedData, match=message):
        pair_fact(tail, None)
