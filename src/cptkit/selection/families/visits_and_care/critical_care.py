"""Critical care of one date, by time."""

from typing import Final

import attrs

from cptkit.selection.decisions import YES_NO
from cptkit.selection.facts import count, yes_no
from cptkit.selection.families.visits_and_care.consultation import Consultation
from cptkit.selection.families.visits_and_care.emergency_visit import EmergencyVisit
from cptkit.selection.families.visits_and_care.hospital_visit import HospitalVisit
from cptkit.selection.families.visits_and_care.nursing_facility_visit import NursingFacilityVisit
from cptkit.selection.families.visits_and_care.office_visit import OfficeVisit
from cptkit.selection.family import Derived, Family
from cptkit.selection.visit_facts import (
    SHARED,
    blocks_past,
    separately_identifiable_visit,
    unrelated_to_surgery,
    with_resident,
)
from cptkit.selection.words import stated

__all__ = ["CRITICAL_CARE", "CriticalCare"]


@attrs.frozen
class CriticalCare:
    """Documented critical care of one patient on one day, not of a newborn or a small child.

    Attributes:
        minutes: the total critical care time that day, by the group and specialty.
        shared: whether it was split (or shared) by a physician and an NPP of the group.
        separately_identifiable, unrelated_to_surgery: what 25, and FT or 24, say.
        teaching_physician_present: what GC says.

    >>> CriticalCare(minutes=104).minutes
    104
    """

    minutes: int | None = count("what was the total critical care time that day, in minutes?", least=0)
    shared: bool | None = yes_no("was it split (or shared) between a physician and an NPP in the same group?")
    separately_identifiable: bool | None = separately_identifiable_visit()
    unrelated_to_surgery: bool | None = unrelated_to_surgery()
    teaching_physician_present: bool | None = with_resident()


_VISITS: Final = (Consultation, EmergencyVisit, HospitalVisit, NursingFacilityVisit, OfficeVisit)


def _beside_visit(_: CriticalCare, services: tuple[object, ...]) -> str:
    return stated(any(isinstance(one, _VISITS) for one in services))


CRITICAL_CARE: Final = Family(
    "critical-care",
    "critical care on one date, by time",
    CriticalCare,
    # CPT counts additional 30 minutes that are begun, so from 75 on; Medicare full ones past 74.
    derived=(SHARED, Derived("beside_visit", YES_NO, (), _beside_visit), blocks_past(45, 30), blocks_past(74, 30)),
    beside=(
        "icu",
        "time",
    ),
)
