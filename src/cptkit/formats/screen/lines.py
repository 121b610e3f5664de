"""Claim lines as arrays: what of a table is plain enough that arrays may say what `check` says of it."""

from collections.abc import Callable, Hashable
from datetime import date
from decimal import Decimal
from typing import Any, Final

import attrs
import numpy as np
import pyarrow as pa

from cptkit.formats.lines.cells import as_code, as_codes, as_it_is, is_missing, items
from cptkit.formats.lines.columns import Layout
from cptkit.formats.lines.reading import NEEDED, PROFESSIONAL, SINGLE, Payers, payer_named
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
from cptkit.formats.screen.grouping import claim_numbers, indices, lasting
from cptkit.values.amounts import as_count
from cptkit.values.claims import Claim, ServiceLine, UnitOfMeasure
from cptkit.values.people import Patient, Provider
from cptkit.values.tables import Setting

__all__ = ["PlainLines", "converters", "listed", "plain_lines"]


def converters(kind: Any) -> dict[str, Any]:  # noqa: ANN401 (attrs has no type for those)
    """Return, by the name of a field, what converts it.

    >>> converters(ServiceLine)["code"](" g0279")
    'G0279'
    """
    fields: dict[str, Any] = attrs.fields_dict(kind)
    return {name: field.converter for name, field in fields.items()}


_OF_LINE: Final = converters(ServiceLine)
_OF_CLAIM: Final = converters(Claim)
_OF_PATIENT: Final = converters(Patient)
# Which any text may stand in, and of which no array asks.
_FREE: Final = ("person", "group", "performed_at", "body_site", "encounter", "narrative", "ndc", "id")
# Of these every row of a claim says the same.
_SHARED: Final = ("claim_type", "person", "payer", "setting", "claim_diagnoses", "birth_date", "sex", "group")
_MODIFIER: Final = 2
_MANY: Final = 1_000_000
_ONE: Final = Decimal(1)


@attrs.frozen(eq=False)
class PlainLines:
    """The lines of a table by claim and day, in whose order all arrays are.

    Attributes:
        rows: the row of each line.
        claims: the number of its claim; days_of_claims: that of the day of its claim.
        days, codes, modifiers, places, payers: what it says.
        units: whole ones; of lines that are left to `check`, any number.
        providers: the number of who rendered it; -1 where nobody is named.
        left: by the number of a claim, whether it is left to `check`.
    """

    rows: Numbers
    claims: Numbers
    days_of_claims: Numbers
    days: Numbered
    codes: Numbered
    modifiers: Numbered
    places: Numbered
    payers: Numbered
    units: Numbers
    providers: Numbers
    left: Mask

    def as_line(self, place: int, day: date, diagnoses: tuple[str, ...] = ()) -> ServiceLine:
        """Return a line as far as its codes tell, on a day that answers as its own does."""
        code, modifiers, pos = [column.values[column.numbers[place]] for column in self._of_codes]
        return ServiceLine(code, modifiers=modifiers, date_of_service=day, place_of_service=pos, diagnoses=diagnoses)

    def payers_of(self, places: Numbers) -> list[str | None]:
        """Return the payers of lines."""
        return [self.payers.values[number] for number in self.payers.numbers[places].tolist()]

    @property
    def _of_codes(self) -> tuple[Numbered, Numbered, Numbered]:
        return self.codes, self.modifiers, self.places

    def by_row(self, told: Mask) -> Mask:
        """Return what is told of each line in the order of the rows of the table."""
        of_rows = np.zeros(len(told), np.bool_)
        of_rows[self.rows] = told
        return of_rows

    def leave(self, lines: Mask) -> None:
        """Leave the claims of some lines to `check`."""
        self.left[self.claims[lines]] = True

    def leave_claims(self, told: Mask) -> None:
        """Leave claims to `check` of which something is told."""
        np.logical_or(self.left, told, out=self.left)

    def leave_claims_of(self, places: Numbers) -> None:
        """Leave the claims of lines to `check`, by the places of the lines."""
        self.left[self.claims[places]] = True


