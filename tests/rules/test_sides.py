"""Sides: 50, LT, RT and units by the bilateral indicator, at each payer."""

from datetime import date
from typing import Final

import attrs
import pytest

from cptkit import (
    Bilateral,
    Claim,
    Coverage,
    Finding,
    Period,
    PublishedTable,
    Reference,
    RemoveModifier,
    SetUnits,
    Severity,
    Source,
    Table,
    Verdict,
    bundled_reference,
    check,
    parse_line,
    remedies,
)

REFERENCE: Final = bundled_reference()
DAY: Final = date(2024, 8, 13)
SOURCE: Final = Source("CMS", "a fee schedule of our own", "https://www.cms.gov", date(2026, 11, 23), "0" * 64)

NOT_APPLICABLE = "fee-schedule.bilateral-not-applicable"
SIDE = "fee-schedule.side-not-applicable"
ALREADY = "fee-schedule.already-bilateral"
UNITS = "fee-schedule.bilateral-units"

DENIAL, REVIEW, NOTICE = Severity.DENIAL, Severity.REVIEW, Severity.NOTICE


def claim(text: str, payer: str | None = "medicare") -> Claim:
    """A claim of one line in an office."""
    return Claim([parse_line(f"{text} on {DAY} at 11 for N64.52")], payer=payer, history=())


def found(billed: Claim, rule: str, reference: Reference = REFERENCE) -> tuple[Finding, ...]:
    """What a rule finds on a claim."""
    return tuple(finding for finding in check(billed, reference).findings if finding.rule == rule)


def with_bilateral(indicator: Bilateral) -> Reference:
    """The bundled reference, with the bilateral indicator of 77053 as given."""
    row = REFERENCE.on(DAY).fee_schedule_row("77053")
    assert row is not None
    coverage = Coverage(Table.FEE_SCHEDULE, None, (Period(),), frozenset({"77053"}))
    return REFERENCE | Reference(
        (PublishedTable(coverage, SOURCE, {"77053": (attrs.evolve(row, bilateral=indicator),)}),)
    )


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
        (Bilateral.INHERENT, "77053-50", {ALREADY: DENIAL}),
        (Bilateral.INHERENT, "77053-LT", {ALREADY: REVIEW}),
        (Bilateral.INHERENT, "77053-RT", {ALREADY: REVIEW}),
        (Bilateral.INHERENT, "77053-50 x2", {ALREADY: DENIAL}),
        (Bilateral.INHERENT, "77053", {}),
        (Bilateral.INDEPENDENT, "77053-50", {}),
        (Bilateral.INDEPENDENT, "77053-RT", {}),
        (Bilateral.INDEPENDENT, "77053-50 x2", {UNITS: REVIEW}),
        (Bilateral.NOT_APPLICABLE, "77053-50", {NOT_APPLICABLE: DENIAL}),
        (Bilateral.NOT_APPLICABLE, "77053-LT", {}),
    ],
)
def test_the_indicator_says_what_a_side_means(indicator: Bilateral, text: str, expected: dict[str, Severity]) -> None:
    report = check(claim(text), with_bilateral(indicator))
    found_here = {
        one.rule: one.severity for one in report.findings if one.rule in (NOT_APPLICABLE, SIDE, ALREADY, UNITS)
    }
    assert found_here == expected


# The issue: the fee schedule pays one, so a review; CGS, Independence and Regence deny.
@pytest.mark.parametrize(
    ("payer", "on_50", "on_side"),
    [
        ("medicare", REVIEW, NOTICE),
        ("ngs", REVIEW, NOTICE),
        ("cgs", DENIAL, DENIAL),
        ("regence medicare advantage", DENIAL, NOTICE),
        ("unitedhealthcare", REVIEW, NOTICE),
        ("aetna", REVIEW, NOTICE),
        ("nobody", REVIEW, NOTICE),
        (None, REVIEW, NOTICE),
    ],
)
def test_payers_differ_on_sides_of_a_code_that_is_not_bilateral(
    payer: str | None, on_50: Severity, on_side: Severity
) -> None:
    assert [finding.severity for finding in found(claim("77053-50", payer), NOT_APPLICABLE)] == [on_50]
    assert [finding.severity for finding in found(claim("77053-LT", payer), SIDE)] == [on_side]


