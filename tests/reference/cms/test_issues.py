"""When a file says that it was issued, and which of two issues is the later."""

import io
from datetime import date

import pytest
from hypothesis import given, strategies as st

from cptkit.reference.cms.documents import Document
from cptkit.reference.cms.issues import Issue, effective_day, is_later, issue_of

MAY: date = date(2026, 5, 1)
MARCH: date = date(2026, 3, 10)
ISSUES = st.builds(Issue, st.sampled_from([None, MARCH, MAY]), st.integers(0, 2), st.booleans())


def released(place: str, head: str = "") -> date | None:
    return issue_of(Document(place, 0, io.BytesIO), head).released


@pytest.mark.parametrize(
    "text",
    [
        ",,RELEASED 05/01/2026,,",
        "Released: 5/1/26",
        '"Release date: May 1, 2026"',
        "UPDATED ON 2026-05-01",
        "January Release 05/01/2026",
    ],
)
def test_the_day_is_read_above_the_rows(text: str) -> None:
    assert released("rvu26b.zip/PPRRVU2026_Apr.csv", f"title\n{text}\n") == MAY


def test_what_rows_say_is_no_day_of_release() -> None:
    assert released("name.csv", "title\n" * 20 + "released 05/01/2026") is None


@pytest.mark.parametrize(
    "place",
    [
        "rvu26b-updated-05-01-2026.zip/PPRRVU2026_Apr_nonQPP.csv",
        "rvu26b_Updated_05012026.zip/PPRRVU2026_Apr.csv",
        "later/updated-2026-05-01/rvu26b.zip/PPRRVU2026_Apr.csv",
        "rvu26b.zip/PPRRVU2026_Apr_revised_20260501.csv",
    ],
)
def test_the_day_is_read_in_names(place: str) -> None:
    found = issue_of(Document(place, 0, io.BytesIO), "")
    assert (found.released, found.is_update) == (MAY, True)


@pytest.mark.parametrize(
    "place", ["MCR_MUE_PractitionerServices_Eff_07-01-2024.csv", "updated.csv", "updated-13-45-2026.csv", "rvu26b.zip"]
)
def test_another_day_in_a_name_is_none_of_release(place: str) -> None:
    assert released(place) is None


def test_the_latest_of_several_days_counts() -> None:
    assert released("rvu26b-updated-05-01-2026.zip/a.csv", "RELEASED 03/10/2026") == MAY


@pytest.mark.parametrize(
    ("name", "number"),
    [("HCPC2024_OCT_ANWEB_v5.xlsx", 5), ("AOC_V2025Q4_01-MCR.txt", 1), ("HCPC2024_OCT_ANWEB.txt", 0)],
)
def test_the_number_of_an_issue_stands_in_the_name(name: str, number: int) -> None:
    assert issue_of(Document(name, 0, io.BytesIO), "").number == number


def test_the_later_issue_is_told_by_day_then_number_then_word() -> None:
    assert is_later(Issue(MAY), Issue(MARCH, 5)) is True
    assert is_later(Issue(None, 1), Issue(MAY, 2)) is False
    assert is_later(Issue(is_update=True), Issue(MAY)) is True
    assert is_later(Issue(MAY), Issue()) is None


@given(ISSUES, ISSUES)
def test_of_two_issues_at_most_one_is_the_later(one: Issue, other: Issue) -> None:
    """Design 4: "Of two files of one release the one that says that it was released later decides"."""
    told, reversed_ = is_later(one, other), is_later(other, one)
    assert (told is None) == (reversed_ is None)
    assert told is None or told != reversed_


def test_the_day_that_a_file_takes_effect_is_read_above_the_rows() -> None:
    assert effective_day("title\nEFFECTIVE for dates of service: March 9, 2024\n") == date(2024, 3, 9)
    assert effective_day("title\nEffective date 02/30/2024\n") is None
    assert effective_day("title\n") is None
