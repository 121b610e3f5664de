"""The loops of a transaction: a few segments that belong together, and what their elements say."""

import re
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from decimal import Decimal
from functools import lru_cache
from itertools import pairwise
from typing import Final

import attrs

from cptkit.errors import CptkitError
from cptkit.formats.x12.envelope import Transaction

__all__ = ["Loop", "Unreadable", "at", "check_members", "cut", "parse_day_text", "parse_number", "refused"]

_NUMBER: Final = re.compile(r"-?([0-9]{1,18}(\.[0-9]{0,18})?|\.[0-9]{1,18})", re.ASCII)
_DAY: Final = re.compile(r"[0-9]{8}", re.ASCII)


class Unreadable(Exception):
    """An element that cannot be read; never seen outside this package.

    Attributes:
        number: the number of the segment; element: its name; message: what was expected, and no value.
    """

    def __init__(self, number: int, element: str, message: str) -> None:
        super().__init__(number, element, message)
        self.number = number
        self.element = element
        self.message = message


@attrs.frozen(repr=False)
class Loop:
    """Segments that belong together, each a list of its elements; element 0 is the tag.

    Attributes:
        first: the number of the first of them in the file.
        segments: all of them.
    """

    first: int
    segments: list[list[str]]

    @property
    def tag(self) -> str:
        """The tag of the segment that begins the loop."""
        return self.segments[0][0]

    @property
    def last(self) -> int:
        """The number of the last segment in the file."""
        return self.first + len(self.segments) - 1

    def by_tag(self) -> dict[str, list[tuple[int, list[str]]]]:
        """Return the segments by their tags, each with its number, in order."""
        found: dict[str, list[tuple[int, list[str]]]] = {}
        for number, elements in enumerate(self.segments, start=self.first):
            found.setdefault(elements[0], []).append((number, elements))
        return found

    def party(self, entity: str) -> list[list[str]]:
        """Return the NM1 of the first party of a kind (NM101) and the segments that follow it, or nothing."""
        places = [place for place, elements in enumerate(self.segments) if elements[0] == "NM1"]
        for place, end in pairwise([*places, len(self.segments)]):
            if at(self.segments[place], 1) == entity:
                return self.segments[place:end]
        return []


def cut(transaction: Transaction, begins: Callable[[str, str], bool]) -> Iterator[Loop]:
    """Cut a transaction into loops.

    Args:
        transaction: with its ST, which begins the first loop.
        begins: whether a segment of that tag begins a loop, where the loop before began with that other tag.
    """
    element = transaction.separators.element
    loop = Loop(transaction.first, [transaction.segments[0].split(element)])
    for number, text in enumerate(transaction.segments[1:], start=transaction.first + 1):
        elements = text.split(element)
        if begins(elements[0], loop.segments[0][0]):
            yield loop
            loop = Loop(number, [elements])
        else:
            loop.segments.append(elements)
    yield loop


def check_members(loop: Loop, members: frozenset[str], what: str) -> None:
    """Refuse a segment that does not belong into a loop.

    Raises:
        Unreadable: the first such segment.
    """
    for number, elements in enumerate(loop.segments[1:], start=loop.first + 1):
        if elements[0] not in members:
            message = f"a segment that does not belong to {what}; expected one of {', '.join(sorted(members))}"
            raise Unreadable(number, "", message)


def at(elements: list[str], place: int) -> str:
    """Return an element, without spaces around it; one that is not there is empty, as X12 has it.

    >>> at(["REF", "6R"], 1), at(["REF", "6R"], 2)
    ('6R', '')
    """
    return elements[place].strip() if len(elements) > place else ""


def parse_number(text: str, number: int, element: str, *, expected: str) -> Decimal:
    """Read an element that is a number.

    Raises:
        Unreadable: it is missing or no number.
    """
    if not _NUMBER.fullmatch(text):
        raise Unreadable(number, element, f"{'not a number' if text else 'missing'}; expected {expected}")
    return Decimal(text)


@lru_cache(maxsize=4096)
def parse_day_text(text: str) -> date | None:
    """Read a day as X12 writes it, or return `None` where it is none.

    >>> parse_day_text("20240813"), parse_day_text("20241301")
    (datetime.date(2024, 8, 13), None)
    """
    if not _DAY.fullmatch(text):
        return None
    try:
        return date(int(text[:4]), int(text[4:6]), int(text[6:]))
    except ValueError:
        return None


def refused(error: CptkitError, number: int, elements: Mapping[str, str]) -> Unreadable:
    """Return what a value refused as the element that it was read from, without the value.

    Args:
        error: what the value said, its path a field and perhaps a place in it.
        number: the segment.
        elements: the element of each field.
    """
    expected = error.message.rpartition("; ")[2]
    return Unreadable(number, elements[error.path], f"cannot be read; {expected}")
