"""A whole claim with its lines and days, and a line among the others of its days."""

from collections.abc import Iterator
from datetime import date, timedelta
from functools import cached_property

import attrs

from cptkit.policies.policy import PolicyDay
from cptkit.reference.certainty import Certainty, together
from cptkit.reference.reference import Reference
from cptkit.reference.views import PublishedDay
from cptkit.subjects.days import ServiceDay, service_days
from cptkit.subjects.lines import Asked, BilledLine, billed_line, kinds_of
from cptkit.subjects.operations import Operations, global_days_of, referable_days_of
from cptkit.subjects.pairs import are_pairs_assumed
from cptkit.subjects.traits import NO_TRAITS, Trait
from cptkit.values.claims import Claim
from cptkit.values.edges import as_a
from cptkit.values.service_kinds import ServiceKind
from cptkit.values.tables import Table

__all__ = ["BilledClaim", "LineAmongOthers", "billed_claim"]


@attrs.frozen(eq=False)
class BilledClaim:
    """A whole claim with its lines, those of the history, and the patient's days that they make."""

    claim: Claim
    billed: tuple[BilledLine, ...]
    history: tuple[BilledLine, ...]
    days: tuple[ServiceDay, ...]

    @property
    def lines(self) -> tuple[BilledLine, ...]:
        """The lines of the claim."""
        return self.billed

    @property
    def published(self) -> PublishedDay:
        """The view of the first line's day."""
        return self.billed[0].published

    @property
    def policy(self) -> PolicyDay | None:
        """What the payer's texts say on the first line's day."""
        return self.billed[0].policy

    @property
    def modifiers(self) -> tuple[str, ...]:
        """The modifiers of its lines."""
        return tuple([modifier for line in self.billed for modifier in line.modifiers])

    @property
    def kinds(self) -> frozenset[ServiceKind]:
        """The kinds of service that its lines are, or may be, of."""
        return kinds_of(self.billed)

    @property
    def traits(self) -> frozenset[Trait]:
        """Nothing: these are of lines."""
        return NO_TRAITS

    @property
    def certainty(self) -> Certainty:
        """The tables that do not answer for one of its lines, and those that answer stretched."""
        return together([line.certainty for line in self.billed])

    @property
    def is_documented(self) -> bool:
        """Whether a circumstance of one of its lines is documented to hold, or not to."""
        return any(line.is_documented for line in self.billed)

    def asked_in_vain(self, table: Table) -> Iterator[Asked]:
        """Yield what a table was asked for a line and does not answer."""
        for line in self.billed:
            yield from line.asked_in_vain(table)

    @property
    def assumed(self) -> frozenset[Table]:
        """The tables that answer stretched for one of its lines, or for two together, be it that there is nothing."""
        of_lines = self.certainty.assumed
        return of_lines | {Table.PAIR_EDITS} if any(map(are_pairs_assumed, self.days)) else of_lines

    @cached_property
    def operations(self) -> Operations:
        """The operations of the claim and of the history, by the days of their global periods."""
        return Operations((*self.billed, *self.history), global_days_of)

    @cached_property
    def referable_operations(self) -> Operations:
        """The operations that a modifier may refer to, however they were billed."""
        return Operations((*self.billed, *self.history), referable_days_of)

    @cached_property
    def _on_day(self) -> dict[date, ServiceDay]:
        return {day.day: day for day in self.days}

    def others_on_days_of(self, line: BilledLine) -> tuple[BilledLine, ...]:
        """Return the patient's other lines on the days of a line, each once."""
        first, last = as_a(BilledLine, line, "line").line.days
        if first == last:
            return tuple([other for other in self._on_day[first].lines if other is not line])
        met: dict[int, BilledLine] = {}
        for after in range((last - first).days + 1):
            day = self._on_day.get(first + timedelta(after))
            for other in day.lines if day is not None else ():
                if other is not line:
                    met[id(other)] = other
        return tuple(met.values())


@attrs.frozen(eq=False)
class LineAmongOthers:
    """A line of the claim and the patient's other lines, on its days and before them, those of the history included.

    Attributes:
        line: the line that is judged.
        within: the claim.
    """

    line: BilledLine
    within: BilledClaim

    @property
    def others(self) -> tuple[BilledLine, ...]:
        """The patient's other lines on the days of the line."""
        return self.within.others_on_days_of(self.line)

    @property
    def earlier(self) -> tuple[BilledLine, ...]:
        """The patient's lines of days before the line, those of the history included."""
        first, _ = self.line.line.days
        known = (*self.within.billed, *self.within.history)
        return tuple([other for other in known if other.line.days[1] < first])

    @property
    def all_is_known(self) -> bool:
        """Whether the patient's other services are known."""
        return self.within.claim.history is not None

    @property
    def published(self) -> PublishedDay:
        """The view of the line's day."""
        return self.line.published

    @property
    def policy(self) -> PolicyDay | None:
        """What the payer's texts say on the day."""
        return self.line.policy


def billed_claim(claim: Claim, reference: Reference) -> BilledClaim:
    """Return the claim with what was published about each of its lines and of the history's."""
    lines = tuple([billed_line(claim, line, number, reference) for number, line in enumerate(claim.lines, start=1)])
    history = tuple([billed_line(claim, line, None, reference) for line in claim.history or ()])
    return BilledClaim(claim, lines, history, service_days((*lines, *history), reference))
