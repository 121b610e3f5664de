"""Images made with radioactive tracers."""

from enum import StrEnum
from typing import Final

import attrs

from cptkit.reference.places import Component, Owner
from cptkit.selection.facts import word
from cptkit.selection.family import Family
from cptkit.selection.words import which_component, which_owner

__all__ = ["NUCLEAR_STUDY", "NuclearStudy", "TracedOrgan"]


class TracedOrgan(StrEnum):
    """What was imaged, and how."""

    HEART_MUSCLE_ONCE = "heart-muscle-once"
    HEART_MUSCLE_REST_AND_STRESS = "heart-muscle-rest-and-stress"
    HEART_MUSCLE_ONCE_PLANAR = "heart-muscle-once-planar"
    HEART_MUSCLE_REST_AND_STRESS_PLANAR = "heart-muscle-rest-and-stress-planar"
    WHOLE_BODY_BONE = "whole-body-bone"
    HEPATOBILIARY = "hepatobiliary"
    HEPATOBILIARY_WITH_DRUG = "hepatobiliary-with-drug"
    THYROID_UPTAKE = "thyroid-uptake"
    THYROID_IMAGING = "thyroid-imaging"
    PARATHYROID_PLANAR = "parathyroid-planar"
    PARATHYROID_WITH_SLICES = "parathyroid-with-slices"
    PARATHYROID_WITH_SLICES_AND_CT = "parathyroid-with-slices-and-ct"
    BONE_LIMITED = "bone-limited"
    BONE_SEVERAL_AREAS = "bone-several-areas"
    BONE_THREE_PHASES = "bone-three-phases"
    THYROID_IMAGING_AND_UPTAKE = "thyroid-imaging-and-uptake"
    LUNG_PERFUSION = "lung-perfusion"
    LUNG_VENTILATION_AND_PERFUSION = "lung-ventilation-and-perfusion"
    GASTRIC_EMPTYING = "gastric-emptying"
    HEART_BLOOD_POOL = "heart-blood-pool"
    LYMPH_SYSTEM = "lymph-system"
    KIDNEY_WITH_FLOW_AND_FUNCTION = "kidney-with-flow-and-function"
    KIDNEY_WITH_FLOW_AND_FUNCTION_WITH_DRUG = "kidney-with-flow-and-function-with-drug"
    KIDNEY_WITH_FLOW_AND_FUNCTION_WITHOUT_AND_WITH_DRUG = "kidney-with-flow-and-function-without-and-with-drug"
    LIVER_AND_SPLEEN = "liver-and-spleen"
    GASTROINTESTINAL_BLEEDING = "gastrointestinal-bleeding"
    MECKEL_DIVERTICULUM = "meckel-diverticulum"
    THYROID_CANCER_WHOLE_BODY = "thyroid-cancer-whole-body"
    SALIVARY_GLANDS = "salivary-glands"
    CEREBROSPINAL_FLUID = "cerebrospinal-fluid"
    HEART_BLOOD_POOL_REST_AND_STRESS = "heart-blood-pool-rest-and-stress"
    HEART_FIRST_TRANSIT_ONCE = "heart-first-transit-once"
    HEART_FIRST_TRANSIT_REST_AND_STRESS = "heart-first-transit-rest-and-stress"
    HEART_MUSCLE_PET_ONCE = "heart-muscle-pet-once"
    HEART_MUSCLE_PET_ONCE_WITH_CT = "heart-muscle-pet-once-with-ct"
    HEART_MUSCLE_PET_REST_AND_STRESS = "heart-muscle-pet-rest-and-stress"
    HEART_MUSCLE_PET_REST_AND_STRESS_WITH_CT = "heart-muscle-pet-rest-and-stress-with-ct"
    HEART_METABOLISM_PET = "heart-metabolism-pet"
    HEART_METABOLISM_PET_WITH_CT = "heart-metabolism-pet-with-ct"
    TUMOR_OR_INFECTION_LIMITED = "tumor-or-infection-limited"
    TUMOR_OR_INFECTION_SEVERAL_AREAS = "tumor-or-infection-several-areas"
    TUMOR_OR_INFECTION_WHOLE_BODY = "tumor-or-infection-whole-body"
    TUMOR_OR_INFECTION_WHOLE_BODY_ON_SEVERAL_DAYS = "tumor-or-infection-whole-body-on-several-days"
    SLICES_OF_ONE_AREA = "slices-of-one-area"
    SLICES_WITH_CT_OF_ONE_AREA = "slices-with-ct-of-one-area"
    SLICES_OF_TWO_AREAS = "slices-of-two-areas"
    SLICES_WITH_CT_OF_TWO_AREAS = "slices-with-ct-of-two-areas"
    LUNG_VENTILATION = "lung-ventilation"
    LUNG_PERFUSION_MEASURED = "lung-perfusion-measured"
    LUNG_VENTILATION_AND_PERFUSION_MEASURED = "lung-ventilation-and-perfusion-measured"
    KIDNEY_SHAPE = "kidney-shape"
    KIDNEY_WITH_FLOW = "kidney-with-flow"
    GASTRIC_EMPTYING_WITH_SMALL_BOWEL = "gastric-emptying-with-small-bowel"
    GASTRIC_EMPTYING_WITH_SMALL_BOWEL_AND_COLON = "gastric-emptying-with-small-bowel-and-colon"
    ESOPHAGEAL_REFLUX = "esophageal-reflux"
    TESTICULAR_FLOW = "testicular-flow"
    HEART_BLOOD_POOL_IN_SLICES = "heart-blood-pool-in-slices"
    MARROW_LIMITED = "marrow-limited"
    MARROW_SEVERAL_AREAS = "marrow-several-areas"
    MARROW_WHOLE_BODY = "marrow-whole-body"
    SPLEEN = "spleen"
    LIVER = "liver"
    LIVER_WITH_FLOW = "liver-with-flow"
    LIVER_AND_SPLEEN_WITH_FLOW = "liver-and-spleen-with-flow"
    SALIVARY_GLANDS_SERIAL = "salivary-glands-serial"
    SALIVARY_GLAND_FUNCTION = "salivary-gland-function"
    ESOPHAGEAL_MOTILITY = "esophageal-motility"
    GASTRIC_MUCOSA = "gastric-mucosa"
    VASCULAR_FLOW = "vascular-flow"
    VENOUS_THROMBOSIS_PEPTIDE = "venous-thrombosis-peptide"
    VENOUS_THROMBOSIS_ONE_SIDE = "venous-thrombosis-one-side"
    VENOUS_THROMBOSIS_BOTH_SIDES = "venous-thrombosis-both-sides"
    INFARCT_PLANAR = "infarct-planar"
    INFARCT_WITH_EJECTION_FRACTION = "infarct-with-ejection-fraction"
    INFARCT_WITH_SLICES = "infarct-with-slices"
    BRAIN_UP_TO_3_VIEWS = "brain-up-to-3-views"
    BRAIN_UP_TO_3_VIEWS_WITH_FLOW = "brain-up-to-3-views-with-flow"
    BRAIN_4_OR_MORE_VIEWS = "brain-4-or-more-views"
    BRAIN_4_OR_MORE_VIEWS_WITH_FLOW = "brain-4-or-more-views-with-flow"
    BRAIN_FLOW_ALONE = "brain-flow-alone"
    BRAIN_VENTRICLES = "brain-ventricles"
    SHUNT = "shunt"
    CEREBROSPINAL_FLUID_LEAK = "cerebrospinal-fluid-leak"
    TEAR_DUCTS = "tear-ducts"
    KIDNEY_FUNCTION_WITHOUT_IMAGES = "kidney-function-without-images"
    URETERAL_REFLUX = "ureteral-reflux"
    HEART_PERFUSION_AND_METABOLISM_PET = "heart-perfusion-and-metabolism-pet"
    HEART_PERFUSION_AND_METABOLISM_PET_WITH_CT = "heart-perfusion-and-metabolism-pet-with-ct"
    HEART_BLOOD_FLOW_MEASURED_BY_PET = "heart-blood-flow-measured-by-pet"


