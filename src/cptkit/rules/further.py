"""The code of a service and the add-on codes for more of it: a further level, lesion, site or hour."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from cptkit.reference.edits import AddOn
from cptkit.reference.modifiers import ModifierRole
from cptkit.reference.views import Published
from cptkit.rules.proposals import Proposal, bill_code, bill_units, drop, move_units, take_off, together
from cptkit.subjects.lines import BilledLine

__all__ = [
    "AFTER_FIRST",
    "AFTER_SHOWS",
    "BOTH_DONE",
    "FIRST",
    "FURTHER",
    "as_both",
    "as_first",
    "first_codes",
    "further_codes",
]

# What is given after the first infusion, push or injection of the day has a code of its own: of each first one, that
# of the same service as a further one. The decision table of infusions says so too, with citations row by row
# (coding-clarified-infusions, rcmaxis-oncology, clear-cost-96409).
AFTER_FIRST: Final = {
    "96360": "96361",
    "96365": "96367",
    "96374": "96375",
    "96409": "96411",
    "96413": "96417",
}
AFTER_SHOWS: Final = "that it was given after the first of the day"
FURTHER: Final = "that it was a further level, lesion, site or hour"
FIRST: Final = "that it was the first of the day"
BOTH_DONE: Final = "that both were done"
_BOTH: Final = 2
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


def as_both(lines: Sequence[BilledLine]) -> Iterator[Proposal]:
    """Propose the code for both, where that of one side, or of a single one, is billed twice."""
    first, *others = lines
    code = first.published.combined(first.code, first.code)
    if code is None or len(others) > 1 or any(line.number is None for line in lines):
        return
    sides = [take_off(side, line=first) for side in first.in_role(ModifierRole.SIDE)]
    if others:
        yield together(bill_code(code, BOTH_DONE, line=first), *sides, drop(others[0]))
    elif first.line.units == _BOTH:
        yield together(bill_code(code, BOTH_DONE, line=first), *sides, bill_units(1, line=first))
