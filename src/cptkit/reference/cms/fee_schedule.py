"""The Physician Fee Schedule relative value file: every code with its indicators and values, a quarter a file."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from functools import partial
from itertools import dropwhile, zip_longest
from typing import Final

import attrs

from cptkit.errors import DamagedData
from cptkit.reference._facts import Fact
from cptkit.reference.cms.completeness import Completeness, days_within
from cptkit.reference.cms.documents import Document
from cptkit.reference.cms.issues import effective_day
from cptkit.reference.cms.publication import MONTHS, Publication, Stated, quarter, quarter_period, row_facts
from cptkit.reference.cms.table_rows import table_rows
from cptkit.values.citations import Citation
from cptkit.values.periods import Period
from cptkit.values.tables import Table

__all__ = ["URL", "is_fee_schedule", "read_fee_schedule"]

_NAME: Final = "National Physician Fee Schedule Relative Value File"
URL: Final = "https://www.cms.gov/medicare/payment/fee-schedules/physician/pfs-relative-value-files"

# The comma before the year tells the csv file from the fixed-width one, which CMS puts into the same zip.
_TITLE: Final = re.compile(rf',[\s"]*([12]\d{{3}}) {_NAME}\b', re.ASCII | re.IGNORECASE)
_RELEASE: Final = re.compile(r"\s+([a-z]+) Release\b", re.ASCII | re.IGNORECASE)
_CODE: Final = re.compile(r"[0-9A-Z]{5}")
_UNSPOILED: Final = "five characters: a spreadsheet has spoiled it, use the file as CMS publishes it"

# CMS's titles, read down the lines that each is broken over, and our columns.
_COLUMNS: Final = {
    "HCPCS": "code",
    "MOD": "component",
    "STATUS CODE": "status",
    "NOT USED FOR MEDICARE PAYMENT": "not_used_for_payment",
    "WORK RVU": "work",
    "NON-FAC PE RVU": "nonfacility_practice_expense",
    "NON-FAC NA INDICATOR": "nonfacility_not_applicable",
    "FACILITY PE RVU": "facility_practice_expense",
    "FACILITY NA INDICATOR": "facility_not_applicable",
    "MP RVU": "malpractice",
    "NON-FACILITY TOTAL": "nonfacility_total",
    "FACILITY TOTAL": "facility_total",
    "PCTC IND": "pc_tc",
    "GLOB DAYS": "global_days",
    "PRE OP": "preoperative_share",
    "INTRA OP": "intraoperative_share",
    "POST OP": "postoperative_share",
    "MULT PROC": "multiple_procedure",
    "BILAT SURG": "bilateral",
    "ASST SURG": "assistant",
    "CO-SURG": "co_surgeons",
    "TEAM SURG": "team",
    "ENDO BASE": "endoscopic_base",
    "CONV FACTOR": "conversion_factor",
    "PHYSICIAN SUPERVISION OF DIAGNOSTIC PROCEDURES": "supervision",
    "CALCULATION FLAG": "calculation_flag",
    "DIAGNOSTIC IMAGING FAMILY INDICATOR": "imaging_family",
    "NON-FACILITY PE USED FOR OPPS PAYMENT AMOUNT": "opps_nonfacility_practice_expense",
    "FACILITY PE USED FOR OPPS PAYMENT AMOUNT": "opps_facility_practice_expense",
    "MP USED FOR OPPS PAYMENT AMOUNT": "opps_malpractice",
}


@attrs.frozen
class _Header:
    """What stands above the data rows: year and month of the release, the columns, and the last line.

    Attributes:
        effective: the day on which it says that it takes effect.
    """

    year: int
    month: int
    effective: date | None
    columns: tuple[str, ...]
    number: int


def is_fee_schedule(head: str) -> bool:
    """Return whether a file is a relative value file in csv, from how it begins.

    >>> is_fee_schedule(",,2024 National Physician Fee Schedule Relative Value File July Release,,")
    True
    """
    return _TITLE.search(head) is not None


def is_fixed_width(head: str) -> bool:
    """Return whether a file is a relative value file in lines of fixed width, which CMS puts into the same zip."""
    return _NAME.lower() in head.lower()


def read_fee_schedule(document: Document, known: Completeness | None = None) -> Publication:
    """Read one release of the fee schedule, csv or workbook.

    It answers for its own quarter, from the day on which it says that it takes effect, where that is inside it.

    Args:
        document: the file.
        known: what `coverage.toml` says of it: days within its quarter.

    Raises:
        DamagedData: no release, no line of column titles, or not one column of a title that is read.
    """
    header = _header(document)
    period = quarter_period(header.year, header.month)
    if header.effective is not None and period.covers(header.effective):
        period = Period(header.effective, period.last)
    period = days_within(known, period, Table.FEE_SCHEDULE)
    translate = partial(_in_our_columns, days={"first": str(period.first), "last": str(period.last)})
    return Publication(
        table=Table.FEE_SCHEDULE,
        setting=None,
        release=quarter(date(header.year, header.month, 1)),
        citation=Citation("CMS", _NAME, date=f"{header.year}-{header.month:02}", url=URL),
        periods=(period,),
        facts=partial(_facts, document, header, translate),
    )


def _facts(document: Document, header: _Header, translate: Callable[[Fact], Fact]) -> Iterator[Stated]:
    data = ((number, cells) for number, cells in _rows(document) if number > header.number)
    return row_facts(data, document.place, header.columns, translate)


def _rows(document: Document) -> Iterator[tuple[int, list[str]]]:
    """Yield the rows with their cells stripped."""
    for number, cells in table_rows(document):
        yield number, [cell.strip() for cell in cells]


def _header(document: Document) -> _Header:
    lines: list[list[str]] = []
    released: tuple[int, int] | None = None
    for number, cells in _rows(document):
        lines.append(cells)
        released = released or _released(cells, f"{document.place}:{number}")
        if "HCPCS" in map(_key, cells):
            break
    else:
        message = "no line with the title HCPCS; expected the column titles above the codes"
        raise DamagedData(message, document.place)
    place = f"{document.place}:{number}"
    if released is None:
        message = f"no title above the column titles; expected a line such as '2024 {_NAME} July Release'"
        raise DamagedData(message, place)
    notices = "\n".join(" ".join(filter(None, cells)) for cells in lines if sum(map(bool, cells)) == 1)
    return _Header(*released, effective_day(notices), _our_columns(_titles(lines), place), number)


def _released(cells: Sequence[str], place: str) -> tuple[int, int] | None:
    line = "," + ",".join(cells)
    title = _TITLE.search(line)
    if title is None:
        return None
    release = _RELEASE.match(line, title.end())
    month = MONTHS.get(release[1][:3].lower()) if release else None
    if month is None:
        message = f"title {line.strip(',')!r}; expected a month, such as 'July Release', after {_NAME!r}"
        raise DamagedData(message, place)
    return int(title[1]), month


def _titles(lines: Sequence[Sequence[str]]) -> list[str]:
    """Join each title down the lines that it is broken over; a line of the file's own title has one cell."""
    deep = dropwhile(lambda cells: sum(map(bool, cells)) <= 1, lines)
    return [" ".join(filter(None, parts)).upper() for parts in zip_longest(*deep, fillvalue="")]


