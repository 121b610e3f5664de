"""Operations on vulva, vagina and cervix besides the common ones."""

from enum import StrEnum
from typing import Final

import attrs

from cptkit.selection.facts import word
from cptkit.selection.family import Family
from cptkit.selection.words import Sides, which_sides

__all__ = ["VULVA_OR_VAGINA_OPERATION", "VulvaOrVaginaOperation", "VulvaOrVaginaOperationWork"]


class VulvaOrVaginaOperationWork(StrEnum):
    """What was done."""

    LABIAL_ADHESION_LYSIS = "labial-adhesion-lysis"
    HYMENOTOMY = "hymenotomy"
    COMPLETE_SIMPLE_VULVECTOMY = "complete-simple-vulvectomy"
    RADICAL_PARTIAL_VULVECTOMY = "radical-partial-vulvectomy"
    RADICAL_PARTIAL_VULVECTOMY_WITH_NODES_OF_ONE_SIDE = "radical-partial-vulvectomy-with-nodes-of-one-side"
    RADICAL_PARTIAL_VULVECTOMY_WITH_NODES_OF_BOTH_SIDES = "radical-partial-vulvectomy-with-nodes-of-both-sides"
    RADICAL_COMPLETE_VULVECTOMY = "radical-complete-vulvectomy"
    RADICAL_COMPLETE_VULVECTOMY_WITH_NODES_OF_ONE_SIDE = "radical-complete-vulvectomy-with-nodes-of-one-side"
    RADICAL_COMPLETE_VULVECTOMY_WITH_NODES_OF_BOTH_SIDES = "radical-complete-vulvectomy-with-nodes-of-both-sides"
    RADICAL_COMPLETE_VULVECTOMY_WITH_PELVIC_NODES = "radical-complete-vulvectomy-with-pelvic-nodes"
    COLPOTOMY = "colpotomy"
    COLPOTOMY_WITH_ABSCESS_DRAINAGE = "colpotomy-with-abscess-drainage"
    CULDOCENTESIS = "culdocentesis"
    OBSTETRIC_VAGINAL_HEMATOMA_DRAINAGE = "obstetric-vaginal-hematoma-drainage"
    VAGINAL_HEMATOMA_DRAINAGE = "vaginal-hematoma-drainage"
    PARTIAL_VAGINECTOMY = "partial-vaginectomy"
    PARTIAL_VAGINECTOMY_WITH_PARAVAGINAL_TISSUE = "partial-vaginectomy-with-paravaginal-tissue"
    PARTIAL_VAGINECTOMY_WITH_NODES = "partial-vaginectomy-with-nodes"
    COMPLETE_VAGINECTOMY = "complete-vaginectomy"
    COMPLETE_VAGINECTOMY_WITH_PARAVAGINAL_TISSUE = "complete-vaginectomy-with-paravaginal-tissue"
    VAGINAL_SEPTUM_EXCISION = "vaginal-septum-excision"
    VAGINAL_CYST_EXCISION = "vaginal-cyst-excision"
    VAGINAL_IRRIGATION = "vaginal-irrigation"
    TANDEM_AND_OVOIDS = "tandem-and-ovoids"
    VAGINAL_CYLINDER = "vaginal-cylinder"
    VAGINAL_INJURY_SUTURE = "vaginal-injury-suture"
    VAGINAL_AND_PERINEAL_INJURY_SUTURE = "vaginal-and-perineal-injury-suture"
    URETHRAL_SPHINCTER_PLICATION = "urethral-sphincter-plication"
    URETHROCELE_REPAIR = "urethrocele-repair"
    PELVIC_FLOOR_MESH = "pelvic-floor-mesh"
    VAGINAL_ENTEROCELE_REPAIR = "vaginal-enterocele-repair"
    ABDOMINAL_ENTEROCELE_REPAIR = "abdominal-enterocele-repair"
    OPEN_PARAVAGINAL_REPAIR = "open-paravaginal-repair"
    VAGINAL_PARAVAGINAL_REPAIR = "vaginal-paravaginal-repair"
    LAPAROSCOPIC_PARAVAGINAL_REPAIR = "laparoscopic-paravaginal-repair"
    PEREYRA_SUSPENSION = "pereyra-suspension"
    VAGINA_CONSTRUCTION = "vagina-construction"
    VAGINA_CONSTRUCTION_WITH_GRAFT = "vagina-construction-with-graft"
    VAGINAL_GRAFT_REVISION = "vaginal-graft-revision"
    ABDOMINAL_GRAFT_REVISION = "abdominal-graft-revision"
    LAPAROSCOPIC_GRAFT_REVISION = "laparoscopic-graft-revision"
    RECTOVAGINAL_FISTULA = "rectovaginal-fistula"
    RECTOVAGINAL_FISTULA_THROUGH_ABDOMEN = "rectovaginal-fistula-through-abdomen"
    RECTOVAGINAL_FISTULA_WITH_COLOSTOMY = "rectovaginal-fistula-with-colostomy"
    RECTOVAGINAL_FISTULA_THROUGH_PERINEUM = "rectovaginal-fistula-through-perineum"
    URETHROVAGINAL_FISTULA = "urethrovaginal-fistula"
    URETHROVAGINAL_FISTULA_WITH_TRANSPLANT = "urethrovaginal-fistula-with-transplant"
    VESICOVAGINAL_FISTULA = "vesicovaginal-fistula"
    VESICOVAGINAL_FISTULA_THROUGH_BLADDER = "vesicovaginal-fistula-through-bladder"
    INTERSEX_VAGINOPLASTY = "intersex-vaginoplasty"
    VAGINAL_DILATION_UNDER_ANESTHESIA = "vaginal-dilation-under-anesthesia"
    PELVIC_EXAMINATION_UNDER_ANESTHESIA = "pelvic-examination-under-anesthesia"
    VAGINAL_FOREIGN_BODY_UNDER_ANESTHESIA = "vaginal-foreign-body-under-anesthesia"
    TRACHELECTOMY = "trachelectomy"
    RADICAL_TRACHELECTOMY = "radical-trachelectomy"
    CERVICAL_STUMP_THROUGH_ABDOMEN = "cervical-stump-through-abdomen"
    CERVICAL_STUMP_THROUGH_ABDOMEN_WITH_PELVIC_FLOOR_REPAIR = "cervical-stump-through-abdomen-with-pelvic-floor-repair"
    CERVICAL_STUMP_THROUGH_VAGINA = "cervical-stump-through-vagina"
    CERVICAL_STUMP_WITH_COLPORRHAPHY = "cervical-stump-with-colporrhaphy"
    CERVICAL_STUMP_WITH_ENTEROCELE = "cervical-stump-with-enterocele"
    CERVICAL_STUMP_CURETTAGE = "cervical-stump-curettage"
    NONOBSTETRIC_CERCLAGE = "nonobstetric-cerclage"
    CERVIX_REPAIR = "cervix-repair"
    BARTHOLIN_GLAND_EXCISION = "bartholin-gland-excision"
    CERVICAL_CANAL_DILATION = "cervical-canal-dilation"


