"""How messages write lists and numbers."""

from collections.abc import Iterable, Sequence
from decimal import Decimal
from difflib import get_close_matches
from typing import Final

__all__ = ["counted", "either", "either_of_many", "like", "lines_in_words", "plain_number", "plural", "units_in_words"]

# A piece of so many letters tells which of many words are meant.
_TELLING: Final = 3
# So many words are read, and so many show what the others are like.
_READ: Final = 60
_SOME: Final = 6
# Words are taken for one another where so much of their letters is shared: not covid for chloride, with 0.62.
_CLOSE: Final = 0.7


def counted(number: int, what: str) -> str:
    """Write a number of things.

    >>> counted(1, "file"), counted(1840342, "row")
    ('1 file', '1,840,342 rows')
    """
    return f"{number:,} {plural(what, number)}"


def plural(what: str, number: int | Decimal) -> str:
    """Return a word as it stands behind a number.

    >>> plural("unit", 1), plural("unit", 2), plural("bypass", 2)
    ('unit', 'units', 'bypasses')
    """
    return what if number == 1 else f"{what}es" if what.endswith("s") else f"{what}s"


def units_in_words(units: Decimal) -> str:
    """Write a number of units as a coder reads it.

    >>> units_in_words(Decimal("1.00")), units_in_words(Decimal("34.5"))
    ('1 unit', '34.50 units')
    """
    return f"{plain_number(units)} {plural('unit', units)}"


def either(words: Sequence[str]) -> str:
    """Return words as alternatives.

    >>> either(["24"]), either(["58", "78", "79"])
    ('24', '58, 78 or 79')
    """
    *others, last = words
    return f"{', '.join(others)} or {last}" if others else last


def either_of_many(words: Sequence[str], what: str) -> str:
    """Return words as alternatives; of more than a reader would read, how many there are and some of them.

    >>> either_of_many(["left", "right"], "sides")
    'left or right'
    >>> either_of_many([str(number) for number in range(100)], "numbers")
    'one of 100 numbers, such as 0, 1, 2, 3, 4 or 5'
    """
    return either(words) if len(words) <= _READ else f"one of {len(words)} {what}, such as {either(words[:_SOME])}"


def like(text: str, known: Iterable[str]) -> tuple[str, ...]:
    """Return the known words that hold a text, or else those that are spelled almost like it.

    >>> like("hernia", ["hernia-repair", "therapy"]), like("therapi", ["hernia-repair", "therapy"])
    (('hernia-repair',), ('therapy',))
    >>> like("covid", ["chloride", "carbon-dioxide"])
    ()
    """
    words = list(known)
    holding = [one for one in words if text in one] if len(text) >= _TELLING else []
    return tuple(holding or get_close_matches(text, words, cutoff=_CLOSE))


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
