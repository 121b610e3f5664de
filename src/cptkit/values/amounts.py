"""Units, dollars and counts as people hand them in, made into numbers, or refused by name."""

import re
from decimal import Decimal
from functools import lru_cache
from math import isfinite
from typing import Final

from cptkit.errors import InvalidValue
from cptkit.values.in_errors import shown
from cptkit.values.scalars import is_nothing, plain

__all__ = ["ONE_UNIT", "as_amount", "as_count", "as_units", "as_whole"]

ONE_UNIT: Final = Decimal(1)
# The 837 has room for 18 digits.
_ROOM: Final = 18
_NUMBER: Final = re.compile(r"-?[0-9]+(\.[0-9]+)?")
_ZERO: Final = Decimal(0)
# Without it a number is written with all of its digits.
_EXPONENT: Final = "E"
# Whole numbers below are written with few digits, and need not be counted.
_SMALL: Final = 1_000_000


def _decimal(value: object, what: str, path: str, expected: str = "a number such as 1 or 2.5") -> Decimal:
    if type(value) is int and -_SMALL < value < _SMALL:
        return Decimal(value)
    number = _number_of_text(value) if type(value) is str else _number(plain(value))
    if number is None:
        message = f"{shown(value)} is not {what}; expected {expected}"
        raise InvalidValue(message, path)
    return number


@lru_cache(maxsize=10_000)
def _number_of_text(text: str) -> Decimal | None:
    return _number(Decimal(text.strip())) if _NUMBER.fullmatch(text.strip()) else None


def _number(value: object) -> Decimal | None:
    """Return a finite number that has no more digits than the 837 has room for."""
    if isinstance(value, float) and isfinite(value):
        # The shortest text that reads back as the same float: 0.1, not its binary neighbor. A float of numpy is one
        # of Python too, and shows itself with its name.
        value = Decimal(repr(float(value)))
    if not isinstance(value, Decimal | int) or isinstance(value, bool):
        return None
    number = Decimal(value)
    if number.is_finite() and len(text := str(number)) <= _ROOM and _EXPONENT not in text:
        return number
    _, digits, exponent = number.as_tuple()
    fits = isinstance(exponent, int) and len(digits) <= _ROOM and abs(exponent) <= _ROOM
    return number if fits else None


def as_units(value: object, path: str = "units") -> Decimal:
    """Return the units of a line (837P SV104): more than zero.

    Raises:
        InvalidValue: zero, less than zero, or no number.

    >>> as_units(2), as_units("2.5"), as_units(1.0)
    (Decimal('2'), Decimal('2.5'), Decimal('1.0'))
    """
    if value is ONE_UNIT:
        return ONE_UNIT
    units = _decimal(value, "a number of units", path)
    if units > _ZERO:
        return units
    message = f"{shown(units)} units; expected more than 0"
    raise InvalidValue(message, path)


def as_amount(value: object, path: str = "charge") -> Decimal | None:
    """Return dollars (837P SV102), zero or more, or nothing.

    Raises:
        InvalidValue: less than zero, or no number.

    >>> as_amount("145.50")
    Decimal('145.50')
    """
    if value is None or is_nothing(value):
        return None
    amount = _decimal(value, "an amount", path)
    if amount >= _ZERO:
        return amount
    message = f"{shown(amount)} dollars; expected 0 or more"
    raise InvalidValue(message, path)


def as_count(value: object, path: str, *, least: int = 0) -> int:
    """Return a whole number.

    Raises:
        InvalidValue: less than the least, or no whole number.

    >>> as_count(2.0, "ducts")
    2
    """
    number = _decimal(value, "a whole number", path, "one such as 1")
    if number != number.to_integral_value() or number < least:
        message = f"{shown(value)} is not a whole number of {least} or more; expected one such as {max(least, 1)}"
        raise InvalidValue(message, path)
    return int(number)


def as_whole(value: object, path: str) -> int:
    """Return a whole number, which may be less than zero.

    Raises:
        InvalidValue: no whole number.

    >>> as_whole(-1.0, "offset")
    -1
    """
    number = _decimal(value, "a whole number", path, "one such as 1")
    if number == number.to_integral_value():
        return int(number)
    message = f"{shown(value)} is not a whole number; expected one such as 1"
    raise InvalidValue(message, path)
