"""Open biopsies of muscle and bone."""

from enum import StrEnum
from typing import Final

import attrs

from cptkit.selection.facts import word
from cptkit.selection.family import Family

__all__ = ["BONE_OR_MUSCLE_BIOPSY", "BiopsiedTissue", "BoneOrMuscleBiopsy"]


class BiopsiedTissue(StrEnum):
    """What was done."""

    SUPERFICIAL_MUSCLE = "superficial-muscle"
    DEEP_MUSCLE = "deep-muscle"
    SUPERFICIAL_BONE = "superficial-bone"
    DEEP_BONE = "deep-bone"
    THORACIC_VERTEBRA = "thoracic-vertebra"
    LUMBAR_OR_CERVICAL_VERTEBRA = "lumbar-or-cervical-vertebra"


_ALSO: Final = {
    "muscle-biopsy": "deep-muscle",
    "rib": "superficial-bone",
    "sternum": "superficial-bone",
    "spinous-process": "superficial-bone",
    "patella": "superficial-bone",
    "olecranon": "superficial-bone",
    "calcaneus": "superficial-bone",
    "metacarpal": "superficial-bone",
    "metatarsal": "superficial-bone",
    "femur": "deep-bone",
    "humerus": "deep-bone",
    "ischium": "deep-bone",
    "tibial-shaft": "deep-bone",
    "lumbar-vertebra": "lumbar-or-cervical-vertebra",
    "cervical-vertebra": "lumbar-or-cervical-vertebra",
}


@attrs.frozen
class BoneOrMuscleBiopsy:
    """A documented open biopsy of muscle or bone. `None` is not documented.

    Attributes:
        tissue: what was done.

    >>> BoneOrMuscleBiopsy(tissue="muscle biopsy").tissue.value
    'deep-muscle'
    """

    tissue: BiopsiedTissue | None = word(BiopsiedTissue, "what was biopsied, and how deep was it?", also=_ALSO)


BONE_OR_MUSCLE_BIOPSY: Final = Family(
    "bone-or-muscle-biopsy",
    "an open biopsy of muscle or bone",
    BoneOrMuscleBiopsy,
    also=("muscle-biopsy", "open-bone-biopsy"),
)
