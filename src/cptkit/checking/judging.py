"""What a rule's answer means at the payer: its severity, its citation, the denials to expect."""

from typing import Final

from cptkit.policies.clauses import CLAUSES, ExpectedDenials
from cptkit.policies.policy import PolicyDay
from cptkit.reference.citations import cite
from cptkit.reference.views import PublishedDay
from cptkit.rules import AnyRule
from cptkit.rules.rule import Bypassed, Hit
from cptkit.subjects import BilledLine, Subject
from cptkit.values.citations import Citation
from cptkit.values.findings import Bypass, Denial, Evidence, Finding, Severity

__all__ = ["bypass_of", "finding_of", "numbers_of"]

_CLAUSES: Final = CLAUSES


def numbers_of(lines: tuple[BilledLine, ...]) -> tuple[int, ...]:
    """Return the numbers of the lines of the claim among some lines, in order, each once."""
    if len(lines) == 1:
        return () if lines[0].number is None else (lines[0].number,)
    return tuple(sorted({line.number for line in lines if line.number is not None}))


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


def _denials(rule: AnyRule, published: PublishedDay, policy: PolicyDay | None) -> tuple[Denial, ...]:
    """Return the remittance codes that the payer has published for the rule, else those to expect anywhere."""
    for clause in policy.clauses(ExpectedDenials) if policy else ():
        if clause.rule == rule.id:
            return clause.denials
    return tuple([expected.denial for expected in published.expected_denials(rule.id)])


def _citation(source: Citation | str | None, evidence: tuple[Evidence, ...], rule: AnyRule) -> Citation:
    if source is not None:
        return cite(source)
    if evidence:
        return evidence[0].citation
    # A rule whose findings bring no source of their own has one.
    return cite(rule.source if rule.source is not None else "convention")


def finding_of(rule: AnyRule, subject: Subject, hit: Hit, *, assumed: bool) -> Finding:
    """Return what a hit means at the payer of its subject."""
    citation = _citation(hit.source, hit.evidence, rule)
    policy = subject.policy
    severity = _severity(hit, policy, citation)
    return Finding(
        rule.id,
        severity,
        numbers_of(hit.lines or subject.lines),
        hit.message,
        hit.evidence,
        citation,
        () if severity is Severity.NOTICE else _denials(rule, subject.published, policy),
        assumed=assumed,
    )


def bypass_of(rule: AnyRule, subject: Subject, said: Bypassed, *, assumed: bool) -> Bypass:
    """Return what a bypassed edit means: that it is to be documented."""
    return Bypass(
        rule.id,
        numbers_of(said.lines or subject.lines),
        said.message,
        said.modifier,
        said.record_must_show,
        said.evidence,
        _citation(None, said.evidence, rule),
        assumed=assumed,
    )
