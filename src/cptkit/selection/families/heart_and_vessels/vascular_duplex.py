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
    ABDOMINAL_OR_PELVIC_ORGANS = "abdominal-or-pelvic-organs"
    AORTA_AND_ILIACS = "aorta-and-iliacs"
    DIALYSIS_ACCESS = "dialysis-access"
    INTRACRANIAL_ARTERIES = "intracranial-arteries"
    VESSELS_FOR_DIALYSIS_ACCESS = "vessels-for-dialysis-access"


@attrs.frozen
class VascularDuplex:
    """A documented duplex study of vessels. `None` is not documented.

    Attributes:
        vessels: which vessels; veins are those of arms or of legs, and those of an organ go both into it and out of it.
        sides: one side, and which, or both.
        complete: whether all vessels that a complete study takes are documented on the side or sides.
        component, equipment_owner: as for every study.

    >>> VascularDuplex(vessels="carotid", sides="both", complete=True).vessels.value
    'neck-arteries'
    """

    vessels: Vessels | None = word(
        Vessels,
        "which vessels were studied?",
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
            "renal-arteries": "abdominal-or-pelvic-organs",
            "mesenteric": "abdominal-or-pelvic-organs",
            "mesenteric-arteries": "abdominal-or-pelvic-organs",
            "liver": "abdominal-or-pelvic-organs",
            "scrotal": "abdominal-or-pelvic-organs",
            "aorta": "aorta-and-iliacs",
            "iliacs": "aorta-and-iliacs",
            "fistula": "dialysis-access",
            "av-fistula": "dialysis-access",
            "extracranial": "neck-arteries",
            "lower-extremity-arterial": "leg-arteries",
            "upper-extremity-arterial": "arm-arteries",
            "arterial-leg": "leg-arteries",
            "bypass-graft": "leg-arteries",
            "iliac": "aorta-and-iliacs",
            "ivc": "aorta-and-iliacs",
            "hepatic": "abdominal-or-pelvic-organs",
            "portal": "abdominal-or-pelvic-organs",
            "transcranial": "intracranial-arteries",
            "tcd": "intracranial-arteries",
            "vein-mapping-for-dialysis": "vessels-for-dialysis-access",
        },
    )
    sides: Sides | None = which_sides("was it the left side, the right side, or both?")
    complete: bool | None = which_extent("does the record document every vessel that a complete study requires?")
    component: Component | None = which_component()
    equipment_owner: Owner | None = which_owner()


_WITHOUT_SIDES: Final = frozenset({
    Vessels.ABDOMINAL_OR_PELVIC_ORGANS, Vessels.AORTA_AND_ILIACS, Vessels.INTRACRANIAL_ARTERIES
})  # fmt: skip


def _extent(service: VascularDuplex, _: tuple[object, ...]) -> str | None:
    """Say whether it is complete and, of vessels that have two, of both sides, or less."""
    if service.vessels in _WITHOUT_SIDES and service.complete:
        return "less" if service.sides in (Sides.LEFT, Sides.RIGHT, Sides.ONE) else "complete-both"
    if service.complete is False or (service.sides is not None and service.sides is not Sides.BOTH):
        return "less"
    return None if service.sides is None or service.complete is None else "complete-both"


VASCULAR_DUPLEX: Final = Family(
    "vascular-duplex",
    "duplex ultrasound of arteries or veins",
    VascularDuplex,
    derived=(Derived("extent", Words(("complete-both", "less")), ("vessels", "sides", "complete"), _extent),),
    also=("duplex", "duplex-scan", "vascular-ultrasound"),
    broadly=(
        "doppler",
        "arterial-ultrasound",
    ),
    saying={
        "carotid-ultrasound": {"vessels": "neck-arteries"},
        "venous-ultrasound": {"vessels": "veins"},
        "dvt-study": {"vessels": "veins"},
        "dvt-ultrasound": {"vessels": "veins"},
        "tcd": {"vessels": "intracranial-arteries"},
        "renal-artery-duplex": {"vessels": "abdominal-or-pelvic-organs"},
        "renal-duplex": {"vessels": "abdominal-or-pelvic-organs"},
        "abdominal-doppler": {"vessels": "abdominal-or-pelvic-organs"},
        "aortic-duplex": {"vessels": "aorta-and-iliacs"},
        "avf-duplex": {"vessels": "dialysis-access"},
        "leg-arterial-duplex": {"vessels": "leg-arteries"},
        "le-arterial-duplex": {"vessels": "leg-arteries"},
        "arm-arterial-duplex": {"vessels": "arm-arteries"},
    },
    beside=(
        "leg",
        "arm",
        "lower",
        "upper",
        "extremity",
        "le",
        "ue",
        "study",
    ),
)
