"""Operations on bones and joints of hand and fingers besides the common ones."""

from enum import StrEnum
from typing import Final

import attrs

from cptkit.selection.digits import DIGITS, Digit, digit_or_none, which_digit
from cptkit.selection.facts import word
from cptkit.selection.family import Derived, Family
from cptkit.selection.words import Sides, which_sides

__all__ = ["FINGER_OPERATION", "FingerOperation", "FingerOperationWork"]


class FingerOperationWork(StrEnum):
    """What was done."""

    PALM_BURSA_DRAINAGE = "palm-bursa-drainage"
    SEVERAL_PALM_BURSAE_DRAINAGE = "several-palm-bursae-drainage"
    HAND_BONE_DRAINAGE = "hand-bone-drainage"
    INJECTION_INJURY_DECOMPRESSION = "injection-injury-decompression"
    HAND_FASCIOTOMY = "hand-fasciotomy"
    PALMAR_FASCIOTOMY_BY_INCISION = "palmar-fasciotomy-by-incision"
    PERCUTANEOUS_FINGER_TENOTOMY = "percutaneous-finger-tenotomy"
    CMC_ARTHROTOMY = "cmc-arthrotomy"
    MCP_ARTHROTOMY = "mcp-arthrotomy"
    CMC_BIOPSY = "cmc-biopsy"
    MCP_BIOPSY = "mcp-biopsy"
    FINGER_JOINT_BIOPSY = "finger-joint-biopsy"
    CMC_SYNOVECTOMY = "cmc-synovectomy"
    MCP_SYNOVECTOMY = "mcp-synovectomy"
    FINGER_JOINT_SYNOVECTOMY = "finger-joint-synovectomy"
    SESAMOID_EXCISION_OF_THUMB_OR_FINGER = "sesamoid-excision-of-thumb-or-finger"
    METACARPAL_CYST_EXCISION = "metacarpal-cyst-excision"
    METACARPAL_CYST_EXCISION_WITH_GRAFT = "metacarpal-cyst-excision-with-graft"
    PHALANX_CYST_EXCISION = "phalanx-cyst-excision"
    PHALANX_CYST_EXCISION_WITH_GRAFT = "phalanx-cyst-excision-with-graft"
    METACARPAL_PARTIAL_EXCISION = "metacarpal-partial-excision"
    FINGER_PHALANX_PARTIAL_EXCISION = "finger-phalanx-partial-excision"
    FINGERTIP_PHALANX_PARTIAL_EXCISION = "fingertip-phalanx-partial-excision"
    METACARPAL_TUMOR_RESECTION = "metacarpal-tumor-resection"
    FINGER_PHALANX_TUMOR_RESECTION = "finger-phalanx-tumor-resection"
    FINGERTIP_PHALANX_TUMOR_RESECTION = "fingertip-phalanx-tumor-resection"
    HAND_IMPLANT_REMOVAL = "hand-implant-removal"
    MCP_CAPSULODESIS = "mcp-capsulodesis"
    CAPSULODESIS_OF_TWO_MCP_JOINTS = "capsulodesis-of-two-mcp-joints"
    CAPSULODESIS_OF_THREE_OR_FOUR_MCP_JOINTS = "capsulodesis-of-three-or-four-mcp-joints"
    MCP_CAPSULE_RELEASE = "mcp-capsule-release"
    FINGER_JOINT_CAPSULE_RELEASE = "finger-joint-capsule-release"
    MCP_ARTHROPLASTY = "mcp-arthroplasty"
    MCP_REPLACEMENT = "mcp-replacement"
    FINGER_JOINT_ARTHROPLASTY = "finger-joint-arthroplasty"
    FINGER_JOINT_REPLACEMENT = "finger-joint-replacement"
    MCP_LIGAMENT_RECONSTRUCTION_WITH_GRAFT = "mcp-ligament-reconstruction-with-graft"
    MCP_LIGAMENT_RECONSTRUCTION = "mcp-ligament-reconstruction"
    FINGER_JOINT_LIGAMENT_RECONSTRUCTION = "finger-joint-ligament-reconstruction"
    HAND_NONUNION_REPAIR = "hand-nonunion-repair"
    VOLAR_PLATE_REPAIR = "volar-plate-repair"
    POLLICIZATION = "pollicization"
    WEBBED_FINGER_RELEASE_BY_FLAPS = "webbed-finger-release-by-flaps"
    WEBBED_FINGER_RELEASE_WITH_GRAFTS = "webbed-finger-release-with-grafts"
    COMPLEX_WEBBED_FINGER_RELEASE = "complex-webbed-finger-release"
    METACARPAL_OSTEOTOMY = "metacarpal-osteotomy"
    FINGER_PHALANX_OSTEOTOMY = "finger-phalanx-osteotomy"
    HAND_BONE_LENGTHENING = "hand-bone-lengthening"
    EXTRA_FINGER_RECONSTRUCTION = "extra-finger-reconstruction"
    LARGE_FINGER_REPAIR = "large-finger-repair"
    INTRINSIC_MUSCLE_REPAIR = "intrinsic-muscle-repair"
    INTRINSIC_MUSCLE_RELEASE = "intrinsic-muscle-release"
    CONSTRICTION_RING_RELEASE = "constriction-ring-release"
    THUMB_MUSCLE_RELEASE = "thumb-muscle-release"
    CROSS_INTRINSIC_TRANSFER = "cross-intrinsic-transfer"
    THUMB_FUSION_IN_OPPOSITION = "thumb-fusion-in-opposition"
    THUMB_CMC_FUSION = "thumb-cmc-fusion"
    THUMB_CMC_FUSION_WITH_GRAFT = "thumb-cmc-fusion-with-graft"
    FINGER_CMC_FUSION = "finger-cmc-fusion"
    FINGER_CMC_FUSION_WITH_GRAFT = "finger-cmc-fusion-with-graft"
    MCP_FUSION = "mcp-fusion"
    MCP_FUSION_WITH_GRAFT = "mcp-fusion-with-graft"
    FUSION_WITHIN_FINGER = "fusion-within-finger"
    FUSION_WITHIN_FINGER_WITH_GRAFT = "fusion-within-finger-with-graft"
    RAY_OF_HAND = "ray-of-hand"
    THUMB_CMC_FRACTURE_MANIPULATION = "thumb-cmc-fracture-manipulation"
    THUMB_CMC_FRACTURE_BY_PINS = "thumb-cmc-fracture-by-pins"
    THUMB_CMC_FRACTURE_OPEN = "thumb-cmc-fracture-open"
    METACARPAL_FRACTURE_BY_EXTERNAL_FIXATOR = "metacarpal-fracture-by-external-fixator"
    FINGER_CMC_DISLOCATION_BY_PINS = "finger-cmc-dislocation-by-pins"
    FINGER_CMC_DISLOCATION_OPEN = "finger-cmc-dislocation-open"
    FINGER_CMC_DISLOCATION_COMPLEX = "finger-cmc-dislocation-complex"
    MCP_DISLOCATION_BY_PINS = "mcp-dislocation-by-pins"
    MCP_DISLOCATION_OPEN = "mcp-dislocation-open"
    FINGER_JOINT_DISLOCATION_BY_PINS = "finger-joint-dislocation-by-pins"
    FINGER_JOINT_DISLOCATION_OPEN = "finger-joint-dislocation-open"


