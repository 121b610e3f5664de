"""Conditions: which values a fact can have, and which of them a cell of a decision table admits."""

import re
from decimal import Decimal
from typing import Final, TypeAlias

import attrs
from typing_extensions import override

from cptkit.errors import InvalidText
from cptkit.values.wording import either

__all__ = [
    "YES_NO",
    "AnyWord",
    "Condition",
    "Domain",
    "Number",
    "Numbers",
    "Point",
    "Span",
    "Spans",
    "Value",
    "Words",
    "parse_condition",
]

Number: TypeAlias = int | Decimal
Value: TypeAlias = str | Number
# A place on the number line: a number, and 0 for just before it or 1 for just after it.
Point: TypeAlias = tuple[Number, int]

_NUMBER: Final = re.compile(r"-?[0-9]+(\.[0-9]+)?")
_SPAN: Final = re.compile(r"(>?)([-0-9.]*?)\.\.(<?)([-0-9.]*)")
_NOT: Final = "not "


@attrs.frozen
class Words:
    """A fact whose values are words.

    Attributes:
        words: the words that it can be; of an open fact, those that a table names.
        open: it can be any other word as well, such as the name of a payer.
    """

    words: tuple[str, ...] = ()
    open: bool = False


@attrs.frozen
class Numbers:
    """A fact whose values are numbers.

    Attributes:
        least, most: the ends, both included; `None` where there is none.
        whole: a count, and not a measure.
        unit: what a measure is in, such as cm; its cells end with it.
        step: the smallest difference that is documented.
    """

    least: Number | None = 0
    most: Number | None = None
    whole: bool = True
    unit: str = ""
    step: Number = 1


Domain: TypeAlias = Words | Numbers
YES_NO: Final = Words(("yes", "no"))


@attrs.frozen
class AnyWord:
    """A cell that admits some words, or all others."""

    words: tuple[str, ...]
    others: bool = False

    def admits(self, value: Value) -> bool:
        """Say whether the cell admits a value.

        >>> AnyWord(("medicare",), others=True).admits("commercial")
        True
        """
        return (value in self.words) is not self.others

    @override
    def __str__(self) -> str:
        return f"{_NOT * self.others}{either(self.words)}"


@attrs.frozen
class Span:
    """The numbers from one place on the line up to another; `None` is no end.

    >>> str(Span((2, 0), None)), str(Span((Decimal("0.5"), 1), (Decimal("1.0"), 1)))
    ('2 or more', 'more than 0.5 to 1.0')
    """

    low: Point | None
    high: Point | None

    @property
    def is_empty(self) -> bool:
        """Whether no number lies in it."""
        return self.low is not None and self.high is not None and self.low >= self.high

    def holds(self, number: Number) -> bool:
        """Say whether a number lies in it.

        >>> Span((2, 0), (4, 1)).holds(4)
        True
        """
        point = (number, 0)
        return (self.low is None or self.low <= point) and (self.high is None or point < self.high)

    def in_words(self, unit: str = "") -> str:
        """Write the span, in its unit.

        >>> Span(None, (Decimal("0.5"), 1)).in_words("cm")
        '0.5 cm or less'
        """
        tail = f" {unit}" if unit else ""
        if self.low is None:
            return "any" if self.high is None else _end(self.high, f"{{}}{tail} or less", f"less than {{}}{tail}")
        if self.high is None:
            return _end(self.low, f"more than {{}}{tail}", f"{{}}{tail} or more")
        if self.low[0] == self.high[0]:
            return f"{self.low[0]}{tail}"
        return f"{_end(self.low, 'more than {}', '{}')} to {_end(self.high, '{}', 'less than {}')}{tail}"

    @override
    def __str__(self) -> str:
        return self.in_words()


def _end(point: Point, after: str, before: str) -> str:
    return (after if point[1] else before).format(point[0])


@attrs.frozen
class Spans:
    """A cell that admits some spans of numbers."""

    spans: tuple[Span, ...]
    unit: str = ""

    def admits(self, value: Value) -> bool:
        """Say whether the cell admits a value.

        >>> Spans((Span((2, 0), None),)).admits(1)
        False
        """
        return not isinstance(value, str) and any(span.holds(value) for span in self.spans)

    @override
    def __str__(self) -> str:
        return either([span.in_words(self.unit) for span in self.spans])


Condition: TypeAlias = AnyWord | Spans


def parse_condition(text: str, domain: Domain) -> Condition | None:
    """Read a cell: `a|b` or `not a`; `2`, `2..`, `10..19` or `..4`; `0.5..<1.0 cm`; empty admits anything.

    Raises:
        InvalidText: the cell says something else, or something that the fact cannot be.

    >>> str(parse_condition("2..", Numbers())), str(parse_condition("not yes", YES_NO))
    ('2 or more', 'not yes')
    >>> str(parse_condition(">0.5..1.0 cm", Numbers(whole=False, unit="cm")))
    'more than 0.5 to 1.0 cm'
    """
    if not text:
        return None
    return _any_word(text, domain) if isinstance(domain, Words) else _spans(text, domain)


def _any_word(text: str, domain: Words) -> AnyWord:
    words = tuple(text.removeprefix(_NOT).split("|"))
    fit = all(re.fullmatch(r"[\w-]+", word) if domain.open else word in domain.words for word in words)
    if not fit or len(set(words)) < len(words):
        listed = "words" if domain.open else either(domain.words)
        raise InvalidText(f"{text!r}; expected {listed}, several parted by |, or not and those that it is not")
    return AnyWord(words, text.startswith(_NOT))


def _spans(text: str, domain: Numbers) -> Spans:
    unit = f" {domain.unit}" if domain.unit else ""
    read = [_span(one, domain) for one in text.removesuffix(unit).split("|")]
    spans = tuple(span for span in read if span is not None and not span.is_empty)
    if len(spans) < len(read) or not text.endswith(unit):
        shapes = "2, 2.., 10..19, ..4" if domain.whole else "0.5, 0.5.., 0.5..<1.0, >0.5..1.0"
        raise InvalidText(f"{text!r}; expected {'whole numbers' if domain.whole else 'numbers'} such as {shapes}{unit}")
    return Spans(spans, domain.unit)


def _span(text: str, domain: Numbers) -> Span | None:
    """Return what a span says, or nothing where it is none."""
    single = _number(text, domain)
    if single is not None:
        return Span((single, 0), (single, 1))
    found = _SPAN.fullmatch(text)
    if found is None:
        return None
    after, low, before, high = found.groups()
    ends = [None if not end else _number(end, domain) for end in (low, high)]
    if [end is not None for end in ends] != [bool(low), bool(high)] or not (low or high):
        return None
    first, last = ends
    return Span(
        None if first is None else (first, int(bool(after))),
        None if last is None else (last, int(not before)),
    )


def _number(text: str, domain: Numbers) -> Number | None:
    if not _NUMBER.fullmatch(text) or (domain.whole and "." in text):
        return None
    return int(text) if domain.whole else Decimal(text)
