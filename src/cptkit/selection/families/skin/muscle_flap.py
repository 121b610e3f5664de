"""Flaps of muscle or skin moved on their own vessels."""

from enum import StrEnum
from typing import Final

import attrs

from cptkit.selection.facts import word
from cptkit.selection.family import Family

__all__ = ["MUSCLE_FLAP", "FlapWork", "MuscleFlap"]


class FlapWork(StrEnum):
    """Which flap it was."""

    MUSCLE_OF_HEAD_OR_NECK = "muscle-of-head-or-neck"
    MUSCLE_OF_TRUNK = "muscle-of-trunk"
    MUSCLE_OF_ARM = "muscle-of-arm"
    MUSCLE_OF_LEG = "muscle-of-leg"
    FOREHEAD_SKIN = "forehead-skin"
    SKIN_ISLAND = "skin-island"
    FREE_MUSCLE = "free-muscle"
    FREE_SKIN = "free-skin"
    FREE_FASCIA = "free-fascia"


_MUSCLE_FLAP_ALSO: Final = {
    "trunk-muscle-flap": "muscle-of-trunk",
    "forehead-flap": "forehead-skin",
    "paramedian-forehead-flap": "forehead-skin",
    "island-flap": "skin-island",
}


@attrs.frozen
class MuscleFlap:
    """Documented flap of muscle or skin with its own vessels. `None` is not documented.

    Attributes:
        operation: what was done.

    >>> MuscleFlap(operation="forehead flap").operation.value
    'forehead-skin'
    """

    operation: FlapWork | None = word(FlapWork, "which flap was it, and from where?", also=_MUSCLE_FLAP_ALSO)


MUSCLE_FLAP: Final = Family(
    "muscle-flap",
    "a flap of muscle or skin moved on its own vessels, or with vessels joined",
    MuscleFlap,
    also=("myocutaneous-flap", "fasciocutaneous-flap", "free-flap"),
)
