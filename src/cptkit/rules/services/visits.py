"""E/M visits: the visit complexity add-on with a visit that has 25."""

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

# CMS, Transmittal 13015: paid beside 25 for an annual wellness visit, a vaccine or another preventive service.
_PAID_BESIDE_PREVENTION: Final = Period(date(2025, 1, 1))


def complexity_with_25(among: LineAmongOthers) -> Said:
    """The visit complexity add-on billed with an office visit that has 25."""
    line = among.line
    primaries = {row.primary for row in line.coded.about.add_ons}
    visits = [other for other in among.others if other.code in primaries and may_be_one_practitioner(line, other)]
    if not visits or not all(visit.has("25") for visit in visits):
        return
    partly = _PAID_BESIDE_PREVENTION.covers(line.published.day)
    why = "it is paid only where 25 is for a preventive service or a vaccine" if partly else "it is not paid with 25"
    yield Hit(
        f"{line.code} with {visits[0].code}-25; {why}",
        # Of the publishers' own sentences on 25 only the openings were read.
        Severity.REVIEW,
        lines=(line, *visits),
        candidates=(drop(line),),
    )


COMPLEXITY_WITH_25: Final = Rule(
    id="visit.complexity-with-25",
    subject=LineAmongOthers,
    title="the visit complexity add-on with an office visit that has 25",
    evaluate=complexity_with_25,
    source="noridian-g2211",
    domain=Domain.VISITS,
    needs=(Table.SERVICE_KINDS, Table.ADD_ONS),
    services=frozenset({ServiceKind.VISIT_COMPLEXITY}),
    in_force=Period(date(2024, 1, 1)),
)

RULES: Final = (COMPLEXITY_WITH_25,)
