"""Reading an 837P file: the hierarchy and the claims beneath it, never fewer of them than CLM segments."""

from collections.abc import Iterator
from typing import Final, Literal

import attrs

from cptkit.errors import CptkitError
from cptkit.formats.payer_names import checked_payers, payer_named
from cptkit.formats.x12.building import Level, charge_of, claim_facts, level_beneath, named_payer, service_line
from cptkit.formats.x12.document import Document, Mistake, OnMistake, Source, raise_mistake, read_document
from cptkit.formats.x12.envelope import Transaction, interchanges, transactions
from cptkit.formats.x12.filed import ClaimBatch, FiledClaim, Origin, Payers
from cptkit.formats.x12.loops import Loop, Unreadable, at, check_members, cut, parse_number, refused
from cptkit.values.claims import Claim
from cptkit.values.edges import as_function, as_word
from cptkit.values.unjudged import OnError

__all__ = ["count_claims", "iter_claims", "read_claims"]

_VERSION: Final = "005010X222"
# The segments of each loop (005010X222A1, section 2.4), by the segment that begins it.
_PARTY: Final = frozenset({"NM1", "N3", "N4", "REF", "PER", "PRV"})
_MEMBERS: Final = {
    "ST": _PARTY | {"BHT"},
    "HL": _PARTY | {"CUR", "SBR", "PAT", "DMG"},
    "CLM": _PARTY | {"DTP", "CL1", "PWK", "CN1", "AMT", "K3", "NTE", "CR1", "CR2", "CR3", "CRC", "HI", "HCP"},
    "SBR": _PARTY | {"CAS", "AMT", "OI", "MOA", "DMG", "DTP"},
    "LX": _PARTY
    | {"SV1", "SV5", "PWK", "CR1", "CR3", "CRC", "DTP", "QTY", "MEA", "CN1", "AMT", "K3", "NTE", "PS1", "HCP"}
    | {"LIN", "CTP", "SVD", "CAS", "LQ", "FRM"},
}
_OF_CLAIM: Final = ("CLM", "SBR", "LX")
_WORDS: Final = {
    "ST": "the head of the transaction",
    "HL": "a level of the hierarchy (HL)",
    "CLM": "a claim (CLM)",
    "SBR": "another subscriber of the claim (SBR)",
    "LX": "a service line (LX)",
}


def read_claims(
    source: Source, *, payers: Payers | None = None, on_error: Literal["raise", "collect"] = "raise"
) -> ClaimBatch:
    """Read the professional claims of an X12 file (837P, 005010X222, A1 and A2).

    Args:
        source: a path, bytes, an open binary file, or a `Document`.
        payers: cptkit's names of payers by their id (NM109) or name (NM103), or a function of a `NamedPayer`. A payer
            that a mapping does not name keeps the name that the file gives it; `None` of a function is no payer.
        on_error: raise the first mistake, or collect all of them and go on; a claim with a mistake is left out, and the
            mistake says which segments were.

    Raises:
        InvalidX12: the first mistake, unless they are collected.
        MissingFile: there is no file at the path.
        InvalidValue: an argument that cannot be what it stands for, such as text that is the content and no path.

    >>> read_claims(b"<html>", on_error="collect").mistakes[0].message
    'HTML or XML; expected an X12 file, which begins with ISA'
    """
    document = read_document(source)
    mistakes: list[Mistake] = []
    collects = as_word(OnError, on_error, "on_error") is OnError.COLLECT
    on_mistake = mistakes.append if collects else None
    claims = tuple(iter_claims(document, payers=payers, on_mistake=on_mistake))
    return ClaimBatch(document, claims, tuple(mistakes))


def iter_claims(
    source: Source, *, payers: Payers | None = None, on_mistake: OnMistake | None = None
) -> Iterator[FiledClaim]:
    """Give the claims of an 837P file one by one, as `read_claims` does, for a file with many.

    Args:
        source: as for `read_claims`.
        payers: as for `read_claims`.
        on_mistake: what is called with each mistake; without it the first one is raised. Counts are known only at the
            end of a transaction, so that its claims come before a mistake in its count.

    Raises:
        InvalidX12: the first mistake, where nothing is called.
        MissingFile: there is no file at the path.
        InvalidValue: as for `read_claims`.

    >>> list(iter_claims(b"<html>"))
    Traceback (most recent call last):
    cptkit.errors.InvalidX12: segment 1: HTML or XML; expected an X12 file, which begins with ISA
    """
    document, named = read_document(source), checked_payers(payers)
    report = raise_mistake if on_mistake is None else as_function(on_mistake, "on_mistake")
    return _claims_of(document, named, report)


def _claims_of(document: Document, payers: Payers | None, report: OnMistake) -> Iterator[FiledClaim]:
    for interchange in interchanges(document, report):
        for transaction in transactions(interchange, document.name, report):
            yield from _Walk(transaction, document.name, payers, report).claims()


def count_claims(source: Source) -> int:
    """Return how many CLM segments a file has; each is a claim that is read, or a mistake.

    >>> count_claims(b"<html>")
    0
    """
    return sum(
        segment.startswith(f"CLM{interchange.separators.element}")
        for interchange in interchanges(read_document(source), _pass_over)
        for segment in interchange.segments
    )


def _pass_over(_mistake: Mistake) -> None:
    """Leave a mistake to whoever reads the claims."""


@attrs.frozen
class _Begun:
    """A claim whose loops are being gathered."""

    level: Level | None
    head: Loop
    others: list[Loop] = attrs.Factory(list[Loop])
    lines: list[Loop] = attrs.Factory(list[Loop])

    @property
    def last(self) -> int:
        return max(loop.last for loop in (self.head, *self.others, *self.lines))


