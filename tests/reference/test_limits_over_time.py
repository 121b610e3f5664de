"""How rows of the frequency limits and of the codes for new patients are read, and what all of them have in common."""

from datetime import date
from typing import Final

import pytest

from cptkit.errors import DamagedData
from cptkit.reference._facts import Fact
from cptkit.reference._rows import READERS
from cptkit.tables import Counting, FrequencyLimit, NewPatientCode, Table
from tests.support import BUNDLED, OURS

CITATIONS: Final = {"ours": OURS}
ROW: Final = {
    "code": "77067",
    "counted": "77067 G0202",
    "most": "1",
    "months": "11",
    "days": "",
    "counting": "full-months",
    "diagnoses": "",
    "sooner": "",
    "outcome": "review",
    "instead": "",
    "by_code": "",
    "first": "",
    "last": "",
    "source": "ours",
}
LIMITS: Final[tuple[FrequencyLimit, ...]] = tuple(
    row for one in BUNDLED.tables if one.coverage.table is Table.FREQUENCY_LIMITS for row in one
)


def read(**cells: str) -> FrequencyLimit:
    """The record of a row with some cells as given."""
    code, row = READERS[Table.FREQUENCY_LIMITS](Fact("limits.csv", 2, {**ROW, **cells}), CITATIONS)
    assert isinstance(row, FrequencyLimit)
    assert code == row.code
    return row


def test_a_row_of_limits_is_read() -> None:
    row = read()
    assert (row.counted, row.most, row.months, row.counting) == (
        frozenset({"77067", "G0202"}),
        1,
        11,
        Counting.FULL_MONTHS,
    )
    assert (row.by_code, read(by_code="yes").by_code) == (False, True)
    assert (row.words, read(most="4").words) == ("one in 12 months", "4 in 12 months")
    assert read(counting="lifetime", months="").words == "one in a lifetime"
    by_days = read(counting="days", months="", days="30")
    assert (by_days.words, by_days.next_day(date(2024, 1, 31))) == ("one in 30 days", date(2024, 3, 1))
    assert by_days.next_day(date.max) == date.max


@pytest.mark.parametrize(
    ("cells", "column"),
    [
        ({"months": ""}, "months"),
        ({"months": "11", "counting": "lifetime"}, "months"),
        ({"months": "11", "counting": "days", "days": "30"}, "months"),
        ({"days": "30"}, "days"),
        ({"months": "", "counting": "days"}, "days"),
        ({"counting": "weeks"}, "counting"),
        ({"counted": ""}, "counted"),
        ({"most": "one"}, "most"),
        ({"outcome": "frowned on"}, "outcome"),
    ],
)
def test_a_cell_that_says_nothing_is_refused_with_its_place(cells: dict[str, str], column: str) -> None:
    with pytest.raises(DamagedData, match=f"limits.csv:2: {column}"):
        read(**cells)


def test_a_row_of_codes_for_new_patients_is_read() -> None:
    cells = {"new_patient": "99203", "established": "", "first": "", "last": "2020-12-31", "source": "ours"}
    code, row = READERS[Table.NEW_PATIENT_CODES](Fact("new.csv", 2, cells), CITATIONS)
    assert isinstance(row, NewPatientCode)
    assert (code, row.established) == ("99203", "")


def test_a_code_with_limits_by_diagnosis_has_one_for_all_others_too() -> None:
    others = {limit.code for limit in LIMITS if not limit.diagnoses}
    # A lipid panel is a diagnostic test too, denosumab is given for bone metastases too, and psychotherapy for more
    # than the use of opioids: for these no text counts.
    uncounted = {"80061", "J0897", "90832", "90834", "90837", "90853"}
    assert {limit.code for limit in LIMITS if limit.diagnoses} <= others | uncounted
    assert all(limit.most >= 1 and not limit.citation.convention for limit in LIMITS)
