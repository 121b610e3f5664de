"""Remedies as rules state them: one edit each, without a line number, which checking fills in."""

from collections.abc import Callable, Iterable, Iterator
from decimal import Decimal
from functools import partial

import attrs

from cptkit.errors import InvalidValue
from cptkit.subjects.lines import BilledLine
from cptkit.values.amounts import as_units
from cptkit.values.codes import (
    parse_diagnosis_code,
    parse_diagnosis_codes,
    parse_modifier_code,
    parse_modifier_codes,
    parse_place_of_service_code,
    parse_procedure_code,
)
from cptkit.values.edges import as_a, as_sequence, as_string, as_truth
from cptkit.values.fields import converted
from cptkit.values.remedies import (
    AddModifier,
    MergeLines,
    MoveUnits,
    Remedy,
    RemoveDiagnosis,
    RemoveLine,
    RemoveModifier,
    ReorderDiagnoses,
    ReorderModifiers,
    ReplaceCode,
    ReplaceDiagnosis,
    ReplaceModifier,
    SetPlaceOfService,
    SetUnits,
    SplitLine,
    Together,
)

__all__ = [
    "Proposal",
    "append",
    "bill_at",
    "bill_code",
    "bill_units",
    "code_diagnosis",
    "drop",
    "merge",
    "move_units",
    "reorder",
    "reorder_diagnoses",
    "replace",
    "split",
    "take_off",
    "take_off_diagnosis",
    "together",
]


@attrs.frozen(field_transformer=converted)
class Proposal:
    """A remedy that a rule proposes for a line.

    Attributes:
        make: makes the remedy out of the number of the line.
        line: the line that it changes; `None` is each line of the hit. A line of the history cannot be changed.
        other: the line that is merged into it.
        at_once: proposals that hold only together, each for one line; then nothing else is said.
    """

    make: Callable[..., Remedy]
    line: BilledLine | None = None
    other: BilledLine | None = None
    at_once: "tuple[Proposal, ...]" = ()

    def numbered(self, lines: Iterable[BilledLine]) -> Iterator[Remedy]:
        """Return the remedy for each line of the claim that it is for."""
        given = [as_a(BilledLine, line, f"lines[{place}]") for place, line in enumerate(as_sequence(lines, "lines"))]
        return self._numbered(given)

    def _numbered(self, lines: Iterable[BilledLine]) -> Iterator[Remedy]:
        if self.at_once:
            edits = [edit for proposal in self.at_once for edit in proposal.numbered(lines)]
            if len(edits) == len(self.at_once):
                yield Together([edit for edit in edits if not isinstance(edit, Together)])
            return
        for line in lines if self.line is None else (self.line,):
            if line.number is None:
                continue
            if self.other is None:
                yield self.make(line.number)
            elif self.other.number is not None:
                yield self.make(line.number, self.other.number)


def _on(line: object, edit: Callable[..., Remedy]) -> Proposal:
    return Proposal(edit, None if line is None else as_a(BilledLine, line, "line"))


def append(modifier: str, shows: str = "", *, first: bool = False, line: BilledLine | None = None) -> Proposal:
    """Propose to append a modifier, or to put it first; `shows` is what the record must then show."""
    put_first = as_truth(first, "first")
    code, shown = parse_modifier_code(modifier), as_string(shows, "shows")
    return _on(line, partial(AddModifier, modifier=code, needs_documentation=shown, first=put_first))


def take_off(modifier: str, shows: str = "", *, line: BilledLine | None = None) -> Proposal:
    """Propose to take a modifier off."""
    code, shown = parse_modifier_code(modifier), as_string(shows, "shows")
    return _on(line, partial(RemoveModifier, modifier=code, needs_documentation=shown))


def replace(modifier: str, by: str, shows: str = "", *, line: BilledLine | None = None) -> Proposal:
    """Propose another modifier in the place of one."""
    old, new = parse_modifier_code(modifier), parse_modifier_code(by, path="by")
    return _on(line, partial(ReplaceModifier, modifier=old, by=new, needs_documentation=as_string(shows, "shows")))


