"""What is taken off the skin without cutting through it: lesions shaved, skin tags removed, corns pared."""

from decimal import Decimal
from typing import Final

import attrs

from cptkit.selection.decisions import Numbers
from cptkit.selection.facts import count, measure
from cptkit.selection.families.skin.foot_care import ClassFindings, which_class_findings, which_toe
from cptkit.selection.families.skin.skin_sites import LESION_GROUPS, SkinSite, lesion_group, which_skin_site
from cptkit.selection.family import Derived, Family
from cptkit.selection.totals import counted, of_kind, steps_beyond
from cptkit.selection.words import which_lesion

__all__ = [
    "CORN_PARING",
    "SKIN_SHAVING",
    "SKIN_TAG_REMOVAL",
    "CornParing",
    "SkinShaving",
    "SkinTagRemoval",
]


@attrs.frozen
class SkinShaving:
    """A documented removal of one skin lesion by shaving; several are several of them. `None` is not documented.

    Attributes:
        site: where the lesion was.
        diameter: the lesion's diameter, in cm.
        lesion: the caller's name for the lesion.

    >>> SkinShaving(site="face", diameter="0.4 cm").diameter
    Decimal('0.4')
    """

    site: SkinSite | None = which_skin_site("where on the skin was the lesion?")
    diameter: Decimal | None = measure("what was the diameter of the shaved lesion?", "cm")
    lesion: str | None = which_lesion()


def _group(service: SkinShaving, _: tuple[object, ...]) -> str | None:
    return lesion_group(service.site)


SKIN_SHAVING: Final = Family(
    "skin-shaving",
    "shaving of a skin lesion",
    SkinShaving,
    derived=(Derived("site_group", LESION_GROUPS, ("site",), _group),),
    also=(
        "shave-removal",
        "shave-excision",
    ),
)

_FIRST_TAGS: Final = 15
_MORE_TAGS: Final = 10


@attrs.frozen
class SkinTagRemoval:
    """A documented removal of skin tags. `None` is not documented.

    Attributes:
        tags: how many were removed, wherever they were.
        lesion: the caller's name for them, or for where they were.

    >>> SkinTagRemoval(tags=18).tags
    18
    """

    tags: int | None = count("how many skin tags were removed?")
    lesion: str | None = which_lesion()


def _further_tags(_: SkinTagRemoval, services: tuple[object, ...]) -> int | None:
    """Count the tens of tags beyond the first fifteen of the encounter."""
    total = counted(one.tags for one in of_kind(SkinTagRemoval, services))
    return None if total is None else steps_beyond(Decimal(total), _FIRST_TAGS, _MORE_TAGS)


SKIN_TAG_REMOVAL: Final = Family(
    "skin-tag-removal",
    "removal of skin tags",
    SkinTagRemoval,
    derived=(Derived("further_tens", Numbers(0), ("tags",), _further_tags),),
    also=("skin-tags",),
)


@attrs.frozen
class CornParing:
    """A documented paring of corns or calluses. `None` is not documented.

    Attributes:
        lesions: how many were pared.
        class_findings: which class findings are documented.
        lesion: the caller's name for the toe, or for where on the foot they were.

    >>> CornParing(lesions=2).lesions
    2
    """

    lesions: int | None = count("how many corns or calluses were pared?")
    class_findings: ClassFindings | None = which_class_findings()
    lesion: str | None = which_toe()


def _pared(_: CornParing, services: tuple[object, ...]) -> int | None:
    return counted(one.lesions for one in of_kind(CornParing, services))


CORN_PARING: Final = Family(
    "corn-paring",
    "paring of corns or calluses",
    CornParing,
    derived=(Derived("total_lesions", Numbers(1), ("lesions",), _pared),),
    also=(
        "callus-paring",
        "paring-of-corn",
    ),
)
