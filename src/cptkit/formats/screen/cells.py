"""Columns as numbers, one for each different cell, so that each is read once."""

from collections.abc import Callable, Hashable, Sequence
from typing import Any, Final, TypeAlias

import attrs
import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute

from cptkit.errors import CptkitError

__all__ = [
    "OPEN",
    "SPREAD",
    "Keys",
    "Mask",
    "Numbered",
    "Numbers",
    "alike",
    "dictionary",
    "flattened",
    "is_list",
    "numbered",
    "read_once",
    "together",
]

# A column or a table of PyArrow, whose types are known in part alone.
Column: TypeAlias = Any
Numbers: TypeAlias = npt.NDArray[np.int64]
Mask: TypeAlias = npt.NDArray[np.bool_]
Keys: TypeAlias = npt.NDArray[np.uint64]

COMPUTE: Final[Any] = pyarrow.compute
# In the place of a cell that arrays leave to `check`: it cannot be read, or says what few lines do.
OPEN: Final = ("left to check",)
# 2**64 divided by the golden ratio spreads numbers over all bits.
SPREAD: Final = np.uint64(0x9E3779B97F4A7C15)


@attrs.frozen(eq=False)
class Numbered:
    """A column as the number of the value of each row.

    Attributes:
        numbers: of each row the number of its value.
        values: what cells were read as, each once, with `OPEN` for what is left to `check`.
    """

    numbers: Numbers
    values: tuple[Any, ...]

    def where(self, holds: Callable[[Any], bool]) -> Mask:
        """Return of each row whether something holds of its value."""
        told: Mask = self.of_values([holds(value) for value in self.values], np.bool_)
        return told

    def of_values(self, told: Sequence[Any], kind: Any) -> Any:  # noqa: ANN401 (an array of the kind that is asked for)
        """Return of each row what is told of its value."""
        return np.array(told, dtype=kind)[self.numbers]

    def is_open(self) -> Mask:
        """Return which rows are left to `check`."""
        if OPEN in self.values:
            return self.where(lambda value: value is OPEN)
        return np.zeros(len(self.numbers), np.bool_)

    def taken(self, rows: Numbers) -> "Numbered":
        """Return the same column with rows in another order."""
        return Numbered(self.numbers[rows], self.values)


def numbered(column: Column, read: Callable[[object], Hashable]) -> Numbered:
    """Return a column of an Arrow table as numbers of what its cells are read as; what is missing is `None`.

    >>> codes = numbered(pa.chunked_array([["77053", "77054", "77053"]]), str)
    >>> codes.numbers.tolist(), codes.values
    ([0, 1, 0], ('77053', '77054', 'None'))
    """
    return read_once(*dictionary(column), read)


def read_once(numbers: Numbers, cells: Sequence[object], read: Callable[[object], Hashable]) -> Numbered:
    """Return numbers of cells as numbers of what the cells are read as.

    >>> read_once(np.array([0, 1, 0]), ["26", "26 "], str.strip).numbers.tolist()
    [0, 0, 0]
    """
    return alike(numbers, [_read(cell, read) for cell in cells])


def alike(numbers: Numbers, values: Sequence[Hashable]) -> Numbered:
    """Return numbers of values, those that are equal under one number.

    >>> alike(np.array([0, 1, 2]), ["26", "LT", "26"]).numbers.tolist()
    [0, 1, 0]
    """
    places: dict[Hashable, int] = {}
    renumbered = [places.setdefault(value, len(places)) for value in values]
    same = len(places) == len(values)
    return Numbered(numbers if same else np.array(renumbered, dtype=np.int64)[numbers], tuple(places))


def together(columns: Sequence[Numbered], read: Callable[[list[Any]], Hashable]) -> Numbered:
    """Return several columns as one: each different row of their values is read once.

    >>> first, second = [numbered(pa.chunked_array([cells]), str) for cells in (["26", "LT"], ["59", "59"])]
    >>> together([first, second], "-".join).values
    ('26-59', 'LT-59')
    """
    numbers, rows = columns[0].numbers, [[value] for value in columns[0].values]
    for column in columns[1:]:
        size = len(column.values)
        numbers, keys = _different(numbers * size + column.numbers)
        rows = [[*rows[key // size], column.values[key % size]] for key in keys]
    return alike(numbers, [OPEN if OPEN in row else _read(row, read) for row in rows])


def is_list(column: Column) -> bool:
    """Return whether a column holds lists.

    >>> is_list(pa.chunked_array([[["26"]]])), is_list(pa.chunked_array([["26 LT"]]))
    (True, False)
    """
    return pa.types.is_list(column.type) or pa.types.is_large_list(column.type)


def flattened(column: Column, read: Callable[[list[Any]], Hashable]) -> Numbered:
    """Return a column of lists as numbers of what the lists are read as.

    >>> lists = flattened(pa.chunked_array([[["26", "LT"], None, ["26", "LT"]]]), tuple)
    >>> [lists.values[number] for number in lists.numbers]
    [('26', 'LT'), (), ('26', 'LT')]
    """
    array = whole(column)
    lengths: Numbers = (
        COMPUTE.fill_null(COMPUTE.list_value_length(array), 0).to_numpy(zero_copy_only=False).astype(np.int64)
    )
    inner, cells = dictionary(array.flatten())
    starts, numbers = np.cumsum(lengths) - lengths, np.zeros(len(lengths), np.int64)
    # The lists that were met so far: each is another one with a further member.
    lists: list[list[object]] = [[]]
    for place in range(int(lengths.max(initial=0))):
        (there,) = np.nonzero(lengths > place)
        longer, keys = _different(numbers[there] * len(cells) + inner[starts[there] + place])
        numbers[there] = longer + len(lists)
        lists += [[*lists[key // len(cells)], cells[key % len(cells)]] for key in keys]
    return alike(numbers, [_read(one, read) for one in lists])


def _read(cell: Any, read: Callable[[Any], Hashable]) -> Hashable:  # noqa: ANN401 (whatever a cell holds)
    try:
        return read(cell)
    except CptkitError:
        return OPEN


def _different(keys: Numbers) -> tuple[Numbers, list[int]]:
    """Return keys as numbers, and the different ones."""
    numbers, cells = dictionary(pa.array(keys))
    return numbers, cells[:-1]


def whole(column: Column) -> Column:
    """Return a column in one piece.

    >>> len(whole(pa.chunked_array([["26"], ["LT"]])))
    2
    """
    chunks: Column = column
    if isinstance(column, pa.ChunkedArray):
        chunks = chunks.unify_dictionaries()
        chunks = chunks.chunk(0) if chunks.num_chunks == 1 else chunks.combine_chunks()
    return chunks


def dictionary(column: Column) -> tuple[Numbers, list[Any]]:
    """Return of each row the number of its cell, and the different cells, of which the last is none.

    >>> numbers, cells = dictionary(pa.chunked_array([["26", None, "26"]]))
    >>> numbers.tolist(), cells
    ([0, 1, 0], ['26', None])
    """
    array = whole(column)
    coded = array if pa.types.is_dictionary(array.type) else array.dictionary_encode()
    cells = [*coded.dictionary.to_pylist(), None]
    indices = coded.indices.cast(pa.int64())
    if indices.null_count:
        indices = COMPUTE.fill_null(indices, len(cells) - 1)
    return indices.to_numpy(zero_copy_only=False), cells