def reorder(modifiers: Iterable[str]) -> Proposal:
    """Propose another order of the modifiers."""
    return Proposal(partial(ReorderModifiers, modifiers=parse_modifier_codes(modifiers)))


def bill_units(units: Decimal | int, shows: str = "", *, line: BilledLine | None = None) -> Proposal:
    """Propose another number of units; `shows` is what the record must then show."""
    return _on(line, partial(SetUnits, units=as_units(units), needs_documentation=as_string(shows, "shows")))


def bill_at(place_of_service: str, shows: str = "", *, line: BilledLine | None = None) -> Proposal:
    """Propose another place of service."""
    place, shown = parse_place_of_service_code(place_of_service), as_string(shows, "shows")
    return _on(line, partial(SetPlaceOfService, place_of_service=place, needs_documentation=shown))


def bill_code(code: str, shows: str = "", *, line: BilledLine | None = None) -> Proposal:
    """Propose another procedure code."""
    billed, shown = parse_procedure_code(code), as_string(shows, "shows")
    return _on(line, partial(ReplaceCode, code=billed, needs_documentation=shown))


def code_diagnosis(diagnosis: str, by: str, shows: str = "") -> Proposal:
    """Propose another diagnosis in the place of one; `shows` is what the record must then show."""
    old, new = parse_diagnosis_code(diagnosis), parse_diagnosis_code(by, path="by")
    return Proposal(partial(ReplaceDiagnosis, diagnosis=old, by=new, needs_documentation=as_string(shows, "shows")))


def take_off_diagnosis(diagnosis: str) -> Proposal:
    """Propose to take a diagnosis off a line."""
    return Proposal(partial(RemoveDiagnosis, diagnosis=parse_diagnosis_code(diagnosis)))


def reorder_diagnoses(diagnoses: Iterable[str]) -> Proposal:
    """Propose another order of the diagnoses of a line."""
    return Proposal(partial(ReorderDiagnoses, diagnoses=parse_diagnosis_codes(diagnoses)))


def drop(line: BilledLine | None = None) -> Proposal:
    """Propose not to bill the line."""
    return _on(line, RemoveLine)


def merge(line: BilledLine, other: BilledLine, modifiers: Iterable[str]) -> Proposal:
    """Propose one line with these modifiers for two."""
    kept, gone = as_a(BilledLine, line, "line"), as_a(BilledLine, other, "other")
    return Proposal(partial(MergeLines, modifiers=parse_modifier_codes(modifiers)), kept, gone)


def split(units: Decimal, modifier: str, shows: str, *, line: BilledLine) -> Proposal:
    """Propose to bill some units on a line of their own, with a modifier."""
    taken, code, shown = as_units(units), parse_modifier_code(modifier), as_string(shows, "shows")
    as_a(BilledLine, line, "line")
    return _on(line, partial(SplitLine, units=taken, modifier=code, needs_documentation=shown))


def move_units(units: Decimal | int, code: str, shows: str, *, line: BilledLine | None = None) -> Proposal:
    """Propose to bill some units by another code, on a line of their own."""
    taken, billed, shown = as_units(units), parse_procedure_code(code), as_string(shows, "shows")
    return _on(line, partial(MoveUnits, units=taken, code=billed, needs_documentation=shown))


def together(*proposals: Proposal) -> Proposal:
    """Propose several edits at once, each for a line of its own.

    Raises:
        InvalidValue: none at all, or what is no proposal.
    """
    if not proposals:
        message = "no proposal; expected at least one"
        raise InvalidValue(message, "proposals")
    several = tuple([as_a(Proposal, one, f"proposals[{place}]") for place, one in enumerate(proposals)])
    return several[0] if len(several) == 1 else Proposal(Together, at_once=several)