_TRACED_ORGAN_ALSO: Final = {
    "spect": "heart-muscle-rest-and-stress",
    "spect-rest-and-stress": "heart-muscle-rest-and-stress",
    "nuclear-stress": "heart-muscle-rest-and-stress",
    "hida": "hepatobiliary",
    "bone-scan": "whole-body-bone",
    "myocardial-perfusion": "heart-muscle-rest-and-stress",
    "mpi": "heart-muscle-rest-and-stress",
    "limited-bone-scan": "bone-limited",
    "three-phase-bone-scan": "bone-three-phases",
    "3-phase-bone-scan": "bone-three-phases",
    "thyroid-uptake-and-scan": "thyroid-imaging-and-uptake",
    "v/q-scan": "lung-ventilation-and-perfusion",
    "vq-scan": "lung-ventilation-and-perfusion",
    "v/q": "lung-ventilation-and-perfusion",
    "gastric-emptying-study": "gastric-emptying",
    "muga": "heart-blood-pool",
    "lymphoscintigraphy": "lymph-system",
    "stress-mpi": "heart-muscle-rest-and-stress",
    "myocardial-perfusion-imaging": "heart-muscle-rest-and-stress",
    "spect-mpi": "heart-muscle-rest-and-stress",
    "hida-with-cck": "hepatobiliary-with-drug",
    "hida-with-ef": "hepatobiliary-with-drug",
    "hida-scan": "hepatobiliary",
    "whole-body-bone-scan": "whole-body-bone",
    "thyroid-scan": "thyroid-imaging",
    "vq": "lung-ventilation-and-perfusion",
    "sentinel-node": "lymph-system",
    "sentinel-lymph-node": "lymph-system",
    "meckel": "meckel-diverticulum",
    "meckel-scan": "meckel-diverticulum",
    "gi-bleed": "gastrointestinal-bleeding",
    "gi-bleed-scan": "gastrointestinal-bleeding",
    "liver-spleen": "liver-and-spleen",
    "liver-spleen-scan": "liver-and-spleen",
    "whole-body-iodine-scan": "thyroid-cancer-whole-body",
    "salivary": "salivary-glands",
    "cisternogram": "cerebrospinal-fluid",
    "lasix-renal-scan": "kidney-with-flow-and-function-with-drug",
    "muga-rest-and-stress": "heart-blood-pool-rest-and-stress",
    "cardiac-pet-once": "heart-muscle-pet-once",
    "cardiac-pet": "heart-muscle-pet-rest-and-stress",
    "spect-of-one-area": "slices-of-one-area",
    "spect-ct": "slices-with-ct-of-one-area",
    "spect-ct-of-one-area": "slices-with-ct-of-one-area",
    "spect-of-two-areas": "slices-of-two-areas",
    "spect-ct-of-two-areas": "slices-with-ct-of-two-areas",
    "quantitative-lung-perfusion": "lung-perfusion-measured",
    "quantitative-vq": "lung-ventilation-and-perfusion-measured",
    "bone-marrow-scan": "marrow-whole-body",
    "spleen-scan": "spleen",
    "liver-scan": "liver",
    "liver-spleen-with-flow": "liver-and-spleen-with-flow",
    "esophageal-transit": "esophageal-motility",
    "esophageal-transit-study": "esophageal-motility",
    "reflux-scan": "esophageal-reflux",
    "milk-scan": "esophageal-reflux",
    "gastric-emptying-and-small-bowel-transit": "gastric-emptying-with-small-bowel",
    "whole-gut-transit": "gastric-emptying-with-small-bowel-and-colon",
    "pyp-planar": "infarct-planar",
    "pyp-spect": "infarct-with-slices",
    "muga-spect": "heart-blood-pool-in-slices",
    "spect-muga": "heart-blood-pool-in-slices",
    "ventilation-scan": "lung-ventilation",
    "quantitative-perfusion": "lung-perfusion-measured",
    "split-lung-function": "lung-perfusion-measured",
    "quantitative-v/q": "lung-ventilation-and-perfusion-measured",
    "dmsa": "kidney-shape",
    "dmsa-scan": "kidney-shape",
    "shuntogram": "shunt",
    "shunt-study": "shunt",
    "csf-leak": "cerebrospinal-fluid-leak",
    "csf-leak-study": "cerebrospinal-fluid-leak",
    "dacryoscintigraphy": "tear-ducts",
    "nuclear-cystogram": "ureteral-reflux",
    "nuclear-vcug": "ureteral-reflux",
    "testicular-scan": "testicular-flow",
    "spect-one-area": "slices-of-one-area",
    "spect/ct": "slices-with-ct-of-one-area",
    "spect/ct-one-area": "slices-with-ct-of-one-area",
    "spect-two-areas": "slices-of-two-areas",
    "spect/ct-two-areas": "slices-with-ct-of-two-areas",
    "perfusion-scan": "lung-perfusion",
    "mag3-with-lasix": "kidney-with-flow-and-function-with-drug",
    "renal-scan-with-lasix": "kidney-with-flow-and-function-with-drug",
    "salivary-scan": "salivary-glands",
    "cardiac-viability-pet": "heart-perfusion-and-metabolism-pet",
    "cardiac-viability-pet-with-ct": "heart-perfusion-and-metabolism-pet-with-ct",
    "myocardial-blood-flow": "heart-blood-flow-measured-by-pet",
    "lexiscan-stress-test": "heart-muscle-rest-and-stress",
    "muga-scan": "heart-blood-pool",
    "hepatobiliary-scan": "hepatobiliary",
    "ges": "gastric-emptying",
    "thyroid-scan-with-uptake": "thyroid-imaging-and-uptake",
    "lung-perfusion-and-ventilation-scan": "lung-ventilation-and-perfusion",
}


