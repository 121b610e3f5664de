"""Operations on bladder and urethra besides the common ones of `urologic_operation`."""

from enum import StrEnum
from typing import Final

import attrs

from cptkit.selection.facts import count, word
from cptkit.selection.family import Family
from cptkit.selection.words import Sides, which_sides

__all__ = ["BLADDER_OR_URETHRA_OPERATION", "BladderOrUrethraOperation", "BladderOrUrethraOperationWork"]


class BladderOrUrethraOperationWork(StrEnum):
    """What was done."""

    CYSTOTOMY_WITH_FULGURATION = "cystotomy-with-fulguration"
    OPEN_CYSTOSTOMY = "open-cystostomy"
    CYSTOTOMY_WITH_URETERAL_CATHETER = "cystotomy-with-ureteral-catheter"
    CYSTOLITHOTOMY = "cystolithotomy"
    TRANSVESICAL_URETEROLITHOTOMY = "transvesical-ureterolithotomy"
    CYSTOTOMY_WITH_STONE_BASKET = "cystotomy-with-stone-basket"
    PREVESICAL_ABSCESS_DRAINAGE = "prevesical-abscess-drainage"
    URACHAL_CYST_EXCISION = "urachal-cyst-excision"
    BLADDER_NECK_EXCISION = "bladder-neck-excision"
    BLADDER_DIVERTICULUM_EXCISION = "bladder-diverticulum-excision"
    OPEN_BLADDER_TUMOR_EXCISION = "open-bladder-tumor-excision"
    OPEN_URETEROCELE_EXCISION = "open-ureterocele-excision"
    COMPLICATED_PARTIAL_CYSTECTOMY = "complicated-partial-cystectomy"
    PARTIAL_CYSTECTOMY_WITH_REIMPLANTATION = "partial-cystectomy-with-reimplantation"
    CYSTECTOMY = "cystectomy"
    CYSTECTOMY_WITH_NODES = "cystectomy-with-nodes"
    CYSTECTOMY_WITH_URETEROSIGMOIDOSTOMY = "cystectomy-with-ureterosigmoidostomy"
    CYSTECTOMY_WITH_URETEROSIGMOIDOSTOMY_AND_NODES = "cystectomy-with-ureterosigmoidostomy-and-nodes"
    CYSTECTOMY_WITH_NEOBLADDER = "cystectomy-with-neobladder"
    PELVIC_EXENTERATION_FOR_UROLOGIC_CANCER = "pelvic-exenteration-for-urologic-cancer"
    CHAIN_CYSTOGRAM_INJECTION = "chain-cystogram-injection"
    RETROPUBIC_SUSPENSION = "retropubic-suspension"
    COMPLICATED_RETROPUBIC_SUSPENSION = "complicated-retropubic-suspension"
    ABDOMINOVAGINAL_SUSPENSION = "abdominovaginal-suspension"
    COMPLICATED_BLADDER_WOUND_SUTURE = "complicated-bladder-wound-suture"
    CYSTOSTOMY_CLOSURE = "cystostomy-closure"
    VESICOVAGINAL_FISTULA_THROUGH_ABDOMEN = "vesicovaginal-fistula-through-abdomen"
    VESICOUTERINE_FISTULA = "vesicouterine-fistula"
    VESICOUTERINE_FISTULA_WITH_HYSTERECTOMY = "vesicouterine-fistula-with-hysterectomy"
    BLADDER_EXSTROPHY_CLOSURE = "bladder-exstrophy-closure"
    BLADDER_AUGMENTATION = "bladder-augmentation"
    CUTANEOUS_VESICOSTOMY = "cutaneous-vesicostomy"
    LAPAROSCOPIC_SUSPENSION = "laparoscopic-suspension"
    LAPAROSCOPIC_SLING = "laparoscopic-sling"
    EXTERNAL_URETHROTOMY = "external-urethrotomy"
    PERINEAL_URETHROTOMY = "perineal-urethrotomy"
    INFANT_MEATOTOMY = "infant-meatotomy"
    PERIURETHRAL_ABSCESS_DRAINAGE = "periurethral-abscess-drainage"
    SKENE_ABSCESS_DRAINAGE = "skene-abscess-drainage"
    EXTRAVASATED_URINE_DRAINAGE = "extravasated-urine-drainage"
    COMPLICATED_EXTRAVASATED_URINE_DRAINAGE = "complicated-extravasated-urine-drainage"
    URETHRECTOMY_OF_FEMALE = "urethrectomy-of-female"
    URETHRECTOMY_OF_MALE = "urethrectomy-of-male"
    URETHRAL_CANCER_TREATMENT = "urethral-cancer-treatment"
    URETHRAL_DIVERTICULUM_EXCISION_OF_FEMALE = "urethral-diverticulum-excision-of-female"
    URETHRAL_DIVERTICULUM_EXCISION_OF_MALE = "urethral-diverticulum-excision-of-male"
    URETHRAL_DIVERTICULUM_EXCISION = "urethral-diverticulum-excision"
    URETHRAL_DIVERTICULUM_MARSUPIALIZATION = "urethral-diverticulum-marsupialization"
    COWPER_GLAND_EXCISION = "cowper-gland-excision"
    URETHRAL_POLYP_TREATMENT = "urethral-polyp-treatment"
    SKENE_GLAND_TREATMENT = "skene-gland-treatment"
    URETHRAL_PROLAPSE_TREATMENT = "urethral-prolapse-treatment"
    URETHROPLASTY_FIRST_STAGE = "urethroplasty-first-stage"
    URETHROPLASTY_SECOND_STAGE = "urethroplasty-second-stage"
    POSTERIOR_URETHROPLASTY = "posterior-urethroplasty"
    POSTERIOR_URETHROPLASTY_FIRST_STAGE = "posterior-urethroplasty-first-stage"
    POSTERIOR_URETHROPLASTY_SECOND_STAGE = "posterior-urethroplasty-second-stage"
    URETHROPLASTY_OF_FEMALE = "urethroplasty-of-female"
    URETHRAL_TUBULARIZATION = "urethral-tubularization"
    MALE_SLING_REMOVAL_OR_REVISION = "male-sling-removal-or-revision"
    SECOND_SPHINCTER_CUFF = "second-sphincter-cuff"
    INFECTED_SPHINCTER_EXCHANGE = "infected-sphincter-exchange"
    ARTIFICIAL_SPHINCTER_REPAIR = "artificial-sphincter-repair"
    MEATAL_ADVANCEMENT = "meatal-advancement"
    PERIURETHRAL_BALLOONS_OF_BOTH_SIDES = "periurethral-balloons-of-both-sides"
    PERIURETHRAL_BALLOON_OF_ONE_SIDE = "periurethral-balloon-of-one-side"
    PERIURETHRAL_BALLOON_REMOVAL = "periurethral-balloon-removal"
    PERIURETHRAL_BALLOON_ADJUSTMENT = "periurethral-balloon-adjustment"
    MEATAL_PARTIAL_EXCISION = "meatal-partial-excision"
    DILATION_OF_MALE_UNDER_ANESTHESIA = "dilation-of-male-under-anesthesia"
    DILATION_OF_FEMALE_UNDER_ANESTHESIA = "dilation-of-female-under-anesthesia"
    URETHRAL_DILATION_UNDER_ANESTHESIA = "urethral-dilation-under-anesthesia"


