"""Shared surgical care: parts of an operation's care that are not said, that are the whole, or that nobody pays."""

from collections.abc import Iterable
from typing import Any, Final

import pytest
from hypothesis import given, strategies as st

from cptkit import (
    Circumstance,
    Finding,
    PayerPolicy,
    Provider,
    ServiceLine,
    Severity,
    check,
)
from cptkit.corrections import AddModifier, MergeLines, RemoveLine, ReplaceModifier
from cptkit.policies import LineOfBusiness
from tests.support import BUNDLED, OURS, SURGEON, claim, days_after, found, offered, said

PART_NOT_SAID: Final = "global-surgery.part-not-said"
WHOLE_IN_PARTS: Final = "global-surgery.whole-in-parts"
CARE_BEFORE_APART: Final = "global-surgery.care-before-apart"
COMPLEXITY: Final = "global-surgery.complexity-of-own-surgery"
RULES: Final = (PART_NOT_SAID, WHOLE_IN_PARTS, CARE_BEFORE_APART)
REVIEW: Final = Severity.REVIEW
OTHER: Final = Provider("3", specialty="11", group="B")
PARTNER: Final = Provider("4", specialty="11", group="A")
PARTS: Final = {
    Circumstance.OPERATION_ONLY: ("54", "operation only"),
    Circumstance.POSTOPERATIVE_CARE_ONLY: ("55", "postoperative care only"),
    Circumstance.PREOPERATIVE_CARE_ONLY: ("56", "preoperative care only"),
}
WHOLE: Final = (
    "54 and 55 on 19120 by one practitioner; together they are the global package, "
    "unless another practitioner shares the care and the line says its dates"
)


def surgery(code: str = "19120", *modifiers: str, by: Provider | None = SURGEON, **fields: Any) -> ServiceLine:
    """An operation."""
    return days_after(code, 0, *modifiers, by=by, **fields)


def findings_on(
    *lines: ServiceLine, history: Iterable[ServiceLine] = (), payer: str | None = "medicare"
) -> list[Finding]:
    """What the three rules find on a claim."""
    return list(said(claim(*lines, history=history, payer=payer), *RULES).findings)


@pytest.mark.parametrize("circumstance", PARTS)
@pytest.mark.parametrize("code", ["19120", "19101"])
def test_a_documented_part_wants_its_modifier(code: str, circumstance: Circumstance) -> None:
    modifier, what = PARTS[circumstance]
    (finding,) = findings_on(surgery(code, circumstances=[circumstance]), payer="aetna")
    assert (finding.rule, finding.severity) == (PART_NOT_SAID, REVIEW)
    assert finding.message == f"{code} without {modifier}; documented: {what}"
    assert finding.citation.convention is (modifier == "56")
    billed = claim(surgery(code, circumstances=[circumstance]), payer="aetna")
    assert offered(billed, PART_NOT_SAID) == (AddModifier(1, modifier),)


@pytest.mark.parametrize("circumstance", PARTS)
@pytest.mark.parametrize("modifier", ["80", "81", "82", "AS"])
def test_help_at_the_operation_wants_no_part(circumstance: Circumstance, modifier: str) -> None:
    assert findings_on(surgery("19120", modifier, circumstances=[circumstance]), payer="aetna") == []


@pytest.mark.parametrize("circumstance", PARTS)
@pytest.mark.parametrize("modifier", ["54", "55", "56"])
def test_a_part_that_is_said_wants_nothing_and_another_gives_way_to_it(
    circumstance: Circumstance, modifier: str
) -> None:
    due, what = PARTS[circumstance]
    billed = claim(surgery("19120", modifier, circumstances=[circumstance]), payer="aetna")
    findings = said(billed, *RULES).findings
    if modifier == due:
        assert findings == ()
    else:
        assert [one.message for one in findings] == [f"{modifier} on 19120, not {due}; documented: {what}"]
        assert offered(billed, PART_NOT_SAID) == (ReplaceModifier(1, modifier, due),)


@pytest.mark.parametrize("code", ["19030", "77053", "19126", "19499"])
def test_a_code_without_care_before_or_after_has_no_parts(code: str) -> None:
    assert findings_on(surgery(code, circumstances=[Circumstance.OPERATION_ONLY])) == []
    assert findings_on(surgery("19120", circumstances=[Circumstance.UNRELATED])) == []


def test_the_operation_and_the_care_after_it_by_one_practitioner_are_the_whole() -> None:
    lines = surgery("19120", "54", "LT"), surgery("19120", "LT", "55")
    (finding,) = findings_on(*lines)
    assert (finding.rule, finding.severity, finding.message) == (WHOLE_IN_PARTS, Severity.NOTICE, WHOLE)
    assert finding.lines == (1, 2)
    assert offered(claim(*lines), WHOLE_IN_PARTS) == (MergeLines(1, 2, ("LT",)),)
    assert finding.citation.document == "CPT Modifier 55"


