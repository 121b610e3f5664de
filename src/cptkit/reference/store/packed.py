"""Rows as a store keeps them: sorted keys, and beside each the number of the fact that holds for it."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any, Final, TypeAlias

import attrs
from typing_extensions import override

from cptkit.reference._facts import Fact
from cptkit.values.tables import Table

__all__ = [
    "CODE_WIDTH",
    "KEY_COLUMNS",
    "LONGEST_KEY",
    "SEPARATOR",
    "Decoder",
    "Facts",
    "PackedRows",
    "StoreLocation",
    "key_number",
    "key_text",
]

# Codes are digits and capital letters, so that a key is a number in base 36 whose order is that of the text.
_BASE: Final = 36
_DIGITS: Final = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
CODE_WIDTH: Final = 5
_is_key: Final = re.compile(r"[0-9A-Z]+").fullmatch
# A diagnosis code has the most: seven.
LONGEST_KEY: Final = 7
_CODE_SPAN: Final = _BASE**CODE_WIDTH
# Between the cells of a fact stands the control character that is made for it and that no publication has.
SEPARATOR: Final = "\x1f"
# The column that is the key itself, and so is not written into the fact.
KEY_COLUMNS: Final = {
    Table.PROCEDURES: "code",
    Table.FEE_SCHEDULE: "code",
    Table.MUE: "code",
    Table.ADD_ONS: "add_on",
    Table.MODIFIERS: "code",
    Table.PLACES: "code",
    Table.COVERAGE_ARTICLES: "code",
}

# Makes the row of a key out of the fact of a number.
Decoder: TypeAlias = Callable[[str, int], Any]


def key_number(key: str) -> int:
    """Return a key as the number that stands for it in a store.

    >>> key_number("77053"), key_number("7705377054")
    (12084087, 730678543425400)
    """
    return int(key, _BASE)


def key_text(number: int, width: int) -> str:
    """Return the key of a number; of width 0 it has as many characters as it takes, the first a letter.

    >>> key_text(12084087, 5)
    '77053'
    """
    digits: list[str] = []
    while number or len(digits) < width:
        number, digit = divmod(number, _BASE)
        digits.append(_DIGITS[digit])
    return "".join(reversed(digits))


@attrs.frozen(eq=False)
class Facts:
    """The different facts of a table, each written once: cells in columns."""

    columns: tuple[str, ...]
    starts: memoryview
    texts: memoryview

    def listed(self, number: int) -> list[str]:
        """Return the cells of a fact, in the order of the columns."""
        return str(self.texts[self.starts[number] : self.starts[number + 1]], "utf-8").split(SEPARATOR)

    def cells(self, number: int) -> dict[str, str]:
        """Return the cells of a fact, by column."""
        return dict(zip(self.columns, self.listed(number), strict=True))

    def __len__(self) -> int:
        """Return how many different facts there are."""
        return len(self.starts) - 1


@attrs.frozen
class StoreLocation:
    """Where packed rows were read: a table of a store. Rows pickle as this, and are mapped anew."""

    store: Path
    fingerprint: str
    table: int


@attrs.frozen(eq=False)
class PackedRows(Mapping[str, tuple[Any, ...]]):
    """The rows of one published table as they lie in a store, by key; made into records when asked for.

    Attributes:
        section: the name of what it shares with other releases.
        width: how many characters a key has; 0 where that differs.
        keys_of_rows: for each row the number of its key, in order.
        facts_of_rows: for each row the number of its fact.
        members: for each fact, whether this table has it; several releases share keys and facts.
        days: those on which some row begins to hold, or no longer does.
    """

    location: StoreLocation
    section: str
    width: int
    keys_of_rows: memoryview
    facts_of_rows: memoryview
    facts: Facts
    members: bytes
    decode: Decoder
    days: tuple[date, ...]
    _known_spans: list[tuple[int, int, int]] = attrs.field(init=False, factory=list[tuple[int, int, int]])

    @override
    def get(self, key: str, default: Any = None) -> Any:
        keys, facts, members = self.keys_of_rows, self.facts_of_rows, self.members
        # As numbers "7_7053", "077053" and other digits than ours would pass for keys.
        if (self.width and len(key) != self.width) or not _is_key(key):
            return default
        number = int(key, _BASE)
        place = bisect_left(keys, number)
        end = len(keys)
        rows: list[Any] = []
        while place < end and keys[place] == number:
            fact = facts[place]
            if members[fact]:
                rows.append(self.decode(key, fact))
            place += 1
        return tuple(rows) if rows else default

    @override
    def __getitem__(self, key: str) -> tuple[Any, ...]:
        rows: tuple[Any, ...] = self.get(key, ())
        if not rows:
            raise KeyError(key)
        return rows

    @override
    def __iter__(self) -> Iterator[str]:
        last = -1
        for number, fact in zip(self.keys_of_rows, self.facts_of_rows, strict=True):
            if number != last and self.members[fact]:
                last = number
                yield key_text(number, self.width)

    @override
    def __len__(self) -> int:
        return sum(1 for _ in self)

    @override
    def __reduce__(self) -> Any:
        from cptkit.reference.store.opening import rows_from  # noqa: PLC0415 (opening makes these rows)

        return rows_from, (self.location,)

    def are(self, other: object) -> bool:
        """Return whether others are these very rows, from one table of one store."""
        return isinstance(other, PackedRows) and other.location == self.location

    def count(self) -> int:
        """Return how many rows there are."""
        return sum(map(self.members.__getitem__, self.facts_of_rows))

    def edges(self) -> Iterator[date]:
        """Yield the days on which some row begins to hold, or no longer does."""
        yield from self.days

    def keys_of(self, code: str) -> Iterator[str]:
        """Yield the keys that hold a code: its own, or, in a table of pairs, one for each partner."""
        if self.width in (0, len(code)):
            yield from (code,) if code in self else ()
            return
        wanted = key_number(code)
        for lower, start, end in self._spans():
            if lower == wanted:
                uppers = (self.keys_of_rows[place] % _CODE_SPAN for place in range(start, end))
                yield from (code + key_text(upper, CODE_WIDTH) for upper in dict.fromkeys(uppers))
            elif lower < wanted:
                number = lower * _CODE_SPAN + wanted
                place = bisect_left(self.keys_of_rows, number, start, end)
                if place < end and self.keys_of_rows[place] == number:
                    yield key_text(lower, CODE_WIDTH) + code

    def keys_beginning(self, beginning: str) -> Iterator[str]:
        """Yield the keys that begin so, those of fewer characters first."""
        for length in range(max(1, len(beginning)), LONGEST_KEY + 1):
            start = bisect_left(self.keys_of_rows, key_number(beginning.ljust(length, _DIGITS[0])))
            end = bisect_right(self.keys_of_rows, key_number(beginning.ljust(length, _DIGITS[-1])))
            keys = [key_text(number, self.width) for number in dict.fromkeys(self.keys_of_rows[start:end])]
            yield from (key for key in keys if len(key) == length and key in self)

    def keys_apart(self, other: object, day: date | None, other_day: date | None) -> Iterator[str] | None:
        """Return the keys under which two releases of one store may differ, each on its day or on any.

        They share keys and facts, so that only rows of a fact that one of them has, or that holds on
        one of the days, can differ. `None` where the other shares nothing with this one.
        """
        if not isinstance(other, PackedRows) or other.shared != self.shared:
            return None
        differing = bytes(
            self.holds(number, day) != other.holds(number, other_day) for number in range(len(self.facts))
        )
        places = (place for place, fact in enumerate(self.facts_of_rows) if differing[fact])
        return (key_text(self.keys_of_rows[place], self.width) for place in places)

    @property
    def shared(self) -> tuple[str, str]:
        """The store and the sections in it, which several releases may share."""
        return self.location.fingerprint, self.section

    def holds(self, number: int, day: date | None) -> bool:
        """Return whether this release has a fact, and whether it holds on a day."""
        if not self.members[number] or day is None:
            return bool(self.members[number])
        return Fact("", number, self.facts.cells(number)).period().covers(day)

    def _spans(self) -> list[tuple[int, int, int]]:
        """Return the lower code of each pair, and from which row to which it stands."""
        if not self._known_spans:
            spans: list[tuple[int, int, int]] = []
            start, rows = 0, len(self.keys_of_rows)
            while start < rows:
                lower = self.keys_of_rows[start] // _CODE_SPAN
                end = bisect_left(self.keys_of_rows, (lower + 1) * _CODE_SPAN, start, rows)
                spans.append((lower, start, end))
                start = end
            self._known_spans[:] = spans
        return self._known_spans
