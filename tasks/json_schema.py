"""JSON Schemas made from the classes whose values JSON holds."""

import types
from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Any, Final, Union, cast, get_args, get_origin

import attrs

from cptkit.codes import DiagnosisCode, ModifierCode, PlaceOfServiceCode, ProcedureCode
from cptkit.rules import Domain, Extent, Scope
from cptkit.values.citations import Citation
from cptkit.values.findings import Evidence

__all__ = ["Schema", "document", "object_schema"]

Schema = dict[str, Any]

_DIALECT: Final = "https://json-schema.org/draft/2020-12/schema"
_CODES: Final[Mapping[Any, str]] = {
    ProcedureCode: "^([0-9]{4}[0-9A-Z]|[A-Z][0-9]{4})$",
    ModifierCode: "^[0-9A-Z]{2}$",
    PlaceOfServiceCode: "^[0-9]{2}$",
    DiagnosisCode: "^[A-Z0-9][A-Z0-9]{2,3}([.][0-9A-Z]{1,4})?$",
}
# A number that a float would change may stand as text.
_EXACT: Final = {"type": ["number", "string"], "pattern": "^-?[0-9]+([.][0-9]+)?$"}


def document(title: str, schema: Schema, kinds: Iterable[type]) -> Schema:
    """Return a schema of its own, with the definitions of what it refers to."""
    definitions = {kind.__name__: _definition(kind) for kind in sorted(kinds, key=lambda kind: kind.__name__)}
    return {"$schema": _DIALECT, "title": title, **schema, "$defs": definitions}


def object_schema(kind: type, *, required: Iterable[str], renamed: Schema | None = None) -> Schema:
    """Return the schema of an object with the fields of a class as keys, and no others."""
    properties = {field.name: _schema(field.type) for field in attrs.fields(kind)}
    return {
        "type": "object",
        "description": _first_sentence(kind),
        "properties": {**properties, **(renamed or {})},
        "required": list(required),
        "additionalProperties": False,
    }


def _first_sentence(kind: type) -> str:
    return (kind.__doc__ or "").partition("\n")[0]


def _definition(kind: type) -> Schema:
    if kind is Scope:
        extents = {"enum": [extent.value for extent in Extent]}
        return {
            "type": "object",
            "description": _first_sentence(kind),
            "properties": {domain.value: extents for domain in Domain},
            "additionalProperties": False,
        }
    if kind is cast("type", Evidence):
        return {
            "type": "object",
            "description": "The published row: its kind as `record`, and its columns.",
            "properties": {"record": {"type": "string"}, "citation": {"$ref": f"#/$defs/{Citation.__name__}"}},
            "required": ["record", "citation"],
        }
    # Claims leave out what is as it is by default; a report has every key.
    needed = [field.name for field in attrs.fields(kind) if field.default is attrs.NOTHING]
    return object_schema(kind, required=needed)


def _schema(kind: Any) -> Schema:  # noqa: ANN401 (a type, or a form of typing)
    simple: dict[Any, Schema] = {
        str: {"type": "string"},
        bool: {"type": "boolean"},
        int: {"type": "integer"},
        Decimal: _EXACT,
        date: {"type": "string", "format": "date"},
    }
    if kind in simple:
        return dict(simple[kind])
    if kind in _CODES:
        return {"type": "string", "pattern": _CODES[kind]}
    origin, inner = get_origin(kind), get_args(kind)
    if origin in (Union, types.UnionType):
        return {"anyOf": [_schema(one) if one is not type(None) else {"type": "null"} for one in inner]}
    if origin in (tuple, frozenset):
        return {"type": "array", "items": _schema(inner[0])}
    if isinstance(kind, type) and issubclass(kind, StrEnum):
        return {"enum": [member.value for member in kind]}
    return {"$ref": f"#/$defs/{kind.__name__}"}
