"""The fields of a table of lines as numbers: each different cell is read once."""

from collections.abc import Callable, Hashable, Iterable
from typing import Any, Final

import attrs
import numpy as np
import pyarrow as pa

from cptkit.formats.lines.cells import as_code, as_codes, as_it_is, is_missing, items
from cptkit.formats.lines.columns import Layout
from cptkit.formats.lines.histories import person_column
from cptkit.formats.lines.reading import NEEDED, PROFESSIONAL, SINGLE, Payers, as_person, payer_of_cell
from cptkit.formats.screen.cells import (
    COMPUTE,
    OPEN,
    Column,
    Mask,
    Numbered,
    Numbers,
    dictionary,
    flattened,
    is_list,
    numbered,
    read_once,
    together,
)
from cptkit.formats.screen.grouping import indices
from cptkit.values.amounts import as_count
from cptkit.values.claims import Claim, ServiceLine, UnitOfMeasure
from cptkit.values.people import Patient, Provider, is_npi
from cptkit.values.tables import Setting

__all__ = ["Fields"]


def _converters(kind: Any) -> dict[str, Any]:  # noqa: ANN401 (attrs has no type for those)
    """Return, by the name of a field, what converts it."""
    fields: dict[str, Any] = attrs.fields_dict(kind)
    return {name: field.converter for name, field in fields.items()}


_OF_LINE: Final = _converters(ServiceLine)
_OF_CLAIM: Final = _converters(Claim)
_OF_PATIENT: Final = _converters(Patient)
# Which any text may stand in, and of which no array asks.
_FREE: Final = ("person", "group", "performed_at", "body_site", "encounter", "narrative", "ndc", "id")
# Of these every row of a claim says the same.
_SHARED: Final = ("claim_type", "person", "payer", "setting", "claim_diagnoses", "birth_date", "sex", "group")
_MODIFIER: Final = 2


