"""Nodes beside the breast, biopsied or removed in an operation of their own."""

from enum import StrEnum
from typing import Final

import attrs

from cptkit.reference.places import Component, Owner
from cptkit.selection.decisions import YES_NO
from cptkit.selection.facts import word, yes_no
from cptkit.selection.family import Derived, Family
from cptkit.selection.words import (
    Guidance,
    Side,
    stated,
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


def _mapping(service: AxillaryNodes, _: tuple[object, ...]) -> str:
    """Say whether mapping is documented."""
    return stated(service.mapped)


def _tracer(service: AxillaryNodes, _: tuple[object, ...]) -> str:
    """Say whether the surgeon is documented to have injected the tracer."""
    return stated(service.tracer_injected)


AXILLARY_NODES: Final = Family(
    "axillary-nodes",
    "nodes beside the breast, biopsied or removed",
    AxillaryNodes,
    derived=(
        Derived("mapping", YES_NO, ("mapped",), _mapping),
        Derived("tracer", YES_NO, ("tracer_injected",), _tracer),
    ),
)
