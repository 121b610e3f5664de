"""Operations on the spine: nerves freed, vertebrae fused, and what holds them, level by level."""

from enum import StrEnum
from typing import Final

import attrs

from cptkit.selection.decisions import YES_NO, Numbers
from cptkit.selection.facts import count, word, yes_no
from cptkit.selection.families.spine_and_nerves.spine_levels import named_level, place_of_level, which_level
from cptkit.selection.family import Derived, Family
from cptkit.selection.totals import of_kind
from cptkit.selection.words import Sides, stated, which_sides
from cptkit.values.claims import Circumstance

__all__ = [
    "SPINE_DECOMPRESSION",
    "SPINE_FUSION",
    "SPINE_INSTRUMENTATION",
    "DecompressedRegion",
    "DecompressionWay",
    "FusionWay",
    "InstrumentPlace",
    "SpineDecompression",
    "SpineFusion",
    "SpineInstrumentation",
]


class DecompressedRegion(StrEnum):
    """The region of the spine."""

    CERVICAL = "cervical"
    THORACIC = "thoracic"
    LUMBAR = "lumbar"


class DecompressionWay(StrEnum):
    """How the nerves were freed."""

    LAMINOTOMY = "laminotomy"
    LAMINECTOMY_WITH_FACETECTOMY = "laminectomy-with-facetectomy"
    REPEAT_LAMINOTOMY = "repeat-laminotomy"


class FusionWay(StrEnum):
    """How and where vertebrae were fused."""

    POSTEROLATERAL_CERVICAL = "posterolateral-cervical"
    POSTEROLATERAL_THORACIC = "posterolateral-thoracic"
    POSTEROLATERAL_LUMBAR = "posterolateral-lumbar"
    POSTERIOR_INTERBODY_LUMBAR = "posterior-interbody-lumbar"
    POSTEROLATERAL_AND_INTERBODY_LUMBAR = "posterolateral-and-interbody-lumbar"
    ANTERIOR_CERVICAL_WITH_DISCECTOMY = "anterior-cervical-with-discectomy"
    ANTERIOR_INTERBODY_LUMBAR = "anterior-interbody-lumbar"


class InstrumentPlace(StrEnum):
    """What holds the vertebrae."""

    POSTERIOR = "posterior"
    ANTERIOR = "anterior"
    CAGE = "cage"


_WAYS: Final = {
    "hemilaminectomy": "laminotomy",
    "discectomy": "laminotomy",
    "microdiscectomy": "laminotomy",
    "laminectomy": "laminectomy-with-facetectomy",
    "foraminotomy": "laminectomy-with-facetectomy",
    "laminotomy-reexploration": "repeat-laminotomy",
    "repeat-discectomy": "repeat-laminotomy",
    "revision-discectomy": "repeat-laminotomy",
}
_FUSIONS: Final = {
    "plif": "posterior-interbody-lumbar",
    "tlif": "posterior-interbody-lumbar",
    "acdf": "anterior-cervical-with-discectomy",
    "alif": "anterior-interbody-lumbar",
    "xlif": "anterior-interbody-lumbar",
    "llif": "anterior-interbody-lumbar",
    "olif": "anterior-interbody-lumbar",
    "anterior-cervical-discectomy-and-fusion": "anterior-cervical-with-discectomy",
    "plf": "posterolateral-lumbar",
    "pcf": "posterolateral-cervical",
    "anterior-lumbar-interbody-fusion": "anterior-interbody-lumbar",
    "posterolateral-lumbar-fusion": "posterolateral-lumbar",
    "posterior-cervical-fusion": "posterolateral-cervical",
}
# A level that is fused both ways is one fusion. Of levels that are fused in different ways, one is the first of all.
_OTHER_WAY: Final = {
    FusionWay.POSTEROLATERAL_LUMBAR: FusionWay.POSTERIOR_INTERBODY_LUMBAR,
    FusionWay.POSTERIOR_INTERBODY_LUMBAR: FusionWay.POSTEROLATERAL_LUMBAR,
}
_POSTERIOR_LUMBAR: Final = (FusionWay.POSTEROLATERAL_AND_INTERBODY_LUMBAR, *_OTHER_WAY)
_WITH_INTERBODY: Final = frozenset(
    {FusionWay.POSTERIOR_INTERBODY_LUMBAR, FusionWay.POSTEROLATERAL_AND_INTERBODY_LUMBAR},
)


@attrs.frozen
class SpineDecompression:
    """Documented freeing of the nerves of one level; several levels are several. `None` is not documented.

    Attributes:
        way: by an opening in a lamina, a disc removed or not, for the first time or again at a level that was operated
            on before, or by taking the lamina with parts of the joints.
        region: the region of the spine.
        level: the level, such as L4-L5; that of a fusion where it is the same.
        sides: on which side, or on both.

    >>> SpineDecompression(way="microdiscectomy", region="lumbar", level="L4-L5", sides="left").way.value
    'laminotomy'
    """

    way: DecompressionWay | None = word(DecompressionWay, "how were the nerves decompressed?", also=_WAYS)
    region: DecompressedRegion | None = word(DecompressedRegion, "which region of the spine was it?")
    level: str | None = which_level("which level was it, such as L4-L5?")
    sides: Sides | None = which_sides("on which side, or both?")


