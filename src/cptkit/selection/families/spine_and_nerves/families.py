"""The families of the spine, the brain and the nerves: operations, injections and tests."""

from typing import Final

from cptkit.selection.families.spine_and_nerves.autonomic_test import AUTONOMIC_TEST
from cptkit.selection.families.spine_and_nerves.brain_stimulator import BRAIN_STIMULATOR_PROGRAMMING
from cptkit.selection.families.spine_and_nerves.chemodenervation import CHEMODENERVATION
from cptkit.selection.families.spine_and_nerves.cranial_operation import CRANIAL_OPERATION
from cptkit.selection.families.spine_and_nerves.electroencephalogram import ELECTROENCEPHALOGRAM
from cptkit.selection.families.spine_and_nerves.evoked_potential import EVOKED_POTENTIAL
from cptkit.selection.families.spine_and_nerves.interspinous_device import INTERSPINOUS_DEVICE
from cptkit.selection.families.spine_and_nerves.long_term_eeg import LONG_TERM_EEG
from cptkit.selection.families.spine_and_nerves.nerve_block import NERVE_BLOCK
from cptkit.selection.families.spine_and_nerves.nerve_conduction import NERVE_CONDUCTION
from cptkit.selection.families.spine_and_nerves.nerve_destruction import NERVE_DESTRUCTION
from cptkit.selection.families.spine_and_nerves.nerve_monitoring import NERVE_MONITORING
from cptkit.selection.families.spine_and_nerves.nerve_operation import NERVE_OPERATION
from cptkit.selection.families.spine_and_nerves.neurostimulator import NEUROSTIMULATOR
from cptkit.selection.families.spine_and_nerves.operative_aid import OPERATIVE_AID
from cptkit.selection.families.spine_and_nerves.radiosurgery import RADIOSURGERY
from cptkit.selection.families.spine_and_nerves.special_eeg import SPECIAL_EEG
from cptkit.selection.families.spine_and_nerves.spinal_canal_procedure import SPINAL_CANAL_PROCEDURE
from cptkit.selection.families.spine_and_nerves.spinal_deformity_fusion import SPINAL_DEFORMITY_FUSION
from cptkit.selection.families.spine_and_nerves.spine_bone_graft import SPINE_BONE_GRAFT
from cptkit.selection.families.spine_and_nerves.spine_injection import (
    EPIDURAL_INJECTION,
    FACET_DESTRUCTION,
    FACET_INJECTION,
)
from cptkit.selection.families.spine_and_nerves.spine_operation import SPINE_OPERATION
from cptkit.selection.families.spine_and_nerves.spine_surgery import (
    SPINE_DECOMPRESSION,
    SPINE_FUSION,
    SPINE_INSTRUMENTATION,
)
from cptkit.selection.families.spine_and_nerves.vertebral_cement import VERTEBRAL_CEMENT
from cptkit.selection.families.spine_and_nerves.vertebral_fracture import VERTEBRAL_FRACTURE
from cptkit.selection.family import Family

__all__ = ["SPINE_AND_NERVES_FAMILIES"]

SPINE_AND_NERVES_FAMILIES: Final[tuple[Family, ...]] = (
    SPINE_DECOMPRESSION,
    SPINE_FUSION,
    SPINE_INSTRUMENTATION,
    SPINE_OPERATION,
    SPINAL_DEFORMITY_FUSION,
    SPINE_BONE_GRAFT,
    INTERSPINOUS_DEVICE,
    VERTEBRAL_CEMENT,
    VERTEBRAL_FRACTURE,
    EPIDURAL_INJECTION,
    FACET_INJECTION,
    FACET_DESTRUCTION,
    SPINAL_CANAL_PROCEDURE,
    NERVE_BLOCK,
    NERVE_DESTRUCTION,
    NERVE_OPERATION,
    CHEMODENERVATION,
    NEUROSTIMULATOR,
    BRAIN_STIMULATOR_PROGRAMMING,
    CRANIAL_OPERATION,
    RADIOSURGERY,
    OPERATIVE_AID,
    NERVE_CONDUCTION,
    EVOKED_POTENTIAL,
    NERVE_MONITORING,
    ELECTROENCEPHALOGRAM,
    LONG_TERM_EEG,
    SPECIAL_EEG,
    AUTONOMIC_TEST,
)
