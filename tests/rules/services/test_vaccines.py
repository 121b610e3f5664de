"""Vaccines at Medicare: which code their administration has, and which diagnosis."""

from typing import Final

import pytest

from cptkit import Setting, Severity
from cptkit.corrections import ReplaceCode
from tests.support import claim, found, line, offered

GIVEN: Final = "vaccine.wrong-administration"
WHY: Final = "vaccine.diagnosis-missing"


def texts(*codes: str, payer: str = "medicare", setting: Setting = Setting.PRACTITIONER) -> list[str]:
    billed = claim(*(line(code, dx="Z23") for code in codes), payer=payer, setting=setting)
    return [one.message for one in found(billed, GIVEN)]


# CGS Administrators, 2017-02-07: G0008, not 90471, for influenza vaccine.
@pytest.mark.parametrize(
    ("administration", "vaccine", "right"),
    [
        ("90471", "90662", "G0008"),
        ("90472", "90656", "G0008"),
        ("90471", "Q2035", "G0008"),
        ("90471", "90677", "G0009"),
        ("90471", "90746", "G0010"),
        ("G0009", "90662", "G0008"),
        ("G0008", "90732", "G0009"),
        ("90460", "90656", "G0008"),
        ("90471", "91320", "90480"),
        ("90480", "90662", "G0008"),
    ],
)
def test_each_vaccine_has_its_own_administration(administration: str, vaccine: str, right: str) -> None:
    assert texts(administration, vaccine) == [f"{administration} with {vaccine}; Medicare uses {right} for giving it"]
    assert texts(right, vaccine) == []
    billed = claim(line(administration, dx="Z23"), line(vaccine, dx="Z23"))
    (finding,) = found(billed, GIVEN)
    assert (finding.severity, finding.lines) == (Severity.REVIEW, (1, 2))
    assert offered(billed, GIVEN) == (ReplaceCode(1, right),)


@pytest.mark.parametrize(
    "codes",
    [
        ("90471",),
        ("90471", "90714"),
        ("90471", "90662", "90714"),
        ("G0008", "90662", "G0009", "90677"),
        ("G0008",),
        ("90471", "90662", "G0008"),
    ],
)
def test_what_may_be_for_another_vaccine_is_passed(codes: tuple[str, ...]) -> None:
    assert texts(*codes) == []


def test_at_other_payers_and_in_hospitals_the_cpt_codes_are_right() -> None:
    assert texts("90471", "90662", payer="aetna") == []
    assert texts("90471", "90746", setting=Setting.OUTPATIENT_HOSPITAL) == []


# Noridian, Influenza and Pneumonia Billing: the diagnosis is Z23.
@pytest.mark.parametrize("vaccine", ["90662", "90677"])
def test_the_diagnosis_is_that_of_an_immunization(vaccine: str) -> None:
    (finding,) = found(claim(line(vaccine, dx="J06.9")), WHY)
    assert finding.severity is Severity.REVIEW
    assert found(claim(line(vaccine, dx="Z23")), WHY) == ()
    assert found(claim(line(vaccine, dx="J06.9"), payer="aetna"), WHY) == ()
    assert found(claim(line(vaccine, diagnoses=())), WHY) == ()
    assert found(claim(line("90714", dx="S61.401A")), WHY) == ()


@pytest.mark.parametrize(("day", "count"), [("2023-09-10", 0), ("2023-09-11", 1)])
def test_one_code_for_all_covid_vaccines_began_in_september_2023(day: str, count: int) -> None:
    billed = claim(line("90471", day, dx="Z23"), line("91320", day, dx="Z23"))
    assert len(found(billed, GIVEN)) == count
