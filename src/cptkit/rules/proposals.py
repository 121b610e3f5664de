"""Remedies as rules state them: one edit each, without a line number, which checking fills in."""

from collections.abc import Callable, Iterable, Iterator
from decimal import Decimal
from functools import partial

import attrs

from cptkit.subjects.lines import BilledLine
from cptkit.values.fields import converted
from cptkit.values.remedies import (
    AddModifier,
    MergeLines,
    Remedy,
    RemoveDiagnosis,
    RemoveLine,
    RemoveModifier,
    ReorderDiagnoses,
    ReorderModifiers,
    ReplaceCode,
    ReplaceDiagnosis,
    ReplaceModifier,
    SetUnits,
    SplitLine,
    Together,
)

__all__ = [
    "Proposal",
    "append",
    "bill_code",
    "bill_units",
    "code_diagnosis",
    "drop",
    "merge",
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
        """Yield the remedy for each line of the claim that it is for."""
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


def append(modifier: str, shows: str = "", *, first: bool = False, line: BilledLine | None = None) -> Proposal:
    """Propose to append a modifier, or to put it first; `shows` is what the record must then show."""
    return Proposal(partial(AddModifier, modifier=modifier, needs_documentation=shows, first=first), line)


def take_off(modifier: str, shows: str = "", *, line: BilledLine | None = None) -> Proposal:
    """Propose to take a modifier off."""
    return Proposal(partial(RemoveModifier, modifier=modifier, needs_documentation=shows), line)


def replace(modifier: str, by: str, shows: str = "", *, line: BilledLine | None = None) -> Proposal:
    """Propose another modifier in the place of one."""
    return Proposal(partial(ReplaceModifier, modifier=modifier, by=by, needs_documentation=shows), line)


def reorder(modifiers: Iterable[str]) -> Proposal:
    """Propose another order of the modifiers."""
    return Proposal(partial(ReorderModifiers, modifiers=tuple(modifiers)))


def bill_units(units: Decimal | int, *, line: BilledLine | None = None) -> Proposal:
    """Propose another number of units."""
    return Proposal(partial(SetUnits, units=units), line)


def bill_code(code: str, shows: str = "", *, line: BilledLine | None = None) -> Proposal:
    """Propose another procedure code."""
    return Proposal(partial(ReplaceCode, code=code, needs_documentation=shows), line)


def code_diagnosis(diagnosis: str, by: str, shows: str = "") -> Proposal:
    """Propose another diagnosis in the place of one; `shows` is what the record must then show."""
    return Proposal(partial(ReplaceDiagnosis, diagnosis=diagnosis, by=by, needs_documentation=shows))


def take_off_diagnosis(diagnosis: str) -> Proposal:
    """Propose to take a diagnosis off a line."""
    return Proposal(partial(RemoveDiagnosis, diagnosis=diagnosis))


def reorder_diagnoses(diagnoses: Iterable[str]) -> Proposal:
    """Propose another order of the diagnoses of a line."""
    return Proposal(partial(ReorderDiagnoses, diagnoses=tuple(diagnoses)))


def drop(line: BilledLine | None = None) -> Proposal:
    """Propose not to bill the line."""
    return Proposal(RemoveLine, line)


def merge(line: BilledLine, other: BilledLine, modifiers: Iterable[str]) -> Proposal:
    """Propose one line with these modifiers for two."""
    return Proposal(partial(MergeLines, modifiers=tuple(modifiers)), line, other)


def split(units: Decimal, modifier: str, shows: str, *, line: BilledLine) -> Proposal:
    """Propose to bill some units on a line of their own, with a modifier."""
    return Proposal(partial(SplitLine, units=units, modifier=modifier, needs_documentation=shows), line)


def together(*proposals: Proposal) -> Proposal:
    """Propose several edits at once, each for a line of its own."""
    return proposals[0] if len(proposals) == 1 else Proposal(Together, at_once=proposals)
