"""Muscles and glands put out of action by a toxin, by where."""

from enum import StrEnum
from typing import Final

import attrs

from cptkit.reference.places import Component, Owner
from cptkit.selection.decisions import Words
from cptkit.selection.facts import count, word
from cptkit.selection.family import Derived, Family
from cptkit.selection.totals import of_kind
from cptkit.selection.words import Sides, which_component, which_lesion, which_owner, which_sides

__all__ = ["CHEMODENERVATION", "Chemodenervation", "DenervatedPart", "MuscleGuidance"]


class DenervatedPart(StrEnum):
    """Where the toxin was injected."""

    FACE = "face"
    HEAD_AND_NECK_FOR_MIGRAINE = "head-and-neck-for-migraine"
    NECK = "neck"
    BOTH_ARMPITS = "both-armpits"
    LIMB = "limb"
    TRUNK = "trunk"
    LARYNX = "larynx"
    SALIVARY_GLANDS = "salivary-glands"
    HANDS_OR_FEET_GLANDS = "hands-or-feet-glands"
    EYE_MUSCLE = "eye-muscle"


_PARTS: Final = {
    "migraine": "head-and-neck-for-migraine",
    "blepharospasm": "face",
    "cervical-dystonia": "neck",
    "arm": "limb",
    "leg": "limb",
    "extremity": "limb",
    "upper-extremity": "limb",
    "lower-extremity": "limb",
    "vocal-cords": "larynx",
    "sialorrhea": "salivary-glands",
    "extraocular-muscle": "eye-muscle",
    "eye-muscles": "eye-muscle",
}


class MuscleGuidance(StrEnum):
    """How the muscles were found, beyond touch."""

    NONE = "none"
    STIMULATION = "stimulation"
    NEEDLE_EMG = "needle-emg"


@attrs.frozen
class Chemodenervation:
    """A documented injection of a toxin into muscles or sweat glands. `None` is not documented.

    Attributes:
        target: where it was injected; several limbs are several of them.
        muscles: of a limb or the trunk, how many muscles were injected.
        sides: on which side of face, neck or larynx, or on both.
        guidance: how the muscles were found, beyond touch.
        lesion: the caller's name for the limb.
        component, equipment_owner: as for every study, of the guidance.

    >>> Chemodenervation(target="migraine").target.value
    'head-and-neck-for-migraine'
    """

    target: DenervatedPart | None = word(DenervatedPart, "where was the toxin injected?", also=_PARTS)
    muscles: int | None = count("how many muscles were injected?")
    sides: Sides | None = which_sides("on which side, or both?")
    guidance: MuscleGuidance | None = word(
        MuscleGuidance,
        "were the muscles found by electrical stimulation or by needle EMG?",
        also={"emg": "needle-emg", "electrical-stimulation": "stimulation"},
        untold=MuscleGuidance.NONE,
    )
    lesion: str | None = which_lesion()
    component: Component | None = which_component()
    equipment_owner: Owner | None = which_owner()


def _rank(service: Chemodenervation, services: tuple[object, ...]) -> str:
    """Say whether it is the limb with the most muscles, the first of those that are alike, or a further one."""
    limbs = [one for one in of_kind(Chemodenervation, services) if one.target is DenervatedPart.LIMB]
    most = max(limbs, key=lambda one: one.muscles or 0, default=service)
    return "first" if most is service or service.target is not DenervatedPart.LIMB else "further"


CHEMODENERVATION: Final = Family(
    "chemodenervation",
    "chemodenervation of muscles or glands",
    Chemodenervation,
    derived=(Derived("rank", Words(("first", "further")), ("target",), _rank),),
    also=("botulinum-injection", "botox-injection"),
    saying={
        "botox-migraine": {"target": "head-and-neck-for-migraine"},
        "botox-for-cervical-dystonia": {"target": "neck"},
        "botox-for-blepharospasm": {"target": "face"},
    },
)
