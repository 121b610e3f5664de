"""Who rendered a service, against the kinds of practitioners whose service the payer does not take."""

from typing import Final

from cptkit.policies.clauses import RefusedPractitioner
from cptkit.policies.clauses.named import names
from cptkit.rules.proposals import drop
from cptkit.rules.rule import Hit, Rule, Said
from cptkit.subjects.lines import BilledLine
from cptkit.values.scope import Domain
from cptkit.values.tables import Table

__all__ = ["RULES"]


def practitioner_not_taken(line: BilledLine) -> Said:
    """A service by a kind of practitioner of whom the payer does not take it."""
    provider = line.line.rendering_provider
    if provider is None:
        return
    for clause in line.clauses(RefusedPractitioner):
        is_meant = names(clause, line.code, line.coded.about.kinds)
        is_there = not clause.places or line.place in clause.places
        if is_meant and is_there and clause.means(provider):
            where = f" at POS {line.place}" if clause.places else ""
            yield Hit(f"{line.code}{where}; {clause.title}", clause.outcome.severity, (clause,), candidates=(drop(),))


PRACTITIONER_NOT_TAKEN: Final = Rule(
    id="payer.practitioner-not-taken",
    subject=BilledLine,
    title="a service that the payer does not accept from this kind of practitioner",
    evaluate=practitioner_not_taken,
    domain=Domain.PAYER_LIMITS,
    clauses=(RefusedPractitioner,),
    needs=(Table.POLICIES,),
    preview=True,
)

RULES: Final = (PRACTITIONER_NOT_TAKEN,)
