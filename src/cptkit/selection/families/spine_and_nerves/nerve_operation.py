"""Peripheral nerves freed, cut out, sewn or grafted, besides those of `tendon_or_nerve_repair`."""

from enum import StrEnum
from typing import Final

import attrs

from cptkit.selection.facts import word
from cptkit.selection.family import Family
from cptkit.selection.words import Sides, which_sides

__all__ = ["NERVE_OPERATION", "NerveOperation", "NerveOperationWork"]


class NerveOperationWork(StrEnum):
    """What was done."""

    DIGITAL_NEUROLYSIS = "digital-neurolysis"
    HAND_OR_FOOT_NEUROLYSIS = "hand-or-foot-neurolysis"
    ARM_OR_LEG_NEUROLYSIS = "arm-or-leg-neurolysis"
    SCIATIC_NEUROLYSIS = "sciatic-neurolysis"
    BRACHIAL_PLEXUS_NEUROLYSIS = "brachial-plexus-neurolysis"
    LUMBAR_PLEXUS_NEUROLYSIS = "lumbar-plexus-neurolysis"
    CRANIAL_NERVE_NEUROLYSIS = "cranial-nerve-neurolysis"
    UNSPECIFIED_NERVE_DECOMPRESSION = "unspecified-nerve-decompression"
    PLANTAR_DIGITAL_DECOMPRESSION = "plantar-digital-decompression"
    INTERNAL_NEUROLYSIS = "internal-neurolysis"
    SKIN_NERVE_NEUROMA = "skin-nerve-neuroma"
    DIGITAL_NEUROMA = "digital-neuroma"
    HAND_OR_FOOT_NEUROMA = "hand-or-foot-neuroma"
    ARM_OR_LEG_NEUROMA = "arm-or-leg-neuroma"
    SCIATIC_NEUROMA = "sciatic-neuroma"
    NERVE_END_IMPLANTATION = "nerve-end-implantation"
    SKIN_NEUROFIBROMA = "skin-neurofibroma"
    MAIN_NERVE_NEUROFIBROMA = "main-nerve-neurofibroma"
    EXTENSIVE_NEUROFIBROMA = "extensive-neurofibroma"
    NERVE_BIOPSY = "nerve-biopsy"
    POSTERIOR_TIBIAL_NERVE_SUTURE = "posterior-tibial-nerve-suture"
    SCIATIC_NERVE_SUTURE = "sciatic-nerve-suture"
    BRACHIAL_PLEXUS_SUTURE = "brachial-plexus-suture"
    LUMBAR_PLEXUS_SUTURE = "lumbar-plexus-suture"
    FACIAL_NERVE_SUTURE = "facial-nerve-suture"
    FACIAL_NERVE_SUTURE_BELOW_TEMPORAL_BONE = "facial-nerve-suture-below-temporal-bone"
    FACIAL_NERVE_SUTURE_IN_TEMPORAL_BONE = "facial-nerve-suture-in-temporal-bone"
    FACIAL_NERVE_SUTURE_MEDIAL_TO_GENICULATE_GANGLION = "facial-nerve-suture-medial-to-geniculate-ganglion"
    FACIAL_NERVE_TO_SPINAL_ACCESSORY = "facial-nerve-to-spinal-accessory"
    FACIAL_NERVE_TO_HYPOGLOSSAL = "facial-nerve-to-hypoglossal"
    SECONDARY_SUTURE_OF_NERVE = "secondary-suture-of-nerve"
    NERVE_MOBILIZATION_FOR_SUTURE = "nerve-mobilization-for-suture"
    BONE_SHORTENING_FOR_SUTURE = "bone-shortening-for-suture"
    HEAD_OR_NECK_NERVE_GRAFT = "head-or-neck-nerve-graft"
    LONG_HEAD_OR_NECK_NERVE_GRAFT = "long-head-or-neck-nerve-graft"
    HAND_OR_FOOT_NERVE_GRAFT = "hand-or-foot-nerve-graft"
    LONG_HAND_OR_FOOT_NERVE_GRAFT = "long-hand-or-foot-nerve-graft"
    ARM_OR_LEG_NERVE_GRAFT = "arm-or-leg-nerve-graft"
    LONG_ARM_OR_LEG_NERVE_GRAFT = "long-arm-or-leg-nerve-graft"
    HAND_OR_FOOT_CABLE_GRAFT = "hand-or-foot-cable-graft"
    LONG_HAND_OR_FOOT_CABLE_GRAFT = "long-hand-or-foot-cable-graft"
    ARM_OR_LEG_CABLE_GRAFT = "arm-or-leg-cable-graft"
    LONG_ARM_OR_LEG_CABLE_GRAFT = "long-arm-or-leg-cable-graft"
    NERVE_TRANSFER_FIRST_STAGE = "nerve-transfer-first-stage"
    NERVE_TRANSFER_SECOND_STAGE = "nerve-transfer-second-stage"
    NERVE_VEIN_GRAFT = "nerve-vein-graft"


_ALSO: Final = {
    "superficial-radial-nerve-release-at-wrist": "hand-or-foot-neurolysis",
    "radial-tunnel-release": "arm-or-leg-neurolysis",
    "peroneal-nerve-release": "arm-or-leg-neurolysis",
    "pronator-release": "arm-or-leg-neurolysis",
    "peripheral-neurolysis": "arm-or-leg-neurolysis",
    "brachial-plexus-exploration": "brachial-plexus-neurolysis",
    "intermetatarsal-nerve-decompression": "plantar-digital-decompression",
    "cutaneous-neuroma-excision": "skin-nerve-neuroma",
    "digital-neuroma-excision": "digital-neuroma",
    "peripheral-nerve-neuroma-excision": "arm-or-leg-neuroma",
    "nerve-implantation-into-muscle": "nerve-end-implantation",
    "cutaneous-neurofibroma-excision": "skin-neurofibroma",
    "schwannoma-excision": "main-nerve-neurofibroma",
    "sural-nerve-biopsy": "nerve-biopsy",
    "brachial-plexus-repair": "brachial-plexus-suture",
    "facial-nerve-repair": "facial-nerve-suture",
    "infratemporal-facial-nerve-suture": "facial-nerve-suture-below-temporal-bone",
    "intratemporal-facial-nerve-suture": "facial-nerve-suture-in-temporal-bone",
    "12-7-transfer": "facial-nerve-to-hypoglossal",
    "nerve-pedicle-transfer": "nerve-transfer-first-stage",
    "autogenous-vein-graft-for-nerve": "nerve-vein-graft",
}


@attrs.frozen
class NerveOperation:
    """A documented operation on a peripheral nerve or a plexus. `None` is not documented.

    Attributes:
        operation: what was done.
        sides: on which side, or on both.

    >>> NerveOperation(operation="superficial radial nerve release at wrist").operation.value
    'hand-or-foot-neurolysis'
    """

    operation: NerveOperationWork | None = word(NerveOperationWork, "which operation on a nerve was it?", also=_ALSO)
    sides: Sides | None = which_sides("on which side, or both?")


NERVE_OPERATION: Final = Family(
    "nerve-operation",
    "a peripheral nerve or plexus freed, a neuroma cut out, or a nerve sewn or grafted",
    NerveOperation,
    also=(
        "nerve-decompression",
        "neuroma-excision",
        "nerve-graft",
        "nerve-biopsy",
        "brachial-plexus-repair",
        "schwannoma-excision",
        "sural-nerve-biopsy",
    ),
)
