"""Artificial discs, corpectomy, sacroiliac fusion, and instruments of the spine taken out or put in again."""

from enum import StrEnum
from typing import Final

import attrs

from cptkit.selection.facts import word
from cptkit.selection.family import Family
from cptkit.selection.words import Sides, which_sides

__all__ = ["SPINE_OPERATION", "SpineOperation", "SpineOperationWork"]


class SpineOperationWork(StrEnum):
    """What was done."""

    CERVICAL_DISC_ARTHROPLASTY = "cervical-disc-arthroplasty"
    LUMBAR_DISC_ARTHROPLASTY = "lumbar-disc-arthroplasty"
    SACROILIAC_FUSION = "sacroiliac-fusion"
    CERVICAL_CORPECTOMY = "cervical-corpectomy"
    CERVICAL_ANTERIOR_DISCECTOMY = "cervical-anterior-discectomy"
    FUSION_EXPLORATION = "fusion-exploration"
    INSTRUMENTATION_REINSERTION = "instrumentation-reinsertion"
    POSTERIOR_NONSEGMENTAL_REMOVAL = "posterior-nonsegmental-removal"
    POSTERIOR_SEGMENTAL_REMOVAL = "posterior-segmental-removal"
    ANTERIOR_INSTRUMENTATION_REMOVAL = "anterior-instrumentation-removal"
    ENDOSCOPIC_LUMBAR_DECOMPRESSION = "endoscopic-lumbar-decompression"


_ALSO: Final = {
    "cervical-artificial-disc": "cervical-disc-arthroplasty",
    "lumbar-artificial-disc": "lumbar-disc-arthroplasty",
    "si-joint-fusion": "sacroiliac-fusion",
    "minimally-invasive-si-fusion": "sacroiliac-fusion",
    "posterior-instrumentation-removal": "posterior-segmental-removal",
    "endoscopic-discectomy": "endoscopic-lumbar-decompression",
}


@attrs.frozen
class SpineOperation:
    """A documented operation on a disc, a vertebra or the sacroiliac joint. `None` is not documented.

    Attributes:
        operation: what was done.
        sides: on which side, or on both.

    >>> SpineOperation(operation="cervical artificial disc").operation.value
    'cervical-disc-arthroplasty'
    """

    operation: SpineOperationWork | None = word(SpineOperationWork, "which operation on the spine was it?", also=_ALSO)
    sides: Sides | None = which_sides("on which side, or both?")


SPINE_OPERATION: Final = Family(
    "spine-operation",
    "an operation on a disc, a vertebra or the sacroiliac joint",
    SpineOperation,
    also=("disc-arthroplasty", "corpectomy", "si-joint-fusion"),
)
