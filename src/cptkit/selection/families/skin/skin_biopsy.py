"""A piece of a skin lesion taken for a diagnosis."""

from collections.abc import Iterable
from enum import StrEnum
from typing import Final

import attrs

from cptkit.selection.decisions import YES_NO, Numbers
from cptkit.selection.facts import count, word, yes_no
from cptkit.selection.family import Derived, Family
from cptkit.selection.totals import lesions_of, of_kind
from cptkit.selection.words import which_lesion
from cptkit.values.claims import Circumstance

__all__ = ["SKIN_BIOPSY", "BiopsyTechnique", "SkinBiopsy"]


class BiopsyTechnique(StrEnum):
    """How the piece was taken, the shallowest first."""

    TANGENTIAL = "tangential"
    PUNCH = "punch"
    INCISIONAL = "incisional"


_TECHNIQUES: Final = {
    "shave": "tangential",
    "shave-biopsy": "tangential",
    "scoop": "tangential",
    "curette": "tangential",
    "punch-biopsy": "punch",
    "wedge": "incisional",
}


@attrs.frozen
class SkinBiopsy:
    """Documented biopsies of skin lesions by one technique. `None` is not documented.

    Attributes:
        technique: how the pieces were taken.
        lesions: how many lesions were sampled; several pieces of one lesion are one.
        lesion: the caller's name for the lesion, where it is one.
        decided_operation: beside an operation on the lesion that day, such as Mohs surgery, whether it was decided on
            by this biopsy, read at once, with no earlier pathology report.

    >>> SkinBiopsy(technique="shave", lesions=2).technique.value
    'tangential'
    """

    technique: BiopsyTechnique | None = word(BiopsyTechnique, "how was the skin sample taken?", also=_TECHNIQUES)
    lesions: int | None = count("how many lesions were sampled by this technique?")
    lesion: str | None = which_lesion()
    decided_operation: bool | None = yes_no(
        "was the operation on the lesion that day decided on by this biopsy, with no earlier pathology report?",
        circumstance=Circumstance.UNUSUAL_NON_OVERLAPPING,
    )


def _is_deepest(service: SkinBiopsy, services: tuple[object, ...]) -> str | None:
    """Say whether no other biopsy of the encounter goes deeper: its first lesion is billed by the primary code."""
    techniques = [one.technique for one in of_kind(SkinBiopsy, services)]
    if service.technique is None or None in techniques:
        return None
    return "yes" if service.technique is _deepest(one for one in techniques if one is not None) else "no"


def _deepest(techniques: Iterable[BiopsyTechnique]) -> BiopsyTechnique:
    order = tuple(BiopsyTechnique)
    return max(techniques, key=order.index)


def _further_lesions(service: SkinBiopsy, services: tuple[object, ...]) -> int | None:
    """Count the lesions of this technique beside the one of the primary code."""
    deepest = _is_deepest(service, services)
    biopsies = of_kind(SkinBiopsy, services)
    # Several biopsies that are told one by one are of one lesion each.
    total = lesions_of((one for one in biopsies if one.technique is service.technique), one_each=len(biopsies) > 1)
    return None if deepest is None or total is None else total - (deepest == "yes")


SKIN_BIOPSY: Final = Family(
    "skin-biopsy",
    "a biopsy of skin lesions",
    SkinBiopsy,
    derived=(
        Derived("deepest", YES_NO, ("technique",), _is_deepest),
        Derived("further_lesions", Numbers(0), ("technique", "lesions"), _further_lesions),
    ),
    also=(
        "biopsy-of-skin",
        "shave-biopsy",
        "punch-biopsy",
        "tangential-biopsy",
    ),
)
