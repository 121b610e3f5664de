"""Duplicates and repeats: when lines are alike, and when 76, 77 and 91 are borne out."""

from datetime import date, timedelta
from itertools import permutations
from typing import Any, Final

import pytest

from cptkit import (
    Circumstance,
    Finding,
    Provider,
    Reference,
    ServiceLine,
    Setting,
    Severity,
    Table,
    apply,
    check,
)
from cptkit.corrections import (
    AddModifier,
    MergeLines,
    RemoveLine,
    RemoveModifier,
    ReplaceCode,
    ReplaceModifier,
    SetUnits,
    Together,
)
from cptkit.tables import ALWAYS, Adjudication, Mue
from tests.support import BUNDLED, OURS, claim, line, offered, said, table, with_tables

DUPLICATE: Final = "claim.duplicate-line"
FIRST: Final = "modifier.repeat-without-first"
WRONG: Final = "modifier.wrong-repeat"
WRONG_SERVICE: Final = "modifier.wrong-service"
DENIAL, REVIEW = Severity.DENIAL, Severity.REVIEW

READER: Final = Provider("1", specialty="30", group="A")
COLLEAGUE: Final = Provider("2", specialty="30", group="A")
STRANGER: Final = Provider("3", specialty="30", group="B")

NOTHING = ""
ALIKE = "possible duplicate: two identical lines of 71045 on this date of service"
APART = "the record shows two services, and no modifier says so"
DIFFER = "their units or charges differ"
WHO = "they do not name the same rendering provider"


def film(text: str = "71045-26", day: str = "2024-08-13", place: str = "22", **fields: Any) -> ServiceLine:
    """A reading of a chest film in a hospital, or another line."""
    return line(text, day, at=place, dx="R05.9", **fields)


def findings_on(
    *lines: ServiceLine,
    history: tuple[ServiceLine, ...] | None = (),
    payer: str | None = "medicare",
    rule: str = DUPLICATE,
) -> tuple[Finding, ...]:
    """What one of the rules finds on a claim of some lines."""
    report = said(claim(*lines, payer=payer, history=history), DUPLICATE, FIRST, WRONG)
    assert report.gaps == ()
    return tuple(finding for finding in report.findings if finding.rule == rule)


# NGS, duplicate claims; Pub. 100-04, chapter 1, section 120: exact duplicates are denied, suspect ones reviewed.
@pytest.mark.parametrize(
    ("payer", "severity"), [("medicare", DENIAL), ("ngs", DENIAL), ("aetna", REVIEW), (None, REVIEW)]
)
def test_exact_duplicates_are_denied_at_medicare(payer: str | None, severity: Severity) -> None:
    (finding,) = findings_on(film(), film(), payer=payer)
    assert (finding.severity, finding.lines) == (severity, (1, 2))
    assert finding.message == ALIKE
    assert [str(denial) for denial in finding.denials] == ["OA-18"]
    assert finding.citation.publisher == "National Government Services"


@pytest.mark.parametrize(
    "other",
    [
        film("71045-26-76"),
        film("71045-26-77"),
        film("71045-26-59"),
        film("71045-TC"),
        film("71045-26-RT"),
        film("71045"),
        film("71046-26"),
        film(day="2024-08-14"),
        film(place="23"),
        film(place="11"),
    ],
)
def test_lines_that_show_a_difference_are_no_duplicates(other: ServiceLine) -> None:
    assert findings_on(film(), other) == findings_on(other, film()) == ()


def test_the_order_of_modifiers_tells_nothing_apart() -> None:
    assert len(findings_on(film("71045-26-LT"), film("71045-LT-26"))) == 1


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
    for lines in permutations([film(**one), film(**other)]):
        (finding,) = findings_on(*lines)
        assert finding.message == "; ".join(part for part in (ALIKE, doubt) if part)
        assert finding.severity is (DENIAL if doubt == NOTHING else REVIEW)


def test_lines_of_different_practitioners_are_no_duplicates() -> None:
    assert findings_on(film(by=READER), film(by=STRANGER)) == ()


@pytest.mark.parametrize("modifier", ["76", "77"])
def test_each_repeat_may_be_a_line_of_its_own_beside_the_first(modifier: str) -> None:
    again = film(f"71045-26-{modifier}")
    assert findings_on(film(), again, again) == ()
    (finding,) = findings_on(again, again)
    assert (finding.severity, finding.lines) == (REVIEW, (1, 2))


@pytest.mark.parametrize("modifier", ["59", "XE", "XP", "XS", "XU"])
def test_what_parts_a_line_from_the_first_does_not_part_two_that_bear_it(modifier: str) -> None:
    first, again = film(), film(f"71045-26-{modifier}")
    (finding,) = findings_on(first, again, again)
    assert (finding.severity, finding.lines) == (REVIEW, (2, 3))
    assert finding.message == f"{ALIKE}; each has {modifier}"


