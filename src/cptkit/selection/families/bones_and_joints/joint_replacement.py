"""Joints replaced."""

from enum import StrEnum
from typing import Final

import attrs

from cptkit.selection.facts import word
from cptkit.selection.families.bones_and_joints.forearm_or_wrist_operation import (
    ForearmOrWristOperation,
    ForearmOrWristOperationWork,
)
from cptkit.selection.family import Family, becoming
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
    TOTAL_ANKLE = "total-ankle"
    TOTAL_ELBOW = "total-elbow"
    TOTAL_WRIST = "total-wrist"
    RADIAL_HEAD = "radial-head"
    THUMB_BASE = "thumb-base"
    PATELLA_WITHOUT_IMPLANT = "patella-without-implant"
    PATELLA = "patella"
    REVISION_KNEE_ONE_COMPONENT = "revision-knee-one-component"
    REVISION_KNEE = "revision-knee"
    REVISION_HIP = "revision-hip"
    REVISION_HIP_ACETABULAR = "revision-hip-acetabular"
    REVISION_HIP_FEMORAL = "revision-hip-femoral"
    CONVERSION_TO_TOTAL_HIP = "conversion-to-total-hip"
    REVISION_SHOULDER_ONE_COMPONENT = "revision-shoulder-one-component"
    REVISION_SHOULDER = "revision-shoulder"
    KNEE_PROSTHESIS_REMOVAL = "knee-prosthesis-removal"
    HIP_PROSTHESIS_REMOVAL = "hip-prosthesis-removal"
    COMPLICATED_HIP_PROSTHESIS_REMOVAL = "complicated-hip-prosthesis-removal"


_ALSO: Final = {
    "ankle": "total-ankle",
    "taa": "total-ankle",
    "total-ankle-arthroplasty": "total-ankle",
    "elbow": "total-elbow",
    "total-elbow-arthroplasty": "total-elbow",
    "wrist": "total-wrist",
    "total-wrist-arthroplasty": "total-wrist",
    "radial-head-arthroplasty": "radial-head",
    "cmc-arthroplasty": "thumb-base",
    "thumb-cmc-arthroplasty": "thumb-base",
    "basal-joint-arthroplasty": "thumb-base",
    "patella-resurfacing": "patella",
    "one-component-knee-revision": "revision-knee-one-component",
    "revision-total-knee": "revision-knee",
    "revision-tka": "revision-knee",
    "revision-total-hip": "revision-hip",
    "revision-tha": "revision-hip",
    "acetabular-revision": "revision-hip-acetabular",
    "femoral-revision": "revision-hip-femoral",
    "hip-conversion": "conversion-to-total-hip",
    "revision-total-shoulder": "revision-shoulder",
    "knee-explant-and-spacer": "knee-prosthesis-removal",
    "hip-explant-and-spacer": "complicated-hip-prosthesis-removal",
    "knee": "total-knee",
    "hip": "total-hip",
    "shoulder": "total-shoulder",
    "tka": "total-knee",
    "tha": "total-hip",
    "tsa": "total-shoulder",
    "reverse-shoulder": "total-shoulder",
    "unicompartmental-knee": "partial-knee",
    "tkr": "total-knee",
    "thr": "total-hip",
    "uka": "partial-knee",
    "rtsa": "total-shoulder",
    "reverse-tsa": "total-shoulder",
    "reverse-total-shoulder": "total-shoulder",
    "total-knee-replacement": "total-knee",
    "total-hip-replacement": "total-hip",
    "total-shoulder-replacement": "total-shoulder",
    "partial-knee-replacement": "partial-knee",
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
    "joint-replacement",
    "replacement of a joint",
    JointReplacement,
    also=(
        "arthroplasty",
        "tka",
        "tkr",
        "tha",
        "thr",
        "tsa",
        "rtsa",
        "uka",
        "total-knee",
        "total-hip",
        "total-shoulder",
        "revision-total-knee",
        "revision-total-hip",
        "revision-tka",
        "revision-tha",
        "unicompartmental-knee",
        "reverse-tsa",
        "reverse-total-shoulder",
        "total-knee-replacement",
        "total-hip-replacement",
        "total-shoulder-replacement",
        "partial-knee-replacement",
    ),
    becomes={
        "forearm-or-wrist-operation": becoming(
            ForearmOrWristOperation, operation=ForearmOrWristOperationWork.THUMB_BASE_ARTHROPLASTY
        )
    },
    broadly=("revision-arthroplasty",),
)
