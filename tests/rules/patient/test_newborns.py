"""The diagnosis of a newborn, by the days since birth and by whether it was seen in the birth hospital."""

from datetime import timedelta
from typing import Final

import attrs
import pytest
from hypothesis import given, strategies as st

from cptkit import Claim, Patient, Severity
from cptkit.corrections import ReplaceDiagnosis
from tests.support import DAY, claim, line, offered, said

RULE: Final = "patient.newborn-examination"
SHOWS: Final = "that the birth date on the claim is right"
FROM: Final = {"Z00.110": range(8), "Z00.111": range(8, 29), "Z00.121": range(29, 6000), "Z00.129": range(29, 6000)}


def of(code: str, days: int) -> Claim:
    """A checkup of a patient so many days after birth."""
    patient = Patient(birth_date=DAY - timedelta(days))
    return attrs.evolve(claim(line("99391", at="11", dx=code), payer="aetna"), patient=patient)


@given(st.sampled_from(sorted(FROM)), st.integers(0, 400))
def test_each_examination_is_for_its_days_of_life(code: str, days: int) -> None:
    findings = said(of(code, days), RULE).findings
    assert [one.severity for one in findings] == [Severity.REVIEW] * (days not in FROM[code])
    assert all(one.message.startswith(f"{code} on 99391 is for ") for one in findings)


@pytest.mark.parametrize(("days", "due"), [(3, "Z00.110"), (7, "Z00.110"), (8, "Z00.111"), (28, "Z00.111")])
def test_the_code_of_the_newborns_days_is_offered(days: int, due: str) -> None:
    assert offered(of("Z00.129", days), RULE) == (ReplaceDiagnosis(1, "Z00.129", due, SHOWS),)


def test_of_a_child_nothing_is_offered_and_without_a_birth_date_nothing_said() -> None:
    assert offered(of("Z00.111", 40), RULE) == ()
    assert said(claim(line("99391", at="11", dx="Z00.129"), payer="aetna"), RULE).findings == ()
    assert said(of("Z00.8", 3), RULE).findings == ()


STAY: Final = "patient.newborn-birth-stay"
IN_HOSPITAL: Final = ("99460", "99462", "99463", "99238", "99239")
AFTER: Final = ("99202", "99213", "99381", "99391")


# AAP: Z38 for each day in the birth hospital, and no code from Z00 there.
@given(
    st.sampled_from(IN_HOSPITAL + AFTER),
    st.sampled_from(["Z38.00", "Z38.01", "Z38.31"]),
    st.sampled_from(["Z00.110", "Z00.111"]),
)
def test_the_birth_stay_and_the_time_after_it_have_each_their_diagnosis(code: str, born: str, examined: str) -> None:
    at = "21" if code in IN_HOSPITAL else "11"
    right, wrong = (born, examined) if code in IN_HOSPITAL else (examined, born)
    assert not said(claim(line(code, at=at, dx=right)), STAY).findings
    (finding,) = said(claim(line(code, at=at, dx=f"P59.9,{wrong}")), STAY).findings
    assert finding.severity is Severity.REVIEW
    assert finding.message.startswith(f"{wrong} on {code}; ")


@pytest.mark.parametrize(
    ("code", "at", "dx"), [("99461", "12", "Z00.110"), ("54150", "21", "Z38.00"), ("92551", "11", "Z38.00")]
)
def test_care_at_home_and_other_services_are_passed(code: str, at: str, dx: str) -> None:
    assert not said(claim(line(code, at=at, dx=dx)), STAY).findings
