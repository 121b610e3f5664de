"""Sides: 50, LT, RT and units by the bilateral indicator, at each payer."""

from datetime import date, timedelta
from typing import Any, Final

import attrs
import pytest

from cptkit import (
    Claim,
    Provider,
    Severity,
    Verdict,
    check,
    remedies,
)
from cptkit.corrections import MergeLines, RemoveModifier, SetUnits
from cptkit.tables import Bilateral, GlobalDays
from tests.support import BUNDLED, DAY, claim, fee_row, found, line, offered, with_fee_rows, with_indicators

NOT_APPLICABLE = "fee-schedule.bilateral-not-applicable"
SIDE = "fee-schedule.side-not-applicable"
ALREADY = "fee-schedule.already-bilateral"
UNITS = "fee-schedule.bilateral-units"
ADD_ON = "fee-schedule.bilateral-on-add-on"
TWO_LINES = "fee-schedule.both-sides-on-two-lines"
ONE_LINE = "payer.both-sides-on-one-line"
OF_SIDES = (NOT_APPLICABLE, SIDE, ALREADY, UNITS, ADD_ON, TWO_LINES)

DENIAL, REVIEW, NOTICE = Severity.DENIAL, Severity.REVIEW, Severity.NOTICE


def study(text: str, payer: str | None = "medicare") -> Claim:
    """A claim of one line in an office."""
    return claim(text, payer=payer)


# Facts C.1: what each bilateral indicator says of 50, LT and RT, and of two units with 50.
@pytest.mark.parametrize(
    ("indicator", "text", "expected"),
    [
        (Bilateral.NOT_BILATERAL, "77053-50", {NOT_APPLICABLE: REVIEW}),
        (Bilateral.NOT_BILATERAL, "77053-LT", {SIDE: NOTICE}),
        (Bilateral.NOT_BILATERAL, "77053-RT", {SIDE: NOTICE}),
        (Bilateral.NOT_BILATERAL, "77053-50 x2", {NOT_APPLICABLE: REVIEW}),
        (Bilateral.NOT_BILATERAL, "77053 x2", {}),
        (Bilateral.CONDITIONAL, "77053-50", {}),
        (Bilateral.CONDITIONAL, "77053-LT", {}),
        (Bilateral.CONDITIONAL, "77053-50 x2", {UNITS: REVIEW}),
        (Bilateral.INHERENT, "77053-50", {ALREADY: REVIEW}),
        (Bilateral.INHERENT, "77053-LT", {ALREADY: REVIEW}),
        (Bilateral.INHERENT, "77053-RT", {ALREADY: REVIEW}),
        (Bilateral.INHERENT, "77053-50 x2", {ALREADY: REVIEW}),
        (Bilateral.INHERENT, "77053", {}),
        (Bilateral.INDEPENDENT, "77053-50", {}),
        (Bilateral.INDEPENDENT, "77053-RT", {}),
        (Bilateral.INDEPENDENT, "77053-50 x2", {UNITS: REVIEW}),
        (Bilateral.NOT_APPLICABLE, "77053-50", {NOT_APPLICABLE: REVIEW}),
        (Bilateral.NOT_APPLICABLE, "77053-LT", {}),
    ],
)
def test_the_indicator_says_what_a_side_means(indicator: Bilateral, text: str, expected: dict[str, Severity]) -> None:
    report = check(study(text), with_indicators(bilateral=indicator))
    found_here = {
        one.rule: one.severity for one in report.findings if one.rule in (NOT_APPLICABLE, SIDE, ALREADY, UNITS)
    }
    assert found_here == expected


