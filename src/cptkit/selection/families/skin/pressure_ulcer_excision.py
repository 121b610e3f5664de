"""Pressure ulcers cut out, by site, closure and whether bone was taken."""

from enum import StrEnum
from typing import Final

import attrs

from cptkit.selection.facts import word, yes_no
from cptkit.selection.family import Family
from cptkit.selection.words import which_lesion

__all__ = ["PRESSURE_ULCER_EXCISION", "PressureUlcerClosure", "PressureUlcerExcision", "PressureUlcerSite"]


class PressureUlcerSite(StrEnum):
    """Over which bone the ulcer was."""

    COCCYX = "coccyx"
    SACRUM = "sacrum"
    ISCHIUM = "ischium"
    TROCHANTER = "trochanter"


class PressureUlcerClosure(StrEnum):
    """How the wound was closed, or what it was prepared for."""

    SUTURES = "sutures"
    SKIN_FLAP = "skin-flap"
    MUSCLE_FLAP_OR_GRAFT = "muscle-flap-or-graft"


_SITES: Final = {
    "coccygeal": "coccyx",
    "tailbone": "coccyx",
    "sacral": "sacrum",
    "ischial": "ischium",
    "trochanteric": "trochanter",
    "greater-trochanter": "trochanter",
    "hip": "trochanter",
}
_CLOSURES: Final = {
    "primary-suture": "sutures",
    "primary-closure": "sutures",
    "local-flap": "skin-flap",
    "muscle-flap": "muscle-flap-or-graft",
    "myocutaneous-flap": "muscle-flap-or-graft",
    "skin-graft": "muscle-flap-or-graft",
}


@attrs.frozen
class PressureUlcerExcision:
    """A documented excision of a pressure ulcer; one that is only debrided is a `WoundDebridement`.

    `None` is not documented.

    Attributes:
        site: over which bone the ulcer was.
        closure: how it was closed, or what it was prepared for.
        with_bone: whether bone was cut off with it.
        lesion: the caller's name for the ulcer.

    >>> PressureUlcerExcision(site="sacral", closure="primary suture").site.value
    'sacrum'
    """

    site: PressureUlcerSite | None = word(PressureUlcerSite, "over which bone was the ulcer?", also=_SITES)
    closure: PressureUlcerClosure | None = word(
        PressureUlcerClosure,
        "was it closed with sutures or a flap of skin, or prepared for a flap of muscle or a graft?",
        also=_CLOSURES,
    )
    with_bone: bool | None = yes_no("was bone cut off with it?", also={"ostectomy": True})
    lesion: str | None = which_lesion()


PRESSURE_ULCER_EXCISION: Final = Family(
    "pressure-ulcer-excision",
    "a pressure ulcer cut out",
    PressureUlcerExcision,
    also=("decubitus-ulcer-excision", "bedsore-excision"),
)
