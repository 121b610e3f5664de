"""A needle put into a joint or bursa, or into a tendon or muscle."""

from enum import StrEnum
from typing import Final

import attrs

from cptkit.selection.decisions import Numbers, Words
from cptkit.selection.facts import count, word, yes_no
from cptkit.selection.family import Derived, Family
from cptkit.selection.totals import counted, of_kind
from cptkit.selection.words import Sides, which_lesion, which_sides

__all__ = [
    "JOINT_INJECTION",
    "SOFT_TISSUE_INJECTION",
    "InjectedTissue",
    "Joint",
    "JointGuidance",
    "JointInjection",
    "SoftTissueInjection",
]


class Joint(StrEnum):
    """The joint or bursa."""

    FINGER = "finger"
    TOE = "toe"
    WRIST = "wrist"
    ELBOW = "elbow"
    OLECRANON_BURSA = "olecranon-bursa"
    ANKLE = "ankle"
    JAW = "jaw"
    ACROMIOCLAVICULAR = "acromioclavicular"
    SHOULDER = "shoulder"
    SUBACROMIAL_BURSA = "subacromial-bursa"
    HIP = "hip"
    TROCHANTERIC_BURSA = "trochanteric-bursa"
    KNEE = "knee"
    SACROILIAC = "sacroiliac"


class JointGuidance(StrEnum):
    """What imaging guided the needle."""

    NONE = "none"
    ULTRASOUND = "ultrasound"
    FLUOROSCOPY_OR_CT = "fluoroscopy-or-ct"


_JOINTS: Final = {
    "temporomandibular": "jaw",
    "tmj": "jaw",
    "ac": "acromioclavicular",
    "ac-joint": "acromioclavicular",
    "si": "sacroiliac",
    "si-joint": "sacroiliac",
    "mcp": "finger",
    "pip": "finger",
    "mtp": "toe",
    "glenohumeral": "shoulder",
    "subacromial": "subacromial-bursa",
    "greater-trochanter": "trochanteric-bursa",
    "greater-trochanteric-bursa": "trochanteric-bursa",
    "knee-injection": "knee",
    "shoulder-injection": "shoulder",
    "hip-injection": "hip",
    "wrist-injection": "wrist",
    "elbow-injection": "elbow",
    "ankle-injection": "ankle",
}
_GUIDANCE: Final = {
    "us": "ultrasound",
    "us-guided": "ultrasound",
    "ultrasound-guided": "ultrasound",
    "fluoroscopy": "fluoroscopy-or-ct",
    "ct": "fluoroscopy-or-ct",
    "no": "none",
}
_SMALL: Final = frozenset({Joint.FINGER, Joint.TOE})
# The trochanteric bursa is a large one (AAPC, Eli's Rehab Report, 20610).
_LARGE: Final = frozenset({Joint.SHOULDER, Joint.SUBACROMIAL_BURSA, Joint.HIP, Joint.TROCHANTERIC_BURSA, Joint.KNEE})


@attrs.frozen
class JointInjection:
    """A documented injection into a joint or bursa, or its aspiration; both at once are one. `None` is not documented.

    Attributes:
        joint: which joint or bursa; several are several of them.
        sides: which side, or both where both were injected.
        guidance: what imaging guided the needle.
        recorded: whether the images were kept; ultrasound without a record does not count.
        lesion: the caller's name for the joint, where several of one kind are injected.

    >>> JointInjection(joint="knee", sides="both", guidance="US", recorded=True).guidance.value
    'ultrasound'
    """

    joint: Joint | None = word(Joint, "which joint or bursa was it?", also=_JOINTS, parts=True)
    sides: Sides | None = which_sides("on which side, or both?")
    guidance: JointGuidance | None = word(
        JointGuidance,
        "what imaging guided the needle, if any?",
        also=_GUIDANCE,
        untold=JointGuidance.NONE,
    )
    recorded: bool | None = yes_no("were the images of the guidance kept?")
    lesion: str | None = which_lesion()


def _size(service: JointInjection, _: tuple[object, ...]) -> str | None:
    match service.joint:
        case None:
            return None
        case Joint.SACROILIAC:
            return "sacroiliac"
        case joint if joint in _SMALL:
            return "small"
        case joint:
            return "large" if joint in _LARGE else "intermediate"


