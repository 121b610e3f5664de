"""Which rows are one claim, and which of them one day of it."""

from collections.abc import Sequence
from typing import Any, Final

import numpy as np
import numpy.typing as npt
import pyarrow as pa

from cptkit.formats.screen.cells import COMPUTE, SPREAD, Column, Keys, Mask, Numbers, whole

__all__ = ["claim_numbers", "indices", "lasting"]

_OF_IDS: Final = (pa.types.is_string, pa.types.is_large_string, pa.types.is_integer)
_WORD: Final = 8
# So many places are few enough to stay near the processor.
_PLACES: Final = 20
_ASCII: Final = 128


def indices(column: Column) -> Numbers:
    """Return of each row the number of its cell, the same for the same.

    >>> indices(pa.chunked_array([["A", "B", None, "A"]])).tolist()
    [0, 1, -1, 0]
    """
    array = whole(column)
    coded = array if pa.types.is_dictionary(array.type) else array.dictionary_encode()
    told: Numbers = COMPUTE.fill_null(coded.indices.cast(pa.int64()), -1).to_numpy(zero_copy_only=False)
    return told


def lasting(*columns: Numbers) -> Numbers:
    """Return the number of the run of equal rows that each row is in.

    >>> lasting(np.array([7, 7, 7, 9]), np.array([1, 1, 2, 2])).tolist()
    [0, 0, 1, 2]
    """
    begins = np.zeros(len(columns[0]), np.bool_)
    for column in columns:
        begins[1:] |= column[1:] != column[:-1]
    numbers: Numbers = np.cumsum(begins, dtype=np.int64)
    return numbers


def claim_numbers(columns: Sequence[Column]) -> tuple[Numbers, Mask]:
    """Return the number of each row's claim, and which rows name none, or name it in a type that few do.

    Args:
        columns: the ids of claims, then, where there is one, of their sources.

    >>> claims, nameless = claim_numbers([pa.chunked_array([["A", "A", " ", "A"]])])
    >>> claims.tolist(), nameless.tolist()
    ([0, 0, 1, 0], [False, False, True, False])
    """
    array = whole(columns[0])
    if len(columns) == 1 and not pa.types.is_dictionary(array.type):
        begins = np.ones(len(array), np.bool_)
        begins[1:] = _true_or_null(COMPUTE.not_equal(array[1:], array[:-1]))
        first = array.filter(pa.array(begins))
        if _differ(first):
            claims = np.cumsum(begins) - 1
            nameless = _is_nameless(first)
            return claims, nameless[claims] if nameless.any() else np.zeros(len(claims), np.bool_)
    numbers = np.zeros(len(array), np.int64)
    for column in columns:
        told = indices(column) + 1
        numbers = indices(pa.array(numbers * (int(told.max(initial=0)) + 1) + told))
    return numbers, _is_nameless(array.dictionary_decode() if pa.types.is_dictionary(array.type) else array)


def _differ(ids: Column) -> bool:
    """Return whether each id is there once: at a glance where they are in order, and there are none missing."""
    in_order = COMPUTE.all(COMPUTE.less(ids[:-1], ids[1:]), skip_nulls=False).as_py()
    if in_order is True:
        return True
    if _is_text(ids) and not ids.null_count and _all_differ(_marks(ids)):
        return True
    return len(ids.dictionary_encode(null_encoding="encode").dictionary) == len(ids)


def _is_text(ids: Column) -> bool:
    told: bool = pa.types.is_string(ids.type) or pa.types.is_large_string(ids.type)
    return told


def _bytes_of(ids: Column) -> tuple[Numbers, npt.NDArray[np.uint8]]:
    """Return where each text begins among the bytes of a column, where the last one ends, and the bytes."""
    _, places, data = ids.buffers()
    kind: Any = np.int32 if pa.types.is_string(ids.type) else np.int64
    texts: Any = np.frombuffer(places, kind)
    starts: Numbers = texts[ids.offset : ids.offset + len(ids) + 1]
    return starts, np.frombuffer(data if data is not None else b"", np.uint8)


def _marks(ids: Column) -> Keys:
    """Return a number of each text, made of its first and its last eight bytes: the same of the same text."""
    starts, data = _bytes_of(ids)
    padded = np.concatenate([np.zeros(_WORD, np.uint8), data, np.zeros(_WORD, np.uint8)])
    # The eight bytes that begin at each byte, as one number.
    words = np.ndarray((len(padded) - _WORD + 1,), "<u8", padded, 0, (1,))
    first, last = words[starts[:-1] + _WORD], words[starts[1:]]
    lengths = np.diff(starts)
    (short,) = np.nonzero(lengths < _WORD)
    if len(short):
        # What stands beside a short text is another's.
        beside = (8 * (_WORD - lengths[short])).astype(np.uint64)
        empty = lengths[short] == 0
        first[short] = np.where(empty, 0, first[short] << beside)
        last[short] = np.where(empty, 0, last[short] >> beside)
    marks: Keys = first * SPREAD ^ last
    return marks


def _all_differ(marks: Keys) -> bool:
    """Return whether no number is there twice: each is put where it falls, and only those are sorted that meet another.

    >>> _all_differ(np.array([7, 8], np.uint64)), _all_differ(np.array([7, 8, 7], np.uint64))
    (True, False)
    """
    falls = (marks * SPREAD >> np.uint64(64 - _PLACES)).astype(np.int64)
    own = np.arange(len(marks), dtype=np.int64)
    holder = np.zeros(2**_PLACES, np.int64)
    holder[falls] = own
    held = holder[falls]
    (others,) = np.nonzero(held != own)
    if np.any(marks[others] == marks[held[others]]):
        return False
    left = np.sort(marks[others])
    return not np.any(left[1:] == left[:-1])


def _is_nameless(ids: Column) -> Mask:
    if not any(is_kind(ids.type) for is_kind in _OF_IDS):
        return np.ones(len(ids), np.bool_)
    missing: Mask = COMPUTE.is_null(ids).to_numpy(zero_copy_only=False)
    if not _is_text(ids):
        return missing
    starts, data = _bytes_of(ids)
    begins = np.append(data, np.uint8(0))[starts[:-1]]
    # What begins with a letter or a digit holds more than spaces.
    (asked,) = np.nonzero((np.diff(starts) == 0) | (begins <= ord(" ")) | (begins >= _ASCII))
    if len(asked):
        some = ids.take(pa.array(asked))
        blank = COMPUTE.equal(COMPUTE.utf8_length(COMPUTE.utf8_trim_whitespace(some)), 0)
        missing = missing.copy()
        missing[asked] |= _true_or_null(blank)
    return missing


def _true_or_null(told: Column) -> Mask:
    either: Mask = COMPUTE.fill_null(told, pa.scalar(value=True)).to_numpy(zero_copy_only=False)
    return either
