"""What `check` writes of a claim: its report, its proved remedies, and how it reads once it is mended."""

from argparse import Namespace

from cptkit.checking import check, remedies
from cptkit.commands.console import say
from cptkit.commands.tabular import csv_of
from cptkit.reference.reference import Reference
from cptkit.values.applying import apply
from cptkit.values.claims import Claim
from cptkit.values.findings import Finding
from cptkit.values.line_text import format_line
from cptkit.values.remedies import Remedy, RemoveLine, SetUnits, remedy_in_words
from cptkit.values.reports import Report

__all__ = ["mended", "remedy_line", "show"]


def show(claim: Claim, report: Report, reference: Reference, options: Namespace) -> None:
    """Write the report of a claim as text, JSON or rows of csv, with its proved remedies where they are asked for."""

    def proved(finding: Finding) -> tuple[Remedy, ...]:
        return remedies(claim, reference, finding)

    form = options.format or ("json" if options.json else "text")
    if form == "csv":
        rows = report.rows(claim)
        if rows:
            say(csv_of(rows, headed=False))
    elif form == "json":
        from cptkit.formats.jsonio import report_to_json  # noqa: PLC0415 (claims written as text need no cattrs)

        say(report_to_json(report, proved=proved if options.remedies else None))
    elif options.remedies or options.mend:
        say("\n".join(report.text(lambda finding: map(remedy_line, proved(finding)))))
    else:
        say(report)


def remedy_line(remedy: Remedy) -> str:
    """Return a remedy in a line, with what the record must show.

    >>> from cptkit.corrections import AddModifier
    >>> remedy_line(AddModifier(1, "26"))
    'remedy: append 26 to line 1'
    """
    return f"remedy: {remedy_in_words(remedy)}"


def mended(claim: Claim, report: Report, reference: Reference) -> tuple[tuple[Remedy, ...], Report]:
    """Apply proved remedies that need no documentation, one a step, and tell each report; return them and the last."""
    applied: list[Remedy] = []
    for _ in report.findings:
        remedy = _first_undocumented(claim, report, reference)
        if remedy is None:
            break
        applied.append(remedy)
        claim = apply(claim, remedy)
        report = check(claim, reference)
        lines = "; ".join(format_line(line) for line in claim.lines)
        say(f"\nmended: {remedy}\n{lines}\n{report}")
    return tuple(applied), report


def _first_undocumented(claim: Claim, report: Report, reference: Reference) -> Remedy | None:
    counted = (finding for finding in report.findings if finding.counted)
    proved = (remedy for finding in counted for remedy in remedies(claim, reference, finding))
    # What was done is billed: to drop a service, or units of it, is for a person to decide.
    kept = (remedy for remedy in proved if not isinstance(remedy, RemoveLine | SetUnits))
    return next((remedy for remedy in kept if not remedy.needs_documentation), None)
