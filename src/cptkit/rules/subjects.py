"""What rules judge: a billed line, a pair of lines, a patient's day, a claim, each with what was published.

A subject already holds the view of its day, so that a rule never asks by date.
"""

from collections.abc import Hashable, Iterator
from datetime import date
from decimal import Decimal
from typing import TypeAlias, TypeVar

import attrs

from cptkit.policies.clauses import Clause
from cptkit.policies.policy import PolicyDay
from cptkit.reference.fees import FeeScheduleRow
from cptkit.reference.records import Modifier, Procedure, PtpEdit, SiteOfService
from cptkit.reference.usage import ServiceKind
from cptkit.reference.views import PublishedDay
from cptkit.values.claims import Claim, ServiceLine
from cptkit.values.tables import Setting, Table

__all__ = [
    "Aftercare",
    "BilledClaim",
    "BilledLine",
    "CodeDay",
    "LinePair",
    "Question",
    "ServiceDay",
    "Subject",
    "may_be_one_practitioner",
    "practitioners",
]

_C = TypeVar("_C", bound=Clause)


@attrs.frozen
class Question:
    """What a rule asks of a table: for a code, or for two codes together, on a day, and whose table."""

    table: Table
    codes: tuple[str, ...]
    setting: Setting | None
    published: PublishedDay

    @property
    def answered(self) -> bool:
        """Whether a loaded table answers."""
        return self.published.covers(self.table, *self.codes, setting=self.setting)

    @property
    def assumed(self) -> bool:
        """Whether a release that was stretched over the day answers."""
        return self.published.assumes(self.table, *self.codes, setting=self.setting)


@attrs.frozen(eq=False)
class BilledLine:
    """One line of a claim, or of the history, with what was published on its own day.

    Attributes:
        number: its number on the claim, counted from 1; `None` for a line of the history.
        line: what is billed.
        place: the place of service of the line, or else of the claim.
        payer: the payer as the claim names it.
        published: the view of the line's day.
        policy: what the payer's texts say on that day; `None` where none is known.
        procedure, modifiers, site: the records of its codes, `None` where none is published.
        key: what its questions turn on: the same, within one run of checks, for lines with the same code,
            modifiers, place, payer and setting on days for which the same was published.
    """

    number: int | None
    line: ServiceLine
    place: str | None
    payer: str | None
    setting: Setting
    published: PublishedDay
    policy: PolicyDay | None
    procedure: Procedure | None
    modifiers: tuple[Modifier | None, ...]
    site: SiteOfService | None
    key: Hashable

    @property
    def borne(self) -> tuple[str, ...]:
        """The modifiers that it bears, by which rules are called."""
        return self.line.modifiers

    @property
    def code(self) -> str:
        """The procedure code."""
        return self.line.code

    @property
    def indicators(self) -> FeeScheduleRow | None:
        """The code's row in the fee schedule of the day."""
        return None if self.procedure is None else self.procedure.indicators

    @property
    def numbers(self) -> tuple[int, ...]:
        """The number of the line, or nothing for a line of the history."""
        return () if self.number is None else (self.number,)

    @property
    def units_a_day(self) -> Decimal:
        """The units of one day: those of a span of days are divided by its days."""
        first, last = self.line.days
        return self.line.units if first == last else self.line.units / ((last - first).days + 1)

    def has(self, *modifiers: str) -> bool:
        """Say whether the line bears one of the modifiers."""
        return any(modifier in self.line.modifiers for modifier in modifiers)

    def is_a(self, kind: ServiceKind) -> bool:
        """Say whether the code is of a kind of service."""
        return kind in self.published.kinds(self.code)

    def clauses(self, kind: type[_C]) -> tuple[_C, ...]:
        """Give the payer's clauses of one kind, its own before those it follows."""
        return () if self.policy is None else self.policy.clauses(kind)

    def questions(self, table: Table) -> Iterator[Question]:
        """Give what a rule that needs the table asks of it for this line."""
        setting = self.setting if table is Table.MUE else None
        for codes in self._asked(table):
            yield Question(table, codes, setting, self.published)

    def _asked(self, table: Table) -> Iterator[tuple[str, ...]]:
        match table:
            case Table.MODIFIERS | Table.MODIFIER_USES:
                for modifier in self.line.modifiers:
                    yield (modifier,)
            case Table.PLACES:
                if self.place is not None:
                    yield (self.place,)
            case Table.POLICIES:
                if self.payer is not None:
                    yield (self.payer,)
            case Table.MODIFIER_CONFLICTS:
                if len(self.line.modifiers) > 1:
                    yield self.line.modifiers[:2]
            case _:
                yield (self.code,)


