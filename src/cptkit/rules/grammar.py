"""The grammar of modifiers: none twice, four at most, none beside one that excludes it, payment first."""

from collections import Counter
from collections.abc import Iterator, Mapping
from itertools import combinations
from typing import Final

from cptkit.policies.clauses import ModifierExclusion
from cptkit.reference.records import Modifier, Position
from cptkit.rules._offers import without
from cptkit.rules.authorities import CONVENTION, MODIFIER_99, NCCI_MANUAL, PROFESSIONAL_837
from cptkit.rules.code_set import trips
from cptkit.rules.rule import Hit, Lift, Rule
from cptkit.rules.subjects import BilledLine
from cptkit.values.findings import Severity
from cptkit.values.remedies import RemoveModifier, ReorderModifiers
from cptkit.values.tables import Table

__all__ = [
    "CONFLICTING_PAIR",
    "MORE_THAN_FOUR",
    "OUT_OF_ORDER",
    "OVERFLOW_NOT_LISTED",
    "REPEATED",
    "conflicting_pair",
    "more_than_four",
    "out_of_order",
    "overflow_not_listed",
    "repeated",
]

_ROOM: Final = 4


def repeated(line: BilledLine) -> Iterator[Hit | Lift]:
    """A modifier that stands twice on one line."""
    if len(set(line.line.modifiers)) == len(line.line.modifiers):
        return
    for modifier, times in Counter(line.line.modifiers).items():
        if times > 1:
            yield Hit(
                f"{modifier} stands {times} times on {line.code}; once says it",
                Severity.REVIEW,
                citation=CONVENTION,
                candidates=without(line, modifier),
            )


def more_than_four(line: BilledLine) -> Iterator[Hit | Lift]:
    """More modifiers than a professional claim line has room for."""
    count = len(line.line.modifiers)
    if count > _ROOM:
        yield Hit(
            f"{count} modifiers on {line.code}; a claim line has room for {_ROOM}",
            Severity.DENIAL,
            citation=PROFESSIONAL_837,
        )


def overflow_not_listed(line: BilledLine) -> Iterator[Hit | Lift]:
    """99, which says that more modifiers apply, without the notes that list them."""
    if line.has("99") and line.line.narrative is None:
        yield Hit(
            f"99 on {line.code} without notes; 99 says that more modifiers apply, and the notes list them",
            Severity.REVIEW,
            candidates=without(line, "99"),
        )


def conflicting_pair(line: BilledLine) -> Iterator[Hit | Lift]:
    """Two modifiers on one line that exclude each other."""
    named = trips(line)
    for one, two in combinations([one for one in dict.fromkeys(line.line.modifiers) if one not in named], 2):
        conflict = line.published.conflict(one, two)
        # The payer's own text goes before the table.
        if conflict is not None and not any(clause.excludes(one, two) for clause in line.clauses(ModifierExclusion)):
            yield Hit(
                f"{one} and {two} on {line.code}; {conflict.explanation}",
                Severity.DENIAL,
                (conflict,),
                basis=Table.MODIFIER_CONFLICTS,
                candidates=tuple(
                    RemoveModifier(number, modifier) for number in line.numbers for modifier in (two, one)
                ),
            )


_RANKS: Final[Mapping[Position | None, int]] = {
    Position.FIRST: 0,
    Position.PAYMENT: 1,
    None: 1,
    Position.STATISTICAL: 2,
}


def _misplaced(before: Modifier, after: Modifier) -> str:
    """Say why one modifier may not stand before another; empty where it may."""
    if after.position is Position.FIRST and before.position is not Position.FIRST:
        return f"{after.code} goes in the first field"
    if after.position is Position.PAYMENT and before.position is Position.STATISTICAL:
        return f"{after.code} bears on payment and goes first"
    return ""


def out_of_order(line: BilledLine) -> Iterator[Hit | Lift]:
    """A modifier standing before one that belongs in the first field, or that bears on payment."""
    in_force = [modifier for modifier in line.modifiers if modifier is not None]
    for before, after in combinations(in_force, 2):
        why = _misplaced(before, after)
        if why:
            ranks = {modifier.code: _RANKS[modifier.position] for modifier in in_force}
            ordered = sorted(line.line.modifiers, key=lambda code: ranks.get(code, _RANKS[None]))
            yield Hit(
                f"{before.code} before {after.code} on {line.code}; {why}",
                Severity.NOTICE,
                (before, after),
                citation=after.guidance.citation if after.guidance else None,
                candidates=tuple(ReorderModifiers(number, ordered) for number in line.numbers),
            )
            return


REPEATED: Final = Rule(
    id="modifier.repeated",
    subject=BilledLine,
    title="the same modifier twice on one line",
    citation=CONVENTION,
    evaluate=repeated,
    from_codes_alone=True,
)
MORE_THAN_FOUR: Final = Rule(
    id="modifier.more-than-four",
    subject=BilledLine,
    title="more than four modifiers on one line",
    citation=PROFESSIONAL_837,
    evaluate=more_than_four,
    from_codes_alone=True,
)
OVERFLOW_NOT_LISTED: Final = Rule(
    id="modifier.overflow-not-listed",
    subject=BilledLine,
    title="99 without the notes that list the further modifiers",
    citation=MODIFIER_99,
    evaluate=overflow_not_listed,
    triggers=frozenset({"99"}),
)
CONFLICTING_PAIR: Final = Rule(
    id="modifier.conflicting-pair",
    subject=BilledLine,
    title="two modifiers on one line that exclude each other",
    citation=NCCI_MANUAL,
    evaluate=conflicting_pair,
    needs=(Table.MODIFIER_CONFLICTS,),
    from_codes_alone=True,
)
OUT_OF_ORDER: Final = Rule(
    id="modifier.out-of-order",
    subject=BilledLine,
    title="a modifier before one that goes first",
    citation=CONVENTION,
    evaluate=out_of_order,
    needs=(Table.MODIFIERS,),
    moot_after=("code-set.modifier-not-in-force",),
    from_codes_alone=True,
)
