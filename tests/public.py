"""The public face by inspection: every callable of it with its parameters, and what each of them takes."""

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Set as AbstractSet
from datetime import date
from decimal import Decimal
from enum import StrEnum
from functools import cache
from importlib import import_module
from importlib.resources import files
from inspect import Parameter, isfunction, signature, unwrap
from math import isnan
from pathlib import Path
from types import NoneType, UnionType
from typing import Any, Final, Literal, TypeVar, Union, cast, get_args, get_origin, get_type_hints

import attrs
from typing_extensions import is_protocol

from cptkit import (
    RULES,
    Claim,
    CptkitError,
    Patient,
    Reference,
    Report,
    Rule,
    ServiceLine,
    bundled_reference,
    check,
    select,
)
from cptkit.policies import ComponentBilling, PolicyDay
from cptkit.policies.sections import Section
from cptkit.rules import BilledClaim, BilledLine, CodedLine
from cptkit.selection import FAMILIES, Ductogram, Selection
from cptkit.selection.facts import asked_of
from cptkit.subjects import KINDS, billed_claim
from cptkit.tables import Published, PublishedDay, PublishedTable

FACES: Final = ("", ".codes", ".corrections", ".policies", ".tables", ".rules", ".selection", ".stores")
DAY: Final = date(2024, 8, 13)
REFERENCE: Final = bundled_reference()
LINE: Final = ServiceLine("77053", date_of_service=DAY, place_of_service="22")
CLAIM: Final = Claim([LINE], payer="medicare")
BILLED: Final = billed_claim(
    Claim(
        [LINE, ServiceLine("77054", date_of_service=DAY, place_of_service="22", diagnoses=["M54.5", "R93.89"])],
        patient=Patient("1960-01-31"),
        payer="medicare",
    ),
    REFERENCE,
)

# Made by `check` out of claims, for every line and pair of them, and by nobody else.
SUBJECTS: Final = frozenset({*(kind.judged for kind in KINDS), CodedLine})
# What `check` asks of every subject, and a rule of none.
_ASKED_BY_CHECK: Final = frozenset({"asked_in_vain"})
# A view is had from `Reference.on`.
_HAD: Final = frozenset({*SUBJECTS, Published, PublishedDay})

# What each parameter takes where its kind does not say it; by the callable and the parameter, or by the parameter.
_RIGHT: Final[Mapping[str, Any]] = {
    "claim_from_json.text": '{"lines": [{"code": "77053", "date_of_service": "2024-08-13"}]}',
    "code_sets_of.code": "N64.52",
    "explain.rule": "ncci.units-over-mue",
    "named_sites.published": REFERENCE.on(DAY),
    "parse_diagnosis_code.text": "N64.52",
    "parse_diagnosis_codes.texts": ["N64.52"],
    "parse_modifier_code.text": "26",
    "parse_modifier_codes.texts": ["26"],
    "parse_place_of_service_code.text": "22",
    "PayerPolicy.base": None,
    "Published.certainty.by": "code",
    "Published.conflict.one": "26",
    "Published.conflict.other": "TC",
    "Published.diagnoses_below.code": "M54.5",
    "Published.diagnosis.code": "N64.52",
    "Published.diagnosis_rows.code": "N64.52",
    "Published.modifier.code": "26",
    "Published.modifier_needs.of": "26",
    "Published.modifier_rows.code": "26",
    "Published.modifier_uses.code": "26",
    "Published.site.code": "22",
    "Published.site_rows.code": "22",
    "Published.tabular_entries.code": "N64.52",
    "Reference.conflicts.other": Reference(()),
    "Reference.difference.code": "77053",
    "Reference.diagnosis.code": "N64.52",
    "Reference.modifier.code": "26",
    "Reference.site.code": "22",
    "RelativeValues.of.cells": ["0"] * 17,
    "RelativeValues.text": "\x1f".join(["0"] * 17),
    "Rule.id": "own.rule",
    # Behind every code, so that a range ends where or behind where it begins.
    "DiagnosisRange.last": "\U0010ffff" * 20,
    "by": "LT",
    "claims_from_jsonl.lines": ["{}"],
    "code": "77053",
    "compile_reference.destination": "nowhere",
    "compile_reference.source": "nowhere",
    "diagnoses": ["N64.52"],
    "diagnosis": "N64.52",
    "downloaded.source": "nowhere",
    "folder": files("cptkit") / "data",
    "PayerPolicy.clause.kind": ComponentBilling,
    "PolicyDay.clauses.kind": ComponentBilling,
    "BilledLine.clauses.kind": ComponentBilling,
    "CodedLine.clauses.kind": ComponentBilling,
    "letter": "R",
    "modifier": "26",
    "modifiers": ["26"],
    "on_error": "raise",
    "one": "77053",
    "other": "77054",
    "path": "nowhere",
    "payer": "medicare",
    "phrase": "breast imaging center",
    "place_of_service": "22",
    "primary": "77053",
    "ReplaceCode.code": "77054",
    "ReplaceDiagnosis.by": "N64.51",
    "code_diagnosis.by": "N64.51",
    "ModifierConflict.modifiers": ("26", "LT"),
    "ModifierExclusion.excludes.one": "26",
    "ModifierExclusion.excludes.other": "LT",
    "BilledLine.has.modifiers": "26",
    "CodedLine.has.modifiers": "26",
    "Rule.subject": BilledLine,
    "service_named.name": "ductogram",
    "Encounter.services": [Ductogram(ducts=1)],
    "select.services": [Ductogram(ducts=1)],
    "families": FAMILIES,
    "unguided": "19081",
    "when": "2026Q4",
}


