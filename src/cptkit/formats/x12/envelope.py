"""The envelope of an X12 file: interchanges, groups and transactions, their separators and their counts."""

import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

import attrs

from cptkit.formats.x12.document import Document, Mistake, OnMistake

__all__ = ["BETWEEN", "Interchange", "Separators", "Transaction", "interchanges", "transactions"]

# ISA is of fixed length and says itself what parts elements, components and segments (X12.5, interchange header).
_WIDTHS: Final = (2, 10, 2, 10, 2, 15, 2, 15, 6, 4, 1, 5, 9, 1, 1)
_ISA: Final = re.compile(
    r"ISA(?P<element>[^A-Za-z0-9 \r\n])"
    + "".join(f".{{{width}}}(?P=element)" for width in _WIDTHS)
    + r"(?P<component>[^A-Za-z0-9 \r\n])(?P<segment>[^A-Za-z0-9 ])",
    re.DOTALL,
)
_LENGTH: Final = 106
_BEFORE: Final = "\ufeff\r\n\t \x00"
BETWEEN: Final = "\r\n\t "
# What some systems write behind the last segment: line ends, and the end-of-file mark of DOS.
_BEHIND: Final = "\r\n\t \x00\x1a"
_TAGS: Final = ("ISA", "GS", "ST", "SE", "GE", "IEA")
_HEADS: Final = frozenset(tag[:2] for tag in _TAGS)


class Separators(NamedTuple):
    """What parts the elements, the components and the segments of an interchange."""

    element: str
    component: str
    segment: str


@attrs.frozen(repr=False)
class Interchange:
    """One interchange, from its ISA to the next one, cut into segments.

    Attributes:
        separators: what parts it.
        start: where it starts in the text of the file.
        first: the number of its ISA in the file.
        pieces: what the terminators part: segments with the white space around them, the last perhaps only white space.
        segments: its segments alone.
    """

    separators: Separators
    start: int
    first: int
    pieces: list[str]
    segments: list[str]


@attrs.frozen(repr=False)
class Transaction:
    """One transaction, from its ST to its SE.

    Attributes:
        separators: what parts it.
        kind, number, version: ST01, ST02, and ST03, or GS08 where ST03 is not there.
        first, last: the numbers in the file of its ST and its SE, or of its last segment where SE is missing.
        segments: from ST to the last before SE.
        whole: whether its SE is there.
    """

    separators: Separators
    kind: str
    number: str
    version: str
    first: int
    last: int
    segments: Sequence[str]
    whole: bool


def interchanges(document: Document, report: OnMistake) -> Iterator[Interchange]:
    """Give the interchanges of a file one after the other, each with its own separators."""
    text = document.text
    starts = [*_ISA.finditer(text)]
    ends = [*(isa.start() for isa in starts[1:]), len(text)]
    first = 1
    if not starts or text[: starts[0].start()].strip(_BEFORE):
        element, message = _no_isa(text)
        report(Mistake(document.name, first, element, message, (first, first)))
        # What cannot be cut into segments counts as one.
        first += 1
    for isa, end in zip(starts, ends, strict=False):
        separators = Separators(*isa.group("element", "component", "segment"))
        pieces = text[isa.start() : end].split(separators.segment)
        segments = [piece.strip(BETWEEN) for piece in pieces]
        if pieces[-1].strip(_BEHIND):
            number = first + len(pieces) - 1
            report(Mistake(document.name, number, "", "cut off; expected the segment terminator that ISA names"))
        else:
            segments.pop()
        if len(set(separators)) < len(separators):
            message = (
                "one character separates two of elements, components and segments; expected three different characters"
            )
            report(Mistake(document.name, first, "ISA16", message, (first, first + len(segments) - 1)))
        else:
            yield Interchange(separators, isa.start(), first, pieces, segments)
        first += len(segments)


def _no_isa(text: str) -> tuple[str, str]:
    """Say what is wrong with the begin of a file, as exactly as it shows."""
    begin = text.lstrip(_BEFORE)
    if begin[:1] == "<":
        return "", "HTML or XML; expected an X12 file, which begins with ISA"
    if begin[:3] != "ISA":
        return "", "no ISA; expected an X12 file, which begins with ISA"
    if len(begin) < _LENGTH:
        return "ISA", f"cut off after {len(begin)} characters; expected {_LENGTH}, and segments after them"
    elements = begin[4:_LENGTH].split(begin[3])
    for place, (element, width) in enumerate(zip(elements, _WIDTHS, strict=False), start=1):
        if len(element) != width:
            return f"ISA{place:02}", f"{len(element)} characters; expected {width}, since ISA is of fixed length"
    return "ISA16", "cannot be read; expected the component separator, then the segment terminator"


@attrs.define
class _Open:
    """A loop of the envelope that has begun: in which segment, its control number, and what was counted in it."""

    number: int
    control: str
    count: int = 0


