"""Tendons and nerves of hand, wrist and forearm repaired, each on its own."""

from enum import StrEnum
from typing import Final

import attrs

from cptkit.selection.digits import DIGITS, FINGERS, Digit, digit_or_none, which_digit
from cptkit.selection.facts import word
from cptkit.selection.family import Derived, Family
from cptkit.selection.words import Sides, which_sides

__all__ = ["TENDON_OR_NERVE_REPAIR", "RepairedStructure", "TendonOrNerveRepair"]


class RepairedStructure(StrEnum):
    """What was done."""

    FLEXOR_TENDON_IN_FINGER_SHEATH = "flexor-tendon-in-finger-sheath"
    FLEXOR_TENDON_OUTSIDE_FINGER_SHEATH = "flexor-tendon-outside-finger-sheath"
    DEEP_FLEXOR_WITH_INTACT_SUPERFICIAL = "deep-flexor-with-intact-superficial"
    EXTENSOR_TENDON_OF_HAND = "extensor-tendon-of-hand"
    EXTENSOR_TENDON_OF_FINGER = "extensor-tendon-of-finger"
    CENTRAL_SLIP = "central-slip"
    FLEXOR_TENDON_OF_FOREARM = "flexor-tendon-of-forearm"
    EXTENSOR_TENDON_OF_FOREARM = "extensor-tendon-of-forearm"
    FOREARM_TENDON_TRANSFER = "forearm-tendon-transfer"
    HAND_TENDON_TRANSFER = "hand-tendon-transfer"
    FLEXOR_TENOLYSIS_IN_PALM_OR_FINGER = "flexor-tenolysis-in-palm-or-finger"
    EXTENSOR_TENOLYSIS = "extensor-tenolysis"
    COMMON_SENSORY_NERVE = "common-sensory-nerve"
    MEDIAN_MOTOR_NERVE = "median-motor-nerve"
    ULNAR_MOTOR_NERVE = "ulnar-motor-nerve"
    MAJOR_NERVE_MOVED_AND_SUTURED = "major-nerve-moved-and-sutured"
    MAJOR_NERVE_SUTURED = "major-nerve-sutured"
    NERVE_CONDUIT = "nerve-conduit"
    NERVE_ALLOGRAFT = "nerve-allograft"
    DIGITAL_NERVE = "digital-nerve"


_ALSO: Final = {
    "flexor-tendon-zone-2": "flexor-tendon-in-finger-sheath",
    "zone-2-flexor-tendon": "flexor-tendon-in-finger-sheath",
    "flexor-tendon-zone-3": "flexor-tendon-outside-finger-sheath",
    "flexor-tendon-in-palm": "flexor-tendon-outside-finger-sheath",
    "fdp-repair-with-intact-fds": "deep-flexor-with-intact-superficial",
    "flexor-tendon-at-wrist": "flexor-tendon-of-forearm",
    "extensor-tendon-at-wrist": "extensor-tendon-of-forearm",
    "flexor-tenolysis": "flexor-tenolysis-in-palm-or-finger",
    "median-nerve": "major-nerve-sutured",
    "ulnar-nerve": "major-nerve-sutured",
    "radial-nerve": "major-nerve-sutured",
    "nerve-tube": "nerve-conduit",
}


@attrs.frozen
class TendonOrNerveRepair:
    """A documented repair of one tendon or nerve of the hand, wrist or forearm. `None` is not documented.

    Attributes:
        structure: what was done.
        sides: on which side, or on both.
        digit: of a finger, which one it was.

    >>> TendonOrNerveRepair(structure="flexor tendon zone 2").structure.value
    'flexor-tendon-in-finger-sheath'
    """

    structure: RepairedStructure | None = word(
        RepairedStructure, "which tendon or nerve was repaired, where and how?", also=_ALSO
    )
    sides: Sides | None = which_sides("on which side, or both?")
    digit: Digit | None = which_digit("which finger was it?", among=FINGERS)


_OF_FINGERS: Final = frozenset(
    {
        RepairedStructure.FLEXOR_TENDON_IN_FINGER_SHEATH,
        RepairedStructure.FLEXOR_TENDON_OUTSIDE_FINGER_SHEATH,
        RepairedStructure.DEEP_FLEXOR_WITH_INTACT_SUPERFICIAL,
        RepairedStructure.EXTENSOR_TENDON_OF_FINGER,
        RepairedStructure.CENTRAL_SLIP,
        RepairedStructure.FLEXOR_TENOLYSIS_IN_PALM_OR_FINGER,
        RepairedStructure.DIGITAL_NERVE,
    }
)


def _told_digit(service: TendonOrNerveRepair, _: tuple[object, ...]) -> str:
    """Return the finger of which a tendon or nerve was repaired, if it is told."""
    return digit_or_none(service.digit if service.structure in _OF_FINGERS else None)


TENDON_OR_NERVE_REPAIR: Final = Family(
    "tendon-or-nerve-repair",
    "a repair of one tendon or nerve of the hand, wrist or forearm",
    TendonOrNerveRepair,
    derived=(Derived("told_digit", DIGITS, ("digit",), _told_digit),),
    first_on_each_side=True,
    also=("tendon-repair", "nerve-repair", "flexor-tendon-repair", "extensor-tendon-repair"),
)
