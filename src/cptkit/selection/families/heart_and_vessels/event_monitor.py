"""The rhythm of the heart watched over weeks."""

from enum import StrEnum
from typing import Final

import attrs

from cptkit.selection.facts import word
from cptkit.selection.family import Family

__all__ = ["EVENT_MONITOR", "EventMonitor", "EventMonitorKind", "EventMonitorPart"]


class EventMonitorKind(StrEnum):
    """What watched the heart."""

    EVENT_RECORDER = "event-recorder"
    MOBILE_TELEMETRY = "mobile-telemetry"


class EventMonitorPart(StrEnum):
    """What the billing practice did."""

    ALL = "all"
    RECORDING = "recording"
    MONITORING = "monitoring"
    INTERPRETATION = "interpretation"


_EVENT_MONITOR_KIND_ALSO: Final = {
    "loop-recorder-worn": "event-recorder",
    "mct": "mobile-telemetry",
    "mcot": "mobile-telemetry",
    "event": "event-recorder",
    "event-monitor": "event-recorder",
    "30-day-event-monitor": "event-recorder",
    "mobile-cardiac-telemetry": "mobile-telemetry",
}
_EVENT_MONITOR_PART_ALSO: Final = {"global": "all", "technical": "monitoring", "professional": "interpretation"}


@attrs.frozen
class EventMonitor:
    """A documented recorder or telemetry of up to 30 days. `None` is not documented.

    Attributes:
        kind: what watched the heart.
        done: what the billing practice did.

    >>> EventMonitor(kind="MCT").kind.value
    'mobile-telemetry'
    """

    kind: EventMonitorKind | None = word(
        EventMonitorKind, "was it an event recorder or mobile telemetry?", also=_EVENT_MONITOR_KIND_ALSO
    )
    done: EventMonitorPart | None = word(
        EventMonitorPart, "what did the billing practice do?", also=_EVENT_MONITOR_PART_ALSO
    )


EVENT_MONITOR: Final = Family(
    "event-monitor",
    "heart rhythm monitored over weeks",
    EventMonitor,
    also=(
        "event-recorder",
        "30-day-event-monitor",
        "mct",
        "mcot",
        "mobile-cardiac-telemetry",
    ),
)
