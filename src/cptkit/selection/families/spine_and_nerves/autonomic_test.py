"""Tests of the autonomic nervous system."""

from enum import StrEnum
from typing import Final

import attrs

from cptkit.reference.places import Component, Owner
from cptkit.selection.facts import word
from cptkit.selection.family import Family
from cptkit.selection.words import which_component, which_owner

__all__ = ["AUTONOMIC_TEST", "AutonomicFunction", "AutonomicTest"]


class AutonomicFunction(StrEnum):
    """Which function was tested."""

    CARDIOVAGAL = "cardiovagal"
    ADRENERGIC_WITH_TILT = "adrenergic-with-tilt"
    SWEATING = "sweating"
    CARDIOVAGAL_AND_ADRENERGIC_WITH_TILT = "cardiovagal-and-adrenergic-with-tilt"


_AUTONOMIC_TEST_ALSO: Final = {
    "parasympathetic": "cardiovagal",
    "sympathetic": "adrenergic-with-tilt",
    "qsart": "sweating",
    "sudomotor": "sweating",
    "combined": "cardiovagal-and-adrenergic-with-tilt",
}


@attrs.frozen
class AutonomicTest:
    """A documented test of the autonomic nervous system. `None` is not documented.

    Attributes:
        test: what was done.
        component, equipment_owner: as for every study.

    >>> AutonomicTest(test="QSART").test.value
    'sweating'
    """

    test: AutonomicFunction | None = word(AutonomicFunction, "which function was tested?", also=_AUTONOMIC_TEST_ALSO)
    component: Component | None = which_component()
    equipment_owner: Owner | None = which_owner()


AUTONOMIC_TEST: Final = Family(
    "autonomic-test",
    "a test of the autonomic nervous system",
    AutonomicTest,
    also=("autonomic-testing", "autonomic-function-test", "qsart", "ans-testing"),
)
