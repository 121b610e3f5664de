"""The families of ear, nose, throat, mouth and neck."""

from typing import Final

from cptkit.selection.families.ear_nose_throat.audiometry import AUDIOMETRY
from cptkit.selection.families.ear_nose_throat.balance_and_hearing_test import BALANCE_AND_HEARING_TEST
from cptkit.selection.families.ear_nose_throat.ear_and_nose import CERUMEN_REMOVAL, NASAL_ENDOSCOPY, NOSEBLEED_CONTROL
from cptkit.selection.families.ear_nose_throat.ear_nose_throat_procedure import EAR_NOSE_THROAT_PROCEDURE
from cptkit.selection.families.ear_nose_throat.ear_nose_throat_surgery import EAR_NOSE_THROAT_SURGERY
from cptkit.selection.families.ear_nose_throat.ear_operation import EAR_OPERATION
from cptkit.selection.families.ear_nose_throat.endocrine_operation import ENDOCRINE_OPERATION
from cptkit.selection.families.ear_nose_throat.larynx_or_trachea_operation import LARYNX_OR_TRACHEA_OPERATION
from cptkit.selection.families.ear_nose_throat.mouth_operation import MOUTH_OPERATION
from cptkit.selection.families.ear_nose_throat.sinus_surgery import SINUS_SURGERY
from cptkit.selection.family import Family

__all__ = ["EAR_NOSE_THROAT_FAMILIES"]

EAR_NOSE_THROAT_FAMILIES: Final[tuple[Family, ...]] = (
    AUDIOMETRY,
    BALANCE_AND_HEARING_TEST,
    CERUMEN_REMOVAL,
    NOSEBLEED_CONTROL,
    NASAL_ENDOSCOPY,
    EAR_OPERATION,
    EAR_NOSE_THROAT_PROCEDURE,
    EAR_NOSE_THROAT_SURGERY,
    SINUS_SURGERY,
    MOUTH_OPERATION,
    LARYNX_OR_TRACHEA_OPERATION,
    ENDOCRINE_OPERATION,
)
