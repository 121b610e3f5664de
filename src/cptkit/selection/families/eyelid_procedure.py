"""Procedures on eyelids, lashes and tear ducts."""

from enum import StrEnum
from typing import Final

import attrs

from cptkit.selection.decisions import Words
from cptkit.selection.facts import word
from cptkit.selection.family import Derived, Family
from cptkit.selection.totals import of_kind
from cptkit.selection.words import Sides, which_sides

__all__ = ["EYELID_PROCEDURE", "Eyelid", "EyelidProcedure", "EyelidWork"]


class EyelidWork(StrEnum):
    """What was done."""

    ONE_CHALAZION = "one-chalazion"
    CHALAZIA_OF_ONE_LID = "chalazia-of-one-lid"
    CHALAZIA_OF_SEVERAL_LIDS = "chalazia-of-several-lids"
    EPILATION_BY_FORCEPS = "epilation-by-forceps"
    UPPER_BLEPHAROPLASTY = "upper-blepharoplasty"
    UPPER_BLEPHAROPLASTY_OF_HEAVY_SKIN = "upper-blepharoplasty-of-heavy-skin"
    PTOSIS_REPAIR_FROM_INSIDE = "ptosis-repair-from-inside"
    PTOSIS_REPAIR_FROM_OUTSIDE = "ptosis-repair-from-outside"
    PUNCTAL_PLUG = "punctal-plug"


class Eyelid(StrEnum):
    """Which lid it was."""

    UPPER_LEFT = "upper-left"
    LOWER_LEFT = "lower-left"
    UPPER_RIGHT = "upper-right"
    LOWER_RIGHT = "lower-right"


_EYELID_WORK_ALSO: Final = {
    "chalazion": "one-chalazion",
    "blepharoplasty": "upper-blepharoplasty-of-heavy-skin",
    "trichiasis": "epilation-by-forceps",
}


@attrs.frozen
class EyelidProcedure:
    """A documented procedure on an eyelid; each plug is one. `None` is not documented.

    Attributes:
        procedure: what was done.
        lid: which lid it was.
        sides: on which side, or on both.

    >>> EyelidProcedure(procedure="punctal plug", lid="lower left").lid.value
    'lower-left'
    """

    procedure: EyelidWork | None = word(EyelidWork, "what was done to the eyelid?", also=_EYELID_WORK_ALSO)
    lid: Eyelid | None = word(Eyelid, "which eyelid was it?")
    sides: Sides | None = which_sides("on which side, or both?")


_CHALAZIA: Final = Words(("one", "several-of-one-lid", "several-lids"))


def _chalazia(_: EyelidProcedure, services: tuple[object, ...]) -> str | None:
    """Say whether the chalazia that are told one by one are of one lid or of several."""
    told = [one.lid for one in of_kind(EyelidProcedure, services) if one.procedure is EyelidWork.ONE_CHALAZION]
    if len(told) <= 1:
        return "one"
    if None in told:
        return None
    return "several-of-one-lid" if len(set(told)) == 1 else "several-lids"


EYELID_PROCEDURE: Final = Family(
    "eyelid-procedure",
    "a procedure on an eyelid",
    EyelidProcedure,
    derived=(Derived("chalazia", _CHALAZIA, ("lid",), _chalazia),),
)
