"""Broken bones set in an open operation."""

from enum import StrEnum
from typing import Final

import attrs

from cptkit.selection.facts import word
from cptkit.selection.family import Family
from cptkit.selection.words import Sides, which_sides

__all__ = ["FRACTURE_OPERATION", "FractureOperation", "OperatedFracture"]


class OperatedFracture(StrEnum):
    """Which fracture it was, and how it was fixed where that decides."""

    CLAVICLE = "clavicle"
    PROXIMAL_HUMERUS = "proximal-humerus"
    HUMERAL_SHAFT_BY_PLATE = "humeral-shaft-by-plate"
    HUMERAL_SHAFT_BY_NAIL = "humeral-shaft-by-nail"
    OLECRANON = "olecranon"
    DISTAL_RADIUS_OUTSIDE_JOINT = "distal-radius-outside-joint"
    DISTAL_RADIUS_TWO_FRAGMENTS = "distal-radius-two-fragments"
    DISTAL_RADIUS_THREE_FRAGMENTS = "distal-radius-three-fragments"
    FEMORAL_NECK = "femoral-neck"
    TROCHANTER_BY_PLATE = "trochanter-by-plate"
    TROCHANTER_BY_NAIL = "trochanter-by-nail"
    TWO_MALLEOLI = "two-malleoli"
    THREE_MALLEOLI_WITH_POSTERIOR = "three-malleoli-with-posterior"


_OPERATED_FRACTURE_ALSO: Final = {
    "bimalleolar": "two-malleoli",
    "trimalleolar": "three-malleoli-with-posterior",
    "hip-fracture": "femoral-neck",
    "intertrochanteric-nail": "trochanter-by-nail",
}


@attrs.frozen
class FractureOperation:
    """A documented open operation on a broken bone. `None` is not documented.

    Attributes:
        fracture: which fracture it was, and how it was fixed where that decides.
        sides: on which side it was.

    >>> FractureOperation(fracture="bimalleolar", sides="left").fracture.value
    'two-malleoli'
    """

    fracture: OperatedFracture | None = word(
        OperatedFracture,
        "which fracture was it, and how was it fixed?",
        also=_OPERATED_FRACTURE_ALSO,
    )
    sides: Sides | None = which_sides("on which side was it?")


FRACTURE_OPERATION: Final = Family(
    "fracture-operation",
    "a broken bone set in an open operation",
    FractureOperation,
    also=("orif",),
)
