"""Fingers and toes, each of which has a modifier of its own."""

from collections.abc import Mapping, Sequence
from enum import StrEnum
from typing import Any, Final

from cptkit.selection.decisions import Words
from cptkit.selection.facts import word

__all__ = ["DIGITS", "FINGERS", "TOES", "Digit", "digit_or_none", "side_of_digit", "which_digit"]


class Digit(StrEnum):
    """A finger or toe of one side."""

    LEFT_THUMB = "left-thumb"
    LEFT_INDEX = "left-index"
    LEFT_MIDDLE = "left-middle"
    LEFT_RING = "left-ring"
    LEFT_LITTLE = "left-little"
    RIGHT_THUMB = "right-thumb"
    RIGHT_INDEX = "right-index"
    RIGHT_MIDDLE = "right-middle"
    RIGHT_RING = "right-ring"
    RIGHT_LITTLE = "right-little"
    LEFT_GREAT_TOE = "left-great-toe"
    LEFT_SECOND_TOE = "left-second-toe"
    LEFT_THIRD_TOE = "left-third-toe"
    LEFT_FOURTH_TOE = "left-fourth-toe"
    LEFT_FIFTH_TOE = "left-fifth-toe"
    RIGHT_GREAT_TOE = "right-great-toe"
    RIGHT_SECOND_TOE = "right-second-toe"
    RIGHT_THIRD_TOE = "right-third-toe"
    RIGHT_FOURTH_TOE = "right-fourth-toe"
    RIGHT_FIFTH_TOE = "right-fifth-toe"


FINGERS: Final = tuple(digit for digit in Digit if not digit.endswith("-toe"))
TOES: Final = tuple(digit for digit in Digit if digit.endswith("-toe"))
_NONE: Final = "none"
# What a table can turn on: the finger or toe, or that none is told.
DIGITS: Final = Words((*Digit, _NONE))


def which_digit(ask: str, *, among: Sequence[Digit] = (), also: Mapping[str, str] | None = None) -> Any:  # noqa: ANN401 (attrs types a field as its value)
    """Make a fact that is a finger or toe.

    Args:
        ask: the question that asks for it.
        among: those that it can be; empty is all.
        also: other words that people use for them.

    >>> from attrs import frozen
    >>> @frozen
    ... class Nail:
    ...     digit: Digit | None = which_digit("which finger or toe was it?")
    >>> Nail(digit="Right great toe").digit.value
    'right-great-toe'
    """
    return word(Digit, ask, among=among, also=also)


def digit_or_none(digit: Digit | None) -> str:
    """Return the finger or toe, or that none is told.

    >>> digit_or_none(None)
    'none'
    """
    return _NONE if digit is None else str(digit)


def side_of_digit(digit: Digit) -> str:
    """Return the side of a finger or toe.

    >>> side_of_digit(Digit.LEFT_GREAT_TOE)
    'left'
    """
    return digit.partition("-")[0]
