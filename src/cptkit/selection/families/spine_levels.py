"""Levels of the spine: which of the levels of an encounter a service is of."""

from collections.abc import Sequence
from typing import Protocol

from cptkit.selection.words import Sides

__all__ = ["AtLevel", "place_of_level"]


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
        sides.setdefault(_name_of(one, number), set()).add(one.sides)
    order = sorted(sides, key=lambda level: (not _is_bilateral(sides[level]), level))
    mine = next(number for number, one in enumerate(alike) if one is service)
    return order.index(_name_of(service, mine)) + 1


def _name_of(service: AtLevel, number: int) -> str:
    # Behind every name, and in the order in which they are documented.
    return f"\uffff{number:03}" if service.level is None else service.level.casefold()


def _is_bilateral(sides: set[Sides | None]) -> bool:
    return Sides.BOTH in sides or {Sides.LEFT, Sides.RIGHT} <= sides
