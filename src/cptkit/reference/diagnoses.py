"""The records of ICD-10-CM: what is published about a diagnosis code, and what the tabular list notes at it."""

from bisect import bisect_right
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from enum import StrEnum
from operator import attrgetter
from typing import Any, Final, Protocol, TypeVar, runtime_checkable

import attrs
from typing_extensions import override

from cptkit.errors import InvalidValue
from cptkit.reference.laterality import Side
from cptkit.values.citations import Citation
from cptkit.values.edges import as_string, as_text
from cptkit.values.periods import Period

__all__ = [
    "CATEGORY",
    "ByBeginning",
    "CodeFirst",
    "Diagnosis",
    "DiagnosisRange",
    "RangeLists",
    "RangeUnion",
    "TabularEntry",
    "first_among",
    "is_among",
    "keys_beginning",
    "pointed",
    "ranges",
    "seventh_character",
    "title_of",
    "unpointed",
    "weeks_of_gestation",
]

_Code = TypeVar("_Code", bound=str)

# Of how many characters a category is.
CATEGORY: Final = 3
_WEEKS: Final = "Z3A."
# Stands after every character of a code.
_AFTER_ALL: Final = "\U0010ffff"
# The seventh character stands after these.
_STEM: Final = 6


def unpointed(code: str) -> str:
    """Return a diagnosis code as tables have it, without its point.

    >>> unpointed("M54.50")
    'M5450'
    """
    return code.replace(".", "")


def pointed(code: str) -> str:
    """Return a diagnosis code as claims and coders have it, with its point.

    >>> pointed("M5450"), pointed("I10")
    ('M54.50', 'I10')
    """
    bare = unpointed(code)
    return f"{bare[:CATEGORY]}.{bare[CATEGORY:]}" if len(bare) > CATEGORY else bare


@attrs.frozen
class Diagnosis:
    """What is published about one ICD-10-CM code for a period: that it may be billed, and what it is like.

    Attributes:
        code: with its point; name: what it stands for, where a loaded list has names.
        side: the side that its name tells; `None` where it tells none, or no loaded list says.
        external_cause, manifestation, unacceptable_principal: how CMS's code editor marks it; `None`
            where no loaded list says. The last is what a hospital's principal diagnosis cannot be: many
            such codes are rightly the first of a professional claim.
        youngest, oldest: the ages in years between which CMS's code editor takes it; `None` is open.
        period: the days on which it may be billed.

    >>> from cptkit import bundled_reference
    >>> from datetime import date
    >>> bundled_reference().diagnosis("W19.XXXA", on=date(2024, 8, 13)).external_cause
    True
    """

    code: str
    name: str
    side: Side | None
    external_cause: bool | None
    manifestation: bool | None
    unacceptable_principal: bool | None
    youngest: int | None
    oldest: int | None
    period: Period
    citation: Citation


def _end(value: object, path: str) -> str:
    return unpointed(as_text(value, path).strip().upper())


def _first(value: str) -> str:
    return _end(value, "first")


def _last(value: str) -> str:
    return _end(value, "last")


@attrs.frozen
class DiagnosisRange:
    """Codes that a note names, from one to another, each with all codes below it; kept without their points.

    Raises:
        InvalidValue: no text, or the last code stands before the first.

    >>> DiagnosisRange("O10", "O11").includes("O11.9"), DiagnosisRange("M51.2", "M51.2").includes("M51.360")
    (True, False)
    """

    first: str = attrs.field(converter=_first)
    last: str = attrs.field(converter=_last)
    # Behind the last code and all below it, where codes are in order.
    end: str = attrs.field(
        init=False, repr=False, eq=False, default=attrs.Factory(lambda self: self.last + _AFTER_ALL, takes_self=True)
    )

    def __attrs_post_init__(self) -> None:
        """Raise on codes of which none is named: the last stands before the first."""
        if self.end < self.first:
            message = f"{pointed(self.first)} to {pointed(self.last)} names no code; expected first <= last"
            raise InvalidValue(message, "last")

    def includes(self, code: str) -> bool:
        """Return whether a code is one of them or stands below one of them.

        Raises:
            InvalidValue: no text.
        """
        return self.first <= unpointed(as_string(code, "code")) < self.end

    @override
    def __str__(self) -> str:
        first, last = pointed(self.first), pointed(self.last)
        return first if first == last else f"{first} to {last}"


def ranges(text: str) -> tuple[DiagnosisRange, ...]:
    """Return the ranges that a text names: codes apart by spaces, and from one to another with a hyphen.

    >>> [str(one) for one in ranges("E08-E09 E13")]
    ['E08 to E09', 'E13']
    """
    named = [part.partition("-") for part in as_string(text, "text").split()]
    return tuple([DiagnosisRange(first, last or first) for first, _, last in named])


def is_among(code: str, ranges: Iterable[DiagnosisRange]) -> bool:
    """Return whether a code is in one of some ranges, or stands below one of their codes.

    >>> is_among("O11.9", [DiagnosisRange("I10", "I10"), DiagnosisRange("O10", "O11")])
    True
    """
    # As `includes` says it of one range; the code is read once for all of them, which may be hundreds.
    bare = unpointed(as_string(code, "code"))
    return any(one.first <= bare < one.end for one in ranges)


