"""Duplex ultrasound of vessels: of both sides and complete, or less."""

from enum import StrEnum
from typing import Final

import attrs

from cptkit.reference.places import Component, Owner
from cptkit.selection.decisions import Words
from cptkit.selection.facts import word
from cptkit.selection.family import Derived, Family
from cptkit.selection.words import Sides, which_component, which_extent, which_owner, which_sides

__all__ = ["VASCULAR_DUPLEX", "VascularDuplex", "Vessels"]


class Vessels(StrEnum):
    """Which vessels were shown."""

    NECK_ARTERIES = "neck-arteries"
    ARM_ARTERIES = "arm-arteries"
    LEG_ARTERIES = "leg-arteries"
    VEINS = "veins"


@attrs.frozen
class VascularDuplex:
    """A documented duplex study of vessels. `None` is not documented.

    Attributes:
        vessels: which vessels; veins are those of arms or of legs.
        sides: one side, and which, or both.
        complete: whether all vessels that a complete study takes are documented on the side or sides.
        component, equipment_owner: as for every study.

    >>> VascularDuplex(vessels="carotid", sides="both", complete=True).vessels.value
    'neck-arteries'
    """

    vessels: Vessels | None = word(
        Vessels,
        "which vessels were shown?",
        also={
            "carotid": "neck-arteries",
            "carotids": "neck-arteries",
            "lower-extremity-arteries": "leg-arteries",
            "upper-extremity-arteries": "arm-arteries",
            "leg-veins": "veins",
            "arm-veins": "veins",
            "lower-extremity-veins": "veins",
            "upper-extremity-veins": "veins",
            "venous": "veins",
        },
    )
    sides: Sides | None = which_sides("was it one side, and which, or both?")
    complete: bool | None = which_extent("are all vessels documented that a complete study takes?")
    component: Component | None = which_component()
    equipment_owner: Owner | None = which_owner()


def _extent(service: VascularDuplex, _: tuple[object, ...]) -> str | None:
    """Say whether it is complete and of both sides, or less."""
    if service.complete is False or (service.sides is not None and service.sides is not Sides.BOTH):
        return "less"
    return None if service.sides is None or service.complete is None else "complete-both"


VASCULAR_DUPLEX: Final = Family(
    "vascular-duplex",
    "duplex ultrasound of arteries or veins",
    VascularDuplex,
    derived=(Derived("extent", Words(("complete-both", "less")), ("sides", "complete"), _extent),),
    also=("duplex", "duplex-scan", "vascular-ultrasound"),
)
