"""Making records out of facts as a store keeps them; what many rows share is read once."""

from collections.abc import Callable
from operator import itemgetter
from typing import Any, cast

import attrs

from cptkit.reference._facts import Fact
from cptkit.reference._fee_rows import VALUE_COLUMNS
from cptkit.reference._rows import READERS
from cptkit.reference.edits import PtpEdit
from cptkit.reference.fees import FeeScheduleRow, RelativeValues
from cptkit.reference.store.packed import CODE_WIDTH, KEY_COLUMNS, Decoder, Facts
from cptkit.values.citations import Citation
from cptkit.values.tables import Table

__all__ = ["decoder"]


def decoder(table: Table, facts: Facts, citation: Citation) -> Decoder:
    """Return what makes rows of a table."""
    if table is Table.PAIR_EDITS:
        return _pair_decoder(facts, citation)
    if table is Table.FEE_SCHEDULE and set(VALUE_COLUMNS) <= set(facts.columns):
        return _fee_schedule_decoder(facts, citation)
    return _shared_decoder(table, facts, citation) if table in KEY_COLUMNS else _row_decoder(table, facts, citation)


def _row_decoder(table: Table, facts: Facts, citation: Citation) -> Decoder:
    read, citations = READERS[table], {"": citation}

    def decode(_: str, number: int) -> object:
        return read(Fact(table, number, {**facts.cells(number), "source": ""}), citations)[1]

    return decode


def _shared_decoder(table: Table, facts: Facts, citation: Citation) -> Decoder:
    """Return what makes rows that say the same but for their code, which is their first field."""
    read, citations, column = READERS[table], {"": citation}, KEY_COLUMNS[table]
    known: dict[int, tuple[Callable[..., object], tuple[Any, ...]]] = {}

    def decode(key: str, number: int) -> object:
        found = known.get(number)
        if found is None:
            row: Any = read(Fact(table, number, {**facts.cells(number), column: key, "source": ""}), citations)[1]
            kind = cast("Callable[..., object]", type(row))
            found = known[number] = (kind, attrs.astuple(row, recurse=False)[1:])
        make, said = found
        return make(key, *said)

    return decode


def _fee_schedule_decoder(facts: Facts, citation: Citation) -> Decoder:
    """Return what makes rows of the fee schedule: their indicators recur, and what they are worth does not."""
    read, citations = READERS[Table.FEE_SCHEDULE], {"": citation}
    worth = [facts.columns.index(column) for column in VALUE_COLUMNS]
    worth_of = itemgetter(*worth)
    recurring_of = itemgetter(*[place for place in range(len(facts.columns)) if place not in worth])
    shared_fields = [name for name in attrs.fields_dict(FeeScheduleRow) if name not in ("code", "values")]
    known: dict[tuple[str, ...], tuple[Any, ...]] = {}

    def decode(key: str, number: int) -> FeeScheduleRow:
        cells = facts.listed(number)
        said = recurring_of(cells)
        shared = known.get(said)
        if shared is None:
            stated = {**facts.cells(number), "code": key, "source": ""}
            _, row = read(Fact(Table.FEE_SCHEDULE, number, stated), citations)
            shared = known[said] = tuple([getattr(row, name) for name in shared_fields])
        fields: tuple[Any, ...] = (key, *shared, RelativeValues.of(worth_of(cells)))
        return FeeScheduleRow(*fields)

    return decode


def _pair_decoder(facts: Facts, citation: Citation) -> Decoder:
    """Return what makes pair edits: some hundreds of facts serve millions of pairs, so that each is read once."""
    citations = {"": citation}
    known: dict[int, tuple[bool, tuple[Any, ...]]] = {}

    def read(number: int) -> tuple[bool, tuple[Any, ...]]:
        cells = facts.cells(number)
        in_order = {"column_one": "00000", "column_two": "00001", "source": ""}
        _, row = READERS[Table.PAIR_EDITS](Fact(Table.PAIR_EDITS, number, {**cells, **in_order}), citations)
        _, _, *said = attrs.astuple(cast("PtpEdit", row), recurse=False)
        return cells["reversed"] == "yes", tuple(said)

    def decode(key: str, number: int) -> PtpEdit:
        found = known.get(number)
        if found is None:
            found = known[number] = read(number)
        is_reversed, said = found
        lower, upper = key[:CODE_WIDTH], key[CODE_WIDTH:]
        return PtpEdit(upper, lower, *said) if is_reversed else PtpEdit(lower, upper, *said)

    return decode
