"""The grammar of modifiers: none twice, four at most, none beside one that excludes it, payment first."""

from datetime import date
from typing import Final

import attrs
import pytest

from cptkit import Claim, Finding, Severity, Table, bundled_reference, check, parse_line, remedies
from cptkit.corrections import RemoveModifier

REFERENCE: Final = bundled_reference()


def claim(text: str, payer: str | None = "medicare", day: str = "2024-08-13") -> Claim:
    """A claim of one line."""
    return Claim([parse_line(f"{text} on {day} at 11 for N64.52")], payer=payer)


def found(text: str, rule: str, payer: str | None = "medicare", day: str = "2024-08-13") -> tuple[Finding, ...]:
    """What a rule finds on one line."""
    return tuple(finding for finding in check(claim(text, payer, day), REFERENCE).findings if finding.rule == rule)


def test_a_modifier_that_stands_twice_is_a_review() -> None:
    (finding,) = found("77053-26-GC-26", "modifier.repeated")
    assert (finding.severity, finding.message) == (Severity.REVIEW, "26 stands 2 times on 77053; once says it")
    assert remedies(claim("77053-26-GC-26"), REFERENCE, finding) == (RemoveModifier(1, "26"),)


def test_modifiers_that_stand_once_are_passed() -> None:
    assert found("77053-26-GC", "modifier.repeated") == ()


@pytest.mark.parametrize(("text", "count"), [("77053-26-GC-CR-GA", 0), ("77053-26-GC-CR-GA-KX", 1)])
def test_a_line_has_room_for_four_modifiers(text: str, count: int) -> None:
    findings = found(text, "modifier.more-than-four")
    assert [finding.message for finding in findings] == ["5 modifiers on 77053; a claim line has room for 4"] * count
    assert all(finding.severity is Severity.DENIAL for finding in findings)


PAIR = "modifier.conflicting-pair"


# Facts C.3: pair exclusions; a pair known by convention alone makes a review, never a denial.
@pytest.mark.parametrize(
    ("one", "two", "severity"),
    [
        ("26", "TC", Severity.DENIAL),
        ("33", "PT", Severity.DENIAL),
        ("93", "FQ", Severity.DENIAL),
        ("CT", "FX", Severity.DENIAL),
        ("CT", "FY", Severity.DENIAL),
        ("FX", "FY", Severity.DENIAL),
        ("PN", "PO", Severity.DENIAL),
        ("PN", "ER", Severity.DENIAL),
        ("PO", "ER", Severity.DENIAL),
        ("58", "80", Severity.DENIAL),
        ("58", "81", Severity.DENIAL),
        ("58", "82", Severity.DENIAL),
        ("50", "LT", Severity.REVIEW),
        ("50", "RT", Severity.REVIEW),
        ("LT", "RT", Severity.REVIEW),
        ("XE", "XS", Severity.REVIEW),
        ("XP", "XU", Severity.REVIEW),
        ("80", "81", Severity.REVIEW),
        ("80", "82", Severity.REVIEW),
        ("81", "82", Severity.REVIEW),
        ("54", "55", Severity.REVIEW),
        ("GA", "GZ", Severity.REVIEW),
        ("GA", "GY", Severity.REVIEW),
        ("GZ", "GY", Severity.REVIEW),
        ("GX", "GA", Severity.REVIEW),
        ("GX", "GZ", Severity.REVIEW),
        ("76", "77", Severity.REVIEW),
        ("JW", "JZ", Severity.REVIEW),
        ("GG", "GH", Severity.REVIEW),
    ],
)
def test_modifiers_that_exclude_each_other_are_found_in_either_order(one: str, two: str, severity: Severity) -> None:
    for text in (f"76641-{one}-{two}", f"76641-{two}-{one}"):
        (finding,) = found(text, PAIR)
        assert finding.severity is severity
        assert {candidate.modifier for candidate in finding.candidates if isinstance(candidate, RemoveModifier)} == {
            one,
            two,
        }


@pytest.mark.parametrize("pair", ["GX-GY", "26-LT", "59-LT", "76-RT", "26-26"])
def test_modifiers_that_go_together_are_passed(pair: str) -> None:
    assert found(f"76641-{pair}", PAIR) == ()


def test_a_pair_is_found_wherever_it_stands() -> None:
    assert [one.message.partition(";")[0] for one in found("76641-26-LT-GC-RT", PAIR)] == ["LT and RT on 76641"]
    assert len(found("76641-50-LT-RT", PAIR)) == 3


