"""Dialysis: the care of a month of end-stage renal disease, and the treatments that are billed one by one."""

from enum import StrEnum
from typing import Final

import attrs

from cptkit.selection.facts import count, word, yes_no
from cptkit.selection.family import Family, yes_where_stated

__all__ = [
    "DIALYSIS_MONTH",
    "DIALYSIS_SESSION",
    "DialysisKind",
    "DialysisMonth",
    "DialysisPlace",
    "DialysisSession",
]


class DialysisPlace(StrEnum):
    """Where the patient is dialyzed."""

    CENTER = "center"
    HOME = "home"


_PLACES: Final = {"in-center": "center", "facility": "center", "outpatient": "center"}


@attrs.frozen
class DialysisMonth:
    """The documented care of a patient with end-stage renal disease in one calendar month. `None` is not documented.

    Attributes:
        dialyzed_at: in a center, or at home.
        visits: the face-to-face visits of the month, by all who gave them.
        age: the patient's age in years at the end of the month.
        part_of_month: whether the care was given for less than the month; only then it is billed by the day.
        days: for how many days it was given then, from the date of service on; those in a hospital are none.

    >>> DialysisMonth(dialyzed_at="center", visits=4, age=66).visits
    4
    """

    dialyzed_at: DialysisPlace | None = word(
        DialysisPlace, "is the patient dialyzed in a center or at home?", also=_PLACES
    )
    visits: int | None = count("how many face-to-face visits were there in the month?", least=0)
    age: int | None = count("how old was the patient at the end of the month, in years?", least=0)
    part_of_month: bool | None = yes_no("was the care for less than the full month?")
    days: int | None = count("for how many days was it provided, starting on the date of service?", most=31)


DIALYSIS_MONTH: Final = Family(
    "dialysis-month",
    "a month of care for end-stage renal disease",
    DialysisMonth,
    derived=(yes_where_stated("by_day", "part_of_month"),),
    also=(
        "esrd-month",
        "mcp",
        "monthly-esrd",
        "esrd-monthly",
        "esrd-monthly-visits",
        "monthly-dialysis-management",
    ),
)


class DialysisKind(StrEnum):
    """How the patient was dialyzed."""

    HEMODIALYSIS = "hemodialysis"
    OTHER = "other"


_KINDS: Final = {
    "peritoneal": "other",
    "hemofiltration": "other",
    "crrt": "other",
    "hd": "hemodialysis",
    "pd": "other",
    "inpatient-hemodialysis": "hemodialysis",
    "peritoneal-dialysis": "other",
}


@attrs.frozen
class DialysisSession:
    """A documented dialysis of a day that no monthly payment is for, such as that of an inpatient.

    Attributes:
        kind: hemodialysis, or any other such as peritoneal dialysis.
        repeated_evaluation: whether the physician evaluated the patient more than once during it.

    >>> DialysisSession(kind="hemodialysis", repeated_evaluation=False).kind.value
    'hemodialysis'
    """

    kind: DialysisKind | None = word(DialysisKind, "was it hemodialysis or another dialysis?", also=_KINDS)
    repeated_evaluation: bool | None = yes_no("was the patient evaluated more than once during it?", untold=False)


DIALYSIS_SESSION: Final = Family(
    "dialysis-session",
    "a dialysis treatment billed individually",
    DialysisSession,
    also=(
        "hemodialysis",
        "inpatient-hemodialysis",
        "crrt",
        "peritoneal-dialysis",
    ),
)