def test_one_of_the_parts_may_be_in_the_history() -> None:
    for first, second in (("54", "55"), ("55", "54")):
        billed = claim(surgery("19120", first), history=[surgery("19120", second)])
        (finding,) = said(billed, *RULES).findings
        assert (finding.message, finding.lines, offered(billed, WHOLE_IN_PARTS)) == (WHOLE, (1,), ())
    assert findings_on(surgery("77053"), history=[surgery("19120", "54"), surgery("19120", "55")]) == []


def test_the_care_that_another_shares_is_not_the_whole() -> None:
    assert findings_on(surgery("19120", "54"), history=[surgery("19120", "55", by=OTHER)]) == []
    assert findings_on(surgery("19120", "54"), surgery("19120", "55"), history=[surgery("19120", "55", by=OTHER)]) == []
    assert [one.message for one in findings_on(surgery("19120", "54"), surgery("19120", "55", by=None))] == [WHOLE]


def test_the_two_sides_are_two_operations_and_two_codes_too() -> None:
    assert findings_on(surgery("19120", "54", "LT"), surgery("19120", "55", "RT")) == []
    assert findings_on(surgery("19120", "54"), surgery("19301", "55")) == []
    assert findings_on(surgery("19120", "54"), surgery("19120", "54")) == []
    assert findings_on(surgery("19120", "54", "55"), surgery("19120", "54", "55")) == []


@pytest.mark.parametrize("payer", ["medicare", "noridian", "palmetto"])
def test_medicare_does_not_pay_the_care_before_apart(payer: str) -> None:
    (finding,) = findings_on(surgery("19120", "56"), payer=payer)
    assert (finding.rule, finding.severity) == (CARE_BEFORE_APART, REVIEW)
    assert finding.message == "56 on 19120; Medicare does not pay preoperative care separately"
    assert finding.citation.convention


def test_a_payer_that_follows_medicare_answers_as_medicare() -> None:
    base = BUNDLED.policies["medicare"]
    follower = PayerPolicy("follower", "the follower", LineOfBusiness.COMMERCIAL, OURS, base=base)
    reference = BUNDLED.with_policies(follower)
    (finding,) = said(claim(surgery("19120", "56"), payer="the follower"), *RULES, reference=reference).findings
    assert (finding.rule, finding.severity) == (CARE_BEFORE_APART, REVIEW)


@pytest.mark.parametrize("payer", ["aetna", "nobody", None])
def test_of_other_payers_nothing_is_known_of_it(payer: str | None) -> None:
    assert findings_on(surgery("19120", "56"), payer=payer) == []


def test_on_a_code_without_care_to_share_another_finding_says_more() -> None:
    (folded,) = (one for one in check(claim(surgery("19030", "56")), BUNDLED).findings if "Medicare" in one.message)
    assert (folded.rule, folded.moot) == ("global-surgery.care-before-apart", True)


def test_54_and_55_on_one_line_are_neither_part() -> None:
    assert findings_on(surgery("19120", "54"), surgery("19120", "54", "55")) == []
    assert findings_on(surgery("19120", "55"), surgery("19120", "54", "55")) == []


@given(
    st.integers(-5, 120),
    st.sampled_from([SURGEON, PARTNER, OTHER, None]),
    st.sampled_from(["19303", "19120", "19081"]),
)
def test_the_group_that_operated_has_no_complexity_of_anothers_operation(
    after: int, by: Provider | None, operation: str
) -> None:
    care, history = days_after("G0559", after, at="11", by=by), [surgery(operation)]
    expected = by is not None and by.group == "A" and 0 < after <= {"19303": 90, "19120": 90, "19081": 0}[operation]
    billed = claim(care, days_after("99490", after, at="11", by=OTHER), history=history)
    assert [one.severity for one in found(billed, COMPLEXITY)] == [REVIEW] * expected
    if expected:
        assert offered(billed, COMPLEXITY) == (RemoveLine(1),)


def test_practitioners_of_no_known_group_are_not_of_one() -> None:
    by, another = Provider("S1"), Provider("S2")
    history = [surgery("19303", by=by)]
    assert found(claim(days_after("G0559", 5, at="11", by=another), history=history), COMPLEXITY) == ()
    assert len(found(claim(days_after("G0559", 5, at="11", by=by), history=history), COMPLEXITY)) == 1


def test_an_operation_alone_that_was_handed_over_has_no_care_of_the_group_after_it() -> None:
    assert found(claim(days_after("G0559", 5, at="11"), history=[surgery("19303", "54")]), COMPLEXITY) == ()
