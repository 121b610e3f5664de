"""The families of the eyes and their lids."""

from typing import Final

from cptkit.selection.families.eyes.cataract_surgery import CATARACT_SURGERY
from cptkit.selection.families.eyes.cornea_or_iris_operation import CORNEA_OR_IRIS_OPERATION
from cptkit.selection.families.eyes.eye_operation import EYE_OPERATION
from cptkit.selection.families.eyes.eye_procedure import EYE_PROCEDURE
from cptkit.selection.families.eyes.eye_test import EYE_TEST
from cptkit.selection.families.eyes.eye_visit import EYE_VISIT
from cptkit.selection.families.eyes.eyelid_procedure import EYELID_PROCEDURE
from cptkit.selection.families.eyes.orbit_or_eyeball_operation import ORBIT_OR_EYEBALL_OPERATION
from cptkit.selection.families.eyes.strabismus_surgery import STRABISMUS_SURGERY
from cptkit.selection.family import Family

__all__ = ["EYES_FAMILIES"]

EYES_FAMILIES: Final[tuple[Family, ...]] = (
    EYE_VISIT,
    EYE_TEST,
    EYE_PROCEDURE,
    EYE_OPERATION,
    CATARACT_SURGERY,
    CORNEA_OR_IRIS_OPERATION,
    STRABISMUS_SURGERY,
    EYELID_PROCEDURE,
    ORBIT_OR_EYEBALL_OPERATION,
)
