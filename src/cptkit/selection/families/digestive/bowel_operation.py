"""Open operations on small and large bowel besides the common ones of `abdominal_surgery`."""

from enum import StrEnum
from typing import Final

import attrs

from cptkit.selection.facts import word
from cptkit.selection.family import Family

__all__ = ["BOWEL_OPERATION", "BowelOperation", "BowelOperationWork"]


class BowelOperationWork(StrEnum):
    """What was done."""

    DUODENOTOMY = "duodenotomy"
    SMALL_BOWEL_TUBE_JEJUNOSTOMY = "small-bowel-tube-jejunostomy"
    ENTEROTOMY = "enterotomy"
    ENTEROTOMY_FOR_DECOMPRESSION = "enterotomy-for-decompression"
    COLOTOMY = "colotomy"
    VOLVULUS_REDUCTION = "volvulus-reduction"
    MALROTATION_CORRECTION = "malrotation-correction"
    CAPSULE_BIOPSY = "capsule-biopsy"
    BOWEL_LESION_EXCISION = "bowel-lesion-excision"
    BOWEL_LESION_EXCISION_THROUGH_SEVERAL_OPENINGS = "bowel-lesion-excision-through-several-openings"
    SMALL_BOWEL_RESECTION_WITH_STOMA = "small-bowel-resection-with-stoma"
    ENTEROENTEROSTOMY = "enteroenterostomy"
    SPLENIC_FLEXURE_MOBILIZATION = "splenic-flexure-mobilization"
    LAPAROSCOPIC_SPLENIC_FLEXURE_MOBILIZATION = "laparoscopic-splenic-flexure-mobilization"
    COLECTOMY_WITH_STOMA_AND_MUCOUS_FISTULA = "colectomy-with-stoma-and-mucous-fistula"
    COLECTOMY_THROUGH_ABDOMEN_AND_ANUS = "colectomy-through-abdomen-and-anus"
    TOTAL_COLECTOMY_WITH_CONTINENT_ILEOSTOMY = "total-colectomy-with-continent-ileostomy"
    PROCTOCOLECTOMY_WITH_ILEOSTOMY = "proctocolectomy-with-ileostomy"
    PROCTOCOLECTOMY_WITH_CONTINENT_ILEOSTOMY = "proctocolectomy-with-continent-ileostomy"
    PROCTOCOLECTOMY_WITH_ILEOANAL_ANASTOMOSIS = "proctocolectomy-with-ileoanal-anastomosis"
    PROCTOCOLECTOMY_WITH_ILEOANAL_POUCH = "proctocolectomy-with-ileoanal-pouch"
    ILEOSTOMY_REVISION = "ileostomy-revision"
    ILEOSTOMY_REVISION_COMPLICATED = "ileostomy-revision-complicated"
    CONTINENT_ILEOSTOMY = "continent-ileostomy"
    COLOSTOMY_WITH_BIOPSIES = "colostomy-with-biopsies"
    COLOSTOMY_REVISION = "colostomy-revision"
    COLOSTOMY_REVISION_COMPLICATED = "colostomy-revision-complicated"
    COLOSTOMY_REVISION_WITH_HERNIA = "colostomy-revision-with-hernia"
    SMALL_BOWEL_SUTURE_OF_SEVERAL_PERFORATIONS = "small-bowel-suture-of-several-perforations"
    LARGE_BOWEL_SUTURE = "large-bowel-suture"
    LARGE_BOWEL_SUTURE_WITH_COLOSTOMY = "large-bowel-suture-with-colostomy"
    STRICTUREPLASTY = "strictureplasty"
    ENTEROCUTANEOUS_FISTULA_CLOSURE = "enterocutaneous-fistula-closure"
    ENTEROENTERIC_FISTULA_CLOSURE = "enteroenteric-fistula-closure"
    ENTEROVESICAL_FISTULA_CLOSURE = "enterovesical-fistula-closure"
    ENTEROVESICAL_FISTULA_CLOSURE_WITH_RESECTION = "enterovesical-fistula-closure-with-resection"


_ALSO: Final = {
    "feeding-jejunostomy-during-another-operation": "small-bowel-tube-jejunostomy",
    "intussusception-reduction": "volvulus-reduction",
    "ladd-procedure": "malrotation-correction",
    "enterectomy-with-enterostomy": "small-bowel-resection-with-stoma",
    "bowel-bypass": "enteroenterostomy",
    "partial-colectomy-with-mucofistula": "colectomy-with-stoma-and-mucous-fistula",
    "total-proctocolectomy": "proctocolectomy-with-ileostomy",
    "total-proctocolectomy-with-kock-pouch": "proctocolectomy-with-continent-ileostomy",
    "total-proctocolectomy-with-j-pouch": "proctocolectomy-with-ileoanal-pouch",
    "simple-ileostomy-revision": "ileostomy-revision",
    "complicated-ileostomy-revision": "ileostomy-revision-complicated",
    "kock-pouch": "continent-ileostomy",
    "simple-colostomy-revision": "colostomy-revision",
    "complicated-colostomy-revision": "colostomy-revision-complicated",
    "parastomal-hernia-repair-with-colostomy-revision": "colostomy-revision-with-hernia",
    "colon-perforation-repair": "large-bowel-suture",
    "bowel-stricturoplasty": "strictureplasty",
    "ecf-takedown": "enterocutaneous-fistula-closure",
}


@attrs.frozen
class BowelOperation:
    """A documented open operation on the bowel. `None` is not documented.

    Attributes:
        operation: what was done.

    >>> BowelOperation(operation="feeding jejunostomy during another operation").operation.value
    'small-bowel-tube-jejunostomy'
    """

    operation: BowelOperationWork | None = word(BowelOperationWork, "which operation on the bowel was it?", also=_ALSO)


BOWEL_OPERATION: Final = Family(
    "bowel-operation",
    "an open operation on small or large bowel, a stoma or a fistula",
    BowelOperation,
    also=("stoma-revision", "strictureplasty", "ileostomy-revision", "colostomy-revision"),
)
