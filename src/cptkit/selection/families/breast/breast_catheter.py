"""Preparing the breast for radiation from within: catheters, or the bed of the tumor."""

from enum import StrEnum
from typing import Final

import attrs

from cptkit.selection.facts import word, yes_no
from cptkit.selection.family import Family
from cptkit.selection.words import Side, which_side

__all__ = ["BREAST_CATHETER", "BreastCatheter", "Preparation"]


class Preparation(StrEnum):
    """What radiation is prepared by."""

    BALLOON = "balloon"
    TUBES = "tubes"
    TUMOR_BED = "tumor-bed"


@attrs.frozen
class BreastCatheter:
    """A documented preparation of one breast for radiation from within. `None` is not documented.

    Attributes:
        preparation: an expandable catheter, several tubes, or the tumor bed made ready in the operation.
        with_partial_mastectomy: whether it was done in the operation that removed the tumor.
        side: which breast.

    >>> BreastCatheter(preparation="balloon", with_partial_mastectomy=False, side="left").preparation.value
    'balloon'
    """

    preparation: Preparation | None = word(
        Preparation,
        "what was placed or done to prepare for the radiation?",
        also={"expandable": "balloon", "iort": "tumor-bed"},
    )
    with_partial_mastectomy: bool | None = yes_no("was it done during the surgery that removed the tumor?")
    side: Side | None = which_side("which breast?")


BREAST_CATHETER: Final = Family("breast-catheter", "preparing the breast for internal radiation", BreastCatheter)