def test_what_parts_no_two_lines_is_named_in_one_order() -> None:
    again = film("71045-XS-76-59")
    (finding,) = findings_on(again, again)
    assert finding.message.endswith("; each has 59, 76, XS")


# Novitas, modifier 91: the first test plain, each repeat on a line of its own with 91 and one unit.
def test_each_repeat_of_a_test_is_a_line_of_its_own() -> None:
    assert findings_on(film("84132"), film("84132-91"), film("84132-91")) == ()
    assert len(findings_on(film("84132"), film("84132"), film("84132-91"))) == 1


def test_three_lines_alike_are_one_finding() -> None:
    (finding,) = findings_on(film(), film(), film(), film("71045-TC"))
    assert finding.lines == (1, 2, 3)
    assert finding.message.startswith("possible duplicate: 3 identical lines of 71045 on ")


def test_a_group_is_denied_if_any_two_of_its_lines_are_exact() -> None:
    (finding,) = findings_on(film(units=2), film(), film())
    assert finding.severity is DENIAL
    (finding,) = findings_on(film(units=3), film(units=2), film())
    assert finding.severity is REVIEW


def test_a_line_that_was_billed_before_is_a_duplicate() -> None:
    (finding,) = findings_on(film(by=READER), history=(film(by=READER),))
    assert (finding.severity, finding.lines) == (DENIAL, (1,))
    assert finding.message == f"{ALIKE}, including the history"


def test_a_line_of_the_history_that_names_nobody_may_be_anybodys() -> None:
    (finding,) = findings_on(film(), history=(film(),))
    assert (finding.severity, finding.message.partition("; ")[2]) == (REVIEW, WHO)
    (finding,) = findings_on(film(by=READER), history=(film(),))
    assert finding.severity is REVIEW


def test_lines_of_the_history_alone_are_not_judged() -> None:
    assert findings_on(film("99213"), history=(film(), film())) == ()
    assert findings_on(film(day="2024-08-12"), history=(film(), film())) == ()
    (finding,) = findings_on(film(units=2), history=(film(by=READER), film(by=READER)))
    assert finding.severity is REVIEW


def test_practitioners_are_held_apart() -> None:
    lines = [film(by=one) for one in (READER, STRANGER, READER, STRANGER)]
    assert [finding.lines for finding in findings_on(*lines)] == [(1, 3), (2, 4)]
    assert [finding.lines for finding in findings_on(*lines[:2], lines[3])] == [(2, 3)]


def test_a_span_of_days_gives_one_finding() -> None:
    span = film(last_date=date(2024, 8, 15))
    assert [finding.lines for finding in findings_on(span, span)] == [(1, 2)]
    assert findings_on(span, film()) == ()


def test_a_duplicate_counts_though_the_units_are_over_the_limit() -> None:
    """A missing 76 is a defect of its own."""
    findings = {finding.rule: finding for finding in check(claim("19030-LT", "19030-LT"), BUNDLED).findings}
    assert findings[DUPLICATE].counted
    assert findings["ncci.units-over-mue"].counted


def mending(*lines: ServiceLine, history: tuple[ServiceLine, ...] = ()) -> list[str]:
    """The proved remedies of the one finding on some lines."""
    return [
        f"{remedy}; {remedy.needs_documentation}" if remedy.needs_documentation else str(remedy)
        for remedy in offered(claim(*lines, history=history), DUPLICATE)
    ]


SAME_AGAIN = "that the same practitioner repeated it, and why"
OTHER_AGAIN = "that another practitioner repeated it, and why"
NEW_RESULT = "that a further result was needed"
REMOVED = ["remove line 2", "remove line 1"]


def test_a_denied_duplicate_is_said_to_be_a_repeat_or_taken_off() -> None:
    assert mending(film(), film()) == [f"append 76 to line 2; {SAME_AGAIN}", *REMOVED]


def test_of_several_each_but_the_first_repeats_it() -> None:
    (both, *_) = mending(film(), film(), film())
    assert both == f"append 76 to line 3 and append 76 to line 2; {SAME_AGAIN}"


def test_a_repeat_by_a_colleague_may_be_either_ones() -> None:
    assert mending(film(by=READER), film(by=COLLEAGUE)) == [
        f"append 76 to line 2; {SAME_AGAIN}",
        f"append 77 to line 2; {OTHER_AGAIN}",
    ]


def test_a_documented_repeat_needs_nothing_further() -> None:
    for circumstance, modifier in (
        (Circumstance.REPEATED_BY_SAME_PRACTITIONER, "76"),
        (Circumstance.REPEATED_BY_ANOTHER_PRACTITIONER, "77"),
    ):
        documented = film(circumstances=[circumstance])
        assert mending(film(), documented)[0] == f"append {modifier} to line 2"
        assert mending(documented, film())[0] == f"append {modifier} to line 1"
    wrongly_put = [Circumstance.REPEATED_BY_SAME_PRACTITIONER]
    assert f"append 91 to line 2; {NEW_RESULT}" in mending(film("84132"), film("84132", circumstances=wrongly_put))