@attrs.frozen
class Callee:
    """A public callable: what it is called, and what it is called with beside what is drawn."""

    name: str
    function: Callable[..., Any]
    owner: type | None = None

    @property
    def parameters(self) -> tuple[tuple[Parameter, Any], ...]:
        """Its parameters, each with its kind; those that it says that it does not use begin with an underscore."""
        return tuple((one, kind) for one, kind in self._all if not one.name.startswith("_"))

    @property
    def _all(self) -> tuple[tuple[Parameter, Any], ...]:
        kinds = _kinds(self.function)
        return tuple(
            (one, kinds.get(name, Any))
            for name, one in signature(self.function).parameters.items()
            if one.kind is not Parameter.VAR_KEYWORD
        )

    def call(self, named: str, value: object) -> Any:
        """Call it with a value for one parameter, and what is right for the others."""
        positional: list[object] = []
        by_name: dict[str, object] = {}
        for one, kind in self._all:
            if one.name != named and one.default is not Parameter.empty and f"{self.name}.{one.name}" not in _RIGHT:
                continue
            given = value if one.name == named else right(self.name, one.name, kind)
            by_place = one.kind is Parameter.POSITIONAL_OR_KEYWORD and one.default is Parameter.empty
            if by_place or one.kind in (Parameter.POSITIONAL_ONLY, Parameter.VAR_POSITIONAL):
                positional.append(given)
            else:
                by_name[one.name] = given
        result: object = self.function(*positional, **by_name)
        return list(cast("Iterator[object]", result)) if isinstance(result, Iterator) else result


@cache
def _kinds(function: Any) -> Mapping[str, Any]:
    """The kind of each parameter: of a frozen class what its fields hold."""
    if isinstance(function, type):
        if attrs.has(function):
            hints = get_type_hints(function)
            # A mapping is taken too.
            if function is Claim:
                hints["extras"] = Mapping | hints["extras"]
            return {field.alias or field.name: hints[field.name] for field in attrs.fields(function)}
        return get_type_hints(function.__init__)  # type: ignore[misc]
    return get_type_hints(unwrap(function) if isfunction(unwrap(function)) else function)


def callees() -> Iterator[Callee]:
    """Yield every public callable once: functions, classes, and the methods of these."""
    seen: set[int] = set()
    for face in FACES:
        module = import_module(f"cptkit{face}")
        for name in module.__all__:
            value = getattr(module, name)
            if id(value) in seen:
                continue
            seen.add(id(value))
            if isinstance(value, type):
                yield from _of_class(value)
            elif (
                callable(value)
                and signature_or_none(value) is not None
                and hasattr(value, "__wrapped__" if not isfunction(value) else "__name__")
            ):
                yield Callee(name, value)


