"""Hypothesis strategies for claims and the values they are made of, to test software that bills.

Hypothesis imports this package itself (entry point `hypothesis`), so that `st.from_type(Claim)` works
wherever cptkit is installed. No reference is read before a strategy is given one.
"""

from collections.abc import Callable
from functools import partial
from typing import TypeVar

from hypothesis import strategies as st

from cptkit.strategies._claims import claims, service_lines
from cptkit.strategies._codes import diagnosis_codes, modifier_codes, place_of_service_codes, procedure_codes
from cptkit.strategies._remedies import by_kind, remedies
from cptkit.strategies._services import encounters, services
from cptkit.strategies._values import circumstances, citations, patients, periods, providers
from cptkit.values.citations import Citation
from cptkit.values.claims import Claim, ServiceLine
from cptkit.values.codes import DiagnosisCode, ModifierCode, PlaceOfServiceCode, ProcedureCode
from cptkit.values.people import Patient, Provider
from cptkit.values.periods import Period
from cptkit.values.remedies import Remedy

__all__ = [
    "circumstances",
    "citations",
    "claims",
    "diagnosis_codes",
    "encounters",
    "modifier_codes",
    "patients",
    "periods",
    "place_of_service_codes",
    "procedure_codes",
    "providers",
    "remedies",
    "service_lines",
    "services",
]

_T = TypeVar("_T")


def _register(kind: type[_T], strategy: Callable[[], st.SearchStrategy[_T]]) -> None:
    # A function is asked only when the type is drawn, so that importing Hypothesis stays cheap.
    def drawn(_: type[_T]) -> st.SearchStrategy[_T]:
        return strategy()

    st.register_type_strategy(kind, drawn)


def _one(kind: type[Remedy]) -> st.SearchStrategy[Remedy]:
    return by_kind(None)[kind]


# At the foot: Hypothesis may be importing this package while the package imports Hypothesis.
_register(ProcedureCode, procedure_codes)  # pyright: ignore[reportArgumentType], a NewType is no class to it
_register(ModifierCode, modifier_codes)  # pyright: ignore[reportArgumentType]
_register(DiagnosisCode, diagnosis_codes)  # pyright: ignore[reportArgumentType]
_register(PlaceOfServiceCode, place_of_service_codes)  # pyright: ignore[reportArgumentType]
_register(Period, periods)
_register(Citation, citations)
_register(Provider, providers)
_register(Patient, patients)
_register(ServiceLine, service_lines)
_register(Claim, claims)
for _kind in by_kind(None):
    _register(_kind, partial(_one, _kind))
