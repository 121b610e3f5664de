"""Aftercare: which lines of a claim are held against which operations, and how the days are counted."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final

import attrs
import pytest
from hypothesis import given, strategies as st

from cptkit import (
    Citation,
    Claim,
    Period,
    Provider,
    Reference,
    Rule,
    ServiceLine,
    Setting,
    Severity,
    Table,
    bundled_reference,
    check,
)
from cptkit.checking.subjects import Almanac, aftercare, billed_claim
from cptkit.rules import Bypassed, Hit
from cptkit.tables import Coverage, PublishedTable, Source

REFERENCE: Final = bundled_reference()
ALMANAC: Final = Almanac(REFERENCE)
DAY: Final = date(2024, 3, 1)
SURGEON: Final = Provider("1", specialty="02", group="A")
STRANGER: Final = Provider("3", specialty="11", group="B")
# Surgery of 000, 010 and 090 days, and a code that the bundled fee schedule does not know.
SAME_DAY, TEN, NINETY, UNKNOWN = "19030", "19101", "19120", "27447"
PERIODS: Final = {SAME_DAY: range(1), TEN: range(11), NINETY: range(-1, 91), UNKNOWN: range(-1, 91)}


def line(code: str, after: int = 0, *modifiers: str, by: Provider | None = SURGEON, more: int = 0) -> ServiceLine:
    """A line some days after the day of the operation."""
    first = DAY + timedelta(after)
    return ServiceLine(
        code,
        modifiers=modifiers,
        date_of_service=first,
        last_date=first + timedelta(more) if more else None,
        place_of_service="22",
        rendering_provider=by,
    )


def held(
    *lines: ServiceLine,
    history: tuple[ServiceLine, ...] = (),
    setting: Setting = Setting.PRACTITIONER,
    almanac: Almanac = ALMANAC,
) -> list[tuple[int | None, str, int]]:
    """The number of each line that is judged, the operation, and the days between."""
    billed = billed_claim(Claim(lines, setting=setting, history=history), almanac)
    return [(care.line.number, care.operation.code, care.days_after) for care in aftercare(billed)]


# Facts I.18 and I.20: 11 days and 92 days in all; a calculator that ends 090 a day early is wrong.
@pytest.mark.parametrize("operation", PERIODS)
@given(after=st.integers(-3, 95))
def test_a_visit_is_held_against_an_operation_whose_period_reaches_it(operation: str, after: int) -> None:
    expected = [(1, operation, after)] if after in PERIODS[operation] else []
    assert held(line("99213", after), history=(line(operation),)) == expected


@pytest.mark.parametrize(
    ("operation", "first", "last"), [(SAME_DAY, 0, 0), (TEN, 0, 10), (NINETY, -1, 90), (UNKNOWN, -1, 90)]
)
def test_a_period_has_its_first_and_its_last_day(operation: str, first: int, last: int) -> None:
    reached = [after for after in range(-3, 95) if held(line("99213", after), history=(line(operation),))]
    assert reached == list(range(first, last + 1))


@pytest.mark.parametrize("operation", PERIODS)
def test_another_operation_is_held_against_it_only_on_a_later_day(operation: str) -> None:
    reached = [after for after in range(-3, 95) if held(line("19301", after), history=(line(operation),))]
    assert reached == [after for after in PERIODS[operation] if after > 0]


def test_surgery_on_april_10_is_over_after_july_9() -> None:
    surgery = attrs.evolve(line(NINETY), date_of_service="2024-04-10")
    for day, expected in (("2024-07-09", [(1, NINETY, 90)]), ("2024-07-10", [])):
        assert held(attrs.evolve(line("99213"), date_of_service=day), history=(surgery,)) == expected


@pytest.mark.parametrize(
    "code", ["77053", "19126", "99202", "99205", "99216", "99281", "99285", "99395", "99454", "99490", "92002", "G0101"]
)
def test_what_is_in_no_package_is_not_held_against_an_operation(code: str) -> None:
    assert held(line(code, 5), history=(line(NINETY),)) == []


@pytest.mark.parametrize(
    "code", ["92012", "92014", "99211", "99215", "99221", "99239", "99242", "99255", "99291", "99316", "99347", "99350"]
)
def test_visits_of_the_package_are(code: str) -> None:
    assert held(line(code, 5), history=(line(NINETY),)) == [(1, NINETY, 5)]


@pytest.mark.parametrize("code", ["77053", "19126", "19499", "80053", "00400", "J1885", "A0428", "99213"])
def test_a_code_that_is_no_operation_has_no_period(code: str) -> None:
    assert held(line("99213", 0), history=(line(code),)) == []


def test_a_code_that_a_whole_fee_schedule_leaves_out_is_no_operation() -> None:
    coverage = Coverage(Table.FEE_SCHEDULE, None, (Period(),), frozenset({UNKNOWN}))
    source = Source("CMS", "a fee schedule of our own", "https://www.cms.gov", date(2026, 11, 23), "0" * 64)
    almanac = Almanac(REFERENCE | Reference((PublishedTable(coverage, source, {}),)))
    assert held(line("99213", 0), history=(line(UNKNOWN),), almanac=almanac) == []
    assert held(line("99213", 0), history=(line(UNKNOWN),)) == [(1, UNKNOWN, 0)]


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
    days = [after for after in range(-3, 95) if held(line("99213", after), history=(line(NINETY, 0, *modifiers),))]
    assert days == list(reached)


@pytest.mark.parametrize("modifier", ["55", "80", "81", "82", "AS", "TC"])
def test_who_did_not_operate_is_not_held_against_an_earlier_operation(modifier: str) -> None:
    assert held(line("19301", 30, modifier), history=(line(NINETY),)) == []
    assert held(line("19301", 30, "78"), history=(line(NINETY),)) == [(1, NINETY, 30)]


def test_another_practitioner_is_not_held_against_it_but_one_who_may_be_the_same_is() -> None:
    assert held(line("99213", 30), history=(line(NINETY, by=STRANGER),)) == []
    colleague = Provider("2", specialty="02", group="A")
    for other in (colleague, None):
        assert held(line("99213", 30), history=(line(NINETY, by=other),)) == [(1, NINETY, 30)]


@pytest.mark.parametrize("setting", [Setting.OUTPATIENT_HOSPITAL, Setting.SUPPLIER])
def test_only_practitioners_have_packages(setting: Setting) -> None:
    assert held(line("99213"), line(NINETY), setting=setting) == []


def test_no_line_is_held_against_itself_or_against_operations_of_its_own_day() -> None:
    assert held(line(NINETY), line("19301"), line("19101")) == []


def test_lines_of_the_history_are_not_judged() -> None:
    assert held(line(NINETY), history=(line("99213"), line("19301", 5))) == []


def test_several_operations_of_a_day_are_one_period() -> None:
    assert held(line("99213", 5), history=(line(TEN), line(NINETY), line(SAME_DAY), line("19301"))) == [(1, "19301", 5)]
    assert held(line("99213", 5), history=(line(TEN), line(SAME_DAY))) == [(1, TEN, 5)]


def test_the_operation_that_surely_is_the_practitioners_weighs_most_then_the_longest_period_then_the_nearest() -> None:
    sure, maybe = line(TEN), line(NINETY, by=None)
    assert held(line("99213", 5), history=(maybe, sure)) == [(1, TEN, 5)]
    assert held(line("99213", 30), history=(line(NINETY, 10), line("19301"))) == [(1, NINETY, 20)]
    assert held(line("99213", 30), history=(line("19301"), line(NINETY, 0, "55"))) == [(1, "19301", 30)]
    assert held(line("99213", 30), history=(line(NINETY), line("19301", 0, "55"))) == [(1, NINETY, 30)]


def test_a_visit_before_on_and_after_the_days_of_operations_is_held_against_each() -> None:
    before, on, after = line(NINETY, 21), line(SAME_DAY, 20), line("19301")
    assert held(line("99213", 20), history=(before, on, after)) == [
        (1, NINETY, -1),
        (1, SAME_DAY, 0),
        (1, "19301", 20),
    ]


def test_what_no_fee_schedule_knows_neither_hides_nor_is_hidden() -> None:
    found = held(line("99213", 5), history=(line(UNKNOWN), line("27130"), line(NINETY)))
    assert sorted(found, key=str) == [(1, NINETY, 5), (1, "27130", 5), (1, UNKNOWN, 5)]


@pytest.mark.parametrize(
    ("visit", "more", "expected"), [(-5, 2, []), (-5, 4, [-1]), (-5, 5, [0]), (-5, 9, [0]), (2, 3, [0]), (4, 1, [1])]
)
def test_spans_of_days_are_apart_by_their_nearest_days(visit: int, more: int, expected: list[int]) -> None:
    stay = line(NINETY, more=3)
    assert [after for *_, after in held(line("99232", visit, more=more), history=(stay,))] == expected


def test_a_claim_without_operations_has_no_aftercare() -> None:
    assert held(line("99213"), line("77053"), history=(line("99214", -5), line("80053"))) == []


def too_soon(care: Aftercare) -> Iterator[Hit | Bypassed]:
    """A visit within the first week."""
    if care.days_after in range(8):
        yield Hit(f"{care.line.code} {care.days_after} days after {care.operation.code}", Severity.REVIEW)


@pytest.mark.parametrize(("modifiers", "expected"), [((), []), (("24",), [(1, 2)])])
def test_a_rule_of_ones_own_may_wait_for_a_modifier_of_the_visit(
    modifiers: tuple[str, ...], expected: list[tuple[int, ...]]
) -> None:
    rule = Rule(
        "house.too-soon",
        Aftercare,
        "a visit within a week",
        Citation("our house", "our rules"),
        too_soon,
        triggers=frozenset({"24"}),
    )
    claim = Claim([line(NINETY), line("99213", 5, *modifiers)], payer="medicare", history=())
    findings = check(claim, REFERENCE, rules=(rule,)).findings
    assert [finding.lines for finding in findings] == expected