JOINT_INJECTION: Final = Family(
    "joint-injection",
    "an injection into a joint or bursa, or its aspiration",
    JointInjection,
    derived=(Derived("size", Words(("small", "intermediate", "large", "sacroiliac")), ("joint",), _size),),
    also=(
        "arthrocentesis",
        "bursa-injection",
        "joint-aspiration",
        "knee-injection",
        "shoulder-injection",
        "hip-injection",
        "wrist-injection",
        "elbow-injection",
        "ankle-injection",
    ),
    broadly=(
        "cortisone-injection",
        "steroid-injection",
    ),
    beside=(
        "joint",
        "steroid",
        "cortisone",
        "aspiration",
        "injection",
    ),
)


class InjectedTissue(StrEnum):
    """What was injected."""

    SINUS_TRACT = "sinus-tract"
    SINUS_TRACT_FOR_FILMS = "sinus-tract-for-films"
    TRIGGER_POINT = "trigger-point"
    TENDON_SHEATH = "tendon-sheath"
    TENDON_ORIGIN = "tendon-origin"
    CARPAL_TUNNEL = "carpal-tunnel"
    DRY_NEEDLING = "dry-needling"
    GANGLION_CYST = "ganglion-cyst"


_TISSUES: Final = {
    "sinus-tract-treatment": "sinus-tract",
    "sinogram": "sinus-tract-for-films",
    "muscle": "trigger-point",
    "ligament": "tendon-sheath",
    "plantar-fascia": "tendon-sheath",
    "trigger-finger": "tendon-sheath",
    "de-quervain": "tendon-sheath",
    "de-quervains": "tendon-sheath",
    "tendon-insertion": "tendon-origin",
    "tennis-elbow": "tendon-origin",
    "dry-needle": "dry-needling",
    "needling": "dry-needling",
    "ganglion": "ganglion-cyst",
    "ganglion-aspiration": "ganglion-cyst",
    "trigger-point-injection": "trigger-point",
    "tpi": "trigger-point",
    "trigger-points": "trigger-point",
    "carpal-tunnel-injection": "carpal-tunnel",
    "cts-injection": "carpal-tunnel",
    "trigger-finger-injection": "tendon-sheath",
    "plantar-fascia-injection": "tendon-sheath",
    "tendon-sheath-injection": "tendon-sheath",
    "tendon-origin-injection": "tendon-origin",
    "tennis-elbow-injection": "tendon-origin",
}


@attrs.frozen
class SoftTissueInjection:
    """A documented injection into tendons or trigger points. `None` is not documented.

    Attributes:
        tissue: a trigger point of a muscle, a tendon sheath or ligament, the origin or insertion of a tendon, or a
            ganglion that was punctured or injected; dry needling puts in no drug.
        muscles: how many muscles were injected at trigger points or needled dry, however often.
        sides: on which side a tendon sheath was injected.
        lesion: the caller's name for the tendon.

    >>> SoftTissueInjection(tissue="trigger-point", muscles=2).muscles
    2
    """

    tissue: InjectedTissue | None = word(InjectedTissue, "what was injected?", also=_TISSUES)
    muscles: int | None = count("how many muscles were injected?")
    sides: Sides | None = which_sides("on which side, or both?")
    lesion: str | None = which_lesion()


def _muscles(service: SoftTissueInjection, services: tuple[object, ...]) -> int | None:
    """Count the muscles that were injected at trigger points, or needled dry, in the encounter."""
    alike = [one for one in of_kind(SoftTissueInjection, services) if one.tissue is service.tissue]
    return counted(one.muscles for one in alike) or None


SOFT_TISSUE_INJECTION: Final = Family(
    "soft-tissue-injection",
    "an injection into tendons or trigger points, or dry needling",
    SoftTissueInjection,
    derived=(Derived("total_muscles", Numbers(1), ("muscles",), _muscles),),
    also=(
        "trigger-point-injection",
        "tpi",
        "tendon-injection",
        "dry-needling",
        "ganglion-aspiration",
        "trigger-points",
        "carpal-tunnel-injection",
        "cts-injection",
        "trigger-finger-injection",
        "plantar-fascia-injection",
        "tendon-sheath-injection",
        "tendon-origin-injection",
        "tennis-elbow-injection",
    ),
)