_ALSO: Final = {
    "palmar-bursa-drainage": "palm-bursa-drainage",
    "incision-of-bone-of-finger": "hand-bone-drainage",
    "grease-gun-injury-decompression": "injection-injury-decompression",
    "decompressive-fasciotomy-of-hand": "hand-fasciotomy",
    "open-palmar-fasciotomy": "palmar-fasciotomy-by-incision",
    "percutaneous-tenotomy-of-finger": "percutaneous-finger-tenotomy",
    "cmc-arthrotomy-for-infection": "cmc-arthrotomy",
    "mcp-joint-washout": "mcp-arthrotomy",
    "fight-bite-washout": "mcp-arthrotomy",
    "cmc-joint-biopsy": "cmc-biopsy",
    "mcp-joint-biopsy": "mcp-biopsy",
    "ip-joint-biopsy": "finger-joint-biopsy",
    "pip-synovectomy": "finger-joint-synovectomy",
    "hand-sesamoidectomy": "sesamoid-excision-of-thumb-or-finger",
    "metacarpal-enchondroma": "metacarpal-cyst-excision",
    "enchondroma-of-metacarpal": "metacarpal-cyst-excision",
    "enchondroma-of-metacarpal-with-graft": "metacarpal-cyst-excision-with-graft",
    "enchondroma-of-finger": "phalanx-cyst-excision",
    "phalanx-enchondroma": "phalanx-cyst-excision",
    "enchondroma-of-finger-with-graft": "phalanx-cyst-excision-with-graft",
    "metacarpal-boss-excision": "metacarpal-partial-excision",
    "saucerization-of-metacarpal": "metacarpal-partial-excision",
    "partial-excision-of-proximal-phalanx-of-finger": "finger-phalanx-partial-excision",
    "partial-excision-of-distal-phalanx-of-finger": "fingertip-phalanx-partial-excision",
    "dip-osteophyte-excision": "fingertip-phalanx-partial-excision",
    "silastic-implant-removal-from-finger": "hand-implant-removal",
    "mcp-capsulectomy": "mcp-capsule-release",
    "mcp-contracture-release": "mcp-capsule-release",
    "pip-capsulectomy": "finger-joint-capsule-release",
    "pip-contracture-release": "finger-joint-capsule-release",
    "mcp-arthroplasty-without-implant": "mcp-arthroplasty",
    "mcp-silicone-arthroplasty": "mcp-replacement",
    "mcp-joint-replacement": "mcp-replacement",
    "pip-arthroplasty-without-implant": "finger-joint-arthroplasty",
    "pip-arthroplasty": "finger-joint-replacement",
    "pip-silicone-arthroplasty": "finger-joint-replacement",
    "pip-joint-replacement": "finger-joint-replacement",
    "thumb-ucl-reconstruction-with-graft": "mcp-ligament-reconstruction-with-graft",
    "gamekeeper-reconstruction-with-graft": "mcp-ligament-reconstruction-with-graft",
    "thumb-ucl-reconstruction-with-local-tissue": "mcp-ligament-reconstruction",
    "pip-collateral-reconstruction": "finger-joint-ligament-reconstruction",
    "metacarpal-nonunion": "hand-nonunion-repair",
    "phalanx-nonunion": "hand-nonunion-repair",
    "volar-plate-arthroplasty": "volar-plate-repair",
    "thumb-from-index-finger": "pollicization",
    "syndactyly-release-with-flaps": "webbed-finger-release-by-flaps",
    "syndactyly-repair": "webbed-finger-release-with-grafts",
    "syndactyly-release-with-grafts": "webbed-finger-release-with-grafts",
    "complex-syndactyly-release": "complex-webbed-finger-release",
    "rotational-osteotomy-of-metacarpal": "metacarpal-osteotomy",
    "phalanx-osteotomy-of-finger": "finger-phalanx-osteotomy",
    "metacarpal-lengthening": "hand-bone-lengthening",
    "polydactyly-of-hand-with-bone": "extra-finger-reconstruction",
    "macrodactyly-of-finger": "large-finger-repair",
    "intrinsic-release-of-hand": "intrinsic-muscle-release",
    "amniotic-band-release-of-finger": "constriction-ring-release",
    "thenar-release": "thumb-muscle-release",
    "cmc-fusion-of-finger": "finger-cmc-fusion",
    "cmc-fusion-of-finger-with-graft": "finger-cmc-fusion-with-graft",
    "finger-joint-fusion": "fusion-within-finger",
    "ip-fusion": "fusion-within-finger",
    "dip-fusion": "fusion-within-finger",
    "pip-fusion": "fusion-within-finger",
    "ip-fusion-with-graft": "fusion-within-finger-with-graft",
    "dip-fusion-with-graft": "fusion-within-finger-with-graft",
    "ray-amputation-of-finger": "ray-of-hand",
    "closed-reduction-of-bennett": "thumb-cmc-fracture-manipulation",
    "crpp-of-bennett": "thumb-cmc-fracture-by-pins",
    "orif-of-bennett": "thumb-cmc-fracture-open",
    "crpp-of-cmc-dislocation": "finger-cmc-dislocation-by-pins",
    "orif-of-cmc-dislocation": "finger-cmc-dislocation-open",
    "crpp-of-mcp-dislocation": "mcp-dislocation-by-pins",
    "open-reduction-of-mcp-dislocation": "mcp-dislocation-open",
    "crpp-of-pip-dislocation": "finger-joint-dislocation-by-pins",
    "open-reduction-of-pip-dislocation": "finger-joint-dislocation-open",
}


