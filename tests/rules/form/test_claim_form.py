"""The claim form: every line has a place and a diagnosis, in the code set of its day."""

from typing import Final

import attrs
import pytest

from cptkit import Claim, Finding, ServiceLine, Severity, bundled_reference, check, parse_line

REFERENCE: Final = bundled_reference()


def found(claim: Claim, rule: str) -> tuple[Finding, ...]:
    """What a rule finds on a claim."""
    return tuple(finding for finding in check(claim, REFERENCE).findings if finding.rule == rule)


def line(text: str) -> ServiceLine:
    """A line from text."""
    return parse_line(text)


# CMS's claim instructions are Medicare's own; no other payer has published that it follows them.
BY_PAYER = [
    ("medicare", Severity.DENIAL),
    ("cgs", Severity.DENIAL),
    ("aetna", Severity.REVIEW),
    ("nobody", Severity.REVIEW),
    (None, Severity.REVIEW),
]


@pytest.mark.parametrize(("payer", "severity"), BY_PAYER)
def test_a_line_without_a_place_is_denied_at_medicare_and_reviewed_elsewhere(
    payer: str | None, severity: Severity
) -> None:
    (finding,) = found(Claim([line("77053-26 on 2024-08-13")], payer=payer), "claim.missing-place-of-service")
    assert (finding.severity, finding.lines) == (severity, (1,))
    assert finding.message == "no place of service for 77053; a professional line names one"
    assert [str(denial) for denial in finding.denials] == ["CO-16 M77"]


def test_the_place_of_the_claim_is_that_of_its_lines() -> None:
    billed = Claim([line("77053-26 on 2024-08-13")], place_of_service="22")
    assert found(billed, "claim.missing-place-of-service") == ()
    assert len(found(attrs.evolve(billed, place_of_service="28"), "code-set.place-not-in-force")) == 1


def test_the_place_of_a_line_is_before_that_of_the_claim() -> None:
    billed = Claim([line("77053-26 on 2024-08-13 at 22")], place_of_service="28")
    assert found(billed, "code-set.place-not-in-force") == ()


@pytest.mark.parametrize(("payer", "severity"), BY_PAYER)
def test_a_line_without_a_diagnosis_is_denied_at_medicare_and_reviewed_elsewhere(
    payer: str | None, severity: Severity
) -> None:
    (finding,) = found(Claim([line("77053-26 on 2024-08-13 at 22")], payer=payer), "diagnosis.missing")
    assert (finding.severity, finding.message) == (
        severity,
        "no diagnosis for 77053; a line points to at least one",
    )


def test_an_ambulance_supplier_needs_no_diagnosis() -> None:
    assert found(Claim([line("A0429-RH on 2024-08-13 at 41")]), "diagnosis.missing") == ()


def test_a_line_with_a_diagnosis_is_passed() -> None:
    billed = Claim([line("77053-26 on 2024-08-13 at 22 for N64.52")])
    assert found(billed, "diagnosis.missing") == found(billed, "diagnosis.wrong-code-set") == ()


# 45 CFR 162.1002: ICD-10-CM from the day of service 2015-10-01 on.
@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("77053 on 2015-09-30 for 611.79", ""),
        ("77053 on 2015-10-01 for N64.52", ""),
        ("77053 on 2015-09-30 for V72.31", ""),
        ("77053 on 2015-10-01 for V72.31", ""),
        ("77053 on 2015-10-01 for 611.79", "611.79 for 77053 on 2015-10-01; claims of that day take ICD-10-CM"),
        ("77053 on 2015-09-30 for N64.52", "N64.52 for 77053 on 2015-09-30; claims of that day take ICD-9-CM"),
        (
            "77053 on 2024-08-13 for N64.52,611.79,E929.0",
            "611.79, E929.0 for 77053 on 2024-08-13; claims of that day take ICD-10-CM",
        ),
    ],
)
def test_a_diagnosis_is_of_the_code_set_of_the_day(text: str, wrong: str) -> None:
    findings = found(Claim([line(text)]), "diagnosis.wrong-code-set")
    assert [finding.message for finding in findings] == ([wrong] if wrong else [])
    assert all(finding.severity is Severity.DENIAL for finding in findings)
