"""The patient's sex against the one that a service is for."""

import attrs
import pytest
from hypothesis import given, strategies as st

from cptkit import Claim, Finding, Patient, Severity
from cptkit.corrections import AddModifier
from cptkit.rules import Domain, ServiceKind
from cptkit.values.scope import Extent
from tests.support import BUNDLED, DAY, claim, line, offered, said

RULE = "patient.procedure-sex"
MISMATCH = "the patient's sex on the claim does not match: correct whichever is wrong"
WOMEN, MEN = ("59400", "58150", "88142", "G0101", "Q0091", "77067"), ("55250", "54150", "G0102", "G0103")


def of(sex: str | None, code: str, payer: str = "medicare") -> Claim:
    """A line of a patient of some sex."""
    return attrs.evolve(claim(code, payer=payer), patient=Patient(birth_date="1960-03-02", sex=sex))


def findings_on(billed: Claim) -> tuple[Finding, ...]:
    """What the rule finds."""
    return said(billed, RULE).findings


@given(st.sampled_from(sorted(BUNDLED.on(DAY).kinds("59400") | set(ServiceKind))), st.sampled_from("FMU"))
def test_no_kind_is_for_both(kind: ServiceKind, sex: str) -> None:
    codes = [code for code in (*WOMEN, *MEN, "99213") if kind in BUNDLED.on(DAY).kinds(code)]
    assert all(len(findings_on(of(sex, code))) <= 1 for code in codes)


@pytest.mark.parametrize("payer", ["medicare", "aetna"])
@pytest.mark.parametrize(("sex", "codes", "words"), [("M", WOMEN, "women"), ("F", MEN, "men")])
def test_a_service_for_the_other_sex_is_a_review(sex: str, codes: tuple[str, ...], words: str, payer: str) -> None:
    for code in codes:
        (finding,) = findings_on(of(sex, code, payer))
        assert finding.severity is Severity.REVIEW
        assert finding.message == f"{code} is for {words}; {MISMATCH}"
        assert [str(denial) for denial in finding.denials] == ["CO-7"]
        shows = "that the service is appropriate for the patient, despite the sex on file"
        # Only Medicare has published that it reads KX.
        expected = (AddModifier(1, "KX", shows),) if payer == "medicare" else ()
        assert offered(of(sex, code, payer), RULE) == expected


def test_a_service_for_the_same_sex_or_an_unknown_one_is_passed() -> None:
    assert not any(findings_on(of(sex, code)) for sex in ("F", "U", None) for code in WOMEN)
    assert not any(findings_on(of(sex, code)) for sex in ("M", "U", None) for code in MEN)
    assert findings_on(of("M", "99213")) == ()
    assert findings_on(claim("59400")) == ()


def test_kx_says_that_it_is_meant() -> None:
    report = said(of("M", "59400-KX"), RULE)
    assert (report.findings, [one.modifier for one in report.bypasses]) == ((), ["KX"])


def test_it_counts_for_age_and_sex() -> None:
    assert Domain.AGE_AND_SEX in said(of("M", "59400"), RULE).scope.of(Extent.IN_PART)


DIAGNOSIS = "patient.diagnosis-sex"


def pointing_to(diagnosis: str, sex: str | None, code: str = "99213") -> Claim:
    """A visit of a patient of some sex for a diagnosis."""
    return attrs.evolve(claim(line(code, dx=diagnosis)), patient=Patient(sex=sex))


@pytest.mark.parametrize(
    "diagnosis",
    ["O80", "O09.511", "O9A.111", "C50.412", "C50.919", "C53.9", "D25.9", "N92.6", "N95.1", "Z34.93", "Z39.2"],
)
def test_a_diagnosis_of_women_is_for_women(diagnosis: str) -> None:
    (finding,) = said(pointing_to(diagnosis, "M"), DIAGNOSIS).findings
    assert finding.severity is Severity.REVIEW
    assert finding.message == f"{diagnosis} on 99213 is for women; {MISMATCH}"
    assert [
        one.modifier for one in offered(pointing_to(diagnosis, "M"), DIAGNOSIS) if isinstance(one, AddModifier)
    ] == ["KX"]
    assert said(pointing_to(diagnosis, "F"), DIAGNOSIS).findings == ()


@pytest.mark.parametrize("diagnosis", ["C50.422", "C50.929", "C61", "C62.91", "D29.1", "N40.1", "N52.9", "N53.11"])
def test_a_diagnosis_of_men_is_for_men(diagnosis: str) -> None:
    (finding,) = said(pointing_to(diagnosis, "F"), DIAGNOSIS).findings
    assert finding.message == f"{diagnosis} on 99213 is for men; {MISMATCH}"
    assert said(pointing_to(diagnosis, "M"), DIAGNOSIS).findings == ()


@pytest.mark.parametrize(
    ("diagnosis", "sex"),
    [("N39.0", "F"), ("N60.01", "M"), ("D05.11", "M"), ("Z30.2", "M"), ("Z38.00", "M"), ("N80.9", None)],
)
def test_other_diagnoses_and_patients_are_passed(diagnosis: str, sex: str | None) -> None:
    assert said(pointing_to(diagnosis, sex), DIAGNOSIS).findings == ()
    assert said(claim(line("99213", dx=diagnosis)), DIAGNOSIS).findings == ()


def test_kx_bypasses_and_stays_in_the_report() -> None:
    report = said(pointing_to("N40.1", "F", "99213-KX"), DIAGNOSIS)
    assert (report.findings, [one.modifier for one in report.bypasses]) == ((), ["KX"])
