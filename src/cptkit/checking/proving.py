"""Proving remedies: each that a rule proposes is applied, and the claim checked again."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from typing import Final

import attrs

from cptkit.checking.checker import checked_rules, checker
from cptkit.checking.conditions import applies
from cptkit.checking.judging import answers_of, finding_of
from cptkit.errors import CptkitError
from cptkit.reference.reference import Reference
from cptkit.rules import RULES, AnyRule
from cptkit.rules.rule import Hit
from cptkit.subjects import billed_claim, kind_of_subject
from cptkit.values.applying import apply
from cptkit.values.claims import Claim
from cptkit.values.edges import as_a
from cptkit.values.findings import Finding, Severity, Verdict
from cptkit.values.remedies import AddModifier, Remedy, RemoveLine, RemoveModifier, Together, steps
from cptkit.values.reports import Report

__all__ = ["remedies"]


def remedies(
    claim: Claim, reference: Reference, finding: Finding, *, rules: Iterable[AnyRule] = RULES
) -> tuple[Remedy, ...]:
    """Return the remedies that remove a finding, add none, and make no verdict worse, proved by checking again.

    A remedy with `needs_documentation` holds only where the record shows what it names. Not to bill a line
    comes last, and only where the line is denied as it is billed, or where nothing else helps; it comes first where
    the line is a part of another one. A modifier that is left without what it refers to, such as 25, goes with it.

    Raises:
        InvalidValue: no claim, no reference, no finding, or rules that are no list of them.

    >>> from cptkit import bundled_reference, check, parse_line
    >>> claim = Claim([parse_line("77053 on 2024-08-13 at 22 for N64.52")], payer="medicare")
    >>> finding = check(claim, bundled_reference()).findings[0]
    >>> [str(remedy) for remedy in remedies(claim, bundled_reference(), finding)]
    ['append 26 to line 1']
    """
    asked, found = checked_rules(rules), as_a(Finding, finding, "finding")
    report = checker(as_a(Reference, reference, "reference"), asked).report
    candidates = tuple(dict.fromkeys(_candidates(as_a(Claim, claim, "claim"), reference, found, asked)))
    if not candidates:
        return ()
    before = report(claim)

    def proved_of(remedies: Iterable[Remedy]) -> list[Remedy]:
        return [remedy for remedy in remedies if _proved(claim, remedy, finding, before, report)]

    proved = proved_of(candidates)
    if not any(isinstance(remedy, RemoveLine) for remedy in proved):
        removals = [remedy for remedy in candidates if isinstance(remedy, RemoveLine)]
        more = [_with_what_it_leaves(claim, remedy, before, reference, asked, report) for remedy in removals]
        proved += proved_of(remedy for remedy in more if remedy is not None)
    # What a rule names before a modifier is what is right unless the record shows what that says.
    led = max((place for place, remedy in enumerate(proved) if isinstance(remedy, AddModifier)), default=0)
    kept = [remedy for place, remedy in enumerate(proved) if place < led or not _only_removes(remedy)]
    removed = [remedy for remedy in proved if remedy not in kept]
    return (*kept, *removed) if finding.severity is Severity.DENIAL or not kept else tuple(kept)


def _candidates(claim: Claim, reference: Reference, finding: Finding, rules: tuple[AnyRule, ...]) -> Iterator[Remedy]:
    """Yield what the rule of a finding proposes for it."""
    rule = next((rule for rule in rules if rule.id == finding.rule), None)
    if rule is None:
        return
    kind = kind_of_subject(rule.subject)
    billed = billed_claim(claim, reference)
    for subject in kind.cut(billed):
        if not applies(rule, subject) or not subject.certainty.unanswered.isdisjoint(rule.needs):
            continue
        for said in answers_of(rule, kind.hand(subject, billed)):
            if isinstance(said, Hit):
                found = finding_of(rule, subject, said, assumed=False)
                if found is not None and (found.message, found.lines) == (finding.message, finding.lines):
                    for proposal in said.candidates:
                        yield from proposal.numbered(said.lines or subject.lines)


def _only_removes(remedy: Remedy) -> bool:
    return all(isinstance(edit, RemoveLine | RemoveModifier) for edit in steps(remedy)) and any(
        isinstance(edit, RemoveLine) for edit in steps(remedy)
    )


def _with_what_it_leaves(
    claim: Claim,
    remedy: RemoveLine,
    before: Report,
    reference: Reference,
    rules: tuple[AnyRule, ...],
    report: Callable[[Claim], Report],
) -> Remedy | None:
    """Return the removal of a line together with that of the modifiers that are left without what they refer to."""
    if len(claim.lines) == 1:
        return None
    left = apply(claim, remedy)
    after = report(left)
    new = _found(after) - _found(before)
    gone: list[RemoveModifier] = []
    for finding in after.findings:
        if finding.rule in new:
            offered = [one for one in _candidates(left, reference, finding, rules) if isinstance(one, RemoveModifier)]
            # The lines after the removed one had a number that was greater by one.
            gone += [attrs.evolve(one, line=one.line + (one.line >= remedy.line)) for one in offered[:1]]
    return Together([remedy, *gone]) if gone else None


def _found(report: Report) -> Counter[str]:
    """Return how often each rule found something, moot or not."""
    return Counter([finding.rule for finding in report.findings])


def _denied(report: Report) -> Counter[str]:
    return Counter([finding.rule for finding in report.findings if finding.severity is Severity.DENIAL])


_WORSE: Final = (Verdict.CLEAN, Verdict.UNDETERMINED, Verdict.FLAGGED)


def _proved(claim: Claim, remedy: Remedy, finding: Finding, before: Report, report: Callable[[Claim], Report]) -> bool:
    try:
        mended = apply(claim, remedy)
    except CptkitError:
        # A remedy that would leave no line, or zero units, is none.
        return False
    after = report(mended)
    return (
        _found(after)[finding.rule] < _found(before)[finding.rule]
        and not _found(after) - _found(before)
        and not _denied(after) - _denied(before)
        and _WORSE.index(after.verdict) <= _WORSE.index(before.verdict)
    )
