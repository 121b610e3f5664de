"""Tissue moved from beside a defect of the skin to close it."""

from decimal import Decimal
from typing import Final

import attrs

from cptkit.selection.decisions import Numbers, Words
from cptkit.selection.facts import measure
from cptkit.selection.families.skin.skin_sites import SkinSite, which_skin_site
from cptkit.selection.family import Derived, Family
from cptkit.selection.totals import steps_beyond, summed
from cptkit.selection.words import which_lesion

__all__ = ["TISSUE_TRANSFER", "TissueTransfer"]


@attrs.frozen
class TissueTransfer:
    """A documented flap from beside a defect; several defects are several. `None` is not documented.

    Attributes:
        site: where on the skin it was.
        primary_area: the area of the defect, with that of the lesion that was cut out.
        secondary_area: the area of the defect that the flap left.
        lesion: the caller's name for the lesion that was cut out, or for the defect.

    >>> TissueTransfer(site="cheek", primary_area=1, secondary_area=2).site.value
    'cheek'
    """

    site: SkinSite | None = which_skin_site("where on the skin was the defect?")
    primary_area: Decimal | None = measure("how large was the defect itself?", "sq cm")
    secondary_area: Decimal | None = measure("how large was the defect left by the flap?", "sq cm")
    lesion: str | None = which_lesion()


_REGIONS: Final = Words(("trunk", "scalp-arm-leg", "cheek-neck-hand-foot", "eyelid-nose-ear-lip"))
_FEATURES: Final = frozenset({SkinSite.EYELID, SkinSite.NOSE, SkinSite.EAR, SkinSite.LIP})
_SCALP_AND_LIMBS: Final = frozenset({SkinSite.SCALP, SkinSite.ARM, SkinSite.LEG})
# The first code for a large defect is for up to 60 square centimeters, each further one for 30.
_LARGE: Final = 60
_STEP: Final = 30


def _region(service: TissueTransfer, _: tuple[object, ...]) -> str | None:
    """Return the group of sites by which flaps are coded."""
    if service.site is None:
        return None
    if service.site is SkinSite.TRUNK:
        return "trunk"
    if service.site in _SCALP_AND_LIMBS:
        return "scalp-arm-leg"
    return "eyelid-nose-ear-lip" if service.site in _FEATURES else "cheek-neck-hand-foot"


def _total(service: TissueTransfer, _: tuple[object, ...] = ()) -> Decimal | None:
    """Add the area that the flap left to that of the defect."""
    return summed((service.primary_area, service.secondary_area))


def _further_steps(service: TissueTransfer, _: tuple[object, ...]) -> int | None:
    return steps_beyond(_total(service), _LARGE, _STEP)


TISSUE_TRANSFER: Final = Family(
    "tissue-transfer",
    "adjacent tissue moved to close a skin defect",
    TissueTransfer,
    derived=(
        Derived("region", _REGIONS, ("site",), _region),
        Derived(
            "total_area",
            Numbers(Decimal(0), None, whole=False, unit="sq cm", step=Decimal("0.1")),
            ("primary_area", "secondary_area"),
            _total,
        ),
        Derived("further_steps", Numbers(), ("primary_area", "secondary_area"), _further_steps),
    ),
    also=("flap", "adjacent-tissue-transfer", "advancement-flap", "rhomboid-flap", "rotation-flap", "z-plasty"),
)
