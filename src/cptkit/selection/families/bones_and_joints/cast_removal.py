"""Casts taken off or changed by another than who put them on."""

from enum import StrEnum
from typing import Final

import attrs

from cptkit.selection.facts import word, yes_no
from cptkit.selection.family import Family
from cptkit.selection.words import Sides, which_sides

__all__ = ["CAST_REMOVAL", "CastRemoval", "CastRemovalWork"]


class CastRemovalWork(StrEnum):
    """What was done."""

    BOOT_OR_BODY_CAST_REMOVAL = "boot-or-body-cast-removal"
    FULL_ARM_OR_LEG_CAST_REMOVAL = "full-arm-or-leg-cast-removal"
    SPICA_REMOVAL = "spica-removal"
    SPICA_REPAIR = "spica-repair"
    WINDOWING = "windowing"
    WEDGING = "wedging"
    CLUBFOOT_WEDGING = "clubfoot-wedging"


_ALSO: Final = {
    "short-cast-removal": "boot-or-body-cast-removal",
    "gauntlet-cast-removal": "boot-or-body-cast-removal",
    "long-arm-cast-removal": "full-arm-or-leg-cast-removal",
    "long-leg-cast-removal": "full-arm-or-leg-cast-removal",
    "hip-spica-removal": "spica-removal",
    "cast-windowing": "windowing",
    "cast-wedging": "wedging",
}


@attrs.frozen
class CastRemoval:
    """A documented removal or change of a cast. `None` is not documented.

    Attributes:
        work: what was done.
        in_own_care: whether the same group put the cast on, or its fracture care still runs.
        sides: on which side, or on both.

    >>> CastRemoval(work="cast wedging").work.value
    'wedging'
    """

    work: CastRemovalWork | None = word(CastRemovalWork, "which cast was it, and what was done to it?", also=_ALSO)
    in_own_care: bool | None = yes_no("did the same group put the cast on, or does its fracture care still run?")
    sides: Sides | None = which_sides("on which side, or both?")


CAST_REMOVAL: Final = Family(
    "cast-removal",
    "a cast taken off, repaired, windowed or wedged",
    CastRemoval,
    also=("cast-wedging", "cast-windowing"),
)
