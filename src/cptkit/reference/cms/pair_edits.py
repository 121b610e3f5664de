"""Procedure-to-procedure edits as CMS publishes them: four parts a release and setting, as text or as workbooks."""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import PurePosixPath
from typing import Final

import attrs

from cptkit.errors import DamagedData
from cptkit.reference.cms.completeness import Completeness
from cptkit.reference.cms.documents import Document, decoded
from cptkit.reference.cms.publication import TableInfo, quarter, quarter_period
from cptkit.reference.cms.rationales import PAIR_RATIONALES, rationale
from cptkit.reference.cms.workbooks import is_workbook, workbook_rows
from cptkit.reference.indicators import ModifierIndicator
from cptkit.values.citations import Citation
from cptkit.values.periods import Period
from cptkit.values.tables import Setting, Table

__all__ = [
    "PARTS",
    "URL",
    "PairFact",
    "PairPart",
    "code_of",
    "data_lines",
    "info_of",
    "is_pair_changes",
    "is_pair_edits",
    "lines_of",
    "names_part",
    "pair_fact",
    "part_names",
    "read_part",
]

PARTS: Final = (1, 2, 3, 4)

_TITLE: Final = "column1/column2edits"
_END_OF_HEADER: Final = b"9=not applicable"
_MOST_HEADER_LINES: Final = 20
_NAME: Final = re.compile(
    r"(?<![a-z0-9])cci(?P<setting>pra|oph)-v(?P<major>\d{2})(?P<minor>\d)r(?P<revision>\d+)-f(?P<part>\d)\b",
    re.IGNORECASE,
)
# medicare-ncci-2026q2-practitioner-quarterly-additions-deletions-revisions-ptp.zip.
_OF_CHANGES: Final = re.compile(r"(?<![a-z])(?:additions|deletions|revisions|changes)(?![a-z])", re.IGNORECASE)
URL: Final = (
    "https://www.cms.gov/medicare/coding-billing/national-correct-coding-initiative-ncci-edits/"
    "medicare-ncci-procedure-procedure-ptp-edits"
)
_SERVICES: Final = {
    Setting.PRACTITIONER: "practitioner services",
    Setting.OUTPATIENT_HOSPITAL: "outpatient hospital services",
}
_SETTINGS: Final = {"pra": Setting.PRACTITIONER, "oph": Setting.OUTPATIENT_HOSPITAL}
# Version 30.0 is the first release of 2024, version 31.0 that of 2025.
_YEAR_OF_VERSION_0: Final = 1994
_QUARTERS: Final = range(4)
_CODE: Final = re.compile(rb"[0-9A-Z]{5}\t")
_ROW: Final = re.compile(rb"[0-9A-Z]{5}\t[0-9A-Z]{5}\t")
_FIELDS: Final = ("*=in existence prior to 1996", "effective date", "deletion date", "modifier", "rationale")
_NO_DAY: Final = ("", "*")
_PRIOR: Final = {"": False, "*": True}
# The first day of an edit that was in existence before 1996, whatever date stands beside the mark.
_BEFORE_1996: Final = "<=1995-12-31"


@attrs.frozen
class PairPart:
    """One of the four files of a release of one setting, as its name says, or one of those that an entry speaks of.

    Attributes:
        edition: what the parts of one release have in common, such as `v302r0`.
        part: its number; 0 where its name does not say it.
    """

    document: Document
    setting: Setting
    version: str
    revision: int
    part: int
    release: str
    period: Period
    edition: str


@attrs.frozen
class PairFact:
    """What a row says of its two codes: the cells of our own columns.

    Attributes:
        before_1996: CMS marks the edit as in existence before 1996.
    """

    indicator: str
    rationale: str
    first: str
    last: str
    before_1996: str


def is_pair_edits(head: str) -> bool:
    """Return whether a file is a part of the PTP edits, by its title.

    >>> is_pair_edits("Column1/Column2 Edits")
    True
    """
    return _TITLE in "".join(head.split()).lower()


def is_pair_changes(document: Document) -> bool:
    """Return whether a file of PTP edits lists what changed alone, by its name."""
    return _OF_CHANGES.search(document.place) is not None


def names_part(document: Document) -> bool:
    """Return whether the name of a file, or that of its zip, says of which release, setting and part it is."""
    return _named(document) is not None


def _named(document: Document) -> re.Match[str] | None:
    found = (_NAME.search(name) for name in reversed(PurePosixPath(document.place).parts))
    named = next(filter(None, found), None)
    return named if named and int(named["part"]) in PARTS else None


def read_part(document: Document, known: Completeness | None = None) -> PairPart:
    """Read release, setting and part from the file's name, where alone they stand.

    Args:
        document: the file.
        known: what `coverage.toml` says of it; where the name says nothing, it is of the setting and the days there.

    Raises:
        DamagedData: neither says what the file is of.
    """
    named = _named(document)
    if named is None:
        setting, last = (known.setting, known.complete.last) if known else (None, None)
        if known is None or setting is None or setting not in _SERVICES or last is None:
            message = "neither its name, such as ccipra-v302r0-f1.TXT, nor coverage.toml says its release and setting"
            raise DamagedData(message, document.place)
        return PairPart(document, setting, quarter(last), 0, 0, quarter(last), known.complete, known.match)
    quarter_of_year = int(named["minor"])
    if quarter_of_year not in _QUARTERS:
        message = f"version {named['major']}.{named['minor']}; expected four releases a year, .0 to .3"
        raise DamagedData(message, document.place)
    year, month = _YEAR_OF_VERSION_0 + int(named["major"]), 3 * quarter_of_year + 1
    return PairPart(
        document,
        _SETTINGS[named["setting"].lower()],
        f"{named['major']}.{named['minor']}",
        int(named["revision"]),
        int(named["part"]),
        quarter(date(year, month, 1)),
        quarter_period(year, month),
        f"v{named['major']}{named['minor']}r{int(named['revision'])}",
    )


