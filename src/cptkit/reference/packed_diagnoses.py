"""ICD-10-CM as it ships: every code in six bytes, found in place, and what is said of them each once.

A file has a line of JSON, then for each stem four bytes, then for each stem two. A stem is a code's
first six characters, filled up with X, as a number in base 36; codes that differ in the seventh
character alone share one. Its shape says which seventh characters there are, and which facts each has.
"""

import json
import sys
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from functools import cached_property
from importlib.resources.abc import Traversable
from typing import Any, Final, TypeAlias

from typing_extensions import override

from cptkit.errors import DamagedData
from cptkit.reference._facts import Fact
from cptkit.reference._sums import verify
from cptkit.reference.diagnoses import Diagnosis, pointed, unpointed
from cptkit.reference.laterality import Side
from cptkit.values.citations import Citation
from cptkit.values.periods import Period

__all__ = ["PackedDiagnoses", "Said", "packed"]

# What is said of a code for one period: first, last, youngest, oldest, marks, side; empty where nothing is.
Said: TypeAlias = tuple[str, str, str, str, str, str]
_Shape: TypeAlias = tuple[tuple[str, int], ...]

_FORMAT: Final = 1
_STEM: Final = 6
_BASE: Final = 36
# Fills a stem up; no code ends in it, since a placeholder stands for a character that another one follows.
_FILLER: Final = "X"
_DIGITS: Final = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_STEM_BYTES: Final = 4
_EXTERNAL, _MANIFESTATION, _UNACCEPTABLE = "e", "m", "u"


def _number(stem: str) -> int:
    return int(stem, _BASE)


def _text(number: int) -> str:
    digits = [""] * _STEM
    for place in reversed(range(_STEM)):
        number, digit = divmod(number, _BASE)
        digits[place] = _DIGITS[digit]
    return "".join(digits)


def _little_endian(numbers: "array[int]") -> "array[int]":
    """Return numbers as a file has them, or out of a file as this machine has them: it is the same step."""
    if sys.byteorder == "big":
        numbers.byteswap()
    return numbers


def packed(codes: Mapping[str, Sequence[Said]]) -> bytes:
    """Return the file of some codes, given without their points, with what is said of each by period."""
    facts: dict[tuple[Said, ...], int] = {}
    stems: dict[int, dict[str, int]] = {}
    for code in sorted(codes):
        fact = facts.setdefault(tuple(codes[code]), len(facts))
        stems.setdefault(_number(code[:_STEM].ljust(_STEM, _FILLER)), {})[code[_STEM:]] = fact
    shapes: dict[_Shape, int] = {}
    numbers = sorted(stems)
    of_stems = array("H", [shapes.setdefault(tuple(stems[number].items()), len(shapes)) for number in numbers])
    head = {"format": _FORMAT, "stems": len(numbers), "facts": list(facts), "shapes": list(shapes)}
    line = json.dumps(head, separators=(",", ":")).encode() + b"\n"
    return line + _little_endian(array("I", numbers)).tobytes() + _little_endian(of_stems).tobytes()


