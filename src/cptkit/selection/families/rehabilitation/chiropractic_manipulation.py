"""Chiropractic manipulation, by the regions of the spine."""

from typing import Final

import attrs

from cptkit.selection.facts import count, yes_no
from cptkit.selection.family import Family, yes_where_stated
from cptkit.values.claims import Circumstance

__all__ = ["CHIROPRACTIC_MANIPULATION", "ChiropracticManipulation"]


@attrs.frozen
class ChiropracticManipulation:
    """A documented chiropractic manipulation of a day. `None` is not documented.

    Attributes:
        spinal_regions: how many of the five regions of the spine were manipulated: cervical, thoracic, lumbar,
            sacral, pelvic.
        extraspinal: whether regions outside the spine were manipulated too.
        active_treatment: whether it was active or corrective treatment, not maintenance.
        abn_signed: whether the patient signed an Advance Beneficiary Notice (ABN) for maintenance.
        apart_from_therapy: whether therapy of the day, such as manual therapy, was given to other regions alone.

    >>> ChiropracticManipulation(spinal_regions=3).spinal_regions
    3
    """

    spinal_regions: int | None = count("how many of the five spinal regions were manipulated?", least=0, most=5)
    extraspinal: bool | None = yes_no("were regions outside the spine manipulated too?")
    active_treatment: bool | None = yes_no("was it active or corrective treatment, not maintenance?")
    abn_signed: bool | None = yes_no("did the patient sign an Advance Beneficiary Notice (ABN)?")
    apart_from_therapy: bool | None = yes_no(
        "was that day's therapy given only to regions that were not manipulated?",
        circumstance=Circumstance.SEPARATE_STRUCTURE,
    )


CHIROPRACTIC_MANIPULATION: Final = Family(
    "chiropractic-manipulation",
    "chiropractic manipulation on one day",
    ChiropracticManipulation,
    derived=(yes_where_stated("outside_the_spine", "extraspinal"),),
    also=("cmt", "chiropractic-adjustment"),
    beside=("3-4",),
)