class Fields:
    """The columns of a table that are read, by field.

    >>> rows = pa.table({"diagnoses": ["N64.52 N64.4", ""], "charge": [1, 0]})
    >>> fields = Fields(rows, Layout({name: (name,) for name in rows.column_names}))
    >>> fields.diagnoses("diagnoses").values, fields.rare().tolist()
    ((('N64.52', 'N64.4'), ()), [False, True])
    """

    def __init__(self, table: Column, layout: Layout) -> None:
        self._columns = {field: [table.column(name) for name in names] for field, names in layout.columns.items()}
        self._table = table
        self._layout = layout
        self._height: int = table.num_rows
        # Of columns that were read, the numbers of their cells, however these were read.
        self._told: dict[str, Numbers] = {}
        self._diagnoses: dict[str, Numbered] = {}

    def names(self, *fields: str) -> list[str]:
        """Return the names of the columns that hold some fields."""
        return [name for field in fields for name in self._layout.columns.get(field, ())]

    def single(self, field: str) -> Numbered:
        """Return a field of a line that one column holds."""
        convert, read = _OF_LINE[field], SINGLE[field]
        if field not in self._columns:
            return self._nothing(None)
        missing = OPEN if field in NEEDED else None
        return numbered(
            self._columns[field][0], lambda cell: missing if is_missing(cell) else _converted(convert, read(cell))
        )

    def _nothing(self, value: Hashable) -> Numbered:
        return Numbered(np.zeros(self._height, np.int64), (value,))

    def modifiers(self) -> Numbered:
        """Return the modifiers of each line."""
        read = as_codes(_MODIFIER)
        return self._several("modifiers", _OF_LINE["modifiers"], read)

    def diagnoses(self, field: str) -> Numbered:
        """Return the diagnoses of each line, or of each line's claim, in their order."""
        if field not in self._diagnoses:
            self._diagnoses[field] = self._several(field, _OF_LINE["diagnoses"], items)
        return self._diagnoses[field]

    def _several(self, field: str, convert: Any, read: Callable[[object], Iterable[object]]) -> Numbered:  # noqa: ANN401 (attrs has none of its converters)
        """Return a field of which one column holds several values, or several columns one each."""
        columns = [_listed(column, lambda cell: tuple(read(cell))) for column in self._columns.get(field, ())]
        if not columns:
            return self._nothing(())
        return together(columns, lambda those: _converted(convert, [one for some in those for one in some]))

    def payers(self, payers: Payers | None) -> Numbered:
        """Return the payer of each line's claim."""
        if "payer" not in self._columns:
            return self._nothing(None)
        self._told["payer"], cells = dictionary(self._columns["payer"][0])
        return read_once(
            self._told["payer"],
            cells,
            lambda cell: None if is_missing(cell) else _converted(_OF_CLAIM["payer"], payer_of_cell(cell, payers)),
        )

    def providers(self) -> Numbered:
        """Return the id of who rendered each line; two ids may be one where groups and specialties are told."""
        several = ("rendering_group", "rendering_specialty")
        fields = [field for field in ("rendering_npi", "rendering_provider") if field in self._columns]
        columns = [numbered(self._columns[field][0], _as_it_is) for field in fields]
        if not columns:
            return self._nothing(None)
        # Mostly one column names providers.
        told = together(columns, lambda cells: _provider_id(dict(zip(fields, cells, strict=True))))
        if any(field not in self._columns for field in several):
            return told
        both = np.logical_and(*[_is_there(self._columns[field][0]) for field in several])
        return Numbered(np.where(both, len(told.values), told.numbers), (*told.values, OPEN))

    def persons(self) -> Numbered:
        """Return whose each row is; `None` where it does not say.

        Raises:
            InvalidFrame: no column says whose a claim is.
        """
        return numbered(self._table.column(person_column(self._layout)), as_person)

    def rare(self) -> Mask:
        """Return which rows say what rules of the patient, of charges, of drugs and of providers wait for."""
        rare = np.zeros(self._height, np.bool_)
        for field, is_rare in _RARE.items():
            for column in self._columns.get(field, ()):
                rare |= numbered(column, lambda cell: not is_missing(cell) and is_rare(cell)).where(bool)  # noqa: B023 (called here)
        return rare

    def unusual(self, days: Numbered) -> Mask:
        """Return which rows say what few lines do, or cannot be read, in columns of which arrays ask nothing more."""
        unusual = np.zeros(self._height, np.bool_)
        for field, usual in _USUAL.items():
            for column in self._columns.get(field, ()):
                unusual |= ~numbered(column, usual).where(lambda value: value is None)
        for field in ("circumstances", "ruled_out"):
            for column in self._columns.get(field, ()):
                unusual |= _listed(column, lambda cell: tuple(items(cell))).where(lambda value: value != ())
        for field in (*_FREE, "rendering_specialty", "rendering_kind", "rendering_group"):
            for column in self._columns.get(field, ()):
                unusual |= _is_there(column) & (not _is_text(column))
        for field in ("diagnoses", "claim_diagnoses"):
            for column in self._columns.get(field, ()):
                unusual |= _with_invalid_diagnoses(column)
        if "last_date" in self._columns:
            last = self.single("last_date")
            # By which number a day goes differs between the columns.
            places = {value: place for place, value in enumerate(days.values)}
            same = last.of_values([places.get(value, -1) for value in last.values], np.int64) == days.numbers
            unusual |= ~(same | last.where(lambda value: value is None))
        return unusual

    def contradicts(self, rows: Numbers | None) -> Mask:
        """Return of each line but the first whether it says another thing of its claim, or comes before its number."""
        contradicts = np.zeros(max(self._height - 1, 0), np.bool_)
        for field in _SHARED:
            for column in self._columns.get(field, ()):
                told = self._told[field] if field in self._told else _told_by(column)
                told = told if rows is None else told[rows]
                contradicts |= told[1:] != told[:-1]
        if "line" in self._columns:
            counted = numbered(self._columns["line"][0], _line_number)
            places = counted.of_values([0 if value is OPEN else value for value in counted.values], np.int64)
            places = places if rows is None else places[rows]
            contradicts |= places[1:] <= places[:-1]
        return contradicts


