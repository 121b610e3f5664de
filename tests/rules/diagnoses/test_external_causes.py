"""External causes, and the encounter of the injury that they explain."""

from typing import Final

import pytest
from hypothesis import given, strategies as st

from cptkit import Severity
from cptkit.corrections import RemoveDiagnosis, ReplaceDiagnosis
from tests.support import claim, found, line, offered

RULE: Final = "diagnosis.cause-of-other-encounter"
CLASSES: Final = {**dict.fromkeys("ABC", "A"), **dict.fromkeys("DEFGHJKMNPQR", "D"), "S": "S"}


def messages(dx: str) -> list[str]:
    return [one.message for one in found(claim(line("77053-26", at="22", dx=dx)), RULE)]


@given(st.sampled_from(sorted(CLASSES)), st.sampled_from("ADS"))
def test_the_cause_is_of_the_encounter_of_the_injury(seventh: str, cause: str) -> None:
    due = CLASSES[seventh]
    billed = claim(line("77053-26", at="22", dx=f"S82.101{seventh},W19.XXX{cause}"))
    assert [one.severity for one in found(billed, RULE)] == [Severity.REVIEW] * (cause != due)
    if cause != due:
        shows = "that the seventh character of the injury is right"
        assert offered(billed, RULE) == (ReplaceDiagnosis(1, f"W19.XXX{cause}", f"W19.XXX{due}", shows),)


@pytest.mark.parametrize("once", ["Y92.010", "Y93.01", "Y99.8"])
def test_place_activity_and_status_stand_beside_an_initial_encounter(once: str) -> None:
    later = claim(line("77053-26", at="22", dx=f"S52.501D,{once}"))
    assert [one.message for one in found(later, RULE)] == [
        f"{once} with S52.501D; it is reported once, at the initial encounter"
    ]
    assert offered(later, RULE) == (RemoveDiagnosis(1, once),)
    assert messages(f"S52.501A,{once}") == []


@pytest.mark.parametrize(
    "dx",
    [
        "S52.501A,S82.101D,W19.XXXD",
        "M54.50,Y93.H2",
        "T81.31XA,Y83.8",
        "L27.0,T36.0X5A,Y92.010",
        "S52.501,W19.XXXD",
        "S52.501D",
    ],
)
def test_what_may_be_of_the_injury_is_passed(dx: str) -> None:
    assert messages(dx) == []


def test_the_injury_may_be_on_another_line_of_the_day() -> None:
    lines = [line("77053-26", at="22", dx="S52.501A"), line("77054-26", at="22", dx="S52.501A,W19.XXXD")]
    assert [one.lines for one in found(claim(*lines), RULE)] == [(2,)]
