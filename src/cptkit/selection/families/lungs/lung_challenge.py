"""Tests of the lungs under exercise or against a provoking agent."""

from enum import StrEnum
from typing import Final

import attrs

from cptkit.reference.places import Component, Owner
from cptkit.selection.facts import word
from cptkit.selection.family import Family
from cptkit.selection.words import which_component, which_owner

__all__ = ["LUNG_CHALLENGE", "LungChallenge", "LungTest"]


class LungTest(StrEnum):
    """Which test was done; the bronchospasm is looked for by spirometry before and after exercise."""

    SIX_MINUTE_WALK = "six-minute-walk"
    BRONCHOSPASM = "exercise-for-bronchospasm"
    BRONCHOSPASM_WITH_ELECTROCARDIOGRAM = "exercise-for-bronchospasm-with-electrocardiogram"
    CARDIOPULMONARY = "cardiopulmonary-exercise"
    PROVOCATION = "provocation"
    ALTITUDE_SIMULATION = "altitude-simulation"
    ALTITUDE_SIMULATION_WITH_OXYGEN = "altitude-simulation-with-oxygen"
    OXYGEN_UPTAKE_UNDER_EXERCISE = "oxygen-uptake-under-exercise"
    OXYGEN_UPTAKE_WITH_CARBON_DIOXIDE = "oxygen-uptake-with-carbon-dioxide"
    OXYGEN_UPTAKE_AT_REST = "oxygen-uptake-at-rest"
    FLOW_VOLUME_LOOP = "flow-volume-loop"
    VOLUNTARY_VENTILATION = "voluntary-ventilation"
    OSCILLOMETRY = "oscillometry"
    HYPOXIA_RESPONSE = "hypoxia-response"
    INFANT_SPIROMETRY = "infant-spirometry"
    INFANT_SPIROMETRY_WITH_BRONCHODILATOR = "infant-spirometry-with-bronchodilator"
    INFANT_LUNG_VOLUMES = "infant-lung-volumes"
    HOME_SPIROMETRY_MONTH = "home-spirometry-month"
    HOME_SPIROMETRY_MONTH_RECORDING = "home-spirometry-month-recording"
    HOME_SPIROMETRY_MONTH_READING = "home-spirometry-month-reading"


_TESTS: Final = {
    "6-minute-walk": "six-minute-walk",
    "6mwt": "six-minute-walk",
    "six-minute-walk-test": "six-minute-walk",
    "cpet": "cardiopulmonary-exercise",
    "methacholine": "provocation",
    "methacholine-challenge": "provocation",
    "hast": "altitude-simulation",
    "high-altitude-simulation-test": "altitude-simulation",
    "hast-with-oxygen": "altitude-simulation-with-oxygen",
    "indirect-calorimetry": "oxygen-uptake-at-rest",
    "resting-metabolic-rate": "oxygen-uptake-at-rest",
    "mvv": "voluntary-ventilation",
    "maximal-voluntary-ventilation": "voluntary-ventilation",
    "impulse-oscillometry": "oscillometry",
    "ios": "oscillometry",
    "fvl": "flow-volume-loop",
    "altitude-test": "altitude-simulation",
    "hypoxia-altitude-simulation-test": "altitude-simulation",
    "vo2-max": "cardiopulmonary-exercise",
    "infant-pft": "infant-spirometry",
    "remote-spirometry": "home-spirometry-month",
    "home-spirometry": "home-spirometry-month",
}


@attrs.frozen
class LungChallenge:
    """A documented test of the lungs under exercise or provocation. `None` is not documented.

    Attributes:
        test: which test.
        component, equipment_owner: as for every study.

    >>> LungChallenge(test="6-minute walk").test.value
    'six-minute-walk'
    """

    test: LungTest | None = word(LungTest, "which test was done?", also=_TESTS)
    component: Component | None = which_component()
    equipment_owner: Owner | None = which_owner()


LUNG_CHALLENGE: Final = Family(
    "lung-challenge",
    "a test of the lungs under exercise or provocation, or of breathing by itself",
    LungChallenge,
    also=(
        "six-minute-walk-test",
        "6mwt",
        "cpet",
        "methacholine-challenge",
        "pulmonary-stress-test",
        "hast",
        "indirect-calorimetry",
        "impulse-oscillometry",
        "6-minute-walk",
        "bronchoprovocation",
    ),
)
