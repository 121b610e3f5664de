"""Mammograms: a screening and a diagnostic one on a day, GG without one, and tomosynthesis by payer."""

from datetime import date
from typing import Final

import pytest

from cptkit import (
    Circumstance,
    Claim,
    Finding,
    Severity,
    check,
    remedies,
)
from cptkit.corrections import AddModifier, RemoveModifier, ReplaceCode
from tests.support import BUNDLED, claim, line, offered, said

SAME_DAY, MISSING = "mammography.screening-and-diagnostic", "mammography.screening-missing"
TOMOSYNTHESIS, PAIR = "mammography.tomosynthesis-code", "ncci.unbundled-pair"
SHOWS: Final = "that the interpretation of the screening mammogram called for the diagnostic study"


def findings_on(rule: str, billed: Claim) -> tuple[Finding, ...]:
    """What one rule finds on a claim, asked alone."""
    return said(billed, rule).findings


# CMS, Pub. 100-04, chapter 18, section 20.6: GG on the diagnostic one, and both are paid.
@pytest.mark.parametrize("screening", ["77067", "77063"])
@pytest.mark.parametrize("diagnostic", ["77065", "77066"])
def test_a_diagnostic_mammogram_on_the_day_of_a_screening_one_wants_gg(screening: str, diagnostic: str) -> None:
    billed = claim(screening, f"{diagnostic}-26")
    (finding,) = findings_on(SAME_DAY, billed)
    assert (finding.severity, finding.lines) == (Severity.REVIEW, (1, 2))
    assert finding.message == f"{diagnostic} without GG on the day of {screening}; with GG both are paid"
    assert offered(billed, SAME_DAY) == (AddModifier(2, "GG", SHOWS),)
    assert findings_on(SAME_DAY, claim(screening, f"{diagnostic}-26-GG")) == ()


@pytest.mark.parametrize(
    ("screening", "diagnostic", "day"),
    [
        ("G0202", "G0204", "2017-12-31"),
        ("G0202", "G0206", "2010-06-01"),
        ("77057", "77055", "2016-12-31"),
        ("77057", "77056", "2010-06-01"),
        ("76092", "G0206", "2002-01-01"),
        ("G0202", "G0204", "2002-01-01"),
    ],
)
def test_the_older_codes_want_gg_too(screening: str, diagnostic: str, day: str) -> None:
    assert len(findings_on(SAME_DAY, claim(line(screening, day), line(diagnostic, day)))) == 1


def test_before_there_was_gg_none_was_wanted() -> None:
    assert findings_on(SAME_DAY, claim(line("G0202", "2001-12-31"), line("G0204", "2001-12-31"))) == ()


@pytest.mark.parametrize(
    "billed",
    [
        claim("77067", line("77065", "2024-08-14")),
        claim("77067", "77063"),
        claim("77065", "G0279"),
        claim("77065", "76641"),
        claim("77067", history=(line("77065"),)),
    ],
    ids=["another day", "screening alone", "diagnostic alone", "with ultrasound", "diagnostic in the history"],
)
def test_other_mammograms_are_passed(billed: Claim) -> None:
    assert findings_on(SAME_DAY, billed) == ()


def test_a_screening_mammogram_in_the_history_by_anyone_counts() -> None:
    screening = line("77067", by="1")
    billed = claim(line("77065", by="2"), history=(screening,))
    assert [finding.lines for finding in findings_on(SAME_DAY, billed)] == [(1,)]
    assert offered(billed, SAME_DAY) == (AddModifier(1, "GG", SHOWS),)


def test_gg_needs_no_more_where_the_turn_is_documented() -> None:
    turned = line("77065", circumstances=[Circumstance.SCREENING_TURNED_DIAGNOSTIC])
    assert offered(claim("77067", turned), SAME_DAY) == (AddModifier(2, "GG"),)
    never = line("77065", ruled_out=[Circumstance.SCREENING_TURNED_DIAGNOSTIC])
    assert offered(claim("77067", never), SAME_DAY) == ()


