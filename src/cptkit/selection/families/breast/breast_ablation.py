"""A breast tumor destroyed where it is."""

from enum import StrEnum
from typing import Final

import attrs

from cptkit.selection.facts import word
from cptkit.selection.family import Family
from cptkit.selection.words import Side, which_lesion, which_side

__all__ = ["BREAST_ABLATION", "AblationMethod", "BreastAblation", "TumorKind"]


class TumorKind(StrEnum):
    """What is destroyed."""

    FIBROADENOMA = "fibroadenoma"
    OTHER_BENIGN = "other-benign"
    MALIGNANT = "malignant"


class AblationMethod(StrEnum):
    """How it is destroyed."""

    FREEZING = "freezing"
    OTHER = "other"


@attrs.frozen
class BreastAblation:
    """A documented ablation of one tumor; several tumors are several of them. `None` is not documented.

    Attributes:
        tumor: what is destroyed, as the biopsy showed it.
        method: by freezing, or otherwise.
        side: which breast; lesion: the caller's name for the tumor.

    >>> BreastAblation(tumor="malignant", method="cryo", side="left").method.value
    'freezing'
    """

    tumor: TumorKind | None = word(TumorKind, "what did the biopsy show?", also={"cancer": "malignant"})
    method: AblationMethod | None = word(
        AblationMethod,
        "was it destroyed by freezing or by another method?",
        also={"cryo": "freezing", "cryoablation": "freezing", "laser": "other", "radiofrequency": "other"},
    )
    side: Side | None = which_side("which breast?")
    lesion: str | None = which_lesion()


BREAST_ABLATION: Final = Family("breast-ablation", "ablation of a breast tumor", BreastAblation)
