"""Encounters: the occasion, components without a site, what is asked, included, noted, and left to others."""

from typing import Any

import attrs
import pytest

from cptkit import Circumstance, Selection, ServiceLine, bundled_reference, select
from cptkit.errors import InvalidClaim, InvalidCode, InvalidService, InvalidValue
from cptkit.selection import (
    FAMILIES,
    BreastBiopsy,
    BreastLocalization,
    Ductogram,
    Family,
    JointInjection,
)
from cptkit.selection.decisions import Per, Words
from cptkit.selection.facts import asked_of, yes_no
from cptkit.selection.family import table_of
from tests.support import documented

REFERENCE = bundled_reference()
SCREENING = documented("mammogram", purpose="screening", sides="both", tomosynthesis=False)


def chosen(*services: Any, **occasion: Any) -> Selection:
    """Select on a day with tables, at Medicare."""
    told: dict[str, Any] = {"on": "2024-08-13", "payer": "medicare", **occasion}
    return select(services, REFERENCE, **told)


def codes(selection: Selection) -> list[str]:
    """Give the selected lines as codes with modifiers."""
    return ["-".join((one.line.code, *one.line.modifiers)) for one in selection.lines]


def test_a_single_service_need_not_be_a_list() -> None:
    assert codes(select(SCREENING, REFERENCE, on="2024-08-13")) == ["77067"]


def test_without_a_place_the_whole_study_is_coded() -> None:
    assert codes(chosen(SCREENING)) == ["77067"]
    assert chosen(SCREENING).place_of_service is None


def test_a_facilitys_own_claim_has_no_component() -> None:
    assert codes(chosen(SCREENING, place_of_service="22", setting="outpatient-hospital")) == ["77067"]


def test_a_component_that_is_documented_is_billed_without_a_place_too() -> None:
    read = documented("mammogram", purpose="screening", sides="both", tomosynthesis=False, component="reading")
    assert codes(chosen(read)) == ["77067-26"]


@pytest.mark.parametrize(
    ("payer", "code"),
    [
        ("Medicare Advantage", "G0279"),
        ("medicare-advantage", "G0279"),
        ("ngs", "G0279"),
        ("commercial", "77062"),
        ("aetna", "77062"),
    ],
)
def test_a_payer_is_known_by_its_policy_or_by_the_kind_of_its_plan(payer: str, code: str) -> None:
    both = documented("mammogram", purpose="diagnostic", sides="both", tomosynthesis=True)
    assert codes(chosen(both, payer=payer)) == ["77066", code]


@pytest.mark.parametrize("place", ["02", "10"])
@pytest.mark.parametrize("payer", ["medicare", "commercial"])
@pytest.mark.parametrize("link", ["audio-video", "audio-only"])
def test_at_the_places_of_telehealth_it_is_not_asked_where_the_patient_was(place: str, payer: str, link: str) -> None:
    home = place == "10"
    visit = documented("telehealth-visit", patient="established", link=link, mdm="low")
    told = documented("telehealth-visit", patient="established", link=link, mdm="low", patient_at_home=home)
    for day in ("2024-08-13", "2025-03-03"):
        occasion = {"place_of_service": place, "payer": payer, "on": day}
        assert chosen(visit, **occasion) == chosen(told, **occasion)


@pytest.mark.parametrize("payer", ["Acme Health", "TRICARE East", "tricare"])
def test_a_payer_of_which_no_table_speaks_is_asked_about(payer: str) -> None:
    both = documented("mammogram", purpose="diagnostic", sides="both", tomosynthesis=True)
    selection = chosen(both, payer=payer)
    (question,) = selection.questions
    assert (question.fact, question.service) == ("payer", 0)
    assert question.answers == ("medicare", "medicare-advantage", "medicaid", "commercial")


def test_several_questions_say_which_service_they_are_about() -> None:
    selection = chosen(
        SCREENING, documented("mammogram", purpose="diagnostic", tomosynthesis=False), payer="commercial"
    )
    assert "[sides of service 2]" in str(selection)
    in_notebook: Any = selection
    assert "sides of service 2" in in_notebook._repr_html_()


def test_what_was_done_and_is_part_of_another_is_said() -> None:
    biopsy = documented("breast-biopsy", technique="core", guidance="ultrasound", side="left", marked=True)
    selection = chosen(biopsy)
    assert [one.what for one in selection.included] == ["76942", "19285"]
    assert "included: 19285; a marker in the lesion of the biopsy is part of it" in str(selection)


