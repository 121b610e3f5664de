"""Pilonidal cysts and hidradenitis cut out."""

from enum import StrEnum
from typing import Final

import attrs

from cptkit.selection.facts import word
from cptkit.selection.family import Family
from cptkit.selection.words import Sides, which_sides

__all__ = ["SKIN_GLAND_EXCISION", "SkinGlandExcision", "SkinGlandWork"]


class SkinGlandWork(StrEnum):
    """What was cut out, and how."""

    PILONIDAL_SIMPLE = "pilonidal-simple"
    PILONIDAL_EXTENSIVE = "pilonidal-extensive"
    PILONIDAL_COMPLICATED = "pilonidal-complicated"
    ARMPIT_WITH_SIMPLE_REPAIR = "armpit-with-simple-repair"
    ARMPIT_WITH_COMPLEX_REPAIR = "armpit-with-complex-repair"
    GROIN_WITH_SIMPLE_REPAIR = "groin-with-simple-repair"
    GROIN_WITH_COMPLEX_REPAIR = "groin-with-complex-repair"
    PERIANAL_OR_NAVEL_WITH_SIMPLE_REPAIR = "perianal-or-navel-with-simple-repair"
    PERIANAL_OR_NAVEL_WITH_COMPLEX_REPAIR = "perianal-or-navel-with-complex-repair"


_SKIN_GLAND_EXCISION_ALSO: Final = {
    "simple-pilonidal-excision": "pilonidal-simple",
    "extensive-pilonidal-excision": "pilonidal-extensive",
    "complicated-pilonidal-excision": "pilonidal-complicated",
}


@attrs.frozen
class SkinGlandExcision:
    """Documented excision of a pilonidal cyst or of hidradenitis. `None` is not documented.

    Attributes:
        operation: what was done.
        sides: on which side, or on both.

    >>> SkinGlandExcision(operation="simple pilonidal excision").operation.value
    'pilonidal-simple'
    """

    operation: SkinGlandWork | None = word(
        SkinGlandWork, "what was cut out, and how was it closed?", also=_SKIN_GLAND_EXCISION_ALSO
    )
    sides: Sides | None = which_sides("on which side, or both?")


SKIN_GLAND_EXCISION: Final = Family(
    "skin-gland-excision",
    "excision of a pilonidal cyst or of hidradenitis",
    SkinGlandExcision,
    also=("pilonidal-cyst", "hidradenitis", "pilonidal-excision", "pilonidal-cystectomy"),
)
