"""The hospital inpatient or observation visit."""

from enum import StrEnum
from typing import Final

import attrs

from cptkit.selection.facts import count, word, yes_no
from cptkit.selection.family import Family
from cptkit.selection.visit_facts import (
    MDM,
    SHARED,
    TOTAL_MINUTES,
    Level,
    Mdm,
    blocks_past,
    decided_on_surgery,
    minutes_of_the_day,
    of_data,
    of_mdm,
    of_problems,
    of_risk,
    separately_identifiable_visit,
    unrelated_to_surgery,
    with_resident,
)

__all__ = ["HOSPITAL_VISIT", "HospitalVisit", "StayVisit"]


class StayVisit(StrEnum):
    """Which visit of a hospital stay it is."""

    INITIAL = "initial"
    SUBSEQUENT = "subsequent"
    SAME_DAY = "same-day"
    DISCHARGE = "discharge"


_DAYS: Final = {
    "admission": "initial",
    "follow-up": "subsequent",
    "same-day-discharge": "same-day",
    "admit": "initial",
    "h&p": "initial",
    "rounding": "subsequent",
    "rounds": "subsequent",
}


@attrs.frozen
class HospitalVisit:
    """A documented hospital inpatient or observation visit. `None` is not documented.

    Attributes:
        visit_type: the first of the stay by this group and specialty, a subsequent one, admission and
            discharge on one date with a visit for each, or discharge management on a later date.
        problems, data, risk: the three elements of MDM, each as a level.
        mdm: the level of MDM as a whole, where the record states that instead.
        minutes: the practitioner's total time that day; of a discharge, on discharge management.
        hours: the full hours from admission to discharge, where both were on one date.
        principal_physician: whether the practitioner is the principal physician of record.
        shared: whether it was a split (or shared) visit of a physician and an NPP of the group.
        separately_identifiable, decided_on_surgery, unrelated_to_surgery: what 25, 57 and 24 say.
        teaching_physician_present: what GC says.

    >>> HospitalVisit(visit_type="admission", minutes=75).visit_type.value
    'initial'
    """

    visit_type: StayVisit | None = word(
        StayVisit,
        "was it the initial visit, a subsequent one, admission and discharge on one date, or discharge?",
        also=_DAYS,
    )
    problems: Level | None = of_problems()
    data: Level | None = of_data()
    risk: Level | None = of_risk()
    mdm: Mdm | None = of_mdm()
    minutes: int | None = minutes_of_the_day()
    hours: int | None = count("how many full hours were there from admission to discharge?", least=0)
    principal_physician: bool | None = yes_no("is the practitioner the principal physician of record?")
    shared: bool | None = yes_no("was it a split (or shared) visit between a physician and an NPP in the same group?")
    separately_identifiable: bool | None = separately_identifiable_visit()
    decided_on_surgery: bool | None = decided_on_surgery()
    unrelated_to_surgery: bool | None = unrelated_to_surgery()
    teaching_physician_present: bool | None = with_resident()


HOSPITAL_VISIT: Final = Family(
    "hospital-visit",
    "a hospital inpatient or observation visit",
    HospitalVisit,
    derived=(
        MDM,
        TOTAL_MINUTES,
        SHARED,
        *(blocks_past(minutes, 15) for minutes in (50, 75, 85, 95)),
    ),
    also=("inpatient-visit", "observation-visit", "hospital-care", "observation-care"),
    saying={
        "hospital-discharge": {"visit_type": "discharge"},
        "discharge-day-management": {"visit_type": "discharge"},
        "hospital-admission": {"visit_type": "initial"},
        "h&p": {"visit_type": "initial"},
        "hospital-follow-up": {"visit_type": "subsequent"},
        "hospital-progress-visit": {"visit_type": "subsequent"},
        "observation-admission": {"visit_type": "initial"},
        "same-day-admission-and-discharge": {"visit_type": "same-day"},
        "hospital-discharge-summary": {"visit_type": "discharge"},
        "observation-admit-and-discharge-same-day": {"visit_type": "same-day"},
    },
    broadly=(
        "hospital-rounds",
        "inpatient-rounding",
        "rounding",
    ),
    beside=(
        "day",
        "management",
    ),
)
