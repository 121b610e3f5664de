"""The families: every class of services that `select` knows, each with its decision table."""

from typing import Final

from cptkit.selection.families.advance_care_planning import ADVANCE_CARE_PLANNING, AdvanceCarePlanning
from cptkit.selection.families.allergy_care import ALLERGY_CARE, AllergyCare
from cptkit.selection.families.anesthesia import ANESTHESIA, Anesthesia
from cptkit.selection.families.audiometry import AUDIOMETRY, Audiometry
from cptkit.selection.families.axillary_nodes import AXILLARY_NODES, AxillaryNodes
from cptkit.selection.families.behavioral_health_integration import (
    BEHAVIORAL_HEALTH_INTEGRATION,
    BehavioralHealthIntegration,
)
from cptkit.selection.families.body_ultrasound import BODY_ULTRASOUND, BodyUltrasound
from cptkit.selection.families.bone_density import BONE_DENSITY, BoneDensity
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
from cptkit.selection.families.chronic_care_management import CHRONIC_CARE_MANAGEMENT, ChronicCareManagement
from cptkit.selection.families.colonoscopy import COLONOSCOPY, Colonoscopy
from cptkit.selection.families.consultation import CONSULTATION, Consultation
from cptkit.selection.families.coronary_intervention import CORONARY_INTERVENTION, CoronaryIntervention
from cptkit.selection.families.crisis_psychotherapy import CRISIS_PSYCHOTHERAPY, CrisisPsychotherapy
from cptkit.selection.families.critical_care import CRITICAL_CARE, CriticalCare
from cptkit.selection.families.ct import CT, Ct
from cptkit.selection.families.drug import DRUG, Drug
from cptkit.selection.families.ductogram import DUCTOGRAM, Ductogram
from cptkit.selection.families.ear_and_nose import (
    CERUMEN_REMOVAL,
    NASAL_ENDOSCOPY,
    NOSEBLEED_CONTROL,
    CerumenRemoval,
    NasalEndoscopy,
    NosebleedControl,
)
from cptkit.selection.families.echocardiogram import ECHOCARDIOGRAM, Echocardiogram
from cptkit.selection.families.electrocardiogram import ELECTROCARDIOGRAM, Electrocardiogram
from cptkit.selection.families.emergency_visit import EMERGENCY_VISIT, EmergencyVisit
from cptkit.selection.families.fine_needle_aspiration import FINE_NEEDLE_ASPIRATION, FineNeedleAspiration
from cptkit.selection.families.fracture_care import CAST_APPLICATION, FRACTURE_CARE, CastApplication, FractureCare
from cptkit.selection.families.gynecologic_scopes import COLPOSCOPY, HYSTEROSCOPY, Colposcopy, Hysteroscopy
from cptkit.selection.families.home_visit import HOME_VISIT, HomeVisit
from cptkit.selection.families.hospital_visit import HOSPITAL_VISIT, HospitalVisit
from cptkit.selection.families.incision import (
    ABSCESS_DRAINAGE,
    FOREIGN_BODY_REMOVAL,
    AbscessDrainage,
    ForeignBodyRemoval,
)
from cptkit.selection.families.infusion import INFUSION, Infusion
from cptkit.selection.families.joint_injection import (
    JOINT_INJECTION,
    SOFT_TISSUE_INJECTION,
    JointInjection,
    SoftTissueInjection,
)
from cptkit.selection.families.laboratory import LABORATORY, LabTest
from cptkit.selection.families.male_genital import CIRCUMCISION, VASECTOMY, Circumcision, Vasectomy
from cptkit.selection.families.mammogram import MAMMOGRAM, Mammogram
from cptkit.selection.families.mastectomy import MASTECTOMY, Mastectomy
from cptkit.selection.families.medicare_wellness import MEDICARE_WELLNESS, MedicareWellness
from cptkit.selection.families.moderate_sedation import MODERATE_SEDATION, ModerateSedation
from cptkit.selection.families.mr import MR, Mr
from cptkit.selection.families.nail_procedure import NAIL_PROCEDURE, NailProcedure
from cptkit.selection.families.nerve_conduction import NERVE_CONDUCTION, NerveConduction
from cptkit.selection.families.nursing_facility_visit import NURSING_FACILITY_VISIT, NursingFacilityVisit
from cptkit.selection.families.obstetric_care import OBSTETRIC_CARE, ObstetricCare
from cptkit.selection.families.office_visit import OFFICE_VISIT, OfficeVisit
from cptkit.selection.families.plain_film import PLAIN_FILM, PlainFilm
from cptkit.selection.families.preventive_screening import PREVENTIVE_SCREENING, PreventiveScreening
from cptkit.selection.families.preventive_visit import PREVENTIVE_VISIT, PreventiveVisit
from cptkit.selection.families.principal_care_management import PRINCIPAL_CARE_MANAGEMENT, PrincipalCareManagement
from cptkit.selection.families.psychiatric_evaluation import PSYCHIATRIC_EVALUATION, PsychiatricEvaluation
from cptkit.selection.families.psychotherapy import PSYCHOTHERAPY, Psychotherapy
from cptkit.selection.families.pulmonary_function import PULMONARY_FUNCTION, PulmonaryFunction
from cptkit.selection.families.remote_monitoring import REMOTE_MONITORING, RemoteMonitoring
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
from cptkit.selection.families.sleep_study import SLEEP_STUDY, SleepStudy
from cptkit.selection.families.spine_injection import (
    EPIDURAL_INJECTION,
    FACET_INJECTION,
    EpiduralInjection,
    FacetInjection,
)
from cptkit.selection.families.stress_test import STRESS_TEST, StressTest
from cptkit.selection.families.telehealth_visit import TELEHEALTH_VISIT, TelehealthVisit
from cptkit.selection.families.therapy import THERAPY, Therapy
from cptkit.selection.families.tobacco_counseling import TOBACCO_COUNSELING, TobaccoCounseling
from cptkit.selection.families.transitional_care import TRANSITIONAL_CARE, TransitionalCare
from cptkit.selection.families.upper_endoscopy import UPPER_ENDOSCOPY, UpperEndoscopy
from cptkit.selection.families.vaccine import VACCINE, Vaccine
from cptkit.selection.families.vascular_duplex import VASCULAR_DUPLEX, VascularDuplex
from cptkit.selection.families.virtual_check_in import VIRTUAL_CHECK_IN, VirtualCheckIn
from cptkit.selection.families.wound_debridement import WOUND_DEBRIDEMENT, WoundDebridement
from cptkit.selection.family import Family

