"""Transcranial magnetic stimulation."""

from enum import StrEnum
from typing import Final

import attrs

from cptkit.selection.facts import word
from cptkit.selection.family import Family

__all__ = ["MAGNETIC_STIMULATION", "MagneticStimulation", "StimulationSession"]


class StimulationSession(StrEnum):
    """Which session of the course it was."""

    FIRST = "first"
    LATER = "later"
    LATER_WITH_NEW_THRESHOLD = "later-with-new-threshold"


_STIMULATION_SESSION_ALSO: Final = {"initial": "first", "subsequent": "later", "delivery": "later"}


@attrs.frozen
class MagneticStimulation:
    """A documented session of transcranial magnetic stimulation. `None` is not documented.

    Attributes:
        session: which session of the course it was.

    >>> MagneticStimulation(session="initial").session.value
    'first'
    """

    session: StimulationSession | None = word(
        StimulationSession,
        "was it the first session, a later one, or one with a new motor threshold?",
        also=_STIMULATION_SESSION_ALSO,
    )


MAGNETIC_STIMULATION: Final = Family(
    "magnetic-stimulation",
    "a session of transcranial magnetic stimulation",
    MagneticStimulation,
    also=(
        "tms",
        "rtms",
        "transcranial-magnetic-stimulation",
    ),
)
