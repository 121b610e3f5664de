"""Fine needle aspiration of one lesion, of any organ, by what guided it."""

from typing import Final

import attrs

from cptkit.reference.places import Component, Owner
from cptkit.selection.family import Family
from cptkit.selection.words import (
    Guidance,
    Side,
    which_component,
    which_guidance,
    which_lesion,
    which_owner,
    which_side,
)

__all__ = ["FINE_NEEDLE_ASPIRATION", "FineNeedleAspiration"]


@attrs.frozen
class FineNeedleAspiration:
    """A documented fine needle aspiration of one lesion; several lesions are several. `None` is not documented.

    Attributes:
        guidance: what imaging guided the needle.
        side: which side, of a paired organ; lesion: the caller's name for the lesion.
        component, equipment_owner: for guidance that is a code of its own, through 2018.

    >>> FineNeedleAspiration(guidance="ultrasound").guidance.value
    'ultrasound'
    """

    guidance: Guidance | None = which_guidance()
    side: Side | None = which_side("which side, of a paired organ?")
    lesion: str | None = which_lesion()
    component: Component | None = which_component()
    equipment_owner: Owner | None = which_owner()


FINE_NEEDLE_ASPIRATION: Final = Family(
    "fine-needle-aspiration",
    "a fine needle aspiration of one lesion, of any organ",
    FineNeedleAspiration,
    also=("fna", "fnab"),
    beside=("thyroid",),
)
