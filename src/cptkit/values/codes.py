"""Codes as claims carry them: text of a fixed shape, normalized once, then trusted."""

import re
from datetime import date
from enum import StrEnum
from functools import lru_cache
from typing import Final, NewType

from cptkit.errors import InvalidCode
from cptkit.values.edges import Day, as_day, as_sequence, as_string
from cptkit.values.in_errors import shown

__all__ = [
    "ICD_10_CM_SINCE",
    "CodeSet",
    "DiagnosisCode",
    "ModifierCode",
    "PlaceOfServiceCode",
    "ProcedureCode",
    "code_set_on",
    "code_sets_of",
    "parse_any_code",
    "parse_diagnosis_code",
    "parse_diagnosis_code_of",
    "parse_diagnosis_codes",
    "parse_modifier_code",
    "parse_modifier_codes",
    "parse_place_of_service_code",
    "parse_procedure_code",
]

ProcedureCode = NewType("ProcedureCode", str)
ModifierCode = NewType("ModifierCode", str)
DiagnosisCode = NewType("DiagnosisCode", str)
PlaceOfServiceCode = NewType("PlaceOfServiceCode", str)

_PROCEDURE: Final = re.compile(r"[0-9]{4}[0-9A-Z]|[A-Z][0-9]{4}")
_MODIFIER: Final = re.compile(r"[0-9A-Z]{2}")
_PLACE: Final = re.compile(r"[0-9]{2}")
# Since 2025-10-01 the second character may be a letter, as in QA0.0101.
_ICD_10: Final = re.compile(r"[A-Z](?![A-Z]{2})[0-9A-Z]{2}(\.[0-9A-Z]{1,4})?")
_ICD_9: Final = re.compile(r"[0-9]{3}(\.[0-9]{1,2})?|V[0-9]{2}(\.[0-9]{1,2})?|E[0-9]{3}(\.[0-9])?")
# ICD-9-CM's external causes have four characters before the point; those from E900 on are no ICD-10-CM codes.
_EXTERNAL_CAUSE: Final = re.compile(r"E9[0-9]{2,3}")
_BEFORE_POINT: Final = 3
# Below E900 a code that came without its point may be either; it was given the point of ICD-10-CM.
_POINT_MOVED: Final = re.compile(r"E(8[0-9]|0[0-3])\.[0-9]{1,2}")


class CodeSet(StrEnum):
    """A diagnosis code set that claims have used: ICD-9-CM or ICD-10-CM."""

    ICD_9_CM = "ICD-9-CM"
    ICD_10_CM = "ICD-10-CM"


# 45 CFR 162.1002(b) and (c).
ICD_10_CM_SINCE: Final = date(2015, 10, 1)


def code_set_on(day: Day) -> CodeSet:
    """Return the code set that diagnoses are taken from on a date of service.

    >>> code_set_on(date(2015, 9, 30)), code_set_on(date(2015, 10, 1))
    (<CodeSet.ICD_9_CM: 'ICD-9-CM'>, <CodeSet.ICD_10_CM: 'ICD-10-CM'>)
    """
    return CodeSet.ICD_10_CM if as_day(day, "day") >= ICD_10_CM_SINCE else CodeSet.ICD_9_CM


# By whether the shape is ICD-9's, and whether it is ICD-10's.
_SETS: Final = {
    (False, False): frozenset[CodeSet](),
    (False, True): frozenset({CodeSet.ICD_10_CM}),
    (True, False): frozenset({CodeSet.ICD_9_CM}),
    (True, True): frozenset(CodeSet),
}


def _upper(text: str) -> str:
    # Outside ASCII, one letter may become two in upper case.
    return text.strip().upper() if text.isascii() else text


@lru_cache(maxsize=50_000)
def _procedure(text: str) -> ProcedureCode | None:
    code = _upper(text)
    return ProcedureCode(code) if _PROCEDURE.fullmatch(code) else None


def parse_procedure_code(text: object, *, path: str = "code") -> ProcedureCode:
    """Return a CPT or HCPCS Level II code as it is written: five characters, upper case, no spaces.

    Raises:
        InvalidCode: the text does not have the shape of a procedure code. Whether a code of the right
            shape exists on a day is a question to a reference.

    >>> parse_procedure_code(" g0279 ")
    'G0279'
    """
    code = _procedure(text) if isinstance(text, str) else None
    if code is None:
        raise _no_code(text, "a procedure code", "five characters, such as 77053 or G0279", path)
    return code


@lru_cache(maxsize=5_000)
def _modifier(text: str) -> ModifierCode | None:
    code = _upper(text)
    return ModifierCode(code) if _MODIFIER.fullmatch(code) else None


def parse_modifier_code(text: object, *, path: str = "modifier") -> ModifierCode:
    """Return a modifier as it is written: two characters, upper case.

    Raises:
        InvalidCode: the text is not two letters or digits.

    >>> parse_modifier_code("tc")
    'TC'
    """
    code = _modifier(text) if isinstance(text, str) else None
    if code is None:
        raise _no_code(text, "a modifier", "two characters, such as 26 or LT", path)
    return code


def parse_modifier_codes(texts: object, *, path: str = "modifiers") -> tuple[ModifierCode, ...]:
    """Return a list of modifiers in the order billed.

    Raises:
        InvalidValue: no list.
        InvalidCode: one of them is not two letters or digits; the path says which.

    >>> parse_modifier_codes(["26", "lt"])
    ('26', 'LT')
    """
    codes: list[ModifierCode] = []
    for text in as_sequence(texts, path, "a list such as ['26', 'LT']"):
        code = _modifier(text) if type(text) is str else None
        codes.append(code or parse_modifier_code(text, path=f"{path}[{len(codes)}]"))
    return tuple(codes)


