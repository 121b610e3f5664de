"""An eye taken out, its implant, and operations on the orbit."""

from enum import StrEnum
from typing import Final

import attrs

from cptkit.selection.facts import word
from cptkit.selection.family import Family
from cptkit.selection.words import Sides, which_sides

__all__ = ["ORBIT_OR_EYEBALL_OPERATION", "OrbitOrEyeballOperation", "OrbitOrEyeballOperationWork"]


class OrbitOrEyeballOperationWork(StrEnum):
    """What was done."""

    EVISCERATION = "evisceration"
    ENUCLEATION = "enucleation"
    ENUCLEATION_WITH_LOOSE_IMPLANT = "enucleation-with-loose-implant"
    EXENTERATION = "exenteration"
    EXENTERATION_WITH_BONE = "exenteration-with-bone"
    EXENTERATION_WITH_FLAP = "exenteration-with-flap"
    IMPLANT_MODIFICATION = "implant-modification"
    IMPLANT_AFTER_EVISCERATION = "implant-after-evisceration"
    LOOSE_IMPLANT_AFTER_ENUCLEATION = "loose-implant-after-enucleation"
    IMPLANT_AFTER_ENUCLEATION = "implant-after-enucleation"
    IMPLANT_REINSERTION = "implant-reinsertion"
    IMPLANT_REINSERTION_WITH_FOREIGN_MATERIAL = "implant-reinsertion-with-foreign-material"
    IMPLANT_REMOVAL = "implant-removal"
    ORBIT_EXPLORATION = "orbit-exploration"
    ORBIT_DRAINAGE = "orbit-drainage"
    ORBIT_LESION_REMOVAL = "orbit-lesion-removal"
    ORBIT_FOREIGN_BODY_REMOVAL = "orbit-foreign-body-removal"
    ORBIT_DECOMPRESSION = "orbit-decompression"
    ORBIT_NEEDLE_ASPIRATION = "orbit-needle-aspiration"
    LATERAL_ORBIT_LESION_REMOVAL = "lateral-orbit-lesion-removal"
    LATERAL_ORBIT_FOREIGN_BODY_REMOVAL = "lateral-orbit-foreign-body-removal"
    LATERAL_ORBIT_DRAINAGE = "lateral-orbit-drainage"
    LATERAL_ORBIT_DECOMPRESSION = "lateral-orbit-decompression"
    LATERAL_ORBIT_EXPLORATION = "lateral-orbit-exploration"


_ALSO: Final = {
    "exenteration-of-orbit": "exenteration",
    "orbital-exenteration": "exenteration",
    "ocular-implant-peg": "implant-modification",
    "ocular-implant-reinsertion": "implant-reinsertion",
    "ocular-implant-removal": "implant-removal",
    "orbitotomy": "orbit-exploration",
    "orbital-biopsy": "orbit-exploration",
    "orbital-abscess-drainage": "orbit-drainage",
    "anterior-orbitotomy-with-lesion-removal": "orbit-lesion-removal",
    "orbital-tumor-removal": "orbit-lesion-removal",
    "orbital-decompression": "orbit-decompression",
    "lateral-orbitotomy-with-lesion-removal": "lateral-orbit-lesion-removal",
    "lateral-orbitotomy": "lateral-orbit-exploration",
}


@attrs.frozen
class OrbitOrEyeballOperation:
    """A documented operation on the orbit, or for an eye taken out. `None` is not documented.

    Attributes:
        operation: what was done.
        sides: on which side, or on both.

    >>> OrbitOrEyeballOperation(operation="exenteration of orbit").operation.value
    'exenteration'
    """

    operation: OrbitOrEyeballOperationWork | None = word(
        OrbitOrEyeballOperationWork, "which operation on eyeball or orbit was it?", also=_ALSO
    )
    sides: Sides | None = which_sides("on which side, or both?")


ORBIT_OR_EYEBALL_OPERATION: Final = Family(
    "orbit-or-eyeball-operation",
    "an eye taken out, an implant for one, or an operation on the orbit",
    OrbitOrEyeballOperation,
    also=(
        "enucleation",
        "exenteration-of-orbit",
        "orbitotomy",
        "orbital-decompression",
        "orbital-exenteration",
        "evisceration",
    ),
)
