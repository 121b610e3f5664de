"""A vein punctured for which a physician's skill is needed."""

from enum import StrEnum
from typing import Final

import attrs

from cptkit.selection.facts import word
from cptkit.selection.family import Family

__all__ = ["PHYSICIAN_VENIPUNCTURE", "PhysicianVenipuncture", "PuncturedVein"]


class PuncturedVein(StrEnum):
    """What was done."""

    FEMORAL_OR_JUGULAR_UNDER_3 = "femoral-or-jugular-under-3"
    SCALP_UNDER_3 = "scalp-under-3"
    OTHER_UNDER_3 = "other-under-3"
    ANY_FROM_3 = "any-from-3"


_ALSO: Final = {
    "jugular-vein-of-infant": "femoral-or-jugular-under-3",
    "femoral-vein-of-infant": "femoral-or-jugular-under-3",
    "scalp-vein-of-infant": "scalp-under-3",
    "other-vein-of-infant": "other-under-3",
    "difficult-venipuncture": "any-from-3",
    "venipuncture-by-physician": "any-from-3",
}


@attrs.frozen
class PhysicianVenipuncture:
    """A documented venipuncture that needs a physician's skill. `None` is not documented.

    Attributes:
        vein: what was done.

    >>> PhysicianVenipuncture(vein="jugular vein of infant").vein.value
    'femoral-or-jugular-under-3'
    """

    vein: PuncturedVein | None = word(PuncturedVein, "of what age was the patient, and which vein was it?", also=_ALSO)


PHYSICIAN_VENIPUNCTURE: Final = Family(
    "physician-venipuncture",
    "a venipuncture that needs a physician's skill",
    PhysicianVenipuncture,
    also=("difficult-venipuncture", "venipuncture-by-physician"),
)
