"""A breast cyst drained by needle."""

from typing import Final

import attrs

from cptkit.reference.places import Component, Owner
from cptkit.selection.facts import yes_no
from cptkit.selection.family import Family, yes_where_stated
from cptkit.selection.words import (
    Guidance,
    Side,
    which_component,
    which_guidance,
    which_lesion,
    which_owner,
    which_side,
)

__all__ = ["BREAST_CYST", "BreastCyst"]


@attrs.frozen
class BreastCyst:
    """A documented drainage of one breast cyst; several cysts are several of them. `None` is not documented.

    Attributes:
        guidance: what imaging guided the needle.
        side: which breast; lesion: the caller's name for the cyst.
        cytology: whether the fluid was taken to be looked at for a diagnosis, and not only drained.
        component, equipment_owner: for guidance that is a code of its own.

    >>> BreastCyst(guidance="none", side="left").guidance.value
    'none'
    """

    guidance: Guidance | None = which_guidance()
    side: Side | None = which_side("which breast?")
    lesion: str | None = which_lesion()
    cytology: bool | None = yes_no("was the fluid taken for a diagnosis?")
    component: Component | None = which_component()
    equipment_owner: Owner | None = which_owner()


BREAST_CYST: Final = Family(
    "breast-cyst",
    "needle drainage of a breast cyst",
    BreastCyst,
    derived=(yes_where_stated("for_diagnosis", "cytology"),),
)
