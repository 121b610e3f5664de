"""Clinical trials: Q0 and Q1 with the diagnosis of taking part."""

from typing import Final

import attrs
import pytest

from cptkit import RULES, Claim, Finding, ServiceLine, Severity, bundled_reference, check, parse_line
from cptkit.corrections import RemoveModifier

REFERENCE: Final = bundled_reference()
RULE: Final = "research.diagnosis-missing"


def line(text: str, *diagnoses: str, day: str = "2024-08-13") -> ServiceLine:
    """A line in an office with some diagnoses."""
    return attrs.evolve(parse_line(f"{text} on {day} at 11"), diagnoses=diagnoses)


def found(*lines: ServiceLine, payer: str | None = "medicare") -> tuple[Finding, ...]:
    """What the rule finds on some lines."""
    asked = [one for one in RULES if one.id == RULE]
    return check(Claim(lines, payer=payer, history=()), REFERENCE, rules=asked).findings


# Noridian, Clinical Trials and Claim Submission: the number of the trial, Q0 or Q1, and Z00.6.
@pytest.mark.parametrize("modifier", ["Q0", "Q1"])
def test_care_in_a_trial_wants_its_diagnosis(modifier: str) -> None:
    (finding,) = found(line("19030", "N64.52"), line(f"77053-{modifier}", "N64.52"))
    assert (finding.severity, finding.lines) == (Severity.REVIEW, (2,))
    assert finding.message == f"{modifier} on 77053 without Z00.6 on the claim"
    assert finding.candidates == (RemoveModifier(2, modifier, "that the service is no part of a trial"),)
    assert finding.citation.publisher == "Noridian Healthcare Solutions"


@pytest.mark.parametrize(
    "lines",
    [
        (line("77053-Q1", "N64.52", "Z00.6"),),
        (line("77053-Q1", "Z006"),),
        (line("77053-Q1", "N64.52"), line("19030", "Z00.6")),
        (line("77053-Q1"),),
        (line("77053-26", "N64.52"),),
    ],
    ids=["second", "first, without the point", "on another line", "none is known", "no trial"],
)
def test_a_claim_that_says_it_or_says_no_diagnosis_is_passed(lines: tuple[ServiceLine, ...]) -> None:
    assert found(*lines) == ()


def test_one_line_without_diagnoses_does_not_excuse_the_claim() -> None:
    assert len(found(line("77053-Q1"), line("19030", "N64.52"))) == 1


@pytest.mark.parametrize(("day", "due"), [("2015-09-30", False), ("2015-10-01", True)])
def test_the_diagnosis_is_one_of_icd_10_days(day: str, *, due: bool) -> None:
    assert bool(found(line("77053-Q0", "N64.52", day=day))) is due


@pytest.mark.parametrize("payer", ["medicare", "noridian", "aetna", None])
def test_it_is_a_review_at_every_payer(payer: str | None) -> None:
    assert [finding.severity for finding in found(line("77053-Q1", "N64.52"), payer=payer)] == [Severity.REVIEW]


def test_every_line_of_the_trial_is_found() -> None:
    findings = found(line("77053-Q1", "N64.52"), line("19030-Q0-Q1", "N64.52"))
    assert [(finding.lines, finding.message[:2]) for finding in findings] == [((1,), "Q1"), ((2,), "Q0"), ((2,), "Q1")]
