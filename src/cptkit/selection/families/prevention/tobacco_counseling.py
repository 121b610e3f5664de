"""Tobacco cessation counseling."""

from typing import Final

import attrs

from cptkit.selection.facts import count
from cptkit.selection.family import Family

__all__ = ["TOBACCO_COUNSELING", "TobaccoCounseling"]

_PART_OF_VISIT: Final = 3


@attrs.frozen
class TobaccoCounseling:
    """Documented tobacco cessation counseling. `None` is not documented.

    Attributes:
        minutes: how long it lasted, without the minutes of a visit.

    >>> TobaccoCounseling(minutes=11).minutes
    11
    """

    minutes: int | None = count("how many minutes did the counseling last?", least=0)

    @property
    def is_part_of_visit(self) -> bool:
        """Whether it was too short for a code of its own, as the table has it."""
        return self.minutes is not None and self.minutes <= _PART_OF_VISIT


TOBACCO_COUNSELING: Final = Family(
    "tobacco-counseling",
    "tobacco cessation counseling",
    TobaccoCounseling,
    also=(
        "smoking-cessation",
        "smoking-cessation-counseling",
        "tobacco-cessation",
        "tobacco-cessation-counseling",
    ),
)
