"""Blood pressure recorded for a day, or measured by the patient at home."""

from enum import StrEnum
from typing import Final

import attrs

from cptkit.selection.facts import word
from cptkit.selection.family import Family

__all__ = ["BLOOD_PRESSURE_MONITORING", "BloodPressureMonitoring", "BloodPressureWork"]


class BloodPressureWork(StrEnum):
    """What was done."""

    AMBULATORY_COMPLETE = "ambulatory-complete"
    AMBULATORY_RECORDING = "ambulatory-recording"
    AMBULATORY_ANALYSIS = "ambulatory-analysis"
    AMBULATORY_INTERPRETATION = "ambulatory-interpretation"
    SELF_MEASURED_TEACHING = "self-measured-teaching"
    SELF_MEASURED_REVIEW = "self-measured-review"


_ALSO: Final = {
    "abpm": "ambulatory-complete",
    "24-hour-blood-pressure": "ambulatory-complete",
    "interpretation": "ambulatory-interpretation",
    "recording": "ambulatory-recording",
    "smbp-teaching": "self-measured-teaching",
    "smbp-review": "self-measured-review",
}


@attrs.frozen
class BloodPressureMonitoring:
    """Documented monitoring of blood pressure outside of the office. `None` is not documented.

    Attributes:
        work: what was done.

    >>> BloodPressureMonitoring(work="abpm").work.value
    'ambulatory-complete'
    """

    work: BloodPressureWork | None = word(BloodPressureWork, "what was done?", also=_ALSO)


BLOOD_PRESSURE_MONITORING: Final = Family(
    "blood-pressure-monitoring",
    "blood pressure recorded for a day, or measured by the patient at home",
    BloodPressureMonitoring,
    also=(
        "abpm",
        "ambulatory-blood-pressure",
        "ambulatory-blood-pressure-monitoring",
    ),
)
