"""Open operations on tendons, ligaments and the joint of the elbow besides the common ones."""

from enum import StrEnum
from typing import Final

import attrs

from cptkit.selection.facts import word
from cptkit.selection.family import Family
from cptkit.selection.words import Sides, which_sides

__all__ = ["ELBOW_OPERATION", "ElbowOperation", "ElbowOperationWork"]


class ElbowOperationWork(StrEnum):
    """What was done."""

    TENDON_TRANSFER_AT_ELBOW = "tendon-transfer-at-elbow"
    TENDON_LENGTHENING_AT_ELBOW = "tendon-lengthening-at-elbow"
    TENOTOMY_AT_ELBOW = "tenotomy-at-elbow"
    MUSCLE_TRANSFER_TO_RESTORE_BENDING = "muscle-transfer-to-restore-bending"
    STEINDLER_FLEXORPLASTY = "steindler-flexorplasty"
    STEINDLER_WITH_EXTENSOR_ADVANCEMENT = "steindler-with-extensor-advancement"
    TRICEPS_TENOLYSIS = "triceps-tenolysis"
    BICEPS_TENODESIS_AT_ELBOW = "biceps-tenodesis-at-elbow"
    UPPER_ARM_TENDON_OR_MUSCLE_REPAIR = "upper-arm-tendon-or-muscle-repair"
    LATERAL_COLLATERAL_REPAIR = "lateral-collateral-repair"
    LATERAL_COLLATERAL_RECONSTRUCTION = "lateral-collateral-reconstruction"
    ULNAR_COLLATERAL_REPAIR = "ulnar-collateral-repair"
    PERCUTANEOUS_EPICONDYLE_TENOTOMY = "percutaneous-epicondyle-tenotomy"
    ELBOW_ARTHROPLASTY_WITH_MEMBRANE = "elbow-arthroplasty-with-membrane"
    DISTAL_HUMERUS_REPLACEMENT = "distal-humerus-replacement"
    ELBOW_REPLACEMENT_WITH_LIGAMENT_RECONSTRUCTION = "elbow-replacement-with-ligament-reconstruction"
    RADIAL_HEAD_ARTHROPLASTY = "radial-head-arthroplasty"
    ELBOW_REPLACEMENT_REVISION_OF_ONE_PART = "elbow-replacement-revision-of-one-part"
    HUMERUS_OSTEOTOMY = "humerus-osteotomy"
    HUMERUS_NONUNION_REPAIR = "humerus-nonunion-repair"
    HUMERUS_NONUNION_REPAIR_WITH_GRAFT = "humerus-nonunion-repair-with-graft"
    HUMERAL_SHAFT_PROPHYLACTIC_FIXATION = "humeral-shaft-prophylactic-fixation"
    UPPER_ARM_ABSCESS_DRAINAGE = "upper-arm-abscess-drainage"
    ELBOW_BURSA_DRAINAGE = "elbow-bursa-drainage"
    ELBOW_ARTHROTOMY_FOR_INFECTION = "elbow-arthrotomy-for-infection"


_ALSO: Final = {
    "elbow-washout": "elbow-arthrotomy-for-infection",
    "olecranon-bursa-drainage": "elbow-bursa-drainage",
    "humerus-prophylactic-nailing": "humeral-shaft-prophylactic-fixation",
    "muscle-transfer-at-elbow": "tendon-transfer-at-elbow",
    "biceps-lengthening": "tendon-lengthening-at-elbow",
    "open-tenotomy-of-upper-arm": "tenotomy-at-elbow",
    "seddon-brookes": "muscle-transfer-to-restore-bending",
    "flexorplasty-of-elbow": "steindler-flexorplasty",
    "flexorplasty-with-extensor-advancement": "steindler-with-extensor-advancement",
    "tenolysis-of-triceps": "triceps-tenolysis",
    "distal-biceps-tenodesis": "biceps-tenodesis-at-elbow",
    "triceps-muscle-repair": "upper-arm-tendon-or-muscle-repair",
    "biceps-muscle-repair": "upper-arm-tendon-or-muscle-repair",
    "common-extensor-repair": "upper-arm-tendon-or-muscle-repair",
    "lcl-repair-of-elbow": "lateral-collateral-repair",
    "lateral-ulnar-collateral-repair": "lateral-collateral-repair",
    "lucl-reconstruction": "lateral-collateral-reconstruction",
    "lcl-reconstruction-of-elbow": "lateral-collateral-reconstruction",
    "ucl-repair-of-elbow": "ulnar-collateral-repair",
    "mcl-repair-of-elbow": "ulnar-collateral-repair",
    "percutaneous-tennis-elbow-release": "percutaneous-epicondyle-tenotomy",
    "tenex-of-elbow": "percutaneous-epicondyle-tenotomy",
    "percutaneous-tenotomy-of-elbow": "percutaneous-epicondyle-tenotomy",
    "interposition-arthroplasty-of-elbow": "elbow-arthroplasty-with-membrane",
    "elbow-hemiarthroplasty": "distal-humerus-replacement",
    "radial-head-arthroplasty-without-implant": "radial-head-arthroplasty",
    "revision-of-total-elbow-one-component": "elbow-replacement-revision-of-one-part",
}


@attrs.frozen
class ElbowOperation:
    """A documented operation on the elbow or upper arm. `None` is not documented.

    Attributes:
        operation: what was done.
        sides: on which side, or on both.

    >>> ElbowOperation(operation="muscle transfer at elbow").operation.value
    'tendon-transfer-at-elbow'
    """

    operation: ElbowOperationWork | None = word(ElbowOperationWork, "which operation on the elbow was it?", also=_ALSO)
    sides: Sides | None = which_sides("on which side, or both?")


ELBOW_OPERATION: Final = Family(
    "elbow-operation",
    "an operation on tendons, ligaments or the joint of the elbow",
    ElbowOperation,
    also=("radial-head-replacement", "percutaneous-tennis-elbow-release", "lucl-reconstruction"),
)
