"""The shapes of CMS's HCPCS Level II file, text and table, each as rows under CMS's titles."""

import re
from collections.abc import Iterable, Iterator
from itertools import accumulate, dropwhile
from typing import Final

import attrs

from cptkit.errors import DamagedData
from cptkit.reference.cms.documents import Document, text_lines
from cptkit.reference.cms.table_rows import table_rows

__all__ = [
    "CARRIERS_MANUAL",
    "COVERAGE_MANUAL",
    "CROSS_REFERENCES",
    "LAB_CERTIFICATIONS",
    "PRICES",
    "TYPES_OF_SERVICE",
    "Sheet",
    "is_hcpcs",
    "is_hcpcs_table",
    "text_sheet",
    "titled_sheet",
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


def is_hcpcs(head: str) -> bool:
    """Return whether a file is the HCPCS Level II file in lines of fixed width, from its first characters."""
    return _ENTRY.search(head) is not None


def is_hcpcs_table(head: str) -> bool:
    """Return whether a file is the HCPCS Level II file as csv, from its first characters."""
    return any(set(_titles(line.split(","))) >= _SIGNS for line in head.splitlines())


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


def titled_sheet(document: Document) -> Sheet:
    """Read the rows of the csv file or the workbook under its row of titles.

    Raises:
        DamagedData: no row of titles, or one that lacks some.
    """
    return _titled(table_rows(document), document.place)


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
