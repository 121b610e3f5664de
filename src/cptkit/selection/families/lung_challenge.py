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


_TESTS: Final = {
    "6-minute-walk": "six-minute-walk",
    "6mwt": "six-minute-walk",
    "cpet": "cardiopulmonary-exercise",
    "methacholine": "provocation",
    "methacholine-challenge": "provocation",
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
    "a test of the lungs under exercise or provocation",
    LungChallenge,
    also=("six-minute-walk-test", "6mwt", "cpet", "methacholine-challenge", "pulmonary-stress-test"),
)
