"""Which tables answer on a day, and what they say under one key."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any, Final

import attrs

from cptkit.reference.tables import AnyTable
from cptkit.values.periods import Period
from cptkit.values.tables import CODE_LISTS, LASTING, STANDING, Setting, Table

__all__ = ["UNANSWERED", "Answer", "Part", "nearest_release", "parts_of"]


def _nothing(part: "Part") -> "Answer":
    return Answer(part, (), uncertain=False, assumed=part.assumed)


def _for_all_codes(part: "Part") -> bool:
    return part.table.coverage.answers_for_all


def _rows(part: "Part") -> Mapping[str, tuple[Any, ...]]:
    return part.table.rows


@attrs.frozen(eq=False)
class Part:
    """A table as it answers on the day: from its own days, unchecked since them, or stretched from the nearest of them.

    Attributes:
        nearest: the day itself, or that of the table's own days that is nearest to it.
        assumed: whether it is stretched; unchecked: whether it is a standing table after its last checked day.
        nothing: what it says of a code of which it has no row: most pairs of codes have none, so that
            this is made once.
        for_all_codes: whether it answers for every code; rows: those of the table.
    """

    table: AnyTable
    nearest: date
    edges: Period
    assumed: bool = False
    unchecked: bool = False
    nothing: "Answer" = attrs.field(init=False, repr=False, default=attrs.Factory(_nothing, takes_self=True))
    for_all_codes: bool = attrs.field(init=False, default=attrs.Factory(_for_all_codes, takes_self=True))
    rows: Mapping[str, tuple[Any, ...]] = attrs.field(
        init=False, repr=False, default=attrs.Factory(_rows, takes_self=True)
    )

    def answers(self, codes: tuple[str, ...]) -> bool:
        """Return whether it answers for these codes together."""
        return self.for_all_codes or self.table.coverage.answers(*codes)

    @property
    def is_whole(self) -> bool:
        """Whether the day is one of the table's own."""
        return not self.assumed and not self.unchecked

    @property
    def absence_is_open(self) -> bool:
        """Whether a code that it lacks may be in force: a list of codes may have been added to since."""
        return not self.is_whole and self.table.coverage.table in CODE_LISTS

    def holds(self, period: Period, day: date) -> bool:
        """Return whether a row of this period holds on the day."""
        if period.covers(day):
            return True
        if self.is_whole or not period.covers(self.nearest):
            return False
        at_release_edge = not self.table.coverage.cumulative
        if day > self.nearest:
            return at_release_edge and period.last == self.edges.last
        return period.floor or (at_release_edge and period.first == self.edges.first)


def _nearest(periods: Iterable[Period], day: date) -> tuple[date, Period] | None:
    """Return the covered day nearest to the day, the earlier where two are as near, and its period."""
    ends = [(end, period) for period in periods for end in (period.first, period.last) if end is not None]
    return min(ends, key=lambda end: (abs(end[0] - day), end[0]), default=None)


def parts_of(
    day: date, tables: tuple[AnyTable, ...], *, may_stretch: bool
) -> dict[tuple[Table, Setting | None], tuple[Part, ...]]:
    """Sort the tables that can speak of the day: whole ones first, the latest loaded before earlier ones.

    Then come standing tables that were last checked before the day, and then those that are stretched over it.
    """
    whole: dict[tuple[Table, Setting | None], list[Part]] = {}
    others: dict[tuple[Table, Setting | None], list[Part]] = {}
    for table in tables:
        key = (table.coverage.table, table.coverage.setting)
        period = table.coverage.period_on(day)
        if period is not None:
            whole.setdefault(key, []).insert(0, Part(table, day, period))
            continue
        near = _nearest(table.coverage.periods, day)
        if near is None:
            continue
        unchecked = table.coverage.table in STANDING and near[0] < day
        if unchecked or may_stretch or table.coverage.table in LASTING:
            others.setdefault(key, []).append(Part(table, *near, assumed=not unchecked, unchecked=unchecked))
    for parts in others.values():
        parts.sort(key=lambda part: (part.assumed, abs(part.nearest - day)))
    return {key: (*whole.get(key, ()), *others.get(key, ())) for key in whole.keys() | others.keys()}


@attrs.frozen(eq=False)
class Answer:
    """What the tables say under one key: nothing at all without a part, else its rows of the day."""

    part: Part | None
    rows: tuple[Any, ...]
    uncertain: bool
    assumed: bool

    @property
    def is_certain(self) -> bool:
        """Whether a table says whether and what it has under the key on the day."""
        return self.part is not None and not self.uncertain


UNANSWERED: Final = Answer(None, (), uncertain=False, assumed=False)


def nearest_release(
    day: date, tables: Iterable[AnyTable], table: Table, codes: tuple[str, ...], setting: Setting | None
) -> str:
    """Return the name of the release nearest to the day that answers for the codes; empty if none does."""
    releases = [
        (abs(end - day), str(period), published.source.title)
        for published in tables
        if (published.coverage.table, published.coverage.setting) == (table, setting)
        and published.coverage.answers(*codes)
        for period in published.coverage.periods
        for end in (period.first, period.last)
        if end is not None
    ]
    if not releases:
        return ""
    _, period, title = min(releases)
    return f"{title}, {period}"
