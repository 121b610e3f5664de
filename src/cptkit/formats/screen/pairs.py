"""Pairs of lines of one day, and which of them have a PTP edit: most have none, and are not looked up."""

from collections.abc import Callable, Iterable, Iterator
from typing import Any, Final, TypeAlias

import attrs
import numpy as np
import numpy.typing as npt

from cptkit.formats.screen.cells import SPREAD, Keys, Mask, Numbers
from cptkit.formats.screen.facts import WHOSE, CodeFacts, Days, of_assistants
from cptkit.formats.screen.lines import PlainLines
from cptkit.reference.reference import Reference
from cptkit.reference.store.packed import CODE_WIDTH, PackedRows, key_number
from cptkit.values.tables import Setting, Table

__all__ = ["Edits", "PairIndex", "Pairs", "pair_index", "pairs_of_days"]

# The numbers of codes lie below, so that a pair is one number too.
_CODE_SPAN: Final = 36**CODE_WIDTH
# So many bits hold two million pairs with few that fall on one.
_BITS: Final = 27
_SHIFT: Final = np.uint64(64 - _BITS)
# So many lines apart whole columns are compared.
_NEAR: Final = 4
# Of lines: their places, or a part of the column.
_Places: TypeAlias = Numbers | slice
_THREE, _SEVEN = np.uint64(3), np.uint64(7)


@attrs.frozen(eq=False)
class PairIndex:
    """The pairs of codes that tables have, whatever of them and on whichever day.

    Attributes:
        keys: the numbers of pairs, the lower code first, in order.
        bits: where a pair has none, no table has it.
    """

    keys: Keys
    bits: npt.NDArray[np.uint8]

    def has(self, keys: Keys) -> Mask:
        """Return which pairs a table has."""
        places = keys * SPREAD >> _SHIFT
        maybe: Mask = (self.bits[places >> _THREE] >> (places & _SEVEN).astype(np.uint8)) & 1 != 0
        (asked,) = np.nonzero(maybe)
        if len(self.keys):
            found = np.minimum(np.searchsorted(self.keys, keys[asked]), len(self.keys) - 1)
            maybe[asked] = self.keys[found] == keys[asked]
        return maybe


def pair_index(reference: Reference, setting: Setting) -> PairIndex:
    """Return the pairs that tables of one setting have; the reference keeps it with what was looked up."""
    known: PairIndex | None = reference.memory.get((PairIndex, setting))
    if known is None:
        known = reference.memory.keep((PairIndex, setting), _made(_tables_of(reference, setting)))
    return known


def _tables_of(reference: Reference, setting: Setting) -> Iterator[Any]:
    for table in reference.tables:
        if (table.coverage.table, table.coverage.setting) == (Table.PAIR_EDITS, setting):
            yield table.rows


def _made(tables: Iterable[Any]) -> PairIndex:
    several: dict[object, Keys] = {}
    for rows in tables:
        if isinstance(rows, PackedRows):
            # Releases of one store share their keys.
            several[rows.shared] = np.frombuffer(rows.keys_of_rows, np.uint64)
        else:
            several[id(rows)] = np.array([key_number(key) for key in rows], np.uint64)
    keys = np.sort(np.concatenate([*several.values(), np.zeros(0, np.uint64)]))
    keys = keys[np.append(True, keys[1:] != keys[:-1])[: len(keys)]]
    places = keys * SPREAD >> _SHIFT
    bits = np.zeros(2 ** (_BITS - 3), np.uint8)
    np.bitwise_or.at(bits, places >> _THREE, np.uint8(1) << (places & _SEVEN).astype(np.uint8))
    return PairIndex(keys, bits)


@attrs.frozen(eq=False)
class Pairs:
    """Pairs of lines of one day of a claim that may be one practitioner's, by the places of the lines."""

    first: Numbers
    second: Numbers


def pairs_of_days(lines: PlainLines, days_of_lines: Days) -> Iterator[Pairs]:
    """Yield the pairs of lines that may be one practitioner's: of neighbors, then of those that are further apart.

    Most claims have few lines: whole columns are compared with themselves, moved by a line or two, which takes no
    look-up. Of the others only the lines are compared that have so many lines of their day after them.
    """
    days, are_one = lines.days_of_claims, _comparing(lines, days_of_lines)
    for apart in range(1, _NEAR + 1):
        (first,) = np.nonzero(are_one(slice(None, -apart), slice(apart, None)))
        yield Pairs(first, first + apart)
    (first,) = np.nonzero(days[_NEAR:] == days[:-_NEAR])
    apart = _NEAR + 1
    while len(first):
        first = first[first + apart < len(days)]
        first = first[days[first] == days[first + apart]]
        one = first[are_one(first, first + apart)]
        yield Pairs(one, one + apart)
        apart += 1


def _comparing(lines: PlainLines, days_of_lines: Days) -> Callable[[_Places, _Places], Mask]:
    """Return what compares lines with others: whether they are of one day and may be one practitioner's."""
    days, providers = lines.days_of_claims, lines.providers
    if providers.min(initial=0) >= 0:
        whose: Numbers = days * (providers.max(initial=0) + 1) + providers
        return lambda some, others: whose[some] == whose[others]

    assists = of_assistants(lines, days_of_lines)

    def may_be_one(some: _Places, others: _Places) -> Mask:
        mine, theirs = providers[some], providers[others]
        are_named = (mine >= 0) & (theirs >= 0)
        is_one = (are_named & (mine == theirs)) | (~are_named & (assists[some] == assists[others]))
        told: Mask = is_one & (days[some] == days[others])
        return told

    return may_be_one


class Edits:
    """Which pairs of codes of a day have a PTP edit: what most have not is told by their numbers alone."""

    def __init__(self, lines: PlainLines, days: Days, facts: CodeFacts, index: PairIndex) -> None:
        self._codes = lines.codes.values
        self._days = days.published
        self._of_lines = lines.codes.numbers
        self._keys, self._cells = facts.keys, facts.cells
        self._of_days = days.numbers
        self._known = np.array([one.answers_for_all_pairs(WHOSE) for one in days.published], np.bool_)
        self._index = index

    def between(self, pairs: Pairs) -> tuple[Mask, Mask]:
        """Return of which pairs a table has an edit on their day, and of which none says that there is none."""
        first, second = pairs.first, pairs.second
        mine, theirs = self._keys[self._cells[first]], self._keys[self._cells[second]]
        keys = np.minimum(mine, theirs) * np.uint64(_CODE_SPAN) + np.maximum(mine, theirs)
        unknown = ~self._known[self._of_days[first]]
        (asked,) = np.nonzero(~unknown & self._index.has(keys))
        size = len(self._codes)
        cells = self._of_days[first[asked]] * size + self._of_lines[first[asked]]
        # Each different pair of a day is asked once.
        different, places = np.unique(cells * size + self._of_lines[second[asked]], return_inverse=True)
        has_edit = np.zeros(len(first), np.bool_)
        has_edit[asked] = np.array([self._has_edit(cell) for cell in different.tolist()], np.bool_)[places]
        return has_edit, unknown

    def _has_edit(self, cell: int) -> bool:
        of_first, second = divmod(cell, len(self._codes))
        day, first = divmod(of_first, len(self._codes))
        return self._days[day].edits_between(WHOSE)(self._codes[first], self._codes[second]) is not None
