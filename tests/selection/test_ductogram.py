"""What a documented ductogram calls for: facts A.1, A.5, A.6 and D.3 of the ductography family."""

from datetime import date

import pytest

from cptkit import Circumstance, Selection, Severity, bundled_reference, select
from cptkit.errors import InvalidCode, InvalidService
from cptkit.policies import ComponentBilling
from cptkit.selection import Ductogram, Side
from cptkit.tables import Component, Owner

REFERENCE = bundled_reference()
DAY = date(2024, 8, 13)


def selected(*services: Ductogram, place: str = "22", payer: str | None = "medicare", on: date = DAY) -> Selection:
    return select(services, REFERENCE, on=on, place_of_service=place, payer=payer)


def billed(selection: Selection) -> list[tuple[str, ...]]:
    return [(one.line.code, *one.line.modifiers, f"x{one.line.units}") for one in selection.lines]


def reading(
    ducts: int | None = 1,
    *,
    side: Side | None = None,
    component: Component | None = None,
    owner: Owner | None = None,
) -> Ductogram:
    return Ductogram(ducts=ducts, side=side, component=component, injected_by_reader=False, equipment_owner=owner)


@pytest.mark.parametrize(("ducts", "code"), [(1, "77053"), (2, "77054"), (5, "77054")])
def test_the_number_of_ducts_decides_the_code(ducts: int, code: str) -> None:
    assert billed(selected(reading(ducts))) == [(code, "26", "x1")]


def test_the_other_code_is_rejected_with_the_reason() -> None:
    rejected = {one.what: one.why for one in selected(reading(1)).rejected}
    assert rejected["77054"] == "requires ducts: 2 or more; documented: 1"


def test_an_unknown_number_of_ducts_is_asked_for() -> None:
    selection = selected(reading(None))
    assert billed(selection) == []
    assert [one.fact for one in selection.questions] == ["ducts"]
    assert "77053 or 77054" in selection.questions[0].ask
    assert selection.report is None


@pytest.mark.parametrize("place", ["19", "21", "22", "23"])
def test_in_a_hospital_only_the_reading_is_billed(place: str) -> None:
    selection = selected(reading(), place=place)
    assert billed(selection) == [("77053", "26", "x1")]
    assert "77053 without 26" in [one.what for one in selection.rejected]


@pytest.mark.parametrize(
    ("service", "modifiers"),
    [
        (reading(component=Component.GLOBAL), ()),
        (reading(component=Component.PROFESSIONAL), ("26",)),
        (reading(component=Component.TECHNICAL), ("TC",)),
        (reading(owner=Owner.PRACTICE), ()),
        (reading(owner=Owner.HOSPITAL), ("26",)),
        (reading(owner=Owner.TESTING_FACILITY), ("26",)),
    ],
)
def test_in_an_office_what_is_documented_decides_the_component(service: Ductogram, modifiers: tuple[str, ...]) -> None:
    assert billed(selected(service, place="11")) == [("77053", *modifiers, "x1")]


def test_in_an_office_an_unknown_component_is_asked_for() -> None:
    selection = selected(reading(), place="11")
    assert billed(selection) == []
    assert [one.fact for one in selection.questions] == ["component"]


def test_the_technical_component_in_a_hospital_is_rejected() -> None:
    selection = selected(reading(component=Component.TECHNICAL))
    assert billed(selection) == []
    assert "77053-TC" in [one.what for one in selection.rejected]


def test_without_a_part_in_the_imaging_only_the_injection_is_billed() -> None:
    surgeon = Ductogram(ducts=1, side=Side.RIGHT, component=Component.NONE, injected_by_reader=True)
    assert billed(selected(surgeon)) == [("19030", "RT", "x1")]


def test_an_unknown_number_of_ducts_does_not_matter_to_who_only_injects() -> None:
    surgeon = Ductogram(side=Side.LEFT, component=Component.NONE, injected_by_reader=True)
    selection = selected(surgeon)
    assert billed(selection) == [("19030", "LT", "x1")]
    assert selection.questions == ()


def test_who_reads_and_injects_bills_both() -> None:
    both = Ductogram(ducts=1, side=Side.LEFT, injected_by_reader=True)
    assert billed(selected(both)) == [("77053", "26", "x1"), ("19030", "LT", "x1")]


