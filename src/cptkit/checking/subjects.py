"""From a claim to what rules judge: lines with what was published on their day, pairs, days."""

from collections.abc import Hashable, Iterator
from datetime import date
from itertools import combinations, count
from operator import attrgetter
from typing import Final

import attrs

from cptkit.policies.policy import PolicyDay
from cptkit.reference.records import Modifier, Procedure, SiteOfService
from cptkit.reference.reference import Reference
from cptkit.reference.views import PublishedDay
from cptkit.rules.subjects import BilledClaim, BilledLine, LinePair, ServiceDay, may_be_one_practitioner
from cptkit.values.claims import Claim, ServiceLine

__all__ = ["MOST_REMEMBERED", "Almanac", "Desk", "billed_claim", "line_pairs"]

# Enough for the claims of a day's work; then forgotten, so that a long run does not grow.
MOST_REMEMBERED: Final = 20_000

# All that a line says but its id, which no rule reads.
_SAID: Final = attrgetter(*(field.name for field in attrs.fields(ServiceLine) if field.name != "id"))


@attrs.frozen
class _Facts:
    """What was published about the codes of a line: equal lines of one day share it."""

    procedure: Procedure | None
    modifiers: tuple[Modifier | None, ...]
    site: SiteOfService | None


class Desk:
    """One day and one payer: the view of the day, the payer's texts on it, and the facts looked up so far."""

    def __init__(self, published: PublishedDay, policy: PolicyDay | None) -> None:
        self.published = published
        self.policy = policy
        self._facts: dict[tuple[str, tuple[str, ...], str | None], _Facts] = {}

    def facts(self, code: str, modifiers: tuple[str, ...], place: str | None) -> _Facts:
        """Look up the records of a line's codes."""
        key = (code, modifiers, place)
        known = self._facts.get(key)
        if known is None:
            known = self._facts[key] = _Facts(
                self.published.procedure(code),
                tuple(self.published.modifier(modifier) for modifier in modifiers),
                self.published.site(place) if place is not None else None,
            )
        return known


class Almanac:
    """The days of a reference that were asked for, each prepared once for each payer."""

    def __init__(self, reference: Reference) -> None:
        self.reference = reference
        self._days: dict[date, PublishedDay] = {}
        self._desks: dict[tuple[date, str | None], Desk] = {}
        self._signatures: dict[Hashable, int] = {}
        self._next = count()

    def desk(self, day: date, payer: str | None) -> Desk:
        """Give what was published for the day, and what the payer's texts say on it."""
        known = self._desks.get((day, payer))
        if known is None:
            if day not in self._days:
                self._days[day] = self.reference.on(day)
            policy = self.reference.policy(payer) if payer is not None else None
            known = self._desks[day, payer] = Desk(self._days[day], policy.on(day) if policy else None)
        return known

    def signature(self, claim: Claim, line: ServiceLine, number: int | None) -> int:
        """Give the same number for lines that say the same at the same place of their claims."""
        said = (number, claim.payer, claim.setting, claim.place_of_service, _SAID(line))
        known = self._signatures.get(said)
        if known is None:
            if len(self._signatures) >= MOST_REMEMBERED:
                self._signatures.clear()
            known = self._signatures[said] = next(self._next)
        return known


def _billed_line(claim: Claim, line: ServiceLine, number: int | None, almanac: Almanac) -> BilledLine:
    day, _ = line.days
    desk = almanac.desk(day, claim.payer)
    place = line.place_of_service or claim.place_of_service
    facts = desk.facts(line.code, line.modifiers, place)
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
        almanac.signature(claim, line, number),
    )


def _service_days(lines: tuple[BilledLine, ...], almanac: Almanac, payer: str | None) -> Iterator[ServiceDay]:
    """Give the patient's days on which a line begins or ends.

    On one of them any two lines of a day meet; on the last day of a span another release may answer.
    """
    spans = [(line, *line.line.days) for line in lines]
    for day in sorted({day for _, *ends in spans for day in ends}):
        present = tuple([line for line, first, last in spans if first <= day <= last])
        if any(line.number is not None for line in present):
            desk = almanac.desk(day, payer)
            yield ServiceDay(day, present, desk.published, desk.policy)


def billed_claim(claim: Claim, almanac: Almanac) -> BilledClaim:
    """Give the claim with what was published about each of its lines and of the history's."""
    lines = tuple([_billed_line(claim, line, number, almanac) for number, line in enumerate(claim.lines, start=1)])
    history = tuple([_billed_line(claim, line, None, almanac) for line in claim.history or ()])
    days = tuple(_service_days((*lines, *history), almanac, claim.payer))
    return BilledClaim(claim, lines, days)


def line_pairs(day: ServiceDay) -> Iterator[LinePair]:
    """Give the pairs of lines of different codes that may be one practitioner's, one at least billed here."""
    for first, second in combinations(day.lines, 2):
        # Two lines that both began before meet on the day on which the later of them begins.
        if first.code == second.code or (first.number is None and second.number is None):
            continue
        if day.day in (first.line.date_of_service, second.line.date_of_service) and may_be_one_practitioner(
            first, second
        ):
            edit = day.published.pair_edit(first.code, second.code, setting=first.setting)
            yield LinePair(first, second, edit, day.published, day.policy)
