"""The home or residence visit, assisted living included."""

from typing import Final

import attrs

from cptkit.selection.facts import yes_no
from cptkit.selection.family import Family, yes_where_stated
from cptkit.selection.visit_facts import (
    MDM,
    TOTAL_MINUTES,
    Level,
    Mdm,
    Patient,
    blocks_past,
    decided_on_surgery,
    minutes_of_the_day,
    new_or_established,
    of_data,
    of_mdm,
    of_problems,
    of_risk,
    separately_identifiable_visit,
    unrelated_to_surgery,
    with_resident,
)

__all__ = ["HOME_VISIT", "HomeVisit"]


@attrs.frozen
class HomeVisit:
    """A documented home or residence visit. `None` is not documented.

    Attributes:
        patient: new or established.
        problems, data, risk: the three elements of MDM, each as a level.
        mdm: the level of MDM as a whole, where the record states that instead.
        minutes: the practitioner's total time that day; for Medicare's prolonged services, on the days
            that it counts.
        continuing_care: whether the practitioner is the continuing focal point of all care that the patient
            needs, or gives ongoing care for a serious or complex condition.
        separately_identifiable, decided_on_surgery, unrelated_to_surgery: what 25, 57 and 24 say.
        teaching_physician_present: what GC says.

    >>> HomeVisit(patient="established", minutes=40).minutes
    40
    """

    patient: Patient | None = new_or_established()
    problems: Level | None = of_problems()
    data: Level | None = of_data()
    risk: Level | None = of_risk()
    mdm: Mdm | None = of_mdm()
    minutes: int | None = minutes_of_the_day()
    continuing_care: bool | None = yes_no(
        "is the practitioner the focal point for all care, or managing a serious or complex condition over time?"
    )
    separately_identifiable: bool | None = separately_identifiable_visit()
    decided_on_surgery: bool | None = decided_on_surgery()
    unrelated_to_surgery: bool | None = unrelated_to_surgery()
    teaching_physician_present: bool | None = with_resident()


HOME_VISIT: Final = Family(
    "home-visit",
    "a home or residence visit",
    HomeVisit,
    derived=(
        MDM,
        TOTAL_MINUTES,
        yes_where_stated("continuing", "continuing_care"),
        *(blocks_past(minutes, 15) for minutes in (60, 75, 95, 125)),
    ),
    also=("house-call", "assisted-living-visit", "domiciliary-visit"),
)
