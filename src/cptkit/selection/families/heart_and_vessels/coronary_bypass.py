"""Coronary artery bypass, by its arterial and venous grafts."""

from typing import Final

import attrs

from cptkit.selection.facts import count, yes_no
from cptkit.selection.family import Family
from cptkit.values.claims import Circumstance

__all__ = ["CORONARY_BYPASS", "CoronaryBypass"]


@attrs.frozen
class CoronaryBypass:
    """A documented coronary artery bypass. `None` is not documented.

    Attributes:
        arterial_grafts: how many coronary arteries were bypassed with an artery, as an internal mammary.
        venous_grafts: how many were bypassed with a vein.
        redo: whether the heart was operated on more than a month before.
        endoscopic_vein_harvest: whether the vein was taken through an endoscope.
        arm_artery_harvest: whether an artery of the arm was taken for it.

    >>> CoronaryBypass(arterial_grafts=1, venous_grafts=3).venous_grafts
    3
    """

    arterial_grafts: int | None = count("how many coronary arteries were bypassed with an artery?", least=0)
    venous_grafts: int | None = count("how many coronary arteries were bypassed with a vein?", least=0)
    redo: bool | None = yes_no("was the heart operated on more than a month before?", untold=False)
    endoscopic_vein_harvest: bool | None = yes_no(
        "was the vein taken through an endoscope?", circumstance=Circumstance.SEPARATE_STRUCTURE, untold=False
    )
    arm_artery_harvest: bool | None = yes_no("was an artery of the arm taken for it?", untold=False)


CORONARY_BYPASS: Final = Family(
    "coronary-bypass",
    "a coronary artery bypass",
    CoronaryBypass,
    also=("cabg", "coronary-artery-bypass", "bypass-surgery"),
    beside=(
        "x1",
        "x2",
        "x3",
        "x4",
        "x5",
        "x6",
    ),
)
