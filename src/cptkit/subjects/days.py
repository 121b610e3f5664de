"""A patient's day of service, each code of it, and a line among the others of its days."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

import attrs

from cptkit.policies.policy import PolicyDay
from cptkit.reference.asking import BY_SETTING
from cptkit.reference.certainty import Certainty, together
from cptkit.reference.codes import PublishedCode
from cptkit.reference.reference import Reference
from cptkit.reference.views import PublishedDay
from cptkit.subjects.coded import CodedLine
from cptkit.subjects.lines import Asked, BilledLine, kinds_of
from cptkit.subjects.traits import NO_TRAITS, Trait
from cptkit.values.codes import DiagnosisCode
from cptkit.values.service_kinds import ServiceKind
from cptkit.values.tables import Table

__all__ = ["CodeDay", "ServiceDay", "service_days"]


@attrs.frozen(eq=False)
class ServiceDay:
    """One patient's lines of one day, those of the history included.

    Attributes:
        day: the date of service.
        lines: the lines of the claim, then those of the history.
        published: the view of the day.
    """

    day: date
    lines: tuple[BilledLine, ...]
    published: PublishedDay

    @property
    def kinds(self) -> frozenset[ServiceKind]:
        """The kinds of service that its lines are, or may be, of."""
        return kinds_of(self.lines)

    @property
    def traits(self) -> frozenset[Trait]:
        """Nothing: these are of lines."""
        return NO_TRAITS

    @property
    def certainty(self) -> Certainty:
        """The tables that do not answer for a line of the claim, and those that answer stretched."""
        return _certainty(self)

    @property
    def is_documented(self) -> bool:
        """Whether a circumstance of one of its lines is documented to hold, or not to."""
        return any(line.is_documented for line in self.lines)

    @property
    def policy(self) -> PolicyDay | None:
        """What the payer's texts say on the day."""
        return self.published.policy_day(self.lines[0].coded.payer)

    @property
    def modifiers(self) -> tuple[str, ...]:
        """The modifiers of its lines."""
        return _modifiers(self.lines)

    @property
    def billed(self) -> tuple[BilledLine, ...]:
        """The lines of the claim itself."""
        return tuple([line for line in self.lines if line.number is not None])

    @property
    def diagnoses(self) -> tuple[DiagnosisCode, ...]:
        """The diagnoses that the lines of the claim itself point to, each once."""
        return tuple(dict.fromkeys([code for line in self.billed for code in line.line.diagnoses]))

    def asked_in_vain(self, table: Table) -> Iterator[Asked]:
        """Return what a table was asked for a line of the claim and does not answer."""
        return _in_vain(self, table)

    def codes(self) -> Iterator["CodeDay"]:
        """Yield the lines of each code that the claim itself bills, those of the history included."""
        if len(self.lines) == 1:
            yield CodeDay(self.lines[0].coded.code, self.lines, self)
            return
        of_code: dict[str, list[BilledLine]] = {}
        for line in self.lines:
            of_code.setdefault(line.coded.code, []).append(line)
        for code, lines in of_code.items():
            # Lines of the history come last.
            if lines[0].number is not None:
                yield CodeDay(code, tuple(lines), self)


@attrs.frozen(eq=False)
class CodeDay:
    """One code on one day of a patient: its lines, those of the history included, within their day."""

    code: str
    lines: tuple[BilledLine, ...]
    within: ServiceDay

    @property
    def published(self) -> PublishedDay:
        """The view of the day."""
        return self.within.published

    @property
    def about(self) -> PublishedCode:
        """What was published about the code for the day."""
        coded = self.lines[0].coded
        same = coded.published.alike is self.published.alike
        return coded.about if same else self.published.code(self.code, coded.setting)

    @property
    def policy(self) -> PolicyDay | None:
        """What the payer's texts say on the day."""
        return self.within.policy

    @property
    def modifiers(self) -> tuple[str, ...]:
        """The modifiers of its lines."""
        return _modifiers(self.lines)

    @property
    def kinds(self) -> frozenset[ServiceKind]:
        """The kinds of service that the code is, or may be, of."""
        return self.lines[0].coded.about.possible_kinds

    @property
    def traits(self) -> frozenset[Trait]:
        """What the codes of each of its lines lack."""
        first, *others = self.lines
        traits = first.coded.traits
        return traits.intersection(*[line.coded.traits for line in others]) if others else traits

    @property
    def certainty(self) -> Certainty:
        """The tables that do not answer for a line of the claim, and those that answer stretched."""
        return _certainty(self)

    @property
    def is_documented(self) -> bool:
        """Whether a circumstance of one of its lines is documented to hold, or not to."""
        return any(line.is_documented for line in self.lines)

    def asked_in_vain(self, table: Table) -> Iterator[Asked]:
        """Return what a table was asked for a line of the claim and does not answer."""
        return _in_vain(self, table)


def _modifiers(lines: Sequence[BilledLine]) -> tuple[str, ...]:
    return lines[0].modifiers if len(lines) == 1 else tuple([one for line in lines for one in line.modifiers])


def _as_of(day: ServiceDay | CodeDay) -> list[CodedLine]:
    """Return the lines of the claim as of the day: a span may have begun under another release."""
    published = day.published
    return [
        line.coded if line.published.alike is published.alike else line.coded.as_of(published)
        for line in day.lines
        if line.number is not None
    ]


def _certainty(day: ServiceDay | CodeDay) -> Certainty:
    lines = _as_of(day)
    return lines[0].certainty if len(lines) == 1 else together([line.certainty for line in lines])


def _in_vain(day: ServiceDay | CodeDay, table: Table) -> Iterator[Asked]:
    setting = day.lines[0].setting if table in BY_SETTING else None
    for line in _as_of(day):
        for code in line.asked_in_vain(table):
            yield Asked(table, setting, day.published, (code,))


def service_days(lines: Sequence[BilledLine], reference: Reference) -> tuple[ServiceDay, ...]:
    """Return the patient's days on which a line begins or ends, in order, where the claim bills something.

    On one of them any two lines of a day meet; on the last day of a span another release may answer.
    """
    day = lines[0].line.date_of_service
    if day is not None and all(line.line.date_of_service == day and line.line.last_date is None for line in lines):
        return (ServiceDay(day, tuple(lines), lines[0].published),)
    return tuple(
        ServiceDay(day, present, reference.on(day))
        for day, present in _by_day(lines)
        if any(line.number is not None for line in present)
    )


def _by_day(lines: Iterable[BilledLine]) -> Iterator[tuple[date, tuple[BilledLine, ...]]]:
    """Yield the lines of each day on which some begin or end, in the order in which they came."""
    on_day: dict[date, list[tuple[int, BilledLine]]] = {}
    spans: list[tuple[int, BilledLine]] = []
    for place, line in enumerate(lines):
        first, last = line.line.days
        on_day.setdefault(first, [])
        if first == last:
            on_day[first].append((place, line))
        else:
            on_day.setdefault(last, [])
            spans.append((place, line))
    spans.sort(key=lambda span: span[1].line.days[0], reverse=True)
    running: list[tuple[int, BilledLine]] = []
    for day in sorted(on_day):
        while spans and spans[-1][1].line.days[0] <= day:
            running.append(spans.pop())
        running = [span for span in running if span[1].line.days[1] >= day]
        present = sorted([*on_day[day], *running], key=lambda placed: placed[0]) if running else on_day[day]
        yield day, tuple([line for _, line in present])
