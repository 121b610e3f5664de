"""Clinical trials: Q0 and Q1 with the diagnosis of taking part."""

from datetime import date
from typing import Final

import pytest

from cptkit import Finding, ServiceLine, Severity
from cptkit.corrections import RemoveModifier
from tests.support import BUNDLED, claim, line, offered, said

RULE: Final = "research.diagnosis-missing"


def care(text: str, *diagnoses: str, day: str = "2024-08-13") -> ServiceLine:
    """A line with some diagnoses."""
    return line(text, day, diagnoses=diagnoses)


def findings_on(*lines: ServiceLine, payer: str | None = "medicare") -> tuple[Finding, ...]:
    """What the rule finds on some lines."""
    return said(claim(*lines, payer=payer), RULE).findings


# Noridian, Clinical Trials and Claim Submission: the number of the trial, Q0 or Q1, and Z00.6.
@pytest.mark.parametrize("modifier", ["Q0", "Q1"])
def test_care_in_a_trial_wants_its_diagnosis(modifier: str) -> None:
    lines = care("19030", "N64.52"), care(f"77053-{modifier}", "N64.52")
    (finding,) = findings_on(*lines)
    assert (finding.severity, finding.lines) == (Severity.REVIEW, (2,))
    assert finding.message == f"{modifier} on 77053 without Z00.6 on this date of service"
    assert offered(claim(*lines), RULE) == (
        RemoveModifier(2, modifier, "that the service is not part of a clinical trial"),
    )
    assert finding.citation.publisher == "Noridian Healthcare Solutions"


@pytest.mark.parametrize(
    "lines",
    [
        (care("77053-Q1", "N64.52", "Z00.6"),),
        (care("77053-Q1", "Z006"),),
        (care("77053-Q1", "N64.52"), care("19030", "Z00.6")),
        (care("77053-Q1"),),
        (care("77053-26", "N64.52"),),
    ],
    ids=["second", "first, without the point", "on another line", "none is known", "no trial"],
)
def test_a_claim_that_says_it_or_says_no_diagnosis_is_passed(lines: tuple[ServiceLine, ...]) -> None:
    assert findings_on(*lines) == ()


def test_one_line_without_diagnoses_does_not_excuse_the_claim() -> None:
    assert len(findings_on(care("77053-Q1"), care("19030", "N64.52"))) == 1


@pytest.mark.parametrize(("day", "due"), [("2015-09-30", False), ("2015-10-01", True)])
def test_the_diagnosis_is_one_of_icd_10_days(day: str, *, due: bool) -> None:
    stretched = BUNDLED.assuming_unchanged(first=date(2015, 1, 1))
    report = said(claim(care("77053-Q0", "N64.52", day=day)), RULE, reference=stretched)
    assert bool(report.findings) is due


@pytest.mark.parametrize("payer", ["medicare", "noridian", "aetna", None])
def test_it_is_a_review_at_every_payer(payer: str | None) -> None:
    assert [finding.severity for finding in findings_on(care("77053-Q1", "N64.52"), payer=payer)] == [Severity.REVIEW]


def test_every_line_of_the_trial_is_found() -> None:
    findings = findings_on(care("77053-Q1", "N64.52"), care("19030-Q0-Q1", "N64.52"))
    assert [(finding.lines, finding.message[:2]) for finding in findings] == [((1,), "Q1"), ((2,), "Q0"), ((2,), "Q1")]
