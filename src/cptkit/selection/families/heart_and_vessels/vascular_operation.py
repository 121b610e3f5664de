"""Operations on arteries and veins: dialysis access, carotids, bypasses, aneurysms, varicose veins."""

from enum import StrEnum
from typing import Final

import attrs

from cptkit.selection.facts import word
from cptkit.selection.family import Family
from cptkit.selection.words import Sides, which_sides

__all__ = ["VASCULAR_OPERATION", "VascularOperation", "VascularOperationWork"]


class VascularOperationWork(StrEnum):
    """What was done."""

    ARM_FISTULA = "arm-fistula"
    UPPER_ARM_CEPHALIC_TRANSPOSITION = "upper-arm-cephalic-transposition"
    UPPER_ARM_BASILIC_TRANSPOSITION = "upper-arm-basilic-transposition"
    FOREARM_VEIN_TRANSPOSITION = "forearm-vein-transposition"
    DIALYSIS_GRAFT = "dialysis-graft"
    DIALYSIS_OWN_VEIN_GRAFT = "dialysis-own-vein-graft"
    ACCESS_THROMBECTOMY = "access-thrombectomy"
    ACCESS_REVISION = "access-revision"
    ACCESS_REVISION_WITH_THROMBECTOMY = "access-revision-with-thrombectomy"
    STEAL_CORRECTION = "steal-correction"
    ACCESS_LIGATION = "access-ligation"
    CAROTID_ENDARTERECTOMY = "carotid-endarterectomy"
    COMMON_FEMORAL_ENDARTERECTOMY = "common-femoral-endarterectomy"
    DEEP_FEMORAL_ENDARTERECTOMY = "deep-femoral-endarterectomy"
    LEG_EMBOLECTOMY = "leg-embolectomy"
    ARM_EMBOLECTOMY = "arm-embolectomy"
    FEMORAL_POPLITEAL_VEIN_BYPASS = "femoral-popliteal-vein-bypass"
    FEMORAL_TIBIAL_VEIN_BYPASS = "femoral-tibial-vein-bypass"
    FEMORAL_POPLITEAL_GRAFT_BYPASS = "femoral-popliteal-graft-bypass"
    FEMORAL_TIBIAL_GRAFT_BYPASS = "femoral-tibial-graft-bypass"
    FEMORAL_FEMORAL_GRAFT_BYPASS = "femoral-femoral-graft-bypass"
    AXILLARY_FEMORAL_GRAFT_BYPASS = "axillary-femoral-graft-bypass"
    AORTOBIFEMORAL_GRAFT_BYPASS = "aortobifemoral-graft-bypass"
    AORTA_TUBE_STENT_GRAFT = "aorta-tube-stent-graft"
    AORTA_ONE_ILIAC_STENT_GRAFT = "aorta-one-iliac-stent-graft"
    AORTA_BOTH_ILIACS_STENT_GRAFT = "aorta-both-iliacs-stent-graft"
    RUPTURED_AORTA_BOTH_ILIACS_STENT_GRAFT = "ruptured-aorta-both-iliacs-stent-graft"
    OPEN_AORTIC_ANEURYSM_REPAIR = "open-aortic-aneurysm-repair"
    OPEN_RUPTURED_AORTIC_ANEURYSM_REPAIR = "open-ruptured-aortic-aneurysm-repair"
    TEMPORAL_ARTERY_BIOPSY = "temporal-artery-biopsy"
    SAPHENOUS_LIGATION = "saphenous-ligation"
    LONG_SAPHENOUS_STRIPPING = "long-saphenous-stripping"
    SHORT_SAPHENOUS_STRIPPING = "short-saphenous-stripping"
    STAB_PHLEBECTOMY_TEN_TO_TWENTY = "stab-phlebectomy-ten-to-twenty"
    STAB_PHLEBECTOMY_OVER_TWENTY = "stab-phlebectomy-over-twenty"
    STAB_PHLEBECTOMY = "stab-phlebectomy"
    ONE_VEIN_SCLEROTHERAPY = "one-vein-sclerotherapy"
    SEVERAL_VEINS_SCLEROTHERAPY = "several-veins-sclerotherapy"
    SCLEROTHERAPY = "sclerotherapy"
    ONE_VEIN_FOAM = "one-vein-foam"
    SEVERAL_VEINS_FOAM = "several-veins-foam"
    FOAM_SCLEROTHERAPY = "foam-sclerotherapy"
    SHORT_SAPHENOUS_DIVISION = "short-saphenous-division"
    VARICOSE_CLUSTER_EXCISION = "varicose-cluster-excision"
    GRAFT_CLOT_REMOVAL = "graft-clot-removal"
    BLEEDING_EXPLORATION_OF_LIMB = "bleeding-exploration-of-limb"
    RUPTURED_AORTA_TUBE_STENT_GRAFT = "ruptured-aorta-tube-stent-graft"
    RUPTURED_AORTA_ONE_ILIAC_STENT_GRAFT = "ruptured-aorta-one-iliac-stent-graft"


