"""Operations on lower leg and ankle besides the common ones."""

from enum import StrEnum
from typing import Final

import attrs

from cptkit.selection.facts import word
from cptkit.selection.family import Family
from cptkit.selection.words import Sides, which_sides

__all__ = ["LEG_OR_ANKLE_OPERATION", "LegOrAnkleOperation", "LegOrAnkleOperationWork"]


class LegOrAnkleOperationWork(StrEnum):
    """What was done."""

    POSTERIOR_COMPARTMENT_FASCIOTOMY = "posterior-compartment-fasciotomy"
    DEEP_LEG_ABSCESS_DRAINAGE = "deep-leg-abscess-drainage"
    LEG_BURSA_DRAINAGE = "leg-bursa-drainage"
    ACHILLES_TENOTOMY_UNDER_GENERAL_ANESTHESIA = "achilles-tenotomy-under-general-anesthesia"
    LEG_BONE_DRAINAGE = "leg-bone-drainage"
    ANKLE_POSTERIOR_CAPSULE_RELEASE = "ankle-posterior-capsule-release"
    ANKLE_ARTHROTOMY_WITH_EXPLORATION = "ankle-arthrotomy-with-exploration"
    OPEN_ANKLE_SYNOVECTOMY = "open-ankle-synovectomy"
    OPEN_ANKLE_SYNOVECTOMY_WITH_TENDON_SHEATHS = "open-ankle-synovectomy-with-tendon-sheaths"
    LEG_TENDON_SHEATH_LESION_EXCISION = "leg-tendon-sheath-lesion-excision"
    TIBIA_OR_FIBULA_CYST_EXCISION = "tibia-or-fibula-cyst-excision"
    TIBIA_OR_FIBULA_CYST_EXCISION_WITH_AUTOGRAFT = "tibia-or-fibula-cyst-excision-with-autograft"
    TIBIA_OR_FIBULA_CYST_EXCISION_WITH_ALLOGRAFT = "tibia-or-fibula-cyst-excision-with-allograft"
    TIBIA_PARTIAL_EXCISION = "tibia-partial-excision"
    FIBULA_PARTIAL_EXCISION = "fibula-partial-excision"
    TIBIA_TUMOR_RESECTION = "tibia-tumor-resection"
    FIBULA_TUMOR_RESECTION = "fibula-tumor-resection"
    TALUS_OR_CALCANEUS_TUMOR_RESECTION = "talus-or-calcaneus-tumor-resection"
    ACHILLES_PRIMARY_REPAIR_WITH_GRAFT = "achilles-primary-repair-with-graft"
    LEG_FASCIA_DEFECT_REPAIR = "leg-fascia-defect-repair"
    FRESH_LEG_EXTENSOR_TENDON_REPAIR = "fresh-leg-extensor-tendon-repair"
    OLD_LEG_EXTENSOR_TENDON_REPAIR = "old-leg-extensor-tendon-repair"
    PERONEAL_DISLOCATION_WITH_OSTEOTOMY = "peroneal-dislocation-with-osteotomy"
    LEG_TENOLYSIS_OF_SEVERAL_TENDONS = "leg-tenolysis-of-several-tendons"
    LEG_LENGTHENING_OF_SEVERAL_TENDONS = "leg-lengthening-of-several-tendons"
    DEEP_LEG_TENDON_TRANSFER = "deep-leg-tendon-transfer"
    ANKLE_REPAIR_OF_BOTH_LIGAMENTS = "ankle-repair-of-both-ligaments"
    ANKLE_ARTHROPLASTY = "ankle-arthroplasty"
    TIBIA_NONUNION_BY_SYNOSTOSIS = "tibia-nonunion-by-synostosis"
    FIBULA_NONUNION = "fibula-nonunion"
    TIBIA_CONGENITAL_PSEUDARTHROSIS = "tibia-congenital-pseudarthrosis"
    DISTAL_TIBIA_GROWTH_PLATE_ARREST = "distal-tibia-growth-plate-arrest"
    DISTAL_FIBULA_GROWTH_PLATE_ARREST = "distal-fibula-growth-plate-arrest"
    DISTAL_TIBIA_AND_FIBULA_GROWTH_PLATE_ARREST = "distal-tibia-and-fibula-growth-plate-arrest"
    WHOLE_LEG_GROWTH_PLATE_ARREST = "whole-leg-growth-plate-arrest"
    WHOLE_LEG_AND_FEMUR_GROWTH_PLATE_ARREST = "whole-leg-and-femur-growth-plate-arrest"
    TIBIA_PROPHYLACTIC_FIXATION = "tibia-prophylactic-fixation"
    ANKLE_MANIPULATION = "ankle-manipulation"
    TIBIOFIBULAR_FUSION = "tibiofibular-fusion"
    TIBIA_OSTEOTOMY = "tibia-osteotomy"
    FIBULA_OSTEOTOMY = "fibula-osteotomy"
    TIBIA_AND_FIBULA_OSTEOTOMY = "tibia-and-fibula-osteotomy"
    SEVERAL_LEG_OSTEOTOMIES = "several-leg-osteotomies"
    TIBIA_AND_FIBULA_LENGTHENING_OR_SHORTENING = "tibia-and-fibula-lengthening-or-shortening"
    TIBIA_NONUNION_REPAIR = "tibia-nonunion-repair"
    TIBIA_NONUNION_REPAIR_WITH_SLIDING_GRAFT = "tibia-nonunion-repair-with-sliding-graft"
    TIBIA_NONUNION_REPAIR_WITH_GRAFT = "tibia-nonunion-repair-with-graft"


