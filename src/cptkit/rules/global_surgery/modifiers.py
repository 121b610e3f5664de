"""Global surgery modifiers on a code without a global period, or without the surgery they refer to."""

from typing import Final

from cptkit.reference.indicators import GlobalDays
from cptkit.reference.modifiers import ModifierRole
from cptkit.rules.proposals import take_off
from cptkit.rules.rule import Hit, Rule, Said
from cptkit.subjects.claims import LineAmongOthers
from cptkit.subjects.coded import CodedLine
from cptkit.subjects.lines import BilledLine
from cptkit.subjects.operations import days_after, referable_days_of
from cptkit.subjects.practitioners import may_be_one_practitioner
from cptkit.values.findings import Severity
from cptkit.values.scope import Domain
from cptkit.values.tables import Setting, Table

__all__ = ["RULES"]

_CHAPTER: Final = "cms-pub-100-04-ch12-40"
_RETURNS: Final = {"78": "noridian-modifier-78", "79": "palmetto-modifier-79"}
_NOTHING_TO_SHARE: Final = {
    GlobalDays.SAME_DAY: Severity.DENIAL,
    GlobalDays.NONE: Severity.DENIAL,
    # What care there is belongs to the primary procedure, which the surgeon may share.
    GlobalDays.ADD_ON: Severity.REVIEW,
}


def no_period(line: CodedLine) -> Said:
    """54, 55 or 56 on a code without care to split, and 78 or 79 on a service outside the global package."""
    row = line.row
    if row is None:
        return
    said = f"on {line.code}; the global period is {row.global_days}"
    shares = sorted(set(line.in_role(ModifierRole.SHARED_CARE)))
    for modifier in shares if row.global_days in _NOTHING_TO_SHARE else ():
        yield Hit(
            f"{modifier} {said}, with no preoperative or postoperative care to split",
            _NOTHING_TO_SHARE[row.global_days],
            (row,),
            basis=Table.FEE_SCHEDULE,
            indicator="global_days",
            candidates=(take_off(modifier),),
        )
    for modifier in _RETURNS if row.global_days is GlobalDays.NONE else ():
        if line.has(modifier):
            # "May only be submitted with surgery codes" (Palmetto GBA, modifier 79) tells where it belongs, no denial.
            yield Hit(
                f"{modifier} {said}: no global package applies to the code",
                Severity.REVIEW,
                (row,),
                basis=Table.FEE_SCHEDULE,
                indicator="global_days",
                source=_RETURNS[modifier],
                candidates=(take_off(modifier),),
            )


NO_PERIOD: Final = Rule(
    id="global-surgery.no-period",
    subject=CodedLine,
    title="54, 55, 56, 78 or 79 on a code without the global period for it",
    evaluate=no_period,
    source=_CHAPTER,
    domain=Domain.GLOBAL_SURGERY,
    needs=(Table.FEE_SCHEDULE,),
    modifiers=frozenset(_RETURNS),
    roles=frozenset({ModifierRole.SHARED_CARE}),
    moot_after=("modifier.wrong-service",),
)

_WANTED: Final = {
    "24": "no procedure whose global period covers the visit is known",
    "25": "no other service on that date of service is known",
    "57": "no procedure with a 90-day global period is known on that day or the next",
}
_EARLIER_WANTED: Final = "no earlier procedure whose global period covers it is known"


def _attaches(modifier: str, line: BilledLine, operation: BilledLine) -> bool:
    """Return whether an operation may be what a modifier of a line refers to."""
    after = days_after(line, operation)
    match modifier:
        case "57":
            return after in (-1, 0) and -1 in referable_days_of(operation.coded)
        case "24":
            return True
        case _:
            return after >= 0


def _has_other_service(among: LineAmongOthers) -> bool:
    return any(may_be_one_practitioner(among.line, other) for other in among.others)


def modifier_without_surgery(among: LineAmongOthers) -> Said:
    """A modifier that refers to another procedure or service, where all services are known and it is not among them."""
    line = among.line
    if not among.all_is_known or line.setting is not Setting.PRACTITIONER:
        return
    operations = list(among.within.referable_operations.reaching(line))
    later = sorted(set(line.in_role(ModifierRole.POSTOPERATIVE)))
    for modifier, wanted in (_WANTED | dict.fromkeys(later, _EARLIER_WANTED)).items():
        if not line.has(modifier):
            continue
        found = (
            _has_other_service(among)
            if modifier == "25"
            else any(_attaches(modifier, line, operation) for operation in operations)
        )
        if not found:
            # An operation that was decided on may not be billed yet, unless it was a minor one of the day.
            minor = modifier == "57" and any(days_after(line, operation) == 0 for operation in operations)
            may_come = modifier in ("25", "57") and not minor
            yield Hit(
                f"{modifier} on {line.code}; {wanted}",
                Severity.NOTICE if may_come else Severity.REVIEW,
                candidates=(take_off(modifier),),
            )


MODIFIER_WITHOUT_SURGERY: Final = Rule(
    id="global-surgery.modifier-without-surgery",
    subject=LineAmongOthers,
    title="a modifier that refers to another service, with no such service known",
    evaluate=modifier_without_surgery,
    source=_CHAPTER,
    domain=Domain.GLOBAL_SURGERY,
    modifiers=frozenset(_WANTED),
    roles=frozenset({ModifierRole.POSTOPERATIVE}),
    moot_after=("modifier.wrong-service", "global-surgery.visit-on-day", "global-surgery.no-period"),
)

RULES: Final = (NO_PERIOD, MODIFIER_WITHOUT_SURGERY)
