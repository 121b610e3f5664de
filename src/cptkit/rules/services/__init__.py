"""Rules for certain services: visits, anesthesia, drugs, vaccines, screenings, PET, maternity care, ambulances."""

from typing import Final

from cptkit.rules.services import (
    ambulance_trips,
    anesthesia,
    antibodies,
    check_ins,
    chiropractic,
    clinics,
    drug_administration,
    drugs,
    endoscopy,
    foot_care,
    hospital_drugs,
    imaging_guidance,
    infusions,
    mammography,
    obstetrics,
    panels,
    pet,
    research,
    routine_tests,
    screenings,
    vaccine_counts,
    vaccines,
    visit_places,
    visits,
)

__all__ = ["RULES"]

RULES: Final = (
    *visits.RULES,
    *check_ins.RULES,
    *visit_places.RULES,
    *anesthesia.RULES,
    *antibodies.RULES,
    *drugs.RULES,
    *drug_administration.RULES,
    *hospital_drugs.RULES,
    *infusions.RULES,
    *vaccines.RULES,
    *vaccine_counts.RULES,
    *mammography.RULES,
    *pet.RULES,
    *panels.RULES,
    *imaging_guidance.RULES,
    *endoscopy.RULES,
    *screenings.RULES,
    *routine_tests.RULES,
    *chiropractic.RULES,
    *foot_care.RULES,
    *obstetrics.RULES,
    *research.RULES,
    *ambulance_trips.RULES,
    *clinics.RULES,
)
