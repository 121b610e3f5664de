"""A hernia of the groin repaired."""

from enum import StrEnum
from typing import Final

import attrs

from cptkit.selection.facts import word, yes_no
from cptkit.selection.family import Family
from cptkit.selection.words import Sides, which_sides

__all__ = ["INGUINAL_HERNIA_REPAIR", "HerniaApproach", "InguinalHerniaRepair"]


class HerniaApproach(StrEnum):
    """How the hernia was reached."""

    OPEN = "open"
    LAPAROSCOPIC = "laparoscopic"


@attrs.frozen
class InguinalHerniaRepair:
    """A documented repair of a hernia of the groin, of a patient of 5 years or more. `None` is not documented.

    Attributes:
        approach: openly, or through a laparoscope.
        recurrent: whether it was repaired before.
        incarcerated: whether it was incarcerated or strangulated.
        sides: on which side, or on both.

    >>> InguinalHerniaRepair(approach="open", recurrent=False, incarcerated=False, sides="left").approach.value
    'open'
    """

    approach: HerniaApproach | None = word(
        HerniaApproach, "was the repair open or laparoscopic?", also={"robotic": "laparoscopic"}
    )
    recurrent: bool | None = yes_no("was it repaired before?", untold=False)
    incarcerated: bool | None = yes_no("was it incarcerated or strangulated?", untold=False)
    sides: Sides | None = which_sides("on which side, or both?")


INGUINAL_HERNIA_REPAIR: Final = Family("inguinal-hernia-repair", "repair of an inguinal hernia", InguinalHerniaRepair)
