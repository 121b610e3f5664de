"""Facts that several families share: which side, which component, whose equipment."""

from enum import StrEnum
from typing import Any, Final

from cptkit.reference.records import Component, Owner
from cptkit.selection.facts import name, word

__all__ = ["Side", "Sides", "which_component", "which_lesion", "which_owner", "which_side", "which_sides"]


class Side(StrEnum):
    """Which side of the body."""

    LEFT = "left"
    RIGHT = "right"


class Sides(StrEnum):
    """Which sides of the body; `ONE` where it is not documented which."""

    LEFT = "left"
    RIGHT = "right"
    BOTH = "both"
    ONE = "one"


_LEFT_RIGHT: Final = {"lt": "left", "rt": "right", "l": "left", "r": "right"}
_BOTH: Final = {**_LEFT_RIGHT, "bilateral": "both", "50": "both", "unilateral": "one"}
_COMPONENTS: Final = {
    "26": "professional",
    "interpretation": "professional",
    "reading": "professional",
    "tc": "technical",
    "equipment": "technical",
    "whole": "global",
}


def which_side(ask: str) -> Any:  # noqa: ANN401 (attrs types a field as its value)
    """Make a fact that is the left or the right side."""
    return word(Side, ask, also=_LEFT_RIGHT)


def which_sides(ask: str) -> Any:  # noqa: ANN401 (as above)
    """Make a fact that is one side or both."""
    return word(Sides, ask, also=_BOTH)


def which_component() -> Any:  # noqa: ANN401 (as above)
    """Make the fact which component of a study the billing physician did."""
    ask = "does the billing physician only read the study, or also own the equipment?"
    return word(Component, ask, also=_COMPONENTS)


def which_owner() -> Any:  # noqa: ANN401 (as above)
    """Make the fact who owns the equipment."""
    return word(Owner, "who owns the equipment?", also={"idtf": "testing-facility", "asc": "surgical-center"})


def which_lesion() -> Any:  # noqa: ANN401 (as above)
    """Make the fact which lesion it was: one name for one lesion, whatever was done to it."""
    return name("which lesion was it, and is it one that another service of the day was done to?")
