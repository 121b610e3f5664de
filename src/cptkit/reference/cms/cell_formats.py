"""How a spreadsheet shows a number: as it is, as a day, or filled up with zeros, as codes are."""

import re
from collections.abc import Callable
from datetime import date, timedelta
from decimal import Context, Decimal
from functools import partial
from typing import Final, TypeAlias

from cptkit.errors import DamagedData

__all__ = ["Show", "plain", "show_of"]

# Writes a number of a file as the spreadsheet shows it.
Show: TypeAlias = Callable[[str], str]

# The numbers of formats that show a day (ECMA-376, part 1, 18.8.30).
_OF_DAYS: Final = frozenset({"14", "15", "16", "17", "22"})
# What in a format of one's own is no sign of a day: text in quotes or after a backslash, and colors and conditions.
_NO_SIGN: Final = re.compile(r'"[^"]*"|\\.|\[[^\]]*\]')
_ZEROS: Final = re.compile("0{2,}")
# Day 1 is January 1 of 1900, and a day is counted that 1900 did not have.
_DAY_0: Final = date(1899, 12, 30)
_DAY_0_OF_1904: Final = date(1904, 1, 1)
# So many digits of a number does a spreadsheet show.
_DIGITS: Final = Context(prec=15, Emin=-400, Emax=400)


def show_of(number: str, code: str, *, is_1904: bool) -> Show:
    """Return how a format shows numbers.

    Args:
        number: that of the format.
        code: what it is made of, where it is not one of those that need not say.
        is_1904: days are counted from 1904, as early spreadsheets on a Macintosh did.

    >>> show_of("164", "00000", is_1904=False)("100")
    '00100'
    >>> show_of("14", "", is_1904=False)("45474")
    '20240701'
    """
    if _ZEROS.fullmatch(code):
        return partial(_filled, width=len(code))
    signs = _NO_SIGN.sub("", code).lower()
    if number in _OF_DAYS or "y" in signs or "d" in signs:
        return partial(_day, first=_DAY_0_OF_1904 if is_1904 else _DAY_0)
    return plain


def plain(text: str) -> str:
    """Return a number in digits, without what is left over from how computers count.

    >>> plain("1.1200000000000001"), plain("2.0240701E7"), plain("77053")
    ('1.12', '20240701', '77053')
    """
    return text if text.isdigit() else f"{_number(text).normalize():f}"


def _number(text: str) -> Decimal:
    try:
        number = _DIGITS.create_decimal(text)
    except ArithmeticError:
        number = Decimal("NaN")
    if not number.is_finite():
        message = f"{text[:20]!r}; expected a number"
        raise DamagedData(message)
    return number


def _filled(text: str, width: int) -> str:
    return plain(text).zfill(width)


def _day(text: str, first: date) -> str:
    try:
        day = first + timedelta(days=int(_number(text)))
    except OverflowError:
        message = f"day {text[:20]}; expected one up to the year 9999"
        raise DamagedData(message) from None
    return f"{day:%Y%m%d}"