def test_another_family_that_decides_is_named() -> None:
    selection = chosen(documented("breast-excision", excised="lesion", margins=True, side="left"))
    (note,) = selection.notes
    assert note.text.endswith("which makes it a partial mastectomy: mastectomy decides")


def test_what_the_facility_bills_is_said() -> None:
    marker = documented("breast-localization", guidance="ultrasound", side="left", supplied=True)
    selection = chosen(marker, place_of_service="22")
    assert selection.elsewhere == ("A4648 by the facility, which pays for the supplies used there",)


def test_a_question_that_no_text_answers_is_put_to_a_person() -> None:
    selection = chosen(documented("breast-cyst", guidance="none", side="left", cytology=True))
    (question,) = selection.questions
    assert (question.fact, question.service) == ("drainage", 1)
    assert question.ask.startswith("was the cyst drained")


def test_the_units_that_a_fact_counts_are_asked_for() -> None:
    lesions = documented("breast-ultrasound", guides_needle=True, elastography="lesions")
    assert [one.fact for one in chosen(lesions).questions] == ["measured_lesions"]


def test_the_side_is_asked_for_where_one_breast_is_documented_and_not_which() -> None:
    selection = chosen(documented("mammogram", purpose="diagnostic", sides="one", tomosynthesis=False))
    (question,) = selection.questions
    assert (codes(selection), question.fact, question.answers) == (["77065"], "sides", ("left", "right"))


def test_facts_that_cannot_be_together_are_refused() -> None:
    with pytest.raises(InvalidService, match=r"services\[1\]: sentinel node mapping is billed with node removal"):
        chosen(SCREENING, documented("mastectomy", extent="partial", nodes="none", mapped=True))


def test_what_is_no_service_is_refused_by_its_place() -> None:
    with pytest.raises(InvalidService, match=r"services\[1\]: ServiceLine is not a documented service"):
        chosen(SCREENING, ServiceLine("77067"))


@pytest.mark.parametrize(
    ("occasion", "error"),
    [
        ({"on": "13/08/24"}, InvalidValue),
        ({"place_of_service": "office"}, InvalidCode),
        ({"setting": "home"}, InvalidValue),
        ({"payer": 3}, InvalidValue),
        ({"history": "77067"}, InvalidValue),
        ({"history": ["77067"]}, InvalidClaim),
    ],
)
def test_an_occasion_that_cannot_be_read_is_refused(occasion: dict[str, Any], error: type[Exception]) -> None:
    with pytest.raises(error):
        chosen(SCREENING, **occasion)
    # Where no line comes of it, what is given is read none the less.
    with pytest.raises(error):
        chosen(documented("mammogram"), **occasion)


def test_the_history_is_held_against_the_lines() -> None:
    before = [ServiceLine("77067", date_of_service="2024-08-13")]
    with_history = chosen(SCREENING, history=before)
    assert with_history.lines == ()
    assert with_history.rejected[-1].what == "77067 x1"


def test_the_tables_that_were_used_are_named_with_their_fingerprints() -> None:
    (table,) = chosen(SCREENING).tables
    family = next(one for one in FAMILIES if one.name == "mammogram")
    assert table == ("mammogram", table_of(family).sha256)


def test_on_a_day_without_pair_edits_the_nearest_say_what_includes_what() -> None:
    both = [documented("breast-ultrasound", sides="left", complete=complete) for complete in (True, False)]
    selection = chosen(*both, on="2026-02-13")
    assert codes(selection) == ["76641-LT"]
    assert "was taken from the nearest release" in selection.notes[-1].text
    assert chosen(both[0], on="2026-02-13").notes == ()


def test_a_circumstance_that_a_fact_documents_is_said_by_its_modifier_or_ruled_out() -> None:
    @attrs.frozen
    class Shortened(Ductogram):
        """A ductogram that may have been shortened."""

        shortened: bool | None = yes_no("was it shortened?", circumstance=Circumstance.REDUCED)

    family = next(one for one in FAMILIES if one.name == "ductogram")
    own = Family("ductogram", "one that may have been shortened", Shortened, family.derived)
    study = Shortened(ducts=1, injected_by_reader=False)
    for shortened, code in ((True, "77053-52"), (False, "77053"), (None, "77053")):
        selection = select(
            attrs.evolve(study, shortened=shortened), REFERENCE, on="2024-08-13", payer="medicare", families=[own]
        )
        assert codes(selection) == [code]
        assert (selection.lines[0].line.ruled_out == {Circumstance.REDUCED}) is (shortened is False)


