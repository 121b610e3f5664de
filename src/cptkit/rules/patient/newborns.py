"""The diagnosis of a newborn, by the days since birth, and by whether it was seen in the birth hospital."""

from typing import Final

from cptkit.reference.diagnoses import is_among, ranges
from cptkit.rules.patient.siblings import SHOWS_AGE
from cptkit.rules.proposals import code_diagnosis
from cptkit.rules.rule import Hit, Rule, Said
from cptkit.subjects.claims import LineAmongOthers
from cptkit.subjects.lines import BilledLine
from cptkit.values.codes import ICD_10_CM_SINCE
from cptkit.values.findings import Severity
from cptkit.values.periods import Period
from cptkit.values.scope import Domain
from cptkit.values.service_kinds import ServiceKind
from cptkit.values.tables import Table

__all__ = ["RULES"]

# From which day of life on, as which code, and for whom in words.
_BY_DAY: Final = (
    (29, ranges("Z00.12"), "children 29 days old and older"),
    (8, ranges("Z00.111"), "newborns from 8 to 28 days old"),
    (0, ranges("Z00.110"), "newborns under 8 days old"),
)


def newborn_examination(among: LineAmongOthers) -> Said:
    """An examination of a newborn or a child for other days of life than the patient's."""
    line, patient = among.line, among.within.claim.patient
    if patient is None or patient.birth_date is None:
        return
    days = (line.published.day - patient.birth_date).days
    due = next((codes for first, codes, _ in _BY_DAY if days >= first), None)
    if due is None:
        return
    for code in line.line.diagnoses:
        words = next((told for _, codes, told in _BY_DAY if is_among(code, codes)), None)
        if words is not None and not is_among(code, due):
            # Of a child it is also told whether the findings were abnormal.
            meant = str(due[0]) if due != _BY_DAY[0][1] else None
            yield Hit(
                f"{code} on {line.code} is for {words}",
                Severity.REVIEW,
                candidates=(code_diagnosis(code, meant, SHOWS_AGE),) if meant else (),
            )


NEWBORN_EXAMINATION: Final = Rule(
    id="patient.newborn-examination",
    subject=LineAmongOthers,
    title="an examination of a newborn or a child that does not fit the days since birth",
    evaluate=newborn_examination,
    source="nchs-icd-10-cm-tabular-newborns",
    domain=Domain.AGE_AND_SEX,
    diagnoses=ranges("Z00.11-Z00.12"),
    in_force=Period(ICD_10_CM_SINCE),
    moot_after=("patient.diagnosis-age",),
    preview=True,
)

_LIVEBORN: Final = ranges("Z38")
_EXAMINATION: Final = ranges("Z00.11")
_IN_HOSPITAL: Final = frozenset({ServiceKind.NEWBORN_CARE, ServiceKind.HOSPITAL_DISCHARGE})
# The inpatient hospital and the birthing center; a newborn who was born at home is seen elsewhere.
_BIRTH_PLACES: Final = frozenset({"21", "25"})
_AFTER: Final = frozenset({ServiceKind.OFFICE_VISIT, ServiceKind.PREVENTIVE_VISIT})


def birth_stay(line: BilledLine) -> Said:
    """The diagnosis of the birth stay on a visit after it, or an examination of a newborn in the stay."""
    for code in line.line.diagnoses:
        if line.kinds & _AFTER and is_among(code, _LIVEBORN):
            yield Hit(
                f"{code} on {line.code}; it is for the stay in the birth hospital: after it, Z00.110 or Z00.111 is the "
                "examination of a newborn",
                Severity.REVIEW,
            )
        elif line.kinds & _IN_HOSPITAL and line.place in _BIRTH_PLACES and is_among(code, _EXAMINATION):
            yield Hit(
                f"{code} on {line.code}; in the birth hospital the diagnosis of a newborn is from Z38",
                Severity.REVIEW,
            )


BIRTH_STAY: Final = Rule(
    id="patient.newborn-birth-stay",
    subject=BilledLine,
    title="a newborn's diagnosis that does not fit the stay in the birth hospital",
    evaluate=birth_stay,
    source="aapc-newborn-diagnoses",
    domain=Domain.DIAGNOSIS_ORDER_AND_SIDE,
    needs=(Table.SERVICE_KINDS,),
    diagnoses=(*_LIVEBORN, *_EXAMINATION),
    in_force=Period(ICD_10_CM_SINCE),
    preview=True,
)

RULES: Final = (NEWBORN_EXAMINATION, BIRTH_STAY)
