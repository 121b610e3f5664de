"""A skin lesion cut out through the whole thickness of the skin."""

from decimal import Decimal
from enum import StrEnum
from typing import Final

import attrs

from cptkit.selection.facts import measure, word
from cptkit.selection.families.skin.skin_sites import LESION_GROUPS, SkinSite, lesion_group, which_skin_site
from cptkit.selection.family import Derived, Family
from cptkit.selection.words import which_lesion

__all__ = ["SKIN_EXCISION", "LesionNature", "SkinExcision"]


class LesionNature(StrEnum):
    """What a lesion proved to be."""

    BENIGN = "benign"
    UNCERTAIN = "uncertain"
    MALIGNANT = "malignant"


_NATURES: Final = {
    "basal-cell-carcinoma": "malignant",
    "bcc": "malignant",
    "melanoma": "malignant",
    "scc": "malignant",
    "squamous-cell-carcinoma": "malignant",
    "epidermal-cyst": "benign",
    "sebaceous-cyst": "benign",
    "seborrheic-keratosis": "benign",
    "cyst-excision": "benign",
    "excision-of-cyst": "benign",
    "sebaceous-cyst-excision": "benign",
    "bcc-excision": "malignant",
    "scc-excision": "malignant",
    "melanoma-excision": "malignant",
}


@attrs.frozen
class SkinExcision:
    """A documented excision of one skin lesion; several lesions are several of them. `None` is not documented.

    Attributes:
        nature: what the pathologist found; it is worth waiting for.
        site: where the lesion was.
        diameter: its greatest diameter with the narrowest margins on both sides, in cm.
        lesion: the caller's name for the lesion.

    >>> SkinExcision(nature="benign", site="back", diameter="1.2 cm").site.value
    'trunk'
    """

    nature: LesionNature | None = word(
        LesionNature, "what did the pathologist find: benign, uncertain or malignant?", also=_NATURES
    )
    site: SkinSite | None = which_skin_site("where on the skin was the lesion?")
    diameter: Decimal | None = measure("what was the excised diameter, the lesion plus its narrowest margins?", "cm")
    lesion: str | None = which_lesion()


def _group(service: SkinExcision, _: tuple[object, ...]) -> str | None:
    return lesion_group(service.site)


SKIN_EXCISION: Final = Family(
    "skin-excision",
    "excision of a skin lesion",
    SkinExcision,
    derived=(Derived("site_group", LESION_GROUPS, ("site",), _group),),
    also=(
        "mole removal",
        "cyst-excision",
        "excision-of-cyst",
        "sebaceous-cyst-excision",
        "bcc-excision",
        "scc-excision",
        "melanoma-excision",
    ),
    broadly=(
        "lesion-excision",
        "excision-of-lesion",
    ),
    saying={
        "excision-of-benign-lesion": {"nature": "benign"},
        "excision-of-malignant-lesion": {"nature": "malignant"},
        "excision-of-basal-cell-carcinoma": {"nature": "malignant"},
        "epidermal-cyst-excision": {"nature": "benign"},
    },
)
