"""Time of clinical staff with the patient at an office visit that took far longer than such visits do."""

from typing import Final

import attrs

from cptkit.selection.decisions import Numbers
from cptkit.selection.facts import count
from cptkit.selection.family import Derived, Family

__all__ = ["PROLONGED_STAFF_TIME", "ProlongedStaffTime"]

_FIRST_HOUR: Final = 60
_HALF_HOUR: Final = 30
_BEGUN: Final = 15


@attrs.frozen
class ProlongedStaffTime:
    """Documented time of clinical staff beside an office visit, under direct supervision. `None` is not documented.

    Attributes:
        minutes: the minutes with the patient past the longest time of the visit's level: past 29 of 99213.

    >>> ProlongedStaffTime(minutes="35 min").minutes
    35
    """

    minutes: int | None = count(
        "how many minutes did clinical staff spend with the patient past the longest time of the visit's level (29 of "
        "99213, 39 of 99214)?",
        least=0,
    )


def _half_hours(service: ProlongedStaffTime, _: tuple[object, ...]) -> int | None:
    """Count the half hours past the first hour, each from its midpoint on."""
    return None if service.minutes is None else max(0, service.minutes - _FIRST_HOUR + _BEGUN) // _HALF_HOUR


PROLONGED_STAFF_TIME: Final = Family(
    "prolonged-staff-time",
    "prolonged time of clinical staff beside an office visit",
    ProlongedStaffTime,
    derived=(Derived("half_hours", Numbers(0), ("minutes",), _half_hours),),
    also=("prolonged-clinical-staff", "prolonged-clinical-staff-service"),
)
