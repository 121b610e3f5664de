"""A payer's own limits, beyond the CMS tables that it may have adopted."""

from collections.abc import Iterator, Sequence
from operator import attrgetter
from typing import Final

from cptkit.policies.clauses import DailyLimit, ModifierExclusion
from cptkit.rules.proposals import Proposal, bill_units, drop, take_off
from cptkit.rules.rule import Hit, Rule, Said
from cptkit.subjects.coded import CodedLine
from cptkit.subjects.days import ServiceDay
from cptkit.subjects.lines import BilledLine
from cptkit.subjects.parts import services_of
from cptkit.subjects.practitioners import practitioners
from cptkit.values.scope import Domain
from cptkit.values.tables import Table
from cptkit.values.wording import plain_number

__all__ = ["RULES"]


def excluded_modifiers(line: CodedLine) -> Said:
    """Modifiers that the payer does not accept together on one line."""
    for clause in line.clauses(ModifierExclusion):
        one = [code for code in line.modifiers if code in clause.modifiers]
        other = [code for code in line.modifiers if code in clause.excluded]
        if one and other:
            yield Hit(
                f"{one[0]} and {other[0]} on {line.code}; {clause.title}",
                clause.outcome.severity,
                (clause,),
                candidates=(take_off(one[0]), take_off(other[0])),
            )


EXCLUDED_MODIFIERS: Final = Rule(
    id="payer.excluded-modifiers",
    subject=CodedLine,
    title="modifiers that the payer does not accept together",
    evaluate=excluded_modifiers,
    domain=Domain.MODIFIERS,
    clauses=(ModifierExclusion,),
    needs=(Table.POLICIES,),
    least_modifiers=2,
)


def _remedies(lines: Sequence[BilledLine], clause: DailyLimit) -> Iterator[Proposal]:
    billed = [line for line in lines if line.number is not None]
    if len(lines) == 1:
        yield bill_units(clause.limit, line=billed[0])
    else:
        yield from (drop(line) for line in reversed(billed))


def _counted_together(lines: Sequence[BilledLine], clause: DailyLimit) -> Iterator[Sequence[BilledLine]]:
    """Yield the lines of one practitioner, those with a modifier that is counted apart by themselves."""
    for of_one in practitioners(lines):
        groups: dict[frozenset[str], list[BilledLine]] = {}
        for line in of_one:
            groups.setdefault(frozenset(filter(line.has, clause.apart)), []).append(line)
        yield from groups.values()


def over_daily_limit(day: ServiceDay) -> Said:
    """More services of a set of codes on one date of service than the payer pays for."""
    for clause in day.policy.clauses(DailyLimit) if day.policy else ():
        limited = [line for line in day.lines if line.code in clause.codes and clause.counts(line.line.diagnoses)]
        for lines in _counted_together(limited, clause) if limited else ():
            count = services_of(lines, attrgetter("units_a_day"))
            if count > clause.limit and any(line.number is not None for line in lines):
                named = " and ".join(sorted({line.code for line in lines}))
                found = f"{plain_number(count)} services of {named} on one date of service"
                yield Hit(
                    f"{found}; the payer pays {clause.limit}: {clause.title}",
                    clause.outcome.severity,
                    (clause,),
                    lines=tuple(lines),
                    candidates=_remedies(lines, clause),
                )


OVER_DAILY_LIMIT: Final = Rule(
    id="payer.over-daily-limit",
    subject=ServiceDay,
    title="more services on one date of service than the payer pays for",
    evaluate=over_daily_limit,
    domain=Domain.PAYER_LIMITS,
    clauses=(DailyLimit,),
    needs=(Table.POLICIES,),
    # What is bundled is not paid, however many it is.
    moot_after=("payer.bundled-pair",),
)

RULES: Final = (EXCLUDED_MODIFIERS, OVER_DAILY_LIMIT)
