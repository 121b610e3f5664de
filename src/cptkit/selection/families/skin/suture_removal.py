"""Sutures or staples taken out: with a visit, or under anesthesia."""

from enum import StrEnum
from typing import Final

import attrs

from cptkit.selection.facts import word, yes_no
from cptkit.selection.family import Family

__all__ = ["SUTURE_REMOVAL", "RemovedClosure", "SutureRemoval"]


class RemovedClosure(StrEnum):
    """What was taken out."""

    SUTURES = "sutures"
    STAPLES = "staples"
    SUTURES_AND_STAPLES = "sutures-and-staples"


_ALSO: Final = {"stitches": "sutures", "suture-removal": "sutures", "staple-removal": "staples"}


@attrs.frozen
class SutureRemoval:
    """A documented removal of sutures or staples; the visit is a service of its own. `None` is not documented.

    Attributes:
        closure: what was taken out.
        in_global_period: whether the same group closed the wound, and its global period still runs.
        under_anesthesia: whether general anesthesia or moderate sedation was needed.
        by_closing_surgeon: under anesthesia before 2023, whether the surgeon who closed the wound did it.

    >>> SutureRemoval(closure="stitches").closure.value
    'sutures'
    """

    closure: RemovedClosure | None = word(RemovedClosure, "were sutures taken out, staples, or both?", also=_ALSO)
    in_global_period: bool | None = yes_no(
        "did the same group close the wound, and does the global period of that still run?"
    )
    under_anesthesia: bool | None = yes_no("was it done under general anesthesia or moderate sedation?", untold=False)
    by_closing_surgeon: bool | None = yes_no("did the surgeon who closed the wound take them out?")


SUTURE_REMOVAL: Final = Family(
    "suture-removal",
    "sutures or staples taken out",
    SutureRemoval,
    also=(
        "staple-removal",
        "sutures-out",
        "staples-out",
    ),
    broadly=("stitch-removal",),
)
