"""The Arrow columns that hold the rows of a published table: what each is called, its type, and how a row is read."""

from collections.abc import Callable, Collection, Iterator
from datetime import date
from decimal import Decimal
from enum import StrEnum
from operator import attrgetter
from types import NoneType
from typing import Any, Final, TypeAlias, cast, get_args, get_origin, get_type_hints

import attrs
import pyarrow as pa

from cptkit.reference.fees import FeeScheduleRow, RelativeValues
from cptkit.values.citations import Citation
from cptkit.values.periods import Period

__all__ = ["REPEATED", "Column", "columns_of"]

# A column: its name, its type, and how its cells are read from a record.
Column: TypeAlias = tuple[str, Any, Callable[[Any], object]]

# Of texts that are few and repeated.
REPEATED: Final[Any] = pa.dictionary(pa.int32(), pa.string())
_TEXT: Final[Any] = pa.string()
_DECIMAL: Final[Any] = pa.decimal128(18, 6)
_PLAIN: Final[dict[type, Any]] = {str: _TEXT, int: pa.int64(), bool: pa.bool_(), date: pa.date32(), Decimal: _DECIMAL}
# Rows with a table of their own, where a join finds them.
_ELSEWHERE: Final = (FeeScheduleRow,)
_VALUES: Final[dict[str, Any]] = {
    "work": _DECIMAL,
    "nonfacility_practice_expense": _DECIMAL,
    "nonfacility_not_applicable": pa.bool_(),
    "facility_practice_expense": _DECIMAL,
    "facility_not_applicable": pa.bool_(),
    "malpractice": _DECIMAL,
    "nonfacility_total": _DECIMAL,
    "facility_total": _DECIMAL,
    "preoperative_share": _DECIMAL,
    "intraoperative_share": _DECIMAL,
    "postoperative_share": _DECIMAL,
    "conversion_factor": _DECIMAL,
    "calculation_flag": _TEXT,
    "opps_nonfacility_practice_expense": _DECIMAL,
    "opps_facility_practice_expense": _DECIMAL,
    "opps_malpractice": _DECIMAL,
    "not_used_for_payment": pa.bool_(),
}


def columns_of(record: type[attrs.AttrsInstance], texts: Any = REPEATED) -> list[Column]:  # noqa: ANN401 (PyArrow's types are known in part)
    """Return the columns that hold rows of a record, by the fields that it has.

    Days are three columns, relative values one each; several values are a list, and a record in a row is a struct.

    Args:
        record: the class of the rows.
        texts: the type of texts that are few and repeated.

    >>> from cptkit.tables import AddOn
    >>> [name for name, _, _ in columns_of(AddOn)]
    ['code', 'primary', 'kind', 'first', 'last', 'floor', 'source']
    """
    kinds = get_type_hints(record)
    return [column for field in attrs.fields(record) for column in _of_field(field.name, kinds[field.name], texts)]


def _of_field(name: str, annotation: Any, texts: Any) -> Iterator[Column]:  # noqa: ANN401 (an annotation is of any form)
    said = _without_none(annotation)
    read = attrgetter(name)
    if said is Period:
        yield from (
            ("first", pa.date32(), attrgetter(f"{name}.first")),
            ("last", pa.date32(), attrgetter(f"{name}.last")),
            ("floor", pa.bool_(), attrgetter(f"{name}.floor")),
        )
    elif said is RelativeValues:
        yield from ((one, kind, _where_there(read, attrgetter(one))) for one, kind in _VALUES.items())
    elif said is Citation:
        yield "source", texts, _where_there(read, str)
    elif isinstance(said, type) and issubclass(said, StrEnum):
        yield name, texts, read
    elif said not in _ELSEWHERE:
        kind, made = _held(said)
        yield name, kind, _where_there(read, made)


def _without_none(annotation: Any) -> Any:  # noqa: ANN401 (as above)
    kinds = get_args(annotation)
    return next(one for one in kinds if one is not NoneType) if NoneType in kinds else annotation


def _where_there(read: Callable[[Any], Any], made: Callable[[Any], object]) -> Callable[[Any], object]:
    def cell(row: object) -> object:
        value = read(row)
        return None if value is None else made(value)

    return cell


def _held(annotation: Any) -> tuple[Any, Callable[[Any], object]]:  # noqa: ANN401 (as above)
    """Return the type that holds values of one kind, and how a value is made into a cell."""
    several = get_origin(annotation)
    if several in (tuple, frozenset):
        member, made = _held(get_args(annotation)[0])

        def cells(values: Collection[Any]) -> list[object]:
            return [made(one) for one in (sorted(values) if several is frozenset else values)]

        return pa.list_(member), cells
    if annotation in _PLAIN:
        return _PLAIN[annotation], _itself
    if issubclass(annotation, StrEnum):
        return _TEXT, _itself
    members = columns_of(cast("type[attrs.AttrsInstance]", annotation), _TEXT)

    def struct(record: object) -> dict[str, object]:
        return {name: read(record) for name, _, read in members}

    return pa.struct([(name, kind) for name, kind, _ in members]), struct


def _itself(value: object) -> object:
    return value
