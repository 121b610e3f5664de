"""The patient's age against the ages that a procedure or a diagnosis is for."""

from typing import Final

from cptkit.rules.patient.siblings import SHOWS_AGE, code_for_age
from cptkit.rules.proposals import bill_code, code_diagnosis
from cptkit.rules.rule import Hit, Rule, Said
from cptkit.subjects.patients import AgedLine
from cptkit.values.findings import Severity
from cptkit.values.scope import Domain
from cptkit.values.tables import Table

__all__ = ["RULES"]

_SOURCE: Final = "cms-ioce-age-edits"
# ICD-10-CM: the routine examination of a child and that of an adult, without and with abnormal findings.
_EXAMINATIONS: Final = {"Z00.129": "Z00.00", "Z00.00": "Z00.129", "Z00.121": "Z00.01", "Z00.01": "Z00.121"}


def procedure_age(line: AgedLine) -> Said:
    """A procedure for another age than the patient's."""
    procedure = line.procedure
    if procedure is None:
        return
    told = _outside(line.age, procedure.youngest, procedure.oldest)
    if told:
        meant = code_for_age(line.line.published, line.line.code, line.age)
        yield Hit(
            f"{line.line.code} is for {told}",
            Severity.REVIEW,
            (procedure,),
            source=_SOURCE,
            candidates=(bill_code(meant, SHOWS_AGE),) if meant else (),
        )


PROCEDURE_AGE: Final = Rule(
    id="patient.procedure-age",
    subject=AgedLine,
    title="a procedure code that does not fit the patient's age",
    evaluate=procedure_age,
    source=_SOURCE,
    domain=Domain.AGE_AND_SEX,
    preview=True,
)


def diagnosis_age(line: AgedLine) -> Said:
    """A diagnosis for another age than the patient's."""
    for diagnosis in line.diagnoses.aged:
        told = _outside(line.age, diagnosis.youngest, diagnosis.oldest)
        if told:
            meant = _EXAMINATIONS.get(diagnosis.code)
            yield Hit(
                f"{diagnosis.code} on {line.line.code} is for {told}",
                Severity.REVIEW,
                (diagnosis,),
                source=_SOURCE,
                candidates=(code_diagnosis(diagnosis.code, meant, SHOWS_AGE),) if meant else (),
            )


DIAGNOSIS_AGE: Final = Rule(
    id="patient.diagnosis-age",
    subject=AgedLine,
    title="a diagnosis code that does not fit the patient's age",
    evaluate=diagnosis_age,
    source=_SOURCE,
    domain=Domain.AGE_AND_SEX,
    needs=(Table.DIAGNOSES,),
    preview=True,
)


def _outside(age: int, youngest: int | None, oldest: int | None) -> str:
    """Return which ages are meant and on which side of them a patient is, whose age is not told; empty within."""
    if youngest is not None and age < youngest:
        return f"ages {youngest} and over; the patient is younger"
    return f"ages {oldest} and under; the patient is older" if oldest is not None and age > oldest else ""


RULES: Final = (PROCEDURE_AGE, DIAGNOSIS_AGE)
