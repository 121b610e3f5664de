"""Open operations on tendons, capsule and bones of the shoulder besides the common ones."""

from enum import StrEnum
from typing import Final

import attrs

from cptkit.selection.facts import word
from cptkit.selection.family import Family
from cptkit.selection.words import Sides, which_sides

__all__ = ["SHOULDER_OPERATION", "ShoulderOperation", "ShoulderOperationWork"]


class ShoulderOperationWork(StrEnum):
    """What was done."""

    SHOULDER_TENOTOMY = "shoulder-tenotomy"
    SEVERAL_SHOULDER_TENOTOMIES = "several-shoulder-tenotomies"
    CORACOACROMIAL_LIGAMENT_RELEASE = "coracoacromial-ligament-release"
    LONG_BICEPS_TENDON_RESECTION = "long-biceps-tendon-resection"
    ANTERIOR_CAPSULE_OVERLAP = "anterior-capsule-overlap"
    POSTERIOR_CAPSULE_REPAIR = "posterior-capsule-repair"
    MULTIDIRECTIONAL_CAPSULE_REPAIR = "multidirectional-capsule-repair"
    CLAVICLE_OSTEOTOMY = "clavicle-osteotomy"
    CLAVICLE_NONUNION_REPAIR = "clavicle-nonunion-repair"
    CLAVICLE_PROPHYLACTIC_FIXATION = "clavicle-prophylactic-fixation"
    HUMERUS_PROPHYLACTIC_FIXATION = "humerus-prophylactic-fixation"
    SHOULDER_ABSCESS_DRAINAGE = "shoulder-abscess-drainage"
    SHOULDER_BURSA_DRAINAGE = "shoulder-bursa-drainage"
    SHOULDER_BONE_DRAINAGE = "shoulder-bone-drainage"


_ALSO: Final = {
    "deep-shoulder-abscess-drainage": "shoulder-abscess-drainage",
    "infected-shoulder-bursa-drainage": "shoulder-bursa-drainage",
    "single-shoulder-tenotomy": "shoulder-tenotomy",
    "multiple-shoulder-tenotomies": "several-shoulder-tenotomies",
    "ca-ligament-release": "coracoacromial-ligament-release",
    "open-biceps-tenotomy": "long-biceps-tendon-resection",
    "biceps-transplantation-at-shoulder": "long-biceps-tendon-resection",
    "putti-platt": "anterior-capsule-overlap",
    "magnuson-stack": "anterior-capsule-overlap",
    "posterior-capsulorrhaphy": "posterior-capsule-repair",
    "posterior-bone-block-of-shoulder": "posterior-capsule-repair",
    "multidirectional-instability-repair": "multidirectional-capsule-repair",
    "inferior-capsular-shift": "multidirectional-capsule-repair",
    "corrective-clavicle-osteotomy": "clavicle-osteotomy",
    "clavicle-nonunion": "clavicle-nonunion-repair",
    "clavicle-malunion-repair": "clavicle-nonunion-repair",
    "prophylactic-fixation-of-clavicle": "clavicle-prophylactic-fixation",
    "prophylactic-fixation-of-proximal-humerus": "humerus-prophylactic-fixation",
}


@attrs.frozen
class ShoulderOperation:
    """A documented open operation on the shoulder. `None` is not documented.

    Attributes:
        operation: what was done.
        sides: on which side, or on both.

    >>> ShoulderOperation(operation="single shoulder tenotomy").operation.value
    'shoulder-tenotomy'
    """

    operation: ShoulderOperationWork | None = word(
        ShoulderOperationWork, "which operation on the shoulder was it?", also=_ALSO
    )
    sides: Sides | None = which_sides("on which side, or both?")


SHOULDER_OPERATION: Final = Family(
    "shoulder-operation",
    "an open operation on tendons, capsule or bones of the shoulder",
    ShoulderOperation,
    also=("open-shoulder-operation",),
)
