"""Fields of frozen classes, each converted or refused by what it is annotated with."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sized
from datetime import date
from enum import StrEnum
from functools import partial
from pathlib import Path
from types import GeneratorType, NoneType, UnionType
from typing import Any, Final, NamedTuple, TypeAlias, TypeVar, Union, cast, get_args, get_origin, get_type_hints

import attrs
from typing_extensions import get_protocol_members, is_protocol

from cptkit.errors import InvalidValue
from cptkit.values.amounts import as_whole
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
    as_word,
)
from cptkit.values.in_errors import kind_of_type, shown

__all__ = ["converted"]

_Convert: TypeAlias = Callable[[Any], Any]


class _Read(NamedTuple):
    """How a kind is read: the classes whose values are right as they are, and what becomes of all others.

    Most values are made by cptkit and right as they are, so that their class is all that is looked at.
    """

    exact: frozenset[type]
    convert: _Convert


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
    cptkit.errors.InvalidValue: on: None is not a date; expected a date such as 2024-08-13
    """
    given: list[Any] = list(fields)
    return [_with_converter(cls, field) if field.init and field.converter is None else field for field in given]


def _with_converter(cls: type, field: "attrs.Attribute[Any]") -> "attrs.Attribute[Any]":
    kind: Any = field.type
    path = field.name
    read = _from_name(cls, path) if isinstance(kind, str) else _from(kind, path)
    if read is None:
        return field
    exact, convert = read
    if len(exact) == 1:
        (only,) = exact

        def converter(value: Any) -> Any:  # noqa: ANN401 (annotated below with what the class says)
            return value if type(value) is only else convert(value)
    elif exact:

        def converter(value: Any) -> Any:  # noqa: ANN401 (as above)
            return value if type(value) in exact else convert(value)
    else:

        def converter(value: Any) -> Any:  # noqa: ANN401 (as above)
            return convert(value)

    # What signatures show, and type checkers read from the class.
    converter.__annotations__ = {"value": kind, "return": kind}
    return field.evolve(converter=converter)


def _from_name(cls: type, name: str) -> _Read:
    """Return how to read a kind that is named before it is there, such as the class itself."""
    found: list[_Read | None] = []

    def convert(value: object) -> object:
        if not found:
            found.append(_from(get_type_hints(cls)[name], name))
        read = found[0]
        return value if read is None or type(value) in read.exact else read.convert(value)

    return _Read(frozenset({NoneType}) if "None" in str(cls.__annotations__[name]) else _NOTHING, convert)


_NOTHING: Final = frozenset[type]()


def _from(kind: Any, path: str) -> _Read | None:  # noqa: ANN401, PLR0911 (one arm a form of annotation)
    """Return how to read a kind; `None` where everything is right as it is."""
    origin: object = get_origin(kind)
    if kind is Any or kind is object or isinstance(kind, TypeVar):
        return None
    if origin is Union or origin is UnionType:
        return _from_union(get_args(kind), path)
    if origin is tuple:
        return _from_tuple(get_args(kind), path)
    if origin is frozenset:
        return _from_set(get_args(kind)[0], path)
    if origin is Callable:
        return _Read(_NOTHING, _plainly(as_function, path))
    if origin is Mapping:
        return _Read(frozenset[type]({dict}), _plainly(as_mapping, path))
    if origin is Iterable:
        return _from_iterable(get_args(kind)[0], path)
    return _from_class(cast("type", origin or getattr(kind, "__supertype__", kind)), path)


def _from_class(kind: type, path: str) -> _Read:
    exact = frozenset[type]({kind})
    if issubclass(kind, StrEnum):
        of_word: Callable[[object, str], object] = partial(as_word, kind)
        return _Read(exact, _plainly(of_word, path))
    if is_protocol(kind):  # pyright: ignore[reportUnknownArgumentType] (of what, nobody knows)
        return _from_protocol(kind, path)  # pyright: ignore[reportUnknownArgumentType] (as above)
    for plain, read in _PLAIN:
        if issubclass(kind, plain):
            return _Read(exact, _plainly(read, path))
    of_kind: Callable[[object, str], object] = partial(as_a, kind)
    return _Read(exact, _plainly(of_kind, path))


