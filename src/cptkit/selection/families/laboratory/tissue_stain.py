"""Special stains of tissue, beside its examination."""

from enum import StrEnum
from typing import Final

import attrs

from cptkit.reference.places import Component, Owner
from cptkit.selection.decisions import Numbers
from cptkit.selection.facts import count, word
from cptkit.selection.family import Derived, Family
from cptkit.selection.words import which_component, which_owner

__all__ = ["TISSUE_STAIN", "StainKind", "TissueStain"]


class StainKind(StrEnum):
    """What the stain shows."""

    MICROORGANISMS = "microorganisms"
    OTHER = "other"
    FROZEN_TISSUE = "frozen-tissue"
    ANTIBODY = "antibody"
    ANTIBODY_MEASURED_BY_EYE = "antibody-measured-by-eye"
    ANTIBODY_MEASURED_BY_COMPUTER = "antibody-measured-by-computer"
    IMMUNOFLUORESCENCE = "immunofluorescence"
    ANTIBODIES_ON_ONE_SLIDE = "antibodies-on-one-slide"


_STAIN_KIND_ALSO: Final = {
    "group-1": "microorganisms",
    "group-2": "other",
    "immunohistochemistry": "antibody",
    "ihc": "antibody",
    "gms": "microorganisms",
    "afb": "microorganisms",
    "gram": "microorganisms",
    "trichrome": "other",
    "iron": "other",
    "quantitative-ihc": "antibody-measured-by-eye",
    "ihc-quantitative": "antibody-measured-by-eye",
    "her2": "antibody-measured-by-eye",
    "er-pr": "antibody-measured-by-eye",
    "dif": "immunofluorescence",
    "direct-immunofluorescence": "immunofluorescence",
    "multiplex-ihc": "antibodies-on-one-slide",
    "multiplex-antibody": "antibodies-on-one-slide",
    "pd-l1": "antibody-measured-by-eye",
}


@attrs.frozen
class TissueStain:
    """Documented special stains of one specimen; several specimens are several. `None` is not documented.

    Attributes:
        stain: what the stain shows.
        stains: how many different stains or antibodies there were.
        component: which component the billing physician did.
        equipment_owner: who owns the equipment.

    >>> TissueStain(stain="IHC", stains=3).stain.value
    'antibody'
    """

    stain: StainKind | None = word(
        StainKind,
        "was the stain for microorganisms, an antibody, or something else?",
        also=_STAIN_KIND_ALSO,
    )
    stains: int | None = count("how many different stains or antibodies were there?")
    component: Component | None = which_component()
    equipment_owner: Owner | None = which_owner()


def _further_antibodies(service: TissueStain, _: tuple[object, ...]) -> int | None:
    """Count the antibodies after the first."""
    return None if service.stains is None else service.stains - 1


TISSUE_STAIN: Final = Family(
    "tissue-stain",
    "a special stain of tissue",
    TissueStain,
    derived=(Derived("further_antibodies", Numbers(), ("stains",), _further_antibodies),),
    also=(
        "special-stain",
        "immunohistochemistry",
        "ihc",
        "immunofluorescence",
        "direct-immunofluorescence",
        "immunostain",
    ),
)
