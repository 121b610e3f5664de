"""Claims, reports and remedies as JSON: codes are strings, dates ISO, unknown keys refused."""

import json
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from decimal import Decimal, InvalidOperation
from enum import Enum
from json import JSONDecodeError
from typing import Any, Final, TypeAlias, cast, get_origin

import attrs
from cattrs import ClassValidationError, Converter, ForbiddenExtraKeysError, IterableValidationError
from cattrs.cols import list_structure_factory
from cattrs.gen import make_dict_unstructure_fn, override

from cptkit.errors import CptkitError, InvalidJson
from cptkit.values.claims import Claim, ServiceLine
from cptkit.values.codes import DiagnosisCode, ModifierCode, PlaceOfServiceCode, ProcedureCode
from cptkit.values.findings import Evidence, Finding
from cptkit.values.remedies import Remedy, SetUnits, SplitLine
from cptkit.values.reports import Report

__all__ = ["claim_from_json", "claim_to_json", "claims_from_jsonl", "remedies_to_json", "report_to_json"]

_Hook: TypeAlias = Callable[[Any, Any], Any]
_Proved: TypeAlias = Callable[[Finding], Iterable[Remedy]]

_SCHEMA: Final = 1
# Beyond this many digits an integral number of units is written with its exponent, as it was given.
_WRITTEN_OUT: Final = 18
_EXAMPLES: Final[dict[Any, str]] = {
    ProcedureCode: "77053",
    ModifierCode: "26",
    DiagnosisCode: "N64.52",
    PlaceOfServiceCode: "22",
    date: "2024-08-13",
}
_EXTRAS: Final = tuple[tuple[str, object], ...]
_EVIDENCE: Final = tuple[Evidence, ...]


def claim_from_json(text: str | bytes) -> Claim:
    """Read one claim from JSON; an absent key means "not documented", an unknown one is refused.

    Raises:
        InvalidJson: no JSON, an unknown or missing key, or a value that cannot be what it stands
            for; its path says where, such as `lines[0].units`.

    >>> claim = claim_from_json('{"lines": [{"code": "77053", "date_of_service": "2024-08-13"}]}')
    >>> claim.lines[0].code, claim.history is None
    ('77053', True)
    >>> claim_from_json('{"lines": [{"code": 77053, "date_of_service": "2024-08-13"}]}')
    Traceback (most recent call last):
    cptkit.errors.InvalidJson: lines[0].code: number 77053; expected text, such as "77053"
    """
    value = _load(text)
    try:
        return _BILLED.structure(value, Claim)
    except (CptkitError, ClassValidationError) as error:
        raise _mistake(error) from None


def claims_from_jsonl(lines: Iterable[str | bytes]) -> Iterator[Claim]:
    """Read claims one by one from JSON Lines, one claim a line; blank lines hold none.

    Raises:
        InvalidJson: a line that is no claim; its path begins with the number of the line.

    >>> lines = ['{"lines": [{"code": "77053", "date_of_service": "2024-08-13"}]}', "{}"]
    >>> list(claims_from_jsonl(lines))
    Traceback (most recent call last):
    cptkit.errors.InvalidJson: line 2: lines: missing; it has to be there
    """
    for number, line in enumerate(lines, start=1):
        if line.strip():
            try:
                claim = claim_from_json(line)
            except InvalidJson as error:
                raise InvalidJson(error.message, f"line {number}{': ' if error.path else ''}{error.path}") from None
            yield claim


def claim_to_json(claim: Claim) -> str:
    """Write a claim as JSON; what is absent or as it is by default is left out.

    Raises:
        InvalidJson: an extra that JSON has no word for.

    >>> from cptkit import ServiceLine
    >>> print(claim_to_json(Claim([ServiceLine("77053", date_of_service="2024-08-13")], payer="medicare")))
    {"lines": [{"code": "77053", "units": 1, "date_of_service": "2024-08-13"}], "payer": "medicare"}
    """
    return _written(_BILLED.unstructure(claim))


def report_to_json(report: Report, *, proved: _Proved | None = None) -> str:
    """Write a report as JSON, schema 1: the verdict, the findings with their evidence, the gaps.

    Where `proved` gives the proved remedies of a finding, each finding has a key `remedies`.

    Raises:
        InvalidJson: evidence of a rule of your own that JSON has no word for.

    >>> from cptkit import bundled_reference, check, parse_line
    >>> claim = Claim([parse_line("77053-26 on 2024-08-13 at 22 for N64.52")], payer="medicare", id="A1")
    >>> report_to_json(check(claim, bundled_reference()))[:63]
    '{"schema": 1, "claim_id": "A1", "verdict": "clean", "findings":'
    """
    said: dict[str, Any] = _PUBLISHED.unstructure(report)
    if proved is not None:
        for finding, shown in zip(report.findings, said["findings"], strict=True):
            shown["remedies"] = [_remedy(remedy) for remedy in proved(finding)]
    head = {"schema": _SCHEMA, "claim_id": report.claim_id, "verdict": report.verdict.value}
    return _written({**head, **said})


