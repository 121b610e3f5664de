"""A payer's own limits over time, held against the patient's earlier services."""

from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal
from operator import attrgetter
from typing import Final

from cptkit.policies.clauses import CountedServices, PeriodLimit
from cptkit.reference.modifiers import ModifierRole
from cptkit.rules.proposals import Proposal, bill_units, drop
from cptkit.rules.rule import Hit, Rule, Said
from cptkit.subjects.claims import BilledClaim
from cptkit.subjects.lines import BilledLine
from cptkit.subjects.parts import services_of
from cptkit.subjects.practitioners import practitioners
from cptkit.values.scope import Domain
from cptkit.values.tables import Table
from cptkit.values.wording import plain_number

__all__ = ["RULES"]


def _by_day(lines: Sequence[BilledLine]) -> dict[date, list[BilledLine]]:
    """Return lines by the day on which each begins, in the order of days."""
    on_day: dict[date, list[BilledLine]] = {}
    for line in sorted(lines, key=lambda one: one.line.days):
        on_day.setdefault(line.line.days[0], []).append(line)
    return on_day


def _services_by_day(lines: Sequence[BilledLine]) -> dict[date, Decimal]:
    """Return how many services there are on each day; what several practitioners bill of one is one."""
    units = attrgetter("line.units")
    return {
        day: max(services_of(group, units) for group in practitioners(those)) for day, those in _by_day(lines).items()
    }


def _of_one_part(lines: Sequence[BilledLine]) -> dict[date, Decimal]:
    """Return the services of each day of one component: 26 and TC of a study are one, be it on two days."""
    without = [
        _services_by_day([line for line in lines if line.coded.component != component]) for component in ("TC", "26")
    ]
    return max(without, key=lambda services: sum(services.values()))


def _is_service(line: BilledLine) -> bool:
    """Return whether a line is the service itself: not discontinued, nor the care before or after another's."""
    return not line.has("53", "55", "56")


def _is_limited(line: BilledLine, clause: PeriodLimit) -> bool:
    """Return whether a line is of those that a text counts, by its modifiers."""
    return not clause.modifiers or line.has(*clause.modifiers)


def _counts(line: BilledLine, day: date, clause: PeriodLimit) -> bool:
    """Return whether a service of some day counts on a day."""
    last = line.line.days[1]
    until = clause.counts_until(last)
    return last <= day and (until is None or day < until)


def _next_day(clause: PeriodLimit, services: dict[date, Decimal], day: date) -> date | None:
    """Return the first day on which the services of a day are paid; `None` where none is known."""
    counted = sum(services.values())
    for earlier, those in services.items():
        counted -= those
        if earlier < day and counted <= clause.limit:
            return clause.counts_until(earlier)
    return None


def _remedies(lines: Sequence[BilledLine], left: Decimal) -> Iterator[Proposal]:
    if len(lines) == 1 and left > 0:
        yield bill_units(left, line=lines[0])
    yield from (drop(line) for line in reversed(lines))


def _counted_apart(clause: PeriodLimit, counted: Sequence[BilledLine]) -> Iterator[tuple[str, Sequence[BilledLine]]]:
    """Yield the lines that count together, with the side where each side counts by itself."""
    for group in [counted] if clause.counted is CountedServices.OF_ANYONE else practitioners(counted):
        if clause.each_side:
            for side in sorted({side for line in group for side in line.named_sides}):
                yield f"-{side}", [line for line in group if side in line.named_sides]
        else:
            yield "", group


def _over(
    clause: PeriodLimit, day: date, side: str, counted: Sequence[BilledLine], lines: Sequence[BilledLine]
) -> Said:
    """Say whether lines of a day are too many, beside all that count on that day."""
    once_a_day = clause.sessions or clause.each_side
    services = dict.fromkeys(_by_day(counted), Decimal(1)) if once_a_day else _of_one_part(counted)
    count = sum(services.values(), Decimal())
    if count > clause.limit:
        what = "sessions" if clause.sessions else "services"
        named = " and ".join(sorted({line.code + side for line in counted}))
        earlier = [one for one in services if one < day]
        last = f", last on {earlier[-1]}" if earlier else ""
        again = _next_day(clause, services, day)
        until = f": next on {again}" if again else ""
        yield Hit(
            f"{plain_number(count)} {what} of {named} through {day}{last}; the payer pays {clause.paid}{until}; "
            f"{clause.title}",
            clause.outcome.severity,
            (clause,),
            lines=tuple(lines),
            candidates=_remedies(lines, clause.limit - sum([services[one] for one in earlier], Decimal())),
        )


def over_period_limit(billed: BilledClaim) -> Said:
    """More services than the payer pays in a time, those before them counted."""
    # With a waiver, or a denial that it states itself, the claim says already what to expect.
    lines = [line for line in billed.billed if not line.in_role(ModifierRole.LIABILITY) and _is_service(line)]
    for day, those in _by_day(lines).items():
        policy, billed_codes = those[0].policy, {line.code for line in those}
        clauses = policy.clauses(PeriodLimit) if policy else ()
        for clause in [one for one in clauses if not one.codes.isdisjoint(billed_codes)]:
            for codes in filter(None, dict.fromkeys(clause.counted_with(line.code) for line in those)):
                of_day = [line for line in those if line.code in codes and _is_limited(line, clause)]
                counted = [
                    line
                    for line in (*lines, *filter(_is_service, billed.history))
                    if line.code in codes
                    and _is_limited(line, clause)
                    and (line in of_day or _counts(line, day, clause))
                ]
                for side, group in _counted_apart(clause, counted):
                    of_group = [line for line in of_day if line in group and not line.has(*clause.unless)]
                    if of_group:
                        yield from _over(clause, day, side, group, of_group)


OVER_PERIOD_LIMIT: Final = Rule(
    id="payer.over-period-limit",
    subject=BilledClaim,
    title="more services than the payer pays for in a period",
    evaluate=over_period_limit,
    domain=Domain.PAYER_LIMITS,
    clauses=(PeriodLimit,),
    needs=(Table.POLICIES,),
    preview=True,
)

RULES: Final = (OVER_PERIOD_LIMIT,)
