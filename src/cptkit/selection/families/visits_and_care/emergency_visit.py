"""The emergency department visit."""

from typing import Final

import attrs

from cptkit.selection.facts import yes_no
from cptkit.selection.family import Family
from cptkit.selection.visit_facts import (
    SEEN_BY_STAFF,
    SHARED,
    UNTIMED_MDM,
    Level,
    Mdm,
    decided_on_surgery,
    of_data,
    of_mdm,
    of_problems,
    of_risk,
    separately_identifiable_visit,
    unrelated_to_surgery,
    with_resident,
)

__all__ = ["EMERGENCY_VISIT", "EmergencyVisit"]


@attrs.frozen
class EmergencyVisit:
    """A documented emergency department visit; time never selects its level. `None` is not documented.

    Attributes:
        problems, data, risk: the three elements of MDM, each as a level.
        mdm: the level of MDM as a whole, where the record states that instead.
        clinical_staff_only: whether clinical staff saw the patient without the practitioner.
        shared: whether it was a split (or shared) visit of a physician and an NPP of the group.
        separately_identifiable, decided_on_surgery, unrelated_to_surgery: what 25, 57 and 24 say.
        teaching_physician_present: what GC says.

    >>> EmergencyVisit(problems="high", risk="high").problems.value
    'high'
    """

    problems: Level | None = of_problems()
    data: Level | None = of_data()
    risk: Level | None = of_risk()
    mdm: Mdm | None = of_mdm()
    clinical_staff_only: bool | None = yes_no("did clinical staff see the patient without the practitioner?")
    shared: bool | None = yes_no("was it a split (or shared) visit between a physician and an NPP in the same group?")
    separately_identifiable: bool | None = separately_identifiable_visit()
    decided_on_surgery: bool | None = decided_on_surgery()
    unrelated_to_surgery: bool | None = unrelated_to_surgery()
    teaching_physician_present: bool | None = with_resident()


EMERGENCY_VISIT: Final = Family(
    "emergency-visit",
    "an emergency department visit",
    EmergencyVisit,
    derived=(SEEN_BY_STAFF, UNTIMED_MDM, SHARED),
    also=(
        "ed visit",
        "emergency department visit",
        "er-visit",
        "emergency-room-visit",
    ),
)