def test_what_is_ruled_out_is_not_offered() -> None:
    ruled_out = [Circumstance.REPEATED_BY_SAME_PRACTITIONER]
    assert mending(film(), film(ruled_out=ruled_out)) == [f"append 76 to line 1; {SAME_AGAIN}", *REMOVED]
    assert mending(film(ruled_out=ruled_out), film(ruled_out=ruled_out)) == REMOVED


def test_a_repeat_is_offered_only_where_each_line_but_the_first_can_be_one() -> None:
    ruled_out = [Circumstance.REPEATED_BY_SAME_PRACTITIONER]
    assert f"append 76 to line 2 and append 76 to line 1; {SAME_AGAIN}" in mending(
        film(), film(), film(ruled_out=ruled_out)
    )
    assert mending(film(), film(ruled_out=ruled_out), film(ruled_out=ruled_out)) == []


def test_a_test_is_repeated_with_91() -> None:
    assert mending(film("84132"), film("84132")) == [f"append 91 to line 2; {NEW_RESULT}", *REMOVED]


def test_a_second_strain_is_59_rather_than_a_repeat() -> None:
    apart = AddModifier(2, "59", "that another strain, species or specimen was tested")
    repeat = AddModifier(2, "91", "that a further result was needed")
    flu = line("87804-QW")
    assert offered(claim(flu, flu), DUPLICATE) == (apart, repeat, RemoveLine(2), RemoveLine(1))
    again = line("87804-QW-59")
    assert apart not in offered(claim(again, again), DUPLICATE)
    assert apart not in offered(claim(flu, flu, flu), DUPLICATE)


def test_units_of_a_counted_service_go_on_one_line() -> None:
    def mue(value: int) -> Reference:
        row = Mue("19083", value, Adjudication.DAY_BY_POLICY, Setting.PRACTITIONER, "", ALWAYS, OURS)
        rows = table(Table.MUE, {"19083": (row,)}, codes=("19083",), setting=Setting.PRACTITIONER)
        return with_tables(rows)

    biopsy = line("19083-LT")
    both = Together((SetUnits(1, 2, "that each unit was a service of its own"), MergeLines(1, 2, ("LT",))))
    assert offered(claim(biopsy, biopsy), DUPLICATE, mue(2))[0] == both
    # Then a second lesion has no code of its own to have been meant.
    assert not any(isinstance(one, ReplaceCode) for one in offered(claim(biopsy, biopsy), DUPLICATE, mue(2)))
    assert both not in offered(claim(biopsy, biopsy), DUPLICATE, mue(1))
    merged = apply(claim(biopsy, biopsy), both)
    (kept,) = merged.lines
    assert (str(kept.units), [*kept.modifiers]) == ("2", ["LT"])
    assert not any(isinstance(one, Together) for one in offered(claim(biopsy, history=(biopsy,)), DUPLICATE, mue(2)))


def test_a_second_lesion_is_billed_by_the_add_on_code() -> None:
    biopsy = line("19083-LT")
    further = ReplaceCode(2, "19084", "that it was an additional level, lesion, site or hour")
    assert offered(claim(biopsy, biopsy), DUPLICATE)[0] == further
    assert not any(isinstance(one, ReplaceCode) for one in offered(claim(biopsy, biopsy, biopsy), DUPLICATE))


def test_pathology_is_repeated_with_76_or_91() -> None:
    assert mending(film("88305"), film("88305")) == [
        f"append 76 to line 2; {SAME_AGAIN}",
        f"append 91 to line 2; {NEW_RESULT}",
        *REMOVED,
    ]


def test_a_visit_is_never_repeated_by_a_modifier() -> None:
    assert mending(film("99213"), film("99213")) == REMOVED


def test_a_modifier_that_both_bear_is_not_added_again() -> None:
    assert mending(film("71045-26-76"), film("71045-26-76")) == REMOVED


def test_a_line_of_the_history_is_not_mended() -> None:
    assert mending(film(), film("99213"), history=(film(),)) == [
        f"append 76 to line 1; {SAME_AGAIN}",
        f"append 77 to line 1; {OTHER_AGAIN}",
    ]


