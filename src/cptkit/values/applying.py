"""The pure step that applies a remedy to a claim."""

from collections.abc import Iterable
from decimal import Decimal
from typing import TypeVar, assert_never

import attrs

from cptkit.errors import InvalidValue, UnknownName
from cptkit.values.claims import Claim, ServiceLine
from cptkit.values.codes import DiagnosisCode
from cptkit.values.edges import as_a
from cptkit.values.in_errors import shown
from cptkit.values.remedies import (
    AddModifier,
    Edit,
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
    steps,
)

__all__ = ["apply"]

_C = TypeVar("_C", bound=str)


def apply(claim: Claim, remedy: Remedy) -> Claim:
    """Return the claim after one remedy; the original claim does not change.

    Lines that are split or merged share their charge, so the claim's total charge does not change.

    Raises:
        UnknownName: the remedy names a line that the claim does not have.
        InvalidValue: no claim, no remedy, or one that moves all units of a line, or more.
        InvalidClaim: the remedy would leave no line.

    >>> claim = Claim([ServiceLine("77053", modifiers=["LT"], date_of_service="2024-08-13")])
    >>> apply(claim, AddModifier(1, "26", first=True)).lines[0].modifiers
    ('26', 'LT')
    """
    if not isinstance(remedy, Remedy):  # pyright: ignore[reportUnnecessaryIsInstance] (callers may have no type checker)
        message = f"{shown(remedy)} is not a remedy; expected one of cptkit.corrections"
        raise InvalidValue(message, "remedy")
    as_a(Claim, claim, "claim")
    for edit in steps(remedy):
        claim = _applied(claim, edit)
    return claim


def _applied(claim: Claim, remedy: Edit) -> Claim:
    touched = {remedy.line, remedy.other} if isinstance(remedy, MergeLines) else {remedy.line}
    for number in touched:
        if not 1 <= number <= len(claim.lines):
            message = f"no line {number}; expected 1 to {len(claim.lines)}"
            raise UnknownName(message, "remedy")
    lines: list[ServiceLine] = []
    for number, line in enumerate(claim.lines, start=1):
        if number == remedy.line and isinstance(remedy, MergeLines):
            lines.extend(_edited(_with_charge_of(line, claim.lines[remedy.other - 1]), remedy))
        elif number == remedy.line:
            lines.extend(_edited(line, remedy))
        elif number not in touched:
            lines.append(line)
    return attrs.evolve(claim, lines=lines, diagnoses=_listed(claim, lines, remedy))


def _without_last(codes: tuple[_C, ...], code: str) -> tuple[_C, ...]:
    for place in reversed(range(len(codes))):
        if codes[place] == code:
            return codes[:place] + codes[place + 1 :]
    return codes


def _replaced(diagnoses: tuple[DiagnosisCode, ...], old: str, new: DiagnosisCode) -> tuple[DiagnosisCode, ...]:
    """Return diagnoses with one in the place of another, each new one once."""
    if new in diagnoses:
        return tuple([one for one in diagnoses if one == new or one != old])
    return tuple([new if one == old else one for one in diagnoses])


def _listed(claim: Claim, lines: Iterable[ServiceLine], remedy: Edit) -> tuple[DiagnosisCode, ...]:
    """Return the claim's own list, where it has one, so that it holds what the changed line points to."""
    listed = claim.diagnoses
    if not listed or not isinstance(remedy, ReplaceDiagnosis | ReorderDiagnoses):
        return listed
    pointed_to = dict.fromkeys([code for line in lines for code in line.diagnoses])
    had = claim.lines[remedy.line - 1].diagnoses
    if isinstance(remedy, ReplaceDiagnosis) and remedy.diagnosis in had and remedy.diagnosis not in pointed_to:
        listed = _replaced(listed, remedy.diagnosis, remedy.by)
    return (*listed, *[code for code in pointed_to if code not in listed])


def _with_charge_of(line: ServiceLine, other: ServiceLine) -> ServiceLine:
    if line.charge is None or other.charge is None:
        return line
    return attrs.evolve(line, charge=line.charge + other.charge)


def _split(line: ServiceLine, units: Decimal) -> tuple[ServiceLine, ServiceLine]:
    """Return the line without some of its units, and a line with them; each has its share of the charge."""
    if units >= line.units:
        message = f"{units:f} of {line.units:f} units; expected fewer units than the line has"
        raise InvalidValue(message, "remedy")
    charge = None if line.charge is None else round(line.charge * units / line.units, 2)
    left = None if line.charge is None or charge is None else line.charge - charge
    return (
        attrs.evolve(line, units=line.units - units, charge=left),
        attrs.evolve(line, units=units, charge=charge, id=None),
    )


def _edited(line: ServiceLine, remedy: Edit) -> tuple[ServiceLine, ...]:  # noqa: C901, PLR0911, PLR0912 (one arm a remedy)
    """Return the line or lines that replace the line after the remedy."""
    match remedy:
        case AddModifier(modifier=modifier, first=first):
            modifiers = (modifier, *line.modifiers) if first else (*line.modifiers, modifier)
            return (attrs.evolve(line, modifiers=modifiers),)
        case RemoveModifier(modifier=modifier):
            return (attrs.evolve(line, modifiers=_without_last(line.modifiers, modifier)),)
        case ReplaceModifier(modifier=modifier, by=by):
            return (attrs.evolve(line, modifiers=[by if one == modifier else one for one in line.modifiers]),)
        case SetUnits(units=units):
            return (attrs.evolve(line, units=units),)
        case SetPlaceOfService(place_of_service=place):
            return (attrs.evolve(line, place_of_service=place),)
        case MergeLines(modifiers=modifiers) | ReorderModifiers(modifiers=modifiers):
            return (attrs.evolve(line, modifiers=modifiers),)
        case SplitLine(units=units, modifier=modifier):
            kept, moved = _split(line, units)
            return (kept, attrs.evolve(moved, modifiers=(*moved.modifiers, modifier)))
        case MoveUnits(units=units, code=code):
            kept, moved = _split(line, units)
            return (kept, attrs.evolve(moved, code=code))
        case RemoveLine():
            return ()
        case ReplaceCode(code=code):
            return (attrs.evolve(line, code=code),)
        case ReplaceDiagnosis(diagnosis=diagnosis, by=by):
            return (attrs.evolve(line, diagnoses=_replaced(line.diagnoses, diagnosis, by)),)
        case RemoveDiagnosis(diagnosis=diagnosis):
            return (attrs.evolve(line, diagnoses=_without_last(line.diagnoses, diagnosis)),)
        case ReorderDiagnoses(diagnoses=diagnoses):
            return (attrs.evolve(line, diagnoses=diagnoses),)
        case _:
            assert_never(remedy)
