"""A tumor under the skin, such as a lipoma, cut out: by site, depth and size."""

from decimal import Decimal
from enum import StrEnum
from typing import Any, Final

import attrs

from cptkit.selection.facts import measure, word
from cptkit.selection.family import Family
from cptkit.selection.words import Sides, which_lesion, which_sides

__all__ = ["SOFT_TISSUE_TUMOR", "SoftTissueSite", "SoftTissueTumor", "TumorDepth", "which_soft_tissue_site"]


class SoftTissueSite(StrEnum):
    """Where the tumor was, as far as the codes tell sites apart."""

    FACE_OR_SCALP = "face-or-scalp"
    NECK_OR_CHEST = "neck-or-chest"
    BACK_OR_FLANK = "back-or-flank"
    ABDOMINAL_WALL = "abdominal-wall"
    SHOULDER = "shoulder"
    UPPER_ARM_OR_ELBOW = "upper-arm-or-elbow"
    FOREARM_OR_WRIST = "forearm-or-wrist"
    HAND_OR_FINGER = "hand-or-finger"
    PELVIS_OR_HIP = "pelvis-or-hip"
    THIGH_OR_KNEE = "thigh-or-knee"
    LEG_OR_ANKLE = "leg-or-ankle"
    FOOT_OR_TOE = "foot-or-toe"


class TumorDepth(StrEnum):
    """How deep the tumor lay, or that it was resected radically with a wide margin, as a sarcoma is."""

    SUBCUTANEOUS = "subcutaneous"
    SUBFASCIAL = "subfascial"
    RADICAL = "radical"


_SITES: Final = {
    "face": "face-or-scalp",
    "forehead": "face-or-scalp",
    "scalp": "face-or-scalp",
    "neck": "neck-or-chest",
    "chest": "neck-or-chest",
    "chest-wall": "neck-or-chest",
    "back": "back-or-flank",
    "flank": "back-or-flank",
    "abdomen": "abdominal-wall",
    "upper-arm": "upper-arm-or-elbow",
    "elbow": "upper-arm-or-elbow",
    "forearm": "forearm-or-wrist",
    "wrist": "forearm-or-wrist",
    "hand": "hand-or-finger",
    "finger": "hand-or-finger",
    "hip": "pelvis-or-hip",
    "buttock": "pelvis-or-hip",
    "thigh": "thigh-or-knee",
    "knee": "thigh-or-knee",
    "lower-leg": "leg-or-ankle",
    "calf": "leg-or-ankle",
    "ankle": "leg-or-ankle",
    "foot": "foot-or-toe",
    "toe": "foot-or-toe",
}
_DEPTHS: Final = {
    "radical-resection": "radical",
    "above-fascia": "subcutaneous",
    "below-fascia": "subfascial",
    "intramuscular": "subfascial",
    "in-muscle": "subfascial",
}


def which_soft_tissue_site(ask: str) -> Any:  # noqa: ANN401 (attrs types a field as its value)
    """Make the fact where in soft tissue it was."""
    return word(SoftTissueSite, ask, also=_SITES)


@attrs.frozen
class SoftTissueTumor:
    """A documented excision of one tumor under the skin; one of the skin is a `SkinExcision`. `None` is not documented.

    Attributes:
        site: where the tumor was.
        depth: whether it lay above the fascia or below it.
        diameter: its greatest diameter with the narrowest margins that it needed, in cm.
        sides: on an arm or a leg, on which side.
        lesion: the caller's name for the tumor.

    >>> SoftTissueTumor(site="back", depth="subcutaneous", diameter="5 cm").site.value
    'back-or-flank'
    """

    site: SoftTissueSite | None = which_soft_tissue_site("where was the tumor?")
    depth: TumorDepth | None = word(
        TumorDepth, "did it lie above the fascia or below it, or was it resected radically?", also=_DEPTHS
    )
    diameter: Decimal | None = measure("how wide was the tumor with the narrowest margins that it needed?", "cm")
    sides: Sides | None = which_sides("on which side?")
    lesion: str | None = which_lesion()


SOFT_TISSUE_TUMOR: Final = Family(
    "soft-tissue-tumor",
    "a tumor under the skin cut out",
    SoftTissueTumor,
    also=("lipoma", "lipoma-excision", "soft-tissue-mass", "sarcoma-resection"),
)