@attrs.define
class _Envelope:
    """The envelope of one interchange as far as it was read; what is wrong with it is reported."""

    interchange: Interchange
    file: str
    report: OnMistake
    isa: _Open | None = None
    group: _Open | None = None
    version: str = ""
    st: tuple[int, list[str]] | None = None

    def step(self, number: int, elements: list[str]) -> Transaction | None:
        """Take a segment of the envelope, and return the transaction that it ends."""
        match elements[0]:
            case "ISA":
                self._begin_interchange(number, elements)
            case "GS":
                self.missing("GE", "the group", self.group, number)
                self.group, self.version = _Open(number, elements[6]), elements[8]
                if self.isa is not None:
                    self.isa.count += 1
            case "ST":
                self._begin_transaction(number, elements)
            case "SE":
                return self._end_transaction(number, elements)
            case "GE":
                self._close("GE", "GS", self.group, number, elements)
                self.group = None
            case _:
                self.missing("GE", "the group", self.group, number)
                self._close("IEA", "ISA", self.isa, number, elements)
                self.isa = self.group = None
        return None

    def cut_off(self, last: int) -> Transaction | None:
        """Return the transaction, if one has begun, that ends without its SE, and report it."""
        if self.st is not None:
            self._wrong(last, "", f"SE missing after it; the transaction began in segment {self.st[0]}")
        return self._transaction(last, whole=False)

    def stray(self, first: int, last: int) -> None:
        """Report segments outside every transaction; an acknowledgment (TA1) may stand there."""
        begin = self.interchange.first
        segments = self.interchange.segments[first - begin : last + 1 - begin]
        if any(not segment.startswith(f"TA1{self.interchange.separators.element}") for segment in segments):
            message = "outside a transaction; expected ST before it"
            self.report(Mistake(self.file, first, "", message, (first, last)))

    def missing(self, tag: str, what: str, opened: _Open | None, number: int) -> None:
        """Report a trailer that did not come for what has begun."""
        if opened is not None:
            self._wrong(number, "", f"{tag} missing before it or at the end; {what} began in segment {opened.number}")

    def _wrong(self, number: int, element: str, message: str) -> None:
        self.report(Mistake(self.file, number, element, message))

    def _begin_interchange(self, number: int, elements: list[str]) -> None:
        if number == self.interchange.first:
            self.isa = _Open(number, elements[13])
        else:
            self._wrong(number, "ISA", "a second ISA in an interchange, not of fixed length; expected IEA before it")

    def _begin_transaction(self, number: int, elements: list[str]) -> None:
        self.st = number, elements
        if self.group is None:
            self._wrong(number, "", "ST outside a group; expected GS before it")
        else:
            self.group.count += 1

    def _end_transaction(self, number: int, elements: list[str]) -> Transaction | None:
        opened = None if self.st is None else _Open(self.st[0], self.st[1][2], number - self.st[0] + 1)
        self._close("SE", "ST", opened, number, elements)
        return self._transaction(number, whole=True)

    def _transaction(self, last: int, *, whole: bool) -> Transaction | None:
        """Return the transaction that has begun, up to a segment, or to the one before where that is its SE."""
        if self.st is None:
            return None
        (first, st), self.st = self.st, None
        begin = self.interchange.first
        segments = self.interchange.segments[first - begin : last - begin + (not whole)]
        separators, version = self.interchange.separators, st[3] or self.version
        return Transaction(separators, st[1], st[2], version, first, last, segments, whole=whole)

    def _close(self, tag: str, what: str, opened: _Open | None, number: int, elements: list[str]) -> None:
        """Hold a trailer against what it closes: its count, and its control number."""
        if opened is None:
            self._wrong(number, "", f"{tag} closes nothing; expected {what} before it")
            return
        if _plain(elements[1]) != str(opened.count):
            self._wrong(number, f"{tag}01", f"the count does not match; expected {opened.count}")
        if _plain(elements[2]) != _plain(opened.control):
            self._wrong(number, f"{tag}02", f"the control number does not match segment {opened.number}")


def _plain(text: str) -> str:
    """Write a number without the zeros before it, since some systems leave those out."""
    return text.lstrip("0") or "0"


def transactions(interchange: Interchange, file: str, report: OnMistake) -> Iterator[Transaction]:
    """Give the transactions of an interchange, and report each count and control number that is wrong.

    A transaction without its SE is given too, as not whole.
    """
    envelope = _Envelope(interchange, file, report)
    before = interchange.first - 1
    for number, elements in _envelope_segments(interchange):
        if envelope.st is None:
            envelope.stray(before + 1, number - 1)
        elif elements[0] != "SE":
            yield from _some(envelope.cut_off(number - 1))
        yield from _some(envelope.step(number, elements))
        before = number
    last = interchange.first + len(interchange.segments) - 1
    if envelope.st is None:
        envelope.stray(before + 1, last)
    yield from _some(envelope.cut_off(last))
    envelope.missing("GE", "the group", envelope.group, last)
    envelope.missing("IEA", "the interchange", envelope.isa, last)


def _some(transaction: Transaction | None) -> Iterator[Transaction]:
    if transaction is not None:
        yield transaction


def _envelope_segments(interchange: Interchange) -> Iterator[tuple[int, list[str]]]:
    element = interchange.separators.element
    for place, segment in enumerate(interchange.segments):
        if segment[:2] in _HEADS:
            elements = segment.split(element)
            if elements[0] in _TAGS:
                # Elements that are not there are empty, as X12 has it.
                yield interchange.first + place, [*elements, *[""] * 16]
