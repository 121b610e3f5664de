"""Open operations on thigh and knee besides the common ones."""

from enum import StrEnum
from typing import Final

import attrs

from cptkit.selection.facts import word
from cptkit.selection.family import Family
from cptkit.selection.words import Sides, which_sides

__all__ = ["KNEE_OPERATION", "KneeOperation", "KneeOperationWork"]


class KneeOperationWork(StrEnum):
    """What was done."""

    THIGH_ABSCESS_DRAINAGE = "thigh-abscess-drainage"
    FEMUR_DRAINAGE = "femur-drainage"
    ILIOTIBIAL_FASCIOTOMY = "iliotibial-fasciotomy"
    PERCUTANEOUS_THIGH_TENOTOMY = "percutaneous-thigh-tenotomy"
    SEVERAL_PERCUTANEOUS_THIGH_TENOTOMIES = "several-percutaneous-thigh-tenotomies"
    HAMSTRING_NEURECTOMY = "hamstring-neurectomy"
    POPLITEAL_NEURECTOMY = "popliteal-neurectomy"
    KNEE_ARTHROTOMY_WITH_BIOPSY = "knee-arthrotomy-with-biopsy"
    KNEE_ARTHROTOMY_WITH_EXPLORATION = "knee-arthrotomy-with-exploration"
    OPEN_MENISCECTOMY = "open-meniscectomy"
    OPEN_MENISCECTOMY_OF_BOTH = "open-meniscectomy-of-both"
    KNEE_SYNOVECTOMY_FRONT_OR_BACK = "knee-synovectomy-front-or-back"
    KNEE_SYNOVECTOMY_FRONT_AND_BACK = "knee-synovectomy-front-and-back"
    MENISCUS_CYST_EXCISION = "meniscus-cyst-excision"
    PATELLECTOMY = "patellectomy"
    FEMUR_CYST_EXCISION = "femur-cyst-excision"
    FEMUR_CYST_EXCISION_WITH_ALLOGRAFT = "femur-cyst-excision-with-allograft"
    FEMUR_CYST_EXCISION_WITH_AUTOGRAFT = "femur-cyst-excision-with-autograft"
    PATELLAR_TENDON_GRAFT = "patellar-tendon-graft"
    QUADRICEPS_OR_HAMSTRING_GRAFT = "quadriceps-or-hamstring-graft"
    HAMSTRING_TENOTOMY = "hamstring-tenotomy"
    HAMSTRING_TENOTOMIES_OF_ONE_LEG = "hamstring-tenotomies-of-one-leg"
    HAMSTRING_TENOTOMIES_OF_BOTH_LEGS = "hamstring-tenotomies-of-both-legs"
    HAMSTRING_LENGTHENING = "hamstring-lengthening"
    HAMSTRING_LENGTHENINGS_OF_ONE_LEG = "hamstring-lengthenings-of-one-leg"
    HAMSTRING_LENGTHENINGS_OF_BOTH_LEGS = "hamstring-lengthenings-of-both-legs"
    THIGH_TENDON_TRANSFER = "thigh-tendon-transfer"
    SEVERAL_THIGH_TENDON_TRANSFERS = "several-thigh-tendon-transfers"
    HAMSTRING_TRANSFER_TO_FEMUR = "hamstring-transfer-to-femur"
    OPEN_MENISCUS_REPAIR = "open-meniscus-repair"
    OPEN_CRUCIATE_REPAIR = "open-cruciate-repair"
    OPEN_CRUCIATE_AND_COLLATERAL_REPAIR = "open-cruciate-and-collateral-repair"
    CHONDROCYTE_IMPLANTATION = "chondrocyte-implantation"
    OPEN_OSTEOCHONDRAL_ALLOGRAFT = "open-osteochondral-allograft"
    OPEN_OSTEOCHONDRAL_AUTOGRAFT = "open-osteochondral-autograft"
    PATELLA_DISLOCATION_RECONSTRUCTION = "patella-dislocation-reconstruction"
    PATELLA_DISLOCATION_WITH_PATELLECTOMY = "patella-dislocation-with-patellectomy"
    OPEN_LIGAMENT_RECONSTRUCTION_IN_THE_JOINT = "open-ligament-reconstruction-in-the-joint"
    OPEN_LIGAMENT_RECONSTRUCTION_IN_AND_OUTSIDE = "open-ligament-reconstruction-in-and-outside"
    QUADRICEPSPLASTY = "quadricepsplasty"
    TIBIAL_PLATEAU_ARTHROPLASTY = "tibial-plateau-arthroplasty"
    TIBIAL_PLATEAU_ARTHROPLASTY_WITH_SYNOVECTOMY = "tibial-plateau-arthroplasty-with-synovectomy"
    CONDYLE_OR_PLATEAU_ARTHROPLASTY = "condyle-or-plateau-arthroplasty"
    CONDYLE_OR_PLATEAU_ARTHROPLASTY_WITH_SYNOVECTOMY = "condyle-or-plateau-arthroplasty-with-synovectomy"
    HINGE_KNEE_REPLACEMENT = "hinge-knee-replacement"
    FEMUR_OSTEOTOMY = "femur-osteotomy"
    FEMUR_GROWTH_PLATE_ARREST = "femur-growth-plate-arrest"
    TIBIA_GROWTH_PLATE_ARREST = "tibia-growth-plate-arrest"
    FEMUR_AND_TIBIA_GROWTH_PLATE_ARREST = "femur-and-tibia-growth-plate-arrest"
    KNEE_HEMIEPIPHYSIODESIS = "knee-hemiepiphysiodesis"
    FEMUR_OSTEOTOMY_WITH_FIXATION = "femur-osteotomy-with-fixation"
    SEVERAL_FEMUR_OSTEOTOMIES = "several-femur-osteotomies"
    HIGH_TIBIAL_OSTEOTOMY_BEFORE_GROWTH_ENDS = "high-tibial-osteotomy-before-growth-ends"
    FEMUR_SHORTENING = "femur-shortening"
    FEMUR_LENGTHENING = "femur-lengthening"
    FEMUR_NONUNION_REPAIR = "femur-nonunion-repair"
    FEMUR_NONUNION_REPAIR_WITH_GRAFT = "femur-nonunion-repair-with-graft"
    FEMUR_PROPHYLACTIC_FIXATION = "femur-prophylactic-fixation"


