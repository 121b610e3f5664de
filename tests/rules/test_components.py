"""Components: 26, TC or neither, by the PC/TC indicator, the place and the payer."""

from datetime import date
from typing import Final

import attrs
import pytest

from cptkit import (
    AddModifier,
    Circumstance,
    Claim,
    ComponentBilling,
    Coverage,
    FeeScheduleRow,
    Finding,
    PcTc,
    Period,
    PublishedTable,
    Reference,
    RemoveModifier,
    ReplaceModifier,
    Severity,
    Source,
    Status,
    Table,
    bundled_reference,
    check,
    parse_line,
    remedies,
)

REFERENCE: Final = bundled_reference()
DAY: Final = date(2024, 8, 13)
SOURCE: Final = Source("CMS", "a fee schedule of our own", "https://www.cms.gov", date(2026, 11, 23), "0" * 64)

NOT_SPLIT = "fee-schedule.component-not-split"
GLOBAL = "fee-schedule.global-in-facility"
TECHNICAL = "fee-schedule.technical-in-facility"
READING = "fee-schedule.global-for-reading-only"
STATUS = "fee-schedule.status-not-payable"


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


def test_outside_the_fee_schedule_there_is_a_gap() -> None:
    billed = Claim([parse_line("77053-26 on 2024-10-01 at 22 for N64.52")], payer="medicare")
    gaps = [gap for gap in check(billed, REFERENCE).gaps if gap.table is Table.FEE_SCHEDULE]
    assert {rule for gap in gaps for rule in gap.rules} >= {GLOBAL, NOT_SPLIT, STATUS}
    assert TECHNICAL not in {rule for gap in gaps for rule in gap.rules}


def test_a_study_billed_whole_where_only_the_reading_is_documented_is_a_review() -> None:
    billed = claim("77053", "11", "medicare", Circumstance.INTERPRETATION_ONLY)
    (finding,) = found(billed, READING)
    assert (finding.severity, finding.moot) == (Severity.REVIEW, False)
    assert remedies(billed, REFERENCE, finding) == (AddModifier(1, "26", first=True),)


def test_the_technical_side_where_only_the_reading_is_documented_is_a_review() -> None:
    billed = claim("77053-TC", "11", "medicare", Circumstance.INTERPRETATION_ONLY)
    (finding,) = found(billed, READING)
    assert remedies(billed, REFERENCE, finding) == (ReplaceModifier(1, "TC", "26"),)


def test_the_reading_billed_as_the_reading_is_passed() -> None:
    assert found(claim("77053-26", "11", "medicare", Circumstance.INTERPRETATION_ONLY), READING) == ()
    assert found(claim("19030", "11", "medicare", Circumstance.INTERPRETATION_ONLY), READING) == ()
    assert found(claim("77053", "11"), READING) == ()


def test_one_defect_is_counted_once_in_a_facility() -> None:
    report = check(claim("77053", "22", "medicare", Circumstance.INTERPRETATION_ONLY), REFERENCE)
    assert [(finding.rule, finding.moot) for finding in report.findings] == [(GLOBAL, False), (READING, True)]


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
