"""The cardiac stress test: supervision, tracing and interpretation, each with a code of its own."""

from typing import Final

import attrs

from cptkit.reference.places import Component, Owner
from cptkit.selection.facts import yes_no
from cptkit.selection.family import Family
from cptkit.selection.words import which_component, which_owner

__all__ = ["STRESS_TEST", "StressTest"]


@attrs.frozen
class StressTest:
    """A documented stress test with an electrocardiogram. `None` is not documented.

    Attributes:
        supervised: whether the billing physician supervised it.
        interpreted: whether the billing physician interpreted it and wrote the report.
        component: which part the billing practice did: `GLOBAL` with its own equipment, `TECHNICAL` only the tracing,
            `PROFESSIONAL` what a physician does beside the equipment of another.
        equipment_owner: who owns the equipment.

    >>> StressTest(supervised=True, interpreted=False).supervised
    True
    """

    supervised: bool | None = yes_no("did the billing physician supervise it?")
    interpreted: bool | None = yes_no("did the billing physician interpret it and write the report?")
    component: Component | None = which_component()
    equipment_owner: Owner | None = which_owner()


STRESS_TEST: Final = Family(
    "stress-test",
    "a cardiac stress test",
    StressTest,
    also=(
        "treadmill",
        "treadmill-test",
        "exercise-stress-test",
        "exercise-treadmill-test",
        "treadmill-stress-test",
        "gxt",
        "cardiac-stress-test",
    ),
    saying={
        "stress-test-supervision-only": {"supervised": True, "interpreted": False},
        "supervision-of-stress-test": {"supervised": True},
        "stress-test-interpretation-only": {"supervised": False, "interpreted": True},
    },
)
