"""The families of imaging, guidance, nuclear medicine and radiation therapy."""

from typing import Final

from cptkit.selection.families.imaging.arthrogram import ARTHROGRAM
from cptkit.selection.families.imaging.body_ultrasound import BODY_ULTRASOUND
from cptkit.selection.families.imaging.bone_density import BONE_DENSITY
from cptkit.selection.families.imaging.contrast_study import CONTRAST_STUDY
from cptkit.selection.families.imaging.ct import CT
from cptkit.selection.families.imaging.drainage_catheter import DRAINAGE_CATHETER
from cptkit.selection.families.imaging.fine_needle_aspiration import FINE_NEEDLE_ASPIRATION
from cptkit.selection.families.imaging.mr import MR
from cptkit.selection.families.imaging.needle_biopsy import NEEDLE_BIOPSY
from cptkit.selection.families.imaging.nuclear_study import NUCLEAR_STUDY
from cptkit.selection.families.imaging.pet_study import PET_STUDY
from cptkit.selection.families.imaging.plain_film import PLAIN_FILM
from cptkit.selection.families.imaging.radiation_therapy import RADIATION_THERAPY
from cptkit.selection.families.imaging.three_dimensional_images import THREE_DIMENSIONAL_IMAGES
from cptkit.selection.families.imaging.tumor_ablation import TUMOR_ABLATION
from cptkit.selection.family import Family

__all__ = ["IMAGING_FAMILIES"]

IMAGING_FAMILIES: Final[tuple[Family, ...]] = (
    PLAIN_FILM,
    CONTRAST_STUDY,
    ARTHROGRAM,
    CT,
    MR,
    BODY_ULTRASOUND,
    BONE_DENSITY,
    PET_STUDY,
    NUCLEAR_STUDY,
    THREE_DIMENSIONAL_IMAGES,
    NEEDLE_BIOPSY,
    TUMOR_ABLATION,
    DRAINAGE_CATHETER,
    FINE_NEEDLE_ASPIRATION,
    RADIATION_THERAPY,
)
