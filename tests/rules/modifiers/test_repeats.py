"""Duplicates and repeats: when lines are alike, and when 76, 77 and 91 are borne out."""

from datetime import date
from itertools import permutations
from typing import Any, Final

import attrs
import pytest
from cptkit.rules.repeats import DUPLICATE_LINE, REPEAT_WITHOUT_FIRST, WRONG_REPEAT
from cptkit.rules.uses import WRONG_SERVICE

from cptkit import (
    Circumstance,
    Claim,
    Finding,
    Provider,
    ServiceLine,
    Severity,
    bundled_reference,
    check,
    parse_line,
    remedies,
)
from cptkit.corrections import AddModifier, RemoveLine, RemoveModifier, ReplaceModifier

REFERENCE: Final = bundled_reference()
DAY: Final = date(2024, 8, 13)
RULES: Final = (DUPLICATE_LINE, REPEAT_WITHOUT_FIRST, WRONG_REPEAT)
DUPLICATE, FIRST, WRONG = (rule.id for rule in RULES)
DENIAL, REVIEW = Severity.DENIAL, Severity.REVIEW

READER: Final = Provider("1", specialty="30", group="A")
COLLEAGUE: Final = Provider("2", specialty="30", group="A")
STRANGER: Final = Provider("3", specialty="30", group="B")

NOTHING = "nothing tells them apart"
APART = "the record has them apart, the claim does not say so"
DIFFER = "their units or charges differ"
WHO = "who rendered each is not documented to be one person"


def line(text: str = "71045-26", day: str = "2024-08-13", place: str = "22", **fields: Any) -> ServiceLine:  # noqa: ANN401, the fields of a line
    """A reading of a chest film in a hospital, or another line."""
    return attrs.evolve(parse_line(f"{text} on {day} at {place} for R05.9"), **fields)


def found(
    *lines: ServiceLine,
    history: tuple[ServiceLine, ...] | None = (),
    payer: str | None = "medicare",
    rule: str = DUPLICATE,
) -> tuple[Finding, ...]:
    """What one of the rules finds on a claim of some lines."""
    report = check(Claim(lines, payer=payer, history=history), REFERENCE, rules=RULES)
    assert report.gaps == ()
    return tuple(finding for finding in report.findings if finding.rule == rule)


# NGS, duplicate claims; Pub. 100-04, chapter 1, section 120: exact duplicates are denied, suspect ones reviewed.
@pytest.mark.parametrize(
    ("payer", "severity"), [("medicare", DENIAL), ("ngs", DENIAL), ("aetna", REVIEW), (None, REVIEW)]
)
def test_exact_duplicates_are_denied_at_medicare(payer: str | None, severity: Severity) -> None:
    (finding,) = found(line(), line(), payer=payer)
    assert (finding.severity, finding.lines) == (severity, (1, 2))
    assert finding.message == f"2 lines of 71045 alike on one day; {NOTHING}"
    assert [str(denial) for denial in finding.denials] == ["OA-18"]
    assert finding.citation.publisher == "National Government Services"


@pytest.mark.parametrize(
    "other",
    [
        line("71045-26-76"),
        line("71045-26-77"),
        line("71045-26-59"),
        line("71045-TC"),
        line("71045-26-RT"),
        line("71045"),
        line("71046-26"),
        line(day="2024-08-14"),
        line(place="23"),
        line(place="11"),
    ],
)
def test_lines_that_show_a_difference_are_no_duplicates(other: ServiceLine) -> None:
    assert found(line(), other) == found(other, line()) == ()


def test_the_order_of_modifiers_tells_nothing_apart() -> None:
    assert len(found(line("71045-26-LT"), line("71045-LT-26"))) == 1


@pytest.mark.parametrize(
    ("one", "other", "doubt"),
    [
        ({"encounter": "a"}, {"encounter": "b"}, APART),
        ({"encounter": "a"}, {"encounter": "a"}, NOTHING),
        ({"encounter": "a"}, {}, NOTHING),
        ({"body_site": "a"}, {"body_site": "b"}, APART),
        ({"body_site": "a"}, {}, NOTHING),
        ({"ndc": "00000000001"}, {"ndc": "00000000002"}, APART),
        ({"ndc": "00000000001"}, {}, NOTHING),
        ({}, {"circumstances": [Circumstance.SEPARATE_ENCOUNTER]}, APART),
        ({"circumstances": [Circumstance.SEPARATE_STRUCTURE]}, {}, APART),
        ({}, {"circumstances": [Circumstance.REPEATED_BY_SAME_PRACTITIONER]}, APART),
        ({}, {"circumstances": [Circumstance.REPEATED_BY_ANOTHER_PRACTITIONER]}, APART),
        ({}, {"circumstances": [Circumstance.REPEATED_FOR_NEW_RESULT]}, APART),
        ({}, {"circumstances": [Circumstance.OVER_READ]}, NOTHING),
        ({"units": 1}, {"units": 2}, DIFFER),
        ({"charge": 40}, {"charge": 50}, DIFFER),
        ({"charge": 40}, {"charge": 40}, NOTHING),
        ({"charge": 40}, {}, NOTHING),
        ({"rendering_provider": READER}, {"rendering_provider": READER}, NOTHING),
        ({"rendering_provider": READER}, {"rendering_provider": COLLEAGUE}, WHO),
        ({"rendering_provider": READER}, {}, WHO),
    ],
)
def test_a_doubt_makes_a_review_of_a_duplicate(one: dict[str, Any], other: dict[str, Any], doubt: str) -> None:
    for lines in permutations([line(**one), line(**other)]):
        (finding,) = found(*lines)
        assert finding.message == f"2 lines of 71045 alike on one day; {doubt}"
        assert finding.severity is (DENIAL if doubt == NOTHING else REVIEW)


