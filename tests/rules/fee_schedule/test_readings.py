"""Readings: who read a study and who took it, the whole beside its parts, and second looks."""

from typing import Any, Final

import attrs
import pytest

from cptkit import (
    Circumstance,
    Provider,
    ServiceLine,
    Severity,
    check,
    remedies,
)
from cptkit.corrections import AddModifier, MergeLines, RemoveLine, RemoveModifier, ReplaceModifier
from cptkit.tables import Bilateral, DocumentedCircumstance
from tests.support import BUNDLED, claim, fee_row, found, line, offered, with_fee_rows

READING = "fee-schedule.global-for-reading-only"
GLOBAL = "fee-schedule.global-in-facility"
WHOLE = "fee-schedule.whole-and-component"
OVER_READ = "modifier.over-read-as-repeat"

REVIEW: Final = Severity.REVIEW


def study(text: str, place: str = "11", *circumstances: Circumstance, by: Provider | None = None) -> ServiceLine:
    """A line of which something is documented."""
    return line(text, at=place, circumstances=circumstances, rendering_provider=by)


@pytest.mark.parametrize(
    ("circumstance", "why"),
    [
        (Circumstance.INTERPRETATION_ONLY, "documented: interpretation only"),
        (Circumstance.TECHNICAL_BY_FACILITY, "documented: technical by facility"),
    ],
)
def test_a_study_billed_whole_where_only_the_reading_is_documented_is_a_review(
    circumstance: Circumstance, why: str
) -> None:
    billed = claim(study("77053-LT", "11", circumstance))
    (finding,) = found(billed, READING)
    assert (finding.severity, finding.moot, finding.message) == (REVIEW, False, f"77053 without 26; {why}")
    assert finding.citation.section == "20.1 and 20.2, in force in July 2010"
    documented, row = finding.evidence
    assert isinstance(documented, DocumentedCircumstance)
    assert documented.circumstance is circumstance
    assert row == fee_row("77053", "26")
    assert remedies(billed, BUNDLED, finding) == (AddModifier(1, "26", first=True),)


def test_the_technical_side_where_only_the_reading_is_documented_is_a_review() -> None:
    billed = claim(study("77053-TC", "11", Circumstance.INTERPRETATION_ONLY))
    (finding,) = found(billed, READING)
    assert remedies(billed, BUNDLED, finding) == (ReplaceModifier(1, "TC", "26"),)


def test_a_laboratory_test_of_which_only_the_reading_is_documented_takes_26() -> None:
    billed = claim(study("84165", "81", Circumstance.INTERPRETATION_ONLY))
    (finding,) = found(billed, READING)
    assert remedies(billed, BUNDLED, finding) == (AddModifier(1, "26", first=True),)


@pytest.mark.parametrize(
    ("text", "circumstances"),
    [
        ("77053-26", (Circumstance.INTERPRETATION_ONLY, Circumstance.TECHNICAL_BY_FACILITY)),
        ("84165-26", (Circumstance.INTERPRETATION_ONLY,)),
        ("19030", (Circumstance.INTERPRETATION_ONLY, Circumstance.TECHNICAL_BY_FACILITY)),
        ("93005", (Circumstance.TECHNICAL_BY_FACILITY,)),
        ("77053", (Circumstance.OWNS_EQUIPMENT,)),
        ("77053", ()),
    ],
)
def test_a_reading_billed_as_one_and_a_line_of_which_nothing_is_documented_are_passed(
    text: str, circumstances: tuple[Circumstance, ...]
) -> None:
    assert found(claim(study(text, "11", *circumstances)), READING) == ()


def test_one_defect_is_counted_once_in_a_facility() -> None:
    for text in ("77053", "77053-TC"):
        report = check(claim(study(text, "22", Circumstance.INTERPRETATION_ONLY)), BUNDLED)
        assert [finding.moot for finding in report.findings] == [False, True]
        assert report.findings[1].rule == READING


@pytest.mark.parametrize(("component", "first"), [("26", False), ("TC", False), ("26", True), ("TC", True)])
def test_the_whole_beside_a_component_is_billed_twice_in_part(component: str, *, first: bool) -> None:
    lines = (study("77053"), study(f"77053-{component}"))
    billed = claim(*(reversed(lines) if first else lines))
    (finding,) = found(billed, WHOLE)
    assert finding.message == f"77053-{component} billed with global 77053; the global service includes both components"
    assert (finding.severity, finding.lines) == (REVIEW, (1, 2))
    assert [str(denial) for denial in finding.denials] == ["CO-97 M15"]
    assert finding.citation.section == "Attachment A"
    assert len(finding.evidence) == 1
    part = 1 if first else 2
    # Not to bill a line is no remedy of a review that another mends.
    again = AddModifier(part, "76", "that the same practitioner repeated it, and why")
    assert remedies(billed, BUNDLED, finding) == offered(billed, WHOLE) == (again,)


