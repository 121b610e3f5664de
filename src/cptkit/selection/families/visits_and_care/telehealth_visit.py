"""The office visit by telehealth, audio-video or audio-only."""

from enum import StrEnum
from typing import Final

import attrs

from cptkit.selection.decisions import Words
from cptkit.selection.facts import count, word, yes_no
from cptkit.selection.family import Derived, Family
from cptkit.selection.visit_facts import (
    MAKING,
    TOTAL_MINUTES,
    UNLEVELED,
    Level,
    Mdm,
    Patient,
    blocks_past,
    level_of,
    minutes_of_the_day,
    new_or_established,
    of_data,
    of_mdm,
    of_problems,
    of_risk,
)

__all__ = ["TELEHEALTH_VISIT", "Link", "TelehealthVisit"]


class Link(StrEnum):
    """The technology of a telehealth visit."""

    AUDIO_VIDEO = "audio-video"
    AUDIO_ONLY = "audio-only"


@attrs.frozen
class TelehealthVisit:
    """A documented office visit by synchronous telehealth. `None` is not documented.

    Attributes:
        patient: new or established.
        link: audio-video or audio-only.
        patient_at_home: whether the patient was at home.
        over_ten_minutes_of_discussion: whether there were more than 10 minutes of medical discussion.
        discussion_minutes: the minutes of medical discussion, which decide on a telephone visit at Medicare in 2024.
        payer_takes_telemedicine_codes: whether the payer takes 98000 to 98015; Medicare does not.
        problems, data, risk: the three elements of MDM, each as a level.
        mdm: the level of MDM as a whole, where the record states that instead.
        minutes: the practitioner's total time that day.

    >>> TelehealthVisit(link="telephone").link.value
    'audio-only'
    """

    patient: Patient | None = new_or_established()
    link: Link | None = word(
        Link,
        "was it audio-video or audio-only?",
        also={
            "video": "audio-video",
            "telephone": "audio-only",
            "phone": "audio-only",
            "audio": "audio-only",
        },
    )
    patient_at_home: bool | None = yes_no("was the patient at home?")
    over_ten_minutes_of_discussion: bool | None = yes_no("were there more than 10 minutes of medical discussion?")
    discussion_minutes: int | None = count("how many minutes of medical discussion were there?", least=0)
    payer_takes_telemedicine_codes: bool | None = yes_no("does the payer accept 98000 to 98015?")
    problems: Level | None = of_problems()
    data: Level | None = of_data()
    risk: Level | None = of_risk()
    mdm: Mdm | None = of_mdm()
    minutes: int | None = minutes_of_the_day()


_LEVELS: Final = (UNLEVELED, *MAKING)
# The least minutes of each level, as for an office visit.
_LEAST: Final = {Patient.NEW: (15, 30, 45, 60), Patient.ESTABLISHED: (10, 20, 30, 40)}


def _level(service: TelehealthVisit, _: tuple[object, ...]) -> str | None:
    """Return the higher of the levels that MDM and time support; time may do so alone."""
    made = service.mdm or level_of(service.problems, service.data, service.risk)
    if service.minutes is None:
        return made
    if made is None and any((service.problems, service.data, service.risk)):
        return None
    if service.patient is None:
        return made
    timed = sum(service.minutes >= least for least in _LEAST[service.patient])
    return _LEVELS[max(timed, _LEVELS.index(made or UNLEVELED))]


TELEHEALTH_VISIT: Final = Family(
    "telehealth-visit",
    "an office visit by telehealth",
    TelehealthVisit,
    derived=(
        Derived("level", Words(_LEVELS), ("patient", "problems", "data", "risk", "minutes", "mdm"), _level),
        TOTAL_MINUTES,
        *(blocks_past(minutes, 15) for minutes in (40, 54, 60, 74)),
    ),
    # NGS, Telehealth Changes for 2024: POS 10 is for a patient at home, POS 02 for one elsewhere.
    by_place={"patient_at_home": {"10": "yes", "02": "no"}},
    also=("telehealth", "telemedicine", "telemedicine-visit"),
    saying={
        "video-visit": {"link": "audio-video"},
        "telephone-visit": {"link": "audio-only"},
        "phone-visit": {"link": "audio-only"},
        "audio-only-visit": {"link": "audio-only"},
    },
)
