"""The tables of the Medicare Coverage Database's articles, as its csv download has them, put together.

The codes of an article stand in one table, its diagnoses in two, its contractors in a fourth, whose names are in a
fifth; a sixth, which a download may lack, says which are to be retired. Nothing says which group of diagnoses is for
which group of codes but the prose of the article: here each code of an article has all of its diagnoses, so that
nothing is flagged that some group supports.
"""

import csv
import io
from collections.abc import Callable, Generator, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date
from pathlib import PurePosixPath
from typing import Final

import attrs

from cptkit.errors import CptkitError, DamagedData
from cptkit.reference._facts import Fact
from cptkit.reference.cms.documents import Document, decoded
from cptkit.reference.cms.simple_csv import has_columns
from cptkit.reference.coverage import payer_key
from cptkit.values.codes import parse_diagnosis_code, parse_procedure_code

__all__ = ["Articles", "folder_of", "is_article_table", "put_together", "tells_articles"]

# Stands for "not applicable" where an article has no list.
_NOT_APPLICABLE: Final = "XX000"
_OF_ARTICLE: Final = ("article_id", "article_version")
_OF_CONTRACTOR: Final = ("contractor_id", "contractor_type_id", "contractor_version")
# Articles in force, to come, and retired; the others are proposals.
_PUBLISHED: Final = frozenset("AFR")
_ENDS: Final = ("article_end_date", "article_rev_end_date", "date_retired")
# The text of an article stands in one cell.
_LONGEST_CELL: Final = 16 * 2**20


@attrs.frozen
class _Table:
    """One table of the download: its file's name, and the columns that tell it, which are read."""

    name: str
    columns: tuple[str, ...]


_ARTICLES: Final = _Table("article.csv", (*_OF_ARTICLE, "title", "status", "article_eff_date", "last_updated", *_ENDS))
_CODES: Final = _Table("article_x_hcpc_code.csv", (*_OF_ARTICLE, "hcpc_code_id", "hcpc_code_group"))
_COVERED: Final = _Table("article_x_icd10_covered.csv", (*_OF_ARTICLE, "icd10_code_id", "icd10_covered_group"))
_EXCLUDED: Final = _Table("article_x_icd10_noncovered.csv", (*_OF_ARTICLE, "icd10_code_id", "icd10_noncovered_group"))
# Each code of a range has a row, marked as its first, one in its middle, or its last; N is in no range. Where no row of
# a table is in a middle, or a range itself stands in the column, the table does not say all codes.
_RANGE: Final = "range"
_IN_NO_RANGE: Final = frozenset(("", "N"))
_ENDS_OF_RANGE: Final = frozenset("BE")
_MIDDLE_OF_RANGE: Final = "M"
_MARKS: Final = _IN_NO_RANGE | _ENDS_OF_RANGE | {_MIDDLE_OF_RANGE}
_WHOSE: Final = _Table("article_x_contractor.csv", (*_OF_ARTICLE, *_OF_CONTRACTOR))
_CONTRACTORS: Final = _Table("contractor.csv", (*_OF_CONTRACTOR, "contractor_bus_name", "contractor_number"))
_TO_COME: Final = _Table("article_future_retire.csv", ("article_id", "retire_dt"))
_TABLES: Final = (_ARTICLES, _CODES, _COVERED, _EXCLUDED, _WHOSE, _CONTRACTORS)


def _told(head: str) -> _Table | None:
    """Return which table of articles a file that begins so is; `None` where it is none."""
    return next((table for table in (*_TABLES, _TO_COME) if has_columns(head, table.columns)), None)


def is_article_table(head: str) -> bool:
    """Return whether a file that begins so is a table of articles that is read.

    >>> is_article_table("contractor_id,contractor_type_id,contractor_version,contractor_bus_name,contractor_number")
    True
    """
    return _told(head) is not None


def tells_articles(document: Document) -> bool:
    """Return whether a file is the table of the articles themselves, in which their days stand."""
    return _told(document.head()) is _ARTICLES


def folder_of(document: Document) -> str:
    """Return the folder of a file, in which the other tables of its download stand."""
    return str(PurePosixPath(document.place).parent)


@attrs.frozen
class Articles:
    """What the tables of one download say together.

    Attributes:
        facts: one for each code of each article that has lists.
        documents: the tables.
        passed_over: how many articles have no list, are proposals, or name ranges of codes.
        first: the first day on which one of the lists is known to hold.
        updated: the day of the last update of an article.
    """

    facts: tuple[Fact, ...]
    documents: tuple[Document, ...]
    passed_over: int
    first: date
    updated: date


