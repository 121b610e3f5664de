"""Chiropractic at Medicare: the manipulation of the spine alone is covered, and it is for a subluxation."""

from typing import Final

from cptkit.rules.proposals import append, drop
from cptkit.rules.rule import Hit, Rule, Said
from cptkit.subjects.lines import BilledLine
from cptkit.values.codes import ICD_10_CM_SINCE
from cptkit.values.findings import Severity
from cptkit.values.periods import Period
from cptkit.values.professions import Profession
from cptkit.values.scope import Domain
from cptkit.values.service_kinds import ServiceKind
from cptkit.values.tables import Table

__all__ = ["RULES"]


def not_covered(line: BilledLine) -> Said:
    """A service by a chiropractor, other than the manipulation of the spine, billed to Medicare for payment."""
    provider = line.line.rendering_provider
    if provider is None or provider.profession is not Profession.CHIROPRACTOR or not line.at_medicare:
        return
    if not line.is_a(ServiceKind.CHIROPRACTIC) and not line.has("GY"):
        yield Hit(
            f"{line.code} by a chiropractor; Medicare covers spinal manipulation only",
            Severity.DENIAL,
            candidates=(append("GY", "that the patient wants a denial"), drop()),
        )


NOT_COVERED: Final = Rule(
    id="chiropractic.not-covered",
    subject=BilledLine,
    title="a chiropractor's service other than spinal manipulation",
    evaluate=not_covered,
    source="palmetto-chiropractic-x-rays",
    domain=Domain.MODIFIERS,
    needs=(Table.SERVICE_KINDS,),
    preview=True,
)

# ICD-10-CM: dysfunction of a segment, subluxation complex, and subluxation of neck, chest and lower spine.
_SUBLUXATIONS: Final = ("M99.0", "M99.1", "S13.1", "S23.1", "S33.1")


def subluxation_not_first(line: BilledLine) -> Said:
    """The manipulation of the spine at Medicare with another first diagnosis than a subluxation."""
    first = line.line.diagnoses[:1]
    if first and not first[0].startswith(_SUBLUXATIONS) and line.at_medicare:
        yield Hit(
            f"{line.code} for {first[0]}; for Medicare, the subluxation is the first diagnosis",
            Severity.REVIEW,
        )


SUBLUXATION_NOT_FIRST: Final = Rule(
    id="chiropractic.subluxation-not-first",
    subject=BilledLine,
    title="spinal manipulation without a subluxation as the first diagnosis",
    evaluate=subluxation_not_first,
    source="cms-pub-100-02-ch15-240",
    domain=Domain.PAYER_LIMITS,
    needs=(Table.SERVICE_KINDS,),
    services=frozenset({ServiceKind.CHIROPRACTIC}),
    in_force=Period(ICD_10_CM_SINCE),
    preview=True,
)

RULES: Final = (NOT_COVERED, SUBLUXATION_NOT_FIRST)
