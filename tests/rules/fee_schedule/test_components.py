"""Components: 26, TC or neither, by the PC/TC indicator, the place and the payer."""

from datetime import date
from typing import Final

import attrs
import pytest

from cptkit import (
    Circumstance,
    Claim,
    Finding,
    Period,
    Reference,
    Setting,
    Severity,
    Table,
    bundled_reference,
    check,
    parse_line,
    remedies,
)
from cptkit.corrections import AddModifier, RemoveLine, RemoveModifier, ReplaceModifier
from cptkit.policies import ComponentBilling
from cptkit.tables import Coverage, FeeScheduleRow, PcTc, PublishedTable, Source, Status

REFERENCE: Final = bundled_reference()
DAY: Final = date(2024, 8, 13)
SOURCE: Final = Source("CMS", "a fee schedule of our own", "https://www.cms.gov", date(2026, 11, 23), "0" * 64)

NOT_SPLIT = "fee-schedule.component-not-split"
GLOBAL = "fee-schedule.global-in-facility"
TECHNICAL = "fee-schedule.technical-in-facility"
NOT_PAYABLE = "fee-schedule.not-payable-in-facility"
SMEAR = "fee-schedule.smear-outside-inpatient"
TEST = "fee-schedule.reading-without-26"
STATUS = "fee-schedule.status-not-payable"
FACILITY = (GLOBAL, TECHNICAL, NOT_PAYABLE, SMEAR, TEST)


def claim(text: str, place: str = "22", payer: str | None = "medicare", *circumstances: Circumstance) -> Claim:
    """A claim of one line on the day that every bundled table covers."""
    line = attrs.evolve(parse_line(f"{text} on {DAY} at {place} for N64.52"), circumstances=circumstances)
    return Claim([line], payer=payer)


def found(billed: Claim, rule: str, reference: Reference = REFERENCE) -> tuple[Finding, ...]:
    """What a rule finds on a claim."""
    return tuple(finding for finding in check(billed, reference).findings if finding.rule == rule)


def row(code: str = "77053") -> FeeScheduleRow:
    """The bundled indicators of a code."""
    indicators = REFERENCE.on(DAY).fee_schedule_row(code)
    assert indicators is not None
    return indicators


def with_row(changed: FeeScheduleRow) -> Reference:
    """The bundled reference, with the indicators of one code as given."""
    coverage = Coverage(Table.FEE_SCHEDULE, None, (Period(),), frozenset({changed.code}))
    return REFERENCE | Reference((PublishedTable(coverage, SOURCE, {changed.code: (changed,)}),))


# Facts C.1: of the PC/TC indicators only 1 splits, and 6 takes 26 alone.
@pytest.mark.parametrize("indicator", PcTc)
def test_26_and_tc_go_where_the_indicator_splits(indicator: PcTc) -> None:
    reference = with_row(attrs.evolve(row(), pc_tc=indicator))
    takes_26 = indicator in (PcTc.DIAGNOSTIC, PcTc.LABORATORY_INTERPRETATION)
    takes_tc = indicator is PcTc.DIAGNOSTIC
    assert bool(found(claim("77053-26", "11"), NOT_SPLIT, reference)) is not takes_26
    assert bool(found(claim("77053-TC", "11"), NOT_SPLIT, reference)) is not takes_tc
    assert found(claim("77053", "11"), NOT_SPLIT, reference) == ()


@pytest.mark.parametrize("modifier", ["26", "TC"])
def test_a_component_of_a_code_without_components_is_denied_and_taken_off(modifier: str) -> None:
    billed = claim(f"19030-{modifier}")
    (finding,) = found(billed, NOT_SPLIT)
    assert (finding.severity, finding.message) == (
        Severity.DENIAL,
        f"{modifier} on 19030; the PC/TC indicator is 0",
    )
    assert [str(denial) for denial in finding.denials] == ["CO-4 N519", "CO-4 N823"]
    assert finding.evidence == (row("19030"),)
    assert remedies(billed, REFERENCE, finding) == (RemoveModifier(1, modifier),)


