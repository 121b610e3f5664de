"""By what each table is asked: a line's code, its modifiers, diagnoses, place or payer, or the day alone."""

from enum import StrEnum
from typing import Final, assert_never

from cptkit.errors import InvalidValue
from cptkit.values.codes import (
    parse_diagnosis_code,
    parse_modifier_code,
    parse_place_of_service_code,
    parse_procedure_code,
)
from cptkit.values.edges import as_text, as_word
from cptkit.values.tables import Setting, Table

__all__ = ["BY_SETTING", "AskedBy", "as_keys", "as_setting", "asked_by", "tables_asked_by"]

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
    Table.COVERAGE_ARTICLES: AskedBy.CODE,
    Table.PAIR_EDITS: AskedBy.PAIR_OF_CODES,
    Table.MODIFIERS: AskedBy.MODIFIER,
    Table.MODIFIER_USES: AskedBy.MODIFIER,
    Table.PLACES: AskedBy.PLACE,
    Table.POLICIES: AskedBy.PAYER,
    Table.DIAGNOSES: AskedBy.DIAGNOSIS,
    Table.DIAGNOSIS_NOTES: AskedBy.DIAGNOSIS,
}


_TOGETHER: Final = ("one", "other")


def as_keys(table: Table, values: tuple[object, ...], named: tuple[str, ...]) -> tuple[str, ...]:
    """Return what a table is asked by, one key or two together; `named` is what an error calls each.

    Raises:
        InvalidCode, InvalidValue: no code of the shape that the table is asked by, no text, or more than two.

    >>> as_keys(Table.PAIR_EDITS, ("g0279", "77053"), ("one", "other"))
    ('G0279', '77053')
    """
    if len(values) > len(_TOGETHER):
        message = f"{len(values)} codes; expected one, or two together"
        raise InvalidValue(message, "codes")
    names = named if len(named) == len(values) else [f"{named[0]}[{place}]" for place in range(len(values))]
    return tuple([_as_key(table, value, name) for value, name in zip(values, names, strict=True)])


def as_setting(table: Table, value: object) -> Setting | None:
    """Return whose table is asked: the practitioner's where none is named, and `None` where all have one.

    Raises:
        InvalidValue: no setting.

    >>> as_setting(Table.MUE, "supplier"), as_setting(Table.PLACES, None)
    (<Setting.SUPPLIER: 'supplier'>, None)
    """
    setting = Setting.PRACTITIONER if value is None else as_word(Setting, value, "setting")
    return setting if table in BY_SETTING else None


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


def _as_key(table: Table, value: object, path: str) -> str:
    by = asked_by(table)
    match by:
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
        case _:
            assert_never(by)
