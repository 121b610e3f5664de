"""What is in a store: its tables, where they came from, what they answer for, and the days between releases."""

from collections.abc import Iterable, Iterator
from datetime import timedelta
from itertools import accumulate
from pathlib import Path
from typing import Final

import attrs
from typing_extensions import override

from cptkit.reference.store.container import open_container
from cptkit.reference.store.opening import stored_tables
from cptkit.reference.store.table_info import StoredTable
from cptkit.values.edges import as_path, as_truth
from cptkit.values.fields import converted
from cptkit.values.periods import Period
from cptkit.values.tables import Setting, Table, table_label

__all__ = ["Inventory", "UncoveredDays", "inspect_store"]

_DAY: Final = timedelta(days=1)


@attrs.frozen(field_transformer=converted)
class UncoveredDays:
    """Days between two releases of a table, for which neither answers."""

    table: Table
    setting: Setting | None
    days: Period

    @override
    def __str__(self) -> str:
        return f"{table_label(self.table, self.setting)}: no release for {self.days}"


@attrs.frozen(field_transformer=converted)
class Inventory:
    """What is in a store.

    Attributes:
        path: the folder; fingerprint: of everything in it; size: in bytes.
        tables: one a release of a table.
        uncovered: days between releases, for which neither answers.
    """

    path: Path
    fingerprint: str
    size: int
    tables: tuple[StoredTable, ...]
    uncovered: tuple[UncoveredDays, ...]


def inspect_store(path: str | Path, *, verify: bool = False) -> Inventory:
    """Return what a store holds.

    Args:
        path: the folder that `compile_reference` wrote.
        verify: hold every byte against its fingerprint, which reads the whole store.

    Raises:
        MissingFile: there is no store.
        DamagedData: it is damaged or of another format.
    """
    verifies = as_truth(verify, "verify")
    container = open_container(as_path(path, "path"))
    if verifies:
        container.verify()
    tables = stored_tables(container)
    return Inventory(container.path, container.fingerprint, container.size, tables, tuple(_uncovered(tables)))


def _uncovered(tables: Iterable[StoredTable]) -> Iterator[UncoveredDays]:
    periods: dict[tuple[Table, Setting | None], list[Period]] = {}
    for stored in tables:
        periods.setdefault((stored.info.table, stored.info.setting), []).extend(stored.info.periods)
    for (table, setting), those in periods.items():
        yield from (UncoveredDays(table, setting, days) for days in _between(those))


def _between(periods: list[Period]) -> Iterator[Period]:
    """Yield the days between periods that none of them holds."""
    whole = sorted((period.first, period.last) for period in periods if period.first and period.last)
    ends = accumulate((last for _, last in whole), max)
    for end, (first, _) in zip(ends, whole[1:], strict=False):
        if first - end > _DAY:
            yield Period(end + _DAY, first - _DAY)
