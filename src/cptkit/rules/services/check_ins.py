"""Virtual check-ins and online visits, and the visits that they came from or led to."""

from typing import Final

import attrs

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


@attrs.frozen
class _Contact:
    """A kind of contact without a visit, and what of it belongs to one.

    Attributes:
        days: from the visit to the contact.
    """

    days: range
    why: str
    source: str


# Not from a related visit of the last 7 days, and to none in the next 24 hours.
_CHECK_IN: Final = _Contact(
    range(-1, 8),
    "a check-in within 7 days after a related visit, or a day before it, is part of the visit",
    "cms-virtual-check-ins",
)
_ONLINE: Final = _Contact(
    range(-7, 8),
    "online digital E/M within 7 days after a related visit, or before it, is part of the visit",
    "aafp-online-digital",
)


def _shared(one: BilledLine, other: BilledLine) -> str | None:
    """Return the first diagnosis of a line that another has too."""
    return next((code for code in one.line.diagnoses if code in other.line.diagnoses), None)


def check_in_with_visit(among: LineAmongOthers) -> Said:
    """A virtual check-in or an online visit within some days of an office visit for the same diagnosis."""
    line = among.line
    contact = _ONLINE if line.is_a(ServiceKind.ONLINE_VISIT) else _CHECK_IN
    day = line.line.days[0]
    for visit in (*among.within.billed, *among.within.history):
        days_after, diagnosis = (day - visit.line.days[1]).days, _shared(line, visit)
        is_near = visit.is_a(ServiceKind.OFFICE_VISIT) and days_after in contact.days
        if is_near and diagnosis is not None and may_be_one_practitioner(line, visit):
            yield Hit(
                f"{line.code} on {day}, {visit.code} on {visit.line.days[0]}, both for {diagnosis}; {contact.why}",
                Severity.REVIEW,
                source=contact.source,
                candidates=(drop(),),
            )
            return


CHECK_IN_WITH_VISIT: Final = Rule(
    id="visit.check-in-with-visit",
    subject=LineAmongOthers,
    title="a virtual check-in or an online visit that is part of a visit for the same diagnosis",
    evaluate=check_in_with_visit,
    source="cms-virtual-check-ins",
    domain=Domain.VISITS,
    needs=(Table.SERVICE_KINDS,),
    services=frozenset({ServiceKind.VIRTUAL_CHECK_IN, ServiceKind.ONLINE_VISIT}),
    preview=True,
)

RULES: Final = (CHECK_IN_WITH_VISIT,)
