"""A dislocated joint treated by reduction, without surgery."""

from enum import StrEnum
from typing import Final

import attrs

from cptkit.selection.facts import word, yes_no
from cptkit.selection.family import Family
from cptkit.selection.words import Side, which_lesion, which_side

__all__ = ["DISLOCATION_REDUCTION", "DislocatedJoint", "DislocationCare", "DislocationReduction"]


class DislocatedJoint(StrEnum):
    """The joint, as far as its codes are published here."""

    JAW = "jaw"
    SHOULDER = "shoulder"
    ELBOW = "elbow"
    NURSEMAIDS_ELBOW = "nursemaids-elbow"
    THUMB_BASE = "thumb-base"
    KNUCKLE = "knuckle"
    FINGER = "finger"
    HIP = "hip"
    REPLACED_HIP = "replaced-hip"
    KNEE = "knee"
    PATELLA = "patella"
    ANKLE = "ankle"
    TOE = "toe"
    SHOULDER_WITH_TUBEROSITY_FRACTURE = "shoulder-with-tuberosity-fracture"
    SHOULDER_WITH_NECK_FRACTURE = "shoulder-with-neck-fracture"
    WRIST = "wrist"
    DISTAL_RADIOULNAR = "distal-radioulnar"
    LUNATE = "lunate"
    HAND_BASE = "hand-base"
    PROXIMAL_TIBIOFIBULAR = "proximal-tibiofibular"


class DislocationCare(StrEnum):
    """How the care of the dislocation is billed."""

    WHOLE = "whole"
    TREATMENT = "treatment"
    AFTERCARE = "aftercare"


_JOINTS: Final = {
    "temporomandibular": "jaw",
    "tmj": "jaw",
    "glenohumeral": "shoulder",
    "nursemaid-elbow": "nursemaids-elbow",
    "nursemaid's-elbow": "nursemaids-elbow",
    "radial-head": "nursemaids-elbow",
    "metacarpophalangeal": "knuckle",
    "mcp": "knuckle",
    "interphalangeal": "finger",
    "prosthetic-hip": "replaced-hip",
    "hip-prosthesis": "replaced-hip",
    "kneecap": "patella",
    "shoulder-fracture-dislocation": "shoulder-with-neck-fracture",
    "radiocarpal": "wrist",
    "intercarpal": "wrist",
    "druj": "distal-radioulnar",
    "perilunate": "lunate",
    "carpometacarpal": "hand-base",
    "cmc": "hand-base",
    "proximal-tib-fib": "proximal-tibiofibular",
    "shoulder-reduction": "shoulder",
    "shoulder-dislocation": "shoulder",
    "finger-dislocation": "finger",
    "hip-dislocation": "hip",
}
_PARTS: Final = {"global": "whole", "54": "treatment", "55": "aftercare"}


@attrs.frozen
class DislocationReduction:
    """A documented dislocation treated by reduction, without surgery. `None` is not documented.

    Attributes:
        joint: which joint.
        anesthesia: whether it was done under general or regional anesthesia; sedation and local anesthetics are none.
        care: with the care after it, or one of both parts.
        side: on which side.
        lesion: the caller's name for the joint, such as the left ring finger.

    >>> DislocationReduction(joint="shoulder", anesthesia=False, side="left").joint.value
    'shoulder'
    """

    joint: DislocatedJoint | None = word(DislocatedJoint, "which joint was dislocated?", also=_JOINTS)
    anesthesia: bool | None = yes_no("was it done under general or regional anesthesia?", untold=False)
    care: DislocationCare | None = word(
        DislocationCare, "are the reduction and the follow-up care billed as one package, or in part?", also=_PARTS
    )
    side: Side | None = which_side("on which side?")
    lesion: str | None = which_lesion()


# Outside an emergency department whoever reduces the joint sees the patient again, unless it is told otherwise.
_SEEN_AGAIN: Final = ("11", "21", "22", "24")
DISLOCATION_REDUCTION: Final = Family(
    "dislocation-reduction",
    "reduction of a dislocated joint",
    DislocationReduction,
    saying={"nursemaid-elbow-reduction": {"joint": "nursemaids-elbow"}},
    by_place={"care": dict.fromkeys(_SEEN_AGAIN, "whole")},
    broadly=(
        "reduction-of-dislocation",
        "closed-reduction-of-dislocation",
        "joint-reduction",
    ),
    beside=(
        "closed",
        "anterior",
        "reduction",
    ),
    also=(
        "shoulder-reduction",
        "nursemaids-elbow",
    ),
)