def test_lines_of_different_practitioners_are_no_duplicates() -> None:
    assert found(line(rendering_provider=READER), line(rendering_provider=STRANGER)) == ()


@pytest.mark.parametrize("modifier", ["59", "76", "77", "XE", "XP", "XS", "XU"])
def test_what_parts_a_line_from_the_first_does_not_part_two_that_bear_it(modifier: str) -> None:
    first, again = line(), line(f"71045-26-{modifier}")
    (finding,) = found(first, again, again)
    assert (finding.severity, finding.lines) == (REVIEW, (2, 3))
    assert finding.message == f"2 lines of 71045 alike on one day; each bears {modifier}"


def test_what_parts_no_two_lines_is_named_in_one_order() -> None:
    again = line("71045-XS-76-59")
    (finding,) = found(again, again)
    assert finding.message.endswith("; each bears 59, 76, XS")


# Novitas, modifier 91: the first test plain, each repeat on a line of its own with 91 and one unit.
def test_each_repeat_of_a_test_is_a_line_of_its_own() -> None:
    assert found(line("84132"), line("84132-91"), line("84132-91")) == ()
    assert len(found(line("84132"), line("84132"), line("84132-91"))) == 1


def test_three_lines_alike_are_one_finding() -> None:
    (finding,) = found(line(), line(), line(), line("71045-TC"))
    assert finding.lines == (1, 2, 3)
    assert finding.message.startswith("3 lines of 71045 alike")


def test_a_group_is_denied_if_any_two_of_its_lines_are_exact() -> None:
    (finding,) = found(line(units=2), line(), line())
    assert finding.severity is DENIAL
    (finding,) = found(line(units=3), line(units=2), line())
    assert finding.severity is REVIEW


def test_a_line_that_was_billed_before_is_a_duplicate() -> None:
    (finding,) = found(line(rendering_provider=READER), history=(line(rendering_provider=READER),))
    assert (finding.severity, finding.lines) == (DENIAL, (1,))
    assert finding.message == f"2 lines of 71045 alike on one day, the history included; {NOTHING}"


def test_a_line_of_the_history_that_names_nobody_may_be_anybodys() -> None:
    (finding,) = found(line(), history=(line(),))
    assert (finding.severity, finding.message.partition("; ")[2]) == (REVIEW, WHO)
    (finding,) = found(line(rendering_provider=READER), history=(line(),))
    assert finding.severity is REVIEW


def test_lines_of_the_history_alone_are_not_judged() -> None:
    assert found(line("99213"), history=(line(), line())) == ()
    assert found(line(day="2024-08-12"), history=(line(), line())) == ()
    (finding,) = found(line(units=2), history=(line(rendering_provider=READER), line(rendering_provider=READER)))
    assert finding.severity is REVIEW


def test_practitioners_are_held_apart() -> None:
    lines = [line(rendering_provider=one) for one in (READER, STRANGER, READER, STRANGER)]
    assert [finding.lines for finding in found(*lines)] == [(1, 3), (2, 4)]
    assert [finding.lines for finding in found(*lines[:2], lines[3])] == [(2, 3)]


def test_a_span_of_days_gives_one_finding() -> None:
    span = line(last_date=date(2024, 8, 15))
    assert [finding.lines for finding in found(span, span)] == [(1, 2)]
    assert found(span, line()) == ()


def test_a_duplicate_is_moot_where_the_units_are_over_the_limit() -> None:
    billed = Claim([parse_line(f"19030-LT on {DAY} at 11 for N64.52")] * 2, payer="medicare", history=())
    findings = {finding.rule: finding for finding in check(billed, REFERENCE).findings}
    assert findings[DUPLICATE].moot
    assert not findings["ncci.units-over-mue"].moot


