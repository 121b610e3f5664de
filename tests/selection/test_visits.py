"""Visits beside what else was done that day, and in the global periods that a history shows."""

from typing import Any, Final

import attrs
import pytest

from cptkit import Selection, ServiceLine, bundled_reference, select
from cptkit.selection import FAMILIES, CriticalCare, Family, TobaccoCounseling, Vaccine
from cptkit.selection.facts import asked_of
from cptkit.values.claims import Circumstance

REFERENCE: Final = bundled_reference()
APART: Final = "separately_identifiable"
UNRELATED: Final = "unrelated_to_surgery"
# A mastectomy, whose global period is of 90 days.
OPERATION: Final = ServiceLine("19303", modifiers=["LT"], date_of_service="2024-07-20")
# The facts by which each kind of visit has a code.
FACTS: Final[dict[str, dict[str, Any]]] = {
    "advance-care-planning": {"minutes": 20},
    "consultation": {
        "setting_of_care": "office",
        "requested": True,
        "payer_takes_consultations": True,
        "patient": "new",
        "mdm": "low",
    },
    "critical-care": {"minutes": 40},
    "emergency-visit": {"mdm": "low"},
    "eye-visit": {"patient": "established", "examination": "comprehensive"},
    "home-visit": {"patient": "established", "mdm": "low"},
    "hospital-visit": {"visit_type": "subsequent", "mdm": "moderate"},
    "newborn-care": {"visit_type": "subsequent", "in_hospital": True},
    "nursing-facility-visit": {"visit_type": "subsequent", "mdm": "low"},
    "office-visit": {"patient": "established", "mdm": "low"},
    "preventive-visit": {"patient": "established", "age": 50},
}
VISITS: Final = [
    family
    for family in FAMILIES
    if Circumstance.SIGNIFICANT_SEPARATE_VISIT in {asked.circumstance for asked in asked_of(family.service).values()}
]


def visit(family: Family, **facts: object) -> attrs.AttrsInstance:
    """A visit whose level is documented."""
    return family.service(**{**FACTS[family.name], **facts})


def chosen(*services: attrs.AttrsInstance, history: tuple[ServiceLine, ...] | None = None) -> Selection:
    """What is selected for some services at a plan that takes every kind of visit."""
    return select(services, REFERENCE, on="2024-08-13", payer="commercial", place_of_service="11", history=history)


def of_first(selection: Selection) -> list[tuple[str, ...]]:
    """The modifiers of each line of the first service."""
    return [one.line.modifiers for one in selection.lines if one.services == (1,)]


@pytest.mark.parametrize("family", VISITS, ids=lambda family: family.name)
def test_beside_tobacco_counseling_a_visit_takes_25_is_part_of_it_or_is_asked_about(family: Family) -> None:
    counseling = TobaccoCounseling(minutes=5)
    assert "25" in of_first(chosen(visit(family, separately_identifiable=True), counseling))[0]
    assert of_first(chosen(visit(family, separately_identifiable=False), counseling)) == []
    assert APART in {one.fact for one in chosen(visit(family), counseling).questions}


@pytest.mark.parametrize("family", VISITS, ids=lambda family: family.name)
def test_beside_3_minutes_of_counseling_it_is_as_without_them(family: Family) -> None:
    alone = chosen(visit(family))
    beside = chosen(visit(family), TobaccoCounseling(minutes=3))
    assert of_first(beside) == of_first(alone) == [()]
    assert beside.questions == alone.questions == ()


# Of emergency visits no rule misses 24: they are not of the visits that the package holds.
IN_PERIOD: Final = [
    family for family in VISITS if UNRELATED in asked_of(family.service) and family.name != "emergency-visit"
]


@pytest.mark.parametrize("family", VISITS, ids=lambda family: family.name)
def test_beside_vaccines_alone_a_preventive_visit_is_separate_unless_the_record_denies_it(family: Family) -> None:
    """BCBS of North Carolina: preventive visits and vaccines on one date are two services, with 25 on the visit."""
    flu = Vaccine(product="influenza", age=50, counseling=False)

    def is_separate(*services: attrs.AttrsInstance) -> bool:
        lines = [one.line for one in chosen(*services).lines if one.services == (1,)]
        return any(Circumstance.SIGNIFICANT_SEPARATE_VISIT in line.circumstances for line in lines)

    assert is_separate(visit(family), flu) is (family.name == "preventive-visit")
    assert not is_separate(visit(family), flu, TobaccoCounseling(minutes=5))
    assert not is_separate(visit(family, **{APART: False}), flu)


@pytest.mark.parametrize("family", IN_PERIOD, ids=lambda family: family.name)
def test_in_a_global_period_an_unrelated_visit_takes_24_and_otherwise_it_is_asked(family: Family) -> None:
    after = (OPERATION,)
    said = "FT" if family.name == "critical-care" else "24"
    assert of_first(chosen(visit(family, unrelated_to_surgery=True), history=after)) == [(said,)]
    assert UNRELATED in {one.fact for one in chosen(visit(family), history=after).questions}
    related = chosen(visit(family, unrelated_to_surgery=False), history=after)
    assert (of_first(related), related.questions) == ([()], ())


@pytest.mark.parametrize("family", IN_PERIOD, ids=lambda family: family.name)
def test_outside_it_no_24_is_appended(family: Family) -> None:
    over = attrs.evolve(OPERATION, date_of_service="2024-05-01")
    for history in ((), (over,)):
        assert of_first(chosen(visit(family, unrelated_to_surgery=True), history=history)) == [()]
        assert chosen(visit(family), history=history).questions == ()


@pytest.mark.parametrize("family", VISITS, ids=lambda family: family.name)
def test_what_critical_care_is_documented_not_to_be_is_not_asked_again(family: Family) -> None:
    critical = CriticalCare(minutes=40, separately_identifiable=False)
    asked = chosen(critical, visit(family)).questions
    assert 1 not in {one.service for one in asked if one.fact == APART}
    untold = attrs.evolve(critical, separately_identifiable=None)
    assert (APART, 1) in {(one.fact, one.service) for one in chosen(untold, visit(family)).questions}
