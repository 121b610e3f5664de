"""Answers as text, or as rows in JSON or csv."""

import csv
import io
import json
from argparse import ArgumentParser
from collections.abc import Sequence
from typing import Final

from cptkit.commands.console import say
from cptkit.values.rows import Row

__all__ = ["FORMATS", "add_format", "csv_of", "write"]

FORMATS: Final = ("text", "json", "csv")
# A spreadsheet takes a cell that begins so for a formula.
_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r")


def add_format(command: ArgumentParser) -> None:
    """Add the form of the answer."""
    command.add_argument("--format", choices=FORMATS, default="text", help="text unless stated")


def write(answer: object, rows: Sequence[Row], form: str) -> None:
    """Write an answer as its text, or its rows as a list in JSON or as csv."""
    match form:
        case "json":
            say(json.dumps(rows))
        case "csv":
            say(csv_of(rows, headed=True))
        case _:
            say(answer)


def csv_of(rows: Sequence[Row], *, headed: bool) -> str:
    r"""Return rows as csv, under the names of their columns; what a spreadsheet would compute is written as text.

    >>> csv_of([{"code": "77053", "value": 2}, {"code": "=1+1", "value": None}], headed=True)
    "code,value\n77053,2\n'=1+1,"
    """
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\n")
    if rows and headed:
        writer.writerow(rows[0])
    for row in rows:
        writer.writerow(
            [f"'{cell}" if isinstance(cell, str) and cell.startswith(_FORMULA) else cell for cell in row.values()]
        )
    return text.getvalue().removesuffix("\n")
