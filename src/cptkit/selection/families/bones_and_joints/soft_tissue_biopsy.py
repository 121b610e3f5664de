"""Soft tissue under the skin biopsied through an incision, by site and depth."""

from enum import StrEnum
from typing import Final

import attrs

from cptkit.selection.facts import word
from cptkit.selection.families.bones_and_joints.soft_tissue_tumor import SoftTissueSite, which_soft_tissue_site
from cptkit.selection.family import Family
from cptkit.selection.words import Sides, which_lesion, which_sides

__all__ = ["SOFT_TISSUE_BIOPSY", "BiopsyDepth", "SoftTissueBiopsy"]


class BiopsyDepth(StrEnum):
    """How deep the biopsied tissue lay."""

    SUPERFICIAL = "superficial"
    DEEP = "deep"


_DEPTHS: Final = {
    "subcutaneous": "superficial",
    "above-fascia": "superficial",
    "subfascial": "deep",
    "below-fascia": "deep",
    "intramuscular": "deep",
    "in-muscle": "deep",
}


@attrs.frozen
class SoftTissueBiopsy:
    """A documented open biopsy of soft tissue; one of the skin is a `SkinBiopsy`. `None` is not documented.

    Attributes:
        site: where it was.
        depth: whether the tissue lay above the fascia or below it.
        sides: on an arm or a leg, on which side.
        lesion: the caller's name for the lesion.

    >>> SoftTissueBiopsy(site="thigh", depth="in muscle").depth.value
    'deep'
    """

    site: SoftTissueSite | None = which_soft_tissue_site("where was the biopsy?")
    depth: BiopsyDepth | None = word(BiopsyDepth, "did the tissue lie above the fascia or below it?", also=_DEPTHS)
    sides: Sides | None = which_sides("on which side?")
    lesion: str | None = which_lesion()


SOFT_TISSUE_BIOPSY: Final = Family(
    "soft-tissue-biopsy",
    "soft tissue under the skin biopsied through an incision",
    SoftTissueBiopsy,
    also=("open-soft-tissue-biopsy", "incisional-soft-tissue-biopsy"),
)
