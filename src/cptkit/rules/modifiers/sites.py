"""The modifier of one finger, toe, eyelid, coronary artery or limb, and how many units it is for."""

from typing import Final

from cptkit.reference.modifiers import ModifierRole
from cptkit.rules.proposals import bill_units
from cptkit.rules.rule import Hit, Rule, Said
from cptkit.subjects.lines import BilledLine
from cptkit.values.findings import Severity
from cptkit.values.scope import Domain
from cptkit.values.service_kinds import ServiceKind
from cptkit.values.tables import Table
from cptkit.values.wording import plain_number

__all__ = ["RULES"]


def units_at_one_site(line: BilledLine) -> Said:
    """Several units of a service that is counted by its site on a line that names one."""
    role = ModifierRole.SIDE if line.is_a(ServiceKind.ONE_AN_EXTREMITY) else ModifierRole.ANATOMIC
    named = line.in_role(role)
    if line.units_a_day > 1 and len(set(named)) == 1:
        yield Hit(
            f"{plain_number(line.units_a_day)} units of {line.code} with {named[0]} alone;"
            " each site is a line of its own, with its modifier and one unit",
            Severity.REVIEW,
            candidates=(bill_units(1, line=line),),
        )


UNITS_AT_ONE_SITE: Final = Rule(
    id="modifier.units-at-one-site",
    subject=BilledLine,
    title="several units with the modifier of one finger, toe, eyelid, artery or limb",
    evaluate=units_at_one_site,
    source="fcso-anatomical-modifiers",
    domain=Domain.UNITS,
    needs=(Table.MODIFIERS, Table.SERVICE_KINDS),
    roles=frozenset({ModifierRole.ANATOMIC, ModifierRole.SIDE}),
    services=frozenset({ServiceKind.ONE_A_SITE, ServiceKind.ONE_AN_EXTREMITY}),
    moot_after=("ncci.units-over-mue", "modifier.wrong-service"),
    preview=True,
)

RULES: Final = (UNITS_AT_ONE_SITE,)
