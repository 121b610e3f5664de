"""The nursing facility visit."""

from enum import StrEnum
from typing import Final

import attrs

from cptkit.selection.facts import word, yes_no
from cptkit.selection.family import Family
from cptkit.selection.visit_facts import (
    MDM,
    TOTAL_MINUTES,
    Level,
    Mdm,
    blocks_past,
    minutes_of_the_day,
    of_data,
    of_mdm,
    of_problems,
    of_risk,
    separately_identifiable_visit,
    unrelated_to_surgery,
    with_resident,
)

__all__ = ["NURSING_FACILITY_VISIT", "FacilityVisit", "NursingFacilityVisit"]


class FacilityVisit(StrEnum):
    """Which visit of a stay in a nursing facility it is."""

    INITIAL = "initial"
    SUBSEQUENT = "subsequent"
    DISCHARGE = "discharge"


@attrs.frozen
class NursingFacilityVisit:
    """A documented nursing facility visit. `None` is not documented.

    Attributes:
        visit_type: the first of the stay by this group and specialty, a subsequent one, or the discharge.
        problems, data, risk: the three elements of MDM, each as a level.
        mdm: the level of MDM as a whole, where the record states that instead.
        minutes: the practitioner's total time that day; for Medicare's prolonged services, on the days
            that it counts.
        principal_physician: whether the practitioner is the principal physician of record.
        separately_identifiable, unrelated_to_surgery: what 25 and 24 say.
        teaching_physician_present: what GC says.

    >>> NursingFacilityVisit(visit_type="subsequent", minutes=30).minutes
    30
    """

    visit_type: FacilityVisit | None = word(
        FacilityVisit,
        "was it the initial visit, a subsequent one, or the discharge?",
        also={"admission": "initial", "follow-up": "subsequent"},
    )
    problems: Level | None = of_problems()
    data: Level | None = of_data()
    risk: Level | None = of_risk()
    mdm: Mdm | None = of_mdm()
    minutes: int | None = minutes_of_the_day()
    principal_physician: bool | None = yes_no("is the practitioner the principal physician of record?")
    separately_identifiable: bool | None = separately_identifiable_visit()
    unrelated_to_surgery: bool | None = unrelated_to_surgery()
    teaching_physician_present: bool | None = with_resident()


NURSING_FACILITY_VISIT: Final = Family(
    "nursing-facility-visit",
    "a nursing facility visit",
    NursingFacilityVisit,
    derived=(MDM, TOTAL_MINUTES, *(blocks_past(minutes, 15) for minutes in (45, 50, 70, 80))),
    also=("nursing-home-visit", "snf-visit"),
    saying={
        "nursing-facility-discharge": {"visit_type": "discharge"},
        "nursing-home-discharge": {"visit_type": "discharge"},
        "nursing-facility-admission": {"visit_type": "initial"},
        "snf-admission": {"visit_type": "initial"},
        "snf-discharge": {"visit_type": "discharge"},
        "nursing-home-admission": {"visit_type": "initial"},
    },
    broadly=(
        "nursing-facility-care",
        "snf-care",
    ),
)
