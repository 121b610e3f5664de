"""Tubes and stents of kidney and ureter that are put in, exchanged or taken out through the skin."""

from enum import StrEnum
from typing import Final

import attrs

from cptkit.selection.facts import word
from cptkit.selection.family import Family
from cptkit.selection.words import Sides, which_sides

__all__ = ["KIDNEY_DRAINAGE", "KidneyDrainage", "KidneyDrainageWork"]


class KidneyDrainageWork(StrEnum):
    """What was done."""

    NEPHROSTOMY = "nephrostomy"
    NEPHROURETERAL_CATHETER = "nephroureteral-catheter"
    NEPHROSTOMY_CONVERSION = "nephrostomy-conversion"
    NEPHROSTOMY_EXCHANGE = "nephrostomy-exchange"
    NEPHROSTOMY_REMOVAL_WITH_FLUOROSCOPY = "nephrostomy-removal-with-fluoroscopy"
    NEPHROURETERAL_CATHETER_EXCHANGE = "nephroureteral-catheter-exchange"
    ANTEGRADE_STENT_THROUGH_EXISTING_TRACT = "antegrade-stent-through-existing-tract"
    ANTEGRADE_STENT_THROUGH_NEW_ACCESS = "antegrade-stent-through-new-access"
    ANTEGRADE_STENT_AND_NEPHROSTOMY = "antegrade-stent-and-nephrostomy"
    INTERNAL_STENT_EXCHANGE_THROUGH_SKIN = "internal-stent-exchange-through-skin"
    INTERNAL_STENT_REMOVAL_THROUGH_SKIN = "internal-stent-removal-through-skin"
    TRANSURETHRAL_STENT_EXCHANGE_UNDER_FLUOROSCOPY = "transurethral-stent-exchange-under-fluoroscopy"
    TRANSURETHRAL_STENT_REMOVAL_UNDER_FLUOROSCOPY = "transurethral-stent-removal-under-fluoroscopy"
    NEPHROSTOGRAM_THROUGH_NEW_ACCESS = "nephrostogram-through-new-access"
    NEPHROSTOGRAM_THROUGH_EXISTING_ACCESS = "nephrostogram-through-existing-access"
    TRACT_DILATION_OF_EXISTING_ACCESS = "tract-dilation-of-existing-access"
    TRACT_DILATION_WITH_NEW_ACCESS = "tract-dilation-with-new-access"


_ALSO: Final = {
    "percutaneous-nephrostomy": "nephrostomy",
    "pcn": "nephrostomy",
    "nephrostomy-tube-placement": "nephrostomy",
    "pcnu": "nephroureteral-catheter",
    "nephroureteral-stent": "nephroureteral-catheter",
    "conversion-to-nephroureteral-catheter": "nephrostomy-conversion",
    "nephrostomy-tube-change": "nephrostomy-exchange",
    "nephrostomy-tube-exchange": "nephrostomy-exchange",
    "antegrade-ureteral-stent": "antegrade-stent-through-new-access",
    "antegrade-nephrostogram-through-new-access": "nephrostogram-through-new-access",
    "nephrostogram": "nephrostogram-through-existing-access",
}


@attrs.frozen
class KidneyDrainage:
    """A documented tube or stent of kidney or ureter, through the skin. `None` is not documented.

    Attributes:
        procedure: what was done.
        sides: on which side, or on both.

    >>> KidneyDrainage(procedure="percutaneous nephrostomy").procedure.value
    'nephrostomy'
    """

    procedure: KidneyDrainageWork | None = word(KidneyDrainageWork, "what was done at kidney or ureter?", also=_ALSO)
    sides: Sides | None = which_sides("on which side, or both?")


KIDNEY_DRAINAGE: Final = Family(
    "kidney-drainage",
    "a tube or stent of kidney or ureter, through the skin",
    KidneyDrainage,
    also=("nephrostomy", "percutaneous-nephrostomy", "antegrade-stent", "nephroureteral-catheter"),
)
