"""Comparing: what is billed, or proposed, held against what the documented services call for."""

from collections.abc import Callable, Iterable, Iterator
from enum import StrEnum

import attrs
from typing_extensions import override

from cptkit.selection.outcome import Included, Rejected, SelectedLine, Selection
from cptkit.values.claims import Claim, ServiceLine
from cptkit.values.edges import as_a, as_sequence
from cptkit.values.fields import converted
from cptkit.values.html import Html, plain_html
from cptkit.values.line_text import format_line
from cptkit.values.rows import Row, table_of_rows

__all__ = ["Comparison", "LineDifference", "LineDifferenceKind", "Ranked", "compare", "rank"]


class LineDifferenceKind(StrEnum):
    """How a billed line differs from what is selected."""

    MISSED = "missed"
    OVER = "over"
    OTHER_CODE = "other code"
    OTHER_MODIFIERS = "other modifiers"
    UNITS = "units"
    OTHER_DATE = "other date"


_WEIGHTS = {
    LineDifferenceKind.MISSED: 3,
    LineDifferenceKind.OVER: 3,
    LineDifferenceKind.OTHER_CODE: 3,
    LineDifferenceKind.OTHER_MODIFIERS: 1,
    LineDifferenceKind.UNITS: 1,
    LineDifferenceKind.OTHER_DATE: 1,
}


@attrs.frozen(field_transformer=converted)
class LineDifference:
    """One difference.

    Attributes:
        selected: the line that is called for; `None` where no documented service calls for what is billed.
        line: the number of the billed line; `None` where nothing is billed for what is called for.
        billed: that line.
        why: the reason, in the words of the selection.
    """

    kind: LineDifferenceKind
    selected: SelectedLine | None
    line: int | None
    billed: ServiceLine | None
    why: str

    @override
    def __str__(self) -> str:
        wanted = _text(self.selected.line) if self.selected else "nothing"
        where = f"line {self.line}: " if self.line else ""
        billed = f"{_text(self.billed)} is billed, " if self.billed else ""
        return f"{where}{self.kind}: {billed}{wanted} is called for; {self.why}"


@attrs.frozen(field_transformer=converted)
class Comparison:
    """What is billed beside what is called for.

    Attributes:
        agreed: the numbers of the billed lines that are as selected.
        differences: the others, those that miss a line last.
        selection: what is called for, with its questions.
    """

    agreed: tuple[int, ...]
    differences: tuple[LineDifference, ...]
    selection: Selection = attrs.field(repr=False)

    @property
    def score(self) -> int:
        """How far off it is: nothing for a claim as selected, and more for a code than for a modifier."""
        return sum(_WEIGHTS[one.kind] for one in self.differences)

    def rows(self) -> list[Row]:
        """Return one plain dict a difference, for a frame or a file."""
        return [
            {
                "kind": one.kind.value,
                "line": one.line,
                "billed": _text(one.billed) if one.billed else None,
                "selected": _text(one.selected.line) if one.selected else None,
                "why": one.why,
            }
            for one in self.differences
        ]

    @override
    def __str__(self) -> str:
        said = [str(one) for one in self.differences] or ["as selected"]
        return "\n".join([*said, *(f"ask: {question.ask}" for question in self.selection.questions)])

    @override
    def __repr__(self) -> str:
        return f"<Comparison: {len(self.agreed)} as selected, {len(self.differences)} not>"

    def _repr_html_(self) -> Html:
        shown = table_of_rows(self.rows()) if self.differences else "<p>as selected</p>"
        return shown + "".join(f"<p>ask: {plain_html(one.ask)}</p>" for one in self.selection.questions)


def _text(line: ServiceLine) -> str:
    return format_line(attrs.evolve(line, date_of_service=None, last_date=None, place_of_service=None, diagnoses=()))


def compare(selection: Selection, claim: Claim) -> Comparison:
    """Hold a claim against what its documented services call for, line by line.

    >>> from cptkit import bundled_reference, parse_line, select
    >>> from cptkit.selection import Ductogram
    >>> chosen = select(Ductogram(ducts=2, injected_by_reader=False), bundled_reference(), on="2024-08-13")
    >>> print(compare(chosen, Claim([parse_line("77053 x2 on 2024-08-13")])))
    line 1: other code: 77053 x2 is billed, 77054 x1 is called for; 77053 requires ducts: 1; documented: 2
    """
    wanted = list(as_a(Selection, selection, "selection").lines)
    billed = list(enumerate(as_a(Claim, claim, "claim").lines, start=1))
    agreed = tuple(number for number, _ in _taken(wanted, billed, _same))
    differences = [
        *_on_other_dates(wanted, billed),
        *_differing(wanted, billed, LineDifferenceKind.UNITS),
        *_differing(wanted, billed, LineDifferenceKind.OTHER_MODIFIERS),
        *_other_codes(selection, wanted, billed),
        *(
            LineDifference(LineDifferenceKind.OVER, None, number, line, _why_over(selection, line))
            for number, line in billed
        ),
        *(LineDifference(LineDifferenceKind.MISSED, one, None, None, one.reason) for one in wanted),
    ]
    in_order = sorted(differences, key=lambda one: (one.line is None, one.line or 0))
    return Comparison(agreed, tuple(in_order), selection)


