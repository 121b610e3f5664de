"""Where on the skin it was, and the groups of sites by which lesions and wounds are coded."""

from enum import StrEnum
from typing import Any, Final

from cptkit.selection.decisions import Words
from cptkit.selection.facts import word

__all__ = ["LESION_GROUPS", "SkinSite", "lesion_group", "sites_named", "which_skin_site"]


class SkinSite(StrEnum):
    """A site of the skin, as finely as any code asks."""

    TRUNK = "trunk"
    ARM = "arm"
    LEG = "leg"
    AXILLA = "axilla"
    SCALP = "scalp"
    NECK = "neck"
    HAND = "hand"
    FOOT = "foot"
    GENITALIA = "genitalia"
    FACE = "face"
    FOREHEAD = "forehead"
    CHEEK = "cheek"
    CHIN = "chin"
    MOUTH = "mouth"
    EAR = "ear"
    EYELID = "eyelid"
    NOSE = "nose"
    LIP = "lip"
    MUCOUS_MEMBRANE = "mucous-membrane"


_LIMBS_AND_TRUNK: Final = frozenset({SkinSite.TRUNK, SkinSite.ARM, SkinSite.LEG, SkinSite.AXILLA})
_BETWEEN: Final = frozenset({SkinSite.SCALP, SkinSite.NECK, SkinSite.HAND, SkinSite.FOOT, SkinSite.GENITALIA})
_ALSO: Final = {
    "back": "trunk",
    "chest": "trunk",
    "abdomen": "trunk",
    "buttock": "trunk",
    "waist": "trunk",
    "flank": "trunk",
    "upper-back": "trunk",
    "lower-back": "trunk",
    "abdominal-wall": "trunk",
    "breast": "trunk",
    "shoulder": "arm",
    "forearm": "arm",
    "upper-arm": "arm",
    "elbow": "arm",
    "wrist": "arm",
    "thigh": "leg",
    "lower-leg": "leg",
    "knee": "leg",
    "calf": "leg",
    "shin": "leg",
    "ankle": "leg",
    "armpit": "axilla",
    "finger": "hand",
    "thumb": "hand",
    "palm": "hand",
    "toe": "foot",
    "heel": "foot",
    "sole": "foot",
    "penis": "genitalia",
    "scrotum": "genitalia",
    "vulva": "genitalia",
    "eyebrow": "forehead",
    "temple": "face",
    "earlobe": "ear",
    "nostril": "nose",
    "upper-lip": "lip",
    "lower-lip": "lip",
    "upper-eyelid": "eyelid",
    "lower-eyelid": "eyelid",
    "mucosa": "mucous-membrane",
}
LESION_GROUPS: Final = Words(("trunk-and-limbs", "scalp-neck-hands-feet-genitalia", "face-and-mucosa"))


def sites_named() -> dict[str, SkinSite]:
    """Return what each name of a site on the skin means."""
    return {**{one.value: one for one in SkinSite}, **{name: SkinSite(site) for name, site in _ALSO.items()}}


def which_skin_site(ask: str) -> Any:  # noqa: ANN401 (attrs types a field as its value)
    """Make the fact where on the skin it was."""
    return word(SkinSite, ask, also=_ALSO)


def lesion_group(site: SkinSite | None) -> str | None:
    """Return the group of sites by which lesions are coded; the armpit counts with the trunk.

    >>> lesion_group(SkinSite.HAND), lesion_group(SkinSite.CHEEK), lesion_group(None)
    ('scalp-neck-hands-feet-genitalia', 'face-and-mucosa', None)
    """
    if site is None:
        return None
    if site in _LIMBS_AND_TRUNK:
        return "trunk-and-limbs"
    return "scalp-neck-hands-feet-genitalia" if site in _BETWEEN else "face-and-mucosa"
