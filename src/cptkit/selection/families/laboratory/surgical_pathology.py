"""Tissue examined by a pathologist: the level follows from what the specimen is."""

from enum import StrEnum
from typing import Final

import attrs

from cptkit.reference.places import Component, Owner
from cptkit.selection.facts import count, word
from cptkit.selection.family import Family
from cptkit.selection.words import which_component, which_owner

__all__ = ["SURGICAL_PATHOLOGY", "Specimen", "SurgicalPathology"]


class Specimen(StrEnum):
    """What was examined."""

    GROSS_ONLY = "gross-only"
    INCIDENTAL_APPENDIX = "incidental-appendix"
    TRAUMATIC_FINGER_AMPUTATION = "traumatic-finger-amputation"
    ABSCESS = "abscess"
    ANEURYSM = "aneurysm"
    APPENDIX = "appendix"
    BARTHOLIN_CYST = "bartholin-cyst"
    BLOOD_CLOT = "blood-clot"
    BONE_FRAGMENTS = "bone-fragments"
    GALLBLADDER = "gallbladder"
    INDUCED_ABORTION = "induced-abortion"
    SKIN_TAG = "skin-tag"
    TONSILS_OR_ADENOIDS = "tonsils-or-adenoids"
    ARTERY_BIOPSY = "artery-biopsy"
    BLADDER_BIOPSY = "bladder-biopsy"
    BONE_MARROW_BIOPSY = "bone-marrow-biopsy"
    BREAST_BIOPSY = "breast-biopsy"
    COLON_BIOPSY_OR_POLYP = "colon-biopsy-or-polyp"
    EXOSTOSIS = "exostosis"
    FINGER_AMPUTATION = "finger-amputation"
    LYMPH_NODE_BIOPSY = "lymph-node-biopsy"
    PROSTATE_NEEDLE_BIOPSY = "prostate-needle-biopsy"
    SKIN_BIOPSY_OR_LESION = "skin-biopsy-or-lesion"
    SPONTANEOUS_ABORTION = "spontaneous-abortion"
    BONE_BIOPSY = "bone-biopsy"
    BRAIN_BIOPSY = "brain-biopsy"
    BREAST_EXCISION_WITH_MARGINS = "breast-excision-with-margins"
    BREAST_SIMPLE_MASTECTOMY = "breast-simple-mastectomy"
    CERVIX_CONIZATION = "cervix-conization"
    COLON_RESECTION_WITHOUT_TUMOR = "colon-resection-without-tumor"
    KIDNEY_RESECTION = "kidney-resection"
    LIVER_BIOPSY = "liver-biopsy"
    LUNG_WEDGE_BIOPSY = "lung-wedge-biopsy"
    LYMPH_NODES_REGIONAL = "lymph-nodes-regional"
    OVARY_WITH_TUMOR = "ovary-with-tumor"
    PROSTATE_RESECTION = "prostate-resection"
    SENTINEL_LYMPH_NODE = "sentinel-lymph-node"
    THYROID = "thyroid"
    BLADDER_TRANSURETHRAL_RESECTION = "bladder-transurethral-resection"
    UTERUS_WITHOUT_TUMOR_OR_PROLAPSE = "uterus-without-tumor-or-prolapse"
    BLADDER_RESECTION = "bladder-resection"
    BONE_RESECTION = "bone-resection"
    LIMB_DISARTICULATION = "limb-disarticulation"
    VAS_DEFERENS_STERILIZATION = "vas-deferens-sterilization"
    FALLOPIAN_TUBE_STERILIZATION = "fallopian-tube-sterilization"
    HERNIA_SAC = "hernia-sac"
    NEWBORN_FORESKIN = "newborn-foreskin"
    HYDROCELE_SAC = "hydrocele-sac"
    FORESKIN = "foreskin"
    LIPOMA = "lipoma"
    SKIN_CYST = "skin-cyst"
    GANGLION_CYST = "ganglion-cyst"
    HEMORRHOIDS = "hemorrhoids"
    INTERVERTEBRAL_DISC = "intervertebral-disc"
    MENISCUS = "meniscus"
    TENDON = "tendon"
    NASAL_POLYP = "nasal-polyp"
    FEMORAL_HEAD_WITHOUT_FRACTURE = "femoral-head-without-fracture"
    NEUROMA = "neuroma"
    VARICOSE_VEIN = "varicose-vein"
    CHOLESTEATOMA = "cholesteatoma"
    STOMACH_BIOPSY = "stomach-biopsy"
    ESOPHAGUS_BIOPSY = "esophagus-biopsy"
    SMALL_INTESTINE_BIOPSY = "small-intestine-biopsy"
    CERVIX_BIOPSY = "cervix-biopsy"
    ENDOCERVICAL_CURETTINGS = "endocervical-curettings"
    ENDOMETRIUM = "endometrium"
    CERVICAL_OR_ENDOMETRIAL_POLYP = "cervical-or-endometrial-polyp"
    VULVA_OR_VAGINA_BIOPSY = "vulva-or-vagina-biopsy"
    PLACENTA_BEFORE_THIRD_TRIMESTER = "placenta-before-third-trimester"
    OVARY_WITHOUT_TUMOR = "ovary-without-tumor"
    UTERUS_FOR_PROLAPSE = "uterus-for-prolapse"
    FIBROIDS_WITHOUT_UTERUS = "fibroids-without-uterus"
    PROSTATE_CHIPS = "prostate-chips"
    KIDNEY_BIOPSY = "kidney-biopsy"
    TRANSBRONCHIAL_LUNG_BIOPSY = "transbronchial-lung-biopsy"
    MUSCLE_BIOPSY = "muscle-biopsy"
    SYNOVIUM = "synovium"
    SPLEEN = "spleen"
    FEMORAL_HEAD_WITH_FRACTURE = "femoral-head-with-fracture"
    BREAST_REDUCTION = "breast-reduction"
    ECTOPIC_PREGNANCY = "ectopic-pregnancy"
    ORAL_MUCOSA_BIOPSY = "oral-mucosa-biopsy"
    THIRD_TRIMESTER_PLACENTA = "third-trimester-placenta"
    BREAST_MASTECTOMY_WITH_NODES = "breast-mastectomy-with-nodes"
    COLON_RESECTION_FOR_TUMOR = "colon-resection-for-tumor"
    RADICAL_PROSTATECTOMY = "radical-prostatectomy"
    UTERUS_WITH_TUMOR = "uterus-with-tumor"
    LUNG_LOBE = "lung-lobe"
    STOMACH_RESECTION_FOR_TUMOR = "stomach-resection-for-tumor"


