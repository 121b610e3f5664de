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
    if not starts or text[: starts[0].start()].strip(_BEFORE):
        element, message = _no_isa(text)
        report(Mistake(document.name, 1, element, message, (1, 1)))
    first = 1
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
            message = "one character parts two of elements, components and segments; expected three characters"
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
    elements = begin[4:120].split(begin[3])
    for place, (element, width) in enumerate(zip(elements, _WIDTHS, strict=False), start=1):
        if len(element) != width:
            return f"ISA{place:02}", f"{len(element)} characters; expected {width}, since ISA is of fixed length"
    return "ISA16", "cannot be read; expected the component separator, and behind it the segment terminator"


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

    def wrong(self, number: int, element: str, message: str) -> None:
        self.report(Mistake(self.file, number, element, message))

    def missing(self, tag: str, what: str, opened: _Open | None, number: int) -> None:
        if opened is not None:
            self.wrong(number, "", f"{tag} missing before it or at the end; {what} began in segment {opened.number}")

    def close(self, tag: str, what: str, opened: _Open | None, number: int, elements: list[str]) -> None:
        """Hold a trailer against what it closes: its count, and its control number."""
        if opened is None:
            self.wrong(number, "", f"{tag} closes nothing; expected {what} before it")
            return
        if _plain(elements[1]) != str(opened.count):
            self.wrong(number, f"{tag}01", f"another count than {opened.count}, which is what there is")
        if _plain(elements[2]) != _plain(opened.control):
            self.wrong(number, f"{tag}02", f"another control number than in segment {opened.number}")

    def begin_interchange(self, number: int, elements: list[str]) -> None:
        if self.isa is None and number == self.interchange.first:
            self.isa = _Open(number, elements[13])
        else:
            self.wrong(number, "ISA", "a second ISA in an interchange, not of fixed length; expected IEA before it")

    def begin_group(self, number: int, elements: list[str]) -> None:
        self.missing("GE", "the group", self.group, number)
        self.group, self.version = _Open(number, elements[6]), elements[8]
        if self.isa is not None:
            self.isa.count += 1

    def end_group(self, number: int, elements: list[str]) -> None:
        self.close("GE", "GS", self.group, number, elements)
        self.group = None

    def end_interchange(self, number: int, elements: list[str]) -> None:
        self.missing("GE", "the group", self.group, number)
        self.close("IEA", "ISA", self.isa, number, elements)
        self.isa = self.group = None

    def begin_transaction(self, number: int) -> None:
        if self.group is None:
            self.wrong(number, "", "ST outside a group; expected GS before it")
        else:
            self.group.count += 1


def _plain(text: str) -> str:
    """Write numbers without the zeros before them, since some systems leave those out."""
    return text.lstrip("0") or "0"


def transactions(interchange: Interchange, file: str, report: OnMistake) -> Iterator[Transaction]:
    """Give the transactions of an interchange, and report each count and control number that is wrong.

    A transaction without its SE is given too, as not whole.
    """
    envelope = _Envelope(interchange, file, report)
    first = interchange.first
    begun: tuple[int, list[str]] | None = None
    before = first - 1
    for number, elements in _envelope_segments(interchange):
        tag = elements[0]
        if begun is None:
            _stray(interchange, (before + 1, number - 1), file, report)
        elif tag != "SE":
            report(Mistake(file, number, "", f"SE missing before it; the transaction began in segment {begun[0]}"))
            yield _transaction(envelope, *begun, number - 1, whole=False)
            begun = None
        match tag:
            case "ISA":
                envelope.begin_interchange(number, elements)
            case "GS":
                envelope.begin_group(number, elements)
            case "ST":
                envelope.begin_transaction(number)
                begun = number, elements
            case "SE":
                opened = None if begun is None else _Open(begun[0], begun[1][2], number - begun[0] + 1)
                envelope.close("SE", "ST", opened, number, elements)
                if begun is not None:
                    yield _transaction(envelope, *begun, number, whole=True)
                begun = None
            case "GE":
                envelope.end_group(number, elements)
            case _:
                envelope.end_interchange(number, elements)
        before = number
    last = first + len(interchange.segments) - 1
    if begun is None:
        _stray(interchange, (before + 1, last), file, report)
    else:
        report(Mistake(file, last, "", f"SE missing behind it; the transaction began in segment {begun[0]}"))
        yield _transaction(envelope, *begun, last, whole=False)
    envelope.missing("GE", "the group", envelope.group, last)
    envelope.missing("IEA", "the interchange", envelope.isa, last)


def _envelope_segments(interchange: Interchange) -> Iterator[tuple[int, list[str]]]:
    element = interchange.separators.element
    for place, segment in enumerate(interchange.segments):
        if segment[:2] in _HEADS:
            elements = segment.split(element)
            if elements[0] in _TAGS:
                # Elements that are not there are empty, as X12 has it.
                yield interchange.first + place, [*elements, *[""] * 16]


def _transaction(envelope: _Envelope, first: int, st: list[str], last: int, *, whole: bool) -> Transaction:
    interchange = envelope.interchange
    begin, end = first - interchange.first, last - interchange.first
    segments = interchange.segments[begin : end if whole else end + 1]
    return Transaction(
        interchange.separators, st[1], st[2], st[3] or envelope.version, first, last, segments, whole=whole
    )


def _stray(interchange: Interchange, between: tuple[int, int], file: str, report: OnMistake) -> None:
    """Report segments outside every transaction; an acknowledgment (TA1) may stand there."""
    first, last = between
    segments = interchange.segments[first - interchange.first : last + 1 - interchange.first]
    if any(not segment.startswith(f"TA1{interchange.separators.element}") for segment in segments):
        report(Mistake(file, first, "", "outside a transaction; expected ST before it", between))
