"""Mutants of a decision table: each row dropped, each edge moved by one step, each code exchanged for another."""

import csv
import io
import re
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from decimal import Decimal

from cptkit.selection.decisions import Domain, Numbers

__all__ = ["mutants"]

_NUMBER = re.compile(r"[0-9]+(?:\.[0-9]+)?")
_CODE = re.compile(r"(?<![0-9A-Z])(?:[0-9]{4}[0-9A-Z]|[A-Z][0-9]{4})")


def mutants(text: str, facts: Mapping[str, Domain]) -> Iterator[tuple[str, str]]:
    """Give each mutant of a table's csv with what was done to it."""
    header, *rows = list(csv.reader(io.StringIO(text)))
    place = header.index("code")
    codes = list(dict.fromkeys(code for row in rows for code in _CODE.findall(row[place])))
    for number, row in enumerate(rows):
        yield f"line {number + 2} dropped", _written(header, [*rows[:number], *rows[number + 1 :]])
        for column, cell in _changed(dict(zip(header, row, strict=True)), facts, codes):
            mutant = [cell if name == column else old for name, old in zip(header, row, strict=True)]
            what = f"line {number + 2}: {column} {row[header.index(column)]!r} became {cell!r}"
            yield what, _written(header, [*rows[:number], mutant, *rows[number + 1 :]])


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


def _written(header: list[str], rows: list[list[str]]) -> str:
    file = io.StringIO()
    csv.writer(file, lineterminator="\n").writerows([header, *rows])
    return file.getvalue()
