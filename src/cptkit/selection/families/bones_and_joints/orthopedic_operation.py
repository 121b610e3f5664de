"""Operations on tendons, ligaments, bones and joints of shoulder, elbow, hip, leg and foot."""

from enum import StrEnum
from typing import Final

import attrs

from cptkit.selection.facts import word
from cptkit.selection.family import Family
from cptkit.selection.words import Sides, which_sides

__all__ = ["ORTHOPEDIC_OPERATION", "OrthopedicOperation", "OrthopedicOperationWork"]


class OrthopedicOperationWork(StrEnum):
    """What was done."""

    EXTERNAL_FIXATOR_ADJUSTMENT = "external-fixator-adjustment"
    COMPUTER_PLANNED_FIXATOR = "computer-planned-fixator"
    COMPUTER_PLANNED_FIXATOR_STRUT_EXCHANGE = "computer-planned-fixator-strut-exchange"
    DEEP_HARDWARE_REMOVAL = "deep-hardware-removal"
    SUPERFICIAL_HARDWARE_REMOVAL = "superficial-hardware-removal"
    OPEN_ACUTE_ROTATOR_CUFF_REPAIR = "open-acute-rotator-cuff-repair"
    OPEN_CHRONIC_ROTATOR_CUFF_REPAIR = "open-chronic-rotator-cuff-repair"
    ROTATOR_CUFF_RECONSTRUCTION = "rotator-cuff-reconstruction"
    OPEN_BICEPS_TENODESIS = "open-biceps-tenodesis"
    OPEN_DISTAL_CLAVICLE_EXCISION = "open-distal-clavicle-excision"
    OPEN_ACROMIOPLASTY = "open-acromioplasty"
    OPEN_BANKART_REPAIR = "open-bankart-repair"
    CORACOID_TRANSFER = "coracoid-transfer"
    SHOULDER_MANIPULATION = "shoulder-manipulation"
    DISTAL_BICEPS_REPAIR = "distal-biceps-repair"
    OPEN_TENNIS_ELBOW_RELEASE = "open-tennis-elbow-release"
    OPEN_TENNIS_ELBOW_REPAIR = "open-tennis-elbow-repair"
    ULNAR_COLLATERAL_RECONSTRUCTION = "ulnar-collateral-reconstruction"
    OLECRANON_BURSA_EXCISION = "olecranon-bursa-excision"
    TROCHANTERIC_BURSA_EXCISION = "trochanteric-bursa-excision"
    HIP_PINNING_OF_SLIPPED_EPIPHYSIS = "hip-pinning-of-slipped-epiphysis"
    QUADRICEPS_OR_HAMSTRING_REPAIR = "quadriceps-or-hamstring-repair"
    PATELLAR_TENDON_REPAIR = "patellar-tendon-repair"
    COLLATERAL_LIGAMENT_REPAIR_OF_KNEE = "collateral-ligament-repair-of-knee"
    LIGAMENT_RECONSTRUCTION_OUTSIDE_THE_KNEE_JOINT = "ligament-reconstruction-outside-the-knee-joint"
    KNEE_MANIPULATION = "knee-manipulation"
    OPEN_KNEE_INFECTION_DRAINAGE = "open-knee-infection-drainage"
    ACHILLES_REPAIR = "achilles-repair"
    ACHILLES_SECONDARY_REPAIR = "achilles-secondary-repair"
    GASTROCNEMIUS_RECESSION = "gastrocnemius-recession"
    ANKLE_LIGAMENT_REPAIR = "ankle-ligament-repair"
    ANKLE_LIGAMENT_SECONDARY_REPAIR = "ankle-ligament-secondary-repair"
    ANKLE_FUSION = "ankle-fusion"
    FRESH_LEG_FLEXOR_TENDON_REPAIR = "fresh-leg-flexor-tendon-repair"
    OLD_LEG_FLEXOR_TENDON_REPAIR = "old-leg-flexor-tendon-repair"
    SUBTALAR_FUSION = "subtalar-fusion"
    TRIPLE_FUSION = "triple-fusion"
    MIDFOOT_FUSION_OF_SEVERAL_JOINTS = "midfoot-fusion-of-several-joints"
    MIDFOOT_FUSION_OF_ONE_JOINT = "midfoot-fusion-of-one-joint"
    GREAT_TOE_JOINT_FUSION = "great-toe-joint-fusion"
    OPEN_PLANTAR_FASCIOTOMY = "open-plantar-fasciotomy"
    PLANTAR_FASCIA_REMOVAL = "plantar-fascia-removal"
    FOOT_NEUROMA_EXCISION = "foot-neuroma-excision"
    CALCANEAL_OSTEOTOMY = "calcaneal-osteotomy"
    HEEL_SPUR_REMOVAL = "heel-spur-removal"
    HAGLUND_RESECTION = "haglund-resection"
    POSTERIOR_TIBIAL_TENDON_RECONSTRUCTION = "posterior-tibial-tendon-reconstruction"
    HIP_ARTHROTOMY_FOR_INFECTION = "hip-arthrotomy-for-infection"
    EXTERNAL_FIXATOR_ONE_PLANE = "external-fixator-one-plane"
    EXTERNAL_FIXATOR_SEVERAL_PLANES = "external-fixator-several-planes"
    EXTERNAL_FIXATOR_REMOVAL = "external-fixator-removal"
    ANTERIOR_BONE_BLOCK = "anterior-bone-block"
    BAKERS_CYST_EXCISION = "bakers-cyst-excision"
    PREPATELLAR_BURSA_EXCISION = "prepatellar-bursa-excision"
    OPEN_LATERAL_RELEASE = "open-lateral-release"
    PATELLA_REALIGNMENT = "patella-realignment"
    TIBIAL_TUBERCLE_TRANSFER = "tibial-tubercle-transfer"
    HIGH_TIBIAL_OSTEOTOMY = "high-tibial-osteotomy"
    LEG_TENDON_LENGTHENING = "leg-tendon-lengthening"
    LEG_TENDON_TRANSFER = "leg-tendon-transfer"
    ANKLE_TENDON_SHEATH_RELEASE = "ankle-tendon-sheath-release"
    PERONEAL_TENDON_RETENTION = "peroneal-tendon-retention"
    HIP_MANIPULATION = "hip-manipulation"
    HIP_ADDUCTOR_TENOTOMY = "hip-adductor-tenotomy"
    ACHILLES_TENOTOMY = "achilles-tenotomy"
    ELBOW_MANIPULATION = "elbow-manipulation"
    RADIAL_HEAD_EXCISION = "radial-head-excision"
    ELBOW_CAPSULE_RELEASE = "elbow-capsule-release"
    ACROMIOCLAVICULAR_DISLOCATION_REPAIR = "acromioclavicular-dislocation-repair"
    SHOULDER_CALCIUM_REMOVAL = "shoulder-calcium-removal"
    SHOULDER_ARTHROTOMY_FOR_INFECTION = "shoulder-arthrotomy-for-infection"
    ANKLE_ARTHROTOMY_FOR_INFECTION = "ankle-arthrotomy-for-infection"
    LOWER_LEG_FASCIOTOMY_OF_ANTERIOR_OR_LATERAL_COMPARTMENTS = (
        "lower-leg-fasciotomy-of-anterior-or-lateral-compartments"
    )
    LOWER_LEG_FASCIOTOMY_OF_ALL_COMPARTMENTS = "lower-leg-fasciotomy-of-all-compartments"


