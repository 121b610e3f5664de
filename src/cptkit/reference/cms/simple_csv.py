"""Tables of one header row and one fact a row, which say only in the file's name what they are of."""

import csv
import io
import re
from collections.abc import Iterator, Sequence
from typing import Final

from cptkit.errors import DamagedData
from cptkit.reference.cms.documents import Document, csv_rows

__all__ = ["columns_of", "data_rows", "has_columns", "titles_of", "year_named"]

_YEAR: Final = re.compile(r"_(20\d\d)(?![0-9q])", re.ASCII | re.IGNORECASE)


def titles_of(head: str) -> tuple[str, ...]:
    """Return the column titles of a csv file that begins so, in small letters."""
    rows = csv.reader(io.StringIO(head.removeprefix("\N{BYTE ORDER MARK}"), newline=""))
    return tuple(title.strip().lower() for title in next(rows, list[str]()))


def has_columns(head: str, needed: Sequence[str]) -> bool:
    """Return whether the header of a csv file that begins so has some columns, in whichever order and case.

    >>> has_columns("Modifier,Type,Category", ("type", "modifier"))
    True
    """
    return set(needed) <= set(titles_of(head))


def columns_of(document: Document, needed: Sequence[str]) -> tuple[str, ...]:
    """Return the column titles of a table, in small letters.

    Raises:
        DamagedData: one that is needed is missing, or stands twice.
    """
    found = titles_of(document.head())
    if any(found.count(title) != 1 for title in needed):
        message = f"columns {', '.join(found)}; expected {', '.join(needed)}"
        raise DamagedData(message, f"{document.place}:1")
    return found


def data_rows(document: Document) -> Iterator[tuple[int, tuple[str, ...]]]:
    """Yield the rows below the header, their cells without spaces around."""
    _, *rows = csv_rows(document)
    for number, cells in rows:
        yield number, tuple(cell.strip() for cell in cells)


def year_named(document: Document, example: str) -> int:
    """Return the year in a file's name.

    Raises:
        DamagedData: there is none.
    """
    named = _YEAR.search(document.name)
    if named is None:
        message = f"{document.name!r} does not name the year it is for; expected a name such as {example}"
        raise DamagedData(message, document.place)
    return int(named[1])