@pytest.mark.parametrize(
    ("payer", "severity"), [("cgs", Severity.DENIAL), ("unitedhealthcare", Severity.REVIEW), (None, Severity.REVIEW)]
)
def test_medicares_exclusions_deny_only_where_they_are_adopted(payer: str | None, severity: Severity) -> None:
    assert [finding.severity for finding in found("77053-26-TC", PAIR, payer)] == [severity]


def test_outside_the_table_the_pair_is_a_gap() -> None:
    report = check(claim("77053-26-TC", day="2019-06-30"), REFERENCE)
    assert PAIR in {rule for gap in report.gaps if gap.table is Table.MODIFIER_CONFLICTS for rule in gap.rules}
    single = check(claim("77053-26", day="2019-06-30"), REFERENCE)
    assert PAIR not in {rule for gap in single.gaps for rule in gap.rules}


ORDER = "modifier.out-of-order"


# Facts C.4: pricing before informational.
@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("77053-GA-26", "GA before 26 on 77053; 26 goes in the first field"),
        ("77053-LT-GC-26-GA", "LT before 26 on 77053; 26 goes in the first field"),
        ("77053-GA-LT-26", "GA before 26 on 77053; 26 goes in the first field"),
        ("77053-LT-26", "LT before 26 on 77053; 26 goes in the first field"),
        ("77053-GA-LT-52", "GA before 52 on 77053; 52 bears on payment and goes first"),
        ("00400-P3-AA", "P3 before AA on 00400; AA goes in the first field"),
        ("00400-QS-QZ", "QS before QZ on 00400; QZ goes in the first field"),
    ],
)
def test_a_modifier_that_informs_stands_after_one_that_bears_on_payment(text: str, message: str) -> None:
    (finding,) = found(text, ORDER)
    assert (finding.severity, finding.message, finding.denials) == (Severity.NOTICE, message, ())


@pytest.mark.parametrize(
    "text",
    [
        "00400-AA-P3",
        "00400-QK-QS-P2",
        "77053-26-GA",
        "77053-26-53-LT",
        "77053-LT-52",
        "77053-GA-GC",
        "77053-26",
        "77053-ZZ-26",
    ],
)
def test_modifiers_in_order_or_of_no_known_position_are_passed(text: str) -> None:
    assert found(text, ORDER) == ()


def test_reordering_puts_payment_first_and_keeps_the_rest_in_place() -> None:
    billed = claim("77053-LT-GC-26-GA")
    (finding,) = found("77053-LT-GC-26-GA", ORDER)
    assert [str(remedy) for remedy in remedies(billed, REFERENCE, finding)] == [
        "order the modifiers of line 1 as 26 LT GC GA"
    ]


def test_order_is_moot_where_a_modifier_is_not_in_force() -> None:
    (finding,) = found("77053-GC-26-ZZ", ORDER)
    assert finding.moot


@pytest.mark.parametrize(
    ("text", "narrative", "hit"), [("19030-99", None, True), ("19030-99", "LT GA", False), ("19030-LT", None, False)]
)
def test_99_needs_the_notes_that_list_the_further_modifiers(text: str, narrative: str | None, *, hit: bool) -> None:
    line = attrs.evolve(parse_line(f"{text} on 2024-08-13 at 11 for N64.52"), narrative=narrative)
    report = check(Claim([line], payer="medicare", history=()), bundled_reference())
    findings = [one for one in report.findings if one.rule == "modifier.overflow-not-listed"]
    assert [one.candidates for one in findings] == [(RemoveModifier(1, "99"),)] * hit
    assert [one.severity for one in findings] == [Severity.REVIEW] * hit


@pytest.mark.parametrize(
    ("text", "rule", "document"),
    [
        ("77053-26-GC-26", "modifier.repeated", "common coding practice"),
        ("77053-26-GC-CR-GA-KX", "modifier.more-than-four", "Health Care Claim: Professional (837), 005010X222"),
        ("19030-99", "modifier.overflow-not-listed", "Modifier 99"),
    ],
)
def test_a_finding_on_the_form_names_the_text_that_it_rests_on(text: str, rule: str, document: str) -> None:
    (finding,) = found(text, rule)
    assert (finding.citation.document, finding.evidence) == (document, ())


def test_99_without_notes_says_what_the_notes_are_for() -> None:
    (finding,) = found("19030-99", "modifier.overflow-not-listed")
    assert finding.message == ("99 on 19030 without notes; 99 says that more modifiers apply, and the notes list them")


def test_an_order_shows_both_modifiers_and_the_text_on_the_one_that_goes_first() -> None:
    (finding,) = found("77053-GC-26", ORDER)
    before, after = (REFERENCE.on(date(2024, 8, 13)).modifier(code) for code in ("GC", "26"))
    assert finding.evidence == (before, after)
    assert after is not None
    assert after.guidance is not None
    assert finding.citation == after.guidance.citation
