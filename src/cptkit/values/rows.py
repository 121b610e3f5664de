"""Rows of plain values for a frame, a csv file or a database, and several results that show themselves as one."""

from decimal import Decimal
from typing import Final, Protocol, TypeAlias, TypeVar

from typing_extensions import override

from cptkit.values.html import Html, plain_html, table

__all__ = ["Cell", "Row", "Several", "Shown", "as_cell", "table_of_rows"]

Cell: TypeAlias = str | int | float | bool | None
# One row by the names of its columns.
Row: TypeAlias = dict[str, Cell]


def as_cell(number: Decimal) -> int | float:
    """Return a number as a cell has it: whole where it is.

    >>> as_cell(Decimal("1.0")), as_cell(Decimal("145.50"))
    (1, 145.5)
    """
    return int(number) if number == number.to_integral_value() else float(number)


class Shown(Protocol):
    """A result that says itself in a sentence, and as a row of plain values."""

    def row(self) -> Row:
        """Return it as one row."""
        ...


# More than these are counted in a notebook, and not shown.
_SHOWN: Final = 200
T_co = TypeVar("T_co", bound=Shown, covariant=True)


class Several(tuple[T_co, ...]):
    """Several results in order: a tuple that reads as lines of text, and as a table in a notebook.

    >>> from datetime import date
    >>> from cptkit import bundled_reference
    >>> edits = bundled_reference().pair_edits("77053", on=date(2024, 8, 13))
    >>> len(edits), edits.rows()[0]["column_one"]
    (10, '77053')
    """

    __slots__ = ()

    def rows(self) -> list[Row]:
        """Return one row of plain values for each."""
        return [one.row() for one in self]

    @override
    def __str__(self) -> str:
        return "\n".join(map(str, self)) or "none"

    @override
    def __repr__(self) -> str:
        return f"Several({len(self)} of {type(self[0]).__name__})" if self else "Several(none)"

    def _repr_html_(self) -> str:
        more = len(self) - _SHOWN
        rest = f"<p>{more:,} more in <code>rows()</code></p>" if more > 0 else ""
        return table_of_rows([one.row() for one in self[:_SHOWN]]) + rest if self else "<p>none</p>"


def table_of_rows(rows: list[Row]) -> Html:
    """Write rows as a table, under the names of their columns.

    >>> "place of service" in table_of_rows([{"place_of_service": "22"}])
    True
    """
    columns = tuple(name.replace("_", " ") for name in rows[0])
    return table(columns, [[plain_html(_in_words(cell)) for cell in row.values()] for row in rows])


def _in_words(cell: Cell) -> str:
    if cell is None:
        return ""
    return ("yes" if cell else "no") if isinstance(cell, bool) else str(cell)
