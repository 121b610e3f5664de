"""Operations on ear canal, middle ear and mastoid besides the common ones."""

from enum import StrEnum
from typing import Final

import attrs

from cptkit.selection.facts import word
from cptkit.selection.family import Family
from cptkit.selection.words import Sides, which_sides

__all__ = ["EAR_OPERATION", "EarOperation", "EarOperationWork"]


class EarOperationWork(StrEnum):
    """What was done."""

    EAR_CANAL_BIOPSY = "ear-canal-biopsy"
    EAR_PARTIAL_EXCISION = "ear-partial-excision"
    EAR_COMPLETE_EXCISION = "ear-complete-excision"
    EAR_CANAL_EXOSTOSIS_EXCISION = "ear-canal-exostosis-excision"
    EAR_CANAL_LESION_EXCISION = "ear-canal-lesion-excision"
    EAR_CANAL_RADICAL_EXCISION = "ear-canal-radical-excision"
    EAR_CANAL_RADICAL_EXCISION_WITH_NECK_DISSECTION = "ear-canal-radical-excision-with-neck-dissection"
    MEATOPLASTY = "meatoplasty"
    EAR_CANAL_ATRESIA_REPAIR = "ear-canal-atresia-repair"
    MIDDLE_EAR_EXPLORATION = "middle-ear-exploration"
    TYMPANOLYSIS = "tympanolysis"
    SIMPLE_MASTOIDECTOMY = "simple-mastoidectomy"
    MODIFIED_RADICAL_MASTOIDECTOMY = "modified-radical-mastoidectomy"
    RADICAL_MASTOIDECTOMY = "radical-mastoidectomy"
    PETROUS_APICECTOMY = "petrous-apicectomy"
    TEMPORAL_BONE_RESECTION = "temporal-bone-resection"
    EAR_POLYP_EXCISION = "ear-polyp-excision"
    GLOMUS_TUMOR_THROUGH_CANAL = "glomus-tumor-through-canal"
    GLOMUS_TUMOR_THROUGH_MASTOID = "glomus-tumor-through-mastoid"
    GLOMUS_TUMOR_EXTENDED = "glomus-tumor-extended"
    REVISION_TO_COMPLETE_MASTOIDECTOMY = "revision-to-complete-mastoidectomy"
    REVISION_TO_MODIFIED_RADICAL_MASTOIDECTOMY = "revision-to-modified-radical-mastoidectomy"
    REVISION_TO_RADICAL_MASTOIDECTOMY = "revision-to-radical-mastoidectomy"
    REVISION_MASTOIDECTOMY_WITH_TYMPANOPLASTY = "revision-mastoidectomy-with-tympanoplasty"
    TYMPANOPLASTY_WITH_PROSTHESIS = "tympanoplasty-with-prosthesis"
    TYMPANOPLASTY_WITH_ANTROTOMY = "tympanoplasty-with-antrotomy"
    TYMPANOPLASTY_WITH_ANTROTOMY_AND_CHAIN = "tympanoplasty-with-antrotomy-and-chain"
    TYMPANOPLASTY_WITH_ANTROTOMY_AND_PROSTHESIS = "tympanoplasty-with-antrotomy-and-prosthesis"
    TYMPANOMASTOIDECTOMY_WITH_CHAIN = "tympanomastoidectomy-with-chain"
    TYMPANOMASTOIDECTOMY_WITH_INTACT_WALL = "tympanomastoidectomy-with-intact-wall"
    TYMPANOMASTOIDECTOMY_WITH_INTACT_WALL_AND_CHAIN = "tympanomastoidectomy-with-intact-wall-and-chain"
    TYMPANOMASTOIDECTOMY_RADICAL = "tympanomastoidectomy-radical"
    TYMPANOMASTOIDECTOMY_RADICAL_WITH_CHAIN = "tympanomastoidectomy-radical-with-chain"
    STAPES_MOBILIZATION = "stapes-mobilization"
    STAPES_OPERATION_WITH_DRILL_OUT = "stapes-operation-with-drill-out"
    STAPES_OPERATION_REVISION = "stapes-operation-revision"
    OVAL_WINDOW_FISTULA_REPAIR = "oval-window-fistula-repair"
    ROUND_WINDOW_FISTULA_REPAIR = "round-window-fistula-repair"
    MASTOID_OBLITERATION = "mastoid-obliteration"


_ALSO: Final = {
    "wedge-excision-of-ear": "ear-partial-excision",
    "partial-auriculectomy": "ear-partial-excision",
    "auriculectomy": "ear-complete-excision",
    "total-auriculectomy": "ear-complete-excision",
    "exostosis-of-ear-canal": "ear-canal-exostosis-excision",
    "surfer's-ear": "ear-canal-exostosis-excision",
    "canaloplasty-of-ear": "meatoplasty",
    "aural-atresia-repair": "ear-canal-atresia-repair",
    "exploratory-tympanotomy": "middle-ear-exploration",
    "transmastoid-antrotomy": "simple-mastoidectomy",
    "aural-polypectomy": "ear-polyp-excision",
    "ear-polypectomy": "ear-polyp-excision",
    "revision-mastoidectomy": "revision-to-complete-mastoidectomy",
    "tympanoplasty-with-porp": "tympanoplasty-with-prosthesis",
    "tympanoplasty-with-torp": "tympanoplasty-with-prosthesis",
    "tympanoplasty-with-mastoidectomy-and-ocr": "tympanomastoidectomy-with-chain",
    "canal-wall-up-tympanomastoidectomy": "tympanomastoidectomy-with-intact-wall",
    "canal-wall-up-tympanomastoidectomy-with-ocr": "tympanomastoidectomy-with-intact-wall-and-chain",
    "canal-wall-down-tympanomastoidectomy": "tympanomastoidectomy-radical",
    "canal-wall-down-tympanomastoidectomy-with-ocr": "tympanomastoidectomy-radical-with-chain",
    "stapedectomy-with-footplate-drill-out": "stapes-operation-with-drill-out",
    "revision-stapedectomy": "stapes-operation-revision",
    "perilymph-fistula-repair-of-oval-window": "oval-window-fistula-repair",
    "perilymph-fistula-repair-of-round-window": "round-window-fistula-repair",
}


@attrs.frozen
class EarOperation:
    """A documented operation on the ear. `None` is not documented.

    Attributes:
        operation: what was done.
        sides: on which side, or on both.

    >>> EarOperation(operation="wedge excision of ear").operation.value
    'ear-partial-excision'
    """

    operation: EarOperationWork | None = word(EarOperationWork, "which operation on the ear was it?", also=_ALSO)
    sides: Sides | None = which_sides("on which side, or both?")


EAR_OPERATION: Final = Family(
    "ear-operation",
    "an operation on outer ear, ear canal, middle ear or mastoid",
    EarOperation,
    also=("mastoidectomy", "canaloplasty-of-ear", "exostosis-of-ear-canal", "meatoplasty", "radical-mastoidectomy"),
)
