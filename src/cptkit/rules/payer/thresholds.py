"""The charges of a calendar year against the amount above which a payer wants a modifier."""

from decimal import Decimal
from typing import Final

from cptkit.policies.clauses import YearlyThreshold
from cptkit.reference.modifiers import ModifierRole
from cptkit.rules.proposals import append
from cptkit.rules.rule import Hit, Rule, Said
from cptkit.subjects.claims import LineAmongOthers
from cptkit.values.scope import Domain
from cptkit.values.tables import Table
from cptkit.values.wording import either

__all__ = ["RULES"]


def _charges(among: LineAmongOthers, clause: YearlyThreshold) -> Decimal:
    """Return the charges of the year, up to the day of the line, for services that count."""
    year = among.line.line.days[0].year
    return sum(
        (
            one.line.charge
            for one in (among.line, *among.others, *among.earlier)
            if one.line.charge is not None
            and one.line.days[0].year == year
            and not clause.modifiers.isdisjoint(one.modifiers)
        ),
        Decimal(),
    )


def over_threshold(among: LineAmongOthers) -> Said:
    """A service without the modifier that the payer wants above an amount of the calendar year.

    What it allows is no more than what is charged: where the charges are below the amount, so is that.
    """
    line = among.line
    for clause in line.clauses(YearlyThreshold):
        if not clause.modifiers.isdisjoint(line.modifiers) and not line.has(clause.wanted):
            charges = _charges(among, clause)
            if charges > clause.amount:
                named = either(sorted(clause.modifiers))
                yield Hit(
                    f"{line.code} without {clause.wanted}; charges with {named} in {line.line.days[0].year} total "
                    f"${charges:,.2f}, of which the payer counts its allowed amounts: {clause.title}",
                    clause.outcome.severity,
                    (clause,),
                    candidates=(append(clause.wanted, "that the services are medically necessary"),),
                )


OVER_THRESHOLD: Final = Rule(
    id="frequency.over-yearly-threshold",
    subject=LineAmongOthers,
    title="a service without the modifier that the payer requires above an annual amount",
    evaluate=over_threshold,
    domain=Domain.FREQUENCY,
    clauses=(YearlyThreshold,),
    needs=(Table.POLICIES,),
    roles=frozenset({ModifierRole.THERAPY}),
    preview=True,
)

RULES: Final = (OVER_THRESHOLD,)
