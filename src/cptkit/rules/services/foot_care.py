"""Foot care at Medicare: what covers the debridement of nails."""

from typing import Final

from cptkit.reference.diagnoses import first_among, ranges
from cptkit.reference.modifiers import ModifierRole
from cptkit.rules.proposals import append
from cptkit.rules.record import shown_by
from cptkit.rules.rule import Hit, Rule, Said
from cptkit.subjects.lines import BilledLine
from cptkit.values.codes import ICD_10_CM_SINCE
from cptkit.values.findings import Severity
from cptkit.values.periods import Period
from cptkit.values.scope import Domain
from cptkit.values.service_kinds import ServiceKind
from cptkit.values.tables import Table

__all__ = ["RULES"]

_FINDINGS: Final = ("Q7", "Q8", "Q9")
# Infection of the toe, pain in the foot or toe, trouble with walking; beside them no class findings are needed.
_SYMPTOMS: Final = ranges("L02.6 L03.0 M79.6 R26")


def nails_without_findings(line: BilledLine) -> Said:
    """The debridement of nails at Medicare with neither class findings nor a diagnosis of pain or infection."""
    diagnoses = line.line.diagnoses
    told = line.has(*_FINDINGS) or line.in_role(ModifierRole.LIABILITY)
    if not line.at_medicare or not diagnoses or told or first_among(diagnoses, _SYMPTOMS) is not None:
        return
    yield Hit(
        f"{line.code} for {', '.join(diagnoses)} without Q7, Q8 or Q9; Medicare covers it with class findings,"
        " or for pain, infection or trouble with walking",
        Severity.REVIEW,
        candidates=[append(one, shown_by(one, line.coded, "the class findings"), line=line) for one in _FINDINGS],
    )


NAILS_WITHOUT_FINDINGS: Final = Rule(
    id="foot-care.nails-without-findings",
    subject=BilledLine,
    title="debridement of nails with neither class findings nor a symptom",
    evaluate=nails_without_findings,
    source="palmetto-foot-care-coding",
    domain=Domain.COVERAGE_BY_DIAGNOSIS,
    needs=(Table.SERVICE_KINDS,),
    services=frozenset({ServiceKind.NAIL_DEBRIDEMENT}),
    in_force=Period(ICD_10_CM_SINCE),
    moot_after=("diagnosis.not-in-force", "diagnosis.not-billable"),
    preview=True,
)

RULES: Final = (NAILS_WITHOUT_FINDINGS,)
