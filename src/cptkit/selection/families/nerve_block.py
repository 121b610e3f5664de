"""Anesthetics and steroids injected at nerves outside the spine."""

from enum import StrEnum
from typing import Final

import attrs

from cptkit.selection.facts import word
from cptkit.selection.family import Family
from cptkit.selection.words import Sides, which_sides

__all__ = ["NERVE_BLOCK", "NerveBlock", "NerveBlockNerve"]


class NerveBlockNerve(StrEnum):
    """Which nerve it was."""

    GREATER_OCCIPITAL = "greater-occipital"
    BRACHIAL_PLEXUS = "brachial-plexus"
    SUPRASCAPULAR = "suprascapular"
    SCIATIC = "sciatic"
    FEMORAL = "femoral"
    GENICULAR = "genicular"
    PLANTAR_DIGITAL = "plantar-digital"
    OTHER_PERIPHERAL = "other-peripheral"
    SACROILIAC = "sacroiliac"


@attrs.frozen
class NerveBlock:
    """A documented injection of an anesthetic or a steroid at a nerve outside the spine. `None` is not documented.

    Attributes:
        nerve: which nerve it was.
        sides: on which side, or on both.

    >>> NerveBlock(nerve="greater occipital").nerve.value
    'greater-occipital'
    """

    nerve: NerveBlockNerve | None = word(NerveBlockNerve, "which nerve was blocked?")
    sides: Sides | None = which_sides("on which side, or both?")


NERVE_BLOCK: Final = Family("nerve-block", "an anesthetic nerve block", NerveBlock)