def part_names(setting: Setting, first: date) -> tuple[str, ...]:
    """Return what CMS calls the zips of a quarter that begins on a day; none of a setting that has no PTP edits.

    >>> part_names(Setting.PRACTITIONER, date(2026, 10, 1))[0]
    'ccipra-v323r0-f1.zip'
    """
    services = next((name for name, of in _SETTINGS.items() if of is setting), None)
    version = f"{first.year - _YEAR_OF_VERSION_0}{first.month // 3}"
    return tuple(f"cci{services}-v{version}r0-f{part}.zip" for part in PARTS) if services else ()


def info_of(part: PairPart, known: Completeness | None) -> TableInfo:
    """Return what the release of a part is: whole for its quarter, unless more is known of it.

    Raises:
        DamagedData: `coverage.toml` says that it is of another table or setting.
    """
    if known is not None and (known.table, known.setting) != (Table.PAIR_EDITS, part.setting):
        setting = known.setting.value if known.setting else "no setting"
        message = (
            f"speaks of {known.table.value}, {setting}; the files are {Table.PAIR_EDITS.value}, {part.setting.value}"
        )
        raise DamagedData(message, known.path)
    document = f"NCCI procedure-to-procedure edits, {_SERVICES[part.setting]}"
    return TableInfo(
        Table.PAIR_EDITS,
        part.setting,
        part.release,
        Citation("CMS", document, f"version {part.version}", part.release, URL),
        (known.complete if known else part.period,),
        cumulative=True,
        precedence=part.revision,
    )


def lines_of(document: Document) -> list[bytes]:
    """Return the lines of a part, or the rows of a workbook as the same lines.

    Raises:
        DamagedData: it cannot be read, or a line is longer than any that is published.
    """
    if not is_workbook(document):
        return document.lines().rstrip(b"\r\n").splitlines()
    lines: list[bytes] = []
    for number, cells in workbook_rows(document):
        lines.extend([b""] * (number - 1 - len(lines)))
        lines.append("\t".join(cells).encode())
    return lines


def data_lines(lines: Sequence[bytes], place: str) -> Iterator[tuple[int, bytes]]:
    """Return the lines below the header with their numbers, counted from 1.

    Raises:
        DamagedData: there is no header, or no line below it.
    """
    ends = (number for number, line in enumerate(lines[:_MOST_HEADER_LINES], start=1) if _END_OF_HEADER in line)
    header = next(ends, None)
    if header is None:
        message = f"no header; expected one that ends with {_END_OF_HEADER.decode()!r}"
        raise DamagedData(message, f"{place}:1")
    for number, line in enumerate(lines[: header - 1], start=1):
        if _ROW.match(line):
            message = "a pair of codes above the end of the header; expected rows below it"
            raise DamagedData(message, f"{place}:{number}")
    if len(lines) == header:
        message = "no row below the header; expected pairs of codes"
        raise DamagedData(message, f"{place}:{header}")
    return enumerate(lines[header:], start=header + 1)


def code_of(cell: bytes, column: str) -> str:
    """Return the code of a cell that ends in a tab.

    Raises:
        DamagedData: it is none; without the place, which the caller knows.
    """
    if not _CODE.fullmatch(cell):
        message = f"{column} {cell.decode('cp1252', 'replace')!r}; expected a code of five characters and a tab"
        raise DamagedData(message)
    return cell[:5].decode("ascii")


def _day(text: str, field: str) -> str:
    if text in _NO_DAY:
        return ""
    try:
        day = date.fromisoformat(text)
    except ValueError:
        day = None
    if day is None or f"{day:%Y%m%d}" != text:
        message = f"{field} {text!r}; expected a date such as 20240701, or * for none"
        raise DamagedData(message)
    return day.isoformat()


def pair_fact(tail: bytes, known: Completeness | None) -> PairFact:
    """Read what stands after the two codes of a row.

    Raises:
        DamagedData: a field too many or too few, or one that cannot be read; without the place.
    """
    fields = decoded(tail, "").split("\t")
    if len(fields) != len(_FIELDS):
        message = f"{len(fields) + 2} fields; expected {len(_FIELDS) + 2}: two codes, {', '.join(_FIELDS)}"
        raise DamagedData(message)
    prior, effective, deleted, indicator, why = (field.strip() for field in fields)
    if prior not in _PRIOR:
        message = f"mark {prior!r}; expected * for an edit in existence prior to 1996, or nothing"
        raise DamagedData(message)
    if indicator not in {member.value for member in ModifierIndicator}:
        message = f"modifier indicator {indicator!r}; expected 0, 1 or 9"
        raise DamagedData(message)
    first, last = _day(effective, "effective date"), _day(deleted, "deletion date")
    if not first:
        message = f"effective date {effective!r}; expected a date such as 20240701"
        raise DamagedData(message)
    if last and last < first:
        message = f"deletion date {deleted} before effective date {effective}; expected it not to be"
        raise DamagedData(message)
    if known is not None and date.fromisoformat(first) in known.floors:
        first = f"<={first}"
    why = rationale(why, PAIR_RATIONALES)
    if _PRIOR[prior]:
        return PairFact(indicator, why, _BEFORE_1996, last, "yes")
    return PairFact(indicator, why, first, last, "no")
