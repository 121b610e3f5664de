"""Cuts through the eschar of a burn, by their number."""

from typing import Final

import attrs

from cptkit.selection.decisions import Numbers
from cptkit.selection.facts import count
from cptkit.selection.family import Derived, Family

__all__ = ["ESCHAROTOMY", "Escharotomy"]


@attrs.frozen
class Escharotomy:
    """A documented escharotomy. `None` is not documented.

    Attributes:
        incisions: how many incisions were made.

    >>> Escharotomy(incisions=3).incisions
    3
    """

    incisions: int | None = count("how many incisions were made?")


def _further_incisions(service: Escharotomy, _: tuple[object, ...]) -> int | None:
    return None if service.incisions is None else service.incisions - 1


ESCHAROTOMY: Final = Family(
    "escharotomy",
    "cuts through the eschar of a burn",
    Escharotomy,
    derived=(Derived("further_incisions", Numbers(0), ("incisions",), _further_incisions),),
)
