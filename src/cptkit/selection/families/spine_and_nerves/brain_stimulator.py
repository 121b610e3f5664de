"""The programming of a stimulator of the brain, by its minutes."""

from typing import Final

import attrs

from cptkit.selection.facts import count
from cptkit.selection.family import Family
from cptkit.selection.visit_facts import blocks_past

__all__ = ["BRAIN_STIMULATOR_PROGRAMMING", "BrainStimulatorProgramming"]


@attrs.frozen
class BrainStimulatorProgramming:
    """Documented programming of a stimulator of the brain. `None` is not documented.

    Attributes:
        minutes: the practitioner's minutes face to face.

    >>> BrainStimulatorProgramming(minutes=45).minutes
    45
    """

    minutes: int | None = count("how many minutes did the practitioner program it, face to face?", least=0)


BRAIN_STIMULATOR_PROGRAMMING: Final = Family(
    "brain-stimulator-programming",
    "programming of a stimulator of the brain",
    BrainStimulatorProgramming,
    # A quarter of an hour is met at its midpoint.
    derived=(blocks_past(8, 15),),
    also=("dbs-programming", "deep-brain-stimulator-programming"),
)
