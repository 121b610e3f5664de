"""Bone density by dual-energy x-rays."""

from enum import StrEnum
from typing import Final

import attrs

from cptkit.reference.places import Component, Owner
from cptkit.selection.facts import word, yes_no
from cptkit.selection.family import Family
from cptkit.selection.words import which_component, which_owner

__all__ = ["BONE_DENSITY", "BoneDensity", "Skeleton"]


class Skeleton(StrEnum):
    """Of which bones the density was measured."""

    AXIAL = "axial"
    PERIPHERAL = "peripheral"
    NONE = "none"
    AXIAL_BY_CT = "axial-by-ct"
    HEEL_BY_ULTRASOUND = "heel-by-ultrasound"


@attrs.frozen
class BoneDensity:
    """A documented study by dual-energy x-rays. `None` is not documented.

    Attributes:
        skeleton: hips, pelvis or spine, or the bones of arm or heel; none where only fractures were looked for.
        fracture_assessment: whether the vertebrae were looked at for fractures.
        component, equipment_owner: as for every study.

    >>> BoneDensity(skeleton="hip", fracture_assessment=False).skeleton.value
    'axial'
    """

    skeleton: Skeleton | None = word(
        Skeleton,
        "which bones were measured: hips, pelvis or spine, arm or heel, or none?",
        also={
            "hip": "axial",
            "spine": "axial",
            "hip-and-spine": "axial",
            "spine-and-hip": "axial",
            "wrist": "peripheral",
            "heel": "peripheral",
            "forearm": "peripheral",
            "qct": "axial-by-ct",
            "heel-ultrasound": "heel-by-ultrasound",
        },
    )
    fracture_assessment: bool | None = yes_no("were the vertebrae assessed for fractures?", untold=False)
    component: Component | None = which_component()
    equipment_owner: Owner | None = which_owner()


BONE_DENSITY: Final = Family(
    "bone-density",
    "bone density by dual-energy x-ray (DXA)",
    BoneDensity,
    also=(
        "dexa",
        "dxa",
        "dexa-scan",
        "dxa-scan",
        "bone-density-scan",
        "bmd",
        "bone-density-test",
        "bone-densitometry",
    ),
)
