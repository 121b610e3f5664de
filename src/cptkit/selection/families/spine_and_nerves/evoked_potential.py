"""Evoked potentials of arms and legs, blink reflexes and repeated stimulation."""

from enum import StrEnum
from typing import Final

import attrs

from cptkit.reference.places import Component, Owner
from cptkit.selection.facts import word
from cptkit.selection.family import Family
from cptkit.selection.words import which_component, which_owner

__all__ = ["EVOKED_POTENTIAL", "EvokedPotential", "EvokedPotentialKind"]


class EvokedPotentialKind(StrEnum):
    """What was done."""

    SENSORY_OF_ARMS = "sensory-of-arms"
    SENSORY_OF_LEGS = "sensory-of-legs"
    SENSORY_OF_ARMS_AND_LEGS = "sensory-of-arms-and-legs"
    MOTOR_OF_ARMS = "motor-of-arms"
    MOTOR_OF_LEGS = "motor-of-legs"
    MOTOR_OF_ARMS_AND_LEGS = "motor-of-arms-and-legs"
    BLINK_REFLEX = "blink-reflex"
    REPETITIVE_STIMULATION = "repetitive-stimulation"


_ALSO: Final = {
    "ssep-arms": "sensory-of-arms",
    "ssep-upper": "sensory-of-arms",
    "ssep-legs": "sensory-of-legs",
    "ssep-lower": "sensory-of-legs",
    "ssep-upper-and-lower": "sensory-of-arms-and-legs",
    "mep-upper-and-lower": "motor-of-arms-and-legs",
    "neuromuscular-junction": "repetitive-stimulation",
}


@attrs.frozen
class EvokedPotential:
    """A documented study of evoked potentials or reflexes. `None` is not documented.

    Attributes:
        test: what was done.
        component, equipment_owner: as for every study.

    >>> EvokedPotential(test="ssep-arms").test.value
    'sensory-of-arms'
    """

    test: EvokedPotentialKind | None = word(EvokedPotentialKind, "which nerves were stimulated?", also=_ALSO)
    component: Component | None = which_component()
    equipment_owner: Owner | None = which_owner()


EVOKED_POTENTIAL: Final = Family(
    "evoked-potential",
    "a study of evoked potentials of limbs, or of reflexes",
    EvokedPotential,
    also=("ssep", "somatosensory-evoked-potentials"),
)