__all__ = [
    "FAMILIES",
    "AbscessDrainage",
    "AdvanceCarePlanning",
    "AllergyCare",
    "Anesthesia",
    "Audiometry",
    "AxillaryNodes",
    "BehavioralHealthIntegration",
    "BodyUltrasound",
    "BoneDensity",
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
    "ChronicCareManagement",
    "Circumcision",
    "Colonoscopy",
    "Colposcopy",
    "Consultation",
    "CornParing",
    "CoronaryIntervention",
    "CrisisPsychotherapy",
    "CriticalCare",
    "Ct",
    "Drug",
    "Ductogram",
    "Echocardiogram",
    "Electrocardiogram",
    "EmergencyVisit",
    "EpiduralInjection",
    "FacetInjection",
    "FineNeedleAspiration",
    "ForeignBodyRemoval",
    "FractureCare",
    "HomeVisit",
    "HospitalVisit",
    "Hysteroscopy",
    "Infusion",
    "JointInjection",
    "LabTest",
    "LesionDestruction",
    "MalignantDestruction",
    "Mammogram",
    "Mastectomy",
    "MedicareWellness",
    "ModerateSedation",
    "Mr",
    "NailProcedure",
    "NasalEndoscopy",
    "NerveConduction",
    "NosebleedControl",
    "NursingFacilityVisit",
    "ObstetricCare",
    "OfficeVisit",
    "PlainFilm",
    "PreventiveScreening",
    "PreventiveVisit",
    "PrincipalCareManagement",
    "PsychiatricEvaluation",
    "Psychotherapy",
    "PulmonaryFunction",
    "RemoteMonitoring",
    "SkinBiopsy",
    "SkinExcision",
    "SkinRepair",
    "SkinShaving",
    "SkinTagRemoval",
    "SleepStudy",
    "SoftTissueInjection",
    "StressTest",
    "TelehealthVisit",
    "Therapy",
    "TobaccoCounseling",
    "TransitionalCare",
    "UpperEndoscopy",
    "Vaccine",
    "VascularDuplex",
    "Vasectomy",
    "VirtualCheckIn",
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
    INFUSION,
    CT,
    MR,
    PLAIN_FILM,
    BODY_ULTRASOUND,
    VASCULAR_DUPLEX,
    ELECTROCARDIOGRAM,
    ECHOCARDIOGRAM,
    STRESS_TEST,
    THERAPY,
    VACCINE,
    DRUG,
    CORONARY_INTERVENTION,
    LABORATORY,
    ANESTHESIA,
    BONE_DENSITY,
    PULMONARY_FUNCTION,
    NERVE_CONDUCTION,
    SLEEP_STUDY,
    ALLERGY_CARE,
    AUDIOMETRY,
    PREVENTIVE_SCREENING,
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
    OFFICE_VISIT,
    TELEHEALTH_VISIT,
    VIRTUAL_CHECK_IN,
    PREVENTIVE_VISIT,
    MEDICARE_WELLNESS,
    CONSULTATION,
    HOSPITAL_VISIT,
    EMERGENCY_VISIT,
    CRITICAL_CARE,
    NURSING_FACILITY_VISIT,
    HOME_VISIT,
    CHRONIC_CARE_MANAGEMENT,
    PRINCIPAL_CARE_MANAGEMENT,
    TRANSITIONAL_CARE,
    REMOTE_MONITORING,
    BEHAVIORAL_HEALTH_INTEGRATION,
    PSYCHIATRIC_EVALUATION,
    PSYCHOTHERAPY,
    CRISIS_PSYCHOTHERAPY,
    ADVANCE_CARE_PLANNING,
    TOBACCO_COUNSELING,
)
