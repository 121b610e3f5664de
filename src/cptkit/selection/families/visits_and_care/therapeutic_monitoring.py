"""Remote therapeutic monitoring (RTM): the setup, the device by the system it watches, and the management."""

from enum import StrEnum
from typing import Final

import attrs

from cptkit.selection.facts import count, word, yes_no
from cptkit.selection.family import Derived, Family
from cptkit.selection.visit_facts import NUMBER, TOTAL_MINUTES, blocks_past

__all__ = ["THERAPEUTIC_MONITORING", "MonitoredSystem", "TherapeuticMonitoring"]


class MonitoredSystem(StrEnum):
    """What the device watches; behavioral is the response to cognitive behavioral therapy."""

    RESPIRATORY = "respiratory"
    MUSCULOSKELETAL = "musculoskeletal"
    BEHAVIORAL = "behavioral"


@attrs.frozen
class TherapeuticMonitoring:
    """Documented RTM of one month. `None` is not documented.

    Attributes:
        system: what the device watches.
        set_up: whether the patient was set up and educated in this month.
        days_of_data: on how many of the 30 days there were data.
        minutes: the treatment management time of the calendar month.
        interactive_communication: whether there was any with the patient or a caregiver in that time.

    >>> TherapeuticMonitoring(system="MSK", days_of_data=16).system.value
    'musculoskeletal'
    """

    system: MonitoredSystem | None = word(
        MonitoredSystem,
        "does the device monitor the respiratory system, the musculoskeletal system or behavioral therapy?",
        also={"msk": "musculoskeletal", "cbt": "behavioral", "cognitive-behavioral": "behavioral"},
    )
    set_up: bool | None = yes_no("was the patient set up with the device and educated on its use in this month?")
    days_of_data: int | None = count("on how many of the 30 days were there data?", least=0)
    minutes: int | None = count("how many minutes of treatment management were there in the calendar month?", least=0)
    interactive_communication: bool | None = yes_no(
        "was there interactive communication with the patient or a caregiver?"
    )


_UNDOCUMENTED: Final = TherapeuticMonitoring()


def _days(service: TherapeuticMonitoring, _: tuple[object, ...]) -> int | None:
    """Days of data that are not documented cannot be counted; where nothing is, they are asked for."""
    return service.days_of_data if service == _UNDOCUMENTED else service.days_of_data or 0


THERAPEUTIC_MONITORING: Final = Family(
    "therapeutic-monitoring",
    "remote therapeutic monitoring for one month",
    TherapeuticMonitoring,
    derived=(
        Derived("days_with_data", NUMBER, ("days_of_data",), _days),
        TOTAL_MINUTES,
        blocks_past(20, 20),
    ),
    also=("rtm", "remote-therapeutic-monitoring"),
)
