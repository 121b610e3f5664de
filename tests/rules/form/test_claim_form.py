"""The claim form: every line has a place of service."""

from typing import Final

import attrs
import pytest

from cptkit import Severity
from tests.support import claim, found, line, offered, said

NOWHERE: Final = attrs.evolve(line("77053-26"), place_of_service=None)
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
    (finding,) = found(claim(NOWHERE, payer=payer), "claim.missing-place-of-service")
    assert (finding.severity, finding.lines) == (severity, (1,))
    assert finding.message == "no POS on 77053; every line of a professional claim needs one"
    assert [str(denial) for denial in finding.denials] == ["CO-16 M77"]


def test_the_place_of_the_claim_is_that_of_its_lines() -> None:
    billed = attrs.evolve(claim(NOWHERE), place_of_service="22")
    assert found(billed, "claim.missing-place-of-service") == ()
    assert len(found(attrs.evolve(billed, place_of_service="28"), "code-set.place-not-in-force")) == 1


def test_the_place_of_a_line_is_before_that_of_the_claim() -> None:
    billed = attrs.evolve(claim("77053-26"), place_of_service="28")
    assert found(billed, "code-set.place-not-in-force") == ()


@pytest.mark.parametrize(("code", "told"), [("99213", ["the charge for 99213 is 0.00"]), ("3074F", [])])
def test_a_charge_of_zero_is_for_codes_that_only_report(code: str, told: list[str]) -> None:
    findings = found(claim(line(code, charge=0)), "claim.charge-of-zero")
    assert [one.message.partition(";")[0] for one in findings] == told


SPAN: Final = "claim.units-apart-from-days"


# Chapter 26, item 24G: for a span of days the number of days.
@pytest.mark.parametrize(
    ("text", "last", "count"),
    [
        ("99232 x3", "2024-08-15", 0),
        ("99232 x2", "2024-08-15", 1),
        ("99232", "2024-08-14", 1),
        ("99309 x4", "2024-08-15", 1),
        ("99213", "2024-08-13", 0),
        ("99213 x2", "2024-08-13", 0),
        ("90961", "2024-08-31", 0),
    ],
)
def test_visits_of_several_days_are_a_unit_a_day(text: str, last: str, count: int) -> None:
    billed = claim(line(text, "2024-08-13", at="21", last_date=last))
    findings = said(billed, SPAN).findings
    assert [one.severity for one in findings] == [Severity.REVIEW] * count


def test_the_units_become_the_days() -> None:
    billed = claim(line("99232 x2", "2024-08-12", at="21", last_date="2024-08-14"))
    (finding,) = said(billed, SPAN).findings
    assert finding.message == "2 units of 99232 from 2024-08-12 to 2024-08-14; one visit a day is 3 units"
    assert [str(one) for one in offered(billed, SPAN)]


# A digit of another script is none.
@pytest.mark.parametrize(
    ("ndc", "count"),
    [
        ("00517490125", 0),
        ("0517490125", 1),
        ("005174901250", 1),
        ("0517-4901-25", 1),
        ("0051749012A", 1),
        ("0051749012\N{ARABIC-INDIC DIGIT FIVE}", 1),
    ],
)
def test_an_ndc_is_eleven_digits(ndc: str, count: int) -> None:
    told = found(claim(line("J1100", at="11", dx="M17.11", ndc=ndc)), "claim.wrong-drug-code")
    assert [one.message for one in told] == ["the NDC on J1100 is not 11 digits"] * count
