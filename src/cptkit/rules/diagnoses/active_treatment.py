"""The treatment of a fracture or a dislocation for an injury that is told to be healing."""

from typing import Final

from cptkit.reference.diagnoses import is_among, ranges, seventh_character
from cptkit.rules.proposals import code_diagnosis
from cptkit.rules.rule import Hit, Rule, Said
from cptkit.subjects.lines import BilledLine
from cptkit.values.codes import ICD_10_CM_SINCE
from cptkit.values.findings import Severity
from cptkit.values.periods import Period
from cptkit.values.scope import Domain
from cptkit.values.service_kinds import ServiceKind
from cptkit.values.tables import Table

__all__ = ["RULES"]

_INJURIES: Final = ranges("S00-T14")
# Routine and delayed healing; nonunion and malunion are treated with seventh characters of their own.
_HEALING: Final = tuple("DEFGHJ")
_CLOSED: Final = "D"
_FOLLOW_UP: Final = "55"


def healing_at_treatment(line: BilledLine) -> Said:
    """A treatment all of whose injuries are told to be of subsequent encounters."""
    injuries = [code for code in line.line.diagnoses if is_among(code, _INJURIES)]
    if not injuries or line.has(_FOLLOW_UP):
        return
    if all(seventh_character(code) in _HEALING for code in injuries):
        first = injuries[0]
        yield Hit(
            f"{line.code} for {first}; treatment of an injury is active treatment, with the seventh character of an "
            "initial encounter",
            Severity.REVIEW,
            candidates=(code_diagnosis(first, f"{first[:-1]}A", "that the injury was treated for the first time"),)
            if seventh_character(first) == _CLOSED
            else (),
        )


HEALING_AT_TREATMENT: Final = Rule(
    id="diagnosis.healing-at-treatment",
    subject=BilledLine,
    title="the treatment of a fracture or dislocation for an injury of a subsequent encounter",
    evaluate=healing_at_treatment,
    source="icd-10-cm-guidelines-c-19-a",
    domain=Domain.DIAGNOSIS_ORDER_AND_SIDE,
    needs=(Table.SERVICE_KINDS,),
    services=frozenset({ServiceKind.FRACTURE_TREATMENT}),
    in_force=Period(ICD_10_CM_SINCE),
    preview=True,
)

RULES: Final = (HEALING_AT_TREATMENT,)
