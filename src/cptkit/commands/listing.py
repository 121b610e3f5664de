"""Tables of a store as lines of aligned text."""

from collections.abc import Iterator, Sequence
from typing import Final

from cptkit.reference.store.table_info import StoredTable
from cptkit.values.wording import counted

__all__ = ["COLUMNS", "TEXTS", "aligned", "table_cells"]

# How wide lines are where it is for us to say.
COLUMNS: Final = 100
# How many of the cells of a table are text, before the numbers.
TEXTS: Final = 4
_BETWEEN: Final = "  "


def table_cells(table: StoredTable) -> tuple[str, ...]:
    """Return what is said of a table: its title, setting, release, days and rows."""
    info = table.info
    return (
        info.table.label,
        info.setting.value if info.setting else "",
        info.release,
        ", ".join(map(str, info.periods)),
        counted(table.rows, "row"),
    )


def aligned(rows: Sequence[Sequence[str]], *, texts: int) -> Iterator[str]:
    """Yield rows of cells as lines, each column as wide as its widest cell.

    Args:
        rows: all with as many cells.
        texts: how many columns, the first ones, are text; those after them are numbers, and stand to the right.

    >>> list(aligned([("a", "10 rows"), ("bc", "1 row")], texts=1))
    ['a   10 rows', 'bc    1 row']
    """
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        words = [cell.ljust(width) for cell, width in zip(row[:texts], widths[:texts], strict=True)]
        numbers = [cell.rjust(width) for cell, width in zip(row[texts:], widths[texts:], strict=True)]
        yield _BETWEEN.join([*words, *numbers])
