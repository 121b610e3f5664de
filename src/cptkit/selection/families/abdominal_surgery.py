"""Gallbladder and appendix removed."""

from enum import StrEnum
from typing import Final

import attrs

from cptkit.selection.facts import word
from cptkit.selection.family import Family

__all__ = ["ABDOMINAL_SURGERY", "AbdominalSurgery", "AbdominalSurgeryOperation"]


class AbdominalSurgeryOperation(StrEnum):
    """Which operation it was."""

    LAPAROSCOPIC_CHOLECYSTECTOMY = "laparoscopic-cholecystectomy"
    LAPAROSCOPIC_CHOLECYSTECTOMY_WITH_CHOLANGIOGRAPHY = "laparoscopic-cholecystectomy-with-cholangiography"
    OPEN_CHOLECYSTECTOMY = "open-cholecystectomy"
    LAPAROSCOPIC_APPENDECTOMY = "laparoscopic-appendectomy"
    OPEN_APPENDECTOMY = "open-appendectomy"
    OPEN_APPENDECTOMY_RUPTURED = "open-appendectomy-ruptured"


_ALSO: Final = {
    "lap-chole": "laparoscopic-cholecystectomy",
    "lap-appy": "laparoscopic-appendectomy",
}


@attrs.frozen
class AbdominalSurgery:
    """A documented removal of the gallbladder or the appendix. `None` is not documented.

    Attributes:
        operation: which operation it was.

    >>> AbdominalSurgery(operation="laparoscopic cholecystectomy").operation.value
    'laparoscopic-cholecystectomy'
    """

    operation: AbdominalSurgeryOperation | None = word(AbdominalSurgeryOperation, "which operation was it?", also=_ALSO)


ABDOMINAL_SURGERY: Final = Family(
    "abdominal-surgery",
    "gallbladder or appendix removed",
    AbdominalSurgery,
    also=(
        "cholecystectomy",
        "appendectomy",
    ),
)
