"""What the fee schedule's status indicator says about a billed code."""

from collections.abc import Iterator
from typing import Final

import attrs

from cptkit.policies.policy import LineOfBusiness
from cptkit.reference.indicators import Rate, Status
from cptkit.rules.proposals import Proposal, bill_code, drop
from cptkit.rules.rule import Hit, Rule, Said
from cptkit.subjects.claims import LineAmongOthers
from cptkit.subjects.coded import CodedLine
from cptkit.subjects.lines import BilledLine
from cptkit.subjects.practitioners import are_surely_one, may_be_one_practitioner
from cptkit.values.findings import Severity
from cptkit.values.scope import Domain
from cptkit.values.service_kinds import ServiceKind
from cptkit.values.tables import Table

__all__ = ["RULES"]

_SOURCE: Final = "cms-pfs-attachment-a"


@attrs.frozen
class _Meaning:
    """What a status means for a line.

    Attributes:
        benefit: whether it is what Medicare decided to cover or accept, and no statement on coding.
    """

    severity: Severity
    words: str
    benefit: bool = False


_NOT_VALID: Final = _Meaning(Severity.DENIAL, "not valid for Medicare, which uses another code", benefit=True)
_DELETED: Final = _Meaning(Severity.DENIAL, "deleted code")
_STATUSES: Final = {
    Status.BUNDLED: _Meaning(Severity.DENIAL, "payment is bundled into other services"),
    Status.INVALID: _NOT_VALID,
    Status.INVALID_WITH_GRACE: _NOT_VALID,
    Status.DELETED: _DELETED,
    Status.DELETED_NO_GRACE: _DELETED,
    Status.DELETED_MODIFIER: _DELETED,
    Status.NOT_COVERED: _Meaning(Severity.DENIAL, "not covered by Medicare", benefit=True),
    # These are asked for, and nothing is paid for them.
    Status.MEASUREMENT: _Meaning(Severity.NOTICE, "measurement code, not paid", benefit=True),
    Status.THERAPY_REPORTING: _Meaning(Severity.NOTICE, "therapy reporting code, not paid", benefit=True),
    Status.EXCLUDED_BY_REGULATION: _Meaning(
        Severity.NOTICE, "excluded from the fee schedule by regulation", benefit=True
    ),
    Status.EXCLUDED_BY_STATUTE: _Meaning(Severity.NOTICE, "excluded from the fee schedule by statute", benefit=True),
    Status.BUNDLED_OR_EXCLUDED: _Meaning(Severity.REVIEW, "bundled, or paid under another benefit"),
    Status.CONTRACTOR_PRICED: _Meaning(Severity.NOTICE, "contractor priced", benefit=True),
    Status.RESTRICTED: _Meaning(Severity.NOTICE, "special coverage instructions apply", benefit=True),
}
# These are paid under schedules of their own: that the physician fee schedule excludes them says nothing of the line.
_EXCLUDED: Final = (Status.EXCLUDED_BY_REGULATION, Status.EXCLUDED_BY_STATUTE)
_PAID_ELSEWHERE: Final = frozenset(
    {
        ServiceKind.AMBULANCE,
        ServiceKind.BLOOD_DRAW,
        ServiceKind.CAST_SUPPLY,
        ServiceKind.DRUG,
        ServiceKind.HOME_VACCINATION,
        ServiceKind.LABORATORY,
        ServiceKind.MEDICARE_VACCINE_ADMINISTRATION,
        ServiceKind.VACCINE,
    }
)
_REPORTED: Final = _Meaning(Severity.NOTICE, "reported, not paid", benefit=True)


# The codes by which Medicare has reported what these are for; of prolonged services, by the visit that they go with.
_AT_MEDICARE: Final = {
    "77062": ("G0279",),
    "97014": ("G0283",),
    "99417": ("G2212", "G0318"),
    "99418": ("G0316", "G0317"),
}


def _remedies(line: CodedLine, status: Status) -> Iterator[Proposal]:
    """Propose Medicare's own code, or not to bill what is never paid to the practitioner."""
    if status in (Status.INVALID, Status.INVALID_WITH_GRACE) and line.at_medicare:
        for code in _AT_MEDICARE.get(line.code, ()):
            yield bill_code(code, "what Medicare's code requires")
    if status in (Status.BUNDLED, Status.NOT_COVERED):
        yield drop()


