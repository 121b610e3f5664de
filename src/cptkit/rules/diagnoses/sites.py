"""Procedures on one part of the body, for diagnoses of another."""

from collections.abc import Mapping
from typing import Final, TypeAlias

from cptkit.reference.diagnoses import DiagnosisRange, ranges
from cptkit.rules.meant import Meant, Other, meant_for_another
from cptkit.rules.rule import Rule, Said
from cptkit.subjects.lines import BilledLine
from cptkit.values.codes import ICD_10_CM_SINCE
from cptkit.values.periods import Period
from cptkit.values.scope import Domain
from cptkit.values.service_kinds import ServiceKind
from cptkit.values.tables import Table

__all__ = ["RULES"]

_Ranges: TypeAlias = tuple[DiagnosisRange, ...]


def _skin(part: int, wounds: str = "") -> _Ranges:
    """Return the tumors of the skin of a part of the body, which all have the same character for it, and its wounds."""
    tumors = " ".join([f"{category}.{part}" for category in ("C43", "C44", "C4A", "D03", "D04", "D22", "D23")])
    return ranges(f"{tumors} {wounds}")


_FACE: Final = (*_skin(0, "S01.5"), *_skin(1, "S01.1"), *_skin(2, "S01.3"), *_skin(3, "S01.2 S01.4"))
_SCALP: Final = ranges("S01.0")
_NECK: Final = ranges("S11")
_SCALP_OR_NECK: Final = (*_skin(4), *_SCALP, *_NECK)
# Without the skin of the anus, which some take for genitalia.
_TRUNK: Final = ranges(
    "C43.52-C43.59 C44.501-C44.509 C44.511-C44.519 C44.521-C44.529 C44.591-C44.599 C4A.52-C4A.59 D03.52-D03.59 D04.5"
    " D22.5 D23.5 S21 S31.0-S31.1"
)
# A tumor of a limb may be one of the hand or the foot; the wounds tell them apart, but for the wrist and the ankle.
_ARM: Final = ranges("S51")
_LEG: Final = ranges("S71 S81")
_HAND_OR_FOOT: Final = ranges("S61.0-S61.4 S91.1-S91.3")
_LIMB: Final = (*_skin(6), *_skin(7), *ranges("S41"), *_ARM, *_LEG, *_HAND_OR_FOOT)