def test_an_injection_by_another_is_billed_by_that_one() -> None:
    selection = selected(reading())
    assert selection.elsewhere == ("19030 by whoever injected the contrast",)


def test_an_injection_that_is_not_documented_is_asked_for() -> None:
    assert [one.fact for one in selected(Ductogram(ducts=1)).questions] == ["injected_by_reader"]


def test_the_side_of_an_injection_is_asked_for() -> None:
    selection = selected(Ductogram(ducts=1, injected_by_reader=True))
    assert [one.fact for one in selection.questions] == ["side"]


def test_one_duct_in_each_breast_is_two_units_and_says_that_sources_differ() -> None:
    selection = selected(reading(side=Side.LEFT), reading(side=Side.RIGHT))
    assert billed(selection) == [("77053", "26", "x2")]
    (note,) = selection.notes
    assert note.text == (
        "sources differ on 2 units of 77053 a day: the fee schedule's bilateral indicator is 0; the MUE value is 2; "
        "National Government Services pays 1 a day"
    )
    assert {one.publisher for one in note.citations} == {"CMS", "National Government Services"}


def test_at_ngs_whose_text_denies_nothing_both_are_billed_and_the_review_is_named() -> None:
    selection = selected(reading(side=Side.LEFT), reading(side=Side.RIGHT), payer="ngs")
    assert billed(selection) == [("77053", "26", "x2")]
    assert selection.report is not None
    (review,) = [one for one in selection.report.findings if one.severity is Severity.REVIEW]
    assert review.citation.publisher == "National Government Services"
    assert review.message in str(selection)


def test_injections_into_both_breasts_are_one_line_with_50() -> None:
    both = [
        Ductogram(ducts=1, side=side, component=Component.NONE, injected_by_reader=True)
        for side in (Side.LEFT, Side.RIGHT)
    ]
    assert billed(selected(*both)) == [("19030", "50", "x1")]


def test_one_duct_in_one_breast_and_several_in_the_other_leave_the_paid_code() -> None:
    selection = selected(reading(1, side=Side.LEFT), reading(2, side=Side.RIGHT))
    assert len(selection.lines) == 1
    assert selection.report is not None
    assert all(one.severity is not Severity.DENIAL for one in selection.report.findings)


def test_what_a_payer_only_reviews_is_selected_and_named() -> None:
    selection = selected(reading(1, side=Side.LEFT), reading(2, side=Side.RIGHT), payer="aetna")
    assert [code for code, *_ in billed(selection)] == ["77053", "77054"]
    assert "review: 77053 is bundled into 77054" in str(selection)


@pytest.mark.parametrize(
    ("on", "code"),
    [(date(2006, 12, 31), "76086"), (date(2007, 1, 1), "77053"), (date(2012, 5, 2), "77053"), (DAY, "77053")],
)
def test_the_code_is_that_of_the_day(on: date, code: str) -> None:
    assert [one.line.code for one in selected(reading(component=Component.GLOBAL), place="11", on=on).lines] == [code]


def test_a_day_that_no_decision_table_reaches_is_said() -> None:
    selection = selected(Ductogram(ducts=1, injected_by_reader=True), on=date(1990, 1, 1))
    assert billed(selection) == []
    assert [one.text for one in selection.notes] == [
        "no decision table names a code for the imaging of the ductogram on 1990-01-01",
        "no decision table names a code for the injection of the ductogram on 1990-01-01",
    ]


def test_on_such_a_day_nothing_is_asked_that_would_not_help() -> None:
    selection = selected(reading(None), on=date(1990, 1, 1))
    assert selection.questions == ()
    assert [one.text for one in selection.notes] == [
        "no decision table names a code for the imaging of the ductogram on 1990-01-01"
    ]


def test_a_code_that_is_billed_by_the_side_says_it_without_a_fee_schedule_too() -> None:
    selection = selected(
        Ductogram(ducts=1, side=Side.LEFT, component=Component.NONE, injected_by_reader=True), on=date(2018, 3, 1)
    )
    assert billed(selection) == [("19030", "LT", "x1")]


