"""The outpatient code editor's CPT and HCPCS codes with their days and ages, as a simple csv table."""

import re
from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import date
from functools import partial
from typing import Final

from cptkit.errors import DamagedData
from cptkit.reference._facts import Fact
from cptkit.reference.cms.documents import Document
from cptkit.reference.cms.publication import PassedOver, Publication, Stated, quarter, quarter_period, row_facts
from cptkit.reference.cms.simple_csv import columns_of, data_rows, has_columns
from cptkit.values.citations import Citation
from cptkit.values.periods import Period
from cptkit.values.tables import Table

__all__ = ["is_procedure_codes", "read_procedure_codes"]

_URL: Final = "https://www.cms.gov/medicare/coding-billing/outpatient-code-editor-oce/quarterly-release-files"
_COLUMNS: Final = (
    "code",
    "first",
    "last",
    "youngest",
    "oldest",
    "approved_mid_quarter",
    "terminated_mid_quarter",
)
_QUARTERS: Final = re.compile(r"_(20\d\d)q([1-4])_(20\d\d)q([1-4])(?![0-9])", re.ASCII | re.IGNORECASE)
_FLOOR: Final = "<="
# Laboratory tests, vaccines, drugs and what came with the epidemic take effect on the day on which the editor begins
# to take them. Of any other code that day is when Medicare began to pay, and it may have been in force before.
_BEGINS_WITH_APPROVAL: Final = re.compile(r"8\d{4}|9[01]\d{3}|\d{4}[AU]|[CJKMQU]\d{4}", re.ASCII)
# Spreadsheets that take 1 for a truth value write it so.
_ONE: Final = "True"


def is_procedure_codes(head: str) -> bool:
    """Return whether a file that begins so is the table of codes."""
    return has_columns(head, _COLUMNS)


def read_procedure_codes(document: Document) -> Publication:
    """Read the codes with their days, those included that begin or end within a quarter, and their ages.

    Raises:
        DamagedData: other columns than expected, or a name without the quarters that it is of.
    """
    columns = columns_of(document, _COLUMNS)
    named = _QUARTERS.search(document.name)
    if named is None:
        message = (
            f"{document.name!r} does not name its quarters; expected a name such as procedure_codes_2019q3_2026q2.csv"
        )
        raise DamagedData(message, document.place)
    start, end = (date(int(named[year]), 3 * int(named[year + 1]) - 2, 1) for year in (1, 3))
    return Publication(
        table=Table.PROCEDURES,
        setting=None,
        release=quarter(end),
        citation=Citation(
            "CMS", "Integrated Outpatient Code Editor, quarterly data files", "HCPCS codes", quarter(end), _URL
        ),
        periods=(Period(start, quarter_period(end.year, end.month).last),),
        facts=partial(_facts, document, columns),
        cumulative=True,
    )


def _facts(document: Document, columns: tuple[str, ...]) -> Iterator[Stated]:
    yield from row_facts(data_rows(document), document.place, columns, _translator())


def _translator() -> Callable[[Fact], Fact | PassedOver]:
    """Return what makes facts of rows: of a code's later rows it knows when an earlier one ended."""
    ended: dict[str, date] = {}
    known: set[str] = set()

    def translate(row: Fact) -> Fact | PassedOver:
        code = row.required("code")
        first, approved = row.required("first"), _day(row, "approved_mid_quarter")
        begin = _day(row, "first", first.removeprefix(_FLOOR))
        last, terminated = _day(row, "last"), _day(row, "terminated_mid_quarter")
        before = ended.get(code)
        if before is not None and (approved is None or approved <= before):
            return PassedOver(row.file, row.number, f"{code} ended on {before}")
        if terminated is not None:
            ended[code] = terminated
        if code not in known and approved is not None and _within(approved, begin):
            first = f"{'' if _BEGINS_WITH_APPROVAL.fullmatch(code) else _FLOOR}{approved}"
        known.add(code)
        ends = min((day for day in (last, terminated) if day is not None), default=None)
        cells = {
            "code": code,
            "label": "",
            "family": "",
            "modality": "",
            "counted_per": "",
            "youngest": _age(row, "youngest"),
            "oldest": _age(row, "oldest"),
            "first": first,
            "last": "" if ends is None else str(ends),
        }
        return Fact(row.file, row.number, cells)

    return translate


def _within(day: date, begin: date | None) -> bool:
    """Return whether a day lies in the quarter that begins on another."""
    return begin is not None and begin < day and quarter_period(begin.year, begin.month).covers(day)


def _day(row: Fact, column: str, text: str | None = None) -> date | None:
    text = row.text(column) if text is None else text
    if not text:
        return None
    with suppress(ValueError):
        return date.fromisoformat(text)
    raise row.refuse(column, "a date such as 2019-07-01")


def _age(row: Fact, column: str) -> str:
    text = "1" if row.text(column) == _ONE else row.text(column)
    if text and not (text.isascii() and text.isdigit()):
        raise row.refuse(column, "an age in years")
    return text
