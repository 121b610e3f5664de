"""Blank sections of a payer's file: which keys each is read by, learned by reading it, so that none is missing."""

from collections.abc import Callable, Iterator
from datetime import date
from enum import StrEnum
from typing import Final, TypeVar, cast

import attrs
from typing_extensions import override

from cptkit.policies.clauses import CLAUSES
from cptkit.policies.sections import Section
from cptkit.values.citations import Citation
from cptkit.values.periods import ALWAYS, Period

__all__ = ["BlankKey", "blank_clauses", "keys_of"]

_T = TypeVar("_T")
_E = TypeVar("_E", bound=StrEnum)

_CITATION: Final = Citation("", "")
_DAY: Final = date(2024, 1, 1)
_EMPTY: Final[dict[type, object]] = {str: "", int: 0, bool: False, date: _DAY}


@attrs.frozen
class BlankKey:
    """A key by which a section is read.

    Attributes:
        empty: the value to be filled in, as TOML writes it.
        choices: the words that it may be; empty is any.
        optional: whether it may be left out.
        within: of a list of tables, the keys of one.
    """

    name: str
    empty: str
    choices: tuple[str, ...] = ()
    optional: bool = False
    within: tuple["BlankKey", ...] = ()


def _toml(value: object) -> str:
    match value:
        case bool():
            return str(value).lower()
        case str():
            return f'"{value}"'
        case _:
            return str(value)


@attrs.frozen
class _Blank(Section):
    """A section that has whatever it is asked for, and notes what that was.

    Attributes:
        asked: the keys, in the order in which they were asked for.
        tables: the lists of tables among them, by key.
    """

    asked: dict[str, BlankKey] = attrs.field(factory=dict[str, BlankKey])
    tables: dict[str, "_Blank"] = attrs.field(factory=dict[str, "_Blank"])

    def _note(self, name: str, empty: str, choices: tuple[str, ...] = (), *, optional: bool = False) -> None:
        self.asked[name] = BlankKey(name, empty, choices, optional)

    @override
    def value(self, key: str, kind: type[_T], default: _T | None = None) -> _T:
        found = _EMPTY[kind] if default is None else default
        self._note(key, _toml(found), optional=default is not None)
        return cast("_T", found)

    @override
    def member(self, key: str, kind: type[_E]) -> _E:
        first, *_ = kind
        # Left empty, so that reading the file asks for one: no word is a choice that nobody made.
        self._note(key, _toml(""), tuple(kind))
        return first

    @override
    def texts(self, key: str, default: list[str] | None = None) -> tuple[str, ...]:
        self._note(key, "[]", optional=default is not None)
        return ()

    @override
    def members(self, key: str, kind: type[_E], default: list[str] | None = None) -> frozenset[_E]:
        self._note(key, "[]", tuple(kind), optional=default is not None)
        return frozenset()

    @override
    def codes(self, key: str, default: list[str] | None = None) -> frozenset[str]:
        return frozenset(self.texts(key, default))

    @override
    def diagnoses(self, key: str, default: list[str] | None = None) -> frozenset[str]:
        self._note(key, "[]", optional=default is not None)
        return frozenset({""})

    @override
    def sections(self, key: str) -> tuple[Section, ...]:
        self._note(key, "[]", optional=True)
        self.tables[key] = _blank()
        return (self.tables[key],)

    @override
    def citation(self, key: str = "source") -> Citation:
        self._note(key, '""')
        return _CITATION

    @override
    def period(self) -> Period:
        self._note("first", _toml(_DAY))
        self._note("last", _toml(_DAY), optional=True)
        self._note("floor", _toml(value=True), optional=True)
        return ALWAYS

    def keys(self) -> tuple[BlankKey, ...]:
        """Return the keys, the lists of tables with those of a table."""
        return tuple(
            attrs.evolve(key, within=self.tables[name].keys()) if name in self.tables else key
            for name, key in self.asked.items()
        )


def _blank() -> _Blank:
    return _Blank("", (), 1, {}, {})


def keys_of(read: Callable[[Section], object]) -> tuple[BlankKey, ...]:
    """Return the keys by which a section is read.

    >>> from cptkit.policies.clauses import DailyLimit
    >>> [key.name for key in keys_of(DailyLimit.read)]
    ['title', 'codes', 'limit', 'outcome', 'first', 'last', 'floor', 'source', 'apart', 'diagnoses']
    """
    blank = _blank()
    read(blank)
    return blank.keys()


def blank_clauses() -> Iterator[tuple[str, str, tuple[BlankKey, ...]]]:
    """Yield of each kind of clause its word, what it is, in words, and its keys."""
    for clause in CLAUSES:
        yield clause.KIND, clause.__doc__ or "", keys_of(clause.read)
