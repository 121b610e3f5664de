"""Skin grafts of the patient's own skin, and the wounds made ready for them."""

from decimal import Decimal
from enum import StrEnum
from typing import Final

import attrs

from cptkit.selection.decisions import YES_NO, Numbers, Words
from cptkit.selection.facts import measure, word, yes_no
from cptkit.selection.families.skin.skin_sites import SkinSite, which_skin_site
from cptkit.selection.family import Derived, Family
from cptkit.selection.totals import of_kind, steps_beyond, summed
from cptkit.selection.words import which_lesion

__all__ = ["SKIN_GRAFT", "SkinGraft", "SkinGraftKind"]


class SkinGraftKind(StrEnum):
    """Which graft it was, or that the wound was made ready for one."""

    SPLIT_THICKNESS = "split-thickness"
    FULL_THICKNESS = "full-thickness"
    PREPARATION = "preparation"


_KINDS: Final = {
    "split-thickness-skin-graft": "split-thickness",
    "split-thickness-graft": "split-thickness",
    "full-thickness-skin-graft": "full-thickness",
    "full-thickness-graft": "full-thickness",
    "stsg": "split-thickness",
    "split": "split-thickness",
    "ftsg": "full-thickness",
    "full": "full-thickness",
    "site-preparation": "preparation",
    "wound-bed-preparation": "preparation",
    "surgical-preparation": "preparation",
}


@attrs.frozen
class SkinGraft:
    """A documented graft of the patient's own skin on one wound, or the preparation of one. `None` is not documented.

    Attributes:
        kind: which graft it was, or the surgical preparation of the wound for one.
        site: where the wound is; a wrist is of the arm, an ankle of the leg.
        area: the area of the wound that was covered or made ready.
        percent_of_body: of a child under 10, the part of the body surface instead, in percent.
        child_under_ten: whether the patient is younger than 10; where it is not documented, not.
        lesion: the caller's name for the wound.

    >>> SkinGraft(kind="STSG", site="thigh", area=150).kind.value
    'split-thickness'
    """

    kind: SkinGraftKind | None = word(
        SkinGraftKind, "was it a split-thickness or a full-thickness graft, or a preparation for one?", also=_KINDS
    )
    site: SkinSite | None = which_skin_site("where is the wound?")
    area: Decimal | None = measure("how large was the wound that was covered?", "sq cm")
    percent_of_body: Decimal | None = measure("what percentage of the body surface was covered?", "percent")
    child_under_ten: bool | None = yes_no("is the patient younger than 10 years?", untold=False)
    lesion: str | None = which_lesion()


_REGIONS: Final = Words(("trunk", "scalp-arm-leg", "cheek-neck-hand-foot", "eyelid-nose-ear-lip"))
_FEATURES: Final = frozenset({SkinSite.EYELID, SkinSite.NOSE, SkinSite.EAR, SkinSite.LIP})
# The armpit is of the trunk, but for grafts of full thickness.
_TRUNK_AND_LIMBS: Final = frozenset({SkinSite.TRUNK, SkinSite.AXILLA, SkinSite.ARM, SkinSite.LEG})
_LARGE, _SMALL = 100, 20


def _region(service: SkinGraft, _: tuple[object, ...] = ()) -> str | None:
    """Return the group of sites by which full-thickness grafts are coded."""
    if service.site is None:
        return None
    if service.site is SkinSite.TRUNK:
        return "trunk"
    if service.site in (SkinSite.SCALP, SkinSite.ARM, SkinSite.LEG):
        return "scalp-arm-leg"
    return "eyelid-nose-ear-lip" if service.site in _FEATURES else "cheek-neck-hand-foot"


def _group(service: SkinGraft) -> str | None:
    """Return the sites whose grafts of one kind are measured together."""
    if service.kind is SkinGraftKind.FULL_THICKNESS or service.site is None:
        return _region(service)
    return "trunk" if _of_trunk_or_limbs(service) == "yes" else "face"


def _of_trunk_or_limbs(service: SkinGraft, _: tuple[object, ...] = ()) -> str | None:
    """Say whether the wound is of trunk, arm or leg, as other grafts than those of full thickness are parted."""
    if service.site is None:
        return None
    return "yes" if service.site in _TRUNK_AND_LIMBS else "no"


def _total(service: SkinGraft, services: tuple[object, ...]) -> Decimal | None:
    """Add up the wounds of a kind and group: a child's in percent of the body, but for grafts of full thickness."""
    alike = [one for one in of_kind(SkinGraft, services) if (one.kind, _group(one)) == (service.kind, _group(service))]
    if service.child_under_ten and service.kind is not SkinGraftKind.FULL_THICKNESS:
        return summed(one.percent_of_body for one in alike)
    return summed(one.area for one in alike)


def _further(service: SkinGraft, services: tuple[object, ...]) -> int | None:
    """Count the steps beyond the first: of 20 sq cm at full thickness, otherwise of 100, or of 1 percent of a child."""
    total = _total(service, services)
    if service.kind is SkinGraftKind.FULL_THICKNESS:
        return steps_beyond(total, _SMALL, _SMALL)
    step = 1 if service.child_under_ten else _LARGE
    return steps_beyond(total, step, step)


SKIN_GRAFT: Final = Family(
    "skin-graft",
    "a graft of the patient's own skin, or the preparation of a wound for one",
    SkinGraft,
    derived=(
        Derived("region", _REGIONS, ("site",), _region),
        Derived("trunk_arm_or_leg", YES_NO, ("site",), _of_trunk_or_limbs),
        Derived("further_steps", Numbers(0), ("area", "percent_of_body", "child_under_ten"), _further),
    ),
    also=("autograft", "stsg", "ftsg", "split-thickness-skin-graft", "full-thickness-skin-graft"),
)
