"""Reading toml files: every refusal with the file and the line of what is wrong."""

import re
import tomllib
from collections.abc import Iterator, Mapping
from datetime import date
from enum import StrEnum
from itertools import islice
from typing import Final, TypeVar, cast

import attrs

from cptkit.errors import DamagedData, InvalidCode, InvalidPeriod
from cptkit.values.citations import Citation
from cptkit.values.codes import parse_diagnosis_codes, parse_place_of_service_code, parse_procedure_code
from cptkit.values.periods import Period

__all__ = ["Section", "parse_toml"]

# What TOML calls each kind of value.
_IN_WORDS: Final[Mapping[type, str]] = {
    str: "text",
    int: "a whole number",
    bool: "true or false",
    date: "a date without quotes, such as 2024-01-01",
    list: "a list in brackets",
    dict: "a table",
}

_T = TypeVar("_T")
_E = TypeVar("_E", bound=StrEnum)


@attrs.frozen
class Section:
    """One table of a toml file, with where it stands and the citations that it may name.

    Attributes:
        file: its name; lines: all of its lines; start: the line on which the table begins, counted from 1.
        values: the keys of the table.
        citations: by the keys that `source` may have.
    """

    file: str
    lines: tuple[str, ...] = attrs.field(repr=False)
    start: int
    values: Mapping[str, object]
    citations: Mapping[str, Citation] = attrs.field(repr=False)

    @property
    def path(self) -> str:
        """The file and the line on which it begins."""
        return f"{self.file}:{self.start}"

    def refuse(self, message: str, key: str = "") -> DamagedData:
        """Return the error that names the file and the line of a key, or else of the table."""
        return DamagedData(message, f"{self.file}:{self._line_of(key)}" if key else self.path)

    def _line_of(self, key: str) -> int:
        named = re.compile(rf"\s*(\[\[)?{re.escape(key)}\b")
        for place, line in enumerate(self.lines[self.start - 1 :], start=self.start):
            is_head = self.start > 1 and line.startswith("[")
            # A table ends where the next begins; the whole file alone holds others.
            if is_head and place > self.start:
                break
            # Its own head may have the name of a key: a manifest's [[table]] names its table.
            if not is_head and named.match(line):
                return place
        return self.start

    def value(self, key: str, kind: type[_T], default: _T | None = None) -> _T:
        """Return the value of a key, which has to be of one kind; a text without a default cannot be empty."""
        found = self.values.get(key, default)
        if not isinstance(found, kind) or (default is None and found == ""):
            stated = f"no {key}" if found is None else f"{key} {found!r}"
            raise self.refuse(f"{stated}; expected {_IN_WORDS[kind]}", key)
        return found

    def member(self, key: str, kind: type[_E]) -> _E:
        """Return the member of an enum that a key names."""
        if key not in self.values:
            raise self.refuse(f"no {key}; expected one of {', '.join(kind)}", key)
        text = self.value(key, str, "")
        try:
            return kind(text)
        except ValueError:
            raise self.refuse(f"{key} {text!r}; expected one of {', '.join(kind)}", key) from None

    def members(self, key: str, kind: type[_E], default: list[str] | None = None) -> frozenset[_E]:
        """Return the members of an enum that a list names."""
        named: set[_E] = set()
        for text in self.texts(key, default):
            try:
                named.add(kind(text))
            except ValueError:
                raise self.refuse(f"{key} {text!r}; expected some of {', '.join(kind)}", key) from None
        return frozenset(named)

    def codes(self, key: str, default: list[str] | None = None) -> frozenset[str]:
        """Return the procedure codes of a list; `99242-99245` is all from one to the other."""
        try:
            return frozenset([code for text in self.texts(key, default) for code in _codes_in(text)])
        except InvalidCode as error:
            raise self.refuse(error.message, key) from None

    def texts(self, key: str, default: list[str] | None = None) -> tuple[str, ...]:
        """Return the texts of a list."""
        return tuple(str(one) for one in self.value(key, list, default))

    def places(self, key: str, default: list[str] | None = None) -> tuple[str, ...]:
        """Return the POS codes of a list."""
        try:
            return tuple([parse_place_of_service_code(place) for place in self.texts(key, default)])
        except InvalidCode as error:
            raise self.refuse(error.message, key) from None

    def diagnoses(self, key: str, default: list[str] | None = None) -> frozenset[str]:
        """Return the diagnosis codes of a list."""
        try:
            return frozenset(parse_diagnosis_codes(self.texts(key, default), path=key))
        except InvalidCode as error:
            raise self.refuse(error.message, key) from None

    def section(self, key: str) -> "Section":
        """Return the table of a key."""
        return self._inside(cast("dict[str, object]", self.value(key, dict)), self._line_of(key))

    def _inside(self, values: Mapping[str, object], start: int) -> "Section":
        return Section(self.file, self.lines, start, values, self.citations)

    def days(self, key: str) -> tuple[date, ...]:
        """Return the days of a list, which may be left out."""
        days = cast("list[object]", self.value(key, list, []))
        for day in days:
            if not isinstance(day, date):
                raise self.refuse(f"{key} {day!r}; expected dates without quotes", key)
        return tuple(cast("list[date]", days))

    def sections(self, key: str) -> "tuple[Section, ...]":
        """Return the tables of a list of tables."""
        tables = self.value(key, list, [])
        heads = (place for place, line in enumerate(self.lines, start=1) if line.strip() == f"[[{key}]]")
        starts = [place for place in heads if place >= self.start]
        # Tables written inside a list have no heads of their own.
        lines = list(islice(starts, len(tables))) if len(starts) >= len(tables) else [self._line_of(key)] * len(tables)
        return tuple(self._inside(one, line) for one, line in zip(tables, lines, strict=True))

    def citation(self, key: str = "source") -> Citation:
        """Return the citation that a key names."""
        name = self.value(key, str)
        if name not in self.citations:
            raise self.refuse(f"{key} {name!r}; expected a key of the table of citations", key)
        return self.citations[name]

    def period(self) -> Period:
        """Return the period from `first` to `last`; the first day is a floor where `floor` says so."""
        last = self.value("last", date) if "last" in self.values else None
        try:
            return Period(self.value("first", date), last, floor=self.value("floor", bool, default=False))
        except InvalidPeriod as error:
            raise self.refuse(error.message, "first") from None


_NUMBERED: Final = re.compile(r"([A-Z]?)(\d{4,5})([A-Z]?)")


def _codes_in(text: str) -> Iterator[str]:
    """Yield a code, or all codes of a range such as G9013-G9140."""
    first, dash, last = (part.strip() for part in text.partition("-"))
    if not dash:
        yield parse_procedure_code(first)
        return
    low, high = (_NUMBERED.fullmatch(parse_procedure_code(end)) for end in (first, last))
    if low is None or high is None or low[1] != high[1] or low[3] != high[3] or high[2] < low[2]:
        message = f"{text!r} is not a range of codes; expected two of one form, the lower first"
        raise InvalidCode(message)
    for number in range(int(low[2]), int(high[2]) + 1):
        yield f"{low[1]}{number:0{len(low[2])}}{low[3]}"


def parse_toml(file: str, content: str, citations: Mapping[str, Citation]) -> Section:
    """Return a toml file as the section that holds all others.

    Raises:
        DamagedData: the text is not TOML.
    """
    try:
        return Section(file, tuple(content.splitlines()), 1, tomllib.loads(content), citations)
    except tomllib.TOMLDecodeError as error:
        message = f"not TOML: {error}"
        raise DamagedData(message, file) from None
