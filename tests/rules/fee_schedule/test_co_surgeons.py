"""Surgeons of one procedure: co-surgeons of several specialties, residents beside 82, and several assistants."""

from typing import Final

import pytest
from hypothesis import given, strategies as st

from cptkit import Provider, Severity
from cptkit.tables import CoSurgeons
from tests.support import claim, found, line, with_indicators

SHARED: Final = with_indicators("19303", co_surgeons=CoSurgeons.TWO_SPECIALTIES)
MISMATCH, RESIDENT = "surgical-team.co-surgeons-mismatch", "surgical-team.resident-available"
SECOND: Final = "surgical-team.second-assistant"
SPECIALTIES: Final = st.sampled_from(["02", "14", "20", "24"])
DIAGNOSES: Final = st.sampled_from(["C50.412", "D05.12"])


@given(SPECIALTIES, SPECIALTIES, DIAGNOSES, DIAGNOSES)
def test_co_surgeons_are_of_two_specialties_and_bill_one_diagnosis(one: str, two: str, mine: str, theirs: str) -> None:
    by_one, by_two = Provider("1", specialty=one, group="A"), Provider("2", specialty=two, group="B")
    lines = [line("19303-62", at="21", dx=mine, by=by_one), line("19303-62", at="21", dx=theirs, by=by_two)]
    messages = [finding.message for finding in found(claim(*lines), MISMATCH, SHARED)]
    apart = [f"62 on 19303 for {mine} and for {theirs}; co-surgeons bill the same diagnosis"] * (mine != theirs)
    alike = [
        f"62 on 19303 by two surgeons of specialty {one}; without documentation Medicare pays for two specialties"
    ] * (one == two)
    assert sorted(messages) == sorted(apart + alike)
    # The two-specialty requirement is Medicare's, of the codes that it pays without documentation.
    assert len(found(claim(*lines), MISMATCH)) == len(apart)
    assert len(found(claim(*lines, payer="aetna"), MISMATCH, SHARED)) == len(apart)
    both = [line("19303-62", at="21", dx=f"{mine},{theirs}", by=by) for by in (by_one, by_two)]
    assert len(found(claim(*both), MISMATCH, SHARED)) == len(alike)


def test_one_surgeon_or_an_unnamed_one_is_no_pair() -> None:
    surgeon = Provider("1", specialty="20")
    for by in (surgeon, None):
        lines = [line("19303-62", at="21", dx=dx, by=by) for dx in ("C50.412", "D05.12")]
        assert found(claim(*lines), MISMATCH, SHARED) == ()


@pytest.mark.parametrize(
    ("surgeon", "assistant", "count"),
    [
        ("27447-GC-RT", "27447-82-RT", 1),
        ("27447-RT", "27447-82-RT", 0),
        ("27447-GC-RT", "27447-80-RT", 0),
        ("27447-GC-RT", "27130-82-RT", 0),
    ],
)
def test_82_says_that_there_was_no_resident(surgeon: str, assistant: str, count: int) -> None:
    billed = claim(line(surgeon, at="21", dx="M17.11", by="1"), line(assistant, at="21", dx="M17.11", by="2"))
    findings = found(billed, RESIDENT)
    assert [one.severity for one in findings] == [Severity.REVIEW] * count


@given(st.lists(st.tuples(st.sampled_from(["80", "81", "82", "AS"]), st.sampled_from("1234")), max_size=4))
def test_each_assistant_after_the_first_is_one_too_many(assistants: list[tuple[str, str]]) -> None:
    surgeon = line("27447-RT", at="21", dx="M17.11", by="surgeon")
    lines = [line(f"27447-{modifier}-RT", at="21", dx="M17.11", by=by) for modifier, by in assistants]
    findings = found(claim(surgeon, *lines), SECOND)
    # One who bills two lines is told once for each that another assistant's line stands before.
    expected = sum(any(by != other for _, other in assistants[:place]) for place, (_, by) in enumerate(assistants))
    assert [one.severity for one in findings] == [Severity.REVIEW] * expected


@pytest.mark.parametrize(
    ("first", "second", "count"),
    [
        ("27447-80-RT", "27447-AS-RT", 1),
        ("27447-80-RT", "27447-AS", 1),
        ("27447-80-RT", "27447-AS-LT", 0),
        ("27447-80-RT", "27130-AS-RT", 0),
        ("27447-RT", "27447-AS-RT", 0),
    ],
)
def test_two_procedures_may_have_an_assistant_each(first: str, second: str, count: int) -> None:
    billed = claim(line(first, at="21", dx="M17.11", by="1"), line(second, at="21", dx="M17.11", by="2"))
    messages = [one.message for one in found(billed, SECOND)]
    said = "80 and AS on 27447 by two assistants; payers with a published policy pay for one"
    assert messages == [said] * count
    unnamed = claim(line(first, at="21", dx="M17.11"), line(second, at="21", dx="M17.11"))
    assert found(unnamed, SECOND) == ()