_ALSO: Final = {
    "distal-femoral-osteotomy": "femur-osteotomy-with-fixation",
    "femur-prophylactic-nailing": "femur-prophylactic-fixation",
    "proximal-tibial-osteotomy-before-growth-ends": "high-tibial-osteotomy-before-growth-ends",
    "deep-thigh-abscess-drainage": "thigh-abscess-drainage",
    "knee-bursa-drainage": "thigh-abscess-drainage",
    "thigh-hematoma-evacuation": "thigh-abscess-drainage",
    "incision-of-femur": "femur-drainage",
    "it-band-release": "iliotibial-fasciotomy",
    "iliotibial-band-release": "iliotibial-fasciotomy",
    "percutaneous-hamstring-tenotomy": "percutaneous-thigh-tenotomy",
    "gastrocnemius-neurectomy": "popliteal-neurectomy",
    "open-synovial-biopsy-of-knee": "knee-arthrotomy-with-biopsy",
    "open-loose-body-removal-of-knee": "knee-arthrotomy-with-exploration",
    "open-knee-synovectomy": "knee-synovectomy-front-or-back",
    "knee-ganglion-excision": "meniscus-cyst-excision",
    "partial-patellectomy": "patellectomy",
    "hemipatellectomy": "patellectomy",
    "femur-bone-cyst": "femur-cyst-excision",
    "curettage-of-femur": "femur-cyst-excision",
    "femur-bone-cyst-with-allograft": "femur-cyst-excision-with-allograft",
    "femur-bone-cyst-with-autograft": "femur-cyst-excision-with-autograft",
    "patellar-tendon-reconstruction": "patellar-tendon-graft",
    "quadriceps-reconstruction": "quadriceps-or-hamstring-graft",
    "open-hamstring-tenotomy": "hamstring-tenotomy",
    "rectus-femoris-transfer": "thigh-tendon-transfer",
    "egger-procedure": "hamstring-transfer-to-femur",
    "primary-acl-repair-open": "open-cruciate-repair",
    "autologous-chondrocyte-implantation": "chondrocyte-implantation",
    "maci": "chondrocyte-implantation",
    "aci": "chondrocyte-implantation",
    "osteochondral-allograft-of-knee": "open-osteochondral-allograft",
    "oats-with-allograft": "open-osteochondral-allograft",
    "open-mosaicplasty": "open-osteochondral-autograft",
    "open-oats": "open-osteochondral-autograft",
    "hauser-procedure": "patella-dislocation-reconstruction",
    "open-acl-reconstruction": "open-ligament-reconstruction-in-the-joint",
    "judet-quadricepsplasty": "quadricepsplasty",
    "hinged-knee-prosthesis": "hinge-knee-replacement",
    "distal-femoral-epiphysiodesis": "femur-growth-plate-arrest",
    "proximal-tibial-epiphysiodesis": "tibia-growth-plate-arrest",
    "combined-epiphysiodesis-of-knee": "femur-and-tibia-growth-plate-arrest",
    "guided-growth-plate": "knee-hemiepiphysiodesis",
    "hemiepiphysiodesis": "knee-hemiepiphysiodesis",
}


@attrs.frozen
class KneeOperation:
    """A documented open operation on the thigh or knee. `None` is not documented.

    Attributes:
        operation: what was done.
        sides: on which side, or on both.

    >>> KneeOperation(operation="deep thigh abscess drainage").operation.value
    'thigh-abscess-drainage'
    """

    operation: KneeOperationWork | None = word(
        KneeOperationWork, "which operation on the thigh or knee was it?", also=_ALSO
    )
    sides: Sides | None = which_sides("on which side, or both?")


KNEE_OPERATION: Final = Family(
    "knee-operation",
    "an open operation on thigh or knee, its cartilage, ligaments or bones",
    KneeOperation,
    also=("open-knee-synovectomy", "autologous-chondrocyte-implantation", "patellectomy", "maci"),
)
