"""A newborn's admission and discharge: on one day they have one code."""

from datetime import timedelta
from typing import Final

import attrs
import pytest
from hypothesis import given, strategies as st

from cptkit import Provider, Severity
from cptkit.corrections import RemoveLine, ReplaceCode, Together
from tests.support import DAY, claim, found, line, offered

RULE: Final = "visit.newborn-stay-of-one-day"


@given(st.sampled_from(["99238", "99239"]), st.integers(0, 5), st.sampled_from(["medicare", "aetna", None]))
def test_only_a_discharge_on_the_day_of_the_admission_is_found(code: str, after: int, payer: str | None) -> None:
    billed = claim(line("99460", DAY, at="21"), line(code, DAY + timedelta(after), at="21"), payer=payer)
    assert [one.severity for one in found(billed, RULE)] == [Severity.REVIEW] * (after == 0)


def test_one_code_takes_the_place_of_both() -> None:
    billed = claim(line("99460", at="21"), line("99239", at="21"))
    shows = "that the newborn was admitted and discharged on that day"
    assert offered(billed, RULE) == (Together((ReplaceCode(1, "99463", shows), RemoveLine(2))),)


@pytest.mark.parametrize("codes", [("99460",), ("99463",), ("99462", "99238"), ("99221", "99238"), ("99460", "54150")])
def test_other_care_is_passed(codes: tuple[str, ...]) -> None:
    assert found(claim(*(line(code, at="21") for code in codes)), RULE) == ()


def test_a_discharge_by_another_practitioner_is_passed() -> None:
    one, other = Provider("1", specialty="37", group="A"), Provider("2", specialty="16", group="B")
    admission, discharge = line("99460", at="21"), line("99238", at="21")
    billed = claim(attrs.evolve(admission, rendering_provider=one), attrs.evolve(discharge, rendering_provider=other))
    assert found(billed, RULE) == ()
