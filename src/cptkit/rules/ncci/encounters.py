"""Services whose code is for everything that is done in one encounter, however often."""

from collections.abc import Iterator
from typing import Final

from cptkit.rules.proposals import Proposal, bill_units, split
from cptkit.rules.rule import Hit, Rule, Said
from cptkit.subjects.lines import BilledLine
from cptkit.values.findings import Severity
from cptkit.values.scope import Domain
from cptkit.values.service_kinds import ServiceKind
from cptkit.values.tables import Table
from cptkit.values.wording import plain_number

__all__ = ["RULES"]

_REPEATED: Final = "76"
_PAIR: Final = 2


def _remedies(line: BilledLine) -> Iterator[Proposal]:
    yield bill_units(1, line=line)
    if line.line.units == _PAIR and not line.has(_REPEATED):
        yield split(line.line.units - 1, _REPEATED, "that the patient came back for a second encounter", line=line)


def more_than_once(line: BilledLine) -> Said:
    """Several units of a service on one line whose code is for all of an encounter."""
    if line.units_a_day > 1:
        yield Hit(
            f"{plain_number(line.units_a_day)} units of {line.code} on one line; the code covers all treatments in one "
            f"encounter; bill a second encounter with {_REPEATED}",
            Severity.REVIEW,
            candidates=_remedies(line),
        )


MORE_THAN_ONCE: Final = Rule(
    id="ncci.once-an-encounter",
    subject=BilledLine,
    title="several units of a code that covers the whole encounter",
    evaluate=more_than_once,
    source="cms-ncci-policy-manual-ch11-inhalation",
    domain=Domain.UNITS,
    needs=(Table.SERVICE_KINDS,),
    services=frozenset({ServiceKind.ONCE_AN_ENCOUNTER}),
    moot_after=("ncci.units-over-mue",),
    preview=True,
)

RULES: Final = (MORE_THAN_ONCE,)
