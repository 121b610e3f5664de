"""Asking a reference about a diagnosis: the code on the day, what completes it, what the tabular list notes."""

from collections.abc import Iterable
from datetime import date

import pytest
from hypothesis import given, strategies as st

from cptkit import Gap, Reference, Table
from cptkit.errors import InvalidValue
from cptkit.reference.diagnoses import (
    CodeFirst,
    Diagnosis,
    DiagnosisRange,
    RangeLists,
    RangeUnion,
    TabularEntry,
    is_among,
    pointed,
    title_of,
    unpointed,
)
from cptkit.tables import ALWAYS, Period
from tests.support import BUNDLED, DAY, OURS, table, with_tables

LATER = date(2027, 1, 5)


def entry(code: str, name: str, seventh: Iterable[tuple[str, str]] = ()) -> TabularEntry:
    return TabularEntry(code, name, (), (), None, (), tuple(seventh), ALWAYS, OURS)


def diagnosis(code: str, name: str = "", period: Period = ALWAYS) -> Diagnosis:
    return Diagnosis(code, name, None, None, None, None, None, None, period, OURS)


def with_notes(*entries: TabularEntry) -> Reference:
    return with_tables(table(Table.DIAGNOSIS_NOTES, {unpointed(one.code): [one] for one in entries}))


@pytest.mark.parametrize("code", ["I10", "M54.50", "W19.XXXA"])
def test_codes_have_their_point_after_the_third_character(code: str) -> None:
    assert pointed(unpointed(code)) == pointed(code) == code


@pytest.mark.parametrize(
    ("code", "day", "known"),
    [
        ("M54.5", date(2021, 9, 30), True),
        ("M54.5", date(2021, 10, 1), False),
        ("M54.50", date(2021, 9, 30), False),
        ("M54.50", date(2021, 10, 1), True),
        ("QA0.0101", date(2025, 9, 30), False),
        ("QA0.0101", date(2025, 10, 1), True),
        ("I10X", DAY, False),
        ("W19", DAY, False),
        ("W19.XXXA", DAY, True),
    ],
)
def test_a_diagnosis_is_known_on_the_days_on_which_it_may_be_billed(code: str, day: date, known: bool) -> None:  # noqa: FBT001 (a case)
    found = BUNDLED.on(day).diagnosis(code)
    assert (found is not None) is known
    assert BUNDLED.covers(Table.DIAGNOSES, code, on=day)


def test_a_code_is_asked_with_or_without_its_point() -> None:
    assert BUNDLED.on(DAY).diagnosis("C50411") == BUNDLED.on(DAY).diagnosis("C50.411")


def test_of_days_before_the_list_it_says_nothing_and_after_it_what_it_had_holds() -> None:
    assert not BUNDLED.covers(Table.DIAGNOSES, "I10", on=date(2019, 6, 30))
    assert isinstance(BUNDLED.diagnosis("I10", on=date(2019, 6, 30)), Gap)
    after = date(2026, 10, 1)
    assert BUNDLED.on(after).diagnosis("I10") is not None
    # A code that is new then is in no list yet.
    assert not BUNDLED.covers(Table.DIAGNOSES, "A09.99", on=after)


def test_the_other_days_of_a_code_are_told() -> None:
    assert [row.period.last for row in BUNDLED.on(DAY).diagnosis_rows("M54.5")] == [date(2021, 9, 30)]
    assert BUNDLED.on(DAY).diagnosis_rows("I10X") == ()


def test_what_completes_a_code_is_in_force_on_the_day() -> None:
    assert [one.code for one in BUNDLED.on(DAY).diagnoses_below("M54.5")] == ["M54.50", "M54.51", "M54.59"]
    assert BUNDLED.on(date(2021, 9, 30)).diagnoses_below("M54.5") == ()
    assert BUNDLED.on(DAY).diagnoses_below("I10") == ()