def _plainly(read: Callable[[object, str], object], path: str) -> _Convert:
    def convert(value: object) -> object:
        return read(value, path)

    return convert


def _from_protocol(kind: type, path: str) -> _Read:
    members = sorted(get_protocol_members(kind))

    def convert(value: object) -> object:
        if all(hasattr(value, member) for member in members):
            return value
        message = f"{shown(value)} is not {kind_of_type(kind)}; expected something with {' and '.join(members)}"
        raise InvalidValue(message, path)

    return _Read(_NOTHING, convert)


def _from_union(kinds: Collection[Any], path: str) -> _Read:
    several = [kind for kind in kinds if kind is not NoneType]
    read = _from(several[0], path) if len(several) == 1 else _from_any_of(several, path)
    if read is None or NoneType not in kinds:
        return read or _Read(_NOTHING, _unchanged)

    def convert(value: object) -> object:
        return None if value is None else read.convert(value)

    return _Read(read.exact | {NoneType}, convert)


def _unchanged(value: object) -> object:
    return value


def _from_any_of(kinds: Collection[Any], path: str) -> _Read:
    classes = tuple([get_origin(kind) or kind for kind in kinds])

    def convert(value: object) -> object:
        if isinstance(value, classes):
            return value
        message = f"{shown(value)} is the wrong type; expected {' or '.join([kind.__name__ for kind in classes])}"
        raise InvalidValue(message, path)

    return _Read(frozenset(classes), convert)


def _from_tuple(kinds: tuple[Any, ...], path: str) -> _Read:
    if kinds[-1] is Ellipsis:
        return _Read(_NOTHING, _list_of(kinds[0], path))
    reads = [_from(kind, f"{path}[{place}]") for place, kind in enumerate(kinds)]

    def convert(values: object) -> tuple[object, ...]:
        given = as_sequence(values, path)
        if len(given) != len(reads):
            message = f"{len(given)} values; expected {len(reads)}"
            raise InvalidValue(message, path)
        return tuple([value if one is None else one.convert(value) for one, value in zip(reads, given, strict=True)])

    return _Read(_NOTHING, convert)


def _list_of(kind: Any, path: str) -> _Convert:  # noqa: ANN401 (an annotation is of any form)
    read = _from(kind, "") or _Read(_NOTHING, _unchanged)
    protocol = is_protocol(kind) if isinstance(kind, type) else False
    # Of what has a shape and not a class, the classes that were seen to have it.
    known = set(read.exact)

    def convert(values: object) -> tuple[object, ...]:
        given = cast("tuple[object, ...]", values) if type(values) is tuple else as_sequence(values, path)
        if not given or known.issuperset(map(type, given)):
            return given
        read_all = tuple([_at(read.convert, value, path, place) for place, value in enumerate(given)])
        if protocol:
            known.update(map(type, given))
        return read_all

    return convert


def _from_set(kind: Any, path: str) -> _Read:  # noqa: ANN401 (an annotation is of any form)
    read = _from(kind, "") or _Read(_NOTHING, _unchanged)

    def convert(values: object) -> frozenset[object]:
        if type(values) is frozenset and read.exact.issuperset(map(type, cast("frozenset[object]", values))):
            return cast("frozenset[object]", values)
        given = as_group(values, path)  # pyright: ignore[reportUnknownArgumentType] (refused where it is none)
        return frozenset([_at(read.convert, value, path, place) for place, value in enumerate(given)])

    return _Read(_NOTHING, convert)


def _from_iterable(kind: Any, path: str) -> _Read:  # noqa: ANN401 (an annotation is of any form)
    """Return how to read values that may be made only when they are gone through."""
    convert_list = _list_of(kind, path)

    def convert(values: object) -> Iterable[object]:
        return convert_list(values) if isinstance(values, Sized) else as_several(values, path, "several")

    # What a generator will yield is not looked at; that it yields several is all there is to say of it.
    return _Read(frozenset({GeneratorType}), convert)


def _at(convert: _Convert, value: object, path: str, place: int) -> object:
    try:
        return convert(value)
    except InvalidValue as error:
        raise error.inside(f"{path}[{place}]") from None