def _same(one: SelectedLine, line: ServiceLine) -> bool:
    return _same_but_for_date(one, line) and one.line.date_of_service == line.date_of_service


def _same_but_for_date(one: SelectedLine, line: ServiceLine) -> bool:
    return _alike(one, line) and one.line.units == line.units


def _alike(one: SelectedLine, line: ServiceLine) -> bool:
    return one.line.code == line.code and set(one.line.modifiers) == set(line.modifiers)


def _of_code(one: SelectedLine, line: ServiceLine) -> bool:
    return one.line.code == line.code


def _taken(
    wanted: list[SelectedLine],
    billed: list[tuple[int, ServiceLine]],
    fit: Callable[[SelectedLine, ServiceLine], bool],
) -> list[tuple[int, SelectedLine]]:
    """Take out the billed lines that fit one that is wanted, each with that one."""
    taken: list[tuple[int, SelectedLine]] = []
    for number, line in tuple(billed):
        one = next((one for one in wanted if fit(one, line)), None)
        if one is not None:
            wanted.remove(one)
            billed.remove((number, line))
            taken.append((number, one))
    return taken


def _on_other_dates(wanted: list[SelectedLine], billed: list[tuple[int, ServiceLine]]) -> Iterator[LineDifference]:
    lines = dict(billed)
    for number, one in _taken(wanted, billed, _same_but_for_date):
        line = lines[number]
        why = f"billed on {line.date_of_service}; documented on {one.line.date_of_service}"
        yield LineDifference(LineDifferenceKind.OTHER_DATE, one, number, line, why)


def _differing(
    wanted: list[SelectedLine], billed: list[tuple[int, ServiceLine]], kind: LineDifferenceKind
) -> Iterator[LineDifference]:
    lines = dict(billed)
    fit = _alike if kind is LineDifferenceKind.UNITS else _of_code
    for number, one in _taken(wanted, billed, fit):
        yield LineDifference(kind, one, number, lines[number], one.reason)


def _other_codes(
    selection: Selection, wanted: list[SelectedLine], billed: list[tuple[int, ServiceLine]]
) -> Iterator[LineDifference]:
    """Give the billed codes that were rejected for one that is wanted."""
    rejected = [(one.what.split("-")[0], one) for one in selection.rejected if one.instead]
    reasons = {(code, one.instead): f"{code} {one.why}" for code, one in rejected}
    lines = dict(billed)
    for number, one in _taken(wanted, billed, lambda one, line: (line.code, one.line.code) in reasons):
        line = lines[number]
        yield LineDifference(LineDifferenceKind.OTHER_CODE, one, number, line, reasons[line.code, one.line.code])


def _why_over(selection: Selection, line: ServiceLine) -> str:
    said: list[Included | Rejected] = [*selection.included, *selection.rejected]
    why = next((one.why for one in said if one.what.split("-")[0] == line.code), None)
    return why or "no documented service calls for it"


@attrs.frozen(field_transformer=converted)
class Ranked:
    """A proposed claim with how it compares."""

    claim: Claim
    comparison: Comparison


def rank(claims: Iterable[Claim], selection: Selection) -> tuple[Ranked, ...]:
    """Order proposed claims by how close they come to what the documented services call for, the closest first.

    >>> from cptkit import bundled_reference, parse_line, select
    >>> from cptkit.selection import Ductogram
    >>> chosen = select(Ductogram(ducts=2, injected_by_reader=False), bundled_reference(), on="2024-08-13")
    >>> proposed = [Claim([parse_line(f"{text} on 2024-08-13")]) for text in ("77053 x2", "77054")]
    >>> [one.claim.lines[0].code for one in rank(proposed, chosen)]
    ['77054', '77053']
    """
    as_a(Selection, selection, "selection")
    proposed = [as_a(Claim, claim, f"claims[{place}]") for place, claim in enumerate(as_sequence(claims, "claims"))]
    compared = [Ranked(claim, compare(selection, claim)) for claim in proposed]
    return tuple(sorted(compared, key=lambda one: one.comparison.score))
