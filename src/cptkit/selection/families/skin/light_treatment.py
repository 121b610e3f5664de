"""Treatments of the skin by light."""

from enum import StrEnum
from typing import Final

import attrs

from cptkit.selection.facts import word
from cptkit.selection.family import Family

__all__ = ["LIGHT_TREATMENT", "LightTreatment", "LightWork"]


class LightWork(StrEnum):
    """What was done."""

    ULTRAVIOLET = "ultraviolet"
    ULTRAVIOLET_B_WITH_TAR_OR_PETROLATUM = "ultraviolet-b-with-tar-or-petrolatum"
    PSORALEN_AND_ULTRAVIOLET_A = "psoralen-and-ultraviolet-a"
    LASER_UNDER_250_SQ_CM = "laser-under-250-sq-cm"
    LASER_250_TO_500_SQ_CM = "laser-250-to-500-sq-cm"
    LASER_OVER_500_SQ_CM = "laser-over-500-sq-cm"
    PHOTODYNAMIC_BY_STAFF = "photodynamic-by-staff"
    PHOTODYNAMIC_BY_PRACTITIONER = "photodynamic-by-practitioner"
    PHOTODYNAMIC_WITH_DEBRIDEMENT = "photodynamic-with-debridement"


_ALSO: Final = {
    "puva": "psoralen-and-ultraviolet-a",
    "pdt-by-staff": "photodynamic-by-staff",
}


@attrs.frozen
class LightTreatment:
    """A documented treatment of the skin by light. `None` is not documented.

    Attributes:
        work: what was done.

    >>> LightTreatment(work="puva").work.value
    'psoralen-and-ultraviolet-a'
    """

    work: LightWork | None = word(LightWork, "what was done?", also=_ALSO)


LIGHT_TREATMENT: Final = Family(
    "light-treatment",
    "a treatment of the skin by ultraviolet light, laser or photodynamic therapy",
    LightTreatment,
    also=(
        "phototherapy",
        "photodynamic-therapy",
        "pdt",
        "uvb",
        "nb-uvb",
        "narrowband-uvb",
    ),
)
