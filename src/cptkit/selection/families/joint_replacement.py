"""Joints replaced."""

from enum import StrEnum
from typing import Final

import attrs

from cptkit.selection.facts import word
from cptkit.selection.family import Family
from cptkit.selection.words import Sides, which_sides

__all__ = ["JOINT_REPLACEMENT", "JointReplacement", "JointReplacementJoint"]


class JointReplacementJoint(StrEnum):
    """Which replacement it was."""

    TOTAL_KNEE = "total-knee"
    PARTIAL_KNEE = "partial-knee"
    TOTAL_HIP = "total-hip"
    PARTIAL_HIP = "partial-hip"
    TOTAL_SHOULDER = "total-shoulder"
    PARTIAL_SHOULDER = "partial-shoulder"


_ALSO: Final = {
    "knee": "total-knee",
    "hip": "total-hip",
    "shoulder": "total-shoulder",
    "tka": "total-knee",
    "tha": "total-hip",
    "tsa": "total-shoulder",
    "reverse-shoulder": "total-shoulder",
    "unicompartmental-knee": "partial-knee",
}


@attrs.frozen
class JointReplacement:
    """A documented replacement of a joint. `None` is not documented.

    Attributes:
        joint: which replacement it was.
        sides: on which side, or on both.

    >>> JointReplacement(joint="total knee").joint.value
    'total-knee'
    """

    joint: JointReplacementJoint | None = word(
        JointReplacementJoint, "which joint was replaced, and how much of it?", also=_ALSO
    )
    sides: Sides | None = which_sides("on which side, or both?")


JOINT_REPLACEMENT: Final = Family(
    "joint-replacement", "replacement of a joint", JointReplacement, also=("arthroplasty",)
)
