"""Days that answer alike, of a code, of a diagnosis or of one table: they share what was looked up."""

from bisect import bisect_right
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Final

import attrs

from cptkit.reference.asking import AskedBy, tables_asked_by
from cptkit.reference.tables import AnyTable
from cptkit.values.tables import Table

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
    """Which days answer alike, by some published tables."""

    def __init__(self, tables: Iterable[AnyTable]) -> None:
        edges: dict[Table, set[date]] = {table: set() for table in Table}
        for published in tables:
            edges[published.coverage.table].update(published.edges())
        self._code = _Stretches(set[date]().union(*[edges[table] for table in _OF_CODE]))
        self._diagnosis = _Stretches(set[date]().union(*[edges[table] for table in _OF_DIAGNOSIS]))
        self._tables = {table: _Stretches(days) for table, days in edges.items()}

    def on(self, day: date) -> Alike:
        """Return what a day has in common with those that answer alike."""
        tables = {table: stretches.on(day) for table, stretches in self._tables.items()}
        return Alike(self._code.on(day), self._diagnosis.on(day), tables)

    @staticmethod
    def alone(day: date) -> Alike:
        """Return the same of a day that is like no other: a release that is stretched may be another for each."""
        return Alike((AskedBy.CODE, day), (AskedBy.DIAGNOSIS, day), {table: (table, day) for table in Table})