@attrs.frozen
class NuclearStudy:
    """A documented nuclear medicine study. `None` is not documented.

    Attributes:
        study: what was imaged, and how.
        component: which component the billing physician did.
        equipment_owner: who owns the equipment.

    >>> NuclearStudy(study="HIDA").study.value
    'hepatobiliary'
    """

    study: TracedOrgan | None = word(TracedOrgan, "what was imaged, and how?", also=_TRACED_ORGAN_ALSO)
    component: Component | None = which_component()
    equipment_owner: Owner | None = which_owner()


NUCLEAR_STUDY: Final = Family(
    "nuclear-study",
    "an imaging study with a radioactive tracer",
    NuclearStudy,
    also=(
        "nuclear-medicine",
        "nuclear-stress-test",
        "mpi",
        "myocardial-perfusion-imaging",
        "spect-mpi",
        "nuclear-stress",
        "lexiscan-stress-test",
        "muga",
        "muga-scan",
        "whole-body-bone-scan",
        "hida",
        "hida-with-cck",
        "hepatobiliary-scan",
        "gastric-emptying",
        "ges",
        "thyroid-uptake-and-scan",
        "thyroid-scan-with-uptake",
        "lung-perfusion-and-ventilation-scan",
        "three-phase-bone-scan",
    ),
    broadly=(
        "bone-scan",
        "renal-scan",
        "mag3-scan",
        "renogram",
        "thyroid-scan",
    ),
    saying={
        "hida-scan": {"study": "hida"},
        "v/q-scan": {"study": "v/q"},
        "gastric-emptying-study": {"study": "gastric-emptying"},
    },
)
