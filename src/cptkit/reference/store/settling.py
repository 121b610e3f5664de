"""Of several files of one release: which decides, and what none of them can say alone.

The one that says that it was issued later decides. Two that state the same are one, whatever their shape. Where
nothing tells two apart that differ, neither answers for the codes in which they do. The two files of one release of
the fee schedule that differ in the conversion factor alone, for qualifying APM participants and for all others, are
no conflict.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from functools import cached_property
from typing import Any, Final, TypeAlias

import attrs

from cptkit.reference._facts import Fact
from cptkit.reference._rows import READERS
from cptkit.reference.cms.finding import FoundFile, UnreadFile
from cptkit.reference.cms.issues import is_later
from cptkit.reference.cms.publication import TableInfo
from cptkit.reference.conflicts import Conflict
from cptkit.reference.store.packed import KEY_COLUMNS, SEPARATOR, key_text
from cptkit.reference.store.packing import APART, Packed, packed_rows

__all__ = ["Issued", "Settled", "settled"]

# The rows of a key: the cells of each, in columns.
Rows: TypeAlias = tuple[tuple[str, ...], ...]

_FACTOR: Final = "conversion_factor"
_NUMBER: Final = re.compile(r"[0-9]*\.?[0-9]+")
_NOT_QUALIFYING: Final = re.compile(r"(?<![a-z])non[-_ ]?QPP?(?![a-z])", re.IGNORECASE)
_QUALIFYING: Final = re.compile(r"(?<![a-z])QPP?(?![a-z])", re.IGNORECASE)


@attrs.frozen(eq=False)
class Issued:
    """A table as one file publishes it.

    Attributes:
        refused: how many of its rows could not be read.
    """

    file: FoundFile
    info: TableInfo
    packed: Packed
    refused: int

    @property
    def release(self) -> tuple[object, ...]:
        """What the files of one release of one table have in common."""
        info = self.info
        return info.table, info.setting, info.precedence, info.release, info.citation, info.periods, self.packed.columns

    @cached_property
    def rows(self) -> Mapping[str, Rows]:
        """The rows by key."""
        packed = self.packed
        cells = [tuple(text.split(SEPARATOR)) for text in packed.texts]
        found: dict[str, list[tuple[str, ...]]] = {}
        for key, fact in zip(packed.keys, packed.facts, strict=True):
            found.setdefault(key_text(key, packed.width), []).append(cells[fact])
        return {key: tuple(sorted(rows)) for key, rows in found.items()}


@attrs.frozen
class Settled:
    """A table that is stored, once it is settled which of its files decides.

    Attributes:
        member: which of the releases that are packed together it is.
        undecided: keys that its files say different things of.
    """

    info: TableInfo
    packed: Packed
    member: int
    refused: int
    undecided: tuple[str, ...] = ()


@attrs.define
class _Settling:
    """What was settled so far."""

    tables: list[Settled] = attrs.field(factory=list[Settled])
    dropped: list[tuple[Issued, str]] = attrs.field(factory=list[tuple[Issued, str]])
    conflicts: list[Conflict] = attrs.field(factory=list[Conflict])


def settled(issued: Sequence[Issued]) -> tuple[list[Settled], list[UnreadFile], list[Conflict]]:
    """Return the tables to store, the files that are left since another decides, and where nothing decides."""
    releases: dict[tuple[object, ...], list[Issued]] = {}
    for one in issued:
        releases.setdefault(one.release, []).append(one)
    settling = _Settling()
    for those in releases.values():
        _settle(those, settling)
    return settling.tables, list(_left(issued, settling.dropped)), settling.conflicts


def _left(issued: Iterable[Issued], dropped: Iterable[tuple[Issued, str]]) -> Iterator[UnreadFile]:
    """Yield the files of which no table is stored."""
    tables: dict[str, int] = {}
    for one in issued:
        tables[one.file.place] = tables.get(one.file.place, 0) + 1
    for one, why in dropped:
        tables[one.file.place] -= 1
        if not tables[one.file.place]:
            yield one.file.unread(why)


def _settle(those: Sequence[Issued], settling: _Settling) -> None:
    """Settle which files of one release of one table decide."""
    latest = list(those)
    for one in those:
        later = next((other for other in latest if is_later(other.file.issue, one.file.issue)), None)
        if later is not None:
            settling.dropped.append((one, _later(later)))
            latest.remove(one)
    different: list[Issued] = []
    # Of a text and a workbook that state the same, the text is named.
    for one in sorted(latest, key=lambda one: one.file.is_workbook):
        same = next((other for other in different if _states_the_same(one, other)), None)
        if same is None:
            different.append(one)
        else:
            settling.dropped.append((one, f"it has the same content as {same.file.place}, which is read"))
    kept = list(_without_qualifying(different, settling))
    merged = kept[0]
    undecided: set[str] = set()
    for other in kept[1:]:
        conflicts = list(_conflicts(merged, other))
        settling.conflicts += conflicts
        undecided |= {conflict.key for conflict in conflicts}
        merged = _merged(merged, other, undecided)
    refused = sum(one.refused for one in kept)
    settling.tables.append(Settled(merged.info, merged.packed, 0, refused, tuple(sorted(undecided))))


def _states_the_same(one: Issued, other: Issued) -> bool:
    if one.packed.files[0][0].sha256 == other.packed.files[0][0].sha256:
        return True
    return one.rows.keys() == other.rows.keys() and all(_alike(rows, other.rows[key]) for key, rows in one.rows.items())


def _later(later: Issued) -> str:
    released = later.file.issue.released
    when = f", released on {released}," if released else ""
    return f"{later.file.place}{when} is a later issue of the same release, and is read"


def _without_qualifying(kept: Sequence[Issued], settling: _Settling) -> Iterator[Issued]:
    """Yield all but the fee schedules of qualifying participants that differ from the others' in the factor alone."""
    others = [one for one in kept if _NOT_QUALIFYING.search(one.file.place)]
    for one in kept:
        base = next((other for other in others if _differing(one, other) <= {_FACTOR}), None)
        if base is None or base is one or one in others or not _QUALIFYING.search(one.file.place):
            yield one
        else:
            why = "except for the conversion factor of qualifying APM participants, it has the same content as"
            settling.dropped.append((one, f"{why} {base.file.place}, which is read"))


