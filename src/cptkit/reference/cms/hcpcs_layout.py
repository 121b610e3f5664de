"""The three shapes of CMS's HCPCS Level II file, text, csv and workbook, each as rows under CMS's titles."""

import io
import re
import warnings
import zipfile
from collections.abc import Iterable, Iterator
from datetime import date
from itertools import accumulate, dropwhile
from typing import Final

import attrs

from cptkit.errors import DamagedData, InvalidReference
from cptkit.reference.cms.documents import BROKEN_ZIP, LARGEST, Document, csv_rows, text_lines

__all__ = [
    "CARRIERS_MANUAL",
    "COVERAGE_MANUAL",
    "CROSS_REFERENCES",
    "LAB_CERTIFICATIONS",
    "PRICES",
    "TYPES_OF_SERVICE",
    "Sheet",
    "csv_sheet",
    "is_hcpcs",
    "is_hcpcs_csv",
    "is_hcpcs_workbook",
    "text_sheet",
    "workbook_sheet",
]


@attrs.frozen
class Sheet:
    """The data rows of a HCPCS file under CMS's titles, each with the number of its line."""

    titles: tuple[str, ...]
    rows: tuple[tuple[int, tuple[str, ...]], ...]


def _numbered(title: str, count: int) -> tuple[str, ...]:
    return tuple(f"{title}{number}" for number in range(1, count + 1))


PRICES: Final = _numbered("PRICE", 4)
COVERAGE_MANUAL: Final = _numbered("CIM", 3)
CARRIERS_MANUAL: Final = _numbered("MCM", 3)
LAB_CERTIFICATIONS: Final = _numbered("LABCERT", 8)
CROSS_REFERENCES: Final = _numbered("XREF", 5)
TYPES_OF_SERVICE: Final = _numbered("TOS", 5)

# CMS, HCPCS Contractor Record, record layout: the fields in order, with their widths. The titles are the workbook's.
_FILLER: Final = "FILLER"
_LAYOUT: Final = (
    ("HCPC", 5),
    ("SEQNUM", 5),
    ("RECID", 1),
    ("LONG DESCRIPTION", 80),
    ("SHORT DESCRIPTION", 28),
    *((title, 2) for title in PRICES),
    ("MULT PI", 1),
    *((title, 6) for title in COVERAGE_MANUAL),
    *((title, 8) for title in CARRIERS_MANUAL),
    ("STATUTE", 10),
    *((title, 3) for title in LAB_CERTIFICATIONS),
    *((title, 5) for title in CROSS_REFERENCES),
    ("COV", 1),
    ("ASC GRP", 2),
    ("ASC DT", 8),
    ("OPPS", 3),
    ("OPPS PI", 1),
    ("OPPS DT", 8),
    ("PROCNOTE", 4),
    ("BETOS", 3),
    (_FILLER, 1),
    *((title, 1) for title in TYPES_OF_SERVICE),
    ("ANEST BU", 3),
    ("ADD DT", 8),
    ("ACT EFF DT", 8),
    ("TERM DT", 8),
    ("ACTION CD", 1),
)
_ENDS: Final = tuple(accumulate(width for _, width in _LAYOUT))
_PLACES: Final = {
    title: slice(end - width, end) for (title, width), end in zip(_LAYOUT, _ENDS, strict=True) if title != _FILLER
}

# So long are CMS's lines, what follows the layout being blank, unless they were trimmed.
_LONGEST: Final = 320

# Code or modifier, sequence number, the first line of an entry, and in its place the date on which it was added.
_ENTRY: Final = re.compile(
    r"^(?: {3}[A-Z][0-9A-Z]|[A-Z][0-9]{4})[0-9]{5}[37].{257}[0-9]{8}", re.IGNORECASE | re.MULTILINE
)
# What stands above the entries: blank lines, and lines that were cells of a workbook, which no entry is. A damaged
# entry that stands first is not to be taken for one of them.
_NUMBERED: Final = re.compile(r".{5}[0-9]{5}")
_DISCLAIMER: Final = re.compile(r"(?!.{5}[0-9]{5}|.{268})(?:\s*$|\*|.*\t)")

# Titles that no other file of CMS has, and that need no underscore.
_SIGNS: Final = frozenset({"RECID", "PROCNOTE"})
_ZIP: Final = "PK\x03\x04"
# Excel keeps a workbook's text apart from its sheets; other programs keep it in them.
_STRINGS: Final = ("xl/sharedStrings.xml", "xl/worksheets/sheet1.xml")
# What zipfile, XML and openpyxl raise for a workbook that is none; XML that cannot be parsed is a SyntaxError.
_BROKEN: Final = (*BROKEN_ZIP, OSError, AttributeError, KeyError, SyntaxError, TypeError)


def is_hcpcs(head: str) -> bool:
    """Return whether a file is the HCPCS Level II file in lines of fixed width, from its first characters."""
    return _ENTRY.search(head) is not None