def signature_or_none(value: Any) -> object:
    try:
        return signature(value)
    except (TypeError, ValueError):
        return None


def _of_class(kind: Any) -> Iterator[Callee]:
    if issubclass(kind, StrEnum):
        return
    if kind not in _HAD and not issubclass(kind, Exception):
        yield Callee(kind.__name__, kind)
    for name, member in vars(kind).items():
        if (
            name in _ASKED_BY_CHECK
            or name.startswith("_")
            or not (isfunction(member) or isinstance(member, classmethod | staticmethod))
        ):
            continue
        if kind in SUBJECTS and instance(kind) is None:
            # The claim has no such subject; what its methods take is what those of all subjects do.
            continue
        bound = getattr(kind if isinstance(member, classmethod | staticmethod) else instance(kind), name)
        yield Callee(f"{kind.__name__}.{name}", bound, kind)


@cache
def instance(kind: Any) -> Any:
    """Return something of a kind."""
    report = check(CLAIM, REFERENCE)
    had: dict[type, object] = {
        Claim: CLAIM,
        ServiceLine: LINE,
        Reference: REFERENCE,
        Published: REFERENCE.on(DAY),
        PublishedDay: REFERENCE.on(DAY),
        PublishedTable: REFERENCE.tables[0],
        BilledClaim: BILLED,
        BilledLine: BILLED.lines[0],
        CodedLine: BILLED.lines[0].coded,
        PolicyDay: REFERENCE.policies["medicare"].on(DAY),
        Rule: RULES[0],
        Report: report,
        CptkitError: CptkitError("no", "place"),
        Section: Section("file", (), 1, {}, {}),
        Selection: select([Ductogram(ducts=1)], REFERENCE, on=DAY, place_of_service="22"),
    }
    if kind in had:
        return had[kind]
    for judged in KINDS:
        if judged.judged is kind:
            return next(iter(judged.cut(BILLED)), None)
    callee = Callee(kind.__name__, kind)
    given = {
        one.name: right(callee.name, one.name, wanted)
        for one, wanted in callee.parameters
        if one.default is Parameter.empty
    }
    return kind(**given)


def right(callee: str, name: str, kind: Any) -> Any:
    """Return a value that a parameter takes."""
    for key in (f"{callee}.{name}", name):
        if key in _RIGHT and (key != name or _is_text(kind) or key in ("folder", "on_error")):
            return _RIGHT[key]
    return of_kind(kind)


def _is_text(kind: Any) -> bool:
    options = get_args(kind) if get_origin(kind) in (Union, UnionType) else (kind,)
    return any(
        one in (str, Any, object)
        or getattr(one, "__supertype__", None) is str
        or get_origin(one) in (Iterable, tuple)
        or one is Path
        for one in options
    )


def _nothing(*_: object) -> tuple[()]:
    return ()


def of_kind(kind: Any) -> Any:  # noqa: C901, PLR0911 (one arm a kind)
    """Return a value of a kind."""
    origin, options = get_origin(kind), get_args(kind)
    if origin in (Union, UnionType):
        return of_kind(next(one for one in options if one is not NoneType))
    if origin is tuple:
        return (of_kind(options[0]),) if options[-1] is Ellipsis else tuple(map(of_kind, options))
    if origin is frozenset:
        return frozenset({of_kind(options[0])})
    if origin is Literal:
        return options[0]
    if Mapping in (kind, origin):
        return {}
    if origin is type:
        return Ductogram
    if origin in (Iterable, Collection):
        return [of_kind(options[0])]
    if origin is Callable:
        return _nothing
    if kind in _VALUES:
        return _VALUES[kind]
    if isinstance(kind, TypeVar) or kind in (Any, object):
        return "77053"
    if kind is attrs.AttrsInstance:
        return Ductogram(ducts=1)
    if is_protocol(kind):
        return of_kind(ComponentBilling)
    kind = origin or getattr(kind, "__supertype__", kind)
    return next(iter(kind)) if issubclass(kind, StrEnum) else _VALUES.get(kind) or instance(kind)


