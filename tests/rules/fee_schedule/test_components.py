"""Components: 26, TC or neither, by the PC/TC indicator, the place and the payer."""

from datetime import date

import attrs
import pytest

from cptkit import (
    Circumstance,
    Claim,
    Setting,
    Severity,
    Table,
    check,
    remedies,
)
from cptkit.corrections import AddModifier, RemoveLine, RemoveModifier, ReplaceModifier
from cptkit.policies import ComponentBilling
from cptkit.tables import PcTc
from tests.support import BUNDLED, DAY, claim, fee_row, found, line, table, with_indicators, with_tables

NOT_SPLIT = "fee-schedule.component-not-split"
GLOBAL = "fee-schedule.global-in-facility"
TECHNICAL = "fee-schedule.technical-in-facility"
NOT_PAYABLE = "fee-schedule.not-payable-in-facility"
SMEAR = "fee-schedule.smear-outside-inpatient"
TEST = "fee-schedule.reading-without-26"
STATUS = "fee-schedule.status-not-payable"
FACILITY = (GLOBAL, TECHNICAL, NOT_PAYABLE, SMEAR, TEST)


def study(text: str, place: str = "22", payer: str | None = "medicare", *circumstances: Circumstance) -> Claim:
    """A claim of one line, of a patient whose other services are not known."""
    return claim(line(text, at=place, circumstances=circumstances), payer=payer, history=None)


def beside(text: str, place: str = "22") -> Claim:
    """A claim of a line and of an injection that is billed right."""
    return claim(text, "19030", at=place)


# Facts C.1: of the PC/TC indicators only 1 splits, and 6 takes 26 alone.
@pytest.mark.parametrize("indicator", PcTc)
def test_26_and_tc_go_where_the_indicator_splits(indicator: PcTc) -> None:
    reference = with_indicators(pc_tc=indicator)
    takes_26 = indicator in (PcTc.DIAGNOSTIC, PcTc.LABORATORY_INTERPRETATION)
    takes_tc = indicator is PcTc.DIAGNOSTIC
    assert bool(found(study("77053-26", "11"), NOT_SPLIT, reference)) is not takes_26
    assert bool(found(study("77053-TC", "11"), NOT_SPLIT, reference)) is not takes_tc
    assert found(study("77053", "11"), NOT_SPLIT, reference) == ()


@pytest.mark.parametrize("modifier", ["26", "TC"])
def test_a_component_of_a_code_without_components_is_denied_and_taken_off(modifier: str) -> None:
    billed = study(f"19030-{modifier}")
    (finding,) = found(billed, NOT_SPLIT)
    assert (finding.severity, finding.message) == (
        Severity.DENIAL,
        f"{modifier} on 19030; the PC/TC indicator is 0",
    )
    assert [str(denial) for denial in finding.denials] == ["CO-4 N519", "CO-4 N823"]
    assert finding.evidence == (fee_row("19030"),)
    assert remedies(billed, BUNDLED, finding) == (RemoveModifier(1, modifier),)


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
    assert [finding.severity for finding in found(study("77053", place, payer), GLOBAL)] == expected
    assert [finding.severity for finding in found(study("77053-TC", place, payer), TECHNICAL)] == expected
    assert found(study("77053-26", place, payer), GLOBAL) == found(study("77053-26", place, payer), TECHNICAL) == ()


def test_a_payer_that_has_adopted_what_splits_denies_by_that_and_not_by_the_place() -> None:
    (component,) = found(study("19030-26", payer="cigna"), NOT_SPLIT)
    (whole,) = found(study("77053", payer="cigna"), GLOBAL)
    assert (component.severity, whole.severity) == (Severity.DENIAL, Severity.REVIEW)
    assert whole.message.endswith("; the facility bills the technical component")


def test_a_text_on_components_whose_start_is_not_published_is_a_review_until_the_day_it_is_known_from() -> None:
    stretched = BUNDLED.assuming_unchanged(last=date(2026, 12, 31))
    policy = BUNDLED.policies["independence"]
    assert policy is not None
    before, since = date(2026, 6, 30), date(2026, 7, 1)
    assert policy.on(before).clauses(ComponentBilling) == policy.on(since).clauses(ComponentBilling) != ()
    for day, severity in ((before, Severity.REVIEW), (since, Severity.DENIAL)):
        billed = claim(line("77053", day, at="22"), payer="independence")
        assert [finding.severity for finding in found(billed, GLOBAL, stretched)] == [severity]


def test_the_whole_study_in_a_hospital_is_mended_by_26_in_front() -> None:
    billed = study("77053-LT")
    (finding,) = found(billed, GLOBAL)
    assert finding.message == (
        "77053 without 26 at POS 22 (on-campus outpatient hospital); the facility bills the technical component"
    )
    assert [str(denial) for denial in finding.denials] == ["CO-5 M97", "CO-96 N200"]
    shown, clause = finding.evidence
    assert shown == fee_row("77053")
    assert isinstance(clause, ComponentBilling)
    assert remedies(billed, BUNDLED, finding) == (AddModifier(1, "26", first=True),)


