"""Explaining one rule on one claim: passed, hit, bypassed, gap or not applicable, with the rows."""

from collections.abc import Iterator
from enum import Enum

import attrs

from cptkit.checking.judge import assumed, meaning, unanswered
from cptkit.checking.subjects import Almanac, aftercare, billed_claim, line_pairs
from cptkit.errors import UnknownName
from cptkit.reference.reference import Reference
from cptkit.rules import RULES, AnyRule
from cptkit.rules.subjects import Aftercare, BilledClaim, BilledLine, CodeDay, LinePair, ServiceDay, Subject
from cptkit.values.claims import Claim
from cptkit.values.findings import Evidence, Finding, Gap

__all__ = ["Explanation", "Outcome", "explain"]


class Outcome(Enum):
    """How a rule came out on what it judges."""

    PASSED = "passed"
    HIT = "hit"
    BYPASSED = "bypassed"
    GAP = "gap"
    NOT_APPLICABLE = "not applicable"


@attrs.frozen
class Explanation:
    """How one rule came out on some lines, why, and the published rows it read.

    Attributes:
        lines: the numbers of the lines, counted from 1.
        because: one sentence.
        evidence: the published rows; of a gap there are none.
    """

    rule: str
    lines: tuple[int, ...]
    outcome: Outcome
    because: str
    evidence: tuple[Evidence, ...] = ()


def explain(claim: Claim, reference: Reference, rule: AnyRule | str) -> tuple[Explanation, ...]:
    """Say how one rule came out on every line, pair or day of a claim that it judges.

    The rule is given as itself, or by the id of one of the built-in rules.

    Raises:
        UnknownName: no built-in rule has that id.

    >>> from cptkit import bundled_reference, parse_line
    >>> claim = Claim([parse_line("77053-26 on 2024-08-13 at 22 for N64.52")], payer="medicare")
    >>> explain(claim, bundled_reference(), "ncci.units-over-mue")[0].outcome
    <Outcome.PASSED: 'passed'>
    """
    asked = rule if not isinstance(rule, str) else _named(rule)
    billed = billed_claim(claim, Almanac(reference))
    explained = tuple(_explained(asked, subject) for subject in _subjects(asked, billed))
    if explained:
        return explained
    return (Explanation(asked.id, billed.numbers, Outcome.NOT_APPLICABLE, "the claim has nothing that it judges"),)


def _named(rule_id: str) -> AnyRule:
    for rule in RULES:
        if rule.id == rule_id:
            return rule
    message = f"{rule_id!r} is no rule; expected one of {', '.join(rule.id for rule in RULES)}"
    raise UnknownName(message, "rule")


def _subjects(rule: AnyRule, billed: BilledClaim) -> Iterator[Subject]:
    if rule.subject is BilledLine:
        yield from billed.lines
    elif rule.subject is LinePair:
        for day in billed.days:
            yield from line_pairs(day)
    elif rule.subject is CodeDay:
        for day in billed.days:
            yield from day.code_days()
    elif rule.subject is ServiceDay:
        yield from billed.days
    elif rule.subject is Aftercare:
        yield from aftercare(billed)
    else:
        yield billed


def _explained(rule: AnyRule, subject: Subject) -> Explanation:
    if rule.triggers and rule.triggers.isdisjoint(subject.borne):
        wanted = ", ".join(sorted(rule.triggers))
        return Explanation(rule.id, subject.numbers, Outcome.NOT_APPLICABLE, f"no {wanted} is billed")
    if not rule.in_force.covers(subject.published.day):
        return Explanation(rule.id, subject.numbers, Outcome.NOT_APPLICABLE, f"the rule is in force {rule.in_force}")
    return _came_out(rule, subject)


def _came_out(rule: AnyRule, subject: Subject) -> Explanation:
    gaps = unanswered(rule, subject)
    if gaps:
        first = gaps[0]
        nearest = first.published.nearest(first.table, *first.codes, setting=first.setting)
        gap = Gap(first.table, first.published.day, first.codes, (rule.id,), nearest, first.setting)
        return Explanation(rule.id, subject.numbers, Outcome.GAP, str(gap))
    stretched = bool(assumed(rule, subject))
    for said in rule.evaluate(subject):
        outcome = meaning(rule, subject, said, assumed=stretched)
        how = Outcome.HIT if isinstance(outcome, Finding) else Outcome.BYPASSED
        return Explanation(rule.id, outcome.lines, how, outcome.message, outcome.evidence)
    return Explanation(rule.id, subject.numbers, Outcome.PASSED, f"not found: {rule.title}")