# Facts D.3, E.1, E.2: where the physician is paid the reading alone.
@pytest.mark.parametrize(
    ("payer", "place", "severity"),
    [
        *(("medicare", place, Severity.DENIAL) for place in ("19", "21", "22", "23", "51", "61")),
        *(("medicare", place, Severity.REVIEW) for place in ("24", "26", "31", "34", "52", "53", "56")),
        *(("medicare", place, None) for place in ("11", "15", "49", "55", "57", "81")),
        *(("cgs", place, Severity.DENIAL) for place in ("19", "22")),
        *(("unitedhealthcare", place, Severity.DENIAL) for place in ("22", "26", "34", "52", "55", "56", "57", "61")),
        ("unitedhealthcare", "24", Severity.REVIEW),
        ("unitedhealthcare", "31", None),
        ("unitedhealthcare", "11", None),
        *((payer, "22", Severity.REVIEW) for payer in ("aetna", "bcbs", "nobody", None)),
        *(("cigna", place, Severity.REVIEW) for place in ("19", "22", "24")),
        ("cigna", "11", None),
        *((payer, "22", Severity.REVIEW) for payer in ("bcbs alabama", "independence")),
        *((payer, "24", Severity.REVIEW) for payer in ("aetna", None)),
        *((payer, "11", None) for payer in ("aetna", "nobody", None)),
    ],
)
def test_the_whole_study_in_a_facility_is_the_payers_matter(
    payer: str | None, place: str, severity: Severity | None
) -> None:
    expected = [] if severity is None else [severity]
    assert [finding.severity for finding in found(claim("77053", place, payer), GLOBAL)] == expected
    assert [finding.severity for finding in found(claim("77053-TC", place, payer), TECHNICAL)] == expected
    assert found(claim("77053-26", place, payer), GLOBAL) == found(claim("77053-26", place, payer), TECHNICAL) == ()


def test_a_payer_that_has_adopted_what_splits_denies_by_that_and_not_by_the_place() -> None:
    (component,) = found(claim("19030-26", payer="cigna"), NOT_SPLIT)
    (study,) = found(claim("77053", payer="cigna"), GLOBAL)
    assert (component.severity, study.severity) == (Severity.DENIAL, Severity.REVIEW)
    assert study.message.endswith("; the facility bills the technical component")


def test_a_text_on_components_whose_start_is_not_published_is_a_review_until_the_day_it_is_known_from() -> None:
    stretched = REFERENCE.assuming_unchanged(last=date(2026, 12, 31))
    policy = REFERENCE.policy("independence")
    assert policy is not None
    before, since = date(2026, 6, 30), date(2026, 7, 1)
    assert policy.on(before).clauses(ComponentBilling) == policy.on(since).clauses(ComponentBilling) != ()
    for day, severity in ((before, Severity.REVIEW), (since, Severity.DENIAL)):
        billed = Claim([parse_line(f"77053 on {day} at 22 for N64.52")], payer="independence")
        assert [finding.severity for finding in found(billed, GLOBAL, stretched)] == [severity]


def test_the_whole_study_in_a_hospital_is_mended_by_26_in_front() -> None:
    billed = claim("77053-LT")
    (finding,) = found(billed, GLOBAL)
    assert finding.message == (
        "77053 without 26 at place of service 22 (on-campus outpatient hospital);"
        " the facility bills the technical component"
    )
    assert [str(denial) for denial in finding.denials] == ["CO-5 M97", "CO-96 N200"]
    shown, clause = finding.evidence
    assert shown == row()
    assert isinstance(clause, ComponentBilling)
    assert remedies(billed, REFERENCE, finding) == (AddModifier(1, "26", first=True),)


def test_the_technical_side_in_a_hospital_is_mended_by_26_if_a_report_was_written() -> None:
    billed = Claim([*claim("77053-TC").lines, *claim("19030").lines], payer="medicare")
    (finding,) = found(billed, TECHNICAL)
    assert finding.message.startswith("TC on 77053 at place of service 22")
    replace, remove = remedies(billed, REFERENCE, finding)
    assert isinstance(replace, ReplaceModifier)
    assert (replace.by, replace.needs_documentation) == ("26", "a written report by the billing physician")
    assert str(remove) == "remove line 1"


def test_where_it_depends_the_message_says_so() -> None:
    (finding,) = found(claim("77053", "24"), GLOBAL)
    assert finding.message.endswith("(ambulatory surgical center); who bills the technical component depends")


def test_both_components_on_one_line_are_a_conflict_and_no_facility_matter() -> None:
    billed = claim("77053-26-TC")
    assert found(billed, TECHNICAL) == found(billed, GLOBAL) == ()
    assert len(found(billed, "modifier.conflicting-pair")) == 1