def mending(*lines: ServiceLine, history: tuple[ServiceLine, ...] = ()) -> list[str]:
    """The proved remedies of the one finding on some lines."""
    billed = Claim(lines, payer="medicare", history=history)
    (finding,) = [one for one in check(billed, REFERENCE, rules=RULES).findings if one.rule == DUPLICATE]
    return [
        f"{remedy}; {remedy.needs_documentation}" if remedy.needs_documentation else str(remedy)
        for remedy in remedies(billed, REFERENCE, finding, rules=RULES)
    ]


SAME_AGAIN = "that the same practitioner did it again, and why"
OTHER_AGAIN = "that another practitioner did it again, and why"
NEW_RESULT = "that a further result was needed"
REMOVED = ["remove line 2", "remove line 1"]


def test_a_duplicate_is_taken_off_or_said_to_be_a_repeat() -> None:
    assert mending(line(), line()) == [*REMOVED, f"add 76 to line 2; {SAME_AGAIN}", f"add 76 to line 1; {SAME_AGAIN}"]


def test_a_repeat_by_a_colleague_may_be_either_ones() -> None:
    mine, theirs = line(rendering_provider=READER), line(rendering_provider=COLLEAGUE)
    assert mending(mine, theirs) == [
        *REMOVED,
        f"add 76 to line 2; {SAME_AGAIN}",
        f"add 77 to line 2; {OTHER_AGAIN}",
        f"add 76 to line 1; {SAME_AGAIN}",
        f"add 77 to line 1; {OTHER_AGAIN}",
    ]


def test_a_documented_repeat_needs_nothing_further() -> None:
    for circumstance, modifier in (
        (Circumstance.REPEATED_BY_SAME_PRACTITIONER, "76"),
        (Circumstance.REPEATED_BY_ANOTHER_PRACTITIONER, "77"),
    ):
        assert mending(line(), line(circumstances=[circumstance])) == [
            *REMOVED,
            f"add {modifier} to line 2",
            f"add 76 to line 1; {SAME_AGAIN}",
        ]
    wrongly_put = [Circumstance.REPEATED_BY_SAME_PRACTITIONER]
    assert f"add 91 to line 2; {NEW_RESULT}" in mending(line("84132"), line("84132", circumstances=wrongly_put))


def test_what_is_ruled_out_is_not_offered() -> None:
    ruled_out = [Circumstance.REPEATED_BY_SAME_PRACTITIONER]
    assert mending(line(), line(ruled_out=ruled_out)) == [*REMOVED, f"add 76 to line 1; {SAME_AGAIN}"]


def test_a_test_is_repeated_with_91() -> None:
    assert mending(line("84132"), line("84132")) == [
        *REMOVED,
        f"add 91 to line 2; {NEW_RESULT}",
        f"add 91 to line 1; {NEW_RESULT}",
    ]


def test_pathology_is_repeated_with_76_or_91() -> None:
    assert mending(line("88305"), line("88305")) == [
        *REMOVED,
        f"add 76 to line 2; {SAME_AGAIN}",
        f"add 91 to line 2; {NEW_RESULT}",
        f"add 76 to line 1; {SAME_AGAIN}",
        f"add 91 to line 1; {NEW_RESULT}",
    ]


def test_a_visit_is_never_repeated_by_a_modifier() -> None:
    assert mending(line("99213"), line("99213")) == REMOVED


def test_a_modifier_that_both_bear_is_not_added_again() -> None:
    assert mending(line(), line("71045-26-76"), line("71045-26-76")) == ["remove line 3", "remove line 2"]


def test_a_line_of_the_history_is_not_mended() -> None:
    other = line("99213")
    assert mending(line(), other, history=(line(),)) == [
        "remove line 1",
        f"add 76 to line 1; {SAME_AGAIN}",
        f"add 77 to line 1; {OTHER_AGAIN}",
    ]


# NGS, repeat procedures: the service once, and then again with 76 or 77.
@pytest.mark.parametrize("modifier", ["76", "77", "91"])
def test_a_repeat_needs_a_first(modifier: str) -> None:
    again = line(f"71045-26-{modifier}")
    (finding,) = found(again, rule=FIRST)
    assert (finding.severity, finding.lines) == (REVIEW, (1,))
    assert finding.message == f"{modifier} on 71045; no first 71045 on the day"
    assert finding.candidates == (RemoveModifier(1, modifier),)
    assert finding.citation.publisher == "National Government Services"
    assert found(again, line(), rule=FIRST) == ()
    assert [finding.lines for finding in found(line("71046"), again, rule=FIRST)] == [(2,)]
    assert found(again, history=(line("71045"),), rule=FIRST) == ()


