"""Services that a payer bundles into others of the day, beyond the PTP edits of CMS."""

from collections.abc import Iterator
from typing import Final

from cptkit.policies.clauses import OwnPair
from cptkit.policies.clauses.named import names
from cptkit.rules.proposals import Proposal, append, drop
from cptkit.rules.rule import Hit, Rule, Said
from cptkit.subjects.days import ServiceDay
from cptkit.subjects.lines import BilledLine
from cptkit.subjects.practitioners import may_be_one_practitioner
from cptkit.values.scope import Domain
from cptkit.values.tables import Table

__all__ = ["RULES"]


def _remedies(line: BilledLine, clause: OwnPair) -> Iterator[Proposal]:
    if line.number is not None:
        for modifier in sorted(clause.modifiers):
            yield append(modifier, "that the two services are distinct", line=line)
        yield drop(line)


def _on_two_sides(line: BilledLine, other: BilledLine) -> bool:
    """Return whether modifiers name a side on each of two lines, and none on both."""
    mine, theirs = line.named_sides, other.named_sides
    return bool(mine and theirs) and mine.isdisjoint(theirs)


def _into(line: BilledLine, day: ServiceDay, clause: OwnPair) -> BilledLine | None:
    """Return the first line of the day into which another is bundled, where nothing bypasses it."""
    for other in day.lines:
        billed = line.number is not None or other.number is not None
        together = may_be_one_practitioner(line, other) and not _on_two_sides(line, other)
        if other.code in clause.beside and other is not line and billed and together:
            return None if line.has(*clause.modifiers) or other.has(*clause.modifiers) else other
    return None


def bundled_by_payer(day: ServiceDay) -> Said:
    """A service that the payer bundles into another of the same practitioner on the same day."""
    codes = {line.code for line in day.lines}
    for clause in day.policy.clauses(OwnPair) if day.policy else ():
        for line in () if clause.beside.isdisjoint(codes) else day.lines:
            if names(clause, line.code, line.coded.about.kinds):
                other = _into(line, day, clause)
                if other is not None:
                    yield Hit(
                        f"{line.code} with {other.code} on one date of service; {clause.title}",
                        clause.outcome.severity,
                        (clause,),
                        lines=(line, other),
                        candidates=_remedies(line, clause),
                    )


BUNDLED_BY_PAYER: Final = Rule(
    id="payer.bundled-pair",
    subject=ServiceDay,
    title="a service that the payer bundles into another service on the same day",
    evaluate=bundled_by_payer,
    domain=Domain.PAYER_LIMITS,
    clauses=(OwnPair,),
    needs=(Table.POLICIES,),
    moot_after=("ncci.unbundled-pair",),
    preview=True,
)

RULES: Final = (BUNDLED_BY_PAYER,)
