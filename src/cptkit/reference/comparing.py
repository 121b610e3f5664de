"""What differs: between tables that answer for the same days, and between two days of one reference."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date
from enum import StrEnum
from itertools import product
from typing import Any, Final, TypeAlias

import attrs
from typing_extensions import override

from cptkit.reference._answers import JOINED
from cptkit.reference._fee_rows import VALUE_COLUMNS
from cptkit.reference.edits import AddOn
from cptkit.reference.tables import AnyTable, Indexed, codes_in
from cptkit.reference.views import PublishedDay
from cptkit.values.fields import converted
from cptkit.values.html import Html, plain_html, table as html_table
from cptkit.values.periods import Period
from cptkit.values.rows import Row as PlainRow, table_of_rows
from cptkit.values.tables import Setting, Table, table_label
from cptkit.values.wording import counted

__all__ = ["Change", "ChangeKind", "Conflict", "Difference", "Unanswered", "conflicts_between", "difference_between"]

# Where and since when it is said, and in which words, is no difference in what is said.
_NOT_COMPARED: Final = frozenset(
    {
        "before_1996",
        "citation",
        "counted_per",
        "explanation",
        "family",
        "guidance",
        "label",
        "modality",
        "name",
        "note",
        "period",
        "successors",
    }
)
# A row of whichever table is compared: an attrs record with a period.
Row: TypeAlias = Any
_UNDERSTOOD: Final = frozenset({"add_on", "code", "setting"})
_UNSAID: Final = (None, "", ())
# What some publications of a table have and others leave out.
_LEFT_OUT: Final = frozenset(
    {
        "bypasses_pairs",
        "conflicts",
        "endoscopic_base",
        "has_rules",
        "external_cause",
        "level_two",
        "manifestation",
        "oldest",
        "position",
        "rationale",
        "role",
        "side",
        "unacceptable_principal",
        "values",
        "youngest",
    }
)
# What tells rows of one key apart, beside their days.
_APART: Final = {Table.ADD_ONS: "primary", Table.FEE_SCHEDULE: "component"}
# How many rows are written out: an add-on may go with hundreds of primaries.
_FEW: Final = 3


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
        mine, theirs = _shown_apart(self.mine, self.theirs), _shown_apart(self.theirs, self.mine)
        return f"{table_label(self.table, self.setting)}, {self.key} on {self.day}: {mine}; against {theirs}"


class ChangeKind(StrEnum):
    """What became of the rows of a code between two days."""

    ADDED = "added"
    ENDED = "ended"
    CHANGED = "changed"


@attrs.frozen(repr=False, field_transformer=converted)
class Change:
    """What one table says of a code, or of a pair of codes, on two days, where it differs.

    Attributes:
        codes: the code, or the two of a pair.
        before, after: its rows on the earlier and on the later day.
    """

    table: Table
    setting: Setting | None
    codes: tuple[str, ...]
    before: tuple[Row, ...]
    after: tuple[Row, ...]

    @property
    def kind(self) -> ChangeKind:
        """Whether the rows were added, ended or changed."""
        if not self.before:
            return ChangeKind.ADDED
        return ChangeKind.CHANGED if self.after else ChangeKind.ENDED

    @property
    def what(self) -> str:
        """What the rows say, or, where they changed, what each day's say that the other's do not."""
        return {
            ChangeKind.ADDED: _shown_few(self.after),
            ChangeKind.ENDED: _shown_few(self.before),
            ChangeKind.CHANGED: (
                f"{_shown_apart(self.before, self.after)}; then {_shown_apart(self.after, self.before)}"
            ),
        }[self.kind]

    def row(self) -> PlainRow:
        """Return it as one row of plain values."""
        return {
            "table": self.table.value,
            "setting": self.setting.value if self.setting else None,
            "code": self.codes[0],
            "other": self.codes[1] if len(self.codes) > 1 else None,
            "kind": self.kind.value,
            "before": _shown_few(self.before),
            "after": _shown_few(self.after),
            "source": str((self.after or self.before)[0].citation),
        }

    @override
    def __str__(self) -> str:
        what = f": {self.what}" if self.what else ""
        return f"{table_label(self.table, self.setting)}, {' and '.join(self.codes)} {self.kind.value}{what}"

    @override
    def __repr__(self) -> str:
        return f"<Change {self.table} {' '.join(self.codes)}: {self.kind}>"

    def _repr_html_(self) -> Html:
        return table_of_rows([self.row()])


@attrs.frozen(field_transformer=converted)
class Unanswered:
    """A table that does not answer for one of the two days, so that it cannot be compared."""

    table: Table
    setting: Setting | None
    day: date

    @override
    def __str__(self) -> str:
        return f"{table_label(self.table, self.setting)}: no loaded release answers for {self.day}"


# More changes than these are counted in a notebook, and not shown.
_SHOWN: Final = 200


@attrs.frozen(repr=False, field_transformer=converted)
class Difference:
    """What changed between two days, and what cannot be told.

    >>> from cptkit import bundled_reference
    >>> difference = bundled_reference().difference("2018-12-31", "2019-01-01", ["77059", "77058"])
    >>> [(row["code"], row["kind"]) for row in difference.rows()]
    [('77058', 'ended'), ('77059', 'ended')]
    """

    changes: tuple[Change, ...]
    gaps: tuple[Unanswered, ...]

    def rows(self) -> list[PlainRow]:
        """Return one row of plain values for each change."""
        return [change.row() for change in self.changes]

    @override
    def __str__(self) -> str:
        changes = [str(change) for change in self.changes] or ["no change in what can be compared"]
        return "\n".join([*changes, *self._not_compared()])

    def _not_compared(self) -> Iterator[str]:
        for day in dict.fromkeys(gap.day for gap in self.gaps):
            tables = [table_label(gap.table, gap.setting) for gap in self.gaps if gap.day == day]
            yield f"not compared, since no loaded release answers for {day}: {', '.join(tables)}"

    @override
    def __repr__(self) -> str:
        return f"<Difference: {counted(len(self.changes), 'change')}, {counted(len(self.gaps), 'gap')}>"

    def _repr_html_(self) -> Html:
        shown = self.changes[:_SHOWN]
        rows = [[plain_html(part) for part in _cells_of(change)] for change in shown]
        more = len(self.changes) - len(shown)
        told = html_table(("table", "codes", "what became of it", "which"), rows) if rows else "<p>no change</p>"
        rest = f"<p>{more:,} more in <code>difference.changes</code></p>" if more else ""
        gaps = "".join(f"<p><small>{plain_html(line)}</small></p>" for line in self._not_compared())
        return f"<div>{told}{rest}{gaps}</div>"


def _cells_of(change: Change) -> tuple[str, ...]:
    return table_label(change.table, change.setting), " and ".join(change.codes), change.kind.value, change.what


def _said(row: Row) -> dict[str, object]:
    return {name: value for name, value in attrs.asdict(row, recurse=False).items() if name not in _NOT_COMPARED}


def _shown(row: Row) -> str:
    """Write what a row says, beside its code and what holds for every row of its table."""
    told = {
        name: value
        for name, value in _said(row).items()
        if name not in _UNDERSTOOD and value not in _UNSAID and value is not False
    }
    words = [f"{name.replace('_', ' ')} {getattr(value, 'value', value)}" for name, value in told.items()]
    unlisted = isinstance(row, AddOn) and row.primary is None
    return ", ".join(["contractor's choice of primary", *words] if unlisted else words)


def _shown_few(rows: Sequence[Row]) -> str:
    """Write what the first few of some rows say, and how many more there are."""
    more = f" and {len(rows) - _FEW} more" if len(rows) > _FEW else ""
    return ", ".join(map(_shown, rows[:_FEW])) + more


def _shown_apart(rows: Sequence[Row], others: Iterable[Row]) -> str:
    """Write what those of some rows say that are not among others."""
    theirs = [_said(other) for other in others]
    apart = [row for row in rows if _said(row) not in theirs]
    return _shown_few(apart) or ("no other row" if rows else "nothing")


def _same(mine: dict[str, object], theirs: dict[str, object]) -> bool:
    """Return whether two rows state the same; what a publication leaves out contradicts nothing."""
    return all(_same_value(name, mine, theirs) for name in mine)


def _same_value(name: str, mine: Mapping[str, object], theirs: Mapping[str, object]) -> bool:
    value, other = mine[name], theirs[name]
    return value == other or (name in _LEFT_OUT and (value in _UNSAID or other in _UNSAID))


def _agree(mine: Iterable[Row], theirs: Iterable[Row]) -> bool:
    """Return whether rows state the same, in whatever order."""
    ours, others = [_said(row) for row in mine], [_said(row) for row in theirs]
    return all(any(_same(one, other) for other in others) for one in ours) and all(
        any(_same(one, other) for one in ours) for other in others
    )


def _keys_apart(mine: AnyTable, theirs: AnyTable, day: date | None = None, their_day: date | None = None) -> set[str]:
    """Return the keys under which two tables may differ."""
    if isinstance(mine.rows, Indexed):
        found = mine.rows.keys_apart(theirs.rows, day, their_day)
        if found is not None:
            return set(found)
    if mine is theirs and day is not None and their_day is not None:
        return {key for key, rows in mine.rows.items() if any(_begins_or_ends(row, day, their_day) for row in rows)}
    return {*mine.rows, *theirs.rows}


def _begins_or_ends(row: Row, day: date, other_day: date) -> bool:
    """Return whether a row holds, or may hold, on one of two days and not on the other."""
    period: Period = row.period
    return period.covers(day) != period.covers(other_day) or period.leaves_open(day) != period.leaves_open(other_day)


def _keys_of_both(mine: AnyTable, theirs: AnyTable) -> set[str]:
    """Return the keys that both tables may answer for and differ under."""
    limited = next((table.coverage for table in (mine, theirs) if table.coverage.codes is not None), None)
    if limited is None or limited.codes is None:
        return _keys_apart(mine, theirs)
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
            if not _agree(ours, others):
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
        one, other = _said(ours[key]), _said(others[key])
        names |= {name for name in one if not _same_value(name, one, other)}
    if "values" in names:
        pairs = [(ours[key].values, others[key].values) for key in ours.keys() & others.keys()]
        both = [(one, other) for one, other in pairs if one and other]
        worth = {name for one, other in both for name in VALUE_COLUMNS if getattr(one, name) != getattr(other, name)}
        names = names - {"values"} | worth
    return tuple(sorted(names))


def difference_between(
    earlier: PublishedDay, later: PublishedDay, tables: Iterable[AnyTable], codes: Collection[str] | None
) -> Difference:
    """Return what changed between two days, for some codes or for all.

    Args:
        earlier: the view of one day.
        later: the view of another day, of the same reference.
        tables: the tables of that reference.
        codes: only what holds one of these; `None` is all.
    """
    kinds: dict[tuple[Table, Setting | None], list[AnyTable]] = {}
    for table in tables:
        kinds.setdefault((table.coverage.table, table.coverage.setting), []).append(table)
    changes: list[Change] = []
    gaps: list[Unanswered] = []
    for (kind, setting), those in kinds.items():
        before, after = (_heard(those, view.day) for view in (earlier, later))
        gaps += [
            Unanswered(kind, setting, view.day) for view, found in ((earlier, before), (later, after)) if not found
        ]
        for key in sorted(_candidates(before, after, earlier.day, later.day, codes)):
            key_codes = codes_in(kind, key)
            if all(view.covers(kind, *key_codes, setting=setting) for view in (earlier, later)):
                was, became = (view.rows(kind, *key_codes, setting=setting) for view in (earlier, later))
                if not _agree(was, became):
                    changes.append(Change(kind, setting, key_codes, was, became))
    return Difference(tuple(changes), tuple(gaps))


def _heard(tables: Sequence[AnyTable], day: date) -> list[AnyTable]:
    """Return the tables that can speak of a day: none that one loaded later, and whole for every code, overrules."""
    heard: list[AnyTable] = []
    for table in reversed(tables):
        if table.coverage.period_on(day):
            heard.append(table)
            if table.coverage.answers_for_all and table.coverage.table not in JOINED:
                break
    return heard


def _candidates(
    before: Sequence[AnyTable], after: Sequence[AnyTable], earlier: date, later: date, codes: Collection[str] | None
) -> set[str]:
    """Return the keys under which something may have changed: where none of as many tables differs, nothing has."""
    as_many = len(before) == len(after)
    pairs = list(zip(before, after, strict=True) if as_many else product(before, after))
    if codes is None:
        return {key for mine, theirs in pairs for key in _keys_apart(mine, theirs, earlier, later)}
    return {key for both in pairs for table in both for code in codes for key in table.keys_of(code)}
