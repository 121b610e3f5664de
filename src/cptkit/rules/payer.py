"""What a payer's own texts limit, beyond the tables that it may have adopted."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from cptkit.policies.clauses import DailyLimit, ModifierExclusion
from cptkit.rules.authorities import PAYER_POLICIES
from cptkit.rules.rule import Hit, Lift, Rule
from cptkit.rules.subjects import BilledLine, ServiceDay, practitioners
from cptkit.values.fields import plain_number
from cptkit.values.findings import Severity
from cptkit.values.remedies import Remedy, RemoveLine, RemoveModifier, SetUnits
from cptkit.values.tables import Table

__all__ = ["EXCLUDED_MODIFIERS", "OVER_DAILY_LIMIT", "excluded_modifiers", "over_daily_limit"]


def _services(lines: list[BilledLine]) -> Decimal:
    """Count services: 26 and TC of a study on two lines are one."""
    technical = sum((line.units_a_day for line in lines if line.has("TC")), Decimal())
    others = sum((line.units_a_day for line in lines if not line.has("TC")), Decimal())
    return max(technical, others)


def _is_limited(day: ServiceDay) -> bool:
    codes = {line.code for line in day.lines}
    return day.policy is not None and any(codes & clause.codes for clause in day.policy.clauses(DailyLimit))


def over_daily_limit(day: ServiceDay) -> Iterator[Hit | Lift]:
    """More services of a set of codes in a day than the payer pays for."""
    for clause in day.policy.clauses(DailyLimit) if day.policy else ():
        for lines in practitioners([line for line in day.lines if line.code in clause.codes]):
            billed = [line for line in lines if line.number is not None]
            count = _services(lines)
            if billed and count > clause.limit:
                named = " and ".join(sorted({line.code for line in lines}))
                remedies: tuple[Remedy, ...] = (
                    tuple(SetUnits(number, clause.limit) for number in billed[0].numbers)
                    if len(lines) == 1
                    else tuple(RemoveLine(number) for line in reversed(billed) for number in line.numbers)
                )
                found = f"{plain_number(count)} services of {named} in a day"
                yield Hit(
                    f"{found}; the payer pays {clause.limit}: {clause.title}",
                    Severity.DENIAL,
                    (clause,),
                    lines=tuple(number for line in billed for number in line.numbers),
                    candidates=remedies,
                )


def excluded_modifiers(line: BilledLine) -> Iterator[Hit | Lift]:
    """Modifiers that the payer does not take together on one line."""
    for clause in line.clauses(ModifierExclusion):
        one = [code for code in line.line.modifiers if code in clause.modifiers]
        other = [code for code in line.line.modifiers if code in clause.excluded]
        if one and other:
            yield Hit(
                f"{one[0]} and {other[0]} on {line.code}; {clause.title}",
                clause.outcome.severity,
                (clause,),
                candidates=tuple(
                    RemoveModifier(number, code) for number in line.numbers for code in (one[0], other[0])
                ),
            )


OVER_DAILY_LIMIT: Final = Rule(
    id="payer.over-daily-limit",
    subject=ServiceDay,
    title="more services in a day than the payer pays for",
    citation=PAYER_POLICIES,
    evaluate=over_daily_limit,
    needs=(Table.POLICIES,),
    concerns=_is_limited,
)
EXCLUDED_MODIFIERS: Final = Rule(
    id="payer.excluded-modifiers",
    subject=BilledLine,
    title="modifiers that the payer does not take together",
    citation=PAYER_POLICIES,
    evaluate=excluded_modifiers,
    needs=(Table.POLICIES,),
    from_codes_alone=True,
)