@attrs.frozen
class _Rows:
    """The rows of one table, by the columns that are read."""

    document: Document
    table: _Table

    def __iter__(self) -> Iterator[Fact]:
        """Yield them with the line on which each ends.

        Raises:
            DamagedData: not csv, or a row with more or fewer cells than the header.
        """
        place = self.document.place
        text = decoded(self.document.content(), place).removeprefix("\N{BYTE ORDER MARK}")
        reader = csv.reader(io.StringIO(text, newline=""), strict=True)
        try:
            with _long_cells():
                titles = [title.strip().lower() for title in next(reader)]
                columns = [*self.table.columns, *([_RANGE] if _RANGE in titles else [])]
                wanted = [titles.index(column) for column in columns]
                for cells in reader:
                    if len(cells) != len(titles):
                        message = f"{len(cells)} cells; expected {len(titles)}"
                        raise DamagedData(message, f"{place}:{reader.line_num}")
                    named = zip(columns, wanted, strict=True)
                    yield Fact(place, reader.line_num, {column: cells[at].strip() for column, at in named})
        except csv.Error as error:
            message = f"not csv: {error}"
            raise DamagedData(message, f"{place}:{reader.line_num}") from None


@contextmanager
def _long_cells() -> Generator[None]:
    before = csv.field_size_limit(_LONGEST_CELL)
    try:
        yield
    finally:
        csv.field_size_limit(before)


def _day(row: Fact, column: str) -> date | None:
    """Return a day that is written with a time or without."""
    text = row.text(column).partition(" ")[0]
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        raise row.refuse(column, "a date such as 2026-07-01 00:00:00") from None


@attrs.frozen
class _Article:
    """An article in its latest version.

    Attributes:
        first: as a row of a table writes it; `known` is the day.
    """

    id: str
    version: str
    first: str
    known: date
    last: date | None
    updated: date


def put_together(documents: Sequence[Document], refuse: Callable[[DamagedData], None]) -> Articles | None:
    """Return what the tables of one download say together; `None` where no article in it has lists.

    Args:
        documents: the tables of one folder.
        refuse: is handed each row that cannot be read; it may raise.

    Raises:
        DamagedData: a table is missing or stands twice, or is not csv.
    """
    tables = _by_name(documents)
    latest = _latest(tables[_ARTICLES.name])
    articles = _in_force(latest, _retirements(tables.get(_TO_COME.name), refuse), refuse)
    codes = _lists(tables[_CODES.name], articles, parse_procedure_code, refuse)
    covered = _lists(tables[_COVERED.name], articles, parse_diagnosis_code, refuse)
    excluded = _lists(tables[_EXCLUDED.name], articles, parse_diagnosis_code, refuse)
    contractors = _contractors(tables[_WHOSE.name], tables[_CONTRACTORS.name], articles)
    kept = [
        article
        for article in articles.values()
        if not any(None in lists.get(article.id, ()) for lists in (codes, covered, excluded))
        and codes.get(article.id)
        and (covered.get(article.id) or excluded.get(article.id))
        and contractors.get(article.id)
    ]
    if not kept:
        return None
    facts = [
        Fact(tables[_CODES.name].document.place, 0, _cells(article, code, contractors, covered, excluded))
        for article in kept
        for code in _sorted(codes[article.id])
    ]
    return Articles(
        tuple(facts),
        tuple(documents),
        len(latest) - len(kept),
        min(article.known for article in kept),
        max(article.updated for article in articles.values()),
    )


def _by_name(documents: Sequence[Document]) -> dict[str, _Rows]:
    """Return the tables by name.

    Raises:
        DamagedData: one is missing, or stands twice.
    """
    tables: dict[str, _Rows] = {}
    for document in documents:
        table = _told(document.head())
        if table is None or table.name in tables:
            message = f"a second table like {table.name if table else 'another'}; expected each once in a folder"
            raise DamagedData(message, document.place)
        tables[table.name] = _Rows(document, table)
    missing = [table.name for table in _TABLES if table.name not in tables]
    if missing:
        message = f"no {', '.join(missing)} beside it; expected all tables of the download in one folder"
        raise DamagedData(message, documents[0].place)
    return tables


