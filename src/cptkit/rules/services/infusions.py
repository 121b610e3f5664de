"""Infusions and injections: what is given after the first drug of the day."""

from typing import Final

from cptkit.rules.further import as_first
from cptkit.rules.rule import Hit, Rule, Said
from cptkit.subjects.claims import LineAmongOthers
from cptkit.subjects.practitioners import may_be_one_practitioner
from cptkit.values.findings import Severity
from cptkit.values.scope import Domain
from cptkit.values.service_kinds import ServiceKind
from cptkit.values.tables import Table

__all__ = ["RULES"]

# The first of the same kind: hydration, infusion, push, and those of chemotherapy.
_FIRST: Final = {
    "96361": "96360",
    "96366": "96365",
    "96367": "96365",
    "96368": "96365",
    "96370": "96369",
    "96371": "96369",
    "96375": "96374",
    "96376": "96374",
    "96411": "96409",
    "96415": "96413",
    "96417": "96413",
    "96423": "96422",
}


def further_without_first(among: LineAmongOthers) -> Said:
    """A code for what is given after the first, where no first administration is billed that day."""
    line = among.line
    firsts = [
        other
        for other in among.others
        if other.is_a(ServiceKind.DRUG_ADMINISTRATION) and not other.is_a(ServiceKind.FURTHER_ADMINISTRATION)
    ]
    if not any(may_be_one_practitioner(line, other) for other in firsts):
        first = _FIRST.get(line.code)
        such = f", such as {first}" if first else ""
        yield Hit(
            f"{line.code} without an initial infusion, push or injection on this date of service; "
            f"it is billed in addition to one{such}",
            Severity.REVIEW,
            candidates=(as_first(line, first),) if first else (),
        )


FURTHER_WITHOUT_FIRST: Final = Rule(
    id="drug.further-without-first",
    subject=LineAmongOthers,
    title="a subsequent infusion or push without an initial one",
    evaluate=further_without_first,
    source="cms-pfs-attachment-a",
    domain=Domain.ADD_ONS,
    needs=(Table.SERVICE_KINDS,),
    services=frozenset({ServiceKind.FURTHER_ADMINISTRATION}),
    preview=True,
)

RULES: Final = (FURTHER_WITHOUT_FIRST,)
