"""Which rules may speak on a subject: in force, called for by its modifiers, their tables at hand."""

from collections.abc import Hashable, Iterable
from datetime import date

import attrs

from cptkit.checking.judge import assumed, unanswered
from cptkit.rules import AnyRule
from cptkit.rules.subjects import Question, Subject
from cptkit.values.tables import Setting, Table

__all__ = ["Docket", "Hearing", "table_name"]


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


class Docket:
    """The rules for one kind of subject, and who of them may speak on which."""

    # Enough for the lines of a day's work; then forgotten, so that a long run does not grow.
    _MOST = 20_000

    def __init__(self, rules: list[tuple[int, AnyRule]]) -> None:
        self._rules = rules
        self._hearings: dict[tuple[date, Hashable], Hearing] = {}

    def hearing(self, subject: Subject, modifiers: Iterable[str]) -> Hearing:
        """Say who may speak on a subject that bears the modifiers."""
        key = (subject.published.day, subject.key)
        known = self._hearings.get(key)
        if known is None:
            if len(self._hearings) >= self._MOST:
                self._hearings.clear()
            known = self._hearings[key] = self._held(subject, frozenset(modifiers))
        return known

    def _held(self, subject: Subject, modifiers: frozenset[str]) -> Hearing:
        rules: list[tuple[int, AnyRule, bool]] = []
        silenced: list[tuple[AnyRule, tuple[Question, ...]]] = []
        names: set[str] = set()
        for place, rule in self._rules:
            if not rule.in_force.covers(subject.published.day):
                continue
            if rule.triggers and rule.triggers.isdisjoint(modifiers):
                continue
            missing = unanswered(rule, subject)
            if missing:
                silenced.append((rule, missing))
                continue
            stretched = assumed(rule, subject)
            names.update(table_name(one.table, one.setting) for one in stretched)
            rules.append((place, rule, bool(stretched)))
        return Hearing(tuple(rules), tuple(silenced), frozenset(names))