@pytest.mark.parametrize("place", ["22", "24", "28"])
def test_a_code_that_does_not_split_is_no_facility_matter(place: str) -> None:
    assert found(claim("19030", place), GLOBAL) == ()


def test_a_place_that_nobody_assigned_is_no_facility() -> None:
    assert found(claim("77053", "28"), GLOBAL) == ()


def test_a_line_without_a_place_is_no_facility_matter() -> None:
    billed = Claim([parse_line(f"77053 on {DAY} for N64.52")], payer="medicare")
    assert found(billed, GLOBAL) == ()


def test_a_facility_place_that_is_not_in_the_table_is_named_by_its_code() -> None:
    places = tuple(table for table in REFERENCE.tables if table.coverage.table is not Table.PLACES)
    (finding,) = found(claim("77053"), GLOBAL, attrs.evolve(REFERENCE, tables=places))
    assert finding.message.startswith("77053 without 26 at place of service 22; ")


def test_without_any_policy_nothing_is_said_of_the_facility() -> None:
    assert found(claim("77053", payer=None), GLOBAL, attrs.evolve(REFERENCE, policies={})) == ()


WHOLE = "fee-schedule.whole-and-component"
READING = "fee-schedule.global-for-reading-only"
OF_EVERY_LINE = {STATUS, GLOBAL, NOT_PAYABLE, SMEAR, TEST, READING}
OF_50 = {
    "fee-schedule.already-bilateral",
    "fee-schedule.bilateral-not-applicable",
    "fee-schedule.bilateral-on-add-on",
    "fee-schedule.bilateral-units",
}
OF_A_SIDE = {
    "fee-schedule.already-bilateral",
    "fee-schedule.both-sides-on-two-lines",
    "fee-schedule.side-not-applicable",
}
OURS = OF_EVERY_LINE | OF_50 | OF_A_SIDE | {NOT_SPLIT, TECHNICAL, WHOLE}


# Without a table there is a gap for each rule that the line's modifiers call for, and for no other.
@pytest.mark.parametrize(
    ("text", "called_for"),
    [
        ("77053", set[str]()),
        ("77053-26", {NOT_SPLIT, WHOLE}),
        ("77053-TC", {NOT_SPLIT, WHOLE, TECHNICAL}),
        ("77053-50", OF_50),
        ("77053-LT", OF_A_SIDE),
        ("77053-RT", OF_A_SIDE),
        ("77053-76", set[str]()),
    ],
)
def test_outside_the_fee_schedule_there_is_a_gap_for_what_it_would_have_to_say(text: str, called_for: set[str]) -> None:
    billed = Claim([parse_line(f"{text} on 2024-10-01 at 22 for N64.52")], payer="medicare")
    gaps = [gap for gap in check(billed, REFERENCE).gaps if gap.table is Table.FEE_SCHEDULE]
    assert {rule for gap in gaps for rule in gap.rules} & OURS == OF_EVERY_LINE | called_for


@pytest.mark.parametrize("place", ["11", "22"])
def test_of_a_code_that_the_fee_schedule_has_not_nothing_is_said(place: str) -> None:
    coverage = Coverage(Table.FEE_SCHEDULE, None, (Period(),))
    empty = REFERENCE | Reference((PublishedTable(coverage, SOURCE, {}),))
    lines = [
        line
        for text in ("77053", "77053-26", "77053-TC", "77053-50 x2", "77053-LT", "77053-RT")
        for line in claim(text, place, "medicare", Circumstance.INTERPRETATION_ONLY).lines
    ]
    report = check(Claim(lines, payer="medicare", history=()), empty)
    assert {one.rule for one in report.findings} & OURS == set()
    assert [gap for gap in report.gaps if gap.table is Table.FEE_SCHEDULE] == []


# A component has a row of its own, and may have another PC/TC indicator than the whole (facts I.4).
@pytest.mark.parametrize(
    ("text", "severity"),
    [("84165-26", None), ("84165-TC", Severity.DENIAL), ("84165", None), ("93005-26", Severity.DENIAL)],
)
def test_a_laboratory_test_splits_as_its_reading_says(text: str, severity: Severity | None) -> None:
    findings = found(claim(text, "11"), NOT_SPLIT)
    assert [finding.severity for finding in findings] == ([] if severity is None else [severity])


