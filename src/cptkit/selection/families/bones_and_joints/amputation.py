"""Amputations by level."""

from enum import StrEnum
from typing import Final

import attrs

from cptkit.selection.digits import DIGITS, Digit, digit_or_none, which_digit
from cptkit.selection.facts import word
from cptkit.selection.family import Derived, Family
from cptkit.selection.words import Sides, which_sides

__all__ = ["AMPUTATION", "Amputation", "AmputationWork"]


class AmputationWork(StrEnum):
    """What was done."""

    ABOVE_KNEE_WITH_IMMEDIATE_FITTING = "above-knee-with-immediate-fitting"
    REAMPUTATION_OF_THIGH = "reamputation-of-thigh"
    BELOW_KNEE_WITH_IMMEDIATE_FITTING = "below-knee-with-immediate-fitting"
    REAMPUTATION_OF_LOWER_LEG = "reamputation-of-lower-leg"
    ANKLE_DISARTICULATION = "ankle-disarticulation"
    MIDTARSAL = "midtarsal"
    ABOVE_KNEE = "above-knee"
    ABOVE_KNEE_OPEN = "above-knee-open"
    BELOW_KNEE = "below-knee"
    BELOW_KNEE_OPEN = "below-knee-open"
    THROUGH_THE_ANKLE = "through-the-ankle"
    THROUGH_THE_KNEE = "through-the-knee"
    TRANSMETATARSAL = "transmetatarsal"
    RAY_OF_FOOT = "ray-of-foot"
    STUMP_REVISION_OF_THIGH = "stump-revision-of-thigh"
    STUMP_REVISION_OF_LOWER_LEG = "stump-revision-of-lower-leg"
    ABOVE_ELBOW = "above-elbow"
    BELOW_ELBOW = "below-elbow"
    TOE_AT_ITS_BASE = "toe-at-its-base"
    TOE_AT_ITS_JOINT = "toe-at-its-joint"
    FINGER = "finger"
    FINGER_WITH_FLAPS = "finger-with-flaps"


_ALSO: Final = {
    "aka-with-immediate-fitting": "above-knee-with-immediate-fitting",
    "above-knee-reamputation": "reamputation-of-thigh",
    "bka-with-immediate-fitting": "below-knee-with-immediate-fitting",
    "below-knee-reamputation": "reamputation-of-lower-leg",
    "chopart": "midtarsal",
    "toe-at-mtp-joint": "toe-at-its-base",
    "toe-amputation-at-mtp-joint": "toe-at-its-base",
    "toe-at-ip-joint": "toe-at-its-joint",
    "above-knee-amputation": "above-knee",
    "below-knee-amputation": "below-knee",
    "transmetatarsal-amputation": "transmetatarsal",
    "ray-amputation": "ray-of-foot",
    "toe-at-mtp": "toe-at-its-base",
    "toe-at-metatarsophalangeal-joint": "toe-at-its-base",
    "toe-at-interphalangeal-joint": "toe-at-its-joint",
    "partial-toe": "toe-at-its-joint",
    "thumb": "finger",
    "aka": "above-knee",
    "guillotine-aka": "above-knee-open",
    "bka": "below-knee",
    "guillotine-bka": "below-knee-open",
    "syme": "through-the-ankle",
    "knee-disarticulation": "through-the-knee",
    "tma": "transmetatarsal",
    "toe-and-metatarsal": "ray-of-foot",
}


@attrs.frozen
class Amputation:
    """A documented amputation of an arm, leg, hand or foot. `None` is not documented.

    Attributes:
        level: what was done.
        digit: of a finger or toe, which one.
        sides: of what is no finger or toe, on which side, or on both.

    >>> Amputation(level="aka").level.value
    'above-knee'
    """

    level: AmputationWork | None = word(AmputationWork, "at which level was the amputation?", also=_ALSO)
    digit: Digit | None = which_digit("which finger or toe was it?")
    sides: Sides | None = which_sides("on which side, or both?")


_OF_DIGITS: Final = frozenset(
    {
        AmputationWork.TOE_AT_ITS_BASE,
        AmputationWork.TOE_AT_ITS_JOINT,
        AmputationWork.FINGER,
        AmputationWork.FINGER_WITH_FLAPS,
        AmputationWork.RAY_OF_FOOT,
    }
)


def _told_digit(service: Amputation, _: tuple[object, ...]) -> str:
    """Return the finger or toe that was taken off, if it is told; of a limb there is none."""
    return digit_or_none(service.digit if service.level in _OF_DIGITS else None)


AMPUTATION: Final = Family(
    "amputation",
    "an amputation of an arm, leg, hand or foot",
    Amputation,
    derived=(Derived("told_digit", DIGITS, ("digit",), _told_digit),),
    also=(
        "limb-amputation",
        "toe-amputation",
        "finger-amputation",
        "bka",
        "aka",
        "tma",
    ),
)
