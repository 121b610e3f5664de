"""Services that are therapy where a therapist does them, and the plan of care that the modifier names."""

from typing import Final

import pytest
from hypothesis import given, strategies as st

from cptkit import Provider, Setting, Severity
from cptkit.corrections import AddModifier, ReplaceModifier
from tests.support import claim, found, line, offered

RULE: Final = "therapy.plan-not-said"
SHOWS: Final = "that it was under the plan of care of this discipline"
CODES: Final = ("97597", "29540", "29581", "92612", "95992", "98975", "97550")
PLANS: Final = {"65": "GP", "67": "GO", "15": "GN", "225100000X": "GP", "225X00000X": "GO", "235Z00000X": "GN"}


@given(
    st.sampled_from(CODES),
    st.sampled_from([*PLANS, "48", "11", "08"]),
    st.sampled_from(["", "GP", "GO", "GN"]),
    st.sampled_from(["medicare", "aetna"]),
)
def test_a_therapist_says_the_plan_at_medicare(code: str, specialty: str, modifier: str, payer: str) -> None:
    text = f"{code}-{modifier}" if modifier else code
    billed = claim(line(text, by=Provider("1", specialty=specialty)), payer=payer)
    due = specialty in PLANS and not modifier and payer == "medicare"
    assert [one.severity for one in found(billed, RULE)] == [Severity.REVIEW] * due
    if due:
        assert offered(billed, RULE) == (AddModifier(1, PLANS[specialty], SHOWS),)


@pytest.mark.parametrize(("kind", "plan"), [("Physical Therapist", "GP"), ("occupational therapist", "GO")])
def test_the_kind_says_who_it_was_too(kind: str, plan: str) -> None:
    (finding,) = found(claim(line("97597", by=Provider("1", kind=kind))), RULE)
    due = "performed by a therapist, it is therapy under a plan of care"
    assert finding.message == f"97597 by a therapist without {plan}; {due}"


def test_of_whom_nothing_is_said_and_of_other_services_the_rule_is_silent() -> None:
    therapist = Provider("1", specialty="65")
    assert found(claim(line("97597")), RULE) == ()
    assert found(claim(line("97597", by=Provider("1", specialty="65", kind="podiatrist"))), RULE) == ()
    assert found(claim(line("95886", by=therapist)), RULE) == ()
    assert found(claim(line("97597", by=therapist), setting=Setting.OUTPATIENT_HOSPITAL), RULE) == ()


ANOTHER: Final = "therapy.plan-of-another"
DISCIPLINES: Final = {
    "physical therapist": "GP",
    "physical therapist assistant": "GP",
    "occupational therapist": "GO",
    "occupational therapy assistant": "GO",
    "speech-language pathologist": "GN",
}


@given(
    st.sampled_from([*DISCIPLINES, "physician", "nurse practitioner", ""]),
    st.sampled_from(["", "GP", "GO", "GN"]),
    st.sampled_from(["medicare", "aetna", ""]),
)
def test_a_therapist_names_the_plan_of_no_other_discipline(kind: str, modifier: str, payer: str) -> None:
    text = f"97110-{modifier}" if modifier else "97110"
    billed = claim(line(text, by=Provider("1", kind=kind)), payer=payer)
    wrong = kind in DISCIPLINES and modifier not in ("", DISCIPLINES[kind])
    assert [one.severity for one in found(billed, ANOTHER)] == [Severity.REVIEW] * wrong


def test_the_modifier_of_the_discipline_is_offered() -> None:
    billed = claim(line("97110-GO", by=Provider("1", specialty="65")))
    assert offered(billed, ANOTHER) == (ReplaceModifier(1, "GO", "GP", SHOWS),)
    assert found(claim(line("97110-GO")), ANOTHER) == ()