_ALSO: Final = {
    "open-suprapubic-tube": "open-cystostomy",
    "open-bladder-stone-removal": "cystolithotomy",
    "bladder-diverticulectomy": "bladder-diverticulum-excision",
    "simple-cystectomy": "cystectomy",
    "neobladder": "cystectomy-with-neobladder",
    "radical-cystectomy-with-neobladder": "cystectomy-with-neobladder",
    "burch-procedure": "retropubic-suspension",
    "marshall-marchetti-krantz": "retropubic-suspension",
    "stamey": "abdominovaginal-suspension",
    "raz-suspension": "abdominovaginal-suspension",
    "augmentation-cystoplasty": "bladder-augmentation",
    "enterocystoplasty": "bladder-augmentation",
    "laparoscopic-burch": "laparoscopic-suspension",
    "perineal-urethrostomy-by-incision": "perineal-urethrotomy",
    "urethral-diverticulectomy": "urethral-diverticulum-excision",
    "young-dees-leadbetter": "urethral-tubularization",
    "tandem-cuff": "second-sphincter-cuff",
    "meatoplasty-of-penis": "meatal-advancement",
    "proact": "periurethral-balloons-of-both-sides",
    "periurethral-balloon": "periurethral-balloons-of-both-sides",
    "proact-removal": "periurethral-balloon-removal",
    "proact-adjustment": "periurethral-balloon-adjustment",
    "richardson-procedure": "meatal-partial-excision",
}


@attrs.frozen
class BladderOrUrethraOperation:
    """A documented operation on bladder or urethra. `None` is not documented.

    Attributes:
        operation: what was done.
        sides: on which side, or on both.
        balloons: of adjustable balloons beside the urethra that are taken out, how many.

    >>> BladderOrUrethraOperation(operation="open suprapubic tube").operation.value
    'open-cystostomy'
    """

    operation: BladderOrUrethraOperationWork | None = word(
        BladderOrUrethraOperationWork, "which operation on bladder or urethra was it?", also=_ALSO
    )
    sides: Sides | None = which_sides("on which side, or both?")
    balloons: int | None = count("how many balloons were taken out?")


BLADDER_OR_URETHRA_OPERATION: Final = Family(
    "bladder-or-urethra-operation",
    "an operation on bladder or urethra",
    BladderOrUrethraOperation,
    also=("cystolithotomy", "burch-procedure", "periurethral-balloon", "neobladder", "bladder-augmentation"),
)