_VALUES: Final[Mapping[Any, Any]] = {
    bool: True,
    int: 1,
    str: "x",
    bytes: b"x",
    Decimal: Decimal(1),
    date: DAY,
    Path: Path("nowhere"),
}


def _type_of(value: object) -> Any:
    return type(value)


_DAYS: Final = re.compile(r"[0-9]{4}-?[0-9]{2}-?[0-9]{2}|20[0-9]{2}[- ]?[Qq][1-4]")


def is_gone_through(value: object) -> bool:
    """Return whether a value can be gone through; an array of no dimension says so, and cannot."""
    return getattr(value, "shape", None) != () and isinstance(value, Iterable)


def may_mean(kind: Any, value: Any) -> bool:  # noqa: C901, PLR0911, PLR0912 (one arm a kind)
    """Return whether a value can stand for one of a kind."""
    origin, options = get_origin(kind), get_args(kind)
    if kind in (Any, object) or isinstance(kind, TypeVar):
        return True
    if kind is NoneType:
        return (
            value is None
            or type(value).__name__ in ("NaTType", "NAType")
            or (isinstance(value, float) and isnan(value))
        )
    if origin in (Union, UnionType):
        return any(may_mean(one, value) for one in options)
    if origin is Literal:
        return value in options
    if origin in (tuple, Iterable):
        if isinstance(value, str | bytes | Mapping | AbstractSet) or not is_gone_through(value):
            return False
        values = list(cast("Iterable[object]", value))
        fits = options[-1] is Ellipsis or origin is not tuple or len(options) == len(values)
        kinds = [options[0]] * len(values) if options[-1] is Ellipsis or origin is not tuple else options
        return fits and all(may_mean(one, each) for one, each in zip(kinds, values, strict=False))
    if origin in (frozenset, Collection):
        if isinstance(value, str | bytes | Mapping) or not is_gone_through(value):
            return False
        return all(may_mean(options[0], each) for each in cast("Iterable[object]", value))
    if origin is Callable:
        return callable(value)
    if kind is Mapping:
        return isinstance(value, Mapping)
    if kind is attrs.AttrsInstance:
        return attrs.has(_type_of(value)) and bool(asked_of(_type_of(value)))
    if is_protocol(kind):
        return all(hasattr(value, name) for name in ("citation", "period"))
    kind = origin or getattr(kind, "__supertype__", kind)
    plain = value.item() if hasattr(value, "item") and getattr(value, "shape", None) == () else value
    if issubclass(kind, StrEnum):
        words = {member.value.lower() for member in kind}
        return isinstance(value, kind) or (
            isinstance(value, str) and not isinstance(value, StrEnum) and value.strip().lower() in words
        )
    if kind is date:
        return isinstance(plain, date) or (isinstance(value, str) and bool(_DAYS.fullmatch(value.strip())))
    if kind is bool:
        return isinstance(plain, bool) or (isinstance(value, str) and value.strip().lower() in ("yes", "no"))
    if kind in (int, Decimal):
        number = isinstance(plain, int | float | Decimal) and not isinstance(plain, bool)
        return number or (isinstance(value, str) and bool(re.fullmatch(r"-?[0-9]+(\.[0-9]+)?", value.strip())))
    if kind is Path:
        return isinstance(value, str | Path)
    return isinstance(value, kind)


def canonical(kind: Any, value: Any) -> Any:
    """Return the member or the day that a value stands for, to hold the answer against."""
    options = get_args(kind) if get_origin(kind) in (Union, UnionType) else (kind,)
    for one in options:
        if isinstance(one, type) and issubclass(one, StrEnum) and isinstance(value, str):
            return next((member for member in one if member.value.lower() == value.strip().lower()), value)
        if one is date and isinstance(value, str) and re.fullmatch(r"[0-9]{4}-?[0-9]{2}-?[0-9]{2}", value):
            return date.fromisoformat(value)
    return value
