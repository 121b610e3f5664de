"""Reading the plain fields of a claim: days, amounts, lists; each refusal names its field."""

import re
from collections.abc import Iterable, Sequence
from datetime import date, datetime
from decimal import Decimal
from typing import Final, TypeVar

from cptkit.errors import InvalidValue

__all__ = ["either", "parse_amount", "parse_day", "parse_day_or_none", "parse_sequence", "parse_units", "plain_number"]


_T = TypeVar("_T")

_ROOM: Final = 18
_NUMBER: Final = re.compile(r"-?[0-9]+(\.[0-9]+)?")
_DAY: Final = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def parse_day(value: date | str, *, path: str = "date") -> date:
    """Read a calendar day: a `date`, or text such as `2024-08-13`.

    Raises:
        InvalidValue: text in another shape, a day that is none, or a moment with a time.

    >>> parse_day("2024-08-13")
    datetime.date(2024, 8, 13)
    """
    if isinstance(value, date) and not isinstance(value, datetime):
        return value
    message = f"{value!r} is not a day; expected a date such as 2024-08-13"
    if not isinstance(value, str) or not _DAY.fullmatch(value):
        raise InvalidValue(message, path)
    try:
        return date.fromisoformat(value)
    except ValueError:
        raise InvalidValue(message, path) from None


def parse_day_or_none(value: date | str | None, *, path: str) -> date | None:
    """Read a day, or `None` where none is documented.

    Raises:
        InvalidValue: as `parse_day`.

    >>> parse_day_or_none(None, path="last_date") is None
    True
    """
    return None if value is None else parse_day(value, path=path)


def _fits(number: Decimal) -> bool:
    """Say whether a number is finite and has no more digits than the 837 has room for (18)."""
    _, digits, exponent = number.as_tuple()
    return isinstance(exponent, int) and len(digits) <= _ROOM and abs(exponent) <= _ROOM


def _decimal(value: object, what: str, path: str) -> Decimal:
    if isinstance(value, str) and _NUMBER.fullmatch(value):
        value = Decimal(value)
    if isinstance(value, Decimal | int) and not isinstance(value, bool) and _fits(Decimal(value)):
        return Decimal(value)
    shown = str(value) if isinstance(value, Decimal) else repr(value)
    message = f"{shown} is not {what}; expected a whole or decimal number, such as 1 or '2.5'"
    raise InvalidValue(message, path)


def either(words: Sequence[str]) -> str:
    """Write words as alternatives.

    >>> either(["24"]), either(["58", "78", "79"])
    ('24', '58, 78 or 79')
    """
    *others, last = words
    return f"{', '.join(others)} or {last}" if others else last


def plain_number(number: Decimal) -> str:
    """Write a number as a coder reads it: whole where it is, else with two decimals, or as many as it takes.

    >>> plain_number(Decimal("2.00")), plain_number(Decimal(7) / 3), plain_number(Decimal("2.001"))
    ('2', '2.33', '2.001')
    """
    if number == number.to_integral():
        return f"{number:.0f}"
    decimals = 2
    while round(number, decimals) == number.to_integral():
        decimals += 1
    return f"{number:.{decimals}f}"


def parse_units(value: Decimal | int | str) -> Decimal:
    """Read the units of a line (837P SV104): more than zero.

    Raises:
        InvalidValue: zero, less than zero, or no number; binary floats are refused.

    >>> parse_units(2)
    Decimal('2')
    """
    units = _decimal(value, "a number of units", "units")
    if units <= 0:
        message = f"{units} units; expected more than 0"
        raise InvalidValue(message, "units")
    return units


def parse_amount(value: Decimal | int | str | None) -> Decimal | None:
    """Read a charge in dollars (837P SV102), zero or more, or nothing.

    Raises:
        InvalidValue: less than zero, or no number.

    >>> parse_amount("145.50")
    Decimal('145.50')
    """
    if value is None:
        return None
    amount = _decimal(value, "a charge", "charge")
    if amount < 0:
        message = f"{amount} dollars; expected 0 or more"
        raise InvalidValue(message, "charge")
    return amount


def parse_sequence(values: Iterable[_T], *, path: str) -> tuple[_T, ...]:
    """Read a list of values; a bare text is refused, since it would be read letter by letter.

    Raises:
        InvalidValue: a text, or something that is no list.

    >>> parse_sequence(["26", "LT"], path="modifiers")
    ('26', 'LT')
    """
    if isinstance(values, str) or not isinstance(values, Iterable):  # pyright: ignore[reportUnnecessaryIsInstance]
        message = f"{values!r} is not a list; expected a list such as ['26', 'LT']"
        raise InvalidValue(message, path)
    return tuple(values)
