"""Levels of the spine: which of the levels of an encounter a service is of."""

import re
from collections.abc import Sequence
from typing import Any, Final, Protocol

from cptkit.selection.facts import name
from cptkit.selection.words import Sides

__all__ = ["AtLevel", "named_level", "place_of_level", "which_level"]

_SPACE: Final = re.compile(r"\b([CTLS])(\d+)\s*[-/]\s*([CTLS]?)(\d+)\b")


def which_level(ask: str) -> Any:  # noqa: ANN401 (attrs types a field as its value)
    """Make a fact that is a level of the spine, in one spelling.

    >>> from attrs import frozen
    >>> @frozen
    ... class Injection:
    ...     level: str | None = which_level("at which level was it?")
    >>> Injection(level="L4-5").level, Injection(level="t12/l1").level, Injection(level="L5-S1").level
    ('L4-L5', 'T12-L1', 'L5-S1')
    """
    return name(ask, spell=_spelled)


def _spelled(level: str) -> str:
    return _SPACE.sub(lambda found: f"{found[1]}{found[2]}-{found[3] or found[1]}{found[4]}", level.upper())


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
    """Return the name by which a level is known.

    One without a name comes behind every name, in the order in which they are documented.

    >>> named_level("L4-L5", 0)
    'L4-L5'
    """
    return f"\uffff{number:03}" if level is None else level


def _is_bilateral(sides: set[Sides | None]) -> bool:
    return Sides.BOTH in sides or {Sides.LEFT, Sides.RIGHT} <= sides
