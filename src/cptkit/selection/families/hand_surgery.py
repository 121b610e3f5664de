"""Common operations on the hand and wrist."""

from enum import StrEnum
from typing import Final

import attrs

from cptkit.selection.facts import word
from cptkit.selection.family import Family
from cptkit.selection.words import Sides, which_sides

__all__ = ["HAND_SURGERY", "HandSurgery", "HandSurgeryProcedure"]


class HandSurgeryProcedure(StrEnum):
    """Which operation it was."""

    OPEN_CARPAL_TUNNEL_RELEASE = "open-carpal-tunnel-release"
    ENDOSCOPIC_CARPAL_TUNNEL_RELEASE = "endoscopic-carpal-tunnel-release"
    CUBITAL_TUNNEL_RELEASE = "cubital-tunnel-release"
    DE_QUERVAIN_RELEASE = "de-quervain-release"
    WRIST_GANGLION_EXCISION = "wrist-ganglion-excision"
    TENDON_SHEATH_CYST_EXCISION = "tendon-sheath-cyst-excision"


@attrs.frozen
class HandSurgery:
    """A documented common operation on the hand or wrist. `None` is not documented.

    Attributes:
        procedure: which operation it was.
        sides: on which side, or on both.

    >>> HandSurgery(procedure="open carpal tunnel release").procedure.value
    'open-carpal-tunnel-release'
    """

    procedure: HandSurgeryProcedure | None = word(HandSurgeryProcedure, "which hand or wrist operation was it?")
    sides: Sides | None = which_sides("on which side, or both?")


HAND_SURGERY: Final = Family("hand-surgery", "a common operation on the hand or wrist", HandSurgery)
