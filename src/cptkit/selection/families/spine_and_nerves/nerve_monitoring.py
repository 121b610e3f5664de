"""Nerves watched by their signals during an operation."""

from enum import StrEnum
from typing import Final

import attrs

from cptkit.selection.decisions import Numbers
from cptkit.selection.facts import count, word
from cptkit.selection.families.rehabilitation.therapy import units_of_each
from cptkit.selection.family import Derived, Family

__all__ = ["NERVE_MONITORING", "MonitoredFrom", "NerveMonitoring"]


class MonitoredFrom(StrEnum):
    """From where it was watched: beside one patient, from elsewhere for one patient, or several at once."""

    OPERATING_ROOM = "operating-room"
    ELSEWHERE = "elsewhere"
    SEVERAL_AT_ONCE = "several-at-once"


@attrs.frozen
class NerveMonitoring:
    """Documented monitoring of nerves during an operation, by another than surgeon and anesthetist.

    `None` is not documented.

    Attributes:
        watched_from: from where, and whether for this patient alone.
        minutes: the minutes of watching, without the baseline tests and the placing of electrodes.

    >>> NerveMonitoring(watched_from="remote", minutes=60).watched_from.value
    'elsewhere'
    """

    watched_from: MonitoredFrom | None = word(
        MonitoredFrom,
        "was it watched in the operating room, from elsewhere, or together with other patients?",
        also={"remote": "elsewhere", "in-room": "operating-room", "nearby": "elsewhere"},
    )
    minutes: int | None = count("for how many minutes was it watched?", least=0)


_HOUR: Final = 60
_HALF: Final = 30


def _quarters(service: NerveMonitoring, _: tuple[object, ...]) -> int | None:
    return None if service.minutes is None else units_of_each(service.minutes)


def _hours(service: NerveMonitoring, _: tuple[object, ...]) -> int | None:
    """Count the hours, a rest of more than half an hour as one."""
    return None if service.minutes is None else (service.minutes + _HOUR - _HALF - 1) // _HOUR


NERVE_MONITORING: Final = Family(
    "nerve-monitoring",
    "monitoring of nerves during an operation",
    NerveMonitoring,
    derived=(
        Derived("quarters", Numbers(), ("minutes",), _quarters),
        Derived("hours", Numbers(), ("minutes",), _hours),
    ),
    also=("ionm", "intraoperative-monitoring", "neuromonitoring", "intraoperative-neuromonitoring"),
)