_ALSO: Final = {
    "fixator-adjustment": "external-fixator-adjustment",
    "fixator-revision": "external-fixator-adjustment",
    "taylor-spatial-frame": "computer-planned-fixator",
    "spatial-frame": "computer-planned-fixator",
    "strut-exchange": "computer-planned-fixator-strut-exchange",
    "brostrom-repair": "ankle-ligament-secondary-repair",
    "quad-tendon-repair": "quadriceps-or-hamstring-repair",
    "patella-tendon-repair": "patellar-tendon-repair",
    "latarjet-procedure": "coracoid-transfer",
    "tommy-john-reconstruction": "ulnar-collateral-reconstruction",
    "hardware-removal": "deep-hardware-removal",
    "screw-removal": "deep-hardware-removal",
    "plate-removal": "deep-hardware-removal",
    "pin-removal": "superficial-hardware-removal",
    "open-rotator-cuff-repair": "open-chronic-rotator-cuff-repair",
    "biceps-tenodesis": "open-biceps-tenodesis",
    "open-mumford": "open-distal-clavicle-excision",
    "latarjet": "coracoid-transfer",
    "shoulder-mua": "shoulder-manipulation",
    "distal-triceps-repair": "distal-biceps-repair",
    "tennis-elbow-repair": "open-tennis-elbow-repair",
    "tommy-john": "ulnar-collateral-reconstruction",
    "quadriceps-tendon-repair": "quadriceps-or-hamstring-repair",
    "hamstring-repair": "quadriceps-or-hamstring-repair",
    "infrapatellar-tendon-repair": "patellar-tendon-repair",
    "mcl-repair": "collateral-ligament-repair-of-knee",
    "mcl-reconstruction": "ligament-reconstruction-outside-the-knee-joint",
    "knee-mua": "knee-manipulation",
    "knee-arthrotomy": "open-knee-infection-drainage",
    "achilles-tendon-repair": "achilles-repair",
    "secondary-achilles-repair": "achilles-secondary-repair",
    "strayer": "gastrocnemius-recession",
    "brostrom": "ankle-ligament-secondary-repair",
    "open-ankle-arthrodesis": "ankle-fusion",
    "acute-peroneal-tendon-repair": "fresh-leg-flexor-tendon-repair",
    "chronic-peroneal-tendon-repair": "old-leg-flexor-tendon-repair",
    "triple-arthrodesis": "triple-fusion",
    "first-mtp-fusion": "great-toe-joint-fusion",
    "morton-neuroma-excision": "foot-neuroma-excision",
    "calcaneal-exostectomy": "haglund-resection",
    "kidner": "posterior-tibial-tendon-reconstruction",
    "external-fixator": "external-fixator-one-plane",
    "baker-cyst-excision": "bakers-cyst-excision",
    "popliteal-cyst-excision": "bakers-cyst-excision",
    "mpfl-reconstruction": "patella-realignment",
    "fulkerson": "tibial-tubercle-transfer",
    "achilles-lengthening": "leg-tendon-lengthening",
    "four-compartment-fasciotomy": "lower-leg-fasciotomy-of-all-compartments",
    "mua-knee": "knee-manipulation",
    "removal-of-hardware": "deep-hardware-removal",
    "removal-of-deep-implant": "deep-hardware-removal",
    "achilles-rupture-repair": "achilles-repair",
}


@attrs.frozen
class OrthopedicOperation:
    """A documented operation on tendons, ligaments, bones or joints. `None` is not documented.

    Attributes:
        operation: what was done.
        sides: on which side, or on both.

    >>> OrthopedicOperation(operation="hardware removal").operation.value
    'deep-hardware-removal'
    """

    operation: OrthopedicOperationWork | None = word(OrthopedicOperationWork, "which operation was it?", also=_ALSO)
    sides: Sides | None = which_sides("on which side, or both?")


ORTHOPEDIC_OPERATION: Final = Family(
    "orthopedic-operation",
    "an operation on tendons, ligaments, bones or joints",
    OrthopedicOperation,
    also=("rotator-cuff-repair", "achilles-repair", "manipulation-under-anesthesia"),
    broadly=("hardware-removal",),
)
