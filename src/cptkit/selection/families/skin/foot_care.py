"""Care of feet: the class findings, which make routine care covered at Medicare, and the toe."""

from enum import StrEnum
from typing import Any, Final

from cptkit.selection.facts import name, word

__all__ = ["ClassFindings", "which_class_findings", "which_toe"]


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


def which_toe() -> Any:  # noqa: ANN401 (as above)
    """Make the fact where on the foot it was: one name for one toe or one place, whatever was done there."""
    return name("which toe or finger, or where on the foot, was it, and was another service done there that day?")