_ALSO: Final = {
    "tibial-osteotomy": "tibia-osteotomy",
    "fibular-osteotomy": "fibula-osteotomy",
    "tibial-nonunion-repair": "tibia-nonunion-repair",
    "tibial-nonunion-repair-with-graft": "tibia-nonunion-repair-with-graft",
    "fasciotomy-of-posterior-compartments": "posterior-compartment-fasciotomy",
    "leg-hematoma-evacuation": "deep-leg-abscess-drainage",
    "deep-ankle-abscess-drainage": "deep-leg-abscess-drainage",
    "ankle-bursa-drainage": "leg-bursa-drainage",
    "incision-of-tibia": "leg-bone-drainage",
    "posterior-ankle-release": "ankle-posterior-capsule-release",
    "open-loose-body-removal-of-ankle": "ankle-arthrotomy-with-exploration",
    "ankle-arthrotomy": "ankle-arthrotomy-with-exploration",
    "ankle-synovectomy": "open-ankle-synovectomy",
    "ankle-synovectomy-with-tenosynovectomy": "open-ankle-synovectomy-with-tendon-sheaths",
    "ankle-ganglion-excision": "leg-tendon-sheath-lesion-excision",
    "ganglion-of-ankle": "leg-tendon-sheath-lesion-excision",
    "tibia-bone-cyst": "tibia-or-fibula-cyst-excision",
    "curettage-of-tibia": "tibia-or-fibula-cyst-excision",
    "saucerization-of-tibia": "tibia-partial-excision",
    "tibial-exostectomy": "tibia-partial-excision",
    "fibula-resection": "fibula-partial-excision",
    "saucerization-of-fibula": "fibula-partial-excision",
    "achilles-repair-with-graft": "achilles-primary-repair-with-graft",
    "muscle-hernia-repair-of-leg": "leg-fascia-defect-repair",
    "tibialis-anterior-repair": "fresh-leg-extensor-tendon-repair",
    "chronic-tibialis-anterior-repair": "old-leg-extensor-tendon-repair",
    "peroneal-groove-deepening": "peroneal-dislocation-with-osteotomy",
    "fdl-transfer": "deep-leg-tendon-transfer",
    "fhl-transfer": "deep-leg-tendon-transfer",
    "posterior-tibial-tendon-transfer": "deep-leg-tendon-transfer",
    "repair-of-both-collateral-ligaments-of-ankle": "ankle-repair-of-both-ligaments",
    "fibula-nonunion-repair": "fibula-nonunion",
    "distal-tibial-epiphysiodesis": "distal-tibia-growth-plate-arrest",
    "prophylactic-nailing-of-tibia": "tibia-prophylactic-fixation",
    "ankle-mua": "ankle-manipulation",
    "syndesmosis-fusion": "tibiofibular-fusion",
}


@attrs.frozen
class LegOrAnkleOperation:
    """A documented operation on the lower leg or ankle. `None` is not documented.

    Attributes:
        operation: what was done.
        sides: on which side, or on both.

    >>> LegOrAnkleOperation(operation="fasciotomy of posterior compartments").operation.value
    'posterior-compartment-fasciotomy'
    """

    operation: LegOrAnkleOperationWork | None = word(
        LegOrAnkleOperationWork, "which operation on the lower leg or ankle was it?", also=_ALSO
    )
    sides: Sides | None = which_sides("on which side, or both?")


LEG_OR_ANKLE_OPERATION: Final = Family(
    "leg-or-ankle-operation",
    "an operation on compartments, tendons, bones or the joint of lower leg or ankle",
    LegOrAnkleOperation,
    first_on_each_side=True,
    also=("ankle-synovectomy", "fibula-nonunion-repair", "fdl-transfer"),
)