@lru_cache(maxsize=500)
def _place(text: str) -> PlaceOfServiceCode | None:
    code = text.strip()
    return PlaceOfServiceCode(code) if _PLACE.fullmatch(code) else None


def parse_place_of_service_code(text: object, *, path: str = "place_of_service") -> PlaceOfServiceCode:
    """Return a place-of-service (POS) code: two digits.

    Raises:
        InvalidCode: the text is not two digits.

    >>> parse_place_of_service_code("22")
    '22'
    """
    code = _place(text) if isinstance(text, str) else None
    if code is None:
        raise _no_code(text, "a place-of-service code", "two digits, such as 11 or 22", path)
    return code


@lru_cache(maxsize=100_000)
def _diagnosis(text: str, of: CodeSet | None) -> DiagnosisCode | None:
    code = _upper(text)
    if "." not in code:
        head = _BEFORE_POINT + _is_external_cause(code, of)
        code = f"{code[:head]}.{code[head:]}" if len(code) > head else code
    return DiagnosisCode(code) if _ICD_10.fullmatch(code) or _ICD_9.fullmatch(code) else None


def _is_external_cause(code: str, of: CodeSet | None) -> bool:
    if of is None:
        return _EXTERNAL_CAUSE.fullmatch(code) is not None
    return of is CodeSet.ICD_9_CM and code.startswith("E")


def parse_diagnosis_code(text: object, *, path: str = "diagnosis") -> DiagnosisCode:
    """Return an ICD-9-CM or ICD-10-CM code, given with or without its point, written with the point.

    The 837 carries codes without the point. `E9` and two or three digits is read as an external
    cause of ICD-9-CM; all other letters take the point after the third character.

    Raises:
        InvalidCode: the text has the shape of neither code set.

    >>> parse_diagnosis_code("N6452")
    'N64.52'
    >>> parse_diagnosis_code("7215")
    '721.5'
    """
    return _known_diagnosis(text, None, path)


def parse_diagnosis_code_of(code_set: CodeSet, text: object, *, path: str = "diagnosis") -> DiagnosisCode:
    """Return a diagnosis code that came with its code set, as in an 837 or in FHIR; by its shape it may be of either.

    Raises:
        InvalidCode: as `parse_diagnosis_code`.

    >>> parse_diagnosis_code_of(CodeSet.ICD_9_CM, "E8889"), parse_diagnosis_code_of(CodeSet.ICD_10_CM, "E8889")
    ('E888.9', 'E88.89')
    """
    return _known_diagnosis(text, code_set, path)


def _known_diagnosis(text: object, code_set: CodeSet | None, path: str) -> DiagnosisCode:
    code = _diagnosis(text, code_set) if isinstance(text, str) else None
    if code is None:
        expected = "the shape of ICD-10-CM or ICD-9-CM, such as N64.52 or 611.79"
        raise _no_code(text, "a diagnosis code", expected, path)
    return code


def parse_diagnosis_codes(texts: object, *, path: str = "diagnoses") -> tuple[DiagnosisCode, ...]:
    """Return a list of diagnosis codes, the primary one first.

    Raises:
        InvalidValue: no list.
        InvalidCode: one of them has the shape of neither code set; the path says which.

    >>> parse_diagnosis_codes(["N6452"])
    ('N64.52',)
    """
    codes: list[DiagnosisCode] = []
    for text in as_sequence(texts, path, "a list such as ['N64.52']"):
        code = _diagnosis(text, None) if type(text) is str else None
        codes.append(code or parse_diagnosis_code(text, path=f"{path}[{len(codes)}]"))
    return tuple(codes)


def parse_any_code(text: object, *, path: str = "code") -> str:
    """Return a procedure, modifier, place-of-service or diagnosis code, whichever has the shape first.

    Raises:
        InvalidCode: the text has the shape of none.

    >>> parse_any_code("lt"), parse_any_code("n64.52")
    ('LT', 'N64.52')
    """
    given = text if isinstance(text, str) else ""
    code = _procedure(given) or _modifier(given) or _diagnosis(given, None)
    if code is None:
        raise _no_code(text, "a code", "one of a procedure, modifier, place or diagnosis, such as 77053", path)
    return code


def _no_code(value: object, what: str, expected: str, path: str) -> InvalidCode:
    # Callers without a type checker hand in numbers that a spreadsheet made of codes.
    message = f"{shown(value)} is not {what}; expected {'' if isinstance(value, str) else 'text: '}{expected}"
    return InvalidCode(message, path)


def code_sets_of(code: DiagnosisCode | str) -> frozenset[CodeSet]:
    """Return which code sets a diagnosis code can belong to by its shape; `V` codes fit both, some `E` codes too.

    >>> sorted(one.value for one in code_sets_of("V72.31"))
    ['ICD-10-CM', 'ICD-9-CM']
    """
    return _sets_of(_upper(as_string(code, "code")))


@lru_cache(maxsize=100_000)
def _sets_of(code: str) -> frozenset[CodeSet]:
    is_icd_9 = _ICD_9.fullmatch(code) is not None or _POINT_MOVED.fullmatch(code) is not None
    return _SETS[is_icd_9, _ICD_10.fullmatch(code) is not None]
