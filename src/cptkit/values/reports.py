"""The report of a check, and how it reads in a terminal and in a notebook."""

from collections.abc import Callable, Iterable, Iterator
from html import escape

import attrs
from typing_extensions import override

from cptkit.values.findings import Bypass, Finding, Gap, Severity, Verdict

__all__ = ["Report"]


@attrs.frozen
class Report:
    """Everything that a check found on one claim, and what it could not answer.

    Attributes:
        claim_id: the claim's own id (CLM01), if it has one.
        findings: in the order of the rules; moot ones stay, marked.
        bypasses: edits that a modifier or a documented circumstance lifts, to be documented.
        gaps: questions that no loaded table answers.
        limits: what the check could not see, said once.
        assumed: the tables that were stretched over days they do not cover.
        reference: the fingerprint of the reference that answered.
    """

    claim_id: str | None
    findings: tuple[Finding, ...]
    bypasses: tuple[Bypass, ...]
    gaps: tuple[Gap, ...]
    limits: tuple[str, ...]
    assumed: tuple[str, ...]
    reference: str

    @property
    def verdict(self) -> Verdict:
        """Clean, flagged or undetermined; notices and moot findings do not count."""
        if any(finding.counted for finding in self.findings):
            return Verdict.FLAGGED
        return Verdict.UNDETERMINED if self.gaps else Verdict.CLEAN

    def text(self, beneath: Callable[[Finding], Iterable[str]] | None = None) -> Iterator[str]:
        """Give the report line by line, as a linter would; `beneath` adds lines under each finding.

        >>> empty = Report(None, (), (), (), (), (), "")
        >>> list(empty.text())
        ['claim: clean']
        """
        return _text(self, beneath or _nothing)

    @override
    def __str__(self) -> str:
        return "\n".join(self.text())

    def _repr_html_(self) -> str:
        return _html(self)


def _plural(number: int, noun: str, plural: str = "") -> str:
    return f"{number} {noun if number == 1 else plural or noun + 's'}"


def _where(lines: tuple[int, ...]) -> str:
    return f"line {lines[0]}" if len(lines) == 1 else f"lines {', '.join(map(str, lines))}"


def _summary(report: Report) -> str:
    counts = [
        _plural(sum(f.severity is severity and not f.moot for f in report.findings), severity.value)
        for severity in Severity
        if any(f.severity is severity and not f.moot for f in report.findings)
    ]
    if report.bypasses:
        counts.append(_plural(len(report.bypasses), "bypass", "bypasses"))
    if report.gaps:
        counts.append(_plural(len(report.gaps), "gap"))
    claim = f"claim {report.claim_id}" if report.claim_id is not None else "claim"
    return f"{claim}: {report.verdict.value}" + (f" ({', '.join(counts)})" if counts else "")


def _nothing(_finding: Finding) -> Iterable[str]:
    return ()


def _text(report: Report, beneath: Callable[[Finding], Iterable[str]]) -> Iterator[str]:
    yield _summary(report)
    for finding in report.findings:
        marks = " (moot)" * finding.moot + " (assumed)" * finding.assumed
        yield f"{_where(finding.lines)}: {finding.severity.value}{marks}: {finding.message} [{finding.rule}]"
        if not finding.moot:
            if finding.denials:
                yield f"    expect: {' or '.join(map(str, finding.denials))}"
            yield f"    source: {finding.citation}"
        yield from (f"    {line}" for line in beneath(finding))
    for bypass in report.bypasses:
        yield f"{_where(bypass.lines)}: bypass: {bypass.message} [{bypass.rule}]"
        yield f"    record must show: {bypass.record_must_show}"
    for gap in report.gaps:
        yield f"gap: {gap} [{', '.join(gap.rules)}]"
    for limit in report.limits:
        yield f"limit: {limit}"
    for table in report.assumed:
        yield f"assumed unchanged: {table}"


def _html(report: Report) -> str:
    rows = [
        (_where(f.lines), f.severity.value + " (moot)" * f.moot, f.message, f.rule, str(f.citation))
        for f in report.findings
    ]
    rows += [
        (_where(b.lines), "bypass", f"{b.message}; the record must show {b.record_must_show}", b.rule, str(b.citation))
        for b in report.bypasses
    ]
    rows += [("", "gap", str(gap), ", ".join(gap.rules), "") for gap in report.gaps]
    rows += [("", "limit", limit, "", "") for limit in report.limits]
    rows += [("", "assumed", f"unchanged: {table}", "", "") for table in report.assumed]
    head = "".join(f"<th>{name}</th>" for name in ("where", "what", "message", "rule", "source"))
    body = "".join(f"<tr>{''.join(f'<td>{escape(cell)}</td>' for cell in row)}</tr>" for row in rows)
    return f"<table><caption>{escape(_summary(report))}</caption><tr>{head}</tr>{body}</table>"
