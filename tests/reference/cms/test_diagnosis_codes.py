"""Reading ICD-10-CM's codes of a year: the code file, and the order file by its public layout."""

import io
from datetime import date
from functools import partial
from pathlib import Path
from typing import Final

import pytest

from cptkit import Period, Table, bundled_reference, compile_reference, open_reference
from cptkit.errors import DamagedData
from cptkit.reference._facts import Fact
from cptkit.reference.cms.diagnosis_codes import is_code_file, is_order_file, read_code_file, read_order_file
from cptkit.reference.cms.documents import Document
from cptkit.reference.cms.publication import PassedOver
from cptkit.reference.laterality import Side

CODES: Final = """\
H60331  Swimmer's ear, right ear
H60332  Swimmer's ear, left ear
I10     Hypertension
W19XXXA Unspecified fall
"""


def ordered(number: int, code: str, billable: int, title: str) -> str:
    return f"{number:05} {code:<7} {billable} {title[:60]:<60} {title}\n"


ORDER: Final = (
    ordered(1, "H6033", 0, "Swimmer's ear")
    + ordered(2, "H60331", 1, "Swimmer's ear, right ear")
    + ordered(3, "H60332", 1, "Swimmer's ear, left ear")
    + ordered(4, "I10", 1, "Hypertension")
    + ordered(5, "W19XXXA", 1, "Unspecified fall")
)


def document(text: str, name: str) -> Document:
    return Document(name, len(text), partial(io.BytesIO, text.encode()))


def test_each_file_is_told_by_its_lines() -> None:
    assert is_code_file(CODES)
    assert is_order_file(ORDER)
    assert not is_code_file(ORDER)
    assert not is_order_file(CODES)
    assert not is_code_file("")
    assert not is_code_file("H60331  Swimmer's ear\nno code\n")
    assert is_code_file(CODES.replace("\n", "\r\n") + "H60333  Swim")


@pytest.mark.parametrize(
    ("name", "first", "last"),
    [
        ("icd10cm_codes_2027.txt", date(2026, 10, 1), date(2027, 3, 31)),
        ("icd10cm-codes-April-1-2026.txt", date(2026, 4, 1), date(2026, 9, 30)),
    ],
)
def test_a_release_answers_for_the_days_until_codes_change_again(name: str, first: date, last: date) -> None:
    publication = read_code_file(document(CODES, name))
    assert (publication.table, publication.periods) == (Table.DIAGNOSES, (Period(first, last),))


def test_both_files_say_the_same_of_the_codes_that_may_be_billed() -> None:
    of_codes = list(read_code_file(document(CODES, "icd10cm_codes_2027.txt")).facts())
    of_order = list(read_order_file(document(ORDER, "icd10cm_order_2027.txt")).facts())
    assert isinstance(of_order[0], PassedOver)
    assert "H6033 is a heading" in of_order[0].why
    told = [[one.cells for one in those if isinstance(one, Fact)] for those in (of_codes, of_order)]
    assert told[0] == told[1]
    assert [cells["side"] for cells in told[0]] == ["right", "left", "", ""]
    assert [cells["external_cause"] for cells in told[0]] == ["no", "no", "no", "yes"]
    assert told[0][3]["code"] == "W19.XXXA"


def test_a_line_that_cannot_be_read_is_refused_with_its_number() -> None:
    publication = read_code_file(document("I10     Hypertension\nI10Hypertension\n", "icd10cm_codes_2027.txt"))
    (refused,) = (one for one in publication.facts() if isinstance(one, DamagedData))
    assert str(refused).startswith("icd10cm_codes_2027.txt:2: line 'I10Hypertension'; expected a code")


def test_a_name_without_a_year_is_refused() -> None:
    with pytest.raises(DamagedData, match="does not name the year"):
        read_order_file(document(ORDER, "order.txt"))


def test_the_codes_of_next_october_are_one_download(tmp_path: Path) -> None:
    (tmp_path / "cms").mkdir()
    (tmp_path / "cms" / "icd10cm_order_2027.txt").write_text(ORDER, encoding="utf-8")
    compile_reference(tmp_path / "cms", tmp_path / "store")
    reference = bundled_reference() | open_reference(tmp_path / "store")
    day = date(2026, 11, 1)
    found = reference.on(day).diagnosis("H60.331")
    assert found is not None
    assert (found.name, found.side) == ("Swimmer's ear, right ear", Side.RIGHT)
    assert reference.covers(Table.DIAGNOSES, "M54.50", on=day)
    assert reference.on(day).diagnosis("M54.50") is None
    assert [one.code for one in reference.on(day).diagnoses_below("H60.33")] == ["H60.331", "H60.332"]
    assert [one.code for one in reference.on(day).diagnoses_below("W19")] == ["W19.XXXA"]
    assert reference.on(date(2026, 9, 30)).diagnosis("M54.50") is not None
    (table,) = open_reference(tmp_path / "store", with_bundled=False).tables
    assert list(table.keys_of("I10")) == ["I10"]
    assert list(table.keys_of("I11")) == []
    assert list(table.rows) == ["I10", "H60331", "H60332", "W19XXXA"]
