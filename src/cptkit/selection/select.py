"""Selecting for an encounter: what each service calls for, held together by the rules of `check`."""

from collections.abc import Iterable, Iterator
from typing import TypeAlias, TypeVar

import attrs

from cptkit.checking.checker import check
from cptkit.checking.proving import remedies
from cptkit.policies.clauses import DailyLimit
from cptkit.reference.indicators import Bilateral
from cptkit.reference.reference import Reference
from cptkit.rules import RULES
from cptkit.selection.case import Case
from cptkit.selection.ductogram import Ductogram, propose_ductogram
from cptkit.selection.outcome import Note, Proposal, Rejected, SelectedLine, Selection
from cptkit.values.claims import Claim
from cptkit.values.codes import parse_place_of_service_code
from cptkit.values.edges import Day, as_a, as_day, as_name_or_none, as_sequence
from cptkit.values.findings import Finding, Severity
from cptkit.values.remedies import MergeLines, Remedy, RemoveLine, apply, steps
from cptkit.values.reports import Report

__all__ = ["Service", "select"]

_T = TypeVar("_T")

Service: TypeAlias = Ductogram

# Diagnoses are the caller's to add; a selection is judged without them.
_RULES = tuple(rule for rule in RULES if not rule.id.startswith("diagnosis."))


def select(
    services: Iterable[Service],
    reference: Reference,
    *,
    on: Day,
    place_of_service: str,
    payer: str | None = None,
) -> Selection:
    """Return the lines that the documented services of one encounter call for, each with its reason.

    A fact that is not documented and would decide becomes a question. What the rules of `check`
    would deny is not selected; the reviews that remain are in the selection's report.

    Raises:
        InvalidCode: a place of service that has not the shape of one.
        InvalidValue: a single service, one that is none, a day that is none, a payer without a name, no reference.

    >>> from cptkit import bundled_reference
    >>> selection = select(
    ...     [Ductogram(ducts=2, injected_by_reader=False)],
    ...     bundled_reference(), on="2024-08-13", place_of_service="22", payer="medicare",
    ... )
    >>> selection.lines[0].line.code, selection.lines[0].line.modifiers
    ('77054', ('26',))
    """
    place, whose = parse_place_of_service_code(place_of_service), as_name_or_none(payer, "payer")
    documented = [
        as_a(Ductogram, one, f"services[{number}]") for number, one in enumerate(as_sequence(services, "services"))
    ]
    published = as_a(Reference, reference, "reference").on(as_day(on, "on"))
    case = Case(published, place, published.policy_day(whose))
    proposals = tuple(propose_ductogram(service, case) for service in documented)
    lines = tuple(_together(line for proposal in proposals for line in proposal.lines))
    notes = tuple(_sources_that_differ(lines, case))
    settled, dropped, report = _settled(lines, reference, whose)
    return Selection(
        settled,
        _once(rejected for proposal in (*proposals, Proposal(rejected=dropped)) for rejected in proposal.rejected),
        _once(question for proposal in proposals for question in proposal.questions),
        _once(note for proposal in (*proposals, Proposal(notes=notes)) for note in proposal.notes),
        _once(other for proposal in proposals for other in proposal.elsewhere),
        report,
        whose,
        place,
    )


def _once(values: Iterable[_T]) -> tuple[_T, ...]:
    return tuple(dict.fromkeys(values))


def _together(lines: Iterable[SelectedLine]) -> Iterator[SelectedLine]:
    """Yield the lines, with those joined that differ only in units."""
    merged: dict[tuple[object, ...], SelectedLine] = {}
    for one in lines:
        key = (one.line.code, one.line.modifiers, one.line.circumstances)
        if key in merged:
            units = merged[key].line.units + one.line.units
            merged[key] = attrs.evolve(merged[key], line=attrs.evolve(one.line, units=units))
        else:
            merged[key] = one
    yield from merged.values()


def _sources_that_differ(lines: tuple[SelectedLine, ...], case: Case) -> Iterator[Note]:
    """Yield a note that sources differ where one code is selected for each breast with bilateral indicator 0."""
    for one in lines:
        code, units = one.line.code, one.line.units
        row = case.published.fee_schedule_row(code)
        if units == 1 or row is None or row.bilateral is not Bilateral.NOT_BILATERAL:
            continue
        said = ["the fee schedule's bilateral indicator is 0"]
        citations = [row.citation]
        mue = case.published.mue(code)
        if mue is not None:
            said.append(f"the MUE value is {mue.value}")
            citations.append(mue.citation)
        for policy in case.published.policies():
            for clause in policy.on(case.published.day).clauses(DailyLimit):
                if code in clause.codes and clause.citation not in citations:
                    said.append(f"{policy.name} pays {clause.limit} a day")
                    citations.append(clause.citation)
        yield Note(f"sources differ on {units:f} units of {code} a day: {'; '.join(said)}", tuple(citations))


def _settled(
    lines: tuple[SelectedLine, ...], reference: Reference, payer: str | None
) -> tuple[tuple[SelectedLine, ...], tuple[Rejected, ...], Report | None]:
    """Return the lines without what the rules deny, by proved remedies that need no documentation."""
    dropped: list[Rejected] = []
    while lines:
        claim = Claim([one.line for one in lines], payer=payer)
        report = check(claim, reference, rules=_RULES)
        denial = next((one for one in report.findings if one.counted and one.severity is Severity.DENIAL), None)
        if denial is None:
            return lines, tuple(dropped), report
        remedy = _undocumented(claim, reference, denial)
        dropped.append(_taken_back(lines, denial, remedy))
        lines = _after(lines, claim, remedy)
    return lines, tuple(dropped), None


def _undocumented(claim: Claim, reference: Reference, denial: Finding) -> Remedy:
    """Return the first proved remedy that needs no documentation, or else not to bill the line."""
    proved = remedies(claim, reference, denial, rules=_RULES)
    return next((one for one in proved if not one.needs_documentation), RemoveLine(denial.lines[-1]))


def _taken_back(lines: tuple[SelectedLine, ...], denial: Finding, remedy: Remedy) -> Rejected:
    number = remedy.other if isinstance(remedy, MergeLines) else steps(remedy)[-1].line
    line = lines[number - 1].line
    what = "-".join((line.code, *line.modifiers))
    return Rejected(f"{what} x{line.units:f}", f"{denial.message}; {remedy}", denial.citation)


def _after(lines: tuple[SelectedLine, ...], claim: Claim, remedy: Remedy) -> tuple[SelectedLine, ...]:
    gone: set[int] = {remedy.other} if isinstance(remedy, MergeLines) else set()
    if isinstance(remedy, RemoveLine):
        gone = {remedy.line}
        if len(lines) == 1:
            return ()
    kept = [one for number, one in enumerate(lines, start=1) if number not in gone]
    mended = apply(claim, remedy).lines
    return tuple(attrs.evolve(one, line=line) for one, line in zip(kept, mended, strict=True))
