"""Pacemakers, defibrillators and loop recorders interrogated and programmed, in person or from afar."""

from enum import StrEnum
from typing import Final

import attrs

from cptkit.reference.places import Component, Owner
from cptkit.selection.facts import word
from cptkit.selection.family import Family
from cptkit.selection.words import which_component, which_owner

__all__ = ["CARDIAC_DEVICE_CHECK", "CardiacDeviceCheck", "CheckedDevice", "CheckedLeads", "DeviceCheck"]


class CheckedDevice(StrEnum):
    """Which implanted device was checked."""

    PACEMAKER = "pacemaker"
    DEFIBRILLATOR = "defibrillator"
    LOOP_RECORDER = "loop-recorder"


class DeviceCheck(StrEnum):
    """How the device was checked."""

    PROGRAMMING = "programming"
    INTERROGATION = "interrogation"
    PERIPROCEDURAL = "periprocedural"
    REMOTE_INTERROGATION = "remote-interrogation"
    REMOTE_TECHNICAL = "remote-technical"


class CheckedLeads(StrEnum):
    """How many leads the device has."""

    SINGLE = "single"
    DUAL = "dual"
    MULTIPLE = "multiple"


_DEVICES: Final = {
    "icd": "defibrillator",
    "icd-check": "defibrillator",
    "pacemaker-check": "pacemaker",
    "loop-recorder-check": "loop-recorder",
    "aicd": "defibrillator",
    "crt-d": "defibrillator",
    "crt-p": "pacemaker",
    "ppm": "pacemaker",
    "ilr": "loop-recorder",
    "icm": "loop-recorder",
    "implanted-loop-recorder": "loop-recorder",
    "implantable-loop-recorder": "loop-recorder",
    "insertable-cardiac-monitor": "loop-recorder",
}
_CHECKS: Final = {
    "remote": "remote-interrogation",
    "before-and-after-a-procedure": "periprocedural",
    "remote-technical-support": "remote-technical",
    "remote-data-receipt": "remote-technical",
}
_LEADS: Final = {"biventricular": "multiple"}


@attrs.frozen
class CardiacDeviceCheck:
    """A documented check of a pacemaker, defibrillator or loop recorder. `None` is not documented.

    Attributes:
        kind: which device.
        check: programmed and adjusted, interrogated in person, checked around a procedure or test, or interrogated
            from afar, over up to 90 days or, of a loop recorder, 30.
        leads: how many leads it has.
        component: which component the billing physician did.
        equipment_owner: who owns the equipment.

    >>> CardiacDeviceCheck(kind="ICD", check="remote").check.value
    'remote-interrogation'
    """

    kind: CheckedDevice | None = word(
        CheckedDevice, "is it a pacemaker, a defibrillator or a loop recorder?", also=_DEVICES
    )
    check: DeviceCheck | None = word(DeviceCheck, "how was it checked?", also=_CHECKS)
    leads: CheckedLeads | None = word(CheckedLeads, "does it have one lead, two, or more?", also=_LEADS)
    component: Component | None = which_component()
    equipment_owner: Owner | None = which_owner()


CARDIAC_DEVICE_CHECK: Final = Family(
    "cardiac-device-check",
    "interrogation or programming of a pacemaker, defibrillator or loop recorder",
    CardiacDeviceCheck,
    also=("device-interrogation", "pacemaker-check", "device-check", "icd-check", "loop-recorder-check"),
    beside=("check",),
    saying={
        "pacemaker-interrogation": {"kind": "pacemaker", "check": "interrogation"},
        "icd-interrogation": {"kind": "defibrillator", "check": "interrogation"},
        "ilr-interrogation": {"kind": "loop-recorder", "check": "interrogation"},
        "loop-recorder-interrogation": {"kind": "loop-recorder", "check": "interrogation"},
        "pacemaker-programming": {"kind": "pacemaker", "check": "programming"},
        "icd-programming": {"kind": "defibrillator", "check": "programming"},
        "dual-chamber-pacemaker-programming": {"kind": "pacemaker", "check": "programming", "leads": "dual"},
        "ilr-remote": {"kind": "loop-recorder", "check": "remote-interrogation"},
        "loop-recorder-remote-check": {"kind": "loop-recorder", "check": "remote-interrogation"},
        "ilr-check": {"kind": "loop-recorder"},
    },
)
