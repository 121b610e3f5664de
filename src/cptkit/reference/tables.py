"""Published tables: rows by key, the source they came from, and what they answer for."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Generic, Protocol, TypeVar

import attrs
from typing_extensions import override

from cptkit.values.periods import Period
from cptkit.values.tables import Setting, Table

__all__ = ["Coverage", "PublishedRow", "PublishedTable", "Source", "pair_key"]


class PublishedRow(Protocol):
    """A row that holds for a period."""

    @property
    def period(self) -> Period:
        """The days on which the row holds."""
        ...


R_co = TypeVar("R_co", bound=PublishedRow, covariant=True)


def pair_key(one: str, other: str) -> str:
    """Return the key under which both directions of a pair of codes stand.

    >>> pair_key("77054", "77053")
    '7705377054'
    """
    return one + other if one < other else other + one


@attrs.frozen
class Source:
    """Where a table came from: publisher, title, url, the day it was retrieved, and its fingerprint."""

    publisher: str
    title: str
    url: str
    retrieved: date
    sha256: str

    @override
    def __str__(self) -> str:
        return f"{self.publisher}, {self.title}"


@attrs.frozen
class Coverage:
    """What a table answers for: in a partial table "no row" is not "nothing published".

    Attributes:
        periods: the days it is whole for.
        codes: the codes it is whole for; `None` is all.
        hubs: codes of which it holds every pair, whatever the partner.
        cumulative: its rows keep their own first and last days; otherwise the edges of a row may be
            no more than the edges of the release.
    """

    table: Table
    setting: Setting | None
    periods: tuple[Period, ...]
    codes: frozenset[str] | None = None
    hubs: frozenset[str] = frozenset()
    cumulative: bool = False

    def answers(self, *codes: str) -> bool:
        """Say whether the table is whole for these codes together.

        >>> part = Coverage(Table.MUE, None, (Period(),), codes=frozenset({"77053"}))
        >>> part.answers("77053"), part.answers("99213")
        (True, False)
        """
        if self.codes is None or self.codes.issuperset(codes):
            return True
        return not self.hubs.isdisjoint(codes)

    def period_on(self, day: date) -> Period | None:
        """Return the period that holds the day, if the table is whole for it."""
        return next((period for period in self.periods if period.covers(day)), None)


@attrs.frozen(eq=False)
class PublishedTable(Generic[R_co]):
    """The rows of one publication by key, with where they came from and what they answer for."""

    coverage: Coverage
    source: Source
    rows: Mapping[str, tuple[R_co, ...]] = attrs.field(repr=False)

    def __iter__(self) -> Iterator[R_co]:
        """Give every row, in the order of the keys."""
        for rows in self.rows.values():
            yield from rows
