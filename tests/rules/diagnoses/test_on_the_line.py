"""Diagnoses: every line points to one, in the code set of its day."""

import pytest

from cptkit import Claim, Severity, parse_line
from tests.support import claim, found

# CMS's claim instructions are Medicare's own; no other payer has published that it follows them.
BY_PAYER = [
    ("medicare", Severity.DENIAL),
    ("cgs", Severity.DENIAL),
    ("aetna", Severity.REVIEW),
    ("nobody", Severity.REVIEW),
    (None, Severity.REVIEW),
]


@pytest.mark.parametrize(("payer", "severity"), BY_PAYER)
def test_a_line_without_a_diagnosis_is_denied_at_medicare_and_reviewed_elsewhere(
    payer: str | None, severity: Severity
) -> None:
    (finding,) = found(Claim([parse_line("77053-26 on 2024-08-13 at 22")], payer=payer), "diagnosis.missing")
    assert (finding.severity, finding.message) == (
        severity,
        "no diagnosis on 77053; every line points to at least one",
    )


def test_an_ambulance_supplier_needs_no_diagnosis() -> None:
    assert found(Claim([parse_line("A0429-RH on 2024-08-13 at 41")]), "diagnosis.missing") == ()


def test_a_line_with_a_diagnosis_is_passed() -> None:
    billed = claim("77053-26")
    assert found(billed, "diagnosis.missing") == found(billed, "diagnosis.wrong-code-set") == ()


# 45 CFR 162.1002: ICD-10-CM from the day of service 2015-10-01 on.
@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("77053 on 2015-09-30 for 611.79", ""),
        ("77053 on 2015-10-01 for N64.52", ""),
        ("77053 on 2015-09-30 for V72.31", ""),
        ("77053 on 2015-10-01 for V72.31", ""),
        ("77053 on 2015-10-01 for 611.79", "611.79 on 77053; DOS 2015-10-01 takes ICD-10-CM codes"),
        ("77053 on 2015-09-30 for N64.52", "N64.52 on 77053; DOS 2015-09-30 takes ICD-9-CM codes"),
        (
            "77053 on 2024-08-13 for N64.52,611.79,E929.0",
            "611.79, E929.0 on 77053; DOS 2024-08-13 takes ICD-10-CM codes",
        ),
    ],
)
def test_a_diagnosis_is_of_the_code_set_of_the_day(text: str, wrong: str) -> None:
    findings = found(Claim([parse_line(text)]), "diagnosis.wrong-code-set")
    assert [finding.message for finding in findings] == ([wrong] if wrong else [])
    assert all(finding.severity is Severity.DENIAL for finding in findings)