def test_a_newer_list_says_what_it_has_and_the_bundled_one_the_rest() -> None:
    row = diagnosis("Z12.31", "screening mammogram")
    found = with_tables(table(Table.DIAGNOSES, {"Z1231": [row]})).on(DAY).diagnosis("Z12.31")
    assert found is not None
    assert (found.name, found.unacceptable_principal, found.period) == ("screening mammogram", True, ALWAYS)


def test_a_loaded_tabular_list_names_the_codes_with_their_seventh_character() -> None:
    reference = with_notes(entry("W19", "Unspecified fall", [("A", "initial encounter")]), entry("I10", "Hypertension"))
    named = {code: reference.on(DAY).diagnosis(code) for code in ("W19.XXXA", "W19.XXXD", "I10", "I11.0")}
    assert {code: one.name for code, one in named.items() if one is not None} == {
        "W19.XXXA": "Unspecified fall, initial encounter",
        "W19.XXXD": "Unspecified fall",
        "I10": "Hypertension",
        "I11.0": "",
    }
    assert title_of("I10", ()) == ""


def test_what_stands_above_a_code_is_told_after_its_own() -> None:
    published = with_notes(entry("S72", "femur"), entry("S72.0", "neck"), entry("S72.00", "part")).on(DAY)
    assert [one.code for one in published.tabular_entries("S72.001A")] == ["S72.00", "S72.0", "S72"]


@pytest.mark.parametrize(
    ("first", "last", "code", "included"),
    [
        ("O10", "O11", "O11.9", True),
        ("O10", "O11", "O12.0", False),
        ("M512", "M512", "M51.26", True),
        ("M51360", "M51360", "M51.3", False),
        ("I514", "I517", "I51.89", False),
        ("V01", "V99", "W19.XXXA", False),
    ],
)
def test_a_range_has_its_codes_and_all_below_them(first: str, last: str, code: str, included: bool) -> None:  # noqa: FBT001 (a case)
    assert DiagnosisRange(first, last).includes(code) is included


# Few codes, so that ranges touch and overlap.
CODES = st.sampled_from(["C50", "C50.1", "C50.11", "C51", "D05", "D05.9", "D06"])
RANGES = st.lists(st.tuples(CODES, CODES).map(sorted).map(lambda ends: DiagnosisRange(*ends)), max_size=4)


@given(st.lists(RANGES, max_size=4), st.lists(CODES, min_size=1))
def test_many_ranges_name_what_each_of_them_includes(lists: list[list[DiagnosisRange]], codes: list[str]) -> None:
    of_lists, unions = RangeLists(lists), [RangeUnion(named) for named in lists]
    for code in codes:
        naming = {place for place, named in enumerate(lists) if is_among(code, named)}
        assert of_lists.naming(code) == naming
        assert {place for place, union in enumerate(unions) if union.includes(code)} == naming


def test_a_range_that_ends_before_it_begins_is_refused() -> None:
    with pytest.raises(InvalidValue, match=r"^last: D05 to C50 names no code; expected first <= last$"):
        DiagnosisRange("D05", "C50")


@pytest.mark.parametrize(("first", "last"), [("M51.36", "M51.36"), ("m5136", "M51.36"), (" M51.3", "m513 ")])
def test_the_ends_of_a_range_may_be_written_as_claims_have_them(first: str, last: str) -> None:
    assert DiagnosisRange(first, last).includes("M51.360")


def test_ages_are_none_where_they_are_open() -> None:
    child, adult = (BUNDLED.on(DAY).diagnosis(code) for code in ("Z00.129", "Z00.00"))
    assert child is not None
    assert adult is not None
    assert (child.youngest, child.oldest) == (None, 17)
    assert (adult.youngest, adult.oldest) == (15, None)


def test_how_binding_a_code_first_note_is_has_three_words() -> None:
    assert [kind.value for kind in CodeFirst] == ["listed", "such-as", "if-applicable"]