def test_independence_denies_50_on_a_code_that_is_not_bilateral() -> None:
    line = parse_line("77053-26-50 on 2026-08-13 at 22 for N64.52")
    stretched = REFERENCE.assuming_unchanged(last=date(2026, 12, 31))
    (finding,) = found(Claim([line], payer="independence medicare advantage"), NOT_APPLICABLE, stretched)
    assert (finding.severity, finding.assumed) == (DENIAL, True)


def test_the_message_says_what_the_payer_does() -> None:
    assert [finding.message for finding in found(claim("77053-50"), NOT_APPLICABLE)] == [
        "50 on 77053; the bilateral indicator is 0; one fee is paid for both sides"
    ]
    (denied,) = found(claim("77053-50", "cgs"), NOT_APPLICABLE)
    assert denied.message.endswith("; the payer denies it")
    assert denied.citation.publisher == "CGS Administrators"
    assert [str(denial) for denial in denied.denials] == ["CO-4 N519", "CO-4 N823"]
    (unknown,) = found(claim("77053-50", None), NOT_APPLICABLE)
    assert unknown.message == "50 on 77053; the bilateral indicator is 0"


def test_both_sides_on_one_line_are_two_notices() -> None:
    assert [finding.message[:2] for finding in found(claim("77053-LT-RT"), SIDE)] == ["LT", "RT"]


@pytest.mark.parametrize(("text", "rule"), [("77053-50", NOT_APPLICABLE), ("77066-50", ALREADY), ("77066-RT", ALREADY)])
def test_a_side_that_does_not_belong_is_taken_off(text: str, rule: str) -> None:
    billed = claim(text)
    (finding,) = found(billed, rule)
    assert remedies(billed, REFERENCE, finding) == (RemoveModifier(1, text[-2:]),)


@pytest.mark.parametrize(
    ("text", "payer", "severity"),
    [
        ("77066-50", "medicare", DENIAL),
        ("77066-50", "unitedhealthcare", DENIAL),
        ("77066-50", "cigna", REVIEW),  # it has adopted the indicator of components alone
        ("77066-50", None, REVIEW),
        ("77067-LT", "medicare", REVIEW),
        ("77049-50", "medicare", DENIAL),
    ],
)
def test_a_code_for_both_sides_takes_no_50(text: str, payer: str | None, severity: Severity) -> None:
    assert [finding.severity for finding in found(claim(text, payer), ALREADY)] == [severity]


def test_a_code_to_which_sides_do_not_apply_takes_no_50() -> None:
    (finding,) = found(claim("S8080-50"), NOT_APPLICABLE)
    assert (finding.severity, finding.message) == (DENIAL, "50 on S8080; the bilateral indicator is 9")


def test_50_with_two_units_is_mended_by_one() -> None:
    billed = claim("19030-50 x2")
    (finding,) = found(billed, UNITS)
    assert finding.message == "2 units of 19030 with 50; one unit with 50 is both sides"
    assert finding.citation.convention
    assert remedies(billed, REFERENCE, finding) == (SetUnits(1, 1),)


# Facts A.5: one duct in each breast. Two units pass, 50 and sides are spoken of, NGS pays one.
def test_one_duct_in_each_breast_as_two_units_is_clean_at_medicare() -> None:
    assert check(claim("77053 x2"), REFERENCE).verdict is Verdict.CLEAN
    assert check(claim("77053-LT-RT x2", "cgs"), REFERENCE).verdict is Verdict.FLAGGED
    assert [one.rule for one in check(claim("77053 x2", "ngs"), REFERENCE).findings] == ["payer.over-daily-limit"]


# Facts A.5: both breasts injected are one line with 50.
def test_both_breasts_injected_are_one_unit_with_50() -> None:
    assert check(claim("19030-50"), REFERENCE).verdict is Verdict.CLEAN
    assert [one.rule for one in check(claim("19030 x2"), REFERENCE).findings] == ["ncci.units-over-mue"]
