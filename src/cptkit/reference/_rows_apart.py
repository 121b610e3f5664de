"""What rows of a table state, whether they agree, and under which keys two tables may differ."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any, Final, TypeAlias

import attrs

from cptkit.reference.edits import AddOn
from cptkit.reference.tables import AnyTable, Indexed
from cptkit.values.periods import Period

__all__ = ["Row", "agree", "keys_apart", "said", "same_value", "shown_apart", "shown_few"]

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
        "on_column_two_only",
        "position",
        "rationale",
        "role",
        "side",
        "unacceptable_principal",
        "values",
        "youngest",
    }
)
# How many rows are written out: an add-on may go with hundreds of primaries.
_FEW: Final = 3


def said(row: Row) -> dict[str, object]:
    return {name: value for name, value in attrs.asdict(row, recurse=False).items() if name not in _NOT_COMPARED}


def _shown(row: Row) -> str:
    """Write what a row says, beside its code and what holds for every row of its table."""
    told = {
        name: value
        for name, value in said(row).items()
        if name not in _UNDERSTOOD and value not in _UNSAID and value is not False
    }
    words = [f"{name.replace('_', ' ')} {getattr(value, 'value', value)}" for name, value in told.items()]
    unlisted = isinstance(row, AddOn) and row.primary is None
    return ", ".join(["contractor's choice of primary", *words] if unlisted else words)


def shown_few(rows: Sequence[Row]) -> str:
    """Write what the first few of some rows say, and how many more there are."""
    more = f" and {len(rows) - _FEW} more" if len(rows) > _FEW else ""
    return ", ".join(map(_shown, rows[:_FEW])) + more


def shown_apart(rows: Sequence[Row], others: Iterable[Row]) -> str:
    """Write what those of some rows say that are not among others."""
    theirs = [said(other) for other in others]
    apart = [row for row in rows if said(row) not in theirs]
    return shown_few(apart) or ("no other row" if rows else "nothing")


def _same(mine: dict[str, object], theirs: dict[str, object]) -> bool:
    """Return whether two rows state the same; what a publication leaves out contradicts nothing."""
    return all(same_value(name, mine, theirs) for name in mine)


def same_value(name: str, mine: Mapping[str, object], theirs: Mapping[str, object]) -> bool:
    value, other = mine[name], theirs[name]
    return value == other or (name in _LEFT_OUT and (value in _UNSAID or other in _UNSAID))


def agree(mine: Iterable[Row], theirs: Iterable[Row]) -> bool:
    """Return whether rows state the same, in whatever order."""
    ours, others = [said(row) for row in mine], [said(row) for row in theirs]
    return all(any(_same(one, other) for other in others) for one in ours) and all(
        any(_same(one, other) for one in ours) for other in others
    )


def keys_apart(mine: AnyTable, theirs: AnyTable, day: date | None = None, their_day: date | None = None) -> set[str]:
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
