"""When a file says that it was issued: of two issues of one release, the later one decides, never the alphabet.

CMS at times publishes a release anew. The relative value files say in their text on which day they were released;
the name of a zip or of a file in it may say that it was updated, and on which day, or have a number that goes up.
"""

import re
from collections.abc import Iterator
from contextlib import suppress
from datetime import date
from typing import Final

import attrs

from cptkit.reference.cms.documents import Document
from cptkit.reference.cms.publication import MONTHS

__all__ = ["Issue", "effective_day", "is_later", "issue_of"]

# RELEASED 09/11/2025, Updated: May 1, 2026, -updated-05-01-2026, _corrected_20260501.
_SAID: Final = r"(?:re)?(?:released?|issued)|updated?|revised|revision|corrected|correction"
_AGAIN: Final = r"reissued|rereleased|updated?|revised|revision|corrected|correction"
_NUMBERS: Final = r"(?P<one>\d{1,2})[-/._ ]?(?P<two>\d{1,2})[-/._ ]?(?P<year>\d{4}|\d{2})(?!\d)"
_ISO: Final = r"(?P<iso_year>20\d\d)[-/._ ]?(?P<iso_month>\d{2})[-/._ ]?(?P<iso_day>\d{2})(?!\d)"
_WORDS: Final = r"(?P<word>[a-z]{3})[a-z]*\.?\s+(?P<word_day>\d{1,2}),?\s+(?P<word_year>\d{4})"
_DAY: Final = rf"(?:{_ISO}|{_NUMBERS}|{_WORDS})"
_IN_TEXT: Final = re.compile(rf"\b(?:{_SAID})(?:\s+on|\s+date)?\s*:?\s*{_DAY}", re.IGNORECASE | re.ASCII)
_IN_NAME: Final = re.compile(rf"(?<![a-z])(?:{_SAID})[-_. ]*(?:on[-_. ]*)?{_DAY}", re.IGNORECASE | re.ASCII)
_EFFECTIVE: Final = re.compile(
    rf"\beffective(?:\s+(?:date|on|from|for\s+dates\s+of\s+service))*\s*:?\s*{_DAY}", re.IGNORECASE | re.ASCII
)
_UPDATE: Final = re.compile(rf"(?<![a-z])(?:{_AGAIN})(?![a-z])", re.IGNORECASE)
# HCPC2024_OCT_ANWEB_v5.xlsx, AOC_V2025Q4_01-MCR.txt.
_NUMBER: Final = re.compile(r"(?:ANWEB_v|AOC_V20\d\dQ\d_)(\d{1,3})(?!\d)", re.IGNORECASE | re.ASCII)
# A year of two digits is one of this century.
_CENTURY: Final = 2000
_SHORT: Final = 2
# What stands above the rows.
_LINES_ABOVE: Final = 15


@attrs.frozen
class Issue:
    """What a file says of its issue.

    Attributes:
        released: the day on which it was released or updated.
        number: the number of the issue in its name.
        is_update: it says that it is an update.
    """

    released: date | None = None
    number: int = 0
    is_update: bool = False


def issue_of(document: Document, head: str) -> Issue:
    """Return what a file says of its issue, in its first rows, its name and that of its zip.

    >>> issue_of(Document("rvu26b-updated-05-01-2026.zip/PPRRVU2026_Apr.csv", 0, open), ",,RELEASED 03/10/2026,,")
    Issue(released=datetime.date(2026, 5, 1), number=0, is_update=True)
    """
    days = [*_days(_IN_TEXT, _above(head)), *_days(_IN_NAME, document.place)]
    numbers = [int(number) for number in _NUMBER.findall(document.name)]
    return Issue(max(days, default=None), max(numbers, default=0), _UPDATE.search(document.place) is not None)


def effective_day(head: str) -> date | None:
    """Return the day on which a file says, in its first rows, that it takes effect.

    >>> effective_day(",,EFFECTIVE 03/09/2024,,")
    datetime.date(2024, 3, 9)
    """
    return next(_days(_EFFECTIVE, _above(head)), None)


def _above(head: str) -> str:
    return "\n".join(head.splitlines()[:_LINES_ABOVE])


def _days(pattern: re.Pattern[str], text: str) -> Iterator[date]:
    for found in pattern.finditer(text):
        with suppress(ValueError, KeyError):
            yield _day(found.groupdict())


def _day(said: dict[str, str | None]) -> date:
    if said["iso_year"]:
        return date(int(said["iso_year"]), int(said["iso_month"] or 0), int(said["iso_day"] or 0))
    if said["word"]:
        return date(int(said["word_year"] or 0), MONTHS[said["word"].lower()], int(said["word_day"] or 0))
    year = said["year"] or ""
    return date(int(year) + (_CENTURY if len(year) == _SHORT else 0), int(said["one"] or 0), int(said["two"] or 0))


def is_later(one: Issue, other: Issue) -> bool | None:
    """Return whether one issue is later than another; `None` where nothing tells.

    >>> is_later(Issue(date(2026, 5, 1)), Issue(date(2026, 3, 10)))
    True
    >>> is_later(Issue(date(2026, 5, 1)), Issue()) is None
    True
    """
    if one.released and other.released and one.released != other.released:
        return one.released > other.released
    if one.number != other.number:
        return one.number > other.number
    if one.is_update != other.is_update:
        return one.is_update
    return None
