"""Cardiac and pulmonary rehabilitation, by the minutes of a day."""

from enum import StrEnum
from typing import Final

import attrs

from cptkit.selection.decisions import Numbers
from cptkit.selection.facts import count, word, yes_no
from cptkit.selection.family import Derived, Family

__all__ = ["REHABILITATION", "Rehabilitation", "RehabilitationProgram"]

# HCPro, Common elements of rehabilitation programs: a session takes 31 minutes, two take 91.
_ONE_SESSION: Final = 31
_TWO_SESSIONS: Final = 91


class RehabilitationProgram(StrEnum):
    """Of which program the sessions are."""

    CARDIAC = "cardiac"
    PULMONARY = "pulmonary"


@attrs.frozen
class Rehabilitation:
    """Documented rehabilitation of one patient on one day. `None` is not documented.

    Attributes:
        program: cardiac or pulmonary.
        monitored: whether the electrocardiogram, or the oxygen saturation, was monitored continuously.
        minutes: the minutes of the day together.

    >>> Rehabilitation(program="cardiac", monitored=True, minutes=60).minutes
    60
    """

    program: RehabilitationProgram | None = word(RehabilitationProgram, "was it cardiac or pulmonary?")
    monitored: bool | None = yes_no("was the ECG, or the oxygen saturation, monitored continuously?")
    minutes: int | None = count("how many minutes of rehabilitation were there?", least=0)


def _sessions(service: Rehabilitation, _: tuple[object, ...]) -> int | None:
    if service.minutes is None:
        return None
    return (service.minutes >= _ONE_SESSION) + (service.minutes >= _TWO_SESSIONS)


REHABILITATION: Final = Family(
    "rehabilitation",
    "cardiac or pulmonary rehabilitation on one day",
    Rehabilitation,
    derived=(Derived("sessions", Numbers(0, 2), ("minutes",), _sessions),),
    also=("cardiac-rehabilitation", "pulmonary-rehabilitation"),
)
