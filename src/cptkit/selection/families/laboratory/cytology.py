"""Cells examined under the microscope, by where they came from and how the slides were made; Pap tests apart."""

from enum import StrEnum
from typing import Final

import attrs

from cptkit.reference.places import Component, Owner
from cptkit.selection.decisions import Numbers
from cptkit.selection.facts import count, word
from cptkit.selection.family import Derived, Family
from cptkit.selection.words import which_component, which_owner

__all__ = ["CYTOLOGY", "Cytology", "CytologySpecimen", "SlideMethod"]


class CytologySpecimen(StrEnum):
    """Where the cells came from."""

    FLUID_WASHING_OR_BRUSHING = "fluid-washing-or-brushing"
    FINE_NEEDLE_ASPIRATE = "fine-needle-aspirate"
    OTHER_SMEAR = "other-smear"
    OTHER_SMEAR_MADE_BY_LABORATORY = "other-smear-made-by-laboratory"
    OTHER_SMEAR_OF_MORE_THAN_5_SLIDES = "other-smear-of-more-than-5-slides"
    URINE_PROBES_COUNTED_BY_EYE = "urine-probes-counted-by-eye"
    URINE_PROBES_COUNTED_BY_COMPUTER = "urine-probes-counted-by-computer"
    FORENSIC = "forensic"


class SlideMethod(StrEnum):
    """How the slides of a fluid were made."""

    DIRECT_SMEAR = "direct-smear"
    CONCENTRATED = "concentrated"
    LIQUID_BASED = "liquid-based"
    FILTER = "filter"


_SPECIMENS: Final = {
    "fluid": "fluid-washing-or-brushing",
    "urine": "fluid-washing-or-brushing",
    "pleural-fluid": "fluid-washing-or-brushing",
    "peritoneal-fluid": "fluid-washing-or-brushing",
    "csf": "fluid-washing-or-brushing",
    "bronchial-washing": "fluid-washing-or-brushing",
    "bronchial-brushing": "fluid-washing-or-brushing",
    "bal": "fluid-washing-or-brushing",
    "washing": "fluid-washing-or-brushing",
    "brushing": "fluid-washing-or-brushing",
    "fna": "fine-needle-aspirate",
    "sputum": "other-smear",
    "nipple-discharge": "other-smear",
    "tzanck": "other-smear",
    "brushings": "fluid-washing-or-brushing",
    "washings": "fluid-washing-or-brushing",
    "urine-fish-by-eye": "urine-probes-counted-by-eye",
    "urine-fish-by-computer": "urine-probes-counted-by-computer",
    "sperm-search": "forensic",
}
_METHODS: Final = {
    "smear": "direct-smear",
    "cytospin": "concentrated",
    "saccomanno": "concentrated",
    "thinprep": "liquid-based",
    "thin-prep": "liquid-based",
    "cellular-enhancement": "liquid-based",
}


@attrs.frozen
class Cytology:
    """Documented cytology of specimens of one kind, other than Pap tests. `None` is not documented.

    Attributes:
        specimen: where the cells came from.
        method: of a fluid, how its slides were made; the most elaborate where there were several.
        specimens: how many specimens were examined, however many slides each has.
        adequacy_checks: of an aspirate, how often its adequacy was judged at once, each check of one site after a pass
            or several.
        component, equipment_owner: as for every study.

    >>> Cytology(specimen="urine", method="ThinPrep", specimens=1).method.value
    'liquid-based'
    """

    specimen: CytologySpecimen | None = word(CytologySpecimen, "what was the specimen?", also=_SPECIMENS)
    method: SlideMethod | None = word(SlideMethod, "how were the slides made?", also=_METHODS)
    specimens: int | None = count("how many specimens were examined?")
    adequacy_checks: int | None = count("how many immediate adequacy checks were there?", least=0, untold=0)
    component: Component | None = which_component()
    equipment_owner: Owner | None = which_owner()


def _further_checks(service: Cytology, _: tuple[object, ...]) -> int:
    """Count the checks of adequacy after the first."""
    return max(0, (service.adequacy_checks or 0) - 1)


CYTOLOGY: Final = Family(
    "cytology",
    "cells examined under the microscope",
    Cytology,
    derived=(Derived("further_checks", Numbers(), ("adequacy_checks",), _further_checks),),
    also=("cytopathology",),
)
