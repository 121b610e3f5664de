"""Explaining a rule: passed, hit, bypassed, gap or not applicable, with the rows."""

from collections.abc import Iterator
from datetime import date
from typing import Final

import pytest
from hypothesis import given, strategies as st

from cptkit import RULES, Claim, Period, Rule, Severity, Table, check, explain, parse_line
from cptkit.checking import Explanation, Outcome
from cptkit.errors import UnknownName
from cptkit.rules import BilledClaim, BilledLine, Bypassed, CodeDay, DiagnosisRange, Hit, LinePair, ServiceDay
from tests.support import BUNDLED, rule_of


def explained(rule: str, *lines: str, day: str = "2024-08-13") -> tuple[Explanation, ...]:
    """How a rule came out on lines in a hospital."""
    made = [parse_line(f"{one} on {day} at 22 for N64.52") for one in lines]
    return explain(Claim(made, payer="medicare", history=()), BUNDLED, rule)


NO_EDIT: Final = "no two lines of one date of service have a PTP edit"


@pytest.mark.parametrize(
    ("rule", "lines", "outcome", "because"),
    [
        ("ncci.units-over-mue", ("77053 x2",), Outcome.PASSED, "not found: more units of a service than its MUE value"),
        ("ncci.units-over-mue", ("77053 x3",), Outcome.HIT, "3 units of 77053; the MUE value is 2"),
        ("ncci.unbundled-pair", ("77054", "77053-59"), Outcome.BYPASSED, "; 59 bypasses the edit"),
        ("ncci.unbundled-pair", ("77053", "19030"), Outcome.NOT_APPLICABLE, NO_EDIT),
        ("ncci.unbundled-pair", ("77054",), Outcome.NOT_APPLICABLE, NO_EDIT),
        (
            "visit.complexity-with-25",
            ("99213",),
            Outcome.NOT_APPLICABLE,
            "99213: not a service that the rule covers: visit complexity",
        ),
        ("payer.excluded-modifiers", ("77053-26",), Outcome.NOT_APPLICABLE, "fewer than 2 modifiers are billed"),
        (
            "payer.excluded-modifiers",
            ("77053-26-LT",),
            Outcome.NOT_APPLICABLE,
            "no text of Medicare (national rules of CMS) that is known says anything about this",
        ),
        ("modifier.circumstance-not-said", ("77053",), Outcome.NOT_APPLICABLE, "no circumstance is documented"),
        ("fee-schedule.bilateral-units", ("77053",), Outcome.NOT_APPLICABLE, "no 50 is billed"),
        ("fee-schedule.component-not-split", ("77053",), Outcome.NOT_APPLICABLE, "no 26 or TC is billed"),
        ("fee-schedule.global-in-facility", ("77053-26",), Outcome.PASSED, ""),
    ],
)
def test_a_rule_came_out_one_of_five_ways(rule: str, lines: tuple[str, ...], outcome: Outcome, because: str) -> None:
    (explanation,) = explained(rule, *lines)
    assert (explanation.rule, explanation.outcome) == (rule, outcome)
    assert because in explanation.because
    assert explanation.lines == tuple(range(1, len(lines) + 1))
    # Where it passed, the rows that it read are shown.
    assert bool(explanation.evidence) is (outcome is not Outcome.NOT_APPLICABLE)


def test_a_gap_names_the_table_and_the_day() -> None:
    (explanation,) = explained("ncci.units-over-mue", "77053 x3", day="2024-10-01")
    assert explanation.outcome is Outcome.GAP
    assert explanation.because == (
        "no loaded practitioner MUE table answers for 77053 on 2024-10-01; nearest loaded: NCCI medically unlikely "
        "edits, practitioner services, effective 2024-07-01, 2024-07-01 to 2024-09-30"
    )
    assert explanation.evidence == ()


def test_every_line_is_explained() -> None:
    outcomes = [
        (one.lines, one.outcome) for one in explained("fee-schedule.global-in-facility", "77053", "77054-26", "19030")
    ]
    assert outcomes == [((1,), Outcome.HIT), ((2,), Outcome.PASSED), ((3,), Outcome.NOT_APPLICABLE)]


def test_an_unknown_rule_is_refused_with_some_of_those_that_there_are() -> None:
    some = rf"rule: 'none.such' is not a rule; expected one of {len(RULES)} rules, such as code-set\.\S+, .{{20,200}}$"
    with pytest.raises(UnknownName, match=some):
        explained("none.such", "77053")


@pytest.mark.parametrize(
    ("asked", "meant"), [("ncci.unbundled", "ncci.unbundled-pair"), ("NCCI.unit-over-mue", "ncci.units-over-mue")]
)
def test_a_rule_spelled_almost_right_is_named_alone(asked: str, meant: str) -> None:
    with pytest.raises(UnknownName, match=f" is not a rule; expected {meant}$"):
        explained(asked, "77053")


def test_a_rule_is_named_in_any_case() -> None:
    assert explained(" NCCI.Units-over-MUE", "77053") == explained("ncci.units-over-mue", "77053")


def whole(billed: BilledClaim) -> Iterator[Hit | Bypassed]:
    """A claim of more than one line."""
    if len(billed.lines) > 1:
        yield Hit(f"{len(billed.lines)} lines", Severity.NOTICE)


def both(pair: LinePair) -> Iterator[Hit | Bypassed]:
    """Two lines together."""
    yield Bypassed(f"{pair.first.code} and {pair.second.code}", None, "nothing", ())


def one_code(day: CodeDay) -> Iterator[Hit | Bypassed]:
    """One code on one day."""
    yield Hit(f"{day.code} on {day.published.day}", Severity.NOTICE)


