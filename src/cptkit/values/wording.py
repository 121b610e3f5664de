"""How messages write lists and numbers."""

from collections.abc import Sequence
from decimal import Decimal

__all__ = ["either", "plain_number"]


def either(words: Sequence[str]) -> str:
    """Return words as alternatives.

    >>> either(["24"]), either(["58", "78", "79"])
    ('24', '58, 78 or 79')
    """
    *others, last = words
    return f"{', '.join(others)} or {last}" if others else last


def plain_number(number: Decimal) -> str:
    """Return a number as a coder reads it: whole where it is, else with two decimals, or as many as it takes.

    >>> plain_number(Decimal("2.00")), plain_number(Decimal(7) / 3), plain_number(Decimal("2.001"))
    ('2', '2.33', '2.001')
    """
    if number == number.to_integral():
        return f"{number:.0f}"
    decimals = 2
    while round(number, decimals) == number.to_integral():
        decimals += 1
    return f"{number:.{decimals}f}"
