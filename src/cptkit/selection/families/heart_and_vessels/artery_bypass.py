"""Bypasses between arteries, by route and graft, besides the common ones of `vascular_operation`."""

from enum import StrEnum
from typing import Final

import attrs

from cptkit.selection.facts import word
from cptkit.selection.family import Family
from cptkit.selection.words import Sides, which_sides

__all__ = ["ARTERY_BYPASS", "ArteryBypass", "BypassRoute"]


class BypassRoute(StrEnum):
    """What was done."""

    CAROTID_TO_CAROTID_BY_VEIN = "carotid-to-carotid-by-vein"
    CAROTID_TO_SUBCLAVIAN_BY_VEIN = "carotid-to-subclavian-by-vein"
    CAROTID_TO_VERTEBRAL_BY_VEIN = "carotid-to-vertebral-by-vein"
    CAROTID_TO_OTHER_CAROTID_BY_VEIN = "carotid-to-other-carotid-by-vein"
    CAROTID_TO_BRACHIAL_BY_VEIN = "carotid-to-brachial-by-vein"
    SUBCLAVIAN_TO_SUBCLAVIAN_BY_VEIN = "subclavian-to-subclavian-by-vein"
    SUBCLAVIAN_TO_BRACHIAL_BY_VEIN = "subclavian-to-brachial-by-vein"
    SUBCLAVIAN_TO_VERTEBRAL_BY_VEIN = "subclavian-to-vertebral-by-vein"
    SUBCLAVIAN_TO_AXILLARY_BY_VEIN = "subclavian-to-axillary-by-vein"
    AXILLARY_TO_AXILLARY_BY_VEIN = "axillary-to-axillary-by-vein"
    AXILLARY_TO_FEMORAL_BY_VEIN = "axillary-to-femoral-by-vein"
    AXILLARY_TO_BRACHIAL_BY_VEIN = "axillary-to-brachial-by-vein"
    BRACHIAL_TO_FOREARM_BY_VEIN = "brachial-to-forearm-by-vein"
    BRACHIAL_TO_BRACHIAL_BY_VEIN = "brachial-to-brachial-by-vein"
    AORTA_TO_NECK_BY_VEIN = "aorta-to-neck-by-vein"
    AORTA_TO_MESENTERIC_BY_VEIN = "aorta-to-mesenteric-by-vein"
    AXILLARY_TO_BOTH_FEMORALS_BY_VEIN = "axillary-to-both-femorals-by-vein"
    LIVER_TO_KIDNEY_BY_VEIN = "liver-to-kidney-by-vein"
    SPLEEN_TO_KIDNEY_BY_VEIN = "spleen-to-kidney-by-vein"
    AORTA_TO_ILIAC_BY_VEIN = "aorta-to-iliac-by-vein"
    AORTA_TO_BOTH_ILIACS_BY_VEIN = "aorta-to-both-iliacs-by-vein"
    AORTA_TO_FEMORAL_BY_VEIN = "aorta-to-femoral-by-vein"
    AORTA_TO_BOTH_FEMORALS_BY_VEIN = "aorta-to-both-femorals-by-vein"
    FEMORAL_TO_FEMORAL_BY_VEIN = "femoral-to-femoral-by-vein"
    AORTA_TO_KIDNEY_BY_VEIN = "aorta-to-kidney-by-vein"
    ILIAC_TO_ILIAC_BY_VEIN = "iliac-to-iliac-by-vein"
    ILIAC_TO_FEMORAL_BY_VEIN = "iliac-to-femoral-by-vein"
    TIBIAL_TO_TIBIAL_BY_VEIN = "tibial-to-tibial-by-vein"
    POPLITEAL_TO_TIBIAL_BY_VEIN = "popliteal-to-tibial-by-vein"
    FEMORAL_TO_POPLITEAL_IN_PLACE = "femoral-to-popliteal-in-place"
    FEMORAL_TO_TIBIAL_IN_PLACE = "femoral-to-tibial-in-place"
    POPLITEAL_TO_TIBIAL_IN_PLACE = "popliteal-to-tibial-in-place"
    DEEP_VEIN_HARVEST = "deep-vein-harvest"
    CAROTID_TO_CAROTID_BY_GRAFT = "carotid-to-carotid-by-graft"
    CAROTID_TO_SUBCLAVIAN_BY_GRAFT = "carotid-to-subclavian-by-graft"
    SUBCLAVIAN_TO_SUBCLAVIAN_BY_GRAFT = "subclavian-to-subclavian-by-graft"
    SUBCLAVIAN_TO_AXILLARY_BY_GRAFT = "subclavian-to-axillary-by-graft"
    AXILLARY_TO_POPLITEAL_BY_GRAFT = "axillary-to-popliteal-by-graft"
    AORTA_TO_NECK_BY_GRAFT = "aorta-to-neck-by-graft"
    AORTA_TO_MESENTERIC_BY_GRAFT = "aorta-to-mesenteric-by-graft"
    ILIAC_TO_CELIAC_BY_GRAFT = "iliac-to-celiac-by-graft"
    ILIAC_TO_MESENTERIC_BY_GRAFT = "iliac-to-mesenteric-by-graft"
    ILIAC_TO_KIDNEY_BY_GRAFT = "iliac-to-kidney-by-graft"
    SPLEEN_TO_KIDNEY_BY_GRAFT = "spleen-to-kidney-by-graft"
    AORTA_TO_ILIAC_BY_GRAFT = "aorta-to-iliac-by-graft"
    AORTA_TO_BOTH_ILIACS_BY_GRAFT = "aorta-to-both-iliacs-by-graft"
    CAROTID_TO_VERTEBRAL_BY_GRAFT = "carotid-to-vertebral-by-graft"
    SUBCLAVIAN_TO_VERTEBRAL_BY_GRAFT = "subclavian-to-vertebral-by-graft"
    AORTA_TO_FEMORAL_BY_GRAFT = "aorta-to-femoral-by-graft"
    AXILLARY_TO_AXILLARY_BY_GRAFT = "axillary-to-axillary-by-graft"
    AXILLARY_TO_BOTH_FEMORALS_BY_GRAFT = "axillary-to-both-femorals-by-graft"
    ILIAC_TO_ILIAC_BY_GRAFT = "iliac-to-iliac-by-graft"
    ILIAC_TO_FEMORAL_BY_GRAFT = "iliac-to-femoral-by-graft"
    POPLITEAL_TO_TIBIAL_BY_GRAFT = "popliteal-to-tibial-by-graft"


