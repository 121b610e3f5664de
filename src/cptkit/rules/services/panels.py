"""A test beside a laboratory panel that holds it, where no PTP edit says so since Medicare does not pay the panel."""

from typing import Final

from cptkit.reference.modifiers import ModifierRole
from cptkit.rules.proposals import drop
from cptkit.rules.rule import Hit, Rule, Said
from cptkit.subjects.claims import LineAmongOthers
from cptkit.subjects.practitioners import may_be_one_practitioner
from cptkit.values.findings import Severity
from cptkit.values.scope import Domain
from cptkit.values.service_kinds import ServiceKind
from cptkit.values.tables import Table

__all__ = ["RULES"]

_REPEATED: Final = "91"


def part_of_panel(among: LineAmongOthers) -> Said:
    """A test of the general health panel on the day of the panel, and nothing that says it was a further one."""
    line = among.line
    if line.has(_REPEATED) or line.in_role(ModifierRole.DISTINCT):
        return
    for other in among.others:
        if other.is_a(ServiceKind.GENERAL_HEALTH_PANEL) and may_be_one_practitioner(line, other):
            yield Hit(
                f"{line.code} with {other.code}; the general health panel includes it",
                Severity.REVIEW,
                lines=(line, other),
                candidates=(drop(line),),
            )
            return


PART_OF_PANEL: Final = Rule(
    id="laboratory.part-of-panel",
    subject=LineAmongOthers,
    title="a test of the general health panel on the day of the panel",
    evaluate=part_of_panel,
    source="legalclarity-80050",
    domain=Domain.PAIRS,
    needs=(Table.SERVICE_KINDS,),
    services=frozenset({ServiceKind.PART_OF_GENERAL_HEALTH_PANEL}),
    moot_after=("ncci.unbundled-pair",),
    preview=True,
)

RULES: Final = (PART_OF_PANEL,)
