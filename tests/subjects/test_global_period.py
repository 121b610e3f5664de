"""Lines in a global period: which lines of a claim are held against which operations, and how the days are counted."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Final

import attrs
import pytest
from hypothesis import given, strategies as st

from cptkit import (
    Provider,
    Reference,
    Rule,
    ServiceLine,
    Setting,
    Severity,
    Table,
    check,
)
from cptkit.rules import Bypassed, GlobalPeriodLine, Hit
from cptkit.subjects import billed_claim
from cptkit.subjects.global_period import global_period_lines
from tests.support import BUNDLED, SURGERY, claim, days_after, table, with_tables

VISIT: Final = days_after("99213", 5)
STRANGER: Final = Provider("3", specialty="11", group="B")
# Surgery of 000, 010 and 090 days, and a code that the bundled fee schedule does not know.
SAME_DAY, TEN, NINETY, UNKNOWN = "19030", "19101", "19120", "27447"
PERIODS: Final = {SAME_DAY: range(1), TEN: range(11), NINETY: range(-1, 91), UNKNOWN: range(-1, 91)}


def held(
    *lines: ServiceLine,
    history: tuple[ServiceLine, ...] = (),
    setting: Setting = Setting.PRACTITIONER,
    reference: Reference = BUNDLED,
) -> list[tuple[int | None, str, int]]:
    """The number of each line that is judged, the operation, and the days between."""
    billed = billed_claim(claim(*lines, history=history, setting=setting), reference)
    return [(care.line.number, care.operation.code, care.days_after) for care in global_period_lines(billed)]


def stay(code: str, after: int, days: int) -> ServiceLine:
    """A line that goes on for some days."""
    first = SURGERY + timedelta(after)
    return days_after(code, after, last_date=first + timedelta(days))


# Facts I.18 and I.20: 11 days and 92 days in all; a calculator that ends 090 a day early is wrong.
@pytest.mark.parametrize("operation", PERIODS)
@given(after=st.integers(-3, 95))
def test_a_visit_is_held_against_an_operation_whose_period_reaches_it(operation: str, after: int) -> None:
    expected = [(1, operation, after)] if after in PERIODS[operation] else []
    assert held(days_after("99213", after), history=(days_after(operation),)) == expected


@pytest.mark.parametrize(
    ("operation", "first", "last"), [(SAME_DAY, 0, 0), (TEN, 0, 10), (NINETY, -1, 90), (UNKNOWN, -1, 90)]
)
def test_a_period_has_its_first_and_its_last_day(operation: str, first: int, last: int) -> None:
    reached = [after for after in range(-3, 95) if held(days_after("99213", after), history=(days_after(operation),))]
    assert reached == list(range(first, last + 1))


@pytest.mark.parametrize("operation", PERIODS)
def test_another_operation_is_held_against_it_only_on_a_later_day(operation: str) -> None:
    reached = [after for after in range(-3, 95) if held(days_after("19301", after), history=(days_after(operation),))]
    assert reached == [after for after in PERIODS[operation] if after > 0]


def test_surgery_on_april_10_is_over_after_july_9() -> None:
    surgery = attrs.evolve(days_after(NINETY), date_of_service="2024-04-10")
    for day, expected in (("2024-07-09", [(1, NINETY, 90)]), ("2024-07-10", [])):
        assert held(attrs.evolve(days_after("99213"), date_of_service=day), history=(surgery,)) == expected


@pytest.mark.parametrize(
    "code", ["77053", "19126", "99202", "99205", "99216", "99281", "99285", "99395", "99454", "99490", "92002", "G0101"]
)
def test_what_is_in_no_package_is_not_held_against_an_operation(code: str) -> None:
    assert held(days_after(code, 5), history=(days_after(NINETY),)) == []


@pytest.mark.parametrize(
    "code", ["92012", "92014", "99211", "99215", "99221", "99239", "99242", "99255", "99291", "99316", "99347", "99350"]
)
def test_visits_of_the_package_are(code: str) -> None:
    assert held(days_after(code, 5), history=(days_after(NINETY),)) == [(1, NINETY, 5)]


@pytest.mark.parametrize("code", ["77053", "19126", "19499", "80053", "00400", "J1885", "A0428", "99213"])
def test_a_code_that_is_no_operation_has_no_period(code: str) -> None:
    assert held(days_after("99213", 0), history=(days_after(code),)) == []


def test_a_code_that_a_whole_fee_schedule_leaves_out_is_no_operation() -> None:
    whole = with_tables(table(Table.FEE_SCHEDULE, {}, codes=[UNKNOWN]))
    assert held(days_after("99213", 0), history=(days_after(UNKNOWN),), reference=whole) == []
    assert held(days_after("99213", 0), history=(days_after(UNKNOWN),)) == [(1, UNKNOWN, 0)]


@pytest.mark.parametrize(
    ("modifiers", "reached"),
    [
        ((), range(-1, 91)),
        (("LT",), range(-1, 91)),
        (("62",), range(-1, 91)),
        (("54",), range(-1, 1)),
        (("56",), range(-1, 1)),
        (("55",), range(1, 91)),
        (("58",), range(-1, 91)),
        (("79",), range(-1, 91)),
        *(((modifier,), range(0)) for modifier in ("78", "80", "81", "82", "AS", "TC")),
    ],
)
def test_a_period_is_as_long_as_the_biller_has_the_care(modifiers: tuple[str, ...], reached: range) -> None:
    days = [
        after
        for after in range(-3, 95)
        if held(days_after("99213", after), history=(days_after(NINETY, 0, *modifiers),))
    ]
    assert days == list(reached)


@pytest.mark.parametrize("modifier", ["55", "80", "81", "82", "AS", "TC"])
def test_who_did_not_operate_is_not_held_against_an_earlier_operation(modifier: str) -> None:
    assert held(days_after("19301", 30, modifier), history=(days_after(NINETY),)) == []
    assert held(days_after("19301", 30, "78"), history=(days_after(NINETY),)) == [(1, NINETY, 30)]


def test_another_practitioner_is_not_held_against_it_but_one_who_may_be_the_same_is() -> None:
    assert held(days_after("99213", 30), history=(days_after(NINETY, by=STRANGER),)) == []
    colleague = Provider("2", specialty="02", group="A")
    for other in (colleague, None):
        assert held(days_after("99213", 30), history=(days_after(NINETY, by=other),)) == [(1, NINETY, 30)]


@pytest.mark.parametrize("setting", [Setting.OUTPATIENT_HOSPITAL, Setting.SUPPLIER])
def test_only_practitioners_have_packages(setting: Setting) -> None:
    assert held(days_after("99213"), days_after(NINETY), setting=setting) == []


def test_no_line_is_held_against_itself_or_against_operations_of_its_own_day() -> None:
    assert held(days_after(NINETY), days_after("19301"), days_after("19101")) == []


def test_lines_of_the_history_are_not_judged() -> None:
    assert held(days_after(NINETY), history=(days_after("99213"), days_after("19301", 5))) == []


def test_several_operations_of_a_day_are_one_period() -> None:
    assert held(VISIT, history=tuple(map(days_after, (TEN, NINETY, SAME_DAY, "19301")))) == [(1, "19301", 5)]
    assert held(VISIT, history=(days_after(TEN), days_after(SAME_DAY))) == [(1, TEN, 5)]


def test_the_operation_that_surely_is_the_practitioners_weighs_most_then_the_longest_period_then_the_nearest() -> None:
    sure, maybe = days_after(TEN), days_after(NINETY, by=None)
    assert held(VISIT, history=(maybe, sure)) == [(1, TEN, 5)]
    assert held(days_after("99213", 30), history=(days_after(NINETY, 10), days_after("19301"))) == [(1, NINETY, 20)]
    assert held(days_after("99213", 30), history=(days_after("19301"), days_after(NINETY, 0, "55"))) == [
        (1, "19301", 30)
    ]
    assert held(days_after("99213", 30), history=(days_after(NINETY), days_after("19301", 0, "55"))) == [
        (1, NINETY, 30)
    ]


def test_a_visit_before_on_and_after_the_days_of_operations_is_held_against_each() -> None:
    before, on, after = days_after(NINETY, 21), days_after(SAME_DAY, 20), days_after("19301")
    assert held(days_after("99213", 20), history=(before, on, after)) == [
        (1, NINETY, -1),
        (1, SAME_DAY, 0),
        (1, "19301", 20),
    ]


def test_what_no_fee_schedule_knows_neither_hides_nor_is_hidden() -> None:
    found = held(VISIT, history=(days_after(UNKNOWN), days_after("27130"), days_after(NINETY)))
    assert sorted(found, key=str) == [(1, NINETY, 5), (1, "27130", 5), (1, UNKNOWN, 5)]


@pytest.mark.parametrize(
    ("visit", "more", "expected"), [(-5, 2, []), (-5, 4, [-1]), (-5, 5, [0]), (-5, 9, [0]), (2, 3, [0]), (4, 1, [1])]
)
def test_spans_of_days_are_apart_by_their_nearest_days(visit: int, more: int, expected: list[int]) -> None:
    assert [after for *_, after in held(stay("99232", visit, more), history=(stay(NINETY, 0, 3),))] == expected


def test_a_claim_without_operations_has_no_global_period_lines() -> None:
    assert held(days_after("99213"), days_after("77053"), history=(days_after("99214", -5), days_after("80053"))) == []


def too_soon(care: GlobalPeriodLine) -> Iterator[Hit | Bypassed]:
    """A visit within the first week."""
    if care.days_after in range(8):
        yield Hit(f"{care.line.code} {care.days_after} days after {care.operation.code}", Severity.REVIEW)


@pytest.mark.parametrize(("modifiers", "expected"), [((), []), (("24",), [(1, 2)])])
def test_a_rule_of_ones_own_may_wait_for_a_modifier_of_the_visit(
    modifiers: tuple[str, ...], expected: list[tuple[int, ...]]
) -> None:
    title = "a visit within a week"
    rule = Rule("house.too-soon", GlobalPeriodLine, title, too_soon, modifiers=frozenset({"24"}))
    billed = claim(days_after(NINETY), days_after("99213", 5, *modifiers))
    assert [finding.lines for finding in check(billed, BUNDLED, rules=(rule,)).findings] == expected