@attrs.frozen
class FingerOperation:
    """A documented operation on bones or joints of the hand or a finger. `None` is not documented.

    Attributes:
        operation: what was done.
        digit: of a finger, which one.
        sides: of what is no finger, on which side, or on both.

    >>> FingerOperation(operation="palmar bursa drainage").operation.value
    'palm-bursa-drainage'
    """

    operation: FingerOperationWork | None = word(
        FingerOperationWork, "which operation on the hand or finger was it?", also=_ALSO
    )
    digit: Digit | None = which_digit("which finger was it?")
    sides: Sides | None = which_sides("on which side, or both?")


_OF_DIGITS: Final = frozenset(
    {
        FingerOperationWork.HAND_BONE_DRAINAGE,
        FingerOperationWork.PERCUTANEOUS_FINGER_TENOTOMY,
        FingerOperationWork.MCP_ARTHROTOMY,
        FingerOperationWork.MCP_BIOPSY,
        FingerOperationWork.FINGER_JOINT_BIOPSY,
        FingerOperationWork.MCP_SYNOVECTOMY,
        FingerOperationWork.FINGER_JOINT_SYNOVECTOMY,
        FingerOperationWork.PHALANX_CYST_EXCISION,
        FingerOperationWork.PHALANX_CYST_EXCISION_WITH_GRAFT,
        FingerOperationWork.FINGER_PHALANX_PARTIAL_EXCISION,
        FingerOperationWork.FINGERTIP_PHALANX_PARTIAL_EXCISION,
        FingerOperationWork.FINGER_PHALANX_TUMOR_RESECTION,
        FingerOperationWork.FINGERTIP_PHALANX_TUMOR_RESECTION,
        FingerOperationWork.MCP_CAPSULE_RELEASE,
        FingerOperationWork.FINGER_JOINT_CAPSULE_RELEASE,
        FingerOperationWork.MCP_ARTHROPLASTY,
        FingerOperationWork.MCP_REPLACEMENT,
        FingerOperationWork.FINGER_JOINT_ARTHROPLASTY,
        FingerOperationWork.FINGER_JOINT_REPLACEMENT,
        FingerOperationWork.MCP_LIGAMENT_RECONSTRUCTION_WITH_GRAFT,
        FingerOperationWork.MCP_LIGAMENT_RECONSTRUCTION,
        FingerOperationWork.FINGER_JOINT_LIGAMENT_RECONSTRUCTION,
        FingerOperationWork.VOLAR_PLATE_REPAIR,
        FingerOperationWork.FINGER_PHALANX_OSTEOTOMY,
        FingerOperationWork.LARGE_FINGER_REPAIR,
        FingerOperationWork.CONSTRICTION_RING_RELEASE,
        FingerOperationWork.MCP_FUSION,
        FingerOperationWork.MCP_FUSION_WITH_GRAFT,
        FingerOperationWork.FUSION_WITHIN_FINGER,
        FingerOperationWork.FUSION_WITHIN_FINGER_WITH_GRAFT,
        FingerOperationWork.RAY_OF_HAND,
        FingerOperationWork.MCP_DISLOCATION_BY_PINS,
        FingerOperationWork.MCP_DISLOCATION_OPEN,
        FingerOperationWork.FINGER_JOINT_DISLOCATION_BY_PINS,
        FingerOperationWork.FINGER_JOINT_DISLOCATION_OPEN,
    }
)


def _told_digit(service: FingerOperation, _: tuple[object, ...]) -> str:
    """Return the finger that was operated on, if it is told."""
    return digit_or_none(service.digit if service.operation in _OF_DIGITS else None)


FINGER_OPERATION: Final = Family(
    "finger-operation",
    "an operation on bones, joints or spaces of the hand or a finger",
    FingerOperation,
    derived=(Derived("told_digit", DIGITS, ("digit",), _told_digit),),
    also=(
        "finger-joint-fusion",
        "thumb-cmc-fusion",
        "syndactyly-repair",
        "dip-fusion",
        "pip-arthroplasty",
        "mcp-arthroplasty",
        "volar-plate-repair",
        "pollicization",
    ),
)
