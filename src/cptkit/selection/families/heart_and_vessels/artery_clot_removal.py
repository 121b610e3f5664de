"""Clots taken out of arteries and veins by an open operation, and arteries cleared of plaque."""

from enum import StrEnum
from typing import Final

import attrs

from cptkit.selection.facts import word
from cptkit.selection.family import Family
from cptkit.selection.words import Sides, which_sides

__all__ = ["ARTERY_CLOT_REMOVAL", "ArteryClotRemoval", "ArteryClotRemovalWork"]


class ArteryClotRemovalWork(StrEnum):
    """What was done."""

    NECK_ARTERY_EMBOLECTOMY = "neck-artery-embolectomy"
    CHEST_ARTERY_EMBOLECTOMY = "chest-artery-embolectomy"
    FOREARM_ARTERY_EMBOLECTOMY = "forearm-artery-embolectomy"
    ABDOMINAL_ARTERY_EMBOLECTOMY = "abdominal-artery-embolectomy"
    LOWER_LEG_ARTERY_EMBOLECTOMY = "lower-leg-artery-embolectomy"
    ILIAC_VEIN_CLOT_REMOVAL_THROUGH_ABDOMEN = "iliac-vein-clot-removal-through-abdomen"
    LEG_VEIN_CLOT_REMOVAL = "leg-vein-clot-removal"
    LEG_VEIN_CLOT_REMOVAL_THROUGH_ABDOMEN_AND_LEG = "leg-vein-clot-removal-through-abdomen-and-leg"
    SUBCLAVIAN_VEIN_CLOT_REMOVAL = "subclavian-vein-clot-removal"
    AXILLARY_VEIN_CLOT_REMOVAL = "axillary-vein-clot-removal"
    SUPERFICIAL_FEMORAL_ENDARTERECTOMY = "superficial-femoral-endarterectomy"
    POPLITEAL_ENDARTERECTOMY = "popliteal-endarterectomy"
    TIBIOPERONEAL_ENDARTERECTOMY = "tibioperoneal-endarterectomy"
    TIBIAL_ENDARTERECTOMY = "tibial-endarterectomy"
    SUBCLAVIAN_ENDARTERECTOMY = "subclavian-endarterectomy"
    AXILLARY_ENDARTERECTOMY = "axillary-endarterectomy"
    AORTIC_ENDARTERECTOMY = "aortic-endarterectomy"
    VISCERAL_ENDARTERECTOMY = "visceral-endarterectomy"
    ILIAC_ENDARTERECTOMY = "iliac-endarterectomy"
    ILIOFEMORAL_ENDARTERECTOMY = "iliofemoral-endarterectomy"
    AORTOILIAC_ENDARTERECTOMY = "aortoiliac-endarterectomy"
    AORTOILIOFEMORAL_ENDARTERECTOMY = "aortoiliofemoral-endarterectomy"
    CAROTID_REOPERATION = "carotid-reoperation"


_ALSO: Final = {
    "carotid-embolectomy": "neck-artery-embolectomy",
    "radial-artery-embolectomy": "forearm-artery-embolectomy",
    "sma-embolectomy": "abdominal-artery-embolectomy",
    "mesenteric-embolectomy": "abdominal-artery-embolectomy",
    "popliteal-embolectomy": "lower-leg-artery-embolectomy",
    "tibial-embolectomy": "lower-leg-artery-embolectomy",
    "open-femoral-vein-thrombectomy": "leg-vein-clot-removal",
    "sfa-endarterectomy": "superficial-femoral-endarterectomy",
    "peroneal-endarterectomy": "tibial-endarterectomy",
    "brachial-endarterectomy": "axillary-endarterectomy",
    "mesenteric-endarterectomy": "visceral-endarterectomy",
    "renal-endarterectomy": "visceral-endarterectomy",
    "redo-carotid-endarterectomy": "carotid-reoperation",
}


@attrs.frozen
class ArteryClotRemoval:
    """A documented clot or plaque taken out of a vessel by an open operation. `None` is not documented.

    Attributes:
        operation: what was done.
        sides: on which side, or on both.

    >>> ArteryClotRemoval(operation="carotid embolectomy").operation.value
    'neck-artery-embolectomy'
    """

    operation: ArteryClotRemovalWork | None = word(
        ArteryClotRemovalWork, "which vessel was it, and what was taken out?", also=_ALSO
    )
    sides: Sides | None = which_sides("on which side, or both?")


ARTERY_CLOT_REMOVAL: Final = Family(
    "artery-clot-removal",
    "a clot or plaque taken out of an artery or vein by an open operation",
    ArteryClotRemoval,
    first_on_each_side=True,
    also=("embolectomy", "endarterectomy", "open-thrombectomy"),
)
