"""Plain films: a region and the number of views."""

from enum import StrEnum
from typing import Final

import attrs

from cptkit.reference.places import Component, Owner
from cptkit.selection.digits import (
    DIGITS,
    Digit,
    digit_or_none,
    side_of_digit,
    which_digit,
)
from cptkit.selection.facts import count, word
from cptkit.selection.family import Derived, Family
from cptkit.selection.words import SPINE_REGIONS, Sides, which_component, which_owner, which_sides

__all__ = ["PLAIN_FILM", "FilmRegion", "PlainFilm"]


class FilmRegion(StrEnum):
    """What plain films show; ribs are a study without a film of the chest, unless the chest is named.

    Standing knees are both knees from the front alone: with other views they are views of each knee. Abdomen and chest
    are the series of an acute abdomen, with one view of the chest.
    """

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
    SCAPULA = "scapula"
    ACROMIOCLAVICULAR_JOINTS = "acromioclavicular-joints"
    STANDING_KNEES = "standing-knees"
    HEEL = "heel"
    TOES = "toes"
    SKULL = "skull"
    SINUSES = "sinuses"
    NASAL_BONES = "nasal-bones"
    MANDIBLE = "mandible"
    SOFT_TISSUE_OF_NECK = "soft-tissue-of-neck"
    SACRUM_AND_COCCYX = "sacrum-and-coccyx"
    SACROILIAC_JOINTS = "sacroiliac-joints"
    WHOLE_SPINE = "whole-spine"
    STERNUM = "sternum"
    BONE_AGE = "bone-age"
    ORBITS = "orbits"
    LEG_LENGTHS = "leg-lengths"
    BONE_SURVEY_LIMITED = "bone-survey-limited"
    BONE_SURVEY = "bone-survey"
    INFANT_BONE_SURVEY = "infant-bone-survey"
    DENTAL_PANORAMA = "dental-panorama"
    THORACOLUMBAR_JUNCTION = "thoracolumbar-junction"
    ABDOMEN_AND_CHEST = "abdomen-and-chest"
    LUMBAR_SPINE_WITH_BENDING = "lumbar-spine-with-bending"
    LUMBAR_SPINE_BENDING_ALONE = "lumbar-spine-bending-alone"
    EYE_FOR_FOREIGN_BODY = "eye-for-foreign-body"
    MASTOIDS = "mastoids"
    INTERNAL_AUDITORY_CANALS = "internal-auditory-canals"
    OPTIC_FORAMINA = "optic-foramina"
    SELLA_TURCICA = "sella-turcica"
    JAW_JOINT = "jaw-joint"
    SALIVARY_GLAND = "salivary-gland"
    JOINT_UNDER_STRESS = "joint-under-stress"


