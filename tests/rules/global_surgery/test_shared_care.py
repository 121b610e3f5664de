"""Shared surgical care: parts of an operation's care that are not said, that are the whole, or that nobody pays."""

from collections.abc import Iterable
from typing import Final

import attrs
import pytest
from cptkit.rules.shared_surgical_care import CARE_BEFORE_APART, PART_NOT_SAID, WHOLE_IN_PARTS

from cptkit import (
    Circumstance,
    Citation,
    Claim,
    Finding,
    PayerPolicy,
    Provider,
    ServiceLine,
    Severity,
    bundled_reference,
    check,
    remedies,
)
from cptkit.corrections import AddModifier, MergeLines
from cptkit.policies import LineOfBusiness
from cptkit.reference.views import fold_name

REFERENCE: Final = bundled_reference()
RULES: Final = (PART_NOT_SAID, WHOLE_IN_PARTS, CARE_BEFORE_APART)
REVIEW: Final = Severity.REVIEW
SURGEON: Final = Provider("1", specialty="02", group="A")
OTHER: Final = Provider("3", specialty="11", group="B")
PARTS: Final = {
    Circumstance.OPERATION_ONLY: ("54", "the operation alone"),
    Circumstance.POSTOPERATIVE_CARE_ONLY: ("55", "the care after it alone"),
    Circumstance.PREOPERATIVE_CARE_ONLY: ("56", "the care before it alone"),
}
WHOLE: Final = "54 and 55 of 19120 by one practitioner; they are the whole, unless another shares the care"


def line(
    code: str = "19120",
    *modifiers: str,
    by: Provider | None = SURGEON,
    circumstances: Iterable[Circumstance] = (),
) -> ServiceLine:
    """An operation on the day that every bundled table covers."""
    return ServiceLine(
        code,
        modifiers=modifiers,
        date_of_service="2024-08-13",
        place_of_service="22",
        diagnoses=["D24.2"],
        rendering_provider=by,
        circumstances=list(circumstances),
    )


def claim(*lines: ServiceLine, history: Iterable[ServiceLine] = (), payer: str | None = "medicare") -> Claim:
    return Claim(lines, payer=payer, history=list(history))


def found(*lines: ServiceLine, history: Iterable[ServiceLine] = (), payer: str | None = "medicare") -> list[Finding]:
    """What the three rules find on a claim."""
    return list(check(claim(*lines, history=history, payer=payer), REFERENCE, rules=RULES).findings)


@pytest.mark.parametrize("circumstance", PARTS)
@pytest.mark.parametrize("code", ["19120", "19101"])
def test_a_documented_part_wants_its_modifier(code: str, circumstance: Circumstance) -> None:
    modifier, what = PARTS[circumstance]
    (finding,) = found(line(code, circumstances=[circumstance]), payer="aetna")
    assert (finding.rule, finding.severity) == (PART_NOT_SAID.id, REVIEW)
    assert finding.message == f"{code} without {modifier}; {what} is documented"
    assert finding.citation.convention is (modifier == "56")
    billed = claim(line(code, circumstances=[circumstance]), payer="aetna")
    assert remedies(billed, REFERENCE, finding, rules=RULES) == (AddModifier(1, modifier),)


@pytest.mark.parametrize("circumstance", PARTS)
@pytest.mark.parametrize("modifier", ["54", "55", "56", "80", "81", "82", "AS"])
def test_a_part_that_is_said_or_help_at_the_operation_wants_nothing(circumstance: Circumstance, modifier: str) -> None:
    assert found(line("19120", modifier, circumstances=[circumstance]), payer="aetna") == []


@pytest.mark.parametrize("code", ["19030", "77053", "19126", "19499"])
def test_a_code_without_care_before_or_after_has_no_parts(code: str) -> None:
    assert found(line(code, circumstances=[Circumstance.OPERATION_ONLY])) == []
    assert found(line("19120", circumstances=[Circumstance.UNRELATED])) == []


def test_the_operation_and_the_care_after_it_by_one_practitioner_are_the_whole() -> None:
    (finding,) = found(line("19120", "54", "LT"), line("19120", "LT", "55"))
    assert (finding.rule, finding.severity, finding.message) == (WHOLE_IN_PARTS.id, REVIEW, WHOLE)
    assert (finding.lines, finding.candidates) == ((1, 2), (MergeLines(1, 2, ("LT",)),))
    assert finding.citation.document == "CPT Modifier 55"


def test_one_of_the_parts_may_be_in_the_history() -> None:
    for first, second in (("54", "55"), ("55", "54")):
        (finding,) = found(line("19120", first), history=[line("19120", second)])
        assert (finding.message, finding.lines, finding.candidates) == (WHOLE, (1,), ())
    assert found(line("77053"), history=[line("19120", "54"), line("19120", "55")]) == []


def test_the_care_that_another_shares_is_not_the_whole() -> None:
    assert found(line("19120", "54"), history=[line("19120", "55", by=OTHER)]) == []
    assert found(line("19120", "54"), line("19120", "55"), history=[line("19120", "55", by=OTHER)]) == []
    assert [one.message for one in found(line("19120", "54"), line("19120", "55", by=None))] == [WHOLE]


def test_the_two_sides_are_two_operations_and_two_codes_too() -> None:
    assert found(line("19120", "54", "LT"), line("19120", "55", "RT")) == []
    assert found(line("19120", "54"), line("19301", "55")) == []
    assert found(line("19120", "54"), line("19120", "54")) == []
    assert found(line("19120", "54", "55"), line("19120", "54", "55")) == []


@pytest.mark.parametrize("payer", ["medicare", "noridian", "palmetto"])
def test_medicare_does_not_pay_the_care_before_apart(payer: str) -> None:
    (finding,) = found(line("19120", "56"), payer=payer)
    assert (finding.rule, finding.severity) == (CARE_BEFORE_APART.id, REVIEW)
    assert finding.message == "56 on 19120; Medicare does not pay the care before an operation apart"
    assert finding.citation.convention


def test_a_payer_that_follows_medicare_answers_as_medicare() -> None:
    text = Citation("the follower", "a text for this test alone")
    base = REFERENCE.policy("medicare")
    follower = PayerPolicy("follower", "the follower", LineOfBusiness.COMMERCIAL, text, base=base)
    reference = attrs.evolve(REFERENCE, policies={**REFERENCE.policies, fold_name("the follower"): follower})
    (finding,) = check(claim(line("19120", "56"), payer="the follower"), reference, rules=RULES).findings
    assert (finding.rule, finding.severity) == (CARE_BEFORE_APART.id, REVIEW)


@pytest.mark.parametrize("payer", ["aetna", "nobody", None])
def test_of_other_payers_nothing_is_known_of_it(payer: str | None) -> None:
    assert found(line("19120", "56"), payer=payer) == []


def test_on_a_code_without_care_to_share_another_finding_says_more() -> None:
    (folded,) = (one for one in check(claim(line("19030", "56")), REFERENCE).findings if "Medicare" in one.message)
    assert (folded.rule, folded.moot) == ("global-surgery.care-before-apart", True)


def test_54_and_55_on_one_line_are_neither_part() -> None:
    assert found(line("19120", "54"), line("19120", "54", "55")) == []
    assert found(line("19120", "55"), line("19120", "54", "55")) == []