def test_tc_on_a_laboratory_test_is_refused_by_the_indicator_of_its_reading() -> None:
    billed = claim("84165-TC", "81")
    (finding,) = found(billed, NOT_SPLIT)
    assert finding.message == "TC on 84165; the PC/TC indicator is 6"
    assert remedies(billed, REFERENCE, finding) == (RemoveModifier(1, "TC"),)


def test_both_components_on_a_code_that_does_not_split_are_two_findings() -> None:
    assert [finding.message[:2] for finding in found(claim("19030-26-TC"), NOT_SPLIT)] == ["26", "TC"]


def test_a_component_has_the_status_of_its_own_row() -> None:
    (test,) = found(claim("84165", "81"), STATUS)
    assert (test.severity, test.message) == (
        Severity.NOTICE,
        "84165 has status X; it is outside the fee schedule by statute",
    )
    assert found(claim("84165-26"), STATUS) == ()


@pytest.mark.parametrize("component", ["26", "TC", "53"])
def test_a_line_is_judged_by_the_row_of_the_component_it_bills(component: str) -> None:
    bundled = attrs.evolve(row(), component=component, status=Status.NOT_COVERED)
    coverage = Coverage(Table.FEE_SCHEDULE, None, (Period(),), frozenset({"77053"}))
    table = PublishedTable(coverage, SOURCE, {"77053": (row(), bundled)})
    reference = REFERENCE | Reference((table,))
    assert len(found(claim(f"77053-{component}", "11"), STATUS, reference)) == 1
    for other in {"26", "TC", "53", "LT"} - {component}:
        assert found(claim(f"77053-{other}", "11"), STATUS, reference) == ()


HOSPITAL = ("19", "21", "22", "23", "51", "61")
NOT_HOSPITAL = ("11", "15", "49", "55", "57", "81")
DEPENDS = ("02", "24", "26", "31", "34", "41", "42", "52", "53", "56")


# CMS, PC/TC indicators 3, 4, 5 and 7, and Pub. 100-04, chapter 13, 20.2.
@pytest.mark.parametrize(
    ("code", "in_hospital", "in_other_facility"),
    [
        ("93005", Severity.DENIAL, Severity.REVIEW),
        ("93000", Severity.DENIAL, Severity.REVIEW),
        ("96372", Severity.DENIAL, None),
        ("97110", Severity.REVIEW, None),
        ("85060", None, None),
        ("19030", None, None),
        ("77053", None, None),
        ("84165", None, None),
    ],
)
def test_what_has_no_professional_component_is_not_paid_where_it_is_the_hospitals(
    code: str, in_hospital: Severity | None, in_other_facility: Severity | None
) -> None:
    expected = {**dict.fromkeys(HOSPITAL, in_hospital), **dict.fromkeys(DEPENDS, in_other_facility)}
    for place in (*HOSPITAL, *DEPENDS, *NOT_HOSPITAL):
        severity = expected.get(place)
        findings = found(claim(code, place), NOT_PAYABLE)
        assert [finding.severity for finding in findings] == ([] if severity is None else [severity]), place


@pytest.mark.parametrize(
    ("payer", "code", "place", "severity"),
    [
        ("cgs", "93005", "22", Severity.DENIAL),
        ("unitedhealthcare", "93005", "22", Severity.DENIAL),  # it follows the PC/TC indicators, with places of its own
        ("unitedhealthcare", "93005", "57", Severity.DENIAL),
        ("unitedhealthcare", "93000", "24", Severity.REVIEW),
        ("unitedhealthcare", "93005", "31", None),
        ("unitedhealthcare", "96372", "22", Severity.REVIEW),  # no text of its own names the place
        ("unitedhealthcare", "96372", "57", None),
        ("cigna", "93005", "22", Severity.REVIEW),
        ("bcbs alabama", "93005", "22", Severity.REVIEW),
        ("nobody", "93000", "22", Severity.REVIEW),
        (None, "96372", "22", Severity.REVIEW),
        (None, "97110", "22", Severity.REVIEW),
        (None, "97110", "11", None),
    ],
)
def test_payers_differ_on_what_is_the_hospitals(
    payer: str | None, code: str, place: str, severity: Severity | None
) -> None:
    findings = found(claim(code, place, payer), NOT_PAYABLE)
    assert [finding.severity for finding in findings] == ([] if severity is None else [severity])


