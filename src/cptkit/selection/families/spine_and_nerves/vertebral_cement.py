"""Cement put into broken vertebrae, with a cavity made for it or without."""

from enum import StrEnum
from typing import Final

import attrs

from cptkit.selection.decisions import Numbers
from cptkit.selection.facts import word
from cptkit.selection.family import Derived, Family
from cptkit.selection.totals import of_kind

__all__ = ["VERTEBRAL_CEMENT", "CementRegion", "CementWay", "VertebralCement"]


class CementWay(StrEnum):
    """Whether a cavity was made for the cement."""

    VERTEBROPLASTY = "vertebroplasty"
    AUGMENTATION = "augmentation"


class CementRegion(StrEnum):
    """The region of the spine."""

    CERVICAL = "cervical"
    THORACIC = "thoracic"
    LUMBAR = "lumbar"
    SACRAL = "sacral"


_CEMENT_WAY_ALSO: Final = {"kyphoplasty": "augmentation"}


@attrs.frozen
class VertebralCement:
    """Cement documented in one vertebra; several are several, the first one first. `None` is not documented.

    Attributes:
        way: whether a cavity was made for the cement.
        region: the region of the spine.

    >>> VertebralCement(way="kyphoplasty", region="lumbar").way.value
    'augmentation'
    """

    way: CementWay | None = word(
        CementWay, "was a cavity created first, such as with a balloon?", also=_CEMENT_WAY_ALSO
    )
    region: CementRegion | None = word(CementRegion, "in which region of the spine is the vertebra?")


def _place_among(service: VertebralCement, services: tuple[object, ...]) -> int:
    """Return which of the vertebrae that were treated in this way it is, in the order of the record."""
    alike = [one for one in of_kind(VertebralCement, services) if one.way == service.way]
    return next(number for number, one in enumerate(alike, start=1) if one is service)


VERTEBRAL_CEMENT: Final = Family(
    "vertebral-cement",
    "cement injected into a fractured vertebra",
    VertebralCement,
    derived=(Derived("place_among", Numbers(1), (), _place_among),),
    also=("kyphoplasty", "vertebroplasty"),
)
