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
_HOUR: Final = 60
_MOST: Final = 2
_MOST_INTENSIVE: Final = 6


class RehabilitationProgram(StrEnum):
    """Of which program the sessions are."""

    CARDIAC = "cardiac"
    PULMONARY = "pulmonary"
    INTENSIVE_CARDIAC = "intensive-cardiac"


@attrs.frozen
class Rehabilitation:
    """Documented rehabilitation of one patient on one day. `None` is not documented.

    Attributes:
        program: cardiac, pulmonary, or an intensive cardiac program (ICR).
        monitored: whether the electrocardiogram, or the oxygen saturation, was monitored continuously.
        minutes: the minutes of the day together.
        exercise: of an intensive program, whether the sessions were of exercise; the others of the day are told apart.

    >>> Rehabilitation(program="cardiac", monitored=True, minutes=60).minutes
    60
    """

    program: RehabilitationProgram | None = word(
        RehabilitationProgram,
        "was it cardiac, intensive cardiac or pulmonary?",
        also={
            "icr": "intensive-cardiac",
            "intensive-cardiac-rehabilitation": "intensive-cardiac",
            "intensive-cardiac-rehab": "intensive-cardiac",
            "cardiac-rehabilitation": "cardiac",
            "cardiac-rehab": "cardiac",
            "pulmonary-rehabilitation": "pulmonary",
            "pulmonary-rehab": "pulmonary",
        },
    )
    monitored: bool | None = yes_no("was the ECG, or the oxygen saturation, monitored continuously?")
    minutes: int | None = count("how many minutes of rehabilitation were there?", least=0)
    exercise: bool | None = yes_no("were the sessions of exercise?")


def _sessions(service: Rehabilitation, _: tuple[object, ...]) -> int | None:
    if service.minutes is None:
        return None
    most = _MOST_INTENSIVE if service.program is RehabilitationProgram.INTENSIVE_CARDIAC else _MOST
    return min((service.minutes + _HOUR - _ONE_SESSION) // _HOUR, most)


REHABILITATION: Final = Family(
    "rehabilitation",
    "cardiac or pulmonary rehabilitation on one day",
    Rehabilitation,
    derived=(Derived("sessions", Numbers(0, _MOST_INTENSIVE), ("minutes",), _sessions),),
    also=(
        "cardiac-rehabilitation",
        "cardiac-rehab",
        "intensive-cardiac-rehabilitation",
        "intensive-cardiac-rehab",
        "pulmonary-rehabilitation",
        "pulmonary-rehab",
    ),
)
