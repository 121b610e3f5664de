"""Codes in FHIR: which system a coding is of, and the code that cptkit takes from it."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Final, TypeVar

from cptkit.errors import CptkitError
from cptkit.formats.fhir.elements import Element
from cptkit.values.codes import CodeSet, DiagnosisCode, parse_diagnosis_code_of

__all__ = ["HCPCS_AND_CPT", "ICD", "NDC", "coded", "first_of", "parse_diagnosis"]

_CPT: Final = ("http://www.ama-assn.org/go/cpt", "https://www.ama-assn.org/go/cpt", "urn:oid:2.16.840.1.113883.6.12")
_HCPCS: Final = (
    "https://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets",
    "http://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets",
    "https://www.cms.gov/Medicare/Coding/MedHCPCSGenInfo",
    "http://terminology.hl7.org/CodeSystem/HCPCS",
    "https://bluebutton.cms.gov/resources/codesystem/hcpcs",
    "urn:oid:2.16.840.1.113883.6.14",
    "urn:oid:2.16.840.1.113883.6.285",
)
_ICD_9: Final = ("http://hl7.org/fhir/sid/icd-9-cm", "urn:oid:2.16.840.1.113883.6.103")
_ICD_10: Final = (
    "http://hl7.org/fhir/sid/icd-10-cm",
    "http://hl7.org/fhir/sid/icd-10",
    "urn:oid:2.16.840.1.113883.6.90",
)
HCPCS_AND_CPT: Final = frozenset((*_CPT, *_HCPCS))
ICD: Final = frozenset((*_ICD_9, *_ICD_10))
NDC: Final = frozenset(("http://hl7.org/fhir/sid/ndc", "urn:oid:2.16.840.1.113883.6.69"))

_T = TypeVar("_T")


def first_of(codings: Sequence[Element], systems: frozenset[str]) -> Element | None:
    """Return the first coding of one of the systems, or `None`.

    >>> first_of([Element({"system": "http://hl7.org/fhir/sid/ndc", "code": "1"}, "coding[0]")], NDC).text("code")
    '1'
    """
    return next((one for one in codings if one.text("system") in systems), None)


def coded(coding: Element, read: Callable[[str], _T]) -> _T:
    """Return the code of a coding, read.

    Raises:
        InvalidFhir: it is missing, or not of the shape that is read.
    """
    text = coding.text("code")
    if text is None:
        raise coding.wrong("no code; expected one")
    try:
        return read(text)
    except CptkitError as error:
        raise Element(text, f"{coding.path}.code").refused(error) from None


def parse_diagnosis(coding: Element) -> DiagnosisCode:
    """Return the diagnosis code of a coding of ICD-10-CM or ICD-9-CM.

    Raises:
        InvalidFhir: it is missing, or has not the shape of one.
    """
    code_set = CodeSet.ICD_9_CM if coding.text("system") in _ICD_9 else CodeSet.ICD_10_CM
    return coded(coding, partial(parse_diagnosis_code_of, code_set))
