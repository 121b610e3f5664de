"""Tobacco cessation counseling."""

from typing import Final

import attrs

from cptkit.selection.facts import count
from cptkit.selection.family import Family

__all__ = ["TOBACCO_COUNSELING", "TobaccoCounseling"]


@attrs.frozen
class TobaccoCounseling:
    """Documented tobacco cessation counseling. `None` is not documented.

    Attributes:
        minutes: how long it lasted, without the minutes of a visit.

    >>> TobaccoCounseling(minutes=11).minutes
    11
    """

    minutes: int | None = count("how many minutes did the counseling last?", least=0)


TOBACCO_COUNSELING: Final = Family(
    "tobacco-counseling",
    "tobacco cessation counseling",
    TobaccoCounseling,
)