_ALSO: Final = {
    "radiocephalic-av-fistula": "arm-fistula",
    "brachiocephalic-av-fistula": "arm-fistula",
    "av-fistula-creation": "arm-fistula",
    "avf-creation": "arm-fistula",
    "avf": "arm-fistula",
    "av-graft-creation": "dialysis-graft",
    "fem-pop-bypass-with-saphenous-vein": "femoral-popliteal-vein-bypass",
    "fem-pop-bypass-with-ptfe": "femoral-popliteal-graft-bypass",
    "av-fistula": "arm-fistula",
    "radiocephalic-fistula": "arm-fistula",
    "brachiocephalic-fistula": "arm-fistula",
    "direct-av-fistula": "arm-fistula",
    "basilic-vein-transposition": "upper-arm-basilic-transposition",
    "bvt": "upper-arm-basilic-transposition",
    "av-graft": "dialysis-graft",
    "fistula-revision": "access-revision",
    "dril": "steal-correction",
    "fistula-ligation": "access-ligation",
    "fistula-banding": "access-ligation",
    "cea": "carotid-endarterectomy",
    "femoral-endarterectomy": "common-femoral-endarterectomy",
    "profundaplasty": "deep-femoral-endarterectomy",
    "femoral-embolectomy": "leg-embolectomy",
    "femoral-thrombectomy": "leg-embolectomy",
    "brachial-embolectomy": "arm-embolectomy",
    "fem-pop-bypass-with-vein": "femoral-popliteal-vein-bypass",
    "fem-tib-bypass-with-vein": "femoral-tibial-vein-bypass",
    "fem-pop-bypass-with-graft": "femoral-popliteal-graft-bypass",
    "fem-fem-bypass": "femoral-femoral-graft-bypass",
    "aortobifemoral-bypass": "aortobifemoral-graft-bypass",
    "evar": "aorta-both-iliacs-stent-graft",
    "bifurcated-evar": "aorta-both-iliacs-stent-graft",
    "ruptured-evar": "ruptured-aorta-both-iliacs-stent-graft",
    "open-aaa-repair": "open-aortic-aneurysm-repair",
    "microphlebectomy": "stab-phlebectomy",
    "varithena": "foam-sclerotherapy",
}


@attrs.frozen
class VascularOperation:
    """A documented open operation on arteries or veins, or an aortic stent graft. `None` is not documented.

    Attributes:
        operation: what was done.
        sides: on which side, or on both.

    >>> VascularOperation(operation="av fistula").operation.value
    'arm-fistula'
    """

    operation: VascularOperationWork | None = word(
        VascularOperationWork, "which operation on the vessel was it?", also=_ALSO
    )
    sides: Sides | None = which_sides("on which side, or both?")


VASCULAR_OPERATION: Final = Family(
    "vascular-operation",
    "an open operation on arteries or veins, or an aortic stent graft",
    VascularOperation,
    also=("carotid-endarterectomy", "bypass", "dialysis-access-creation"),
    broadly=("evar",),
)