def test_a_documented_repeat_takes_76_without_more() -> None:
    billed = claim(study("77053"), study("77053-26", "11", Circumstance.REPEATED_BY_SAME_PRACTITIONER))
    (finding,) = found(billed, WHOLE)
    assert AddModifier(2, "76") in remedies(billed, BUNDLED, finding)


@pytest.mark.parametrize(
    ("payer", "severity"), [("cgs", REVIEW), ("unitedhealthcare", REVIEW), ("aetna", REVIEW), (None, REVIEW)]
)
def test_no_text_denies_the_whole_beside_a_component(payer: str | None, severity: Severity) -> None:
    (finding,) = found(claim(study("77053"), study("77053-26"), payer=payer), WHOLE)
    assert finding.severity is severity


@pytest.mark.parametrize(
    "texts",
    [
        ("77053",),
        ("77053-26",),
        ("77053", "77053"),
        ("77053-26", "77053-26"),
        ("77053", "77054-26"),
        ("19030", "19030-26"),
        *(("77053", f"77053-26-{modifier}") for modifier in ("76", "77", "59", "XE", "XP", "XS", "XU")),
        ("77053-76", "77053-TC"),
        ("77053-LT", "77053-26-RT"),
        ("77053-26-LT", "77053-TC-RT"),
    ],
)
def test_one_line_alike_lines_and_other_studies_are_no_whole_beside_a_part(texts: tuple[str, ...]) -> None:
    assert found(claim(*map(study, texts)), WHOLE) == ()


@pytest.mark.parametrize(
    "texts",
    [
        ("77053-LT", "77053-26-LT"),
        ("77053-LT", "77053-26"),
        ("77053", "77053-26-LT"),
        ("77053-GC", "77053-26-QQ"),
        ("77053-7Z", "77053-26-7Y"),  # modifiers that nobody has published
    ],
)
def test_the_same_side_or_none_does_not_part_them(texts: tuple[str, ...]) -> None:
    assert len(found(claim(*map(study, texts)), WHOLE)) == 1


@pytest.mark.parametrize("field", ["body_site", "encounter", "performed_at"])
def test_what_is_documented_as_different_parts_them(field: str) -> None:
    here: dict[str, Any] = {field: "here"}
    there: dict[str, Any] = {field: "there"}
    unsaid: dict[str, Any] = {}
    for of_whole, of_part, count in ((here, there, 0), (here, here, 1), (here, unsaid, 1), (unsaid, there, 1)):
        lines = attrs.evolve(study("77053"), **of_whole), attrs.evolve(study("77053-26"), **of_part)
        assert len(found(claim(*lines), WHOLE)) == count


def test_two_places_are_two_studies() -> None:
    assert found(claim(study("77053", "11"), study("77053-26", "49")), WHOLE) == ()
    nowhere = attrs.evolve(study("77053-26"), place_of_service=None)
    assert len(found(claim(study("77053"), nowhere), WHOLE)) == 1


ONE: Final = Provider("1", specialty="30", group="A")
SAME: Final = Provider("2", specialty="30", group="A")
OTHER: Final = Provider("3", specialty="22", group="B")


def test_the_parts_of_two_practitioners_on_one_claim_are_a_review() -> None:
    whole = study("77053", by=ONE)
    for provider, severity in ((ONE, REVIEW), (SAME, REVIEW), (None, REVIEW), (OTHER, REVIEW)):
        part = study("77053-26", by=provider)
        assert [finding.severity for finding in found(claim(whole, part), WHOLE)] == [severity]


def test_a_part_in_the_history_is_a_review_unless_it_is_anothers() -> None:
    whole = study("77053", by=ONE)
    for provider, count in ((ONE, 1), (None, 1), (OTHER, 0)):
        part = study("77053-26", by=provider)
        for mine, theirs in ((whole, part), (part, whole)):
            findings = found(claim(mine, history=(theirs,)), WHOLE)
            assert [(one.severity, one.lines) for one in findings] == [(REVIEW, (1,))] * count
    billed = claim(whole, "19030", history=(study("77053-26"),))
    (finding,) = found(billed, WHOLE)
    assert (
        finding.message
        == "77053-26 billed with global 77053, one of them in the history; the global service includes both components"
    )
    assert offered(billed, WHOLE) == (RemoveLine(1),)


def test_two_lines_of_the_history_are_nobodys_matter_here() -> None:
    billed = claim(study("77053-76"), history=(study("77053"), study("77053-26")))
    assert found(billed, WHOLE) == ()


def test_whole_and_both_parts_are_found_pair_by_pair() -> None:
    billed = claim(study("77053"), study("77053-26"), study("77053-TC"))
    assert [(one.severity, one.lines) for one in found(billed, WHOLE)] == [
        (REVIEW, (1, 2)),
        (REVIEW, (1, 3)),
        (REVIEW, (2, 3)),
    ]


def test_lines_alike_are_held_against_the_others_and_not_against_each_other() -> None:
    billed = claim(study("77053"), study("77053"), study("77053-26"), study("77053-26-76"))
    assert [one.lines for one in found(billed, WHOLE)] == [(1, 3), (2, 3)]
    billed = claim(study("77053-26"), study("77053-26"), study("77053"))
    assert [one.lines for one in found(billed, WHOLE)] == [(1, 3), (2, 3)]


