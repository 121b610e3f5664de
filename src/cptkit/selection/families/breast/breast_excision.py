"""An open operation on a lesion or a duct of the breast that takes less than a part of the breast."""

from enum import StrEnum
from typing import Final

import attrs

from cptkit.selection.facts import word, yes_no
from cptkit.selection.family import Family, yes_where_stated
from cptkit.selection.words import Side, which_lesion, which_side

__all__ = ["BREAST_EXCISION", "BreastExcision", "Excised"]


class Excised(StrEnum):
    """What was operated on."""

    LESION = "lesion"
    PART_OF_LESION = "part-of-lesion"
    NIPPLE_DUCT = "nipple-duct"
    DUCT_FISTULA = "duct-fistula"
    DEEP_ABSCESS = "deep-abscess"


@attrs.frozen
class BreastExcision:
    """A documented open operation on a lesion or duct of one breast. `None` is not documented.

    Attributes:
        excised: a lesion, a part of it for a diagnosis, the ducts of the nipple, a fistula of a duct, or a
            deep abscess that is opened.
        margins: whether a margin of healthy tissue was taken to have all of a tumor.
        marker_before: whether a wire or marker had been placed under imaging before.
        side: which breast; lesion: the caller's name for the lesion.

    >>> BreastExcision(excised="lesion", marker_before=True, side="left").marker_before
    True
    """

    excised: Excised | None = word(
        Excised,
        "what was operated on?",
        also={"biopsy": "part-of-lesion", "incisional-biopsy": "part-of-lesion", "abscess": "deep-abscess"},
    )
    margins: bool | None = yes_no("was a margin of healthy tissue taken to remove all of a tumor?")
    marker_before: bool | None = yes_no("was a wire or marker placed under imaging beforehand?", untold=False)
    side: Side | None = which_side("which breast?")
    lesion: str | None = which_lesion()


BREAST_EXCISION: Final = Family(
    "breast-excision",
    "open surgery on a breast lesion or duct",
    BreastExcision,
    derived=(yes_where_stated("with_margins", "margins"),),
)
