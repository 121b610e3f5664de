"""What the order of lines, their neighbors and their units can change, and what not."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from decimal import Decimal
from itertools import permutations
from typing import Any

import attrs
from hypothesis import assume, example, given, strategies as st

from cptkit import (
    RULES,
    Bypass,
    Claim,
    Finding,
    Gap,
    Provider,
    Report,
    Rule,
    ServiceLine,
    Table,
    bundled_reference,
    check,
    remedies,
    strategies,
)

DAY = date(2024, 8, 13)
# Farther apart than the longest global period reaches, in the quarter that every bundled table covers.
EARLY, LATE = date(2024, 7, 1), date(2024, 9, 30)
MOST_DIAGNOSES = 12
REFERENCE = bundled_reference()
CLAIMS = strategies.claims(reference=REFERENCE, on=DAY)
# Two equal lines over the MUE value: in the other order it is the same claim.
TWICE = Claim(
    [ServiceLine("77053", units=2, date_of_service=DAY, place_of_service="11", diagnoses=["N64.52"])] * 2, history=()
)
SHORT = strategies.claims(reference=REFERENCE, on=DAY, known=False, max_lines=2)
FOREIGN = strategies.claims(reference=REFERENCE, on=DAY, known=False, max_lines=3)


@st.composite
def permuted(draw: st.DrawFn, claims: st.SearchStrategy[Claim]) -> tuple[Claim, Claim, dict[int, int]]:
    """Draw a claim, the same claim in another order, and the new number of each line."""
    claim = draw(claims)
    order = draw(st.permutations(range(len(claim.lines))))
    other = attrs.evolve(claim, lines=[claim.lines[place] for place in order])
    return claim, other, {old + 1: new for new, old in enumerate(order, start=1)}


def renumbered(report: Report, numbers: dict[int, int]) -> Counter[object]:
    """Count what a report says, under other line numbers."""
    said: list[Finding | Bypass] = [*report.findings, *report.bypasses]
    lines = [tuple(sorted(numbers[number] for number in one.lines)) for one in said]
    return Counter(repr(attrs.evolve(one, lines=place)) for one, place in zip(said, lines, strict=True))


def proposed(claim: Claim) -> Counter[object]:
    """Count the sets of remedies by the rule of their finding; which of two equal lines is mended is left open."""
    return Counter(
        (one.rule, frozenset(re.sub(r"line \d+", "line", str(remedy)) for remedy in remedies(claim, REFERENCE, one)))
        for one in check(claim, REFERENCE).findings
    )


@given(permuted(FOREIGN))
def test_permuting_lines_permutes_the_numbers_of_findings(drawn: tuple[Claim, Claim, dict[int, int]]) -> None:
    """Design 9: "Permuting lines permutes line numbers and nothing else."."""
    claim, other, numbers = drawn
    mine, theirs = check(claim, REFERENCE), check(other, REFERENCE)
    same = {number: number for number in numbers}
    assert renumbered(mine, numbers) == renumbered(theirs, same)
    assert mine.verdict is theirs.verdict


@given(permuted(SHORT))
@example((TWICE, TWICE, {1: 2, 2: 1}))
def test_permuting_lines_leaves_the_remedies(drawn: tuple[Claim, Claim, dict[int, int]]) -> None:
    """Design 9: "Permuting lines permutes line numbers and nothing else."."""
    claim, other, _ = drawn
    assert proposed(claim) == proposed(other)


def test_a_line_without_a_practitioner_counts_alike_in_every_order() -> None:
    """Design 9: "Permuting lines permutes line numbers and nothing else."."""
    billed = ((Provider("1"), 2), (None, 1), (Provider("2"), 1))
    lines = [attrs.evolve(TWICE.lines[0], rendering_provider=who, units=units) for who, units in billed]
    counts = {len(check(attrs.evolve(TWICE, lines=order), REFERENCE).findings) for order in permutations(lines)}
    assert len(counts) == 1


@given(permuted(FOREIGN), st.sampled_from([0, 900]))
def test_permuting_lines_leaves_gaps_and_limits(drawn: tuple[Claim, Claim, dict[int, int]], later: int) -> None:
    """Design 9: "Permuting lines permutes line numbers and nothing else."."""
    claim, other, _ = (*(on_later_days(one, later) for one in drawn[:2]), drawn[2])
    mine, theirs = check(claim, REFERENCE), check(other, REFERENCE)
    assert (mine.gaps, mine.limits, mine.assumed) == (theirs.gaps, theirs.limits, theirs.assumed)


def on_later_days(claim: Claim, days: int) -> Claim:
    return attrs.evolve(claim, lines=[later(line, days) for line in claim.lines])


def later(line: ServiceLine, days: int) -> ServiceLine:
    assert line.date_of_service is not None
    return attrs.evolve(
        line,
        date_of_service=line.date_of_service + timedelta(days),
        last_date=None if line.last_date is None else line.last_date + timedelta(days),
    )


def on_day(lines: Iterable[ServiceLine], day: date) -> list[ServiceLine]:
    return [attrs.evolve(line, date_of_service=day, last_date=None) for line in lines]


def findings_from(report: Report, first: int) -> list[Finding]:
    lines = [tuple(number + first for number in one.lines) for one in report.findings]
    return [attrs.evolve(one, lines=at) for one, at in zip(report.findings, lines, strict=True)]


@given(SHORT, SHORT)
def test_lines_of_far_days_may_be_split_into_claims_of_their_own(one: Claim, two: Claim) -> None:
    """Design 9: "Splitting off an unrelated claim changes nothing."."""
    early = attrs.evolve(one, lines=on_day(one.lines, EARLY), history=())
    late = attrs.evolve(early, lines=on_day(two.lines, LATE))
    # How many diagnoses a claim holds is counted over all of its days.
    pointed = {code for line in (*early.lines, *late.lines) for code in line.diagnoses}
    assume(len(pointed.union(early.diagnoses)) <= MOST_DIAGNOSES)
    whole = check(attrs.evolve(early, lines=(*early.lines, *late.lines)), REFERENCE)
    # What was done before, and is counted over time, is known to each of them as history.
    parts = (
        check(attrs.evolve(early, history=late.lines), REFERENCE),
        check(attrs.evolve(late, history=early.lines), REFERENCE),
    )
    split = [*findings_from(parts[0], 0), *findings_from(parts[1], len(early.lines))]
    assert Counter(map(repr, findings_from(whole, 0))) == Counter(map(repr, split))
    assert whole.gaps == (*parts[0].gaps, *parts[1].gaps)
    assert len(whole.bypasses) == len(parts[0].bypasses) + len(parts[1].bypasses)
    assert set(whole.limits) == {*parts[0].limits, *parts[1].limits}


def asked(gaps: Iterable[Gap]) -> dict[tuple[Table, object, date | None], tuple[frozenset[str], frozenset[str]]]:
    """Return the codes and the rules of the gaps of each table and day."""
    merged: dict[tuple[Table, object, date | None], tuple[frozenset[str], frozenset[str]]] = {}
    for gap in gaps:
        key = (gap.table, gap.setting, gap.day)
        codes, rules = merged.get(key, (frozenset(), frozenset()))
        merged[key] = (codes | set(gap.codes), rules | set(gap.rules))
    return merged


def unmarked(findings: Iterable[Finding]) -> list[Finding]:
    return [attrs.evolve(one, moot=False) for one in findings]


@given(FOREIGN)
def test_each_rule_alone_says_what_it_says_among_the_others(claim: Claim) -> None:
    """Design 9: "Rules are independent."."""
    together = check(claim, REFERENCE, rules=RULES)
    alone = [check(claim, REFERENCE, rules=(rule,)) for rule in RULES]
    assert unmarked(together.findings) == unmarked(one for report in alone for one in report.findings)
    assert together.bypasses == tuple(one for report in alone for one in report.bypasses)
    assert asked(together.gaps) == asked(one for report in alone for one in report.gaps)
    assert all(report.limits == together.limits for report in alone)


@given(FOREIGN, st.permutations(RULES))
def test_the_order_of_rules_only_orders_the_findings(claim: Claim, rules: Sequence[Rule[Any]]) -> None:
    """Design 9: "Rules are independent."."""
    mine, theirs = check(claim, REFERENCE), check(claim, REFERENCE, rules=rules)
    assert Counter(map(repr, mine.findings)) == Counter(map(repr, theirs.findings))


def over_the_limit(claim: Claim) -> Counter[tuple[int, ...]]:
    report = check(claim, REFERENCE)
    return Counter(one.lines for one in report.findings if one.rule == "ncci.units-over-mue")


@given(CLAIMS, st.data(), st.decimals("0.5", 100, places=1))
def test_more_units_of_any_line_keep_every_finding_over_the_limit(
    claim: Claim, data: st.DataObject, more: Decimal
) -> None:
    """Design 9: "More units never cure an MUE finding."."""
    before = over_the_limit(claim)
    assume(before)
    place = data.draw(st.integers(0, len(claim.lines) - 1))
    lines = [attrs.evolve(line, units=line.units + more * (at == place)) for at, line in enumerate(claim.lines)]
    assert not before - over_the_limit(attrs.evolve(claim, lines=lines))
