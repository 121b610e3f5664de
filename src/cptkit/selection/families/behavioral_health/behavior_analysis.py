"""Applied behavior analysis: assessment and treatment, by the minutes of a day."""

from enum import StrEnum
from typing import Final

import attrs

from cptkit.selection.decisions import Numbers
from cptkit.selection.facts import count, word
from cptkit.selection.families.rehabilitation.therapy import units_of_each
from cptkit.selection.family import Derived, Family

__all__ = ["BEHAVIOR_ANALYSIS", "BehaviorAnalysis", "BehaviorService"]


class BehaviorService(StrEnum):
    """What was done; the analyst is the qualified health care professional, the technician works by the protocol."""

    ASSESSMENT = "assessment"
    SUPPORTING_ASSESSMENT = "supporting-assessment"
    SUPPORTING_ASSESSMENT_BY_SEVERAL_TECHNICIANS = "supporting-assessment-by-several-technicians"
    TREATMENT_BY_PROTOCOL = "treatment-by-protocol"
    GROUP_TREATMENT_BY_PROTOCOL = "group-treatment-by-protocol"
    PROTOCOL_MODIFICATION = "protocol-modification"
    CAREGIVER_GUIDANCE = "caregiver-guidance"
    CAREGIVER_GROUP_GUIDANCE = "caregiver-group-guidance"
    GROUP_PROTOCOL_MODIFICATION = "group-protocol-modification"
    TREATMENT_BY_SEVERAL_TECHNICIANS = "treatment-by-several-technicians"


_ALSO: Final = {
    "behavior-identification-assessment": "assessment",
    "functional-behavior-assessment": "assessment",
    "fba": "assessment",
    "vb-mapp": "assessment",
    "reassessment": "assessment",
    "technician-assessment": "supporting-assessment",
    "direct-therapy": "treatment-by-protocol",
    "direct-treatment": "treatment-by-protocol",
    "rbt-session": "treatment-by-protocol",
    "rbt": "treatment-by-protocol",
    "by-protocol": "treatment-by-protocol",
    "group": "group-treatment-by-protocol",
    "rbt-group": "group-treatment-by-protocol",
    "social-skills-group": "group-protocol-modification",
    "supervision": "protocol-modification",
    "bcba-supervision": "protocol-modification",
    "bcba-session": "protocol-modification",
    "parent-training": "caregiver-guidance",
    "caregiver-training": "caregiver-guidance",
    "family-guidance": "caregiver-guidance",
    "parent-group": "caregiver-group-guidance",
    "parent-group-training": "caregiver-group-guidance",
    "bcba-direct-supervision": "protocol-modification",
    "direct-aba-therapy": "treatment-by-protocol",
    "1:1-therapy": "treatment-by-protocol",
    "one-to-one-therapy": "treatment-by-protocol",
    "family-training": "caregiver-guidance",
    "parent/caregiver-training": "caregiver-guidance",
    "initial-assessment": "assessment",
}


@attrs.frozen
class BehaviorAnalysis:
    """One kind of applied behavior analysis of one patient on one day. `None` is not documented.

    Attributes:
        kind: what was done.
        minutes: how many minutes of the day; of an assessment, the analyst's time without the patient too.

    >>> BehaviorAnalysis(kind="parent training", minutes=60).kind.value
    'caregiver-guidance'
    """

    kind: BehaviorService | None = word(
        BehaviorService, "what was done, and by the analyst or a technician?", also=_ALSO
    )
    minutes: int | None = count("how many minutes did it take that day?")


def _quarters(service: BehaviorAnalysis, _: tuple[object, ...]) -> int | None:
    """Count the units of 15 minutes."""
    return None if service.minutes is None else units_of_each(service.minutes)


BEHAVIOR_ANALYSIS: Final = Family(
    "behavior-analysis",
    "applied behavior analysis: assessment or treatment",
    BehaviorAnalysis,
    derived=(Derived("quarters", Numbers(0), ("minutes",), _quarters),),
    also=("aba", "aba-therapy", "applied-behavior-analysis", "adaptive-behavior-treatment"),
)
