"""Transitional care after a discharge: the visit that it includes, and the operation whose package includes it."""

from typing import Final

from cptkit.rules.proposals import drop
from cptkit.rules.record import differ
from cptkit.rules.rule import Hit, Rule, Said
from cptkit.subjects.claims import LineAmongOthers
from cptkit.subjects.operations import days_after
from cptkit.subjects.practitioners import are_surely_one, may_be_one_practitioner
from cptkit.values.findings import Severity
from cptkit.values.scope import Domain
from cptkit.values.service_kinds import ServiceKind
from cptkit.values.tables import Table

__all__ = ["RULES"]

_INCLUDED: Final = frozenset({ServiceKind.OFFICE_VISIT, ServiceKind.HOME_VISIT})


def transitional_care_with_visit(among: LineAmongOthers) -> Said:
    """Transitional care and an office or home visit on one day by one practitioner."""
    line = among.line
    for visit in among.others:
        is_first = bool(_INCLUDED & visit.kinds) and may_be_one_practitioner(line, visit)
        if is_first and not differ(line.line.encounter, visit.line.encounter):
            yield Hit(
                f"{visit.code} with {line.code}; the first visit after the discharge is part of transitional care",
                Severity.REVIEW,
                lines=(visit, line) if visit.number is not None else (line,),
                candidates=(drop(visit if visit.number is not None else line),),
            )
            return


TRANSITIONAL_CARE_WITH_VISIT: Final = Rule(
    id="visit.transitional-care-with-visit",
    subject=LineAmongOthers,
    title="transitional care management with the visit that it includes",
    evaluate=transitional_care_with_visit,
    source="aap-tcm-basics",
    domain=Domain.VISITS,
    needs=(Table.SERVICE_KINDS,),
    services=frozenset({ServiceKind.TRANSITIONAL_CARE}),
    moot_after=("ncci.unbundled-pair",),
    preview=True,
)


def transitional_care_after_surgery(among: LineAmongOthers) -> Said:
    """Transitional care by the surgeon in the global period of an operation."""
    line = among.line
    for operation in among.within.operations.reaching(line):
        row = operation.row
        if row is not None and are_surely_one(line, operation) and days_after(line, operation) > 0:
            yield Hit(
                f"{line.code} in the global period of {operation.code}; the surgeon does not bill transitional care",
                Severity.REVIEW,
                (row,),
                source="betsynicoletti-transitional-care",
                lines=(line,),
                candidates=(drop(line),),
            )
            return


TRANSITIONAL_CARE_AFTER_SURGERY: Final = Rule(
    id="visit.transitional-care-after-surgery",
    subject=LineAmongOthers,
    title="transitional care management by the surgeon in a global period",
    evaluate=transitional_care_after_surgery,
    source="betsynicoletti-transitional-care",
    domain=Domain.GLOBAL_SURGERY,
    needs=(Table.SERVICE_KINDS,),
    services=frozenset({ServiceKind.TRANSITIONAL_CARE}),
    preview=True,
)

RULES: Final = (TRANSITIONAL_CARE_WITH_VISIT, TRANSITIONAL_CARE_AFTER_SURGERY)
