"""The families of the skin and what lies under it: lesions, wounds, grafts, nails."""

from typing import Final

from cptkit.selection.families.skin.burn_care import BURN_CARE
from cptkit.selection.families.skin.escharotomy import ESCHAROTOMY
from cptkit.selection.families.skin.excess_skin_excision import EXCESS_SKIN_EXCISION
from cptkit.selection.families.skin.fat_grafting import FAT_GRAFTING
from cptkit.selection.families.skin.incision import ABSCESS_DRAINAGE, FOREIGN_BODY_REMOVAL
from cptkit.selection.families.skin.intralesional_injection import INTRALESIONAL_INJECTION
from cptkit.selection.families.skin.light_treatment import LIGHT_TREATMENT
from cptkit.selection.families.skin.mohs_surgery import MOHS_SURGERY
from cptkit.selection.families.skin.muscle_flap import MUSCLE_FLAP
from cptkit.selection.families.skin.nail_procedure import NAIL_PROCEDURE
from cptkit.selection.families.skin.negative_pressure_therapy import NEGATIVE_PRESSURE_THERAPY
from cptkit.selection.families.skin.open_fracture_debridement import OPEN_FRACTURE_DEBRIDEMENT
from cptkit.selection.families.skin.pressure_ulcer_excision import PRESSURE_ULCER_EXCISION
from cptkit.selection.families.skin.skin_biopsy import SKIN_BIOPSY
from cptkit.selection.families.skin.skin_destruction import LESION_DESTRUCTION, MALIGNANT_DESTRUCTION
from cptkit.selection.families.skin.skin_excision import SKIN_EXCISION
from cptkit.selection.families.skin.skin_gland_excision import SKIN_GLAND_EXCISION
from cptkit.selection.families.skin.skin_graft import SKIN_GRAFT
from cptkit.selection.families.skin.skin_imaging import SKIN_IMAGING
from cptkit.selection.families.skin.skin_removal import CORN_PARING, SKIN_SHAVING, SKIN_TAG_REMOVAL
from cptkit.selection.families.skin.skin_repair import SKIN_REPAIR
from cptkit.selection.families.skin.skin_substitute import SKIN_SUBSTITUTE
from cptkit.selection.families.skin.suture_removal import SUTURE_REMOVAL
from cptkit.selection.families.skin.tattooing import TATTOOING
from cptkit.selection.families.skin.tissue_transfer import TISSUE_TRANSFER
from cptkit.selection.families.skin.vascular_lesion_destruction import VASCULAR_LESION_DESTRUCTION
from cptkit.selection.families.skin.wound_debridement import WOUND_DEBRIDEMENT
from cptkit.selection.families.skin.wound_dehiscence import WOUND_DEHISCENCE
from cptkit.selection.families.skin.wound_exploration import WOUND_EXPLORATION
from cptkit.selection.family import Family

__all__ = ["SKIN_FAMILIES"]

SKIN_FAMILIES: Final[tuple[Family, ...]] = (
    SKIN_IMAGING,
    SKIN_BIOPSY,
    SKIN_EXCISION,
    SKIN_SHAVING,
    SKIN_TAG_REMOVAL,
    CORN_PARING,
    LESION_DESTRUCTION,
    MALIGNANT_DESTRUCTION,
    VASCULAR_LESION_DESTRUCTION,
    SKIN_REPAIR,
    WOUND_EXPLORATION,
    WOUND_DEHISCENCE,
    SKIN_GRAFT,
    SKIN_SUBSTITUTE,
    SKIN_GLAND_EXCISION,
    TISSUE_TRANSFER,
    MUSCLE_FLAP,
    FAT_GRAFTING,
    EXCESS_SKIN_EXCISION,
    MOHS_SURGERY,
    ABSCESS_DRAINAGE,
    FOREIGN_BODY_REMOVAL,
    INTRALESIONAL_INJECTION,
    LIGHT_TREATMENT,
    NAIL_PROCEDURE,
    TATTOOING,
    SUTURE_REMOVAL,
    WOUND_DEBRIDEMENT,
    OPEN_FRACTURE_DEBRIDEMENT,
    NEGATIVE_PRESSURE_THERAPY,
    PRESSURE_ULCER_EXCISION,
    BURN_CARE,
    ESCHAROTOMY,
)
