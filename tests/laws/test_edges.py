"""Edges: every parameter of every public callable takes what it can mean, or refuses it by name."""

import re
from collections.abc import Callable, Iterator, Mapping, Set as AbstractSet
from datetime import UTC, datetime
from decimal import Decimal
from enum import Enum, StrEnum
from importlib import import_module
from importlib.util import find_spec
from inspect import Parameter, signature
from math import inf, nan
from pathlib import Path
from typing import Any, Final, get_args, get_origin

import pytest
from hypothesis import given, settings, strategies as st
from typing_extensions import override

from cptkit import RULES, CptkitError, Setting, Table
from cptkit.errors import InvalidService, UnknownName
from tests.public import (
    CLAIM,
    DAY,
    FACES,
    LINE,
    REFERENCE,
    Callee,
    callees,
    canonical,
    is_gone_through,
    may_mean,
    right,
)


class Odd:
    """A thing of a kind for which nothing is made."""


def _of_libraries() -> Iterator[object]:
    """Yield the values of array libraries, where one is installed."""
    if find_spec("numpy"):
        numpy = import_module("numpy")
        yield from (
            numpy.int64(2),
            numpy.float64(2.5),
            numpy.float64(nan),
            numpy.str_("77053"),
            numpy.datetime64("2024-08-13"),
        )
        yield from (numpy.array(["26", "LT"]), numpy.array(3), numpy.bool_(True))  # noqa: FBT003 (a value)
    if find_spec("pandas"):
        pandas = import_module("pandas")
        yield from (pandas.Timestamp("2024-08-13"), pandas.NaT, pandas.NA, pandas.Series(["26"]))


PLAIN: Final = (None, True, 0, -1, 3, 20240813, 1.0, 2.5, nan, inf, Decimal(2), Decimal("NaN"), b"77053")
WORDS: Final = ("", " ", "x\0y", "none", "Practitioner", "mue", "denial", "F", "g0279", "26", "yes", "Jane Doe")
DAYS: Final = ("2024-08-13", "20240813", "13/08/24", DAY, datetime(2024, 8, 13, 9, 30, tzinfo=UTC))
LISTS: Final[tuple[Any, ...]] = (["77053"], ("26", "LT"), {"26", "LT"}, frozenset({"26"}), {"lines": []}, [None], [[]])
THINGS: Final = (
    CLAIM,
    [CLAIM],
    {CLAIM},
    LINE,
    REFERENCE,
    RULES[0],
    Setting.SUPPLIER,
    Table.MUE,
    Odd(),
    [Odd()],
    Odd,
    len,
)
FIXED: Final[tuple[object, ...]] = (*PLAIN, *WORDS, *DAYS, *LISTS, *THINGS, *_of_libraries())
DRAWN: Final = st.one_of(
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
CALLEES: Final = tuple(callees())
# A reader of codes names what it reads as its caller calls it.
READERS: Final = re.compile(r"parse_.*codes?")


def called(callee: Callee, one: Parameter) -> str:
    """What an error calls a parameter."""
    path = signature(callee.function).parameters.get("path")
    return str(path.default) if path is not None and READERS.fullmatch(callee.name) else one.name


class Refused:
    """An error of ours that was raised."""

    def __init__(self, error: CptkitError) -> None:
        self.error = error

    @override
    def __repr__(self) -> str:
        return f"{type(self.error).__name__}: {self.error}"


def outcome(callee: Callee, name: str, value: object) -> object:
    """What a call gives, or that it refused."""
    try:
        return callee.call(name, value)
    except CptkitError as error:
        return Refused(error)


def is_content(callee: Callee, kind: Any, value: object) -> bool:
    """Whether a value is a document or names a file, in which an error names a place of its own."""
    if may_mean(Path, value) and (kind is Path or Path in get_args(kind)):
        return True
    if callee.name == "claims_from_jsonl":
        return is_gone_through(value) and not isinstance(value, str | bytes | Mapping | AbstractSet)
    if callee.name in ("claim_from_dict", "select", "Encounter"):
        # Several services, and a claim, may be plain values, in which an error names a place of its own.
        return True
    return callee.name in ("claim_from_json", "parse_line", "explain", "service_named") and may_mean(kind, value)


def is_spoken(callee: Callee, value: object) -> bool:
    """Whether a documented fact is given by a word that people use for it, such as 26 for a component."""
    return ".families." in callee.function.__module__ and isinstance(value, str | int) and not isinstance(value, bool)


def is_called(kind: Any, value: object) -> bool:
    """Whether a value would be called, so that what it does is its own affair."""
    return callable(value) and any(get_origin(one) is Callable for one in (kind, *get_args(kind)))


def judge(callee: Callee, one: Parameter, kind: Any, value: object, usual: object) -> None:
    """Hold one call against the law, and against what the callable gives for what is right."""
    got = outcome(callee, one.name, value)
    if isinstance(got, Refused) and repr(got) != repr(usual):
        named = re.split(r"[.\[:]", got.error.path)[0]
        # On another day, by another word that is one, or of other families, what the call names may be unknown.
        unknown_then = isinstance(got.error, UnknownName | InvalidService) and may_mean(kind, value)
        right_place = is_content(callee, kind, value) or unknown_then or named == called(callee, one)
        assert right_place, f"{callee.name}({value!r}): {got}"
        assert is_content(callee, kind, value) or "expected" in got.error.message
        return
    if is_spoken(callee, value) or (callee.name == "Reference.difference" and isinstance(value, set | frozenset)):
        # In which order changed codes are asked for says nothing.
        return
    assert may_mean(kind, value), f"{callee.name}({one.name}={value!r}) gave {got!r:.200}"
    meant = canonical(kind, value)
    if meant is not value:
        assert repr(got) == repr(outcome(callee, one.name, meant))


@pytest.mark.parametrize("callee", CALLEES, ids=[f"{number}-{one.name}" for number, one in enumerate(CALLEES)])
def test_every_parameter_takes_what_it_can_mean_or_refuses_it_by_name(
    callee: Callee, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Design 9: "A wrong type for any public parameter gives the right answer or a CptkitError that names it"."""
    monkeypatch.chdir(tmp_path)
    for one, kind in callee.parameters:
        if one.name == "path" and READERS.fullmatch(callee.name):
            continue
        usual = outcome(callee, one.name, right(callee.name, one.name, kind))
        for value in FIXED:
            if not is_called(kind, value):
                judge(callee, one, kind, value, usual)


@pytest.mark.long
@settings(max_examples=500)
@given(st.sampled_from(CALLEES), DRAWN)
def test_so_does_it_with_whatever_is_drawn(callee: Callee, value: object) -> None:
    """Design 9: "never `None` and never another error"."""
    for one, kind in callee.parameters:
        if one.name != "path" and kind is not Path:
            usual = outcome(callee, one.name, right(callee.name, one.name, kind))
            judge(callee, one, kind, value, usual)


@pytest.mark.parametrize("face", FACES)
def test_every_public_enum_is_the_word_that_it_prints(face: str) -> None:
    """Design 2: "All public enums are `StrEnum`s"."""
    module = import_module(f"cptkit{face}")
    for name in module.__all__:
        value = getattr(module, name)
        if isinstance(value, type) and issubclass(value, Enum):
            assert issubclass(value, StrEnum)
            assert all(member == member.value == str(member) for member in value)
