"""Claims out of rows: each row a line, the rows of one id a claim, and what cannot be read by row and column."""

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from typing import Any, Final, TypeAlias

import attrs

from cptkit.errors import CptkitError
from cptkit.formats.lines.cells import Read, ReadSeveral, as_code, as_codes, as_it_is, as_words, is_missing, items
from cptkit.formats.lines.columns import Layout
from cptkit.formats.payer_names import PayerNames
from cptkit.values.amounts import as_count
from cptkit.values.claims import Claim, ServiceLine
from cptkit.values.people import Patient, Provider

__all__ = [
    "NEEDED",
    "PROFESSIONAL",
    "SINGLE",
    "Cells",
    "ClaimOfRows",
    "Key",
    "Payers",
    "UnreadRow",
    "as_person",
    "claims_of_rows",
    "keys_of_rows",
    "payer_of_cell",
]

Payers: TypeAlias = PayerNames[str]
# The cells of each column, from the first row to the last.
Cells: TypeAlias = Mapping[str, Sequence[object]]

# The id of a claim, and its source.
Key: TypeAlias = tuple[str | None, str | None]

_CODE, _MODIFIER, _PLACE, _DAY = 5, 2, 2, 8
_NAME: Final = as_code(1)
# Fields of a line, each in one column, and those that hold several values, in one column or more.
SINGLE: Final[Mapping[str, Read]] = {
    "code": as_code(_CODE),
    "units": as_it_is,
    "unit_of_measure": as_it_is,
    "date_of_service": as_code(_DAY),
    "last_date": as_code(_DAY),
    "place_of_service": as_code(_PLACE),
    "charge": as_it_is,
    "performed_at": _NAME,
    "body_site": _NAME,
    "encounter": _NAME,
    "narrative": as_it_is,
    "ndc": _NAME,
    "id": _NAME,
}
_SEVERAL: Final[Mapping[str, ReadSeveral]] = {
    "modifiers": as_codes(_MODIFIER),
    "diagnoses": as_words,
    "circumstances": as_words,
    "ruled_out": as_words,
}
# Without these a line is not judged; where another column is there and holds nothing, nothing is documented.
NEEDED: Final = frozenset({"code", "date_of_service", "units"})
_PROVIDER: Final = {
    "id": "rendering_provider",
    "npi": "rendering_npi",
    "specialty": "rendering_specialty",
    "kind": "rendering_kind",
    "group": "rendering_group",
}
_OF_CLAIM: Final = ("claim_type", "person", "payer", "setting", "claim_diagnoses", "birth_date", "sex", "group")
PROFESSIONAL: Final = "professional"


@attrs.frozen
class UnreadRow:
    """A row that was not checked, and why; it shows no value that may be a person's.

    Attributes:
        row: its number, counted from 0.
        claim_id: the claim that it belongs to; `None` where it names none.
        column: the column that cannot be read; `None` where the row goes unchecked with another of its claim.
        message: what was found and what was expected.
    """

    row: int
    claim_id: str | None
    column: str | None
    message: str


@attrs.frozen
class ClaimOfRows:
    """A claim, and the rows that its lines were read from.

    Attributes:
        claim: what is checked.
        rows: the number of the row of each line, counted from 0.
        numbers: the number of each line, as the table has it, or counted from 1.
        person: whose claim it is, as the table names the patient; `None` where it does not.
    """

    claim: Claim
    rows: tuple[int, ...]
    numbers: tuple[int, ...]
    person: str | None = attrs.field(default=None, repr=False)


class _Unreadable(Exception):
    """A field of a row that cannot be read."""

    def __init__(self, row: int, column: str, message: str) -> None:
        super().__init__(row, column, message)
        self.row, self.column, self.message = row, column, message


def keys_of_rows(cells: Cells, layout: Layout) -> list[Key]:
    """Return which claim each row is of: its id and, since one id may be there of two sources, the source.

    >>> keys_of_rows({"claim": [1.0, None]}, Layout({"claim_id": ("claim",)}))
    [('1', None), (None, None)]
    """
    ids, sources = [[cells[name] for name in layout.columns.get(field, ())] for field in ("claim_id", "data_source")]
    (names,) = ids
    of_sources = sources[0] if sources else [None] * len(names)
    return [
        (None if is_missing(name) else str(_NAME(name)), None if is_missing(source) else str(source))
        for name, source in zip(names, of_sources, strict=True)
    ]


