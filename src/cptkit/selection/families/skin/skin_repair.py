"""A wound of the skin closed by suture, staple or adhesive; wounds that are coded alike are measured together."""

from decimal import Decimal
from enum import StrEnum
from typing import Final

import attrs

from cptkit.selection.decisions import YES_NO, Numbers, Words
from cptkit.selection.facts import measure, word
from cptkit.selection.families.skin.skin_excision import SkinExcision
from cptkit.selection.families.skin.skin_sites import SkinSite, lesion_group, which_skin_site
from cptkit.selection.family import Derived, Family
from cptkit.selection.totals import of_kind, steps_beyond, summed
from cptkit.selection.words import stated, which_lesion

__all__ = ["SKIN_REPAIR", "Closure", "RepairDepth", "SkinRepair"]


class RepairDepth(StrEnum):
    """How a wound was closed."""

    SIMPLE = "simple"
    INTERMEDIATE = "intermediate"
    COMPLEX = "complex"


class Closure(StrEnum):
    """What closed the wound."""

    SUTURES = "sutures"
    STAPLES = "staples"
    ADHESIVE = "adhesive"
    STRIPS = "strips"


_DEPTHS: Final = {"single-layer": "simple", "one-layer": "simple", "layered": "intermediate"}
_CLOSURES: Final = {
    "stitches": "sutures",
    "dermabond": "adhesive",
    "glue": "adhesive",
    "tissue-adhesive": "adhesive",
    "adhesive-strips": "strips",
    "steri-strips": "strips",
}


@attrs.frozen
class SkinRepair:
    """A documented closure of one wound; several wounds are several of them. `None` is not documented.

    Attributes:
        depth: one layer, several layers, or more than that, such as extensive undermining.
        site: where the wound was.
        length: how long the repaired wound is, in cm, whatever its shape.
        closure: what closed it; adhesive or strips only where nothing else did. Medicare alone asks; elsewhere it
            was sutures where it is not documented.
        lesion: the caller's name for the wound; that of the lesion where it closes an excision.

    >>> SkinRepair(depth="layered", site="cheek", length=3, closure="sutures").depth.value
    'intermediate'
    """

    depth: RepairDepth | None = word(RepairDepth, "was the repair simple, intermediate or complex?", also=_DEPTHS)
    site: SkinSite | None = which_skin_site("where on the skin was the wound?")
    length: Decimal | None = measure("how long is the repaired wound?", "cm")
    closure: Closure | None = word(Closure, "what closed the wound?", also=_CLOSURES)
    lesion: str | None = which_lesion()

    @property
    def is_part_of_visit(self) -> bool:
        """Whether strips alone closed the wound, which is no repair and is documented where it was so."""
        return self.closure is Closure.STRIPS


_NECK_HANDS_FEET: Final = frozenset({SkinSite.NECK, SkinSite.HAND, SkinSite.FOOT, SkinSite.GENITALIA})
_FEATURES: Final = frozenset({SkinSite.EYELID, SkinSite.NOSE, SkinSite.EAR, SkinSite.LIP})
_CLASSES: Final = Words(
    (
        "simple-body",
        "simple-face",
        "intermediate-body",
        "intermediate-neck-hands-feet",
        "intermediate-face",
        "complex-trunk",
        "complex-scalp-and-limbs",
        "complex-cheeks-neck-hands-feet",
        "complex-eyelids-nose-ears-lips",
        "mixed",
    )
)
_MIXED: Final = ("simple-body", "simple-face")
_LEAST_FOR_MORE: Final = Decimal("7.5")
_STEP_CM: Final = 5


def repair_class(depth: RepairDepth | None, site: SkinSite | None) -> str | None:
    """Return the depth with the group of sites that count together at this depth.

    >>> repair_class(RepairDepth.SIMPLE, SkinSite.NECK), repair_class(RepairDepth.COMPLEX, SkinSite.NECK)
    ('simple-body', 'complex-cheeks-neck-hands-feet')
    """
    if depth is None or site is None:
        return None
    if depth is RepairDepth.SIMPLE:
        return "simple-face" if _of_face(site) else "simple-body"
    if depth is RepairDepth.COMPLEX:
        return f"complex-{_complex_group(site)}"
    if site in _NECK_HANDS_FEET:
        return "intermediate-neck-hands-feet"
    return "intermediate-face" if _of_face(site) else "intermediate-body"


