"""Tests and office visits at Medicare for no more than a routine examination or a screening."""

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
# What Medicare does not cover, and by which text.
_TEST: Final = (
    "without a sign, symptom or history, Medicare covers only the screenings that the law names",
    "cgs-excluded-tests",
)
_CHECKUP: Final = (
    "without a problem, Medicare covers only its wellness visits, G0402, G0438 and G0439",
    "cms-pub-100-02-ch16-90",
)


def not_a_benefit(line: BilledLine) -> Said:
    """A test or visit at Medicare that all diagnoses of the line call routine, and that the law names nowhere."""
    diagnoses = line.line.diagnoses
    if not line.at_medicare or not diagnoses or line.in_role(ModifierRole.LIABILITY):
        return
    # Codes of Level II and of single laboratories are each for a purpose of their own; cytology has screening codes.
    own_purpose = not line.code.isdecimal() or line.is_a(ServiceKind.SCREENED_BY_LAW) or line.code.startswith("88")
    if own_purpose or any(line.is_a(kind) for kind in _OF_A_LESION_OR_PROCEDURE):
        return
    if all(is_among(one, _ROUTINE) for one in diagnoses):
        why, source = _CHECKUP if line.is_a(ServiceKind.OFFICE_VISIT) else _TEST
        yield Hit(f"{line.code} for {' and '.join(diagnoses)}; {why}", Severity.REVIEW, source=source)


NOT_A_BENEFIT: Final = Rule(
    id="screening.not-a-benefit",
    subject=BilledLine,
    title="a test or visit for a routine examination or a screening that Medicare does not cover",
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
            ServiceKind.OFFICE_VISIT,
        }
    ),
    moot_after=("coverage.diagnosis-not-covered", "screening.diagnostic-code", "fee-schedule.status-not-payable"),
    in_force=Period(ICD_10_CM_SINCE),
    preview=True,
)

RULES: Final = (NOT_A_BENEFIT,)
