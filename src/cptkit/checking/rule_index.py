"""Which rules apply to a subject: those in force that are about its services and modifiers, tables at hand or not."""

from bisect import bisect_right
from collections.abc import Hashable, Iterable, Sequence
from datetime import date
from typing import Final

import attrs

from cptkit.rules import AnyRule
from cptkit.subjects import Subject, SubjectKind
from cptkit.subjects.kinds import Cut, Hand
from cptkit.values.scope import Domain
from cptkit.values.service_kinds import ServiceKind
from cptkit.values.tables import Table

__all__ = ["ApplicableRules", "PlacedRule", "RuleIndex", "applies"]

# Enough for what a payer's claims are like; then worked out again, so that a long run does not grow.
_MOST: Final = 50_000


@attrs.frozen
class PlacedRule:
    """A rule in the order of a run, with what makes of a subject what it is handed.

    Attributes:
        assumed: whether a table that it needs is stretched.
    """

    place: int
    rule: AnyRule
    hand: Hand
    assumed: bool = False


@attrs.frozen
class ApplicableRules:
    """The rules that apply to a subject.

    Attributes:
        speaking: those whose tables answer; on_record: those of them that ask what is documented.
        silenced: those that need a table that does not answer.
        assumed: the tables among those that they need that are stretched.
        domains: what the speaking ones check a claim for; silenced_domains: what the others would have.
    """

    speaking: tuple[PlacedRule, ...]
    on_record: tuple[PlacedRule, ...]
    silenced: tuple[AnyRule, ...]
    assumed: frozenset[Table]
    domains: frozenset[Domain]
    silenced_domains: frozenset[Domain]


def _is_about(rule: AnyRule, subject: Subject) -> bool:
    """Return the kinds of service that a subject is, or may be, about."""
    modifiers = subject.modifiers
    if len(modifiers) < rule.least_modifiers or (rule.traits and rule.traits.isdisjoint(subject.traits)):
        return False
    if not rule.modifiers and not rule.roles:
        return True
    if not rule.modifiers.isdisjoint(modifiers):
        return True
    records = map(subject.published.modifier, modifiers) if rule.roles else ()
    return any(record is not None and record.role in rule.roles for record in records)


def _is_of(rule: AnyRule, kinds: frozenset[ServiceKind]) -> bool:
    return not rule.services or not rule.services.isdisjoint(kinds)


def applies(rule: AnyRule, subject: Subject) -> bool:
    """Return whether a rule is in force and about a subject, whether or not its tables answer."""
    in_force = rule.in_force.covers(subject.published.day) and (subject.is_documented or not rule.documented)
    return in_force and _is_of(rule, subject.kinds) and _is_about(rule, subject)


class RuleIndex:
    """The rules for the subjects of one cut, found by what they are about; what was found is remembered, bounded."""

    def __init__(self, kinds: Sequence[SubjectKind], rules: Sequence[AnyRule]) -> None:
        self.cut: Final[Cut] = kinds[0].cut
        hands = {kind.judged: kind.hand for kind in kinds}
        self._placed = tuple(
            PlacedRule(place, rule, hands[rule.subject]) for place, rule in enumerate(rules) if rule.subject in hands
        )
        self._edges = sorted({day for one in self._placed for day in one.rule.in_force.edges()})
        self._known: dict[Hashable, ApplicableRules] = {}
        self._of_kinds: dict[tuple[int, frozenset[ServiceKind]], tuple[PlacedRule, ...]] = {}

    def __bool__(self) -> bool:
        """Return whether there is any rule."""
        return bool(self._placed)

    def applicable(self, subject: Subject) -> ApplicableRules:
        """Return the rules that apply to a subject."""
        published = subject.published
        kinds = subject.kinds
        era = bisect_right(self._edges, published.day) if self._edges else 0
        # Roles of modifiers are published, and so the same for days that answer alike.
        key = (published.alike, era, kinds, subject.modifiers, subject.traits, subject.certainty)
        known = self._known.get(key)
        if known is None:
            if len(self._known) >= _MOST:
                self._known.clear()
            known = self._known[key] = self._found(subject, self._in_force(published.day, era, kinds))
        return known

    def _in_force(self, day: date, era: int, kinds: frozenset[ServiceKind]) -> tuple[PlacedRule, ...]:
        """Return the rules that are in force and about such services."""
        known = self._of_kinds.get((era, kinds))
        if known is None:
            known = tuple([one for one in self._placed if one.rule.in_force.covers(day) and _is_of(one.rule, kinds)])
            self._of_kinds[era, kinds] = known
        return known

    def _found(self, subject: Subject, in_force: Iterable[PlacedRule]) -> ApplicableRules:
        certainty = subject.certainty
        speaking: list[PlacedRule] = []
        silenced: list[AnyRule] = []
        stretched: set[Table] = set()
        for placed in in_force:
            rule = placed.rule
            if not _is_about(rule, subject):
                continue
            if not certainty.unanswered.isdisjoint(rule.needs):
                silenced.append(rule)
                continue
            assumed = certainty.assumed.intersection(rule.needs)
            stretched |= assumed
            speaking.append(attrs.evolve(placed, assumed=True) if assumed else placed)
        return ApplicableRules(
            tuple([placed for placed in speaking if not placed.rule.documented]),
            tuple([placed for placed in speaking if placed.rule.documented]),
            tuple(silenced),
            frozenset(stretched),
            frozenset([placed.rule.domain for placed in speaking]),
            frozenset([rule.domain for rule in silenced]),
        )
