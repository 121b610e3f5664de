"""Endoscopies of the esophagus alone, of the small bowel, and of a colon through its stoma."""

from enum import StrEnum
from typing import Final

import attrs

from cptkit.selection.facts import word
from cptkit.selection.family import Family

__all__ = [
    "ENTEROSCOPY",
    "ESOPHAGOSCOPY",
    "STOMA_ENDOSCOPY",
    "Enteroscopy",
    "EnteroscopyTechnique",
    "Esophagoscopy",
    "EsophagoscopyTechnique",
    "StomaEndoscopy",
    "StomaEndoscopyTechnique",
]


class EsophagoscopyTechnique(StrEnum):
    """What was done through the scope."""

    LOOKING = "looking"
    INJECTION = "injection"
    BIOPSY = "biopsy"
    FOREIGN_BODY = "foreign-body"
    HOT_FORCEPS = "hot-forceps"
    SNARE = "snare"
    BALLOON_DILATION = "balloon-dilation"
    WIRE_DILATION = "wire-dilation"
    BLEEDING_CONTROL = "bleeding-control"
    ABLATION = "ablation"
    STENT = "stent"
    ULTRASOUND = "ultrasound"
    ULTRASOUND_NEEDLE = "ultrasound-needle"
    TRANSNASAL_LOOKING = "transnasal-looking"
    TRANSNASAL_BIOPSY = "transnasal-biopsy"
    RIGID_LOOKING = "rigid-looking"
    RIGID_BIOPSY = "rigid-biopsy"
    RIGID_FOREIGN_BODY = "rigid-foreign-body"
    VARICES_BANDED = "varices-banded"
    VARICES_INJECTED = "varices-injected"
    MUCOSAL_RESECTION = "mucosal-resection"
    LARGE_BALLOON_DILATION = "large-balloon-dilation"
    FUNDOPLICATION = "fundoplication"
    LOWER_SPHINCTER_MYOTOMY = "lower-sphincter-myotomy"
    RIGID_ZENKER_TREATMENT = "rigid-zenker-treatment"
    RIGID_INJECTION = "rigid-injection"
    RIGID_BALLOON_DILATION = "rigid-balloon-dilation"
    RIGID_WIRE_DILATION = "rigid-wire-dilation"
    RETROGRADE_DILATION = "retrograde-dilation"


_ESOPHAGOSCOPY_ALSO: Final = {
    "diagnostic": "looking",
    "none": "looking",
    "cold-biopsy": "biopsy",
    "foreign-body-removal": "foreign-body",
    "guidewire-dilation": "wire-dilation",
    "savary": "wire-dilation",
    "eus": "ultrasound",
    "eus-fna": "ultrasound-needle",
    "transnasal": "transnasal-looking",
    "rigid": "rigid-looking",
    "tif": "fundoplication",
    "transoral-fundoplication": "fundoplication",
    "poem": "lower-sphincter-myotomy",
    "peroral-endoscopic-myotomy": "lower-sphincter-myotomy",
    "zenker-diverticulotomy": "rigid-zenker-treatment",
}


@attrs.frozen
class Esophagoscopy:
    """What was done through a scope that went no farther than the esophagus; several are several of them.

    `None` is not documented.

    Attributes:
        technique: what was done.

    >>> Esophagoscopy(technique="wire dilation").technique.value
    'wire-dilation'
    """

    technique: EsophagoscopyTechnique | None = word(
        EsophagoscopyTechnique, "what was done through the esophagoscope?", also=_ESOPHAGOSCOPY_ALSO
    )


ESOPHAGOSCOPY: Final = Family(
    "esophagoscopy",
    "an endoscopy of the esophagus alone, step by step",
    Esophagoscopy,
    also=("esophagoscope",),
)


class EnteroscopyTechnique(StrEnum):
    """What was done through the scope."""

    LOOKING = "looking"
    BIOPSY = "biopsy"
    FOREIGN_BODY = "foreign-body"
    SNARE = "snare"
    HOT_FORCEPS = "hot-forceps"
    BLEEDING_CONTROL = "bleeding-control"
    ABLATION = "ablation"
    STENT = "stent"
    JEJUNOSTOMY_TUBE = "jejunostomy-tube"
    GASTROSTOMY_TUBE_CONVERSION = "gastrostomy-tube-conversion"
    LOOKING_WITH_ILEUM = "looking-with-ileum"
    BIOPSY_WITH_ILEUM = "biopsy-with-ileum"
    BLEEDING_CONTROL_WITH_ILEUM = "bleeding-control-with-ileum"


_ENTEROSCOPY_ALSO: Final = {
    "diagnostic": "looking",
    "none": "looking",
    "foreign-body-removal": "foreign-body",
    "apc": "bleeding-control",
    "feeding-tube": "jejunostomy-tube",
}


@attrs.frozen
class Enteroscopy:
    """What was done through a scope that was passed well into the jejunum; several are several of them.

    `None` is not documented.

    Attributes:
        technique: what was done.

    >>> Enteroscopy(technique="biopsy").technique.value
    'biopsy'
    """

    technique: EnteroscopyTechnique | None = word(
        EnteroscopyTechnique, "what was done through the enteroscope?", also=_ENTEROSCOPY_ALSO
    )


ENTEROSCOPY: Final = Family(
    "enteroscopy",
    "an endoscopy of the small bowel, step by step",
    Enteroscopy,
    also=("push-enteroscopy", "small-bowel-endoscopy", "small-intestinal-endoscopy"),
)


class StomaEndoscopyTechnique(StrEnum):
    """What was seen through the stoma, and what was done there."""

    COLON_LOOKING = "colon-looking"
    COLON_BIOPSY = "colon-biopsy"
    COLON_FOREIGN_BODY = "colon-foreign-body"
    COLON_BLEEDING_CONTROL = "colon-bleeding-control"
    COLON_HOT_FORCEPS = "colon-hot-forceps"
    COLON_SNARE = "colon-snare"
    COLON_ABLATION = "colon-ablation"
    ILEUM_LOOKING = "ileum-looking"
    ILEUM_BIOPSY = "ileum-biopsy"
    ILEUM_DILATION = "ileum-dilation"
    POUCH_LOOKING = "pouch-looking"
    POUCH_BIOPSY = "pouch-biopsy"
    COLON_DILATION = "colon-dilation"
    COLON_INJECTION = "colon-injection"
    COLON_STENT = "colon-stent"
    COLON_DECOMPRESSION = "colon-decompression"


_STOMA_ENDOSCOPY_ALSO: Final = {
    "colon": "colon-looking",
    "biopsy": "colon-biopsy",
    "snare": "colon-snare",
    "ileoscopy": "ileum-looking",
    "pouchoscopy": "pouch-looking",
}


@attrs.frozen
class StomaEndoscopy:
    """What was done through a scope in a stoma or a pouch; several are several of them. `None` is not documented.

    Attributes:
        technique: what was done.

    >>> StomaEndoscopy(technique="colon biopsy").technique.value
    'colon-biopsy'
    """

    technique: StomaEndoscopyTechnique | None = word(
        StomaEndoscopyTechnique,
        "was it the colon, an ileostomy or a pouch, and what was done?",
        also=_STOMA_ENDOSCOPY_ALSO,
    )


STOMA_ENDOSCOPY: Final = Family(
    "stoma-endoscopy",
    "an endoscopy through a stoma or of a pouch, step by step",
    StomaEndoscopy,
    also=("colonoscopy-through-stoma", "ileoscopy", "pouchoscopy"),
)
