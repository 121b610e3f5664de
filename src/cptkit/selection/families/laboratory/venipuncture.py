"""Blood taken from a vein or a finger: a routine draw, or one for which a physician's skill is needed."""

from enum import StrEnum
from typing import Final

import attrs

from cptkit.selection.facts import word
from cptkit.selection.family import Family

__all__ = ["VENIPUNCTURE", "PuncturedVein", "Venipuncture"]


class PuncturedVein(StrEnum):
    """What was done; the last four by a physician or another practitioner, because it takes one."""

    ROUTINE = "routine"
    FINGER_STICK = "finger-stick"
    FEMORAL_OR_JUGULAR_UNDER_3 = "femoral-or-jugular-under-3"
    SCALP_UNDER_3 = "scalp-under-3"
    OTHER_UNDER_3 = "other-under-3"
    ANY_FROM_3 = "any-from-3"


_ALSO: Final = {
    "blood-draw": "routine",
    "phlebotomy": "routine",
    "heel-stick": "finger-stick",
    "capillary-draw": "finger-stick",
    "jugular-vein-of-infant": "femoral-or-jugular-under-3",
    "femoral-vein-of-infant": "femoral-or-jugular-under-3",
    "scalp-vein-of-infant": "scalp-under-3",
    "other-vein-of-infant": "other-under-3",
    "difficult-venipuncture": "any-from-3",
    "venipuncture-by-physician": "any-from-3",
    "physician-venipuncture": "any-from-3",
}


@attrs.frozen
class Venipuncture:
    """A documented draw of blood, once a day whatever the number of tubes. `None` is not documented.

    Attributes:
        vein: what was done; a routine draw, unless the record says that it took a physician.

    >>> Venipuncture(vein="jugular vein of infant").vein.value
    'femoral-or-jugular-under-3'
    """

    vein: PuncturedVein | None = word(
        PuncturedVein,
        "was it a routine draw or a finger stick, or of what age was the patient, and which vein was it?",
        also=_ALSO,
        untold=PuncturedVein.ROUTINE,
    )


VENIPUNCTURE: Final = Family(
    "venipuncture",
    "a draw of blood from a vein or a finger",
    Venipuncture,
    also=(
        "blood-draw",
        "phlebotomy",
        "finger-stick",
        "difficult-venipuncture",
        "venipuncture-by-physician",
        "physician-venipuncture",
        "heel-stick",
        "capillary-draw",
    ),
    broadly=("lab-draw",),
)
