"""Operations on tendons, joints and bones of the foot besides the common ones."""

from enum import StrEnum
from typing import Final

import attrs

from cptkit.selection.digits import DIGITS, Digit, digit_or_none, which_digit
from cptkit.selection.facts import word
from cptkit.selection.family import Derived, Family
from cptkit.selection.words import Sides, which_sides

__all__ = ["FOOT_OPERATION", "FootOperation", "FootOperationWork"]


class FootOperationWork(StrEnum):
    """What was done."""

    FOOT_BURSA_DRAINAGE = "foot-bursa-drainage"
    DEEP_FOOT_DRAINAGE = "deep-foot-drainage"
    DEEP_FOOT_DRAINAGE_OF_SEVERAL_AREAS = "deep-foot-drainage-of-several-areas"
    FOOT_BONE_DRAINAGE = "foot-bone-drainage"
    PERCUTANEOUS_TOE_TENOTOMY = "percutaneous-toe-tenotomy"
    PERCUTANEOUS_TOE_TENOTOMIES = "percutaneous-toe-tenotomies"
    MIDFOOT_ARTHROTOMY = "midfoot-arthrotomy"
    MTP_ARTHROTOMY = "mtp-arthrotomy"
    TOE_JOINT_ARTHROTOMY = "toe-joint-arthrotomy"
    TARSAL_TUNNEL_RELEASE = "tarsal-tunnel-release"
    MIDFOOT_JOINT_BIOPSY = "midfoot-joint-biopsy"
    MTP_JOINT_BIOPSY = "mtp-joint-biopsy"
    TOE_JOINT_BIOPSY = "toe-joint-biopsy"
    FOOT_MUSCLE_NEURECTOMY = "foot-muscle-neurectomy"
    RADICAL_PLANTAR_FASCIECTOMY = "radical-plantar-fasciectomy"
    MIDFOOT_SYNOVECTOMY = "midfoot-synovectomy"
    MTP_SYNOVECTOMY = "mtp-synovectomy"
    FOOT_FLEXOR_SYNOVECTOMY = "foot-flexor-synovectomy"
    FOOT_EXTENSOR_SYNOVECTOMY = "foot-extensor-synovectomy"
    FOOT_TENDON_LESION_EXCISION = "foot-tendon-lesion-excision"
    FOOT_FLEXOR_REPAIR = "foot-flexor-repair"
    FOOT_FLEXOR_REPAIR_WITH_GRAFT = "foot-flexor-repair-with-graft"
    FOOT_EXTENSOR_REPAIR = "foot-extensor-repair"
    FOOT_EXTENSOR_REPAIR_WITH_GRAFT = "foot-extensor-repair-with-graft"
    FOOT_FLEXOR_TENOLYSIS = "foot-flexor-tenolysis"
    FOOT_TENOLYSIS_OF_SEVERAL_FLEXORS = "foot-tenolysis-of-several-flexors"
    FOOT_EXTENSOR_TENOLYSIS = "foot-extensor-tenolysis"
    FOOT_TENOLYSIS_OF_SEVERAL_EXTENSORS = "foot-tenolysis-of-several-extensors"
    OPEN_FOOT_FLEXOR_TENOTOMY = "open-foot-flexor-tenotomy"
    OPEN_EXTENSOR_TENOTOMY = "open-extensor-tenotomy"
    ABDUCTOR_HALLUCIS_RELEASE = "abductor-hallucis-release"
    PLANTAR_FASCIA_AND_MUSCLE_DIVISION = "plantar-fascia-and-muscle-division"
    MEDIAL_MIDFOOT_CAPSULOTOMY = "medial-midfoot-capsulotomy"
    MEDIAL_MIDFOOT_CAPSULOTOMY_WITH_LENGTHENING = "medial-midfoot-capsulotomy-with-lengthening"
    CLUBFOOT_RELEASE = "clubfoot-release"
    MIDTARSAL_CAPSULOTOMY = "midtarsal-capsulotomy"
    TOE_JOINT_CAPSULOTOMY = "toe-joint-capsulotomy"
    TOES_JOINED = "toes-joined"
    COCK_UP_FIFTH_TOE = "cock-up-fifth-toe"
    GREAT_TOE_IMPLANT = "great-toe-implant"
    TALUS_OSTEOTOMY = "talus-osteotomy"
    MIDFOOT_OSTEOTOMY = "midfoot-osteotomy"
    MIDFOOT_OSTEOTOMY_WITH_GRAFT = "midfoot-osteotomy-with-graft"
    FIRST_METATARSAL_OSTEOTOMY_WITH_GRAFT = "first-metatarsal-osteotomy-with-graft"
    LESSER_TOE_PHALANX_OSTEOTOMY = "lesser-toe-phalanx-osteotomy"
    CROSSOVER_TOE_REPAIR = "crossover-toe-repair"
    TARSAL_NONUNION_REPAIR = "tarsal-nonunion-repair"
    METATARSAL_NONUNION_REPAIR = "metatarsal-nonunion-repair"
    LARGE_TOE_REPAIR_OF_SOFT_TISSUE = "large-toe-repair-of-soft-tissue"
    LARGE_TOE_REPAIR_WITH_BONE = "large-toe-repair-with-bone"
    EXTRA_TOE_REPAIR = "extra-toe-repair"
    WEBBED_TOE_RELEASE = "webbed-toe-release"
    CALCANEUS_FRACTURE_WITH_GRAFT = "calcaneus-fracture-with-graft"
    TALUS_OSTEOCHONDRAL_GRAFT = "talus-osteochondral-graft"
    TARSAL_FRACTURE_BY_PINS = "tarsal-fracture-by-pins"
    METATARSAL_FRACTURE_BY_PINS = "metatarsal-fracture-by-pins"
    GREAT_TOE_FRACTURE_BY_PINS = "great-toe-fracture-by-pins"
    SESAMOID_FRACTURE = "sesamoid-fracture"
    SESAMOID_FRACTURE_OPEN = "sesamoid-fracture-open"
    TARSAL_DISLOCATION = "tarsal-dislocation"
    TARSAL_DISLOCATION_UNDER_ANESTHESIA = "tarsal-dislocation-under-anesthesia"
    TARSAL_DISLOCATION_BY_PINS = "tarsal-dislocation-by-pins"
    TARSAL_DISLOCATION_OPEN = "tarsal-dislocation-open"
    SUBTALAR_DISLOCATION = "subtalar-dislocation"
    SUBTALAR_DISLOCATION_UNDER_ANESTHESIA = "subtalar-dislocation-under-anesthesia"
    SUBTALAR_DISLOCATION_BY_PINS = "subtalar-dislocation-by-pins"
    SUBTALAR_DISLOCATION_OPEN = "subtalar-dislocation-open"
    LISFRANC_DISLOCATION = "lisfranc-dislocation"
    LISFRANC_DISLOCATION_UNDER_ANESTHESIA = "lisfranc-dislocation-under-anesthesia"
    LISFRANC_DISLOCATION_BY_PINS = "lisfranc-dislocation-by-pins"
    LISFRANC_DISLOCATION_OPEN = "lisfranc-dislocation-open"
    MTP_DISLOCATION = "mtp-dislocation"
    MTP_DISLOCATION_UNDER_ANESTHESIA = "mtp-dislocation-under-anesthesia"
    MTP_DISLOCATION_BY_PINS = "mtp-dislocation-by-pins"
    MTP_DISLOCATION_OPEN = "mtp-dislocation-open"
    TOE_JOINT_DISLOCATION_BY_PINS = "toe-joint-dislocation-by-pins"
    TOE_JOINT_DISLOCATION_OPEN = "toe-joint-dislocation-open"
    PANTALAR_FUSION = "pantalar-fusion"
    MIDFOOT_FUSION_WITH_OSTEOTOMY = "midfoot-fusion-with-osteotomy"
    NAVICULAR_CUNEIFORM_FUSION = "navicular-cuneiform-fusion"
    GREAT_TOE_IP_FUSION = "great-toe-ip-fusion"
    GREAT_TOE_IP_FUSION_WITH_TRANSFER = "great-toe-ip-fusion-with-transfer"
    TALUS_OR_CALCANEUS_CYST_EXCISION = "talus-or-calcaneus-cyst-excision"
    TALUS_OR_CALCANEUS_CYST_EXCISION_WITH_AUTOGRAFT = "talus-or-calcaneus-cyst-excision-with-autograft"
    TALUS_OR_CALCANEUS_CYST_EXCISION_WITH_ALLOGRAFT = "talus-or-calcaneus-cyst-excision-with-allograft"
    TARSAL_OR_METATARSAL_CYST_EXCISION = "tarsal-or-metatarsal-cyst-excision"
    TARSAL_COALITION_EXCISION = "tarsal-coalition-excision"
    TALECTOMY = "talectomy"
    TOE_HEMIPHALANGECTOMY = "toe-hemiphalangectomy"
    TOE_PHALANX_PARTIAL_EXCISION = "toe-phalanx-partial-excision"
    TOE_PHALANX_BASE_RESECTION = "toe-phalanx-base-resection"
    TOE_PHALANGECTOMY = "toe-phalangectomy"
    TOE_CONDYLE_RESECTION = "toe-condyle-resection"
    TOE_TENDON_LESION_EXCISION = "toe-tendon-lesion-excision"


