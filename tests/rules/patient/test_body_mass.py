"""The body mass index of a child or of an adult, against the patient's age."""

from typing import Final

import attrs
import pytest
from hypothesis import example, given, strategies as st

from cptkit import Claim, Patient, Severity
from tests.support import DAY, claim, line, said

RULE: Final = "patient.body-mass-age"
OF_CHILDREN: Final = ("Z68.51", "Z68.53", "Z68.54")
OF_ADULTS: Final = ("Z68.1", "Z68.24", "Z68.35", "Z68.45")


def of(code: str, years: int) -> Claim:
    """A visit of a patient on a birthday."""
    patient = Patient(birth_date=DAY.replace(year=DAY.year - years))
    return attrs.evolve(claim(line("99213", at="11", dx=f"E66.9,{code}"), payer="aetna"), patient=patient)


@given(st.sampled_from(OF_CHILDREN + OF_ADULTS), st.integers(0, 90))
@example("Z68.51", 1)
@example("Z68.51", 2)
@example("Z68.51", 19)
@example("Z68.51", 20)
@example("Z68.24", 19)
@example("Z68.24", 20)
def test_percentiles_are_for_children_and_the_index_for_adults(code: str, years: int) -> None:
    fits = 2 <= years <= 19 if code in OF_CHILDREN else years >= 20
    findings = said(of(code, years), RULE).findings
    assert [(one.severity, one.message.partition(";")[0]) for one in findings] == [
        (Severity.REVIEW, f"{code} on 99213 is for ages {'2 to 19' if code in OF_CHILDREN else '20 and over'}")
    ] * (not fits)


@pytest.mark.parametrize("patient", [None, Patient()])
def test_without_a_birth_date_nothing_is_said(patient: Patient | None) -> None:
    assert said(attrs.evolve(of("Z68.54", 50), patient=patient), RULE).findings == ()
