"""What is known of each patient, where a table holds all of it: every other line of the same person."""

from collections import defaultdict
from collections.abc import Container, Iterable, Iterator
from enum import StrEnum

import attrs

from cptkit.errors import InvalidFrame
from cptkit.formats.lines.columns import Layout
from cptkit.formats.lines.reading import Cells, ClaimOfRows, UnreadRow, as_person
from cptkit.values.claims import ServiceLine

__all__ = ["History", "person_column", "persons_of_rows", "with_histories"]


class History(StrEnum):
    """Where the other services of a patient are known from: nowhere, or the table, which has all of them."""

    UNKNOWN = "unknown"
    FRAME = "frame"


def persons_of_rows(cells: Cells, layout: Layout) -> list[str | None]:
    """Return whose each row is; `None` where it does not say.

    Raises:
        InvalidFrame: no column says whose a claim is.

    >>> persons_of_rows({"patient": [7.0, None]}, Layout({"person": ("patient",)}))
    ['7', None]
    """
    return [as_person(cell) for cell in cells[person_column(layout)]]


def with_histories(
    read: Iterable[ClaimOfRows | list[UnreadRow]], cells: Cells, layout: Layout, *, closed: Container[str] = ()
) -> Iterator[ClaimOfRows | list[UnreadRow]]:
    """Yield claims with the lines of the person's other claims as their history, in the order in which they came.

    Of a person with a row that cannot be read, the history of the other claims stays not known, since that row is a
    part of it. A claim that names no person is not checked, nor is one of a person whose history was closed before.

    Raises:
        InvalidFrame: no column says whose a claim is.
    """
    column, persons = person_column(layout), persons_of_rows(cells, layout)
    several = [_of_somebody(one, column, closed) for one in read]
    lines: dict[str, list[tuple[int, ServiceLine]]] = defaultdict(list)
    in_part: set[str | None] = set()
    for place, one in enumerate(several):
        if isinstance(one, ClaimOfRows):
            lines[str(one.person)] += [(place, line) for line in one.claim.lines]
        else:
            in_part |= {persons[row.row] for row in one}
    for place, one in enumerate(several):
        if isinstance(one, ClaimOfRows) and one.person not in in_part:
            others = [line for of, line in lines[str(one.person)] if of != place]
            yield attrs.evolve(one, claim=attrs.evolve(one.claim, history=others))
        else:
            yield one


def person_column(layout: Layout) -> str:
    """Return the column that says whose a claim is.

    Raises:
        InvalidFrame: there is none.

    >>> person_column(Layout({"person": ("patient",)}))
    'patient'
    """
    if "person" not in layout.columns:
        raise InvalidFrame("no column for person; expected one, since each person has a separate history", "columns")
    (column,) = layout.columns["person"]
    return column


def _of_somebody(
    one: ClaimOfRows | list[UnreadRow], column: str, closed: Container[str]
) -> ClaimOfRows | list[UnreadRow]:
    if not isinstance(one, ClaimOfRows):
        return one
    if one.person is None:
        message = "missing; expected whose claim it is, since each person has a separate history"
    elif one.person in closed:
        message = "the rows of this person are not together; expected them one after the other"
    else:
        return one
    return [UnreadRow(row, one.claim.id, column, message) for row in one.rows]