_ALSO: Final = {
    "calcaneal-cyst-excision": "talus-or-calcaneus-cyst-excision",
    "metatarsal-cyst-excision": "tarsal-or-metatarsal-cyst-excision",
    "tarsal-coalition-resection": "tarsal-coalition-excision",
    "astragalectomy": "talectomy",
    "hemiphalangectomy": "toe-hemiphalangectomy",
    "bursa-drainage-of-foot": "foot-bursa-drainage",
    "deep-foot-abscess-drainage": "deep-foot-drainage",
    "foot-abscess-below-fascia": "deep-foot-drainage",
    "multiple-area-foot-drainage": "deep-foot-drainage-of-several-areas",
    "incision-of-bone-of-foot": "foot-bone-drainage",
    "percutaneous-flexor-tenotomy-of-toe": "percutaneous-toe-tenotomy",
    "tarsometatarsal-arthrotomy": "midfoot-arthrotomy",
    "mtp-joint-washout": "mtp-arthrotomy",
    "ip-arthrotomy-of-toe": "toe-joint-arthrotomy",
    "tarsal-tunnel-decompression": "tarsal-tunnel-release",
    "neurectomy-of-intrinsic-foot-muscles": "foot-muscle-neurectomy",
    "plantar-fibromatosis-radical-excision": "radical-plantar-fasciectomy",
    "flexor-tenosynovectomy-of-foot": "foot-flexor-synovectomy",
    "extensor-tenosynovectomy-of-foot": "foot-extensor-synovectomy",
    "foot-ganglion-excision": "foot-tendon-lesion-excision",
    "ganglion-of-foot": "foot-tendon-lesion-excision",
    "flexor-tendon-repair-of-foot": "foot-flexor-repair",
    "extensor-tendon-repair-of-foot": "foot-extensor-repair",
    "ehl-repair": "foot-extensor-repair",
    "flexor-tenolysis-of-foot": "foot-flexor-tenolysis",
    "extensor-tenolysis-of-foot": "foot-extensor-tenolysis",
    "open-flexor-tenotomy-of-foot": "open-foot-flexor-tenotomy",
    "extensor-tenotomy-of-toe": "open-extensor-tenotomy",
    "steindler-stripping": "plantar-fascia-and-muscle-division",
    "posteromedial-release": "clubfoot-release",
    "heyman-procedure": "midtarsal-capsulotomy",
    "ip-capsulotomy-of-toe": "toe-joint-capsulotomy",
    "syndactylization-of-toes": "toes-joined",
    "ruiz-mora": "cock-up-fifth-toe",
    "cock-up-toe-repair": "cock-up-fifth-toe",
    "hallux-rigidus-with-implant": "great-toe-implant",
    "cheilectomy-with-implant": "great-toe-implant",
    "cartiva": "great-toe-implant",
    "cotton-osteotomy": "midfoot-osteotomy",
    "cuneiform-osteotomy": "midfoot-osteotomy",
    "toe-phalanx-osteotomy": "lesser-toe-phalanx-osteotomy",
    "angular-deformity-repair-of-toe": "crossover-toe-repair",
    "overlapping-toe-repair": "crossover-toe-repair",
    "navicular-nonunion-of-foot": "tarsal-nonunion-repair",
    "calcaneal-malunion-repair": "tarsal-nonunion-repair",
    "metatarsal-nonunion": "metatarsal-nonunion-repair",
    "jones-nonunion-repair": "metatarsal-nonunion-repair",
    "macrodactyly-of-toe": "large-toe-repair-of-soft-tissue",
    "polydactyly-of-foot": "extra-toe-repair",
    "syndactyly-of-toes": "webbed-toe-release",
    "orif-of-calcaneus-with-bone-graft": "calcaneus-fracture-with-graft",
    "oats-of-talus": "talus-osteochondral-graft",
    "navicular-fracture-by-pins": "tarsal-fracture-by-pins",
    "crpp-of-metatarsal": "metatarsal-fracture-by-pins",
    "crpp-of-great-toe": "great-toe-fracture-by-pins",
    "talotarsal-dislocation": "subtalar-dislocation",
    "tarsometatarsal-dislocation": "lisfranc-dislocation",
    "lisfranc-by-pins": "lisfranc-dislocation-by-pins",
    "lisfranc-orif": "lisfranc-dislocation-open",
    "orif-of-lisfranc": "lisfranc-dislocation-open",
    "open-reduction-of-mtp-of-toe": "mtp-dislocation-open",
    "pantalar-arthrodesis": "pantalar-fusion",
    "miller-procedure": "navicular-cuneiform-fusion",
    "hallux-ip-fusion": "great-toe-ip-fusion",
    "hallux-interphalangeal-fusion": "great-toe-ip-fusion",
    "jones-procedure": "great-toe-ip-fusion-with-transfer",
    "toe-exostectomy": "toe-phalanx-partial-excision",
    "toe-partial-ostectomy": "toe-phalanx-partial-excision",
    "phalangeal-base-resection": "toe-phalanx-base-resection",
    "phalangectomy": "toe-phalangectomy",
    "condylectomy-of-toe": "toe-condyle-resection",
    "toe-ganglion-excision": "toe-tendon-lesion-excision",
    "toe-mucoid-cyst-excision": "toe-tendon-lesion-excision",
}


