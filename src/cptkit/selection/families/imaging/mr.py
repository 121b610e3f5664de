"""MR of the body: a region or a joint, with or without contrast."""

from enum import StrEnum
from typing import Final

import attrs

from cptkit.reference.places import Component, Owner
from cptkit.selection.facts import word, yes_no
from cptkit.selection.family import Family, yes_where_stated
from cptkit.selection.words import (
    SPINE_REGIONS,
    Contrast,
    Sides,
    separate_study,
    which_component,
    which_contrast,
    which_owner,
    which_sides,
)

__all__ = ["MR", "Mr", "MrRegion"]


class MrRegion(StrEnum):
    """What an MR study shows."""

    BRAIN = "brain"
    FACE_AND_NECK = "face-and-neck"
    CHEST = "chest"
    CERVICAL_SPINE = "cervical-spine"
    THORACIC_SPINE = "thoracic-spine"
    LUMBAR_SPINE = "lumbar-spine"
    PELVIS = "pelvis"
    ARM = "arm"
    ARM_JOINT = "arm-joint"
    LEG = "leg"
    LEG_JOINT = "leg-joint"
    ABDOMEN = "abdomen"
    HEART = "heart"
    JAW_JOINTS = "jaw-joints"
    HEART_UNDER_STRESS = "heart-under-stress"


@attrs.frozen
class Mr:
    """A documented MR study of one region. `None` is not documented.

    Attributes:
        region: what it shows; the eye sockets belong to the face.
        contrast: whether contrast was given.
        angiography: whether it was a study of the vessels.
        sides: which arm or leg.
        separate_study: whether it was a study of its own beside another of the day.
        component, equipment_owner: as for every study.

    >>> Mr(region="knee", contrast="without").region.value
    'leg-joint'
    """

    region: MrRegion | None = word(
        MrRegion,
        "which region or joint was imaged?",
        also={
            "head": "brain",
            "orbits": "face-and-neck",
            "face": "face-and-neck",
            "neck": "face-and-neck",
            "shoulder": "arm-joint",
            "elbow": "arm-joint",
            "wrist": "arm-joint",
            "hip": "leg-joint",
            "knee": "leg-joint",
            "ankle": "leg-joint",
            "orbit": "face-and-neck",
            "thorax": "chest",
            "liver": "abdomen",
            "mrcp": "abdomen",
            "prostate": "pelvis",
            "hand": "arm",
            "forearm": "arm",
            "upper-arm": "arm",
            "humerus": "arm",
            "thigh": "leg",
            "femur": "leg",
            "calf": "leg",
            "lower-leg": "leg",
            "cardiac": "heart",
            "stress-cardiac": "heart-under-stress",
            "cardiac-stress": "heart-under-stress",
            "tmj": "jaw-joints",
            "temporomandibular": "jaw-joints",
            "pituitary": "brain",
            "iac": "brain",
            "internal-auditory-canals": "brain",
            "rectum": "pelvis",
            "sacrum": "pelvis",
            "si-joints": "pelvis",
            "sacroiliac-joints": "pelvis",
            "upper-extremity": "arm",
            "lower-extremity": "leg",
            "pancreas": "abdomen",
            "kidneys": "abdomen",
            "adrenals": "abdomen",
            "finger": "arm",
            "toes": "leg",
            "foot": "leg",
            **SPINE_REGIONS,
            "ls-spine": "lumbar-spine",
        },
    )
    contrast: Contrast | None = which_contrast()
    angiography: bool | None = yes_no("was it an angiography study?")
    sides: Sides | None = which_sides("was it the left side, the right side, or both?")
    separate_study: bool | None = separate_study()
    component: Component | None = which_component()
    equipment_owner: Owner | None = which_owner()


MR: Final = Family(
    "mr",
    "MR of a region of the body",
    Mr,
    derived=(yes_where_stated("vessels", "angiography"),),
    also=("mri",),
    saying={
        "mra": {"angiography": True},
        "mrcp": {"region": "abdomen"},
    },
)
