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
    "first_code",
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
AFTER_SHOWS: Final = "that it was given after the first one of the day"
FURTHER: Final = "that it was an additional level, lesion, site or hour"
FIRST: Final = "that it was the first of the day"
BOTH_DONE: Final = "that both were done"
_BOTH: Final = 2
_DIGITS: Final = "0123456789"


def _only_first(published: Published, rows: Iterable[AddOn]) -> str | None:
    """Return the primary that an add-on code stands right behind, and no other; `None` where it adds to several there.

    What stands behind one is for more of the same; what stands behind several is another service.
    """
    before = [row.primary for row in rows if row.primary is not None and _is_before(row.primary, row.code)]
    firsts = [primary for primary in dict.fromkeys(before) if not published.add_ons(primary)]
    return firsts[0] if len(firsts) == 1 else None


def _is_before(primary: str, code: str) -> bool:
    return primary[:-1] == code[:-1] and primary < code


def further_codes(published: Published, primary: str) -> Iterator[str]:
    """Yield the add-on codes that stand right behind a primary, and no other: those are for more of the same.

    >>> from cptkit import bundled_reference
    >>> list(further_codes(bundled_reference().on("2024-08-13"), "19083"))
    ['19084']
    """
    stem, last = primary[:-1], primary[-1:]
    for digit in _DIGITS:
        code = stem + digit
        if digit > last and _only_first(published, published.add_ons(code)) == primary:
            yield code


def first_code(published: Published, add_on: str) -> str | None:
    """Return the primary that an add-on code is for more of; `None` where it is for something else.

    >>> from cptkit import bundled_reference
    >>> first_code(bundled_reference().on("2024-08-13"), "19084")
    '19083'
    """
    return _only_first(published, published.add_ons(add_on))


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
