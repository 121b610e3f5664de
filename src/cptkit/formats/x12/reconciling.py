"""A remittance held against what a check said: what was foreseen, what was not, and what was paid all the same."""

from collections.abc import Iterator, Sequence
from enum import StrEnum
from operator import itemgetter

import attrs
from typing_extensions import override

from cptkit.errors import InvalidClaim
from cptkit.formats.x12.remittance import Adjustment, RemittedClaim, RemittedLine
from cptkit.values.claims import Claim, ServiceLine
from cptkit.values.edges import as_a
from cptkit.values.findings import Finding, Severity
from cptkit.values.outcome_rows import billed_lines
from cptkit.values.remittance_codes import NOT_CODING, PRICING
from cptkit.values.reports import Report
from cptkit.values.wording import lines_in_words

__all__ = ["Foresight", "Reconciled", "Reconciliation", "reconcile"]

_REVERSAL = "22"


class Foresight(StrEnum):
    """How a remittance and a report agree on one thing.

    `FORESEEN`: denied with a code that a finding expects. `NOT_FORESEEN`: denied with a code that none expects.
    `PAID`: a finding expects a denial, and its lines were paid.
    """

    FORESEEN = "foreseen"
    NOT_FORESEEN = "not foreseen"
    PAID = "foreseen, yet paid"


@attrs.frozen
class Reconciled:
    """One denial of a remittance, or one finding whose lines were paid all the same.

    Attributes:
        foresight: how the two agree.
        lines: the numbers of the claim's lines, counted from 1.
        adjustment: what the payer took off; `None` where it paid.
        remarks: the remark codes beside it.
        finding: the finding that expects it; `None` where none does.
        perhaps: why it was not foreseen, as far as the report and the code show.
    """

    foresight: Foresight
    lines: tuple[int, ...]
    adjustment: Adjustment | None = None
    remarks: tuple[str, ...] = ()
    finding: Finding | None = None
    perhaps: tuple[str, ...] = ()

    @override
    def __str__(self) -> str:
        codes = " ".join(map(str, filter(None, (self.adjustment, *self.remarks))))
        rule = f"[{self.finding.rule}]" if self.finding is not None else ""
        return f"{lines_in_words(self.lines)}: {self.foresight}: {' '.join(filter(None, (codes, rule)))}"


@attrs.frozen
class Reconciliation:
    """A remittance of one claim, held against its report.

    Attributes:
        claim_id: the claim's own id.
        entries: denials in the order of the claim's lines, then the findings that were paid all the same.
        not_remitted: the numbers of the lines that the remittance does not name.
        unmatched: the remittance's lines that are none of the claim's.
    """

    claim_id: str
    entries: tuple[Reconciled, ...]
    not_remitted: tuple[int, ...] = ()
    unmatched: tuple[RemittedLine, ...] = ()

    @override
    def __str__(self) -> str:
        return "\n".join([f"claim {self.claim_id}: {self._summary()}", *self._lines()])

    def _summary(self) -> str:
        counts = [(sum(entry.foresight is one for entry in self.entries), one) for one in Foresight]
        return "; ".join(f"{count} {one}" for count, one in counts if count) or "paid as foreseen"

    def _lines(self) -> Iterator[str]:
        for entry in self.entries:
            yield str(entry)
            yield from (f"    perhaps: {reason}" for reason in entry.perhaps)
        yield from (f"line {number}: not on the remittance" for number in self.not_remitted)
        yield from (f"remitted, and no line of the claim: {line.code}" for line in self.unmatched)


def reconcile(claim: Claim, report: Report, remitted: RemittedClaim) -> Reconciliation:
    """Hold what a payer did with a claim against what a check of the claim said.

    Args:
        claim: as it was billed.
        report: what `check` says of it.
        remitted: the claim on the remittance.

    Raises:
        InvalidClaim: the remittance or the report is for another claim, or the remittance takes a payment back.
        InvalidValue: no claim, no report, or no remitted claim.

    >>> from decimal import Decimal
    >>> from cptkit import bundled_reference, check, parse_line
    >>> claim = Claim([parse_line("77053-LT on 2024-08-13 at 22 for N64.52")], payer="medicare", id="A1")
    >>> report = check(claim, bundled_reference())
    >>> denied = Adjustment("CO", "5", Decimal("90"))
    >>> line = RemittedLine("77053", ("LT",), Decimal("90"), Decimal(), adjustments=(denied,), remarks=("M97",))
    >>> print(reconcile(claim, report, RemittedClaim("A1", "4", Decimal("90"), Decimal(), lines=(line,))))
    claim A1: 1 foreseen
    line 1: foreseen: CO-5 90 M97 [fee-schedule.global-in-facility]
    """
    as_a(RemittedClaim, remitted, "remitted")
    billed = billed_lines(as_a(Claim, claim, "claim"))
    if as_a(Report, report, "report").billed and report.billed != billed:
        message = "the report is for another claim; expected what check says of the claim"
        raise InvalidClaim(message, "report")
    if claim.id is not None and claim.id != remitted.id:
        raise InvalidClaim(
            "the remittance is for another claim (CLP01); expected the claim's own id (CLM01)", "remitted"
        )
    if remitted.status == _REVERSAL:
        raise InvalidClaim(
            "a payment taken back (CLP02 is 22); expected the claim as it was processed again", "remitted"
        )
    pairs, unmatched = _matched(claim, remitted)
    everything = tuple(range(1, len(claim.lines) + 1))
    decisions = [((number,), line.adjustments, (*line.remarks, *remitted.remarks)) for number, line in pairs]
    entries = [
        _denied(lines, adjustment, remarks, claim, report)
        for lines, adjustments, remarks in (*decisions, (everything, remitted.adjustments, remitted.remarks))
        for adjustment in adjustments
        if adjustment.amount > 0 and adjustment.carc not in PRICING
    ]
    paid = {number for number, line in pairs if line.paid > 0}
    if not remitted.lines and remitted.paid > 0:
        paid = set(everything)
    paid.difference_update(*(entry.lines for entry in entries))
    entries += [
        Reconciled(Foresight.PAID, finding.lines, finding=finding)
        for finding in report.findings
        if finding.severity is Severity.DENIAL and not finding.moot and paid.issuperset(finding.lines)
    ]
    missing = set(everything).difference(number for number, _ in pairs) if remitted.lines else set[int]()
    return Reconciliation(remitted.id, tuple(entries), tuple(sorted(missing)), unmatched)


