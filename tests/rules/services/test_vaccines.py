"""Vaccines at Medicare: which code their administration has, and which diagnosis."""

from typing import Final

import pytest

from cptkit import Setting, Severity
from cptkit.corrections import RemoveLine, ReplaceCode, Together
from tests.support import claim, found, line, offered, said

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
    assert texts(administration, vaccine) == [
        f"{administration} with {vaccine}; Medicare uses {right} for its administration"
    ]
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
@pytest.mark.parametrize("vaccine", ["90662", "90677", "90739"])
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


def test_before_then_the_administrations_of_other_vaccines_were_as_they_are() -> None:
    day = "2023-01-10"
    assert len(found(claim(line("90471", day, dx="Z23"), line("90662", day, dx="Z23")), GIVEN)) == 1


PART_B: Final = "vaccine.not-part-b"


# Immunize.org: no other vaccine unless directly related to the treatment of an injury or to an exposure.
@pytest.mark.parametrize(
    ("text", "diagnosis", "count"),
    [
        ("90750", "Z23", 1),
        ("90715", "Z23", 1),
        ("90678", "Z00.00", 1),
        ("90714", "S61.411A", 0),
        ("90675", "Z20.3", 0),
        ("90715", "W54.0XXA", 0),
        ("90750-GY", "Z23", 0),
        ("90662", "Z23", 0),
        ("90677", "Z23", 0),
        ("90746", "Z23", 0),
        ("91320", "Z23", 0),
        ("90471", "Z23", 0),
        ("90480", "Z23", 0),
    ],
)
def test_part_b_covers_other_vaccines_for_an_injury_or_an_exposure(text: str, diagnosis: str, count: int) -> None:
    told = found(claim(line(text, dx=diagnosis)), PART_B)
    assert [one.severity for one in told] == [Severity.REVIEW] * count
    assert found(claim(line(text, dx=diagnosis), payer="aetna"), PART_B) == ()


def test_without_a_diagnosis_nothing_is_told_and_the_remedy_is_no_line() -> None:
    assert found(claim(line("90750", diagnoses=())), PART_B) == ()
    assert offered(claim(line("99213"), line("90750", dx="Z23")), PART_B) == (RemoveLine(2),)


def test_the_administration_of_the_only_vaccine_goes_with_it() -> None:
    visit, tetanus, given = line("99213"), line("90715", dx="Z23"), line("90471", dx="Z23")
    assert offered(claim(visit, tetanus, given), PART_B) == (Together((RemoveLine(2), RemoveLine(3))),)
    # What was billed before is not taken off, and the vaccine that was may be what it gave.
    assert offered(claim(visit, tetanus, history=(given,)), PART_B) == (RemoveLine(2),)
    # It may be that of the other vaccine.
    other = line("90662", dx="Z23")
    assert offered(claim(visit, tetanus, given, other), PART_B) == (RemoveLine(2),)


OTHER: Final = "vaccine.given-as-drug"


def test_a_visit_beside_them_explains_nothing() -> None:
    assert len(said(claim("90686", "96372", "99213-25", payer="aetna"), OTHER).findings) == 1


@pytest.mark.parametrize(
    ("given", "billed", "payer", "due"),
    [
        ("90686", "96372", "aetna", "90471"),
        ("90662", "96372", "medicare", "G0008"),
        ("90677", "96372", "medicare", "G0009"),
        ("90714", "96372", "medicare", "90471"),
        ("J3420", "90471", "aetna", "96372"),
        ("90371", "90471", "aetna", "96372"),
    ],
)
def test_a_vaccine_is_no_drug_and_a_drug_no_vaccine(given: str, billed: str, payer: str, due: str) -> None:
    (finding,) = said(claim(given, billed, payer=payer), OTHER).findings
    assert finding.severity is Severity.REVIEW
    assert finding.message.endswith(f" is {due}")
    assert said(claim(given, due, payer=payer), OTHER).findings == ()


@pytest.mark.parametrize(
    "codes",
    [
        ("90686", "90471", "J3420", "96372"),
        ("90686", "90471", "J3420"),
        ("90471", "J0696", "96372"),
        ("90471", "20610", "J3301"),
        ("90471", "J8540"),
        ("90471", "94640", "J7613"),
        ("90380", "96372"),
        ("90380", "90471"),
        ("96372", "J3420"),
        ("90471",),
        ("96372",),
    ],
)
def test_what_may_explain_the_code_is_passed(codes: tuple[str, ...]) -> None:
    assert said(claim(*codes, payer="aetna"), OTHER).findings == ()
