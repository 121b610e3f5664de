"""Which rows are one claim, and which of them one day of it."""

from collections.abc import Sequence
from typing import Final

import numpy as np
import pyarrow as pa

from cptkit.formats.screen.cells import COMPUTE, Column, Mask, Numbers, whole

__all__ = ["claim_numbers", "indices", "lasting"]

_OF_IDS: Final = (pa.types.is_string, pa.types.is_large_string, pa.types.is_integer)


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
            return claims, _is_nameless(first)[claims]
    numbers = np.zeros(len(array), np.int64)
    for column in columns:
        told = indices(column) + 1
        numbers = indices(pa.array(numbers * (int(told.max(initial=0)) + 1) + told))
    return numbers, _is_nameless(array.dictionary_decode() if pa.types.is_dictionary(array.type) else array)


def _differ(ids: Column) -> bool:
    """Return whether each id is there once: at a glance where they are in order, and there are none missing."""
    in_order = COMPUTE.all(COMPUTE.less(ids[:-1], ids[1:]), skip_nulls=False).as_py()
    return in_order is True or len(ids.dictionary_encode(null_encoding="encode").dictionary) == len(ids)


def _is_nameless(ids: Column) -> Mask:
    if not any(is_kind(ids.type) for is_kind in _OF_IDS):
        return np.ones(len(ids), np.bool_)
    missing: Mask = COMPUTE.is_null(ids).to_numpy(zero_copy_only=False)
    if pa.types.is_integer(ids.type):
        return missing
    blank = COMPUTE.equal(COMPUTE.utf8_length(COMPUTE.utf8_trim_whitespace(ids)), 0)
    return missing | _true_or_null(blank)


def _true_or_null(told: Column) -> Mask:
    either: Mask = COMPUTE.fill_null(told, pa.scalar(value=True)).to_numpy(zero_copy_only=False)
    return either
