"""The grammar of modifiers: none twice, four at most, none beside one that excludes it, payment first."""

from datetime import date
from typing import Final

import pytest

from cptkit import Claim, Finding, Setting, Severity, Table, check, remedies
from cptkit.corrections import RemoveModifier, ReplaceModifier
from tests.support import BUNDLED, DAY, claim, found, line, offered


def billed_as(text: str, payer: str | None = "medicare", day: date = DAY) -> Claim:
    """A claim of one line of a patient whose other services are not known."""
    return claim(line(text, day), payer=payer, history=None)


def findings_on(text: str, rule: str, payer: str | None = "medicare") -> tuple[Finding, ...]:
    """What a rule finds on one line."""
    return found(billed_as(text, payer), rule)


def test_a_modifier_that_stands_twice_is_a_review() -> None:
    (finding,) = findings_on("77053-26-GC-26", "modifier.repeated")
    assert (finding.severity, finding.message) == (Severity.REVIEW, "26 is on 77053 twice; once is enough")
    assert remedies(billed_as("77053-26-GC-26"), BUNDLED, finding) == (RemoveModifier(1, "26"),)


def test_modifiers_that_stand_once_are_passed() -> None:
    assert findings_on("77053-26-GC", "modifier.repeated") == ()


@pytest.mark.parametrize(("text", "count"), [("77053-26-GC-CR-GA", 0), ("77053-26-GC-CR-GA-KX", 1)])
def test_a_line_has_room_for_four_modifiers(text: str, count: int) -> None:
    findings = findings_on(text, "modifier.more-than-four")
    assert [finding.message for finding in findings] == [
        "5 modifiers on 77053; a professional claim line holds 4"
    ] * count
    assert all(finding.severity is Severity.DENIAL for finding in findings)


PAIR: Final = "modifier.conflicting-pair"
OVERFLOW: Final = "modifier.overflow-not-listed"


# Facts C.3: pair exclusions; only a text that denies, returns or rejects makes a denial.
@pytest.mark.parametrize(
    ("one", "two", "severity"),
    [
        ("26", "TC", Severity.REVIEW),
        ("33", "PT", Severity.REVIEW),
        ("93", "FQ", Severity.REVIEW),
        ("CT", "FX", Severity.REVIEW),
        ("CT", "FY", Severity.REVIEW),
        ("FX", "FY", Severity.REVIEW),
        ("PN", "PO", Severity.REVIEW),
        ("PN", "ER", Severity.REVIEW),
        ("PO", "ER", Severity.REVIEW),
        ("58", "80", Severity.REVIEW),
        ("58", "81", Severity.REVIEW),
        ("58", "82", Severity.REVIEW),
        ("58", "AS", Severity.REVIEW),
        ("54", "80", Severity.REVIEW),
        ("54", "AS", Severity.REVIEW),
        ("55", "80", Severity.REVIEW),
        ("55", "AS", Severity.REVIEW),
        ("50", "E2", Severity.REVIEW),
        ("50", "F6", Severity.REVIEW),
        ("50", "T5", Severity.REVIEW),
        ("50", "LD", Severity.REVIEW),
        ("50", "LT", Severity.REVIEW),
        ("50", "RT", Severity.REVIEW),
        ("LT", "RT", Severity.REVIEW),
        ("XE", "XS", Severity.REVIEW),
        ("XP", "XU", Severity.REVIEW),
        ("80", "81", Severity.REVIEW),
        ("80", "82", Severity.REVIEW),
        ("81", "82", Severity.REVIEW),
        ("54", "55", Severity.REVIEW),
        ("GA", "GZ", Severity.DENIAL),
        ("79", "80", Severity.DENIAL),
        ("GN", "GO", Severity.DENIAL),
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
        (finding,) = findings_on(text, PAIR)
        assert finding.severity is severity
        assert set(offered(billed_as(text), PAIR)) == {RemoveModifier(1, one), RemoveModifier(1, two)}


@pytest.mark.parametrize("pair", ["GX-GY", "26-LT", "59-LT", "76-RT", "26-26"])
def test_modifiers_that_go_together_are_passed(pair: str) -> None:
    assert findings_on(f"76641-{pair}", PAIR) == ()


def test_a_pair_is_found_wherever_it_stands() -> None:
    assert [one.message.partition(";")[0] for one in findings_on("76641-26-LT-GC-RT", PAIR)] == ["LT and RT on 76641"]
    assert len(findings_on("76641-50-LT-RT", PAIR)) == 3


@pytest.mark.parametrize(
    ("payer", "severity"), [("cgs", Severity.DENIAL), ("unitedhealthcare", Severity.REVIEW), (None, Severity.REVIEW)]
)
def test_medicares_exclusions_deny_only_where_they_are_adopted(payer: str | None, severity: Severity) -> None:
    assert [finding.severity for finding in findings_on("76641-GA-GZ", PAIR, payer)] == [severity]


@pytest.mark.parametrize(
    ("setting", "severity"), [(Setting.OUTPATIENT_HOSPITAL, Severity.DENIAL), (Setting.PRACTITIONER, Severity.REVIEW)]
)
def test_a_text_denies_on_the_claims_that_it_is_about(setting: Setting, severity: Severity) -> None:
    assert [one.severity for one in found(claim("76641-CT-FX", setting=setting), PAIR)] == [severity]


def test_outside_the_table_the_pair_is_a_gap() -> None:
    report = check(billed_as("77053-26-TC", day=date(2019, 6, 30)), BUNDLED)
    assert PAIR in {rule for gap in report.gaps if gap.table is Table.MODIFIER_CONFLICTS for rule in gap.rules}
    single = check(billed_as("77053-26", day=date(2019, 6, 30)), BUNDLED)
    assert PAIR not in {rule for gap in single.gaps for rule in gap.rules}


ORDER: Final = "modifier.out-of-order"


# Facts C.4: pricing before informational.
@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("77053-GA-26", "GA before 26 on 77053; 26 goes in the first modifier field"),
        ("77053-LT-GC-26-GA", "LT before 26 on 77053; 26 goes in the first modifier field"),
        ("77053-GA-LT-26", "GA before 26 on 77053; 26 goes in the first modifier field"),
        ("77053-LT-26", "LT before 26 on 77053; 26 goes in the first modifier field"),
        ("77053-GA-LT-52", "GA before 52 on 77053; 52 is a pricing modifier and goes first"),
        ("00400-P3-AA", "P3 before AA on 00400; AA goes in the first modifier field"),
        ("00400-QS-QZ", "QS before QZ on 00400; QZ goes in the first modifier field"),
    ],
)
def test_a_modifier_that_informs_stands_after_one_that_bears_on_payment(text: str, message: str) -> None:
    (finding,) = findings_on(text, ORDER)
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
    assert findings_on(text, ORDER) == ()


