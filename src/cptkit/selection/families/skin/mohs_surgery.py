"""Mohs surgery of one lesion: by its site, stages and blocks."""

from enum import StrEnum
from typing import Final

import attrs

from cptkit.selection.decisions import Numbers
from cptkit.selection.facts import count, word
from cptkit.selection.families.skin.skin_sites import SkinSite, sites_named
from cptkit.selection.family import Derived, Family
from cptkit.selection.words import which_lesion

__all__ = ["MOHS_SURGERY", "MohsSite", "MohsSurgery"]


class MohsSite(StrEnum):
    """Where the lesion was."""

    HEAD = "head"
    NECK = "neck"
    HANDS = "hands"
    FEET = "feet"
    GENITALIA = "genitalia"
    DEEP_STRUCTURES = "deep-structures"
    TRUNK = "trunk"
    ARMS = "arms"
    LEGS = "legs"


# The sites of the skin that Mohs surgery counts otherwise; those not named are of the head.
_BELOW_THE_HEAD: Final = {
    SkinSite.TRUNK: MohsSite.TRUNK,
    SkinSite.AXILLA: MohsSite.TRUNK,
    SkinSite.ARM: MohsSite.ARMS,
    SkinSite.LEG: MohsSite.LEGS,
    SkinSite.NECK: MohsSite.NECK,
    SkinSite.HAND: MohsSite.HANDS,
    SkinSite.FOOT: MohsSite.FEET,
    SkinSite.GENITALIA: MohsSite.GENITALIA,
}
_SITES: Final = {
    name: _BELOW_THE_HEAD.get(site, MohsSite.HEAD).value
    for name, site in sites_named().items()
    if site is not SkinSite.MUCOUS_MEMBRANE
}


@attrs.frozen
class MohsSurgery:
    """Documented Mohs surgery of one lesion, by one physician as surgeon and pathologist. `None` is not documented.

    Attributes:
        site: where the lesion was; `DEEP_STRUCTURES` where the surgery went into muscle, cartilage, bone, tendon,
            major nerves or vessels, wherever it was.
        stages: how many stages it took.
        blocks_past_five: how many blocks there were past five in a stage, in all stages.
        lesion: the caller's name for the lesion.

    >>> MohsSurgery(site="nose", stages=2).site.value
    'head'
    """

    site: MohsSite | None = word(MohsSite, "where was the lesion?", also=_SITES)
    stages: int | None = count("how many stages did it take?")
    blocks_past_five: int | None = count("how many blocks past five in a stage were there?", least=0)
    lesion: str | None = which_lesion()


def _further_stages(service: MohsSurgery, _: tuple[object, ...]) -> int | None:
    return None if service.stages is None else service.stages - 1


def _further_blocks(service: MohsSurgery, _: tuple[object, ...]) -> int:
    """Count the blocks past five in a stage that are documented."""
    return service.blocks_past_five or 0


MOHS_SURGERY: Final = Family(
    "mohs-surgery",
    "Mohs surgery of one lesion",
    MohsSurgery,
    derived=(
        Derived("further_stages", Numbers(), ("stages",), _further_stages),
        Derived("further_blocks", Numbers(), ("blocks_past_five",), _further_blocks),
    ),
    also=(
        "mohs",
        "mohs-micrographic-surgery",
    ),
)
