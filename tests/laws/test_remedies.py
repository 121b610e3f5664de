"""Remedies: what is proved, and that applying one changes no other value."""

from collections import Counter
from datetime import date

import attrs
from hypothesis import assume, given, strategies as st

from cptkit import Claim, CptkitError, Report, Severity, Verdict, apply, bundled_reference, check, remedies, strategies
from cptkit.corrections import RemoveLine
from cptkit.values.remedies import steps

REFERENCE = bundled_reference()
CLAIMS = strategies.claims(
    reference=REFERENCE, on=date(2024, 8, 13), max_lines=3, payers=st.sampled_from(["medicare", "ngs", "cigna", None])
)
WORSE = (Verdict.CLEAN, Verdict.UNDETERMINED, Verdict.FLAGGED)
BILLED = strategies.claims(max_lines=3)


def denials(report: Report) -> Counter[str]:
    return Counter(one.rule for one in report.findings if one.severity is Severity.DENIAL and one.counted)


def by_rule(report: Report) -> Counter[str]:
    return Counter(one.rule for one in report.findings)


def of_rule(report: Report, rule: str) -> int:
    return sum(one.rule == rule for one in report.findings)


@given(CLAIMS, st.data())
def test_a_proved_remedy_removes_its_finding_and_adds_none(claim: Claim, data: st.DataObject) -> None:
    """Design 9: "Applying a remedy removes its finding, adds none and makes no verdict worse."."""
    before = check(claim, REFERENCE)
    assume(before.findings)
    finding = data.draw(st.sampled_from(before.findings))
    for remedy in remedies(claim, REFERENCE, finding):
        after = check(apply(claim, remedy), REFERENCE)
        assert of_rule(after, finding.rule) < of_rule(before, finding.rule)
        assert not by_rule(after) - by_rule(before)
        assert not denials(after) - denials(before)
        assert WORSE.index(after.verdict) <= WORSE.index(before.verdict)


@given(CLAIMS)
def test_not_to_bill_a_line_comes_last(claim: Claim) -> None:
    """Design 5: "Not to bill a line comes last, and only where the line is denied or nothing else helps."."""
    for finding in check(claim, REFERENCE).findings[:1]:
        removals = [isinstance(one, RemoveLine) for one in remedies(claim, REFERENCE, finding)]
        assert removals == sorted(removals)
        assert finding.severity is Severity.DENIAL or len(set(removals)) < 2


@given(st.data())
def test_applying_a_remedy_leaves_the_claim_and_every_other_line(data: st.DataObject) -> None:
    """Design 5: "`apply(claim, remedy)` is a pure step."."""
    claim = data.draw(BILLED)
    remedy = data.draw(strategies.remedies(claim=claim))
    same = attrs.evolve(claim)
    try:
        mended = apply(claim, remedy)
    except CptkitError:
        mended = claim
    assert claim == same
    # The claim's own list follows what a line then points to; it never begins to be one.
    assert attrs.evolve(mended, lines=claim.lines, diagnoses=claim.diagnoses) == claim
    assert bool(mended.diagnoses) is bool(claim.diagnoses)
    touched = {number for edit in steps(remedy) for number in (edit.line, getattr(edit, "other", edit.line))}
    kept = [line for number, line in enumerate(claim.lines, start=1) if number not in touched]
    assert not Counter(map(repr, kept)) - Counter(map(repr, mended.lines))
