"""Why CMS set an edit: its phrases, in the short words that the bundled facts use."""

import re
from collections.abc import Mapping
from typing import Final

__all__ = ["PAIR_RATIONALES", "UNIT_RATIONALES", "rationale"]

# The outpatient-hospital PTP edits give no rationale.
PAIR_RATIONALES: Final[Mapping[str, str]] = {
    "": "",
    "Anesthesia service included in surgical procedure": "anesthesia-included",
    "CPT Manual or CMS manual coding instruction": "coding-instruction",
    "CPT Separate procedure definition": "separate-procedure",
    "Gender-specific procedures": "gender-specific",
    "HCPCS/CPT procedure code definition": "code-definition",
    "Laboratory panel": "laboratory-panel",
    "Misuse of Column Two code with Column One code": "misuse",
    "More extensive procedure": "more-extensive",
    "Mutually exclusive procedures": "mutually-exclusive",
    "Sequential procedure": "sequential",
    "Standard preparation/monitoring services for anesthesia": "anesthesia-preparation",
    "Standards of medical/surgical practice": "standards-of-practice",
}

UNIT_RATIONALES: Final[Mapping[str, str]] = {
    "Anatomic Consideration": "anatomic",
    "CMS Policy": "policy",
    "Clinical: CMS Workgroup": "clinical-workgroup",
    "Clinical: Data": "clinical-data",
    "Clinical: Society Comment": "clinical-society",
    "Code Descriptor / CPT Instruction": "code-definition",
    "Compounded Drug Policy": "compounded-drug",
    "Drug discontinued": "drug-discontinued",
    "Nature of Analyte": "nature-of-analyte",
    "Nature of Equipment": "nature-of-equipment",
    "Nature of Service/Procedure": "nature-of-service",
    "Oral Medication; Not Payable": "oral-medication",
    "Prescribing Information": "prescribing-information",
    "Published Contractor Policy": "contractor-policy",
}

_WORD: Final = re.compile(r"[a-z0-9]+")


def rationale(phrase: str, known: Mapping[str, str]) -> str:
    """Return the short form of a rationale; a phrase that is new is joined from its own words.

    >>> rationale("Nature of Service/Procedure", UNIT_RATIONALES)
    'nature-of-service'
    >>> rationale("Clinical: Registry Data", UNIT_RATIONALES)
    'clinical-registry-data'
    """
    if phrase in known:
        return known[phrase]
    return "-".join(_WORD.findall(phrase.lower()))
