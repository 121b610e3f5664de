"""The families of kidney, bladder, prostate and the male genitals."""

from typing import Final

from cptkit.selection.families.urology.bladder_or_urethra_operation import BLADDER_OR_URETHRA_OPERATION
from cptkit.selection.families.urology.bladder_procedure import BLADDER_PROCEDURE
from cptkit.selection.families.urology.cystoscopy import CYSTOSCOPY
from cptkit.selection.families.urology.kidney_drainage import KIDNEY_DRAINAGE
from cptkit.selection.families.urology.kidney_or_ureter_operation import KIDNEY_OR_URETER_OPERATION
from cptkit.selection.families.urology.male_genital import CIRCUMCISION, VASECTOMY
from cptkit.selection.families.urology.penis_or_scrotum_operation import PENIS_OR_SCROTUM_OPERATION
from cptkit.selection.families.urology.prostate_biopsy import PROSTATE_BIOPSY
from cptkit.selection.families.urology.urethral_procedure import URETHRAL_PROCEDURE
from cptkit.selection.families.urology.urologic_operation import UROLOGIC_OPERATION
from cptkit.selection.family import Family

__all__ = ["UROLOGY_FAMILIES"]

UROLOGY_FAMILIES: Final[tuple[Family, ...]] = (
    CYSTOSCOPY,
    BLADDER_PROCEDURE,
    URETHRAL_PROCEDURE,
    UROLOGIC_OPERATION,
    KIDNEY_DRAINAGE,
    KIDNEY_OR_URETER_OPERATION,
    BLADDER_OR_URETHRA_OPERATION,
    PROSTATE_BIOPSY,
    CIRCUMCISION,
    VASECTOMY,
    PENIS_OR_SCROTUM_OPERATION,
)
