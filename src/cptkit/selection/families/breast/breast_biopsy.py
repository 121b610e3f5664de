"""Biopsy of a breast lesion or of a node beside it, by needle or by a cut; what belongs to it is said."""

from enum import StrEnum
from typing import Final

import attrs

from cptkit.reference.places import Component, Owner
from cptkit.selection.decisions import Words
from cptkit.selection.facts import word, yes_no
from cptkit.selection.families.imaging.fine_needle_aspiration import FineNeedleAspiration
from cptkit.selection.family import Derived, Family, becoming, yes_where_stated
from cptkit.selection.words import (
    Guidance,
    Side,
    which_component,
    which_guidance,
    which_lesion,
    which_owner,
    which_side,
)

__all__ = ["BREAST_BIOPSY", "BreastBiopsy", "Technique", "Tissue"]


class Technique(StrEnum):
    """How tissue was taken."""

    CORE = "core"
    FINE_NEEDLE = "fine-needle"
    INCISION = "incision"
    EXCISION = "excision"


class Tissue(StrEnum):
    """What a biopsy or a marker is of."""

    BREAST = "breast"
    LYMPH_NODE = "lymph-node"


_TECHNIQUES: Final = {
    "core-needle": "core",
    "needle-core": "core",
    "needle": "core",
    "percutaneous": "core",
    "vacuum": "core",
    "fna": "fine-needle",
    "open": "incision",
    "incisional": "incision",
    "excisional": "excision",
}


@attrs.frozen
class BreastBiopsy:
    """A documented biopsy of one lesion; several lesions are several of them. `None` is not documented.

    Attributes:
        technique: how tissue was taken.
        guidance: what imaging guided the needle.
        side: which breast; lesion: the caller's name for the lesion.
        tissue: the breast, or a lymph node beside it; the breast unless said.
        vacuum: whether a vacuum-assisted or rotating device was used; it matters through 2013.
        marked: whether a marker was left in the lesion.
        specimen_imaged: whether the specimen was imaged.
        component, equipment_owner: for guidance that is a code of its own.

    >>> BreastBiopsy(technique="core", guidance="US", side="left").guidance.value
    'ultrasound'
    """

    technique: Technique | None = word(Technique, "how was tissue taken?", also=_TECHNIQUES)
    guidance: Guidance | None = which_guidance()
    side: Side | None = which_side("which breast?")
    lesion: str | None = which_lesion()
    tissue: Tissue | None = word(
        Tissue,
        "was the tissue from the breast or from a lymph node?",
        also={"node": "lymph-node", "axilla": "lymph-node"},
    )
    vacuum: bool | None = yes_no("was a vacuum-assisted or rotating device used?")
    marked: bool | None = yes_no("was a marker left in the lesion?")
    specimen_imaged: bool | None = yes_no("was the specimen imaged?")
    component: Component | None = which_component()
    equipment_owner: Owner | None = which_owner()


def _sampled(service: BreastBiopsy, _: tuple[object, ...]) -> str:
    """Say what was sampled: the breast, unless a node is documented."""
    return service.tissue or Tissue.BREAST


BREAST_BIOPSY: Final = Family(
    "breast-biopsy",
    "a biopsy of one breast lesion or of a nearby node",
    BreastBiopsy,
    derived=(
        Derived("sampled", Words(tuple(Tissue)), ("tissue",), _sampled),
        yes_where_stated("marker_left", "marked"),
        yes_where_stated("specimen_seen", "specimen_imaged"),
    ),
    becomes={"fine-needle-aspiration": becoming(FineNeedleAspiration)},
)
