"""A normal newborn's admission and discharge on one day, which have a code of their own."""

from typing import Final

from cptkit.rules.proposals import bill_code, drop, together
from cptkit.rules.rule import Hit, Rule, Said
from cptkit.subjects.claims import LineAmongOthers
from cptkit.subjects.practitioners import may_be_one_practitioner
from cptkit.values.findings import Severity
from cptkit.values.scope import Domain
from cptkit.values.service_kinds import ServiceKind
from cptkit.values.tables import Table

__all__ = ["RULES"]

_BOTH: Final = "99463"
_SHOWS: Final = "that the newborn was admitted and discharged on that day"


def admitted_and_discharged(among: LineAmongOthers) -> Said:
    """The initial care of a newborn and a discharge on one day by one practitioner."""
    line = among.line
    mine = [one for one in among.others if one.number is not None and may_be_one_practitioner(line, one)]
    for discharge in [one for one in mine if one.is_a(ServiceKind.HOSPITAL_DISCHARGE)]:
        yield Hit(
            f"{line.code} with {discharge.code}; {_BOTH} is a newborn's admission and discharge on one day",
            Severity.REVIEW,
            lines=(line, discharge),
            candidates=(together(bill_code(_BOTH, _SHOWS, line=line), drop(discharge)),),
        )


ADMITTED_AND_DISCHARGED: Final = Rule(
    id="visit.newborn-stay-of-one-day",
    subject=LineAmongOthers,
    title="a newborn's admission and discharge on one day by two codes",
    evaluate=admitted_and_discharged,
    source="aapc-newborn-same-day",
    domain=Domain.VISITS,
    needs=(Table.SERVICE_KINDS,),
    services=frozenset({ServiceKind.INITIAL_NEWBORN_CARE}),
    moot_after=("ncci.unbundled-pair",),
    preview=True,
)

RULES: Final = (ADMITTED_AND_DISCHARGED,)
