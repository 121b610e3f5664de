"""Which rules apply to a subject: those in force that are about its services and modifiers, tables at hand or not."""

from bisect import bisect_right
from collections.abc import Hashable, Iterable, Sequence
from datetime import date
from typing import Any, Final

import attrs

from cptkit.reference.certainty import Certainty
from cptkit.reference.records import Modifier
from cptkit.rules import AnyRule
from cptkit.subjects import BilledLine, Subject, SubjectKind
from cptkit.subjects.kinds import Cut, Hand
from cptkit.values.service_kinds import ServiceKind
from cptkit.values.tables import Table

__all__ = ["ApplicableRules", "PlacedRule", "RuleIndex", "applies", "kinds_of"]

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
    """

    speaking: tuple[PlacedRule, ...]
    on_record: tuple[PlacedRule, ...]
    silenced: tuple[AnyRule, ...]
    assumed: frozenset[Table]


def kinds_of(kind: SubjectKind, subject: Any) -> frozenset[ServiceKind]:  # noqa: ANN401 (a subject of this kind)
    """Return the kinds of service that a subject is, or may be, about."""
    if kind.service is not None:
        return kind.service(subject).coded.about.possible_kinds
    lines: tuple[BilledLine, ...] = subject.lines
    return frozenset[ServiceKind]().union(*[line.coded.about.possible_kinds for line in lines])


def _is_about(
    rule: AnyRule, kinds: frozenset[ServiceKind], modifiers: Sequence[str], records: Iterable[Modifier | None]
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
    in_force = rule.in_force.covers(published.day) and (subject.is_documented or not rule.documented)
    return in_force and _is_about(rule, kinds_of(kind, subject), modifiers, records)


class RuleIndex:
    """The rules for the subjects of one cut, found by what they are about; what was found is remembered, bounded."""

    def __init__(self, kinds: Sequence[SubjectKind], rules: Sequence[AnyRule]) -> None:
        self.cut: Final[Cut] = kinds[0].cut
        self._kind = kinds[0]
        hands = {kind.judged: kind.hand for kind in kinds}
        self._placed = tuple(
            PlacedRule(place, rule, hands[rule.subject]) for place, rule in enumerate(rules) if rule.subject in hands
        )
        self._edges = sorted({day for one in self._placed for day in one.rule.in_force.edges()})
        self._known: dict[Hashable, ApplicableRules] = {}

    def __bool__(self) -> bool:
        """Say whether there is any rule."""
        return bool(self._placed)

    def applicable(self, subject: Subject) -> ApplicableRules:
        """Return the rules that apply to a subject."""
        published = subject.published
        kinds, modifiers, certainty = kinds_of(self._kind, subject), subject.modifiers, subject.certainty
        era = bisect_right(self._edges, published.day) if self._edges else 0
        # Roles of modifiers are published, and so the same for days that answer alike.
        key = (published.alike, era, kinds, modifiers, certainty)
        known = self._known.get(key)
        if known is None:
            if len(self._known) >= _MOST:
                self._known.clear()
            records = [published.modifier(modifier) for modifier in modifiers]
            known = self._known[key] = self._found(published.day, kinds, modifiers, records, certainty)
        return known

    def _found(
        self,
        day: date,
        kinds: frozenset[ServiceKind],
        modifiers: Sequence[str],
        records: Sequence[Modifier | None],
        certainty: Certainty,
    ) -> ApplicableRules:
        speaking: list[PlacedRule] = []
        silenced: list[AnyRule] = []
        stretched: set[Table] = set()
        for placed in self._placed:
            rule = placed.rule
            if not rule.in_force.covers(day) or not _is_about(rule, kinds, modifiers, records):
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
        )
