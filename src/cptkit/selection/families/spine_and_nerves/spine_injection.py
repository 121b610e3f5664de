"""A needle put beside the spine: into the epidural space, or into the small joints and their nerves."""

from enum import StrEnum
from typing import Final

import attrs

from cptkit.selection.decisions import YES_NO, Numbers
from cptkit.selection.facts import word, yes_no
from cptkit.selection.families.spine_and_nerves.spine_levels import place_of_level, which_level
from cptkit.selection.family import Derived, Family
from cptkit.selection.totals import of_kind
from cptkit.selection.words import Sides, stated, which_sides

__all__ = [
    "EPIDURAL_INJECTION",
    "FACET_DESTRUCTION",
    "FACET_INJECTION",
    "EpiduralApproach",
    "EpiduralInjection",
    "FacetDestruction",
    "FacetGuidance",
    "FacetInjection",
    "SpineRegion",
]


class SpineRegion(StrEnum):
    """The region of the spine, as codes part it."""

    CERVICAL_OR_THORACIC = "cervical-or-thoracic"
    LUMBAR_OR_SACRAL = "lumbar-or-sacral"


class EpiduralApproach(StrEnum):
    """The way of the needle into the epidural space."""

    INTERLAMINAR = "interlaminar"
    TRANSFORAMINAL = "transforaminal"


class FacetGuidance(StrEnum):
    """What imaging guided the needle."""

    NONE = "none"
    FLUOROSCOPY_OR_CT = "fluoroscopy-or-ct"
    ULTRASOUND = "ultrasound"


_REGIONS: Final = {
    "cervical": "cervical-or-thoracic",
    "thoracic": "cervical-or-thoracic",
    "lumbar": "lumbar-or-sacral",
    "sacral": "lumbar-or-sacral",
    "caudal": "lumbar-or-sacral",
}
# The joint between the two regions, which is one of the chest, and the one below it.
_BORDER, _BELOW_BORDER = "T12-L1", "L1-L2"
_APPROACHES: Final = {
    "caudal": "interlaminar",
    "translaminar": "interlaminar",
    "tfesi": "transforaminal",
    "transforaminal-esi": "transforaminal",
}
_GUIDANCE: Final = {"fluoroscopy": "fluoroscopy-or-ct", "ct": "fluoroscopy-or-ct", "us": "ultrasound", "no": "none"}


@attrs.frozen
class EpiduralInjection:
    """A documented epidural injection at one level; several levels are several of them. `None` is not documented.

    Attributes:
        approach: between the laminae, the caudal way included, or through a foramen.
        region: the region of the spine.
        imaging: whether fluoroscopy or CT guided the needle.
        level: the level, such as L4-L5; both sides of one level are one.
        sides: through which foramen, or both of the level.

    >>> EpiduralInjection(approach="caudal", region="lumbar", imaging=True).approach.value
    'interlaminar'
    """

    approach: EpiduralApproach | None = word(
        EpiduralApproach, "was the approach interlaminar or transforaminal?", also=_APPROACHES
    )
    region: SpineRegion | None = word(SpineRegion, "which region of the spine was it?", also=_REGIONS)
    imaging: bool | None = yes_no("did fluoroscopy or CT guide the needle?")
    level: str | None = which_level("which level was it, such as L4-L5?")
    sides: Sides | None = which_sides("on which side, or both?")


def _epidural_place(service: EpiduralInjection, services: tuple[object, ...]) -> int:
    return place_of_level(
        service,
        [
            one
            for one in of_kind(EpiduralInjection, services)
            if (one.approach, one.region) == (service.approach, service.region)
        ],
    )


EPIDURAL_INJECTION: Final = Family(
    "epidural-injection",
    "an injection into the epidural space",
    EpiduralInjection,
    derived=(Derived("place_of_level", Numbers(1), ("level",), _epidural_place),),
    also=(
        "epidural",
        "epidural steroid injection",
        "esi",
        "tfesi",
    ),
    broadly=("epidural-steroid",),
    saying={
        "cesi": {"region": "cervical"},
        "lesi": {"region": "lumbar"},
        "caudal-esi": {"approach": "interlaminar", "region": "lumbar"},
        "selective-nerve-root-block": {"approach": "transforaminal"},
        "snrb": {"approach": "transforaminal"},
    },
)


@attrs.frozen
class FacetInjection:
    """A documented facet joint injection at one level; several levels are several of them. `None` is not documented.

    Attributes:
        region: the region of the spine.
        level: the joint, such as L4-L5; both sides of one joint are one level.
        sides: on which side, or on both.
        guidance: what imaging guided the needle.

    >>> FacetInjection(region="lumbar", level="L4-L5", sides="both", guidance="fluoroscopy").region.value
    'lumbar-or-sacral'
    """

    region: SpineRegion | None = word(SpineRegion, "which region of the spine was it?", also=_REGIONS)
    level: str | None = which_level("which joint was it, such as L4-L5?")
    sides: Sides | None = which_sides("on which side, or both?")
    guidance: FacetGuidance | None = word(FacetGuidance, "what imaging guided the needle, if any?", also=_GUIDANCE)


def _facet_place(service: FacetInjection, services: tuple[object, ...]) -> int:
    return place_of_level(
        service,
        [
            one
            for one in of_kind(FacetInjection, services)
            if (one.region, one.guidance) == (service.region, service.guidance)
        ],
    )


def _at_border(service: FacetInjection, services: tuple[object, ...]) -> str:
    """Say whether it is L1-L2 and T12-L1 was injected too, and no other: some contractors count the two together."""
    levels = {one.level for one in of_kind(FacetInjection, services)}
    return stated(service.level == _BELOW_BORDER and levels == {_BORDER, _BELOW_BORDER})


FACET_INJECTION: Final = Family(
    "facet-injection",
    "an injection into a spinal facet joint or its nerves",
    FacetInjection,
    derived=(
        Derived("place_of_level", Numbers(1), ("level",), _facet_place),
        Derived("at_border", YES_NO, ("level",), _at_border),
    ),
    also=(
        "medial-branch-block",
        "mbb",
    ),
)


@attrs.frozen
class FacetDestruction:
    """Documented destruction of the nerves of one facet joint; several joints are several. `None` is not documented.

    Attributes:
        region: the region of the spine.
        level: the joint, such as L4-L5; both sides of one joint are one level, and two nerves make one joint.
        sides: on which side, or on both.

    >>> FacetDestruction(region="lumbar", level="L4-L5", sides="both").region.value
    'lumbar-or-sacral'
    """

    region: SpineRegion | None = word(SpineRegion, "which region of the spine was it?", also=_REGIONS)
    level: str | None = which_level("which joint was it, such as L4-L5?")
    sides: Sides | None = which_sides("on which side, or both?")


def _destruction_place(service: FacetDestruction, services: tuple[object, ...]) -> int:
    return place_of_level(service, [one for one in of_kind(FacetDestruction, services) if one.region == service.region])


FACET_DESTRUCTION: Final = Family(
    "facet-destruction",
    "destruction of the nerves of a spinal facet joint",
    FacetDestruction,
    derived=(Derived("place_of_level", Numbers(1), ("level",), _destruction_place),),
    also=(
        "radiofrequency-ablation",
        "rfa",
        "medial-branch-rfa",
        "facet-rfa",
        "medial-branch-ablation",
        "facet-rhizotomy",
    ),
)
