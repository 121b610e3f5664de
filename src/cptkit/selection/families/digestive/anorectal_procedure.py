"""Procedures on the anus."""

from enum import StrEnum
from typing import Final

import attrs

from cptkit.selection.facts import word
from cptkit.selection.family import Family

__all__ = ["ANORECTAL_PROCEDURE", "AnorectalProcedure", "AnorectalWork"]


class AnorectalWork(StrEnum):
    """What was done."""

    ANOSCOPY = "anoscopy"
    HEMORRHOID_BANDING = "hemorrhoid-banding"
    THROMBOSED_HEMORRHOID_INCISION = "thrombosed-hemorrhoid-incision"
    THROMBOSED_HEMORRHOID_EXCISION = "thrombosed-hemorrhoid-excision"
    PERIANAL_ABSCESS_DRAINAGE = "perianal-abscess-drainage"
    HEMORRHOID_EXCISION_ONE_COLUMN = "hemorrhoid-excision-one-column"
    HEMORRHOID_EXCISION_SEVERAL_COLUMNS = "hemorrhoid-excision-several-columns"
    HEMORRHOID_EXCISION_WITH_FISSURE = "hemorrhoid-excision-with-fissure"
    HEMORRHOID_LIGATION_SEVERAL_COLUMNS = "hemorrhoid-ligation-several-columns"
    HEMORRHOID_SCLEROSING = "hemorrhoid-sclerosing"
    SUBCUTANEOUS_FISTULOTOMY = "subcutaneous-fistulotomy"
    INTERSPHINCTERIC_FISTULOTOMY = "intersphincteric-fistulotomy"
    TRANSSPHINCTERIC_FISTULOTOMY = "transsphincteric-fistulotomy"
    SECOND_STAGE_FISTULOTOMY = "second-stage-fistulotomy"
    FISTULA_CLOSURE_BY_FLAP = "fistula-closure-by-flap"
    FISTULA_PLUG = "fistula-plug"
    FISTULA_GLUE = "fistula-glue"
    SETON_PLACEMENT = "seton-placement"
    SETON_REMOVAL = "seton-removal"
    FISSURECTOMY = "fissurectomy"
    SPHINCTEROTOMY = "sphincterotomy"
    ISCHIORECTAL_ABSCESS_DRAINAGE = "ischiorectal-abscess-drainage"
    INTRAMURAL_ABSCESS_DRAINAGE = "intramural-abscess-drainage"
    ABSCESS_DRAINAGE_WITH_FISTULOTOMY = "abscess-drainage-with-fistulotomy"
    SINGLE_TAG_OR_PAPILLA_EXCISION = "single-tag-or-papilla-excision"
    TAGS_OR_PAPILLAE_EXCISION = "tags-or-papillae-excision"
    EXTERNAL_HEMORRHOID_EXCISION = "external-hemorrhoid-excision"
    HEMORRHOID_EXCISION_ONE_COLUMN_WITH_FISSURE = "hemorrhoid-excision-one-column-with-fissure"
    HEMORRHOID_EXCISION_ONE_COLUMN_WITH_FISTULA = "hemorrhoid-excision-one-column-with-fistula"
    HEMORRHOID_EXCISION_SEVERAL_COLUMNS_WITH_FISTULA = "hemorrhoid-excision-several-columns-with-fistula"
    HEMORRHOID_LIGATION_ONE_COLUMN = "hemorrhoid-ligation-one-column"
    STAPLED_HEMORRHOIDOPEXY = "stapled-hemorrhoidopexy"
    HEMORRHOID_DEARTERIALIZATION = "hemorrhoid-dearterialization"
    HEMORRHOID_DESTRUCTION_BY_HEAT = "hemorrhoid-destruction-by-heat"
    ANOSCOPY_WITH_DILATION = "anoscopy-with-dilation"
    ANOSCOPY_WITH_BIOPSY = "anoscopy-with-biopsy"
    HIGH_RESOLUTION_ANOSCOPY = "high-resolution-anoscopy"
    HIGH_RESOLUTION_ANOSCOPY_WITH_BIOPSY = "high-resolution-anoscopy-with-biopsy"
    ANOSCOPY_WITH_FOREIGN_BODY_REMOVAL = "anoscopy-with-foreign-body-removal"
    ANOSCOPY_WITH_SNARE = "anoscopy-with-snare"
    ANOSCOPY_WITH_BLEEDING_CONTROL = "anoscopy-with-bleeding-control"
    ANOSCOPY_WITH_ABLATION = "anoscopy-with-ablation"
    EXAMINATION_UNDER_ANESTHESIA = "examination-under-anesthesia"
    FECAL_DISIMPACTION_UNDER_ANESTHESIA = "fecal-disimpaction-under-anesthesia"
    RECTAL_PROLAPSE_REDUCTION = "rectal-prolapse-reduction"
    TRANSANAL_PARTIAL_THICKNESS_EXCISION = "transanal-partial-thickness-excision"
    TRANSANAL_FULL_THICKNESS_EXCISION = "transanal-full-thickness-excision"
    RIGID_PROCTOSIGMOIDOSCOPY = "rigid-proctosigmoidoscopy"
    RIGID_PROCTOSIGMOIDOSCOPY_WITH_BIOPSY = "rigid-proctosigmoidoscopy-with-biopsy"
    SPHINCTEROPLASTY = "sphincteroplasty"


