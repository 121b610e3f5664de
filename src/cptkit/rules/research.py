"""Clinical trials: what a claim for care in one has to say."""

from collections.abc import Iterator
from datetime import date
from typing import Final

from cptkit.rules.authorities import CLINICAL_TRIALS
from cptkit.rules.rule import Hit, Lift, Rule
from cptkit.rules.subjects import BilledClaim
from cptkit.values.findings import Severity
from cptkit.values.remedies import RemoveModifier

__all__ = ["TRIAL_DIAGNOSIS_MISSING", "trial_diagnosis_missing"]

_IN_TRIAL: Final = frozenset({"Q0", "Q1"})
_TAKES_PART: Final = "Z00.6"
# ICD-10-CM; before, the diagnosis was another.
_SINCE: Final = date(2015, 10, 1)


def trial_diagnosis_missing(billed: BilledClaim) -> Iterator[Hit | Lift]:
    """Care in a clinical trial on a claim without the diagnosis of taking part in one."""
    diagnoses = {diagnosis for line in billed.lines for diagnosis in line.line.diagnoses}
    if not diagnoses or _TAKES_PART in diagnoses:
        return
    for line in billed.lines:
        for modifier in line.borne:
            if modifier in _IN_TRIAL and line.published.day >= _SINCE:
                yield Hit(
                    f"{modifier} on {line.code} without {_TAKES_PART} on the claim",
                    Severity.REVIEW,
                    lines=line.numbers,
                    candidates=tuple(
                        RemoveModifier(number, modifier, "that the service is no part of a trial")
                        for number in line.numbers
                    ),
                )


TRIAL_DIAGNOSIS_MISSING: Final = Rule(
    id="research.diagnosis-missing",
    subject=BilledClaim,
    title="care in a clinical trial without the diagnosis of taking part",
    citation=CLINICAL_TRIALS,
    evaluate=trial_diagnosis_missing,
    triggers=_IN_TRIAL,
)