def _latest(rows: _Rows) -> dict[str, Fact]:
    """Return the latest version of each article."""
    latest: dict[str, Fact] = {}
    for row in rows:
        known = latest.get(row.required("article_id"))
        if known is None or row.number_in("article_version") > known.number_in("article_version"):
            latest[row.required("article_id")] = row
    return latest


def _retirements(rows: _Rows | None, refuse: Callable[[DamagedData], None]) -> dict[str, date]:
    """Return the day on which an article is to be retired, where the download has a table of them."""
    retirements: dict[str, date] = {}
    for row in rows or ():
        try:
            day = _day(row, "retire_dt")
        except DamagedData as error:
            refuse(error)
            continue
        if day is not None:
            retirements[row.text("article_id")] = day
    return retirements


def _in_force(
    latest: Mapping[str, Fact], retirements: Mapping[str, date], refuse: Callable[[DamagedData], None]
) -> dict[str, _Article]:
    """Return the articles that are no proposals, with the days for which their lists are known to hold.

    A list is that of the last update: of days before it nothing says whether it was the same.
    """
    articles: dict[str, _Article] = {}
    for name, row in latest.items():
        try:
            begun, updated = _day(row, "article_eff_date"), _day(row, "last_updated")
            stated = [*(_day(row, column) for column in _ENDS), retirements.get(name)]
        except DamagedData as error:
            refuse(error)
            continue
        if row.text("status").upper()[:1] not in _PUBLISHED or updated is None:
            continue
        known, last = max(begun or updated, updated), min(filter(None, stated), default=None)
        if last is not None:
            known = min(known, last)
        first = f"{'' if known == begun else '<='}{known}"
        articles[name] = _Article(name, row.required("article_version"), first, known, last, updated)
    return articles


def _lists(
    rows: _Rows, articles: Mapping[str, _Article], parse: Callable[[object], str], refuse: Callable[[DamagedData], None]
) -> dict[str, set[str | None]]:
    """Return the codes of each article; `None` among them where it has a range of which not all codes are told."""
    lists: dict[str, set[str | None]] = {}
    with_ends: set[str] = set()
    has_middles = False
    *_, column, _ = rows.table.columns
    for row in rows:
        mark = row.cells.get(_RANGE, "").upper()
        has_middles = has_middles or mark == _MIDDLE_OF_RANGE
        article = articles.get(row.text("article_id"))
        if article is None or article.version != row.text("article_version") or row.text(column) == _NOT_APPLICABLE:
            continue
        if mark in _ENDS_OF_RANGE:
            with_ends.add(article.id)
        try:
            code = parse(row.text(column)) if mark in _MARKS else None
        except CptkitError as error:
            refuse(DamagedData(error.message, f"{row.file}:{row.number}"))
            continue
        lists.setdefault(article.id, set()).add(code)
    for name in () if has_middles else with_ends:
        lists.setdefault(name, set()).add(None)
    return lists


def _contractors(whose: _Rows, named: _Rows, articles: Mapping[str, _Article]) -> dict[str, set[str]]:
    """Return whose each article is, by number and by name."""
    names = {
        tuple(row.text(column) for column in _OF_CONTRACTOR): {
            payer_key(row.text("contractor_bus_name")),
            payer_key(row.text("contractor_number")),
        }
        for row in named
    }
    contractors: dict[str, set[str]] = {}
    for row in whose:
        article = articles.get(row.text("article_id"))
        if article is not None and article.version == row.text("article_version"):
            of_row = names.get(tuple(row.text(column) for column in _OF_CONTRACTOR), set())
            contractors.setdefault(article.id, set()).update(filter(None, of_row))
    return contractors


def _sorted(codes: set[str | None]) -> list[str]:
    return sorted(code for code in codes if code is not None)


def _cells(
    article: _Article,
    code: str,
    contractors: Mapping[str, set[str]],
    covered: Mapping[str, set[str | None]],
    excluded: Mapping[str, set[str | None]],
) -> dict[str, str]:
    return {
        "code": code,
        "article": article.id,
        "version": article.version,
        "contractors": " ".join(sorted(contractors[article.id])),
        "covered": " ".join(_sorted(covered.get(article.id, set()))),
        "excluded": " ".join(_sorted(excluded.get(article.id, set()))),
        "first": article.first,
        "last": "" if article.last is None else str(article.last),
    }
