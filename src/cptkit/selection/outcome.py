"""What a selection holds: lines with reasons, rejected candidates, questions, what others bill."""

from collections.abc import Iterable, Iterator

import attrs
from typing_extensions import override

from cptkit.values.citations import Citation
from cptkit.values.claims import Claim, ServiceLine
from cptkit.values.codes import parse_diagnosis_codes
from cptkit.values.fields import converted
from cptkit.values.findings import Severity
from cptkit.values.line_text import format_line
from cptkit.values.reports import Report

__all__ = ["Note", "Proposal", "Question", "Rejected", "SelectedLine", "Selection"]


@attrs.frozen(field_transformer=converted)
class SelectedLine:
    """A line to bill, why, and the publications that say so."""

    line: ServiceLine
    reason: str
    citations: tuple[Citation, ...]


@attrs.frozen(field_transformer=converted)
class Rejected:
    """A code or modifier that was considered and is not billed, and why."""

    what: str
    why: str
    citation: Citation | None = None


@attrs.frozen(field_transformer=converted)
class Question:
    """A fact that is not documented and would decide.

    Attributes:
        fact: the field of the service that holds it.
        ask: the question to the person who did the service.
    """

    fact: str
    ask: str


@attrs.frozen(field_transformer=converted)
class Note:
    """Something to know that decides nothing here, such as that sources differ."""

    text: str
    citations: tuple[Citation, ...] = ()


@attrs.frozen(field_transformer=converted)
class Proposal:
    """What one documented service calls for, before it is held against the others of the day.

    Attributes:
        elsewhere: what other parties bill for the same service.
    """

    lines: tuple[SelectedLine, ...] = ()
    rejected: tuple[Rejected, ...] = ()
    questions: tuple[Question, ...] = ()
    notes: tuple[Note, ...] = ()
    elsewhere: tuple[str, ...] = ()


@attrs.frozen(field_transformer=converted)
class Selection:
    """The codes and modifiers that documented services call for, each with its reason.

    Attributes:
        lines: what to bill; diagnoses are the caller's to add.
        rejected, questions, notes, elsewhere: as in a proposal.
        report: what `check` says of the lines, so that no review goes unnamed.
        payer, place_of_service: as asked.
    """

    lines: tuple[SelectedLine, ...]
    rejected: tuple[Rejected, ...]
    questions: tuple[Question, ...]
    notes: tuple[Note, ...]
    elsewhere: tuple[str, ...]
    report: Report | None
    payer: str | None
    place_of_service: str

    def claim(self, *, diagnoses: Iterable[str] = ()) -> Claim:
        """Make a claim of the selected lines, pointing each to the diagnoses.

        Raises:
            InvalidClaim: nothing was selected.

        >>> from cptkit import bundled_reference, select
        >>> from cptkit.selection import Ductogram
        >>> from datetime import date
        >>> selection = select(
        ...     [Ductogram(ducts=1, injected_by_reader=False)],
        ...     bundled_reference(), on=date(2024, 8, 13), place_of_service="22", payer="medicare",
        ... )
        >>> [line.code for line in selection.claim(diagnoses=["N64.52"]).lines]
        ['77053']
        """
        pointed = parse_diagnosis_codes(diagnoses)
        return Claim(
            [attrs.evolve(one.line, diagnoses=pointed) for one in self.lines],
            payer=self.payer,
            place_of_service=self.place_of_service,
        )

    @override
    def __str__(self) -> str:
        return "\n".join(_text(self))


def _text(selection: Selection) -> Iterator[str]:
    for one in selection.lines:
        yield f"{format_line(one.line)}: {one.reason}"
        yield from (f"    source: {citation}" for citation in one.citations)
    if not selection.lines:
        yield "no line"
    for question in selection.questions:
        yield f"ask: {question.ask} [{question.fact}]"
    for rejected in selection.rejected:
        yield f"rejected: {rejected.what}; {rejected.why}"
    for other in selection.elsewhere:
        yield f"billed by others: {other}"
    for note in selection.notes:
        yield f"note: {note.text}"
    if selection.report is not None:
        reviews = (one for one in selection.report.findings if one.severity is Severity.REVIEW)
        yield from (f"review: {finding.message} [{finding.rule}]" for finding in reviews)
        yield from (f"gap: {gap}" for gap in selection.report.gaps)
