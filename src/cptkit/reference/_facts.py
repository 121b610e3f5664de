"""Reading bundled csv files: one fact a row, every refusal with its file and line."""

import csv
import io
from collections.abc import Iterator, Mapping
from datetime import date
from enum import StrEnum
from functools import lru_cache
from typing import Final, TypeAlias, TypeVar

import attrs

from cptkit.errors import DamagedData, InvalidPeriod
from cptkit.values.citations import Citation
from cptkit.values.periods import Period

__all__ = ["YES_NO", "YES_NO_OR_UNSAID", "Citations", "Fact", "parse_facts", "read_citations"]

Citations: TypeAlias = Mapping[str, Citation]

YES_NO: Final = {"yes": True, "no": False}
YES_NO_OR_UNSAID: Final[Mapping[str, bool | None]] = {"": None, **YES_NO}

_E = TypeVar("_E", bound=StrEnum)
_T = TypeVar("_T")

_FLOOR: Final = "<="
_FEW: Final = 50
_KINDS: Final = {"published": False, "convention": True}


@attrs.frozen
class Fact:
    """One row of a bundled file, with where it stands."""

    file: str
    number: int
    cells: Mapping[str, str]

    def refuse(self, column: str, expected: str) -> DamagedData:
        """Return the error that names the place, what stands there, and what was expected."""
        message = f"{column} {self.cells.get(column, '')!r}; expected {expected}"
        return DamagedData(message, f"{self.file}:{self.number}")

    def text(self, column: str) -> str:
        """Return a cell, which may be empty."""
        if column not in self.cells:
            raise self.refuse(column, "a column of that name")
        return self.cells[column]

    def required(self, column: str) -> str:
        """Return a cell that may not be empty."""
        text = self.text(column)
        if not text:
            raise self.refuse(column, "a value")
        return text

    def one_of(self, column: str, names: Mapping[str, _T]) -> _T:
        """Return what a cell names."""
        text = self.text(column)
        if text not in names:
            # There are hundreds of citations; a reader is helped by the first few.
            few = sorted(names)[:_FEW]
            raise self.refuse(column, f"one of {', '.join(few)}{', ...' if len(names) > _FEW else ''}")
        return names[text]

    def member(self, column: str, kind: type[_E]) -> _E:
        """Return the member of an enum whose value stands in a cell."""
        text = self.text(column)
        try:
            return kind(text)
        except ValueError:
            pass
        return self.one_of(column, {str(member.value): member for member in kind})

    def members(self, column: str, kind: type[_E]) -> frozenset[_E]:
        """Return the members of an enum whose values stand in a cell as words; it may be empty."""
        words = self.text(column).split()
        try:
            return frozenset([kind(word) for word in words])
        except ValueError:
            raise self.refuse(column, f"words of {', '.join(sorted(kind))}") from None

    def number_in(self, column: str) -> int:
        """Return a cell that holds a whole number, zero or more."""
        text = self.required(column)
        if not (text.isascii() and text.isdigit()):
            raise self.refuse(column, "a whole number")
        return int(text)

    def day(self, column: str) -> date | None:
        """Return a cell that holds a day or nothing."""
        text = self.text(column)
        return self._parsed(column, text) if text else None

    def _parsed(self, column: str, text: str) -> date:
        try:
            return date.fromisoformat(text)
        except ValueError:
            raise self.refuse(column, "a date such as 2024-07-01; a first day may be a floor, <=2019-07-01") from None

    def period(self) -> Period:
        """Return the period of the row: `first`, a floor where written `<=`, and `last`."""
        first, last = self.text("first"), self.day("last")
        floor = first.startswith(_FLOOR)
        day = self._parsed("first", first.removeprefix(_FLOOR)) if first else None
        try:
            return _period(day, last, floor=floor)
        except InvalidPeriod as error:
            raise DamagedData(error.message, f"{self.file}:{self.number}") from None

    def citation(self, citations: Citations) -> Citation:
        """Return the citation that the `source` cell names."""
        return self.one_of("source", citations)


@lru_cache(maxsize=2_000)
def _period(first: date | None, last: date | None, *, floor: bool) -> Period:
    """Return the same period for all rows that hold on the same days, which are most of a table."""
    return Period(first, last, floor=floor)


def parse_facts(file: str, content: str) -> Iterator[Fact]:
    """Yield the rows of a csv file with their line numbers; the header is line 1.

    Raises:
        DamagedData: not csv, or a row with more or fewer cells than the header.
    """
    reader = csv.reader(io.StringIO(content, newline=""), strict=True)
    try:
        rows = [(reader.line_num, cells) for cells in reader]
    except csv.Error as error:
        message = f"not csv: {error}"
        raise DamagedData(message, f"{file}:{reader.line_num}") from None
    if not rows:
        message = "an empty file; expected a header row"
        raise DamagedData(message, file)
    _, header = rows[0]
    for number, cells in rows[1:]:
        if len(cells) != len(header):
            message = f"{len(cells)} cells; expected {len(header)}: {', '.join(header)}"
            raise DamagedData(message, f"{file}:{number}")
        yield Fact(file, number, dict(zip(header, cells, strict=True)))


@lru_cache(maxsize=2)
def read_citations(file: str, content: str) -> Citations:
    """Read the table of citations, by key: once for the registry and for the tables that name them."""
    return {
        fact.required("key"): Citation(
            fact.required("publisher"),
            fact.required("document"),
            fact.text("section"),
            fact.text("date"),
            fact.text("url"),
            convention=fact.one_of("kind", _KINDS),
        )
        for fact in parse_facts(file, content)
    }
