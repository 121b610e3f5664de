"""Levels of the spine: which of the levels of an encounter a service is of."""

from collections.abc import Sequence
from typing import Protocol

from cptkit.selection.words import Sides

__all__ = ["AtLevel", "named_level", "place_of_level"]


class AtLevel(Protocol):
    """A service at one level of the spine."""

    @property
    def level(self) -> str | None:
        """The level, such as L4-L5."""

    @property
    def sides(self) -> Sides | None:
        """On which sides."""


def place_of_level(service: AtLevel, alike: Sequence[AtLevel]) -> int:
    """Return which of the levels it is, counted from 1: those of both sides come first, then by name.

    Services of one level are one; a level without a name is one of its own.
    """
    sides: dict[str, set[Sides | None]] = {}
    for number, one in enumerate(alike):
        sides.setdefault(named_level(one.level, number), set()).add(one.sides)
    order = sorted(sides, key=lambda level: (not _is_bilateral(sides[level]), level))
    mine = next(number for number, one in enumerate(alike) if one is service)
    return order.index(named_level(service.level, mine)) + 1


def named_level(level: str | None, number: int) -> str:
    """Return the name by which a level is known, whatever the case.

    One without a name comes behind every name, in the order in which they are documented.

    >>> named_level("L4-L5", 0)
    'l4-l5'
    """
    return f"\uffff{number:03}" if level is None else level.casefold()


def _is_bilateral(sides: set[Sides | None]) -> bool:
    return Sides.BOTH in sides or {Sides.LEFT, Sides.RIGHT} <= sides
