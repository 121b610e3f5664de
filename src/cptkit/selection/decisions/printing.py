"""Printing decision tables: as Markdown for a page, and as a tree of questions."""

from collections.abc import Iterator
from datetime import date
from typing import Final

import attrs

from cptkit.selection.decisions.conditions import Numbers, Span, Words
from cptkit.selection.decisions.diagrams import Axis, Fork, Leaf, Node, restrict
from cptkit.selection.decisions.rows import DAY, ORDER, Kind, Row
from cptkit.selection.decisions.table import DecisionTable, Part

__all__ = ["Branch", "branches_of", "in_words", "led_to", "markdown", "tree"]

_BRANCH: Final = ("├── ", "│   ")
_LAST: Final = ("└── ", "    ")


_INITIALS: Final = ("awv", "cad", "ippe", "mdm")


def in_words(fact: str) -> str:
    """Return the name of a fact as it reads.

    >>> in_words("complete_regions"), in_words("mdm")
    ('complete regions', 'MDM')
    """
    return " ".join(word.upper() if word in _INITIALS else word for word in fact.split("_"))


def markdown(table: DecisionTable) -> str:
    """Return a table for a page: one Markdown table a part, with the facts that it turns on."""
    return "\n\n".join("\n".join(_markdown(part)) for part in table.parts)


def _markdown(part: Part) -> Iterator[str]:
    facts = [
        fact for fact in part.facts if fact not in (DAY, ORDER) and any(fact in row.conditions for row in part.rows)
    ]
    yield f"### {in_words(part.name).capitalize()}"
    yield ""
    yield _line([*map(in_words, facts), "code", "per", "days", "why", "source"])
    yield _line(["---"] * (len(facts) + 5))
    for row in part.rows:
        cells = [str(row.conditions.get(fact, "")) for fact in facts]
        yield _line([*cells, *_outcome(row), str(row.period), row.reason, str(row.citation)])


def _outcome(row: Row) -> tuple[str, str]:
    outcome = row.outcome
    units = f", units: {in_words(outcome.units)}" if outcome.units else ""
    return f"**{outcome}**" if outcome.kind is Kind.CODE else str(outcome), f"{outcome.per or ''}{units}"


def _line(cells: list[str]) -> str:
    return f"| {' | '.join(cell.replace('|', '/') for cell in cells)} |"


@attrs.frozen
class Branch:
    """One branch of a fork: in words what leads there, and what is there."""

    words: str
    node: Node


def branches_of(fork: Fork) -> tuple[Branch, ...]:
    """Give the branches of a fork; values that lead to the same place share one."""
    shared: dict[int, list[int]] = {}
    for place, node in enumerate(fork.branches):
        shared.setdefault(id(node), []).append(place)
    return tuple(Branch(_values(fork.axis, places), fork.branches[places[0]]) for places in shared.values())


def _values(axis: Axis, places: list[int]) -> str:
    domain = axis.domain
    if isinstance(domain, Words):
        words = [*(str(axis.samples[place]) for place in places if place < len(axis.words))]
        others = ["any other"] if max(places) == len(axis.words) else []
        return " or ".join([*words, *others])
    spans: list[Span] = []
    for place in places:
        span = _span(axis, place)
        if spans and spans[-1].high == span.low:
            spans[-1] = Span(spans[-1].low, span.high)
        else:
            spans.append(span)
    return " or ".join(_span_in_words(axis.name, domain, span) for span in spans)


def _span(axis: Axis, place: int) -> Span:
    """Return the numbers of a class; `None` where it begins or ends with the fact."""
    starts = axis.starts
    return Span(starts[place - 1] if place else None, starts[place] if place < len(starts) else None)


def _span_in_words(fact: str, domain: Numbers, span: Span) -> str:
    if not domain.whole:
        return span.in_words(domain.unit)
    # Whole numbers read with both ends.
    closed = Span(span.low, span.high and (span.high[0] - 1, 1))
    if fact != DAY:
        least = domain.least
        return str(Span((least, 0), closed.high) if closed.low is None and least is not None else closed)
    first, last = (end and date.fromordinal(int(end[0])) for end in (closed.low, closed.high))
    if first is None or last is None:
        return f"to {last}" if first is None else f"from {first}"
    return f"{first} to {last}"


def tree(part: Part, on: date | None = None) -> str:
    """Return a part as a tree of questions, for all days or for one.

    The questions stand in the order of the table; one that does not decide is not asked.
    """
    root = restrict(part.diagram.root, {} if on is None else {DAY: on.toordinal()})
    return "\n".join([f"{in_words(part.name)}{f' on {on}' if on else ''}", *_tree(part, root)])


def led_to(part: Part, leaf: Leaf) -> str:
    """Return what stands at the end of a path."""
    return " or ".join(str(part.rows[place].outcome) for place in leaf.rows) or "no row"


def _tree(part: Part, node: Node) -> Iterator[str]:
    if isinstance(node, Leaf):
        yield f"{_LAST[0]}{led_to(part, node)}"
        return
    branches = branches_of(node)
    for number, branch in enumerate(branches, start=1):
        head, rest = _LAST if number == len(branches) else _BRANCH
        question = f"{head}{in_words(node.axis.name)}: {branch.words}"
        if isinstance(branch.node, Leaf):
            yield f"{question} → {led_to(part, branch.node)}"
        else:
            yield question
            yield from (f"{rest}{line}" for line in _tree(part, branch.node))
