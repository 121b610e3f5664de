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
    LUMBAR_DISC_ARTHROPLASTY_REVISION = "lumbar-disc-arthroplasty-revision"
    LUMBAR_DISC_ARTHROPLASTY_REMOVAL = "lumbar-disc-arthroplasty-removal"
    CERVICAL_DISC_ARTHROPLASTY_REVISION = "cervical-disc-arthroplasty-revision"
    CERVICAL_DISC_ARTHROPLASTY_REMOVAL = "cervical-disc-arthroplasty-removal"
    CERVICAL_LAMINECTOMY_UP_TO_2_SEGMENTS = "cervical-laminectomy-up-to-2-segments"
    CERVICAL_LAMINECTOMY_OVER_2_SEGMENTS = "cervical-laminectomy-over-2-segments"
    THORACIC_LAMINECTOMY_UP_TO_2_SEGMENTS = "thoracic-laminectomy-up-to-2-segments"
    THORACIC_LAMINECTOMY_OVER_2_SEGMENTS = "thoracic-laminectomy-over-2-segments"
    LUMBAR_LAMINECTOMY_UP_TO_2_SEGMENTS = "lumbar-laminectomy-up-to-2-segments"
    LUMBAR_LAMINECTOMY_OVER_2_SEGMENTS = "lumbar-laminectomy-over-2-segments"
    SACRAL_LAMINECTOMY = "sacral-laminectomy"
    GILL_LAMINECTOMY = "gill-laminectomy"
    CERVICAL_LAMINOPLASTY = "cervical-laminoplasty"
    CERVICAL_LAMINOPLASTY_WITH_RECONSTRUCTION = "cervical-laminoplasty-with-reconstruction"
    THORACIC_TRANSPEDICULAR_DECOMPRESSION = "thoracic-transpedicular-decompression"
    LUMBAR_TRANSPEDICULAR_DECOMPRESSION = "lumbar-transpedicular-decompression"


_ALSO: Final = {
    "cervical-artificial-disc": "cervical-disc-arthroplasty",
    "lumbar-artificial-disc": "lumbar-disc-arthroplasty",
    "si-joint-fusion": "sacroiliac-fusion",
    "minimally-invasive-si-fusion": "sacroiliac-fusion",
    "posterior-instrumentation-removal": "posterior-segmental-removal",
    "endoscopic-discectomy": "endoscopic-lumbar-decompression",
    "lumbar-artificial-disc-revision": "lumbar-disc-arthroplasty-revision",
    "lumbar-artificial-disc-removal": "lumbar-disc-arthroplasty-removal",
    "cervical-artificial-disc-revision": "cervical-disc-arthroplasty-revision",
    "cervical-artificial-disc-removal": "cervical-disc-arthroplasty-removal",
    "cervical-laminectomy-without-facetectomy": "cervical-laminectomy-up-to-2-segments",
    "thoracic-laminectomy-without-facetectomy": "thoracic-laminectomy-up-to-2-segments",
    "lumbar-laminectomy-without-facetectomy": "lumbar-laminectomy-up-to-2-segments",
    "gill-procedure": "gill-laminectomy",
    "laminoplasty": "cervical-laminoplasty",
    "laminoplasty-with-plates": "cervical-laminoplasty-with-reconstruction",
    "far-lateral-discectomy": "lumbar-transpedicular-decompression",
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
