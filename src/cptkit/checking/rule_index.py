"""Which rules apply to a subject: those in force that are about its services and modifiers, tables at hand or not."""

from bisect import bisect_right
from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from typing import Final

import attrs

from cptkit.checking.conditions import diagnoses_of, has_texts_for, is_prompted_by, texts_about
from cptkit.policies.clauses import Clause
from cptkit.reference._memory import Memory
from cptkit.reference.certainty import SURE, Certainty
from cptkit.reference.diagnoses import RangeLists
from cptkit.reference.views import Published
from cptkit.rules import AnyRule
from cptkit.subjects import Subject, SubjectKind
from cptkit.subjects.coded import CodedLine
from cptkit.subjects.kinds import Cut, Hand
from cptkit.subjects.traits import Trait
from cptkit.values.scope import Domain
from cptkit.values.service_kinds import ServiceKind
from cptkit.values.tables import Table

__all__ = ["ApplicableRules", "PlacedRule", "RuleIndex"]

_KINDS_REMEMBERED: Final = 1_000


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


@attrs.frozen(eq=False)
class ApplicableRules:
    """The rules that apply to a subject.

    Attributes:
        speaking: those whose tables answer; of_codes: those of them that turn on codes alone, so that what they
            say of one line holds for all that bill the same; on_record: those that ask what is documented.
        silenced: those that need a table that does not answer.
        assumed: the tables among those that they need that are stretched.
        domains: what the speaking ones check a claim for; silenced_domains: what the others would have.
    """

    speaking: tuple[PlacedRule, ...]
    of_codes: tuple[PlacedRule, ...]
    on_record: tuple[PlacedRule, ...]
    silenced: tuple[AnyRule, ...]
    assumed: frozenset[Table]
    domains: frozenset[Domain]
    silenced_domains: frozenset[Domain]


