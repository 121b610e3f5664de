"""Skin lesions destroyed where they are: premalignant and benign ones by number, malignant ones by size and site."""

from decimal import Decimal
from enum import StrEnum
from typing import Final

import attrs

from cptkit.selection.decisions import Numbers
from cptkit.selection.facts import count, measure, word
from cptkit.selection.families.skin.skin_sites import LESION_GROUPS, SkinSite, lesion_group, which_skin_site
from cptkit.selection.family import Derived, Family
from cptkit.selection.totals import lesions_of, of_kind
from cptkit.selection.words import which_lesion

__all__ = [
    "LESION_DESTRUCTION",
    "MALIGNANT_DESTRUCTION",
    "DestroyedNature",
    "LesionDestruction",
    "MalignantDestruction",
]


class DestroyedNature(StrEnum):
    """What the destroyed lesions were."""

    PREMALIGNANT = "premalignant"
    BENIGN = "benign"
    GRANULATION_TISSUE = "granulation-tissue"


_NATURES: Final = {
    "actinic-keratosis": "premalignant",
    "actinic-keratoses": "premalignant",
    "ak": "premalignant",
    "aks": "premalignant",
    "sk": "benign",
    "wart": "benign",
    "wart-removal": "benign",
    "wart-destruction": "benign",
    "warts": "benign",
    "molluscum": "benign",
    "seborrheic-keratosis": "benign",
    "proud-flesh": "granulation-tissue",
    "umbilical-granuloma": "granulation-tissue",
    "ak-destruction": "premalignant",
    "actinic-keratosis-destruction": "premalignant",
    "wart-freezing": "benign",
    "cryotherapy-of-warts": "benign",
    "molluscum-removal": "benign",
}


@attrs.frozen
class LesionDestruction:
    """Documented destruction of premalignant or benign skin lesions. `None` is not documented.

    Attributes:
        nature: premalignant, such as actinic keratoses, or benign, such as warts, or
            granulation tissue; no skin tags.
        lesions: how many were destroyed.
        lesion: the caller's name for the lesion, where it is one.

    >>> LesionDestruction(nature="warts", lesions=3).nature.value
    'benign'
    """

    nature: DestroyedNature | None = word(
        DestroyedNature,
        "were the destroyed lesions premalignant, benign, or granulation tissue?",
        also=_NATURES,
        parts=True,
    )
    lesions: int | None = count("how many lesions were destroyed?")
    lesion: str | None = which_lesion()


def _total(service: LesionDestruction, services: tuple[object, ...]) -> int | None:
    """Count the lesions of this nature that were destroyed in the encounter."""
    return lesions_of(one for one in of_kind(LesionDestruction, services) if one.nature is service.nature)


def _further(service: LesionDestruction, services: tuple[object, ...]) -> int | None:
    total = _total(service, services)
    return None if total is None else total - 1


LESION_DESTRUCTION: Final = Family(
    "lesion-destruction",
    "destruction of premalignant or benign skin lesions",
    LesionDestruction,
    derived=(
        Derived("total_lesions", Numbers(1), ("lesions",), _total),
        Derived("further_lesions", Numbers(0), ("lesions",), _further),
    ),
    also=(
        "chemical-cautery",
        "chemical-cauterization",
        "silver-nitrate",
        "wart removal",
        "wart destruction",
        "ak-destruction",
        "actinic-keratosis-destruction",
        "wart-freezing",
        "cryotherapy-of-warts",
        "molluscum-removal",
    ),
    beside=(
        "cryo",
        "cryotherapy",
        "destruction",
        "freezing",
        "silver",
    ),
    saying={
        "ak-cryotherapy": {"nature": "premalignant"},
        "actinic-keratosis-cryotherapy": {"nature": "premalignant"},
        "silver-nitrate-cautery": {"nature": "granulation-tissue"},
    },
)


@attrs.frozen
class MalignantDestruction:
    """A documented destruction of one malignant skin lesion; several are several of them. `None` is not documented.

    Attributes:
        site: where the lesion was.
        diameter: the lesion's diameter, in cm, without a margin.
        lesion: the caller's name for the lesion.

    >>> MalignantDestruction(site="ear", diameter="0.8").diameter
    Decimal('0.8')
    """

    site: SkinSite | None = which_skin_site("where on the skin was the lesion?")
    diameter: Decimal | None = measure("what was the diameter of the lesion itself?", "cm")
    lesion: str | None = which_lesion()


def _group(service: MalignantDestruction, _: tuple[object, ...]) -> str | None:
    return lesion_group(service.site)


MALIGNANT_DESTRUCTION: Final = Family(
    "malignant-destruction",
    "destruction of a malignant skin lesion",
    MalignantDestruction,
    derived=(Derived("site_group", LESION_GROUPS, ("site",), _group),),
    also=(
        "ed&c",
        "electrodesiccation-and-curettage",
    ),
)
