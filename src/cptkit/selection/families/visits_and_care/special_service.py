"""What is told beside a visit: the hour, the interruption, or that it belongs to an operation."""

from enum import StrEnum
from typing import Final

import attrs

from cptkit.selection.facts import word
from cptkit.selection.family import Family

__all__ = ["SPECIAL_SERVICE", "SpecialCircumstance", "SpecialService"]


class SpecialCircumstance(StrEnum):
    """What was special."""

    OFFICE_CLOSED = "office-closed"
    SCHEDULED_EVENING_WEEKEND_OR_HOLIDAY = "scheduled-evening-weekend-or-holiday"
    NIGHT_AT_FACILITY = "night-at-facility"
    EMERGENCY_IN_OFFICE = "emergency-in-office"
    POSTOPERATIVE_VISIT = "postoperative-visit"


@attrs.frozen
class SpecialService:
    """A documented circumstance beside a service, or a visit that an operation pays for. `None` is not documented.

    Attributes:
        kind: what was special.

    >>> SpecialService(kind="postop visit").kind.value
    'postoperative-visit'
    """

    kind: SpecialCircumstance | None = word(
        SpecialCircumstance,
        "was the office closed, or open in the evening, on the weekend or a holiday, was it an emergency, or a visit "
        "after an operation?",
        also={
            "scheduled-evening-or-weekend-hours": "scheduled-evening-weekend-or-holiday",
            "emergency-disrupting-schedule": "emergency-in-office",
            "saturday-hours": "scheduled-evening-weekend-or-holiday",
            "evening-hours": "scheduled-evening-weekend-or-holiday",
            "weekend-hours": "scheduled-evening-weekend-or-holiday",
            "office-normally-closed": "office-closed",
            "disrupting-emergency": "emergency-in-office",
            "postop-visit": "postoperative-visit",
            "global-visit": "postoperative-visit",
        },
    )


SPECIAL_SERVICE: Final = Family(
    "special-service",
    "a visit after hours or in an emergency, or one that an operation pays for",
    SpecialService,
    also=("postoperative-visit", "postop-visit", "saturday-hours"),
    broadly=("after-hours",),
)
