"""One defect, one counted finding: which of several on a line makes which pointless."""

from collections.abc import Mapping, Sequence
from typing import TypeAlias

import attrs

from cptkit.rules import AnyRule
from cptkit.values.findings import Finding, Severity

__all__ = ["MootBy", "moot_by", "with_moot_marked"]

_OnLine: TypeAlias = dict[int, list[Finding]]


@attrs.frozen
class MootBy:
    """The rules whose findings on the same line make one of a rule pointless.

    Attributes:
        no_less: those whose finding does where it weighs as much or more.
        graver: those whose finding does where it weighs more.
    """

    no_less: frozenset[str]
    graver: frozenset[str]

    def covers(self, finding: Finding, other: Finding) -> bool:
        """Return whether another finding, of the same line, makes a finding pointless where it is not so itself."""
        weight, others = finding.severity.weight, other.severity.weight
        if other.rule in self.no_less and others >= weight:
            return True
        # What is good to know neither counts nor makes another pointless.
        return other.rule in self.graver and others > weight and finding.severity is not Severity.NOTICE


def moot_by(rules: Sequence[AnyRule]) -> dict[str, MootBy]:
    """Return what makes the findings of each rule pointless, by its id.

    Of two that tell one defect the graver counts, and the earlier rule's where both weigh the same.
    """
    later: dict[str, set[str]] = {}
    for rule in rules:
        for earlier in rule.moot_after:
            later.setdefault(earlier, set()).add(rule.id)
    return {rule.id: MootBy(frozenset(rule.moot_after), frozenset(later.get(rule.id, ()))) for rule in rules}


def with_moot_marked(findings: Sequence[Finding], by: Mapping[str, MootBy]) -> tuple[Finding, ...]:
    """Return the findings, with those marked that another finding on the same line makes moot."""
    if len(findings) == 1:
        return tuple(findings)
    on_line: _OnLine = {}
    for finding in findings:
        for line in finding.lines:
            on_line.setdefault(line, []).append(finding)
    return tuple([attrs.evolve(one, moot=True) if _is_moot(one, by, on_line) else one for one in findings])


def _is_moot(finding: Finding, by: Mapping[str, MootBy], on_line: _OnLine) -> bool:
    """Return whether another finding on the same line, itself not moot, makes a finding pointless."""
    covers = by[finding.rule].covers
    others = (other for line in finding.lines for other in on_line[line])
    return any(covers(finding, other) and not _is_moot(other, by, on_line) for other in others)
