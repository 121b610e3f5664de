"""Published tables: rows by key, the source they came from, and what they answer for."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any, Final, Generic, Protocol, TypeAlias, TypeVar, runtime_checkable

import attrs
from typing_extensions import override

from cptkit.reference.diagnoses import pointed
from cptkit.values.edges import Day, as_a, as_day, as_text
from cptkit.values.fields import converted
from cptkit.values.periods import Period
from cptkit.values.tables import Setting, Table

__all__ = ["AnyTable", "Coverage", "Indexed", "PublishedRow", "PublishedTable", "Source", "codes_in", "pair_key"]


class PublishedRow(Protocol):
    """A row that holds for a period."""

    @property
    def period(self) -> Period:
        """The days on which the row holds."""
        ...


_OF_PAIRS: Final = (Table.PAIR_EDITS, Table.MODIFIER_CONFLICTS)
R_co = TypeVar("R_co", bound=PublishedRow, covariant=True)


def pair_key(one: str, other: str) -> str:
    """Return the key under which both directions of a pair of codes stand.

    >>> pair_key("77054", "77053")
    '7705377054'
    """
    return one + other if one < other else other + one


def _key(codes: tuple[str, ...]) -> str:
    return "".join(sorted(codes))


@attrs.frozen(field_transformer=converted)
class Source:
    """Where a table came from: publisher, title, url, the day it was retrieved, and its fingerprint.

    Attributes:
        retrieved: `None` for a file of the user's own, which does not say when it was downloaded.
    """

    publisher: str
    title: str
    url: str
    retrieved: date | None
    sha256: str

    @override
    def __str__(self) -> str:
        return f"{self.publisher}, {self.title}"


@attrs.frozen(field_transformer=converted)
class Coverage:
    """What a table answers for: in a partial table "no row" is not "nothing published".

    Attributes:
        periods: the days it is whole for.
        codes: the codes it is whole for, or the pairs of them by their key; `None` is all.
        initials: it is whole only for codes that begin with one of these; empty is all.
        hubs: codes of which it holds every pair, whatever the partner.
        cumulative: its rows keep their own first and last days; otherwise the edges of a row may be
            no more than the edges of the release.
        undecided: keys of which its files say different things, and nothing says which of them counts.
    """

    table: Table
    setting: Setting | None
    periods: tuple[Period, ...]
    codes: frozenset[str] | None = None
    hubs: frozenset[str] = frozenset()
    cumulative: bool = False
    initials: frozenset[str] = frozenset()
    undecided: frozenset[str] = frozenset()

    def answers(self, *codes: str) -> bool:
        """Return whether the table is whole for these codes together.

        >>> part = Coverage(Table.MUE, None, (Period(),), codes=frozenset({"77053"}))
        >>> part.answers("77053"), part.answers("99213")
        (True, False)
        """
        for code in codes:
            if type(code) is not str:
                as_text(code, "codes")
        if self.initials and not all(code[:1] in self.initials for code in codes):
            return False
        if self.undecided and _key(codes) in self.undecided:
            return False
        if self.codes is None or self.codes.issuperset(codes):
            return True
        return not self.hubs.isdisjoint(codes) or _key(codes) in self.codes

    @property
    def answers_for_all(self) -> bool:
        """Whether the table is whole for every code."""
        return self.codes is None and not self.initials and not self.undecided

    def period_on(self, day: Day) -> Period | None:
        """Return the period that holds the day, if the table is whole for it."""
        asked = as_day(day, "day")
        return next((period for period in self.periods if period.covers(asked)), None)


@runtime_checkable
class Indexed(Protocol):
    """Rows that find keys without going through all."""

    def keys_of(self, code: str) -> Iterator[str]:
        """Return the keys that hold a code."""
        ...

    def edges(self) -> Iterator[date]:
        """Return the days on which some row begins to hold, or no longer does."""
        ...

    def are(self, other: object) -> bool:
        """Return whether others are these very rows."""
        ...

    def keys_apart(self, other: object, day: date | None, other_day: date | None) -> Iterator[str] | None:
        """Return the keys under which the two may differ, each on its day or on any; `None` where that takes all."""
        ...


def codes_in(table: Table, key: str) -> tuple[str, ...]:
    """Return the codes of a key: two in a table of pairs, else one.

    >>> codes_in(Table.PAIR_EDITS, "7705377054")
    ('77053', '77054')
    """
    if table in (Table.DIAGNOSES, Table.DIAGNOSIS_NOTES):
        return (pointed(key),)
    half = len(key) // 2
    return (key[:half], key[half:]) if table in _OF_PAIRS else (key,)


@attrs.frozen(eq=False, field_transformer=converted)
class PublishedTable(Generic[R_co]):
    """The rows of one publication by key, with where they came from and what they answer for."""

    coverage: Coverage
    source: Source
    rows: Mapping[str, tuple[R_co, ...]] = attrs.field(repr=False)

    def __iter__(self) -> Iterator[R_co]:
        """Yield every row, in the order of the keys."""
        for rows in self.rows.values():
            yield from rows

    def is_same(self, other: "PublishedTable[Any]") -> bool:
        """Return whether another is this very table: what it answers for, where it came from, and every row."""
        as_a(PublishedTable, other, "other")
        if self is other or (self.coverage, self.source) != (other.coverage, other.source):
            return self is other
        return self.rows.are(other.rows) if isinstance(self.rows, Indexed) else self.rows == other.rows

    def edges(self) -> Iterator[date]:
        """Yield the days on which it may begin to answer otherwise, each at least once."""
        for period in self.coverage.periods:
            yield from period.edges()
        if isinstance(self.rows, Indexed):
            yield from self.rows.edges()
        else:
            yield from (day for row in self for day in row.period.edges())

    def keys_of(self, code: str) -> Iterator[str]:
        """Return the keys that hold a code: its own, or, in a table of pairs, one for each partner."""
        asked = as_text(code, "code")
        if isinstance(self.rows, Indexed):
            return self.rows.keys_of(asked)
        table = self.coverage.table
        return (key for key in self.rows if key == asked or asked in codes_in(table, key))


# A reference holds tables of every kind of row side by side; the key says which kind.
AnyTable: TypeAlias = PublishedTable[Any]
