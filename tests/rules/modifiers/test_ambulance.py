"""Ambulance trips: origin and destination, and that they go first."""

from datetime import date
from typing import Final

import pytest
from cptkit.rules.code_set import trip

from cptkit import Claim, Finding, Severity, bundled_reference, check, parse_line
from cptkit.corrections import ReorderModifiers

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


ON_THE_DAY: Final = bundled_reference().on(DAY)
# SH, GN or GG say something else on other services.
TRIPS: Final = sorted(row.code for row in ON_THE_DAY.modifiers() if trip(row.code, ON_THE_DAY) is not None)


def test_many_modifiers_look_like_trips() -> None:
    assert {"SH", "GN", "GG", "PN", "RI"} <= set(TRIPS)


@pytest.mark.parametrize("named", TRIPS)
@pytest.mark.parametrize("other", ["QM", "RH", "GN", "GM"])
def test_on_an_ambulance_line_two_letters_of_a_trip_are_the_trip(named: str, other: str) -> None:
    claim = Claim([parse_line(f"A0429-{named}-{other} on {DAY} at 41")], payer="medicare", history=())
    said = {finding.rule for finding in check(claim, bundled_reference()).findings}
    assert said <= ({"modifier.repeated"} if named == other else set())


@pytest.mark.parametrize("named", ["SH", "GG", "PN"])
def test_elsewhere_it_is_what_the_code_set_says(named: str) -> None:
    claim = Claim([parse_line(f"19030-{named} on {DAY} at 11 for N64.52")], payer="medicare", history=())
    said = {finding.rule for finding in check(claim, bundled_reference()).findings}
    assert said & {"modifier.wrong-service", "modifier.wrong-setting"}