@attrs.frozen
class SpineFusion:
    """A documented fusion of two vertebrae; several levels are several. `None` is not documented.

    Attributes:
        way: how and where they were fused.
        level: the level, such as L4-L5.

    >>> SpineFusion(way="ACDF", level="C5-C6").way.value
    'anterior-cervical-with-discectomy'
    """

    way: FusionWay | None = word(FusionWay, "how and where were the vertebrae fused?", also=_FUSIONS)
    level: str | None = which_level("which level was it, such as L4-L5?")


@attrs.frozen
class SpineInstrumentation:
    """Documented hardware that holds vertebrae. `None` is not documented.

    Attributes:
        position: rods or plates behind or before the spine, or cages between vertebrae.
        vertebrae: to how many vertebrae rods or plates are fixed.
        spaces: into how many disc spaces cages were put.
        separate: whether a plate before the spine is one of its own, and not built into the cage that it anchors.

    >>> SpineInstrumentation(position="posterior", vertebrae=3).vertebrae
    3
    """

    position: InstrumentPlace | None = word(InstrumentPlace, "is the instrumentation posterior, anterior, or a cage?")
    vertebrae: int | None = count("how many vertebrae are the rods or plates attached to?")
    spaces: int | None = count("how many disc spaces were cages placed in?")
    separate: bool | None = yes_no(
        "is the plate separate, not built into the cage that it anchors?",
        circumstance=Circumstance.UNUSUAL_NON_OVERLAPPING,
    )


def _at_fused_level(service: SpineDecompression, services: tuple[object, ...]) -> str:
    fused = {one.level for one in of_kind(SpineFusion, services) if one.way in _WITH_INTERBODY}
    return stated(service.level is not None and service.level in fused)


def _decompression_place(service: SpineDecompression, services: tuple[object, ...]) -> int:
    return place_of_level(
        service,
        [
            one
            for one in of_kind(SpineDecompression, services)
            if (one.way, _at_fused_level(one, services)) == (service.way, _at_fused_level(service, services))
            and (one.region == service.region or service.way is DecompressionWay.LAMINOTOMY)
        ],
    )


def _both_ways(service: SpineFusion, services: tuple[object, ...]) -> str | None:
    """Say whether the level was fused in the other way too; `None` where a level is not told."""
    if service.way is None:
        return None
    other = [one.level for one in of_kind(SpineFusion, services) if one.way == _OTHER_WAY.get(service.way)]
    if service.level is not None and service.level in other:
        return "yes"
    return None if other and (service.level is None or None in other) else "no"


def _fusion_place(service: SpineFusion, services: tuple[object, ...]) -> int:
    """Return which level it is, counted from 1: those fused both ways come first, then the posterolateral ones."""
    family = _POSTERIOR_LUMBAR if service.way in _POSTERIOR_LUMBAR else (service.way,)
    alike = [one for one in of_kind(SpineFusion, services) if one.way in family]
    levels = [named_level(one.level, number) for number, one in enumerate(alike)]
    places: dict[str, int] = {}
    for level, one in zip(levels, alike, strict=True):
        mine = 0 if _both_ways(one, services) == "yes" else family.index(one.way)
        places[level] = min(mine, places.get(level, mine))
    order = sorted(places, key=lambda level: (places[level], level))
    return order.index(next(level for level, one in zip(levels, alike, strict=True) if one is service)) + 1


def _built_in(service: SpineInstrumentation, services: tuple[object, ...]) -> str | None:
    """Say whether it is part of a cage; `None` where there is a cage and it is not told."""
    cages = [one for one in of_kind(SpineInstrumentation, services) if one.position is InstrumentPlace.CAGE]
    if service.position is not InstrumentPlace.ANTERIOR or not cages:
        return "no"
    return None if service.separate is None else stated(not service.separate)


SPINE_DECOMPRESSION: Final = Family(
    "spine-decompression",
    "decompression of spinal nerves",
    SpineDecompression,
    derived=(
        Derived("place_of_level", Numbers(1), ("level",), _decompression_place),
        Derived("at_fused_level", YES_NO, ("level",), _at_fused_level),
    ),
    also=("discectomy", "microdiscectomy"),
    broadly=(
        "laminectomy",
        "lumbar-decompression",
    ),
)
SPINE_FUSION: Final = Family(
    "spine-fusion",
    "fusion of vertebrae",
    SpineFusion,
    derived=(
        Derived("place_of_level", Numbers(1), ("level",), _fusion_place),
        Derived("both_ways", YES_NO, ("way", "level"), _both_ways),
    ),
    also=("arthrodesis-of-spine",),
    saying={name: {"way": way} for name, way in _FUSIONS.items()},
)
SPINE_INSTRUMENTATION: Final = Family(
    "spine-instrumentation",
    "spinal instrumentation",
    SpineInstrumentation,
    derived=(Derived("built_in", YES_NO, ("separate",), _built_in),),
    saying={
        "anterior-plate": {"position": "anterior"},
        "interbody-cage": {"position": "cage"},
        "pedicle-screws": {"position": "posterior"},
    },
    also=("posterior-instrumentation",),
)
