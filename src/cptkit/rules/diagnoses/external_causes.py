"""External causes against the injury that they explain: one encounter, one seventh character."""

from typing import Final

from cptkit.reference.diagnoses import is_among, ranges, seventh_character
from cptkit.rules.proposals import code_diagnosis, take_off_diagnosis
from cptkit.rules.rule import Hit, Rule, Said
from cptkit.subjects.days import ServiceDay
from cptkit.subjects.lines import BilledLine
from cptkit.values.codes import ICD_10_CM_SINCE
from cptkit.values.findings import Severity
from cptkit.values.periods import Period
from cptkit.values.scope import Domain

__all__ = ["RULES"]

_INJURIES: Final = ranges("S00-T88")
_CAUSES: Final = ranges("V00-Y38")
# The place, the activity and the status of the patient.
_ONCE: Final = ranges("Y92 Y93 Y99")
_ENCOUNTERS: Final = {"A": "an initial encounter", "D": "a subsequent encounter", "S": "a sequela"}
_OPEN_FRACTURE: Final = "BC"
_SHOWS: Final = "that the seventh character of the injury is right"


def _encounter(code: str) -> str:
    """Return what encounter a seventh character tells: A, D or S; empty where there is none."""
    seventh = seventh_character(code)
    if not seventh or seventh in _ENCOUNTERS:
        return seventh
    return "A" if seventh in _OPEN_FRACTURE else "D"


def cause_apart(day: ServiceDay) -> Said:
    """An external cause of another encounter than the injury on that day."""
    codes = day.diagnoses
    injuries = [code for code in codes if is_among(code, _INJURIES) and _encounter(code)]
    of_day = {_encounter(code) for code in injuries}
    for line in day.billed if injuries else ():
        for code in line.line.diagnoses:
            told = _encounter(code) if is_among(code, _CAUSES) else "A" if is_among(code, _ONCE) else ""
            if told and told not in of_day:
                yield _hit(code, injuries[0], line)


def _hit(code: str, injury: str, line: BilledLine) -> Hit:
    if is_among(code, _ONCE):
        why, proposal = "it is reported once, at the initial encounter", take_off_diagnosis(code)
    else:
        due = _encounter(injury)
        why = f"the injury is coded for {_ENCOUNTERS[due]}, and its cause for {_ENCOUNTERS[_encounter(code)]}"
        proposal = code_diagnosis(code, f"{code[:-1]}{due}", _SHOWS)
    return Hit(f"{code} with {injury}; {why}", Severity.REVIEW, lines=(line,), candidates=(proposal,))


CAUSE_APART: Final = Rule(
    id="diagnosis.cause-of-other-encounter",
    subject=ServiceDay,
    title="an external cause of another encounter than the injury",
    evaluate=cause_apart,
    source="icd-10-cm-guidelines-c-20",
    domain=Domain.DIAGNOSIS_ORDER_AND_SIDE,
    diagnoses=(*_CAUSES, *_ONCE),
    in_force=Period(ICD_10_CM_SINCE),
    preview=True,
)

RULES: Final = (CAUSE_APART,)
