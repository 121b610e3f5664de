"""From a claim to what rules judge: lines with what was published on their day, pairs, days."""

from collections.abc import Iterator
from datetime import date
from itertools import combinations, count
from typing import Final, TypeAlias

import attrs

from cptkit.policies.policy import PolicyDay
from cptkit.reference.records import Modifier, Procedure, SiteOfService
from cptkit.reference.reference import Reference
from cptkit.reference.usage import ServiceKind
from cptkit.reference.views import PublishedDay
from cptkit.rules.subjects import Aftercare, BilledClaim, BilledLine, LinePair, ServiceDay, may_be_one_practitioner
from cptkit.rules.surgical_package import LONGEST, days_after, may_be_operation, period, surely_one
from cptkit.values.claims import Claim, ServiceLine
from cptkit.values.tables import Setting

__all__ = ["MOST_REMEMBERED", "Almanac", "Desk", "aftercare", "billed_claim", "line_pairs"]


# Enough for the claims of a day's work; then forgotten, so that a long run does not grow.
MOST_REMEMBERED: Final = 20_000


@attrs.frozen
class _Facts:
    """What was published about the codes of a line: lines of one key share it."""

    key: int
    procedure: Procedure | None
    modifiers: tuple[Modifier | None, ...]
    site: SiteOfService | None


_Asked: TypeAlias = tuple[str, tuple[str, ...], str | None, Setting]


@attrs.frozen(eq=False)
class Desk:
    """One day and one payer: the view of the day, the payer's texts on it, and the facts looked up so far.

    The facts are shared by all days for which the same was published.
    """

    published: PublishedDay
    policy: PolicyDay | None
    _keys: Iterator[int]
    _facts: dict[_Asked, _Facts]

    def facts(self, code: str, modifiers: tuple[str, ...], place: str | None, setting: Setting) -> _Facts:
        """Look up the records of a line's codes."""
        asked = (code, modifiers, place, setting)
        known = self._facts.get(asked)
        if known is None:
            if len(self._facts) >= MOST_REMEMBERED:
                self._facts.clear()
            known = self._facts[asked] = _Facts(
                next(self._keys),
                self.published.procedure(code),
                tuple([self.published.modifier(modifier) for modifier in modifiers]),
                self.published.site(place) if place is not None else None,
            )
        return known


class Almanac:
    """The days of a reference that were asked for, each prepared once for each payer.

    Days for which the same was published share what is looked up.
    """

    def __init__(self, reference: Reference) -> None:
        self.reference = reference
        self._views: dict[int, PublishedDay] = {}
        self._policies: dict[tuple[int, str | None], PolicyDay | None] = {}
        self._facts: dict[tuple[int, str | None], dict[_Asked, _Facts]] = {}
        self._desks: dict[tuple[date, str | None], Desk] = {}
        self._keys = count()

    def desk(self, day: date, payer: str | None) -> Desk:
        """Give what was published for the day, and what the payer's texts say on it."""
        known = self._desks.get((day, payer))
        if known is None:
            epoch = self.reference.epoch(day)
            if epoch not in self._views:
                self._views[epoch] = self.reference.on(day)
            if (epoch, payer) not in self._policies:
                policy = self.reference.policy(payer) if payer is not None else None
                self._policies[epoch, payer] = policy.on(day) if policy else None
            known = self._desks[day, payer] = Desk(
                self._views[epoch].at(day),
                self._policies[epoch, payer],
                self._keys,
                self._facts.setdefault((epoch, payer), {}),
            )
        return known


def _billed_line(claim: Claim, line: ServiceLine, number: int | None, almanac: Almanac) -> BilledLine:
    day, _ = line.days
    desk = almanac.desk(day, claim.payer)
    place = line.place_of_service or claim.place_of_service
    facts = desk.facts(line.code, line.modifiers, place, claim.setting)
    return BilledLine(
        number,
        line,
        place,
        claim.payer,
        claim.setting,
        desk.published,
        desk.policy,
        facts.procedure,
        facts.modifiers,
        facts.site,
        facts.key,
    )


