"""Remote physiologic monitoring (RPM): the setup, the device, and the management."""

from typing import Final

import attrs

from cptkit.selection.facts import count, yes_no
from cptkit.selection.family import Derived, Family
from cptkit.selection.visit_facts import NUMBER, TOTAL_MINUTES, blocks_past

__all__ = ["REMOTE_MONITORING", "RemoteMonitoring"]


@attrs.frozen
class RemoteMonitoring:
    """Documented RPM of one month. `None` is not documented.

    Attributes:
        set_up: whether the patient was set up and educated in this month.
        days_of_data: on how many of the 30 days the device transmitted data.
        minutes: the treatment management time of the calendar month.
        interactive_communication: whether there was any with the patient or a caregiver in that time.

    >>> RemoteMonitoring(days_of_data=16, minutes=20).days_of_data
    16
    """

    set_up: bool | None = yes_no("was the patient set up with the device and educated on its use in this month?")
    days_of_data: int | None = count("on how many of the 30 days did the device transmit data?", least=0)
    minutes: int | None = count("how many minutes of treatment management were there in the calendar month?", least=0)
    interactive_communication: bool | None = yes_no(
        "was there interactive communication with the patient or a caregiver?"
    )


_UNDOCUMENTED: Final = RemoteMonitoring()


def _days(service: RemoteMonitoring, _: tuple[object, ...]) -> int | None:
    """Days of data that are not documented cannot be counted; where nothing is, they are asked for."""
    return service.days_of_data if service == _UNDOCUMENTED else service.days_of_data or 0


REMOTE_MONITORING: Final = Family(
    "remote-monitoring",
    "remote physiologic monitoring for one month",
    RemoteMonitoring,
    derived=(
        Derived("days_with_data", NUMBER, ("days_of_data",), _days),
        TOTAL_MINUTES,
        blocks_past(20, 20),
    ),
    also=("rpm", "remote-patient-monitoring"),
    broadly=(
        "rpm-management",
        "rpm-device-supply",
        "remote-physiologic-monitoring",
    ),
    beside=(
        "device",
        "supply",
        "management",
    ),
)