@attrs.frozen(eq=False)
class LinePair:
    """Two lines of different codes on one day by one practitioner, with the edit between them, if any."""

    first: BilledLine
    second: BilledLine
    edit: PtpEdit | None
    published: PublishedDay
    policy: PolicyDay | None

    @property
    def key(self) -> Hashable:
        """What its questions turn on."""
        return self.published.alike, self.first.key, self.second.key

    @property
    def borne(self) -> tuple[str, ...]:
        """The modifiers that either line bears."""
        return (*self.first.borne, *self.second.borne)

    @property
    def numbers(self) -> tuple[int, ...]:
        """The numbers of the lines on the claim."""
        return tuple(sorted((*self.first.numbers, *self.second.numbers)))

    def questions(self, table: Table) -> Iterator[Question]:
        """Give what a rule that needs the table asks of it for these lines."""
        if table is Table.PAIR_EDITS:
            codes = sorted((self.first.code, self.second.code))
            yield Question(table, tuple(codes), self.first.setting, self.published)
        else:
            yield from self.first.questions(table)
            yield from self.second.questions(table)


@attrs.frozen(eq=False)
class ServiceDay:
    """One patient's lines of one day, those of the history included.

    Attributes:
        day: the day of service.
        lines: the lines of the claim, then those of the history.
        published, policy: the view of the day, and what the payer's texts say on it.
    """

    day: date
    lines: tuple[BilledLine, ...]
    published: PublishedDay
    policy: PolicyDay | None

    @property
    def key(self) -> Hashable:
        """What its questions turn on."""
        return self.published.alike, tuple([(line.number is None, line.key) for line in self.lines])

    @property
    def borne(self) -> tuple[str, ...]:
        """The modifiers that its lines bear."""
        return tuple([modifier for line in self.lines for modifier in line.borne])

    @property
    def billed(self) -> tuple[BilledLine, ...]:
        """The lines of the claim itself."""
        return tuple(line for line in self.lines if line.number is not None)

    @property
    def numbers(self) -> tuple[int, ...]:
        """The numbers of the claim's lines."""
        return tuple(number for line in self.lines for number in line.numbers)

    def code_days(self) -> Iterator["CodeDay"]:
        """Give the lines of each code that the claim itself bills, those of the history included."""
        for code in dict.fromkeys(line.code for line in self.billed):
            yield CodeDay(code, tuple([line for line in self.lines if line.code == code]), self)

    def questions(self, table: Table) -> Iterator[Question]:
        """Give what a rule that needs the table asks of it for the claim's lines."""
        for line in self.billed:
            for question in line.questions(table):
                yield attrs.evolve(question, published=self.published)


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
    def policy(self) -> PolicyDay | None:
        """What the payer's texts say on the day."""
        return self.within.policy

    @property
    def key(self) -> Hashable:
        """What its questions turn on."""
        return self.published.alike, tuple([(line.number is None, line.key) for line in self.lines])

    @property
    def borne(self) -> tuple[str, ...]:
        """The modifiers that its lines bear."""
        return tuple([modifier for line in self.lines for modifier in line.borne])

    @property
    def numbers(self) -> tuple[int, ...]:
        """The numbers of the claim's lines of this code."""
        return tuple([number for line in self.lines for number in line.numbers])

    def questions(self, table: Table) -> Iterator[Question]:
        """Give what a rule that needs the table asks of it for this code on this day."""
        for line in self.lines:
            if line.number is not None:
                for question in line.questions(table):
                    yield attrs.evolve(question, published=self.published)


