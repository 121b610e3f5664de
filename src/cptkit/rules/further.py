"""The code of a service and the add-on codes for more of it: a further level, lesion, site or hour."""

from collections.abc import Iterable, Iterator
from typing import Final

from cptkit.reference.edits import AddOn
from cptkit.reference.views import Published
from cptkit.rules.proposals import Proposal, bill_code, move_units
from cptkit.subjects.lines import BilledLine

__all__ = ["FIRST", "FURTHER", "as_first", "first_codes", "further_codes"]

FURTHER: Final = "that it was a further level, lesion, site or hour"
FIRST: Final = "that it was the first of the day"
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


def first_codes(rows: Iterable[AddOn]) -> Iterator[str]:
    """Yield the primaries of an add-on code that it stands right behind: it is for more of the same."""
    for row in rows:
        if row.primary is not None and row.primary[:-1] == row.code[:-1] and row.primary < row.code:
            yield row.primary


def as_first(line: BilledLine, first: str) -> Proposal:
    """Propose to bill what is billed as further by the code of the first: of several units, one."""
    units = line.line.units
    return bill_code(first, FIRST, line=line) if units <= 1 else move_units(1, first, FIRST, line=line)
