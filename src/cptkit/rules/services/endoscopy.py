"""Endoscopy of the digestive tract: screening colonoscopies, and sedation by the endoscopist."""

from datetime import date
from typing import Final

from cptkit.rules.proposals import append, bill_code
from cptkit.rules.rule import Hit, Rule, Said
from cptkit.subjects.claims import LineAmongOthers
from cptkit.subjects.lines import BilledLine
from cptkit.subjects.practitioners import may_be_one_practitioner
from cptkit.values.findings import Severity
from cptkit.values.periods import Period
from cptkit.values.scope import Domain
from cptkit.values.service_kinds import ServiceKind
from cptkit.values.tables import Table

__all__ = ["RULES"]

_SCREENING: Final = ("Z12.11", "Z12.12")


def screening_not_said(line: BilledLine) -> Said:
    """A therapeutic colonoscopy that began as a screening, without the modifier that waives cost sharing."""
    first = line.line.diagnoses[:1]
    if not first or first[0] not in _SCREENING or line.has("PT", "33"):
        return
    medicare = line.policy is not None and line.policy.is_medicare
    due, whose = ("PT", "Medicare") if medicare else ("33", "payers other than Medicare")
    yield Hit(
        f"{line.code} for {first[0]} without {due}, which tells {whose} to waive cost sharing for a screening",
        Severity.REVIEW,
        candidates=(append(due, "that the colonoscopy began as a screening"),),
    )


SCREENING_NOT_SAID: Final = Rule(
    id="screening.colonoscopy-without-modifier",
    subject=BilledLine,
    title="a screening colonoscopy that became therapeutic, without PT or 33",
    evaluate=screening_not_said,
    source="noridian-modifier-pt",
    domain=Domain.MODIFIERS,
    needs=(Table.SERVICE_KINDS,),
    services=frozenset({ServiceKind.COLONOSCOPY_WITH_TREATMENT}),
    preview=True,
)


def sedation_by_endoscopist(among: LineAmongOthers) -> Said:
    """Moderate sedation by the endoscopist under the code that G0500 replaces at Medicare."""
    line = among.line
    scopes = [
        other for other in among.others if other.is_a(ServiceKind.GI_ENDOSCOPY) and may_be_one_practitioner(line, other)
    ]
    if scopes and line.policy is not None and line.policy.is_medicare:
        yield Hit(
            f"{line.code} with {scopes[0].code}; Medicare uses G0500 for sedation by the endoscopist",
            Severity.REVIEW,
            candidates=(bill_code("G0500"),),
        )


SEDATION_BY_ENDOSCOPIST: Final = Rule(
    id="sedation.wrong-code-for-endoscopy",
    subject=LineAmongOthers,
    title="moderate sedation by the endoscopist without G0500",
    evaluate=sedation_by_endoscopist,
    source="cms-mm10075",
    domain=Domain.MODIFIERS,
    needs=(Table.SERVICE_KINDS,),
    services=frozenset({ServiceKind.SEDATION_BY_ENDOSCOPIST}),
    in_force=Period(date(2017, 1, 1)),
    preview=True,
)

RULES: Final = (SCREENING_NOT_SAID, SEDATION_BY_ENDOSCOPIST)
