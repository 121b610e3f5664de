"""Claims, reports and remedies as JSON: codes are strings, dates ISO, unknown keys refused."""

import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Any, Final, Literal, TypeAlias, TypeVar, cast, get_origin, overload

import attrs
from cattrs import Converter
from cattrs.gen import make_dict_unstructure_fn, override

from cptkit.errors import CptkitError, InvalidJson, InvalidValue
from cptkit.formats.json_text import load_json, written_json
from cptkit.values.claims import Claim, ServiceLine
from cptkit.values.edges import as_a, as_function, as_sequence, as_several, as_word
from cptkit.values.findings import Evidence, Finding
from cptkit.values.in_errors import kind_of, shown
from cptkit.values.people import Patient, Provider
from cptkit.values.remedies import MoveUnits, Remedy, SetUnits, SplitLine, Together
from cptkit.values.reports import Report
from cptkit.values.scope import Scope
from cptkit.values.unjudged import OnError, UnjudgedClaim
from cptkit.values.wording import either, like

__all__ = [
    "claim_from_dict",
    "claim_from_json",
    "claim_to_dict",
    "claim_to_json",
    "claims_from_jsonl",
    "remedies_to_json",
    "report_to_json",
]

_Proved: TypeAlias = Callable[[Finding], Iterable[Remedy]]

_SCHEMA: Final = 1
# Beyond this many digits an integral number of units is written with its exponent, as it was given.
_WRITTEN_OUT: Final = 18
_EVIDENCE: Final = tuple[Evidence, ...]


def claim_from_json(text: str | bytes) -> Claim:
    """Read one claim from JSON; an absent key means "not documented", an unknown one is refused.

    Raises:
        InvalidJson: no JSON, an unknown or missing key, or a value that cannot be what it stands
            for; its path says where, such as `lines[0].units`.

    >>> claim = claim_from_json('{"lines": [{"code": "77053", "date_of_service": "2024-08-13"}]}')
    >>> claim.lines[0].code, claim.history is None
    ('77053', True)
    >>> claim_from_json('{"lines": [{"code": "77053", "units": 0, "date_of_service": "2024-08-13"}]}')
    Traceback (most recent call last):
    cptkit.errors.InvalidJson: lines[0].units: 0 units; expected more than 0
    """
    return claim_from_dict(cast("Mapping[str, object]", load_json(_text(text, "text"))))


def claim_from_dict(value: Mapping[str, object]) -> Claim:
    """Make a claim from plain values under the JSON keys; dates, decimals and enums may be used as they are.

    Raises:
        InvalidJson: an unknown or missing key, or a value that cannot be what it stands for; its path
            says where.

    >>> line = {"code": "99213", "modifiers": ["25"], "date_of_service": "2024-08-13"}
    >>> claim_from_dict({"lines": [line]}).lines[0].modifiers
    ('25',)
    """
    try:
        return _claim(value)
    except CptkitError as error:
        raise InvalidJson(error.message, error.path) from None


@overload
def claims_from_jsonl(
    lines: Iterable[str | bytes], *, on_error: Literal["raise", OnError.RAISE] = OnError.RAISE
) -> Iterator[Claim]: ...
@overload
def claims_from_jsonl(
    lines: Iterable[str | bytes], *, on_error: Literal["collect", OnError.COLLECT]
) -> Iterator[Claim | UnjudgedClaim]: ...
def claims_from_jsonl(
    lines: Iterable[str | bytes], *, on_error: OnError | Literal["raise", "collect"] = OnError.RAISE
) -> Iterator[Claim | UnjudgedClaim]:
    """Read claims one by one from JSON Lines, one claim per line; blank lines are skipped.

    Where errors are collected, an `UnjudgedClaim` stands in the place of a line that is no claim, with the claim's
    id where that can be read; `check_all` hands it on.

    Raises:
        InvalidJson: a line that is no claim, where errors are raised; its path begins with the number of the line.
        InvalidValue: a single text, or another thing that is no lines.

    >>> lines = ['{"lines": [{"code": "77053", "date_of_service": "2024-08-13"}]}', "{}"]
    >>> list(claims_from_jsonl(lines))
    Traceback (most recent call last):
    cptkit.errors.InvalidJson: line 2: lines: missing; it is required
    """
    given = as_several(lines, "lines", "lines of JSON")
    return _claims_of(given, collects=as_word(OnError, on_error, "on_error") is OnError.COLLECT)


def _claims_of(lines: Iterable[object], *, collects: bool) -> Iterator[Claim | UnjudgedClaim]:
    for number, line in enumerate(lines, start=1):
        place = f"line {number}"
        try:
            text = _text(line, "")
            if text.strip():
                yield claim_from_json(text)
        except CptkitError as error:
            if not collects:
                raise InvalidJson(error.message, f"{place}{': ' if error.path else ''}{error.path}") from None
            yield UnjudgedClaim(_id_in(line), place, InvalidJson(error.message, error.path))


