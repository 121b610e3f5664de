"""Continuous glucose monitoring: the sensor placed, and what it recorded interpreted."""

from enum import StrEnum
from typing import Final

import attrs

from cptkit.selection.facts import count, word
from cptkit.selection.family import Family

__all__ = ["GLUCOSE_MONITORING", "GlucoseMonitoring", "MonitoringWork", "SensorOwner"]


class MonitoringWork(StrEnum):
    """What was done of the monitoring."""

    PLACEMENT = "placement"
    INTERPRETATION = "interpretation"


class SensorOwner(StrEnum):
    """Whose equipment it is."""

    PRACTICE = "practice"
    PATIENT = "patient"


_WORK: Final = {"hook-up": "placement", "training": "placement", "report": "interpretation"}


@attrs.frozen
class GlucoseMonitoring:
    """Documented work for the continuous monitoring of a patient's glucose. `None` is not documented.

    Attributes:
        work: the sensor placed with the patient's training, or the interpretation with its report.
        equipment: whose it is.
        hours: for how many hours glucose was recorded.

    >>> GlucoseMonitoring(work="interpretation", hours=96).hours
    96
    """

    work: MonitoringWork | None = word(MonitoringWork, "was the sensor placed, or the record interpreted?", also=_WORK)
    equipment: SensorOwner | None = word(SensorOwner, "is the equipment the practice's or the patient's?")
    hours: int | None = count("for how many hours was glucose recorded?", least=0)


GLUCOSE_MONITORING: Final = Family(
    "glucose-monitoring",
    "continuous glucose monitoring",
    GlucoseMonitoring,
    also=("cgm",),
    broadly=("continuous-glucose-monitor",),
    saying={
        "cgm-data-review": {"work": "interpretation"},
        "professional-cgm": {"equipment": "practice"},
        "personal-cgm": {"equipment": "patient"},
        "patient-owned-cgm": {"equipment": "patient"},
    },
    beside=("setup",),
)
