"""Maternity care: what the code for all of it includes."""

from datetime import timedelta
from typing import Final

from cptkit.rules.proposals import drop
from cptkit.rules.rule import Hit, Rule, Said
from cptkit.subjects.claims import LineAmongOthers
from cptkit.subjects.practitioners import may_be_one_practitioner
from cptkit.values.findings import Severity
from cptkit.values.scope import Domain
from cptkit.values.service_kinds import ServiceKind
from cptkit.values.tables import Table

__all__ = ["RULES"]

# From the first antepartum visit to the end of the postpartum care no two pregnancies fit.
_PREGNANCY: Final = timedelta(300)


def part_of_global(among: LineAmongOthers) -> Said:
    """Antepartum or postpartum care beside the code for all of the maternity care."""
    line, day = among.line, among.line.line.days[0]
    for other in (*among.within.billed, *among.within.history):
        near = abs(other.line.days[0] - day) <= _PREGNANCY
        if near and other.is_a(ServiceKind.MATERNITY_GLOBAL) and may_be_one_practitioner(line, other):
            yield Hit(
                f"{line.code} beside {other.code} on {other.line.days[0]}, which includes the care before and after",
                Severity.REVIEW,
                candidates=(drop(line),),
            )
            return


PART_OF_GLOBAL: Final = Rule(
    id="maternity.part-of-global",
    subject=LineAmongOthers,
    title="antepartum or postpartum care beside the code for all maternity care",
    evaluate=part_of_global,
    source="regence-maternity-107",
    domain=Domain.GLOBAL_SURGERY,
    needs=(Table.SERVICE_KINDS,),
    services=frozenset({ServiceKind.MATERNITY_PART}),
    preview=True,
)

RULES: Final = (PART_OF_GLOBAL,)
