"""Broken ribs fixed by an open operation, by their number."""

from typing import Final

import attrs

from cptkit.selection.facts import count
from cptkit.selection.family import Family
from cptkit.selection.words import Sides, which_sides

__all__ = ["RIB_FIXATION", "RibFixation"]


@attrs.frozen
class RibFixation:
    """A documented open fixation of broken ribs. `None` is not documented.

    Attributes:
        ribs: how many ribs of a side were fixed.
        sides: on which side, or on both.

    >>> RibFixation(ribs=4, sides="left").ribs
    4
    """

    ribs: int | None = count("how many ribs of a side were fixed?")
    sides: Sides | None = which_sides("on which side, or both?")


RIB_FIXATION: Final = Family(
    "rib-fixation", "broken ribs fixed by an open operation", RibFixation, also=("rib-plating", "orif-of-ribs")
)
