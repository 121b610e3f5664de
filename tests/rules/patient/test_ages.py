"""The patient's age against the ages that a procedure or a diagnosis is for."""

from datetime import date

import attrs
import pytest

from cptkit import Claim, Patient, Severity, Table
from cptkit.corrections import ReplaceDiagnosis
from cptkit.values.scope import Domain, Extent
from tests.support import BUNDLED, DAY, claim, found, line, offered, said, table, with_tables

DIAGNOSIS, PROCEDURE = "patient.diagnosis-age", "patient.procedure-age"


def of(born: str | None, diagnoses: str = "N64.52") -> Claim:
    return attrs.evolve(claim(line("77053-26", dx=diagnoses)), patient=Patient(birth_date=born))


# Z00.129 is for ages 0 to 17, Z00.00 for 15 and over.
@pytest.mark.parametrize(
    ("born", "code", "told"),
    [
        ("2006-08-14", "Z00.129", ""),
        ("2006-08-13", "Z00.129", "ages 17 and under; the patient is older"),
        ("2009-08-13", "Z00.00", ""),
        ("2009-08-14", "Z00.00", "ages 15 and over; the patient is younger"),
        ("2024-08-13", "Z00.129", ""),
        ("2024-08-14", "Z00.00", ""),
        ("1979-03-02", "N64.52", ""),
        (None, "Z00.129", ""),
    ],
)
def test_a_diagnosis_is_for_the_age_of_the_patient_on_the_day(born: str | None, code: str, told: str) -> None:
    findings = found(of(born, code), DIAGNOSIS)
    assert [one.message for one in findings] == ([f"{code} on 77053 is for {told}"] if told else [])
    assert all(one.severity is Severity.REVIEW for one in findings)


@pytest.mark.parametrize(
    ("born", "code", "meant"),
    [
        ("1979-03-02", "Z00.129", "Z00.00"),
        ("1979-03-02", "Z00.121", "Z00.01"),
        ("2015-03-02", "Z00.00", "Z00.129"),
        ("2015-03-02", "Z00.01", "Z00.121"),
    ],
)
def test_the_examination_of_the_patients_age_is_offered(born: str, code: str, meant: str) -> None:
    shows = "that the birth date on the claim is right"
    assert offered(of(born, code), DIAGNOSIS) == (ReplaceDiagnosis(1, code, meant, shows),)


def test_no_message_tells_how_old_the_patient_is() -> None:
    (finding,) = found(of("1979-03-02", "Z00.129"), DIAGNOSIS)
    assert "45" not in finding.message
    assert [str(denial) for denial in finding.denials] == ["CO-9"]


def test_a_procedure_is_for_the_age_of_the_patient() -> None:
    known = BUNDLED.on(DAY).procedure("77053")
    assert known is not None
    adults = with_tables(table(Table.PROCEDURES, {"77053": (attrs.evolve(known, youngest=18),)}, codes=("77053",)))
    (finding,) = found(of("2010-01-01"), PROCEDURE, adults)
    assert (finding.severity, finding.message) == (
        Severity.REVIEW,
        "77053 is for ages 18 and over; the patient is younger",
    )
    assert found(of("1979-03-02"), PROCEDURE, adults) == ()
    assert found(of("2010-01-01"), PROCEDURE) == ()
    assert found(of(None), PROCEDURE, adults) == ()


def test_a_diagnosis_is_judged_beside_a_code_that_no_list_has() -> None:
    billed = attrs.evolve(claim(line("A0001", dx="Z00.129")), patient=Patient(birth_date="1979-03-02"))
    assert len(found(billed, DIAGNOSIS)) == 1
    assert found(billed, PROCEDURE) == ()


def test_age_is_checked_where_the_birth_date_is_known() -> None:
    for born, extent in (("1979-03-02", Extent.IN_PART), (None, Extent.NOT_CHECKED)):
        assert dict(said(of(born), DIAGNOSIS).scope.extents)[Domain.AGE_AND_SEX] is extent


def test_a_day_that_no_list_of_diagnoses_covers_is_a_gap() -> None:
    billed = attrs.evolve(claim(line("77053-26", on=date(2018, 8, 13))), patient=Patient(birth_date="1979-03-02"))
    (gap,) = said(billed, DIAGNOSIS).gaps
    assert gap.table is Table.DIAGNOSES


def test_an_age_is_that_of_the_last_birthday() -> None:
    leap = Patient(birth_date="2004-02-29")
    ages = {date(2024, 2, 28): 19, date(2024, 2, 29): 20, date(2025, 2, 28): 20, date(2004, 2, 28): None}
    assert {day: leap.age_on(day) for day in ages} == ages
    assert Patient().age_on(DAY) is None
