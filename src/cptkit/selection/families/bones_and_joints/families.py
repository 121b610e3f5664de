"""The families of bones, joints, muscles and tendons."""

from typing import Final

from cptkit.selection.families.bones_and_joints.amputation import AMPUTATION
from cptkit.selection.families.bones_and_joints.bone_growth_stimulation import BONE_GROWTH_STIMULATION
from cptkit.selection.families.bones_and_joints.bone_or_muscle_biopsy import BONE_OR_MUSCLE_BIOPSY
from cptkit.selection.families.bones_and_joints.cast_removal import CAST_REMOVAL
from cptkit.selection.families.bones_and_joints.dislocation_reduction import DISLOCATION_REDUCTION
from cptkit.selection.families.bones_and_joints.elbow_operation import ELBOW_OPERATION
from cptkit.selection.families.bones_and_joints.facial_fracture import FACIAL_FRACTURE
from cptkit.selection.families.bones_and_joints.finger_operation import FINGER_OPERATION
from cptkit.selection.families.bones_and_joints.foot_operation import FOOT_OPERATION
from cptkit.selection.families.bones_and_joints.forearm_or_wrist_operation import FOREARM_OR_WRIST_OPERATION
from cptkit.selection.families.bones_and_joints.forefoot_operation import FOREFOOT_OPERATION
from cptkit.selection.families.bones_and_joints.fracture_care import CAST_APPLICATION, FRACTURE_CARE
from cptkit.selection.families.bones_and_joints.fracture_operation import FRACTURE_OPERATION
from cptkit.selection.families.bones_and_joints.hand_surgery import HAND_SURGERY
from cptkit.selection.families.bones_and_joints.hand_tendon_operation import HAND_TENDON_OPERATION
from cptkit.selection.families.bones_and_joints.joint_arthroscopy import JOINT_ARTHROSCOPY
from cptkit.selection.families.bones_and_joints.joint_injection import JOINT_INJECTION, SOFT_TISSUE_INJECTION
from cptkit.selection.families.bones_and_joints.joint_replacement import JOINT_REPLACEMENT
from cptkit.selection.families.bones_and_joints.knee_arthroscopy import KNEE_ARTHROSCOPY
from cptkit.selection.families.bones_and_joints.knee_operation import KNEE_OPERATION
from cptkit.selection.families.bones_and_joints.leg_or_ankle_operation import LEG_OR_ANKLE_OPERATION
from cptkit.selection.families.bones_and_joints.orthopedic_operation import ORTHOPEDIC_OPERATION
from cptkit.selection.families.bones_and_joints.rib_fixation import RIB_FIXATION
from cptkit.selection.families.bones_and_joints.shoulder_arthroscopy import SHOULDER_ARTHROSCOPY
from cptkit.selection.families.bones_and_joints.shoulder_operation import SHOULDER_OPERATION
from cptkit.selection.families.bones_and_joints.small_joint_arthroscopy import SMALL_JOINT_ARTHROSCOPY
from cptkit.selection.families.bones_and_joints.soft_tissue_biopsy import SOFT_TISSUE_BIOPSY
from cptkit.selection.families.bones_and_joints.soft_tissue_tumor import SOFT_TISSUE_TUMOR
from cptkit.selection.families.bones_and_joints.tendon_or_nerve_repair import TENDON_OR_NERVE_REPAIR
from cptkit.selection.families.bones_and_joints.trigger_finger_release import TRIGGER_FINGER_RELEASE
from cptkit.selection.family import Family

__all__ = ["BONES_AND_JOINTS_FAMILIES"]

BONES_AND_JOINTS_FAMILIES: Final[tuple[Family, ...]] = (
    FRACTURE_CARE,
    CAST_APPLICATION,
    FRACTURE_OPERATION,
    FACIAL_FRACTURE,
    DISLOCATION_REDUCTION,
    CAST_REMOVAL,
    JOINT_INJECTION,
    SOFT_TISSUE_INJECTION,
    JOINT_REPLACEMENT,
    JOINT_ARTHROSCOPY,
    SMALL_JOINT_ARTHROSCOPY,
    SHOULDER_ARTHROSCOPY,
    KNEE_ARTHROSCOPY,
    ORTHOPEDIC_OPERATION,
    SHOULDER_OPERATION,
    ELBOW_OPERATION,
    FOREARM_OR_WRIST_OPERATION,
    HAND_SURGERY,
    HAND_TENDON_OPERATION,
    FINGER_OPERATION,
    TRIGGER_FINGER_RELEASE,
    KNEE_OPERATION,
    LEG_OR_ANKLE_OPERATION,
    FOOT_OPERATION,
    FOREFOOT_OPERATION,
    AMPUTATION,
    TENDON_OR_NERVE_REPAIR,
    SOFT_TISSUE_TUMOR,
    SOFT_TISSUE_BIOPSY,
    BONE_OR_MUSCLE_BIOPSY,
    BONE_GROWTH_STIMULATION,
    RIB_FIXATION,
)
