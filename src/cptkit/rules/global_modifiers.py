"""Modifiers of global surgery that have nothing to attach to: no period of the code, or no operation before."""

from collections.abc import Iterator
from typing import Final

from cptkit.reference.indicators import GlobalDays
from cptkit.reference.usage import ServiceKind
from cptkit.rules._offers import without
from cptkit.rules.authorities import GLOBAL_SURGERY, RETURN_TO_OPERATING_ROOM, UNRELATED_PROCEDURE
from cptkit.rules.rule import Hit, Lift, Rule
from cptkit.rules.subjects import BilledClaim, BilledLine, may_be_one_practitioner
from cptkit.rules.surgical_package import days_after, referable_period
from cptkit.values.findings import Severity
from cptkit.values.tables import Setting, Table

__all__ = ["MODIFIER_WITHOUT_SURGERY", "NO_PERIOD", "modifier_without_surgery", "no_period"]

_SHARES: Final = ("54", "55", "56")
_RETURNS: Final = {"78": RETURN_TO_OPERATING_ROOM, "79": UNRELATED_PROCEDURE}
_NOTHING_TO_SHARE: Final = {
    GlobalDays.SAME_DAY: Severity.DENIAL,
    GlobalDays.NONE: Severity.DENIAL,
    # What care there is belongs to the primary procedure, which the surgeon may share.
    GlobalDays.ADD_ON: Severity.REVIEW,
}


def no_period(line: BilledLine) -> Iterator[Hit | Lift]:
    """54, 55 or 56 on a code without care to share, and 78 or 79 on a service that is in no package."""
    row = line.indicators
    if row is None:
        return
    said = f"on {line.code}; the global period is {row.global_days.value}"
    for modifier in _SHARES if row.global_days in _NOTHING_TO_SHARE else ():
        if line.has(modifier):
            yield Hit(
                f"{modifier} {said}, with no care before or after to share",
                _NOTHING_TO_SHARE[row.global_days],
                (row,),
                basis=Table.FEE_SCHEDULE,
                indicator="global_days",
                candidates=without(line, modifier),
            )
    for modifier in _RETURNS if row.global_days is GlobalDays.NONE else ():
        if line.has(modifier):
            # "May only be submitted with surgery codes" (Palmetto GBA, modifier 79).
            denied = modifier == "79" and not line.is_a(ServiceKind.SURGERY)
            yield Hit(
                f"{modifier} {said}: it is in no package and needs none",
                Severity.DENIAL if denied else Severity.REVIEW,
                (row,),
                basis=Table.FEE_SCHEDULE,
                indicator="global_days",
                citation=_RETURNS[modifier],
                candidates=without(line, modifier),
            )


_LATER_OPERATIONS: Final = ("58", "78", "79")
_WANTED: Final = {
    "24": "no operation whose global period reaches the visit is known",
    "25": "no other service of the day is known",
    "57": "no operation with a 90-day period is known on the day or the day after",
} | dict.fromkeys(_LATER_OPERATIONS, "no earlier operation whose global period reaches it is known")


def _attaches(modifier: str, line: BilledLine, other: BilledLine) -> bool:
    """Say whether the other line may be what a modifier on a line refers to."""
    after = days_after(line, other)
    match modifier:
        case "25":
            return after == 0
        case "57":
            return after in (-1, 0) and -1 in referable_period(other)
        case "24":
            return after in referable_period(other)
        case _:
            return after >= 0 and after in referable_period(other)


def modifier_without_surgery(billed: BilledClaim) -> Iterator[Hit | Lift]:
    """A modifier that speaks of another operation or service, where all are known and none is there."""
    if billed.claim.history is None or billed.claim.setting is not Setting.PRACTITIONER:
        return
    for line in billed.lines:
        others = [
            other
            for other in (*billed.lines, *billed.history)
            if other is not line and may_be_one_practitioner(line, other)
        ]
        for modifier, wanted in _WANTED.items():
            if line.has(modifier) and not any(_attaches(modifier, line, other) for other in others):
                yield Hit(
                    f"{modifier} on {line.code}; {wanted}",
                    _severity(modifier, line, others),
                    lines=line.numbers,
                    candidates=without(line, modifier),
                )


def _severity(modifier: str, line: BilledLine, others: list[BilledLine]) -> Severity:
    """An operation that was decided on may not be billed yet, unless it was a minor one of the day."""
    minor = modifier == "57" and any(days_after(line, other) == 0 and 0 in referable_period(other) for other in others)
    return Severity.NOTICE if modifier in ("25", "57") and not minor else Severity.REVIEW


NO_PERIOD: Final = Rule(
    id="global-surgery.no-period",
    subject=BilledLine,
    title="a modifier of shared or later surgery on a code without the period for it",
    citation=GLOBAL_SURGERY,
    evaluate=no_period,
    needs=(Table.FEE_SCHEDULE, Table.SERVICE_KINDS),
    triggers=frozenset({*_SHARES, *_RETURNS}),
    moot_after=("modifier.wrong-service",),
    from_codes_alone=True,
)
MODIFIER_WITHOUT_SURGERY: Final = Rule(
    id="global-surgery.modifier-without-surgery",
    subject=BilledClaim,
    title="a modifier that speaks of an operation that is not there",
    citation=GLOBAL_SURGERY,
    evaluate=modifier_without_surgery,
    triggers=frozenset(_WANTED),
    moot_after=("modifier.wrong-service", "global-surgery.visit-on-day", "global-surgery.no-period"),
)