@pytest.mark.parametrize(
    "service",
    [
        BreastBiopsy(technique="core", guidance="ultrasound", side="left", lesion="two o'clock"),
        BreastLocalization(guidance="ultrasound", side="left", lesion="two o'clock"),
        JointInjection(joint="knee", sides="right", guidance="none", lesion="the knee"),
    ],
)
def test_what_is_told_twice_of_one_site_is_one_service(service: Any) -> None:
    once, twice = [
        select(services, REFERENCE, on="2024-08-13", payer="medicare") for services in ([service], [service] * 2)
    ]
    assert [one.line for one in twice.lines] == [one.line for one in once.lines]
    assert twice.questions == once.questions
    assert "service 2 says of one site what another does; it is taken for the same" in [one.text for one in twice.notes]


def test_of_another_site_or_of_none_it_is_another_service() -> None:
    def units(*lesions: str | None) -> list[tuple[str, int]]:
        biopsies = [BreastBiopsy(technique="core", guidance="ultrasound", side="left", lesion=one) for one in lesions]
        return [
            (one.line.code, int(one.line.units))
            for one in select(biopsies, REFERENCE, on="2024-08-13", payer="medicare").lines
        ]

    assert units("a", "a") == [("19083", 1)]
    assert units("a", "b") == units(None, None) == [("19083", 1), ("19084", 1)]
    assert units("a", "b", "a") == [("19083", 1), ("19084", 1)]


@pytest.mark.parametrize(
    "family", [one for one in FAMILIES if one.first_on_each_side], ids=lambda family: str(family.name)
)
def test_what_was_done_once_on_each_side_is_the_first_of_both(family: Family) -> None:
    first, asked = next(iter(asked_of(family.service).items()))
    assert isinstance(asked.domain, Words)
    lines = [
        line
        for word in asked.domain.words
        for line in chosen(*(family.service(**{first: word, "sides": side}) for side in ("left", "right"))).lines
    ]
    assert any(line.per is Per.FIRST for line in lines)
    assert not any(line.per is Per.FURTHER for line in lines)


@pytest.mark.parametrize(
    "facts",
    [
        {"service": "breast-ultrasound", "complete": True, "component": "global"},
        {"service": "plain-film", "region": "knee", "views": 2, "component": "global"},
        {"service": "ear-nose-throat-surgery", "operation": "ear-tubes", "general_anesthesia": True},
        {"service": "nerve-block", "nerve": "greater-occipital"},
    ],
    ids=lambda facts: str(facts["service"]),
)
@pytest.mark.parametrize("side", ["left", "right"])
@pytest.mark.parametrize("payer", ["medicare", "commercial"])
def test_one_side_that_is_told_beside_both_is_one_of_them(facts: dict[str, object], side: str, payer: str) -> None:
    both, one = {**facts, "sides": "both"}, {**facts, "sides": side}
    alone = sorted(codes(chosen(both, payer=payer)))
    assert sorted(codes(chosen(one, both, payer=payer))) == alone == sorted(codes(chosen(both, one, payer=payer)))


@pytest.mark.parametrize("digit", ["left-index", "right-great-toe"])
def test_a_digit_tells_its_side(digit: str) -> None:
    toe = digit.endswith("toe")
    film = {"service": "plain-film", "region": "toes" if toe else "fingers", "views": 2, "component": "global"}
    other = f"{digit.partition('-')[0]}-{'second-toe' if toe else 'ring'}"
    side = "LT" if digit.startswith("left") else "RT"
    several = chosen({**film, "digit": digit}, {**film, "digit": other})
    assert codes(several) == [f"{'73660' if toe else '73140'}-{side}"]
    assert several.questions == ()


def test_how_long_an_injection_ran_is_not_asked() -> None:
    asked = {one.fact for one in chosen({"service": "infusion", "route": "injection"}, place_of_service="11").questions}
    assert asked == {"substance"}