def test_what_is_the_hospitals_goes_from_the_claim_and_says_why() -> None:
    billed = Claim([*claim("93005").lines, *claim("19030").lines], payer="medicare")
    (finding,) = found(billed, NOT_PAYABLE)
    assert finding.message == (
        "93005, which is a technical component alone, at place of service 22 (on-campus outpatient hospital);"
        " the facility bills the technical component"
    )
    assert [str(denial) for denial in finding.denials] == ["CO-5 M97", "CO-96 M97"]
    assert finding.citation.document.endswith("chapter 13")
    assert remedies(billed, REFERENCE, finding) == (RemoveLine(1),)


def test_work_of_the_staff_goes_from_the_claim_and_rests_on_the_indicator() -> None:
    billed = Claim([*claim("96372", "23").lines, *claim("19030", "23").lines], payer="medicare")
    (finding,) = found(billed, NOT_PAYABLE)
    assert finding.message.endswith("; work of a practice's staff is not paid to it for a hospital's patients")
    assert finding.citation.section == "record layout and attachment A"
    assert [one.citation.publisher for one in finding.evidence] == ["CMS"]
    assert remedies(billed, REFERENCE, finding) == (RemoveLine(1),)


@pytest.mark.parametrize("code", ["77053", "77053-TC", "93005", "96372", "97110", "85060", "84165"])
def test_a_hospitals_own_claim_is_not_judged_as_a_physicians(code: str) -> None:
    billed = attrs.evolve(claim(code), setting=Setting.OUTPATIENT_HOSPITAL)
    assert [one.rule for one in check(billed, REFERENCE).findings if one.rule in FACILITY] == []
    assert len([one.rule for one in check(claim(code), REFERENCE).findings if one.rule in FACILITY]) == 1


@pytest.mark.parametrize("place", [*HOSPITAL, *NOT_HOSPITAL, *DEPENDS])
def test_the_reading_of_a_smear_is_paid_for_inpatients(place: str) -> None:
    expected = [] if place in {"21", "51", "61"} else [Severity.DENIAL]
    assert [finding.severity for finding in found(claim("85060", place), SMEAR)] == expected
    assert [finding.severity for finding in found(claim("85060", place, None), SMEAR)] == [Severity.REVIEW] * len(
        expected
    )
    assert found(claim("77053-26", place), SMEAR) == ()


def test_the_reading_of_a_smear_without_a_place_is_asked_for_its_place_alone() -> None:
    billed = Claim([parse_line(f"85060 on {DAY} for D64.9")], payer="medicare")
    assert found(billed, SMEAR) == ()


def test_the_reading_of_a_smear_elsewhere_goes_from_the_claim() -> None:
    billed = Claim([*claim("85060").lines, *claim("19030").lines], payer="medicare")
    (finding,) = found(billed, SMEAR)
    assert finding.message == (
        "85060 at place of service 22 (on-campus outpatient hospital);"
        " this reading is paid for a hospital's inpatients alone"
    )
    assert [str(denial) for denial in finding.denials] == ["CO-5 M77"]
    assert finding.evidence == (row("85060"),)
    assert finding.citation.section == "record layout and attachment A"
    assert remedies(billed, REFERENCE, finding) == (RemoveLine(1),)


@pytest.mark.parametrize("place", [*HOSPITAL, *NOT_HOSPITAL, *DEPENDS])
def test_a_laboratory_test_in_a_hospital_is_noticed(place: str) -> None:
    expected = [Severity.NOTICE] if place in HOSPITAL else []
    assert [finding.severity for finding in found(claim("84165", place), TEST)] == expected
    for other in ("84165-26", "84165-TC", "77053", "85060"):
        assert found(claim(other, place), TEST) == ()


def test_the_reading_of_a_laboratory_test_takes_26_if_it_was_written() -> None:
    billed = claim("84165")
    (finding,) = found(billed, TEST)
    assert finding.message == (
        "84165 without 26 at place of service 22 (on-campus outpatient hospital);"
        " that is the test, of which a physician bills the reading alone"
    )
    assert finding.evidence == (REFERENCE.on(DAY).fee_schedule_row("84165", "26"),)
    assert finding.citation.section == "record layout and attachment A"
    assert remedies(billed, REFERENCE, finding) == (
        AddModifier(1, "26", "a written reading of the test, asked for", first=True),
    )


def test_where_only_the_reading_is_documented_the_notice_is_moot() -> None:
    (finding,) = found(claim("84165", "22", "medicare", Circumstance.INTERPRETATION_ONLY), TEST)
    assert finding.moot


