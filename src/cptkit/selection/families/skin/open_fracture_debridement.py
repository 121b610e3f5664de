"""Cleaning of an open fracture."""

from enum import StrEnum
from typing import Final

import attrs

from cptkit.selection.facts import word
from cptkit.selection.family import Family

__all__ = ["OPEN_FRACTURE_DEBRIDEMENT", "OpenFractureDebridement", "OpenFractureLayer"]


class OpenFractureLayer(StrEnum):
    """The deepest layer that was cleaned."""

    SKIN = "skin"
    MUSCLE_OR_FASCIA = "muscle-or-fascia"
    BONE = "bone"


_OPEN_FRACTURE_DEBRIDEMENT_ALSO: Final = {
    "skin-and-subcutaneous": "skin",
    "subcutaneous": "skin",
    "muscle": "muscle-or-fascia",
    "fascia": "muscle-or-fascia",
}


@attrs.frozen
class OpenFractureDebridement:
    """Documented debridement at an open fracture or dislocation. `None` is not documented.

    Attributes:
        layer: what was done.

    >>> OpenFractureDebridement(layer="muscle").layer.value
    'muscle-or-fascia'
    """

    layer: OpenFractureLayer | None = word(
        OpenFractureLayer, "what was the deepest layer that was cleaned?", also=_OPEN_FRACTURE_DEBRIDEMENT_ALSO
    )


OPEN_FRACTURE_DEBRIDEMENT: Final = Family(
    "open-fracture-debridement",
    "debridement at the site of an open fracture or dislocation",
    OpenFractureDebridement,
    also=("open-fracture",),
)
