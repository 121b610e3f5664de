"""The procedures whose payment includes the usual visit of the day: a visit beside one has to be more than that.

Their global period is of 0 or 10 days (NCCI Policy Manual, chapter 1); a visit beside a drug given takes 25 too.
"""

from typing import Final

from cptkit.selection.families.colonoscopy import Colonoscopy
from cptkit.selection.families.ear_and_nose import CerumenRemoval, NasalEndoscopy, NosebleedControl
from cptkit.selection.families.fracture_care import CastApplication
from cptkit.selection.families.gynecologic_scopes import Colposcopy, Hysteroscopy
from cptkit.selection.families.incision import AbscessDrainage, ForeignBodyRemoval
from cptkit.selection.families.infusion import Infusion
from cptkit.selection.families.joint_injection import JointInjection, SoftTissueInjection
from cptkit.selection.families.nail_procedure import NailProcedure
from cptkit.selection.families.skin_biopsy import SkinBiopsy
from cptkit.selection.families.skin_destruction import LesionDestruction, MalignantDestruction
from cptkit.selection.families.skin_excision import SkinExcision
from cptkit.selection.families.skin_removal import CornParing, SkinShaving, SkinTagRemoval
from cptkit.selection.families.skin_repair import SkinRepair
from cptkit.selection.families.spine_injection import EpiduralInjection, FacetInjection
from cptkit.selection.families.upper_endoscopy import UpperEndoscopy
from cptkit.selection.families.wound_debridement import WoundDebridement

__all__ = ["MINOR_PROCEDURES"]

MINOR_PROCEDURES: Final = (
    AbscessDrainage,
    CastApplication,
    CerumenRemoval,
    Colonoscopy,
    Colposcopy,
    CornParing,
    EpiduralInjection,
    FacetInjection,
    ForeignBodyRemoval,
    Hysteroscopy,
    Infusion,
    JointInjection,
    LesionDestruction,
    MalignantDestruction,
    NailProcedure,
    NasalEndoscopy,
    NosebleedControl,
    SkinBiopsy,
    SkinExcision,
    SkinRepair,
    SkinShaving,
    SkinTagRemoval,
    SoftTissueInjection,
    UpperEndoscopy,
    WoundDebridement,
)