def is_hcpcs_csv(head: str) -> bool:
    """Return whether a file is the HCPCS Level II file as csv, from its first characters."""
    return any(set(_titles(line.split(","))) >= _SIGNS for line in head.splitlines())


def is_hcpcs_workbook(document: Document) -> bool:
    """Return whether a file is the HCPCS Level II file as a workbook, from its content; openpyxl is not needed."""
    if not document.head().startswith(_ZIP):
        return False
    try:
        with zipfile.ZipFile(io.BytesIO(document.content())) as archive:
            names = set(archive.namelist()).intersection(_STRINGS)
            text = b"".join(archive.open(name).read(LARGEST) for name in names).upper()
    except _BROKEN:
        return False
    return all(f">{sign}<".encode() in text for sign in _SIGNS)


def text_sheet(document: Document) -> Sheet:
    """Read the lines of fixed width, past CMS's disclaimers.

    Raises:
        DamagedData: no line begins as an entry does.
    """
    lines = list(dropwhile(lambda line: _DISCLAIMER.match(line[1]), text_lines(document)))
    if not any(_NUMBERED.match(line) for _, line in lines):
        message = "no entry; expected lines that begin with a code and a sequence number, such as G027900100"
        raise DamagedData(message, document.place)
    return Sheet(
        tuple(_PLACES), _ended((number, _fields(line, f"{document.place}:{number}")) for number, line in lines)
    )


def _fields(line: str, place: str) -> tuple[str, ...]:
    if line[_LONGEST:].strip():
        message = f"{len(line)} characters; expected at most {_LONGEST}"
        raise DamagedData(message, place)
    return tuple(line[place].strip() for place in _PLACES.values())


def csv_sheet(document: Document) -> Sheet:
    """Read the rows of the csv under its row of titles.

    Raises:
        DamagedData: no row of titles, or one that lacks some.
    """
    return _titled(csv_rows(document), document.place)


def workbook_sheet(document: Document) -> Sheet:
    """Read the rows of the workbook's first sheet under their row of titles.

    Raises:
        DamagedData: not a workbook, no row of titles, or one that lacks some.
        InvalidReference: openpyxl is not installed.
    """
    return _titled(_workbook_rows(document), document.place)


def _workbook_rows(document: Document) -> Iterator[tuple[int, list[str]]]:
    try:
        import openpyxl  # noqa: PLC0415 - an extra, and slow to import
    except ModuleNotFoundError:
        message = "openpyxl is not installed; pip install cptkit[excel], or use the text file of the same zip"
        raise InvalidReference(message, document.place) from None
    with warnings.catch_warnings():
        # CMS's page header, which is for printing alone.
        warnings.filterwarnings("ignore", "Cannot parse header or footer", UserWarning)
        try:
            workbook = openpyxl.load_workbook(io.BytesIO(document.content()), read_only=True, data_only=True)
            rows = list(workbook.worksheets[0].iter_rows(values_only=True))
        except _BROKEN as error:
            message = f"not a workbook: {error}; download it anew"
            raise DamagedData(message, document.place) from None
    for number, cells in enumerate(rows, start=1):
        yield number, [_written(cell) for cell in cells]


def _written(cell: object) -> str:
    if cell is None:
        return ""
    return f"{cell:%Y%m%d}" if isinstance(cell, date) else str(cell)


def _titled(rows: Iterator[tuple[int, list[str]]], place: str) -> Sheet:
    above: list[tuple[int, list[str]]] = []
    for number, cells in rows:
        titles = _titles(cells)
        if not set(titles) >= _SIGNS:
            above.append((number, cells))
            continue
        if missing := [title for title in _PLACES if title not in titles]:
            message = f"no column {', '.join(missing)}; expected the titles of CMS's HCPCS workbook"
            raise DamagedData(message, f"{place}:{number}")
        for at, row in above:
            if any(row[titles.index("ADD DT") :]):
                message = "a row above the column titles; expected CMS's disclaimers alone"
                raise DamagedData(message, f"{place}:{at}")
        return Sheet(titles, _ended((at, tuple(cell.strip() for cell in row)) for at, row in rows))
    message = f"no row of titles; expected one with {' and '.join(sorted(_SIGNS))}"
    raise DamagedData(message, place)


def _titles(cells: Iterable[str]) -> tuple[str, ...]:
    # CMS has written both MULT_PI and ADD DT.
    return tuple(cell.strip(' "').upper().replace("_", " ") for cell in cells)


def _ended(rows: Iterable[tuple[int, tuple[str, ...]]]) -> tuple[tuple[int, tuple[str, ...]], ...]:
    """Return the rows without the blank ones after the last."""
    kept = list(rows)
    while kept and not any(kept[-1][1]):
        kept.pop()
    return tuple(kept)
