"""Virtual check-ins and the visits that they came from or led to."""

from typing import Final

from cptkit.rules.proposals import drop
from cptkit.rules.rule import Hit, Rule, Said
from cptkit.subjects.claims import LineAmongOthers
from cptkit.subjects.lines import BilledLine
from cptkit.subjects.practitioners import may_be_one_practitioner
from cptkit.values.findings import Severity
from cptkit.values.scope import Domain
from cptkit.values.service_kinds import ServiceKind
from cptkit.values.tables import Table

__all__ = ["RULES"]

# Days from the visit to the check-in: not from a related visit of the last 7 days, and to none in the next 24 hours.
_OF_VISIT: Final = range(-1, 8)


def _shared(one: BilledLine, other: BilledLine) -> str | None:
    """Return the first diagnosis of a line that another has too."""
    return next((code for code in one.line.diagnoses if code in other.line.diagnoses), None)


def check_in_with_visit(among: LineAmongOthers) -> Said:
    """A virtual check-in within 7 days after, or a day before, an office visit for the same diagnosis."""
    line = among.line
    day = line.line.days[0]
    for visit in (*among.within.billed, *among.within.history):
        days_after, diagnosis = (day - visit.line.days[1]).days, _shared(line, visit)
        is_near = visit.is_a(ServiceKind.OFFICE_VISIT) and days_after in _OF_VISIT
        if is_near and diagnosis is not None and may_be_one_practitioner(line, visit):
            yield Hit(
                f"{line.code} on {day}, {visit.code} on {visit.line.days[0]}, both for {diagnosis}; a check-in within "
                "7 days after a related visit, or a day before it, is part of the visit",
                Severity.REVIEW,
                candidates=(drop(),),
            )
            return


CHECK_IN_WITH_VISIT: Final = Rule(
    id="visit.check-in-with-visit",
    subject=LineAmongOthers,
    title="a virtual check-in that belongs to a visit for the same diagnosis",
    evaluate=check_in_with_visit,
    source="cms-virtual-check-ins",
    domain=Domain.VISITS,
    needs=(Table.SERVICE_KINDS,),
    services=frozenset({ServiceKind.VIRTUAL_CHECK_IN}),
    preview=True,
)

RULES: Final = (CHECK_IN_WITH_VISIT,)
