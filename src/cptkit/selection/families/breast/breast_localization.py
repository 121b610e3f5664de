"""A marker or a wire placed at a breast lesion or in a node without a biopsy of it."""

from typing import Final

import attrs

from cptkit.reference.places import Component, Owner
from cptkit.selection.decisions import Words
from cptkit.selection.facts import count, word, yes_no
from cptkit.selection.families.breast.breast_biopsy import Tissue
from cptkit.selection.family import Derived, Family, yes_where_stated
from cptkit.selection.words import (
    Guidance,
    Side,
    which_component,
    which_guidance,
    which_lesion,
    which_owner,
    which_side,
)

__all__ = ["BREAST_LOCALIZATION", "BreastLocalization"]


@attrs.frozen
class BreastLocalization:
    """A documented marker, wire or seed at one lesion, without a biopsy; several lesions are several of them.

    Several wires around one lesion are one of them. `None` is not documented.

    Attributes:
        guidance: what imaging guided it.
        side: which breast; lesion: the caller's name for the lesion.
        tissue: the breast, or a lymph node or other soft tissue beside it; the breast unless said.
        supplied: whether the practice bought the marker.
        markers: how many markers it bought for the lesion.
        component, equipment_owner: for guidance that is a code of its own.

    >>> BreastLocalization(guidance="mammographic", side="right").side.value
    'right'
    """

    guidance: Guidance | None = which_guidance()
    side: Side | None = which_side("which breast?")
    lesion: str | None = which_lesion()
    tissue: Tissue | None = word(
        Tissue,
        "is it in the breast or in a lymph node?",
        also={"node": "lymph-node", "axilla": "lymph-node", "soft-tissue": "lymph-node"},
    )
    supplied: bool | None = yes_no("did the practice buy the marker?")
    markers: int | None = count("how many markers did it buy for the lesion?", untold=1)
    component: Component | None = which_component()
    equipment_owner: Owner | None = which_owner()


def _marked(service: BreastLocalization, _: tuple[object, ...]) -> str:
    """Say what was marked: the breast, unless a node is documented."""
    return service.tissue or Tissue.BREAST


BREAST_LOCALIZATION: Final = Family(
    "breast-localization",
    "a marker or wire at one breast lesion or node, without a biopsy",
    BreastLocalization,
    derived=(
        Derived("marked", Words(tuple(Tissue)), ("tissue",), _marked),
        yes_where_stated("bought", "supplied"),
    ),
)