def test_the_technical_side_in_a_hospital_is_mended_by_26_if_a_report_was_written() -> None:
    billed = beside("77053-TC")
    (finding,) = found(billed, TECHNICAL)
    assert finding.message.startswith("TC on 77053 at POS 22")
    replace, remove = remedies(billed, BUNDLED, finding)
    assert isinstance(replace, ReplaceModifier)
    assert (replace.by, replace.needs_documentation) == ("26", "a written interpretation by the billing physician")
    assert str(remove) == "remove line 1"


def test_where_it_depends_the_message_says_so() -> None:
    (finding,) = found(study("77053", "24"), GLOBAL)
    assert finding.message.endswith(
        "(ambulatory surgical center); the claim does not say whether the facility bills the technical component"
    )


def test_both_components_on_one_line_are_a_conflict_and_no_facility_matter() -> None:
    billed = study("77053-26-TC")
    assert found(billed, TECHNICAL) == found(billed, GLOBAL) == ()
    assert len(found(billed, "modifier.conflicting-pair")) == 1


@pytest.mark.parametrize("place", ["22", "24", "28"])
def test_a_code_that_does_not_split_is_no_facility_matter(place: str) -> None:
    assert found(study("19030", place), GLOBAL) == ()


def test_a_place_that_nobody_assigned_is_no_facility() -> None:
    assert found(study("77053", "28"), GLOBAL) == ()


def test_a_line_without_a_place_is_no_facility_matter() -> None:
    billed = claim(attrs.evolve(line("77053"), place_of_service=None))
    assert found(billed, GLOBAL) == ()


def test_a_facility_place_that_is_not_in_the_table_is_named_by_its_code() -> None:
    places = tuple(table for table in BUNDLED.tables if table.coverage.table is not Table.PLACES)
    (finding,) = found(study("77053"), GLOBAL, attrs.evolve(BUNDLED, tables=places))
    assert finding.message.startswith("77053 without 26 at POS 22; ")


def test_without_any_policy_nothing_is_said_of_the_facility() -> None:
    assert found(study("77053", payer=None), GLOBAL, attrs.evolve(BUNDLED, policies={})) == ()


WHOLE = "fee-schedule.whole-and-component"
READING = "fee-schedule.global-for-reading-only"
OF_EVERY_LINE = {STATUS, GLOBAL, NOT_PAYABLE, SMEAR, TEST}
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
MINE = OF_EVERY_LINE | OF_50 | OF_A_SIDE | {NOT_SPLIT, TECHNICAL, WHOLE, READING}


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
    billed = claim(line(text, "2024-10-01", at="22"))
    gaps = [gap for gap in check(billed, BUNDLED).gaps if gap.table is Table.FEE_SCHEDULE]
    assert {rule for gap in gaps for rule in gap.rules} & MINE == OF_EVERY_LINE | called_for


def test_what_is_documented_calls_for_more() -> None:
    billed = claim(line("77053", "2024-10-01", circumstances=[Circumstance.INTERPRETATION_ONLY]))
    gaps = [gap for gap in check(billed, BUNDLED).gaps if gap.table is Table.FEE_SCHEDULE]
    assert {rule for gap in gaps for rule in gap.rules} & MINE == OF_EVERY_LINE | {READING}


@pytest.mark.parametrize("place", ["11", "22"])
def test_of_a_code_that_the_fee_schedule_has_not_nothing_is_said(place: str) -> None:
    texts = ("77053", "77053-26", "77053-TC", "77053-50 x2", "77053-LT", "77053-RT")
    lines = [line(text, at=place, circumstances=[Circumstance.INTERPRETATION_ONLY]) for text in texts]
    report = check(claim(*lines), with_tables(table(Table.FEE_SCHEDULE, {})))
    assert {one.rule for one in report.findings} & MINE == set()
    assert [gap for gap in report.gaps if gap.table is Table.FEE_SCHEDULE] == []


# A component has a row of its own, and may have another PC/TC indicator than the whole (facts I.4).
@pytest.mark.parametrize(
    ("text", "severity"),
    [("84165-26", None), ("84165-TC", Severity.DENIAL), ("84165", None), ("93005-26", Severity.DENIAL)],
)
def test_a_laboratory_test_splits_as_its_reading_says(text: str, severity: Severity | None) -> None:
    findings = found(study(text, "11"), NOT_SPLIT)
    assert [finding.severity for finding in findings] == ([] if severity is None else [severity])


def test_tc_on_a_laboratory_test_is_refused_by_the_indicator_of_its_reading() -> None:
    billed = study("84165-TC", "81")
    (finding,) = found(billed, NOT_SPLIT)
    assert finding.message == "TC on 84165; the PC/TC indicator is 6"
    assert remedies(billed, BUNDLED, finding) == (RemoveModifier(1, "TC"),)


