"""Work of the practitioner that is billed by its minutes alone: pain, safety plans, and data sent by patients."""

from typing import Final

import attrs

from cptkit.selection.facts import count
from cptkit.selection.family import Family
from cptkit.selection.visit_facts import blocks_past

__all__ = [
    "CHRONIC_PAIN_MANAGEMENT",
    "DATA_REVIEW",
    "SAFETY_PLANNING",
    "ChronicPainManagement",
    "DataReview",
    "SafetyPlanning",
]


@attrs.frozen
class ChronicPainManagement:
    """A documented month of the management of chronic pain. `None` is not documented.

    Attributes:
        minutes: the practitioner's own minutes of the calendar month.

    >>> ChronicPainManagement(minutes=45).minutes
    45
    """

    minutes: int | None = count("how many minutes did the practitioner spend in the calendar month?", least=0)


@attrs.frozen
class SafetyPlanning:
    """Documented planning for safety with a patient in danger of suicide or of harm by drugs. `None` is not documented.

    Attributes:
        minutes: the practitioner's own minutes.

    >>> SafetyPlanning(minutes=20).minutes
    20
    """

    minutes: int | None = count("how many minutes did the practitioner spend?", least=0)


@attrs.frozen
class DataReview:
    """Data that a patient stored and sent, collected and interpreted by the practitioner. `None` is not documented.

    Attributes:
        minutes: the practitioner's own minutes of 30 days.

    >>> DataReview(minutes=30).minutes
    30
    """

    minutes: int | None = count("how many minutes did the practitioner spend in the 30 days?", least=0)


CHRONIC_PAIN_MANAGEMENT: Final = Family(
    "chronic-pain-management",
    "management of chronic pain for one calendar month",
    ChronicPainManagement,
    derived=(blocks_past(30, 15),),
    also=("chronic-pain",),
)
SAFETY_PLANNING: Final = Family(
    "safety-planning",
    "planning for safety with a patient in danger of suicide or overdose",
    SafetyPlanning,
    derived=(blocks_past(0, 20),),
    also=("suicide-safety-plan", "safety-plan"),
)
DATA_REVIEW: Final = Family(
    "data-review",
    "physiologic data sent by a patient, interpreted by the practitioner",
    DataReview,
    also=("physiologic-data-review",),
)
