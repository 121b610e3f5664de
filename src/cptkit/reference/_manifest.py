"""The manifest of a folder of facts: its tables with what they answer for."""

from collections.abc import Collection
from datetime import date

import attrs

from cptkit.policies.sections import Section, parse_toml
from cptkit.values.periods import ALWAYS, Period
from cptkit.values.tables import Setting, Table

__all__ = ["TableEntry", "parse_manifest"]

_CODES = ("all", "bundled", "listed")


@attrs.frozen
class TableEntry:
    """One table of the manifest.

    Attributes:
        codes: what it is whole for: `all` codes, those `bundled`, or those that its file has `listed`.
        source: of a packed file, the key of the publication of all its rows; rows of csv have their own.
    """

    table: Table
    setting: Setting | None
    file: str
    publisher: str
    title: str
    url: str
    retrieved: date
    codes: str
    hubs: frozenset[str]
    cumulative: bool
    periods: tuple[Period, ...]
    source: str = ""


def _entry(section: Section, files: Collection[str]) -> TableEntry:
    file, codes = section.value("file", str), section.value("codes", str)
    if file not in files:
        message = f"file {file!r}; expected one that has a fingerprint"
        raise section.refuse(message, "file")
    if codes not in _CODES:
        message = f"codes {codes!r}; expected one of {', '.join(_CODES)}"
        raise section.refuse(message, "codes")
    table = section.member("table", Table)
    if table in (Table.POLICIES, Table.CLAIM_FORM):
        message = f"table {table.value!r}; expected a table of rows, and payers as files of their own under payers/"
        raise section.refuse(message, "table")
    return TableEntry(
        table,
        section.member("setting", Setting) if "setting" in section.values else None,
        file,
        section.value("publisher", str),
        section.value("title", str),
        section.value("url", str),
        section.value("retrieved", date),
        codes,
        frozenset(section.texts("hubs", [])),
        section.value("cumulative", bool),
        tuple(period.period() for period in section.sections("periods")) or (ALWAYS,),
        section.value("source", str, ""),
    )


def parse_manifest(file: str, content: str, files: Collection[str]) -> tuple[TableEntry, ...]:
    """Read the tables of a manifest; `files` are those of the folder.

    Raises:
        DamagedData: it is not TOML, or a key is missing or has a value that it cannot have.
    """
    return tuple([_entry(section, files) for section in parse_toml(file, content, {}).sections("table")])