def _of_face(site: SkinSite) -> bool:
    return lesion_group(site) == "face-and-mucosa"


def _complex_group(site: SkinSite) -> str:
    if site is SkinSite.TRUNK:
        return "trunk"
    if site in (SkinSite.SCALP, SkinSite.ARM, SkinSite.LEG):
        return "scalp-and-limbs"
    return "eyelids-nose-ears-lips" if site in _FEATURES else "cheeks-neck-hands-feet"


def _class(service: SkinRepair, services: tuple[object, ...]) -> str | None:
    """Say how the wound counts; of wounds that count together some may be closed with adhesive alone, which is open."""
    mine = repair_class(service.depth, service.site)
    closed = {one.closure is Closure.ADHESIVE for one in _counted_with(service, services)}
    return "mixed" if mine in _MIXED and len(closed) > 1 else mine


def _counted_with(service: SkinRepair, services: tuple[object, ...]) -> list[SkinRepair]:
    """Return the wounds of the depth and the group of sites of one that are billed; a part of an excision is not."""
    mine = repair_class(service.depth, service.site)
    return [
        one
        for one in of_kind(SkinRepair, services)
        if repair_class(one.depth, one.site) == mine and not one.is_part_of_visit and not _included(one, services)
    ]


def _included(service: SkinRepair, services: tuple[object, ...]) -> bool:
    return service.depth is RepairDepth.SIMPLE and _closes_excision(service, services) == "yes"


def _total_length(service: SkinRepair, services: tuple[object, ...]) -> Decimal | None:
    if repair_class(service.depth, service.site) is None:
        return None
    return summed(one.length for one in _counted_with(service, services))


def _strips_alone(service: SkinRepair, _: tuple[object, ...]) -> str:
    return stated(service.is_part_of_visit)


def _adhesive_alone(service: SkinRepair, _: tuple[object, ...]) -> str | None:
    return None if service.closure is None else stated(service.closure is Closure.ADHESIVE)


def _further(service: SkinRepair, services: tuple[object, ...]) -> int | None:
    return steps_beyond(_total_length(service, services), _LEAST_FOR_MORE, _STEP_CM)


def _closes_excision(service: SkinRepair, services: tuple[object, ...]) -> str | None:
    """Say whether the wound is that of an excised lesion, which is known by its name."""
    excised = {one.lesion for one in of_kind(SkinExcision, services)}
    if not excised:
        return "no"
    if service.lesion is None:
        return None
    return "yes" if service.lesion in excised else "no"


SKIN_REPAIR: Final = Family(
    "skin-repair",
    "repair of a skin wound",
    SkinRepair,
    derived=(
        Derived("strips_alone", YES_NO, ("closure",), _strips_alone),
        Derived("adhesive_alone", YES_NO, ("closure",), _adhesive_alone),
        Derived("closes_excision", YES_NO, ("lesion",), _closes_excision),
        Derived("repair_class", _CLASSES, ("depth", "site"), _class),
        Derived(
            "total_length",
            Numbers(Decimal(0), None, whole=False, unit="cm", step=Decimal("0.1")),
            ("depth", "site", "length"),
            _total_length,
        ),
        Derived("further_lengths", Numbers(0), ("depth", "site", "length"), _further),
    ),
    also=(
        "laceration-repair",
        "wound-repair",
        "suture",
        "stitches",
        "sutures",
        "tissue-glue",
        "dermabond",
        "skin-glue",
    ),
    saying={
        "simple-repair": {"depth": "simple"},
        "intermediate-repair": {"depth": "intermediate"},
        "layered-closure": {"depth": "intermediate"},
        "complex-repair": {"depth": "complex"},
    },
)
