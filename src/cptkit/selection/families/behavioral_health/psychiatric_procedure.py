"""Electroconvulsive therapy and other psychiatric procedures."""

from enum import StrEnum
from typing import Final

import attrs

from cptkit.selection.facts import word
from cptkit.selection.family import Family

__all__ = ["PSYCHIATRIC_PROCEDURE", "PsychiatricProcedure", "PsychiatricWork"]


class PsychiatricWork(StrEnum):
    """What was done."""

    PSYCHOANALYSIS = "psychoanalysis"
    ELECTROCONVULSIVE_THERAPY = "electroconvulsive-therapy"
    NARCOSYNTHESIS = "narcosynthesis"
    HYPNOTHERAPY = "hypnotherapy"
    BIOFEEDBACK = "biofeedback"


_ALSO: Final = {
    "ect": "electroconvulsive-therapy",
    "hypnosis": "hypnotherapy",
}


@attrs.frozen
class PsychiatricProcedure:
    """A documented psychiatric procedure that is no counting of minutes. `None` is not documented.

    Attributes:
        test: what was done.

    >>> PsychiatricProcedure(test="ect").test.value
    'electroconvulsive-therapy'
    """

    test: PsychiatricWork | None = word(PsychiatricWork, "what was done?", also=_ALSO)


PSYCHIATRIC_PROCEDURE: Final = Family(
    "psychiatric-procedure",
    "electroconvulsive therapy or another psychiatric procedure",
    PsychiatricProcedure,
    also=("ect", "electroconvulsive-therapy"),
)
