"""Slides that another laboratory made, read again."""

from enum import StrEnum
from typing import Final

import attrs

from cptkit.reference.places import Component, Owner
from cptkit.selection.facts import word
from cptkit.selection.family import Family
from cptkit.selection.words import which_component, which_owner

__all__ = ["SLIDE_CONSULTATION", "ReferredMaterial", "SlideConsultation"]


class ReferredMaterial(StrEnum):
    """What was referred."""

    SLIDES = "slides"
    MATERIAL_FOR_SLIDES = "material-for-slides"
    SLIDES_WITH_RECORDS = "slides-with-records"


_SLIDE_CONSULTATION_ALSO: Final = {
    "outside-slides": "slides",
    "slide-review": "slides",
    "blocks": "material-for-slides",
}


@attrs.frozen
class SlideConsultation:
    """A documented consultation on referred slides or material, with a report. `None` is not documented.

    Attributes:
        material: what was done.
        component, equipment_owner: as for every study.

    >>> SlideConsultation(material="outside slides").material.value
    'slides'
    """

    material: ReferredMaterial | None = word(
        ReferredMaterial,
        "were slides referred, or material to make them of, or were records reviewed too?",
        also=_SLIDE_CONSULTATION_ALSO,
    )
    component: Component | None = which_component()
    equipment_owner: Owner | None = which_owner()


SLIDE_CONSULTATION: Final = Family(
    "slide-consultation",
    "a pathologist's consultation on slides of another laboratory",
    SlideConsultation,
    also=(
        "outside-slides",
        "pathology-consult",
        "slide-review",
        "slide-consult",
        "outside-slide-review",
    ),
)
