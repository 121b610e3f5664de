"""A hernia of the groin repaired: inguinal, by the age, or femoral."""

from enum import StrEnum
from typing import Final

import attrs

from cptkit.selection.facts import count, word, yes_no
from cptkit.selection.family import Family
from cptkit.selection.words import Sides, which_sides

__all__ = [
    "FEMORAL_HERNIA_REPAIR",
    "INGUINAL_HERNIA_REPAIR",
    "FemoralHerniaRepair",
    "HerniaApproach",
    "InguinalHerniaRepair",
]


class HerniaApproach(StrEnum):
    """How the hernia was reached."""

    OPEN = "open"
    LAPAROSCOPIC = "laparoscopic"


@attrs.frozen
class InguinalHerniaRepair:
    """A documented repair of an inguinal hernia. `None` is not documented.

    Attributes:
        approach: openly, or through a laparoscope.
        recurrent: whether it was repaired before.
        incarcerated: whether it was incarcerated or strangulated.
        sides: on which side, or on both.
        age: in years; five or more where it is not documented.
        age_in_months: of an infant, in months.
        preterm: whether it was an infant born early, and not 50 weeks past conception yet.

    >>> InguinalHerniaRepair(approach="open", recurrent=False, incarcerated=False, sides="left").approach.value
    'open'
    """

    approach: HerniaApproach | None = word(
        HerniaApproach,
        "was the repair open or laparoscopic?",
        also={
            "robotic": "laparoscopic",
            "tep": "laparoscopic",
            "tapp": "laparoscopic",
            "laparoscopic-inguinal-hernia": "laparoscopic",
        },
    )
    recurrent: bool | None = yes_no("was it repaired before?", untold=False)
    incarcerated: bool | None = yes_no("was it incarcerated or strangulated?", untold=False)
    sides: Sides | None = which_sides("on which side, or both?")
    age: int | None = count("how old was the patient, in years?", least=0, untold=5)
    age_in_months: int | None = count("how old was the infant, in months?", least=0)
    preterm: bool | None = yes_no("was the infant born early, and not 50 weeks past conception yet?", untold=False)


INGUINAL_HERNIA_REPAIR: Final = Family(
    "inguinal-hernia-repair",
    "repair of an inguinal hernia",
    InguinalHerniaRepair,
    also=(
        "ihr",
        "inguinal-hernia",
        "laparoscopic-inguinal-hernia",
    ),
)


@attrs.frozen
class FemoralHerniaRepair:
    """A documented open repair of a femoral hernia. `None` is not documented.

    Attributes:
        recurrent: whether it was repaired before.
        incarcerated: whether it was incarcerated or strangulated.
        sides: on which side, or on both.

    >>> FemoralHerniaRepair(sides="left").sides.value
    'left'
    """

    recurrent: bool | None = yes_no("was it repaired before?", untold=False)
    incarcerated: bool | None = yes_no("was it incarcerated or strangulated?", untold=False)
    sides: Sides | None = which_sides("on which side, or both?")


FEMORAL_HERNIA_REPAIR: Final = Family(
    "femoral-hernia-repair", "open repair of a femoral hernia", FemoralHerniaRepair, also=("femoral-hernia",)
)
