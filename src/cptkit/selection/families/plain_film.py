"""Plain films: a region and the number of views."""

from enum import StrEnum
from typing import Final

import attrs

from cptkit.reference.places import Component, Owner
from cptkit.selection.facts import count, word
from cptkit.selection.family import Family
from cptkit.selection.words import Sides, which_component, which_owner, which_sides

__all__ = ["PLAIN_FILM", "FilmRegion", "PlainFilm"]


class FilmRegion(StrEnum):
    """What plain films show; ribs are a study without a film of the chest, unless the chest is named."""

    CHEST = "chest"
    ABDOMEN = "abdomen"
    FACIAL_BONES = "facial-bones"
    CERVICAL_SPINE = "cervical-spine"
    CLAVICLE = "clavicle"
    SHOULDER = "shoulder"
    HUMERUS = "humerus"
    ELBOW = "elbow"
    FOREARM = "forearm"
    WRIST = "wrist"
    HAND = "hand"
    FINGERS = "fingers"
    HIP = "hip"
    FEMUR = "femur"
    KNEE = "knee"
    TIBIA = "tibia"
    ANKLE = "ankle"
    FOOT = "foot"
    LUMBAR_SPINE = "lumbar-spine"
    THORACIC_SPINE = "thoracic-spine"
    PELVIS = "pelvis"
    RIBS = "ribs"
    RIBS_AND_CHEST = "ribs-and-chest"


_REGIONS: Final = {
    "c-spine": "cervical-spine",
    "t-spine": "thoracic-spine",
    "l-spine": "lumbar-spine",
    "finger": "fingers",
    "kub": "abdomen",
    "cervical": "cervical-spine",
    "thoracic": "thoracic-spine",
    "lumbar": "lumbar-spine",
    "lumbosacral-spine": "lumbar-spine",
    "ls-spine": "lumbar-spine",
    "tib-fib": "tibia",
    "tibia-and-fibula": "tibia",
    "tib/fib": "tibia",
    "thumb": "fingers",
    "hips": "hip",
    "hip-and-pelvis": "hip",
    "rib": "ribs",
    "radius-and-ulna": "forearm",
}


@attrs.frozen
class PlainFilm:
    """Documented plain films of one region. `None` is not documented.

    Attributes:
        region: what they show.
        views: how many views were taken, of each side where there are two.
        sides: which side, of a limb or the ribs.
        component, equipment_owner: as for every study.

    >>> PlainFilm(region="knee", views=3, sides="left").views
    3
    """

    region: FilmRegion | None = word(FilmRegion, "which region do they show?", also=_REGIONS)
    views: int | None = count("how many views were taken?")
    sides: Sides | None = which_sides("was it one side, and which, or both?")
    component: Component | None = which_component()
    equipment_owner: Owner | None = which_owner()


PLAIN_FILM: Final = Family("plain-film", "plain films of a region of the body", PlainFilm, also=("x-ray", "radiograph"))