def one_day(day: ServiceDay) -> Iterator[Hit | Bypassed]:
    """One day."""
    yield Hit(f"{len(day.lines)} lines on {day.day}", Severity.NOTICE)


def any_line(_line: BilledLine) -> Iterator[Hit | Bypassed]:
    """Any line."""
    yield Hit("a line", Severity.NOTICE)


CLAIM: Final = Claim([parse_line(f"{one} on 2024-08-13") for one in ("77053-26", "77054", "77053-59")])


def test_a_rule_of_ones_own_is_explained_as_itself() -> None:
    rule = Rule("house.many-lines", BilledClaim, "many lines", whole)
    (explanation,) = explain(CLAIM, BUNDLED, rule)
    assert (explanation.lines, explanation.outcome) == ((1, 2, 3), Outcome.HIT)


@pytest.mark.parametrize(("trigger", "outcome"), [("59", Outcome.HIT), ("50", Outcome.NOT_APPLICABLE)])
def test_a_rule_of_the_claim_needs_its_trigger_on_any_line(trigger: str, outcome: Outcome) -> None:
    rule = Rule("house.many-lines", BilledClaim, "many lines", whole, modifiers=frozenset({trigger}))
    assert [one.outcome for one in explain(CLAIM, BUNDLED, rule)] == [outcome]


def test_a_rule_of_pairs_needs_its_trigger_on_one_of_the_two() -> None:
    rule = Rule("house.two-lines", LinePair, "two lines", both, modifiers=frozenset({"59"}))
    assert [(one.lines, one.outcome) for one in explain(CLAIM, BUNDLED, rule)] == [
        ((1, 2), Outcome.NOT_APPLICABLE),
        ((2, 3), Outcome.BYPASSED),
    ]


def test_a_rule_of_codes_is_explained_once_a_code_and_needs_its_trigger_on_one_of_its_lines() -> None:
    claim = Claim([*CLAIM.lines, parse_line("77053-59 on 2024-08-13")])
    rule = Rule("house.code", CodeDay, "a code", one_code, modifiers=frozenset({"59"}))
    assert [(one.lines, one.outcome) for one in explain(claim, BUNDLED, rule)] == [
        ((1, 3, 4), Outcome.HIT),
        ((2,), Outcome.NOT_APPLICABLE),
    ]


def test_a_rule_of_days_is_explained_once_a_day() -> None:
    claim = Claim([*CLAIM.lines, parse_line("77053 on 2024-08-14")])
    rule = Rule("house.day", ServiceDay, "a day", one_day)
    assert [(one.lines, one.because) for one in explain(claim, BUNDLED, rule)] == [
        ((1, 2, 3), "3 lines on 2024-08-13"),
        ((4,), "1 lines on 2024-08-14"),
    ]


def test_a_code_that_no_table_answers_for_is_the_only_gap_of_the_day() -> None:
    explained_by_code = explained("ncci.units-over-mue", "77053 x3", "99213")
    assert [(one.lines, one.outcome) for one in explained_by_code] == [((1,), Outcome.HIT), ((2,), Outcome.GAP)]


def test_a_rule_outside_its_days_is_not_applicable() -> None:
    rule = Rule("house.line", BilledLine, "a line", any_line, in_force=Period(date(2025, 1, 1)))
    assert {(one.outcome, one.because) for one in explain(CLAIM, BUNDLED, rule)} == {
        (Outcome.NOT_APPLICABLE, "the rule is in force from 2025-01-01")
    }


@given(st.lists(st.sampled_from(["I10", "I11.9", "I50.22", "N64.52"]), min_size=1, max_size=4, unique=True))
def test_a_rule_about_diagnoses_is_for_days_with_one_of_them(diagnoses: list[str]) -> None:
    lines = [parse_line(f"77053-26 on 2024-08-13 at 22 for {code}") for code in diagnoses]
    ranges = (DiagnosisRange("I11", "I11"), DiagnosisRange("I50", "I51"))
    rule = Rule("house.heart", ServiceDay, "a day", one_day, diagnoses=ranges)
    claim = Claim(lines, payer="medicare", history=())
    (explanation,) = explain(claim, BUNDLED, rule)
    is_about = not {"I11.9", "I50.22"}.isdisjoint(diagnoses)
    assert (explanation.outcome is Outcome.HIT) is is_about
    assert is_about or explanation.because == "no diagnosis is of I11 or I50 to I51"
    assert [one.lines for one in check(claim, BUNDLED, rules=[rule]).findings] == [explanation.lines] * is_about


def test_a_pair_that_passes_shows_the_edit_that_the_rule_read() -> None:
    rule = Rule("house.two-lines", LinePair, "two lines", lambda _: iter(()), needs=(Table.PAIR_EDITS,))
    explanation = explain(CLAIM, BUNDLED, rule)[0]
    assert explanation.outcome is Outcome.PASSED
    assert explanation.evidence == (BUNDLED.on(date(2024, 8, 13)).pair_edit("77053", "77054"),)


def test_what_medicare_does_not_pay_is_nothing_at_a_payer_that_has_not_said_that_it_follows() -> None:
    claim = Claim([parse_line("77053-26-GY on 2024-08-13 at 22 for N64.52")], payer="aetna", history=())
    (explanation,) = explain(claim, BUNDLED, "liability.denial-stated")
    assert explanation.outcome is Outcome.NOT_APPLICABLE
    assert explanation.because.startswith("GY on 77053; excluded by statute")
    assert explanation.because.endswith("; the payer has not published that it follows Medicare there")
    assert not check(claim, BUNDLED, rules=[rule_of("liability.denial-stated")]).findings
