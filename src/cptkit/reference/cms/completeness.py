"""`coverage.toml`: which days the files of a folder are whole for, where the files themselves cannot say."""

from collections.abc import Iterable, Set as AbstractSet
from datetime import date, datetime
from fnmatch import fnmatchcase
from pathlib import PurePosixPath
from typing import Final

import attrs

from cptkit.errors import DamagedData
from cptkit.policies.sections import Section, parse_toml
from cptkit.reference.cms.documents import Document
from cptkit.values.periods import Period
from cptkit.values.tables import Setting, Table

__all__ = ["COVERAGE_FILE", "Completeness", "completeness_of", "days_within", "parse_completeness"]

COVERAGE_FILE: Final = "coverage.toml"
_KEYS: Final = frozenset({"match", "table", "setting", "complete", "floors", "released"})
_DAYS: Final = frozenset({"first", "last"})


@attrs.frozen
class Completeness:
    """What the files of some names are whole for.

    Attributes:
        match: a pattern of file names, such as `ccipra-v302r0-f*.zip`.
        complete: the first and last day for which they hold every row.
        floors: first days of rows that mean "on or before".
        released: the day on which they were released, where they do not say it.
    """

    match: str
    table: Table
    setting: Setting | None
    complete: Period
    floors: frozenset[date]
    path: str
    released: date | None = None

    def speaks_of(self, document: Document) -> bool:
        """Return whether a document, or the zip that holds it, is one of these files."""
        return any(fnmatchcase(part, self.match) for part in PurePosixPath(document.place).parts)


def _entry(section: Section) -> Completeness:
    _refuse_others(section, _KEYS)
    complete = section.section("complete")
    _refuse_others(complete, _DAYS)
    complete.value("last", date)
    released = section.value("released", date) if "released" in section.values else None
    _refuse_times(section, (*complete.values.values(), *section.days("floors"), released))
    return Completeness(
        section.value("match", str),
        section.member("table", Table),
        section.member("setting", Setting) if "setting" in section.values else None,
        complete.period(),
        frozenset(section.days("floors")),
        section.path,
        released,
    )


def parse_completeness(document: Document) -> tuple[Completeness, ...]:
    """Read `coverage.toml`.

    Raises:
        DamagedData: it is not TOML, or a key is missing, unknown, or has a value that it cannot have.
    """
    try:
        whole = parse_toml(document.place, document.text(), {})
    except DamagedData:
        raise
    # What tomllib raises for a number of thousands of digits, and for as many brackets.
    except (ValueError, RecursionError) as error:
        message = f"not TOML: {error}"
        raise DamagedData(message, document.place) from None
    _refuse_others(whole, {"file"})
    return tuple(_entry(section) for section in whole.sections("file"))


def _refuse_others(section: Section, keys: AbstractSet[str]) -> None:
    # A list of tables may hold other things than tables.
    if not isinstance(section.values, dict):
        message = f"{section.values!r}; expected a table"
        raise DamagedData(message, section.path)
    if unknown := sorted(section.values.keys() - keys):
        message = f"key {unknown[0]!r}; expected one of {', '.join(sorted(keys))}"
        raise DamagedData(message, section.path)


def _refuse_times(section: Section, days: Iterable[object]) -> None:
    for day in days:
        if isinstance(day, datetime):
            message = f"{day}; expected a day without a time"
            raise DamagedData(message, section.path)


def completeness_of(document: Document, entries: Iterable[Completeness]) -> Completeness | None:
    """Return the entry that speaks of a document.

    Raises:
        DamagedData: two do.
    """
    found = [entry for entry in entries if entry.speaks_of(document)]
    if len(found) > 1:
        message = f"{document.place} is matched by {found[0].match!r} and {found[1].match!r}; expected one of them"
        raise DamagedData(message, found[1].path)
    return found[0] if found else None


def days_within(known: Completeness | None, release: Period, table: Table) -> Period:
    """Return the days that a release answers for: its own, or those of them that `coverage.toml` says.

    Raises:
        DamagedData: it says other days, for which such a release does not answer.
    """
    if known is None or known.table is not table:
        return release
    first, last = known.complete.first, known.complete.last
    if not (first and last and release.covers(first) and release.covers(last)):
        message = f"{known.complete}; the {table.label} of a quarter answers for days from {release} alone"
        raise DamagedData(message, known.path)
    return known.complete
