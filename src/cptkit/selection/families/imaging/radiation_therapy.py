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
    RADIOSURGERY_DELIVERY_BY_COBALT = "radiosurgery-delivery-by-cobalt"
    BODY_STEREOTACTIC_DELIVERY = "body-stereotactic-delivery"
    INTENSITY_MODULATED_DELIVERY = "intensity-modulated-delivery"
    IMAGE_GUIDANCE = "image-guidance"
    THREE_DIMENSIONAL_DELIVERY = "three-dimensional-delivery"
    RESPIRATORY_MOTION_MANAGEMENT = "respiratory-motion-management"
    BRACHYTHERAPY_PLAN_SIMPLE = "brachytherapy-plan-simple"
    BRACHYTHERAPY_PLAN_INTERMEDIATE = "brachytherapy-plan-intermediate"
    BRACHYTHERAPY_PLAN_COMPLEX = "brachytherapy-plan-complex"
    SPECIAL_PORT_PLAN = "special-port-plan"
    SPECIAL_DOSIMETRY = "special-dosimetry"
    SKIN_HIGH_DOSE_RATE_SMALL = "skin-high-dose-rate-small"
    SKIN_HIGH_DOSE_RATE_LARGE = "skin-high-dose-rate-large"
    HIGH_DOSE_RATE_ONE_CHANNEL = "high-dose-rate-one-channel"
    HIGH_DOSE_RATE_TWO_TO_TWELVE_CHANNELS = "high-dose-rate-two-to-twelve-channels"
    HIGH_DOSE_RATE_OVER_TWELVE_CHANNELS = "high-dose-rate-over-twelve-channels"
    INTERSTITIAL_SOURCES = "interstitial-sources"
    RADIOACTIVE_TREATMENT_BY_MOUTH = "radioactive-treatment-by-mouth"
    RADIOACTIVE_TREATMENT_BY_VEIN = "radioactive-treatment-by-vein"
    INTRACAVITARY_SOURCES_UP_TO_4 = "intracavitary-sources-up-to-4"
    INTRACAVITARY_SOURCES_5_TO_10 = "intracavitary-sources-5-to-10"
    INTRACAVITARY_SOURCES_OVER_10 = "intracavitary-sources-over-10"
    SURFACE_SOURCE = "surface-source"
    SUPERFICIAL_DELIVERY = "superficial-delivery"
    ORTHOVOLTAGE_DELIVERY = "orthovoltage-delivery"
    SURFACE_THERAPY_PLAN = "surface-therapy-plan"


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
    "gamma-knife-delivery": "radiosurgery-delivery-by-cobalt",
    "sbrt-delivery": "body-stereotactic-delivery",
    "imrt-delivery": "intensity-modulated-delivery",
    "imrt-treatment": "intensity-modulated-delivery",
    "igrt": "image-guidance",
    "cone-beam-ct": "image-guidance",
    "cbct": "image-guidance",
    "vmat-delivery": "intensity-modulated-delivery",
    "three-dimensional-conformal-delivery": "three-dimensional-delivery",
    "3d-delivery": "three-dimensional-delivery",
    "4d-simulation": "respiratory-motion-management",
    "special-teletherapy-port-plan": "special-port-plan",
    "in-vivo-dosimetry": "special-dosimetry",
    "hdr-one-channel": "high-dose-rate-one-channel",
    "hdr-two-to-twelve-channels": "high-dose-rate-two-to-twelve-channels",
    "hdr-over-twelve-channels": "high-dose-rate-over-twelve-channels",
    "seed-implant": "interstitial-sources",
    "radioiodine-treatment": "radioactive-treatment-by-mouth",
    "radioiodine": "radioactive-treatment-by-mouth",
    "lutetium-treatment": "radioactive-treatment-by-vein",
    "radium-treatment": "radioactive-treatment-by-vein",
    "simple-intracavitary-brachytherapy": "intracavitary-sources-up-to-4",
    "intermediate-intracavitary-brachytherapy": "intracavitary-sources-5-to-10",
    "complex-intracavitary-brachytherapy": "intracavitary-sources-over-10",
    "superficial-radiation-treatment": "superficial-delivery",
    "weekly-radiation-management": "treatment-management",
    "radiation-treatment-management": "treatment-management",
    "complex-treatment-planning": "planning-complex",
    "complex-treatment-device": "device-complex",
    "imrt-planning": "intensity-modulated-plan",
    "basic-dosimetry": "dose-calculation",
}


@attrs.frozen
class RadiationTherapy:
    """A documented step of radiation therapy; each week is one. `None` is not documented.

    Attributes:
        work: what was done.
        fractions: how many fractions the week had; a week is five, whenever they were given.
        whole_course: whether these fractions were the whole course.
        complex_delivery: of a fraction since 2026, whether motion was managed during the beam, there were several
            isocenters or photons with electrons, or electrons for the whole skin.
        component: which component the billing physician did.
        equipment_owner: who owns the equipment.

    >>> RadiationTherapy(work="weekly management", fractions=5).fractions
    5
    """

    work: RadiationWork | None = word(RadiationWork, "what was done?", also=_RADIATION_WORK_ALSO)
    fractions: int | None = count("how many fractions were in the week?")
    whole_course: bool | None = yes_no("was that the whole course?")
    complex_delivery: bool | None = yes_no(
        "was motion managed during the beam, or were there several isocenters, photons with electrons, or electrons "
        "for the whole skin?"
    )
    component: Component | None = which_component()
    equipment_owner: Owner | None = which_owner()


RADIATION_THERAPY: Final = Family(
    "radiation-therapy",
    "a step of radiation therapy",
    RadiationTherapy,
    also=("radiation-oncology", "radiation"),
    broadly=(
        "radiation-treatment-planning",
        "radiation-simulation",
        "ct-simulation",
        "treatment-device",
        "sbrt",
        "imrt",
    ),
)
