"""Skin substitutes put on wounds; wounds of one group of sites are measured together."""

from decimal import Decimal
from enum import StrEnum
from typing import Final

import attrs

from cptkit.selection.decisions import Numbers
from cptkit.selection.facts import measure, word
from cptkit.selection.family import Derived, Family
from cptkit.selection.totals import of_kind, steps_beyond, summed
from cptkit.selection.words import which_lesion

__all__ = ["SKIN_SUBSTITUTE", "SkinSubstitute", "SubstituteSite"]


class SubstituteSite(StrEnum):
    """Where the wound is, as codes part it."""

    TRUNK_ARM_LEG = "trunk-arm-leg"
    FACE_HAND_FOOT = "face-hand-foot"


_SITES: Final = {
    **dict.fromkeys(("trunk", "arm", "leg", "wrist", "ankle"), "trunk-arm-leg"),
    **dict.fromkeys(
        ("face", "scalp", "eyelid", "mouth", "neck", "ear", "orbit", "genitalia", "hand", "foot", "finger", "toe"),
        "face-hand-foot",
    ),
}
_SMALL, _LARGE = 25, 100


@attrs.frozen
class SkinSubstitute:
    """A documented skin substitute on one wound; several wounds are several of them. `None` is not documented.

    Attributes:
        site: trunk, arm or leg; or face, scalp, neck, ear, genitalia, hand, foot and their digits.
        area: the area of the wound that was covered, in sq cm, of a patient of ten or older.
        lesion: the caller's name for the wound.

    >>> SkinSubstitute(site="leg", area=40).site.value
    'trunk-arm-leg'
    """

    site: SubstituteSite | None = word(
        SubstituteSite, "was it on the trunk, arm or leg, or on the face, hand or foot?", also=_SITES
    )
    area: Decimal | None = measure("how large was the covered wound?", "sq cm")
    lesion: str | None = which_lesion()


def _total(service: SkinSubstitute, services: tuple[object, ...]) -> Decimal | None:
    return summed(one.area for one in of_kind(SkinSubstitute, services) if one.site is service.site)


def _further(service: SkinSubstitute, services: tuple[object, ...]) -> int | None:
    """Count the areas beyond the first: of 25 sq cm where the wounds are under 100 together, of 100 otherwise."""
    total = _total(service, services)
    step = _SMALL if total is None or total < _LARGE else _LARGE
    return steps_beyond(total, step, step)


SKIN_SUBSTITUTE: Final = Family(
    "skin-substitute",
    "a skin substitute applied to a wound",
    SkinSubstitute,
    derived=(
        Derived("total_area", Numbers(Decimal(0), whole=False, unit="sq cm"), ("area",), _total),
        Derived("further_areas", Numbers(0), ("area",), _further),
    ),
    also=(
        "skin-substitute-application",
        "apligraf",
    ),
)
