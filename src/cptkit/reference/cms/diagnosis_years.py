"""The releases of ICD-10-CM: a fiscal year's from October on, and its update from April on."""

import re
from datetime import date
from typing import Final

from cptkit.errors import DamagedData
from cptkit.reference.cms.documents import Document
from cptkit.values.periods import Period

__all__ = ["release_period", "year_in_name"]

_YEAR: Final = re.compile(r"(?<![0-9])20[0-9]{2}(?![0-9])", re.ASCII)
_APRIL: Final = "april"


def year_in_name(document: Document, example: str) -> str:
    """Return the fiscal year that a file's name says.

    Raises:
        DamagedData: it says none.
    """
    named = _YEAR.search(document.name)
    if named is None:
        message = f"{document.name!r} does not name the year it is for; expected a name such as {example}"
        raise DamagedData(message, document.place)
    return named[0]


def release_period(document: Document, year: str) -> Period:
    """Return the days that a release is of: October to March, or where a name says April, April to September.

    Codes change on those days, and the file of October does not know what April brings.

    Raises:
        DamagedData: the year is none.
    """
    if not _YEAR.fullmatch(year):
        message = f"year {year!r}; expected one such as 2026"
        raise DamagedData(message, document.place)
    if _APRIL in document.place.lower():
        return Period(date(int(year), 4, 1), date(int(year), 9, 30))
    return Period(date(int(year) - 1, 10, 1), date(int(year), 3, 31))
