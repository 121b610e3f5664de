"""Codes of those who bill on another claim: rural health clinics, health centers, outpatient departments."""

from typing import Final

from cptkit.rules.rule import Hit, Rule, Said
from cptkit.subjects.lines import BilledLine
from cptkit.values.findings import Severity
from cptkit.values.scope import Domain
from cptkit.values.service_kinds import ServiceKind
from cptkit.values.tables import Setting, Table

__all__ = ["RULES"]


def clinic_code(line: BilledLine) -> Said:
    """A code of rural health clinics and federally qualified health centers on a practitioner's claim to Medicare."""
    if line.at_medicare and line.setting is Setting.PRACTITIONER:
        yield Hit(
            f"{line.code} on a professional claim; it is for rural health clinics and federally qualified health "
            "centers, which bill on institutional claims",
            Severity.REVIEW,
        )


CLINIC_CODE: Final = Rule(
    id="claim.clinic-code",
    subject=BilledLine,
    title="a rural health clinic code on a practitioner claim",
    evaluate=clinic_code,
    source="codingintel-rhc-fqhc",
    domain=Domain.CLAIM_FORM,
    needs=(Table.SERVICE_KINDS,),
    services=frozenset({ServiceKind.CLINIC_SERVICE}),
    preview=True,
)

# Surgical centers bill these codes too, and on this claim form.
_SURGICAL_CENTER: Final = "24"


def hospital_code(line: BilledLine) -> Said:
    """A code of hospitals' outpatient departments on a practitioner's claim to Medicare."""
    if line.at_medicare and line.setting is Setting.PRACTITIONER and line.place != _SURGICAL_CENTER:
        yield Hit(
            f"{line.code} on a professional claim; C codes are for hospital outpatient departments, and a "
            "practitioner bills the CPT or other HCPCS code",
            Severity.REVIEW,
        )


HOSPITAL_CODE: Final = Rule(
    id="claim.hospital-code",
    subject=BilledLine,
    title="a hospital outpatient code on a practitioner claim",
    evaluate=hospital_code,
    source="trubridge-c-codes",
    domain=Domain.CLAIM_FORM,
    needs=(Table.SERVICE_KINDS,),
    services=frozenset({ServiceKind.HOSPITAL_CODE}),
    preview=True,
)

RULES: Final = (CLINIC_CODE, HOSPITAL_CODE)