def test_a_repeat_that_the_service_never_takes_is_one_counted_finding() -> None:
    visit = line("99213-76", rendering_provider=READER), line("99213-77", rendering_provider=STRANGER)
    findings = check(Claim(visit, payer="medicare", history=()), REFERENCE, rules=(WRONG_SERVICE, *RULES)).findings
    assert {(finding.rule, finding.moot) for finding in findings} == {
        (WRONG_SERVICE.id, False),
        (FIRST, True),
        (WRONG, True),
    }


@pytest.mark.parametrize(
    "other",
    [
        line(day="2024-08-12"),
        line(day="2024-08-14"),
        line("71046-26"),
        line("71045-26-76"),
        line("71045-26-77"),
        line("71045-26-91"),
    ],
)
def test_what_is_not_the_first_of_the_day_bears_no_repeat_out(other: ServiceLine) -> None:
    assert [finding.lines for finding in found(line("71045-76"), history=(other,), rule=FIRST)] == [(1,)]


def test_a_span_that_reaches_the_day_may_hold_the_first() -> None:
    again = line("71045-76", day="2024-08-14", last_date=date(2024, 8, 15))
    for first, last, holds in (
        ("2024-08-12", date(2024, 8, 13), False),
        ("2024-08-12", date(2024, 8, 14), True),
        ("2024-08-15", date(2024, 8, 16), True),
        ("2024-08-16", date(2024, 8, 17), False),
    ):
        span = line(day=first, last_date=last)
        assert (found(again, history=(span,), rule=FIRST) == ()) is holds


def test_without_a_known_history_nothing_is_said_of_repeats() -> None:
    assert found(line("71045-76"), history=None, rule=FIRST) == ()
    named = [line("71045-77", rendering_provider=READER), line(rendering_provider=READER)]
    assert found(*named, history=None, rule=WRONG) == ()
    assert len(found(*named, rule=WRONG)) == 1


# NCCI as quoted for 91: distinct from a panel or from other laboratory services of the day.
def test_a_test_may_repeat_one_of_a_panel() -> None:
    assert found(line("84132-91"), line("80048"), rule=FIRST) == ()
    assert len(found(line("84132-91"), line("71045"), rule=FIRST)) == 1
    assert len(found(line("84132-76"), line("80048"), rule=FIRST)) == 1


@pytest.mark.parametrize(
    ("modifier", "mine", "theirs", "due"),
    [
        ("76", READER, (READER,), None),
        ("76", READER, (COLLEAGUE,), None),
        ("76", READER, (STRANGER,), "77"),
        ("76", READER, (STRANGER, READER), None),
        ("76", READER, (STRANGER, None), None),
        ("76", None, (STRANGER,), None),
        ("76", READER, (None,), None),
        ("76", READER, (), None),
        ("77", READER, (READER,), "76"),
        ("77", READER, (COLLEAGUE,), None),
        ("77", READER, (STRANGER,), None),
        ("77", READER, (STRANGER, READER), None),
        ("77", READER, (READER, None), None),
        ("77", None, (READER,), None),
        ("77", READER, (), None),
    ],
)
def test_76_and_77_agree_with_the_practitioners_named(
    modifier: str, mine: Provider | None, theirs: tuple[Provider | None, ...], due: str | None
) -> None:
    again = line(f"71045-{modifier}", rendering_provider=mine)
    others = tuple(line(rendering_provider=one) for one in theirs)
    findings = found(again, history=others, rule=WRONG)
    if due is None:
        assert findings == ()
        return
    (finding,) = findings
    whose = "the same" if modifier == "77" else "another"
    assert finding.message == f"{modifier} on 71045; {whose} practitioner rendered it before"
    assert (finding.severity, finding.lines) == (REVIEW, (1,))
    billed = Claim([again], payer="medicare", history=others)
    assert remedies(billed, REFERENCE, finding, rules=RULES) == (ReplaceModifier(1, modifier, due),)


def test_only_lines_of_the_same_service_and_day_say_who_did_it_before() -> None:
    again = line("71045-76", rendering_provider=READER)
    for other in (line("71046", rendering_provider=STRANGER), line(day="2024-08-12", rendering_provider=STRANGER)):
        assert found(again, history=(other,), rule=WRONG) == ()


def test_lines_without_a_repeat_are_not_asked_who_did_it_before() -> None:
    lines = line("71045-76", rendering_provider=READER), line(rendering_provider=STRANGER)
    assert [finding.lines for finding in found(*lines, rule=WRONG)] == [(1,)]
    assert [finding.lines for finding in found(*reversed(lines), rule=WRONG)] == [(2,)]


def test_remedies_of_duplicates_are_edits_of_single_lines() -> None:
    (finding,) = found(line(), line())
    assert {type(remedy) for remedy in finding.candidates} == {RemoveLine, AddModifier}
