"""Muscles and glands put out of action by a toxin, by where."""

from enum import StrEnum
from typing import Final

import attrs

from cptkit.selection.facts import word
from cptkit.selection.family import Family
from cptkit.selection.words import Sides, which_sides

__all__ = ["CHEMODENERVATION", "Chemodenervation", "DenervatedPart"]


class DenervatedPart(StrEnum):
    """Where the toxin was injected."""

    FACE = "face"
    HEAD_AND_NECK_FOR_MIGRAINE = "head-and-neck-for-migraine"
    NECK = "neck"
    BOTH_ARMPITS = "both-armpits"


_PARTS: Final = {"migraine": "head-and-neck-for-migraine", "blepharospasm": "face", "cervical-dystonia": "neck"}


@attrs.frozen
class Chemodenervation:
    """A documented injection of a toxin into muscles or sweat glands. `None` is not documented.

    Attributes:
        target: where it was injected.
        sides: on which side of face or neck, or on both.

    >>> Chemodenervation(target="migraine").target.value
    'head-and-neck-for-migraine'
    """

    target: DenervatedPart | None = word(DenervatedPart, "where was the toxin injected?", also=_PARTS)
    sides: Sides | None = which_sides("on which side, or both?")


CHEMODENERVATION: Final = Family(
    "chemodenervation",
    "chemodenervation of muscles or glands",
    Chemodenervation,
    also=("botulinum-injection",),
)