def test_every_diagnostic_line_without_gg_is_found() -> None:
    findings = findings_on(SAME_DAY, claim("77067-TC", "77065-26", "77067-26", "77065-TC", "77066-GG"))
    assert [finding.lines for finding in findings] == [(1, 2, 3), (1, 3, 4)]


def test_one_defect_is_one_counted_finding_and_gg_mends_it_whole() -> None:
    """Design 5: the pair edit is the denial, GG without it a review of its own."""
    billed = claim("77067", "77065")
    both = [one for one in check(billed, BUNDLED).findings if one.rule in (PAIR, SAME_DAY)]
    assert [(one.rule, one.counted) for one in both] == [(PAIR, True), (SAME_DAY, False)]
    for finding in both:
        assert AddModifier(2, "GG", SHOWS) in remedies(billed, BUNDLED, finding)
    lifted = check(claim(line("77067-59", dx="Z12.31"), "77065"), BUNDLED)
    assert [(one.rule, one.counted) for one in lifted.findings] == [(SAME_DAY, True)]
    assert [one.rule for one in lifted.bypasses] == [PAIR]


def test_the_whole_day_with_tomosynthesis_is_clean_with_gg() -> None:
    report = check(claim(line("77067", dx="Z12.31"), "77063", "77065-GG", "G0279"), BUNDLED)
    assert [finding for finding in report.findings if finding.counted] == []
    assert {bypass.modifier for bypass in report.bypasses} == {"GG"}


def test_gg_without_a_screening_mammogram_is_a_notice() -> None:
    billed = claim("77053", "77065-GG")
    (finding,) = findings_on(MISSING, billed)
    assert (finding.severity, finding.lines) == (Severity.NOTICE, (2,))
    assert finding.message == "GG on 77065; no screening mammogram is known on this date of service"
    assert offered(billed, MISSING) == (RemoveModifier(2, "GG"),)


@pytest.mark.parametrize(
    ("billed", "count"),
    [
        (claim("77067", "77065-GG"), 0),
        (claim("77065-GG", history=(line("77067"),)), 0),
        (claim("77065-GG", history=None), 0),
        (claim("77065-GG", history=(line("77067", "2024-08-12"),)), 1),
        (claim(line("77067", "2024-08-12"), "77065-GG"), 1),
        (claim("77065"), 0),
    ],
    ids=["on the claim", "in the history", "no history known", "the day before", "another day", "no GG"],
)
def test_gg_is_held_against_the_day(billed: Claim, count: int) -> None:
    assert len(findings_on(MISSING, billed)) == count


# Facts B.2: status I; Medicare uses G0279.
@pytest.mark.parametrize("code", ["77061", "77062"])
def test_medicare_takes_g0279_for_diagnostic_tomosynthesis(code: str) -> None:
    billed = claim("77066", code)
    (finding,) = findings_on(TOMOSYNTHESIS, billed)
    assert (finding.severity, finding.lines) == (Severity.NOTICE, (2,))
    assert finding.message == f"{code}; Medicare uses G0279 for tomosynthesis with a diagnostic mammogram"
    assert remedies(billed, BUNDLED, finding) == (ReplaceCode(2, "G0279"),)


@pytest.mark.parametrize(("payer", "told"), [("medicare", True), ("cgs", True), ("cigna", False), (None, False)])
def test_tomosynthesis_is_a_matter_of_the_payer(payer: str | None, *, told: bool) -> None:
    assert bool(findings_on(TOMOSYNTHESIS, claim("77061", payer=payer))) is told


@pytest.mark.parametrize("text", ["G0279", "77063", "S8080", "77065"])
def test_other_codes_are_not_replaced(text: str) -> None:
    assert findings_on(TOMOSYNTHESIS, claim(text)) == ()


def test_where_no_fee_schedule_answers_there_is_a_gap() -> None:
    report = said(claim(line("77061", "2025-01-01")), TOMOSYNTHESIS)
    assert report.findings == ()
    assert [gap.day for gap in report.gaps] == [date(2025, 1, 1)]