def _id_in(line: object) -> str | None:
    """Return the id of a claim that cannot be read as a whole; `None` where not even that can be told."""
    try:
        value = load_json(_text(line, ""))
    except CptkitError:
        return None
    claim_id = cast("dict[str, object]", value).get("id") if isinstance(value, dict) else None
    return claim_id if isinstance(claim_id, str) and claim_id else None


def _text(value: object, path: str) -> str | bytes:
    if isinstance(value, str | bytes):
        return value
    message = f"{shown(value)} is not JSON; expected text or bytes"
    raise InvalidJson(message, path)


def claim_to_json(claim: Claim) -> str:
    """Write a claim as JSON; absent and default values are left out.

    Raises:
        InvalidJson: an extra that JSON has no word for.

    >>> from cptkit import ServiceLine
    >>> print(claim_to_json(Claim([ServiceLine("77053", date_of_service="2024-08-13")], payer="medicare")))
    {"lines": [{"code": "77053", "units": 1, "date_of_service": "2024-08-13"}], "payer": "medicare"}
    """
    return written_json(_BILLED.unstructure(as_a(Claim, claim, "claim")))


def claim_to_dict(claim: Claim) -> dict[str, object]:
    """Return a claim as plain values: texts, numbers, lists and dicts; default values are left out.

    A number that a float would change is written as text, so that it reads back unchanged.

    Raises:
        InvalidJson: an extra that JSON has no word for.

    >>> from cptkit import parse_line
    >>> claim_to_dict(Claim([parse_line("99213-25 on 2024-08-13 at 11")]))["lines"][0]["modifiers"]
    ['25']
    """
    value: dict[str, object] = json.loads(claim_to_json(claim), parse_float=_exact)
    return value


def _exact(text: str) -> float | str:
    number = float(text)
    return number if Decimal(repr(number)) == Decimal(text) else text


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
    said: dict[str, Any] = _PUBLISHED.unstructure(as_a(Report, report, "report"))
    if proved is not None:
        proved = as_function(proved, "proved")
    if proved is not None:
        for finding, shown in zip(report.findings, said["findings"], strict=True):
            shown["remedies"] = [_remedy(remedy) for remedy in proved(finding)]
    head = {"schema": _SCHEMA, "claim_id": report.claim_id, "verdict": report.verdict.value}
    return written_json({**head, **said})


def remedies_to_json(remedies: Iterable[Remedy]) -> str:
    """Write remedies as a JSON list, each with its kind.

    >>> from cptkit.corrections import AddModifier
    >>> remedies_to_json([AddModifier(1, "26")])
    '[{"kind": "add-modifier", "line": 1, "modifier": "26"}]'
    """
    listed = as_sequence(remedies, "remedies")
    for place, remedy in enumerate(listed):
        if not isinstance(remedy, Remedy):
            message = f"{shown(remedy)} is not a remedy; expected one of cptkit.corrections"
            raise InvalidValue(message, f"remedies[{place}]")
    return written_json([_remedy(remedy) for remedy in cast("tuple[Remedy, ...]", listed)])


# From plain values to claims: here the kind of a value is judged and its place told; the constructors judge its content


_LIKE_KEY: Final = re.compile(r"[a-z][a-z_]*")
_KEYS: Final = {kind: frozenset(attrs.fields_dict(kind)) for kind in (Claim, ServiceLine, Patient, Provider)}


def _members(value: object, kind: type[Claim | ServiceLine | Patient | Provider]) -> dict[str, Any]:
    """Return the members of an object, which have to be fields of one class."""
    if not isinstance(value, dict):
        raise InvalidJson(f"{_kind(value)}; expected an object with keys such as {attrs.fields(kind)[0].name!r}")
    members = cast("dict[str, Any]", value)
    if not members.keys() <= _KEYS[kind]:
        raise _unknown_key(min(members.keys() - _KEYS[kind], key=str), tuple(attrs.fields_dict(kind)))
    return members


def _unknown_key(key: object, known: tuple[str, ...]) -> InvalidJson:
    """Return the error of a key that is none of those that are known, with those that it is spelled like."""
    if not isinstance(key, str):
        return InvalidJson(f"key {shown(key)} is not text; expected one of {', '.join(known)}")
    spelled = {_letters(one): one for one in known}
    near = [spelled[one] for one in like(_letters(key), spelled)]
    is_shown = _LIKE_KEY.fullmatch(key) or _letters(key) in spelled
    perhaps = f"; perhaps {either(near)}" if near else ""
    named = repr(key) if is_shown else shown(key)
    return InvalidJson(f"unknown key {named}; expected one of {', '.join(known)}{perhaps}")


def _letters(key: str) -> str:
    return "".join(filter(str.isalnum, key.lower()))


def _kind(value: object) -> str:
    """Return what kind of value it is; texts, lists and objects are not shown, since they may name a patient."""
    match value:
        case None | bool():
            return json.dumps(value)
        case int() | Decimal():
            return f"number {value}"
        case str():
            return "text"
        case list():
            return "a list"
        case dict():
            return "an object"
        case _:
            return kind_of(value)


