"""Days that answer alike, of a code, of a diagnosis or of one table: they share what was looked up."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta
from itertools import combinations
from typing import Final

import attrs

from cptkit.reference.asking import AskedBy, tables_asked_by
from cptkit.reference.tables import AnyTable
from cptkit.values.periods import Period
from cptkit.values.tables import LASTING, Table

__all__ = ["Alike", "AlikeDays"]

# What is published about a procedure code alone, and about a diagnosis alone.
_OF_CODE: Final = (
    Table.SERVICE_KINDS,
    Table.MODIFIER_NEEDS,
    Table.FREQUENCY_LIMITS,
    Table.NEW_PATIENT_CODES,
    *tables_asked_by(AskedBy.CODE),
)
_OF_DIAGNOSIS: Final = tables_asked_by(AskedBy.DIAGNOSIS)


@attrs.frozen(eq=False)
class Alike:
    """What a day has in common with those that answer alike, and with no other day.

    Attributes:
        code: with those that answer alike of every code; diagnosis: of every diagnosis.
        tables: with those of which each table says the same.
    """

    code: object
    diagnosis: object
    tables: Mapping[Table, object]


class _Stretches:
    """Between each two edges an object, to tell days by: told apart at once, as no pair of days is."""

    def __init__(self, edges: Iterable[date]) -> None:
        self._edges = sorted(edges)
        self._between = [object() for _ in range(len(self._edges) + 1)]

    def on(self, day: date) -> object:
        return self._between[bisect_right(self._edges, day)]


class AlikeDays:
    """Which days answer alike, by published tables and the days over which they are stretched.

    Attributes:
        edges: the days on which some table may begin to answer otherwise, where none is stretched.
    """

    def __init__(self, tables: Iterable[AnyTable], stretched: Period | None) -> None:
        edges: dict[Table, set[date]] = {table: set() for table in Table}
        ends: dict[Table, set[date]] = {table: set() for table in Table}
        for published in tables:
            table = published.coverage.table
            edges[table].update(published.edges())
            ends[table].update(
                end for period in published.coverage.periods for end in (period.first, period.last) if end
            )
        for table in LASTING:
            edges[table].update(_between(ends[table]))
        self.edges = set[date]().union(*edges.values())
        over = [] if stretched is None else list(stretched.edges())
        self._code = _Stretches(set(over).union(*[edges[table] for table in _OF_CODE]))
        self._diagnosis = _Stretches(set(over).union(*[edges[table] for table in _OF_DIAGNOSIS]))
        self._tables = {table: _Stretches({*days, *over}) for table, days in edges.items()}
        # Of releases that are stretched, another may be the nearest on each day.
        self._by_day = frozenset(table for table, days in ends.items() if days and stretched is not None)

    def on(self, day: date) -> Alike:
        """Return what a day has in common with those that answer alike."""
        tables = {
            table: (table, day) if table in self._by_day else stretches.on(day)
            for table, stretches in self._tables.items()
        }
        return Alike(
            self._code.on(day) if self._by_day.isdisjoint(_OF_CODE) else (AskedBy.CODE, day),
            self._diagnosis.on(day) if self._by_day.isdisjoint(_OF_DIAGNOSIS) else (AskedBy.DIAGNOSIS, day),
            tables,
        )


def _between(ends: Iterable[date]) -> Iterator[date]:
    """Yield the days in the middle of two ends, and those after them: there another release becomes the nearest."""
    for one, other in combinations(sorted(ends), 2):
        middle = one + (other - one) // 2
        yield middle
        yield middle + timedelta(1)
