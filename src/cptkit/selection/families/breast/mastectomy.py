"""Removal of a part of the breast or of all of it, with the nodes that are removed with it."""

from enum import StrEnum
from typing import Final

import attrs

from cptkit.selection.facts import word, yes_no
from cptkit.selection.family import Family, yes_where_stated
from cptkit.selection.words import Sides, which_sides

__all__ = ["MASTECTOMY", "Extent", "Mastectomy", "Nodes"]


class Extent(StrEnum):
    """How much was removed."""

    PARTIAL = "partial"
    COMPLETE = "complete"
    NIPPLE_SPARING = "nipple-sparing"
    RADICAL = "radical"
    RADICAL_WITH_INTERNAL_MAMMARY = "radical-with-internal-mammary"
    MODIFIED_RADICAL = "modified-radical"
    GYNECOMASTIA = "gynecomastia"


class Nodes(StrEnum):
    """Which axillary nodes were removed."""

    NONE = "none"
    SUPERFICIAL = "superficial"
    DEEP = "deep"
    ALL = "all"


_EXTENTS: Final = {
    "lumpectomy": "partial",
    "segmental": "partial",
    "quadrantectomy": "partial",
    "simple": "complete",
    "total": "complete",
    "skin-sparing": "complete",
    "subcutaneous": "nipple-sparing",
    "urban": "radical-with-internal-mammary",
    "breast-lumpectomy": "partial",
    "mrm": "modified-radical",
}
_NODES: Final = {"sentinel": "deep", "axillary-dissection": "all", "complete": "all", "no": "none"}


@attrs.frozen
class Mastectomy:
    """A documented removal of a part of one breast or of all of it. `None` is not documented.

    Attributes:
        extent: how much was removed; a part, with attention to its margins.
        nodes: which axillary nodes were removed: none, superficial or deep ones (sentinel nodes are
            deep), or all.
        mapped: whether sentinel nodes were mapped in the operating room.
        tracer_injected: whether the surgeon injected the radioactive tracer.
        sides: one breast or both.

    >>> Mastectomy(extent="lumpectomy", nodes="sentinel", sides="left").nodes.value
    'deep'
    """

    extent: Extent | None = word(Extent, "how much of the breast was removed?", also=_EXTENTS)
    nodes: Nodes | None = word(Nodes, "which axillary nodes were removed?", also=_NODES, untold=Nodes.NONE)
    mapped: bool | None = yes_no("were sentinel nodes mapped in the operating room?")
    tracer_injected: bool | None = yes_no("did the surgeon inject the radioactive tracer?")
    sides: Sides | None = which_sides("which breast, or both?")


MASTECTOMY: Final = Family(
    "mastectomy",
    "removal of part or all of the breast, with nodes",
    Mastectomy,
    derived=(
        yes_where_stated("mapping", "mapped"),
        yes_where_stated("tracer", "tracer_injected"),
    ),
    also=(
        "lumpectomy",
        "partial-mastectomy",
        "breast-lumpectomy",
        "mrm",
    ),
)
