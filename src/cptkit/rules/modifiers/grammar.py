"""How modifiers combine on a line: each once, four at most, no conflicting pair, pricing modifiers first."""

from collections import Counter
from collections.abc import Iterator, Mapping
from itertools import combinations
from typing import Final

from cptkit.policies.clauses import ModifierExclusion
from cptkit.reference.modifiers import Modifier, Position
from cptkit.rules.proposals import Proposal, reorder, replace, take_off
from cptkit.rules.rule import Hit, Rule, Said
from cptkit.subjects.coded import CodedLine
from cptkit.subjects.lines import BilledLine
from cptkit.values.findings import Severity
from cptkit.values.scope import Domain
from cptkit.values.tables import Table

__all__ = ["RULES"]


def repeated(line: CodedLine) -> Said:
    """The same modifier twice on one line."""
    for modifier, times in Counter(line.modifiers).items():
        if times > 1:
            often = "twice" if times == 2 else f"{times} times"  # noqa: PLR2004 (English says twice)
            yield Hit(
                f"{modifier} is on {line.code} {often}; once is enough",
                Severity.REVIEW,
                candidates=(take_off(modifier),),
            )


REPEATED: Final = Rule(
    id="modifier.repeated",
    subject=CodedLine,
    title="the same modifier twice on one line",
    evaluate=repeated,
    source="convention",
    domain=Domain.MODIFIERS,
    least_modifiers=2,
)

_ROOM: Final = 4


def more_than_four(line: CodedLine) -> Said:
    """More modifiers than a professional claim line holds."""
    message = f"{len(line.modifiers)} modifiers on {line.code}; a professional claim line holds {_ROOM}"
    yield Hit(message, Severity.DENIAL)


MORE_THAN_FOUR: Final = Rule(
    id="modifier.more-than-four",
    subject=CodedLine,
    title="more than four modifiers on one line",
    evaluate=more_than_four,
    source="x12-837-professional",
    domain=Domain.MODIFIERS,
    least_modifiers=_ROOM + 1,
)


def overflow_not_listed(line: BilledLine) -> Said:
    """99 without a line note that lists the other modifiers."""
    if line.line.narrative is None:
        yield Hit(
            f"99 on {line.code} without a line note; 99 means that the note lists more modifiers",
            Severity.REVIEW,
            candidates=(take_off("99"),),
        )


OVERFLOW_NOT_LISTED: Final = Rule(
    id="modifier.overflow-not-listed",
    subject=BilledLine,
    title="99 without a line note that lists the other modifiers",
    evaluate=overflow_not_listed,
    source="noridian-modifier-99",
    domain=Domain.MODIFIERS,
    modifiers=frozenset({"99"}),
)


def _parted(line: CodedLine, one: str, two: str) -> Iterator[Proposal]:
    """Propose for one that needs another beside it the like one that needs this, or else to take one off."""
    published = line.published
    for gone, kept in ((two, one), (one, two)):
        role = published.role(gone)
        for like in sorted(published.in_role(role)) if role is not None and published.modifier_needs(gone) else ():
            if any(need.one_of == (kept,) for need in published.modifier_needs(like)):
                yield replace(gone, like)
    yield from (take_off(modifier) for modifier in (two, one))


def conflicting_pair(line: CodedLine) -> Said:
    """Two modifiers that may not be on one line."""
    for one, two in combinations(line.appended.others, 2):
        conflict = line.published.conflict(one, two)
        # The payer's own text goes before the table.
        if conflict is not None and not any(clause.excludes(one, two) for clause in line.clauses(ModifierExclusion)):
            yield Hit(
                f"{one} and {two} on {line.code}; {conflict.explanation}",
                Severity.DENIAL if line.setting in conflict.denied_in else Severity.REVIEW,
                (conflict,),
                basis=Table.MODIFIER_CONFLICTS,
                candidates=_parted(line, one, two),
            )


CONFLICTING_PAIR: Final = Rule(
    id="modifier.conflicting-pair",
    subject=CodedLine,
    title="two modifiers that may not be on one line",
    evaluate=conflicting_pair,
    domain=Domain.MODIFIERS,
    clauses=(ModifierExclusion,),
    needs=(Table.MODIFIER_CONFLICTS,),
    least_modifiers=2,
)


_RANKS: Final[Mapping[Position | None, int]] = {
    Position.FIRST: 0,
    Position.PAYMENT: 1,
    None: 1,
    Position.STATISTICAL: 2,
}


def _misplaced(before: Modifier, after: Modifier) -> str:
    """Return why one modifier may not be before another; empty where it may."""
    if after.position is Position.FIRST and before.position is not Position.FIRST:
        return f"{after.code} goes in the first modifier field"
    if after.position is Position.PAYMENT and before.position is Position.STATISTICAL:
        return f"{after.code} is a pricing modifier and goes first"
    return ""


def out_of_order(line: CodedLine) -> Said:
    """A modifier before one that goes in the first field, or before a pricing modifier."""
    in_force = [modifier for modifier in line.appended.records if modifier is not None]
    for before, after in combinations(in_force, 2):
        why = _misplaced(before, after)
        if why:
            ranks = {modifier.code: _RANKS[modifier.position] for modifier in in_force}
            ordered = sorted(line.modifiers, key=lambda code: ranks.get(code, _RANKS[None]))
            yield Hit(
                f"{before.code} before {after.code} on {line.code}; {why}",
                Severity.NOTICE,
                (before, after),
                source=after.guidance.citation if after.guidance else None,
                candidates=(reorder(ordered),),
            )
            return


OUT_OF_ORDER: Final = Rule(
    id="modifier.out-of-order",
    subject=CodedLine,
    title="a modifier ahead of one that goes first",
    evaluate=out_of_order,
    source="convention",
    domain=Domain.MODIFIERS,
    needs=(Table.MODIFIERS,),
    least_modifiers=2,
    moot_after=("code-set.modifier-not-in-force",),
)

RULES: Final = (REPEATED, MORE_THAN_FOUR, OVERFLOW_NOT_LISTED, CONFLICTING_PAIR, OUT_OF_ORDER)
