"""Which codes are visits: evaluation and management, and the eye examinations that count as such."""

from typing import Final

__all__ = ["is_visit"]

# The range on which 25 goes, as quoted from an outpatient instruction of CMS's (modifier 25).
_RANGES: Final = (("99202", "99499"), ("92002", "92014"))
_SINGLE: Final = frozenset({"99201", "G0101", "G0175", "G0463"})


def is_visit(code: str) -> bool:
    """Say whether a code is a visit, on which 24, 25 and 57 belong.

    >>> is_visit("99213"), is_visit("77053")
    (True, False)
    """
    in_range = any(first <= code <= last and code.isdigit() for first, last in _RANGES)
    return in_range or code in _SINGLE
