"""Treatment of injuries, and the seventh character that says that they are treated."""

from typing import Final

import pytest
from hypothesis import given, strategies as st

from cptkit import Severity
from cptkit.corrections import ReplaceDiagnosis
from tests.support import claim, found, line, offered

RULE: Final = "diagnosis.healing-at-treatment"


@given(
    st.sampled_from(["21315", "22310", "23500", "24505", "25600", "26605", "27236", "27759", "28470"]),
    st.sampled_from("ABCDEFGHJKMNPQRS"),
)
def test_the_injury_that_is_treated_is_of_an_initial_encounter(code: str, seventh: str) -> None:
    billed = claim(line(code, at="22", dx=f"S52.501{seventh}"))
    findings = found(billed, RULE)
    assert [one.severity for one in findings] == [Severity.REVIEW] * (seventh in "DEFGHJ")
    if seventh == "D":
        shows = "that the injury was treated for the first time"
        assert offered(billed, RULE) == (ReplaceDiagnosis(1, "S52.501D", "S52.501A", shows),)
    elif findings:
        assert offered(billed, RULE) == ()


@pytest.mark.parametrize(
    ("code", "dx"),
    [
        ("25600-55", "S52.501D"),
        ("25600", "S52.501A,S62.001D"),
        ("25600", "S52.501"),
        ("25600", "M84.431A"),
        ("99213", "S52.501D"),
        ("29075", "S52.501D"),
    ],
)
def test_follow_up_and_other_services_are_passed(code: str, dx: str) -> None:
    assert found(claim(line(code, at="22", dx=dx)), RULE) == ()