@attrs.frozen
class FootOperation:
    """A documented operation on the foot or a toe. `None` is not documented.

    Attributes:
        operation: what was done.
        digit: of a finger or toe, which one.
        sides: of what is no toe, on which side, or on both.

    >>> FootOperation(operation="bursa drainage of foot").operation.value
    'foot-bursa-drainage'
    """

    operation: FootOperationWork | None = word(FootOperationWork, "which operation on the foot was it?", also=_ALSO)
    digit: Digit | None = which_digit("which toe was it?")
    sides: Sides | None = which_sides("on which side, or both?")


_OF_DIGITS: Final = frozenset(
    {
        FootOperationWork.PERCUTANEOUS_TOE_TENOTOMY,
        FootOperationWork.PERCUTANEOUS_TOE_TENOTOMIES,
        FootOperationWork.TOE_JOINT_ARTHROTOMY,
        FootOperationWork.OPEN_EXTENSOR_TENOTOMY,
        FootOperationWork.TOE_JOINT_CAPSULOTOMY,
        FootOperationWork.TOE_HEMIPHALANGECTOMY,
        FootOperationWork.TOE_PHALANX_PARTIAL_EXCISION,
        FootOperationWork.TOE_PHALANX_BASE_RESECTION,
        FootOperationWork.TOE_PHALANGECTOMY,
        FootOperationWork.TOE_CONDYLE_RESECTION,
        FootOperationWork.TOE_TENDON_LESION_EXCISION,
        FootOperationWork.LESSER_TOE_PHALANX_OSTEOTOMY,
        FootOperationWork.CROSSOVER_TOE_REPAIR,
        FootOperationWork.LARGE_TOE_REPAIR_OF_SOFT_TISSUE,
        FootOperationWork.LARGE_TOE_REPAIR_WITH_BONE,
        FootOperationWork.MTP_DISLOCATION,
        FootOperationWork.MTP_DISLOCATION_UNDER_ANESTHESIA,
        FootOperationWork.MTP_DISLOCATION_BY_PINS,
        FootOperationWork.MTP_DISLOCATION_OPEN,
        FootOperationWork.TOE_JOINT_DISLOCATION_BY_PINS,
        FootOperationWork.TOE_JOINT_DISLOCATION_OPEN,
    }
)


def _told_digit(service: FootOperation, _: tuple[object, ...]) -> str:
    """Return the toe that was operated on, if it is told."""
    return digit_or_none(service.digit if service.operation in _OF_DIGITS else None)


FOOT_OPERATION: Final = Family(
    "foot-operation",
    "an operation on tendons, joints or bones of the foot or a toe",
    FootOperation,
    derived=(Derived("told_digit", DIGITS, ("digit",), _told_digit),),
    also=("tarsal-tunnel-release", "foot-ganglion-excision", "lisfranc-orif", "tarsal-tunnel-decompression"),
)
