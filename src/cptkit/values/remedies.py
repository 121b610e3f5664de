"""Remedies: changes of a claim as data, and the pure step that applies one."""

from collections.abc import Iterable
from decimal import Decimal
from typing import TypeAlias, TypeVar, assert_never, cast

import attrs
from typing_extensions import override

from cptkit.errors import InvalidValue, UnknownName
from cptkit.values.claims import Claim, ServiceLine
from cptkit.values.codes import (
    DiagnosisCode,
    ModifierCode,
    ProcedureCode,
    parse_diagnosis_code,
    parse_diagnosis_codes,
    parse_modifier_code,
    parse_modifier_codes,
    parse_procedure_code,
)
from cptkit.values.edges import as_a, as_sequence, as_units, shown
from cptkit.values.fields import converted

__all__ = [
    "AddModifier",
    "Edit",
    "MergeLines",
    "Remedy",
    "RemoveDiagnosis",
    "RemoveLine",
    "RemoveModifier",
    "ReorderDiagnoses",
    "ReorderModifiers",
    "ReplaceCode",
    "ReplaceDiagnosis",
    "ReplaceModifier",
    "SetUnits",
    "SplitLine",
    "Together",
    "apply",
    "steps",
]


_C = TypeVar("_C", bound=str)


def _diagnosis(value: str) -> DiagnosisCode:
    return parse_diagnosis_code(value)


def _diagnosis_instead(value: str) -> DiagnosisCode:
    return parse_diagnosis_code(value, path="by")


def _modifier_instead(value: str) -> ModifierCode:
    return parse_modifier_code(value, path="by")


def _diagnoses(values: Iterable[str]) -> tuple[DiagnosisCode, ...]:
    return parse_diagnosis_codes(values)


def _modifiers(values: Iterable[str]) -> tuple[ModifierCode, ...]:
    return parse_modifier_codes(values)


@attrs.frozen(field_transformer=converted)
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


@attrs.frozen(field_transformer=converted)
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


@attrs.frozen(field_transformer=converted)
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


@attrs.frozen(field_transformer=converted)
class ReplaceModifier:
    """Replace one modifier with another.

    >>> print(ReplaceModifier(1, "TC", "26"))
    replace TC with 26 on line 1
    """

    line: int
    modifier: ModifierCode = attrs.field(converter=parse_modifier_code)
    by: ModifierCode = attrs.field(converter=_modifier_instead)
    needs_documentation: str = ""

    @override
    def __str__(self) -> str:
        return f"replace {self.modifier} with {self.by} on line {self.line}"


@attrs.frozen(field_transformer=converted)
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


@attrs.frozen(field_transformer=converted)
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


@attrs.frozen(field_transformer=converted)
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


@attrs.frozen(field_transformer=converted)
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


@attrs.frozen(field_transformer=converted)
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


@attrs.frozen(field_transformer=converted)
class ReplaceDiagnosis:
    """Point a line to another diagnosis in the place of one; the claim's own list follows.

    >>> print(ReplaceDiagnosis(1, "M54.5", "M54.50"))
    replace M54.5 with M54.50 on line 1
    """

    line: int
    diagnosis: DiagnosisCode = attrs.field(converter=_diagnosis)
    by: DiagnosisCode = attrs.field(converter=_diagnosis_instead)
    needs_documentation: str = ""

    @override
    def __str__(self) -> str:
        return f"replace {self.diagnosis} with {self.by} on line {self.line}"


@attrs.frozen(field_transformer=converted)
class RemoveDiagnosis:
    """Remove a diagnosis from a line; the last one where it is there twice.

    >>> print(RemoveDiagnosis(1, "M54.50"))
    remove M54.50 from line 1
    """

    line: int
    diagnosis: DiagnosisCode = attrs.field(converter=_diagnosis)
    needs_documentation: str = ""

    @override
    def __str__(self) -> str:
        return f"remove {self.diagnosis} from line {self.line}"


