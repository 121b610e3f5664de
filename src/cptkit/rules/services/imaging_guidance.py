"""Imaging guidance beside procedures whose codes include it, where no PTP edit says so."""

from datetime import date
from typing import Final

from cptkit.rules.proposals import drop
from cptkit.rules.rule import Hit, Rule, Said
from cptkit.subjects.claims import LineAmongOthers
from cptkit.subjects.practitioners import may_be_one_practitioner
from cptkit.values.findings import Severity
from cptkit.values.periods import Period
from cptkit.values.scope import Domain
from cptkit.values.service_kinds import ServiceKind
from cptkit.values.tables import Table

__all__ = ["RULES"]


def guidance_included(among: LineAmongOthers) -> Said:
    """Imaging guidance of a day whose only procedures are nerve blocks that include it."""
    line = among.line
    mine = [one for one in among.others if may_be_one_practitioner(line, one)]
    procedures = [one for one in mine if one.is_a(ServiceKind.SURGERY)]
    if procedures and all(one.is_a(ServiceKind.GUIDED_NERVE_BLOCK) for one in procedures):
        block = procedures[0]
        yield Hit(
            f"{line.code} with {block.code}; imaging guidance is included in the code of the nerve block",
            Severity.REVIEW,
            lines=(line, block),
            candidates=(drop(line),),
        )


GUIDANCE_INCLUDED: Final = Rule(
    id="imaging.guidance-included",
    subject=LineAmongOthers,
    title="imaging guidance of a nerve block whose code includes it",
    evaluate=guidance_included,
    source="legalclarity-64447",
    domain=Domain.PAIRS,
    needs=(Table.SERVICE_KINDS,),
    services=frozenset({ServiceKind.NEEDLE_GUIDANCE}),
    # Before, the guidance was billed with these blocks.
    in_force=Period(date(2023, 1, 1)),
    moot_after=("ncci.unbundled-pair",),
    preview=True,
)

RULES: Final = (GUIDANCE_INCLUDED,)
