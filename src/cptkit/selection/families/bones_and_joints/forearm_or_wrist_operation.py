"""Open operations on tendons, bones and joints of forearm and wrist besides the common ones."""

from enum import StrEnum
from typing import Final

import attrs

from cptkit.selection.facts import word
from cptkit.selection.family import Family
from cptkit.selection.words import Sides, which_sides

__all__ = ["FOREARM_OR_WRIST_OPERATION", "ForearmOrWristOperation", "ForearmOrWristOperationWork"]


class ForearmOrWristOperationWork(StrEnum):
    """What was done."""

    WRIST_FLEXOR_SHEATH_INCISION = "wrist-flexor-sheath-incision"
    FASCIOTOMY_OF_FLEXORS_OR_EXTENSORS = "fasciotomy-of-flexors-or-extensors"
    FASCIOTOMY_OF_FLEXORS_OR_EXTENSORS_WITH_DEBRIDEMENT = "fasciotomy-of-flexors-or-extensors-with-debridement"
    FASCIOTOMY_OF_FLEXORS_AND_EXTENSORS = "fasciotomy-of-flexors-and-extensors"
    FASCIOTOMY_OF_FLEXORS_AND_EXTENSORS_WITH_DEBRIDEMENT = "fasciotomy-of-flexors-and-extensors-with-debridement"
    BURSA_DRAINAGE = "bursa-drainage"
    BONE_DRAINAGE = "bone-drainage"
    WRIST_ARTHROTOMY_FOR_INFECTION = "wrist-arthrotomy-for-infection"
    WRIST_CAPSULOTOMY = "wrist-capsulotomy"
    WRIST_ARTHROTOMY_WITH_BIOPSY = "wrist-arthrotomy-with-biopsy"
    WRIST_ARTHROTOMY_WITH_EXPLORATION = "wrist-arthrotomy-with-exploration"
    WRIST_JOINT_SYNOVECTOMY = "wrist-joint-synovectomy"
    TRIANGULAR_CARTILAGE_REPAIR = "triangular-cartilage-repair"
    TENDON_EXCISION = "tendon-excision"
    TENDON_SHEATH_LESION_EXCISION = "tendon-sheath-lesion-excision"
    RADICAL_FLEXOR_SYNOVECTOMY = "radical-flexor-synovectomy"
    CARPECTOMY_OF_ONE_BONE = "carpectomy-of-one-bone"
    RADIAL_STYLOIDECTOMY = "radial-styloidectomy"
    FLEXOR_REPAIR_LATER = "flexor-repair-later"
    FLEXOR_REPAIR_LATER_WITH_GRAFT = "flexor-repair-later-with-graft"
    EXTENSOR_REPAIR_LATER = "extensor-repair-later"
    EXTENSOR_REPAIR_LATER_WITH_GRAFT = "extensor-repair-later-with-graft"
    EXTENSOR_SHEATH_REPAIR_WITH_GRAFT = "extensor-sheath-repair-with-graft"
    TENDON_LENGTHENING_OR_SHORTENING = "tendon-lengthening-or-shortening"
    TENOTOMY = "tenotomy"
    TENOLYSIS = "tenolysis"
    FLEXOR_TENODESIS_AT_WRIST = "flexor-tenodesis-at-wrist"
    EXTENSOR_TENODESIS_AT_WRIST = "extensor-tenodesis-at-wrist"
    TENDON_TRANSFER_WITH_GRAFT = "tendon-transfer-with-graft"
    FLEXOR_ORIGIN_SLIDE = "flexor-origin-slide"
    FLEXOR_ORIGIN_SLIDE_WITH_TRANSFER = "flexor-origin-slide-with-transfer"
    CARPAL_INSTABILITY_REPAIR = "carpal-instability-repair"
    DISTAL_RADIUS_OSTEOTOMY = "distal-radius-osteotomy"
    RADIUS_OSTEOTOMY_ABOVE_DISTAL_THIRD = "radius-osteotomy-above-distal-third"
    ULNA_OSTEOTOMY = "ulna-osteotomy"
    RADIUS_AND_ULNA_OSTEOTOMY = "radius-and-ulna-osteotomy"
    SEVERAL_OSTEOTOMIES_OF_ONE_BONE = "several-osteotomies-of-one-bone"
    SEVERAL_OSTEOTOMIES_OF_BOTH_BONES = "several-osteotomies-of-both-bones"
    RADIUS_OR_ULNA_LENGTHENING = "radius-or-ulna-lengthening"
    RADIUS_AND_ULNA_SHORTENING = "radius-and-ulna-shortening"
    RADIUS_AND_ULNA_LENGTHENING = "radius-and-ulna-lengthening"
    CARPAL_BONE_SHORTENING = "carpal-bone-shortening"
    RADIUS_OR_ULNA_NONUNION_REPAIR = "radius-or-ulna-nonunion-repair"
    RADIUS_OR_ULNA_NONUNION_REPAIR_WITH_GRAFT = "radius-or-ulna-nonunion-repair-with-graft"
    RADIUS_AND_ULNA_NONUNION_REPAIR = "radius-and-ulna-nonunion-repair"
    RADIUS_AND_ULNA_NONUNION_REPAIR_WITH_GRAFT = "radius-and-ulna-nonunion-repair-with-graft"
    SCAPHOID_NONUNION = "scaphoid-nonunion"
    DISTAL_RADIUS_IMPLANT = "distal-radius-implant"
    DISTAL_ULNA_IMPLANT = "distal-ulna-implant"
    SCAPHOID_IMPLANT = "scaphoid-implant"
    LUNATE_IMPLANT = "lunate-implant"
    TRAPEZIUM_IMPLANT = "trapezium-implant"
    SUSPENSION_ARTHROPLASTY = "suspension-arthroplasty"
    INTERPOSITION_ARTHROPLASTY = "interposition-arthroplasty"
    THUMB_BASE_ARTHROPLASTY = "thumb-base-arthroplasty"
    WRIST_REPLACEMENT_REVISION = "wrist-replacement-revision"
    GROWTH_PLATE_ARREST_OF_RADIUS_OR_ULNA = "growth-plate-arrest-of-radius-or-ulna"
    GROWTH_PLATE_ARREST_OF_RADIUS_AND_ULNA = "growth-plate-arrest-of-radius-and-ulna"
    RADIUS_PROPHYLACTIC_FIXATION = "radius-prophylactic-fixation"
    ULNA_PROPHYLACTIC_FIXATION = "ulna-prophylactic-fixation"
    RADIUS_AND_ULNA_PROPHYLACTIC_FIXATION = "radius-and-ulna-prophylactic-fixation"


