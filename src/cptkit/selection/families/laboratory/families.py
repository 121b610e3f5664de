"""The families of laboratory tests and pathology."""

from typing import Final

from cptkit.selection.families.laboratory.cytology import CYTOLOGY
from cptkit.selection.families.laboratory.drug_test import DRUG_TEST
from cptkit.selection.families.laboratory.in_situ_hybridization import IN_SITU_HYBRIDIZATION
from cptkit.selection.families.laboratory.laboratory import LABORATORY
from cptkit.selection.families.laboratory.laboratory_pathology import FLOW_CYTOMETRY, PAP_TEST, SURGICAL_CONSULTATION
from cptkit.selection.families.laboratory.pathology_study import PATHOLOGY_STUDY
from cptkit.selection.families.laboratory.slide_consultation import SLIDE_CONSULTATION
from cptkit.selection.families.laboratory.surgical_pathology import SURGICAL_PATHOLOGY
from cptkit.selection.families.laboratory.tissue_stain import TISSUE_STAIN
from cptkit.selection.families.laboratory.venipuncture import VENIPUNCTURE
from cptkit.selection.family import Family

__all__ = ["LABORATORY_FAMILIES"]

LABORATORY_FAMILIES: Final[tuple[Family, ...]] = (
    LABORATORY,
    DRUG_TEST,
    FLOW_CYTOMETRY,
    PAP_TEST,
    SURGICAL_CONSULTATION,
    CYTOLOGY,
    SURGICAL_PATHOLOGY,
    TISSUE_STAIN,
    IN_SITU_HYBRIDIZATION,
    SLIDE_CONSULTATION,
    PATHOLOGY_STUDY,
    VENIPUNCTURE,
)
