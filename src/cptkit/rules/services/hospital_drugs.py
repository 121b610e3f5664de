"""Drugs on a practitioner's claim at the POS of a hospital, which provides and bills them."""

from typing import Final

from cptkit.reference.modifiers import ModifierRole
from cptkit.rules.proposals import drop
from cptkit.rules.rule import Hit, Rule, Said
from cptkit.subjects.lines import BilledLine
from cptkit.values.findings import Severity
from cptkit.values.scope import Domain
from cptkit.values.service_kinds import ServiceKind
from cptkit.values.tables import Setting, Table

__all__ = ["RULES"]

# Hospitals, their departments, and psychiatric and rehabilitation hospitals.
_HOSPITALS: Final = ("19", "21", "22", "23", "51", "61")


def drug_in_hospital(line: BilledLine) -> Said:
    """A drug billed to Medicare by a practitioner for a patient of a hospital."""
    practitioner = line.setting is Setting.PRACTITIONER
    elsewhere = line.is_a(ServiceKind.VACCINE) or line.is_a(ServiceKind.RADIOPHARMACEUTICAL)
    if not line.at_medicare or not practitioner or elsewhere or line.in_role(ModifierRole.LIABILITY):
        return
    if line.place in _HOSPITALS:
        yield Hit(
            f"{line.code} at POS {line.place}; Medicare pays practitioners for drugs given outside hospitals; "
            "a hospital bills the drugs it gives",
            Severity.REVIEW,
            candidates=(drop(),),
        )


DRUG_IN_HOSPITAL: Final = Rule(
    id="drug.in-hospital",
    subject=BilledLine,
    title="a drug on a practitioner claim for a hospital patient",
    evaluate=drug_in_hospital,
    source="hhs-42-cfr-410-26",
    domain=Domain.DRUGS,
    needs=(Table.SERVICE_KINDS,),
    services=frozenset({ServiceKind.DRUG}),
    preview=True,
)

RULES: Final = (DRUG_IN_HOSPITAL,)