def remedies_to_json(remedies: Iterable[Remedy]) -> str:
    """Write remedies as a JSON list, each with its kind.

    >>> from cptkit import AddModifier
    >>> remedies_to_json([AddModifier(1, "26")])
    '[{"kind": "add-modifier", "line": 1, "modifier": "26"}]'
    """
    return _written([_remedy(remedy) for remedy in remedies])


# From JSON text to plain values


def _load(text: str | bytes) -> object:
    try:
        return json.loads(
            text, object_pairs_hook=_object, parse_float=_decimal, parse_int=_whole, parse_constant=_no_constant
        )
    except JSONDecodeError as error:
        message = f"not JSON: {error.msg[:1].lower()}{error.msg[1:]}"
        place = f"column {error.colno}"
        raise InvalidJson(message, place if error.lineno == 1 else f"line {error.lineno}, {place}") from None
    except UnicodeDecodeError as error:
        message = f"not {error.encoding} text: {error.reason}"
        raise InvalidJson(message, f"byte {error.start + 1}") from None
    except RecursionError:
        raise InvalidJson("lists or objects nested too deeply to read") from None


def _object(pairs: Sequence[tuple[str, object]]) -> dict[str, object]:
    """Make an object; a key that stands twice would lose one of its values."""
    members = dict(pairs)
    if len(members) < len(pairs):
        keys = [key for key, _ in pairs]
        twice = next(key for key in members if keys.count(key) > 1)
        raise InvalidJson(f"key {twice!r} stands twice in one object; expected it once")
    return members


def _decimal(text: str) -> Decimal:
    try:
        return Decimal(text)
    except InvalidOperation:
        raise InvalidJson(f"number {text} is out of range") from None


def _whole(text: str) -> int:
    try:
        return int(text)
    except ValueError:
        # Python reads no more than a few thousand digits, since the time grows with their square.
        raise InvalidJson(f"a number of {len(text)} digits; expected fewer") from None


def _no_constant(text: str) -> object:
    raise InvalidJson(f"{text} is not a JSON number")


# From plain values to claims: the hooks judge the kind of a value, the constructors its content


def _wrong(value: object, expected: str) -> InvalidJson:
    """Say of what kind a value is; texts, lists and objects are not shown, since they may name a patient."""
    match value:
        case None | bool():
            kind = json.dumps(value)
        case int() | Decimal():
            kind = f"number {value}"
        case str():
            kind = "text"
        case list():
            kind = "a list"
        case _:
            kind = "an object"
    return InvalidJson(f"{kind}; expected {expected}")


def _text_hook(example: str = "") -> _Hook:
    expected = f'text, such as "{example}"' if example else "text"

    def structure(value: object, _: object) -> str:
        if not isinstance(value, str):
            raise _wrong(value, expected)
        return value

    return structure


def _number_hook(value: object, _: object) -> object:
    if isinstance(value, bool) or not isinstance(value, int | Decimal | str):
        raise _wrong(value, "a number")
    return value


def _extras_hook(value: object, _: object) -> object:
    if not isinstance(value, dict):
        raise _wrong(value, "an object")
    return cast("dict[str, object]", value)


def _enum_hook(kind: type[Enum]) -> _Hook:
    members = {member.value: member for member in kind}
    expected = f"one of {', '.join(members)}"

    def structure(value: object, _: object) -> Enum:
        if not isinstance(value, str):
            raise _wrong(value, expected)
        if value not in members:
            raise InvalidJson(f"{value!r} is unknown; expected {expected}")
        return members[value]

    return structure


def _list_hook(kind: Any, converter: Converter) -> _Hook:  # noqa: ANN401 (cattrs hands in any type)
    of_items = list_structure_factory(kind, converter)

    def structure(value: object, _: object) -> object:
        if not isinstance(value, list):
            raise _wrong(value, "a list")
        return of_items(value, list)

    return structure


def _class_hook(kind: Any, converter: Converter) -> _Hook:  # noqa: ANN401 (cattrs hands in any type)
    of_members = converter.gen_structure_attrs_fromdict(kind)

    def structure(value: object, _: object) -> object:
        if not isinstance(value, dict):
            raise _wrong(value, f"an object with keys such as {attrs.fields(kind)[0].name!r}")
        return of_members(cast("dict[str, Any]", value), kind)

    return structure


def _mistake(error: Exception) -> InvalidJson:
    """Return the first mistake in what cattrs collected, with its place; unknown keys come first."""
    if isinstance(error, ClassValidationError):
        noted, others = error.group_exceptions()
        for other in others:
            if isinstance(other, ForbiddenExtraKeysError):
                return _unknown_key(other)
        return _inside(noted[0][0], noted[0][1].name) if noted else _mistake(others[0])
    if isinstance(error, IterableValidationError):
        within, note = error.group_exceptions()[0][0]
        return _inside(within, f"[{note.index}]")
    if isinstance(error, CptkitError):
        return InvalidJson(error.message, error.path)
    # Only a key without a default is looked up without asking whether it is there.
    return InvalidJson("missing; it has to be there")


