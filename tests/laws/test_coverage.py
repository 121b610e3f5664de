"""What no table answers is a gap; what a stretched release answers is named."""

from collections.abc import Iterable
from datetime import date, timedelta

import attrs
from hypothesis import assume, given, strategies as st

from cptkit import RULES, Claim, Gap, ServiceLine, Verdict, bundled_reference, check, explain, strategies
from cptkit.checking import Outcome

DAY = date(2024, 8, 13)
REFERENCE = bundled_reference()
CLAIMS = strategies.claims(reference=REFERENCE, on=DAY)
FOREIGN = strategies.claims(reference=REFERENCE, on=DAY, known=False, max_lines=3)
# No bundled table of codes reaches these days.
UNCOVERED = st.dates(date(1985, 1, 1), date(1995, 12, 31)) | st.dates(date(2027, 1, 1), date(2040, 1, 1))
STRETCHED = REFERENCE.assuming_unchanged(first=date(2019, 7, 1), last=date(2027, 12, 31))


def names(gaps: Iterable[Gap]) -> set[str]:
    return {f"{gap.setting.value} {gap.table.value}" if gap.setting else gap.table.value for gap in gaps}


def on(day: date, claim: Claim) -> Claim:
    return attrs.evolve(claim, lines=[moved(line, day) for line in claim.lines])


def moved(line: ServiceLine, day: date) -> ServiceLine:
    assert line.date_of_service is not None
    last = None if line.last_date is None else day + (line.last_date - line.date_of_service)
    return attrs.evolve(line, date_of_service=day, last_date=last)


@given(CLAIMS, UNCOVERED)
def test_on_a_day_that_no_table_covers_every_line_has_a_gap(claim: Claim, day: date) -> None:
    """Design 9: "Outside coverage there are gaps, never silence."."""
    late = on(day, claim)
    report = check(late, REFERENCE)
    assert report.verdict is not Verdict.CLEAN
    unanswered = {(code, gap.day) for gap in report.gaps for code in gap.codes}
    assert unanswered >= {(line.code, line.date_of_service) for line in late.lines}


@given(FOREIGN)
def test_a_code_that_no_table_knows_has_a_gap(claim: Claim) -> None:
    """Design 4: "Outside coverage there is a gap."."""
    published = REFERENCE.on(DAY)
    foreign = {line.code for line in claim.lines if not published.procedure_rows(line.code)}
    assume(foreign)
    report = check(claim, REFERENCE)
    assert report.verdict is not Verdict.CLEAN
    assert foreign <= {code for gap in report.gaps for code in gap.codes}


@given(FOREIGN, st.just(DAY) | UNCOVERED | st.dates(date(2019, 1, 1), date(2026, 12, 31)))
def test_a_report_has_the_gaps_that_explaining_each_rule_shows(claim: Claim, day: date) -> None:
    """Design 5: "`check` calls it only where every table in `needs` covers the subject's codes, and itself reports the gap where one does not."."""  # noqa: E501, a quotation
    asked = on(day, claim)
    shown = {rule.id for rule in RULES if any(one.outcome is Outcome.GAP for one in explain(asked, REFERENCE, rule))}
    assert {rule for gap in check(asked, REFERENCE).gaps for rule in gap.rules} == shown


def test_a_span_that_leaves_the_covered_days_has_a_gap() -> None:
    """Design 9: "Outside coverage there are gaps, never silence."."""
    span = ServiceLine("77053", units=9, date_of_service="2024-09-30", last_date="2024-10-08", diagnoses=["N64.52"])
    report = check(Claim([span], place_of_service="11", history=()), REFERENCE)
    assert report.gaps


@given(FOREIGN)
def test_stretching_changes_no_answer_of_a_covered_day(claim: Claim) -> None:
    """Design 4: "it moves floors and release edges, never a true date"."""
    day_of = attrs.evolve(claim, lines=[moved(attrs.evolve(line, last_date=None), DAY) for line in claim.lines])
    plain, stretched = check(day_of, REFERENCE), check(day_of, STRETCHED)
    assert attrs.evolve(stretched, reference=plain.reference) == plain
    assert not stretched.assumed


@given(CLAIMS, st.dates(date(2024, 10, 1), date(2027, 12, 31)))
def test_a_report_names_every_table_that_was_stretched_for_it(claim: Claim, day: date) -> None:
    """Design 4: "`Report.assumed` names the stretched tables, on a clean report too."."""
    late = on(day, claim)
    plain, stretched = check(late, REFERENCE), check(late, STRETCHED)

    assert names(plain.gaps) - names(stretched.gaps) <= set(stretched.assumed)
    if any(one.assumed for one in stretched.findings) or any(one.assumed for one in stretched.bypasses):
        assert stretched.assumed


@given(FOREIGN, st.integers(0, 700))
def test_a_reference_joined_with_itself_answers_as_it_does(claim: Claim, later: int) -> None:
    """Design 4: "`a | b`: where both cover, `b` wins"."""
    asked = on(DAY + timedelta(later), claim)
    alone, joined = check(asked, REFERENCE), check(asked, REFERENCE | REFERENCE)
    assert attrs.evolve(joined, reference=alone.reference) == alone


def test_a_reference_has_no_conflict_with_itself() -> None:
    """Design 4: "`a.conflicts(b)` lists where they differ."."""
    assert REFERENCE.conflicts(REFERENCE) == ()
