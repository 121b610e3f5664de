"""Principal care management of one calendar month: one serious chronic condition."""

from enum import StrEnum
from typing import Final

import attrs

from cptkit.selection.facts import count, word
from cptkit.selection.family import Family
from cptkit.selection.visit_facts import blocks_past

__all__ = ["PRINCIPAL_CARE_MANAGEMENT", "WHOSE_ALSO", "PrincipalCareManagement", "Whose"]


class Whose(StrEnum):
    """Whose minutes are counted."""

    STAFF = "staff"
    PRACTITIONER = "practitioner"


# What else those whose minutes count are called.
WHOSE_ALSO: Final = {"clinical-staff": "staff", "nurse": "staff", "physician": "practitioner", "qhp": "practitioner"}


@attrs.frozen
class PrincipalCareManagement:
    """Documented management of one serious chronic condition, for one calendar month.

    Attributes:
        whose_minutes: clinical staff time, or the practitioner's own time.
        minutes: the minutes of the month.

    >>> PrincipalCareManagement(whose_minutes="practitioner", minutes=60).whose_minutes.value
    'practitioner'
    """

    whose_minutes: Whose | None = word(
        Whose, "is it clinical staff time, or the practitioner's own time?", also=WHOSE_ALSO
    )
    minutes: int | None = count("how many minutes were spent in the calendar month?", least=0)


PRINCIPAL_CARE_MANAGEMENT: Final = Family(
    "principal-care-management",
    "management of one serious chronic condition for one calendar month",
    PrincipalCareManagement,
    derived=(blocks_past(30, 30),),
    also=("pcm",),
)
