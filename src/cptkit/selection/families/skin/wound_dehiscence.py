"""Surgical wounds that opened, or that were left open, closed or packed."""

from enum import StrEnum
from typing import Final

import attrs

from cptkit.selection.facts import word
from cptkit.selection.family import Family

__all__ = ["WOUND_DEHISCENCE", "DehiscenceTreatment", "WoundDehiscence"]


class DehiscenceTreatment(StrEnum):
    """What was done with the wound."""

    SIMPLE_CLOSURE = "simple-closure"
    PACKING = "packing"
    EXTENSIVE_CLOSURE = "extensive-closure"


@attrs.frozen
class WoundDehiscence:
    """A documented treatment of a surgical wound that opened. `None` is not documented.

    Attributes:
        treatment: what was done: a superficial wound closed in one layer, or packed, or a secondary closure that was
            extensive or complicated, such as in several layers.

    >>> WoundDehiscence(treatment="closure in layers").treatment.value
    'extensive-closure'
    """

    treatment: DehiscenceTreatment | None = word(
        DehiscenceTreatment,
        "was it closed in one layer or packed, or was the closure extensive or complicated?",
        also={
            "single-layer-closure": "simple-closure",
            "simple": "simple-closure",
            "packed": "packing",
            "extensive": "extensive-closure",
            "complicated": "extensive-closure",
            "complicated-closure": "extensive-closure",
            "closure-in-layers": "extensive-closure",
        },
    )


WOUND_DEHISCENCE: Final = Family(
    "wound-dehiscence",
    "a surgical wound that opened, closed or packed",
    WoundDehiscence,
    also=("dehiscence", "dehisced-wound", "superficial-wound-dehiscence", "treatment-of-wound-dehiscence"),
    saying={
        "secondary-closure-of-surgical-wound": {"treatment": "extensive-closure"},
        "delayed-wound-closure": {"treatment": "extensive-closure"},
    },
)
