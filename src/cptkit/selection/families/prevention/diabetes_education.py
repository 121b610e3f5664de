"""Training of patients with diabetes, and medical nutrition therapy, by time."""

from enum import StrEnum
from typing import Final

import attrs

from cptkit.selection.decisions import Numbers
from cptkit.selection.facts import count, word
from cptkit.selection.family import Derived, Family

__all__ = ["DIABETES_EDUCATION", "DiabetesEducation", "EducationKind"]

_HALF_HOUR, _QUARTER, _ROUNDING = 30, 15, 7


class EducationKind(StrEnum):
    """What was given, and to whom."""

    TRAINING = "training"
    GROUP_TRAINING = "group-training"
    FIRST_NUTRITION_THERAPY = "first-nutrition-therapy"
    LATER_NUTRITION_THERAPY = "later-nutrition-therapy"
    GROUP_NUTRITION_THERAPY = "group-nutrition-therapy"
    FURTHER_NUTRITION_THERAPY_AFTER_NEW_REFERRAL = "further-nutrition-therapy-after-new-referral"
    FURTHER_GROUP_NUTRITION_THERAPY_AFTER_NEW_REFERRAL = "further-group-nutrition-therapy-after-new-referral"
    KIDNEY_DISEASE_EDUCATION = "kidney-disease-education"
    GROUP_KIDNEY_DISEASE_EDUCATION = "group-kidney-disease-education"


_KINDS: Final = {
    "dsmt": "training",
    "dsmt-group": "group-training",
    "group-dsmt": "group-training",
    "mnt": "first-nutrition-therapy",
    "initial-mnt": "first-nutrition-therapy",
    "mnt-follow-up": "later-nutrition-therapy",
    "mnt-reassessment": "later-nutrition-therapy",
    "group-mnt": "group-nutrition-therapy",
}


@attrs.frozen
class DiabetesEducation:
    """Documented training in diabetes or kidney disease, or nutrition therapy, of one day. `None` is not documented.

    Attributes:
        kind: what was given.
        minutes: how long.

    >>> DiabetesEducation(kind="DSMT", minutes=60).kind.value
    'training'
    """

    kind: EducationKind | None = word(
        EducationKind, "was it training or nutrition therapy, of one patient or a group?", also=_KINDS
    )
    minutes: int | None = count("how many minutes did it take?", least=0)


def _half_hours(service: DiabetesEducation, _: tuple[object, ...]) -> int | None:
    """Count the half hours that are full."""
    return None if service.minutes is None else service.minutes // _HALF_HOUR


def _quarters(service: DiabetesEducation, _: tuple[object, ...]) -> int | None:
    """Count the quarters of an hour, each from its middle on."""
    return None if service.minutes is None else (service.minutes + _ROUNDING) // _QUARTER


DIABETES_EDUCATION: Final = Family(
    "diabetes-education",
    "training in diabetes or kidney disease, or nutrition therapy",
    DiabetesEducation,
    derived=(
        Derived("half_hours", Numbers(0), ("minutes",), _half_hours),
        Derived("quarters", Numbers(0), ("minutes",), _quarters),
    ),
    also=("nutrition-therapy",),
    broadly=("mnt", "medical-nutrition-therapy", "dsmt", "diabetes-self-management-training"),
)
