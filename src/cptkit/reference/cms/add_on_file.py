"""CMS's own file of add-on code edits, as text in lines of fixed width and as a workbook.

Each row has the type, the add-on code, a primary, and four days, written as the year and the number of the day in
it: 2013091 is April 1, 2013. An edit begins on a day of its own; it ends with the earliest of the days on which the
edit, its add-on code or its primary was deleted.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from functools import partial
from itertools import accumulate, dropwhile, pairwise
from typing import Final, TypeAlias

from cptkit.errors import DamagedData
from cptkit.reference._facts import Fact
from cptkit.reference.cms.add_ons import add_on_fact, published_add_ons
from cptkit.reference.cms.documents import Document, text_lines
from cptkit.reference.cms.publication import PassedOver, Publication, Stated, quarter, row_facts
from cptkit.reference.cms.table_rows import table_rows

__all__ = ["is_add_on_file", "read_add_on_file"]

Rows: TypeAlias = Iterator[tuple[int, Sequence[str]]]

# The columns in CMS's order, with the widths that they have in the text; a note of any length follows.
_WIDTHS: Final = {
    "aoc_type": 1,
    "add_on_code": 5,
    "add_on_deleted": 7,
    "primary_code": 5,
    "primary_deleted": 7,
    "effective": 7,
    "edit_deleted": 7,
}
_PLACES: Final = tuple(slice(*ends) for ends in pairwise(accumulate(_WIDTHS.values(), initial=0)))
_DELETED: Final = ("add_on_deleted", "primary_deleted", "edit_deleted")
# CMS's titles in the workbook, without what it varies in them.
_TITLES: Final = {
    "aocedittype": "aoc_type",
    "addoncode": "add_on_code",
    "aocdeldt": "add_on_deleted",
    "primarycode": "primary_code",
    "primarycodedeldt": "primary_deleted",
    "aocediteffdt": "effective",
    "aoceditdeldt": "edit_deleted",
}
_NAME: Final = re.compile(r"AOC_V(?P<year>20\d\d)Q(?P<quarter>[1-4])", re.ASCII | re.IGNORECASE)
_ENTRY: Final = re.compile(r"^[123][0-9A-Z]{5}(?:[0-9]{7}| {7})[0-9A-Z]{5}(?:[0-9]{7}| {7})[0-9]{7}", re.MULTILINE)
# A damaged entry that stands first is not to be taken for a notice.
_LIKE_ENTRY: Final = re.compile(r".[0-9A-Z]{5}[0-9 ]{2}")
_DAY: Final = re.compile(r"([12]\d{3})(\d{3})", re.ASCII)
_TYPES: Final = {"1": "1", "2": "2", "3": "3"}


def is_add_on_file(head: str) -> bool:
    """Return whether a file that begins so is CMS's own file of add-on codes, of either shape.

    >>> is_add_on_file("20054T       CCCCC       2013091       Contractor Defined Primary Codes")
    True
    """
    return _ENTRY.search(head) is not None or any(_has_titles(line.split(",")) for line in head.splitlines())


def read_add_on_file(document: Document, floors: frozenset[date] = frozenset()) -> Publication:
    """Read the file, text or workbook; the quarter that it is of stands in its name alone.

    Args:
        document: the file.
        floors: the days that, as first days of edits, mean "on or before".

    Raises:
        DamagedData: a name without the quarter.
    """
    named = _NAME.search(document.name)
    if named is None:
        message = f"{document.name!r} names no quarter; expected CMS's own name, such as AOC_V2025Q4_01-MCR.txt"
        raise DamagedData(message, document.place)
    first = date(int(named["year"]), 3 * int(named["quarter"]) - 2, 1)
    return published_add_ons(first, first, quarter(first), partial(_facts, document, floors), precedence=2)


def _facts(document: Document, floors: frozenset[date]) -> Iterator[Stated]:
    is_text = _ENTRY.search(document.head()) is not None
    rows = _text_rows(document) if is_text else _titled_rows(document)
    yield from row_facts(rows, document.place, tuple(_WIDTHS), partial(_dated, floors=floors))


def _text_rows(document: Document) -> Rows:
    """Yield the entries, below CMS's notices."""
    entries = dropwhile(lambda line: not _LIKE_ENTRY.match(line[1]), text_lines(document))
    for number, line in entries:
        if line.strip():
            yield number, tuple(line[place].strip() for place in _PLACES)


def _titled_rows(document: Document) -> Rows:
    """Yield the rows below the column titles, in CMS's order.

    Raises:
        DamagedData: there are no titles, or a column is missing or stands twice.
    """
    rows = table_rows(document)
    titles = next((cells for _, cells in rows if _has_titles(cells)), None)
    if titles is None:
        message = "no column titles; expected a row such as AOC_Edit_Type, Add-On_Code, Primary_Code"
        raise DamagedData(message, document.place)
    columns = [_TITLES.get(_key(title), "") for title in titles]
    for column in _WIDTHS:
        if columns.count(column) != 1:
            message = f"{columns.count(column)} columns {column!r} among {', '.join(titles)}; expected one"
            raise DamagedData(message, document.place)
    places = [columns.index(column) for column in _WIDTHS]
    for number, cells in rows:
        whole = [*cells, *[""] * (len(titles) - len(cells))]
        yield number, [whole[place].strip() for place in places]


def _has_titles(cells: Sequence[str]) -> bool:
    return {"aoc_type", "add_on_code", "primary_code", "effective"} <= {_TITLES.get(_key(cell), "") for cell in cells}


def _key(title: str) -> str:
    """Return a title without what CMS varies in it: case, punctuation, and that it calls the days Julian."""
    return re.sub(r"[\W_]", "", title).lower().removesuffix("julian")


def _dated(row: Fact, floors: frozenset[date]) -> Fact | PassedOver:
    row.one_of("aoc_type", _TYPES)
    first = _day(row, "effective")
    ends = [_day(row, column) for column in _DELETED if row.text(column)]
    last = min(ends, default=None)
    if last is not None and last < first:
        return PassedOver(row.file, row.number, f"{row.text('add_on_code')} ended on {last}, before the edit began")
    return add_on_fact(row, f"<={first}" if first in floors else str(first), str(last or ""))


def _day(row: Fact, column: str) -> date:
    """Return a day such as 2013091, the 91st of 2013."""
    written = _DAY.fullmatch(row.text(column))
    if written:
        year, number = map(int, written.groups())
        day = date(year, 1, 1) + timedelta(days=number - 1)
        if day.year == year:
            return day
    raise row.refuse(column, "a day such as 2013091, the year and the number of the day in it")
