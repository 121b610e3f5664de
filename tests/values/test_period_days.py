"""Periods: both ends included, and a floor that leaves earlier days open."""

from datetime import date

import pytest

from cptkit import Period
from cptkit.errors import InvalidPeriod
from cptkit.tables import ALWAYS

FIRST, LAST = date(2019, 7, 1), date(2024, 9, 30)
BEFORE, AFTER = date(2019, 6, 30), date(2024, 10, 1)


@pytest.mark.parametrize(
    ("period", "covered"),
    [
        (Period(FIRST, LAST), {FIRST, LAST}),
        (Period(FIRST), {FIRST, LAST, AFTER}),
        (Period(last=LAST), {BEFORE, FIRST, LAST}),
        (ALWAYS, {BEFORE, FIRST, LAST, AFTER}),
        (Period(FIRST, LAST, floor=True), {FIRST, LAST}),
    ],
)
def test_both_ends_are_included(period: Period, covered: set[date]) -> None:
    assert {day for day in (BEFORE, FIRST, LAST, AFTER) if period.covers(day)} == covered


def test_only_a_floor_leaves_earlier_days_open() -> None:
    assert Period(FIRST, floor=True).leaves_open(BEFORE)
    assert not Period(FIRST, floor=True).leaves_open(FIRST)
    assert not Period(FIRST).leaves_open(BEFORE)
    assert not ALWAYS.leaves_open(BEFORE)


NEAR = tuple(date(2024, 8, day) for day in range(11, 16))
ENDS = (None, *NEAR[1:-1])
PERIODS = tuple(Period(first, last) for first in ENDS for last in ENDS if not (first and last) or first <= last)


@pytest.mark.parametrize("one", PERIODS, ids=str)
def test_two_periods_overlap_where_both_hold_on_some_day(one: Period) -> None:
    for other in PERIODS:
        assert one.overlaps(other) is any(one.covers(day) and other.covers(day) for day in NEAR), other


@pytest.mark.parametrize(
    ("period", "edges"),
    [
        (ALWAYS, []),
        (Period(FIRST), [FIRST]),
        (Period(last=LAST), [AFTER]),
        (Period(FIRST, LAST), [FIRST, AFTER]),
        (Period(FIRST, date.max), [FIRST]),
    ],
)
def test_a_period_changes_on_its_first_day_and_the_day_after_its_last(period: Period, edges: list[date]) -> None:
    assert list(period.edges()) == edges


def test_a_period_that_ends_before_it_begins_is_refused() -> None:
    with pytest.raises(InvalidPeriod, match="2024-09-30 to 2019-07-01 ends before it begins; expected first <= last"):
        Period(LAST, FIRST)


def test_a_floor_without_a_day_is_refused() -> None:
    with pytest.raises(InvalidPeriod, match="first: a floor without a day"):
        Period(floor=True)


@pytest.mark.parametrize(
    ("period", "text"),
    [
        (ALWAYS, "always"),
        (Period(FIRST), "from 2019-07-01"),
        (Period(FIRST, LAST), "2019-07-01 to 2024-09-30"),
        (Period(last=LAST), "to 2024-09-30"),
        (Period(FIRST, floor=True), "since 2019-07-01 or before"),
        (Period(FIRST, LAST, floor=True), "2019-07-01 or before, to 2024-09-30"),
        (Period(LAST, LAST, floor=True), "to 2024-09-30"),
        (Period(LAST, LAST), "2024-09-30 to 2024-09-30"),
    ],
)
def test_a_period_reads_as_one_would_say_it(period: Period, text: str) -> None:
    assert str(period) == text
