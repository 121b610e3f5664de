"""Operations on prostate and kidney."""

from enum import StrEnum
from typing import Final

import attrs

from cptkit.selection.facts import word
from cptkit.selection.family import Family
from cptkit.selection.words import Sides, which_sides

__all__ = ["UROLOGIC_OPERATION", "UrologicOperation", "UrologicWork"]


class UrologicWork(StrEnum):
    """What was done."""

    TRANSURETHRAL_PROSTATE_RESECTION = "transurethral-prostate-resection"
    LAPAROSCOPIC_RADICAL_PROSTATECTOMY = "laparoscopic-radical-prostatectomy"
    SHOCK_WAVE_LITHOTRIPSY = "shock-wave-lithotripsy"


_UROLOGIC_WORK_ALSO: Final = {
    "turp": "transurethral-prostate-resection",
    "robotic-prostatectomy": "laparoscopic-radical-prostatectomy",
    "eswl": "shock-wave-lithotripsy",
}


@attrs.frozen
class UrologicOperation:
    """A documented operation on prostate or kidney. `None` is not documented.

    Attributes:
        operation: which operation it was.
        sides: on which side, or on both.

    >>> UrologicOperation(operation="TURP").operation.value
    'transurethral-prostate-resection'
    """

    operation: UrologicWork | None = word(UrologicWork, "which operation was it?", also=_UROLOGIC_WORK_ALSO)
    sides: Sides | None = which_sides("on which side, or on both?")


UROLOGIC_OPERATION: Final = Family("urologic-operation", "an operation on prostate or kidney", UrologicOperation)
