"""Single values as frames and array libraries hold them."""

from datetime import date
from decimal import Decimal
from math import isnan
from types import NoneType
from typing import Final

__all__ = ["is_nothing", "plain"]

_OF_PYTHON: Final = (str, int, float, Decimal, date, NoneType)


def plain(value: object) -> object:
    """Return the Python value of a scalar of an array library; they all give it by `item`."""
    if isinstance(value, _OF_PYTHON):
        return value
    item = getattr(value, "item", None)
    if item is None or getattr(value, "shape", ()) != ():
        return value
    return item()


def is_nothing(value: object) -> bool:
    """Return whether a value is one that frames write where there is none: NaN, NaT, NA."""
    return type(value).__name__ in ("NaTType", "NAType") or (isinstance(value, float) and isnan(value))
