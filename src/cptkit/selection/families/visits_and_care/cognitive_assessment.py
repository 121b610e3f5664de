"""The assessment of a patient with cognitive impairment, with a care plan."""

from enum import StrEnum
from typing import Final

import attrs

from cptkit.selection.facts import word, yes_no
from cptkit.selection.family import Family

__all__ = ["COGNITIVE_ASSESSMENT", "AssessmentMdm", "CognitiveAssessment"]


class AssessmentMdm(StrEnum):
    """The level of medical decision making."""

    STRAIGHTFORWARD = "straightforward"
    LOW = "low"
    MODERATE = "moderate"
    HIGH = "high"


@attrs.frozen
class CognitiveAssessment:
    """A documented cognitive assessment with a written care plan. `None` is not documented.

    Attributes:
        elements: whether every element was done: evaluation, function, staging, medicines, symptoms, safety,
            caregiver, plans.
        mdm: the level of medical decision making.
        independent_historian: whether another person gave the history.

    >>> CognitiveAssessment(mdm="moderate").mdm.value
    'moderate'
    """

    elements: bool | None = yes_no("were all elements done and documented, with the care plan?")
    mdm: AssessmentMdm | None = word(AssessmentMdm, "which level of MDM was it?")
    independent_historian: bool | None = yes_no(
        "did an independent historian, such as a parent, spouse or guardian, give the history?"
    )


COGNITIVE_ASSESSMENT: Final = Family(
    "cognitive-assessment",
    "a cognitive assessment with a care plan",
    CognitiveAssessment,
    also=("dementia-assessment",),
    broadly=("cognitive-assessment-and-care-plan",),
)
