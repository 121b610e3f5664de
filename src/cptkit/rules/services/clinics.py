"""Codes of rural health clinics and federally qualified health centers, which bill on another claim."""

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

RULES: Final = (CLINIC_CODE,)