# NGS, repeat procedures: the service once, and then again with 76 or 77.
@pytest.mark.parametrize("modifier", ["76", "77", "91"])
def test_a_repeat_needs_a_first(modifier: str) -> None:
    again = film(f"71045-26-{modifier}")
    (finding,) = findings_on(again, rule=FIRST)
    assert (finding.severity, finding.lines) == (REVIEW, (1,))
    assert finding.message == f"{modifier} on 71045; no initial 71045 on this date of service"
    assert offered(claim(again), FIRST) == (RemoveModifier(1, modifier),)
    assert finding.citation.publisher == "National Government Services"
    assert findings_on(again, film(), rule=FIRST) == ()
    assert [finding.lines for finding in findings_on(film("71046"), again, rule=FIRST)] == [(2,)]
    assert findings_on(again, history=(film("71045"),), rule=FIRST) == ()


def test_a_repeat_that_the_service_never_takes_is_one_counted_finding() -> None:
    visit = film("99213-76", by=READER), film("99213-77", by=STRANGER)
    findings = said(claim(*visit), WRONG_SERVICE, DUPLICATE, FIRST, WRONG).findings
    assert {(finding.rule, finding.moot) for finding in findings} == {
        (WRONG_SERVICE, False),
        (FIRST, True),
        (WRONG, True),
    }


@pytest.mark.parametrize(
    "other",
    [
        film(day="2024-08-12"),
        film(day="2024-08-14"),
        film("71046-26"),
        film("71045-26-76"),
        film("71045-26-77"),
        film("71045-26-91"),
    ],
)
def test_what_is_not_the_first_of_the_day_bears_no_repeat_out(other: ServiceLine) -> None:
    assert [finding.lines for finding in findings_on(film("71045-76"), history=(other,), rule=FIRST)] == [(1,)]


def test_a_span_that_reaches_the_day_may_hold_the_first() -> None:
    again = film("71045-76", day="2024-08-14", last_date=date(2024, 8, 15))
    for first, last, holds in (
        ("2024-08-12", date(2024, 8, 13), False),
        ("2024-08-12", date(2024, 8, 14), True),
        ("2024-08-15", date(2024, 8, 16), True),
        ("2024-08-16", date(2024, 8, 17), False),
    ):
        span = film(day=first, last_date=last)
        assert (findings_on(again, history=(span,), rule=FIRST) == ()) is holds


# AAOS Now, December 2011: 76 is not restricted to procedures of the same day.
@pytest.mark.parametrize(
    ("first", "modifier", "after", "holds"),
    [("19120", "76", 90, True), ("19120", "77", 1, True), ("19120", "76", 91, False), ("19301", "76", 5, False)],
)
def test_an_operation_is_repeated_in_its_global_period(*, first: str, modifier: str, after: int, holds: bool) -> None:
    again = film(f"19120-{modifier}", day=(date(2024, 5, 1) + timedelta(after)).isoformat())
    found = findings_on(again, history=(film(first, day="2024-05-01"),), rule=FIRST)
    assert (found == ()) is holds


def test_without_a_known_history_nothing_is_said_of_repeats() -> None:
    assert findings_on(film("71045-76"), history=None, rule=FIRST) == ()
    named = [film("71045-77", by=READER), film(by=READER)]
    assert findings_on(*named, history=None, rule=WRONG) == ()
    assert len(findings_on(*named, rule=WRONG)) == 1


# NCCI as quoted for 91: distinct from a panel or from other laboratory services of the day.
def test_a_test_may_repeat_one_of_a_panel() -> None:
    assert findings_on(film("84132-91"), film("80048"), rule=FIRST) == ()
    assert len(findings_on(film("84132-91"), film("71045"), rule=FIRST)) == 1
    assert len(findings_on(film("84132-76"), film("80048"), rule=FIRST)) == 1


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
    again = film(f"71045-{modifier}", by=mine)
    others = tuple(film(by=one) for one in theirs)
    findings = findings_on(again, history=others, rule=WRONG)
    if due is None:
        assert findings == ()
        return
    (finding,) = findings
    whose = "the same" if modifier == "77" else "another"
    assert finding.message == f"{modifier} on 71045; {whose} practitioner rendered the initial service"
    assert (finding.severity, finding.lines) == (REVIEW, (1,))
    assert offered(claim(again, history=others), WRONG) == (ReplaceModifier(1, modifier, due),)


def test_only_lines_of_the_same_service_and_day_say_who_did_it_before() -> None:
    again = film("71045-76", by=READER)
    for other in (film("71046", by=STRANGER), film(day="2024-08-12", by=STRANGER)):
        assert findings_on(again, history=(other,), rule=WRONG) == ()


def test_lines_without_a_repeat_are_not_asked_who_did_it_before() -> None:
    lines = film("71045-76", by=READER), film(by=STRANGER)
    assert [finding.lines for finding in findings_on(*lines, rule=WRONG)] == [(1,)]
    assert [finding.lines for finding in findings_on(*reversed(lines), rule=WRONG)] == [(2,)]


def test_remedies_of_duplicates_are_edits_of_single_lines() -> None:
    assert {type(remedy) for remedy in offered(claim(film(), film()), DUPLICATE)} == {RemoveLine, AddModifier}
