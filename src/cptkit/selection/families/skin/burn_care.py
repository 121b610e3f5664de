"""Burns dressed and cleaned, by their extent."""

from enum import StrEnum
from typing import Final

import attrs

from cptkit.selection.facts import word
from cptkit.selection.family import Family
from cptkit.selection.words import which_lesion

__all__ = ["BURN_CARE", "BurnCare", "BurnCareExtent"]


class BurnCareExtent(StrEnum):
    """How much of the body was treated."""

    FIRST_AID = "first-aid"
    SMALL = "small"
    MEDIUM = "medium"
    LARGE = "large"


@attrs.frozen
class BurnCare:
    """A documented first aid or dressing of a burn. `None` is not documented.

    Attributes:
        extent: how much of the body was treated.
        lesion: the caller's name for the burn.

    >>> BurnCare(extent="first aid").extent.value
    'first-aid'
    """

    extent: BurnCareExtent | None = word(
        BurnCareExtent, "was it first aid for a first-degree burn, or a dressing of a small, medium or large burn?"
    )
    lesion: str | None = which_lesion()


BURN_CARE: Final = Family(
    "burn-care",
    "dressing or cleaning of a burn",
    BurnCare,
    also=(
        "burn",
        "burn-dressing",
        "burn-debridement",
    ),
)
