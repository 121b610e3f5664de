"""Reading bundled toml files: every refusal with the file and the place in it."""

import tomllib
from collections.abc import Mapping
from datetime import date
from enum import Enum
from typing import TypeVar, cast

import attrs

from cptkit.errors import DamagedData, InvalidPeriod
from cptkit.values.citations import Citation
from cptkit.values.periods import Period

__all__ = ["Section", "parse_toml"]

_T = TypeVar("_T")
_E = TypeVar("_E", bound=Enum)


@attrs.frozen
class Section:
    """One table of a toml file, with where it stands and the citations that it may name."""

    path: str
    values: Mapping[str, object]
    citations: Mapping[str, Citation]

    def value(self, key: str, kind: type[_T], default: _T | None = None) -> _T:
        """Return the value of a key, which has to be of one kind."""
        found = self.values.get(key, default)
        if not isinstance(found, kind):
            message = f"{key} {found!r}; expected {kind.__name__}"
            raise DamagedData(message, self.path)
        return found

    def member(self, key: str, kind: type[_E]) -> _E:
        """Return the member of an enum that a key names."""
        text = self.value(key, str)
        try:
            return kind(text)
        except ValueError:
            message = f"{key} {text!r}; expected one of {', '.join(str(one.value) for one in kind)}"
            raise DamagedData(message, self.path) from None

    def texts(self, key: str, default: list[str] | None = None) -> tuple[str, ...]:
        """Return the texts of a list."""
        return tuple(str(one) for one in self.value(key, list, default))

    def section(self, key: str) -> "Section":
        """Return the table of a key."""
        return Section(f"{self.path}.{key}", cast("dict[str, object]", self.value(key, dict)), self.citations)

    def days(self, key: str) -> tuple[date, ...]:
        """Return the days of a list, which may be left out."""
        days = cast("list[object]", self.value(key, list, []))
        for day in days:
            if not isinstance(day, date):
                message = f"{key} {day!r}; expected dates"
                raise DamagedData(message, self.path)
        return tuple(cast("list[date]", days))

    def sections(self, key: str) -> "tuple[Section, ...]":
        """Return the tables of a list of tables."""
        return tuple(
            Section(f"{self.path}.{key}[{place}]", one, self.citations)
            for place, one in enumerate(self.value(key, list, []))
        )

    def citation(self, key: str = "source") -> Citation:
        """Return the citation that a key names."""
        name = self.value(key, str)
        if name not in self.citations:
            message = f"{key} {name!r}; expected a key of the table of citations"
            raise DamagedData(message, self.path)
        return self.citations[name]

    def period(self) -> Period:
        """Return the period from `first` to `last`; the first day is a floor where `floor` says so."""
        last = self.value("last", date) if "last" in self.values else None
        try:
            return Period(self.value("first", date), last, floor=self.value("floor", bool, default=False))
        except InvalidPeriod as error:
            raise DamagedData(error.message, self.path) from None


def parse_toml(file: str, content: str, citations: Mapping[str, Citation]) -> Section:
    """Read a toml file as the section that holds all others.

    Raises:
        DamagedData: the text is no toml.
    """
    try:
        return Section(file, tomllib.loads(content), citations)
    except tomllib.TOMLDecodeError as error:
        message = f"no toml: {error}"
        raise DamagedData(message, file) from None
