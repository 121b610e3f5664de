"""Ambulance trips: origin and destination, and that they go first."""

from datetime import date
from typing import Final

import pytest

from cptkit import Claim, Finding, ReorderModifiers, Severity, bundled_reference, check, parse_line

DAY: Final = date(2024, 8, 13)
MISSING: Final = "ambulance.trip-missing"
NOT_FIRST: Final = "ambulance.trip-not-first"


def found(text: str, rule: str) -> tuple[Finding, ...]:
    """What a rule finds of one line."""
    claim = Claim([parse_line(f"{text} on {DAY} at 41")], payer="medicare", history=())
    return tuple(finding for finding in check(claim, bundled_reference()).findings if finding.rule == rule)


@pytest.mark.parametrize(
    ("text", "hit"),
    [
        ("A0429", True),
        ("A0425-GM", True),
        ("A0436-HR", False),
        ("A0429-RH", False),
        ("A0429-GM-RH", False),
        ("A0429-XH", True),
        ("A0424", False),
        ("A0998", False),
        ("99213", False),
    ],
)
def test_a_transport_names_its_trip(text: str, *, hit: bool) -> None:
    code = text.partition("-")[0]
    assert [finding.message for finding in found(text, MISSING)] == [
        f"{code} without origin and destination; two letters name them, such as RH"
    ] * hit
    assert all(finding.severity is Severity.DENIAL for finding in found(text, MISSING))


def test_a_trip_goes_first() -> None:
    (finding,) = found("A0429-GM-QL-RH-HH", NOT_FIRST)
    assert finding.message == "GM before RH on A0429; origin and destination go first"
    assert finding.severity is Severity.NOTICE
    assert finding.candidates == (ReorderModifiers(1, ["RH", "HH", "GM", "QL"]),)


@pytest.mark.parametrize("text", ["A0429-RH-GM", "A0429-GM", "A0429", "A0998-GM-RH", "99213-GM-RH"])
def test_elsewhere_there_is_nothing_to_say_of_the_order(text: str) -> None:
    assert found(text, NOT_FIRST) == ()
