"""The office or other outpatient visit."""

from enum import StrEnum
from typing import Final

import attrs

from cptkit.selection.decisions import YES_NO, Words
from cptkit.selection.facts import word, yes_no
from cptkit.selection.families.bones_and_joints.fracture_care import is_part_of_care
from cptkit.selection.families.drugs.infusion import Infusion
from cptkit.selection.families.drugs.vaccine import Vaccine
from cptkit.selection.families.prevention.medicare_wellness import MedicareWellness
from cptkit.selection.families.prevention.preventive_visit import PreventiveVisit
from cptkit.selection.families.prevention.tobacco_counseling import TobaccoCounseling
from cptkit.selection.families.skin.skin_repair import SkinRepair
from cptkit.selection.families.visits_and_care.global_periods import MINOR_PROCEDURES
from cptkit.selection.family import Derived, Family, yes_where_stated
from cptkit.selection.totals import of_kind
from cptkit.selection.visit_facts import (
    MDM,
    SEEN_BY_STAFF,
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
from cptkit.selection.words import stated
from cptkit.values.claims import Circumstance

__all__ = ["OFFICE_VISIT", "Beside", "OfficeVisit"]


class Beside(StrEnum):
    """What else was done that day, from which the visit must be separately identifiable."""

    NOTHING = "nothing"
    PROCEDURE = "procedure"
    PREVENTIVE = "preventive"


_BESIDE: Final = {"none": "nothing", "vaccine": "preventive", "wellness": "preventive", "injection": "procedure"}


@attrs.frozen
class OfficeVisit:
    """A documented office or other outpatient visit. `None` is not documented.

    Attributes:
        patient: new or established.
        problems, data, risk: the three elements of MDM, each as a level.
        mdm: the level of MDM as a whole, where the record states that instead.
        minutes: the practitioner's total time on the date of the visit.
        clinical_staff_only: whether clinical staff saw the patient without the practitioner.
        beside: what else was done, such as a procedure, or a preventive service or vaccine.
        separately_identifiable: whether the visit is significant and separately identifiable from that.
        continuing_care: whether the practitioner is the continuing focal point of all care that the patient
            needs, or gives ongoing care for a serious or complex condition.
        pelvic_exam: whether a pelvic examination with its supplies and a chaperone was part of the visit.
        decided_on_surgery, unrelated_to_surgery: what 57 and 24 say.
        teaching_physician_present, primary_care_exception: what GC and GE say.

    >>> OfficeVisit(patient="new", minutes=45).patient.value
    'new'
    """

    patient: Patient | None = new_or_established()
    problems: Level | None = of_problems()
    data: Level | None = of_data()
    risk: Level | None = of_risk()
    mdm: Mdm | None = of_mdm()
    minutes: int | None = minutes_of_the_day()
    clinical_staff_only: bool | None = yes_no("did clinical staff see the patient without the practitioner?")
    beside: Beside | None = word(
        Beside, "was a procedure, a preventive service or a vaccine also provided?", also=_BESIDE
    )
    separately_identifiable: bool | None = separately_identifiable_visit()
    continuing_care: bool | None = yes_no(
        "is the practitioner the focal point for all care, or managing a serious or complex condition over time?"
    )
    pelvic_exam: bool | None = yes_no("was a pelvic examination done at the visit?", untold=False)
    decided_on_surgery: bool | None = decided_on_surgery()
    unrelated_to_surgery: bool | None = unrelated_to_surgery()
    teaching_physician_present: bool | None = with_resident()
    primary_care_exception: bool | None = yes_no(
        "did a resident see the patient alone under the primary care exception?",
        circumstance=Circumstance.PRIMARY_CARE_EXCEPTION,
    )


_PREVENTIVE: Final = (MedicareWellness, PreventiveVisit, Vaccine)


def _is_preventive(service: object) -> bool:
    if isinstance(service, TobaccoCounseling):
        return not service.is_part_of_visit
    return isinstance(service, _PREVENTIVE)


def _beside(service: OfficeVisit, services: tuple[object, ...]) -> str:
    """Say what else was done, as documented with the visit or as another service of the encounter."""
    if any(map(_is_preventive, services)):
        return Beside.PREVENTIVE
    if any(_is_procedure(one, services) for one in services):
        return Beside.PROCEDURE
    return service.beside or Beside.NOTHING


def _is_procedure(service: object, services: tuple[object, ...]) -> bool:
    """Say whether a service is a procedure that is billed apart from the visit."""
    if isinstance(service, SkinRepair):
        return not service.is_part_of_visit
    return isinstance(service, MINOR_PROCEDURES) and not is_part_of_care(service, services)


def _part_of_other(service: OfficeVisit, services: tuple[object, ...]) -> str | None:
    """Say whether the visit is part of what else was done."""
    if _beside(service, services) == Beside.NOTHING:
        return "no"
    # No modifier bypasses the PTP edits of 99211 with what gives a drug.
    if service.clinical_staff_only and of_kind(Infusion, services):
        return "yes"
    return None if service.separately_identifiable is None else stated(not service.separately_identifiable)


OFFICE_VISIT: Final = Family(
    "office-visit",
    "an office or other outpatient visit",
    OfficeVisit,
    derived=(
        SEEN_BY_STAFF,
        MDM,
        TOTAL_MINUTES,
        Derived("visit_beside", Words(tuple(Beside)), ("beside",), _beside),
        Derived("part_of_other", YES_NO, ("separately_identifiable",), _part_of_other),
        yes_where_stated("continuing", "continuing_care"),
        yes_where_stated("by_exception", "primary_care_exception"),
        yes_where_stated("present", "teaching_physician_present"),
        *(blocks_past(minutes, 15) for minutes in (40, 54, 60, 74)),
    ),
    also=("outpatient-visit",),
    saying={
        "nurse-visit": {"patient": "established", "clinical_staff_only": True},
        "nurse-only-visit": {"patient": "established", "clinical_staff_only": True},
    },
)