class RuleIndex:
    """The rules for the subjects of one cut, found by what they are about; `applies` says the same of one rule.

    A set of rules is a number with one bit a rule. The day of a subject, its payer's texts, its kinds of service, its
    diagnoses, its traits and its modifiers each leave some rules; those that all of them leave apply. What each
    leaves is remembered, bounded.
    Of what no rule of the cut turns on, a subject is not asked.
    """

    def __init__(self, kinds: Sequence[SubjectKind], rules: Sequence[AnyRule]) -> None:
        self.cut: Final[Cut] = kinds[0].cut
        hands = {kind.judged: kind.hand for kind in kinds}
        self._placed = tuple(
            PlacedRule(place, rule, hands[rule.subject]) for place, rule in enumerate(rules) if rule.subject in hands
        )
        self._edges = sorted({day for placed in self._placed for day in placed.rule.in_force.edges()})
        before_all = self._set_of(lambda rule: rule.in_force.first is None)
        self._in_force = [before_all, *map(self._in_force_on, self._edges)]
        self._unprompted = self._set_of(lambda rule: not rule.modifiers and not rule.roles)
        self._of_bare_lines = self._unprompted & self._set_of(lambda rule: rule.least_modifiers == 0)
        of_cut = [placed.rule for placed in self._placed]
        self._turns_on_texts = any(rule.speaks_by_clauses for rule in of_cut)
        self._of_any_kind = self._set_of(lambda rule: not rule.services)
        of_kinds = {kind for rule in of_cut for kind in rule.services}
        self._of_kind = {kind: self._set_of(partial(_is_about, kind)) for kind in of_kinds}
        self._turns_on_diagnoses = any(rule.diagnoses for rule in of_cut)
        self._of_any_diagnosis = self._set_of(lambda rule: not rule.diagnoses)
        self._diagnoses = RangeLists([rule.diagnoses for rule in of_cut])
        self._turns_on_traits = any(rule.traits for rule in of_cut)
        self._turns_on_modifiers = self._of_bare_lines != self._set_of(lambda _: True)
        self._turns_on_tables = any(rule.needs for rule in of_cut)
        self._by_texts, self._by_diagnosis, self._by_traits = Memory(), Memory(), Memory()
        # The kinds of service of several lines together seldom recur.
        self._by_kinds = Memory(_KINDS_REMEMBERED)
        self._by_modifiers, self._known = Memory(), Memory()

    def __bool__(self) -> bool:
        """Return whether there is any rule."""
        return bool(self._placed)

    def applicable(self, subject: Subject) -> ApplicableRules:
        """Return the rules that apply to a subject."""
        published = subject.published
        rules = self._in_force[bisect_right(self._edges, published.day)]
        if self._turns_on_texts:
            rules &= self._left_by_texts(subject)
        if self._of_kind:
            rules &= self._left_by_kinds(subject.kinds)
        if self._turns_on_diagnoses:
            rules &= self._left_by_diagnoses(subject)
        if self._turns_on_traits:
            rules &= self._left_by_traits(subject.traits)
        if self._turns_on_modifiers:
            modifiers = subject.modifiers
            rules &= self._left_by_modifiers(published, modifiers) if modifiers else self._of_bare_lines
        certainty = subject.certainty if self._turns_on_tables else SURE
        known: ApplicableRules | None = self._known.get((rules, certainty))
        return known or self._known.keep((rules, certainty), self._split(rules, certainty))

    def _set_of(self, are_meant: Callable[[AnyRule], bool]) -> int:
        return sum(1 << bit for bit, placed in enumerate(self._placed) if are_meant(placed.rule))

    def _in_force_on(self, day: date) -> int:
        return self._set_of(lambda rule: rule.in_force.covers(day))

    def _left_by_texts(self, subject: Subject) -> int:
        left = 0
        for line in subject.lines:
            left |= self._left_by_texts_about(texts_about(line, subject))
        return left

    def _left_by_texts_about(self, texts: frozenset[type[Clause]] | None) -> int:
        known: int | None = self._by_texts.get(texts)
        if known is None:
            known = self._by_texts.keep(texts, self._set_of(lambda rule: has_texts_for(rule, texts)))
        return known

    def _left_by_kinds(self, kinds: frozenset[ServiceKind]) -> int:
        known: int | None = self._by_kinds.get(kinds)
        if known is None:
            left = self._of_any_kind
            for kind in kinds:
                left |= self._of_kind.get(kind, 0)
            known = self._by_kinds.keep(kinds, left)
        return known

    def _left_by_diagnoses(self, subject: Subject) -> int:
        left = self._of_any_diagnosis
        for code in diagnoses_of(subject):
            known: int | None = self._by_diagnosis.get(code)
            if known is None:
                known = self._by_diagnosis.keep(code, sum(1 << bit for bit in self._diagnoses.naming(code)))
            left |= known
        return left

    def _left_by_traits(self, traits: frozenset[Trait]) -> int:
        known: int | None = self._by_traits.get(traits)
        if known is None:
            left = self._set_of(lambda rule: not rule.traits or not rule.traits.isdisjoint(traits))
            known = self._by_traits.keep(traits, left)
        return known

    def _left_by_modifiers(self, published: Published, modifiers: tuple[str, ...]) -> int:
        # Roles of modifiers are published, and so the same for days that answer alike.
        asked = (published.alike, modifiers)
        known: int | None = self._by_modifiers.get(asked)
        if known is None:
            roles = [(one, published.role(one)) for one in modifiers]
            prompted = self._set_of(lambda rule: any(is_prompted_by(rule, *one) for one in roles))
            allowed = self._set_of(lambda rule: rule.least_modifiers <= len(modifiers))
            known = self._by_modifiers.keep(asked, (prompted | self._unprompted) & allowed)
        return known

    def _split(self, rules: int, certainty: Certainty) -> ApplicableRules:
        """Return a set of rules as those whose tables answer and those that need one which does not."""
        placed = [placed for bit, placed in enumerate(self._placed) if rules >> bit & 1]
        answered = [one for one in placed if certainty.unanswered.isdisjoint(one.rule.needs)]
        silenced = [one.rule for one in placed if not certainty.unanswered.isdisjoint(one.rule.needs)]
        speaking = [
            one if certainty.assumed.isdisjoint(one.rule.needs) else attrs.evolve(one, assumed=True) for one in answered
        ]
        return ApplicableRules(
            tuple([one for one in speaking if not one.rule.documented and one.rule.subject is not CodedLine]),
            tuple([one for one in speaking if not one.rule.documented and one.rule.subject is CodedLine]),
            tuple([one for one in speaking if one.rule.documented]),
            tuple(silenced),
            frozenset([table for one in speaking for table in one.rule.needs if table in certainty.assumed]),
            frozenset([one.rule.domain for one in speaking]),
            frozenset([rule.domain for rule in silenced]),
        )


def _is_about(kind: ServiceKind, rule: AnyRule) -> bool:
    return kind in rule.services
