"""The care of a patient on warfarin between visits."""

from enum import StrEnum
from typing import Final

import attrs

from cptkit.selection.facts import word
from cptkit.selection.family import Family

__all__ = ["ANTICOAGULATION_MANAGEMENT", "AnticoagulationManagement", "AnticoagulationWork"]


class AnticoagulationWork(StrEnum):
    """What was done."""

    DOSE_MANAGEMENT = "dose-management"
    TRAINING_FOR_HOME_TESTS = "training-for-home-tests"
    DEMONSTRATION_OF_HOME_TESTS = "demonstration-of-home-tests"
    SUPPLIES_FOR_FOUR_HOME_TESTS = "supplies-for-four-home-tests"
    REVIEW_OF_FOUR_HOME_TESTS = "review-of-four-home-tests"


_ANTICOAGULATION_MANAGEMENT_ALSO: Final = {
    "inr-review": "dose-management",
    "inr-management": "dose-management",
    "home-inr-supplies": "supplies-for-four-home-tests",
    "home-inr-review": "review-of-four-home-tests",
    "review": "review-of-four-home-tests",
}


@attrs.frozen
class AnticoagulationManagement:
    """Documented management of a patient on warfarin, without a visit. `None` is not documented.

    Attributes:
        work: what was done.

    >>> AnticoagulationManagement(work="home INR review").work.value
    'review-of-four-home-tests'
    """

    work: AnticoagulationWork | None = word(
        AnticoagulationWork, "what was done?", also=_ANTICOAGULATION_MANAGEMENT_ALSO
    )


ANTICOAGULATION_MANAGEMENT: Final = Family(
    "anticoagulation-management",
    "management of warfarin, or of INR tests at home",
    AnticoagulationManagement,
    also=(
        "home-inr",
        "inr-management",
        "warfarin-management",
        "coumadin-clinic",
        "coumadin-check",
        "warfarin-check",
    ),
)
