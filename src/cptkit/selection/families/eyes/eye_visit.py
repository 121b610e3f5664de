"""The eye visit: the general ophthalmological examination, intermediate or comprehensive."""

from enum import StrEnum
from typing import Final

import attrs

from cptkit.selection.facts import word
from cptkit.selection.family import Family
from cptkit.selection.visit_facts import (
    Patient,
    decided_on_surgery,
    new_or_established,
    separately_identifiable_visit,
    unrelated_to_surgery,
)

__all__ = ["EYE_VISIT", "EyeExamination", "EyeVisit"]


class EyeExamination(StrEnum):
    """How far the examination went."""

    INTERMEDIATE = "intermediate"
    COMPREHENSIVE = "comprehensive"


@attrs.frozen
class EyeVisit:
    """A documented eye visit that is billed by the eye codes, not by the E/M codes. `None` is not documented.

    Attributes:
        patient: new or established.
        examination: intermediate, or comprehensive of the whole visual system.
        separately_identifiable, decided_on_surgery, unrelated_to_surgery: what 25, 57 and 24 say.

    >>> EyeVisit(patient="new", examination="comprehensive").examination.value
    'comprehensive'
    """

    patient: Patient | None = new_or_established()
    examination: EyeExamination | None = word(EyeExamination, "was the examination intermediate or comprehensive?")
    separately_identifiable: bool | None = separately_identifiable_visit()
    decided_on_surgery: bool | None = decided_on_surgery()
    unrelated_to_surgery: bool | None = unrelated_to_surgery()


EYE_VISIT: Final = Family(
    "eye-visit", "a visit billed with the eye visit codes", EyeVisit, also=("eye exam", "ophthalmology visit")
)
