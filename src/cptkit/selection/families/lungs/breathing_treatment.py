"""Treatments and teaching for breathing."""

from enum import StrEnum
from typing import Final

import attrs

from cptkit.selection.decisions import YES_NO
from cptkit.selection.facts import count, word, yes_no
from cptkit.selection.family import Derived, Family
from cptkit.selection.visit_facts import blocks_past
from cptkit.selection.words import stated

__all__ = ["BREATHING_TREATMENT", "BreathingTreatment", "BreathingTreatmentProcedure"]


class BreathingTreatmentProcedure(StrEnum):
    """What was done."""

    NEBULIZER = "nebulizer"
    CONTINUOUS_FIRST_HOUR = "continuous-first-hour"
    INHALER_TEACHING = "inhaler-teaching"
    OXYGEN_SATURATION = "oxygen-saturation"
    EXERCISE_OXYGEN_SATURATION = "exercise-oxygen-saturation"
    OVERNIGHT_OXYGEN_SATURATION = "overnight-oxygen-saturation"
    NITRIC_OXIDE = "nitric-oxide"
    AIRWAY_PRESSURE_START = "airway-pressure-start"
    VENTILATOR_FIRST_DAY = "ventilator-first-day"
    VENTILATOR_LATER_DAY = "ventilator-later-day"
    CHEST_WALL_MANIPULATION_FIRST = "chest-wall-manipulation-first"
    CHEST_WALL_MANIPULATION_LATER = "chest-wall-manipulation-later"
    PENTAMIDINE = "pentamidine"
    CHEST_WALL_OSCILLATION = "chest-wall-oscillation"
    SURFACTANT = "surfactant"
    CAR_SEAT_TEST = "car-seat-test"


@attrs.frozen
class BreathingTreatment:
    """A documented breathing treatment. `None` is not documented.

    Attributes:
        procedure: what was done.
        minutes: how long an infant was watched in a car seat, or a continuous treatment lasted.
        came_back: of a further nebulizer treatment, whether the patient had left and came back for it.

    >>> BreathingTreatment(procedure="nebulizer").procedure.value
    'nebulizer'
    """

    procedure: BreathingTreatmentProcedure | None = word(
        BreathingTreatmentProcedure,
        "which treatment for breathing was it?",
        also={
            "neb": "nebulizer",
            "nebulizer-treatment": "nebulizer",
            "neb-treatment": "nebulizer",
            "inhalation-treatment": "nebulizer",
            "pulse-ox": "oxygen-saturation",
            "pulse-oximetry": "oxygen-saturation",
            "inhaler-demonstration": "inhaler-teaching",
            "inhaler-training": "inhaler-teaching",
            "mdi-teaching": "inhaler-teaching",
            "overnight-oximetry": "overnight-oxygen-saturation",
            "feno": "nitric-oxide",
            "fractional-exhaled-nitric-oxide": "nitric-oxide",
            "cpap-start": "airway-pressure-start",
            "cpap": "airway-pressure-start",
            "bipap": "airway-pressure-start",
            "albuterol-neb": "nebulizer",
            "sputum-induction": "nebulizer",
            "walking-oximetry": "exercise-oxygen-saturation",
            "continuous-neb": "continuous-first-hour",
            "continuous-nebulizer": "continuous-first-hour",
            "continuous-inhalation-treatment": "continuous-first-hour",
            "aerosolized-pentamidine": "pentamidine",
            "vest": "chest-wall-oscillation",
            "vest-therapy": "chest-wall-oscillation",
            "hfcwo": "chest-wall-oscillation",
            "car-seat-challenge": "car-seat-test",
            "car-seat-testing": "car-seat-test",
            "infant-car-seat-test": "car-seat-test",
            "inhaler-instruction": "inhaler-teaching",
            "o2-sat": "oxygen-saturation",
            "exertional-pulse-ox": "exercise-oxygen-saturation",
            "ambulatory-pulse-ox": "exercise-oxygen-saturation",
            "overnight-pulse-oximetry": "overnight-oxygen-saturation",
            "exhaled-nitric-oxide": "nitric-oxide",
            "cpap-initiation": "airway-pressure-start",
            "albuterol-neb-treatment": "nebulizer",
        },
    )
    minutes: int | None = count("for how many minutes was the infant watched, or the drug inhaled?")
    came_back: bool | None = yes_no("had the patient left, and come back that day for this treatment?", untold=False)


_HOUR: Final = 60
# CPT counts an hour once its midpoint has passed.
_PAST_MIDPOINT: Final = 31


def _under_an_hour(service: BreathingTreatment, _: tuple[object, ...]) -> str:
    return stated(service.minutes is not None and service.minutes < _HOUR)


def _past_midpoint(service: BreathingTreatment, _: tuple[object, ...]) -> str:
    """Say whether an hour after the first is more than half over, and not whole."""
    return stated(service.minutes is not None and service.minutes > _HOUR and service.minutes % _HOUR >= _PAST_MIDPOINT)


BREATHING_TREATMENT: Final = Family(
    "breathing-treatment",
    "a treatment or teaching for breathing",
    BreathingTreatment,
    derived=(
        blocks_past(60, 30),
        blocks_past(60, 60),
        Derived("under_an_hour", YES_NO, (), _under_an_hour),
        Derived("past_midpoint", YES_NO, (), _past_midpoint),
    ),
    also=(
        "nebulizer",
        "nebulizer-treatment",
        "neb-treatment",
        "pulse-oximetry",
        "car-seat-test",
        "car-seat-challenge",
        "pulse-ox",
        "overnight-oximetry",
        "inhaler-teaching",
        "feno",
        "cpap-initiation",
        "exhaled-nitric-oxide",
    ),
    broadly=(
        "ventilator-management",
        "vent-management",
    ),
)
