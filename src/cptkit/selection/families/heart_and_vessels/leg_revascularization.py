"""Arteries of the leg opened from within: by territory, by the most that was done, and by how many vessels."""

from enum import StrEnum
from typing import Final

import attrs

from cptkit.selection.decisions import YES_NO, Words
from cptkit.selection.facts import word, yes_no
from cptkit.selection.family import Derived, Family
from cptkit.selection.totals import of_kind
from cptkit.selection.words import Sides, stated, which_lesion, which_sides

__all__ = ["LEG_REVASCULARIZATION", "LegRevascularization", "LegTerritory", "VesselTreatment"]


class LegTerritory(StrEnum):
    """The territories of the arteries of a leg; the common femoral artery is a vessel of its own from 2026 on."""

    ILIAC = "iliac"
    FEMORAL_POPLITEAL = "femoral-popliteal"
    COMMON_FEMORAL = "common-femoral"
    TIBIAL_PERONEAL = "tibial-peroneal"
    INFRAMALLEOLAR = "inframalleolar"


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
    "cfa": "common-femoral",
    "profunda": "common-femoral",
    "profunda-femoris": "common-femoral",
    "deep-femoral": "common-femoral",
    "superficial-femoral": "femoral-popliteal",
    "sfa": "femoral-popliteal",
    "popliteal": "femoral-popliteal",
    "tibial": "tibial-peroneal",
    "anterior-tibial": "tibial-peroneal",
    "posterior-tibial": "tibial-peroneal",
    "peroneal": "tibial-peroneal",
    "tibioperoneal-trunk": "tibial-peroneal",
    "below-the-knee": "tibial-peroneal",
    "dorsalis-pedis": "inframalleolar",
    "plantar": "inframalleolar",
    "pedal": "inframalleolar",
}
_COMPLEXITIES: Final = {
    "complex": True,
    "occlusion": True,
    "occluded": True,
    "straightforward": False,
    "stenosis": False,
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
        complex: whether the vessel was blocked, and not only narrowed; it decides from 2026 on.
        lithotripsy: whether calcium in it was broken by lithotripsy; where it is not documented, it was not.
        sides: in which leg, or in both alike.
        lesion: the caller's name for the vessel.

    >>> LegRevascularization(territory="SFA", treatment="PTA", sides="left").territory.value
    'femoral-popliteal'
    """

    territory: LegTerritory | None = word(LegTerritory, "which arteries of the leg were treated?", also=_TERRITORIES)
    treatment: VesselTreatment | None = word(
        VesselTreatment, "what was the most that was done to the vessel?", also=_TREATMENTS
    )
    complex: bool | None = yes_no(
        "was the vessel blocked (complex), and not only narrowed (straightforward)?", also=_COMPLEXITIES
    )
    lithotripsy: bool | None = yes_no("was lithotripsy done in the vessel?", untold=False)
    sides: Sides | None = which_sides("in which leg, or in both?")
    lesion: str | None = which_lesion()


_AREAS: Final = Words(("iliac", "femoral-popliteal", "tibial-peroneal", "inframalleolar"))
_ROLE: Final = Words(("first", "further", "same-vessel"))
_KINDS: Final = Words(("straightforward", "complex"))
# Each artery of the others is a vessel; of these two, all that is treated is one.
_VESSELS: Final = frozenset({LegTerritory.FEMORAL_POPLITEAL, LegTerritory.COMMON_FEMORAL})
_RANKS: Final = {treatment: rank for rank, treatment in enumerate(VesselTreatment)}


def _area(service: LegRevascularization, _: tuple[object, ...] = ()) -> str | None:
    """Return the territory, which has both the common femoral and the other arteries of the thigh."""
    if service.territory is None:
        return None
    return (LegTerritory.FEMORAL_POPLITEAL if service.territory in _VESSELS else service.territory).value


def _of_leg(service: LegRevascularization, services: tuple[object, ...]) -> list[LegRevascularization]:
    """Return what was done in the same territory of the same leg."""
    return [
        one
        for one in of_kind(LegRevascularization, services)
        if _area(one) == _area(service) and (one.sides is service.sides or Sides.BOTH in (one.sides, service.sides))
    ]


def _of_vessel(service: LegRevascularization, services: tuple[object, ...]) -> list[LegRevascularization]:
    """Return what was done to the same vessel."""
    if service.territory not in _VESSELS:
        return [service]
    return [one for one in _of_leg(service, services) if one.territory is service.territory]


def _most(of_leg: list[LegRevascularization]) -> LegRevascularization:
    """Return the one to which the most was done; of several alike, one that was blocked."""
    return max(of_leg, key=lambda one: (_RANKS[one.treatment] if one.treatment else 0, one.complex is True))


def _role(service: LegRevascularization, services: tuple[object, ...]) -> str | None:
    """Say whether the vessel is the first of its territory and leg: the one to which the most was done."""
    of_leg = _of_leg(service, services)
    if any(one.treatment is None for one in of_leg):
        return "first" if len(of_leg) == 1 else None
    most, of_vessel = _most(of_leg), _of_vessel(service, services)
    if most is service:
        return "first"
    return "further" if most not in of_vessel and _most(of_vessel) is service else "same-vessel"


def _all_done(treated: list[LegRevascularization]) -> str | None:
    """Return the most that was done, a stent here and an atherectomy there as both."""
    done = {one.treatment for one in treated}
    if None in done:
        return None
    if {VesselTreatment.STENT, VesselTreatment.ATHERECTOMY} <= done:
        return VesselTreatment.STENT_AND_ATHERECTOMY.value
    return max((one for one in done if one), key=_RANKS.__getitem__).value


def _done(service: LegRevascularization, services: tuple[object, ...]) -> str | None:
    """Return the most that was done to the vessel, as through 2025: the arteries of a thigh are one vessel."""
    return _all_done(_of_leg(service, services) if service.territory in _VESSELS else [service])


def _done_to_vessel(service: LegRevascularization, services: tuple[object, ...]) -> str | None:
    """Return the most that was done to the vessel, as from 2026 on."""
    return _all_done(_of_vessel(service, services))


def _kind(service: LegRevascularization, services: tuple[object, ...]) -> str | None:
    """Say whether any of the vessel was blocked."""
    told = [one.complex for one in _of_vessel(service, services)]
    if True in told:
        return "complex"
    return None if None in told else "straightforward"


def _lithotripsy(service: LegRevascularization, services: tuple[object, ...]) -> str:
    return stated(any(one.lithotripsy for one in _of_vessel(service, services)))


LEG_REVASCULARIZATION: Final = Family(
    "leg-revascularization",
    "an endovascular revascularization of a vessel of a leg",
    LegRevascularization,
    derived=(
        Derived("area", _AREAS, ("territory",), _area),
        Derived("role", _ROLE, ("treatment",), _role),
        Derived("done", Words(tuple(VesselTreatment)), ("treatment",), _done),
        Derived("done_to_vessel", Words(tuple(VesselTreatment)), ("treatment",), _done_to_vessel),
        Derived("kind", _KINDS, ("complex",), _kind),
        Derived("shock_waves", YES_NO, ("lithotripsy",), _lithotripsy),
    ),
    also=("lower-extremity-revascularization", "peripheral-intervention", "leg-angioplasty"),
    saying={
        "sfa-angioplasty": {"territory": "femoral-popliteal", "treatment": "angioplasty"},
        "fem-pop-angioplasty": {"territory": "femoral-popliteal", "treatment": "angioplasty"},
        "sfa-stent": {"territory": "femoral-popliteal", "treatment": "stent"},
        "fem-pop-stent": {"territory": "femoral-popliteal", "treatment": "stent"},
    },
)
