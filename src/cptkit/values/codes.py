"""Codes as claims carry them: text of a fixed shape, normalized once, then trusted."""

import re
from enum import Enum
from functools import lru_cache
from typing import Final, NewType

from cptkit.errors import InvalidCode

__all__ = [
    "CodeSet",
    "DiagnosisCode",
    "ModifierCode",
    "PlaceOfServiceCode",
    "ProcedureCode",
    "code_sets_of",
    "parse_diagnosis_code",
    "parse_modifier_code",
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
_ICD_10: Final = re.compile(r"[A-TV-Z][0-9][0-9A-Z](\.[0-9A-Z]{1,4})?|U[0-9]{2}(\.[0-9A-Z]{1,4})?")
_ICD_9: Final = re.compile(r"[0-9]{3}(\.[0-9]{1,2})?|V[0-9]{2}(\.[0-9]{1,2})?|E[0-9]{3}(\.[0-9])?")
# ICD-9-CM's external causes have four characters before the point; those from E900 on are no ICD-10-CM codes.
_EXTERNAL_CAUSE: Final = re.compile(r"E9[0-9]{2,3}")
# Below E900 a code that came without its point may be either; it was given the point of ICD-10-CM.
_POINT_MOVED: Final = re.compile(r"E(8[0-9]|0[0-3])\.[0-9]{1,2}")


class CodeSet(Enum):
    """A diagnosis code set that claims have used: ICD-9-CM or ICD-10-CM."""

    ICD_9_CM = "ICD-9-CM"
    ICD_10_CM = "ICD-10-CM"


_SHAPES: Final = ((_ICD_9, CodeSet.ICD_9_CM), (_POINT_MOVED, CodeSet.ICD_9_CM), (_ICD_10, CodeSet.ICD_10_CM))


def _upper(text: object, what: str, expected: str, path: str) -> str:
    # Callers without a type checker hand in numbers that a spreadsheet made of codes.
    if isinstance(text, str):
        # Outside ASCII, one letter may become two in upper case.
        return text.strip().upper() if text.isascii() else text
    message = f"{text!r} is not text; expected {what} of {expected}"
    raise InvalidCode(message, path)


def _parse(text: str, shape: re.Pattern[str], what: str, expected: str, path: str) -> str:
    code = _upper(text, what, expected, path)
    if shape.fullmatch(code):
        return code
    message = f"{text!r} is not {what}; expected {expected}"
    raise InvalidCode(message, path)


def parse_procedure_code(text: str, *, path: str = "code") -> ProcedureCode:
    """Read a CPT or HCPCS Level II code: five characters, upper case, no spaces.

    Raises:
        InvalidCode: the text has not the shape of a procedure code. Whether a code of the right
            shape exists on a day is a question to a reference.

    >>> parse_procedure_code(" g0279 ")
    'G0279'
    """
    return ProcedureCode(_parse(text, _PROCEDURE, "a procedure code", "five characters, such as 77053 or G0279", path))


def parse_modifier_code(text: str, *, path: str = "modifier") -> ModifierCode:
    """Read a modifier: two characters, upper case.

    Raises:
        InvalidCode: the text is not two letters or digits.

    >>> parse_modifier_code("tc")
    'TC'
    """
    return ModifierCode(_parse(text, _MODIFIER, "a modifier", "two characters, such as 26 or LT", path))


def parse_place_of_service_code(text: str, *, path: str = "place_of_service") -> PlaceOfServiceCode:
    """Read a place-of-service code: two digits.

    Raises:
        InvalidCode: the text is not two digits.

    >>> parse_place_of_service_code("22")
    '22'
    """
    return PlaceOfServiceCode(_parse(text, _PLACE, "a place-of-service code", "two digits, such as 11 or 22", path))


def parse_diagnosis_code(text: str, *, path: str = "diagnosis") -> DiagnosisCode:
    """Read an ICD-9-CM or ICD-10-CM code, with or without its point, and write it with the point.

    The 837 carries codes without the point. `E9` and two or three digits is read as an external
    cause of ICD-9-CM; all other letters take the point after the third character.

    Raises:
        InvalidCode: the text has the shape of neither code set.

    >>> parse_diagnosis_code("N6452")
    'N64.52'
    >>> parse_diagnosis_code("7215")
    '721.5'
    """
    what, expected = "a diagnosis code", "the shape of ICD-10-CM or ICD-9-CM, such as N64.52 or 611.79"
    code = _upper(text, what, expected, path)
    if "." not in code:
        head = 4 if _EXTERNAL_CAUSE.fullmatch(code) else 3
        code = f"{code[:head]}.{code[head:]}" if len(code) > head else code
    if _ICD_10.fullmatch(code) or _ICD_9.fullmatch(code):
        return DiagnosisCode(code)
    message = f"{text!r} is not {what}; expected {expected}"
    raise InvalidCode(message, path)


@lru_cache(maxsize=10_000)
@lru_cache(maxsize=4096)
def code_sets_of(code: DiagnosisCode) -> frozenset[CodeSet]:
    """Say which code sets a diagnosis code can belong to by its shape; `V` codes fit both, some `E` codes too.

    >>> sorted(one.value for one in code_sets_of(DiagnosisCode("V72.31")))
    ['ICD-10-CM', 'ICD-9-CM']
    """
    return frozenset(code_set for shape, code_set in _SHAPES if shape.fullmatch(code))
