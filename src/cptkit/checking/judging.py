"""What a rule's answer means at the payer: its severity, its citation, the denials to expect."""

from operator import attrgetter

import attrs

from cptkit.errors import InvalidValue
from cptkit.policies.clauses import CLAUSES, Effect, ExpectedDenials, RuleOutcome
from cptkit.policies.policy import PolicyDay
from cptkit.reference.citations import cite
from cptkit.reference.views import PublishedDay
from cptkit.rules import AnyRule
from cptkit.rules.rule import Bypassed, Hit
from cptkit.subjects import BilledLine, Subject
from cptkit.values.citations import Citation
from cptkit.values.findings import Bypass, Denial, Evidence, Finding, Severity
from cptkit.values.in_errors import shown

__all__ = ["answers_of", "bypass_of", "denials_of", "finding_of", "numbers_of"]


def answers_of(rule: AnyRule, handed: object) -> list[Hit | Bypassed]:
    """Return what a rule says of what it is handed, where that is what a rule may say.

    Raises:
        InvalidValue: another thing than hits and bypasses; the path names the rule.
    """
    said = rule.evaluate(handed)
    try:
        several = iter(said)
    except TypeError:
        raise _no_answer(rule, said) from None
    answers = list(several)
    for one in answers:
        if not isinstance(one, (Hit, Bypassed)):  # pyright: ignore[reportUnnecessaryIsInstance] (a rule of the caller's own may say anything)
            raise _no_answer(rule, one)
    return answers


def _no_answer(rule: AnyRule, said: object) -> InvalidValue:
    message = f"{shown(said)} returned by evaluate; expected hits and bypasses, yielded or in a list"
    return InvalidValue(message, rule.id)


def numbers_of(lines: tuple[BilledLine, ...]) -> tuple[int, ...]:
    """Return the numbers of the lines of the claim among some lines, in order, each once."""
    if len(lines) == 1:
        return () if lines[0].number is None else (lines[0].number,)
    return tuple(sorted({line.number for line in lines if line.number is not None}))


def _binds(hit: Hit, policy: PolicyDay | None) -> bool:
    """Return whether the payer has published that it applies the table that the hit rests on."""
    if hit.basis is None:
        return True
    adoption = policy.adoption(hit.basis) if policy else None
    return adoption is not None and adoption.binds(hit.indicator)


def _severity(hit: Hit, payer: str | None, policy: PolicyDay | None, citation: Citation) -> Severity | None:
    """Return how much a hit weighs at a payer; `None` where it means nothing there."""
    binds = _binds(hit, policy)
    if hit.benefit and not binds:
        # What a publisher decided to pay means nothing at a payer that has not adopted it; with no payer stated
        # it is good to know.
        return Severity.NOTICE if payer is None else None
    if hit.severity is not Severity.DENIAL:
        return hit.severity
    if not binds or citation.convention or any(_is_doubtful(one, policy) for one in hit.evidence):
        return Severity.REVIEW
    return Severity.DENIAL


def _is_doubtful(row: Evidence, policy: PolicyDay | None) -> bool:
    """Return whether a row is only known among coders, or is a payer's text that may not have held yet on the day."""
    if row.citation.convention:
        return True
    return policy is not None and isinstance(row, CLAUSES) and row.period.leaves_open(policy.day)


def _own_text(rule: AnyRule, lines: tuple[BilledLine, ...], hit: Hit, policy: PolicyDay | None) -> RuleOutcome | None:
    """Return what the payer's own text says of a hit of a rule, the payer's before those that it follows."""
    for clause in policy.clauses(RuleOutcome) if policy else ():
        if clause.rule == rule.id and (not clause.cases or hit.case in clause.cases):
            codes = {line.code for line in hit.lines or lines}
            modifiers = {modifier for line in hit.lines or lines for modifier in line.modifiers}
            names_code = not clause.codes or not clause.codes.isdisjoint(codes)
            if names_code and (not clause.modifiers or not clause.modifiers.isdisjoint(modifiers)):
                return clause
    return None


def _by_own_text(hit: Hit, text: RuleOutcome) -> Hit:
    """Return a hit as the payer's own text has it, which decides in place of the table behind it."""
    # What Medicare decided is no reason here, and of what the text makes little the finding would tell the contrary.
    tells_of_others = hit.benefit or text.outcome is Effect.INFORMS
    message = f"{hit.message}; at this payer: {text.title}" if tells_of_others else hit.message
    said = text.outcome.severity
    return attrs.evolve(
        hit,
        message=message,
        severity=said if text.graver else min(hit.severity, said, key=attrgetter("weight")),
        evidence=(*hit.evidence, text),
        basis=None,
        benefit=False,
        source=text.citation,
    )


def denials_of(
    rule: AnyRule, published: PublishedDay, policy: PolicyDay | None, case: str | None = None
) -> tuple[Denial, ...]:
    """Return the remittance codes that the payer has published for the rule, else those to expect anywhere.

    Args:
        rule: what was found to be wrong, or may be.
        published: the view of the day.
        policy: what the payer's texts say on the day; `None` where none are known.
        case: which of the rule's cases it is; `None` is any.
    """
    asked = (published.alike, ExpectedDenials, rule.id, case, None if policy is None else policy.policy.id)
    known: tuple[Denial, ...] | None = published.memory.get(asked)
    if known is None:
        own = [clause for clause in (policy.clauses(ExpectedDenials) if policy else ()) if clause.rule == rule.id]
        rows = published.expected_denials(rule.id)
        anywhere = tuple([expected.denial for expected in rows if case is None or expected.case in ("", case)])
        known = published.memory.keep(asked, own[0].denials if own else anywhere)
    return known


def _citation(source: Citation | str | None, evidence: tuple[Evidence, ...], rule: AnyRule) -> Citation:
    if source is not None:
        return cite(source)
    if evidence:
        return evidence[0].citation
    # A rule whose findings bring no source of their own has one.
    return cite(rule.source if rule.source is not None else "convention")


def finding_of(rule: AnyRule, subject: Subject, hit: Hit, *, assumed: bool) -> Finding | None:
    """Return what a hit means at the payer of its subject; `None` where it means nothing there."""
    lines, policy = subject.lines, subject.policy
    text = _own_text(rule, lines, hit, policy)
    if text is not None:
        hit = _by_own_text(hit, text)
    citation = _citation(hit.source, hit.evidence, rule)
    severity = _severity(hit, lines[0].coded.payer, policy, citation)
    if severity is None:
        return None
    return Finding(
        rule.id,
        severity,
        numbers_of(hit.lines or lines),
        hit.message,
        hit.evidence,
        citation,
        () if severity is Severity.NOTICE else denials_of(rule, subject.published, policy, hit.case),
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
