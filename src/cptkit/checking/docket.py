"""Who may speak on a subject: the rules in force, called for by its modifiers, with their tables at hand."""

from collections.abc import Hashable
from typing import Final

import attrs

from cptkit.checking.judge import assumed, unanswered
from cptkit.checking.subjects import MOST_REMEMBERED
from cptkit.rules import AnyRule
from cptkit.rules.subjects import Subject
from cptkit.values.periods import ALWAYS
from cptkit.values.tables import Setting, Table

__all__ = ["SILENCE", "Docket", "Hearing", "table_name"]


def table_name(table: Table, setting: Setting | None) -> str:
    """Name a table with the setting it is for."""
    return f"{setting.value} {table.value}" if setting else table.value


@attrs.frozen
class Hearing:
    """Who may speak on a subject: rules with whether they rest on a stretched table, and the silenced.

    Attributes:
        rules: the place of the rule in the order, the rule, whether a table it needs is stretched;
            those whose silence is known already are left out.
        silenced: rules that need a table that does not answer.
        assumed: the names of the stretched tables.
    """

    rules: tuple[tuple[int, AnyRule, bool], ...]
    silenced: tuple[AnyRule, ...]
    assumed: frozenset[str]


# Most subjects are clean: nobody has anything to say of them.
SILENCE: Final = Hearing((), (), frozenset())


def _may_speak(rule: AnyRule, subject: Subject) -> bool:
    """Say whether a rule may have something to say of any subject of this one's key."""
    if rule.from_codes_alone:
        return next(rule.evaluate(subject), None) is not None
    return rule.concerns is None or rule.concerns(subject)


class Docket:
    """The rules for one kind of subject, and who of them may speak on which."""

    def __init__(self, rules: list[tuple[int, AnyRule]]) -> None:
        self._rules = rules
        self._hearings: dict[Hashable, Hearing] = {}
        # Subjects of one key share what was published, not the day.
        self._turns_on_day = any(rule.in_force != ALWAYS for _, rule in rules)

    def hearing(self, subject: Subject) -> Hearing:
        """Say who may speak on a subject: the same for all subjects of one key."""
        key = (subject.key, subject.published.day) if self._turns_on_day else subject.key
        known = self._hearings.get(key)
        if known is None:
            if len(self._hearings) >= MOST_REMEMBERED:
                self._hearings.clear()
            known = self._hearings[key] = self._held(subject)
        return known

    def _held(self, subject: Subject) -> Hearing:
        rules: list[tuple[int, AnyRule, bool]] = []
        silenced: list[AnyRule] = []
        names: set[str] = set()
        for place, rule in self._rules:
            if not rule.in_force.covers(subject.published.day):
                continue
            if rule.triggers and rule.triggers.isdisjoint(subject.borne):
                continue
            if unanswered(rule, subject):
                silenced.append(rule)
                continue
            stretched = assumed(rule, subject)
            names.update(table_name(one.table, one.setting) for one in stretched)
            if _may_speak(rule, subject):
                rules.append((place, rule, bool(stretched)))
        return Hearing(tuple(rules), tuple(silenced), frozenset(names)) if rules or silenced or names else SILENCE
