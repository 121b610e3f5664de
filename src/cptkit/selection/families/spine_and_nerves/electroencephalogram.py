"""Recordings of the brain's activity, by state and by length."""

from enum import StrEnum
from typing import Final

import attrs

from cptkit.reference.places import Component, Owner
from cptkit.selection.decisions import Numbers
from cptkit.selection.facts import count, word
from cptkit.selection.family import Derived, Family
from cptkit.selection.words import which_component, which_owner

__all__ = ["ELECTROENCEPHALOGRAM", "BrainState", "Electroencephalogram"]


class BrainState(StrEnum):
    """In which states the patient was recorded."""

    AWAKE_AND_DROWSY = "awake-and-drowsy"
    AWAKE_AND_ASLEEP = "awake-and-asleep"
    ASLEEP_OR_COMA = "asleep-or-coma"


_STATES: Final = {
    "awake": "awake-and-drowsy",
    "drowsy": "awake-and-drowsy",
    "coma": "asleep-or-coma",
    "awake-and-sleep": "awake-and-asleep",
    "sleep": "asleep-or-coma",
    "asleep": "asleep-or-coma",
}
# What is recorded without its minutes in the report is a routine study.
_ROUTINE_MINUTES: Final = 40


@attrs.frozen
class Electroencephalogram:
    """A documented EEG at the laboratory or the bedside. `None` is not documented.

    Attributes:
        state: in which states the patient was recorded, whatever was ordered.
        minutes: how long it was recorded; without it the study is a routine one.
        component: which component the billing physician did.
        equipment_owner: who owns the equipment.

    >>> Electroencephalogram(state="drowsy", minutes=30).state.value
    'awake-and-drowsy'
    """

    state: BrainState | None = word(BrainState, "was the patient drowsy, asleep or in a coma?", also=_STATES)
    minutes: int | None = count("for how many minutes was it recorded?")
    component: Component | None = which_component()
    equipment_owner: Owner | None = which_owner()


def _recorded_minutes(service: Electroencephalogram, _: tuple[object, ...]) -> int:
    return _ROUTINE_MINUTES if service.minutes is None else service.minutes


ELECTROENCEPHALOGRAM: Final = Family(
    "electroencephalogram",
    "an electroencephalogram (EEG)",
    Electroencephalogram,
    derived=(Derived("recorded_minutes", Numbers(1), ("minutes",), _recorded_minutes),),
    also=("eeg", "routine-eeg"),
)
