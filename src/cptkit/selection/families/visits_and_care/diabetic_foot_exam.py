"""The feet of a diabetic patient who has lost protective sensation: evaluated, and cared for."""

from enum import StrEnum
from typing import Final

import attrs

from cptkit.selection.facts import word, yes_no
from cptkit.selection.family import Family

__all__ = ["DIABETIC_FOOT_EXAM", "DiabeticFootExam", "FootEvaluation"]


class FootEvaluation(StrEnum):
    """Whether it was the first evaluation with that diagnosis."""

    INITIAL = "initial"
    FOLLOW_UP = "follow-up"


@attrs.frozen
class DiabeticFootExam:
    """A documented evaluation of the feet for loss of protective sensation (LOPS). `None` is not documented.

    Attributes:
        evaluation: the first one, with which the loss is diagnosed, or a later one.
        foot_care: whether wounds, calluses or nails were cared for at the same visit.

    >>> DiabeticFootExam(evaluation="follow up", foot_care=True).evaluation.value
    'follow-up'
    """

    evaluation: FootEvaluation | None = word(
        FootEvaluation,
        "was it the initial evaluation for loss of protective sensation, or a follow-up?",
        also={"first": "initial", "subsequent": "follow-up"},
    )
    foot_care: bool | None = yes_no("were wounds, calluses or nails cared for at the same visit?", untold=False)


DIABETIC_FOOT_EXAM: Final = Family(
    "diabetic-foot-exam",
    "a diabetic patient's feet evaluated for loss of protective sensation",
    DiabeticFootExam,
    also=("lops-exam", "lops-evaluation", "loss-of-protective-sensation-exam"),
)