def test_both_components_on_a_code_that_does_not_split_are_two_findings() -> None:
    assert [finding.message[:2] for finding in found(study("19030-26-TC"), NOT_SPLIT)] == ["26", "TC"]


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
        findings = found(study(code, place), NOT_PAYABLE)
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
    findings = found(study(code, place, payer), NOT_PAYABLE)
    assert [finding.severity for finding in findings] == ([] if severity is None else [severity])


def test_what_is_the_hospitals_goes_from_the_claim_and_says_why() -> None:
    billed = beside("93005")
    (finding,) = found(billed, NOT_PAYABLE)
    assert finding.message == (
        "93005 (technical component only) at POS 22 (on-campus outpatient hospital);"
        " the facility bills the technical component"
    )
    assert [str(denial) for denial in finding.denials] == ["CO-5 M97", "CO-96 M97"]
    assert finding.citation.document.endswith("chapter 13")
    assert remedies(billed, BUNDLED, finding) == (RemoveLine(1),)


def test_work_of_the_staff_goes_from_the_claim_and_rests_on_the_indicator() -> None:
    billed = beside("96372", "23")
    (finding,) = found(billed, NOT_PAYABLE)
    assert finding.message.endswith("; incident-to services are not payable to the practice for hospital patients")
    assert finding.citation.section == "Attachment A"
    assert [one.citation.publisher for one in finding.evidence] == ["CMS"]
    assert remedies(billed, BUNDLED, finding) == (RemoveLine(1),)


@pytest.mark.parametrize("code", ["77053", "77053-TC", "93005", "96372", "97110", "85060", "84165"])
def test_a_hospitals_own_claim_is_not_judged_as_a_physicians(code: str) -> None:
    billed = attrs.evolve(study(code), setting=Setting.OUTPATIENT_HOSPITAL)
    assert [one.rule for one in check(billed, BUNDLED).findings if one.rule in FACILITY] == []
    assert len([one.rule for one in check(study(code), BUNDLED).findings if one.rule in FACILITY]) == 1


@pytest.mark.parametrize("place", [*HOSPITAL, *NOT_HOSPITAL, *DEPENDS])
def test_the_reading_of_a_smear_is_paid_for_inpatients(place: str) -> None:
    expected = [] if place in {"21", "51", "61"} else [Severity.DENIAL]
    assert [finding.severity for finding in found(study("85060", place), SMEAR)] == expected
    assert [finding.severity for finding in found(study("85060", place, None), SMEAR)] == [Severity.REVIEW] * len(
        expected
    )
    assert found(study("77053-26", place), SMEAR) == ()


def test_the_reading_of_a_smear_without_a_place_is_asked_for_its_place_alone() -> None:
    billed = claim(attrs.evolve(line("85060", dx="D64.9"), place_of_service=None))
    assert found(billed, SMEAR) == ()


def test_the_reading_of_a_smear_elsewhere_goes_from_the_claim() -> None:
    billed = beside("85060")
    (finding,) = found(billed, SMEAR)
    assert finding.message == (
        "85060 at POS 22 (on-campus outpatient hospital); this interpretation is paid for hospital inpatients only"
    )
    assert [str(denial) for denial in finding.denials] == ["CO-5 M77"]
    assert finding.evidence == (fee_row("85060"),)
    assert finding.citation.section == "Attachment A"
    assert remedies(billed, BUNDLED, finding) == (RemoveLine(1),)


@pytest.mark.parametrize("place", [*HOSPITAL, *NOT_HOSPITAL, *DEPENDS])
def test_a_laboratory_test_in_a_hospital_is_noticed(place: str) -> None:
    expected = [Severity.NOTICE] if place in HOSPITAL else []
    assert [finding.severity for finding in found(study("84165", place), TEST)] == expected
    for other in ("84165-26", "84165-TC", "77053", "85060"):
        assert found(study(other, place), TEST) == ()


def test_the_reading_of_a_laboratory_test_takes_26_if_it_was_written() -> None:
    billed = study("84165")
    (finding,) = found(billed, TEST)
    assert finding.message == (
        "84165 without 26 at POS 22 (on-campus outpatient hospital);"
        " a physician bills only the interpretation of this laboratory test"
    )
    assert finding.evidence == (BUNDLED.on(DAY).fee_schedule_row("84165", "26"),)
    assert finding.citation.section == "Attachment A"
    assert remedies(billed, BUNDLED, finding) == (
        AddModifier(1, "26", "a written interpretation of the test, and the request for it", first=True),
    )


def test_where_only_the_reading_is_documented_the_notice_is_moot() -> None:
    (finding,) = found(study("84165", "22", "medicare", Circumstance.INTERPRETATION_ONLY), TEST)
    assert finding.moot
