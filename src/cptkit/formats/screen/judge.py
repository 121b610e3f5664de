"""What `check` says of lines by themselves, as far as a screen asks for it."""

from collections.abc import Callable, Sequence
from typing import TypeAlias

import attrs

from cptkit.checking.checker import check
from cptkit.reference.reference import Reference
from cptkit.rules import AnyRule
from cptkit.values.claims import Claim, ServiceLine
from cptkit.values.findings import Severity
from cptkit.values.reports import Report

__all__ = ["Judge", "as_grave", "judge_of", "touched_lines"]

# Of lines of one claim, by their payer and some rules, the report.
Judge: TypeAlias = Callable[[Sequence[ServiceLine], str | None, tuple[AnyRule, ...]], Report]


def judge_of(reference: Reference, at_least: Severity | None, *, history_known: bool) -> Judge:
    """Return what judges lines that make a claim, of a patient for whom no other line is known."""
    history: tuple[ServiceLine, ...] | None = () if history_known else None

    def judge(lines: Sequence[ServiceLine], payer: str | None, rules: tuple[AnyRule, ...]) -> Report:
        return as_grave(check(Claim(lines, payer=payer, history=history), reference, rules=rules), at_least)

    return judge


def as_grave(report: Report, at_least: Severity | None) -> Report:
    """Return a report without what weighs less than is asked for; what no table could answer stays."""
    if at_least is None or not (report.findings or report.bypasses):
        return report
    grave = tuple([one for one in report.findings if one.severity.weight >= at_least.weight])
    return attrs.evolve(report, findings=grave, bypasses=())


def touched_lines(report: Report) -> set[int]:
    """Return the numbers of the lines that a finding or a bypass touches."""
    of_findings = {line for finding in report.findings for line in finding.lines}
    return of_findings.union(*[bypass.lines for bypass in report.bypasses])
