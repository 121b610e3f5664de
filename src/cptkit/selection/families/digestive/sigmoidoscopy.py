"""Flexible sigmoidoscopies, by what was done through the scope."""

from enum import StrEnum
from typing import Final

import attrs

from cptkit.selection.decisions import YES_NO, Words
from cptkit.selection.facts import word
from cptkit.selection.families.digestive.endoscopy import first_documented
from cptkit.selection.family import Derived, Family
from cptkit.selection.totals import of_kind
from cptkit.selection.words import stated, which_lesion

__all__ = ["SIGMOIDOSCOPY", "Sigmoidoscopy", "SigmoidoscopyPurpose", "SigmoidoscopyTechnique"]


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


class SigmoidoscopyPurpose(StrEnum):
    """Why it was begun; what was found does not change it."""

    SCREENING = "screening"
    DIAGNOSTIC = "diagnostic"


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
        purpose: why the sigmoidoscopy was begun; where it is not documented, for a sign or symptom.

    >>> Sigmoidoscopy(technique="looking").technique.value
    'looking'
    """

    technique: SigmoidoscopyTechnique | None = word(
        SigmoidoscopyTechnique, "what was done through the sigmoidoscope?", also=_ALSO
    )
    lesion: str | None = which_lesion()
    purpose: SigmoidoscopyPurpose | None = word(
        SigmoidoscopyPurpose,
        "was the sigmoidoscopy started as a screening, or for a sign or symptom?",
        untold=SigmoidoscopyPurpose.DIAGNOSTIC,
    )


def _treated(_: Sigmoidoscopy, services: tuple[object, ...]) -> str:
    """Say whether anything was done beyond looking."""
    techniques = {one.technique for one in of_kind(Sigmoidoscopy, services)}
    return stated(bool(techniques - {SigmoidoscopyTechnique.LOOKING, None}))


def _begun_for(_: Sigmoidoscopy, services: tuple[object, ...]) -> str:
    purpose = first_documented(one.purpose for one in of_kind(Sigmoidoscopy, services))
    return purpose or SigmoidoscopyPurpose.DIAGNOSTIC


SIGMOIDOSCOPY: Final = Family(
    "sigmoidoscopy",
    "a procedure through a flexible sigmoidoscope",
    Sigmoidoscopy,
    derived=(
        Derived("treated", YES_NO, (), _treated),
        Derived("begun_for", Words(tuple(SigmoidoscopyPurpose)), ("purpose",), _begun_for),
    ),
    also=(
        "flexible-sigmoidoscopy",
        "flex-sig",
    ),
)
