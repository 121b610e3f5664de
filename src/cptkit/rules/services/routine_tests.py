"""Tests at Medicare for no more than a routine examination or a screening."""

from typing import Final

from cptkit.reference.diagnoses import is_among, ranges
from cptkit.reference.modifiers import ModifierRole
from cptkit.rules.rule import Hit, Rule, Said
from cptkit.subjects.lines import BilledLine
from cptkit.values.codes import ICD_10_CM_SINCE
from cptkit.values.findings import Severity
from cptkit.values.periods import Period
from cptkit.values.scope import Domain
from cptkit.values.service_kinds import ServiceKind
from cptkit.values.tables import Table

__all__ = ["RULES"]

# General and administrative examinations, and encounters for screenings.
_ROUTINE: Final = ranges("Z00.0 Z00.8 Z02 Z11-Z13")
_OF_A_LESION_OR_PROCEDURE: Final = (
    ServiceKind.MAMMOGRAPHY,
    ServiceKind.TISSUE_PATHOLOGY,
    ServiceKind.IMAGING_GUIDANCE,
)


def not_a_benefit(line: BilledLine) -> Said:
    """A test at Medicare that all diagnoses of the line call routine, and that the law names as no screening."""
    diagnoses = line.line.diagnoses
    if not line.at_medicare or not diagnoses or line.in_role(ModifierRole.LIABILITY):
        return
    # Codes of Level II and of single laboratories are each for a purpose of their own; cytology has screening codes.
    own_purpose = not line.code.isdecimal() or line.is_a(ServiceKind.SCREENED_BY_LAW) or line.code.startswith("88")
    if own_purpose or any(line.is_a(kind) for kind in _OF_A_LESION_OR_PROCEDURE):
        return
    if all(is_among(one, _ROUTINE) for one in diagnoses):
        yield Hit(
            f"{line.code} for {' and '.join(diagnoses)}; without a sign, symptom or history, Medicare covers only the "
            "screenings that the law names",
            Severity.REVIEW,
        )


NOT_A_BENEFIT: Final = Rule(
    id="screening.not-a-benefit",
    subject=BilledLine,
    title="a test for a routine examination or a screening that Medicare does not cover",
    evaluate=not_a_benefit,
    source="cgs-excluded-tests",
    domain=Domain.MODIFIERS,
    needs=(Table.SERVICE_KINDS,),
    services=frozenset(
        {
            ServiceKind.CLINICAL_LABORATORY,
            ServiceKind.DIAGNOSTIC_TEST,
            ServiceKind.RADIOLOGY,
            ServiceKind.ELECTROCARDIOGRAM,
        }
    ),
    moot_after=("coverage.diagnosis-not-covered", "screening.diagnostic-code", "fee-schedule.status-not-payable"),
    in_force=Period(ICD_10_CM_SINCE),
    preview=True,
)

RULES: Final = (NOT_A_BENEFIT,)