@attrs.frozen(field_transformer=converted)
class ReorderDiagnoses:
    """Put the diagnoses of a line in another order.

    >>> print(ReorderDiagnoses(1, ("S52.501A", "W19.XXXA")))
    reorder the diagnoses on line 1 as S52.501A W19.XXXA
    """

    line: int
    diagnoses: tuple[DiagnosisCode, ...] = attrs.field(converter=_diagnoses)
    needs_documentation: str = ""

    @override
    def __str__(self) -> str:
        return f"reorder the diagnoses on line {self.line} as {' '.join(self.diagnoses)}"


Edit: TypeAlias = (
    AddModifier
    | RemoveModifier
    | ReorderModifiers
    | ReplaceModifier
    | SetUnits
    | MergeLines
    | SplitLine
    | RemoveLine
    | ReplaceCode
    | ReplaceDiagnosis
    | RemoveDiagnosis
    | ReorderDiagnoses
)


def _edits(values: Iterable[Edit]) -> tuple[Edit, ...]:
    edits = as_sequence(values, "edits")
    for place, edit in enumerate(edits):
        if not isinstance(edit, Edit):
            message = f"{shown(edit)} is not an edit; expected such as AddModifier or RemoveLine"
            raise InvalidValue(message, f"edits[{place}]")
    return cast("tuple[Edit, ...]", edits)


@attrs.frozen(field_transformer=converted)
class Together:
    """Several edits that hold only at once; each names the line by its number before any of them.

    >>> print(Together([ReplaceCode(1, "20611"), RemoveLine(2)]))
    bill 20611 on line 1 and remove line 2
    """

    edits: tuple[Edit, ...] = attrs.field(converter=_edits)

    @property
    def needs_documentation(self) -> str:
        """What the record must show for all of them."""
        return ", and ".join(dict.fromkeys(edit.needs_documentation for edit in self.edits if edit.needs_documentation))

    @override
    def __str__(self) -> str:
        return " and ".join(map(str, self.edits))


Remedy: TypeAlias = Edit | Together


def steps(remedy: Remedy) -> tuple[Edit, ...]:
    """Return the edits of a remedy as they are applied one after the other: lines go last, from the end.

    >>> steps(Together([RemoveLine(1), AddModifier(2, "76")]))[0].line
    2
    """
    if not isinstance(remedy, Together):
        return (remedy,)
    kept = [edit for edit in remedy.edits if not isinstance(edit, RemoveLine)]
    gone = [edit for edit in remedy.edits if isinstance(edit, RemoveLine)]
    return (*kept, *sorted(gone, key=lambda edit: edit.line, reverse=True))


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


def _split(line: ServiceLine, remedy: SplitLine) -> tuple[ServiceLine, ServiceLine]:
    """Return the line without some of its units, and a line with them; each has its share of the charge."""
    charge = None if line.charge is None else round(line.charge * remedy.units / line.units, 2)
    left = None if line.charge is None or charge is None else line.charge - charge
    modifiers = (*line.modifiers, remedy.modifier)
    return (
        attrs.evolve(line, units=line.units - remedy.units, charge=left),
        attrs.evolve(line, units=remedy.units, modifiers=modifiers, charge=charge, id=None),
    )


def _edited(line: ServiceLine, remedy: Edit) -> tuple[ServiceLine, ...]:  # noqa: C901, PLR0911 (one arm a remedy)
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
        case SplitLine():
            return _split(line, remedy)
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


def apply(claim: Claim, remedy: Remedy) -> Claim:
    """Return the claim as it stands after one remedy; the claim itself does not change.

    Lines that are split or merged share their charge, so that the claim's stays what it was.

    Raises:
        UnknownName: the remedy names a line that the claim does not have.
        InvalidClaim: the remedy would leave no line.

    >>> claim = Claim([ServiceLine("77053", modifiers=["LT"], date_of_service="2024-08-13")])
    >>> apply(claim, AddModifier(1, "26", first=True)).lines[0].modifiers
    ('26', 'LT')
    """
    if not isinstance(remedy, Remedy):  # pyright: ignore[reportUnnecessaryIsInstance]
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
