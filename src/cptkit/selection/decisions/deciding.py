"""Deciding: what documented facts lead to, what is still to be asked, and what speaks against every other row."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import TypeAlias

import attrs

from cptkit.selection.decisions.conditions import Value
from cptkit.selection.decisions.diagrams import Fork, Leaf, Node, forks, leaves, restrict, walk
from cptkit.selection.decisions.rows import DAY, Kind, Outcome, Row
from cptkit.selection.decisions.table import Part

__all__ = ["Against", "Decision", "Facts", "decide", "others"]

Facts: TypeAlias = Mapping[str, Value | None]
_IMPOSSIBLE = Outcome(Kind.IMPOSSIBLE)
_NOTHING = Outcome(Kind.NOTHING)


@attrs.frozen
class Decision:
    """What documented facts lead to.

    Attributes:
        outcome: what all that is still possible leads to; `None` where that differs, or no row speaks.
        rows: the rows that are still possible.
        asks: the facts that would change the outcome, first the one that leaves the fewest.
    """

    outcome: Outcome | None
    rows: tuple[Row, ...]
    asks: tuple[str, ...] = ()


@attrs.frozen
class Against:
    """A row that is out, and the facts that speak against it."""

    row: Row
    facts: tuple[str, ...]

    @property
    def is_near(self) -> bool:
        """Whether a single fact speaks against it."""
        return len(self.facts) == 1


def decide(part: Part, facts: Facts) -> Decision:
    """Decide one part of a table; a fact that is `None` or absent is not documented.

    Raises:
        InvalidService: a fact that it cannot be.
    """
    day = facts[DAY]
    if not isinstance(day, int) or not part.claim.covers(date.fromordinal(day)):
        return Decision(None, ())
    end = walk(part.diagram.root, facts)
    if isinstance(end, Leaf):
        rows = tuple([part.rows[place] for place in end.rows])
        return Decision(rows[0].outcome if rows else None, rows)
    return _undecided(part, restrict(end, facts))


def _undecided(part: Part, left: Node) -> Decision:
    """Decide as far as the missing facts let it: they may all lead to the same."""
    rows = _possible(part, left)
    if not rows:
        return Decision(_IMPOSSIBLE, tuple(_reached(part, left)))
    outcomes = dict.fromkeys(row.outcome for row in rows)
    if len({outcome.billed for outcome in outcomes}) == 1:
        return Decision(next(iter(outcomes)) if len(outcomes) == 1 else _NOTHING, rows)
    return Decision(None, rows, tuple(_to_ask(part, left)))


def _reached(part: Part, node: Node) -> Iterator[Row]:
    places = sorted({place for leaf in leaves(node) for place in leaf.rows})
    return (part.rows[place] for place in places)


def _possible(part: Part, node: Node) -> tuple[Row, ...]:
    return tuple(row for row in _reached(part, node) if row.outcome.kind is not Kind.IMPOSSIBLE)


def _to_ask(part: Part, left: Node) -> list[str]:
    """Give the facts whose answer would change what is billed, the one that leaves the fewest ways first."""
    weights: dict[str, tuple[int, int]] = {}
    deciding = forks(left)
    for place, fact in enumerate(name for name in part.facts if name in deciding):
        answers = [restrict(left, {fact: sample}) for sample in deciding[fact].axis.samples]
        ways = [{row.outcome.billed for row in _possible(part, answer)} for answer in answers]
        if any(_differ(part, one, other) for one in answers for other in answers):
            weights[fact] = (max(len(way) for way in ways), place)
    # Where no answer alone changes anything that is possible, they do together.
    return sorted(weights or deciding, key=lambda fact: weights.get(fact, (0, 0)))


def _differ(part: Part, one: Node, other: Node) -> bool:
    """Say whether some answer to the rest leads to two different things, both of them possible."""
    seen: set[tuple[int, int]] = set()
    waiting = [(one, other)]
    order = {fact: place for place, fact in enumerate(part.facts)}
    while waiting:
        left, right = waiting.pop()
        if (id(left), id(right)) in seen:
            continue
        seen.add((id(left), id(right)))
        if isinstance(left, Leaf) and isinstance(right, Leaf):
            outcomes = {part.rows[place].outcome.billed for leaf in (left, right) for place in leaf.rows} - {None}
            if len(outcomes) > 1:
                return True
            continue
        axes = [node.axis for node in (left, right) if isinstance(node, Fork)]
        axis = min(axes, key=lambda one: order[one.name])
        sides = [
            node.branches if isinstance(node, Fork) and node.axis is axis else (node,) * len(axis.samples)
            for node in (left, right)
        ]
        waiting.extend(zip(*sides, strict=True))
    return False


def others(part: Part, facts: Facts, decision: Decision) -> tuple[Against, ...]:
    """Say of every other row of the day which facts speak against it."""
    return tuple(
        Against(row, against)
        for row in part.rows
        if row not in decision.rows and DAY not in (against := row.against(facts)) and against
    )
