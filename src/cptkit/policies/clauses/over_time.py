"""How many services a payer pays over time."""

from calendar import monthrange
from collections.abc import Collection
from datetime import MAXYEAR, date, timedelta
from typing import ClassVar, Self

import attrs

from cptkit.policies.clauses.effect import Effect, listed
from cptkit.policies.clauses.named import has_one_of, named_in_words
from cptkit.policies.sections import Section
from cptkit.values.citations import Citation
from cptkit.values.codes import parse_procedure_code
from cptkit.values.edges import Day, as_a, as_day
from cptkit.values.fields import converted
from cptkit.values.meant import Meant
from cptkit.values.periods import Period
from cptkit.values.service_kinds import ServiceKind
from cptkit.values.wording import plural

__all__ = ["CountedServices", "PeriodLimit", "TimeSpan"]


class TimeSpan(Meant):
    """The time over which a text counts services: by the calendar, or from any day on."""

    CALENDAR_MONTH = "calendar-month", "a calendar month"
    CALENDAR_YEAR = "calendar-year", "a calendar year"
    LIFETIME = "lifetime", "a lifetime"
    DAYS = "days", "{} days"
    MONTHS = "months", "{} months"


class CountedServices(Meant):
    """Whose services a text counts together."""

    OF_ANYONE = "of-anyone", "by any practitioner"
    OF_THE_SAME = "of-the-same", "by the same practitioner"


@attrs.frozen(field_transformer=converted)
class PeriodLimit:
    """How many services of a set of codes the payer pays in a time.

    Attributes:
        limit: how many are paid; each: of each of the codes, not of all together.
        span: the time; length: of how many days or months, where it is counted in them, else zero.
        counted: whose services count.
        sessions: whether all services of one day count as one.
        each_side: for each side that modifiers name, at most one a day.
        modifiers: where it is not empty, only lines with one of these count.
        unless: modifiers with which a line may be more than are paid; it counts all the same.
    """

    KIND: ClassVar = "period-limit"

    title: str
    codes: frozenset[str]
    limit: int
    each: bool
    span: TimeSpan
    length: int
    counted: CountedServices
    outcome: Effect
    period: Period
    citation: Citation
    sessions: bool = False
    each_side: bool = False
    modifiers: frozenset[str] = frozenset()
    unless: frozenset[str] = frozenset()

    @property
    def paid(self) -> str:
        """How many services are paid in which time.

        >>> from cptkit.values.periods import ALWAYS
        >>> counts = 2, False, TimeSpan.MONTHS, 12, CountedServices.OF_ANYONE
        >>> text = Citation("Granite", "Screenings")
        >>> PeriodLimit("a screening", frozenset({"96105"}), *counts, Effect.DENIES, ALWAYS, text).paid
        '2 in 12 months'
        """
        sessions = f" {plural('session', self.limit)}" if self.sessions else ""
        return f"{self.limit}{sessions} in {self.span.meaning.format(self.length)}"

    def counted_with(self, code: str) -> frozenset[str]:
        """Return the codes whose services count together with those of a code; none where it is not limited.

        >>> from cptkit.values.periods import ALWAYS
        >>> counts = 1, True, TimeSpan.LIFETIME, 0, CountedServices.OF_ANYONE
        >>> text = Citation("Granite", "Operations")
        >>> once = PeriodLimit("once", frozenset({"38100", "27080"}), *counts, Effect.DENIES, ALWAYS, text)
        >>> sorted(once.counted_with("38100")), sorted(once.counted_with("99213"))
        (['38100'], [])
        """
        asked = parse_procedure_code(code)
        if asked not in self.codes:
            return frozenset()
        return frozenset({asked}) if self.each else self.codes

    def counts_until(self, day: Day) -> date | None:
        """Return the first day on which a service of a day counts no more; `None` where it always does."""
        of_service = as_day(day, "day")
        match self.span:
            case TimeSpan.LIFETIME:
                return None
            case TimeSpan.DAYS:
                return of_service + min(timedelta(self.length), date.max - of_service)
            case TimeSpan.CALENDAR_YEAR:
                return _months_after(of_service.replace(month=1, day=1), 12)
            case TimeSpan.CALENDAR_MONTH:
                return _months_after(of_service.replace(day=1), 1)
            case TimeSpan.MONTHS:
                return _months_after(of_service, self.length)

    @classmethod
    def read(cls, section: Section) -> Self:
        """Return what a section of a payer's file states.

        Raises:
            DamagedData: a time that is counted in days or months, and not in how many.
        """
        as_a(Section, section, "section")
        span, length = section.member("span", TimeSpan), section.value("length", int, 0)
        if (length > 0) != (span in (TimeSpan.DAYS, TimeSpan.MONTHS)):
            raise section.refuse(f"length {length}; expected 1 or more with days and months, else none", "length")
        return cls(
            section.value("title", str),
            section.codes("codes"),
            section.value("limit", int),
            section.value("each", bool, default=False),
            span,
            length,
            section.member("counted", CountedServices),
            section.member("outcome", Effect),
            section.period(),
            section.citation(),
            section.value("sessions", bool, default=False),
            section.value("each_side", bool, default=False),
            frozenset(section.texts("modifiers", [])),
            frozenset(section.texts("unless", [])),
        )

    def concerns(self, code: str, _kinds: Collection[ServiceKind], modifiers: Collection[str]) -> bool:
        """Return whether it speaks of the code, with modifiers that may be appended."""
        # Both are asked, so that a code or a modifier that is none is refused whatever the other says.
        names_code, names_modifier = parse_procedure_code(code) in self.codes, has_one_of(self.modifiers, modifiers)
        return names_code and names_modifier

    def words(self) -> str:
        """Return it as a sentence."""
        of_each = (" each" if self.each else "") + (", for each side" if self.each_side else "")
        with_modifiers = f" with {listed(self.modifiers)}" if self.modifiers else ""
        without = f", without {listed(self.unless)}" if self.unless else ""
        services = f"{named_in_words(self.codes, frozenset())}{with_modifiers}{of_each}{without}"
        which = f"at most {self.paid} of {services}, {self.counted.meaning}"
        return f"Limit over time: {self.title}; {which}; more: {self.outcome.meaning}."


def _months_after(day: date, months: int) -> date:
    """Return the day so many months later, or the first of the month after where that month is too short."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if year > MAXYEAR:
        return date.max
    _, last = monthrange(year, month + 1)
    return date(year, month + 1, day.day) if day.day <= last else date(year, month + 1, last) + timedelta(1)