def test_reordering_puts_payment_first_and_keeps_the_rest_in_place() -> None:
    billed = billed_as("77053-LT-GC-26-GA")
    (finding,) = findings_on("77053-LT-GC-26-GA", ORDER)
    assert [str(remedy) for remedy in remedies(billed, BUNDLED, finding)] == [
        "reorder the modifiers on line 1 as 26 LT GC GA"
    ]


def test_order_is_moot_where_a_modifier_is_not_in_force() -> None:
    (finding,) = findings_on("77053-GC-26-ZZ", ORDER)
    assert finding.moot


@pytest.mark.parametrize(
    ("text", "narrative", "hit"), [("19030-99", None, True), ("19030-99", "LT GA", False), ("19030-LT", None, False)]
)
def test_99_needs_the_notes_that_list_the_further_modifiers(text: str, narrative: str | None, *, hit: bool) -> None:
    billed = claim(line(text, narrative=narrative))
    assert [one.severity for one in found(billed, OVERFLOW)] == [Severity.REVIEW] * hit
    if hit:
        assert offered(billed, OVERFLOW) == (RemoveModifier(1, "99"),)


@pytest.mark.parametrize(
    ("text", "rule", "document"),
    [
        ("77053-26-GC-26", "modifier.repeated", "no published text was read"),
        ("77053-26-GC-CR-GA-KX", "modifier.more-than-four", "Health Care Claim: Professional (837), 005010X222"),
        ("19030-99", OVERFLOW, "Modifier 99"),
    ],
)
def test_a_finding_on_the_form_names_the_text_that_it_rests_on(text: str, rule: str, document: str) -> None:
    (finding,) = findings_on(text, rule)
    assert (finding.citation.document, finding.evidence) == (document, ())


def test_99_without_notes_says_what_the_notes_are_for() -> None:
    (finding,) = findings_on("19030-99", OVERFLOW)
    assert finding.message == ("99 on 19030 without a line note; 99 means that the note lists more modifiers")


def test_an_order_shows_both_modifiers_and_the_text_on_the_one_that_goes_first() -> None:
    (finding,) = findings_on("77053-GC-26", ORDER)
    before, after = (BUNDLED.on(DAY).modifier(code) for code in ("GC", "26"))
    assert finding.evidence == (before, after)
    assert after is not None
    assert after.guidance is not None
    assert finding.citation == after.guidance.citation


@pytest.mark.parametrize(("text", "gone", "due"), [("97110-GO-CQ", "CQ", "CO"), ("97110-GP-CO", "CO", "CQ")])
def test_the_assistant_of_the_discipline_is_offered_before_none(text: str, gone: str, due: str) -> None:
    (finding,) = findings_on(text, "modifier.conflicting-pair")
    first, *_ = remedies(billed_as(text), BUNDLED, finding)
    assert first == ReplaceModifier(1, gone, due)
