"""Remittances (835, 005010X221): what a payer paid of each claim and line, and the codes of what it did not pay."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import Final, Literal

import attrs
from typing_extensions import override

from cptkit.formats.x12.document import Document, Mistake, OnMistake, Source, raise_mistake, read_document
from cptkit.formats.x12.envelope import Transaction, interchanges, transactions
from cptkit.formats.x12.loops import Loop, Unreadable, at, check_members, cut, parse_day_text, parse_number
from cptkit.values.edges import as_word
from cptkit.values.unjudged import OnError

__all__ = ["Adjustment", "RemittanceBatch", "RemittedClaim", "RemittedLine", "read_remittances"]

_VERSION: Final = "005010X221"
# The segments of each loop (005010X221A1), by the segment that begins it.
_MEMBERS: Final = {
    "ST": frozenset({"BPR", "TRN", "CUR", "REF", "DTM", "N1", "N3", "N4", "PER", "RDM"}),
    "LX": frozenset({"TS3", "TS2"}),
    "CLP": frozenset({"CAS", "NM1", "MIA", "MOA", "REF", "DTM", "PER", "AMT", "QTY"}),
    "SVC": frozenset({"DTM", "CAS", "REF", "AMT", "QTY", "LQ"}),
    "PLB": frozenset({"PLB"}),
}
_WORDS: Final = {
    "ST": "the head of the transaction",
    "LX": "a header number (LX)",
    "CLP": "a claim (CLP)",
    "SVC": "a service line (SVC)",
    "PLB": "the adjustments of the provider (PLB)",
}
# A CAS holds up to six reasons, each with its amount and quantity.
_REASONS: Final = range(2, 20, 3)
# Where remark codes stand: MOA for outpatient claims, MIA for inpatient ones.
_REMARKS: Final = {"MOA": range(3, 8), "MIA": (5, 20, 21, 22, 23)}


@attrs.frozen
class Adjustment:
    """What a payer took off a charge, and why.

    Attributes:
        group: whose it is to bear: CO, PR, OA, PI (CAS01).
        carc: the claim adjustment reason code.
        amount: dollars; less than zero where it was added.
        quantity: units, where the payer counts them.

    >>> print(Adjustment("CO", "97", Decimal("43")))
    CO-97 43
    """

    group: str
    carc: str
    amount: Decimal
    quantity: Decimal | None = None

    @override
    def __str__(self) -> str:
        return f"{self.group}-{self.carc} {self.amount:f}"


@attrs.frozen
class RemittedLine:
    """One service as it was paid (SVC).

    Attributes:
        code: the procedure code that was adjudicated (SVC01-2), and `modifiers`.
        billed_code: the code that was billed, where it is another one (SVC06-2).
        charge: dollars billed (SVC02); paid: dollars paid (SVC03).
        units: units paid (SVC05).
        date_of_service: DTM*472, or the begin of the span (DTM*150).
        id: the line's own number (REF*6R), which payers return where it was billed.
        adjustments: of the line (CAS); remarks: its remark codes (LQ*HE).
    """

    code: str
    modifiers: tuple[str, ...]
    charge: Decimal
    paid: Decimal
    units: Decimal = Decimal(1)
    billed_code: str | None = None
    date_of_service: date | None = None
    id: str | None = None
    adjustments: tuple[Adjustment, ...] = ()
    remarks: tuple[str, ...] = ()


@attrs.frozen
class RemittedClaim:
    """One claim as it was paid (CLP); it names no patient.

    Attributes:
        id: the claim's own id, as it was billed (CLP01, from CLM01).
        status: how it was processed (CLP02): 1, 2, 3 paid as first, second, third payer; 4 denied; 22 taken back.
        charge, paid, patient_share: dollars (CLP03, CLP04, CLP05).
        payer_number: the payer's own number of the claim (CLP07).
        adjustments: of the claim as a whole (CAS); remarks: its remark codes (MOA, MIA).
        lines: empty where the payer adjudicated the claim as a whole.
        segments: the first and the last segment in the file.
    """

    id: str
    status: str
    charge: Decimal
    paid: Decimal
    patient_share: Decimal = Decimal()
    payer_number: str | None = None
    adjustments: tuple[Adjustment, ...] = ()
    remarks: tuple[str, ...] = ()
    lines: tuple[RemittedLine, ...] = ()
    segments: tuple[int, int] = (0, 0)


@attrs.frozen
class RemittanceBatch:
    """The claims of an 835 file, and what of it could not be read.

    Attributes:
        document: the file itself.
        claims: in the order of the file.
        mistakes: what could not be read and which counts and sums are wrong; empty unless collected.
    """

    document: Document
    claims: tuple[RemittedClaim, ...]
    mistakes: tuple[Mistake, ...] = ()


def read_remittances(source: Source, *, on_error: Literal["raise", "collect"] = "raise") -> RemittanceBatch:
    """Read the claims of a remittance file (835, 005010X221 and A1).

    Args:
        source: a path, bytes, an open binary file, or a `Document`.
        on_error: raise the first mistake, or collect all of them and go on.

    Raises:
        InvalidX12: the first mistake, unless they are collected.
        MissingFile: there is no file at the path.
        InvalidValue: as for `read_claims`.

    >>> read_remittances(b"<html>", on_error="collect").claims
    ()
    """
    document = read_document(source)
    mistakes: list[Mistake] = []
    collects = as_word(OnError, on_error, "on_error") is OnError.COLLECT
    report = mistakes.append if collects else raise_mistake
    claims = [
        claim
        for interchange in interchanges(document, report)
        for transaction in transactions(interchange, document.name, report)
        for claim in _claims(transaction, document.name, report)
    ]
    return RemittanceBatch(document, tuple(claims), tuple(mistakes))


def _claims(transaction: Transaction, file: str, report: OnMistake) -> Iterator[RemittedClaim]:
    if (transaction.kind, transaction.version[: len(_VERSION)]) != ("835", _VERSION):
        element = "ST03" if transaction.kind == "835" else "ST01"
        message = f"another transaction; expected 835 in version {_VERSION}"
        report(Mistake(file, transaction.first, element, message, (transaction.first, transaction.last)))
        return
    for gathered in _gathered(transaction):
        head, last = gathered[0], gathered[-1].last
        try:
            for loop in gathered:
                check_members(loop, _MEMBERS[loop.tag], _WORDS[loop.tag])
            claim = _claim(gathered, transaction)
        except Unreadable as error:
            report(Mistake(file, error.number, error.element, error.message, (head.first, last)))
            continue
        if claim is not None:
            for number, element, message in _unbalanced(claim, gathered):
                report(Mistake(file, number, element, message))
            yield claim


def _gathered(transaction: Transaction) -> Iterator[list[Loop]]:
    """Give each claim with its services, and each loop that is no claim by itself."""
    gathered: list[Loop] = []
    for loop in cut(transaction, lambda tag, _: tag in _MEMBERS):
        if loop.tag == "SVC" and gathered and gathered[0].tag == "CLP":
            gathered.append(loop)
        else:
            if gathered:
                yield gathered
            gathered = [loop]
    yield gathered


def _claim(gathered: list[Loop], transaction: Transaction) -> RemittedClaim | None:
    """Return the claim of gathered loops, or `None` where they are no claim."""
    head, *services = gathered
    if head.tag == "SVC":
        raise Unreadable(head.first, "", "a service outside a claim; expected CLP before it")
    if head.tag != "CLP":
        return None
    if gathered[-1].last == transaction.last and not transaction.whole:
        message = "a claim at the end of a transaction without SE; expected SE, since lines of it may be lost"
        raise Unreadable(head.first, "", message)
    clp = head.segments[0]
    if not at(clp, 1):
        raise Unreadable(head.first, "CLP01", "missing; expected the claim's own id")
    return RemittedClaim(
        at(clp, 1),
        at(clp, 2),
        _dollars(clp, 3, head.first),
        _dollars(clp, 4, head.first),
        _dollars(clp, 5, head.first) if at(clp, 5) else Decimal(),
        at(clp, 7) or None,
        _adjustments(head),
        _claim_remarks(head),
        tuple(_line(loop, transaction.separators.component) for loop in services),
        (head.first, gathered[-1].last),
    )


def _line(loop: Loop, component: str) -> RemittedLine:
    svc, number, named = loop.segments[0], loop.first, loop.by_tag()
    _, code, *modifiers = [*at(svc, 1).split(component), ""][:6]
    if not code:
        raise Unreadable(number, "SVC01-2", "missing; expected the procedure code that was adjudicated")
    billed = [*at(svc, 6).split(component), ""]
    days = {at(one, 1): at(one, 2) for _, one in named.get("DTM", ())}
    return RemittedLine(
        code,
        tuple(filter(None, modifiers)),
        _dollars(svc, 2, number),
        _dollars(svc, 3, number),
        parse_number(at(svc, 5), number, "SVC05", expected="units") if at(svc, 5) else Decimal(1),
        billed[1] or None,
        parse_day_text(days.get("472") or days.get("150") or ""),
        next((at(one, 2) for _, one in named.get("REF", ()) if at(one, 1) == "6R"), None),
        _adjustments(loop),
        tuple(at(one, 2) for _, one in named.get("LQ", ()) if at(one, 1) == "HE"),
    )


def _dollars(elements: list[str], place: int, number: int) -> Decimal:
    return parse_number(at(elements, place), number, f"{elements[0]}{place:02}", expected="dollars, such as 145.5")


def _adjustments(loop: Loop) -> tuple[Adjustment, ...]:
    found: list[Adjustment] = []
    for number, cas in loop.by_tag().get("CAS", ()):
        for place in _REASONS:
            if at(cas, place):
                count = at(cas, place + 2)
                quantity = parse_number(count, number, f"CAS{place + 2:02}", expected="units") if count else None
                found.append(Adjustment(at(cas, 1), at(cas, place), _dollars(cas, place + 1, number), quantity))
    return tuple(found)


def _claim_remarks(head: Loop) -> tuple[str, ...]:
    named = head.by_tag()
    stated = (at(one, place) for tag, places in _REMARKS.items() for _, one in named.get(tag, ()) for place in places)
    return tuple(filter(None, stated))


def _unbalanced(claim: RemittedClaim, gathered: list[Loop]) -> Iterator[tuple[int, str, str]]:
    """Give what does not come to what it says: charge less adjustments is paid, of a line and of a claim."""
    taken = sum((one.amount for one in claim.adjustments), Decimal())
    for line, loop in zip(claim.lines, gathered[1:], strict=True):
        of_line = sum((one.amount for one in line.adjustments), Decimal())
        taken += of_line
        if line.charge - of_line != line.paid:
            yield (
                loop.first,
                "SVC03",
                f"the amount does not match; expected {line.charge - of_line:f}, the charge less its adjustments",
            )
    if claim.charge - taken != claim.paid:
        yield (
            gathered[0].first,
            "CLP04",
            f"the amount does not match; expected {claim.charge - taken:f}, the charge less all adjustments",
        )
