"""Office procedures of gynecology."""

from enum import StrEnum
from typing import Final

import attrs

from cptkit.selection.decisions import YES_NO
from cptkit.selection.facts import word
from cptkit.selection.families.gynecology.gynecologic_scopes import Colposcopy, ColposcopySite
from cptkit.selection.family import Derived, Family
from cptkit.selection.totals import of_kind
from cptkit.selection.words import stated

__all__ = ["GYNECOLOGIC_PROCEDURE", "GynecologicProcedure", "GynecologicWork"]


class GynecologicWork(StrEnum):
    """What was done."""

    ENDOMETRIAL_BIOPSY = "endometrial-biopsy"
    CERVICAL_POLYP_EXCISION = "cervical-polyp-excision"
    ENDOCERVICAL_CURETTAGE = "endocervical-curettage"
    CERVICAL_LOOP_EXCISION = "cervical-loop-excision"
    VULVAR_BIOPSY = "vulvar-biopsy"
    BARTHOLIN_ABSCESS_DRAINAGE = "bartholin-abscess-drainage"
    PESSARY_FITTING = "pessary-fitting"
    DILATION_AND_CURETTAGE = "dilation-and-curettage"
    CERVICAL_BIOPSY = "cervical-biopsy"
    VAGINAL_BIOPSY = "vaginal-biopsy"
    VAGINAL_BIOPSY_WITH_SUTURE = "vaginal-biopsy-with-suture"
    CERVICAL_CRYOTHERAPY = "cervical-cryotherapy"
    CERVICAL_CAUTERY = "cervical-cautery"
    CERVICAL_LASER_ABLATION = "cervical-laser-ablation"
    COLD_KNIFE_CONIZATION = "cold-knife-conization"
    POSTPARTUM_CURETTAGE = "postpartum-curettage"
    DIAPHRAGM_FITTING = "diaphragm-fitting"
    VULVAR_ABSCESS_DRAINAGE = "vulvar-abscess-drainage"
    VAGINAL_PACKING_FOR_BLEEDING = "vaginal-packing-for-bleeding"
    ENDOMETRIAL_ABLATION_WITHOUT_SCOPE = "endometrial-ablation-without-scope"
    INSEMINATION = "insemination"


_ALSO: Final = {
    "emb": "endometrial-biopsy",
    "leep": "cervical-loop-excision",
    "d-and-c": "dilation-and-curettage",
    "d&c": "dilation-and-curettage",
    "ecc": "endocervical-curettage",
    "pessary": "pessary-fitting",
    "biopsy-of-cervix": "cervical-biopsy",
    "biopsy-of-vagina": "vaginal-biopsy",
    "extensive-vaginal-biopsy": "vaginal-biopsy-with-suture",
    "cryotherapy-of-cervix": "cervical-cryotherapy",
    "cryocautery-of-cervix": "cervical-cryotherapy",
    "cryotherapy": "cervical-cryotherapy",
    "cautery-of-cervix": "cervical-cautery",
    "cone-biopsy": "cold-knife-conization",
    "cervical-cap-fitting": "diaphragm-fitting",
    "endometrial-ablation": "endometrial-ablation-without-scope",
    "intrauterine-insemination": "insemination",
    "iui": "insemination",
    "leep-conization": "cervical-loop-excision",
    "loop-conization": "cervical-loop-excision",
    "ckc": "cold-knife-conization",
    "cold-knife-cone": "cold-knife-conization",
    "bartholin-cyst-i&d": "bartholin-abscess-drainage",
    "bartholins-abscess-i&d": "bartholin-abscess-drainage",
    "biopsy-of-vulva": "vulvar-biopsy",
    "pessary-insertion": "pessary-fitting",
    "embx": "endometrial-biopsy",
}


@attrs.frozen
class GynecologicProcedure:
    """A documented office procedure of gynecology. `None` is not documented.

    Attributes:
        procedure: what was done.

    >>> GynecologicProcedure(procedure="endometrial biopsy").procedure.value
    'endometrial-biopsy'
    """

    procedure: GynecologicWork | None = word(GynecologicWork, "which procedure was it?", also=_ALSO)


def _with_colposcopy(_: GynecologicProcedure, services: tuple[object, ...]) -> str:
    """Say whether the cervix or the vagina was examined through a colposcope in the encounter."""
    sites = {one.site for one in of_kind(Colposcopy, services)}
    return stated(bool(sites & {ColposcopySite.CERVIX, ColposcopySite.VAGINA}))


GYNECOLOGIC_PROCEDURE: Final = Family(
    "gynecologic-procedure",
    "an office gynecologic procedure",
    GynecologicProcedure,
    also=("leep", "endometrial-biopsy", "pessary", "cervical-biopsy", "d-and-c"),
    derived=(Derived("with_colposcopy", YES_NO, (), _with_colposcopy),),
)
