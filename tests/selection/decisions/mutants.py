"""Mutants of a decision table: each row dropped, each edge moved by one step, each code exchanged for another."""

import csv
import io
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from decimal import Decimal

import attrs

from cptkit.selection.decisions import Domain, Numbers, Words

__all__ = ["Mutant", "mutants"]

_NOT = "not "
_NUMBER = re.compile(r"[0-9]+(?:\.[0-9]+)?")
_CODE = re.compile(r"(?<![0-9A-Z])(?:[0-9]{4}[0-9A-Z]|[A-Z][0-9]{4})")


@attrs.frozen
class Mutant:
    """A mutant of a table, or of that part of it which its row can matter to.

    Attributes:
        what: what was done.
        before, after: the csv without it and with it.
        facts: what each fact can be, of those that the part is for.
    """

    what: str
    before: str
    after: str
    facts: Mapping[str, Domain]


def mutants(text: str, facts: Mapping[str, Domain]) -> Iterator[Mutant]:
    """Give each mutant of a table's csv, those of one part of it after one another."""
    header, *rows = list(csv.reader(io.StringIO(text)))
    place = header.index("code")
    codes = list(dict.fromkeys(code for row in rows for code in _CODE.findall(row[place])))
    for part in _parts(header, rows, facts):
        before = _written(header, part.rows.values())
        for number in part.mutated:
            row = part.rows[number]
            kept = [other for at, other in part.rows.items() if at != number]
            yield Mutant(f"line {number + 2} dropped", before, _written(header, kept), part.facts)
            for column, cell in _changed(dict(zip(header, row, strict=True)), part.facts, codes):
                mutant = [cell if name == column else old for name, old in zip(header, row, strict=True)]
                what = f"line {number + 2}: {column} {row[header.index(column)]!r} became {cell!r}"
                yield Mutant(what, before, _written(header, {**part.rows, number: mutant}.values()), part.facts)


@attrs.frozen
class _Part:
    """Rows of a table by their numbers, with those to be mutated, and what facts can be where the others are dead."""

    mutated: Sequence[int]
    rows: Mapping[int, Sequence[str]]
    facts: Mapping[str, Domain]


def _parts(header: Sequence[str], rows: Sequence[Sequence[str]], facts: Mapping[str, Domain]) -> Iterator[_Part]:
    """Give the parts of a table by the words of one fact, such as the drug, of which their rows have none in common.

    A row that names no word, or those that it is not for, is mutated in the whole table.
    """
    whole = dict(enumerate(rows))
    closed = [name for name in header if isinstance(of := facts.get(name), Words) and not of.open]
    groups = {name: _groups([row[header.index(name)] for row in rows]) for name in closed}
    by = max(groups, key=lambda name: len(groups[name]), default="")
    place, apart = (header.index(by), groups[by]) if by else (0, [])

    def of_words(words: set[str]) -> dict[int, Sequence[str]]:
        return {number: _narrowed(row, place, words) for number, row in whole.items() if _admits(row[place], words)}

    # What is claimed of which days is known by other rows; beside each part stands one that claims all.
    claiming = [words for words in apart if _claimed(header, of_words(words).values()) == _claimed(header, rows)]
    named: set[int] = set()
    for words in apart:
        beside = next((other for other in claiming if other is not words), None)
        if beside is not None:
            mutated = [number for number, row in whole.items() if words & _words(row[place])]
            named.update(mutated)
            both = words | beside
            yield _Part(mutated, of_words(both), {**facts, by: Words(tuple(sorted(both)))})
    yield _Part([number for number in whole if number not in named], whole, facts)


def _claimed(header: Sequence[str], rows: Iterable[Sequence[str]]) -> dict[str, tuple[str, str]]:
    """Give for each part of the outcome the first and the last day of which rows say something; open is last."""
    claimed: dict[str, tuple[str, str]] = {}
    for row in rows:
        cells = dict(zip(header, row, strict=True))
        first, last = cells["first"].removeprefix("<="), cells["last"] or date.max.isoformat()
        earliest, latest = claimed.get(cells["part"], (first, last))
        claimed[cells["part"]] = min(first, earliest), max(last, latest)
    return claimed


def _words(cell: str) -> set[str]:
    """Give the words that a cell names as those that it is for."""
    return set() if not cell or cell.startswith(_NOT) else set(cell.split("|"))


def _groups(cells: Sequence[str]) -> list[set[str]]:
    """Give the unions of the words of cells that share some, directly or by others."""
    unions: list[set[str]] = []
    for words in filter(None, map(_words, cells)):
        touching = [union for union in unions if union & words]
        unions = [union for union in unions if not union & words] + [words.union(*touching)]
    return unions


def _admits(cell: str, words: set[str]) -> bool:
    """Say whether a cell admits some of the words."""
    excluded = set(cell.removeprefix(_NOT).split("|")) if cell.startswith(_NOT) else set[str]()
    return bool(_words(cell) & words) if _words(cell) else bool(words - excluded)


def _narrowed(row: Sequence[str], place: int, words: set[str]) -> Sequence[str]:
    """Give a row of which a cell names no other words."""
    excluded = [word for word in row[place].removeprefix(_NOT).split("|") if word in words]
    cell = f"{_NOT}{'|'.join(excluded)}" if excluded else ""
    return [*row[:place], cell, *row[place + 1 :]] if row[place].startswith(_NOT) else row


def _changed(row: dict[str, str], facts: Mapping[str, Domain], codes: list[str]) -> Iterator[tuple[str, str]]:
    for column, cell in row.items():
        domain = facts.get(column)
        if isinstance(domain, Numbers):
            yield from ((column, moved) for moved in _moved(cell, domain))
        elif column in ("first", "last") and cell:
            yield from ((column, moved) for moved in _other_days(cell))
        elif column == "code":
            yield from (
                (column, cell.replace(code, _next(code, codes))) for code in _CODE.findall(cell) if len(codes) > 1
            )


def _moved(cell: str, domain: Numbers) -> Iterator[str]:
    for found in _NUMBER.finditer(cell):
        for step in (-domain.step, domain.step):
            number = Decimal(found[0]) + step
            if domain.least is None or number >= domain.least:
                yield f"{cell[: found.start()]}{number}{cell[found.end() :]}"


def _other_days(cell: str) -> Iterator[str]:
    floor, day = cell[: cell.startswith("<=") * 2], date.fromisoformat(cell.removeprefix("<="))
    for step in (-1, 1):
        yield f"{floor}{day + timedelta(days=step)}"


def _next(code: str, codes: list[str]) -> str:
    return codes[(codes.index(code) + 1) % len(codes)]


def _written(header: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    file = io.StringIO()
    csv.writer(file, lineterminator="\n").writerows([header, *rows])
    return file.getvalue()
