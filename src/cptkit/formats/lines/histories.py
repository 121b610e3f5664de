"""What is known of each patient, where a table holds all of it: every other line of the same person."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

import attrs

from cptkit.errors import InvalidFrame
from cptkit.formats.lines.cells import is_missing
from cptkit.formats.lines.columns import Layout
from cptkit.formats.lines.reading import Cells, ClaimOfRows, UnreadRow
from cptkit.values.claims import ServiceLine

__all__ = ["with_histories"]


def with_histories(
    read: Iterable[ClaimOfRows | list[UnreadRow]], cells: Cells, layout: Layout
) -> Iterator[ClaimOfRows | list[UnreadRow]]:
    """Yield claims with the lines of the person's other claims as their history, in the order in which they came.

    Of a person with a row that cannot be read, the history of the other claims stays not known, since that row is a
    part of it. A claim that names no person is not checked.

    Raises:
        InvalidFrame: no column says whose a claim is.
    """
    if "person" not in layout.columns:
        raise InvalidFrame("no column for person; expected one, since the history is each person's own", "columns")
    (column,) = layout.columns["person"]
    several = [_of_somebody(one, column) for one in read]
    lines: dict[str, list[tuple[int, ServiceLine]]] = defaultdict(list)
    in_part: set[str] = set()
    for place, one in enumerate(several):
        if isinstance(one, ClaimOfRows):
            lines[str(one.person)] += [(place, line) for line in one.claim.lines]
        else:
            in_part |= {str(cells[column][row.row]) for row in one if not is_missing(cells[column][row.row])}
    for place, one in enumerate(several):
        if isinstance(one, ClaimOfRows) and one.person not in in_part:
            others = [line for of, line in lines[str(one.person)] if of != place]
            yield attrs.evolve(one, claim=attrs.evolve(one.claim, history=others))
        else:
            yield one


def _of_somebody(one: ClaimOfRows | list[UnreadRow], column: str) -> ClaimOfRows | list[UnreadRow]:
    if not isinstance(one, ClaimOfRows) or one.person is not None:
        return one
    message = "missing; expected whose claim it is, since the history is each person's own"
    return [UnreadRow(row, one.claim.id, column, message) for row in one.rows]