class PackedDiagnoses(Mapping[str, tuple[Diagnosis, ...]]):
    """The codes of a packed file, by code without its point; nothing is read before a code is asked for."""

    def __init__(self, file: Traversable, fingerprint: str, citation: Citation) -> None:
        self._file = file
        self._fingerprint = fingerprint
        self._citation = citation

    @override
    def __reduce__(self) -> tuple[type, tuple[Traversable, str, Citation]]:
        return type(self), (self._file, self._fingerprint, self._citation)

    @cached_property
    def _head(self) -> dict[str, Any]:
        with self._file.open("rb") as file:
            line = file.readline()
        try:
            head: dict[str, Any] = json.loads(line)
        except ValueError:
            head = {}
        if head.get("format") != _FORMAT:
            message = f"no packed diagnoses of format {_FORMAT}; reinstall cptkit"
            raise DamagedData(message, self._file.name)
        return {**head, "length": len(line)}

    @cached_property
    def _stems_and_shapes(self) -> tuple[Sequence[int], Sequence[int]]:
        content = self._file.read_bytes()
        verify(self._file.name, content, self._fingerprint)
        begin = self._head["length"]
        end = begin + _STEM_BYTES * self._head["stems"]
        return _little_endian(array("I", content[begin:end])), _little_endian(array("H", content[end:]))

    @cached_property
    def _facts(self) -> tuple[tuple[tuple[Any, ...], ...], ...]:
        return tuple(tuple(self._fields(*said) for said in fact) for fact in self._head["facts"])

    def _fields(self, first: str, last: str, youngest: str, oldest: str, marks: str, side: str) -> tuple[Any, ...]:
        return (
            "",
            Side(side) if side else None,
            _EXTERNAL in marks,
            _MANIFESTATION in marks,
            _UNACCEPTABLE in marks,
            int(youngest) if youngest else None,
            int(oldest) if oldest else None,
            _period(first, last),
            self._citation,
        )

    def _shape(self, stem: str) -> Sequence[tuple[str, int]]:
        """Return the seventh characters of a stem, each with the number of its fact; without one as empty text."""
        stems, shapes = self._stems_and_shapes
        number = _number(stem)
        place = bisect_left(stems, number)
        found: Sequence[tuple[str, int]] = ()
        if place < len(stems) and stems[place] == number:
            found = self._head["shapes"][shapes[place]]
        return found

    @override
    def get(self, key: str, default: Any = None) -> Any:
        if not (key.isascii() and key.isalnum() and key.isupper()) or key.endswith(_FILLER):
            return default
        for ending, fact in self._shape(key[:_STEM].ljust(_STEM, _FILLER)):
            if ending == key[_STEM:]:
                code = pointed(key)
                return tuple([Diagnosis(code, *fields) for fields in self._facts[fact]])
        return default

    @override
    def __getitem__(self, key: str) -> tuple[Diagnosis, ...]:
        rows: tuple[Diagnosis, ...] = self.get(key, ())
        if not rows:
            raise KeyError(key)
        return rows

    @override
    def __iter__(self) -> Iterator[str]:
        return self.keys_beginning("")

    @override
    def __len__(self) -> int:
        return sum(1 for _ in self)

    def keys_beginning(self, beginning: str) -> Iterator[str]:
        """Yield the codes that begin so."""
        stems, shapes = self._stems_and_shapes
        head = beginning[:_STEM]
        start = bisect_left(stems, _number(head.ljust(_STEM, _DIGITS[0])))
        end = bisect_right(stems, _number(head.ljust(_STEM, _DIGITS[-1])))
        for place in range(start, end):
            stem = _text(stems[place])
            for ending, _ in self._head["shapes"][shapes[place]]:
                code = stem + ending if ending else stem.rstrip(_FILLER)
                if code.startswith(beginning):
                    yield code

    def keys_of(self, code: str) -> Iterator[str]:
        """Yield the key of a code, where it is there."""
        key = unpointed(code)
        yield from (key,) if key in self else ()

    def are(self, other: object) -> bool:
        """Return whether others are these very codes, from one file."""
        return isinstance(other, PackedDiagnoses) and other._fingerprint == self._fingerprint  # noqa: SLF001 (its own)

    def edges(self) -> Iterator[date]:
        """Yield the days on which some code begins to hold, or no longer does."""
        days = {said[:2] for fact in map(tuple, self._head["facts"]) for said in map(tuple, fact)}
        yield from {day for first, last in days for day in _period(first, last).edges()}

    def keys_apart(self, other: object, day: date | None, other_day: date | None) -> Iterator[str] | None:
        """Yield the codes that hold on one of two days alone, or otherwise; `None` where the other is another table."""
        if other is not self or day is None or other_day is None:
            return None
        differing = [
            [row for row in rows if row[-2].covers(day)] != [row for row in rows if row[-2].covers(other_day)]
            for rows in self._facts
        ]
        return self._with_facts(differing)

    def _with_facts(self, wanted: Sequence[bool]) -> Iterator[str]:
        stems, shapes = self._stems_and_shapes
        telling = [[ending for ending, fact in shape if wanted[fact]] for shape in self._head["shapes"]]
        for place, shape in enumerate(shapes):
            for ending in telling[shape]:
                stem = _text(stems[place])
                yield stem + ending if ending else stem.rstrip(_FILLER)


def _period(first: str, last: str) -> Period:
    return Fact("", 0, {"first": first, "last": last}).period()
