"""What a radiation oncologist does: planning, simulation, and the management of the course."""

from enum import StrEnum
from typing import Final

import attrs

from cptkit.reference.places import Component, Owner
from cptkit.selection.facts import count, word, yes_no
from cptkit.selection.family import Family
from cptkit.selection.words import which_component, which_owner

__all__ = ["RADIATION_THERAPY", "RadiationTherapy", "RadiationWork"]


class RadiationWork(StrEnum):
    """What was done."""

    PLANNING_SIMPLE = "planning-simple"
    PLANNING_INTERMEDIATE = "planning-intermediate"
    PLANNING_COMPLEX = "planning-complex"
    SIMULATION_SIMPLE = "simulation-simple"
    SIMULATION_INTERMEDIATE = "simulation-intermediate"
    INTENSITY_MODULATED_PLAN = "intensity-modulated-plan"
    INTENSITY_MODULATED_DEVICES = "intensity-modulated-devices"
    DOSE_CALCULATION = "dose-calculation"
    TREATMENT_MANAGEMENT = "treatment-management"
    SIMULATION_COMPLEX = "simulation-complex"
    THREE_DIMENSIONAL_PLAN = "three-dimensional-plan"
    DEVICE_SIMPLE = "device-simple"
    DEVICE_INTERMEDIATE = "device-intermediate"
    DEVICE_COMPLEX = "device-complex"
    SPECIAL_TREATMENT = "special-treatment"
    RADIOSURGERY_MANAGEMENT = "radiosurgery-management"
    BODY_STEREOTACTIC_MANAGEMENT = "body-stereotactic-management"
    PORT_FILMS = "port-films"
    WEEKLY_PHYSICS = "weekly-physics"
    SPECIAL_PHYSICS = "special-physics"
    ISODOSE_PLAN_SIMPLE = "isodose-plan-simple"
    ISODOSE_PLAN_COMPLEX = "isodose-plan-complex"
    RADIOSURGERY_DELIVERY = "radiosurgery-delivery"
    BODY_STEREOTACTIC_DELIVERY = "body-stereotactic-delivery"
    INTENSITY_MODULATED_DELIVERY = "intensity-modulated-delivery"


_RADIATION_WORK_ALSO: Final = {
    "imrt-plan": "intensity-modulated-plan",
    "imrt-devices": "intensity-modulated-devices",
    "weekly-management": "treatment-management",
    "simple-planning": "planning-simple",
    "intermediate-planning": "planning-intermediate",
    "complex-planning": "planning-complex",
    "simple-simulation": "simulation-simple",
    "intermediate-simulation": "simulation-intermediate",
    "complex-simulation": "simulation-complex",
    "3d-plan": "three-dimensional-plan",
    "3-d-plan": "three-dimensional-plan",
    "simple-device": "device-simple",
    "intermediate-device": "device-intermediate",
    "complex-device": "device-complex",
    "special-treatment-procedure": "special-treatment",
    "srs-management": "radiosurgery-management",
    "sbrt-management": "body-stereotactic-management",
    "port-film": "port-films",
    "port-images": "port-films",
    "continuing-physics": "weekly-physics",
    "physics-consultation": "weekly-physics",
    "special-physics-consultation": "special-physics",
    "simple-isodose-plan": "isodose-plan-simple",
    "complex-isodose-plan": "isodose-plan-complex",
    "srs-delivery": "radiosurgery-delivery",
    "sbrt-delivery": "body-stereotactic-delivery",
    "imrt-delivery": "intensity-modulated-delivery",
    "imrt-treatment": "intensity-modulated-delivery",
}


@attrs.frozen
class RadiationTherapy:
    """A documented step of radiation therapy; each week is one. `None` is not documented.

    Attributes:
        work: what was done.
        fractions: how many fractions the week had; a week is five, whenever they were given.
        whole_course: whether these fractions were the whole course.
        component: which component the billing physician did.
        equipment_owner: who owns the equipment.

    >>> RadiationTherapy(work="weekly management", fractions=5).fractions
    5
    """

    work: RadiationWork | None = word(RadiationWork, "what was done?", also=_RADIATION_WORK_ALSO)
    fractions: int | None = count("how many fractions were in the week?")
    whole_course: bool | None = yes_no("was that the whole course?")
    component: Component | None = which_component()
    equipment_owner: Owner | None = which_owner()


RADIATION_THERAPY: Final = Family(
    "radiation-therapy", "a step of radiation therapy", RadiationTherapy, also=("radiation-oncology", "radiation")
)
