"""Oxygen under pressure: the physician's attendance, and the chamber by the half hour."""

from typing import Final

import attrs

from cptkit.selection.decisions import Numbers
from cptkit.selection.facts import count, yes_no
from cptkit.selection.family import Derived, Family

__all__ = ["HYPERBARIC_OXYGEN", "HyperbaricOxygen"]


@attrs.frozen
class HyperbaricOxygen:
    """A documented session of oxygen in a pressure chamber. `None` is not documented.

    Attributes:
        attended: whether the billing practitioner attended and supervised it.
        chamber: whether the chamber is the billing practice's.
        minutes: from the start of pressurization to the end of depressurization.

    >>> HyperbaricOxygen(chamber=True, minutes=110).minutes
    110
    """

    attended: bool | None = yes_no("did the practitioner attend and supervise it?", untold=True)
    chamber: bool | None = yes_no("is the chamber the billing practice's?", untold=False)
    minutes: int | None = count("for how many minutes was the chamber in use?")


_STEP: Final = 30
_MORE_THAN: Final = 15


def _half_hours(service: HyperbaricOxygen, _: tuple[object, ...]) -> int | None:
    """Count the half hours, a rest of more than 15 minutes as one."""
    return None if service.minutes is None else (service.minutes + _STEP - _MORE_THAN - 1) // _STEP


HYPERBARIC_OXYGEN: Final = Family(
    "hyperbaric-oxygen",
    "a session of hyperbaric oxygen",
    HyperbaricOxygen,
    derived=(Derived("half_hours", Numbers(), ("minutes",), _half_hours),),
    also=(
        "hbot",
        "hbo",
        "hyperbaric",
        "hyperbaric-oxygen-therapy",
    ),
)