_ALSO: Final = {
    "fcr-sheath-release": "wrist-flexor-sheath-incision",
    "flexor-carpi-radialis-release": "wrist-flexor-sheath-incision",
    "forearm-fasciotomy": "fasciotomy-of-flexors-or-extensors",
    "forearm-fasciotomy-with-debridement": "fasciotomy-of-flexors-or-extensors-with-debridement",
    "forearm-fasciotomy-of-both-compartments": "fasciotomy-of-flexors-and-extensors",
    "forearm-fasciotomy-of-both-compartments-with-debridement": "fasciotomy-of-flexors-and-extensors-with-debridement",
    "drainage-of-bursa-of-wrist": "bursa-drainage",
    "incision-of-bone-of-forearm": "bone-drainage",
    "drainage-of-wrist-joint": "wrist-arthrotomy-for-infection",
    "septic-wrist-washout": "wrist-arthrotomy-for-infection",
    "wrist-contracture-release": "wrist-capsulotomy",
    "open-wrist-joint-biopsy": "wrist-arthrotomy-with-biopsy",
    "wrist-loose-body-removal-by-arthrotomy": "wrist-arthrotomy-with-exploration",
    "open-wrist-synovectomy": "wrist-joint-synovectomy",
    "open-tfcc-repair": "triangular-cartilage-repair",
    "excision-of-forearm-tendon": "tendon-excision",
    "tendon-sheath-lesion-of-wrist": "tendon-sheath-lesion-excision",
    "flexor-tenosynovectomy-of-wrist": "radical-flexor-synovectomy",
    "trapeziectomy": "carpectomy-of-one-bone",
    "carpectomy": "carpectomy-of-one-bone",
    "pisiform-excision": "carpectomy-of-one-bone",
    "styloidectomy": "radial-styloidectomy",
    "secondary-flexor-repair-of-forearm": "flexor-repair-later",
    "secondary-flexor-repair-of-forearm-with-graft": "flexor-repair-later-with-graft",
    "secondary-extensor-repair-of-forearm": "extensor-repair-later",
    "secondary-extensor-repair-of-forearm-with-graft": "extensor-repair-later-with-graft",
    "ecu-stabilization": "extensor-sheath-repair-with-graft",
    "ecu-subsheath-reconstruction": "extensor-sheath-repair-with-graft",
    "forearm-tendon-lengthening": "tendon-lengthening-or-shortening",
    "forearm-tenotomy": "tenotomy",
    "wrist-tenotomy": "tenotomy",
    "forearm-tenolysis": "tenolysis",
    "wrist-tenolysis": "tenolysis",
    "tenodesis-of-finger-flexors-at-wrist": "flexor-tenodesis-at-wrist",
    "tenodesis-of-finger-extensors-at-wrist": "extensor-tenodesis-at-wrist",
    "forearm-tendon-transfer-with-graft": "tendon-transfer-with-graft",
    "flexor-slide": "flexor-origin-slide",
    "flexor-slide-with-tendon-transfer": "flexor-origin-slide-with-transfer",
    "scapholunate-ligament-reconstruction": "carpal-instability-repair",
    "scapholunate-repair": "carpal-instability-repair",
    "open-carpal-ligament-repair": "carpal-instability-repair",
    "wrist-capsulorrhaphy": "carpal-instability-repair",
    "distal-radius-malunion-osteotomy": "distal-radius-osteotomy",
    "radial-shaft-osteotomy": "radius-osteotomy-above-distal-third",
    "ulnar-osteotomy": "ulna-osteotomy",
    "both-bone-forearm-osteotomy": "radius-and-ulna-osteotomy",
    "radial-lengthening": "radius-or-ulna-lengthening",
    "capitate-shortening": "carpal-bone-shortening",
    "forearm-nonunion-repair": "radius-or-ulna-nonunion-repair",
    "forearm-nonunion-repair-with-bone-graft": "radius-or-ulna-nonunion-repair-with-graft",
    "scaphoid-nonunion-repair": "scaphoid-nonunion",
    "navicular-nonunion-repair": "scaphoid-nonunion",
    "distal-radius-replacement": "distal-radius-implant",
    "ulnar-head-replacement": "distal-ulna-implant",
    "scaphoid-replacement": "scaphoid-implant",
    "lunate-replacement": "lunate-implant",
    "trapezium-replacement": "trapezium-implant",
    "suspensionplasty": "suspension-arthroplasty",
    "lrti": "suspension-arthroplasty",
    "ligament-reconstruction-and-tendon-interposition": "suspension-arthroplasty",
    "cmc-arthroplasty": "thumb-base-arthroplasty",
    "thumb-cmc-arthroplasty": "thumb-base-arthroplasty",
    "basal-joint-arthroplasty": "thumb-base-arthroplasty",
    "revision-wrist-arthroplasty": "wrist-replacement-revision",
    "distal-radius-epiphysiodesis": "growth-plate-arrest-of-radius-or-ulna",
}


@attrs.frozen
class ForearmOrWristOperation:
    """A documented operation on the forearm or wrist. `None` is not documented.

    Attributes:
        operation: what was done.
        sides: on which side, or on both.

    >>> ForearmOrWristOperation(operation="fcr sheath release").operation.value
    'wrist-flexor-sheath-incision'
    """

    operation: ForearmOrWristOperationWork | None = word(
        ForearmOrWristOperationWork, "which operation on forearm or wrist was it?", also=_ALSO
    )
    sides: Sides | None = which_sides("on which side, or both?")


FOREARM_OR_WRIST_OPERATION: Final = Family(
    "forearm-or-wrist-operation",
    "an operation on compartments, tendons, bones or joints of forearm or wrist",
    ForearmOrWristOperation,
    also=(
        "forearm-fasciotomy",
        "scaphoid-nonunion-repair",
        "scapholunate-ligament-reconstruction",
        "trapeziectomy",
        "cmc-arthroplasty",
        "lrti",
    ),
)
