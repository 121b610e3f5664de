"""Sinuses operated on through an endoscope; what is done to several of one side has codes together."""

from enum import StrEnum
from typing import Final

import attrs

from cptkit.selection.decisions import Words
from cptkit.selection.facts import word, yes_no
from cptkit.selection.family import Derived, Family, yes_where_stated
from cptkit.selection.totals import of_kind
from cptkit.selection.words import Sides, which_sides

__all__ = ["SINUS_SURGERY", "SinusSurgery", "SinusWork"]


class SinusWork(StrEnum):
    """What was done to which sinus."""

    ANTERIOR_ETHMOIDECTOMY = "anterior-ethmoidectomy"
    TOTAL_ETHMOIDECTOMY = "total-ethmoidectomy"
    MAXILLARY_OPENING = "maxillary-opening"
    MAXILLARY_TISSUE_REMOVAL = "maxillary-tissue-removal"
    FRONTAL_EXPLORATION = "frontal-exploration"
    SPHENOID_OPENING = "sphenoid-opening"
    SPHENOID_TISSUE_REMOVAL = "sphenoid-tissue-removal"
    MAXILLARY_BALLOON = "maxillary-balloon"
    FRONTAL_BALLOON = "frontal-balloon"
    SPHENOID_BALLOON = "sphenoid-balloon"
    CONCHA_BULLOSA_RESECTION = "concha-bullosa-resection"
    BIOPSY_OR_DEBRIDEMENT = "biopsy-or-debridement"


_WORKS: Final = {
    "partial-ethmoidectomy": "anterior-ethmoidectomy",
    "ethmoidectomy": "total-ethmoidectomy",
    "maxillary-antrostomy": "maxillary-opening",
    "frontal-sinusotomy": "frontal-exploration",
    "sphenoidotomy": "sphenoid-opening",
    "polypectomy": "biopsy-or-debridement",
    "debridement": "biopsy-or-debridement",
}


@attrs.frozen
class SinusSurgery:
    """Documented work on one sinus through an endoscope; several sinuses are several. `None` is not documented.

    Attributes:
        work: what was done to which sinus; suction alone removes no tissue.
        sides: on which side, or on both.
        navigated: whether a computer guided the instruments by images; where it is not documented, none did.

    >>> SinusSurgery(work="maxillary antrostomy", sides="both").work.value
    'maxillary-opening'
    """

    work: SinusWork | None = word(SinusWork, "what was done, and in which sinus?", also=_WORKS)
    sides: Sides | None = which_sides("on which side, or both?")
    navigated: bool | None = yes_no("was computer-assisted image guidance used?")


_FRONTAL: Final = frozenset({SinusWork.FRONTAL_EXPLORATION})
_SPHENOID: Final = frozenset({SinusWork.SPHENOID_OPENING, SinusWork.SPHENOID_TISSUE_REMOVAL})
_TOGETHER: Final = {
    SinusWork.TOTAL_ETHMOIDECTOMY: _FRONTAL | _SPHENOID,
    SinusWork.FRONTAL_EXPLORATION: frozenset({SinusWork.TOTAL_ETHMOIDECTOMY}),
    SinusWork.SPHENOID_OPENING: frozenset({SinusWork.TOTAL_ETHMOIDECTOMY}),
    SinusWork.SPHENOID_TISSUE_REMOVAL: frozenset({SinusWork.TOTAL_ETHMOIDECTOMY}),
    SinusWork.FRONTAL_BALLOON: frozenset({SinusWork.SPHENOID_BALLOON}),
    SinusWork.SPHENOID_BALLOON: frozenset({SinusWork.FRONTAL_BALLOON}),
}
_BESIDE: Final = Words(
    ("nothing", "frontal", "sphenoid-opening", "sphenoid-tissue-removal", "frontal-and-sphenoid", "other", "partly")
)


def _beside(service: SinusSurgery, services: tuple[object, ...]) -> str | None:
    """Say what of one code with it was done on the same side; on one side of both is `partly`."""
    if service.work is None:
        return None
    partners = [one for one in of_kind(SinusSurgery, services) if one.work in _TOGETHER.get(service.work, ())]
    near = [one for one in partners if _meet(service.sides, one.sides)]
    if any(one.sides != service.sides for one in near):
        return "partly"
    works = {one.work for one in near}
    if service.work is not SinusWork.TOTAL_ETHMOIDECTOMY:
        return "other" if works else "nothing"
    if works & _FRONTAL:
        return "frontal-and-sphenoid" if works & _SPHENOID else "frontal"
    return next((str(work) for work in works if work), "nothing")


def _meet(mine: Sides | None, other: Sides | None) -> bool:
    return mine == other or Sides.BOTH in (mine, other)


SINUS_SURGERY: Final = Family(
    "sinus-surgery",
    "endoscopic sinus surgery",
    SinusSurgery,
    derived=(
        Derived("beside", _BESIDE, ("work", "sides"), _beside),
        yes_where_stated("by_navigation", "navigated"),
    ),
    also=("fess", "functional-endoscopic-sinus-surgery"),
    broadly=("endoscopic-sinus-surgery",),
)
