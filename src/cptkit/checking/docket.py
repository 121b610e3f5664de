"""What the rules say of a subject: those in force, called for by its modifiers, with their tables at hand."""

from collections.abc import Hashable
from typing import TypeVar

import attrs

from cptkit.checking.judge import assumed, meaning, unanswered
from cptkit.checking.subjects import MOST_REMEMBERED
from cptkit.rules import AnyRule
from cptkit.rules.subjects import Question, Subject
from cptkit.values.findings import Bypass, Finding
from cptkit.values.tables import Setting, Table

__all__ = ["Docket", "Hearing", "Said", "table_name"]

_T = TypeVar("_T")


def table_name(table: Table, setting: Setting | None) -> str:
    """Name a table with the setting it is for."""
    return f"{setting.value} {table.value}" if setting else table.value


@attrs.frozen
class Hearing:
    """Who may speak on a subject: rules with whether they rest on a stretched table, and the silenced.

    Attributes:
        rules: the place of the rule in the order, the rule, whether a table it needs is stretched.
        silenced: rules that need a table that does not answer, and what they asked of it.
        assumed: the names of the stretched tables.
    """

    rules: tuple[tuple[int, AnyRule, bool], ...]
    silenced: tuple[tuple[AnyRule, tuple[Question, ...]], ...]
    assumed: frozenset[str]


@attrs.frozen
class Said:
    """What the rules said of a subject, each with the place of its rule in the order, and who was heard."""

    findings: tuple[tuple[int, Finding], ...]
    bypasses: tuple[tuple[int, Bypass], ...]
    hearing: Hearing


class Docket:
    """The rules for one kind of subject, who of them may speak on which, and what they have said so far."""

    def __init__(self, rules: list[tuple[int, AnyRule]]) -> None:
        self._rules = rules
        self._hearings: dict[Hashable, Hearing] = {}
        self._said: dict[Hashable, Said] = {}

    def said(self, subject: Subject) -> Said:
        """Put the rules to a subject; of subjects that say the same, to the first."""
        signature = subject.signature
        if signature is None:
            return self._ask(subject)
        known = self._said.get(signature)
        if known is None:
            known = _remembered(self._said, signature, self._ask(subject))
        return known

    def _ask(self, subject: Subject) -> Said:
        hearing = self.hearing(subject)
        findings: list[tuple[int, Finding]] = []
        bypasses: list[tuple[int, Bypass]] = []
        for place, rule, stretched in hearing.rules:
            for said in rule.evaluate(subject):
                outcome = meaning(rule, subject, said, assumed=stretched)
                if isinstance(outcome, Finding):
                    findings.append((place, outcome))
                else:
                    bypasses.append((place, outcome))
        return Said(tuple(findings), tuple(bypasses), hearing)

    def hearing(self, subject: Subject) -> Hearing:
        """Say who may speak on a subject."""
        known = self._hearings.get(subject.key)
        if known is None:
            known = _remembered(self._hearings, subject.key, self._held(subject))
        return known

    def _held(self, subject: Subject) -> Hearing:
        rules: list[tuple[int, AnyRule, bool]] = []
        silenced: list[tuple[AnyRule, tuple[Question, ...]]] = []
        names: set[str] = set()
        for place, rule in self._rules:
            if not rule.in_force.covers(subject.published.day):
                continue
            if rule.triggers and rule.triggers.isdisjoint(subject.borne):
                continue
            missing = unanswered(rule, subject)
            if missing:
                silenced.append((rule, missing))
                continue
            stretched = assumed(rule, subject)
            names.update(table_name(one.table, one.setting) for one in stretched)
            rules.append((place, rule, bool(stretched)))
        return Hearing(tuple(rules), tuple(silenced), frozenset(names))


def _remembered(memory: dict[Hashable, _T], key: Hashable, value: _T) -> _T:
    if len(memory) >= MOST_REMEMBERED:
        memory.clear()
    memory[key] = value
    return value
