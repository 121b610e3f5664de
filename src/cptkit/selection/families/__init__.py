"""The families: every class of services that `select` knows, each with its decision table."""

from typing import Final

from cptkit.selection.families.axillary_nodes import AXILLARY_NODES, AxillaryNodes
from cptkit.selection.families.breast_ablation import BREAST_ABLATION, BreastAblation
from cptkit.selection.families.breast_biopsy import BREAST_BIOPSY, BreastBiopsy
from cptkit.selection.families.breast_catheter import BREAST_CATHETER, BreastCatheter
from cptkit.selection.families.breast_ct import BREAST_CT, BreastCt
from cptkit.selection.families.breast_cyst import BREAST_CYST, BreastCyst
from cptkit.selection.families.breast_excision import BREAST_EXCISION, BreastExcision
from cptkit.selection.families.breast_localization import BREAST_LOCALIZATION, BreastLocalization
from cptkit.selection.families.breast_mri import BREAST_MRI, BreastMri
from cptkit.selection.families.breast_specimen import BREAST_SPECIMEN, BreastSpecimen
from cptkit.selection.families.breast_ultrasound import BREAST_ULTRASOUND, BreastUltrasound
from cptkit.selection.families.cataract_surgery import CATARACT_SURGERY, CataractSurgery
from cptkit.selection.families.colonoscopy import COLONOSCOPY, Colonoscopy
from cptkit.selection.families.ductogram import DUCTOGRAM, Ductogram
from cptkit.selection.families.ear_and_nose import (
    CERUMEN_REMOVAL,
    NASAL_ENDOSCOPY,
    NOSEBLEED_CONTROL,
    CerumenRemoval,
    NasalEndoscopy,
    NosebleedControl,
)
from cptkit.selection.families.fine_needle_aspiration import FINE_NEEDLE_ASPIRATION, FineNeedleAspiration
from cptkit.selection.families.fracture_care import CAST_APPLICATION, FRACTURE_CARE, CastApplication, FractureCare
from cptkit.selection.families.gynecologic_scopes import COLPOSCOPY, HYSTEROSCOPY, Colposcopy, Hysteroscopy
from cptkit.selection.families.incision import (
    ABSCESS_DRAINAGE,
    FOREIGN_BODY_REMOVAL,
    AbscessDrainage,
    ForeignBodyRemoval,
)
from cptkit.selection.families.joint_injection import (
    JOINT_INJECTION,
    SOFT_TISSUE_INJECTION,
    JointInjection,
    SoftTissueInjection,
)
from cptkit.selection.families.male_genital import CIRCUMCISION, VASECTOMY, Circumcision, Vasectomy
from cptkit.selection.families.mammogram import MAMMOGRAM, Mammogram
from cptkit.selection.families.mastectomy import MASTECTOMY, Mastectomy
from cptkit.selection.families.moderate_sedation import MODERATE_SEDATION, ModerateSedation
from cptkit.selection.families.nail_procedure import NAIL_PROCEDURE, NailProcedure
from cptkit.selection.families.obstetric_care import OBSTETRIC_CARE, ObstetricCare
from cptkit.selection.families.skin_biopsy import SKIN_BIOPSY, SkinBiopsy
from cptkit.selection.families.skin_destruction import (
    LESION_DESTRUCTION,
    MALIGNANT_DESTRUCTION,
    LesionDestruction,
    MalignantDestruction,
)
from cptkit.selection.families.skin_excision import SKIN_EXCISION, SkinExcision
from cptkit.selection.families.skin_removal import (
    CORN_PARING,
    SKIN_SHAVING,
    SKIN_TAG_REMOVAL,
    CornParing,
    SkinShaving,
    SkinTagRemoval,
)
from cptkit.selection.families.skin_repair import SKIN_REPAIR, SkinRepair
from cptkit.selection.families.spine_injection import (
    EPIDURAL_INJECTION,
    FACET_INJECTION,
    EpiduralInjection,
    FacetInjection,
)
from cptkit.selection.families.upper_endoscopy import UPPER_ENDOSCOPY, UpperEndoscopy
from cptkit.selection.families.wound_debridement import WOUND_DEBRIDEMENT, WoundDebridement
from cptkit.selection.family import Family

__all__ = [
    "FAMILIES",
    "AbscessDrainage",
    "AxillaryNodes",
    "BreastAblation",
    "BreastBiopsy",
    "BreastCatheter",
    "BreastCt",
    "BreastCyst",
    "BreastExcision",
    "BreastLocalization",
    "BreastMri",
    "BreastSpecimen",
    "BreastUltrasound",
    "CastApplication",
    "CataractSurgery",
    "CerumenRemoval",
    "Circumcision",
    "Colonoscopy",
    "Colposcopy",
    "CornParing",
    "Ductogram",
    "EpiduralInjection",
    "FacetInjection",
    "FineNeedleAspiration",
    "ForeignBodyRemoval",
    "FractureCare",
    "Hysteroscopy",
    "JointInjection",
    "LesionDestruction",
    "MalignantDestruction",
    "Mammogram",
    "Mastectomy",
    "ModerateSedation",
    "NailProcedure",
    "NasalEndoscopy",
    "NosebleedControl",
    "ObstetricCare",
    "SkinBiopsy",
    "SkinExcision",
    "SkinRepair",
    "SkinShaving",
    "SkinTagRemoval",
    "SoftTissueInjection",
    "UpperEndoscopy",
    "Vasectomy",
    "WoundDebridement",
]

FAMILIES: Final[tuple[Family, ...]] = (
    MAMMOGRAM,
    BREAST_ULTRASOUND,
    BREAST_MRI,
    BREAST_CT,
    DUCTOGRAM,
    BREAST_BIOPSY,
    BREAST_LOCALIZATION,
    BREAST_CYST,
    FINE_NEEDLE_ASPIRATION,
    BREAST_SPECIMEN,
    BREAST_ABLATION,
    BREAST_EXCISION,
    MASTECTOMY,
    AXILLARY_NODES,
    BREAST_CATHETER,
    SKIN_EXCISION,
    SKIN_REPAIR,
    SKIN_BIOPSY,
    LESION_DESTRUCTION,
    MALIGNANT_DESTRUCTION,
    SKIN_SHAVING,
    SKIN_TAG_REMOVAL,
    CORN_PARING,
    WOUND_DEBRIDEMENT,
    ABSCESS_DRAINAGE,
    FOREIGN_BODY_REMOVAL,
    NAIL_PROCEDURE,
    JOINT_INJECTION,
    SOFT_TISSUE_INJECTION,
    EPIDURAL_INJECTION,
    FACET_INJECTION,
    COLONOSCOPY,
    UPPER_ENDOSCOPY,
    MODERATE_SEDATION,
    CATARACT_SURGERY,
    OBSTETRIC_CARE,
    COLPOSCOPY,
    HYSTEROSCOPY,
    CERUMEN_REMOVAL,
    NOSEBLEED_CONTROL,
    NASAL_ENDOSCOPY,
    CIRCUMCISION,
    VASECTOMY,
    FRACTURE_CARE,
    CAST_APPLICATION,
)
