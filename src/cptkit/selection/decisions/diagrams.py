"""Decision diagrams: a table compiled into forks, one a fact, down to the rows that are left."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from itertools import pairwise
from typing import TypeAlias

import attrs

from cptkit.errors import InvalidService
from cptkit.selection.decisions.conditions import AnyWord, Condition, Domain, Number, Numbers, Point, Span, Value, Words
from cptkit.values.wording import either

__all__ = ["Axis", "Diagram", "Fork", "Leaf", "Node", "axis_of", "compile_rows", "forks", "leaves", "restrict", "walk"]


@attrs.frozen(eq=False)
class Axis:
    """A fact cut into classes of values, so that no row tells two values of one class apart.

    Attributes:
        samples: one value of each class.
        words: the class of each word; any other word has a class after them, where there can be one.
        starts: where each class of numbers but the first begins.
    """

    name: str
    domain: Domain
    samples: tuple[Value, ...]
    words: Mapping[str, int] = {}
    starts: tuple[Point, ...] = ()

    def class_of(self, value: Value) -> int:
        """Return the class of a value.

        Raises:
            InvalidService: the fact cannot have that value.

        >>> axis_of("ducts", Numbers(least=1), []).class_of(3)
        0
        """
        domain = self.domain
        if isinstance(domain, Words):
            found = self.words.get(str(value), len(self.words) if domain.open else None)
            if found is not None:
                return found
            raise InvalidService(f"{value!r}; expected {either(domain.words)}", self.name)
        if isinstance(value, str) or not _whole_domain(domain).holds(value):
            raise InvalidService(f"{value!r}; expected {_whole_domain(domain)}", self.name)
        return bisect_right(self.starts, (value, 0))


def _whole_domain(domain: Numbers) -> Span:
    return Span(
        None if domain.least is None else (domain.least, 0),
        None if domain.most is None else (domain.most, 1),
    )


def axis_of(name: str, domain: Domain, conditions: Iterable[Condition]) -> Axis:
    """Cut a fact into classes of values that the conditions do not tell apart."""
    told = list(conditions)
    if isinstance(domain, Words):
        named = {word: None for one in told if isinstance(one, AnyWord) for word in one.words}
        words = tuple(named) if domain.open else domain.words
        samples = (*words, _other(words)) if domain.open else words
        return Axis(name, domain, samples, words={word: place for place, word in enumerate(words)})
    whole = _whole_domain(domain)
    ends = [end for one in told if not isinstance(one, AnyWord) for span in one.spans for end in (span.low, span.high)]
    points = sorted({_tidy(end, domain) for end in ends if end is not None})
    starts = tuple(point for point in points if _inside(point, whole))
    edges = (whole.low, *starts, whole.high)
    spans = tuple(Span(low, high) for low, high in pairwise(edges))
    return Axis(name, domain, tuple(map(_sample, spans)), starts=starts)


def _other(words: tuple[str, ...]) -> str:
    """Return a word that is none of some words."""
    return f"other-than-{'-'.join(words)}" if words else "any"


def _tidy(point: Point, domain: Numbers) -> Point:
    """After one whole number is before the next."""
    return (point[0] + 1, 0) if domain.whole and point[1] else point


def _inside(point: Point, whole: Span) -> bool:
    return (whole.low is None or whole.low < point) and (whole.high is None or point < whole.high)


def _sample(span: Span) -> Number:
    """Return a number of a span."""
    if span.low is not None and not span.low[1]:
        return span.low[0]
    if span.low is not None and span.high is not None:
        return (span.low[0] + span.high[0]) / Decimal(2)
    if span.low is not None:
        return span.low[0] + 1
    return 0 if span.high is None else span.high[0] - 1


@attrs.frozen
class Leaf:
    """The end of a path: the rows that are left, by their place in the table."""

    rows: tuple[int, ...]


@attrs.frozen(eq=False)
class Fork:
    """A fact that decides: one branch for each class of its values."""

    axis: Axis
    branches: "tuple[Node, ...]"


Node: TypeAlias = Leaf | Fork


@attrs.frozen(eq=False)
class Diagram:
    """The forks of one part of a table, in the order of its facts."""

    axes: tuple[Axis, ...]
    root: Node


class _Nodes:
    """The nodes made so far: equal ones are one, and a fork that does not decide is none."""

    def __init__(self) -> None:
        self._leaves: dict[tuple[int, ...], Leaf] = {}
        self._forks: dict[tuple[int, ...], Fork] = {}

    def leaf(self, rows: tuple[int, ...]) -> Leaf:
        return self._leaves.setdefault(rows, Leaf(rows))

    def fork(self, axis: Axis, branches: tuple[Node, ...]) -> Node:
        if all(branch is branches[0] for branch in branches):
            return branches[0]
        return self._forks.setdefault((id(axis), *map(id, branches)), Fork(axis, branches))


def compile_rows(rows: tuple[Mapping[str, Condition], ...], axes: tuple[Axis, ...]) -> Diagram:
    """Compile rows, each a condition for some facts, into a diagram.

    A node stands for the set of rows still possible, kept as bits, and is made once.
    """
    nodes = _Nodes()
    every = (1 << len(rows)) - 1
    masks = [_masks(rows, axis) for axis in axes]
    made: dict[tuple[int, int], Node] = {}

    def build(level: int, left: int) -> Node:
        while level < len(axes) and all(left & mask == left for mask in masks[level]):
            level += 1
        if not left or level == len(axes):
            return nodes.leaf(tuple(_places(left)))
        if (level, left) not in made:
            branches = tuple([build(level + 1, left & mask) for mask in masks[level]])
            made[level, left] = nodes.fork(axes[level], branches)
        return made[level, left]

    return Diagram(axes, build(0, every))


def _masks(rows: tuple[Mapping[str, Condition], ...], axis: Axis) -> list[int]:
    """Give for each class of a fact the rows that admit it, as bits; a condition of several rows is asked once."""
    holders: dict[Condition | None, int] = {}
    for place, row in enumerate(rows):
        condition = row.get(axis.name)
        holders[condition] = holders.get(condition, 0) | 1 << place
    masks = [holders.pop(None, 0)] * len(axis.samples)
    for condition, bits in holders.items():
        for one in _admitted(condition, axis):
            masks[one] |= bits
    return masks


def _admitted(condition: Condition | None, axis: Axis) -> Iterator[int]:
    """Give the classes of a fact that a condition admits; words that it names are looked up."""
    if isinstance(condition, AnyWord) and not condition.others:
        yield from (axis.words[word] for word in condition.words)
    elif condition is not None:
        yield from (one for one, sample in enumerate(axis.samples) if condition.admits(sample))


def _places(bits: int) -> Iterator[int]:
    while bits:
        yield (bits & -bits).bit_length() - 1
        bits &= bits - 1


def walk(node: Node, facts: Mapping[str, Value | None]) -> Node:
    """Follow the documented facts as far as they lead: to the rows, or to the first fact that is missing."""
    while isinstance(node, Fork):
        value = facts.get(node.axis.name)
        if value is None:
            return node
        node = node.branches[node.axis.class_of(value)]
    return node


def restrict(node: Node, facts: Mapping[str, Value | None], alike: Mapping[int, int] | None = None) -> Node:
    """Return the diagram of the facts that are missing, the documented ones being settled.

    Rows that are `alike`, each named with the one that stands for it, count as one.
    """
    nodes = _Nodes()
    made: dict[int, Node] = {}

    def settle(one: Node) -> Node:
        if isinstance(one, Leaf):
            return nodes.leaf(one.rows if alike is None else tuple(sorted({alike[row] for row in one.rows})))
        if id(one) not in made:
            value = facts.get(one.axis.name)
            made[id(one)] = (
                nodes.fork(one.axis, tuple([settle(branch) for branch in one.branches]))
                if value is None
                else settle(one.branches[one.axis.class_of(value)])
            )
        return made[id(one)]

    return settle(node)


def nodes_from(node: Node) -> Iterator[Node]:
    """Give every node that can be reached from one, once."""
    seen: set[int] = set()
    waiting = [node]
    while waiting:
        one = waiting.pop()
        if id(one) not in seen:
            seen.add(id(one))
            yield one
            if isinstance(one, Fork):
                waiting.extend(reversed(one.branches))


def leaves(node: Node) -> Iterator[Leaf]:
    """Give every end that can be reached from a node."""
    return (one for one in nodes_from(node) if isinstance(one, Leaf))


def forks(node: Node) -> dict[str, Fork]:
    """Give every fact that decides something below a node, with one of its forks."""
    return {one.axis.name: one for one in nodes_from(node) if isinstance(one, Fork)}