_SPECIMENS: Final = {
    "skin-biopsy": "skin-biopsy-or-lesion",
    "skin-lesion": "skin-biopsy-or-lesion",
    "colon-polyp": "colon-biopsy-or-polyp",
    "colon-biopsy": "colon-biopsy-or-polyp",
    "tonsils": "tonsils-or-adenoids",
    "adenoids": "tonsils-or-adenoids",
    "lumpectomy-with-margins": "breast-excision-with-margins",
    "toe-amputation": "finger-amputation",
    "vas-deferens": "vas-deferens-sterilization",
    "prostate-biopsy": "prostate-needle-biopsy",
    "prostate-biopsies": "prostate-needle-biopsy",
    "turp": "prostate-chips",
    "prostate-turp": "prostate-chips",
    "turbt": "bladder-transurethral-resection",
    "polyp-of-colon": "colon-biopsy-or-polyp",
    "rectal-biopsy": "colon-biopsy-or-polyp",
    "duodenum-biopsy": "small-intestine-biopsy",
    "gastric-biopsy": "stomach-biopsy",
    "esophageal-biopsy": "esophagus-biopsy",
    "endometrial-biopsy": "endometrium",
    "endometrial-curettings": "endometrium",
    "cervical-biopsy": "cervix-biopsy",
    "leep": "cervix-conization",
    "cone-biopsy": "cervix-conization",
    "ecc": "endocervical-curettings",
    "epidermal-cyst": "skin-cyst",
    "sebaceous-cyst": "skin-cyst",
    "epidermal-inclusion-cyst": "skin-cyst",
    "disc": "intervertebral-disc",
    "morton-neuroma": "neuroma",
    "uterus-with-fibroids": "uterus-without-tumor-or-prolapse",
    "renal-biopsy": "kidney-biopsy",
    "temporal-artery": "artery-biopsy",
    "temporal-artery-biopsy": "artery-biopsy",
    "nevus": "skin-biopsy-or-lesion",
    "miscarriage": "spontaneous-abortion",
}


@attrs.frozen
class SurgicalPathology:
    """A documented examination of specimens of one kind; several kinds are several. `None` is not documented.

    Attributes:
        specimen: what the tissue is.
        specimens: how many were examined and diagnosed by themselves, whatever the number of their containers.
        decalcified: how many of them were decalcified.
        component: which component the billing physician did.
        equipment_owner: who owns the laboratory.

    >>> SurgicalPathology(specimen="colon polyp", specimens=3).specimen.value
    'colon-biopsy-or-polyp'
    """

    specimen: Specimen | None = word(Specimen, "what tissue was examined?", also=_SPECIMENS)
    specimens: int | None = count("how many specimens were examined and diagnosed separately?")
    decalcified: int | None = count("how many specimens were decalcified?", least=0, untold=0)
    component: Component | None = which_component()
    equipment_owner: Owner | None = which_owner()


SURGICAL_PATHOLOGY: Final = Family(
    "surgical-pathology",
    "a pathologist's examination of tissue",
    SurgicalPathology,
    also=("pathology", "histology"),
    broadly=(
        "surgical-path",
        "path-specimen",
    ),
)
