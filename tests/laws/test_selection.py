"""Laws of selecting."""

from datetime import date

from hypothesis import given, strategies as st

from cptkit import Selection, Severity, bundled_reference, check, select
from cptkit.selection import Ductogram, Side
from cptkit.tables import Component, Owner

REFERENCE = bundled_reference()
DAY = date(2024, 8, 13)

DUCTOGRAMS = st.builds(
    Ductogram,
    ducts=st.none() | st.integers(1, 4),
    side=st.none() | st.sampled_from(Side),
    component=st.none() | st.sampled_from(Component),
    injected_by_reader=st.none() | st.booleans(),
    equipment_owner=st.none() | st.sampled_from(Owner),
)
PLACES = st.sampled_from(["02", "11", "15", "19", "21", "22", "23", "24", "31", "49", "57", "81"])
PAYERS = st.none() | st.sampled_from(["nobody", *(policy.id for policy in REFERENCE.on(DAY).policies())])


@st.composite
def selections(draw: st.DrawFn) -> Selection:
    return select(
        draw(st.lists(DUCTOGRAMS, min_size=1, max_size=4)),
        REFERENCE,
        on=DAY,
        place_of_service=draw(PLACES),
        payer=draw(PAYERS),
    )


@given(selections())
def test_what_is_selected_is_not_denied_and_its_reviews_are_named(selection: Selection) -> None:
    """Design 9: "In what `select` gives, `check` finds no denial and no unnamed review."."""
    if selection.lines:
        report = check(selection.claim(diagnoses=["N64.52"]), REFERENCE)
        counted = [finding for finding in report.findings if finding.counted]
        assert all(finding.severity is not Severity.DENIAL for finding in counted)
        assert selection.report is not None
        assert {finding.message for finding in counted} <= {finding.message for finding in selection.report.findings}
        assert all(finding.message in str(selection) for finding in counted)


@given(selections())
def test_nothing_is_selected_twice_and_every_line_has_a_reason_and_a_source(selection: Selection) -> None:
    """Design 6: "A `Selection` holds the lines with a reason and citation each"."""
    billed = [(one.line.code, one.line.modifiers, one.line.circumstances) for one in selection.lines]
    assert len(set(billed)) == len(billed)
    assert all(one.reason and one.citations for one in selection.lines)


@given(DUCTOGRAMS, PLACES, PAYERS)
def test_what_is_not_documented_is_asked_and_not_guessed(service: Ductogram, place: str, payer: str | None) -> None:
    """Design 6: "where a fact is missing that would decide, the questions to ask instead of a guess"."""
    selection = select([service], REFERENCE, on=DAY, place_of_service=place, payer=payer)
    imaging = [one for one in selection.lines if one.line.code != "19030"]
    if service.ducts is None:
        assert imaging == []
    asked = {question.fact for question in selection.questions}
    if imaging == [] and service.component not in (Component.NONE, Component.TECHNICAL):
        assert asked & {"ducts", "component"}
