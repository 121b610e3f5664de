"""Drawing a part of a decision table as SVG: questions from left to right, outcomes at the right edge."""

from collections.abc import Iterator
from datetime import date
from typing import Final
from xml.sax.saxutils import escape

import attrs

from cptkit.selection.decisions.diagrams import Leaf, Node, restrict
from cptkit.selection.decisions.printing import branches_of, in_words, led_to
from cptkit.selection.decisions.rows import DAY
from cptkit.selection.decisions.table import Part

__all__ = ["svg"]

_ROW: Final = 30
_LETTER: Final = 7.2
_GAP: Final = 28
_STYLE: Final = (
    "text{font:13px sans-serif;fill:currentColor}.fact{font-weight:bold}.code{font-family:monospace}"
    "path{fill:none;stroke:currentColor;opacity:.5}"
)


@attrs.define
class _Drawn:
    """A node with its place: columns are depths, rows are ends."""

    text: str
    kind: str
    depth: int
    row: float
    answer: str = ""
    below: "list[_Drawn]" = attrs.Factory(list["_Drawn"])


def svg(part: Part, on: date | None = None) -> str:
    """Return a part as an SVG drawing, for all days or for one."""
    root = restrict(part.diagram.root, {} if on is None else {DAY: on.toordinal()})
    ends = iter(range(1_000_000))
    drawn = _placed(part, root, 0, ends)
    every = list(_all(drawn))
    widths = _widths(every)
    lefts = [sum(widths[:depth]) for depth in range(len(widths) + 1)]
    height = (next(ends)) * _ROW + _ROW // 2
    body = "".join(line for one in every for line in _shape(one, lefts))
    title = escape(f"{in_words(part.table)}: {in_words(part.name)}{f' on {on}' if on else ''}")
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {lefts[-1]:.0f} {height}" role="img">'
        f"<title>{title}</title><style>{_STYLE}</style>{body}</svg>"
    )


def _placed(part: Part, node: Node, depth: int, ends: Iterator[int]) -> _Drawn:
    if isinstance(node, Leaf):
        return _Drawn(led_to(part, node), "code", depth, next(ends))
    below: list[_Drawn] = []
    for branch in branches_of(node):
        one = _placed(part, branch.node, depth + 1, ends)
        one.answer = branch.words
        below.append(one)
    return _Drawn(f"{in_words(node.axis.name)}?", "fact", depth, (below[0].row + below[-1].row) / 2, below=below)


def _all(drawn: _Drawn) -> Iterator[_Drawn]:
    yield drawn
    for one in drawn.below:
        yield from _all(one)


def _widths(every: list[_Drawn]) -> list[float]:
    """Give each depth the width of its longest text: the answer that leads there, then the question."""
    deepest = max(one.depth for one in every)
    return [
        max((len(one.text) + len(one.answer)) * _LETTER + 3 * _GAP for one in every if one.depth == depth)
        for depth in range(deepest + 1)
    ]


def _shape(one: _Drawn, lefts: list[float]) -> Iterator[str]:
    x, y = _corner(one, lefts)
    yield f'<text class="{one.kind}" x="{x:.0f}" y="{y:.0f}">{escape(one.text)}</text>'
    start = x + len(one.text) * _LETTER + 6
    for below in one.below:
        end = lefts[below.depth] + _GAP / 2
        _, under = _corner(below, lefts)
        middle = (start + end) / 2
        line = (
            f"M{start:.0f} {y - 4:.0f}C{middle:.0f} {y - 4:.0f} {middle:.0f} {under - 4:.0f} {end:.0f} {under - 4:.0f}"
        )
        yield f'<path d="{line}"/>'
        yield f'<text x="{end + 4:.0f}" y="{under:.0f}">{escape(below.answer)} →</text>'


def _corner(one: _Drawn, lefts: list[float]) -> tuple[float, float]:
    said = (len(one.answer) + 3) * _LETTER if one.answer else 0
    return lefts[one.depth] + _GAP / 2 + said + 4, (one.row + 1) * _ROW - 6