_ALSO: Final = {
    "exam-under-anesthesia": "examination-under-anesthesia",
    "eua": "examination-under-anesthesia",
    "simple-anal-fistulotomy": "subcutaneous-fistulotomy",
    "suprasphincteric-fistulotomy": "transsphincteric-fistulotomy",
    "extrasphincteric-fistulotomy": "transsphincteric-fistulotomy",
    "rectal-advancement-flap": "fistula-closure-by-flap",
    "endorectal-advancement-flap": "fistula-closure-by-flap",
    "anal-fistula-plug": "fistula-plug",
    "fibrin-glue": "fistula-glue",
    "seton": "seton-placement",
    "anal-fissurectomy": "fissurectomy",
    "lateral-internal-sphincterotomy": "sphincterotomy",
    "anal-sphincterotomy": "sphincterotomy",
    "perirectal-abscess-drainage": "ischiorectal-abscess-drainage",
    "intramuscular-abscess-drainage": "intramural-abscess-drainage",
    "submucosal-abscess-drainage": "intramural-abscess-drainage",
    "anal-skin-tag-excision": "single-tag-or-papilla-excision",
    "anal-skin-tags-excision": "tags-or-papillae-excision",
    "external-hemorrhoidectomy": "external-hemorrhoid-excision",
    "pph": "stapled-hemorrhoidopexy",
    "stapled-hemorrhoidectomy": "stapled-hemorrhoidopexy",
    "thd": "hemorrhoid-dearterialization",
    "infrared-coagulation": "hemorrhoid-destruction-by-heat",
    "irc": "hemorrhoid-destruction-by-heat",
    "hra": "high-resolution-anoscopy",
    "hra-with-biopsy": "high-resolution-anoscopy-with-biopsy",
    "rectal-eua": "examination-under-anesthesia",
    "rectal-examination-under-anesthesia": "examination-under-anesthesia",
    "fecal-disimpaction": "fecal-disimpaction-under-anesthesia",
    "rigid-sigmoidoscopy": "rigid-proctosigmoidoscopy",
    "proctosigmoidoscopy": "rigid-proctosigmoidoscopy",
    "proctoscopy": "rigid-proctosigmoidoscopy",
    "anal-sphincteroplasty": "sphincteroplasty",
    "rubber-band-ligation": "hemorrhoid-banding",
    "rbl": "hemorrhoid-banding",
    "hemorrhoid-ligation": "hemorrhoid-banding",
    "i&d-thrombosed-hemorrhoid": "thrombosed-hemorrhoid-incision",
    "perianal-abscess-i&d": "perianal-abscess-drainage",
}


@attrs.frozen
class AnorectalProcedure:
    """A documented procedure on the anus. `None` is not documented.

    Attributes:
        procedure: what was done.

    >>> AnorectalProcedure(procedure="anoscopy").procedure.value
    'anoscopy'
    """

    procedure: AnorectalWork | None = word(AnorectalWork, "what was done at the anus?", also=_ALSO)


ANORECTAL_PROCEDURE: Final = Family(
    "anorectal-procedure",
    "a procedure on the anus",
    AnorectalProcedure,
    also=("anoscopy", "hemorrhoid-banding", "hemorrhoidectomy"),
    broadly=(
        "fistulotomy",
        "anal-fistulotomy",
    ),
)