def _claim(value: object) -> Claim:
    members = dict(_members(value, Claim))
    if "lines" not in members:
        raise InvalidJson("missing; it is required", "lines")
    members["lines"] = lines_from_list(members["lines"], "lines")
    if members.get("history") is not None:
        members["history"] = lines_from_list(members["history"], "history")
    if members.get("patient") is not None:
        members["patient"] = _made(Patient, members["patient"], "patient")
    if not isinstance(members.get("extras", {}), dict):
        raise InvalidJson(f"{_kind(members['extras'])}; expected an object", "extras")
    return Claim(**members)


def lines_from_list(values: object, path: str) -> list[ServiceLine]:
    """Read a list of lines under the keys of a claim's; `path` is where it stands.

    Raises:
        InvalidJson: no list, an unknown or missing key, or a value that cannot be what it stands for.
    """
    if not isinstance(values, list):
        raise InvalidJson(f"{_kind(values)}; expected a list", path)
    lines: list[ServiceLine] = []
    for place, value in enumerate(cast("list[object]", values)):
        try:
            lines.append(_line(value))
        except CptkitError as error:
            raise InvalidJson(error.message, error.path).inside(f"{path}[{place}]") from None
    return lines


def _line(value: object) -> ServiceLine:
    members: dict[str, Any] = _members(value, ServiceLine)
    if "code" not in members:
        raise InvalidJson("missing; it is required", "code")
    provider = members.get("rendering_provider")
    if provider is not None:
        members = {**members, "rendering_provider": _made(Provider, provider, "rendering_provider")}
    return ServiceLine(**members)


_P = TypeVar("_P", Patient, Provider)


def _made(kind: type[_P], value: object, path: str) -> _P:
    try:
        members = _members(value, kind)
        if kind is Provider and "id" not in members:
            raise InvalidJson("missing; it is required", "id")
        return kind(**members)
    except CptkitError as error:
        raise InvalidJson(error.message, error.path).inside(path) from None


# From values to plain values


def _units(value: Decimal) -> int | Decimal:
    is_whole = value.adjusted() <= _WRITTEN_OUT and value == value.to_integral_value()
    return int(value) if is_whole else value


def _sorted_values(values: Iterable[Any]) -> list[Any]:
    return sorted(value.value if isinstance(value, StrEnum) else value for value in values)


def _records(evidence: Iterable[Evidence]) -> list[dict[str, object]]:
    return [_record(record) for record in evidence]


def _record(record: Evidence) -> dict[str, object]:
    # A rule of the user's own may bring evidence that is no attrs class; its citation is there.
    known = attrs.has(type(record))
    fields = _PUBLISHED.unstructure(record) if known else {"citation": _PUBLISHED.unstructure(record.citation)}
    return {"record": _kebab(type(record)), **fields}


def _scope(scope: Scope) -> dict[str, str]:
    return {domain.value: extent.value for domain, extent in scope.extents}


def _remedy(remedy: Remedy) -> dict[str, object]:
    if isinstance(remedy, Together):
        return {"kind": "together", "edits": [_remedy(edit) for edit in remedy.edits]}
    return {"kind": _kebab(type(remedy)), **_BILLED.unstructure(remedy)}


def _kebab(kind: type) -> str:
    return re.sub(r"(?<!^)(?=[A-Z])", "-", kind.__name__).lower()


def _is_set(kind: Any) -> bool:  # noqa: ANN401 (as above)
    origin: object = get_origin(kind)
    return origin is frozenset


def _converter(*, sparse: bool) -> Converter:
    converter = Converter(omit_if_default=sparse)
    converter.register_unstructure_hook_func(_is_set, _sorted_values)
    converter.register_unstructure_hook(date, date.isoformat)
    return converter


def _billed_converter() -> Converter:
    """Write claims and remedies: what is as by default is left out, but not the units."""
    converter = _converter(sparse=True)
    units = override(omit_if_default=False, unstruct_hook=_units)
    for kind in (ServiceLine, SetUnits, SplitLine, MoveUnits):
        write = make_dict_unstructure_fn(kind, converter, _cattrs_omit_if_default=True, units=units)
        converter.register_unstructure_hook(kind, write)
    pairs = override(unstruct_hook=dict)
    write = make_dict_unstructure_fn(Claim, converter, _cattrs_omit_if_default=True, extras=pairs)
    converter.register_unstructure_hook(Claim, write)
    return converter


def _published_converter() -> Converter:
    """Write reports: every field, evidence by the kind of its record, the scope by domain."""
    converter = _converter(sparse=False)
    converter.register_unstructure_hook_func(lambda kind: kind == _EVIDENCE, _records)
    converter.register_unstructure_hook(Scope, _scope)
    return converter


_BILLED: Final = _billed_converter()
_PUBLISHED: Final = _published_converter()
