"""What a code's status in the fee schedule says of a line that bills it."""

from collections.abc import Iterator
from typing import Final

from cptkit.reference.indicators import Status
from cptkit.rules._rows import billed_row
from cptkit.rules.authorities import FEE_SCHEDULE
from cptkit.rules.rule import Hit, Lift, Rule
from cptkit.rules.subjects import BilledLine
from cptkit.values.findings import Severity
from cptkit.values.tables import Table

__all__ = [
    "STATUS_NOT_PAYABLE",
    "status_not_payable",
]


_STATUSES: Final = {
    Status.BUNDLED: (Severity.DENIAL, "its payment is inside that of other services"),
    Status.INVALID: (Severity.DENIAL, "Medicare takes another code for it"),
    Status.INVALID_WITH_GRACE: (Severity.DENIAL, "Medicare takes another code for it"),
    Status.DELETED: (Severity.DENIAL, "it is deleted"),
    Status.DELETED_NO_GRACE: (Severity.DENIAL, "it is deleted"),
    Status.DELETED_MODIFIER: (Severity.DENIAL, "its modifier is deleted"),
    Status.NOT_COVERED: (Severity.DENIAL, "it is not covered"),
    Status.MEASUREMENT: (Severity.DENIAL, "it only measures performance"),
    Status.THERAPY_REPORTING: (Severity.DENIAL, "it only reports a therapy function"),
    # Drugs, laboratory tests and supplies are paid under schedules of their own: nothing is wrong with the line.
    Status.EXCLUDED_BY_REGULATION: (Severity.NOTICE, "it is outside the fee schedule by regulation"),
    Status.EXCLUDED_BY_STATUTE: (Severity.NOTICE, "it is outside the fee schedule by statute"),
    Status.BUNDLED_OR_EXCLUDED: (Severity.REVIEW, "it is bundled, or paid under another benefit"),
    Status.CONTRACTOR_PRICED: (Severity.NOTICE, "the contractor sets its price"),
}


def status_not_payable(line: BilledLine) -> Iterator[Hit | Lift]:
    """A code that the fee schedule does not pay as billed."""
    row = billed_row(line)
    if row is not None and row.status in _STATUSES:
        severity, meaning = _STATUSES[row.status]
        yield Hit(
            f"{line.code} has status {row.status.value}; {meaning}",
            severity,
            (row,),
            basis=Table.FEE_SCHEDULE,
            indicator="status",
        )


STATUS_NOT_PAYABLE: Final = Rule(
    id="fee-schedule.status-not-payable",
    subject=BilledLine,
    title="a code that the fee schedule does not pay as billed",
    citation=FEE_SCHEDULE,
    evaluate=status_not_payable,
    needs=(Table.FEE_SCHEDULE,),
    moot_after=("code-set.procedure-not-in-force",),
    from_codes_alone=True,
)
