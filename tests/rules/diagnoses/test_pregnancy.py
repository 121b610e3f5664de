"""The time of pregnancy that a diagnosis tells, and the weeks of gestation beside it."""

from typing import Final

import pytest
from hypothesis import given, strategies as st

from cptkit import Severity
from cptkit.corrections import ReplaceDiagnosis
from tests.support import claim, found, line, offered

RULE: Final = "diagnosis.weeks-apart"
OF_TRIMESTER: Final = ("O09.52{}", "O13.{}", "O23.4{}", "O99.01{}", "O26.89{}", "Z34.8{}", "O30.04{}", "O9A.21{}")
SHOWS: Final = "that the weeks of gestation are right"


def trimester_of(weeks: int) -> int:
    return 1 if weeks < 14 else 2 if weeks < 28 else 3


def messages(dx: str, at: str = "11") -> list[str]:
    return [one.message for one in found(claim(line("99213", at=at, dx=dx)), RULE)]


@given(st.sampled_from(OF_TRIMESTER), st.integers(1, 3), st.integers(8, 42))
def test_the_trimester_is_that_of_the_weeks(stem: str, told: int, weeks: int) -> None:
    code, due = stem.format(told), trimester_of(weeks)
    billed = claim(line("99213", at="11", dx=f"{code},Z3A.{weeks:02}"))
    findings = found(billed, RULE)
    assert [one.severity for one in findings] == [Severity.REVIEW] * (told != due)
    if findings:
        assert offered(billed, RULE) == (ReplaceDiagnosis(1, code, stem.format(due), SHOWS),)


@pytest.mark.parametrize(
    ("dx", "due"),
    [
        ("O36.8120,Z3A.30", "O36.8120 with Z3A.30; O36.8120 is for the second trimester, and Z3A.30 is in the third"),
        ("O99.212,Z3A.01", "O99.212 with Z3A.01; O99.212 is for the second trimester, and Z3A.01 is in the first"),
        ("O21.2,Z3A.12", "O21.2 with Z3A.12; O21.2 is from 20 weeks on"),
        ("O20.0,Z3A.21", "O20.0 with Z3A.21; O20.0 is before 20 weeks"),
        ("O47.1,Z3A.36", "O47.1 with Z3A.36; O47.1 is from 37 weeks on"),
        ("O48.0,Z3A.39", "O48.0 with Z3A.39; O48.0 is from 40 weeks on"),
    ],
)
def test_codes_of_some_weeks_only_are_found_at_others(dx: str, due: str) -> None:
    assert messages(dx) == [due]


@pytest.mark.parametrize(
    ("code", "first", "last"),
    [
        ("O02.1", None, 19),
        ("O20.0", None, 19),
        ("O21.2", 20, None),
        ("O36.4XX0", 20, None),
        ("O42.011", None, 36),
        ("O47.02", None, 36),
        ("O60.14X0", None, 36),
        ("O42.02", 37, None),
        ("O47.1", 37, None),
        ("O80", 37, None),
        ("O48.0", 40, None),
    ],
)
def test_codes_of_some_weeks_are_for_the_first_and_the_last_of_them(
    code: str, first: int | None, last: int | None
) -> None:
    def weeks_told(weeks: int) -> list[Severity]:
        told = found(claim(line("99213", at="21", dx=f"{code},Z3A.{weeks}")), RULE)
        return [one.severity for one in told if "trimester" not in one.message]

    for weeks in (first, last):
        assert weeks is None or weeks_told(weeks) == []
    for weeks in (None if first is None else first - 1, None if last is None else last + 1):
        assert weeks is None or weeks_told(weeks) == [Severity.REVIEW]


@pytest.mark.parametrize(
    "dx",
    [
        "O26.892",
        "Z3A.32",
        "O26.892,Z3A.00",
        "O26.892,Z3A",
        "O21.0,Z3A.24",
        "O34.211,Z3A.39",
        "O24.410,Z3A.30",
        "O60.12X0,Z3A.30",
        "O20.0,Z3A.10",
        "O80,Z3A.39",
    ],
)
def test_what_tells_no_time_or_the_same_is_passed(dx: str) -> None:
    assert messages(dx) == []


def test_in_a_hospital_the_trimester_may_be_that_of_the_admission() -> None:
    assert messages("O14.02,Z3A.28", at="21") == []
    assert len(messages("O14.02,Z3A.28", at="22")) == 1
    assert len(messages("O14.03,Z3A.27", at="21")) == 1
