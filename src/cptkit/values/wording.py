"""How messages write lists and numbers."""

from collections.abc import Sequence
from decimal import Decimal

__all__ = ["counted", "either", "lines_in_words", "plain_number"]


def counted(number: int, what: str) -> str:
    """Write a number of things.

    >>> counted(1, "file"), counted(1840342, "row")
    ('1 file', '1,840,342 rows')
    """
    return f"{number:,} {what}{'' if number == 1 else 's'}"


def either(words: Sequence[str]) -> str:
    """Return words as alternatives.

    >>> either(["24"]), either(["58", "78", "79"])
    ('24', '58, 78 or 79')
    """
    *others, last = words
    return f"{', '.join(others)} or {last}" if others else last


def lines_in_words(lines: Sequence[int | str]) -> str:
    """Return the numbers of lines as a reader would say them.

    >>> lines_in_words([1]), lines_in_words([1, 3]), lines_in_words([])
    ('line 1', 'lines 1, 3', 'no line')
    """
    if not lines:
        return "no line"
    return f"line {lines[0]}" if len(lines) == 1 else f"lines {', '.join(map(str, lines))}"


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
