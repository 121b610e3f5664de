"""Class findings: what makes the routine care of feet covered at Medicare."""

from enum import StrEnum
from typing import Any, Final

from cptkit.selection.facts import word

__all__ = ["ClassFindings", "which_class_findings"]


class ClassFindings(StrEnum):
    """The findings by class: A an amputation, B of skin and pulses, C of what the patient feels."""

    ONE_A = "one-a"
    TWO_B = "two-b"
    ONE_B_AND_TWO_C = "one-b-and-two-c"
    NONE = "none"


_ALSO: Final = {"q7": "one-a", "q8": "two-b", "q9": "one-b-and-two-c", "no": "none"}


def which_class_findings() -> Any:  # noqa: ANN401 (attrs types a field as its value)
    """Make the fact which class findings are documented."""
    return word(ClassFindings, "which class findings are documented?", also=_ALSO)
