"""Operations on kidney and ureter besides the common ones of `urologic_operation`."""

from enum import StrEnum
from typing import Final

import attrs

from cptkit.selection.facts import word
from cptkit.selection.family import Family
from cptkit.selection.words import Sides, which_sides

__all__ = ["KIDNEY_OR_URETER_OPERATION", "KidneyOrUreterOperation", "KidneyOrUreterOperationWork"]


class KidneyOrUreterOperationWork(StrEnum):
    """What was done."""

    KIDNEY_EXPLORATION = "kidney-exploration"
    PERIRENAL_ABSCESS_DRAINAGE = "perirenal-abscess-drainage"
    OPEN_NEPHROSTOMY = "open-nephrostomy"
    NEPHROTOMY = "nephrotomy"
    NEPHROLITHOTOMY = "nephrolithotomy"
    NEPHROLITHOTOMY_AGAIN = "nephrolithotomy-again"
    NEPHROLITHOTOMY_IN_MALFORMED_KIDNEY = "nephrolithotomy-in-malformed-kidney"
    STAGHORN_NEPHROLITHOTOMY = "staghorn-nephrolithotomy"
    ABERRANT_VESSEL_DIVISION = "aberrant-vessel-division"
    PYELOTOMY = "pyelotomy"
    PYELOTOMY_WITH_DRAINAGE = "pyelotomy-with-drainage"
    PYELOLITHOTOMY = "pyelolithotomy"
    OPEN_KIDNEY_BIOPSY = "open-kidney-biopsy"
    COMPLICATED_NEPHRECTOMY = "complicated-nephrectomy"
    NEPHROURETERECTOMY = "nephroureterectomy"
    NEPHROURETERECTOMY_BY_TWO_INCISIONS = "nephroureterectomy-by-two-incisions"
    OPEN_KIDNEY_CRYOABLATION = "open-kidney-cryoablation"
    KIDNEY_CYST_EXCISION = "kidney-cyst-excision"
    PERINEPHRIC_CYST_EXCISION = "perinephric-cyst-excision"
    OPEN_DONOR_NEPHRECTOMY = "open-donor-nephrectomy"
    RECIPIENT_NEPHRECTOMY = "recipient-nephrectomy"
    KIDNEY_TRANSPLANT = "kidney-transplant"
    KIDNEY_TRANSPLANT_WITH_NEPHRECTOMY = "kidney-transplant-with-nephrectomy"
    TRANSPLANTED_KIDNEY_REMOVAL = "transplanted-kidney-removal"
    KIDNEY_AUTOTRANSPLANT = "kidney-autotransplant"
    KIDNEY_CYST_ASPIRATION = "kidney-cyst-aspiration"
    KIDNEY_TUBE_INSTILLATION = "kidney-tube-instillation"
    KIDNEY_TUBE_PRESSURE = "kidney-tube-pressure"
    OPEN_PYELOPLASTY = "open-pyeloplasty"
    COMPLICATED_OPEN_PYELOPLASTY = "complicated-open-pyeloplasty"
    HORSESHOE_KIDNEY_DIVISION = "horseshoe-kidney-division"
    LAPAROSCOPIC_DONOR_NEPHRECTOMY = "laparoscopic-donor-nephrectomy"
    NEPHROSCOPY = "nephroscopy"
    NEPHROSCOPY_WITH_CATHETER = "nephroscopy-with-catheter"
    URETEROTOMY = "ureterotomy"
    URETEROTOMY_WITH_STENT = "ureterotomy-with-stent"
    UPPER_URETEROLITHOTOMY = "upper-ureterolithotomy"
    MIDDLE_URETEROLITHOTOMY = "middle-ureterolithotomy"
    LOWER_URETEROLITHOTOMY = "lower-ureterolithotomy"
    URETERECTOMY_WITH_BLADDER_CUFF = "ureterectomy-with-bladder-cuff"
    URETERECTOMY_OF_ECTOPIC_URETER = "ureterectomy-of-ectopic-ureter"
    URETEROGRAM_INJECTION = "ureterogram-injection"
    URETEROSTOMY_PRESSURE = "ureterostomy-pressure"
    URETEROSTOMY_TUBE_CHANGE = "ureterostomy-tube-change"
    LOOPOGRAM_INJECTION = "loopogram-injection"
    URETEROPLASTY = "ureteroplasty"
    URETEROLYSIS_FOR_OVARIAN_VEIN = "ureterolysis-for-ovarian-vein"
    URETEROLYSIS_FOR_RETROCAVAL_URETER = "ureterolysis-for-retrocaval-ureter"
    UROSTOMY_REVISION = "urostomy-revision"
    UROSTOMY_REVISION_WITH_HERNIA = "urostomy-revision-with-hernia"
    URETEROPYELOSTOMY = "ureteropyelostomy"
    URETEROCALYCOSTOMY = "ureterocalycostomy"
    URETEROURETEROSTOMY = "ureteroureterostomy"
    TRANSURETEROURETEROSTOMY = "transureteroureterostomy"
    REIMPLANTATION_OF_DUPLICATED_URETER = "reimplantation-of-duplicated-ureter"
    REIMPLANTATION_WITH_TAILORING = "reimplantation-with-tailoring"
    REIMPLANTATION_WITH_PSOAS_HITCH = "reimplantation-with-psoas-hitch"
    URETEROENTEROSTOMY = "ureteroenterostomy"
    URETEROSIGMOIDOSTOMY = "ureterosigmoidostomy"
    COLON_CONDUIT = "colon-conduit"
    ILEAL_CONDUIT = "ileal-conduit"
    CONTINENT_DIVERSION = "continent-diversion"
    UNDIVERSION = "undiversion"
    URETER_REPLACEMENT_BY_BOWEL = "ureter-replacement-by-bowel"
    APPENDICOVESICOSTOMY = "appendicovesicostomy"
    CUTANEOUS_URETEROSTOMY = "cutaneous-ureterostomy"


