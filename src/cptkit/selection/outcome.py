"""What a selection holds: lines with reasons, what is included, rejected candidates, questions, what others bill."""

from collections.abc import Iterable, Iterator
from typing import Final

import attrs
from typing_extensions import override

from cptkit.selection.decisions import Per
from cptkit.values.citations import Citation
from cptkit.values.claims import Claim, ServiceLine
from cptkit.values.codes import parse_diagnosis_codes
from cptkit.values.fields import converted
from cptkit.values.findings import Severity
from cptkit.values.html import Html, folded, linked, plain_html, table
from cptkit.values.line_text import format_line
from cptkit.values.reports import Report
from cptkit.values.rows import Row, as_cell
from cptkit.values.tables import Setting
from cptkit.values.wording import counted

__all__ = ["Included", "Note", "Question", "Rejected", "SelectedLine", "Selection"]

# A vaccine is one of dozens, all others of which are rejected.
_MOST_SHOWN: Final = 12


@attrs.frozen(field_transformer=converted)
class SelectedLine:
    """A line to bill, why, and the publications that say so.

    Attributes:
        services: the services that call for it, numbered from 1 as they were documented.
        per: how often such a line is billed.
    """

    line: ServiceLine
    reason: str
    citations: tuple[Citation, ...]
    services: tuple[int, ...] = ()
    per: Per = Per.SERVICE


@attrs.frozen(field_transformer=converted)
class Included:
    """A service that was done and is not billed, since another one includes it."""

    what: str
    why: str
    citation: Citation | None = None


@attrs.frozen(field_transformer=converted)
class Rejected:
    """A code or modifier that was considered and is not billed, and why.

    Attributes:
        instead: the code that is billed in its place, where there is one.
    """

    what: str
    why: str
    citation: Citation | None = None
    instead: str = ""


@attrs.frozen(field_transformer=converted)
class Question:
    """A fact that is not documented and would decide.

    Attributes:
        fact: the field of the service that holds it, or the argument of `select`.
        ask: the question to the person who did the service.
        service: which of the services it is about, counted from 1; 0 is the encounter.
        answers: what it can be, where that is a few words.
    """

    fact: str
    ask: str
    service: int = 0
    answers: tuple[str, ...] = ()


@attrs.frozen(field_transformer=converted)
class Note:
    """Something to know that decides nothing here, such as that sources differ."""

    text: str
    citations: tuple[Citation, ...] = ()


@attrs.frozen(kw_only=True, field_transformer=converted)
class Selection:
    """The codes and modifiers to bill for documented services, each with its reason.

    Attributes:
        lines: what to bill; diagnoses are the caller's to add.
        included: what was done and is included in another service.
        rejected: what was considered and is not billed.
        questions: missing facts that would change the code.
        notes: useful information.
        elsewhere: what other parties bill.
        report: the result of `check` on the lines, so that no review goes unnamed.
        payer, place_of_service, setting: as asked.
        tables: the decision tables that were used, with their fingerprints.
    """

    lines: tuple[SelectedLine, ...] = ()
    included: tuple[Included, ...] = ()
    rejected: tuple[Rejected, ...] = ()
    questions: tuple[Question, ...] = ()
    notes: tuple[Note, ...] = ()
    elsewhere: tuple[str, ...] = ()
    report: Report | None = None
    payer: str | None = None
    place_of_service: str | None = None
    setting: Setting = Setting.PRACTITIONER
    tables: tuple[tuple[str, str], ...] = attrs.field(default=(), repr=False)

    def claim(self, *, diagnoses: Iterable[str] = ()) -> Claim:
        """Make a claim of the selected lines, pointing each to the diagnoses.

        Raises:
            InvalidClaim: nothing was selected.

        >>> from cptkit import bundled_reference, select
        >>> from cptkit.selection import Ductogram
        >>> selection = select(
        ...     [Ductogram(ducts=1, injected_by_reader=False)],
        ...     bundled_reference(), on="2024-08-13", place_of_service="22", payer="medicare",
        ... )
        >>> [line.code for line in selection.claim(diagnoses=["N64.52"]).lines]
        ['77053']
        """
        pointed = parse_diagnosis_codes(diagnoses)
        return Claim(
            [attrs.evolve(one.line, diagnoses=pointed) for one in self.lines],
            payer=self.payer,
            setting=self.setting,
            place_of_service=self.place_of_service,
        )

    def rows(self) -> list[Row]:
        """Return a row of plain values for each selected line.

        >>> from cptkit import bundled_reference, select
        >>> chosen = select("ductogram", bundled_reference(), on="2024-08-13", ducts=1, injected_by_reader=False)
        >>> chosen.rows()[0]["code"], chosen.rows()[0]["reason"]
        ('77053', 'one duct was imaged')
        """
        return [_row(number, one) for number, one in enumerate(self.lines, start=1)]

    @override
    def __str__(self) -> str:
        return "\n".join(_text(self))

    @override
    def __repr__(self) -> str:
        return f"<Selection: {_counted(self)}>"

    def _repr_html_(self) -> Html:
        return _html(self)


