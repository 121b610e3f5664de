"""The report of a check, and how it reads in a terminal and in a notebook."""

from collections.abc import Callable, Iterable, Iterator
from typing import Final

import attrs
from typing_extensions import override

from cptkit.errors import InvalidClaim
from cptkit.values.claims import Claim
from cptkit.values.edges import as_a, as_function
from cptkit.values.fields import converted
from cptkit.values.findings import Bypass, Finding, Gap, Severity, Verdict
from cptkit.values.html import Html, folded, linked, mark, plain_html, small, table
from cptkit.values.outcome_rows import billed_lines, outcome_rows
from cptkit.values.printable import printable_name
from cptkit.values.rows import Row
from cptkit.values.scope import NO_SCOPE, Scope
from cptkit.values.wording import counted, lines_in_words

__all__ = ["Report", "by_line"]


@attrs.frozen(repr=False, field_transformer=converted)
class Report:
    """Everything that a check found on one claim, and the questions it could not answer.

    Attributes:
        claim_id: the claim's own id (CLM01), if it has one.
        findings: in the order of the rules; moot ones stay, marked.
        bypasses: edits that a modifier or a documented circumstance bypasses, to be documented.
        gaps: questions that no loaded table answers.
        limits: what the check could not see, each stated once.
        assumed: the tables that were extended to dates they do not cover.
        reference: the fingerprint of the reference that answered.
        scope: what was checked, in part, not, or does not apply: clean means clean within it.
        billed: each line's code and modifiers, such as `77053-LT`, to show beside its number.
    """

    claim_id: str | None
    findings: tuple[Finding, ...]
    bypasses: tuple[Bypass, ...]
    gaps: tuple[Gap, ...]
    limits: tuple[str, ...]
    assumed: tuple[str, ...]
    reference: str
    scope: Scope = NO_SCOPE
    billed: tuple[str, ...] = ()

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

    def rows(self, claim: Claim) -> list[Row]:
        """Return a row of plain values for each finding, bypass and gap and each line that it touches.

        Raises:
            InvalidClaim: the report is for another claim.

        >>> from cptkit import bundled_reference, check, parse_line
        >>> claim = Claim([parse_line("77053-LT on 2024-08-13 at 22 for N64.52")], payer="medicare")
        >>> row = check(claim, bundled_reference()).rows(claim)[0]
        >>> row["line"], row["code"], row["modifiers"], row["severity"], row["carc"], row["rarc"]
        (1, '77053', 'LT', 'denial', '5 96', 'M97 N200')
        """
        if self.claim_id != as_a(Claim, claim, "claim").id or (self.billed and self.billed != billed_lines(claim)):
            raise InvalidClaim("the report is for another claim; expected the claim that was checked", "claim")
        return outcome_rows(claim, self.findings, self.bypasses, self.gaps)

    @override
    def __str__(self) -> str:
        return "\n".join(self.text())

    @override
    def __repr__(self) -> str:
        return f"<Report: {self.verdict}{_counted(self)}>"

    def _repr_html_(self) -> str:
        return self.html()


# More lines than these are named by their numbers alone.
_FEW: Final = 4


def _where(lines: tuple[int, ...], billed: tuple[str, ...]) -> str:
    """Return the numbers of lines, with what each has as its code and modifiers where they are few."""
    if not billed or not lines or len(lines) > _FEW:
        return lines_in_words(lines)
    return lines_in_words([f"{number} ({billed[number - 1]})" for number in lines])


def by_line(findings: Iterable[Finding]) -> list[Finding]:
    """Return findings by line, those of the worst line first, and of each line the worst; moot ones come last."""
    shown = list(findings)
    worst: dict[tuple[bool, tuple[int, ...]], int] = {}
    for one in shown:
        key = one.moot, one.lines
        worst[key] = max(worst.get(key, one.severity.weight), one.severity.weight)
    return sorted(shown, key=lambda one: (one.moot, -worst[one.moot, one.lines], one.lines, -one.severity.weight))


