"""Pacemakers and defibrillators put in, exchanged and taken out, by their leads."""

from enum import StrEnum
from typing import Any, Final

import attrs

from cptkit.selection.facts import word, yes_no
from cptkit.selection.family import Family, yes_where_stated

__all__ = [
    "CARDIAC_DEVICE",
    "CardiacDevice",
    "CardiacDeviceKind",
    "CardiacDeviceLeads",
    "CardiacDeviceWork",
    "which_device",
]


class CardiacDeviceKind(StrEnum):
    """Which device it is."""

    PACEMAKER = "pacemaker"
    DEFIBRILLATOR = "defibrillator"


class CardiacDeviceWork(StrEnum):
    """What was done."""

    SYSTEM = "system"
    GENERATOR_ON_LEADS = "generator-on-leads"
    GENERATOR_EXCHANGE = "generator-exchange"
    GENERATOR_REMOVAL = "generator-removal"
    POCKET_RELOCATION = "pocket-relocation"


class CardiacDeviceLeads(StrEnum):
    """The leads of the system as it is left."""

    ATRIAL = "atrial"
    VENTRICULAR = "ventricular"
    DUAL = "dual"
    MULTIPLE = "multiple"


_KINDS: Final = {"icd": "defibrillator", "aicd": "defibrillator", "ppm": "pacemaker"}
_WORKS: Final = {
    "insertion": "system",
    "new-system": "system",
    "generator-replacement": "generator-exchange",
    "generator-change": "generator-exchange",
    "gen-change": "generator-exchange",
    "battery-change": "generator-exchange",
}
_LEADS: Final = {"single": "ventricular", "vvi": "ventricular", "biventricular": "multiple", "dual-chamber": "dual"}


def which_device() -> Any:  # noqa: ANN401 (attrs types a field as its value)
    """Make the fact which device it is."""
    return word(CardiacDeviceKind, "is it a pacemaker or a defibrillator?", also=_KINDS)


@attrs.frozen
class CardiacDevice:
    """Documented work on a pacemaker or defibrillator with leads through a vein. `None` is not documented.

    Attributes:
        kind: which device.
        work: generator and leads; a generator alone on leads that were there; an exchange of the generator in one
            session; a removal of it alone; a new pocket.
        leads: the leads of the system as it is left.
        left_ventricular_lead: whether a lead was put through the coronary sinus to the left ventricle; where it is
            not documented, none was.

    >>> CardiacDevice(kind="ICD", work="battery change", leads="dual").kind.value
    'defibrillator'
    """

    kind: CardiacDeviceKind | None = which_device()
    work: CardiacDeviceWork | None = word(CardiacDeviceWork, "what was done to the generator and leads?", also=_WORKS)
    leads: CardiacDeviceLeads | None = word(
        CardiacDeviceLeads, "which leads does the system have at the end of the procedure?", also=_LEADS
    )
    left_ventricular_lead: bool | None = yes_no("was a left ventricular lead placed?")


CARDIAC_DEVICE: Final = Family(
    "cardiac-device",
    "insertion, exchange or removal of a pacemaker or defibrillator",
    CardiacDevice,
    derived=(yes_where_stated("left_lead", "left_ventricular_lead"),),
    also=(
        "pacemaker",
        "defibrillator",
        "icd",
        "aicd",
        "ppm",
    ),
    beside=(
        "implant",
        "implantation",
        "insertion",
        "placement",
        "permanent",
    ),
    saying={
        "generator-change": {"work": "generator-exchange"},
        "pacemaker-implant": {"kind": "pacemaker", "work": "system"},
        "icd-implant": {"kind": "defibrillator", "work": "system"},
        "lv-lead": {"left_ventricular_lead": True},
        "biv-lead": {"left_ventricular_lead": True},
    },
)
