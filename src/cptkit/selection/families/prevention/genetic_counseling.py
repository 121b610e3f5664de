"""Genetic counseling by a genetic counselor, by its time."""

from typing import Final

import attrs

from cptkit.selection.decisions import Numbers
from cptkit.selection.facts import count
from cptkit.selection.family import Derived, Family

__all__ = ["GENETIC_COUNSELING", "GeneticCounseling"]


@attrs.frozen
class GeneticCounseling:
    """A documented session with a genetic counselor who is no physician. `None` is not documented.

    Attributes:
        minutes: how long it was, face to face through 2024 and on the whole date from 2025.

    >>> GeneticCounseling(minutes=45).minutes
    45
    """

    minutes: int | None = count("how many minutes did the genetic counselor spend on the date?", least=0)


# Half an hour is billed once its half has passed: 16 to 45 minutes are one.
_HALF_HOUR: Final = 30
_MORE_THAN_HALF: Final = 16


def _half_hours(service: GeneticCounseling, _: tuple[object, ...]) -> int | None:
    if service.minutes is None:
        return None
    return (service.minutes + _HALF_HOUR - _MORE_THAN_HALF) // _HALF_HOUR


GENETIC_COUNSELING: Final = Family(
    "genetic-counseling",
    "counseling by a genetic counselor",
    GeneticCounseling,
    derived=(Derived("half_hours", Numbers(0), ("minutes",), _half_hours),),
    also=("medical-genetics-counseling",),
)
