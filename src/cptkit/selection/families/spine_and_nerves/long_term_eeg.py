"""EEG recorded for two hours or more: who set it up, who recorded it, and who read it."""

from enum import StrEnum
from typing import Final

import attrs

from cptkit.selection.facts import count, word, yes_no
from cptkit.selection.family import Family

__all__ = ["LONG_TERM_EEG", "LongTermEeg", "RecordingWatch", "ReportOfEeg"]


class RecordingWatch(StrEnum):
    """How a technologist watched the recording."""

    UNMONITORED = "unmonitored"
    INTERMITTENT = "intermittent"
    CONTINUOUS = "continuous"


class ReportOfEeg(StrEnum):
    """When the physician reported: each day, or once after the whole recording."""

    DAILY = "daily"
    COMPLETE = "complete"


@attrs.frozen
class LongTermEeg:
    """A documented EEG of two hours or more; each day of a recording is one. `None` is not documented.

    Attributes:
        set_up: whether the billing practice's technologist set it up in person.
        recorded: whether the billing practice recorded it.
        interpreted: whether the billing physician read it.
        video: whether there was video.
        hours: how many hours; of a report after the whole recording, all of its hours.
        watched: how a technologist watched the recording.
        report: whether the physician reported each day, or once after the whole recording.

    >>> LongTermEeg(video=True, hours=24, report="daily", interpreted=True).report.value
    'daily'
    """

    set_up: bool | None = yes_no("did the practice's technologist set it up in person?", untold=False)
    recorded: bool | None = yes_no("did the practice record it?", untold=False)
    interpreted: bool | None = yes_no("did the billing physician read it?", untold=True)
    video: bool | None = yes_no("was video recorded with it?")
    hours: int | None = count("for how many hours was it recorded?")
    watched: RecordingWatch | None = word(
        RecordingWatch,
        "did a technologist watch the recording not at all, now and then, or all the time?",
        also={"none": "unmonitored", "intermittently": "intermittent", "continuously": "continuous"},
    )
    report: ReportOfEeg | None = word(
        ReportOfEeg,
        "did the physician report each day, or once after the whole recording?",
        also={"each-day": "daily", "final": "complete", "summary": "complete"},
    )


LONG_TERM_EEG: Final = Family(
    "long-term-eeg",
    "an EEG recorded for two hours or more, with or without video",
    LongTermEeg,
    also=("video-eeg", "veeg", "eeg-monitoring", "ambulatory-eeg", "continuous-eeg"),
)
