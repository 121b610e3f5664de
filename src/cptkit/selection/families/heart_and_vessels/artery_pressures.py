"""Pressures and waves of the arteries of limbs, such as the ankle-brachial index, without an image."""

from typing import Final

import attrs

from cptkit.reference.places import Component, Owner
from cptkit.selection.facts import count, yes_no
from cptkit.selection.family import Family
from cptkit.selection.words import which_component, which_owner

__all__ = ["ARTERY_PRESSURES", "ArteryPressures"]


@attrs.frozen
class ArteryPressures:
    """Documented pressures of the arteries of both arms or both legs. `None` is not documented.

    Attributes:
        levels: at how many levels of each limb.
        waves: whether waves or volumes were recorded beside the pressures, with a printed record.
        exercise: whether they were taken again after exercise on a treadmill.
        component, equipment_owner: as for every study.

    >>> ArteryPressures(levels=2, waves=True).levels
    2
    """

    levels: int | None = count("at how many levels of each limb were they taken?")
    waves: bool | None = yes_no("were waves or volumes recorded too, with a printed record?")
    exercise: bool | None = yes_no("were they taken again after exercise on a treadmill?", untold=False)
    component: Component | None = which_component()
    equipment_owner: Owner | None = which_owner()


ARTERY_PRESSURES: Final = Family(
    "artery-pressures",
    "pressures and waves of the arteries of limbs",
    ArteryPressures,
    also=("abi", "ankle-brachial-index", "segmental-pressures"),
)