_REGIONS: Final = {
    "ac-joints": "acromioclavicular-joints",
    "both-knees-standing": "standing-knees",
    "knees-standing": "standing-knees",
    "calcaneus": "heel",
    "toe": "toes",
    "great-toe": "toes",
    "sinus": "sinuses",
    "nose": "nasal-bones",
    "nasal": "nasal-bones",
    "jaw": "mandible",
    "neck-soft-tissue": "soft-tissue-of-neck",
    "soft-tissue-neck": "soft-tissue-of-neck",
    "sacrum": "sacrum-and-coccyx",
    "coccyx": "sacrum-and-coccyx",
    "tailbone": "sacrum-and-coccyx",
    "si-joints": "sacroiliac-joints",
    "scoliosis": "whole-spine",
    "scoliosis-series": "whole-spine",
    "entire-spine": "whole-spine",
    "acute-abdominal-series": "abdomen-and-chest",
    "acute-abdomen-series": "abdomen-and-chest",
    "obstruction-series": "abdomen-and-chest",
    "finger": "fingers",
    "kub": "abdomen",
    **SPINE_REGIONS,
    "ls-spine": "lumbar-spine",
    "tib-fib": "tibia",
    "tibia-and-fibula": "tibia",
    "tib/fib": "tibia",
    "thumb": "fingers",
    "hips": "hip",
    "hip-and-pelvis": "hip",
    "hip-with-pelvis": "hip",
    "rib": "ribs",
    "radius-and-ulna": "forearm",
    "cxr": "chest",
    "chest-x-ray": "chest",
    "hips-and-pelvis": "hip",
    "pelvis-and-hip": "hip",
    "sacroiliac": "sacroiliac-joints",
    "skeletal-survey": "bone-survey",
    "metastatic-survey": "bone-survey",
    "leg-length": "leg-lengths",
    "scanogram": "leg-lengths",
    "panorex": "dental-panorama",
    "thoracolumbar": "thoracolumbar-junction",
    "thoracolumbar-spine": "thoracolumbar-junction",
    "knees": "knee",
    "feet": "foot",
    "hands": "hand",
    "acute-abdomen": "abdomen-and-chest",
    "lumbar-spine-complete-with-bending": "lumbar-spine-with-bending",
    "lumbar-bending-views": "lumbar-spine-bending-alone",
    "eye": "eye-for-foreign-body",
    "eyes": "eye-for-foreign-body",
    "mastoid": "mastoids",
    "iac": "internal-auditory-canals",
    "iacs": "internal-auditory-canals",
    "internal-auditory-meati": "internal-auditory-canals",
    "optic-canal": "optic-foramina",
    "sella": "sella-turcica",
    "tmj": "jaw-joint",
    "tmjs": "jaw-joint",
    "temporomandibular-joint": "jaw-joint",
    "parotid": "salivary-gland",
    "submandibular-gland": "salivary-gland",
    "stress-views": "joint-under-stress",
    "manual-stress-views": "joint-under-stress",
    "orbits-for-foreign-body": "eye-for-foreign-body",
    "orbits-before-mri": "eye-for-foreign-body",
    "mri-clearance-orbits": "eye-for-foreign-body",
    "ls": "lumbar-spine",
    "hip-with-pelvis-x-ray": "hip",
}


@attrs.frozen
class PlainFilm:
    """Documented plain films of one region. `None` is not documented.

    Attributes:
        region: what they show.
        views: how many views were taken, of each side where there are two.
        sides: which side, of a limb or the ribs.
        digit: of fingers or toes, which one, where it was a single one.
        component, equipment_owner: as for every study.

    >>> PlainFilm(region="knee", views=3, sides="left").views
    3
    """

    region: FilmRegion | None = word(FilmRegion, "which region was imaged?", also=_REGIONS)
    views: int | None = count("how many views were taken?")
    sides: Sides | None = which_sides("was it the left side, the right side, or both?")
    digit: Digit | None = which_digit("which finger or toe was it?")
    component: Component | None = which_component()
    equipment_owner: Owner | None = which_owner()


_OF_DIGITS: Final = frozenset({FilmRegion.FINGERS, FilmRegion.TOES})


def _told_digit(service: PlainFilm, services: tuple[object, ...]) -> str:
    """Return the finger or toe that films show; of several of one hand or foot, which are one study, none."""
    if service.digit is None or service.region not in _OF_DIGITS:
        return digit_or_none(None)
    alike = (one.digit for one in services if isinstance(one, PlainFilm) and one.region is service.region)
    of_its_side = {one for one in alike if one is not None and side_of_digit(one) == side_of_digit(service.digit)}
    return digit_or_none(service.digit if len(of_its_side) == 1 else None)


PLAIN_FILM: Final = Family(
    "plain-film",
    "plain films of a region of the body",
    PlainFilm,
    derived=(Derived("told_digit", DIGITS, ("digit",), _told_digit),),
    also=(
        "x-ray",
        "radiograph",
        "cxr",
        "kub",
    ),
    broadly=(
        "film",
        "plain-x-ray",
    ),
    beside=(
        "series",
        "portable",
        "plain",
    ),
    saying={
        "portable-chest": {"region": "chest", "views": 1},
        "pa-and-lateral-chest-x-ray": {"region": "chest", "views": 2},
        "pa-lat-cxr": {"region": "chest", "views": 2},
        "cxr-pa-and-lateral": {"region": "chest", "views": 2},
        "cxr-pa-lat": {"region": "chest", "views": 2},
        "rib-series": {"region": "ribs"},
        "acute-abdominal-series": {"region": "abdomen-and-chest"},
        "skeletal-survey": {"region": "bone-survey"},
        "scoliosis-series": {"region": "whole-spine"},
        "ap-pelvis": {"region": "pelvis"},
    },
)
