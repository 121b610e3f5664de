"""The families of gynecology and obstetrics."""

from typing import Final

from cptkit.selection.families.gynecology.contraceptive_device import CONTRACEPTIVE_DEVICE
from cptkit.selection.families.gynecology.genital_lesion_destruction import GENITAL_LESION_DESTRUCTION
from cptkit.selection.families.gynecology.gynecologic_operation import GYNECOLOGIC_OPERATION
from cptkit.selection.families.gynecology.gynecologic_procedure import GYNECOLOGIC_PROCEDURE
from cptkit.selection.families.gynecology.gynecologic_scopes import COLPOSCOPY, HYSTEROSCOPY
from cptkit.selection.families.gynecology.hysterectomy import HYSTERECTOMY
from cptkit.selection.families.gynecology.obstetric_care import OBSTETRIC_CARE
from cptkit.selection.families.gynecology.obstetric_procedure import OBSTETRIC_PROCEDURE
from cptkit.selection.families.gynecology.obstetric_ultrasound import OBSTETRIC_ULTRASOUND
from cptkit.selection.families.gynecology.pregnancy_loss import PREGNANCY_LOSS
from cptkit.selection.families.gynecology.uterus_or_ovary_operation import UTERUS_OR_OVARY_OPERATION
from cptkit.selection.families.gynecology.vulva_or_vagina_operation import VULVA_OR_VAGINA_OPERATION
from cptkit.selection.family import Family

__all__ = ["GYNECOLOGY_FAMILIES"]

GYNECOLOGY_FAMILIES: Final[tuple[Family, ...]] = (
    COLPOSCOPY,
    HYSTEROSCOPY,
    GYNECOLOGIC_PROCEDURE,
    GYNECOLOGIC_OPERATION,
    CONTRACEPTIVE_DEVICE,
    HYSTERECTOMY,
    UTERUS_OR_OVARY_OPERATION,
    VULVA_OR_VAGINA_OPERATION,
    GENITAL_LESION_DESTRUCTION,
    OBSTETRIC_ULTRASOUND,
    OBSTETRIC_CARE,
    OBSTETRIC_PROCEDURE,
    PREGNANCY_LOSS,
)