# The fee schedule pays one, so a review; CGS and Regence say what is correct, Independence that it denies.
@pytest.mark.parametrize(
    ("payer", "on_50", "on_side"),
    [
        ("medicare", REVIEW, NOTICE),
        ("ngs", REVIEW, NOTICE),
        ("cgs", REVIEW, NOTICE),
        ("regence medicare advantage", REVIEW, NOTICE),
        ("unitedhealthcare", REVIEW, NOTICE),
        ("aetna", REVIEW, NOTICE),
        ("nobody", REVIEW, NOTICE),
        (None, REVIEW, NOTICE),
    ],
)
def test_payers_differ_on_sides_of_a_code_that_is_not_bilateral(
    payer: str | None, on_50: Severity, on_side: Severity
) -> None:
    assert [finding.severity for finding in found(study("77053-50", payer), NOT_APPLICABLE)] == [on_50]
    assert [finding.severity for finding in found(study("77053-LT", payer), SIDE)] == [on_side]


def test_independence_denies_50_on_a_code_that_is_not_bilateral() -> None:
    billed = claim(line("77053-26-50", "2026-08-13", at="22"), payer="independence medicare advantage")
    stretched = BUNDLED.assuming_unchanged(last=date(2026, 12, 31))
    (finding,) = found(billed, NOT_APPLICABLE, stretched)
    assert (finding.severity, finding.assumed) == (DENIAL, True)


def test_the_message_says_what_the_payer_does() -> None:
    assert [finding.message for finding in found(study("77053-50"), NOT_APPLICABLE)] == [
        "50 on 77053; the bilateral indicator is 0; one fee covers both sides"
    ]
    (at_cgs,) = found(study("77053-50", "cgs"), NOT_APPLICABLE)
    assert at_cgs.message.endswith("; the payer says not to bill it")
    assert at_cgs.citation.publisher == "CGS Administrators"
    assert [str(denial) for denial in at_cgs.denials] == ["CO-4 N519", "CO-4 N823"]
    (unknown,) = found(study("77053-50", None), NOT_APPLICABLE)
    assert unknown.message == "50 on 77053; the bilateral indicator is 0"


def test_both_sides_on_one_line_are_two_notices() -> None:
    assert [finding.message[:2] for finding in found(study("77053-LT-RT"), SIDE)] == ["LT", "RT"]


@pytest.mark.parametrize(("text", "rule"), [("77053-50", NOT_APPLICABLE), ("77066-50", ALREADY), ("77066-RT", ALREADY)])
def test_a_side_that_does_not_belong_is_taken_off(text: str, rule: str) -> None:
    billed = study(text)
    (finding,) = found(billed, rule)
    assert remedies(billed, BUNDLED, finding) == (RemoveModifier(1, text[-2:]),)


@pytest.mark.parametrize(
    ("text", "payer", "severity"),
    [
        ("77066-50", "medicare", REVIEW),
        ("77066-50", "unitedhealthcare", REVIEW),
        ("77066-50", "cigna", REVIEW),  # it has adopted the indicator of components alone
        ("77066-50", None, REVIEW),
        ("77067-LT", "medicare", REVIEW),
        ("77049-50", "medicare", REVIEW),
    ],
)
def test_a_code_for_both_sides_takes_no_50(text: str, payer: str | None, severity: Severity) -> None:
    (finding,) = found(study(text, payer), ALREADY)
    code, _, modifier = text.partition("-")
    meaning = "one fee covers both sides" if modifier == "50" else "a unilateral code, or 52, may be right"
    assert finding.severity is severity
    assert finding.message == f"{modifier} on {code}; the bilateral indicator is 2: {meaning}"


@pytest.mark.parametrize("payer", ["medicare", "cgs"])
def test_a_code_to_which_sides_do_not_apply_takes_no_50(payer: str) -> None:
    billed = study("S8080-50", payer)
    (finding,) = found(billed, NOT_APPLICABLE)
    assert (finding.severity, finding.message) == (REVIEW, "50 on S8080; the bilateral indicator is 9")
    assert finding.evidence == (fee_row("S8080"),)
    assert remedies(billed, BUNDLED, finding) == (RemoveModifier(1, "50"),)


