"""What a reference holds, and for which days: one entry for each kind of table and each setting."""

from collections.abc import Iterable

import attrs
from typing_extensions import override

from cptkit.reference.tables import AnyTable
from cptkit.values.fields import converted
from cptkit.values.html import Html
from cptkit.values.periods import Period
from cptkit.values.rows import Row, Several, table_of_rows
from cptkit.values.tables import Setting, Table, table_label

__all__ = ["HeldTable", "contents_of"]


@attrs.frozen(repr=False, field_transformer=converted)
class HeldTable:
    """What a reference holds of one kind of table.

    Attributes:
        periods: the days that it answers for, those of several releases one after the other joined.
        is_whole: whether it answers for every code on some day; otherwise only for the codes of a list.
        titles: the publications, each once.
    """

    table: Table
    setting: Setting | None
    periods: tuple[Period, ...]
    is_whole: bool
    titles: tuple[str, ...]

    @property
    def days(self) -> str:
        """The days in words."""
        return "; ".join(map(str, self.periods))

    def row(self) -> Row:
        """Return it as one row of plain values."""
        return {
            "table": self.table.label,
            "setting": self.setting.value if self.setting else "",
            "days": self.days,
            "codes": "all" if self.is_whole else "those of a list",
            "publications": "; ".join(self.titles),
        }

    @override
    def __str__(self) -> str:
        some = "" if self.is_whole else ", codes of a list"
        return f"{table_label(self.table, self.setting)}: {self.days}{some}"

    @override
    def __repr__(self) -> str:
        return f"<HeldTable {table_label(self.table, self.setting)}>"

    def _repr_html_(self) -> Html:
        return table_of_rows([self.row()])


def contents_of(tables: Iterable[AnyTable]) -> Several[HeldTable]:
    """Return what some tables hold, in the order in which the kinds are named."""
    kinds: dict[tuple[Table, Setting | None], list[AnyTable]] = {}
    for one in tables:
        kinds.setdefault((one.coverage.table, one.coverage.setting), []).append(one)
    order = list(Table)
    return Several(
        HeldTable(
            kind,
            setting,
            tuple(_joined([period for one in those for period in one.coverage.periods])),
            any(one.coverage.answers_for_all for one in those),
            tuple(dict.fromkeys(one.source.title for one in those)),
        )
        for (kind, setting), those in sorted(kinds.items(), key=lambda one: (order.index(one[0][0]), str(one[0][1])))
    )


def _joined(periods: list[Period]) -> list[Period]:
    """Return periods in order, those that overlap or follow each other as one."""
    joined: list[Period] = []
    for one in sorted(periods, key=lambda one: (one.first is not None, str(one.first))):
        last = joined[-1] if joined else None
        if last is None or not _follows(last, one):
            joined.append(one)
        elif last.last is not None and (one.last is None or one.last > last.last):
            joined[-1] = attrs.evolve(last, last=one.last)
    return joined


def _follows(earlier: Period, later: Period) -> bool:
    """Return whether a period begins within another, or on the day after it."""
    return earlier.last is None or later.first is None or later.first.toordinal() <= earlier.last.toordinal() + 1
