"""The rhythm of the heart recorded continuously for days, by length and by what the biller did of it."""

from enum import StrEnum
from typing import Final

import attrs

from cptkit.selection.facts import count, word
from cptkit.selection.family import Family

__all__ = ["HEART_MONITOR", "HeartMonitor", "MonitorPart"]


class MonitorPart(StrEnum):
    """What the billing practice did of it."""

    ALL = "all"
    RECORDING = "recording"
    SCANNING = "scanning"
    INTERPRETATION = "interpretation"


@attrs.frozen
class HeartMonitor:
    """A documented continuous recording of the rhythm of the heart. `None` is not documented.

    Attributes:
        hours: how many hours were recorded.
        done: what the billing practice did: all of it, the recording, the scanning with a report, or the review and
            interpretation.

    >>> HeartMonitor(hours=24, done="all").done.value
    'all'
    """

    hours: int | None = count("how many hours were recorded?")
    done: MonitorPart | None = word(
        MonitorPart,
        "did the practice do all of it, the recording, the scanning, or the interpretation?",
        also={
            "global": "all",
            "hook-up": "recording",
            "analysis": "scanning",
            "professional": "interpretation",
            "26": "interpretation",
        },
    )


HEART_MONITOR: Final = Family(
    "heart-monitor",
    "heart rhythm recorded over days",
    HeartMonitor,
    also=(
        "holter",
        "holter monitor",
        "zio",
        "zio-patch",
        "patch-monitor",
        "7-day-holter",
    ),
)
