"""Operations on the rectum and repairs of the anus besides the procedures at the anus."""

from enum import StrEnum
from typing import Final

import attrs

from cptkit.selection.facts import word
from cptkit.selection.family import Family

__all__ = ["RECTAL_OPERATION", "RectalOperation", "RectalOperationWork"]


class RectalOperationWork(StrEnum):
    """What was done."""

    PELVIC_ABSCESS_DRAINAGE_THROUGH_RECTUM = "pelvic-abscess-drainage-through-rectum"
    SUBMUCOSAL_RECTAL_ABSCESS_DRAINAGE = "submucosal-rectal-abscess-drainage"
    DEEP_RECTAL_ABSCESS_DRAINAGE = "deep-rectal-abscess-drainage"
    ANORECTAL_WALL_BIOPSY = "anorectal-wall-biopsy"
    ANORECTAL_MYOMECTOMY = "anorectal-myomectomy"
    PARTIAL_PROCTECTOMY = "partial-proctectomy"
    COLOANAL_PULL_THROUGH = "coloanal-pull-through"
    PROCTECTOMY_WITH_ILEOANAL_POUCH = "proctectomy-with-ileoanal-pouch"
    PROCTECTOMY_THROUGH_ABDOMEN_AND_SACRUM = "proctectomy-through-abdomen-and-sacrum"
    PROCTECTOMY_THROUGH_SACRUM = "proctectomy-through-sacrum"
    PROCTECTOMY_WITH_COLONIC_POUCH = "proctectomy-with-colonic-pouch"
    PROCTECTOMY_FOR_MEGACOLON = "proctectomy-for-megacolon"
    PROCTECTOMY_FOR_MEGACOLON_WITH_COLECTOMY = "proctectomy-for-megacolon-with-colectomy"
    PERINEAL_PROCTECTOMY = "perineal-proctectomy"
    PELVIC_EXENTERATION_FOR_RECTAL_CANCER = "pelvic-exenteration-for-rectal-cancer"
    PROLAPSE_EXCISION_THROUGH_ABDOMEN_AND_PERINEUM = "prolapse-excision-through-abdomen-and-perineum"
    ILEOANAL_POUCH_EXCISION = "ileoanal-pouch-excision"
    RECTAL_STRICTURE_DIVISION = "rectal-stricture-division"
    RECTAL_TUMOR_THROUGH_SACRUM = "rectal-tumor-through-sacrum"
    RECTAL_TUMOR_DESTRUCTION = "rectal-tumor-destruction"
    LAPAROSCOPIC_PROCTECTOMY_WITH_POUCH = "laparoscopic-proctectomy-with-pouch"
    LAPAROSCOPIC_RECTOPEXY_WITH_SIGMOIDECTOMY = "laparoscopic-rectopexy-with-sigmoidectomy"
    PROCTOPLASTY_FOR_STENOSIS = "proctoplasty-for-stenosis"
    PROCTOPLASTY_FOR_MUCOSAL_PROLAPSE = "proctoplasty-for-mucosal-prolapse"
    PROLAPSE_SCLEROSING = "prolapse-sclerosing"
    OPEN_RECTOPEXY = "open-rectopexy"
    PERINEAL_RECTOPEXY = "perineal-rectopexy"
    OPEN_RECTOPEXY_WITH_SIGMOIDECTOMY = "open-rectopexy-with-sigmoidectomy"
    RECTOCELE_REPAIR = "rectocele-repair"
    RECTAL_INJURY_EXPLORATION = "rectal-injury-exploration"
    ANOPLASTY_FOR_STRICTURE = "anoplasty-for-stricture"
    ANOPLASTY_FOR_STRICTURE_OF_INFANT = "anoplasty-for-stricture-of-infant"
    THIERSCH_WIRE = "thiersch-wire"
    THIERSCH_WIRE_REMOVAL = "thiersch-wire-removal"
    CHILD_SPHINCTEROPLASTY = "child-sphincteroplasty"
    SPHINCTEROPLASTY_WITH_MUSCLE_TRANSPLANT = "sphincteroplasty-with-muscle-transplant"
    SPHINCTEROPLASTY_WITH_LEVATOR = "sphincteroplasty-with-levator"
    FIRST_FISSURE_CAUTERY = "first-fissure-cautery"
    LATER_FISSURE_CAUTERY = "later-fissure-cautery"


_ALSO: Final = {
    "transrectal-drainage-of-pelvic-abscess": "pelvic-abscess-drainage-through-rectum",
    "supralevator-abscess-drainage": "deep-rectal-abscess-drainage",
    "full-thickness-rectal-biopsy": "anorectal-wall-biopsy",
    "proctectomy-with-coloanal-anastomosis": "coloanal-pull-through",
    "kraske": "proctectomy-through-sacrum",
    "proctectomy-with-colonic-j-pouch": "proctectomy-with-colonic-pouch",
    "swenson-pull-through": "proctectomy-for-megacolon",
    "j-pouch-excision": "ileoanal-pouch-excision",
    "laparoscopic-resection-rectopexy": "laparoscopic-rectopexy-with-sigmoidectomy",
    "mucosal-prolapse-excision": "proctoplasty-for-mucosal-prolapse",
    "abdominal-rectopexy": "open-rectopexy",
    "frykman-goldberg": "open-rectopexy-with-sigmoidectomy",
    "resection-rectopexy": "open-rectopexy-with-sigmoidectomy",
    "anal-stenosis-repair": "anoplasty-for-stricture",
    "thiersch-procedure": "thiersch-wire",
    "graciloplasty": "sphincteroplasty-with-muscle-transplant",
    "park-posterior-anal-repair": "sphincteroplasty-with-levator",
    "anal-fissure-cautery": "first-fissure-cautery",
}


@attrs.frozen
class RectalOperation:
    """A documented operation on the rectum or repair of the anus. `None` is not documented.

    Attributes:
        operation: what was done.

    >>> RectalOperation(operation="transrectal drainage of pelvic abscess").operation.value
    'pelvic-abscess-drainage-through-rectum'
    """

    operation: RectalOperationWork | None = word(
        RectalOperationWork, "which operation on rectum or anus was it?", also=_ALSO
    )


RECTAL_OPERATION: Final = Family(
    "rectal-operation",
    "an operation on the rectum, or a repair of the anus",
    RectalOperation,
    also=("proctectomy", "rectopexy", "anoplasty", "open-rectopexy", "perineal-proctectomy"),
)