def _counted(report: Report) -> str:
    counts = [
        counted(sum(f.severity is severity and not f.moot for f in report.findings), severity.value)
        for severity in Severity
        if any(f.severity is severity and not f.moot for f in report.findings)
    ]
    if report.bypasses:
        counts.append(counted(len(report.bypasses), "bypass"))
    if report.gaps:
        counts.append(counted(len(report.gaps), "gap"))
    return f" ({', '.join(counts)})" if counts else ""


def _summary(report: Report) -> str:
    claim = f"claim {printable_name(report.claim_id)}" if report.claim_id is not None else "claim"
    return f"{claim}: {report.verdict.value}{_counted(report)}"


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
    for finding in by_line(report.findings):
        marks = " (moot)" * finding.moot + " (assumed)" * finding.assumed
        where = _where(finding.lines, report.billed)
        yield f"{where}: {finding.severity.value}{marks}: {finding.message} [{finding.rule}]"
        if not finding.moot:
            under = (*_expected(finding), f"source: {finding.citation}", *beneath(finding))
            yield from (f"    {line}" for line in under)
    for bypass in report.bypasses:
        yield f"{_where(bypass.lines, report.billed)}: bypass: {bypass.message} [{bypass.rule}]"
        yield f"    record must show: {bypass.record_must_show}"
    for gap in report.gaps:
        yield f"gap: {gap} [{_silenced(gap)}]"
    for limit in report.limits:
        yield f"limit: {limit}"
    for assumed in report.assumed:
        yield f"assumed unchanged: {assumed}"
    if report.scope.extents:
        yield f"scope: {report.scope}"


_COLUMNS: Final = ("line", "what", "message", "rule", "source")
# Seen on white and on black alike.
_COLORS: Final = {
    "denial": "#d1242f",
    "review": "#bf8700",
    "notice": "#6e7781",
    "bypass": "#1f883d",
    "gap": "#8250df",
}


def _marked(what: str, note: str = "") -> Html:
    return mark(_COLORS[what], what + note) if what in _COLORS else plain_html(what)


def _finding_row(
    finding: Finding, billed: tuple[str, ...], beneath: Callable[[Finding], Iterable[str]]
) -> tuple[Html, ...]:
    message = plain_html(finding.message) + small([*_expected(finding), *beneath(finding)])
    what = _marked(finding.severity.value, " (assumed)" * finding.assumed)
    where = plain_html(_where(finding.lines, billed))
    return where, what, message, plain_html(finding.rule), linked(finding.citation)


def _bypass_row(bypass: Bypass, billed: tuple[str, ...]) -> tuple[Html, ...]:
    message = plain_html(bypass.message) + small([f"record must show: {bypass.record_must_show}"])
    where = plain_html(_where(bypass.lines, billed))
    return where, _marked("bypass"), message, plain_html(bypass.rule), linked(bypass.citation)


def _note_row(what: str, text: str, rule: str = "") -> tuple[Html, ...]:
    return "", _marked(what), plain_html(text), plain_html(rule), ""


def _html(report: Report, beneath: Callable[[Finding], Iterable[str]]) -> Html:
    ordered = by_line(report.findings)
    rows = [
        *(_finding_row(finding, report.billed, beneath) for finding in ordered if not finding.moot),
        *(_bypass_row(bypass, report.billed) for bypass in report.bypasses),
        *(_note_row("gap", str(gap), _silenced(gap)) for gap in report.gaps),
        *(_note_row("limit", limit) for limit in report.limits),
        *(_note_row("assumed", f"unchanged: {one}") for one in report.assumed),
        *((_note_row("scope", str(report.scope)),) if report.scope.extents else ()),
    ]
    moot = [_finding_row(finding, report.billed, _nothing) for finding in ordered if finding.moot]
    more = folded(f"{len(moot)} moot", table(_COLUMNS, moot)) if moot else ""
    return f"<div>{table(_COLUMNS, rows, _summary(report))}{more}</div>"
