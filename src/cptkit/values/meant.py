"""Published words with what they mean: enums whose members say it themselves."""

from enum import StrEnum
from typing import Self

__all__ = ["Meant"]


class Meant(StrEnum):
    """An enum of published words, each with what it means in our own words.

    >>> class Answer(Meant):
    ...     YES = "1", "it holds"
    >>> Answer("1").meaning
    'it holds'
    """

    meaning: str

    def __new__(cls, value: str, meaning: str = "") -> Self:
        """Make a member out of the published word and its meaning."""
        member = str.__new__(cls, value)
        member._value_ = value
        member.meaning = meaning
        return member
