"""Psychotherapy for a crisis."""

from typing import Final

import attrs

from cptkit.selection.facts import count
from cptkit.selection.families.behavioral_health.psychotherapy import Psychotherapy
from cptkit.selection.family import Family, becoming
from cptkit.selection.visit_facts import blocks_past

__all__ = ["CRISIS_PSYCHOTHERAPY", "CrisisPsychotherapy"]


@attrs.frozen
class CrisisPsychotherapy:
    """Documented psychotherapy for a crisis, of one date. `None` is not documented.

    Attributes:
        minutes: all minutes of the day.

    >>> CrisisPsychotherapy(minutes=75).minutes
    75
    """

    minutes: int | None = count("what was the total time that day, in minutes?", least=0)


CRISIS_PSYCHOTHERAPY: Final = Family(
    "crisis-psychotherapy",
    "psychotherapy for a crisis",
    CrisisPsychotherapy,
    # Additional 30 minutes count once begun, so from 75 on.
    derived=(blocks_past(45, 30),),
    becomes={"psychotherapy": becoming(Psychotherapy)},
    also=("psychotherapy-for-crisis",),
)
