"""Screening tests for symptoms, and diagnostic tests for a screening."""

from typing import Final

import pytest
from hypothesis import given, strategies as st

from cptkit import Severity
from cptkit.corrections import ReplaceCode
from tests.support import claim, found, line, offered

SYMPTOM: Final = "screening.for-symptom"
DIAGNOSTIC: Final = "screening.diagnostic-code"
# Of each test: the screening code and its diagnosis, the diagnostic codes, and signs and symptoms.
TESTS: Final = (
    ("77067", "Z12.31", ("77066", "77065"), ("N63.20", "N64.4", "N64.52")),
    ("G0103", "Z12.5", ("84153",), ("R33.9", "R35.0", "R39.12", "R97.20")),
    ("G0121", "Z12.11", ("45378",), ("K62.5", "K92.1", "R10.9", "R19.4", "R19.7")),
    ("76706", "Z13.6", ("76775",), ("R10.9", "R19.00")),
    ("82270", "Z12.11", ("82272",), ("K62.5", "K92.1", "R19.5")),
    ("G0328", "Z12.11", ("82274",), ("K62.5", "K92.1", "R19.5")),
)


@given(st.sampled_from(TESTS), st.sampled_from(["medicare", "aetna"]), st.data())
def test_a_screening_is_for_no_symptom_and_its_diagnosis_excuses_what_stands_beside_it(
    test: tuple[str, str, tuple[str, ...], tuple[str, ...]], payer: str, data: st.DataObject
) -> None:
    screening, encounter, diagnostic, symptoms = test
    symptom = data.draw(st.sampled_from(symptoms))
    (finding,) = found(claim(line(screening, dx=symptom), payer=payer), SYMPTOM)
    assert finding.severity is Severity.REVIEW
    assert finding.message == (
        f"{screening} for {symptom}; a screening is for patients without signs or symptoms: "
        f"{' or '.join(diagnostic)} is the diagnostic code"
    )
    for others in (encounter, f"{encounter},{symptom}", f"{symptom},{encounter}", "Z80.3", f"I10,{symptom}"):
        assert found(claim(line(screening, dx=others), payer=payer), SYMPTOM) == ()
    for code in diagnostic:
        assert found(claim(line(code, dx=symptom), payer=payer), SYMPTOM) == ()


@pytest.mark.parametrize(
    ("code", "diagnoses"),
    [("G0105", "Z86.0100"), ("G0105", "K92.1"), ("G0121", "R19.5"), ("77063", "N64.4"), ("77067", "Z85.3,N64.4")],
)
def test_what_no_text_names_is_passed(code: str, diagnoses: str) -> None:
    assert found(claim(line(code, dx=diagnoses)), SYMPTOM) == ()


@pytest.mark.parametrize(
    ("code", "diagnosis", "screening"),
    [
        ("84153", "Z12.5", "G0103"),
        ("77065", "Z12.31", "77067"),
        ("77066", "Z12.31", "77067"),
        ("82272", "Z12.11", "82270"),
        ("82272", "Z12.12", "82270"),
        ("82274", "Z12.11", "G0328"),
        ("86803", "Z11.59", "G0472"),
        ("87389", "Z11.4", "G0475"),
        ("87340", "Z11.59", "G0499"),
        ("87624", "Z11.51", "G0476"),
        ("88142", "Z12.4", "G0123"),
        ("88164", "Z12.4", "P3000"),
        ("88175", "Z01.419", "G0145"),
    ],
)
def test_a_screening_takes_its_own_code(code: str, diagnosis: str, screening: str) -> None:
    billed = claim(line(code, dx=diagnosis))
    (finding,) = found(billed, DIAGNOSTIC)
    assert finding.severity is Severity.REVIEW
    assert finding.message == f"{code} for {diagnosis}; it is for signs and symptoms: {screening} is the screening code"
    assert offered(billed, DIAGNOSTIC) == (ReplaceCode(1, screening, "that the patient had no signs or symptoms"),)


def test_the_diagnostic_code_is_offered_for_a_symptom() -> None:
    remedy = ReplaceCode(1, "84153", "that the test was for a sign or symptom")
    assert offered(claim(line("G0103", dx="R97.20")), SYMPTOM) == (remedy,)


# AAPC: "non-Medicare payers may accept 84153 for either a screening or diagnostic PSA".
@pytest.mark.parametrize(
    ("code", "diagnosis", "count"), [("84153", "Z12.5", 0), ("82272", "Z12.11", 1), ("88175", "Z12.4", 0)]
)
def test_other_payers_may_take_a_test_for_both(code: str, diagnosis: str, count: int) -> None:
    assert len(found(claim(line(code, dx=diagnosis), payer="aetna"), DIAGNOSTIC)) == count


@pytest.mark.parametrize(
    ("code", "diagnoses"),
    [
        ("84153", "R35.0"),
        ("77066-GG", "Z12.31"),
        ("77066", "N63.20,Z12.31"),
        ("84153", "R35.0,Z12.5"),
        ("82272", "K92.1"),
        ("84154", "Z12.5"),
        ("88175", "R87.610"),
    ],
)
def test_other_first_diagnoses_and_tests_are_passed(code: str, diagnoses: str) -> None:
    assert found(claim(line(code, dx=diagnoses)), DIAGNOSTIC) == ()


@pytest.mark.parametrize("pregnancy", ["Z34.81", "O09.91", "Z33.1"])
def test_in_pregnancy_hepatitis_b_is_screened_by_the_common_codes(pregnancy: str) -> None:
    assert found(claim(line("87340", dx=f"Z11.59,{pregnancy}")), DIAGNOSTIC) == ()
    assert len(found(claim(line("86803", dx=f"Z11.59,{pregnancy}")), DIAGNOSTIC)) == 1
