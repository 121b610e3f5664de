"""Images of a study rendered in three dimensions."""

from enum import StrEnum
from typing import Final

import attrs

from cptkit.reference.places import Component, Owner
from cptkit.selection.facts import word
from cptkit.selection.family import Family
from cptkit.selection.words import which_component, which_owner

__all__ = ["THREE_DIMENSIONAL_IMAGES", "RenderedOn", "ThreeDimensionalImages"]


class RenderedOn(StrEnum):
    """Where the images were rendered."""

    SCANNER = "scanner"
    WORKSTATION = "workstation"


_THREE_DIMENSIONAL_IMAGES_ALSO: Final = {
    "independent-workstation": "workstation",
}


@attrs.frozen
class ThreeDimensionalImages:
    """Documented rendering of the images of another study in three dimensions. `None` is not documented.

    Attributes:
        rendered_on: what was done.
        component, equipment_owner: as for every study.

    >>> ThreeDimensionalImages(rendered_on="independent workstation").rendered_on.value
    'workstation'
    """

    rendered_on: RenderedOn | None = word(
        RenderedOn,
        "were the images rendered on the scanner or on a workstation of their own?",
        also=_THREE_DIMENSIONAL_IMAGES_ALSO,
    )
    component: Component | None = which_component()
    equipment_owner: Owner | None = which_owner()


THREE_DIMENSIONAL_IMAGES: Final = Family(
    "three-dimensional-images",
    "images of another study rendered in three dimensions",
    ThreeDimensionalImages,
    also=("3d-rendering", "3d-reconstruction", "three-dimensional-rendering"),
)
