"""What is documented of a service besides its facts: the modifier that says it, and what says nothing."""

from contextlib import suppress
from typing import Any

import attrs
import pytest
from hypothesis import given, strategies as st

from cptkit import Circumstance, Selection, bundled_reference, select
from cptkit.errors import InvalidService
from cptkit.formats.encounter_json import encounter_from_json
from cptkit.reference.usage import Topic
from cptkit.selection import (
    CataractSurgery,
    InCircumstances,
    JointInjection,
    JointReplacement,
    OfficeVisit,
    SpineFusion,
    select_encounter,
)
from cptkit.selection.circumstances import SAYABLE
from cptkit.strategies import services
from cptkit.values.tables import Setting

REFERENCE = bundled_reference()
DAY = REFERENCE.on("2024-08-13")
KNEE = JointReplacement(joint="knee", sides="right")


def chosen(*told: Any, **occasion: Any) -> Selection:
    """Select on a day with tables, at Medicare."""
    facts: dict[str, Any] = {"on": "2024-08-13", "payer": "medicare", "place_of_service": "22", **occasion}
    return select(told, REFERENCE, **facts)


def codes(selection: Selection) -> list[str]:
    """Give the selected lines as codes with modifiers."""
    return ["-".join((one.line.code, *one.line.modifiers)) for one in selection.lines]


def said(code: str, circumstance: Circumstance) -> str | None:
    """Return the modifier by which the table says a circumstance on a practitioner's line of a code."""
    kinds = DAY.code(code).possible_kinds
    for row in DAY.circumstances:
        if (
            row.circumstance is circumstance
            and row.topic is not Topic.DISTINCT
            and row.fits(kinds, Setting.PRACTITIONER)
        ):
            return row.modifiers[0]
    return None


@given(services(whole=True), st.sampled_from(SAYABLE))
def test_a_circumstance_is_said_on_each_line_that_takes_its_modifier_and_changes_no_code(
    service: attrs.AttrsInstance, circumstance: Circumstance
) -> None:
    with suppress(InvalidService):
        plain = chosen(service)
        is_said_on_each_line(service, circumstance, plain)


def is_said_on_each_line(service: attrs.AttrsInstance, circumstance: Circumstance, plain: Selection) -> None:
    """Hold what is selected for a service in a circumstance against what is selected for it alone."""
    stated = chosen(InCircumstances(service, [circumstance]))
    assert {one.line.code for one in stated.lines} <= {one.line.code for one in plain.lines}
    assert stated.questions == plain.questions
    for one in stated.lines:
        modifier = said(one.line.code, circumstance)
        assert modifier is None or modifier in one.line.modifiers
        assert circumstance in one.line.circumstances


@pytest.mark.parametrize("circumstance", SAYABLE)
def test_every_circumstance_is_taken_by_its_own_word_however_it_is_spelled(circumstance: Circumstance) -> None:
    for word in (circumstance.value, circumstance.value.replace("_", " ").upper(), circumstance.replace("_", "-")):
        assert InCircumstances(KNEE, word).circumstances == {circumstance}


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("staged", "27447-58-RT"),
        ("return to the operating room", "27447-78-RT"),
        ("unrelated", "27447-79-RT"),
        ("unusual effort", "27447-22-RT"),
        ("discontinued", "27447-53-RT"),
        ("assistant surgeon", "27447-80-RT"),
        ("no qualified resident", "27447-82-RT"),
        ("assistant-at-surgery", "27447-AS-RT"),
        ("surgical care only", "27447-54-RT"),
        ("postoperative management only", "27447-55-RT"),
    ],
)
def test_coders_words_lead_to_their_modifiers(words: str, code: str) -> None:
    assert codes(chosen(InCircumstances(KNEE, words), place_of_service="21")) == [code]


def test_co_surgeons_say_so_on_the_further_level_and_on_nothing_that_one_of_them_did_alone() -> None:
    levels = [SpineFusion(way="anterior-interbody-lumbar", level=level) for level in ("L4-L5", "L5-S1")]
    graft = {"service": "structural allograft"}
    told = [*(InCircumstances(one, "co-surgeon") for one in levels), graft]
    assert codes(chosen(*told, place_of_service="21")) == ["22558-62", "22585-62", "20931"]


def test_a_hospital_says_whether_anesthesia_had_been_given() -> None:
    for words, modifier in (("before anesthesia", "73"), ("after anesthesia", "74")):
        told = InCircumstances(CataractSurgery(side="left"), words)
        assert codes(chosen(told, setting="outpatient-hospital")) == [f"66984-{modifier}-LT"]


def test_a_circumstance_that_no_modifier_says_on_a_line_is_noted() -> None:
    visit = InCircumstances(OfficeVisit(patient="established", mdm="low"), "unusual effort")
    selection = chosen(visit, place_of_service="11")
    assert codes(selection) == ["99213"]
    assert [one.text for one in selection.notes] == ["no modifier of 99213 says what is documented: unusual effort"]


def test_a_visit_that_is_told_to_be_unrelated_takes_24_where_the_history_is_not_known() -> None:
    visit = OfficeVisit(patient="established", mdm="low", unrelated_to_surgery=True, separately_identifiable=True)
    injection = InCircumstances(JointInjection(joint="knee", sides="left", guidance="none"), "unrelated")
    assert codes(chosen(visit, injection, place_of_service="11")) == ["99213-24-25", "20610-79-LT"]
    assert codes(chosen(visit, place_of_service="11", history=())) == ["99213"]


def test_a_name_and_json_take_circumstances_as_well() -> None:
    told = {"service": "total knee arthroplasty", "sides": "right", "circumstances": ["staged"]}
    text = (
        '{"on": "2024-08-13", "payer": "medicare", "place_of_service": "22", "services": '
        '[{"service": "total knee arthroplasty", "sides": "right", "circumstances": ["staged"]}]}'
    )
    assert codes(chosen(told)) == codes(select_encounter(encounter_from_json(text), REFERENCE)) == ["27447-58-RT"]


@pytest.mark.parametrize("word", ["interpretation_only", "planed", "", 58])
def test_another_word_is_refused_with_those_like_it(word: Any) -> None:
    with pytest.raises(InvalidService, match=r"circumstances\[0\]: .*expected"):
        InCircumstances(KNEE, [word])


@pytest.mark.parametrize("payer", ["medicare", "aetna", "cigna", "commercial", "medicaid"])
@pytest.mark.parametrize("place", ["02", "10", "22"])
@pytest.mark.parametrize("link", ["audio only", "audio video"])
@pytest.mark.parametrize("day", ["2024-08-13", "2025-03-03"])
def test_how_a_patient_was_seen_is_said_of_any_service_as_of_a_visit(
    payer: str, place: str, link: str, day: str
) -> None:
    occasion = {"payer": payer, "place_of_service": place, "on": day}
    facts = {"patient": "established", "link": link, "mdm": "low", "patient_at_home": True}
    visit = {"service": "telehealth visit", "payer_takes_telemedicine_codes": False, "discussion_minutes": 15, **facts}
    therapy = {"service": "psychotherapy", "minutes": 45, "circumstances": [link]}
    (told,) = chosen(therapy, **occasion).lines
    (seen,) = chosen(visit, **occasion).lines
    by_telephone = seen.line.code == "99442"
    assert told.line.modifiers == (("93",) if by_telephone else seen.line.modifiers)
