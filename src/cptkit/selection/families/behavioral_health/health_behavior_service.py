"""Health behavior assessment and intervention: by who takes part, and by minutes."""

from enum import StrEnum
from typing import Final

import attrs

from cptkit.selection.facts import count, word
from cptkit.selection.family import Family
from cptkit.selection.visit_facts import blocks_past

__all__ = ["HEALTH_BEHAVIOR_SERVICE", "HealthBehaviorKind", "HealthBehaviorService"]


class HealthBehaviorKind(StrEnum):
    """Whether it was an assessment, or an intervention with whom."""

    ASSESSMENT = "assessment"
    INDIVIDUAL = "individual"
    GROUP = "group"
    FAMILY_WITH_PATIENT = "family-with-patient"
    FAMILY_WITHOUT_PATIENT = "family-without-patient"


_KINDS: Final = {
    "reassessment": "assessment",
    "re-assessment": "assessment",
    "intervention": "individual",
    "family": "family-with-patient",
}


@attrs.frozen
class HealthBehaviorService:
    """A documented health behavior service for a condition of the body. `None` is not documented.

    Attributes:
        kind: an assessment, or an intervention with the patient, a group or the family.
        minutes: how long the intervention took, face to face.

    >>> HealthBehaviorService(kind="individual", minutes=45).minutes
    45
    """

    kind: HealthBehaviorKind | None = word(
        HealthBehaviorKind,
        "was it an assessment, or an intervention with the patient, a group or the family?",
        also=_KINDS,
    )
    minutes: int | None = count("how many minutes did the intervention take?", least=0)


HEALTH_BEHAVIOR_SERVICE: Final = Family(
    "health-behavior-service",
    "a health behavior assessment or intervention for a condition of the body",
    HealthBehaviorService,
    # A further 15 minutes count from their middle on.
    derived=(blocks_past(23, 15),),
    also=("hbai", "health-behavior", "health-behavior-intervention"),
)