_OF_FACE: Final = Other("of the face", _FACE)
_OF_SCALP: Final = Other("of the scalp", _SCALP)
_OF_NECK: Final = Other("of the neck", _NECK)
_OF_SCALP_OR_NECK: Final = Other("of the scalp or neck", _SCALP_OR_NECK)
_OF_TRUNK: Final = Other("of the trunk", _TRUNK)
_OF_ARM_OR_LEG: Final = Other("of an arm or leg", (*_ARM, *_LEG))
_OF_HAND_OR_FOOT: Final = Other("of a hand or foot", _HAND_OR_FOOT)
_OF_LIMB: Final = Other("of an arm or leg", _LIMB)
_EXCISED: Final = "aapc-lesion-site"
_CLOSED: Final = "aapc-laceration-sites"
_SKIN: Final[Mapping[ServiceKind, Meant]] = {
    ServiceKind.SKIN_OF_TRUNK_OR_LIMBS: Meant(
        "the trunk, arms or legs", (*_TRUNK, *_LIMB), (_OF_FACE, _OF_SCALP_OR_NECK), _EXCISED
    ),
    ServiceKind.SKIN_OF_NECK_HANDS_OR_FEET: Meant(
        "the scalp, neck, hands, feet or genitalia", (*_SCALP_OR_NECK, *_LIMB), (_OF_FACE, _OF_TRUNK), _EXCISED
    ),
    ServiceKind.SKIN_OF_FACE: Meant("the face", _FACE, (_OF_SCALP_OR_NECK, _OF_TRUNK, _OF_LIMB), _CLOSED),
    ServiceKind.SIMPLE_REPAIR_OFF_FACE: Meant(
        "the scalp, neck, trunk, limbs or genitalia", (*_SCALP_OR_NECK, *_TRUNK, *_LIMB), (_OF_FACE,), _CLOSED
    ),
    ServiceKind.LAYERED_REPAIR_OF_TRUNK_OR_LIMBS: Meant(
        "the scalp, trunk, arms or legs",
        (*_skin(4), *_SCALP, *_TRUNK, *_skin(6), *_skin(7), *ranges("S41"), *_ARM, *_LEG),
        (_OF_FACE, _OF_NECK, _OF_HAND_OR_FOOT),
        _CLOSED,
    ),
    ServiceKind.LAYERED_REPAIR_OF_NECK_HANDS_OR_FEET: Meant(
        "the neck, hands, feet or genitalia",
        (*_skin(4), *_NECK, *_skin(6), *_skin(7), *_HAND_OR_FOOT),
        (_OF_FACE, _OF_SCALP, _OF_TRUNK, _OF_ARM_OR_LEG),
        _CLOSED,
    ),
    ServiceKind.CLOSURE_OF_TRUNK: Meant("the trunk", _TRUNK, (_OF_FACE, _OF_SCALP_OR_NECK, _OF_LIMB)),
    ServiceKind.CLOSURE_OF_SCALP_OR_LIMBS: Meant(
        "the scalp, arms or legs",
        (*_skin(4), *_SCALP, *_skin(6), *_skin(7), *ranges("S41"), *_ARM, *_LEG),
        (_OF_FACE, _OF_TRUNK, _OF_NECK, _OF_HAND_OR_FOOT),
    ),
    # The chin, the cheeks and the forehead, not the nose, which diagnoses of the skin seldom tell from them.
    ServiceKind.CLOSURE_OF_FACE_HANDS_OR_FEET: Meant(
        "the face, neck, armpits, hands, feet or genitalia",
        (*_skin(3), *_skin(4), *_NECK, *_skin(6), *_skin(7), *_HAND_OR_FOOT),
        (
            Other("of an eyelid or ear", (*_skin(1, "S01.1"), *_skin(2, "S01.3"))),
            _OF_SCALP,
            _OF_TRUNK,
            _OF_ARM_OR_LEG,
        ),
    ),
    ServiceKind.CLOSURE_OF_EYELID_NOSE_EAR_OR_LIP: Meant(
        "the eyelids, nose, ears or lips", _FACE, (_OF_SCALP_OR_NECK, _OF_TRUNK, _OF_LIMB)
    ),
}


def _joint(digit: int, more: str) -> _Ranges:
    """Return the diagnoses of a joint: arthrosis, effusion, pain and stiffness have the same character for it."""
    named = " ".join([f"{one}{digit}" for one in ("M19.0", "M19.1", "M19.2", "M25.4", "M25.5", "M25.6")])
    return ranges(f"{named} {more}")


_SHOULDER: Final = _joint(1, "M75 S43 S46")
_ELBOW: Final = _joint(2, "M70.2 M77.0-M77.1 S53")
_WRIST: Final = _joint(3, "")
_HAND: Final = _joint(4, "M18 M65.3")
_HIP: Final = _joint(5, "M16 M70.6-M70.7 S73")
_KNEE: Final = _joint(6, "M17 M22-M23 M70.4-M70.5 M71.2 S83")
_ANKLE_OR_FOOT: Final = _joint(7, "M20 S93")
_OF_SHOULDER: Final = Other("of the shoulder", _SHOULDER)
_OF_ELBOW: Final = Other("of the elbow", _ELBOW)
_OF_WRIST: Final = Other("of the wrist", _WRIST)
_OF_HAND: Final = Other("of the hand", _HAND)
_OF_HIP: Final = Other("of the hip", _HIP)
_OF_KNEE: Final = Other("of the knee", _KNEE)
_OF_ANKLE_OR_FOOT: Final = Other("of the ankle or foot", _ANKLE_OR_FOOT)
_SIZES: Final = "codingahead-20605"
_JOINTS: Final[Mapping[ServiceKind, Meant]] = {
    ServiceKind.SMALL_JOINT_INJECTION: Meant(
        "fingers, toes and other small joints",
        (*_HAND, *_ANKLE_OR_FOOT),
        (_OF_SHOULDER, _OF_ELBOW, _OF_WRIST, _OF_HIP, _OF_KNEE),
        _SIZES,
    ),
    # The joint between the acromion and the clavicle is of the shoulder too.
    ServiceKind.INTERMEDIATE_JOINT_INJECTION: Meant(
        "the wrist, elbow, ankle and other intermediate joints",
        (*_ELBOW, *_WRIST, *_HAND, *_ANKLE_OR_FOOT, *_SHOULDER),
        (_OF_HIP, _OF_KNEE),
        _SIZES,
    ),
    ServiceKind.MAJOR_JOINT_INJECTION: Meant(
        "the shoulder, hip and knee",
        (*_SHOULDER, *_HIP, *_KNEE),
        (_OF_ELBOW, _OF_WRIST, _OF_HAND, _OF_ANKLE_OR_FOOT),
        _SIZES,
    ),
    ServiceKind.SHOULDER_OPERATION: Meant(
        "the shoulder", _SHOULDER, (_OF_ELBOW, _OF_WRIST, _OF_HAND, _OF_HIP, _OF_KNEE, _OF_ANKLE_OR_FOOT)
    ),
    ServiceKind.HIP_OPERATION: Meant(
        "the hip", _HIP, (_OF_SHOULDER, _OF_ELBOW, _OF_WRIST, _OF_HAND, _OF_KNEE, _OF_ANKLE_OR_FOOT)
    ),
    ServiceKind.KNEE_OPERATION: Meant(
        "the knee", _KNEE, (_OF_SHOULDER, _OF_ELBOW, _OF_WRIST, _OF_HAND, _OF_HIP, _OF_ANKLE_OR_FOOT)
    ),
}

