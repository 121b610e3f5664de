"""The claim form: what every line of a professional claim needs."""

from typing import Final

from cptkit.rules.rule import Hit, Rule, Said
from cptkit.subjects.lines import Absent, CodedLine
from cptkit.values.findings import Severity
from cptkit.values.scope import Domain
from cptkit.values.tables import Table

__all__ = ["RULES"]


def missing_place_of_service(line: CodedLine) -> Said:
    """A line without a place of service, of its own or from the claim."""
    message = f"no POS on {line.code}; every line of a professional claim needs one"
    yield Hit(message, Severity.DENIAL, basis=Table.CLAIM_FORM)


MISSING_PLACE_OF_SERVICE: Final = Rule(
    id="claim.missing-place-of-service",
    subject=CodedLine,
    title="a line without a place of service",
    evaluate=missing_place_of_service,
    source="cms-pub-100-04-ch26",
    domain=Domain.CLAIM_FORM,
    absent=frozenset({Absent.PLACE}),
)

RULES: Final = (MISSING_PLACE_OF_SERVICE,)