def test_unitedhealthcares_wider_list_of_facilities_is_followed() -> None:
    documented = reading(component=Component.GLOBAL)
    assert billed(selected(documented, place="57", payer="medicare")) == [("77053", "x1")]
    assert billed(selected(documented, place="57", payer="unitedhealthcare")) == [("77053", "26", "x1")]


def test_the_lines_carry_what_is_documented() -> None:
    (line,) = selected(reading()).lines
    assert line.line.circumstances == {Circumstance.INTERPRETATION_ONLY}
    assert line.citations


def test_the_claim_of_a_selection_points_to_the_diagnoses() -> None:
    claim = selected(reading()).claim(diagnoses=["N6452"])
    assert claim.payer == "medicare"
    assert claim.lines[0].diagnoses == ("N64.52",)


def test_the_text_tells_lines_questions_and_gaps() -> None:
    assert str(selected(reading(None))).startswith("no line\nask: how many ducts")
    assert "gap: no loaded" in str(selected(reading(), on=date(2012, 5, 2)))


def test_a_ductogram_of_no_duct_is_refused() -> None:
    with pytest.raises(InvalidService, match="ducts: 0; expected a whole number, 1 or more"):
        Ductogram(ducts=0)


def test_a_place_that_is_no_place_is_refused() -> None:
    with pytest.raises(InvalidCode, match="place_of_service"):
        selected(reading(), place="2")


def test_no_service_selects_nothing() -> None:
    assert selected().lines == ()


# Facts E.2 and G: UnitedHealthcare treats places 55 and 57 as facilities, CMS does not.
@pytest.mark.parametrize(
    ("payer", "modifiers"), [("unitedhealthcare", ("26",)), ("medicare", ()), ("nobody", ()), (None, ())]
)
def test_where_the_facility_bills_is_the_payers_to_say(payer: str | None, modifiers: tuple[str, ...]) -> None:
    selection = selected(reading(owner=Owner.PRACTICE), place="57", payer=payer)
    assert billed(selection) == [("77053", *modifiers, "x1")]
    assert selection.place_of_service == "57"


@pytest.mark.parametrize(("place", "payer"), [("22", "medicare"), ("57", "unitedhealthcare")])
def test_the_reason_for_the_reading_alone_names_the_place_and_who_says_so(place: str, payer: str) -> None:
    why = f"the facility bills the technical component at POS {place}"
    selection = selected(reading(), place=place, payer=payer)
    (line,) = selection.lines
    clause = REFERENCE.policies[payer].clause(ComponentBilling, on=DAY)
    assert clause is not None
    assert why in line.reason
    assert clause.citation in line.citations
    (rejected,) = (one for one in selection.rejected if one.what == "77053 without 26")
    assert (rejected.why, rejected.citation) == (why, clause.citation)


def test_the_technical_side_in_a_facility_is_rejected_with_the_reason() -> None:
    selection = selected(reading(component=Component.TECHNICAL))
    assert billed(selection) == []
    clause = REFERENCE.policies["medicare"].clause(ComponentBilling, on=DAY)
    assert clause is not None
    (rejected,) = (one for one in selection.rejected if one.what == "77053-TC")
    assert rejected.why == "the facility bills the technical component at POS 22"
    assert rejected.citation == clause.citation


def test_a_physician_who_takes_no_part_bills_nothing_and_is_told_so() -> None:
    selection = selected(reading(component=Component.NONE), place="11")
    assert billed(selection) == []
    assert ("77053", "requires takes part in imaging: yes; documented: no") in {
        (one.what, one.why) for one in selection.rejected
    }


def test_a_documented_component_is_its_own_reason() -> None:
    (line,) = selected(reading(component=Component.GLOBAL), place="11").lines
    assert "the global component is documented" in line.reason


@pytest.mark.parametrize(
    ("owner", "why"),
    [
        (Owner.PRACTICE, "the practice owns the equipment and interprets the study"),
        (Owner.TESTING_FACILITY, "another party owns the equipment"),
    ],
)
def test_whose_the_equipment_is_is_the_reason_in_an_office(owner: Owner, why: str) -> None:
    (line,) = selected(reading(owner=owner), place="11").lines
    assert why in line.reason
