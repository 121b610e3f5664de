"""Remedies: one change of a claim each, as data, and the pure step that applies one."""

from collections.abc import Iterable
from decimal import Decimal
from typing import TypeAlias, assert_never

import attrs
from typing_extensions import override

from cptkit.errors import UnknownName
from cptkit.values.claims import Claim, ServiceLine
from cptkit.values.codes import ModifierCode, ProcedureCode, parse_modifier_code, parse_procedure_code
from cptkit.values.edges import as_units

__all__ = [
    "AddModifier",
    "MergeLines",
    "Remedy",
    "RemoveLine",
    "RemoveModifier",
    "ReorderModifiers",
    "ReplaceCode",
    "ReplaceModifier",
    "SetUnits",
    "SplitLine",
    "apply",
]


def _modifiers(values: Iterable[str]) -> tuple[ModifierCode, ...]:
    return tuple(parse_modifier_code(value) for value in values)


@attrs.frozen
class AddModifier:
    """Append a modifier to a line, or put it first where it changes the payment.

    >>> print(AddModifier(1, "26", first=True))
    append 26 to line 1
    """

    line: int
    modifier: ModifierCode = attrs.field(converter=parse_modifier_code)
    needs_documentation: str = ""
    first: bool = False

    @override
    def __str__(self) -> str:
        return f"append {self.modifier} to line {self.line}"


@attrs.frozen
class RemoveModifier:
    """Remove a modifier from a line; the last one where it is there twice.

    >>> print(RemoveModifier(1, "50"))
    remove 50 from line 1
    """

    line: int
    modifier: ModifierCode = attrs.field(converter=parse_modifier_code)
    needs_documentation: str = ""

    @override
    def __str__(self) -> str:
        return f"remove {self.modifier} from line {self.line}"


@attrs.frozen
class ReorderModifiers:
    """Put the modifiers of a line in another order.

    >>> print(ReorderModifiers(1, ("26", "GC")))
    reorder the modifiers on line 1 as 26 GC
    """

    line: int
    modifiers: tuple[ModifierCode, ...] = attrs.field(converter=_modifiers)
    needs_documentation: str = ""

    @override
    def __str__(self) -> str:
        return f"reorder the modifiers on line {self.line} as {' '.join(self.modifiers)}"


@attrs.frozen
class ReplaceModifier:
    """Replace one modifier with another.

    >>> print(ReplaceModifier(1, "TC", "26"))
    replace TC with 26 on line 1
    """

    line: int
    modifier: ModifierCode = attrs.field(converter=parse_modifier_code)
    by: ModifierCode = attrs.field(converter=parse_modifier_code)
    needs_documentation: str = ""

    @override
    def __str__(self) -> str:
        return f"replace {self.modifier} with {self.by} on line {self.line}"


@attrs.frozen
class SetUnits:
    """Bill another number of units on a line.

    >>> print(SetUnits(1, 2))
    bill 2 units on line 1
    """

    line: int
    units: Decimal = attrs.field(converter=as_units)
    needs_documentation: str = ""

    @override
    def __str__(self) -> str:
        return f"bill {self.units:f} unit{'' if self.units == 1 else 's'} on line {self.line}"


@attrs.frozen
class MergeLines:
    """Bill two lines as one: the first line stays, with the given modifiers, the second goes.

    >>> print(MergeLines(1, 2, ("50",)))
    merge line 2 into line 1 with 50
    """

    line: int
    other: int
    modifiers: tuple[ModifierCode, ...] = attrs.field(converter=_modifiers)
    needs_documentation: str = ""

    @override
    def __str__(self) -> str:
        with_modifiers = f" with {' '.join(self.modifiers)}" if self.modifiers else ""
        return f"merge line {self.other} into line {self.line}{with_modifiers}"


@attrs.frozen
class SplitLine:
    """Bill the units of a line on two lines, the new one after it with a modifier of its own.

    >>> print(SplitLine(1, 1, "76"))
    split 1 unit off line 1 with 76
    """

    line: int
    units: Decimal = attrs.field(converter=as_units)
    modifier: ModifierCode = attrs.field(converter=parse_modifier_code)
    needs_documentation: str = ""

    @override
    def __str__(self) -> str:
        return f"split {self.units:f} unit{'' if self.units == 1 else 's'} off line {self.line} with {self.modifier}"


@attrs.frozen
class RemoveLine:
    """Do not bill a line.

    >>> print(RemoveLine(2))
    remove line 2
    """

    line: int
    needs_documentation: str = ""

    @override
    def __str__(self) -> str:
        return f"remove line {self.line}"


@attrs.frozen
class ReplaceCode:
    """Bill another procedure code on a line.

    >>> print(ReplaceCode(1, "77054"))
    bill 77054 on line 1
    """

    line: int
    code: ProcedureCode = attrs.field(converter=parse_procedure_code)
    needs_documentation: str = ""

    @override
    def __str__(self) -> str:
        return f"bill {self.code} on line {self.line}"


Remedy: TypeAlias = (
    AddModifier
    | RemoveModifier
    | ReorderModifiers
    | ReplaceModifier
    | SetUnits
    | MergeLines
    | SplitLine
    | RemoveLine
    | ReplaceCode
)


def _without_last(modifiers: tuple[ModifierCode, ...], modifier: str) -> tuple[ModifierCode, ...]:
    for place in reversed(range(len(modifiers))):
        if modifiers[place] == modifier:
            return (*modifiers[:place], *modifiers[place + 1 :])
    return modifiers


def _edited(line: ServiceLine, remedy: Remedy) -> tuple[ServiceLine, ...]:  # noqa: PLR0911, one arm a remedy
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
        case MergeLines(modifiers=modifiers) | ReorderModifiers(modifiers=modifiers):
            return (attrs.evolve(line, modifiers=modifiers),)
        case SplitLine(units=units, modifier=modifier):
            rest = attrs.evolve(line, units=line.units - units)
            return (rest, attrs.evolve(line, units=units, modifiers=(*line.modifiers, modifier), id=None))
        case RemoveLine():
            return ()
        case ReplaceCode(code=code):
            return (attrs.evolve(line, code=code),)
        case _:
            assert_never(remedy)


def apply(claim: Claim, remedy: Remedy) -> Claim:
    """Return the claim as it stands after one remedy; the claim itself does not change.

    Raises:
        UnknownName: the remedy names a line that the claim does not have.
        InvalidClaim: the remedy would leave no line.

    >>> claim = Claim([ServiceLine("77053", modifiers=["LT"], date_of_service="2024-08-13")])
    >>> apply(claim, AddModifier(1, "26", first=True)).lines[0].modifiers
    ('26', 'LT')
    """
    touched = {remedy.line, remedy.other} if isinstance(remedy, MergeLines) else {remedy.line}
    for number in touched:
        if not 1 <= number <= len(claim.lines):
            message = f"no line {number}; expected 1 to {len(claim.lines)}"
            raise UnknownName(message, "remedy")
    lines: list[ServiceLine] = []
    for number, line in enumerate(claim.lines, start=1):
        if number == remedy.line:
            lines.extend(_edited(line, remedy))
        elif number not in touched:
            lines.append(line)
    return attrs.evolve(claim, lines=lines)
