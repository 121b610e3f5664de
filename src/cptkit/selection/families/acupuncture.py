"""Acupuncture, by quarters of an hour of personal contact, without electrical stimulation or with it."""

from enum import StrEnum
from typing import Final

import attrs

from cptkit.selection.decisions import Numbers, Words
from cptkit.selection.facts import count, word
from cptkit.selection.family import Derived, Family

__all__ = ["ACUPUNCTURE", "Acupuncture", "Needles"]

# A quarter of an hour is billed from its middle on, as other timed units are.
_QUARTER: Final = 15
_ROUNDING: Final = 7


class Needles(StrEnum):
    """How the needles were used."""

    MANUAL = "manual"
    ELECTRICAL = "electrical"


_NEEDLES: Final = {"without-stimulation": "manual", "with-stimulation": "electrical", "e-stim": "electrical"}


@attrs.frozen
class Acupuncture:
    """Documented acupuncture of one day, by the minutes of personal contact. `None` is not documented.

    Attributes:
        minutes: the minutes without electrical stimulation.
        electrical_minutes: those with it.
        began: how it began, where it was done both ways.

    >>> Acupuncture(minutes=30, electrical_minutes=0).minutes
    30
    """

    minutes: int | None = count("how many minutes were there without electrical stimulation?", least=0)
    electrical_minutes: int | None = count("how many minutes were there with electrical stimulation?", least=0)
    began: Needles | None = word(Needles, "was the first quarter of an hour manual or electrical?", also=_NEEDLES)


def _quarters(minutes: int | None) -> int:
    return ((minutes or 0) + _ROUNDING) // _QUARTER


def _first(service: Acupuncture, _: tuple[object, ...]) -> str | None:
    """Say what the first quarter of an hour was; minutes that are not documented of one way were not there."""
    if service.minutes is None and service.electrical_minutes is None:
        return None
    manual, electrical = _quarters(service.minutes), _quarters(service.electrical_minutes)
    if manual and electrical:
        return None if service.began is None else service.began.value
    return "manual" if manual else "electrical" if electrical else "none"


def _further(service: Acupuncture, services: tuple[object, ...]) -> int | None:
    first = _first(service, services)
    return None if first is None else max(0, _quarters(service.minutes) - (first == "manual"))


def _further_electrical(service: Acupuncture, services: tuple[object, ...]) -> int | None:
    first = _first(service, services)
    return None if first is None else max(0, _quarters(service.electrical_minutes) - (first == "electrical"))


ACUPUNCTURE: Final = Family(
    "acupuncture",
    "acupuncture of a day",
    Acupuncture,
    derived=(
        Derived("first_quarter", Words((*(one.value for one in Needles), "none")), ("minutes", "began"), _first),
        Derived("further_quarters", Numbers(0), ("minutes", "began"), _further),
        Derived("further_electrical_quarters", Numbers(0), ("electrical_minutes", "began"), _further_electrical),
    ),
)
