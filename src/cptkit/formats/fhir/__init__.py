"""Claims out of FHIR R4 (Claim, ExplanationOfBenefit), and reports into it (OperationOutcome, an annotated Claim)."""

from cptkit.formats.fhir.elements import Resource
from cptkit.formats.fhir.reading import BundledClaims, Kind, read_bundle, read_claim
from cptkit.formats.fhir.references import Payers
from cptkit.formats.fhir.writing import FINDING, annotated, operation_outcome

__all__ = [
    "FINDING",
    "BundledClaims",
    "Kind",
    "Payers",
    "Resource",
    "annotated",
    "operation_outcome",
    "read_bundle",
    "read_claim",
]
