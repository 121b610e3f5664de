"""Cells as tables hold them, made into what claims take: codes that became numbers, missing values, lists in a text."""

import re
from collections.abc import Callable, Iterator
from decimal import Decimal
from math import isfinite
from numbers import Real
from typing import Any, Final, TypeAlias, cast

from cptkit.values.scalars import is_nothing

__all__ = ["Read", "ReadSeveral", "as_code", "as_codes", "as_it_is", "as_words", "is_missing", "items"]

Read: TypeAlias = Callable[[object], Any]
ReadSeveral: TypeAlias = Callable[[object], list[object]]

_BETWEEN: Final = re.compile(r"[\s,]+")


def is_missing(cell: object) -> bool:
    """Return whether a cell holds nothing: null, NaN, NaT, NA, or a text of nothing but spaces.

    >>> is_missing(None), is_missing(float("nan")), is_missing(" "), is_missing(0)
    (True, True, True, False)
    """
    if isinstance(cell, str):
        return not cell.strip()
    return cell is None or is_nothing(cell)


def as_it_is(cell: object) -> object:
    """Return the cell.

    >>> as_it_is("N64.52")
    'N64.52'
    """
    return cell


def as_code(width: int) -> Read:
    """Return what reads a code of so many characters; one that became a number gets back the zeros that it lost.

    >>> as_code(2)(2.0), as_code(5)(99213), as_code(2)("LT")
    ('02', '99213', 'LT')
    """

    def read(cell: object) -> object:
        if isinstance(cell, str | bool) or not isinstance(cell, Real | Decimal):
            return cell
        number: Any = cell
        is_whole = isfinite(number) and number >= 0 and number == int(number)
        return f"{int(number):0{width}d}" if is_whole else cell

    return read


def items(cell: object) -> Iterator[object]:
    """Yield what a cell holds: the members of a list, the words of a text, or the cell itself.

    >>> list(items("26 LT")), list(items(["26", None])), list(items(26)), list(items(None))
    (['26', 'LT'], ['26'], [26], [])
    """
    if isinstance(cell, str):
        yield from filter(None, _BETWEEN.split(cell))
    elif hasattr(cell, "__iter__"):
        yield from (one for one in cast("list[object]", cell) if not is_missing(one))
    elif not is_missing(cell):
        yield cell


def as_codes(width: int) -> ReadSeveral:
    """Return what reads the codes of one cell.

    >>> as_codes(2)("26 LT"), as_codes(2)(59)
    (['26', 'LT'], ['59'])
    """
    one = as_code(width)

    def read(cell: object) -> list[object]:
        return [one(item) for item in items(cell)]

    return read


def as_words(cell: object) -> list[object]:
    """Return the words of one cell.

    >>> as_words("N64.52, Z12.31")
    ['N64.52', 'Z12.31']
    """
    return list(items(cell))