def _service_days(lines: tuple[BilledLine, ...], almanac: Almanac, payer: str | None) -> Iterator[ServiceDay]:
    """Give the patient's days on which a line begins or ends.

    On one of them any two lines of a day meet; on the last day of a span another release may answer.
    """
    spans = [line.line.days for line in lines]
    days = {day for span in spans for day in span}
    for day in sorted(days):
        present = lines
        if len(days) > 1:
            there = zip(lines, spans, strict=True)
            present = tuple([line for line, (first, last) in there if first <= day <= last])
        if any(line.number is not None for line in present):
            desk = almanac.desk(day, payer)
            yield ServiceDay(day, present, desk.published, desk.policy)


def billed_claim(claim: Claim, almanac: Almanac) -> BilledClaim:
    """Give the claim with what was published about each of its lines and of the history's."""
    lines = tuple([_billed_line(claim, line, number, almanac) for number, line in enumerate(claim.lines, start=1)])
    history = tuple([_billed_line(claim, line, None, almanac) for line in claim.history or ()])
    days = tuple(_service_days((*lines, *history), almanac, claim.payer))
    return BilledClaim(claim, lines, history, days)


# Two operations of one day are a matter of pairs and of multiple procedures, not of a period.
_LATER: Final = range(1, LONGEST.stop)


def _weight(care: Aftercare) -> tuple[bool, bool, int, int, str]:
    operation = care.operation
    sure = surely_one(care.line, operation)
    return sure, not operation.has("55"), len(period(operation)), -abs(care.days_after), operation.code


def _governing(reached: list[Aftercare]) -> Iterator[Aftercare]:
    """Give what the line is judged by: of the operations after, of and before its day the one that weighs most.

    Several operations of one day make one period, and a visit in it is one defect.
    """
    known = [care for care in reached if care.operation.indicators is not None]
    yield from (care for care in reached if care.operation.indicators is None)
    for those in (
        [care for care in known if care.days_after < 0],
        [care for care in known if care.days_after == 0],
        [care for care in known if care.days_after > 0],
    ):
        if those:
            yield max(those, key=_weight)


def aftercare(billed: BilledClaim) -> Iterator[Aftercare]:
    """Give each visit and operation of a practitioner's claim with the operations whose global period reaches it.

    An operation of which no loaded fee schedule knows the period is given wherever the longest may reach.
    """
    if billed.claim.setting is not Setting.PRACTITIONER:
        return
    operations = [(line, days) for line in (*billed.lines, *billed.history) if (days := period(line))]
    if not operations:
        return
    earliest = min([operation.line.days[1] for operation, _ in operations])
    for line in billed.lines:
        if line.is_a(ServiceKind.VISIT_IN_PACKAGE):
            judged = LONGEST
        elif line.line.days[0] > earliest and may_be_operation(line):
            judged = _LATER
        else:
            continue
        reached: list[Aftercare] = []
        for operation, days in operations:
            after = days_after(line, operation)
            if after in days and after in judged and line is not operation and may_be_one_practitioner(line, operation):
                reached.append(Aftercare(line, operation, after))
        yield from _governing(reached)


def line_pairs(day: ServiceDay) -> Iterator[LinePair]:
    """Give the pairs of lines of different codes that may be one practitioner's, one at least billed here."""
    published, policy = day.published, day.policy
    beginning = [(line, line.code, line.line.date_of_service == day.day) for line in day.lines]
    for (first, one, begins), (second, other, also_begins) in combinations(beginning, 2):
        # Two lines that both began before meet on the day on which the later of them begins.
        if one == other or not (begins or also_begins) or (first.number is None and second.number is None):
            continue
        if may_be_one_practitioner(first, second):
            edit = published.pair_edit(one, other, setting=first.setting)
            yield LinePair(first, second, edit, published, policy)
