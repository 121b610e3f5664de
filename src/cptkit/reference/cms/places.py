"""The place-of-service codes of a year, with the rate that the fee schedule pays at each."""

import re
from collections.abc import Iterator
from datetime import date
from functools import partial
from typing import Final

from cptkit.reference._facts import Fact
from cptkit.reference.cms.documents import Document
from cptkit.reference.cms.known_days import first_day_of_place
from cptkit.reference.cms.publication import PassedOver, Publication, Stated, row_facts
from cptkit.reference.cms.simple_csv import columns_of, data_rows, has_columns, year_named
from cptkit.values.citations import Citation
from cptkit.values.periods import Period
from cptkit.values.tables import Table

__all__ = ["is_places", "read_places"]

_URL: Final = "https://www.cms.gov/medicare/coding-billing/place-of-service-codes/code-sets"
_COLUMNS: Final = ("pos_code", "pos_type", "pos_name")
_CODE: Final = re.compile(r"\d\d", re.ASCII)
_UNASSIGNED: Final = "unassigned"


def is_places(head: str) -> bool:
    """Return whether a file that begins so is a list of place-of-service codes."""
    return has_columns(head, _COLUMNS)


def read_places(document: Document) -> Publication:
    """Read the place-of-service codes of a year; a code that is not assigned is passed over.

    The list gives no days. Its places are known to hold from the first day of its year, if not from before; some
    began inside a year.

    Raises:
        DamagedData: other columns than expected, or a name without the year.
    """
    columns = columns_of(document, _COLUMNS)
    year = year_named(document, "place_of_service_2024.csv")
    return Publication(
        table=Table.PLACES,
        setting=None,
        release=str(year),
        citation=Citation("CMS", f"Place of Service Code Set, {year}", "code table", str(year), _URL),
        periods=(Period(date(year, 1, 1), date(year, 12, 31)),),
        facts=partial(_facts, document, columns, f"<={year}-01-01"),
        cumulative=True,
    )


def _facts(document: Document, columns: tuple[str, ...], floor: str) -> Iterator[Stated]:
    lines: dict[str, int] = {}

    def translate(row: Fact) -> Fact | PassedOver:
        code, kind, name = (row.text(column) for column in _COLUMNS)
        line = lines.setdefault(code, row.number)
        if line != row.number:
            raise row.refuse("pos_code", f"one row for each code, and line {line} has this one")
        if kind.lower() == name.lower() == _UNASSIGNED:
            return PassedOver(row.file, row.number, f"{code} is not assigned")
        if not _CODE.fullmatch(code):
            raise row.refuse("pos_code", "two digits")
        cells = {
            "code": code,
            "name": name,
            "rate": kind.lower().replace("-", ""),
            "first": str(first_day_of_place(code) or floor),
            "last": "",
            "note": "",
        }
        return Fact(row.file, row.number, cells)

    yield from row_facts(data_rows(document), document.place, columns, translate)