def _told_by(column: Column) -> Numbers:
    return flattened(column, _as_members).numbers if is_list(column) else indices(column)


def _converted(convert: Any, value: object) -> Hashable:  # noqa: ANN401 (attrs has none of its converters)
    told: Hashable = convert(value)
    return told


def _as_it_is(cell: Any) -> Hashable:  # noqa: ANN401 (whatever a cell holds)
    return None if is_missing(cell) else cell


def _as_members(cell: object) -> Hashable:
    return tuple(items(cell))


_NAME: Final = as_code(1)


def _provider_id(cells: dict[str, Any]) -> str | None:
    members: dict[str, Any] = {name: _NAME(cell) for name, cell in cells.items() if cell is not None}
    if not members:
        return None
    npi = members.get("rendering_npi")
    own: Any = members.get("rendering_provider", npi)
    return Provider(own, npi=npi).id


def _listed(column: Column, read: Callable[[object], Hashable]) -> Numbered:
    """Return a column of lists, or of texts that hold several, as what the cells are read as."""
    return flattened(column, read) if is_list(column) else numbered(column, read)


def _with_invalid_diagnoses(column: Column) -> Mask:
    def valid(cell: object) -> Hashable:
        return _converted(_OF_LINE["diagnoses"], list(items(cell)))

    if not is_list(column):
        return numbered(column, valid).where(lambda value: value is OPEN)
    whole = column.combine_chunks()
    lengths = COMPUTE.fill_null(COMPUTE.list_value_length(whole), 0).to_numpy(zero_copy_only=False)
    invalid = numbered(whole.flatten(), valid).where(lambda value: value is OPEN)
    rows = np.zeros(len(lengths), np.bool_)
    rows[np.repeat(np.arange(len(lengths)), lengths)[invalid]] = True
    return rows


def _is_text(column: Column) -> bool:
    kind = column.type.value_type if pa.types.is_dictionary(column.type) else column.type
    return pa.types.is_string(kind) or pa.types.is_large_string(kind)


def _is_there(column: Column) -> Mask:
    there: Mask = COMPUTE.is_valid(column).to_numpy(zero_copy_only=False)
    return there


def _usual_setting(cell: object) -> Hashable:
    return None if is_missing(cell) or _OF_CLAIM["setting"](cell) is Setting.PRACTITIONER else OPEN


def _in_units(cell: object) -> Hashable:
    is_units = is_missing(cell) or _OF_LINE["unit_of_measure"](cell) is UnitOfMeasure.UNITS
    return None if is_units else OPEN


def _readable(convert: Any, read: Callable[[object], object]) -> Callable[[object], Hashable]:  # noqa: ANN401 (as above)
    def told(cell: object) -> Hashable:
        if not is_missing(cell):
            convert(read(cell))
        return None

    return told


def _professional(cell: object) -> Hashable:
    return None if is_missing(cell) or str(cell).strip().lower() == PROFESSIONAL else OPEN


def _line_number(cell: object) -> int:
    return as_count(cell, "")


# What a cell of these fields has to be for arrays to go on.
_USUAL: Final[dict[str, Callable[[object], Hashable]]] = {
    "claim_type": _professional,
    "setting": _usual_setting,
    "birth_date": _readable(_OF_PATIENT["birth_date"], _NAME),
    "sex": _readable(_OF_PATIENT["sex"], _NAME),
    "unit_of_measure": _in_units,
    "charge": _readable(_OF_LINE["charge"], SINGLE["charge"]),
    "line": _readable(_line_number, as_it_is),
}


def _is_there_at_all(_: object) -> bool:
    return True


# What is said of these fields by a few lines: of whom, for nothing, by a number that is no NPI.
_RARE: Final[dict[str, Callable[[object], bool]]] = {
    "birth_date": _is_there_at_all,
    "sex": _is_there_at_all,
    "ndc": _is_there_at_all,
    "charge": lambda cell: _OF_LINE["charge"](cell) == 0,
    "rendering_npi": lambda cell: not is_npi(str(cell)),
    "rendering_specialty": _is_there_at_all,
}
