"""Ambulance trips: where they may end, and one base rate with the miles of each."""

from typing import Final

import pytest

from cptkit import ServiceLine, Severity
from tests.support import claim, line, said

DESTINATION: Final = "ambulance.destination-not-covered"
MILEAGE: Final = "ambulance.mileage-without-base"
SECOND: Final = "ambulance.second-base-rate"


def on_the_road(text: str, day: str = "2024-08-13") -> ServiceLine:
    """A line at POS 41."""
    return line(text, day, at="41")


# 42 CFR 410.40(f); Palmetto GBA: a physician's office is not a covered destination.
@pytest.mark.parametrize(
    ("text", "severity"),
    [
        ("A0428-RP", Severity.REVIEW),
        ("A0425-HP", Severity.REVIEW),
        ("A0428-NP", Severity.REVIEW),
        ("A0428-RR", Severity.REVIEW),
        ("A0429-SR", Severity.REVIEW),
        ("A0428-PE", Severity.REVIEW),
        ("A0428-RP-GY", None),
        ("A0428-HR", None),
        ("A0428-JR", None),
        ("A0428-NE", None),
        ("A0429-RX", None),
        ("A0429-SH", None),
        ("A0429", None),
    ],
)
def test_a_covered_trip_ends_where_care_is_or_goes_home_from_there(text: str, severity: Severity | None) -> None:
    found = [one.severity for one in said(claim(on_the_road(text)), DESTINATION).findings]
    assert found == ([] if severity is None else [severity])
    assert said(claim(on_the_road(text), payer="aetna"), DESTINATION).findings == ()


@pytest.mark.parametrize(("day", "count"), [("2023-05-11", 0), ("2023-05-12", 1)])
def test_more_destinations_were_covered_in_the_emergency(day: str, count: int) -> None:
    assert len(said(claim(on_the_road("A0428-RP", day)), DESTINATION).findings) == count


@pytest.mark.parametrize(
    ("mileage", "base", "count"),
    [
        ("A0425-RH", "A0429-RH", 0),
        ("A0425-RH-GM", "A0427-RH", 0),
        ("A0425-SH", "A0429-RH", 1),
        ("A0425-RH", "A0429", 0),
        ("A0425-RH", "A0422-RH", 1),
        ("A0425-RH", "A0429-RH-QL", 1),
        ("A0435-SH", "A0430-SH", 0),
        ("A0436-SH", "A0430-SH", 1),
        ("A0425-SH", "A0431-SH", 1),
        ("A0425-RH", "99283", 1),
        ("A0425", "99283", 0),
    ],
)
def test_miles_go_with_the_base_rate_of_the_trip(mileage: str, base: str, count: int) -> None:
    for lines in ((mileage, base), (base, mileage)):
        told = said(claim(*map(on_the_road, lines)), MILEAGE).findings
        assert [one.severity for one in told] == [Severity.REVIEW] * count
        assert said(claim(*map(on_the_road, lines), payer="aetna"), MILEAGE).findings == ()


def test_the_base_rate_may_be_on_another_claim() -> None:
    miles, base = on_the_road("A0425-RH"), on_the_road("A0429-RH")
    assert said(claim(miles, history=(base,)), MILEAGE).findings == ()
    assert said(claim(miles, history=None), MILEAGE).findings == ()
    assert len(said(claim(miles, history=(on_the_road("A0429-RH", "2024-08-12"),)), MILEAGE).findings) == 1
    assert len(said(claim(miles, on_the_road("A0429-HR"), history=None), MILEAGE).findings) == 1


@pytest.mark.parametrize(
    ("one", "other", "count"),
    [
        ("A0427-RH", "A0429-RH", 1),
        ("A0428-RH", "A0428-HR", 0),
        ("A0429-RH", "A0429-RH", 0),
        ("A0429-RH", "A0425-RH", 0),
        ("A0429", "A0427", 0),
    ],
)
def test_a_trip_has_one_base_rate(one: str, other: str, count: int) -> None:
    assert len(said(claim(on_the_road(one), on_the_road(other)), SECOND).findings) == count
    assert len(said(claim(on_the_road(one), history=(on_the_road(other),)), SECOND).findings) == count
    assert said(claim(on_the_road(one), on_the_road(other), payer="aetna"), SECOND).findings == ()
