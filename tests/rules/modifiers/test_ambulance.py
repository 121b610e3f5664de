"""Ambulance trips: origin and destination, and that they go first."""

from typing import Final

import attrs
import pytest

from cptkit import Claim, Severity, check
from cptkit.corrections import ReorderModifiers
from cptkit.subjects.trips import trip
from tests.support import BUNDLED, DAY, claim, found, line, offered, said

MISSING: Final = "ambulance.trip-missing"
NOT_FIRST: Final = "ambulance.trip-not-first"


def transport(text: str) -> Claim:
    """A claim of one line."""
    return claim(text, at="41")


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
    findings = found(transport(text), MISSING)
    message = f"{code} without an origin and destination modifier, such as RH"
    assert [(finding.message, finding.severity) for finding in findings] == [(message, Severity.DENIAL)] * hit


# Noridian's FAQ on claim submission errors, Q5: with QL none is required, and one may be a reason to deny.
@pytest.mark.parametrize(("payer", "severity"), [("medicare", Severity.REVIEW), ("noridian", Severity.NOTICE)])
def test_a_call_that_came_too_late_names_no_trip(payer: str, severity: Severity) -> None:
    (finding,) = found(attrs.evolve(transport("A0429-QL"), payer=payer), MISSING)
    assert finding.severity is severity


def test_a_trip_goes_first() -> None:
    billed = transport("A0429-GM-QL-RH-HH")
    (finding,) = found(billed, NOT_FIRST)
    assert finding.message == "GM before RH on A0429; the origin and destination modifier goes first"
    assert finding.severity is Severity.NOTICE
    assert offered(billed, NOT_FIRST) == (ReorderModifiers(1, ["RH", "HH", "GM", "QL"]),)


@pytest.mark.parametrize("text", ["A0429-RH-GM", "A0429-GM", "A0429", "A0998-GM-RH", "99213-GM-RH"])
def test_elsewhere_there_is_nothing_to_say_of_the_order(text: str) -> None:
    assert found(transport(text), NOT_FIRST) == ()


ON_THE_DAY: Final = BUNDLED.on(DAY)
# SH, GN or GG say something else on other services.
TRIPS: Final = sorted(row.code for row in ON_THE_DAY.modifiers() if trip(row.code, ON_THE_DAY) is not None)


def test_many_modifiers_look_like_trips() -> None:
    assert {"SH", "GN", "GG", "PN", "RI"} <= set(TRIPS)


@pytest.mark.parametrize("named", TRIPS)
@pytest.mark.parametrize("other", ["QM", "RH", "GN", "GM"])
def test_on_an_ambulance_line_two_letters_of_a_trip_are_the_trip(named: str, other: str) -> None:
    found_at_all = {finding.rule for finding in check(transport(f"A0429-{named}-{other}"), BUNDLED).findings}
    # Where the trip goes is another question.
    rules = found_at_all - {"ambulance.destination-not-covered"}
    assert rules <= ({"modifier.repeated"} if named == other else set())


@pytest.mark.parametrize("named", ["SH", "GG", "PN"])
def test_elsewhere_it_is_what_the_code_set_says(named: str) -> None:
    rules = {finding.rule for finding in check(claim(f"19030-{named}"), BUNDLED).findings}
    assert rules & {"modifier.wrong-service", "modifier.wrong-setting"}


# Noridian, Ambulance Part B Billing: POS 41 on the ground, 42 in the air.
@pytest.mark.parametrize(("place", "right"), [("41", True), ("42", True), ("23", False), ("11", False), ("21", False)])
@pytest.mark.parametrize("code", ["A0429-RH", "A0425-RH x5"])
def test_a_transport_is_at_the_place_of_its_vehicle(code: str, place: str, *, right: bool) -> None:
    findings = said(claim(line(code, at=place)), "ambulance.wrong-place").findings
    assert [finding.severity for finding in findings] == [Severity.REVIEW] * (not right)
    assert all(
        "ground transport is POS 41, air or water transport is POS 42" in finding.message for finding in findings
    )


@pytest.mark.parametrize("code", ["A0430-SH", "A0431-SH", "A0435-SH x40", "A0436-SH x40"])
@pytest.mark.parametrize(("place", "right"), [("41", False), ("42", True), ("23", False)])
def test_a_flight_is_at_42(code: str, place: str, *, right: bool) -> None:
    findings = said(claim(line(code, at=place)), "ambulance.wrong-place").findings
    assert [finding.severity for finding in findings] == [Severity.REVIEW] * (not right)


def test_a_transport_without_a_place_is_said_elsewhere() -> None:
    nowhere = attrs.evolve(line("A0429-RH"), place_of_service=None)
    assert said(claim(nowhere), "ambulance.wrong-place").findings == ()
