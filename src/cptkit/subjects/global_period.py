"""A line in the global period of an operation by the same practitioner."""

from collections.abc import Iterator
from typing import Final

import attrs

from cptkit.policies.policy import PolicyDay
from cptkit.reference.certainty import SURE, Certainty, together
from cptkit.reference.views import PublishedDay
from cptkit.subjects.claims import BilledClaim
from cptkit.subjects.lines import Asked, BilledLine
from cptkit.subjects.operations import LONGEST, days_after, may_be_operation, weight
from cptkit.subjects.traits import NO_TRAITS, Trait
from cptkit.values.service_kinds import ServiceKind
from cptkit.values.tables import Setting, Table

__all__ = ["GlobalPeriodLine", "global_period_lines"]


@attrs.frozen(eq=False)
class GlobalPeriodLine:
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
    def lines(self) -> tuple[BilledLine, ...]:
        """The line, and the operation where it is on the claim."""
        return self.line, self.operation

    @property
    def published(self) -> PublishedDay:
        """The view of the line's day."""
        return self.line.published

    @property
    def policy(self) -> PolicyDay | None:
        """What the payer's texts say on the line's day."""
        return self.line.policy

    @property
    def modifiers(self) -> tuple[str, ...]:
        """The modifiers of the line."""
        return self.line.modifiers

    @property
    def kinds(self) -> frozenset[ServiceKind]:
        """The kinds of service that the code is, or may be, of."""
        return self.line.coded.about.possible_kinds

    @property
    def traits(self) -> frozenset[Trait]:
        """Nothing: these are of lines."""
        return NO_TRAITS

    @property
    def certainty(self) -> Certainty:
        """The tables that do not answer, and those that answer stretched.

        The fee schedule is asked for the operation on its own day, and for the line unless it is a visit.
        """
        mine, theirs = self.line.certainty, self.operation.certainty
        if mine is theirs is SURE:
            return SURE
        if self.line.is_a(ServiceKind.VISIT):
            mine = mine.without(Table.FEE_SCHEDULE)
        return together([mine, theirs.only(Table.FEE_SCHEDULE)])

    @property
    def is_documented(self) -> bool:
        """Whether a circumstance of the line is documented to hold, or not to."""
        return self.line.is_documented

    def asked_in_vain(self, table: Table) -> Iterator[Asked]:
        """Yield what a table was asked and does not answer."""
        visit = self.line.is_a(ServiceKind.VISIT)
        for line in (self.operation,) if visit and table is Table.FEE_SCHEDULE else self.lines:
            if table in line.certainty.unanswered:
                yield from line.asked_in_vain(table)


_VISITS: Final = frozenset({ServiceKind.VISIT_IN_PACKAGE, ServiceKind.VISIT_OF_NEW_PATIENT})
# Of a new patient the decision for the procedure of the day is in its package, and nothing before or after.
_ON_DAY: Final = range(1)
# Two operations of one day are a matter of pairs and of multiple procedures, not of a period.
_LATER: Final = range(1, LONGEST.stop)


def global_period_lines(billed: BilledClaim) -> Iterator[GlobalPeriodLine]:
    """Yield each visit and operation of a practitioner's claim with the operations whose global period reaches it.

    An operation of which no loaded fee schedule knows the period is there wherever the longest may reach.
    """
    visits = [line for line in billed.lines if not _VISITS.isdisjoint(line.coded.about.kinds)]
    one_day = len(billed.days) == 1 and not billed.history
    # A visit meets an operation on its day, other care on another day alone.
    if billed.claim.setting is not Setting.PRACTITIONER or (one_day and not visits) or not billed.operations:
        return
    for line in billed.lines:
        if line.is_a(ServiceKind.VISIT_IN_PACKAGE):
            judged = LONGEST
        elif line.is_a(ServiceKind.VISIT_OF_NEW_PATIENT):
            judged = _ON_DAY
        elif line.line.days[0] > billed.operations.earliest and may_be_operation(line.coded):
            judged = _LATER
        else:
            continue
        reached = [
            GlobalPeriodLine(line, operation, after)
            for operation in billed.operations.reaching(line)
            if (after := days_after(line, operation)) in judged
        ]
        if reached:
            yield from _governing(reached)


def _governing(reached: list[GlobalPeriodLine]) -> Iterator[GlobalPeriodLine]:
    """Yield what the line is judged by: of the operations after, of and before its day the one that weighs most.

    Several operations of one day make one period, and a visit in it is one defect.
    """
    known = [one for one in reached if one.operation.row is not None]
    yield from (one for one in reached if one.operation.row is None)
    for those in (
        [one for one in known if one.days_after < 0],
        [one for one in known if one.days_after == 0],
        [one for one in known if one.days_after > 0],
    ):
        if those:
            yield max(those, key=lambda one: weight(one.line, one.operation))
