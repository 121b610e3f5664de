"""The record of the remittance codes to expect where a payer has published none."""

import attrs

from cptkit.values.citations import Citation
from cptkit.values.fields import converted
from cptkit.values.findings import Denial
from cptkit.values.periods import Period

__all__ = [
    "ExpectedDenial",
]


@attrs.frozen(field_transformer=converted)
class ExpectedDenial:
    """A remittance code to expect for what a rule finds, where the payer has published no other.

    Attributes:
        case: of which of the rule's findings, as the rule names them, such as a status; empty is any.
    """

    rule: str
    case: str
    denial: Denial
    period: Period
    citation: Citation