def as_person(cell: object) -> str | None:
    """Return the name that a cell gives a patient; a number is the same with and without a decimal point.

    >>> as_person(7.0), as_person("7"), as_person(float("nan"))
    ('7', '7', None)
    """
    return None if is_missing(cell) else str(_NAME(cell))


def claims_of_rows(
    cells: Cells, layout: Layout, payers: Payers | None = None, *, closed: Container[Key] = ()
) -> Iterator[ClaimOfRows | list[UnreadRow]]:
    """Yield the claims of a table in the order of their first rows; in the place of one that cannot be read, its rows.

    Args:
        cells: the cells of the columns that are read.
        layout: which columns hold what.
        payers: cptkit's names of payers by the names in the table.
        closed: claims that were read before, of which no row may follow.

    >>> cells = {"claim_id": ["A1"], "code": [77053], "date_of_service": ["20240813"]}
    >>> (only,) = claims_of_rows(cells, Layout({name: (name,) for name in cells}))
    >>> only.claim.lines[0].code, only.rows, only.numbers
    ('77053', (0,), (1,))
    """
    table = _Table(cells, layout)
    (column,) = layout.columns["claim_id"]
    claims: dict[Key, list[int]] = {}
    for row, key in enumerate(keys_of_rows(cells, layout)):
        claims.setdefault(key, []).append(row)
    for key, rows in claims.items():
        claim_id, _ = key
        if claim_id is None:
            yield [UnreadRow(row, None, column, "missing; expected the id of a claim") for row in rows]
        elif key in closed:
            message = "the rows of this claim are not together; expected them one after the other"
            yield [UnreadRow(row, claim_id, column, message) for row in rows]
        else:
            try:
                yield table.claim(claim_id, rows, payers)
            except _Unreadable as error:
                yield _unread(claim_id, rows, error)


def _unread(claim_id: str, rows: Iterable[int], error: _Unreadable) -> list[UnreadRow]:
    return [
        UnreadRow(row, claim_id, error.column, error.message)
        if row == error.row
        else UnreadRow(row, claim_id, None, "not checked: another row of the same claim cannot be read")
        for row in rows
    ]