def _is_bundled_by_medicare_alone(line: CodedLine) -> bool:
    """Return whether other payers may pay what Medicare bundles; plans in its place do as Medicare does."""
    in_its_place = line.policy is not None and line.policy.policy.line_of_business is LineOfBusiness.MEDICARE_ADVANTAGE
    return line.is_a(ServiceKind.PAID_BY_OTHER_PAYERS) and not in_its_place


def status_not_payable(line: CodedLine) -> Said:
    """A code that the fee schedule does not pay separately."""
    row = line.billed_row
    if row is None or (row.status in _EXCLUDED and any(line.is_a(kind) for kind in _PAID_ELSEWHERE)):
        return
    if row.status in _STATUSES:
        meaning = _REPORTED if line.is_a(ServiceKind.REPORTED_ONLY) else _STATUSES[row.status]
        yield Hit(
            f"{line.code} has status {row.status}; {meaning.words}",
            meaning.severity,
            (row,),
            basis=Table.FEE_SCHEDULE,
            indicator="status",
            benefit=meaning.benefit or _is_bundled_by_medicare_alone(line),
            case=row.status,
            candidates=_remedies(line, row.status),
        )


STATUS_NOT_PAYABLE: Final = Rule(
    id="fee-schedule.status-not-payable",
    subject=CodedLine,
    title="a code that the fee schedule does not pay separately",
    evaluate=status_not_payable,
    source=_SOURCE,
    domain=Domain.STATUS,
    needs=(Table.FEE_SCHEDULE,),
    services=frozenset({ServiceKind.UNPAID_STATUS}),
    moot_after=("code-set.procedure-not-in-force", "vaccine.not-part-b", "payer.code-not-taken"),
)

# Under the fee schedule these are, or may be, paid.
_PAYABLE: Final = (Status.ACTIVE, Status.RESTRICTED, Status.CONTRACTOR_PRICED)


def _is_payable(line: BilledLine) -> bool:
    row = line.coded.billed_row
    return row is not None and row.status in _PAYABLE


def paid_alone_beside_other(among: LineAmongOthers) -> Said:
    """A service that is paid only alone, on a day with another payable service of the practitioner."""
    line = among.line
    beside = [other for other in among.others if _is_payable(other) and may_be_one_practitioner(line, other)]
    row = line.coded.billed_row
    if row is None or not beside:
        return
    one = any(are_surely_one(line, other) for other in beside)
    doubt = "" if one else "; the claim does not show that one practitioner did both"
    yield Hit(
        f"{line.code} has status T; payment is bundled into {beside[0].code}{doubt}",
        Severity.DENIAL if one else Severity.REVIEW,
        (row,),
        basis=Table.FEE_SCHEDULE,
        indicator="status",
        candidates=(drop(line),),
    )


PAID_ALONE_BESIDE_OTHER: Final = Rule(
    id="fee-schedule.paid-alone-beside-other",
    subject=LineAmongOthers,
    title="a status T service with another payable service by the same practitioner on that day",
    evaluate=paid_alone_beside_other,
    source=_SOURCE,
    domain=Domain.STATUS,
    needs=(Table.FEE_SCHEDULE,),
    services=frozenset({ServiceKind.PAID_ALONE}),
    preview=True,
)


def rarely_outside_facility(line: CodedLine) -> Said:
    """A service that the fee schedule prices as rarely or never performed outside a facility."""
    site, row = line.site, line.row
    if site is None or row is None or row.values is None or site.rate is not Rate.NONFACILITY:
        return
    if row.values.nonfacility_not_applicable:
        yield Hit(
            f"{line.code} at POS {line.place}; Medicare prices it as rarely performed outside a facility",
            Severity.NOTICE,
            (row,),
            basis=Table.FEE_SCHEDULE,
            indicator="place",
            benefit=True,
        )


RARELY_OUTSIDE_FACILITY: Final = Rule(
    id="fee-schedule.rarely-outside-facility",
    subject=CodedLine,
    title="a service rarely or never performed outside a facility",
    evaluate=rarely_outside_facility,
    source=_SOURCE,
    domain=Domain.STATUS,
    needs=(Table.FEE_SCHEDULE,),
    services=frozenset({ServiceKind.OPERATION}),
    preview=True,
)

RULES: Final = (STATUS_NOT_PAYABLE, PAID_ALONE_BESIDE_OTHER, RARELY_OUTSIDE_FACILITY)