_ALSO: Final = {
    "open-nephrolithotomy": "nephrolithotomy",
    "anatrophic-nephrolithotomy": "staghorn-nephrolithotomy",
    "nephrectomy-after-earlier-surgery": "complicated-nephrectomy",
    "nephroureterectomy-with-bladder-cuff": "nephroureterectomy",
    "renal-transplant": "kidney-transplant",
    "renal-transplant-with-native-nephrectomy": "kidney-transplant-with-nephrectomy",
    "transplant-nephrectomy": "transplanted-kidney-removal",
    "renal-cyst-aspiration": "kidney-cyst-aspiration",
    "bcg-through-nephrostomy": "kidney-tube-instillation",
    "mitomycin-through-nephrostomy": "kidney-tube-instillation",
    "whitaker-test": "kidney-tube-pressure",
    "pyeloplasty": "open-pyeloplasty",
    "renal-endoscopy-through-established-tract": "nephroscopy",
    "ileal-conduit-stent-change": "ureterostomy-tube-change",
    "loopogram": "loopogram-injection",
    "buccal-graft-ureteroplasty": "ureteroplasty",
    "ileal-conduit-stoma-revision": "urostomy-revision",
    "psoas-hitch": "reimplantation-with-psoas-hitch",
    "boari-flap": "reimplantation-with-psoas-hitch",
    "bricker": "ileal-conduit",
    "ureteroileal-conduit": "ileal-conduit",
    "indiana-pouch": "continent-diversion",
    "ileal-ureter": "ureter-replacement-by-bowel",
    "mitrofanoff": "appendicovesicostomy",
}


@attrs.frozen
class KidneyOrUreterOperation:
    """A documented operation on kidney or ureter. `None` is not documented.

    Attributes:
        operation: what was done.
        sides: on which side, or on both.

    >>> KidneyOrUreterOperation(operation="open nephrolithotomy").operation.value
    'nephrolithotomy'
    """

    operation: KidneyOrUreterOperationWork | None = word(
        KidneyOrUreterOperationWork, "which operation on kidney or ureter was it?", also=_ALSO
    )
    sides: Sides | None = which_sides("on which side, or both?")


KIDNEY_OR_URETER_OPERATION: Final = Family(
    "kidney-or-ureter-operation",
    "an open operation on kidney or ureter, a transplant, or a procedure through a tube",
    KidneyOrUreterOperation,
    also=(
        "kidney-transplant",
        "open-pyeloplasty",
        "ileal-conduit",
        "ureteroureterostomy",
        "renal-transplant",
        "pyelolithotomy",
    ),
)
