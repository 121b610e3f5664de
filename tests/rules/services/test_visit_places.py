"""Visits at the POS of their patients, and at others."""

from typing import Final

import pytest

from cptkit import Severity
from cptkit.corrections import SetPlaceOfService
from tests.support import claim, line, offered, said

PLACE: Final = "visit.wrong-place"
TELEHEALTH: Final = ("02", "10")


@pytest.mark.parametrize("code", ["99221", "99233", "99235", "99239", "99283"])
@pytest.mark.parametrize(("place", "count"), [("11", 1), ("12", 1), ("21", 0), ("22", 0), ("23", 0)])
def test_a_hospital_visit_is_in_a_facility(code: str, place: str, count: int) -> None:
    findings = said(claim(line(code, at=place)), PLACE).findings
    assert [one.severity for one in findings] == [Severity.REVIEW] * count


@pytest.mark.parametrize(
    ("code", "name"),
    [("99283", "an emergency department visit"), ("99233", "a hospital visit"), ("99239", "a hospital visit")],
)
def test_the_message_tells_which_visit_the_code_is_for(code: str, name: str) -> None:
    (finding,) = said(claim(line(code, at="11")), PLACE).findings
    assert finding.message == f"{code} at POS 11 (office); the code is for {name}; visits at POS 11 are 99202 to 99215"


@pytest.mark.parametrize(
    ("code", "at", "places"),
    [
        ("99284", "11", ["23"]),
        ("99222", "12", ["21", "22"]),
        ("99309", "11", ["31", "32"]),
        ("99348", "11", ["12", "13"]),
        ("99213", "21", ["11", "22"]),
    ],
)
def test_the_places_of_the_code_are_offered(code: str, at: str, places: list[str]) -> None:
    billed = claim(line(code, at=at))
    shows = "that the patient was there"
    assert offered(billed, PLACE) == tuple([SetPlaceOfService(1, place, shows) for place in places])


# Palmetto GBA, Nursing Facility Services: the codes with the POS codes that it lists.
@pytest.mark.parametrize(
    ("code", "right", "wrong"),
    [
        ("99306", ("31", "32", "54", "56"), ("11", "12", "21", "22")),
        ("99309", ("31", "32", "34", "54", "56"), ("11", "13", "21", "23")),
        ("99344", ("12", "13", "14", "33", "55"), ("11", "21", "22", "31", "32")),
        ("99349", ("12", "16", "04"), ("11", "24", "32")),
        ("M0201", ("12", "13", "14"), ("11", "22", "31")),
        ("99203", ("11", "19", "20", "22", "23", "49", "50", "72"), ("12", "13", "21", "31", "32")),
        ("99214", ("11", "17", "71"), ("14", "21", "33")),
    ],
)
def test_a_visit_is_where_its_patients_are(code: str, right: tuple[str, ...], wrong: tuple[str, ...]) -> None:
    for place in (*right, *TELEHEALTH, "99"):
        assert said(claim(line(code, at=place)), PLACE).findings == ()
    for place in wrong:
        (finding,) = said(claim(line(code, at=place)), PLACE).findings
        assert finding.severity is Severity.REVIEW
        assert f"{code} at POS {place} (" in finding.message


@pytest.mark.parametrize("modifier", ["95", "93", "GT"])
def test_beside_a_telehealth_modifier_the_pos_may_be_the_practitioners(modifier: str) -> None:
    assert said(claim(line(f"99214-{modifier}", at="21")), PLACE).findings == ()
    assert said(claim(line(f"99309-{modifier}", at="11")), PLACE).findings == ()


@pytest.mark.parametrize("code", ["93010", "20610", "99381"])
def test_other_services_are_anywhere(code: str) -> None:
    assert all(said(claim(line(code, at=place)), PLACE).findings == () for place in ("11", "21", "31", "12"))
