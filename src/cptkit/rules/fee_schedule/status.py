"""What the fee schedule's status indicator says about a billed code."""

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
    Status.BUNDLED: (Severity.DENIAL, "payment is bundled into other services"),
    Status.INVALID: (Severity.DENIAL, "not valid for Medicare, which uses another code"),
    Status.INVALID_WITH_GRACE: (Severity.DENIAL, "not valid for Medicare, which uses another code"),
    Status.DELETED: (Severity.DENIAL, "deleted code"),
    Status.DELETED_NO_GRACE: (Severity.DENIAL, "deleted code"),
    Status.DELETED_MODIFIER: (Severity.DENIAL, "deleted modifier"),
    Status.NOT_COVERED: (Severity.DENIAL, "not covered by Medicare"),
    Status.MEASUREMENT: (Severity.DENIAL, "measurement code, not paid"),
    Status.THERAPY_REPORTING: (Severity.DENIAL, "therapy reporting code, not paid"),
    # Drugs, laboratory tests and supplies are paid under schedules of their own: nothing is wrong with the line.
    Status.EXCLUDED_BY_REGULATION: (Severity.NOTICE, "excluded from the fee schedule by regulation"),
    Status.EXCLUDED_BY_STATUTE: (Severity.NOTICE, "excluded from the fee schedule by statute"),
    Status.BUNDLED_OR_EXCLUDED: (Severity.REVIEW, "bundled, or paid under another benefit"),
    Status.CONTRACTOR_PRICED: (Severity.NOTICE, "contractor priced"),
}


def status_not_payable(line: CodedLine) -> Said:
    """A code that the fee schedule does not pay separately."""
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
    title="a code that the fee schedule does not pay separately",
    evaluate=status_not_payable,
    source="cms-pfs-attachment-a",
    domain=Domain.STATUS,
    needs=(Table.FEE_SCHEDULE,),
    services=frozenset({ServiceKind.UNPAID_STATUS}),
    moot_after=("code-set.procedure-not-in-force",),
)

RULES: Final = (STATUS_NOT_PAYABLE,)
