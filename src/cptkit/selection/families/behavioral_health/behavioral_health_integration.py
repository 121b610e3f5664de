"""Behavioral health integration (BHI) and collaborative care (CoCM) of one calendar month."""

from enum import StrEnum
from typing import Final

import attrs

from cptkit.selection.facts import count, word, yes_no
from cptkit.selection.family import Family
from cptkit.selection.visit_facts import blocks_past

__all__ = ["BEHAVIORAL_HEALTH_INTEGRATION", "BehavioralHealthIntegration", "CareModel"]


class CareModel(StrEnum):
    """The model of behavioral health integration."""

    GENERAL = "general"
    COLLABORATIVE = "collaborative"


@attrs.frozen
class BehavioralHealthIntegration:
    """Documented BHI or CoCM of one calendar month. `None` is not documented.

    Attributes:
        model: general BHI, or CoCM with a care manager and a psychiatric consultant.
        first_month: whether it is the patient's first month of collaborative care.
        minutes: the minutes of the month.

    >>> BehavioralHealthIntegration(model="collaborative", first_month=True, minutes=70).model.value
    'collaborative'
    """

    model: CareModel | None = word(
        CareModel,
        "was it general BHI, or collaborative care (CoCM)?",
        also={
            "bhi": "general",
            "cocm": "collaborative",
            "collaborative-care": "collaborative",
            "psychiatric-collaborative-care": "collaborative",
            "collaborative-care-management": "collaborative",
        },
    )
    first_month: bool | None = yes_no("is it the first month of collaborative care?")
    minutes: int | None = count("how many minutes were spent in the calendar month?", least=0)


BEHAVIORAL_HEALTH_INTEGRATION: Final = Family(
    "behavioral-health-integration",
    "behavioral health integration for one calendar month",
    BehavioralHealthIntegration,
    # Additional 30 minutes are met at the midpoint.
    derived=(blocks_past(46, 30), blocks_past(56, 30)),
    also=(
        "cocm",
        "collaborative-care",
        "psychiatric-collaborative-care",
        "collaborative-care-management",
    ),
    broadly=("bhi",),
)