@attrs.frozen(eq=False)
class BilledClaim:
    """A whole claim with its lines, and the patient's days that they make."""

    claim: Claim
    lines: tuple[BilledLine, ...]
    history: tuple[BilledLine, ...]
    days: tuple[ServiceDay, ...]

    @property
    def key(self) -> Hashable:
        """What its questions turn on."""
        return tuple([line.key for line in self.lines])

    @property
    def borne(self) -> tuple[str, ...]:
        """The modifiers that its lines bear."""
        return tuple([modifier for line in self.lines for modifier in line.borne])

    @property
    def published(self) -> PublishedDay:
        """The view of the first line's day."""
        return self.lines[0].published

    @property
    def policy(self) -> PolicyDay | None:
        """What the payer's texts say on the first line's day."""
        return self.lines[0].policy

    @property
    def numbers(self) -> tuple[int, ...]:
        """The numbers of all lines."""
        return tuple(number for line in self.lines for number in line.numbers)

    def questions(self, table: Table) -> Iterator[Question]:
        """Give what a rule that needs the table asks of it for every line."""
        for line in self.lines:
            yield from line.questions(table)


@attrs.frozen(eq=False)
class Aftercare:
    """A line of the claim, and an operation of the same practitioner whose global period may reach it.

    Attributes:
        line: the line of the claim that is judged.
        operation: the operation, on the claim or in the history, with what was published on its own day.
        days_after: days from the operation to the line; 0 is the same day, -1 the day before it.
    """

    line: BilledLine
    operation: BilledLine
    days_after: int

    @property
    def published(self) -> PublishedDay:
        """The view of the line's day."""
        return self.line.published

    @property
    def policy(self) -> PolicyDay | None:
        """What the payer's texts say on the line's day."""
        return self.line.policy

    @property
    def key(self) -> Hashable:
        """What its questions turn on."""
        return self.line.key, self.operation.key

    @property
    def borne(self) -> tuple[str, ...]:
        """The modifiers that the line bears."""
        return self.line.borne

    @property
    def numbers(self) -> tuple[int, ...]:
        """The number of the line, and the operation's where it is on the claim."""
        return tuple(sorted({*self.line.numbers, *self.operation.numbers}))

    def questions(self, table: Table) -> Iterator[Question]:
        """Give what a rule that needs the table asks of it: the fee schedule of each one's own day.

        A visit is known by its code, and needs no row of the fee schedule.
        """
        if table is not Table.FEE_SCHEDULE or not self.line.is_a(ServiceKind.VISIT):
            yield from self.line.questions(table)
        if table is Table.FEE_SCHEDULE:
            yield from self.operation.questions(table)


Subject: TypeAlias = BilledLine | LinePair | CodeDay | ServiceDay | Aftercare | BilledClaim


def may_be_one_practitioner(one: BilledLine, other: BilledLine) -> bool:
    """Say whether both lines may be one practitioner's; where one is not documented, they may."""
    mine, theirs = one.line.rendering_provider, other.line.rendering_provider
    return mine is None or theirs is None or mine is theirs or mine.same_as(theirs)


def practitioners(lines: list[BilledLine]) -> list[list[BilledLine]]:
    """Part lines by practitioner; a line that names none may belong to any, and stands with each."""
    groups: list[list[BilledLine]] = []
    for line in lines:
        if line.line.rendering_provider is not None:
            joined = [group for group in groups if any(may_be_one_practitioner(line, other) for other in group)]
            groups = [group for group in groups if group not in joined]
            groups.append([one for group in joined for one in group] + [line])
    unnamed = [line for line in lines if line.line.rendering_provider is None]
    if not groups:
        return [unnamed] if unnamed else []
    return [[line for line in lines if line in group or line in unnamed] for group in groups]
