"""Proving remedies: each candidate is applied, and the claim checked again."""

from collections import Counter
from collections.abc import Iterable, Iterator

from cptkit.checking.check import check
from cptkit.errors import CptkitError
from cptkit.reference.reference import Reference
from cptkit.rules import RULES, AnyRule
from cptkit.values.claims import Claim
from cptkit.values.findings import Finding, Severity
from cptkit.values.remedies import Remedy, apply
from cptkit.values.reports import Report

__all__ = ["remedies"]


def remedies(
    claim: Claim, reference: Reference, finding: Finding, *, rules: Iterable[AnyRule] = RULES
) -> tuple[Remedy, ...]:
    """Return the remedies that remove a finding and add no denial, proved by checking again.

    A remedy with `needs_documentation` holds only where the record shows what it names.

    >>> from cptkit import bundled_reference, parse_line
    >>> claim = Claim([parse_line("77053 on 2024-08-13 at 22 for N64.52")], payer="medicare")
    >>> finding = check(claim, bundled_reference()).findings[0]
    >>> [str(remedy) for remedy in remedies(claim, bundled_reference(), finding)]
    ['add 26 to line 1']
    """
    asked = tuple(rules)
    before = check(claim, reference, rules=asked)
    return tuple(remedy for remedy in finding.candidates if _proved(claim, reference, remedy, finding, before, asked))


def _of_rule(report: Report, rule: str) -> int:
    return sum(finding.rule == rule for finding in report.findings)


def _denials(report: Report) -> Iterator[str]:
    return (finding.rule for finding in report.findings if finding.severity is Severity.DENIAL and not finding.moot)


def _proved(
    claim: Claim,
    reference: Reference,
    remedy: Remedy,
    finding: Finding,
    before: Report,
    rules: tuple[AnyRule, ...],
) -> bool:
    try:
        mended = apply(claim, remedy)
    except CptkitError:
        # A remedy that would leave no line, or zero units, is none.
        return False
    after = check(mended, reference, rules=rules)
    fewer = _of_rule(after, finding.rule) < _of_rule(before, finding.rule)
    return fewer and not Counter(_denials(after)) - Counter(_denials(before))
