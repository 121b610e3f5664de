"""The NCCI add-on code tables as plain csv: which add-on code goes with which primary, and since when.

Two shapes are read. One table is dated by quarter and whole for a range of quarters. The other is of
one quarter and dates by year, and a year names no day. An edit of the year 2016 began on or before
the last day of 2016, or, where that is later, the first day of the quarter that the table is of; it
ended with the earliest of the years in which the edit, its add-on code or its primary was deleted.
"""

import re
from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import date
from functools import partial
from typing import Final

from cptkit.errors import DamagedData
from cptkit.reference._facts import Fact
from cptkit.reference.cms.documents import Document, csv_rows
from cptkit.reference.cms.publication import Publication, Stated, quarter, quarter_period, row_facts
from cptkit.reference.cms.simple_csv import titles_of
from cptkit.values.citations import Citation
from cptkit.values.periods import Period
from cptkit.values.tables import Table

__all__ = ["PAIR_COLUMNS", "URL", "add_on_fact", "is_add_ons", "published_add_ons", "read_add_ons"]

URL: Final = (
    "https://www.cms.gov/medicare/coding-billing/national-correct-coding-initiative-ncci-edits/"
    "medicare-ncci-add-code-edits"
)
PAIR_COLUMNS: Final = ("add_on_code", "primary_code", "aoc_type")
_BY_QUARTER: Final = (*PAIR_COLUMNS, "effective_on_or_before", "ended")
_DELETED: Final = ("primary_deleted_year", "addon_deleted_year", "edit_deleted_year")
_BY_YEAR: Final = (*PAIR_COLUMNS, *_DELETED[:2], "edit_effective_year", _DELETED[2], "contractor_defined")
_CONTRACTOR_DECIDES: Final = frozenset({"", "none", "CCCCC"})
_ONLY_LISTED: Final = "1"

_QUARTER: Final = re.compile(r"_(20\d\d)q([1-4])", re.ASCII | re.IGNORECASE)
_CODE: Final = re.compile(r"[0-9A-Z]{5}")
_DAY: Final = re.compile(r"\d{8}", re.ASCII)
_YEAR: Final = re.compile(r"[12]\d{3}", re.ASCII)


def is_add_ons(head: str) -> bool:
    """Return whether a file that begins so is a table of add-on codes, of either shape."""
    return titles_of(head) in {_BY_QUARTER, _BY_YEAR}


def read_add_ons(document: Document, floors: frozenset[date] = frozenset()) -> Publication:
    """Read a table of add-on codes; the quarters that it is of stand in the file's name alone.

    Where both shapes answer for a day, the one that is dated by quarter decides: it is the more exact.

    Args:
        document: the file.
        floors: the days that, as first days of edits dated by quarter, mean "on or before".

    Raises:
        DamagedData: other columns than expected, or a name without the quarters.
    """
    titles = titles_of(document.head())
    if titles == _BY_QUARTER:
        start, end = _quarters(document, "add_on_codes_2019q3_2026q2.csv")
        named = f"quarterly tables {quarter(start)} to {quarter(end)}"
        translate, precedence = partial(_dated_by_quarter, floors=floors), 1
    elif titles == _BY_YEAR:
        (end,) = _quarters(document, "add_on_codes_2024q2.csv")
        start, named = end, quarter(end)
        translate, precedence = partial(_dated_by_year, release=end), 0
    else:
        message = f"columns {', '.join(titles)}; expected {', '.join(_BY_QUARTER)}, or {', '.join(_BY_YEAR)}"
        raise DamagedData(message, f"{document.place}:1")
    return published_add_ons(start, end, named, partial(_facts, document, titles, translate), precedence)


def published_add_ons(
    start: date, end: date, named: str, facts: Callable[[], Iterator[Stated]], precedence: int
) -> Publication:
    """Return a table of add-on codes as it is published.

    Args:
        start: the first day of the first quarter that it is of.
        end: that of the last.
        named: what the citation says of them.
        facts: yields its rows.
        precedence: where two answer for one day, the higher one decides.
    """
    return Publication(
        table=Table.ADD_ONS,
        setting=None,
        release=quarter(end),
        citation=Citation("CMS", f"NCCI Add-on Code Edits, {named}", "Add-on Code Edits", end.isoformat(), URL),
        periods=(Period(start, quarter_period(end.year, end.month).last),),
        facts=facts,
        cumulative=True,
        precedence=precedence,
    )


def _quarters(document: Document, published: str) -> list[date]:
    """Return the first day of each quarter in the file's name, which must have as many as the published one."""
    days = [date(int(year), 3 * int(number) - 2, 1) for year, number in _QUARTER.findall(document.name)]
    if len(days) != len(_QUARTER.findall(published)) or days != sorted(days):
        message = f"{document.name!r} does not name the quarters it is for; expected a name such as {published}"
        raise DamagedData(message, document.place)
    return days


def _facts(document: Document, columns: tuple[str, ...], translate: Callable[[Fact], Fact]) -> Iterator[Stated]:
    _, *rows = csv_rows(document)
    yield from row_facts(iter(rows), document.place, columns, translate)


def _dated_by_quarter(row: Fact, floors: frozenset[date]) -> Fact:
    first = _day(row, "effective_on_or_before")
    last = str(_day(row, "ended")) if row.text("ended") else ""
    return add_on_fact(row, f"<={first}" if first in floors else str(first), last)


def _dated_by_year(row: Fact, release: date) -> Fact:
    began = _year(row, "edit_effective_year")
    if began > release.year:
        raise row.refuse("edit_effective_year", f"a year up to {release.year}, the year of the release")
    last = ""
    if deletions := [(_year(row, column), column) for column in _DELETED if row.text(column)]:
        ended, column = min(deletions)
        if ended >= release.year:
            raise row.refuse(column, f"a year before {release.year}; it does not say which days of the release remain")
        last = f"{ended}-12-31"
    fact = add_on_fact(row, f"<={min(date(began, 12, 31), release)}", last)
    contractor = "0" if fact.cells["primary"] else "1"
    if row.text("contractor_defined") != contractor:
        raise row.refuse("contractor_defined", f"{contractor}, for primary_code {row.text('primary_code')!r}")
    return fact


def add_on_fact(row: Fact, first: str, last: str) -> Fact:
    """Return a row of an add-on code and one primary in our own columns.

    Args:
        row: with `PAIR_COLUMNS`.
        first: its first day.
        last: its last day, or nothing.

    Raises:
        DamagedData: a primary that is no code, or the contractor's choice of one where the listed ones alone count.
    """
    kind, primary = row.text("aoc_type"), row.text("primary_code")
    if primary in _CONTRACTOR_DECIDES:
        if kind == _ONLY_LISTED:
            raise row.refuse("primary_code", "a code, as an add-on of type 1 goes with listed ones alone")
        primary = ""
    elif not _CODE.fullmatch(primary):
        raise row.refuse("primary_code", "five digits or capital letters, or CCCCC where the contractor decides")
    cells = {"add_on": row.text("add_on_code"), "primary": primary, "kind": kind, "first": first, "last": last}
    return Fact(row.file, row.number, cells)


def _day(row: Fact, column: str) -> date:
    text = row.text(column)
    if _DAY.fullmatch(text):
        with suppress(ValueError):
            return date.fromisoformat(text)
    raise row.refuse(column, "a date such as 20190701")


def _year(row: Fact, column: str) -> int:
    text = row.text(column)
    if not _YEAR.fullmatch(text):
        raise row.refuse(column, "a year such as 2016")
    return int(text)
