"""Studies under fluoroscopy with contrast: gullet, stomach, bowel, urinary tract, uterus."""

from enum import StrEnum
from typing import Final

import attrs

from cptkit.reference.places import Component, Owner
from cptkit.selection.facts import word, yes_no
from cptkit.selection.family import Family, yes_where_stated
from cptkit.selection.words import which_component, which_owner

__all__ = ["CONTRAST_STUDY", "ContrastStudy", "ContrastStudyKind"]


class ContrastStudyKind(StrEnum):
    """What was shown, and how; double contrast is two agents, such as barium and air."""

    ESOPHAGUS = "esophagus"
    ESOPHAGUS_DOUBLE_CONTRAST = "esophagus-double-contrast"
    SWALLOWING = "swallowing"
    UPPER_GASTROINTESTINAL = "upper-gastrointestinal"
    UPPER_GASTROINTESTINAL_DOUBLE_CONTRAST = "upper-gastrointestinal-double-contrast"
    SMALL_BOWEL = "small-bowel"
    COLON = "colon"
    COLON_DOUBLE_CONTRAST = "colon-double-contrast"
    KIDNEYS_BY_VEIN = "kidneys-by-vein"
    BLADDER = "bladder"
    BLADDER_AND_URETHRA_VOIDING = "bladder-and-urethra-voiding"
    UTERUS_AND_TUBES = "uterus-and-tubes"
    URETERS_FROM_BELOW = "ureters-from-below"
    PHARYNX = "pharynx"
    SMALL_BOWEL_DOUBLE_CONTRAST = "small-bowel-double-contrast"
    COLON_FOR_REDUCTION = "colon-for-reduction"
    FLUOROSCOPY_ALONE = "fluoroscopy-alone"
    SPINAL_NEEDLE_GUIDANCE = "spinal-needle-guidance"
    ESOPHAGEAL_FOREIGN_BODY_REMOVAL = "esophageal-foreign-body-removal"
    KIDNEYS_BY_VEIN_WITH_SLICES = "kidneys-by-vein-with-slices"
    URINARY_CONDUIT = "urinary-conduit"
    URETER_BY_CATHETER_OR_STENT = "ureter-by-catheter-or-stent"
    SEMINAL_DUCTS = "seminal-ducts"
    ERECTILE_BODIES = "erectile-bodies"
    BLADDER_AND_URETHRA_FROM_BELOW = "bladder-and-urethra-from-below"


_ALSO: Final = {
    "barium-swallow": "esophagus",
    "esophagram": "esophagus",
    "modified-barium-swallow": "swallowing",
    "mbs": "swallowing",
    "mbss": "swallowing",
    "videofluoroscopic-swallow": "swallowing",
    "swallowing-function": "swallowing",
    "upper-gi": "upper-gastrointestinal",
    "ugi": "upper-gastrointestinal",
    "upper-gi-series": "upper-gastrointestinal",
    "upper-gi-double-contrast": "upper-gastrointestinal-double-contrast",
    "small-bowel-follow-through": "small-bowel",
    "small-bowel-series": "small-bowel",
    "barium-enema": "colon",
    "barium-enema-with-air": "colon-double-contrast",
    "air-contrast-barium-enema": "colon-double-contrast",
    "ivp": "kidneys-by-vein",
    "intravenous-pyelogram": "kidneys-by-vein",
    "cystogram": "bladder",
    "vcug": "bladder-and-urethra-voiding",
    "voiding-cystourethrogram": "bladder-and-urethra-voiding",
    "hsg": "uterus-and-tubes",
    "hysterosalpingogram": "uterus-and-tubes",
    "retrograde-pyelogram": "ureters-from-below",
    "retrograde-urogram": "ureters-from-below",
    "retrograde-pyelography": "ureters-from-below",
    "intussusception-reduction": "colon-for-reduction",
    "fluoroscopy-up-to-an-hour": "fluoroscopy-alone",
    "fluoro": "fluoroscopy-alone",
    "c-arm": "fluoroscopy-alone",
    "sniff-test": "fluoroscopy-alone",
    "diaphragm-fluoroscopy": "fluoroscopy-alone",
    "fluoroscopic-guidance-of-spine": "spinal-needle-guidance",
    "enteroclysis": "small-bowel-double-contrast",
    "pharynx-and-cervical-esophagus": "pharynx",
    "nephrotomogram": "kidneys-by-vein-with-slices",
    "loopogram": "urinary-conduit",
    "ileal-conduit": "urinary-conduit",
    "stentogram": "ureter-by-catheter-or-stent",
    "ureterogram": "ureter-by-catheter-or-stent",
    "retrograde-urethrogram": "bladder-and-urethra-from-below",
    "rug": "bladder-and-urethra-from-below",
    "retrograde-urethrocystogram": "bladder-and-urethra-from-below",
    "vasogram": "seminal-ducts",
    "cavernosogram": "erectile-bodies",
    "air-enema-for-intussusception": "colon-for-reduction",
    "contrast-enema-for-intussusception": "colon-for-reduction",
    "gastrografin-enema": "colon",
    "single-contrast-enema": "colon",
    "barium-esophagram": "esophagus",
    "ugi-series": "upper-gastrointestinal",
    "sbft": "small-bowel",
    "ivu": "kidneys-by-vein",
    "intravenous-urogram": "kidneys-by-vein",
    "sonohysterogram": "uterus-and-tubes",
}


@attrs.frozen
class ContrastStudy:
    """A documented study under fluoroscopy with contrast. `None` is not documented.

    Attributes:
        study: what was shown, and how.
        contrast_put_in: whether the billing physician put the contrast into the bladder or the uterus.
        small_bowel_follow_through: whether films of the small bowel followed those of the stomach.
        component, equipment_owner: as for every study.

    >>> ContrastStudy(study="barium swallow").study.value
    'esophagus'
    """

    study: ContrastStudyKind | None = word(ContrastStudyKind, "what was shown, and with one agent or two?", also=_ALSO)
    contrast_put_in: bool | None = yes_no("did the billing physician put the contrast into the bladder or the uterus?")
    small_bowel_follow_through: bool | None = yes_no("was the small bowel followed through as well?", untold=False)
    component: Component | None = which_component()
    equipment_owner: Owner | None = which_owner()


CONTRAST_STUDY: Final = Family(
    "contrast-study",
    "a study of gullet, stomach, bowel, urinary tract or uterus with contrast",
    ContrastStudy,
    derived=(yes_where_stated("contrast_given", "contrast_put_in"),),
    also=(
        "fluoroscopy",
        "barium-study",
        "loopogram",
        "retrograde-urethrogram",
        "barium-swallow",
        "esophagram",
        "barium-esophagram",
        "ugi",
        "ugi-series",
        "upper-gi-series",
        "upper-gi",
        "sbft",
        "small-bowel-series",
        "small-bowel-follow-through",
        "barium-enema",
        "air-contrast-barium-enema",
        "hsg",
        "hysterosalpingogram",
        "vcug",
        "voiding-cystourethrogram",
        "intravenous-pyelogram",
        "intravenous-urogram",
        "cystogram",
        "fluoro",
    ),
)
