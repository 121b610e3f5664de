"""Nodes beside the breast, biopsied or removed in an operation of their own."""

from enum import StrEnum
from typing import Final

import attrs

from cptkit.reference.places import Component, Owner
from cptkit.selection.facts import word, yes_no
from cptkit.selection.family import Family, yes_where_stated
from cptkit.selection.words import (
    Guidance,
    Side,
    which_component,
    which_guidance,
    which_lesion,
    which_owner,
    which_side,
)

__all__ = ["AXILLARY_NODES", "AxillaryNodes", "NodeOperation"]


class NodeOperation(StrEnum):
    """What was done to the nodes."""

    NEEDLE_BIOPSY = "needle-biopsy"
    SUPERFICIAL_BIOPSY = "superficial-biopsy"
    DEEP_BIOPSY = "deep-biopsy"
    INTERNAL_MAMMARY_BIOPSY = "internal-mammary-biopsy"
    SUPERFICIAL_DISSECTION = "superficial-dissection"
    COMPLETE_DISSECTION = "complete-dissection"
    TRACER_ALONE = "tracer-alone"


_OPERATIONS: Final = {
    "core": "needle-biopsy",
    "sentinel": "deep-biopsy",
    "sentinel-biopsy": "deep-biopsy",
    "complete": "complete-dissection",
    "dissection": "complete-dissection",
}


@attrs.frozen
class AxillaryNodes:
    """A documented biopsy or removal of nodes beside one breast. `None` is not documented.

    Attributes:
        operation: a needle biopsy; an open biopsy or removal of superficial, deep (sentinel nodes are
            deep) or internal mammary nodes; a dissection; or no more than the injection of tracer.
        guidance: what imaging guided the needle.
        mapped: whether sentinel nodes were mapped in the operating room.
        tracer_injected: whether the surgeon injected the radioactive tracer.
        side: which side; lesion: the caller's name for the node.
        component, equipment_owner: for guidance, which is a code of its own.

    >>> AxillaryNodes(operation="sentinel", mapped=True, side="left").operation.value
    'deep-biopsy'
    """

    operation: NodeOperation | None = word(NodeOperation, "what was done to the nodes?", also=_OPERATIONS)
    guidance: Guidance | None = which_guidance()
    mapped: bool | None = yes_no("were sentinel nodes mapped in the operating room?")
    tracer_injected: bool | None = yes_no("did the surgeon inject the radioactive tracer?")
    side: Side | None = which_side("which side?")
    lesion: str | None = which_lesion()
    component: Component | None = which_component()
    equipment_owner: Owner | None = which_owner()


AXILLARY_NODES: Final = Family(
    "axillary-nodes",
    "biopsy or removal of axillary nodes",
    AxillaryNodes,
    derived=(
        yes_where_stated("mapping", "mapped"),
        yes_where_stated("tracer", "tracer_injected"),
    ),
    also=(
        "alnd",
        "axillary-dissection",
        "axillary-lymph-node-dissection",
    ),
)
