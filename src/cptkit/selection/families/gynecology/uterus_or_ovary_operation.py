"""Operations on uterus, tubes and ovaries besides the common ones."""

from enum import StrEnum
from typing import Final

import attrs

from cptkit.selection.facts import word
from cptkit.selection.family import Family
from cptkit.selection.words import Sides, which_sides

__all__ = ["UTERUS_OR_OVARY_OPERATION", "UterusOrOvaryOperation", "UterusOrOvaryOperationWork"]


class UterusOrOvaryOperationWork(StrEnum):
    """What was done."""

    VAGINAL_MYOMECTOMY = "vaginal-myomectomy"
    HYSTERECTOMY_WITH_URETHROPEXY = "hysterectomy-with-urethropexy"
    HYSTERECTOMY_WITH_VAGINA_AND_NODES = "hysterectomy-with-vagina-and-nodes"
    RADICAL_HYSTERECTOMY = "radical-hysterectomy"
    PELVIC_EXENTERATION_FOR_GYNECOLOGIC_CANCER = "pelvic-exenteration-for-gynecologic-cancer"
    VAGINAL_HYSTERECTOMY_WITH_ADNEXA_AND_ENTEROCELE = "vaginal-hysterectomy-with-adnexa-and-enterocele"
    VAGINAL_HYSTERECTOMY_WITH_URETHROPEXY = "vaginal-hysterectomy-with-urethropexy"
    VAGINAL_HYSTERECTOMY_WITH_ENTEROCELE = "vaginal-hysterectomy-with-enterocele"
    VAGINAL_HYSTERECTOMY_WITH_VAGINECTOMY = "vaginal-hysterectomy-with-vaginectomy"
    VAGINAL_HYSTERECTOMY_WITH_VAGINECTOMY_AND_ENTEROCELE = "vaginal-hysterectomy-with-vaginectomy-and-enterocele"
    RADICAL_VAGINAL_HYSTERECTOMY = "radical-vaginal-hysterectomy"
    LARGE_VAGINAL_HYSTERECTOMY_WITH_ADNEXA_AND_ENTEROCELE = "large-vaginal-hysterectomy-with-adnexa-and-enterocele"
    LARGE_VAGINAL_HYSTERECTOMY_WITH_ENTEROCELE = "large-vaginal-hysterectomy-with-enterocele"
    LAPAROSCOPIC_RADICAL_HYSTERECTOMY = "laparoscopic-radical-hysterectomy"
    LAPAROSCOPIC_HYSTERECTOMY_WITH_DEBULKING = "laparoscopic-hysterectomy-with-debulking"
    CERVICAL_INSEMINATION = "cervical-insemination"
    SPERM_WASHING = "sperm-washing"
    TUBAL_CATHETER_THROUGH_CERVIX = "tubal-catheter-through-cervix"
    INTRAUTERINE_CAPSULES = "intrauterine-capsules"
    CHROMOTUBATION = "chromotubation"
    TUBAL_OCCLUSION_BY_CLIP = "tubal-occlusion-by-clip"
    LAPAROSCOPIC_FIMBRIOPLASTY = "laparoscopic-fimbrioplasty"
    LAPAROSCOPIC_SALPINGOSTOMY = "laparoscopic-salpingostomy"
    OPEN_TUBAL_ADHESION_LYSIS = "open-tubal-adhesion-lysis"
    TUBAL_REANASTOMOSIS = "tubal-reanastomosis"
    TUBE_IMPLANTED_INTO_UTERUS = "tube-implanted-into-uterus"
    OPEN_FIMBRIOPLASTY = "open-fimbrioplasty"
    OPEN_SALPINGOSTOMY = "open-salpingostomy"
    OVARIAN_CYST_DRAINAGE_THROUGH_VAGINA = "ovarian-cyst-drainage-through-vagina"
    OVARIAN_CYST_DRAINAGE_THROUGH_ABDOMEN = "ovarian-cyst-drainage-through-abdomen"
    OVARIAN_ABSCESS_DRAINAGE_THROUGH_VAGINA = "ovarian-abscess-drainage-through-vagina"
    OVARIAN_ABSCESS_DRAINAGE_THROUGH_ABDOMEN = "ovarian-abscess-drainage-through-abdomen"
    OVARY_TRANSPOSITION = "ovary-transposition"
    OPEN_OVARY_BIOPSY = "open-ovary-biopsy"
    OVARY_WEDGE_RESECTION = "ovary-wedge-resection"
    OOPHORECTOMY_FOR_CANCER = "oophorectomy-for-cancer"
    OVARIAN_CANCER_DEBULKING = "ovarian-cancer-debulking"
    DEBULKING_WITH_HYSTERECTOMY = "debulking-with-hysterectomy"
    DEBULKING_WITH_HYSTERECTOMY_AND_NODES = "debulking-with-hysterectomy-and-nodes"
    HYSTERECTOMY_WITH_OMENTUM_FOR_CANCER = "hysterectomy-with-omentum-for-cancer"
    RECURRENT_CANCER_RESECTION_WITH_NODES = "recurrent-cancer-resection-with-nodes"
    SECOND_LOOK_LAPAROTOMY = "second-look-laparotomy"


_ALSO: Final = {
    "tah-with-burch": "hysterectomy-with-urethropexy",
    "wertheim": "radical-hysterectomy",
    "open-radical-hysterectomy": "radical-hysterectomy",
    "schauta": "radical-vaginal-hysterectomy",
    "robotic-radical-hysterectomy": "laparoscopic-radical-hysterectomy",
    "sperm-wash": "sperm-washing",
    "heyman-capsules": "intrauterine-capsules",
    "hydrotubation": "chromotubation",
    "open-filshie-clip": "tubal-occlusion-by-clip",
    "laparoscopic-neosalpingostomy": "laparoscopic-salpingostomy",
    "tubal-reversal": "tubal-reanastomosis",
    "tubo-ovarian-abscess-through-vagina": "ovarian-abscess-drainage-through-vagina",
    "tubo-ovarian-abscess-through-abdomen": "ovarian-abscess-drainage-through-abdomen",
    "oophoropexy": "ovary-transposition",
    "radical-debulking-of-ovarian-cancer": "ovarian-cancer-debulking",
    "debulking-with-tah": "debulking-with-hysterectomy",
    "tah-bso-with-omentectomy": "hysterectomy-with-omentum-for-cancer",
}


@attrs.frozen
class UterusOrOvaryOperation:
    """A documented operation on uterus, tubes or ovaries. `None` is not documented.

    Attributes:
        operation: what was done.
        sides: on which side, or on both.

    >>> UterusOrOvaryOperation(operation="tah with burch").operation.value
    'hysterectomy-with-urethropexy'
    """

    operation: UterusOrOvaryOperationWork | None = word(
        UterusOrOvaryOperationWork, "which operation on uterus, tubes or ovaries was it?", also=_ALSO
    )
    sides: Sides | None = which_sides("on which side, or both?")


UTERUS_OR_OVARY_OPERATION: Final = Family(
    "uterus-or-ovary-operation",
    "a less common operation on uterus, tubes or ovaries",
    UterusOrOvaryOperation,
    also=(
        "radical-hysterectomy",
        "ovarian-cancer-debulking",
        "tubal-reanastomosis",
        "chromotubation",
        "tubal-reversal",
        "oophoropexy",
    ),
)
