"""The consultation: an opinion that another practitioner requested."""

from enum import StrEnum
from typing import Final

import attrs

from cptkit.selection.facts import word, yes_no
from cptkit.selection.families.visits_and_care.emergency_visit import EmergencyVisit
from cptkit.selection.families.visits_and_care.home_visit import HomeVisit
from cptkit.selection.families.visits_and_care.hospital_visit import HospitalVisit, StayVisit
from cptkit.selection.families.visits_and_care.nursing_facility_visit import FacilityVisit, NursingFacilityVisit
from cptkit.selection.families.visits_and_care.office_visit import OfficeVisit
from cptkit.selection.family import Family, becoming
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

__all__ = ["CONSULTATION", "Consultation", "SettingOfCare"]


class SettingOfCare(StrEnum):
    """The setting of a consultation."""

    OFFICE = "office"
    HOME = "home"
    EMERGENCY = "emergency"
    HOSPITAL = "hospital"
    NURSING_FACILITY = "nursing-facility"


_PLACES: Final = {"outpatient": "office", "inpatient": "hospital", "observation": "hospital", "residence": "home"}


@attrs.frozen
class Consultation:
    """A documented consultation. `None` is not documented.

    Attributes:
        setting_of_care: the setting; a hospital is for inpatients and observation.
        requested: whether another practitioner, or another appropriate source, requested the opinion.
        payer_takes_consultations: whether the payer pays the consultation codes; Medicare does not.
        patient: new or established, where a visit of the office or the home is billed instead.
        problems, data, risk: the three elements of MDM, each as a level.
        mdm: the level of MDM as a whole, where the record states that instead.
        minutes: the practitioner's total time that day.
        separately_identifiable, decided_on_surgery, unrelated_to_surgery: what 25, 57 and 24 say.
        teaching_physician_present: what GC says.

    >>> Consultation(setting_of_care="inpatient", requested=True).setting_of_care.value
    'hospital'
    """

    setting_of_care: SettingOfCare | None = word(SettingOfCare, "in which setting was the consultation?", also=_PLACES)
    requested: bool | None = yes_no("did another practitioner request the opinion?")
    payer_takes_consultations: bool | None = yes_no("does the payer pay consultation codes?")
    patient: Patient | None = new_or_established()
    problems: Level | None = of_problems()
    data: Level | None = of_data()
    risk: Level | None = of_risk()
    mdm: Mdm | None = of_mdm()
    minutes: int | None = minutes_of_the_day()
    separately_identifiable: bool | None = separately_identifiable_visit()
    decided_on_surgery: bool | None = decided_on_surgery()
    unrelated_to_surgery: bool | None = unrelated_to_surgery()
    teaching_physician_present: bool | None = with_resident()


CONSULTATION: Final = Family(
    "consultation",
    "an opinion requested by another practitioner",
    Consultation,
    derived=(MDM, TOTAL_MINUTES, blocks_past(55, 15), blocks_past(80, 15)),
    # Who is consulted is not the principal physician of record.
    becomes={
        "office-visit": becoming(OfficeVisit),
        "home-visit": becoming(HomeVisit),
        "emergency-visit": becoming(EmergencyVisit),
        "hospital-visit": becoming(HospitalVisit, visit_type=StayVisit.INITIAL, principal_physician=False),
        "nursing-facility-visit": becoming(
            NursingFacilityVisit, visit_type=FacilityVisit.INITIAL, principal_physician=False
        ),
    },
    also=("consult",),
)
