"""Repairs of hernias, for hernias of their own place and state and of others."""

from typing import Final

import pytest
from hypothesis import given, strategies as st

from cptkit import Severity
from cptkit.corrections import ReplaceCode
from tests.support import claim, found, line, offered

RULE: Final = "diagnosis.wrong-hernia"
SHOWS: Final = "that the operative note describes the hernia so"
# By place: the category of the diagnosis, and the codes, reducible and incarcerated, initial and recurrent.
STATES: Final = {
    ("K40", False, False): "49505",
    ("K40", True, False): "49507",
    ("K40", False, True): "49520",
    ("K40", True, True): "49521",
    ("K41", False, False): "49550",
    ("K41", True, False): "49553",
    ("K41", False, True): "49555",
    ("K41", True, True): "49557",
}
VENTRAL: Final = {"49591": "49592", "49593": "49594", "49595": "49596", "49613": "49614", "49617": "49618"}


def _diagnosis(*state: str | bool) -> str:
    category, obstructed, recurrent = state
    return f"{category}.{3 if obstructed else 9}{int(bool(recurrent))}"


@given(st.sampled_from(list(STATES)), st.sampled_from(list(STATES)))
def test_each_state_has_its_code(state: tuple[str, bool, bool], other: tuple[str, bool, bool]) -> None:
    meant = (state[0], *other[1:])
    code, told = f"{STATES[state]}-RT", _diagnosis(*meant)
    findings = found(claim(line(code, dx=told)), RULE)
    assert [one.severity for one in findings] == [Severity.REVIEW] * (state != meant)
    # Where both states differ, one is mended after the other.
    if sum(one != two for one, two in zip(state, meant, strict=True)) == 1:
        assert offered(claim(line(code, dx=told)), RULE) == (ReplaceCode(1, STATES[meant], SHOWS),)
    # Where the hernia that the code is for is told too, it may be the one that was repaired.
    assert found(claim(line(code, dx=f"{told},{_diagnosis(*state)}")), RULE) == ()


@given(st.sampled_from(list(VENTRAL)), st.sampled_from(["K42", "K43"]))
def test_ventral_hernias_are_reducible_or_incarcerated(code: str, category: str) -> None:
    free, obstructed = {"K42": ("K42.9", "K42.0"), "K43": ("K43.2", "K43.0")}[category]
    for billed, fits, other in ((code, free, obstructed), (VENTRAL[code], obstructed, free)):
        assert found(claim(line(billed, dx=fits)), RULE) == ()
        (finding,) = found(claim(line(billed, dx=other)), RULE)
        assert finding.severity is Severity.REVIEW


@pytest.mark.parametrize(
    ("code", "dx", "says"),
    [
        (
            "49505-RT",
            "K42.9",
            "49505 for K42.9; the code is for inguinal hernias, and the diagnosis is an umbilical hernia",
        ),
        (
            "49591",
            "K40.90",
            "49591 for K40.90; the code is for ventral and umbilical hernias, and the diagnosis is an inguinal hernia",
        ),
        (
            "49650-RT",
            "K41.90",
            "49650 for K41.90; the code is for inguinal hernias, and the diagnosis is a femoral hernia",
        ),
        (
            "49591",
            "K43.5",
            "49591 for K43.5; the code is for ventral and umbilical hernias, and the diagnosis is a parastomal hernia",
        ),
    ],
)
def test_each_place_has_its_codes(code: str, dx: str, says: str) -> None:
    (finding,) = found(claim(line(code, dx=dx)), RULE)
    assert finding.message == says


# The endoscopic repair is one code for reducible and incarcerated hernias; a hernia of another kind tells nothing.
@pytest.mark.parametrize(
    ("code", "dx"), [("49650-RT", "K40.30"), ("49651-RT", "K40.31"), ("49505-RT", "K46.9"), ("49621", "K43.5")]
)
def test_what_says_no_other_is_passed(code: str, dx: str) -> None:
    assert found(claim(line(code, dx=dx)), RULE) == ()
