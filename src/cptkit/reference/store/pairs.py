"""Packing PTP edits: millions of rows, of which each is a pair of codes and one of some hundreds of facts."""

from array import array
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import combinations, pairwise
from typing import Final

import attrs

from cptkit.errors import DamagedData
from cptkit.reference.cms.completeness import Completeness
from cptkit.reference.cms.documents import Document
from cptkit.reference.cms.folders import Refuse
from cptkit.reference.cms.pair_edits import PairFact, PairPart, code_of, data_lines, lines_of, pair_fact
from cptkit.reference.indicators import ModifierIndicator
from cptkit.reference.store.packed import SEPARATOR, key_number, key_text
from cptkit.reference.store.packing import Packed
from cptkit.reference.store.pair_releases import PairRelease
from cptkit.reference.store.table_info import SourceFile
from cptkit.values.tables import Setting

__all__ = ["PAIR_COLUMNS", "pack_pairs"]

PAIR_COLUMNS: Final = ("reversed", "indicator", "setting", "rationale", "first", "last", "before_1996")

_SPAN: Final = 36**5
_WIDTH: Final = 10
# A row is one number: the key of its pair, and below it that of its fact.
_FACT_BITS: Final = 20
_FACT_MASK: Final = 2**_FACT_BITS - 1
# One of its bits tells the direction of the pair.
_MOST_FACTS: Final = 2 ** (_FACT_BITS - 1)
_FLOOR: Final = "<="
_EVER: Final = "9999-12-31"
# Where in a line the second code and the fact begin, each code being followed by a tab.
_SECOND: Final = 6
_TAIL: Final = 12


class _Codes(dict[bytes, int]):
    """The numbers of the codes of one column, each read once."""

    def __init__(self, column: str) -> None:
        super().__init__()
        self._column = column

    def __missing__(self, cell: bytes) -> int:
        number = self[cell] = key_number(code_of(cell, self._column))
        return number


class _Tails(dict[bytes, int]):
    """The numbers of the facts that the rows of a release state, each read once."""

    def __init__(self, facts: dict[PairFact, int], known: Completeness | None) -> None:
        super().__init__()
        self._facts = facts
        self._known = known

    def __missing__(self, tail: bytes) -> int:
        fact = pair_fact(tail, self._known)
        if fact not in self._facts and len(self._facts) == _MOST_FACTS:
            message = f"more than {_MOST_FACTS} different dates, indicators and rationales; expected a few hundred"
            raise DamagedData(message)
        # Even numbers are for pairs in the order of their codes, odd ones for those against it.
        number = self[tail] = 2 * self._facts.setdefault(fact, len(self._facts))
        return number


def pack_pairs(releases: Sequence[PairRelease], refuse: Refuse, progress: Callable[[Document], None]) -> Packed:
    """Pack the releases of one setting together: a row that several have is kept once.

    Args:
        releases: of one setting.
        refuse: is handed each row that cannot be read; it may raise.
        progress: is told of each file that was read.
    """
    numbers: dict[PairFact, int] = {}
    # For each row, the releases that have it as bits.
    rows: dict[int, int] = {}
    files: list[tuple[SourceFile, ...]] = []
    for place, release in enumerate(releases):
        tails = _Tails(numbers, release.known)
        read: list[SourceFile] = []
        for part in release.parts:
            read.append(_read(part, tails, 1 << place, rows, refuse))
            progress(part.document)
        files.append(tuple(read))
    facts = tuple(numbers)
    _settle(rows, facts, releases, refuse)
    return _packed(rows, facts, tuple(files), releases[0].parts[0].setting)


def _read(part: PairPart, tails: _Tails, bit: int, rows: dict[int, int], refuse: Refuse) -> SourceFile:
    """Read the rows of one file into those of all."""
    ones, twos = _Codes("column 1"), _Codes("column 2")
    count = 0
    fingerprint = ""
    try:
        document = part.document.held()
        fingerprint = document.sha256()
        lines = data_lines(lines_of(document), document.place)
    except DamagedData as error:
        refuse(error)
        lines = iter(())
    for number, line in lines:
        try:
            one, two = ones[line[:_SECOND]], twos[line[_SECOND:_TAIL]]
            row = tails[line[_TAIL:]]
        except DamagedData as error:
            refuse(DamagedData(error.message, f"{part.document.place}:{number}"))
            continue
        row += (one * _SPAN + two << _FACT_BITS) if one < two else (two * _SPAN + one << _FACT_BITS) + 1
        seen = rows.get(row, 0)
        if seen & bit:
            message = f"{line[:5].decode()} and {line[6:11].decode()} a second time; expected each row once"
            refuse(DamagedData(message, f"{part.document.place}:{number}"))
            continue
        rows[row] = seen | bit
        count += 1
    return SourceFile(part.document.place, fingerprint, count)