def test_both_components_on_one_line_are_the_whole() -> None:
    billed = claim(study("77053-26-TC"), study("77053-26"))
    assert [finding.severity for finding in found(billed, WHOLE)] == [REVIEW]
    assert found(claim(study("77053-26-TC"), study("77053")), WHOLE) == ()


def test_both_components_in_one_office_are_the_global_service_and_merged() -> None:
    billed = claim(study("77053-TC-LT"), study("77053-26-LT"))
    (finding,) = found(billed, WHOLE)
    assert finding.message == "26 and TC on two lines of 77053; bill the global service on one line without either"
    assert (finding.severity, finding.lines) == (REVIEW, (1, 2))
    assert finding.citation.publisher == "Priority Health"
    assert len(finding.evidence) == 1
    assert remedies(billed, BUNDLED, finding) == (MergeLines(1, 2, ("LT",)),)


def test_components_with_other_modifiers_besides_are_not_merged() -> None:
    assert offered(claim(study("77053-TC"), study("77053-26-GC")), WHOLE) == ()


def test_both_components_are_no_matter_in_a_facility_of_two_practitioners_or_across_claims() -> None:
    technical, reading = study("77053-TC"), study("77053-26")
    assert found(claim(study("77053-TC", by=ONE), study("77053-26", by=OTHER)), WHOLE) == ()
    assert found(claim(reading, history=(technical,)), WHOLE) == ()
    assert found(claim(technical, history=(reading,)), WHOLE) == ()
    assert found(claim(study("77053-TC", "24"), study("77053-26", "24")), WHOLE) == ()
    assert found(claim(study("77053-TC", "28"), study("77053-26", "28")), WHOLE) == ()


@pytest.mark.parametrize("modifier", ["76", "77"])
def test_a_second_reading_of_one_study_is_no_repeat(modifier: str) -> None:
    billed = claim(study("77053-26"), study(f"77053-26-{modifier}", "11", Circumstance.OVER_READ))
    (finding,) = found(billed, OVER_READ)
    assert (finding.severity, finding.lines) == (REVIEW, (2,))
    assert finding.message == f"{modifier} on 77053; an over-read is not a repeat and is seldom paid"
    assert finding.citation.publisher == "Palmetto GBA"
    assert offered(billed, OVER_READ) == (RemoveModifier(2, modifier),)
    # Without it the two readings are duplicates.
    assert remedies(billed, BUNDLED, finding) == (RemoveLine(2),)


def test_a_repeat_is_no_second_reading_and_a_second_reading_says_nothing_by_itself() -> None:
    assert found(claim(study("77053-26-76")), OVER_READ) == ()
    assert found(claim(study("77053-26", "11", Circumstance.OVER_READ)), OVER_READ) == ()


# AAO, IOL biometry: the whole study for the first eye, 26 for the second; AAPC: or TC once and 26 for each eye.
@pytest.mark.parametrize(
    ("lines", "message"),
    [
        (("77053-RT", "77053-26-LT"), ""),
        (("77053", "77053-26-LT"), ""),
        (("77053-TC", "77053-26-50"), ""),
        (("77053-TC", "77053-26-RT", "77053-26-LT"), ""),
        (("77053-RT", "77053-26-RT"), "77053-26 billed with global 77053"),
    ],
)
def test_a_study_of_both_sides_is_billed_once_and_its_interpretation_for_each(
    lines: tuple[str, ...], message: str
) -> None:
    rows = [
        attrs.evolve(fee_row("77053"), component=component, bilateral=bilateral)
        for component, bilateral in (
            ("", Bilateral.INHERENT),
            ("26", Bilateral.INDEPENDENT),
            ("TC", Bilateral.INHERENT),
        )
    ]
    said = found(claim(*lines), WHOLE, with_fee_rows(*rows))
    assert [one.message.startswith(message) for one in said] == [True] * bool(message)


EACH_SIDE: Final = "fee-schedule.whole-for-each-side"


@pytest.mark.parametrize("code", ["76519", "92136"])
@pytest.mark.parametrize(
    ("first", "second", "count"),
    [("-RT", "-LT", 1), ("-LT", "-RT", 1), ("-RT", "-26-LT", 0), ("", "-26-LT", 0), ("-RT", "-RT", 0), ("", "-LT", 0)],
)
def test_the_second_eye_is_26_alone(code: str, first: str, second: str, count: int) -> None:
    reference = with_fee_rows(attrs.evolve(fee_row("77053"), code=code))
    billed = claim(f"{code}{first}", f"{code}{second}")
    assert [one.severity for one in found(billed, EACH_SIDE, reference)] == [REVIEW] * count
    for remedy in offered(billed, EACH_SIDE, reference) if count else ():
        assert remedy == AddModifier(2, "26", "that the second side was interpreted", first=True)
