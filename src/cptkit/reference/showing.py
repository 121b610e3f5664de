"""How records of the published tables show themselves: as a row of plain values, and as a table in a notebook."""

from collections.abc import Iterator
from datetime import date
from enum import Enum
from typing import Any, cast

import attrs

from cptkit.values.citations import Citation
from cptkit.values.html import Html, linked, plain_html, table
from cptkit.values.meant import Meant
from cptkit.values.periods import Period
from cptkit.values.rows import Cell, Row

__all__ = ["record_html", "row_of", "short_repr"]


def row_of(record: attrs.AttrsInstance) -> Row:
    """Return a record as one row of plain values; what has columns of its own, such as a row within it, is left out.

    >>> from cptkit import bundled_reference
    >>> row = row_of(bundled_reference().on(date(2024, 8, 13)).mue("77053"))
    >>> row["value"], row["adjudication"], row["first"], row["last"]
    (2, '2', '2024-07-01', '2024-09-30')
    """
    return dict(_cells(record))


def _cells(record: attrs.AttrsInstance) -> Iterator[tuple[str, Cell]]:
    for name, value in _fields(record):
        match value:
            case Period():
                yield "first", None if value.first is None else value.first.isoformat()
                yield "last", None if value.last is None else value.last.isoformat()
            case Citation():
                yield "source", str(value)
            case Enum():
                yield name, value.value
            case date():
                yield name, value.isoformat()
            case str() | int() | float() | bool() | None:
                yield name, value
            case tuple() | frozenset():
                # The order of a set differs from run to run.
                inner = cast("tuple[object, ...] | frozenset[object]", value)
                texts = [str(one) for one in inner if isinstance(one, str)]
                yield name, " ".join(texts if isinstance(value, tuple) else sorted(texts))
            case _:
                pass


def _fields(record: attrs.AttrsInstance) -> Iterator[tuple[str, Any]]:
    for field in attrs.fields(type(record)):
        yield field.name, getattr(record, field.name)


def short_repr(record: attrs.AttrsInstance) -> str:
    """Return a repr of one line, with what the record says of itself.

    >>> from cptkit import bundled_reference
    >>> bundled_reference().on(date(2024, 8, 13)).mue("77053")
    <Mue 77053: 2 (practitioner)>
    """
    return f"<{type(record).__name__} {record}>"


def record_html(record: attrs.AttrsInstance) -> Html:
    """Write a record as a table of what it says, each value with its meaning."""
    rows = [
        (plain_html(name.replace("_", " ")), _in_words(value))
        for name, value in _fields(record)
        if value not in (None, "", ())
    ]
    return table((), [row for row in rows if row[1]])


def _in_words(value: object) -> Html:
    if isinstance(value, Citation):
        return linked(value)
    return plain_html(_text_of(value))


def _text_of(value: object) -> str:
    match value:
        case bool():
            return "yes" if value else "no"
        case Meant() if value.meaning:
            return f"{value.value}: {value.meaning}"
        case str() | int() | Period() | date():
            return str(value)
        case tuple() | frozenset():
            inner = cast("tuple[object, ...] | frozenset[object]", value)
            return " ".join(sorted(str(one) for one in inner if isinstance(one, str)))
        case _:
            return ""
