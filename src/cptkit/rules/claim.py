"""The claim form: what a professional claim has to say on every line."""

from collections.abc import Iterator
from typing import Final

from cptkit.rules.authorities import CLAIM_FORM
from cptkit.rules.rule import Hit, Lift, Rule
from cptkit.rules.subjects import BilledLine
from cptkit.values.findings import Severity
from cptkit.values.tables import Table

__all__ = ["MISSING_PLACE_OF_SERVICE", "missing_place_of_service"]


def missing_place_of_service(line: BilledLine) -> Iterator[Hit | Lift]:
    """A line for which neither it nor the claim names a place of service."""
    if line.place is None:
        message = f"no place of service for {line.code}; a professional line names one"
        yield Hit(message, Severity.DENIAL, basis=Table.CLAIM_FORM)


MISSING_PLACE_OF_SERVICE: Final = Rule(
    id="claim.missing-place-of-service",
    subject=BilledLine,
    title="a line without a place of service",
    citation=CLAIM_FORM,
    evaluate=missing_place_of_service,
    from_codes_alone=True,
)
