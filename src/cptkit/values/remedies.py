"""Remedies: changes of a claim as data."""

from collections.abc import Iterable
from decimal import Decimal
from typing import TypeAlias, cast

import attrs
from typing_extensions import override

from cptkit.errors import InvalidValue
from cptkit.values.amounts import as_units
from cptkit.values.codes import (
    DiagnosisCode,
    ModifierCode,
    PlaceOfServiceCode,
    ProcedureCode,
    parse_diagnosis_code,
    parse_diagnosis_codes,
    parse_modifier_code,
    parse_modifier_codes,
    parse_place_of_service_code,
    parse_procedure_code,
)
from cptkit.values.edges import as_sequence
from cptkit.values.fields import converted
from cptkit.values.in_errors import shown
from cptkit.values.wording import plural

__all__ = [
    "AddModifier",
    "Edit",
    "MergeLines",
    "MoveUnits",
    "Remedy",
    "RemoveDiagnosis",
    "RemoveLine",
    "RemoveModifier",
    "ReorderDiagnoses",
    "ReorderModifiers",
    "ReplaceCode",
    "ReplaceDiagnosis",
    "ReplaceModifier",
    "SetPlaceOfService",
    "SetUnits",
    "SplitLine",
    "Together",
    "remedy_in_words",
    "steps",
]


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
        return f"bill {self.units:f} {plural('unit', self.units)} on line {self.line}"


@attrs.frozen(field_transformer=converted)
class SetPlaceOfService:
    """Bill a line at another place of service; the claim's own POS stays.

    >>> print(SetPlaceOfService(1, "23"))
    bill line 1 at POS 23
    """

    line: int
    place_of_service: PlaceOfServiceCode = attrs.field(converter=parse_place_of_service_code)
    needs_documentation: str = ""

    @override
    def __str__(self) -> str:
        return f"bill line {self.line} at POS {self.place_of_service}"


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
        return f"split {self.units:f} {plural('unit', self.units)} off line {self.line} with {self.modifier}"


@attrs.frozen(field_transformer=converted)
class MoveUnits:
    """Bill some units of a line by another code, on a line of their own after it.

    >>> print(MoveUnits(1, 1, "63048"))
    bill 1 unit of line 1 as 63048
    """

    line: int
    units: Decimal = attrs.field(converter=as_units)
    code: ProcedureCode = attrs.field(converter=parse_procedure_code)
    needs_documentation: str = ""

    @override
    def __str__(self) -> str:
        return f"bill {self.units:f} {plural('unit', self.units)} of line {self.line} as {self.code}"


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
    | SetPlaceOfService
    | MergeLines
    | SplitLine
    | MoveUnits
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
            message = f"{shown(edit)} is not an edit; expected one such as AddModifier or RemoveLine"
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


def remedy_in_words(remedy: Remedy) -> str:
    """Return a remedy with what the record must show for it.

    >>> remedy_in_words(AddModifier(1, "26"))
    'append 26 to line 1'
    """
    shows = remedy.needs_documentation
    return f"{remedy}, where the record shows {shows}" if shows else str(remedy)


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
