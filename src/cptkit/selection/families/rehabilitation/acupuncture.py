"""Acupuncture, by quarters of an hour of personal contact, without electrical stimulation or with it."""

from enum import StrEnum
from typing import Final

import attrs

from cptkit.selection.decisions import Numbers, Words
from cptkit.selection.facts import count, word
from cptkit.selection.family import Derived, Family

__all__ = ["ACUPUNCTURE", "Acupuncture", "FirstNeedles", "Needles"]

# A quarter of an hour is billed from its middle on, as other timed units are.
_QUARTER: Final = 15
_ROUNDING: Final = 7


class Needles(StrEnum):
    """How the needles were used on the day."""

    MANUAL = "manual"
    ELECTRICAL = "electrical"
    BOTH = "both"


class FirstNeedles(StrEnum):
    """How they were used in the first quarter of an hour."""

    MANUAL = "manual"
    ELECTRICAL = "electrical"


_NEEDLES: Final = {"without-stimulation": "manual", "with-stimulation": "electrical", "e-stim": "electrical"}


@attrs.frozen
class Acupuncture:
    """Documented acupuncture of one day, by the minutes of personal contact. `None` is not documented.

    Attributes:
        needles: without electrical stimulation, with it, or one after the other.
        minutes: the minutes of the day together.
        electrical_minutes: those with stimulation, where it was done both ways; began: how it began there.

    >>> Acupuncture(needles="manual", minutes=30).minutes
    30
    """

    needles: Needles | None = word(Needles, "was it without electrical stimulation, with it, or both?", also=_NEEDLES)
    minutes: int | None = count("how many minutes of personal contact were there?", least=0)
    electrical_minutes: int | None = count("how many of the minutes were with electrical stimulation?", least=0)
    began: FirstNeedles | None = word(FirstNeedles, "were the first 15 minutes manual or electrical?", also=_NEEDLES)


def _minutes(service: Acupuncture) -> tuple[int | None, int | None]:
    """Return the minutes without and with stimulation."""
    match service.needles:
        case Needles.MANUAL:
            return service.minutes, 0
        case Needles.ELECTRICAL:
            return 0, service.minutes
        case _ if service.needles is None or service.minutes is None or service.electrical_minutes is None:
            return None, None
        case _:
            return max(0, service.minutes - service.electrical_minutes), service.electrical_minutes


def _quarters(minutes: int) -> int:
    return (minutes + _ROUNDING) // _QUARTER


def _first(service: Acupuncture, _: tuple[object, ...]) -> str | None:
    """Say what the first quarter of an hour was."""
    manual, electrical = _minutes(service)
    if manual is None or electrical is None:
        return None
    if _quarters(manual) and _quarters(electrical):
        return None if service.began is None else service.began.value
    return "manual" if _quarters(manual) else "electrical" if _quarters(electrical) else "none"


def _further(service: Acupuncture, services: tuple[object, ...]) -> int | None:
    first, (manual, _) = _first(service, services), _minutes(service)
    return None if first is None or manual is None else max(0, _quarters(manual) - (first == "manual"))


def _further_electrical(service: Acupuncture, services: tuple[object, ...]) -> int | None:
    first, (_, electrical) = _first(service, services), _minutes(service)
    return None if first is None or electrical is None else max(0, _quarters(electrical) - (first == "electrical"))


_OF: Final = ("needles", "minutes", "electrical_minutes", "began")

ACUPUNCTURE: Final = Family(
    "acupuncture",
    "acupuncture on one day",
    Acupuncture,
    derived=(
        Derived("first_quarter", Words((*(one.value for one in FirstNeedles), "none")), _OF, _first),
        Derived("further_quarters", Numbers(0), _OF, _further),
        Derived("further_electrical_quarters", Numbers(0), _OF, _further_electrical),
    ),
)
