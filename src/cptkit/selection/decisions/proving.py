"""The proof of a decision table: complete, disjoint, nothing dead, nothing idle, each flaw with a witness."""

from collections.abc import Iterator
from datetime import date
from enum import StrEnum

import attrs
from typing_extensions import override

from cptkit.selection.decisions.conditions import Value
from cptkit.selection.decisions.diagrams import Leaf, Node, forks, restrict
from cptkit.selection.decisions.rows import DAY
from cptkit.selection.decisions.table import DecisionTable, Part

__all__ = ["Flaw", "FlawKind", "prove"]


class FlawKind(StrEnum):
    """What is wrong with a table."""

    HOLE = "hole"
    OVERLAP = "overlap"
    DEAD_ROW = "dead row"
    IDLE_FACT = "idle fact"


@attrs.frozen
class Flaw:
    """Something wrong with a table.

    Attributes:
        part: the part; empty where it concerns the table.
        places: the file and line of each row that it concerns.
        facts: a set of facts that shows it; a fact that is not named can be anything.
    """

    kind: FlawKind
    table: str
    part: str
    places: tuple[str, ...] = ()
    facts: tuple[tuple[str, str], ...] = ()

    @override
    def __str__(self) -> str:
        where = ", ".join(self.places) or self.table
        shown = ", ".join(f"{name} {value}" for name, value in self.facts)
        tail = f": {shown}" if shown else ""
        return f"{where}: {self.kind}{f' in {self.part}' if self.part else ''}{tail}"


def prove(table: DecisionTable) -> tuple[Flaw, ...]:
    """Return what is wrong with a table on any day that it claims; nothing is the proof that it is sound.

    A hole is a set of facts without a row, an overlap one with several, a dead row one that no facts
    reach, an idle fact one that never matters.
    """
    flaws = [flaw for part in table.parts for flaw in _of_part(table.name, part)]
    turned_on = {fact for part in table.parts for fact in forks(restrict(part.diagram.root, {}, _alike(part)))}
    idle = (Flaw(FlawKind.IDLE_FACT, table.name, "", (), ((fact, "never matters"),)) for fact in table.facts)
    return (*flaws, *(flaw for flaw in idle if flaw.facts[0][0] not in turned_on))


def _alike(part: Part) -> dict[int, int]:
    """Name for each row the first that leads to the same for the same reason and from the same source."""
    firsts: dict[object, int] = {}
    return {
        place: firsts.setdefault((row.outcome, row.reason, row.citation), place) for place, row in enumerate(part.rows)
    }


def _of_part(table: str, part: Part) -> Iterator[Flaw]:
    reached: set[int] = set()
    for leaf, path in _paths(part.diagram.root):
        reached.update(leaf.rows)
        if len(leaf.rows) != 1:
            kind = FlawKind.OVERLAP if leaf.rows else FlawKind.HOLE
            yield Flaw(kind, table, part.name, tuple(part.rows[place].place for place in leaf.rows), _shown(path))
    for place, row in enumerate(part.rows):
        if place not in reached:
            yield Flaw(FlawKind.DEAD_ROW, table, part.name, (row.place,))


def _paths(root: Node) -> Iterator[tuple[Leaf, dict[str, Value]]]:
    """Give each end once, with one set of facts that leads there."""
    seen: set[int] = set()
    waiting: list[tuple[Node, dict[str, Value]]] = [(root, {})]
    while waiting:
        node, path = waiting.pop()
        if id(node) in seen:
            continue
        seen.add(id(node))
        if isinstance(node, Leaf):
            yield node, path
            continue
        for sample, branch in zip(node.axis.samples, node.branches, strict=True):
            waiting.append((branch, {**path, node.axis.name: sample}))


def _shown(path: dict[str, Value]) -> tuple[tuple[str, str], ...]:
    return tuple(
        (name, str(date.fromordinal(value)) if name == DAY and isinstance(value, int) else str(value))
        for name, value in path.items()
    )