def _begins(tag: str, before: str) -> bool:
    """Say whether a segment begins a loop; an SBR outside a claim belongs to its level."""
    return tag in _MEMBERS if tag != "SBR" else before in _OF_CLAIM


def _check(loop: Loop) -> None:
    check_members(loop, _MEMBERS[loop.tag], _WORDS[loop.tag])


@attrs.define
class _Walk:
    """One transaction, walked from level to level and from claim to claim."""

    transaction: Transaction
    file: str
    payers: Payers | None
    report: OnMistake
    levels: dict[str, Level | None] = attrs.Factory(dict[str, "Level | None"])

    def claims(self) -> Iterator[FiledClaim]:
        if not self._is_professional():
            return
        level: Level | None = None
        begun: _Begun | None = None
        for loop in cut(self.transaction, _begins):
            tag = loop.tag
            if tag == "LX" and begun is not None:
                begun.lines.append(loop)
            elif tag == "SBR" and begun is not None:
                begun.others.append(loop)
            else:
                if begun is not None:
                    yield from self._read(begun)
                begun = _Begun(level, loop) if tag == "CLM" else None
                if tag == "LX":
                    self._wrong(
                        Unreadable(loop.first, "", "a service line outside a claim; expected CLM before it"), loop
                    )
                elif tag != "CLM":
                    level = self._level(loop)
        if begun is not None and self.transaction.whole:
            yield from self._read(begun)
        elif begun is not None:
            message = "a claim at the end of a transaction without SE; expected SE, since lines of it may be lost"
            self._wrong(Unreadable(begun.head.first, "", message), begun)

    def _wrong(self, error: Unreadable, unread: Loop | _Begun | None = None) -> None:
        lost = None
        if isinstance(unread, Loop):
            lost = unread.first, unread.last
        elif unread is not None:
            lost = unread.head.first, unread.last
        self.report(Mistake(self.file, error.number, error.element, error.message, lost))

    def _is_professional(self) -> bool:
        transaction = self.transaction
        if transaction.kind == "837" and transaction.version[: len(_VERSION)] == _VERSION:
            return True
        element = "ST03" if transaction.kind == "837" else "ST01"
        message = f"another transaction; expected 837 in version {_VERSION}, which is for professional claims"
        self.report(Mistake(self.file, transaction.first, element, message, (transaction.first, transaction.last)))
        return False

    def _level(self, loop: Loop) -> Level | None:
        """Return the level that a loop begins, or `None` where what is beneath it cannot be read."""
        try:
            _check(loop)
            return self._placed(loop) if loop.tag == "HL" else None
        except Unreadable as error:
            self._wrong(error, loop)
            return None

    def _placed(self, loop: Loop) -> Level:
        hl = loop.segments[0]
        name = at(hl, 1)
        if not name or name in self.levels:
            raise Unreadable(loop.first, "HL01", "missing or already used; expected a new number")
        # What is beneath a level that cannot be read finds no level above it.
        self.levels[name] = None
        self.levels[name] = level = level_beneath(self.levels.get(at(hl, 2)), loop)
        return level

    def _read(self, begun: _Begun) -> Iterator[FiledClaim]:
        """Give the claim, or report why it cannot be read."""
        try:
            filed = _filed(begun, self.transaction, self.file, self.payers)
        except Unreadable as error:
            self._wrong(error, begun)
            return
        self._count(begun, filed)
        yield filed

    def _count(self, begun: _Begun, filed: FiledClaim) -> None:
        """Report lines that are not numbered one after the other, and charges that do not come to the claim's."""
        for place, loop in enumerate(begun.lines, start=1):
            if at(loop.segments[0], 1) != str(place):
                self._wrong(Unreadable(loop.first, "LX01", f"the number does not match the line; expected {place}"))
        total = charge_of(filed.claim.lines)
        if filed.charge != total:
            message = f"the charge does not match its lines (SV102); expected {total:f}"
            self._wrong(Unreadable(begun.head.first, "CLM02", message))


def _filed(begun: _Begun, transaction: Transaction, file: str, payers: Payers | None) -> FiledClaim:
    level, head = begun.level, begun.head
    if level is None or level.kind == "20":
        raise Unreadable(head.first, "", "a claim outside a subscriber that can be read; expected HL before it")
    if not begun.lines:
        raise Unreadable(head.first, "", "a claim without a service line; expected LX")
    for loop in (head, *begun.others, *begun.lines):
        _check(loop)
    if begun.others and begun.others[-1].first > begun.lines[0].first:
        raise Unreadable(begun.others[-1].first, "", "another subscriber after a service line; expected SBR before LX")
    clm = head.segments[0]
    place, code_set, frequency = [*at(clm, 5).split(transaction.separators.component), "", ""][:3]
    if code_set != "B":
        raise Unreadable(head.first, "CLM05-2", "not a professional claim; expected B, a place-of-service code")
    facts = claim_facts(level, head, transaction.separators.component)
    lines = tuple((loop.first, loop.last) for loop in begun.lines)
    origin = Origin(file, transaction.number, head.first, begun.last, lines, transaction.last)
    payer = payer_named(payers, level.payer, (level.payer.id, level.payer.name), level.payer.name or None)
    try:
        claim = Claim(
            [service_line(loop, facts) for loop in begun.lines],
            payer=payer,
            place_of_service=place or None,
            diagnoses=facts.diagnoses,
            patient=level.patient,
            group=level.group,
            id=at(clm, 1) or None,
            extras=(("x12", str(origin)),),
        )
    except CptkitError as error:
        raise refused(error, head.first, {"place_of_service": "CLM05-1"}) from None
    charge = parse_number(at(clm, 2), head.first, "CLM02", expected="dollars, such as 145.5")
    return FiledClaim(claim, origin, charge, frequency, level.payer, tuple(map(named_payer, begun.others)))
