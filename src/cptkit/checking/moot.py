"""One defect, one counted finding: which of several on a line makes which pointless."""

from collections.abc import Mapping, Sequence
from typing import TypeAlias

import attrs

from cptkit.rules import AnyRule
from cptkit.values.findings import Finding, Severity

__all__ = ["later_rules", "with_moot_marked"]

# The findings that a rule has on a line, each with the place of the rule.
_Met: TypeAlias = dict[tuple[str, int], list[tuple[int, Finding]]]


def later_rules(rules: Sequence[AnyRule]) -> dict[str, list[str]]:
    """Return, by the id of a rule, those whose finding its own makes moot where it weighs no less."""
    later: dict[str, list[str]] = {}
    for rule in rules:
        for earlier in rule.moot_after:
            later.setdefault(earlier, []).append(rule.id)
    return later


def with_moot_marked(
    placed: list[tuple[int, Finding]], rules: tuple[AnyRule, ...], later: Mapping[str, Sequence[str]]
) -> tuple[Finding, ...]:
    """Return the findings, with those marked that another finding on the same line makes moot."""
    if len(placed) == 1:
        return (placed[0][1],)
    met: _Met = {}
    for one in placed:
        for line in one[1].lines:
            met.setdefault((one[1].rule, line), []).append(one)
    return tuple(
        [
            attrs.evolve(finding, moot=True) if _is_moot(place, finding, rules, later, met) else finding
            for place, finding in placed
        ]
    )


def _is_moot(
    place: int, finding: Finding, rules: tuple[AnyRule, ...], later: Mapping[str, Sequence[str]], met: _Met
) -> bool:
    """Return whether another finding on the same line, itself not moot, makes a finding pointless.

    Of two that tell one defect the graver counts, and the earlier rule's where both weigh the same. What is good
    to know neither counts nor makes another pointless.
    """
    weight = finding.severity.weight
    graver = () if finding.severity is Severity.NOTICE else later.get(finding.rule, ())
    return any(
        not _is_moot(other_place, other, rules, later, met)
        for names, least in ((rules[place].moot_after, weight), (graver, weight + 1))
        for rule in names
        for line in finding.lines
        for other_place, other in met.get((rule, line), ())
        if other.severity.weight >= least
    )
