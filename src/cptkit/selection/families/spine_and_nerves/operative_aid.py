"""What a surgeon works with beside an operation: a microscope, or navigation by pictures."""

from enum import StrEnum
from typing import Final

import attrs

from cptkit.selection.facts import word
from cptkit.selection.family import Family

__all__ = ["OPERATIVE_AID", "OperativeAid", "OperativeAidWork"]


class OperativeAidWork(StrEnum):
    """What was used, and where it guided."""

    OPERATING_MICROSCOPE = "operating-microscope"
    INTRADURAL_NAVIGATION = "intradural-navigation"
    EXTRADURAL_NAVIGATION = "extradural-navigation"
    SPINAL_NAVIGATION = "spinal-navigation"
    BONE_NAVIGATION = "bone-navigation"


_ALSO: Final = {
    "microscope": "operating-microscope",
    "surgical-microscope": "operating-microscope",
    "microsurgical-technique": "operating-microscope",
    "cranial-navigation": "intradural-navigation",
    "brain-navigation": "intradural-navigation",
    "stereotactic-navigation-intradural": "intradural-navigation",
    "stereotactic-navigation-extradural": "extradural-navigation",
    "skull-base-navigation": "extradural-navigation",
    "stereotactic-navigation-of-spine": "spinal-navigation",
    "o-arm-navigation": "spinal-navigation",
    "computer-assisted-navigation-of-bone": "bone-navigation",
    "computer-navigation-for-joint-replacement": "bone-navigation",
}


@attrs.frozen
class OperativeAid:
    """A documented aid of an operation, once however often it was used. `None` is not documented.

    Attributes:
        work: what was used, and where it guided.

    >>> OperativeAid(work="microscope").work.value
    'operating-microscope'
    """

    work: OperativeAidWork | None = word(
        OperativeAidWork, "was it a microscope, or navigation of brain, skull, spine or bones?", also=_ALSO
    )


OPERATIVE_AID: Final = Family(
    "operative-aid",
    "a microscope or navigation beside an operation",
    OperativeAid,
    broadly=("stereotactic-navigation", "surgical-navigation", "computer-assisted-navigation"),
)
