"""Bones made to heal by electricity or ultrasound."""

from enum import StrEnum
from typing import Final

import attrs

from cptkit.selection.facts import word
from cptkit.selection.family import Family

__all__ = ["BONE_GROWTH_STIMULATION", "BoneGrowthStimulation", "BoneStimulation"]


class BoneStimulation(StrEnum):
    """What was done."""

    ELECTRICAL_OUTSIDE = "electrical-outside"
    ELECTRICAL_IMPLANTED = "electrical-implanted"
    ULTRASOUND = "ultrasound"


_ALSO: Final = {
    "noninvasive-bone-stimulator": "electrical-outside",
    "external-bone-stimulator": "electrical-outside",
    "invasive-bone-stimulator": "electrical-implanted",
    "implanted-bone-stimulator": "electrical-implanted",
    "exogen": "ultrasound",
    "ultrasound-bone-stimulator": "ultrasound",
}


@attrs.frozen
class BoneGrowthStimulation:
    """A documented stimulation of bone to heal. `None` is not documented.

    Attributes:
        means: what was done.

    >>> BoneGrowthStimulation(means="noninvasive bone stimulator").means.value
    'electrical-outside'
    """

    means: BoneStimulation | None = word(BoneStimulation, "by what was the bone stimulated?", also=_ALSO)


BONE_GROWTH_STIMULATION: Final = Family(
    "bone-growth-stimulation",
    "bone made to heal by electricity or ultrasound",
    BoneGrowthStimulation,
    also=("bone-stimulator",),
)
