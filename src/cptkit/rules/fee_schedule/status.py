"""What a code's status in the fee schedule says of a line that bills it."""

from typing import Final

from cptkit.reference.indicators import Status
from cptkit.rules.rule import Hit, Rule, Said
from cptkit.subjects.lines import CodedLine
from cptkit.values.findings import Severity
from cptkit.values.scope import Domain
from cptkit.values.service_kinds import ServiceKind
from cptkit.values.tables import Table

__all__ = ["RULES"]

_STATUSES: Final = {
    Status.BUNDLED: (Severity.DENIAL, "its payment is bundled into that of other services"),
    Status.INVALID: (Severity.DENIAL, "Medicare uses another code for it"),
    Status.INVALID_WITH_GRACE: (Severity.DENIAL, "Medicare uses another code for it"),
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


def status_not_payable(line: CodedLine) -> Said:
    """A code that the fee schedule does not pay as billed."""
    row = line.billed_row
    if row is not None and row.status in _STATUSES:
        severity, meaning = _STATUSES[row.status]
        yield Hit(
            f"{line.code} has status {row.status}; {meaning}",
            severity,
            (row,),
            basis=Table.FEE_SCHEDULE,
            indicator="status",
        )


STATUS_NOT_PAYABLE: Final = Rule(
    id="fee-schedule.status-not-payable",
    subject=CodedLine,
    title="a code that the fee schedule does not pay as billed",
    evaluate=status_not_payable,
    source="cms-pfs-attachment-a",
    domain=Domain.STATUS,
    needs=(Table.FEE_SCHEDULE,),
    services=frozenset({ServiceKind.UNPAID_STATUS}),
    moot_after=("code-set.procedure-not-in-force",),
)

RULES: Final = (STATUS_NOT_PAYABLE,)