class _Table:
    """The cells of the columns that are read, by field."""

    def __init__(self, cells: Cells, layout: Layout) -> None:
        self._layout = layout
        self._cells = {field: tuple([cells[name] for name in names]) for field, names in layout.columns.items()}
        self._single = [
            (field, self._cells[field][0], read, field in NEEDED)
            for field, read in SINGLE.items()
            if field in self._cells
        ]
        self._several = [(field, self._cells[field], read) for field, read in _SEVERAL.items() if field in self._cells]
        self._of_provider = [(name, field) for name, field in _PROVIDER.items() if field in self._cells]

    def claim(self, claim_id: str, rows: list[int], payers: Payers | None) -> ClaimOfRows:
        by_number = dict(sorted(self._numbered(rows).items()))
        rows = list(by_number.values())
        lines = [self._line(row) for row in rows]
        of_claim: dict[str, Any] = {field: self._shared(field, rows) for field in _OF_CLAIM if field in self._cells}
        kind = of_claim.pop("claim_type", None)
        if kind is not None and str(kind).strip().lower() != PROFESSIONAL:
            message = f"another type of claim; expected {PROFESSIONAL}"
            raise _Unreadable(rows[0], self._column("claim_type"), message)
        person = of_claim.pop("person", None)
        whole = self._whole(claim_id, lines, of_claim, rows[0], payers)
        return ClaimOfRows(whole, tuple(rows), tuple(by_number), as_person(person))

    def _numbered(self, rows: list[int]) -> dict[int, int]:
        """Return the row of each line, by the number of the line."""
        if "line" not in self._cells:
            return dict(enumerate(rows, start=1))
        (cells,) = self._cells["line"]
        numbered: dict[int, int] = {}
        for row in rows:
            try:
                number = as_count(cells[row], "")
            except CptkitError as error:
                raise _Unreadable(row, self._column("line"), error.message) from None
            if number in numbered:
                message = f"line {number} appears twice; expected each line of a claim once"
                raise _Unreadable(row, self._column("line"), message)
            numbered[number] = row
        return numbered

    def _line(self, row: int) -> ServiceLine:
        members: dict[str, Any] = {}
        for field, column, read, needed in self._single:
            cell = column[row]
            if not is_missing(cell):
                members[field] = read(cell)
            elif needed:
                raise _Unreadable(row, self._column(field), "missing; it is required")
        for field, columns, read in self._several:
            members[field] = [one for column in columns for one in read(column[row])]
        if self._of_provider:
            members["rendering_provider"] = self._provider(row)
        try:
            return ServiceLine(**members)
        except CptkitError as error:
            raise self._unreadable(row, error) from None

    def _provider(self, row: int) -> Provider | None:
        members: dict[str, Any] = {
            name: _NAME(cell) for name, field in self._of_provider if not is_missing(cell := self._cells[field][0][row])
        }
        if "npi" in members:
            members = {"id": members["npi"], **members}
        if "id" not in members:
            return None
        try:
            return Provider(**members)
        except CptkitError as error:
            raise self._unreadable(row, error, _PROVIDER) from None

    def _shared(self, field: str, rows: list[int]) -> Any:  # noqa: ANN401 (whatever a cell holds)
        """Return what the rows of a claim say of it, all the same; `None` where they say nothing."""
        said: object = None
        for row in rows:
            here = self._said(field, row)
            if here is not None and said is not None and here != said:
                message = "a different value from another line of the claim; expected the same on each"
                raise _Unreadable(row, self._column(field), message)
            said = said if here is None else here
        return said

    def _said(self, field: str, row: int) -> object:
        if field == "claim_diagnoses":
            return tuple(one for column in self._cells[field] for one in items(column[row])) or None
        cell = self._cells[field][0][row]
        if is_missing(cell):
            return None
        if isinstance(cell, str) or not hasattr(cell, "__iter__"):
            return cell
        raise _Unreadable(row, self._column(field), "a list; expected one value")

    def _whole(
        self, claim_id: str, lines: list[ServiceLine], of_claim: dict[str, Any], row: int, payers: Payers | None
    ) -> Claim:
        stated = {field: value for field, value in of_claim.items() if value is not None}
        try:
            patient: dict[str, Any] = {
                field: _NAME(stated.pop(field)) for field in ("birth_date", "sex") if field in stated
            }
            if patient:
                stated["patient"] = Patient(**patient)
            if "group" in stated:
                stated["group"] = _NAME(stated["group"])
            if "payer" in stated:
                stated["payer"] = payer_of_cell(stated["payer"], payers)
            if "claim_diagnoses" in stated:
                stated["diagnoses"] = stated.pop("claim_diagnoses")
            return Claim(lines, id=claim_id, **stated)
        except CptkitError as error:
            raise self._unreadable(row, error, {"diagnoses": "claim_diagnoses"}) from None

    def _column(self, field: str) -> str:
        return self._layout.columns[field][0]

    def _unreadable(self, row: int, error: CptkitError, fields: Mapping[str, str] | None = None) -> _Unreadable:
        """Return an error as one of the column that the value came from."""
        name, _, place = error.path.rstrip("]").partition("[")
        field = (fields or {}).get(name, name)
        columns = self._layout.columns.get(field, (self._layout.columns["claim_id"][0],))
        if place:
            held = [
                column for column, cells in zip(columns, self._cells[field], strict=True) for _ in items(cells[row])
            ]
            return _Unreadable(row, held[int(place)], error.message)
        return _Unreadable(row, columns[0], error.message)


def payer_of_cell(name: object, payers: Payers | None) -> object:
    """Return cptkit's name of a payer, or the name that the table has."""
    if payers is None or not isinstance(name, str):
        return name
    return payers(name) if callable(payers) else payers.get(name, name)