def _differing(one: Issued, other: Issued) -> set[str]:
    """Return the columns in which two files of a release differ, over all keys."""
    keys = one.rows.keys() | other.rows.keys()
    return {name for key in keys for name in _columns_apart(key, one, other)}


def _columns_apart(key: str, one: Issued, other: Issued) -> tuple[str, ...]:
    """Return the columns in which two files differ under a key; of a row that one lacks, what tells it apart."""
    mine, theirs = one.rows.get(key, ()), other.rows.get(key, ())
    if _alike(mine, theirs):
        return ()
    columns = one.packed.columns
    apart = APART.get(one.info.table, "")
    if not mine or not theirs or len(mine) != len(theirs):
        return (apart if mine and theirs and apart else "code",)
    pairs = zip(mine, theirs, strict=True)
    return tuple(
        dict.fromkeys(
            name
            for row, their_row in pairs
            for name, cell, their_cell in zip(columns, row, their_row, strict=True)
            if not _same(cell, their_cell)
        )
    )


def _alike(mine: Rows, theirs: Rows) -> bool:
    if mine == theirs:
        return True
    return len(mine) == len(theirs) and all(
        all(map(_same, row, their_row)) for row, their_row in zip(mine, theirs, strict=True)
    )


def _same(cell: str, other: str) -> bool:
    """Return whether two cells state the same: a workbook writes 1.5 where the text has 1.50."""
    if cell == other:
        return True
    is_number = "." in cell + other and _NUMBER.fullmatch(cell) and _NUMBER.fullmatch(other)
    return bool(is_number) and Decimal(cell) == Decimal(other)


def _conflicts(one: Issued, other: Issued) -> Iterator[Conflict]:
    """Yield the keys of which two files say different things, and nothing tells which of them counts."""
    info = one.info
    first = next(period.first for period in info.periods if period.first)
    for key in sorted(one.rows.keys() | other.rows.keys()):
        columns = tuple(name for name in _columns_apart(key, one, other) if name != _FACTOR)
        if columns:
            mine, theirs = (tuple(_records(key, issued)) for issued in (one, other))
            files = (one.file.place, other.file.place)
            yield Conflict(info.table, info.setting, key, first, mine, theirs, columns, files, is_decided=False)


def _records(key: str, issued: Issued) -> Iterator[Any]:
    table, citations = issued.info.table, {"": issued.info.citation}
    for number, cells in enumerate(issued.rows.get(key, ())):
        stated = {**dict(zip(issued.packed.columns, cells, strict=True)), "source": ""}
        if table in KEY_COLUMNS:
            stated[KEY_COLUMNS[table]] = key
        yield READERS[table](Fact(issued.file.place, number, stated), citations)[1]


def _merged(one: Issued, other: Issued, undecided: set[str]) -> Issued:
    """Return what two files of a release agree on; of the conversion factor nothing, where they differ in it."""
    packed = one.packed
    factor = packed.columns.index(_FACTOR) if _FACTOR in packed.columns else None

    def agreed(key: str, cells: tuple[str, ...]) -> tuple[str, ...]:
        if factor is None or _alike(one.rows[key], other.rows[key]):
            return cells
        return (*cells[:factor], "", *cells[factor + 1 :])

    rows = [
        (key, SEPARATOR.join(agreed(key, cells)))
        for key, those in one.rows.items()
        if key not in undecided
        for cells in those
    ]
    (mine,), (theirs,) = packed.files, other.packed.files
    files = (*(attrs.evolve(file, rows=0) for file in (*mine[1:], *theirs)),)
    whole = packed_rows(packed.width, packed.columns, rows, (attrs.evolve(mine[0], rows=len(rows)), *files))
    return Issued(one.file, one.info, whole, one.refused)
