"""Conferences of a team about one patient."""

from enum import StrEnum
from typing import Final

import attrs

from cptkit.selection.facts import count, word, yes_no
from cptkit.selection.family import Family

__all__ = ["TEAM_CONFERENCE", "ConferenceMember", "TeamConference"]


class ConferenceMember(StrEnum):
    """Whose part in the conference is billed."""

    PHYSICIAN = "physician"
    NONPHYSICIAN = "nonphysician"


@attrs.frozen
class TeamConference:
    """A documented conference of at least three professionals of different disciplines. `None` is not documented.

    Attributes:
        member: whose part is billed; a nonphysician is such as a therapist, a psychologist or a social worker.
        patient_present: whether the patient or the family was there.
        minutes: how long the member took part.

    >>> TeamConference(member="physician", patient_present=False, minutes=40).minutes
    40
    """

    member: ConferenceMember | None = word(
        ConferenceMember,
        "is a physician's part billed, or that of a nonphysician professional?",
        also={"md": "physician", "therapist": "nonphysician", "social-worker": "nonphysician"},
    )
    patient_present: bool | None = yes_no("was the patient or the family present?")
    minutes: int | None = count("how many minutes did the member take part?", least=0)


TEAM_CONFERENCE: Final = Family(
    "team-conference",
    "a conference of a team of professionals about one patient",
    TeamConference,
    also=("medical-team-conference", "interdisciplinary-team-conference", "care-conference"),
)
