"""Clinical trials: what a claim for care in one needs."""

from typing import Final

from cptkit.reference.modifiers import ModifierRole
from cptkit.rules.proposals import take_off
from cptkit.rules.rule import Hit, Rule, Said
from cptkit.subjects.claims import LineAmongOthers
from cptkit.values.codes import ICD_10_CM_SINCE
from cptkit.values.findings import Severity
from cptkit.values.periods import Period
from cptkit.values.scope import Domain

__all__ = ["RULES"]

_TAKES_PART: Final = "Z00.6"


def trial_diagnosis_missing(among: LineAmongOthers) -> Said:
    """Q0 or Q1 on a claim without the diagnosis for taking part in a clinical trial."""
    line = among.line
    # The lines of another date of service say nothing of the visit that this one was part of.
    first, last = line.line.days
    of_day = [one for one in among.within.lines if one.line.days[0] <= last and first <= one.line.days[1]]
    diagnoses = {diagnosis for one in of_day for diagnosis in one.line.diagnoses}
    if not diagnoses or _TAKES_PART in diagnoses:
        return
    for modifier in line.in_role(ModifierRole.RESEARCH):
        yield Hit(
            f"{modifier} on {line.code} without {_TAKES_PART} on this date of service",
            Severity.REVIEW,
            candidates=(take_off(modifier, "that the service is not part of a clinical trial"),),
        )


TRIAL_DIAGNOSIS_MISSING: Final = Rule(
    id="research.diagnosis-missing",
    subject=LineAmongOthers,
    title="a clinical trial modifier without the diagnosis of a trial participant",
    evaluate=trial_diagnosis_missing,
    source="noridian-clinical-trials",
    domain=Domain.RESEARCH,
    roles=frozenset({ModifierRole.RESEARCH}),
    # Before, the diagnosis was another.
    in_force=Period(ICD_10_CM_SINCE),
)

RULES: Final = (TRIAL_DIAGNOSIS_MISSING,)