def _matched(claim: Claim, remitted: RemittedClaim) -> tuple[list[tuple[int, RemittedLine]], tuple[RemittedLine, ...]]:
    """Return the remittance's lines with the numbers of the claim's, and those that are none of them.

    The line's own number decides, which several have where the payer split the line; then code, modifiers and charge;
    then the code alone.
    """
    pairs: list[tuple[int, RemittedLine]] = []
    rest: list[RemittedLine] = []
    for line in remitted.lines:
        number = next(
            (number for number, own in enumerate(claim.lines, start=1) if _is_its_id(number, own, line)), None
        )
        if number is None:
            rest.append(line)
        else:
            pairs.append((number, line))
    free = [number for number in range(1, len(claim.lines) + 1) if number not in {number for number, _ in pairs}]
    for is_alike in (_is_same_service, _is_same_code):
        unlike: list[RemittedLine] = []
        for line in rest:
            number = next((number for number in free if is_alike(claim.lines[number - 1], line)), None)
            if number is None:
                unlike.append(line)
            else:
                free.remove(number)
                pairs.append((number, line))
        rest = unlike
    return sorted(pairs, key=itemgetter(0)), tuple(rest)


def _is_its_id(number: int, own: ServiceLine, line: RemittedLine) -> bool:
    # A payer that splits a line without a number of its own names it by LX01 (X12, request for interpretation 2224).
    return line.id is not None and line.id == (str(number) if own.id is None else own.id)


def _is_same_code(own: ServiceLine, line: RemittedLine) -> bool:
    return own.code == (line.billed_code or line.code)


def _is_same_service(own: ServiceLine, line: RemittedLine) -> bool:
    return _is_same_code(own, line) and (own.modifiers, own.charge) == (line.modifiers, line.charge)


def _denied(
    lines: tuple[int, ...], adjustment: Adjustment, remarks: tuple[str, ...], claim: Claim, report: Report
) -> Reconciled:
    touching = [one for one in report.findings if not one.moot and not set(lines).isdisjoint(one.lines)]
    expecting = [one for one in touching if any(denial.carc == adjustment.carc for denial in one.denials)]
    if expecting:
        # Where several findings expect the code, the remark code tells them apart.
        finding = max(expecting, key=lambda one: any(denial.rarc in remarks for denial in one.denials))
        return Reconciled(Foresight.FORESEEN, lines, adjustment, remarks, finding)
    perhaps = tuple(_perhaps(lines, adjustment.carc, touching, claim, report))
    return Reconciled(Foresight.NOT_FORESEEN, lines, adjustment, remarks, perhaps=perhaps)


def _perhaps(
    lines: tuple[int, ...], carc: str, touching: Sequence[Finding], claim: Claim, report: Report
) -> Iterator[str]:
    """Give why a denial was not foreseen, as far as the code and the report show."""
    if carc in NOT_CODING:
        yield f"{carc} does not turn on coding: {NOT_CODING[carc]}"
    for finding in touching:
        codes = " or ".join(map(str, finding.denials)) or "no code"
        yield f"the payer denied for what {finding.rule} found, with another code than expected ({codes})"
    for bypass in report.bypasses:
        if not set(lines).isdisjoint(bypass.lines):
            by = bypass.modifier or "a circumstance that the claim does not say"
            yield f"the payer did not take {by} for {bypass.rule}; the record must show {bypass.record_must_show}"
    codes_of_lines = {claim.lines[number - 1].code for number in lines}
    for gap in report.gaps:
        if not codes_of_lines.isdisjoint(gap.codes):
            yield str(gap)
    yield from report.limits
