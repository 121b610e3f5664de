"""Where two tables that answer for the same days differ."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Final

import attrs
from typing_extensions import override

from cptkit.reference._fee_rows import VALUE_COLUMNS
from cptkit.reference._rows_apart import Row, agree, keys_apart, said, same_value, shown_apart
from cptkit.reference.tables import AnyTable, codes_in
from cptkit.values.fields import converted
from cptkit.values.periods import Period
from cptkit.values.tables import Setting, Table, table_label

__all__ = ["Conflict", "conflicts_between"]

# What tells rows of one key apart, beside their days.
_APART: Final = {Table.ADD_ONS: "primary", Table.FEE_SCHEDULE: "component"}


@attrs.frozen(field_transformer=converted)
class Conflict:
    """Two references that both answer for a key on a day, and differ.

    Attributes:
        key: the code, or both codes of a pair one after the other.
        mine, theirs: the rows that each has, empty where it has published nothing.
        columns: what differs, by name.
        files: the files that each was read from, where a folder was compiled.
        is_decided: one of the two decides, which is `theirs`; otherwise neither answers.
    """

    table: Table
    setting: Setting | None
    key: str
    day: date
    mine: tuple[Row, ...]
    theirs: tuple[Row, ...]
    columns: tuple[str, ...] = ()
    files: tuple[str, ...] = ()
    is_decided: bool = True

    @override
    def __str__(self) -> str:
        mine, theirs = shown_apart(self.mine, self.theirs), shown_apart(self.theirs, self.mine)
        return f"{table_label(self.table, self.setting)}, {self.key} on {self.day}: {mine}; against {theirs}"


def _keys_of_both(mine: AnyTable, theirs: AnyTable) -> set[str]:
    """Return the keys that both tables may answer for and differ under."""
    limited = next((table.coverage for table in (mine, theirs) if table.coverage.codes is not None), None)
    if limited is None or limited.codes is None:
        return keys_apart(mine, theirs)
    codes = limited.codes | limited.hubs
    return {key for table in (mine, theirs) for code in codes for key in table.keys_of(code)}


def conflicts_between(mine: AnyTable, theirs: AnyTable) -> Iterator[Conflict]:
    """Yield where two tables of one kind both answer for a key and differ, at the first day on which they do."""
    if (mine.coverage.table, mine.coverage.setting) != (theirs.coverage.table, theirs.coverage.setting):
        return
    edges = [edge for one in mine.coverage.periods for other in theirs.coverage.periods for edge in _begin(one, other)]
    if not edges:
        return
    for key in sorted(_keys_of_both(mine, theirs)):
        codes = codes_in(mine.coverage.table, key)
        if mine.coverage.answers(*codes) and theirs.coverage.answers(*codes):
            yield from _conflict_at(key, mine, theirs, edges)


def _begin(one: Period, other: Period) -> Iterator[date]:
    """Yield the first day that two periods have in common."""
    if one.overlaps(other):
        yield max(one.first or date.min, other.first or date.min)


def _conflict_at(key: str, mine: AnyTable, theirs: AnyTable, edges: Iterable[date]) -> Iterator[Conflict]:
    both = mine.rows.get(key, ()), theirs.rows.get(key, ())
    days = {*edges}
    for row in (*both[0], *both[1]):
        days.update(row.period.edges())
    for day in sorted(days):
        if mine.coverage.period_on(day) and theirs.coverage.period_on(day):
            ours, others = (tuple(row for row in rows if row.period.covers(day)) for rows in both)
            if not agree(ours, others):
                table, setting = mine.coverage.table, mine.coverage.setting
                yield Conflict(table, setting, key, day, ours, others, _columns_apart(table, ours, others))
                return


def _columns_apart(table: Table, mine: Iterable[Row], theirs: Iterable[Row]) -> tuple[str, ...]:
    """Return the names of what two sets of rows say differently; of a row that one lacks, what tells it apart."""
    apart = _APART.get(table, "code")
    ours, others = [{getattr(row, apart, ""): row for row in rows} for rows in (mine, theirs)]
    names: set[str] = set()
    for key in ours.keys() | others.keys():
        if key not in ours or key not in others:
            names.add(apart)
            continue
        one, other = said(ours[key]), said(others[key])
        names |= {name for name in one if not same_value(name, one, other)}
    if "values" in names:
        pairs = [(ours[key].values, others[key].values) for key in ours.keys() & others.keys()]
        both = [(one, other) for one, other in pairs if one and other]
        worth = {name for one, other in both for name in VALUE_COLUMNS if getattr(one, name) != getattr(other, name)}
        names = names - {"values"} | worth
    return tuple(sorted(names))