_UPPER_ARM: Final = Other("of the shoulder or upper arm", ranges("S42-S43"))
_FOREARM: Final = Other("of the elbow or forearm", ranges("S52-S53"))
_WRIST_OR_HAND: Final = Other("of the wrist or hand", ranges("S62-S63"))
_THIGH: Final = Other("of the hip or thigh", ranges("S72-S73"))
_LOWER_LEG: Final = Other("of the knee or lower leg", ranges("S82-S83"))
_FOOT: Final = Other("of the ankle or foot", ranges("S92-S93"))
_LIMBS: Final = (_UPPER_ARM, _FOREARM, _WRIST_OR_HAND, _THIGH, _LOWER_LEG, _FOOT)


def _injuries(words: str, *own: Other) -> Meant:
    """Return the treatment of injuries of some parts of a limb, which is for none of the other limbs or parts."""
    diagnoses = tuple([one for part in own for one in part.diagnoses])
    return Meant(f"injuries of {words}", diagnoses, tuple([part for part in _LIMBS if part not in own]))


# Injuries of the next part reach to the joint between them.
_INJURIES: Final[Mapping[ServiceKind, Meant]] = {
    ServiceKind.SHOULDER_INJURY_TREATMENT: _injuries("the shoulder or upper arm", _UPPER_ARM),
    ServiceKind.ELBOW_INJURY_TREATMENT: _injuries("the upper arm or elbow", _UPPER_ARM, _FOREARM),
    ServiceKind.FOREARM_INJURY_TREATMENT: _injuries("the forearm or wrist", _FOREARM, _WRIST_OR_HAND),
    ServiceKind.HAND_INJURY_TREATMENT: _injuries("the hand", _WRIST_OR_HAND),
    ServiceKind.HIP_INJURY_TREATMENT: _injuries("the pelvis or hip", _THIGH),
    ServiceKind.THIGH_OR_KNEE_INJURY_TREATMENT: _injuries("the thigh or knee", _THIGH, _LOWER_LEG),
    ServiceKind.LOWER_LEG_INJURY_TREATMENT: _injuries("the lower leg or ankle", _LOWER_LEG, _FOOT),
    ServiceKind.FOOT_INJURY_TREATMENT: _injuries("the foot", _FOOT),
}

