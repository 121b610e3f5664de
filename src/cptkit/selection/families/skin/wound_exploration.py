"""Penetrating wounds of an injury widened and explored, without an operation on what lies deeper."""

from enum import StrEnum
from typing import Final

import attrs

from cptkit.selection.facts import word
from cptkit.selection.family import Family
from cptkit.selection.words import Sides, which_lesion, which_sides

__all__ = ["WOUND_EXPLORATION", "ExploredRegion", "WoundExploration"]


class ExploredRegion(StrEnum):
    """Where the wound is."""

    NECK = "neck"
    CHEST = "chest"
    TRUNK = "trunk"
    LIMB = "limb"


@attrs.frozen
class WoundExploration:
    """A documented exploration of a penetrating wound, such as of a stab or a bullet. `None` is not documented.

    Attributes:
        region: where the wound is; the trunk is abdomen, flank or back.
        sides: on which side of the neck, or on both.
        lesion: the caller's name for the wound.

    >>> WoundExploration(region="abdomen").region.value
    'trunk'
    """

    region: ExploredRegion | None = word(
        ExploredRegion,
        "is the wound of neck, chest, trunk (abdomen, flank or back) or a limb?",
        also={
            "abdomen": "trunk",
            "flank": "trunk",
            "back": "trunk",
            "arm": "limb",
            "leg": "limb",
            "thigh": "limb",
            "forearm": "limb",
            "hand": "limb",
            "foot": "limb",
            "extremity": "limb",
            "thorax": "chest",
        },
    )
    sides: Sides | None = which_sides("on which side, or both?")
    lesion: str | None = which_lesion()


WOUND_EXPLORATION: Final = Family(
    "wound-exploration",
    "a penetrating wound widened and explored",
    WoundExploration,
    also=(
        "exploration-of-penetrating-wound",
        "penetrating-wound-exploration",
        "stab-wound-exploration",
        "gunshot-wound-exploration",
    ),
)
