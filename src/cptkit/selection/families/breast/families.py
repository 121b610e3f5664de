"""The families of imaging and surgery of the breast."""

from typing import Final

from cptkit.selection.families.breast.axillary_nodes import AXILLARY_NODES
from cptkit.selection.families.breast.breast_ablation import BREAST_ABLATION
from cptkit.selection.families.breast.breast_biopsy import BREAST_BIOPSY
from cptkit.selection.families.breast.breast_catheter import BREAST_CATHETER
from cptkit.selection.families.breast.breast_ct import BREAST_CT
from cptkit.selection.families.breast.breast_cyst import BREAST_CYST
from cptkit.selection.families.breast.breast_excision import BREAST_EXCISION
from cptkit.selection.families.breast.breast_localization import BREAST_LOCALIZATION
from cptkit.selection.families.breast.breast_mri import BREAST_MRI
from cptkit.selection.families.breast.breast_reconstruction import BREAST_RECONSTRUCTION
from cptkit.selection.families.breast.breast_specimen import BREAST_SPECIMEN
from cptkit.selection.families.breast.breast_ultrasound import BREAST_ULTRASOUND
from cptkit.selection.families.breast.ductogram import DUCTOGRAM
from cptkit.selection.families.breast.mammogram import MAMMOGRAM
from cptkit.selection.families.breast.mastectomy import MASTECTOMY
from cptkit.selection.family import Family

__all__ = ["BREAST_FAMILIES"]

BREAST_FAMILIES: Final[tuple[Family, ...]] = (
    MAMMOGRAM,
    BREAST_ULTRASOUND,
    BREAST_MRI,
    BREAST_CT,
    DUCTOGRAM,
    BREAST_BIOPSY,
    BREAST_LOCALIZATION,
    BREAST_CYST,
    BREAST_SPECIMEN,
    BREAST_ABLATION,
    BREAST_EXCISION,
    MASTECTOMY,
    BREAST_RECONSTRUCTION,
    AXILLARY_NODES,
    BREAST_CATHETER,
)