def plain_lines(table: Column, layout: Layout, payers: Payers | None) -> PlainLines:
    """Return the lines of an Arrow table as arrays."""
    read = _Table(table, layout)
    claims, left_rows = claim_numbers([table.column(name) for name in read.names("claim_id", "data_source")])
    days, codes, units = [read.single(field) for field in ("date_of_service", "code", "units")]
    rows = _by_claim_and_day(claims, days.numbers)
    left_rows |= read.unusual(days)
    counted = [_whole_units(value) for value in units.values]
    if None in counted:
        left_rows |= units.of_values([count is None for count in counted], np.bool_)
    providers = read.providers()
    others = [read.modifiers(), read.single("place_of_service"), read.payers(payers)]
    for column in (codes, days, providers, *others):
        left_rows |= column.is_open()
    if rows is not None:
        claims, left_rows = claims[rows], left_rows[rows]
        days, codes, units, providers, *others = [
            column.taken(rows) for column in (days, codes, units, providers, *others)
        ]
    modifiers, places, of_payers = others
    left_rows[1:] |= read.contradicts(rows) & (claims[1:] == claims[:-1])
    left = np.zeros(int(claims.max(initial=-1)) + 1, np.bool_)
    left[claims[left_rows]] = True
    return PlainLines(
        np.arange(len(claims)) if rows is None else rows,
        claims,
        lasting(claims, days.numbers),
        days,
        codes,
        modifiers,
        places,
        of_payers,
        units.of_values([count or 0 for count in counted], np.int64),
        providers.of_values([-1 if value is None else place for place, value in enumerate(providers.values)], np.int64),
        left,
    )


def _by_claim_and_day(claims: Numbers, days: Numbers) -> Numbers | None:
    """Return the rows in the order of claims and days; `None` where they are in such an order."""
    if np.any(np.diff(claims) < 0):
        return np.lexsort((days, claims))
    several = (np.diff(claims) == 0) & (np.diff(days) != 0)
    return np.lexsort((days, claims)) if several.any() else None


def _whole_units(value: object) -> int | None:
    """Return units that are a whole number, one where there is no column; `None` for what is left to `check`."""
    if value is None:
        return 1
    if not isinstance(value, Decimal) or value != value.to_integral_value() or value > _MANY:
        return None
    return int(value)


class _Table:
    """The columns of a table that are read, by field."""

    def __init__(self, table: Column, layout: Layout) -> None:
        self._columns = {field: [table.column(name) for name in names] for field, names in layout.columns.items()}
        self._layout = layout
        self._height: int = table.num_rows
        # Of columns that were read, the numbers of their cells, however these were read.
        self._told: dict[str, Numbers] = {}

    def names(self, *fields: str) -> list[str]:
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
        columns = [listed(column, lambda cell: tuple(read(cell))) for column in self._columns.get("modifiers", ())]
        if not columns:
            return self._nothing(())
        convert = _OF_LINE["modifiers"]
        return together(columns, lambda those: _converted(convert, [one for some in those for one in some]))

    def payers(self, payers: Payers | None) -> Numbered:
        """Return the payer of each line's claim."""
        if "payer" not in self._columns:
            return self._nothing(None)
        self._told["payer"], cells = dictionary(self._columns["payer"][0])
        return read_once(
            self._told["payer"],
            cells,
            lambda cell: None if is_missing(cell) else _converted(_OF_CLAIM["payer"], payer_named(cell, payers)),
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

    def unusual(self, days: Numbered) -> Mask:
        """Return which rows say what few lines do, or cannot be read, in columns of which arrays ask nothing more."""
        unusual = np.zeros(self._height, np.bool_)
        for field, usual in _USUAL.items():
            for column in self._columns.get(field, ()):
                unusual |= ~numbered(column, usual).where(lambda value: value is None)
        for field in ("circumstances", "ruled_out"):
            for column in self._columns.get(field, ()):
                unusual |= listed(column, lambda cell: tuple(items(cell))).where(lambda value: value != ())
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


def listed(column: Column, read: Callable[[object], Hashable]) -> Numbered:
    """Return a column of lists, or of texts that hold several, as what the cells are read as.

    >>> import pyarrow as pa
    >>> listed(pa.chunked_array([["26 LT"]]), lambda cell: tuple(items(cell))).values[0]
    ('26', 'LT')
    """
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
