"""The records of how often a service is paid over time, and when it is paid again."""

from datetime import MAXYEAR, date, timedelta

import attrs

from cptkit.values.citations import Citation
from cptkit.values.edges import Day, as_day
from cptkit.values.fields import converted
from cptkit.values.findings import Severity
from cptkit.values.meant import Meant
from cptkit.values.periods import Period

__all__ = [
    "Counting",
    "FrequencyLimit",
    "NextService",
]


class Counting(Meant):
    """How a text counts the time between two services."""

    FULL_MONTHS = "full-months", "whole months after the month of the last one"
    DAYS = "days", "days after the last one"
    LIFETIME = "lifetime", "never again"


@attrs.frozen(field_transformer=converted)
class FrequencyLimit:
    """How often Medicare pays a service over time.

    Attributes:
        code: the code that is billed; counted: the codes of earlier services that count.
        most: how many services are paid in the time.
        months: how many whole months have to pass after the month of the last one; zero where it is paid
            once in a calendar month, or once in a lifetime.
        counting: how the text counts; days: where it counts days, how many after the last one it is paid again.
        diagnoses: it is for lines that point to one of these, in place of the code's limits for all others.
        sooner: when the text allows it sooner, in our own words, as it ends the message; may be empty.
        outcome: what the text says of a service that comes sooner.
        instead: the code of the service that is paid again; may be empty.
        by_code: whether the code itself is for the time, so that no payer has it billed sooner.

    >>> from cptkit import bundled_reference
    >>> from datetime import date
    >>> (limit,) = bundled_reference().on(date(2026, 3, 5)).code("77067").limits
    >>> print(limit.words, limit.next_day(date(2025, 6, 10)))
    one in 12 months 2026-06-01
    """

    code: str
    counted: frozenset[str]
    most: int
    months: int
    days: int
    counting: Counting
    diagnoses: frozenset[str]
    sooner: str
    outcome: Severity
    instead: str
    period: Period
    citation: Citation
    by_code: bool = False

    @property
    def words(self) -> str:
        """How many services are paid in which time."""
        many = "one" if self.most == 1 else str(self.most)
        if self.counting is Counting.LIFETIME:
            return f"{many} in a lifetime"
        if self.counting is Counting.DAYS:
            return f"{many} in {self.days} days"
        return f"{many} in {f'{self.months + 1} months' if self.months else 'a calendar month'}"

    def next_day(self, last: Day) -> date | None:
        """Return the first day on which it is paid again after the last that counts; `None` where it never is."""
        counted = as_day(last, "last")
        if self.counting is Counting.LIFETIME:
            return None
        if self.counting is Counting.DAYS:
            return counted + min(timedelta(self.days), date.max - counted)
        year, month = divmod(counted.year * 12 + counted.month + self.months, 12)
        return date(min(year, MAXYEAR), month + 1, 1)


@attrs.frozen(field_transformer=converted)
class NextService:
    """When a service is paid again by the limit that it came too soon for.

    Attributes:
        last: the earlier service that counts; first_day: the first day on which it is paid again; `None` where
            it never is.
    """

    code: str
    last: date
    first_day: date | None
    period: Period
    citation: Citation
