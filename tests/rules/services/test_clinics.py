"""Codes of rural health clinics and of hospitals on claims of others."""

from typing import Final

import pytest

from cptkit import Setting, Severity
from tests.support import claim, line, said

RULE: Final = "claim.clinic-code"


@pytest.mark.parametrize(
    ("code", "count"),
    [("G0071", 1), ("G0466", 1), ("G0470", 1), ("G0511", 1), ("G0512", 1), ("G2025", 1), ("99490", 0), ("G0463", 0)],
)
def test_a_code_of_clinics_is_not_for_practitioners(code: str, count: int) -> None:
    assert [one.severity for one in said(claim(code), RULE).findings] == [Severity.REVIEW] * count
    assert said(claim(line(code), payer="aetna"), RULE).findings == ()
    assert said(claim(code, setting=Setting.OUTPATIENT_HOSPITAL), RULE).findings == ()


HOSPITAL: Final = "claim.hospital-code"


@pytest.mark.parametrize(("code", "count"), [("C1713", 1), ("C9600", 1), ("C9399", 1), ("92928", 0), ("G0463", 0)])
@pytest.mark.parametrize("place", ["11", "22", "24"])
def test_a_code_of_hospitals_is_for_practitioners_nowhere(code: str, count: int, place: str) -> None:
    billed = claim(line(code, at=place))
    assert [one.severity for one in said(billed, HOSPITAL).findings] == [Severity.REVIEW] * count * (place != "24")
    assert said(claim(line(code, at=place), payer="cigna"), HOSPITAL).findings == ()
    assert said(claim(line(code, at=place), setting=Setting.OUTPATIENT_HOSPITAL), HOSPITAL).findings == ()