@pytest.mark.parametrize("payer", ["unitedhealthcare", "cigna", None])
def test_what_medicare_does_not_pay_has_no_sides_to_tell_elsewhere(payer: str | None) -> None:
    assert found(study("S8080-50", payer), NOT_APPLICABLE) == ()
    never = with_indicators(bilateral=Bilateral.NOT_APPLICABLE)
    assert len(found(study("77053-50", payer), NOT_APPLICABLE, never)) == 1


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("77053-50", NOT_APPLICABLE),
        ("77053-LT", SIDE),
        ("77066-50", ALREADY),
        ("77066-RT", ALREADY),
        ("76641-50 x2", UNITS),
    ],
)
def test_a_finding_on_sides_shows_the_row_it_rests_on(text: str, rule: str) -> None:
    (finding,) = found(study(text, None), rule)
    assert finding.evidence == (fee_row(text[:5]),)


def test_50_with_two_units_is_mended_by_one() -> None:
    billed = study("19030-50 x2")
    (finding,) = found(billed, UNITS)
    assert finding.message == "2 units of 19030 with 50; one unit with 50 covers both sides"
    assert finding.citation.document == "Bilateral indicators"
    assert remedies(billed, BUNDLED, finding) == (SetUnits(1, 1),)


def test_50_on_a_span_of_days_is_judged_by_the_units_of_a_day() -> None:
    def span(units: int) -> Claim:
        return claim(line(f"19030-50 x{units}", last_date=DAY + timedelta(days=1)))

    assert found(span(2), UNITS) == ()
    assert offered(span(4), UNITS) == (SetUnits(1, 2),)


# The measure of an eye is for both, its reading for one; so the fee schedule of July 2024 has 76519 and 92136.
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("77053-50", ALREADY),
        ("77053-TC-LT", ALREADY),
        ("77053-LT", None),
        ("77053-26-50", None),
        ("77053-26-RT", None),
        ("77053-26-50 x2", UNITS),
    ],
)
def test_a_component_has_sides_of_its_own(text: str, expected: str | None) -> None:
    whole = fee_row("77053")
    rows = tuple(
        attrs.evolve(whole, component=component, bilateral=bilateral)
        for component, bilateral in (
            ("", Bilateral.INHERENT),
            ("26", Bilateral.INDEPENDENT),
            ("TC", Bilateral.INHERENT),
        )
    )
    findings = check(study(text), with_fee_rows(*rows)).findings
    assert [one.rule for one in findings if one.rule in OF_SIDES] == ([] if expected is None else [expected])


@pytest.mark.parametrize("bilateral", Bilateral)
@pytest.mark.parametrize("global_days", GlobalDays)
def test_50_on_an_add_on_is_noticed_where_the_fee_schedule_allows_it(
    bilateral: Bilateral, global_days: GlobalDays
) -> None:
    reference = with_indicators(bilateral=bilateral, global_days=global_days)
    paired = bilateral in (Bilateral.CONDITIONAL, Bilateral.INDEPENDENT)
    expected = [NOTICE] if paired and global_days is GlobalDays.ADD_ON else []
    assert [finding.severity for finding in found(study("77053-50"), ADD_ON, reference)] == expected
    assert found(study("77053-LT"), ADD_ON, reference) == ()


def test_50_on_an_add_on_says_that_contractors_differ_and_leaves_the_form_to_them() -> None:
    billed = study("38900-50")
    (finding,) = found(billed, ADD_ON)
    assert finding.message == (
        "50 on 38900, an add-on code; the bilateral indicator is 1, "
        "but some contractors do not accept 50 on add-on codes"
    )
    assert finding.citation.publisher == "First Coast Service Options"
    assert (len(finding.evidence), offered(billed, ADD_ON), finding.denials) == (1, (), ())


@pytest.mark.parametrize(("first", "second"), [("LT", "RT"), ("RT", "LT")])
def test_left_and_right_on_two_lines_are_noticed_and_merged(first: str, second: str) -> None:
    billed = claim(f"19120-{first}-GC", f"19120-{second}-GC")
    (finding,) = found(billed, TWO_LINES)
    assert finding.message == (
        "LT and RT on two lines of 19120; some contractors accept both sides only on one line with 50"
    )
    assert (finding.severity, finding.lines, finding.denials) == (NOTICE, (1, 2), ())
    assert finding.citation.document == "Bilateral indicators"
    assert remedies(billed, BUNDLED, finding) == (MergeLines(1, 2, ("50", "GC")),)


