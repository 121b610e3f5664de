"""The add-on codes by which more of one service is billed: a further level, lesion, site or hour."""

from collections.abc import Iterator
from typing import Final

from cptkit.reference.views import Published

__all__ = ["FURTHER", "further_codes"]

FURTHER: Final = "that it was a further level, lesion, site or hour"
_DIGITS: Final = "0123456789"


def further_codes(published: Published, primary: str) -> Iterator[str]:
    """Yield the add-on codes of a primary that stand right behind it: those are for more of the same.

    >>> from cptkit import bundled_reference
    >>> list(further_codes(bundled_reference().on("2024-08-13"), "19083"))
    ['19084']
    """
    stem, last = primary[:-1], primary[-1:]
    for digit in _DIGITS:
        code = stem + digit
        if digit > last and any(row.primary == primary for row in published.add_ons(code)):
            yield code