def _inside(error: Exception, place: str) -> InvalidJson:
    return _mistake(error).inside(place)


def _unknown_key(error: ForbiddenExtraKeysError) -> InvalidJson:
    expected = ", ".join(field.name for field in attrs.fields(cast("Any", error.cl)))
    return InvalidJson(f"unknown key {min(error.extra_fields)!r}; expected one of {expected}")


# From values to plain values


def _units(value: Decimal) -> int | Decimal:
    is_whole = value.adjusted() <= _WRITTEN_OUT and value == value.to_integral_value()
    return int(value) if is_whole else value


def _sorted_values(values: Iterable[Any]) -> list[Any]:
    return sorted(value.value if isinstance(value, Enum) else value for value in values)


def _records(evidence: Iterable[Evidence]) -> list[dict[str, object]]:
    return [_record(record) for record in evidence]


def _record(record: Evidence) -> dict[str, object]:
    # A rule of the user's own may bring evidence that is no attrs class; its citation is there.
    known = attrs.has(type(record))
    fields = _PUBLISHED.unstructure(record) if known else {"citation": _PUBLISHED.unstructure(record.citation)}
    return {"record": _kebab(type(record)), **fields}


def _remedy(remedy: Remedy) -> dict[str, object]:
    return {"kind": _kebab(type(remedy)), **_BILLED.unstructure(remedy)}


def _kebab(kind: type) -> str:
    return re.sub(r"(?<!^)(?=[A-Z])", "-", kind.__name__).lower()


def _is_enum(kind: Any) -> bool:  # noqa: ANN401 (as above)
    return isinstance(kind, type) and issubclass(kind, Enum)


def _is_list(kind: Any) -> bool:  # noqa: ANN401 (as above)
    return get_origin(kind) in (tuple, frozenset)


def _is_set(kind: Any) -> bool:  # noqa: ANN401 (as above)
    origin: object = get_origin(kind)
    return origin is frozenset


def _converter(*, sparse: bool) -> Converter:
    converter = Converter(forbid_extra_keys=True, omit_if_default=sparse)
    converter.register_unstructure_hook_func(_is_set, _sorted_values)
    converter.register_unstructure_hook(date, date.isoformat)
    return converter


def _billed_converter() -> Converter:
    """Read claims, and write claims and remedies: what is as by default is left out, but not the units."""
    converter = _converter(sparse=True)
    units = override(omit_if_default=False, unstruct_hook=_units)
    for kind in (ServiceLine, SetUnits, SplitLine):
        write = make_dict_unstructure_fn(kind, converter, _cattrs_omit_if_default=True, units=units)
        converter.register_unstructure_hook(kind, write)
    pairs = override(unstruct_hook=dict)
    write = make_dict_unstructure_fn(Claim, converter, _cattrs_omit_if_default=True, extras=pairs)
    converter.register_unstructure_hook(Claim, write)
    converter.register_structure_hook_factory(_is_list, _list_hook)
    converter.register_structure_hook_factory(_is_enum, _enum_hook)
    converter.register_structure_hook_factory(attrs.has, _class_hook)
    converter.register_structure_hook_func(lambda kind: kind == _EXTRAS, _extras_hook)
    converter.register_structure_hook(str, _text_hook())
    converter.register_structure_hook(Decimal, _number_hook)
    for kind, example in _EXAMPLES.items():
        converter.register_structure_hook(kind, _text_hook(example))
    return converter


def _published_converter() -> Converter:
    """Write reports: every field, evidence by the kind of its record, and no unproved remedies."""
    converter = _converter(sparse=False)
    converter.register_unstructure_hook_func(lambda kind: kind == _EVIDENCE, _records)
    finding = make_dict_unstructure_fn(Finding, converter, candidates=override(omit=True))
    converter.register_unstructure_hook(Finding, finding)
    return converter


_BILLED: Final = _billed_converter()
_PUBLISHED: Final = _published_converter()


# From plain values to JSON text; the standard library's writer would turn decimals into floats


def _written(value: object) -> str:
    match value:
        case None | bool() | int() | str():
            return json.dumps(value)
        case Decimal() | float() if Decimal(value).is_finite():
            return str(value)
        case dict():
            members = cast("dict[object, object]", value)
            return f"{{{', '.join(_member(key, member) for key, member in members.items())}}}"
        case list() | tuple():
            items = cast("Sequence[object]", value)
            return f"[{', '.join(_item(place, item) for place, item in enumerate(items))}]"
        case _:
            raise InvalidJson(f"a {type(value).__name__} of Python; expected what JSON has a word for")


def _member(key: object, value: object) -> str:
    if not isinstance(key, str):
        raise InvalidJson(f"key {key!r} is not text; expected text")
    try:
        return f"{json.dumps(key)}: {_written(value)}"
    except InvalidJson as error:
        raise error.inside(key) from None


def _item(place: int, value: object) -> str:
    try:
        return _written(value)
    except InvalidJson as error:
        raise error.inside(f"[{place}]") from None
