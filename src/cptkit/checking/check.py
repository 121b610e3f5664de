"""Checking a claim: every rule put to every line, pair, day and claim, and one report."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import TypeAlias, TypeVar

import attrs

from cptkit.checking.docket import SILENCE, Docket, Hearing, table_name
from cptkit.checking.judge import meaning, unanswered
from cptkit.checking.memory import may_remember, remembering
from cptkit.checking.subjects import Almanac, aftercare, billed_claim, line_pairs
from cptkit.reference.reference import Reference
from cptkit.reference.views import PublishedDay
from cptkit.rules import RULES, AnyRule
from cptkit.rules.subjects import Aftercare, BilledClaim, BilledLine, CodeDay, LinePair, Question, ServiceDay, Subject
from cptkit.values.claims import Claim
from cptkit.values.findings import Bypass, Finding, Gap
from cptkit.values.reports import Report
from cptkit.values.tables import Setting, Table

__all__ = ["check", "check_all"]


def check(claim: Claim, reference: Reference, *, rules: Iterable[AnyRule] = RULES) -> Report:
    """Check one claim against what was published for its days: findings, bypasses, gaps.

    Nothing is changed, nothing is remembered, and nothing but the arguments decides the answer.

    >>> from cptkit import bundled_reference, parse_line
    >>> line = parse_line("77053-LT on 2024-08-13 at 22 for N64.52")
    >>> print(check(Claim([line], payer="medicare", history=()), bundled_reference()).findings[0].message)
    77053 without 26 at place of service 22 (on-campus outpatient hospital); the facility bills the technical component
    """
    return _Checker(reference, rules).report(claim)


def check_all(claims: Iterable[Claim], reference: Reference, *, rules: Iterable[AnyRule] = RULES) -> Iterator[Report]:
    """Check many claims one by one, preparing rules and days once; one report each, in order.

    >>> from cptkit import bundled_reference, parse_line
    >>> claims = [Claim([parse_line("77053-26 on 2024-08-13 at 22 for N64.52")], payer="medicare")] * 2
    >>> [report.verdict.value for report in check_all(claims, bundled_reference())]
    ['clean', 'clean']
    """
    asked = tuple(rules)
    report = _Checker(reference, asked).report
    return map(remembering(report) if may_remember(asked) else report, claims)


_S = TypeVar("_S", Finding, Bypass)
_Asked: TypeAlias = tuple[Table, Setting | None, date]


@attrs.define
class _Unanswered:
    """The codes and rules for which one table did not answer on one day."""

    published: PublishedDay
    questions: set[tuple[str, ...]] = attrs.Factory(set[tuple[str, ...]])
    rules: set[str] = attrs.Factory(set[str])


@attrs.define
class _Notes:
    """What the rules have said so far of one claim, by the place of the rule in the order."""

    findings: list[tuple[int, Finding]] = attrs.Factory(list[tuple[int, Finding]])
    bypasses: list[tuple[int, Bypass]] = attrs.Factory(list[tuple[int, Bypass]])
    unanswered: dict[_Asked, _Unanswered] = attrs.Factory(dict[_Asked, _Unanswered])
    assumed: set[str] = attrs.Factory(set[str])

    def could_not_speak(self, rule: AnyRule, missing: tuple[Question, ...]) -> None:
        """Note what a rule needed and no table answered."""
        for question in missing:
            key = (question.table, question.setting, question.published.day)
            if key not in self.unanswered:
                self.unanswered[key] = _Unanswered(question.published)
            self.unanswered[key].questions.add(question.codes)
            self.unanswered[key].rules.add(rule.id)


class _Checker:
    """Rules in their order, each put to what it judges."""

    def __init__(self, reference: Reference, rules: Iterable[AnyRule]) -> None:
        self._almanac = Almanac(reference)
        self._rules = tuple(rules)
        by_subject: dict[type, list[tuple[int, AnyRule]]] = {}
        for place, rule in enumerate(self._rules):
            by_subject.setdefault(rule.subject, []).append((place, rule))
        self._dockets = {kind: Docket(placed) for kind, placed in by_subject.items()}

    def report(self, claim: Claim) -> Report:
        billed = billed_claim(claim, self._almanac)
        notes = _Notes()
        self._ask(BilledLine, billed.lines, notes)
        for day in billed.days:
            if LinePair in self._dockets:
                self._ask(LinePair, line_pairs(day), notes)
            self._ask(CodeDay, day.code_days(), notes)
            self._ask(ServiceDay, (day,), notes)
        if Aftercare in self._dockets:
            self._ask(Aftercare, aftercare(billed), notes)
        self._ask(BilledClaim, (billed,), notes)
        return self._written(billed, notes)

    def _ask(self, kind: type[Subject], subjects: Iterable[Subject], notes: _Notes) -> None:
        docket = self._dockets.get(kind)
        if docket is None:
            return
        for subject in subjects:
            hearing = docket.hearing(subject)
            if hearing is not SILENCE:
                _put(hearing, subject, notes)

    def _written(self, billed: BilledClaim, notes: _Notes) -> Report:
        # A span of days meets the same rows on its first and its last day: one defect, one finding.
        findings = _folded(sorted(_distinct(notes.findings), key=_in_order), self._rules)
        bypasses = tuple([bypass for _, bypass in sorted(_distinct(notes.bypasses), key=_in_order)])
        return Report(
            billed.claim.id,
            findings,
            bypasses,
            tuple(_gaps(notes, self._rules)),
            tuple(_limits(billed)),
            tuple(sorted(notes.assumed)),
            self._almanac.reference.fingerprint,
        )


def _put(hearing: Hearing, subject: Subject, notes: _Notes) -> None:
    """Put the rules that may speak to a subject, and note what they say and which cannot."""
    for place, rule, stretched in hearing.rules:
        for said in rule.evaluate(subject):
            outcome = meaning(rule, subject, said, assumed=stretched)
            if isinstance(outcome, Finding):
                notes.findings.append((place, outcome))
            else:
                notes.bypasses.append((place, outcome))
    notes.assumed |= hearing.assumed
    for rule in hearing.silenced:
        notes.could_not_speak(rule, unanswered(rule, subject))


def _distinct(placed: list[tuple[int, _S]]) -> list[tuple[int, _S]]:
    kept: list[tuple[int, _S]] = []
    for one in placed:
        if one not in kept:
            kept.append(one)
    return kept


def _in_order(placed: tuple[int, Finding | Bypass]) -> tuple[int, tuple[int, ...], str]:
    place, said = placed
    return place, said.lines, said.message


def _folded(placed: list[tuple[int, Finding]], rules: tuple[AnyRule, ...]) -> tuple[Finding, ...]:
    """Mark the findings that another finding on the same line makes moot."""
    hit_lines: dict[str, set[int]] = {}
    for place, finding in placed:
        hit_lines.setdefault(rules[place].id, set()).update(finding.lines)
    return tuple(
        attrs.evolve(finding, moot=True)
        if any(not hit_lines.get(other, set()).isdisjoint(finding.lines) for other in rules[place].moot_after)
        else finding
        for place, finding in placed
    )


def _gaps(notes: _Notes, rules: tuple[AnyRule, ...]) -> Iterator[Gap]:
    for key in sorted(notes.unanswered, key=lambda key: (key[2], table_name(key[0], key[1]))):
        table, setting, day = key
        missing = notes.unanswered[key]
        codes = {code for question in missing.questions for code in question}
        silenced = tuple(rule.id for rule in rules if rule.id in missing.rules)
        nearest = missing.published.nearest(table, *min(missing.questions), setting=setting)
        yield Gap(table, day, tuple(sorted(codes)), silenced, nearest, setting)


def _limits(billed: BilledClaim) -> Iterator[str]:
    """Say once what the check could not see, and what the payer has not published."""
    if billed.claim.history is None:
        yield "the patient's other services are not known; only the lines of this claim were held together"
    if billed.claim.payer is None:
        yield "no payer is stated; what only a payer's own rules deny is a review"
    silent = {
        (line.code, line.policy.policy.name)
        for line in billed.lines
        if line.policy is not None and line.code in line.policy.silent_on
    }
    for code, payer in sorted(silent):
        yield f"no policy of {payer} on covering {code} is known; this is not to be read as covered"
