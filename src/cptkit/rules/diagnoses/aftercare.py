"""Aftercare beside the healing injury that it is for."""

from typing import Final

from cptkit.reference.diagnoses import DiagnosisRange, is_among, seventh_character
from cptkit.rules.proposals import take_off_diagnosis
from cptkit.rules.rule import Hit, Rule, Said
from cptkit.subjects.days import ServiceDay
from cptkit.values.codes import ICD_10_CM_SINCE
from cptkit.values.findings import Severity
from cptkit.values.periods import Period
from cptkit.values.scope import Domain

__all__ = ["RULES"]

# Orthopedic and other surgical aftercare.
_AFTERCARE: Final = (DiagnosisRange("Z471", "Z471"), DiagnosisRange("Z478", "Z478"), DiagnosisRange("Z48", "Z48"))
_INJURY: Final = DiagnosisRange("S00", "T14")
# Those of a first encounter, and of a sequela; all others are of the healing.
_NOT_HEALING: Final = "ABCS"


def _is_healing_injury(code: str) -> bool:
    seventh = seventh_character(code)
    return _INJURY.includes(code) and bool(seventh) and seventh not in _NOT_HEALING


def aftercare_of_injury(day: ServiceDay) -> Said:
    """Aftercare beside the healing injury that it is for, whose own code says so."""
    for line in day.billed:
        diagnoses = line.line.diagnoses
        injury = next((code for code in diagnoses if _is_healing_injury(code)), None)
        for aftercare in [code for code in diagnoses if is_among(code, _AFTERCARE)] if injury else ():
            yield Hit(
                f"{aftercare} with {injury} on {line.code}; aftercare of an injury is reported with the injury code "
                "and its seventh character, not with an aftercare code",
                Severity.REVIEW,
                lines=(line,),
                candidates=(take_off_diagnosis(aftercare),),
            )


AFTERCARE_OF_INJURY: Final = Rule(
    id="diagnosis.aftercare-of-injury",
    subject=ServiceDay,
    title="an aftercare code with an injury code whose seventh character already says so",
    evaluate=aftercare_of_injury,
    source="icd-10-cm-guidelines-c-21",
    domain=Domain.DIAGNOSIS_ORDER_AND_SIDE,
    diagnoses=_AFTERCARE,
    in_force=Period(ICD_10_CM_SINCE),
    preview=True,
)

RULES: Final = (AFTERCARE_OF_INJURY,)
