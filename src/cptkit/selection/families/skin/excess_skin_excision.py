"""Excess skin and fat cut off, by site."""

from enum import StrEnum
from typing import Final

import attrs

from cptkit.selection.facts import word
from cptkit.selection.family import Family
from cptkit.selection.words import Sides, which_sides

__all__ = ["EXCESS_SKIN_EXCISION", "ExcessSkinExcision", "ExcessSkinSite"]


class ExcessSkinSite(StrEnum):
    """What was done."""

    THIGH = "thigh"
    LEG = "leg"
    HIP = "hip"
    BUTTOCK = "buttock"
    ARM = "arm"
    FOREARM_OR_HAND = "forearm-or-hand"
    UNDER_THE_CHIN = "under-the-chin"
    OTHER = "other"
    WITH_ABDOMINAL_WALL_PLICATION = "with-abdominal-wall-plication"


_ALSO: Final = {
    "thighplasty": "thigh",
    "thigh-lift": "thigh",
    "buttock-lift": "buttock",
    "brachioplasty": "arm",
    "arm-lift": "arm",
    "forearm": "forearm-or-hand",
    "hand": "forearm-or-hand",
    "submental-fat-pad": "under-the-chin",
    "flank": "other",
    "back": "other",
    "mons-pubis": "other",
    "abdominoplasty": "with-abdominal-wall-plication",
}


@attrs.frozen
class ExcessSkinExcision:
    """A documented excision of excess skin and fat. `None` is not documented.

    Attributes:
        site: what was done.
        sides: on which side, or on both.

    >>> ExcessSkinExcision(site="thighplasty").site.value
    'thigh'
    """

    site: ExcessSkinSite | None = word(ExcessSkinSite, "where was the excess skin?", also=_ALSO)
    sides: Sides | None = which_sides("on which side, or both?")


EXCESS_SKIN_EXCISION: Final = Family(
    "excess-skin-excision",
    "excess skin and fat cut off after weight loss or for a fold",
    ExcessSkinExcision,
    also=("thighplasty", "brachioplasty", "excess-skin-removal"),
)