def test_where_the_unit_limit_denies_two_lines_the_notice_is_moot() -> None:
    report = check(claim("19030-LT", "19030-RT"), BUNDLED)
    assert {one.rule: one.moot for one in report.findings} == {"ncci.units-over-mue": False, TWO_LINES: True}


@pytest.mark.parametrize(("left", "right"), [("19120-LT-GC", "19120-RT"), ("19120-LT", "19120-RT x2")])
def test_lines_that_differ_besides_the_side_are_not_merged(left: str, right: str) -> None:
    assert offered(claim(left, right), TWO_LINES) == ()


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("19120-LT", "19120-LT"),
        ("19120-LT", "19120"),
        ("19120-LT", "19125-RT"),
        ("19120-50", "19120-RT"),
        ("19120-50-LT", "19120-RT"),
        ("19120-LT-RT", "19120-RT"),
        ("19120-LT", "19120-RT-LT"),
        *(("19120-LT", f"19120-RT-{modifier}") for modifier in ("59", "76", "77", "78", "79", "XE", "XP", "XS", "XU")),
        ("76642-LT", "76642-RT"),  # a test: two lines are as right
        ("77053-LT", "77053-RT"),
        ("77066-LT", "77066-RT"),
    ],
)
def test_what_is_no_procedure_on_two_sides_of_one_session_is_passed(left: str, right: str) -> None:
    assert found(claim(left, right), TWO_LINES) == ()


def test_more_lines_of_one_side_are_more_than_one_procedure() -> None:
    for more in ("19120-LT", "19120-RT"):
        assert found(claim("19120-LT", "19120-RT", more), TWO_LINES) == ()


def test_a_line_without_a_side_beside_the_two_changes_nothing() -> None:
    billed = claim("19120-LT", "19120-RT", "19120")
    assert [finding.lines for finding in found(billed, TWO_LINES)] == [(1, 2)]


@pytest.mark.parametrize("indicator", Bilateral)
def test_two_lines_are_noticed_under_indicator_1_alone(indicator: Bilateral) -> None:
    reference = with_indicators("19120", bilateral=indicator)
    expected = 1 if indicator is Bilateral.CONDITIONAL else 0
    assert len(found(claim("19120-LT", "19120-RT"), TWO_LINES, reference)) == expected


HERE: Final[dict[str, Any]] = {"encounter": "here"}
THERE: Final[dict[str, Any]] = {"encounter": "there"}
BY_ONE: Final[dict[str, Any]] = {"rendering_provider": Provider("1")}
BY_OTHER: Final[dict[str, Any]] = {"rendering_provider": Provider("2")}
UNSAID: Final[dict[str, Any]] = {}


@pytest.mark.parametrize(
    ("of_left", "of_right", "count"),
    [
        (HERE, THERE, 0),
        (HERE, HERE, 1),
        (HERE, UNSAID, 1),
        (UNSAID, THERE, 1),
        (BY_ONE, BY_OTHER, 0),
        (BY_ONE, BY_ONE, 1),
        (BY_ONE, UNSAID, 1),
    ],
)
def test_the_sides_of_two_encounters_or_practitioners_are_two_procedures(
    of_left: dict[str, Any], of_right: dict[str, Any], count: int
) -> None:
    billed = claim(line("19120-LT", **of_left), line("19120-RT", **of_right))
    assert len(found(billed, TWO_LINES)) == count


def test_a_side_in_the_history_is_no_second_line() -> None:
    assert found(claim("19120-LT", history=(line("19120-RT"),)), TWO_LINES) == ()


# Facts A.5: one duct in each breast. Two units pass, 50 and sides are spoken of, NGS pays one.
def test_one_duct_in_each_breast_as_two_units_is_clean_at_medicare() -> None:
    assert check(study("77053 x2"), BUNDLED).verdict is Verdict.CLEAN
    assert check(study("77053-LT-RT x2", "cgs"), BUNDLED).verdict is Verdict.FLAGGED
    assert [one.rule for one in check(study("77053 x2", "ngs"), BUNDLED).findings] == ["payer.over-daily-limit"]


