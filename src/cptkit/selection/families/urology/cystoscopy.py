"""What was done through a cystoscope in the bladder or the ureters."""

from enum import StrEnum
from typing import Final

import attrs

from cptkit.selection.decisions import YES_NO
from cptkit.selection.facts import word
from cptkit.selection.family import Derived, Family
from cptkit.selection.totals import of_kind
from cptkit.selection.words import Sides, stated, which_sides

__all__ = ["CYSTOSCOPY", "Cystoscopy", "CystoscopyTechnique"]


class CystoscopyTechnique(StrEnum):
    """What was done through the scope."""

    LOOKING = "looking"
    BIOPSY = "biopsy"
    CLOT_EVACUATION = "clot-evacuation"
    URETHRAL_DILATION = "urethral-dilation"
    SIMPLE_STENT_REMOVAL = "simple-stent-removal"
    COMPLICATED_STENT_REMOVAL = "complicated-stent-removal"
    BOTULINUM_INJECTION = "botulinum-injection"
    FULGURATION = "fulguration"
    SMALL_TUMOR_RESECTION = "small-tumor-resection"
    MEDIUM_TUMOR_RESECTION = "medium-tumor-resection"
    LARGE_TUMOR_RESECTION = "large-tumor-resection"
    URETERAL_CATHETER = "ureteral-catheter"
    STENT_INSERTION = "stent-insertion"
    URETEROSCOPY = "ureteroscopy"
    STONE_REMOVAL = "stone-removal"
    LITHOTRIPSY = "lithotripsy"
    LITHOTRIPSY_AND_STENT = "lithotripsy-and-stent"
    INTERNAL_URETHROTOMY = "internal-urethrotomy"
    HYDRODISTENTION = "hydrodistention"
    HYDRODISTENTION_UNDER_ANESTHESIA = "hydrodistention-under-anesthesia"
    TRIGONE_FULGURATION = "trigone-fulguration"
    STEROID_INJECTION_OF_STRICTURE = "steroid-injection-of-stricture"
    SMALL_BLADDER_STONE_FRAGMENTATION = "small-bladder-stone-fragmentation"
    LARGE_BLADDER_STONE_FRAGMENTATION = "large-bladder-stone-fragmentation"
    URETEROSCOPIC_BIOPSY = "ureteroscopic-biopsy"
    URETEROSCOPIC_TUMOR_RESECTION = "ureteroscopic-tumor-resection"
    BLADDER_NECK_RESECTION = "bladder-neck-resection"
    PROSTATE_INCISION = "prostate-incision"
    REGROWN_PROSTATE_RESECTION = "regrown-prostate-resection"
    URETERAL_STRICTURE_DILATION = "ureteral-stricture-dilation"
    URETEROPELVIC_STRICTURE_DILATION = "ureteropelvic-stricture-dilation"
    URETEROSCOPIC_URETERAL_STRICTURE_DILATION = "ureteroscopic-ureteral-stricture-dilation"
    URETEROSCOPIC_URETEROPELVIC_STRICTURE_DILATION = "ureteroscopic-ureteropelvic-stricture-dilation"
    URETEROSCOPIC_INTRARENAL_STRICTURE_DILATION = "ureteroscopic-intrarenal-stricture-dilation"
    URETERAL_STONE_REMOVAL_THROUGH_CYSTOSCOPE = "ureteral-stone-removal-through-cystoscope"
    URETERAL_STONE_FRAGMENTATION_THROUGH_CYSTOSCOPE = "ureteral-stone-fragmentation-through-cystoscope"
    SUBURETERIC_INJECTION = "subureteric-injection"
    URETERAL_STONE_MANIPULATION = "ureteral-stone-manipulation"
    URETERAL_MEATOTOMY = "ureteral-meatotomy"
    URETEROCELE_TREATMENT = "ureterocele-treatment"
    URETHROTOMY_OF_FEMALE = "urethrotomy-of-female"
    URETHROTOMY_OF_MALE = "urethrotomy-of-male"
    DRUG_COATED_BALLOON_DILATION = "drug-coated-balloon-dilation"
    URETHRAL_SYNDROME_TREATMENT = "urethral-syndrome-treatment"
    HYDRODISTENTION_UNDER_LOCAL_ANESTHESIA = "hydrodistention-under-local-anesthesia"
    BLADDER_NECK_CONTRACTURE_RESECTION = "bladder-neck-contracture-resection"
    INTRARENAL_STRICTURE_DILATION = "intrarenal-stricture-dilation"
    ECTOPIC_URETEROCELE_TREATMENT = "ectopic-ureterocele-treatment"


_TECHNIQUES: Final = {
    "turbt-small": "small-tumor-resection",
    "turbt-medium": "medium-tumor-resection",
    "turbt-large": "large-tumor-resection",
    "small-turbt": "small-tumor-resection",
    "medium-turbt": "medium-tumor-resection",
    "large-turbt": "large-tumor-resection",
    "ureteral-stent": "stent-insertion",
    "stent": "stent-insertion",
    "diagnostic-ureteroscopy": "ureteroscopy",
    "ureteroscopy-with-laser-lithotripsy": "lithotripsy",
    "laser-lithotripsy-and-stent": "lithotripsy-and-stent",
    "ureteroscopy-with-lithotripsy-and-stent": "lithotripsy-and-stent",
    "none": "looking",
    "diagnostic": "looking",
    "bladder-biopsy": "biopsy",
    "botox": "botulinum-injection",
    "botox-injection": "botulinum-injection",
    "stent-removal": "simple-stent-removal",
    "stent-placement": "stent-insertion",
    "double-j-stent": "stent-insertion",
    "retrograde-pyelogram": "ureteral-catheter",
    "basket-extraction": "stone-removal",
    "laser-lithotripsy": "lithotripsy",
    "dviu": "internal-urethrotomy",
    "direct-vision-internal-urethrotomy": "internal-urethrotomy",
    "bladder-hydrodistention": "hydrodistention",
    "complicated-cystolitholapaxy": "large-bladder-stone-fragmentation",
    "tuip": "prostate-incision",
    "deflux": "subureteric-injection",
    "stone-push-back": "ureteral-stone-manipulation",
    "optilume": "drug-coated-balloon-dilation",
    "jj-stent-placement": "stent-insertion",
    "ureteral-stent-placement": "stent-insertion",
    "ureteral-stent-removal": "simple-stent-removal",
    "bladder-botox": "botulinum-injection",
    "botox-of-bladder": "botulinum-injection",
}


@attrs.frozen
class Cystoscopy:
    """What was done through a cystoscope; several are several of them. `None` is not documented.

    Attributes:
        technique: what was done through the scope.
        sides: in which ureter, or in both.

    >>> Cystoscopy(technique="stent insertion", sides="left").technique.value
    'stent-insertion'
    """

    technique: CystoscopyTechnique | None = word(
        CystoscopyTechnique,
        "what was done through the cystoscope?",
        also=_TECHNIQUES,
    )
    sides: Sides | None = which_sides("in which ureter, or both?")


def _beside_other(_: Cystoscopy, services: tuple[object, ...]) -> str:
    """Say whether anything but looking was done."""
    done = (one.technique for one in of_kind(Cystoscopy, services))
    return stated(any(one not in (None, CystoscopyTechnique.LOOKING) for one in done))


CYSTOSCOPY: Final = Family(
    "cystoscopy",
    "a procedure through a cystoscope",
    Cystoscopy,
    derived=(Derived("more_than_looking", YES_NO, (), _beside_other),),
)
