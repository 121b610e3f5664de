"""What was done in the shoulder through a scope."""

from enum import StrEnum
from typing import Final

import attrs

from cptkit.selection.decisions import YES_NO
from cptkit.selection.facts import word
from cptkit.selection.family import Derived, Family
from cptkit.selection.totals import of_kind
from cptkit.selection.words import Side, stated, which_side

__all__ = ["SHOULDER_ARTHROSCOPY", "ShoulderArthroscopy", "ShoulderArthroscopyProcedure"]


class ShoulderArthroscopyProcedure(StrEnum):
    """What was done through the scope."""

    ROTATOR_CUFF_REPAIR = "rotator-cuff-repair"
    DISTAL_CLAVICLE_REMOVAL = "distal-clavicle-removal"
    EXTENSIVE_DEBRIDEMENT = "extensive-debridement"
    BICEPS_TENODESIS = "biceps-tenodesis"
    LABRAL_REPAIR = "labral-repair"
    CAPSULORRHAPHY = "capsulorrhaphy"
    LYSIS_OF_ADHESIONS = "lysis-of-adhesions"
    LOOSE_BODY_REMOVAL = "loose-body-removal"
    ACROMIOPLASTY = "acromioplasty"
    LIMITED_DEBRIDEMENT = "limited-debridement"
    DIAGNOSTIC = "diagnostic"
    PARTIAL_SYNOVECTOMY = "partial-synovectomy"
    COMPLETE_SYNOVECTOMY = "complete-synovectomy"


_PROCEDURES: Final = {
    "biceps-tenodesis": "biceps-tenodesis",
    "cuff-repair": "rotator-cuff-repair",
    "arthroscopic-rotator-cuff-repair": "rotator-cuff-repair",
    "subacromial-decompression": "acromioplasty",
    "distal-clavicle-excision": "distal-clavicle-removal",
    "distal-clavicle-resection": "distal-clavicle-removal",
    "mumford": "distal-clavicle-removal",
    "sad": "acromioplasty",
    "rcr": "rotator-cuff-repair",
    "slap-repair": "labral-repair",
    "bankart-repair": "capsulorrhaphy",
    "capsular-release": "lysis-of-adhesions",
    "dce": "distal-clavicle-removal",
    "extensive-shoulder-debridement": "extensive-debridement",
    "bankart": "capsulorrhaphy",
}


@attrs.frozen
class ShoulderArthroscopy:
    """One procedure that was done in the shoulder through a scope; several are several of them.

    Attributes:
        procedure: what was done.
        side: in which shoulder.

    >>> ShoulderArthroscopy(procedure="rotator cuff repair", side="left").procedure.value
    'rotator-cuff-repair'
    """

    procedure: ShoulderArthroscopyProcedure | None = word(
        ShoulderArthroscopyProcedure, "what was done through the scope?", also=_PROCEDURES
    )
    side: Side | None = which_side("which shoulder?")


# What is part of each other procedure in the same shoulder.
_SMALLER: Final = frozenset(
    {
        ShoulderArthroscopyProcedure.ACROMIOPLASTY,
        ShoulderArthroscopyProcedure.LIMITED_DEBRIDEMENT,
        ShoulderArthroscopyProcedure.DIAGNOSTIC,
    }
)


def _beside_larger(service: ShoulderArthroscopy, services: tuple[object, ...]) -> str:
    """Say whether something larger was done in the same shoulder."""
    others = (one.procedure for one in of_kind(ShoulderArthroscopy, services) if one.side == service.side)
    return stated(any(one is not None and one not in _SMALLER for one in others))


SHOULDER_ARTHROSCOPY: Final = Family(
    "shoulder-arthroscopy",
    "a shoulder arthroscopy procedure",
    ShoulderArthroscopy,
    derived=(Derived("beside_larger", YES_NO, (), _beside_larger),),
    also=("shoulder-scope",),
    beside=("arthroscopic",),
)