# Facts A.5: both breasts injected are one line with 50.
def test_both_breasts_injected_are_one_unit_with_50() -> None:
    assert check(study("19030-50"), BUNDLED).verdict is Verdict.CLEAN
    assert [one.rule for one in check(study("19030-LT x2"), BUNDLED).findings] == ["ncci.units-over-mue"]


# Alabama Medicaid: a line for each side since 2006-10-01; 50 informs.
@pytest.mark.parametrize(
    ("payer", "texts", "rules"),
    [
        ("alabama medicaid", ["38792-50"], [ONE_LINE]),
        ("alabama medicaid", ["38792-LT", "38792-RT-50"], []),
        ("alabama medicaid", ["38792-LT", "38792-RT"], []),
        ("medicare", ["38792-50"], []),
        ("regence-medicare-advantage", ["38792-50"], []),
        ("regence-medicare-advantage", ["38792-LT", "38792-RT"], [TWO_LINES]),
        ("nobody", ["38792-50"], []),
    ],
)
def test_each_payer_takes_both_sides_in_its_own_form(payer: str, texts: list[str], rules: list[str]) -> None:
    findings = check(claim(*texts, payer=payer, at="22"), BUNDLED).findings
    assert [one.rule for one in findings if one.rule in (ONE_LINE, TWO_LINES)] == rules


def test_50_that_only_informs_is_a_review_by_the_payers_own_text() -> None:
    billed = study("19120-50", "alabama-medicaid")
    (finding,) = found(billed, ONE_LINE)
    assert (finding.severity, offered(billed, ONE_LINE)) == (REVIEW, ())
    assert finding.citation.publisher == "Alabama Medicaid Agency"
    assert finding.message == (
        "50 on 19120, both sides on one line; each side is billed on a separate line, with RT or LT; "
        "50 is informational and does not affect pricing"
    )
    (moot,) = found(study("77066-50", "alabama-medicaid"), ONE_LINE)
    assert moot.moot


@pytest.mark.parametrize(
    ("payer", "severity", "why"),
    [
        ("medicare", Severity.NOTICE, "some contractors accept both sides only on one line with 50"),
        ("regence-medicare-advantage", Severity.DENIAL, "bilateral procedures go on one line with 50 and one unit"),
    ],
)
def test_a_payer_may_deny_both_sides_on_two_lines(payer: str, severity: Severity, why: str) -> None:
    (finding,) = found(claim("38792-LT", "38792-RT", payer=payer, at="22"), TWO_LINES)
    assert (finding.severity, finding.message) == (severity, f"LT and RT on two lines of 38792; {why}")


# AAPC, Urology Coding Alert: CPT's catheterization of a ureter is of one side, and Medicare pays it once.
@pytest.mark.parametrize(("payer", "count"), [("medicare", 1), ("cgs", 1), ("aetna", 0)])
def test_50_on_a_ureter_is_for_the_payers_that_take_cmss_indicator(payer: str, count: int) -> None:
    loaded = with_fee_rows(attrs.evolve(fee_row("77053"), code="52005", bilateral=Bilateral.NOT_BILATERAL))
    assert len(found(study("52005-50", payer), "fee-schedule.bilateral-not-applicable", loaded)) == count


@pytest.mark.parametrize("modifier", ["50", "LT", "RT"])
@pytest.mark.parametrize(
    ("payer", "severities"),
    [("medicare", [REVIEW]), ("unitedhealthcare", [REVIEW]), (None, [NOTICE]), ("aetna", []), ("medi-cal", [])],
)
def test_what_cms_values_for_both_sides_against_cpt_binds_only_the_payers_that_take_its_indicators(
    modifier: str, payer: str | None, severities: list[Severity]
) -> None:
    loaded = with_fee_rows(attrs.evolve(fee_row("77066"), code="69210"))
    assert [one.severity for one in found(study(f"69210-{modifier}", payer), ALREADY, loaded)] == severities