# Facts C.1 and I.6: the statuses.
@pytest.mark.parametrize(
    ("status", "severity"),
    [
        *((status, None) for status in (Status.ACTIVE, Status.RESTRICTED, Status.INJECTION, Status.ANESTHESIA)),
        *(
            (status, Severity.DENIAL)
            for status in (Status.BUNDLED, Status.INVALID, Status.NOT_COVERED, Status.MEASUREMENT)
        ),
        *((status, Severity.DENIAL) for status in (Status.DELETED, Status.DELETED_NO_GRACE, Status.DELETED_MODIFIER)),
        *((status, Severity.DENIAL) for status in (Status.INVALID_WITH_GRACE, Status.THERAPY_REPORTING)),
        *((status, Severity.NOTICE) for status in (Status.EXCLUDED_BY_REGULATION, Status.EXCLUDED_BY_STATUTE)),
        (Status.BUNDLED_OR_EXCLUDED, Severity.REVIEW),
        (Status.CONTRACTOR_PRICED, Severity.NOTICE),
    ],
)
def test_a_status_that_is_not_paid_as_billed_is_found(status: Status, severity: Severity | None) -> None:
    findings = found(claim("77053-26"), STATUS, with_row(attrs.evolve(row(), status=status)))
    assert [finding.severity for finding in findings] == ([] if severity is None else [severity])


@pytest.mark.parametrize(
    ("status", "meaning"),
    [
        (Status.BUNDLED, "its payment is inside that of other services"),
        (Status.INVALID, "Medicare takes another code for it"),
        (Status.INVALID_WITH_GRACE, "Medicare takes another code for it"),
        (Status.DELETED, "it is deleted"),
        (Status.DELETED_NO_GRACE, "it is deleted"),
        (Status.DELETED_MODIFIER, "its modifier is deleted"),
        (Status.NOT_COVERED, "it is not covered"),
        (Status.MEASUREMENT, "it only measures performance"),
        (Status.THERAPY_REPORTING, "it only reports a therapy function"),
        (Status.EXCLUDED_BY_REGULATION, "it is outside the fee schedule by regulation"),
        (Status.BUNDLED_OR_EXCLUDED, "it is bundled, or paid under another benefit"),
        (Status.CONTRACTOR_PRICED, "the contractor sets its price"),
    ],
)
def test_the_message_says_what_a_status_means(status: Status, meaning: str) -> None:
    changed = attrs.evolve(row(), status=status)
    (finding,) = found(claim("77053-26"), STATUS, with_row(changed))
    assert (finding.message, finding.evidence) == (f"77053 has status {status.value}; {meaning}", (changed,))


def test_of_a_code_that_is_not_in_force_the_status_is_moot() -> None:
    procedure = REFERENCE.on(DAY).procedure("77053")
    assert procedure is not None
    ended = attrs.evolve(procedure, period=Period(last=date(2023, 12, 31)), indicators=None)
    coverage = Coverage(Table.PROCEDURES, None, (Period(),), frozenset({"77053"}), cumulative=True)
    listed = Reference((PublishedTable(coverage, SOURCE, {"77053": (ended,)}),))
    reading = attrs.evolve(row(), component="26", status=Status.NOT_COVERED)
    report = check(claim("77053-26"), with_row(reading) | listed)
    assert {one.rule: one.moot for one in report.findings} == {"code-set.procedure-not-in-force": False, STATUS: True}


def test_every_status_has_been_thought_of() -> None:
    (mark,) = (
        mark
        for mark in test_a_status_that_is_not_paid_as_billed_is_found.pytestmark  # type: ignore[attr-defined]
        if mark.name == "parametrize"
    )
    assert {status for status, _ in mark.args[1]} == set(Status)


@pytest.mark.parametrize(
    ("payer", "severity"),
    [
        ("medicare", Severity.DENIAL),
        ("ngs", Severity.DENIAL),
        ("unitedhealthcare", Severity.REVIEW),  # it has adopted the indicators of components and sides alone
        ("aetna", Severity.REVIEW),
        (None, Severity.REVIEW),
    ],
)
def test_tomosynthesis_codes_that_medicare_does_not_take_deny_at_medicare(
    payer: str | None, severity: Severity
) -> None:
    (finding,) = found(claim("77061-26", payer=payer), STATUS)
    assert (finding.severity, finding.message) == (severity, "77061 has status I; Medicare takes another code for it")