_ALSO: Final = {
    "radical-vulvectomy-partial": "radical-partial-vulvectomy",
    "radical-vulvectomy": "radical-complete-vulvectomy",
    "colpocentesis": "culdocentesis",
    "postpartum-vaginal-hematoma-drainage": "obstetric-vaginal-hematoma-drainage",
    "radical-partial-vaginectomy": "partial-vaginectomy-with-paravaginal-tissue",
    "vaginal-lesion-excision": "vaginal-cyst-excision",
    "gartner-cyst-excision": "vaginal-cyst-excision",
    "vaginal-medication-application": "vaginal-irrigation",
    "tandem-and-ring-insertion": "tandem-and-ovoids",
    "vaginal-brachytherapy-applicator": "vaginal-cylinder",
    "colporrhaphy-for-injury": "vaginal-injury-suture",
    "colpoperineorrhaphy-for-injury": "vaginal-and-perineal-injury-suture",
    "kelly-plication": "urethral-sphincter-plication",
    "vaginal-mesh-insertion": "pelvic-floor-mesh",
    "enterocele-repair": "vaginal-enterocele-repair",
    "paravaginal-repair": "vaginal-paravaginal-repair",
    "pereyra-procedure": "pereyra-suspension",
    "vaginoplasty-without-graft": "vagina-construction",
    "mcindoe": "vagina-construction-with-graft",
    "vaginal-mesh-excision": "vaginal-graft-revision",
    "mesh-revision": "vaginal-graft-revision",
    "rectovaginal-fistula-repair": "rectovaginal-fistula",
    "martius-flap-for-urethrovaginal-fistula": "urethrovaginal-fistula-with-transplant",
    "vesicovaginal-fistula-repair": "vesicovaginal-fistula",
    "gyn-eua": "pelvic-examination-under-anesthesia",
    "examination-under-anesthesia-of-pelvis": "pelvic-examination-under-anesthesia",
    "cervix-amputation": "trachelectomy",
    "cervical-stump-excision": "cervical-stump-through-vagina",
    "trachelorrhaphy": "cervix-repair",
    "bartholin-cyst-excision": "bartholin-gland-excision",
}


@attrs.frozen
class VulvaOrVaginaOperation:
    """A documented operation on vulva, vagina or cervix. `None` is not documented.

    Attributes:
        operation: what was done.
        sides: on which side, or on both.

    >>> VulvaOrVaginaOperation(operation="radical vulvectomy partial").operation.value
    'radical-partial-vulvectomy'
    """

    operation: VulvaOrVaginaOperationWork | None = word(
        VulvaOrVaginaOperationWork, "which operation on vulva, vagina or cervix was it?", also=_ALSO
    )
    sides: Sides | None = which_sides("on which side, or both?")


VULVA_OR_VAGINA_OPERATION: Final = Family(
    "vulva-or-vagina-operation",
    "an operation on vulva, vagina or cervix, or the closure of a fistula",
    VulvaOrVaginaOperation,
    also=(
        "radical-vulvectomy",
        "vaginal-brachytherapy-applicator",
        "examination-under-anesthesia-of-pelvis",
        "trachelectomy",
        "vesicovaginal-fistula-repair",
        "rectovaginal-fistula-repair",
        "culdocentesis",
    ),
)
