"""Periods of whole days, both ends included, whose first day may be a floor."""

from collections.abc import Iterator
from datetime import date
from typing import Final

import attrs
from typing_extensions import override

from cptkit.errors import InvalidPeriod
from cptkit.values.edges import Day, as_a, as_day
from cptkit.values.fields import converted

__all__ = ["ALWAYS", "Period"]


def _first(value: Day | None) -> date | None:
    return value if value is None or type(value) is date else as_day(value, "first")


def _last(value: Day | None) -> date | None:
    return value if value is None or type(value) is date else as_day(value, "last")


@attrs.frozen(field_transformer=converted)
class Period:
    """The days on which something published applies, first and last day included.

    Attributes:
        first: the first day; `None` if it has always applied.
        last: the last day; `None` if no end is published.
        floor: the first day means "on or before": the true start is not published, so nothing is
            known of earlier days.

    >>> active = Period("2007-01-01")
    >>> active.covers("2024-08-13"), active.covers("2006-12-31")
    (True, False)
    """

    first: date | None = attrs.field(default=None, converter=_first)
    last: date | None = attrs.field(default=None, converter=_last)
    floor: bool = False

    def __attrs_post_init__(self) -> None:
        """Raise on a period that ends before it begins, or a floor without a day."""
        if self.first is not None and self.last is not None and self.last < self.first:
            message = f"{self.first} to {self.last} ends before it begins; expected first <= last"
            raise InvalidPeriod(message, "last")
        if self.floor and self.first is None:
            message = "a floor without a day; expected the first day it is known to hold"
            raise InvalidPeriod(message, "first")

    def covers(self, day: Day) -> bool:
        """Return whether it is known to hold on the day.

        >>> Period(date(2019, 7, 1), floor=True).covers(date(2018, 1, 1))
        False
        """
        if type(day) is not date:
            day = as_day(day, "day")
        return (self.first is None or self.first <= day) and (self.last is None or day <= self.last)

    def overlaps(self, other: "Period") -> bool:
        """Return whether there is a day that both are known to hold on.

        >>> Period(date(2024, 1, 1), date(2024, 6, 30)).overlaps(Period(date(2024, 6, 30)))
        True
        """
        as_a(Period, other, "other")
        begins_in_time = self.first is None or other.last is None or self.first <= other.last
        return begins_in_time and (other.first is None or self.last is None or other.first <= self.last)

    def edges(self) -> Iterator[date]:
        """Yield the days on which it changes whether it holds: the first day, and the day after the last.

        >>> [str(day) for day in Period(date(2024, 1, 1), date(2024, 6, 30)).edges()]
        ['2024-01-01', '2024-07-01']
        """
        if self.first is not None:
            yield self.first
        if self.last is not None and self.last < date.max:
            yield date.fromordinal(self.last.toordinal() + 1)

    def leaves_open(self, day: Day) -> bool:
        """Return whether the day lies before a floor, so that it may hold or not.

        >>> Period(date(2019, 7, 1), floor=True).leaves_open(date(2018, 1, 1))
        True
        """
        if type(day) is not date:
            day = as_day(day, "day")
        return self.floor and self.first is not None and day < self.first

    @override
    def __str__(self) -> str:
        """Return the period as a reader would say it.

        >>> str(Period(date(2019, 7, 1), date(2024, 9, 30), floor=True))
        '2019-07-01 or before, to 2024-09-30'
        """
        if self.first is None:
            return "always" if self.last is None else f"to {self.last}"
        if not self.floor:
            return f"from {self.first}" if self.last is None else f"{self.first} to {self.last}"
        if self.last is None:
            return f"since {self.first} or before"
        return f"to {self.last}" if self.first == self.last else f"{self.first} or before, to {self.last}"


ALWAYS: Final = Period()
