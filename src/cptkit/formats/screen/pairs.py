"""Which pairs of codes any table of PTP edits has: most have none, and are not looked up."""

from collections.abc import Iterable, Iterator
from typing import Any, Final

import attrs
import numpy as np
import numpy.typing as npt

from cptkit.formats.screen.cells import SPREAD, Keys, Mask
from cptkit.reference.reference import Reference
from cptkit.reference.store.packed import CODE_WIDTH, PackedRows, key_number
from cptkit.values.tables import Setting, Table

__all__ = ["CODE_SPAN", "PairIndex", "pair_index"]

# The numbers of codes lie below, so that a pair is one number too.
CODE_SPAN: Final = 36**CODE_WIDTH
# So many bits hold two million pairs with few that fall on one.
_BITS: Final = 27
_SHIFT: Final = np.uint64(64 - _BITS)
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
    keys = np.unique(np.concatenate([*several.values(), np.zeros(0, np.uint64)]))
    places = keys * SPREAD >> _SHIFT
    bits = np.zeros(2 ** (_BITS - 3), np.uint8)
    np.bitwise_or.at(bits, places >> _THREE, np.uint8(1) << (places & _SEVEN).astype(np.uint8))
    return PairIndex(keys, bits)
