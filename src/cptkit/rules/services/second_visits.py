"""A second office visit on the day of a first, by the same practitioner."""

from typing import Final

from cptkit.reference.modifiers import ModifierRole
from cptkit.rules.proposals import bill_units, drop
from cptkit.rules.record import differ
from cptkit.rules.rule import Hit, Rule, Said
from cptkit.subjects.claims import LineAmongOthers
from cptkit.subjects.lines import BilledLine
from cptkit.subjects.practitioners import may_be_one_practitioner
from cptkit.values.findings import Severity
from cptkit.values.scope import Domain
from cptkit.values.service_kinds import ServiceKind
from cptkit.values.tables import Setting, Table
from cptkit.values.wording import plain_number

__all__ = ["RULES"]

_WHY: Final = "a second office visit of a day is paid only for an unrelated problem"


def _are_apart(line: BilledLine, other: BilledLine) -> bool:
    """Return whether the claim tells two visits apart: by the encounter, or by 25 and a problem of its own."""
    shared = set(line.line.diagnoses) & set(other.line.diagnoses)
    told = line.in_role(ModifierRole.VISIT) or other.in_role(ModifierRole.VISIT)
    return (
        differ(line.line.encounter, other.line.encounter)
        or differ(line.line.performed_at, other.line.performed_at)
        or bool(told and not shared)
    )


def second_office_visit(among: LineAmongOthers) -> Said:
    """The same office visit twice on one day by one practitioner; of two different ones the pair edits speak."""
    line = among.line
    if line.setting is not Setting.PRACTITIONER:
        return
    if line.units_a_day > 1:
        yield Hit(
            f"{plain_number(line.line.units)} units of {line.code}; {_WHY}",
            Severity.REVIEW,
            candidates=(bill_units(1, line=line),),
        )
    for other in among.others:
        alike = other.code == line.code and may_be_one_practitioner(line, other)
        if alike and line.comes_after(other) and not _are_apart(line, other):
            yield Hit(
                f"{line.code} twice on {line.line.days[0]}; {_WHY}",
                Severity.REVIEW,
                lines=(line, other) if other.number is not None else (line,),
                candidates=(drop(line),),
            )
            return


SECOND_OFFICE_VISIT: Final = Rule(
    id="visit.second-office-visit",
    subject=LineAmongOthers,
    title="the same office visit twice on one day",
    evaluate=second_office_visit,
    source="palmetto-em-reminder",
    domain=Domain.VISITS,
    needs=(Table.SERVICE_KINDS,),
    services=frozenset({ServiceKind.OFFICE_VISIT}),
    moot_after=("claim.duplicate-line", "ncci.units-over-mue", "modifier.wrong-repeat"),
    preview=True,
)

RULES: Final = (SECOND_OFFICE_VISIT,)
