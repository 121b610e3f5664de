"""Codes to draw: of the right shape, or those that a reference has in force on a day."""

from collections.abc import Iterable, Mapping
from datetime import date
from functools import lru_cache
from itertools import islice
from math import prod
from typing import Final, TypeVar

import attrs
from hypothesis import strategies as st

from cptkit.errors import InvalidReference, InvalidValue
from cptkit.reference.edits import PtpEdit
from cptkit.reference.modifiers import ModifierRole
from cptkit.reference.reference import Reference
from cptkit.values.codes import (
    DiagnosisCode,
    ModifierCode,
    PlaceOfServiceCode,
    ProcedureCode,
    parse_diagnosis_code,
    parse_modifier_code,
    parse_place_of_service_code,
    parse_procedure_code,
)
from cptkit.values.edges import Day, as_day_or_none
from cptkit.values.tables import Table

__all__ = [
    "InForce",
    "asked",
    "diagnosis_codes",
    "modifier_codes",
    "place_of_service_codes",
    "procedure_codes",
]

_T = TypeVar("_T")

# 45 CFR 162.1002: ICD-10-CM from this day of service on, ICD-9-CM before.
_ICD_10_SINCE: Final = date(2015, 10, 1)
_DIGITS: Final = "0123456789"
_LETTERS: Final = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_SIGNS: Final = _DIGITS + _LETTERS

# Modifiers of these roles decide how rules come out, so they are drawn more often than the others.
_TELLING: Final = frozenset(
    {ModifierRole.COMPONENT, ModifierRole.SIDE, ModifierRole.BILATERAL, ModifierRole.DISTINCT, ModifierRole.VISIT}
)
# A compiled store holds millions of pairs; the first of them are enough to draw from.
_MOST_PAIRS: Final = 5_000


@attrs.frozen
class InForce:
    """What a reference has in force on one day, to draw from."""

    codes: tuple[ProcedureCode, ...]
    modifiers: tuple[ModifierCode, ...]
    telling: tuple[ModifierCode, ...]
    places: tuple[PlaceOfServiceCode, ...]
    pairs: tuple[tuple[ProcedureCode, ProcedureCode], ...]
    limits: Mapping[str, int]
    payers: tuple[str, ...]


def _keys(reference: Reference, *kinds: Table) -> list[str]:
    return sorted({key for table in reference.tables if table.coverage.table in kinds for key in table.rows})


def _pairs(reference: Reference, on: date) -> Iterable[tuple[ProcedureCode, ProcedureCode]]:
    for table in reference.tables:
        if table.coverage.table is Table.PAIR_EDITS and table.coverage.period_on(on) is not None:
            for rows in islice(table.rows.values(), _MOST_PAIRS):
                for row in rows:
                    edit: PtpEdit = row
                    if edit.period.covers(on):
                        yield parse_procedure_code(edit.column_one), parse_procedure_code(edit.column_two)


@lru_cache(maxsize=4)
def _in_force(reference: Reference, on: date) -> InForce:
    published = reference.on(on)
    modifiers = tuple(published.modifiers())
    listed = _keys(reference, Table.PROCEDURES, Table.FEE_SCHEDULE)
    codes = tuple(parse_procedure_code(code) for code in listed if published.procedure(code) is not None)
    if not codes:
        message = f"no procedure code is published for {on}; expected a day that a loaded table covers"
        raise InvalidReference(message, "on")
    limits = {code: published.mue(code) for code in codes}
    return InForce(
        codes,
        tuple(sorted(parse_modifier_code(one.code) for one in modifiers)),
        tuple(sorted(parse_modifier_code(one.code) for one in modifiers if one.role in _TELLING)),
        tuple(
            parse_place_of_service_code(code)
            for code in _keys(reference, Table.PLACES)
            if published.site(code) is not None
        ),
        tuple(dict.fromkeys(_pairs(reference, on))),
        {code: mue.value for code, mue in limits.items() if mue is not None},
        tuple(policy.id for policy in published.policies()),
    )


def asked(reference: Reference | None, on: Day | None) -> InForce | None:
    day = as_day_or_none(on, "on")
    if reference is None:
        return None
    if day is None:
        message = "no date; expected one, since a reference answers by date"
        raise InvalidValue(message, "on")
    return _in_force(reference, day)