# The fifth character of most diagnoses of the spine tells its region.
_NECK_SPINE: Final = ranges("M43.12 M47.12 M47.22 M47.812 M48.02 M50 M54.12 M54.2 S12")
_CHEST_SPINE: Final = ranges("M43.14 M47.14 M47.24 M47.814 M48.04 M51.04 M51.14 M51.24 M51.34 M54.14 M54.6 S22.0")
_LOW_SPINE: Final = ranges(
    "M43.16-M43.17 M47.16 M47.26-M47.27 M47.816-M47.817 M48.06-M48.07 M51.06 M51.16-M51.17 M51.26-M51.27 M51.36-M51.37"
    " M54.16-M54.17 M54.3-M54.5 S32.0-S32.1"
)
_OF_NECK_SPINE: Final = Other("of the cervical spine", _NECK_SPINE)
_OF_CHEST_SPINE: Final = Other("of the thoracic spine", _CHEST_SPINE)
_OF_LOW_SPINE: Final = Other("of the lumbar or sacral spine", _LOW_SPINE)
_SPINE: Final[Mapping[ServiceKind, Meant]] = {
    ServiceKind.NECK_OR_CHEST_SPINE_INJECTION: Meant(
        "the cervical or thoracic spine", (*_NECK_SPINE, *_CHEST_SPINE), (_OF_LOW_SPINE,)
    ),
    ServiceKind.LOW_SPINE_INJECTION: Meant("the lumbar or sacral spine", _LOW_SPINE, (_OF_NECK_SPINE, _OF_CHEST_SPINE)),
    ServiceKind.NECK_SPINE_OPERATION: Meant("the cervical spine", _NECK_SPINE, (_OF_LOW_SPINE,)),
    ServiceKind.LOW_SPINE_OPERATION: Meant("the lumbar spine", _LOW_SPINE, (_OF_NECK_SPINE,)),
}

_OF_ARM: Final = Other(
    "of the shoulder, arm or hand",
    (*_SHOULDER, *_ELBOW, *_WRIST, *_HAND, *_UPPER_ARM.diagnoses, *_FOREARM.diagnoses, *_WRIST_OR_HAND.diagnoses),
)
_OF_LEG: Final = Other(
    "of the hip, leg or foot",
    (*_HIP, *_KNEE, *_ANKLE_OR_FOOT, *_THIGH.diagnoses, *_LOWER_LEG.diagnoses, *_FOOT.diagnoses),
)
_INCONSISTENT: Final = "immedicare-co-11"
# Pain may come from the next part: a hip is filmed for a knee or a back, a neck for a shoulder.
_IMAGING: Final[Mapping[ServiceKind, Meant]] = {
    ServiceKind.UPPER_LIMB_IMAGING: Meant("the upper limb", _OF_ARM.diagnoses, (_OF_LEG, _OF_LOW_SPINE), _INCONSISTENT),
    ServiceKind.LOWER_LIMB_IMAGING: Meant(
        "the lower limb", _OF_LEG.diagnoses, (_OF_ARM, _OF_NECK_SPINE), _INCONSISTENT
    ),
    ServiceKind.NECK_SPINE_IMAGING: Meant("the cervical spine", _NECK_SPINE, (_OF_LOW_SPINE,), _INCONSISTENT),
    ServiceKind.LOW_SPINE_IMAGING: Meant("the lumbar spine", _LOW_SPINE, (_OF_NECK_SPINE,), _INCONSISTENT),
}

_MEDIAN: Final = Other("of the median nerve", ranges("G56.0-G56.1"))
_ULNAR: Final = Other("of the ulnar nerve", ranges("G56.2"))
_NERVES: Final[Mapping[ServiceKind, Meant]] = {
    ServiceKind.MEDIAN_NERVE_RELEASE: Meant("the median nerve at the wrist", _MEDIAN.diagnoses, (_ULNAR,)),
    ServiceKind.ULNAR_NERVE_RELEASE: Meant("the ulnar nerve at the elbow", _ULNAR.diagnoses, (_MEDIAN,)),
}

_MEANT: Final[Mapping[ServiceKind, Meant]] = {**_SKIN, **_JOINTS, **_INJURIES, **_SPINE, **_IMAGING, **_NERVES}


def wrong_site(line: BilledLine) -> Said:
    """A procedure on one part of the body all of whose diagnoses that tell one are of another."""
    meant = next(meant for kind, meant in _MEANT.items() if line.is_a(kind))
    yield from meant_for_another(line, meant)


WRONG_SITE: Final = Rule(
    id="diagnosis.wrong-site",
    subject=BilledLine,
    title="a procedure on one part of the body for a diagnosis of another",
    evaluate=wrong_site,
    source="convention",
    domain=Domain.DIAGNOSIS_ORDER_AND_SIDE,
    needs=(Table.SERVICE_KINDS,),
    services=frozenset(_MEANT),
    in_force=Period(ICD_10_CM_SINCE),
    preview=True,
)

RULES: Final = (WRONG_SITE,)
