"""Edges: every parameter of every public callable takes what it says, or refuses it by name."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import UTC, date, datetime
from decimal import Decimal
from enum import Enum, StrEnum
from importlib import import_module
from importlib.resources import files
from importlib.util import find_spec
from inspect import Parameter, Signature, isfunction, signature
from math import inf, nan
from pathlib import Path
from types import MappingProxyType, NoneType, UnionType
from typing import Any, Final, TypeVar, Union, get_args, get_origin, get_type_hints

import attrs
import pytest
from hypothesis import given, settings, strategies as st
from typing_extensions import is_protocol

import cptkit
from cptkit import (
    RULES,
    Citation,
    Claim,
    CptkitError,
    Period,
    Reference,
    ServiceLine,
    bundled_reference,
    check,
)
from cptkit.policies import CLAUSES
from cptkit.reference.views import Published
from cptkit.rules import Rule
from cptkit.subjects import KINDS, CodedLine

FACES: Final = ("", ".codes", ".corrections", ".policies", ".tables", ".rules", ".selection", ".stores")
DAY: Final = date(2024, 8, 13)
REFERENCE: Final = bundled_reference()
LINE: Final = ServiceLine("77053", date_of_service=DAY, place_of_service="22")
CLAIM: Final = Claim([LINE], payer="medicare")

# Made by `check` out of a claim for every line and pair, and never by a caller: their makers are no edge.
MADE_WITHIN: Final = frozenset({kind.judged for kind in KINDS} | {CodedLine, Published, type(REFERENCE.on(DAY))})


class Odd:
    """A thing of a kind that nothing is made for."""


def _of_libraries() -> Iterator[object]:
    """Yield the values of array libraries, where one is installed."""
    if find_spec("numpy"):
        numpy = import_module("numpy")
        yield from (numpy.int64(2), numpy.float64(nan), numpy.str_("77053"), numpy.datetime64("2024-08-13"))
        yield from (numpy.array(["26", "LT"]), numpy.array(3), numpy.bool_(True))  # noqa: FBT003
    if find_spec("pandas"):
        pandas = import_module("pandas")
        yield from (pandas.Timestamp("2024-08-13"), pandas.NaT, pandas.NA, pandas.Series(["26"]))


FIXED: Final[tuple[object, ...]] = (
    None,
    True,
    0,
    -1,
    3,
    20240813,
    1.0,
    2.5,
    nan,
    inf,
    Decimal(2),
    Decimal("NaN"),
    "",
    " ",
    "x\0y",
    "none",
    "Practitioner",
    "practitioner",
    "mue",
    "denial",
    "F",
    "g0279",
    "26",
    "2024-08-13",
    "20240813",
    "13/08/24",
    "yes",
    "Jane Doe",
    DAY,
    datetime(2024, 8, 13, 9, 30, tzinfo=UTC),
    b"77053",
    ["77053"],
    ("26", "LT"),
    {"26", "LT"},
    frozenset({"26"}),
    {"lines": []},
    [None],
    [[]],
    CLAIM,
    [CLAIM],
    {CLAIM},
    LINE,
    REFERENCE,
    RULES[0],
    cptkit.Setting.SUPPLIER,
    cptkit.Table.MUE,
    Odd(),
    [Odd()],
    Odd,
    len,
    *_of_libraries(),
)
DRAWN: Final = st.one_of(
    st.sampled_from(FIXED),
    st.text(max_size=12),
    st.integers(),
    st.floats(),
    st.dates(),
    st.datetimes(),
    st.decimals(),
    st.binary(max_size=5),
    st.lists(st.text(max_size=5), max_size=3),
    st.sets(st.text(max_size=5), max_size=3),
    st.dictionaries(st.text(max_size=5), st.text(max_size=5), max_size=2),
)


# What is right, by the name of a parameter and by its kind

_TEXTS: Final = {
    "code": "77053",
    "one": "77053",
    "other": "77054",
    "primary": "77053",
    "payer": "medicare",
    "modifier": "26",
    "by": "LT",
    "diagnosis": "N64.52",
    "place_of_service": "22",
    "phrase": "breast imaging center",
    "text": "77053",
    "on": "2024-08-13",
    "rule": "ncci.units-over-mue",
    "id": "own.rule",
    "letter": "R",
    "service": "ductogram",
    "unguided": "19081",
    "of": "26",
}


def _said(_subject: object) -> Iterator[object]:
    return iter(())


def _named(name: str, owner: str) -> object:
    """What some parameters need whose kind does not say it."""
    return {
        ("code", "ReplaceCode"): "77053",
        ("text", "parse_modifier_code"): "26",
        ("text", "parse_place_of_service_code"): "22",
        ("text", "parse_diagnosis_code"): "N64.52",
        ("texts", "parse_modifier_codes"): ["26"],
        ("texts", "parse_diagnosis_codes"): ["N64.52"],
        ("text", "claim_from_json"): cptkit.claim_to_json(CLAIM),
        ("code", "code_sets_of"): "N64.52",
        ("modifiers", ""): ["26"],
        ("diagnoses", ""): ["N64.52"],
    }.get((name, owner))


def right(kind: Any, name: str, owner: str = "") -> Any:
    """Return a value that a parameter takes."""
    raise NotImplementedError