def known_or(known: Iterable[_T], shaped: st.SearchStrategy[_T], *, only_known: bool) -> st.SearchStrategy[_T]:
    sampled = tuple(known)
    if not sampled:
        return st.nothing() if only_known else shaped
    return st.sampled_from(sampled) if only_known else st.sampled_from(sampled) | shaped


def _spelled(*places: str) -> st.SearchStrategy[str]:
    """Draw a text that has one of some characters in each place: one number, which shrinks well and fast."""

    def spell(number: int) -> str:
        letters: list[str] = []
        for place in reversed(places):
            number, which = divmod(number, len(place))
            letters.append(place[which])
        return "".join(reversed(letters))

    return st.integers(0, prod(len(place) for place in places) - 1).map(spell)


def _pointed(stem: str, rest: str) -> str:
    return f"{stem}.{rest}"


def procedure_codes(
    *, reference: Reference | None = None, on: Day | None = None, known: bool = True
) -> st.SearchStrategy[ProcedureCode]:
    """Draw CPT and HCPCS codes: of the right shape, or those a reference has in force on a day.

    Args:
        reference: draw from what it has in force; `None` draws any code of the right shape.
        on: the day that the reference is asked about.
        known: with a reference, only its codes; `False` adds codes that it may not have.

    Raises:
        InvalidValue: a reference without a day.
        InvalidReference: the reference has no code on that day.

    >>> from hypothesis import find
    >>> find(procedure_codes(), lambda code: code.startswith("G"))[0]
    'G'
    """
    shaped = (_spelled(_DIGITS, _DIGITS, _DIGITS, _DIGITS, _SIGNS) | _spelled(_LETTERS, *[_DIGITS] * 4)).map(
        parse_procedure_code
    )
    in_force = asked(reference, on)
    return shaped if in_force is None else known_or(in_force.codes, shaped, only_known=known)


def modifier_codes(
    *, reference: Reference | None = None, on: Day | None = None, known: bool = True
) -> st.SearchStrategy[ModifierCode]:
    """Draw modifiers: any two characters, or those a reference has in force on a day.

    With a reference, modifiers for components, sides and distinct services come more often.
    The arguments and errors are those of `procedure_codes`.

    >>> from hypothesis import find
    >>> find(modifier_codes(), lambda code: code == "AA")
    'AA'
    """
    shaped = _spelled(_SIGNS, _SIGNS).map(parse_modifier_code)
    in_force = asked(reference, on)
    if in_force is None:
        return shaped
    often = known_or(in_force.telling, shaped, only_known=True)
    return often | known_or(in_force.modifiers, shaped, only_known=known)


def place_of_service_codes(
    *, reference: Reference | None = None, on: Day | None = None, known: bool = True
) -> st.SearchStrategy[PlaceOfServiceCode]:
    """Draw place-of-service codes: any two digits, or those a reference has in force on a day.

    The arguments and errors are those of `procedure_codes`.

    >>> from hypothesis import find
    >>> find(place_of_service_codes(), lambda code: code == "22")
    '22'
    """
    shaped = _spelled(_DIGITS, _DIGITS).map(parse_place_of_service_code)
    in_force = asked(reference, on)
    return shaped if in_force is None else known_or(in_force.places, shaped, only_known=known)


def diagnosis_codes(*, on: Day | None = None) -> st.SearchStrategy[DiagnosisCode]:
    """Draw diagnosis codes of the shape of ICD-9-CM or ICD-10-CM, or of the one due on a day.

    >>> from hypothesis import find
    >>> find(diagnosis_codes(on=date(2015, 9, 30)), lambda code: code.startswith("V"))[0]
    'V'
    """
    # `U` codes are provisional; `E` codes of ICD-9-CM are written with the point, which tells them from ICD-10-CM's.
    stems = _spelled(_LETTERS.replace("U", ""), _DIGITS, _SIGNS)
    new = stems | st.builds(_pointed, stems, st.text(_SIGNS, min_size=1, max_size=4))
    stems = _spelled(_DIGITS, _DIGITS, _DIGITS) | _spelled("V", _DIGITS, _DIGITS)
    causes = st.builds(_pointed, _spelled("E", "89", _DIGITS, _DIGITS), _spelled(_DIGITS))
    old = stems | st.builds(_pointed, stems, st.text(_DIGITS, min_size=1, max_size=2)) | causes
    day = as_day_or_none(on, "on")
    if day is None:
        return (new | old).map(parse_diagnosis_code)
    return (new if day >= _ICD_10_SINCE else old).map(parse_diagnosis_code)
