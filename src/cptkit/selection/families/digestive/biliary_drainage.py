"""Tubes and stents of bile ducts and gallbladder through the skin."""

from enum import StrEnum
from typing import Final

import attrs

from cptkit.selection.facts import word
from cptkit.selection.family import Family

__all__ = ["BILIARY_DRAINAGE", "BiliaryDrainage", "BiliaryDrainageWork"]


class BiliaryDrainageWork(StrEnum):
    """What was done."""

    CHOLANGIOGRAM_THROUGH_EXISTING_ACCESS = "cholangiogram-through-existing-access"
    CHOLANGIOGRAM_THROUGH_NEW_ACCESS = "cholangiogram-through-new-access"
    EXTERNAL_BILIARY_DRAIN = "external-biliary-drain"
    INTERNAL_EXTERNAL_BILIARY_DRAIN = "internal-external-biliary-drain"
    CONVERSION_TO_INTERNAL_EXTERNAL_DRAIN = "conversion-to-internal-external-drain"
    BILIARY_DRAIN_EXCHANGE = "biliary-drain-exchange"
    BILIARY_DRAIN_REMOVAL = "biliary-drain-removal"
    BILIARY_STENT_THROUGH_EXISTING_ACCESS = "biliary-stent-through-existing-access"
    BILIARY_STENT_THROUGH_NEW_ACCESS = "biliary-stent-through-new-access"
    BILIARY_STENT_AND_DRAIN = "biliary-stent-and-drain"
    BILIARY_ACCESS_FOR_ENDOSCOPY = "biliary-access-for-endoscopy"
    CHOLECYSTOSTOMY = "cholecystostomy"
    BILE_DUCT_DILATION = "bile-duct-dilation"
    BILE_DUCT_BIOPSY = "bile-duct-biopsy"
    BILE_DUCT_STONE_REMOVAL = "bile-duct-stone-removal"


_ALSO: Final = {
    "balloon-dilation": "bile-duct-dilation",
    "forceps-biopsy": "bile-duct-biopsy",
    "stone-removal": "bile-duct-stone-removal",
    "t-tube-cholangiogram": "cholangiogram-through-existing-access",
    "cholangiogram": "cholangiogram-through-existing-access",
    "ptc": "cholangiogram-through-new-access",
    "percutaneous-transhepatic-cholangiogram": "cholangiogram-through-new-access",
    "external-drain": "external-biliary-drain",
    "internal-external-drain": "internal-external-biliary-drain",
    "ptbd": "internal-external-biliary-drain",
    "biliary-tube-change": "biliary-drain-exchange",
    "biliary-catheter-exchange": "biliary-drain-exchange",
    "percutaneous-cholecystostomy": "cholecystostomy",
    "gallbladder-drain": "cholecystostomy",
}


@attrs.frozen
class BiliaryDrainage:
    """A documented tube or stent in bile ducts or gallbladder through the skin. `None` is not documented.

    Attributes:
        procedure: what was done.

    >>> BiliaryDrainage(procedure="t tube cholangiogram").procedure.value
    'cholangiogram-through-existing-access'
    """

    procedure: BiliaryDrainageWork | None = word(
        BiliaryDrainageWork, "what was done to bile ducts or gallbladder?", also=_ALSO
    )


BILIARY_DRAINAGE: Final = Family(
    "biliary-drainage",
    "a tube or stent in bile ducts or gallbladder through the skin",
    BiliaryDrainage,
    also=("biliary-drain", "cholecystostomy", "percutaneous-cholangiogram"),
    broadly=("ptbd",),
)