def _row(number: int, selected: SelectedLine) -> Row:
    line = selected.line
    return {
        "line": number,
        "code": line.code,
        "modifiers": " ".join(line.modifiers),
        "units": as_cell(line.units),
        "place_of_service": line.place_of_service,
        "date_of_service": str(line.date_of_service),
        "reason": selected.reason,
        "source": "; ".join(map(str, selected.citations)),
    }


def _counted(selection: Selection) -> str:
    lines, questions = len(selection.lines), len(selection.questions)
    asked = f", {counted(questions, 'question')}" if questions else ""
    return f"{counted(lines, 'line') if lines else 'no line'}{asked}"


def _html(selection: Selection) -> Html:
    """Write what to bill and what is asked; what is not billed is folded beneath."""
    billed = [
        [plain_html(format_line(one.line)), plain_html(one.reason), "<br/>".join(map(linked, one.citations))]
        for one in selection.lines
    ]
    asked = [
        [plain_html(one.ask), plain_html(_asked(selection, one)), plain_html(", ".join(one.answers))]
        for one in selection.questions
    ]
    summary, report = f"selected: {_counted(selection)}", selection.report
    found = report.findings if report else ()
    to_know = [
        *(f"{one.severity.value}: {one.message}" for one in found if one.severity is not Severity.NOTICE),
        *(f"gap: {gap}" for gap in (report.gaps if report else ())),
        *(f"note: {note.text}" for note in selection.notes),
    ]
    parts = [
        table(("line", "why", "source"), billed, summary) if billed else f"<p>{plain_html(summary)}</p>",
        table(("ask", "fact", "answers"), asked) if asked else "",
        "".join(f"<p>{plain_html(one)}</p>" for one in to_know),
        _unbilled("included", selection.included),
        _unbilled("rejected", selection.rejected),
        folded("billed by others", table((), [[plain_html(one)] for one in selection.elsewhere]))
        if selection.elsewhere
        else "",
    ]
    return f"<div>{''.join(parts)}</div>"


def _asked(selection: Selection, question: Question) -> str:
    """Name the fact that is asked for, with its service where questions are about several."""
    several = any(one.service > 1 for one in selection.questions)
    return f"{question.fact} of service {question.service}" if several and question.service else question.fact


def _unbilled(how: str, said: tuple[Included, ...] | tuple[Rejected, ...]) -> Html:
    rows = [[plain_html(one.what), plain_html(one.why), linked(one.citation) if one.citation else ""] for one in said]
    return folded(f"{how}: {len(rows)}", table(("what", "why", "source"), rows)) if rows else ""


def _text(selection: Selection) -> Iterator[str]:
    for one in selection.lines:
        yield f"{format_line(one.line)}: {one.reason}"
        yield from (f"    source: {citation}" for citation in one.citations)
    if not selection.lines:
        yield "no line"
    yield from (f"ask: {question.ask} [{_asked(selection, question)}]" for question in selection.questions)
    for included in selection.included:
        yield f"included: {included.what}; {included.why}"
    for rejected in selection.rejected[:_MOST_SHOWN]:
        yield f"rejected: {rejected.what}; {rejected.why}"
    if len(selection.rejected) > _MOST_SHOWN:
        yield f"rejected: {len(selection.rejected) - _MOST_SHOWN} more, each in `rejected`"
    for other in selection.elsewhere:
        yield f"billed by others: {other}"
    for note in selection.notes:
        yield f"note: {note.text}"
    if selection.report is not None:
        findings = (one for one in selection.report.findings if one.severity is not Severity.NOTICE)
        yield from (f"{finding.severity.value}: {finding.message} [{finding.rule}]" for finding in findings)
        yield from (f"gap: {gap}" for gap in selection.report.gaps)
