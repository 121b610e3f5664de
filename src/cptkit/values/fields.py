"""Fields of frozen classes, each converted or refused by what it is annotated with."""

from collections.abc import Callable, Collection, Iterable, Mapping
from datetime import date
from enum import StrEnum
from pathlib import Path
from types import NoneType, UnionType
from typing import Any, Final, TypeAlias, TypeVar, Union, cast, get_args, get_origin, get_type_hints

import attrs
from typing_extensions import get_protocol_members, is_protocol

from cptkit.errors import InvalidValue
from cptkit.values.edges import (
    as_a,
    as_day,
    as_function,
    as_group,
    as_mapping,
    as_path,
    as_sequence,
    as_several,
    as_string,
    as_truth,
    as_whole,
    as_word,
    kind_of_type,
    shown,
)

__all__ = ["converted"]

_Convert: TypeAlias = Callable[[Any], Any]


def _unchanged(value: object) -> object:
    return value


# The first that a class is one of; a truth value is a whole number too, and an enum a text.
_PLAIN: Final[tuple[tuple[type, Callable[[object, str], object]], ...]] = (
    (bool, as_truth),
    (int, as_whole),
    (date, as_day),
    (str, as_string),
    (Path, as_path),
)


def converted(cls: type, fields: list["attrs.Attribute[Any]"]) -> list["attrs.Attribute[Any]"]:
    """Return the fields of a class with a converter each; one that has its own keeps it.

    >>> from cptkit.values.tables import Table
    >>> @attrs.frozen(field_transformer=converted)
    ... class Loaded:
    ...     table: Table
    ...     on: date
    >>> Loaded("mue", "2024-08-13").table.label
    'MUE table'
    >>> Loaded("mue", None)
    Traceback (most recent call last):
    cptkit.errors.InvalidValue: on: None is not a day; expected a day such as 2024-08-13
    """
    return [
        field.evolve(converter=_converter(cls, field)) if field.init and field.converter is None else field
        for field in fields
    ]


def _converter(cls: type, field: "attrs.Attribute[Any]") -> _Convert:
    kind, path = field.type, field.name
    convert = _from_name(cls, path) if isinstance(kind, str) else _from(kind, path)

    def converted_field(value: object) -> object:
        return convert(value)

    # What signatures show, and type checkers read from the class.
    converter = converted_field if convert is _unchanged or isinstance(kind, str) else convert
    converter.__annotations__ = {"value": kind, "return": kind}
    return converter


def _from_name(cls: type, name: str) -> _Convert:
    """Return a converter to a kind that is named before it is there, such as the class itself."""
    found: list[_Convert] = []

    def convert(value: object) -> object:
        if not found:
            found.append(_from(get_type_hints(cls)[name], name))
        return found[0](value)

    return convert


def _from(kind: Any, path: str) -> _Convert:  # noqa: ANN401, PLR0911 (one arm a form of annotation)
    origin: object = get_origin(kind)
    if kind is Any or kind is object or isinstance(kind, TypeVar):
        return _unchanged
    if origin is Union or origin is UnionType:
        return _from_union(get_args(kind), path)
    if origin is tuple:
        return _from_tuple(get_args(kind), path)
    if origin is frozenset:
        return _from_set(get_args(kind)[0], path)
    if origin is type:
        return lambda value: as_a(type, value, path)
    if origin is Callable:
        return lambda value: as_function(value, path)
    if origin is Mapping:
        return lambda value: as_mapping(value, path)
    if origin is Iterable:
        return _from_iterable(get_args(kind), path)
    return _from_class(cast("type", origin or getattr(kind, "__supertype__", kind)), path)


def _from_class(kind: type, path: str) -> _Convert:
    if issubclass(kind, StrEnum):
        return lambda value: value if type(value) is kind else as_word(kind, value, path)
    if is_protocol(kind):
        return _from_protocol(kind, path)
    for plain, read in _PLAIN:
        if issubclass(kind, plain):
            return lambda value: value if type(value) is kind else read(value, path)
    return lambda value: value if type(value) is kind else as_a(kind, value, path)


def _from_protocol(kind: type, path: str) -> _Convert:
    members = sorted(get_protocol_members(kind))

    def convert(value: object) -> object:
        if all(hasattr(value, member) for member in members):
            return value
        message = f"{shown(value)} is not {kind_of_type(kind)}; expected something with {' and '.join(members)}"
        raise InvalidValue(message, path)

    return convert


def _from_union(kinds: Collection[Any], path: str) -> _Convert:
    several = [kind for kind in kinds if kind is not NoneType]
    if len(several) == 1:
        convert = _from(several[0], path)
        return lambda value: None if value is None else convert(value)
    classes = tuple([get_origin(kind) or kind for kind in several])
    named = " or ".join([kind.__name__ for kind in classes])

    def convert_one(value: object) -> object:
        if isinstance(value, classes) or (value is None and NoneType in kinds):
            return value
        message = f"{shown(value)} is none of what is expected: {named}"
        raise InvalidValue(message, path)

    return convert_one


def _from_tuple(kinds: tuple[Any, ...], path: str) -> _Convert:
    if kinds[-1] is Ellipsis:
        return _from_list(kinds[0], path)
    converters = [_from(kind, f"{path}[{place}]") for place, kind in enumerate(kinds)]

    def convert(values: object) -> tuple[object, ...]:
        given = as_sequence(values, path)
        if len(given) != len(converters):
            message = f"{len(given)} values; expected {len(converters)}"
            raise InvalidValue(message, path)
        return tuple([one(value) for one, value in zip(converters, given, strict=True)])

    return convert


def _from_list(kind: Any, path: str) -> _Convert:  # noqa: ANN401 (an annotation is of any form)
    convert_one = _from(kind, "")

    def convert(values: object) -> tuple[object, ...]:
        if values == () and type(values) is tuple:
            return values
        return tuple([_at(convert_one, value, path, place) for place, value in enumerate(as_sequence(values, path))])

    return convert


def _from_iterable(kinds: tuple[Any, ...], path: str) -> _Convert:
    """Return a converter to values that may be made only when they are gone through."""
    convert_list = _from_list(kinds[0], path)

    def convert(values: object) -> Iterable[object]:
        return convert_list(values) if isinstance(values, list | tuple) else as_several(values, path, "several")

    return convert


def _from_set(kind: Any, path: str) -> _Convert:  # noqa: ANN401 (an annotation is of any form)
    convert_one = _from(kind, "")

    def convert(values: object) -> frozenset[object]:
        if not values and type(values) is frozenset:
            return cast("frozenset[object]", values)
        return frozenset([_at(convert_one, value, path, place) for place, value in enumerate(as_group(values, path))])

    return convert


def _at(convert: _Convert, value: object, path: str, place: int) -> object:
    try:
        return convert(value)
    except InvalidValue as error:
        raise error.inside(f"{path}[{place}]") from None
