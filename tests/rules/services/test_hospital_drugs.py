"""Drugs on practitioners' claims at the POS of a hospital."""

from typing import Final

import pytest

from cptkit import Setting, Severity
from cptkit.corrections import RemoveLine
from tests.support import claim, line, offered, said

RULE: Final = "drug.in-hospital"


# 42 CFR 410.26: outside hospitals and skilled nursing facilities, as incident to the service of a practitioner.
@pytest.mark.parametrize("code", ["J1100 x4", "J9035-JZ x40", "Q5101 x10"])
@pytest.mark.parametrize(
    ("place", "count"),
    [("11", 0), ("12", 0), ("24", 0), ("49", 0), ("19", 1), ("21", 1), ("22", 1), ("23", 1), ("51", 1), ("61", 1)],
)
def test_in_a_hospital_the_drug_is_the_hospitals(code: str, place: str, count: int) -> None:
    billed = claim(line(code, at=place))
    assert [one.severity for one in said(billed, RULE).findings] == [Severity.REVIEW] * count
    assert said(claim(line(code, at=place), payer="aetna"), RULE).findings == ()
    assert said(claim(line(code, at=place), setting=Setting.OUTPATIENT_HOSPITAL), RULE).findings == ()


def test_the_line_can_be_taken_off() -> None:
    assert offered(claim(line("99213", at="22"), line("J1100 x4", at="22")), RULE) == (RemoveLine(2),)


@pytest.mark.parametrize("text", ["90662", "91320", "A9500", "96372", "J1100-GY"])
def test_vaccines_tracers_and_stated_denials_are_passed(text: str) -> None:
    assert said(claim(line(text, at="22")), RULE).findings == ()
