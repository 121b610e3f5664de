"""Flexible sigmoidoscopies, by what was done through the scope."""

from enum import StrEnum
from typing import Final

import attrs

from cptkit.selection.facts import word
from cptkit.selection.family import Family
from cptkit.selection.words import which_lesion

__all__ = ["SIGMOIDOSCOPY", "Sigmoidoscopy", "SigmoidoscopyTechnique"]


class SigmoidoscopyTechnique(StrEnum):
    """What was done through the scope."""

    LOOKING = "looking"
    BIOPSY = "biopsy"
    FOREIGN_BODY_REMOVAL = "foreign-body-removal"
    HOT_FORCEPS = "hot-forceps"
    BLEEDING_CONTROL = "bleeding-control"
    INJECTION = "injection"
    DECOMPRESSION = "decompression"
    SNARE = "snare"
    DILATION = "dilation"
    ABLATION = "ablation"
    STENT = "stent"
    MUCOSAL_RESECTION = "mucosal-resection"
    BAND_LIGATION = "band-ligation"
    ULTRASOUND = "ultrasound"
    ULTRASOUND_NEEDLE = "ultrasound-needle"


_ALSO: Final = {
    "foreign-body": "foreign-body-removal",
    "none": "looking",
    "diagnostic": "looking",
    "hot-snare": "snare",
    "cold-snare": "snare",
    "eus": "ultrasound",
    "eus-fna": "ultrasound-needle",
}


@attrs.frozen
class Sigmoidoscopy:
    """One step of a documented sigmoidoscopy, such as what was done to one lesion. `None` is not documented.

    Attributes:
        technique: what was done through the scope.
        lesion: the caller's name for the lesion.

    >>> Sigmoidoscopy(technique="looking").technique.value
    'looking'
    """

    technique: SigmoidoscopyTechnique | None = word(
        SigmoidoscopyTechnique, "what was done through the sigmoidoscope?", also=_ALSO
    )
    lesion: str | None = which_lesion()


SIGMOIDOSCOPY: Final = Family("sigmoidoscopy", "a procedure through a flexible sigmoidoscope", Sigmoidoscopy)
