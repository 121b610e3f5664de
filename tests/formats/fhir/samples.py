"""FHIR resources of our own, as Synthea and payers write them."""

from typing import Any, Final

__all__ = ["CPT", "bundle", "claim", "explanation", "item"]

CPT: Final = "http://www.ama-assn.org/go/cpt"
HCPCS: Final = "https://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets"
ICD_10: Final = "http://hl7.org/fhir/sid/icd-10-cm"
POS: Final = "https://www.cms.gov/Medicare/Coding/place-of-service-codes/Place_of_Service_Code_Set"
PATIENT: Final = {
    "resourceType": "Patient",
    "id": "p1",
    "name": [{"family": "Winterbottom", "given": ["Alma"]}],
    "gender": "female",
    "birthDate": "1943-05-01",
}
PRACTITIONER: Final = {
    "resourceType": "Practitioner",
    "id": "d1",
    "identifier": [
        {"system": "urn:other", "value": "7"},
        {"system": "http://hl7.org/fhir/sid/us-npi", "value": "1888888876"},
    ],
    "name": [{"family": "Kildare"}],
}
INSURER: Final = {"resourceType": "Organization", "id": "i1", "name": "Medicare"}


def concept(code: str, system: str = CPT) -> dict[str, Any]:
    return {"coding": [{"system": system, "code": code}]}


def item(sequence: int, code: str, *modifiers: str, **said: Any) -> dict[str, Any]:
    """An item of a covered day."""
    modifier = {"modifier": [concept(one) for one in modifiers]} if modifiers else {}
    named = {"sequence": sequence, "productOrService": concept(code), **modifier, "servicedDate": "2024-08-13"}
    return {name: value for name, value in {**named, **said}.items() if value is not None}


def claim(*items: dict[str, Any], **said: Any) -> dict[str, Any]:
    """A professional claim with all that the standard asks for."""
    return {
        "resourceType": "Claim",
        "id": "c1",
        "status": "active",
        "type": concept("professional", "http://terminology.hl7.org/CodeSystem/claim-type"),
        "use": "claim",
        "patient": {"reference": "Patient/p1"},
        "created": "2024-08-14T10:00:00-04:00",
        "insurer": {"reference": "Organization/i1", "display": "Medicare"},
        "provider": {"identifier": {"system": "http://hl7.org/fhir/sid/us-npi", "value": "1999999984"}},
        "priority": concept("normal", "http://terminology.hl7.org/CodeSystem/processpriority"),
        "diagnosis": [
            {"sequence": 1, "diagnosisCodeableConcept": concept("N6452", ICD_10)},
            {"sequence": 2, "diagnosisCodeableConcept": concept("R92.8", ICD_10)},
        ],
        "insurance": [{"sequence": 1, "focal": True, "coverage": {"reference": "Coverage/v1"}}],
        "item": list(items or (item(1, "77053", "LT", diagnosisSequence=[1]),)),
        **said,
    }


def explanation(*items: dict[str, Any], **said: Any) -> dict[str, Any]:
    """An explanation of benefits of the same."""
    eob = claim(*items)
    del eob["priority"]
    return {**eob, "resourceType": "ExplanationOfBenefit", "id": "e1", "outcome": "complete", **said}


def bundle(*resources: dict[str, Any]) -> dict[str, Any]:
    """A bundle with urls as Synthea writes them."""
    entries = [{"fullUrl": f"urn:uuid:{one['id']}", "resource": one} for one in resources]
    return {"resourceType": "Bundle", "type": "transaction", "entry": entries}
