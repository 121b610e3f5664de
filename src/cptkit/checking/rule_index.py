"""Which rules apply to a subject: those in force that are about its services and modifiers, tables at hand or not."""

from bisect import bisect_right
from collections.abc import Hashable, Iterable
from datetime import date
from typing import Any, Final

import attrs

from cptkit.reference.records import Modifier
from cptkit.rules import AnyRule
from cptkit.subjects import BilledLine, Subject, SubjectKind
from cptkit.values.service_kinds import ServiceKind
from cptkit.values.tables import Table

__all__ = ["ApplicableRules", "RuleIndex", "applies", "is_about", "kinds_of"]

# Enough for what a payer's claims are like; then worked out again, so that a long run does not grow.
_MOST: Final = 50_000


@attrs.frozen
class ApplicableRules:
    """The rules that apply to a subject.

    Attributes:
        speaking: the place of the rule in the order, the rule, and whether a table that it needs is stretched.
        silenced: rules that need a table that does not answer.
        assumed: the tables among those that they need that are stretched.
    """

    speaking: tuple[tuple[int, AnyRule, bool], ...]
    silenced: tuple[AnyRule, ...]
    assumed: frozenset[Table]


def kinds_of(kind: SubjectKind, subject: Any) -> frozenset[ServiceKind]:  # noqa: ANN401 (a subject of this kind)
    """Return the kinds of service that a subject is, or may be, about."""
    if kind.service is not None:
        return kind.service(subject).coded.about.possible_kinds
    lines: tuple[BilledLine, ...] = subject.lines
    return frozenset[ServiceKind]().union(*[line.coded.about.possible_kinds for line in lines])


def is_about(
    rule: AnyRule, kinds: frozenset[ServiceKind], modifiers: tuple[str, ...], records: Iterable[Modifier | None]
) -> bool:
    """Say whether a rule is about such services and such modifiers."""
    if len(modifiers) < rule.least_modifiers or (rule.services and rule.services.isdisjoint(kinds)):
        return False
    if not rule.modifiers and not rule.roles:
        return True
    if not rule.modifiers.isdisjoint(modifiers):
        return True
    return any(record is not None and record.role in rule.roles for record in records)


def applies(rule: AnyRule, kind: SubjectKind, subject: Subject) -> bool:
    """Say whether a rule is in force and about a subject, whether or not its tables answer."""
    published, modifiers = subject.published, subject.modifiers
    records = [published.modifier(modifier) for modifier in modifiers]
    in_force = rule.in_force.covers(published.day)
    return in_force and is_about(rule, kinds_of(kind, subject), modifiers, records)


class RuleIndex:
    """The rules of one kind of subject, found by what they are about; what was found is remembered, bounded."""

    def __init__(self, kind: SubjectKind, placed: Iterable[tuple[int, AnyRule]]) -> None:
        self.kind: Final = kind
        self._placed = tuple(placed)
        self._edges = sorted({day for _, rule in self._placed for day in rule.in_force.edges()})
        self._needs = {rule.id: frozenset(rule.needs) for _, rule in self._placed}
        self._known: dict[Hashable, ApplicableRules] = {}

    def applicable(self, subject: Subject) -> ApplicableRules:
        """Return the rules that apply to a subject."""
        published = subject.published
        kinds, modifiers = kinds_of(self.kind, subject), subject.modifiers
        unanswered, assumed = subject.unanswered, subject.assumed
        era = bisect_right(self._edges, published.day) if self._edges else 0
        # Roles of modifiers are published, and so the same for days that answer alike.
        key = (published.alike, era, kinds, modifiers, unanswered, assumed)
        known = self._known.get(key)
        if known is None:
            if len(self._known) >= _MOST:
                self._known.clear()
            records = [published.modifier(modifier) for modifier in modifiers]
            known = self._known[key] = self._found(published.day, kinds, modifiers, records, unanswered, assumed)
        return known

    def _found(
        self,
        day: date,
        kinds: frozenset[ServiceKind],
        modifiers: tuple[str, ...],
        records: list[Modifier | None],
        unanswered: frozenset[Table],
        assumed: frozenset[Table],
    ) -> ApplicableRules:
        speaking: list[tuple[int, AnyRule, bool]] = []
        silenced: list[AnyRule] = []
        stretched = frozenset[Table]()
        for place, rule in self._placed:
            if not rule.in_force.covers(day) or not is_about(rule, kinds, modifiers, records):
                continue
            needs = self._needs[rule.id]
            if needs.isdisjoint(unanswered):
                speaking.append((place, rule, not needs.isdisjoint(assumed)))
                stretched |= needs & assumed
            else:
                silenced.append(rule)
        return ApplicableRules(tuple(speaking), tuple(silenced), stretched)
