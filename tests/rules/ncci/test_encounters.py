"""Codes for everything that is done in one encounter: how many units a line may have."""

from typing import Final

import pytest
from hypothesis import given, strategies as st

from cptkit import Severity
from cptkit.corrections import SetUnits, SplitLine
from tests.support import claim, found, line, offered

ONCE: Final = "ncci.once-an-encounter"
BACK: Final = "that the patient came back for a second encounter"


@given(st.integers(1, 9), st.sampled_from(["", "-76", "-59"]))
def test_one_unit_a_line_is_passed_and_no_more(units: int, modifier: str) -> None:
    findings = found(claim(line(f"94640{modifier} x{units}", dx="J45.901")), ONCE)
    assert [one.severity for one in findings] == [Severity.REVIEW] * (units > 1)


@pytest.mark.parametrize("lines", [("94640", "94640-76"), ("94010 x2",), ("94640",)])
def test_each_encounter_has_a_line_of_its_own(lines: tuple[str, ...]) -> None:
    assert found(claim(*lines), ONCE) == ()


def test_a_second_encounter_goes_on_a_line_with_76() -> None:
    assert offered(claim("94640 x2"), ONCE) == (SetUnits(1, 1), SplitLine(1, 1, "76", BACK))
    assert offered(claim("94640 x3"), ONCE) == (SetUnits(1, 1),)
    assert offered(claim("94640-76 x2"), ONCE) == (SetUnits(1, 1),)
