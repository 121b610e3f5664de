"""The report of a check, and how it reads in a terminal and in a notebook."""

from collections.abc import Callable, Iterable, Iterator
from html import escape
from operator import attrgetter
from typing import Final

import attrs
from typing_extensions import override

from cptkit.values.citations import Citation
from cptkit.values.edges import as_function
from cptkit.values.fields import converted
from cptkit.values.findings import Bypass, Finding, Gap, Severity, Verdict
from cptkit.values.printable import printable_name
from cptkit.values.scope import NO_SCOPE, Scope

__all__ = ["Report"]


@attrs.frozen(field_transformer=converted)
class Report:
    """Everything that a check found on one claim, and what it could not answer.

    Attributes:
        claim_id: the claim's own id (CLM01), if it has one.
        findings: in the order of the rules; moot ones stay, marked.
        bypasses: edits that a modifier or a documented circumstance bypasses, to be documented.
        gaps: questions that no loaded table answers.
        limits: what the check could not see, said once.
        assumed: the tables that were stretched over days they do not cover.
        reference: the fingerprint of the reference that answered.
        scope: what was checked, in part, not, or does not apply: clean means clean within it.
    """

    claim_id: str | None
    findings: tuple[Finding, ...]
    bypasses: tuple[Bypass, ...]
    gaps: tuple[Gap, ...]
    limits: tuple[str, ...]
    assumed: tuple[str, ...]
    reference: str
    scope: Scope = NO_SCOPE

    @property
    def verdict(self) -> Verdict:
        """Clean within the scope, flagged or undetermined; notices and moot findings do not count."""
        if any(finding.counted for finding in self.findings):
            return Verdict.FLAGGED
        return Verdict.UNDETERMINED if self.gaps else Verdict.CLEAN

    def text(self, beneath: Callable[[Finding], Iterable[str]] | None = None) -> Iterator[str]:
        """Return the report line by line, as a linter would; `beneath` adds lines under each finding that is not moot.

        >>> empty = Report(None, (), (), (), (), (), "")
        >>> list(empty.text())
        ['claim: clean']
        """
        return _text(self, _nothing if beneath is None else as_function(beneath, "beneath"))

    def html(self, beneath: Callable[[Finding], Iterable[str]] | None = None) -> str:
        """Return the report as a notebook shows it, moot findings folded; `beneath` adds lines under the others.

        >>> empty = Report(None, (), (), (), (), (), "")
        >>> "claim: clean" in empty.html()
        True
        """
        return _html(self, _nothing if beneath is None else as_function(beneath, "beneath"))

    @override
    def __str__(self) -> str:
        return "\n".join(self.text())

    def _repr_html_(self) -> str:
        return self.html()


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
    claim = f"claim {printable_name(report.claim_id)}" if report.claim_id is not None else "claim"
    return f"{claim}: {report.verdict.value}" + (f" ({', '.join(counts)})" if counts else "")


def _nothing(_finding: Finding) -> Iterable[str]:
    return ()


def _expected(finding: Finding) -> Iterator[str]:
    if finding.denials:
        yield f"expect: {' or '.join(map(str, finding.denials))}"


def _silenced(gap: Gap) -> str:
    """Return the first of the rules that could not speak, and how many more there are."""
    more = f" and {len(gap.rules) - 1} more" if len(gap.rules) > 1 else ""
    return "".join(gap.rules[:1]) + more


def _text(report: Report, beneath: Callable[[Finding], Iterable[str]]) -> Iterator[str]:
    yield _summary(report)
    for finding in sorted(report.findings, key=attrgetter("moot")):
        marks = " (moot)" * finding.moot + " (assumed)" * finding.assumed
        yield f"{_where(finding.lines)}: {finding.severity.value}{marks}: {finding.message} [{finding.rule}]"
        if not finding.moot:
            under = (*_expected(finding), f"source: {finding.citation}", *beneath(finding))
            yield from (f"    {line}" for line in under)
    for bypass in report.bypasses:
        yield f"{_where(bypass.lines)}: bypass: {bypass.message} [{bypass.rule}]"
        yield f"    record must show: {bypass.record_must_show}"
    for gap in report.gaps:
        yield f"gap: {gap} [{_silenced(gap)}]"
    for limit in report.limits:
        yield f"limit: {limit}"
    for table in report.assumed:
        yield f"assumed unchanged: {table}"
    if report.scope.extents:
        yield f"scope: {report.scope}"


_COLUMNS: Final = ("where", "what", "message", "rule", "source")
# Notebooks set cells to the right and in the middle unless told otherwise.
_ALIGNED: Final = ' style="text-align: left; vertical-align: top"'


def _lines(*lines: str) -> str:
    first, *others = map(escape, lines)
    return "<br/>".join((first, *(f"<small>{line}</small>" for line in others)))


def _linked(citation: Citation) -> str:
    # Only web addresses become links: a table of a user's own may hold anything.
    named = escape(str(citation))
    return f'<a href="{escape(citation.url)}">{named}</a>' if citation.url.startswith("https://") else named


def _row(*cells: str, tag: str = "td") -> str:
    return f"<tr>{''.join(f'<{tag}{_ALIGNED}>{cell}</{tag}>' for cell in cells)}</tr>"


def _table(caption: str, rows: Iterable[str]) -> str:
    return f"<table>{caption}{_row(*_COLUMNS, tag='th')}{''.join(rows)}</table>"


def _finding_row(finding: Finding, beneath: Callable[[Finding], Iterable[str]]) -> str:
    message = _lines(finding.message, *_expected(finding), *beneath(finding))
    what = finding.severity.value + " (assumed)" * finding.assumed
    return _row(_where(finding.lines), what, message, escape(finding.rule), _linked(finding.citation))


def _bypass_row(bypass: Bypass) -> str:
    message = _lines(bypass.message, f"record must show: {bypass.record_must_show}")
    return _row(_where(bypass.lines), "bypass", message, escape(bypass.rule), _linked(bypass.citation))


def _html(report: Report, beneath: Callable[[Finding], Iterable[str]]) -> str:
    rows = [
        *(_finding_row(finding, beneath) for finding in report.findings if not finding.moot),
        *map(_bypass_row, report.bypasses),
        *(_row("", "gap", escape(str(gap)), escape(_silenced(gap)), "") for gap in report.gaps),
        *(_row("", "limit", escape(limit), "", "") for limit in report.limits),
        *(_row("", "assumed", escape(f"unchanged: {table}"), "", "") for table in report.assumed),
        *((_row("", "scope", escape(str(report.scope)), "", ""),) if report.scope.extents else ()),
    ]
    moot = [_finding_row(finding, _nothing) for finding in report.findings if finding.moot]
    folded = f"<details><summary>{len(moot)} moot</summary>{_table('', moot)}</details>" if moot else ""
    return f"<div>{_table(f'<caption>{escape(_summary(report))}</caption>', rows)}{folded}</div>"
