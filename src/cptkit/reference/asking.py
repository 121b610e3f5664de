"""By what each table is asked: a line's code, its modifiers, diagnoses, place or payer, or the day alone."""

from enum import StrEnum
from typing import Final

from cptkit.values.codes import (
    parse_diagnosis_code,
    parse_modifier_code,
    parse_place_of_service_code,
    parse_procedure_code,
)
from cptkit.values.edges import as_text
from cptkit.values.tables import Table

__all__ = ["BY_SETTING", "AskedBy", "as_key", "asked_by", "tables_asked_by"]

# Tables of which each setting has its own.
BY_SETTING: Final = frozenset({Table.MUE, Table.PAIR_EDITS})


class AskedBy(StrEnum):
    """What a table is asked by to learn whether it answers for a line."""

    CODE = "code"
    PAIR_OF_CODES = "pair of codes"
    MODIFIER = "modifier"
    PLACE = "place"
    PAYER = "payer"
    DIAGNOSIS = "diagnosis"
    DAY = "day"


_ASKED: Final = {
    Table.PROCEDURES: AskedBy.CODE,
    Table.FEE_SCHEDULE: AskedBy.CODE,
    Table.MUE: AskedBy.CODE,
    Table.ADD_ONS: AskedBy.CODE,
    Table.HOSPITAL_STATUS: AskedBy.CODE,
    Table.SINGLE_DOSE_DRUGS: AskedBy.CODE,
    Table.PAIR_EDITS: AskedBy.PAIR_OF_CODES,
    Table.MODIFIERS: AskedBy.MODIFIER,
    Table.MODIFIER_USES: AskedBy.MODIFIER,
    Table.PLACES: AskedBy.PLACE,
    Table.POLICIES: AskedBy.PAYER,
    Table.DIAGNOSES: AskedBy.DIAGNOSIS,
    Table.DIAGNOSIS_NOTES: AskedBy.DIAGNOSIS,
}


def asked_by(table: Table) -> AskedBy:
    """Return what a table is asked by; the others hold for the day as a whole.

    >>> asked_by(Table.MUE), asked_by(Table.SERVICE_KINDS)
    (<AskedBy.CODE: 'code'>, <AskedBy.DAY: 'day'>)
    """
    return _ASKED.get(table, AskedBy.DAY)


_TABLES: Final = {by: tuple([table for table in Table if asked_by(table) is by]) for by in AskedBy}


def tables_asked_by(by: AskedBy) -> tuple[Table, ...]:
    """Return the tables that are asked by one thing.

    >>> tables_asked_by(AskedBy.PLACE)
    (<Table.PLACES: 'places'>,)
    """
    return _TABLES[by]


def as_key(table: Table, value: object, path: str) -> str:
    """Return what a table is asked by: a code as it is written, or a name.

    Raises:
        InvalidCode: no code of the shape that the table is asked by.
        InvalidValue: no text.

    >>> as_key(Table.MUE, "g0279", "code")
    'G0279'
    """
    match asked_by(table):
        case AskedBy.CODE | AskedBy.PAIR_OF_CODES:
            return parse_procedure_code(value, path=path)
        case AskedBy.MODIFIER:
            return parse_modifier_code(value, path=path)
        case AskedBy.PLACE:
            return parse_place_of_service_code(value, path=path)
        case AskedBy.DIAGNOSIS:
            return parse_diagnosis_code(value, path=path)
        case AskedBy.PAYER | AskedBy.DAY:
            return as_text(value, path)
