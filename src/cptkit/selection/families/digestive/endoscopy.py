"""What endoscopies have in common: the examination is part of whatever is done in it."""

from collections.abc import Iterable
from typing import TypeVar

__all__ = ["first_documented", "is_treated"]

_T = TypeVar("_T")


def is_treated(techniques: Iterable[str | None]) -> str | None:
    """Say whether anything was done beyond looking; `None` where that is not documented.

    >>> is_treated(["none", "biopsy"]), is_treated(["none"]), is_treated(["none", None])
    ('yes', 'no', None)
    """
    known = list(techniques)
    if any(one not in (None, "none") for one in known):
        return "yes"
    return None if None in known else "no"


def first_documented(facts: Iterable[_T | None]) -> _T | None:
    """Return what is documented of an examination, whichever of its steps says it.

    >>> first_documented([None, "screening"])
    'screening'
    """
    return next((one for one in facts if one is not None), None)
