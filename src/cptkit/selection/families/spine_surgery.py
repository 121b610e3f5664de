"""Operations on the spine: nerves freed, vertebrae fused, and what holds them, level by level."""

from enum import StrEnum
from typing import Final

import attrs

from cptkit.selection.decisions import YES_NO, Numbers
from cptkit.selection.facts import count, name, word
from cptkit.selection.families.spine_levels import place_of_level
from cptkit.selection.family import Derived, Family
from cptkit.selection.totals import of_kind
from cptkit.selection.words import Sides, stated, which_sides

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
}
_FUSIONS: Final = {
    "plif": "posterior-interbody-lumbar",
    "tlif": "posterior-interbody-lumbar",
    "acdf": "anterior-cervical-with-discectomy",
    "alif": "anterior-interbody-lumbar",
}
_WITH_INTERBODY: Final = frozenset(
    {FusionWay.POSTERIOR_INTERBODY_LUMBAR, FusionWay.POSTEROLATERAL_AND_INTERBODY_LUMBAR}
)


@attrs.frozen
class SpineDecompression:
    """Documented freeing of the nerves of one level; several levels are several. `None` is not documented.

    Attributes:
        way: by an opening in a lamina, a disc removed or not, or by taking the lamina with parts of the joints.
        region: the region of the spine.
        level: the level, such as L4-L5; that of a fusion where it is the same.
        sides: on which side, or on both.

    >>> SpineDecompression(way="microdiscectomy", region="lumbar", level="L4-L5", sides="left").way.value
    'laminotomy'
    """

    way: DecompressionWay | None = word(DecompressionWay, "how were the nerves freed?", also=_WAYS)
    region: DecompressedRegion | None = word(DecompressedRegion, "in which region of the spine was it?")
    level: str | None = name("at which level was it, such as L4-L5?")
    sides: Sides | None = which_sides("on which side, or on both?")


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
    level: str | None = name("at which level was it, such as L4-L5?")


@attrs.frozen
class SpineInstrumentation:
    """Documented hardware that holds vertebrae. `None` is not documented.

    Attributes:
        position: rods or plates behind or before the spine, or cages between vertebrae.
        vertebrae: to how many vertebrae rods or plates are fixed; of cages, into how many spaces they were put.

    >>> SpineInstrumentation(position="posterior", vertebrae=3).vertebrae
    3
    """

    position: InstrumentPlace | None = word(InstrumentPlace, "is it behind the spine, before it, or a cage?")
    vertebrae: int | None = count("to how many vertebrae, or into how many spaces?")


@attrs.frozen
class _FusedLevel:
    """The level of a fusion, which has no side."""

    level: str | None
    sides: Sides | None = None


def _at_fused_level(service: SpineDecompression, services: tuple[object, ...]) -> str:
    fused = {one.level.casefold() for one in of_kind(SpineFusion, services) if one.level and one.way in _WITH_INTERBODY}
    return stated(service.level is not None and service.level.casefold() in fused)


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


def _fusion_place(service: SpineFusion, services: tuple[object, ...]) -> int:
    alike = {id(one): _FusedLevel(one.level) for one in of_kind(SpineFusion, services) if one.way == service.way}
    return place_of_level(alike[id(service)], list(alike.values()))


SPINE_DECOMPRESSION: Final = Family(
    "spine-decompression",
    "nerves of the spine freed",
    SpineDecompression,
    derived=(
        Derived("place_of_level", Numbers(1), ("level",), _decompression_place),
        Derived("at_fused_level", YES_NO, ("level",), _at_fused_level),
    ),
    also=("laminectomy", "discectomy"),
)
SPINE_FUSION: Final = Family(
    "spine-fusion",
    "vertebrae fused",
    SpineFusion,
    derived=(Derived("place_of_level", Numbers(1), ("level",), _fusion_place),),
    also=("arthrodesis-of-spine",),
)
SPINE_INSTRUMENTATION: Final = Family("spine-instrumentation", "hardware that holds vertebrae", SpineInstrumentation)