_ALSO: Final = {
    "popliteal-to-pedal-by-vein": "popliteal-to-tibial-by-vein",
    "in-situ-fem-pop": "femoral-to-popliteal-in-place",
    "in-situ-fem-tib": "femoral-to-tibial-in-place",
    "femoropopliteal-vein-harvest": "deep-vein-harvest",
    "carotid-subclavian-bypass": "carotid-to-subclavian-by-graft",
    "aortomesenteric-bypass": "aorta-to-mesenteric-by-graft",
    "axillobifemoral-bypass": "axillary-to-both-femorals-by-graft",
}


@attrs.frozen
class ArteryBypass:
    """A documented bypass between arteries. `None` is not documented.

    Attributes:
        route: what was done.
        sides: on which side, or on both.

    >>> ArteryBypass(route="popliteal to pedal by vein").route.value
    'popliteal-to-tibial-by-vein'
    """

    route: BypassRoute | None = word(
        BypassRoute,
        "from which artery to which did it run, and was the graft a vein in place, a moved vein or another graft?",
        also=_ALSO,
    )
    sides: Sides | None = which_sides("on which side, or both?")


ARTERY_BYPASS: Final = Family(
    "artery-bypass",
    "a bypass between arteries by vein or another graft",
    ArteryBypass,
    also=("vein-bypass", "carotid-subclavian-bypass"),
)
