"""Codes and coded words as claims carry them, and the functions that read them.

>>> parse_procedure_code(" g0279 ")
'G0279'
"""

from cptkit.values.claims import UnitOfMeasure
from cptkit.values.codes import (
    CodeSet,
    DiagnosisCode,
    ModifierCode,
    PlaceOfServiceCode,
    ProcedureCode,
    code_sets_of,
    parse_diagnosis_code,
    parse_diagnosis_codes,
    parse_modifier_code,
    parse_modifier_codes,
    parse_place_of_service_code,
    parse_procedure_code,
)
from cptkit.values.people import Sex
from cptkit.values.professions import Profession

__all__ = [
    "CodeSet",
    "DiagnosisCode",
    "ModifierCode",
    "PlaceOfServiceCode",
    "ProcedureCode",
    "Profession",
    "Sex",
    "UnitOfMeasure",
    "code_sets_of",
    "parse_diagnosis_code",
    "parse_diagnosis_codes",
    "parse_modifier_code",
    "parse_modifier_codes",
    "parse_place_of_service_code",
    "parse_procedure_code",
]