class RangeUnion:
    """Ranges as one set of codes, in which a code is found by bisection.

    >>> of_diabetes = RangeUnion(ranges("E08-E09 E13 E09.1"))
    >>> of_diabetes.includes("E09.9"), of_diabetes.includes("E10.9")
    (True, False)
    """

    def __init__(self, named: Iterable[DiagnosisRange]) -> None:
        edges: list[str] = []
        for one in sorted(named, key=attrgetter("first")):
            if edges and one.first <= edges[-1]:
                edges[-1] = max(edges[-1], one.end)
            else:
                edges += [one.first, one.end]
        # Where codes in order, without their points, enter the ranges and leave them, in turn.
        self._edges: Final[tuple[str, ...]] = tuple(edges)

    def includes(self, code: str) -> bool:
        """Return whether a code is in one of the ranges.

        Raises:
            InvalidValue: no text.
        """
        return self.has(unpointed(as_string(code, "code")))

    def has(self, bare: str) -> bool:
        """Return whether a code, which is written without its point, is in one of the ranges."""
        return bool(self._edges) and bisect_right(self._edges, bare) % 2 == 1


class RangeLists:
    """Several lists of ranges, by their places; which of them name a code is found by bisection.

    >>> RangeLists([ranges("E10"), ranges("E10-E11")]).naming("E10.9")
    frozenset({0, 1})
    """

    def __init__(self, lists: Iterable[Collection[DiagnosisRange]]) -> None:
        self._ends: Final = [(one.first, one.end, place) for place, named in enumerate(lists) for one in named]
        # All codes between two neighbors of these are named by the same lists.
        self._edges: Final = sorted({edge for first, end, _ in self._ends for edge in (first, end)})
        self._naming: Final[dict[int, frozenset[int]]] = {}

    def naming(self, code: str) -> frozenset[int]:
        """Return the places of the lists that name a code."""
        bare = unpointed(as_string(code, "code"))
        between = bisect_right(self._edges, bare)
        known = self._naming.get(between)
        if known is None:
            known = frozenset(place for first, end, place in self._ends if first <= bare < end)
            self._naming[between] = known
        return known

    def naming_any(self, codes: Iterable[str]) -> frozenset[int]:
        """Return the places of the lists that name one of some codes."""
        return frozenset[int]().union(*[self.naming(code) for code in codes])


def first_among(codes: Iterable[_Code], ranges: Collection[DiagnosisRange]) -> _Code | None:
    """Return the first of some diagnoses that is in one of some ranges; `None` where none is.

    >>> first_among(["I10", "M51.26"], ranges("M50-M51"))
    'M51.26'
    """
    return next((code for code in codes if is_among(code, ranges)), None)


def seventh_character(code: str) -> str:
    """Return the seventh character of a diagnosis, which tells the encounter; empty where it has none.

    >>> seventh_character("S72.001S"), seventh_character("L91.0")
    ('S', '')
    """
    return unpointed(code)[_STEM:]


def weeks_of_gestation(codes: Iterable[_Code]) -> tuple[_Code, int] | None:
    """Return the diagnosis that tells the completed weeks of a pregnancy, with them; `None` where none does.

    Z3A.00 says that they are not known.

    >>> weeks_of_gestation(["O09.521", "Z3A.12"]), weeks_of_gestation(["Z3A.00"])
    (('Z3A.12', 12), None)
    """
    for code in codes:
        weeks = code.removeprefix(_WEEKS)
        if weeks != code and weeks.isdecimal() and int(weeks):
            return code, int(weeks)
    return None


class CodeFirst(StrEnum):
    """How binding a code-first note is.

    `LISTED`: one of the codes that it names comes first. `SUCH_AS`: some underlying condition does, of
    which it names examples. `IF_APPLICABLE`: only where there is one, or it is known.
    """

    LISTED = "listed"
    SUCH_AS = "such-as"
    IF_APPLICABLE = "if-applicable"


@attrs.frozen
class TabularEntry:
    """What the tabular list has at one code, category or subcategory; it holds for all codes below as well.

    Attributes:
        code: with its point; name: the title.
        excludes1: the codes that are not coded together with it.
        code_first: the codes that come before it; code_first_kind: how binding that is, `None` without such a note.
        use_additional: the codes to add to it.
        seventh_characters: those that complete it and what stands below it, each with what it means.
    """

    code: str
    name: str
    excludes1: tuple[DiagnosisRange, ...]
    code_first: tuple[DiagnosisRange, ...]
    code_first_kind: CodeFirst | None
    use_additional: tuple[DiagnosisRange, ...]
    seventh_characters: tuple[tuple[str, str], ...]
    period: Period
    citation: Citation


def title_of(code: str, entries: Sequence[TabularEntry]) -> str:
    """Return the title of a code by what the tabular list has at it and above it; empty where it has nothing."""
    if not entries:
        return ""
    characters = next((entry.seventh_characters for entry in entries if entry.seventh_characters), ())
    meaning = dict(characters).get(unpointed(code)[_STEM:])
    return f"{entries[0].name}, {meaning}" if meaning else entries[0].name


@runtime_checkable
class ByBeginning(Protocol):
    """Rows that find the keys with one beginning without going through all."""

    def keys_beginning(self, beginning: str) -> Iterator[str]:
        """Return the keys that begin so."""
        ...


def keys_beginning(rows: Mapping[str, Any], beginning: str) -> Iterator[str]:
    """Return the keys of a table that begin so, in order."""
    if isinstance(rows, ByBeginning):
        return rows.keys_beginning(beginning)
    return (key for key in sorted(rows) if key.startswith(beginning))
