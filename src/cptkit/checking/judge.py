"""Putting rules to subjects: what each needs, whether it can speak, and what its answer means at the payer."""

from typing import Final, get_args

from cptkit.policies.clauses import Clause, ExpectedDenials
from cptkit.policies.policy import PolicyDay
from cptkit.rules import AnyRule
from cptkit.rules.rule import Hit, Lift
from cptkit.rules.subjects import Question, Subject
from cptkit.values.citations import Citation
from cptkit.values.findings import Bypass, Denial, Evidence, Finding, Severity

__all__ = ["assumed", "meaning", "unanswered"]

_CLAUSES: Final = get_args(Clause)


def _binds(hit: Hit, policy: PolicyDay | None) -> bool:
    """Say whether the payer has published that it applies the table that the hit rests on."""
    if hit.basis is None:
        return True
    adoption = policy.adoption(hit.basis) if policy else None
    return adoption is not None and adoption.binds(hit.indicator)


def _severity(hit: Hit, policy: PolicyDay | None, citation: Citation) -> Severity:
    if hit.severity is not Severity.DENIAL:
        return hit.severity
    convention = citation.convention or any(one.citation.convention for one in hit.evidence)
    sure = _binds(hit, policy) and not convention and not _undated(hit, policy)
    return Severity.DENIAL if sure else Severity.REVIEW


def _undated(hit: Hit, policy: PolicyDay | None) -> bool:
    """Say whether the hit rests on a payer's text that may not have held yet on the day."""
    return policy is not None and any(
        isinstance(one, _CLAUSES) and one.period.leaves_open(policy.day) for one in hit.evidence
    )


def _denials(rule: AnyRule, subject: Subject) -> tuple[Denial, ...]:
    """Return the remittance codes that the payer has published for the rule, else those to expect anywhere."""
    for clause in subject.policy.clauses(ExpectedDenials) if subject.policy else ():
        if clause.rule == rule.id:
            return clause.denials
    return tuple(expected.denial for expected in subject.published.expected_denials(rule.id))


def _citation(cited: Citation | None, evidence: tuple[Evidence, ...], rule: AnyRule) -> Citation:
    return cited or (evidence[0].citation if evidence else rule.citation)


def _finding(rule: AnyRule, subject: Subject, hit: Hit, *, assumed: bool) -> Finding:
    citation = _citation(hit.citation, hit.evidence, rule)
    severity = _severity(hit, subject.policy, citation)
    return Finding(
        rule.id,
        severity,
        tuple(sorted(hit.lines or subject.numbers)),
        hit.message,
        hit.evidence,
        citation,
        () if severity is Severity.NOTICE else _denials(rule, subject),
        assumed=assumed,
        candidates=hit.candidates,
    )


def _bypass(rule: AnyRule, subject: Subject, lift: Lift, *, assumed: bool) -> Bypass:
    return Bypass(
        rule.id,
        tuple(sorted(lift.lines or subject.numbers)),
        lift.message,
        lift.modifier,
        lift.record_must_show,
        lift.evidence,
        _citation(None, lift.evidence, rule),
        assumed=assumed,
    )


def meaning(rule: AnyRule, subject: Subject, said: Hit | Lift, *, assumed: bool) -> Finding | Bypass:
    """Say what a rule's answer means at the payer."""
    if isinstance(said, Hit):
        return _finding(rule, subject, said, assumed=assumed)
    return _bypass(rule, subject, said, assumed=assumed)


def unanswered(rule: AnyRule, subject: Subject) -> tuple[Question, ...]:
    """Return what a rule needs of its tables for a subject and no loaded table answers."""
    return tuple([one for table in rule.needs for one in subject.questions(table) if not one.answered])


def assumed(rule: AnyRule, subject: Subject) -> tuple[Question, ...]:
    """Return what a rule needs of its tables for a subject and a release stretched over the day answers."""
    return tuple([one for table in rule.needs for one in subject.questions(table) if one.assumed])