def _our_columns(titles: Sequence[str], place: str) -> tuple[str, ...]:
    """Return the columns that are read under our names; the others, descriptors among them, keep CMS's titles."""
    ours = {_key(title): column for title, column in _COLUMNS.items()}
    keys = [_key(title) for title in titles]
    for title in _COLUMNS:
        count = keys.count(_key(title))
        if count != 1:
            message = f"{count} columns {title!r}; expected one among the titles: {', '.join(filter(None, titles))}"
            raise DamagedData(message, place)
    return tuple(ours.get(key, title) for key, title in zip(keys, titles, strict=True))


def _key(title: str) -> str:
    """Return a title without what CMS varies in it: spaces, punctuation, case."""
    return re.sub(r"[\W_]", "", title).upper()


def _in_our_columns(fact: Fact, days: Mapping[str, str]) -> Fact:
    cells = {column: fact.cells[column] for column in _COLUMNS.values()}
    if not _CODE.fullmatch(cells["code"]):
        raise fact.refuse("code", _UNSPOILED)
    if cells["endoscopic_base"] and not _CODE.fullmatch(cells["endoscopic_base"]):
        raise fact.refuse("endoscopic_base", _UNSPOILED)
    fact.required("conversion_factor")
    cells["component"] = _one_or_nothing(fact, "component", "26", "TC", "53")
    for column, mark in (
        ("nonfacility_not_applicable", "NA"),
        ("facility_not_applicable", "NA"),
        ("not_used_for_payment", "+"),
    ):
        cells[column] = "yes" if _one_or_nothing(fact, column, mark) else "no"
    return Fact(fact.file, fact.number, {**cells, **days})


def _one_or_nothing(fact: Fact, column: str, *expected: str) -> str:
    text = fact.text(column)
    if text and text not in expected:
        raise fact.refuse(column, f"{', '.join(expected)} or nothing")
    return text
