"""Arteries of the leg opened from within: by territory, by the most that was done, and by how many vessels."""

from enum import StrEnum
from typing import Final

import attrs

from cptkit.selection.decisions import Words
from cptkit.selection.facts import word
from cptkit.selection.family import Derived, Family
from cptkit.selection.totals import of_kind
from cptkit.selection.words import Sides, which_lesion, which_sides

__all__ = ["LEG_REVASCULARIZATION", "LegRevascularization", "LegTerritory", "VesselTreatment"]


class LegTerritory(StrEnum):
    """The territories of the arteries of a leg."""

    ILIAC = "iliac"
    FEMORAL_POPLITEAL = "femoral-popliteal"
    TIBIAL_PERONEAL = "tibial-peroneal"


class VesselTreatment(StrEnum):
    """The most that was done to a vessel, the least first; angioplasty is part of all others."""

    ANGIOPLASTY = "angioplasty"
    STENT = "stent"
    ATHERECTOMY = "atherectomy"
    STENT_AND_ATHERECTOMY = "stent-and-atherectomy"


_TERRITORIES: Final = {
    "common-iliac": "iliac",
    "external-iliac": "iliac",
    "internal-iliac": "iliac",
    "femoropopliteal": "femoral-popliteal",
    "femoral": "femoral-popliteal",
    "common-femoral": "femoral-popliteal",
    "superficial-femoral": "femoral-popliteal",
    "sfa": "femoral-popliteal",
    "popliteal": "femoral-popliteal",
    "tibial": "tibial-peroneal",
    "anterior-tibial": "tibial-peroneal",
    "posterior-tibial": "tibial-peroneal",
    "peroneal": "tibial-peroneal",
}
_TREATMENTS: Final = {
    "pta": "angioplasty",
    "balloon": "angioplasty",
    "stenting": "stent",
    "atherectomy-and-stent": "stent-and-atherectomy",
}


@attrs.frozen
class LegRevascularization:
    """A documented endovascular revascularization of one vessel of a leg; each vessel is one. `None` is not documented.

    Attributes:
        territory: the territory that the vessel belongs to.
        treatment: the most that was done to it.
        sides: in which leg, or in both alike.
        lesion: the caller's name for the vessel.

    >>> LegRevascularization(territory="SFA", treatment="PTA", sides="left").territory.value
    'femoral-popliteal'
    """

    territory: LegTerritory | None = word(LegTerritory, "which arteries of the leg were treated?", also=_TERRITORIES)
    treatment: VesselTreatment | None = word(
        VesselTreatment, "what was the most that was done to the vessel?", also=_TREATMENTS
    )
    sides: Sides | None = which_sides("in which leg, or in both?")
    lesion: str | None = which_lesion()


_ROLE: Final = Words(("first", "further"))
_ONE_VESSEL: Final = LegTerritory.FEMORAL_POPLITEAL
_RANKS: Final = {treatment: rank for rank, treatment in enumerate(VesselTreatment)}


def _of_leg(service: LegRevascularization, services: tuple[object, ...]) -> list[LegRevascularization]:
    """Return what was done in the same territory of the same leg."""
    return [
        one
        for one in of_kind(LegRevascularization, services)
        if one.territory is service.territory
        and (one.sides is service.sides or Sides.BOTH in (one.sides, service.sides))
    ]


def _role(service: LegRevascularization, services: tuple[object, ...]) -> str | None:
    """Say whether the vessel is the first of its territory and leg: the one to which the most was done."""
    of_leg = _of_leg(service, services)
    if any(one.treatment is None for one in of_leg):
        return "first" if len(of_leg) == 1 else None
    most = max(of_leg, key=lambda one: _RANKS[one.treatment] if one.treatment else 0)
    return "first" if most is service else "further"


def _done(service: LegRevascularization, services: tuple[object, ...]) -> str | None:
    """Return the most that was done to the vessel; all femoral and popliteal arteries of a leg are one vessel."""
    of_vessel = _of_leg(service, services) if service.territory is _ONE_VESSEL else [service]
    done = {one.treatment for one in of_vessel}
    if None in done:
        return None
    if {VesselTreatment.STENT, VesselTreatment.ATHERECTOMY} <= done:
        return VesselTreatment.STENT_AND_ATHERECTOMY.value
    return max((one for one in done if one), key=_RANKS.__getitem__).value


LEG_REVASCULARIZATION: Final = Family(
    "leg-revascularization",
    "an endovascular revascularization of a vessel of a leg",
    LegRevascularization,
    derived=(
        Derived("role", _ROLE, ("treatment",), _role),
        Derived("done", Words(tuple(VesselTreatment)), ("treatment",), _done),
    ),
    also=("lower-extremity-revascularization", "peripheral-intervention", "leg-angioplasty"),
)