def _settle(rows: dict[int, int], facts: tuple[PairFact, ...], releases: Sequence[PairRelease], refuse: Refuse) -> None:
    """Join rows of one pair that differ only by a floor, and refuse those that contradict."""
    several = dict.fromkeys(
        one >> _FACT_BITS for one, other in pairwise(sorted(rows)) if one >> _FACT_BITS == other >> _FACT_BITS
    )
    of_pair: dict[int, list[int]] = {key: [] for key in several}
    for row in rows:
        if row >> _FACT_BITS in several:
            of_pair[row >> _FACT_BITS].append(row)
    for key, those in of_pair.items():
        for one, other in combinations(sorted(those), 2):
            mine, theirs = facts[(one & _FACT_MASK) >> 1], facts[(other & _FACT_MASK) >> 1]
            if one not in rows or other not in rows or (one ^ other) & 1:
                continue
            if rows[one] & rows[other]:
                if _contradict(mine, theirs):
                    shared = rows[one] & rows[other]
                    refuse(_both_active(key, shared, releases))
                    # Neither can be trusted in the releases that have both.
                    rows[one] &= ~shared
                    rows[other] &= ~shared
            elif attrs.evolve(mine, first="") == attrs.evolve(theirs, first=""):
                early, late = (one, other) if _days(mine) < _days(theirs) else (other, one)
                if facts[(late & _FACT_MASK) >> 1].first.startswith(_FLOOR):
                    rows[early] |= rows.pop(late)


class _Variants(dict[int, int]):
    """The numbers of the facts of a store: a fact in one direction, with the releases that have it."""

    def __missing__(self, variant: int) -> int:
        number = self[variant] = len(self)
        return number


def _packed(
    rows: dict[int, int], facts: tuple[PairFact, ...], files: tuple[tuple[SourceFile, ...], ...], setting: Setting
) -> Packed:
    order = sorted(rows)
    variants = _Variants()
    keys = array("Q", [row >> _FACT_BITS for row in order])
    numbers = array("I", [variants[row & _FACT_MASK | rows[row] << _FACT_BITS] for row in order])
    return Packed(
        _WIDTH,
        PAIR_COLUMNS,
        keys,
        numbers,
        tuple(
            _text(facts[(variant & _FACT_MASK) >> 1], setting.value, is_reversed=bool(variant & 1))
            for variant in variants
        ),
        tuple(bytes(variant >> _FACT_BITS + place & 1 for variant in variants) for place in range(len(files))),
        files,
    )


def _text(fact: PairFact, setting: str, *, is_reversed: bool) -> str:
    return SEPARATOR.join(
        (
            "yes" if is_reversed else "no",
            fact.indicator,
            setting,
            fact.rationale,
            fact.first,
            fact.last,
            fact.before_1996,
        )
    )


def _days(fact: PairFact) -> tuple[str, str]:
    return fact.first.removeprefix(_FLOOR), fact.last or _EVER


def _contradict(mine: PairFact, theirs: PairFact) -> bool:
    """Return whether two rows of a release in one direction state edits for the same day."""
    if ModifierIndicator.NOT_AN_EDIT.value in (mine.indicator, theirs.indicator):
        return False
    (first, last), (their_first, their_last) = _days(mine), _days(theirs)
    return first <= their_last and their_first <= last


def _both_active(key: int, members: int, releases: Sequence[PairRelease]) -> DamagedData:
    """Return the error that names the lines of a pair that a release states twice for one day."""
    text = key_text(key, _WIDTH)
    release = next(release for place, release in enumerate(releases) if members >> place & 1)
    places = list(_lines_with(release.parts, (text[:5], text[5:])))
    message = f"{text[:5]} and {text[5:]} have two edits that hold on one day, at {', '.join(places)}; expected one"
    return DamagedData(message, places[-1])


def _lines_with(parts: Iterable[PairPart], codes: tuple[str, str]) -> Iterator[str]:
    heads = {"\t".join(order).encode() for order in (codes, codes[::-1])}
    for part in parts:
        for number, line in data_lines(lines_of(part.document), part.document.place):
            if line[: _TAIL - 1] in heads:
                yield f"{part.document.place}:{number}"
