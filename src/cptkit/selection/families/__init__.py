"""The families: every class of services that `select` knows, each with its decision table."""

from typing import Final

from cptkit.selection.families.abdominal_hernia_repair import ABDOMINAL_HERNIA_REPAIR
from cptkit.selection.families.abdominal_surgery import ABDOMINAL_SURGERY
from cptkit.selection.families.acupuncture import ACUPUNCTURE
from cptkit.selection.families.advance_care_planning import ADVANCE_CARE_PLANNING
from cptkit.selection.families.advanced_primary_care import ADVANCED_PRIMARY_CARE
from cptkit.selection.families.airway_procedure import AIRWAY_PROCEDURE
from cptkit.selection.families.allergy_care import ALLERGY_CARE
from cptkit.selection.families.amputation import AMPUTATION
from cptkit.selection.families.anesthesia import ANESTHESIA
from cptkit.selection.families.angiography import ANGIOGRAPHY
from cptkit.selection.families.anorectal_procedure import ANORECTAL_PROCEDURE
from cptkit.selection.families.anticoagulation_management import ANTICOAGULATION_MANAGEMENT
from cptkit.selection.families.artery_bypass import ARTERY_BYPASS
from cptkit.selection.families.artery_clot_removal import ARTERY_CLOT_REMOVAL
from cptkit.selection.families.artery_pressures import ARTERY_PRESSURES
from cptkit.selection.families.arthrogram import ARTHROGRAM
from cptkit.selection.families.audiometry import AUDIOMETRY
from cptkit.selection.families.autonomic_test import AUTONOMIC_TEST
from cptkit.selection.families.axillary_nodes import AXILLARY_NODES
from cptkit.selection.families.balance_and_hearing_test import BALANCE_AND_HEARING_TEST
from cptkit.selection.families.behavior_analysis import BEHAVIOR_ANALYSIS
from cptkit.selection.families.behavioral_health_integration import BEHAVIORAL_HEALTH_INTEGRATION
from cptkit.selection.families.biliary_drainage import BILIARY_DRAINAGE
from cptkit.selection.families.bladder_or_urethra_operation import BLADDER_OR_URETHRA_OPERATION
from cptkit.selection.families.bladder_procedure import BLADDER_PROCEDURE
from cptkit.selection.families.blood_pressure_monitoring import BLOOD_PRESSURE_MONITORING
from cptkit.selection.families.blood_procedure import BLOOD_PROCEDURE
from cptkit.selection.families.body_ultrasound import BODY_ULTRASOUND
from cptkit.selection.families.bone_density import BONE_DENSITY
from cptkit.selection.families.bone_growth_stimulation import BONE_GROWTH_STIMULATION
from cptkit.selection.families.bone_or_muscle_biopsy import BONE_OR_MUSCLE_BIOPSY
from cptkit.selection.families.bowel_operation import BOWEL_OPERATION
from cptkit.selection.families.brain_stimulator import BRAIN_STIMULATOR_PROGRAMMING
from cptkit.selection.families.breast_ablation import BREAST_ABLATION
from cptkit.selection.families.breast_biopsy import BREAST_BIOPSY
from cptkit.selection.families.breast_catheter import BREAST_CATHETER
from cptkit.selection.families.breast_ct import BREAST_CT
from cptkit.selection.families.breast_cyst import BREAST_CYST
from cptkit.selection.families.breast_excision import BREAST_EXCISION
from cptkit.selection.families.breast_localization import BREAST_LOCALIZATION
from cptkit.selection.families.breast_mri import BREAST_MRI
from cptkit.selection.families.breast_reconstruction import BREAST_RECONSTRUCTION
from cptkit.selection.families.breast_specimen import BREAST_SPECIMEN
from cptkit.selection.families.breast_ultrasound import BREAST_ULTRASOUND
from cptkit.selection.families.breathing_treatment import BREATHING_TREATMENT
from cptkit.selection.families.bronchoscopy import BRONCHOSCOPY
from cptkit.selection.families.burn_care import BURN_CARE
from cptkit.selection.families.cardiac_catheterization import CARDIAC_CATHETERIZATION
from cptkit.selection.families.cardiac_lead import CARDIAC_LEAD
from cptkit.selection.families.caregiver_training import CAREGIVER_TRAINING
from cptkit.selection.families.cast_removal import CAST_REMOVAL
from cptkit.selection.families.cataract_surgery import CATARACT_SURGERY
from cptkit.selection.families.catheter_placement import CATHETER_PLACEMENT
from cptkit.selection.families.central_line import CENTRAL_LINE
from cptkit.selection.families.central_line_upkeep import CENTRAL_LINE_UPKEEP
from cptkit.selection.families.child_screening import CHILD_SCREENING
from cptkit.selection.families.chiropractic_manipulation import CHIROPRACTIC_MANIPULATION
from cptkit.selection.families.chronic_care_management import CHRONIC_CARE_MANAGEMENT
from cptkit.selection.families.cognitive_assessment import COGNITIVE_ASSESSMENT
from cptkit.selection.families.cognitive_testing import COGNITIVE_TESTING
from cptkit.selection.families.colonoscopy import COLONOSCOPY
from cptkit.selection.families.community_health import COMMUNITY_HEALTH
from cptkit.selection.families.consultation import CONSULTATION
from cptkit.selection.families.contraceptive_device import CONTRACEPTIVE_DEVICE
from cptkit.selection.families.contrast_study import CONTRAST_STUDY
from cptkit.selection.families.cornea_or_iris_operation import CORNEA_OR_IRIS_OPERATION
from cptkit.selection.families.coronary_bypass import CORONARY_BYPASS
from cptkit.selection.families.coronary_intervention import CORONARY_INTERVENTION
from cptkit.selection.families.coronary_measurement import CORONARY_MEASUREMENT
from cptkit.selection.families.cranial_operation import CRANIAL_OPERATION
from cptkit.selection.families.crisis_psychotherapy import CRISIS_PSYCHOTHERAPY
from cptkit.selection.families.critical_care import CRITICAL_CARE
from cptkit.selection.families.ct import CT
from cptkit.selection.families.cystoscopy import CYSTOSCOPY
from cptkit.selection.families.diabetes_education import DIABETES_EDUCATION
from cptkit.selection.families.diabetic_foot_exam import DIABETIC_FOOT_EXAM
from cptkit.selection.families.dialysis import DIALYSIS_MONTH, DIALYSIS_SESSION
from cptkit.selection.families.digestive_test import DIGESTIVE_TEST
from cptkit.selection.families.dislocation_reduction import DISLOCATION_REDUCTION
from cptkit.selection.families.drainage_catheter import DRAINAGE_CATHETER
from cptkit.selection.families.drug import DRUG
from cptkit.selection.families.drug_delivery import DRUG_DELIVERY
from cptkit.selection.families.drug_test import DRUG_TEST
from cptkit.selection.families.ductogram import DUCTOGRAM
from cptkit.selection.families.ear_and_nose import CERUMEN_REMOVAL, NASAL_ENDOSCOPY, NOSEBLEED_CONTROL
from cptkit.selection.families.ear_nose_throat_procedure import EAR_NOSE_THROAT_PROCEDURE
from cptkit.selection.families.ear_nose_throat_surgery import EAR_NOSE_THROAT_SURGERY
from cptkit.selection.families.ear_operation import EAR_OPERATION
from cptkit.selection.families.echocardiogram import ECHOCARDIOGRAM
from cptkit.selection.families.elbow_operation import ELBOW_OPERATION
from cptkit.selection.families.electrocardiogram import ELECTROCARDIOGRAM
from cptkit.selection.families.emergency_visit import EMERGENCY_VISIT
from cptkit.selection.families.endocrine_operation import ENDOCRINE_OPERATION
from cptkit.selection.families.ercp import ERCP
from cptkit.selection.families.escharotomy import ESCHAROTOMY
from cptkit.selection.families.esketamine_session import ESKETAMINE_SESSION
from cptkit.selection.families.event_monitor import EVENT_MONITOR
from cptkit.selection.families.evoked_potential import EVOKED_POTENTIAL
from cptkit.selection.families.excess_skin_excision import EXCESS_SKIN_EXCISION
from cptkit.selection.families.eye_operation import EYE_OPERATION
from cptkit.selection.families.eye_procedure import EYE_PROCEDURE
from cptkit.selection.families.eye_test import EYE_TEST
from cptkit.selection.families.eye_visit import EYE_VISIT
from cptkit.selection.families.eyelid_procedure import EYELID_PROCEDURE
from cptkit.selection.families.facial_fracture import FACIAL_FRACTURE
from cptkit.selection.families.fat_grafting import FAT_GRAFTING
from cptkit.selection.families.feeding_tube import FEEDING_TUBE
from cptkit.selection.families.fine_needle_aspiration import FINE_NEEDLE_ASPIRATION
from cptkit.selection.families.finger_operation import FINGER_OPERATION
from cptkit.selection.families.fluid_drainage import FLUID_DRAINAGE
from cptkit.selection.families.foot_operation import FOOT_OPERATION
from cptkit.selection.families.forearm_or_wrist_operation import FOREARM_OR_WRIST_OPERATION
from cptkit.selection.families.forefoot_operation import FOREFOOT_OPERATION
from cptkit.selection.families.fracture_care import CAST_APPLICATION, FRACTURE_CARE
from cptkit.selection.families.fracture_operation import FRACTURE_OPERATION
from cptkit.selection.families.genital_lesion_destruction import GENITAL_LESION_DESTRUCTION
from cptkit.selection.families.glucose_monitoring import GLUCOSE_MONITORING
from cptkit.selection.families.group_psychotherapy import GROUP_PSYCHOTHERAPY
from cptkit.selection.families.gynecologic_operation import GYNECOLOGIC_OPERATION
from cptkit.selection.families.gynecologic_procedure import GYNECOLOGIC_PROCEDURE
from cptkit.selection.families.gynecologic_scopes import COLPOSCOPY, HYSTEROSCOPY
from cptkit.selection.families.hand_surgery import HAND_SURGERY
from cptkit.selection.families.hand_tendon_operation import HAND_TENDON_OPERATION
from cptkit.selection.families.health_behavior_service import HEALTH_BEHAVIOR_SERVICE
from cptkit.selection.families.heart_monitor import HEART_MONITOR
from cptkit.selection.families.heart_procedure import HEART_PROCEDURE
from cptkit.selection.families.home_health_oversight import HOME_HEALTH_OVERSIGHT
from cptkit.selection.families.home_visit import HOME_VISIT
from cptkit.selection.families.hospital_visit import HOSPITAL_VISIT
from cptkit.selection.families.hyperbaric_oxygen import HYPERBARIC_OXYGEN
from cptkit.selection.families.hysterectomy import HYSTERECTOMY
from cptkit.selection.families.imaging_agent import IMAGING_AGENT
from cptkit.selection.families.in_situ_hybridization import IN_SITU_HYBRIDIZATION
from cptkit.selection.families.incision import ABSCESS_DRAINAGE, FOREIGN_BODY_REMOVAL
from cptkit.selection.families.infusion import INFUSION
from cptkit.selection.families.inguinal_hernia_repair import FEMORAL_HERNIA_REPAIR, INGUINAL_HERNIA_REPAIR
from cptkit.selection.families.interprofessional_consultation import INTERPROFESSIONAL_CONSULTATION
from cptkit.selection.families.interspinous_device import INTERSPINOUS_DEVICE
from cptkit.selection.families.joint_arthroscopy import JOINT_ARTHROSCOPY
from cptkit.selection.families.joint_injection import JOINT_INJECTION, SOFT_TISSUE_INJECTION
from cptkit.selection.families.joint_replacement import JOINT_REPLACEMENT
from cptkit.selection.families.kidney_drainage import KIDNEY_DRAINAGE
from cptkit.selection.families.kidney_or_ureter_operation import KIDNEY_OR_URETER_OPERATION
from cptkit.selection.families.knee_arthroscopy import KNEE_ARTHROSCOPY
from cptkit.selection.families.knee_operation import KNEE_OPERATION
from cptkit.selection.families.laboratory import LABORATORY
from cptkit.selection.families.laboratory_pathology import FLOW_CYTOMETRY, PAP_TEST, SURGICAL_CONSULTATION
from cptkit.selection.families.larynx_or_trachea_operation import LARYNX_OR_TRACHEA_OPERATION
from cptkit.selection.families.leg_or_ankle_operation import LEG_OR_ANKLE_OPERATION
from cptkit.selection.families.light_treatment import LIGHT_TREATMENT
from cptkit.selection.families.liver_or_pancreas_operation import LIVER_OR_PANCREAS_OPERATION
from cptkit.selection.families.long_term_eeg import LONG_TERM_EEG
from cptkit.selection.families.lung_challenge import LUNG_CHALLENGE
from cptkit.selection.families.lymph_node_operation import LYMPH_NODE_OPERATION
from cptkit.selection.families.magnetic_stimulation import MAGNETIC_STIMULATION
from cptkit.selection.families.male_genital import CIRCUMCISION, VASECTOMY
from cptkit.selection.families.mammogram import MAMMOGRAM
from cptkit.selection.families.mastectomy import MASTECTOMY
from cptkit.selection.families.medicare_wellness import MEDICARE_WELLNESS
from cptkit.selection.families.moderate_sedation import MODERATE_SEDATION
from cptkit.selection.families.mohs_surgery import MOHS_SURGERY
from cptkit.selection.families.mouth_operation import MOUTH_OPERATION
from cptkit.selection.families.mr import MR
from cptkit.selection.families.muscle_flap import MUSCLE_FLAP
from cptkit.selection.families.nail_procedure import NAIL_PROCEDURE
from cptkit.selection.families.nerve_block import NERVE_BLOCK
from cptkit.selection.families.nerve_conduction import NERVE_CONDUCTION
from cptkit.selection.families.nerve_destruction import NERVE_DESTRUCTION
from cptkit.selection.families.nerve_monitoring import NERVE_MONITORING
from cptkit.selection.families.nerve_operation import NERVE_OPERATION
from cptkit.selection.families.neurostimulator import NEUROSTIMULATOR
from cptkit.selection.families.newborn_care import NEWBORN_CARE, PEDIATRIC_CRITICAL_CARE
from cptkit.selection.families.nuclear_study import NUCLEAR_STUDY
from cptkit.selection.families.nursing_facility_visit import NURSING_FACILITY_VISIT
from cptkit.selection.families.obstetric_care import OBSTETRIC_CARE
from cptkit.selection.families.obstetric_procedure import OBSTETRIC_PROCEDURE
from cptkit.selection.families.obstetric_ultrasound import OBSTETRIC_ULTRASOUND
from cptkit.selection.families.office_visit import OFFICE_VISIT
from cptkit.selection.families.online_digital_visit import ONLINE_DIGITAL_VISIT
from cptkit.selection.families.open_fracture_debridement import OPEN_FRACTURE_DEBRIDEMENT
from cptkit.selection.families.orbit_or_eyeball_operation import ORBIT_OR_EYEBALL_OPERATION
from cptkit.selection.families.orthopedic_operation import ORTHOPEDIC_OPERATION
from cptkit.selection.families.osteopathic_manipulation import OSTEOPATHIC_MANIPULATION
from cptkit.selection.families.other_endoscopies import ENTEROSCOPY, ESOPHAGOSCOPY, STOMA_ENDOSCOPY
from cptkit.selection.families.pathology_study import PATHOLOGY_STUDY
from cptkit.selection.families.penis_or_scrotum_operation import PENIS_OR_SCROTUM_OPERATION
from cptkit.selection.families.plain_film import PLAIN_FILM
from cptkit.selection.families.practitioner_time import CHRONIC_PAIN_MANAGEMENT, DATA_REVIEW, SAFETY_PLANNING
from cptkit.selection.families.pregnancy_loss import PREGNANCY_LOSS
from cptkit.selection.families.pressure_ulcer_excision import PRESSURE_ULCER_EXCISION
from cptkit.selection.families.preventive_counseling import PREVENTIVE_COUNSELING
from cptkit.selection.families.preventive_screening import PREVENTIVE_SCREENING
from cptkit.selection.families.preventive_visit import PREVENTIVE_VISIT
from cptkit.selection.families.principal_care_management import PRINCIPAL_CARE_MANAGEMENT
from cptkit.selection.families.prolonged_staff_time import PROLONGED_STAFF_TIME
from cptkit.selection.families.prostate_biopsy import PROSTATE_BIOPSY
from cptkit.selection.families.psychiatric_evaluation import PSYCHIATRIC_EVALUATION
from cptkit.selection.families.psychiatric_procedure import PSYCHIATRIC_PROCEDURE
from cptkit.selection.families.psychological_testing import PSYCHOLOGICAL_TESTING
from cptkit.selection.families.psychotherapy import PSYCHOTHERAPY
from cptkit.selection.families.pulmonary_function import PULMONARY_FUNCTION
from cptkit.selection.families.radiation_therapy import RADIATION_THERAPY
from cptkit.selection.families.radiosurgery import RADIOSURGERY
from cptkit.selection.families.rectal_operation import RECTAL_OPERATION
from cptkit.selection.families.rehabilitation import REHABILITATION
from cptkit.selection.families.remote_monitoring import REMOTE_MONITORING
from cptkit.selection.families.rhythm_procedure import RHYTHM_PROCEDURE
from cptkit.selection.families.rib_fixation import RIB_FIXATION
from cptkit.selection.families.risk_factor_counseling import RISK_FACTOR_COUNSELING
from cptkit.selection.families.self_management_education import SELF_MANAGEMENT_EDUCATION
from cptkit.selection.families.shoulder_arthroscopy import SHOULDER_ARTHROSCOPY
from cptkit.selection.families.shoulder_operation import SHOULDER_OPERATION
from cptkit.selection.families.sigmoidoscopy import SIGMOIDOSCOPY
from cptkit.selection.families.skin_biopsy import SKIN_BIOPSY
from cptkit.selection.families.skin_destruction import LESION_DESTRUCTION, MALIGNANT_DESTRUCTION
from cptkit.selection.families.skin_excision import SKIN_EXCISION
from cptkit.selection.families.skin_gland_excision import SKIN_GLAND_EXCISION
from cptkit.selection.families.skin_graft import SKIN_GRAFT
from cptkit.selection.families.skin_imaging import SKIN_IMAGING
from cptkit.selection.families.skin_removal import CORN_PARING, SKIN_SHAVING, SKIN_TAG_REMOVAL
from cptkit.selection.families.skin_repair import SKIN_REPAIR
from cptkit.selection.families.skin_substitute import SKIN_SUBSTITUTE
from cptkit.selection.families.sleep_study import SLEEP_STUDY
from cptkit.selection.families.slide_consultation import SLIDE_CONSULTATION
from cptkit.selection.families.small_joint_arthroscopy import SMALL_JOINT_ARTHROSCOPY
from cptkit.selection.families.soft_tissue_biopsy import SOFT_TISSUE_BIOPSY
from cptkit.selection.families.soft_tissue_tumor import SOFT_TISSUE_TUMOR
from cptkit.selection.families.special_eeg import SPECIAL_EEG
from cptkit.selection.families.special_service import SPECIAL_SERVICE
from cptkit.selection.families.spinal_canal_procedure import SPINAL_CANAL_PROCEDURE
from cptkit.selection.families.spinal_deformity_fusion import SPINAL_DEFORMITY_FUSION
from cptkit.selection.families.spine_bone_graft import SPINE_BONE_GRAFT
from cptkit.selection.families.spine_injection import EPIDURAL_INJECTION, FACET_DESTRUCTION, FACET_INJECTION
from cptkit.selection.families.spine_operation import SPINE_OPERATION
from cptkit.selection.families.strabismus_surgery import STRABISMUS_SURGERY
from cptkit.selection.families.stress_echocardiogram import STRESS_ECHOCARDIOGRAM
from cptkit.selection.families.stress_test import STRESS_TEST
from cptkit.selection.families.substance_use import OPIOID_USE_TREATMENT, SUBSTANCE_USE_COUNSELING
from cptkit.selection.families.suture_removal import SUTURE_REMOVAL
from cptkit.selection.families.tattooing import TATTOOING
from cptkit.selection.families.team_conference import TEAM_CONFERENCE
from cptkit.selection.families.telehealth_visit import TELEHEALTH_VISIT
from cptkit.selection.families.tendon_or_nerve_repair import TENDON_OR_NERVE_REPAIR
from cptkit.selection.families.therapeutic_monitoring import THERAPEUTIC_MONITORING
from cptkit.selection.families.therapy import THERAPY
from cptkit.selection.families.thoracic_surgery import THORACIC_SURGERY
from cptkit.selection.families.three_dimensional_images import THREE_DIMENSIONAL_IMAGES
from cptkit.selection.families.tissue_stain import TISSUE_STAIN
from cptkit.selection.families.tissue_transfer import TISSUE_TRANSFER
from cptkit.selection.families.tobacco_counseling import TOBACCO_COUNSELING
from cptkit.selection.families.transesophageal_echocardiogram import TRANSESOPHAGEAL_ECHOCARDIOGRAM
from cptkit.selection.families.transitional_care import TRANSITIONAL_CARE
from cptkit.selection.families.trigger_finger_release import TRIGGER_FINGER_RELEASE
from cptkit.selection.families.tumor_ablation import TUMOR_ABLATION
from cptkit.selection.families.untimed_therapy import UNTIMED_THERAPY
from cptkit.selection.families.upper_endoscopy import UPPER_ENDOSCOPY
from cptkit.selection.families.urethral_procedure import URETHRAL_PROCEDURE
from cptkit.selection.families.urologic_operation import UROLOGIC_OPERATION
from cptkit.selection.families.uterus_or_ovary_operation import UTERUS_OR_OVARY_OPERATION
from cptkit.selection.families.vaccine import VACCINE
from cptkit.selection.families.vascular_duplex import VASCULAR_DUPLEX
from cptkit.selection.families.vascular_operation import VASCULAR_OPERATION
from cptkit.selection.families.venipuncture import VENIPUNCTURE
from cptkit.selection.families.vertebral_cement import VERTEBRAL_CEMENT
from cptkit.selection.families.vertebral_fracture import VERTEBRAL_FRACTURE
from cptkit.selection.families.vessel_intervention import VESSEL_INTERVENTION
from cptkit.selection.families.virtual_check_in import VIRTUAL_CHECK_IN
from cptkit.selection.families.vulva_or_vagina_operation import VULVA_OR_VAGINA_OPERATION
from cptkit.selection.families.wound_debridement import WOUND_DEBRIDEMENT
from cptkit.selection.family import Family

__all__ = ["FAMILIES"]
from cptkit.selection.families.ambulance_trip import AMBULANCE_TRIP
from cptkit.selection.families.cardiac_device import CARDIAC_DEVICE
from cptkit.selection.families.cardiac_device_check import CARDIAC_DEVICE_CHECK
from cptkit.selection.families.chemodenervation import CHEMODENERVATION
from cptkit.selection.families.cytology import CYTOLOGY
from cptkit.selection.families.dialysis_circuit import DIALYSIS_CIRCUIT
from cptkit.selection.families.electroencephalogram import ELECTROENCEPHALOGRAM
from cptkit.selection.families.intralesional_injection import INTRALESIONAL_INJECTION
from cptkit.selection.families.leg_revascularization import LEG_REVASCULARIZATION
from cptkit.selection.families.needle_biopsy import NEEDLE_BIOPSY
from cptkit.selection.families.negative_pressure_therapy import NEGATIVE_PRESSURE_THERAPY
from cptkit.selection.families.pet_study import PET_STUDY
from cptkit.selection.families.sinus_surgery import SINUS_SURGERY
from cptkit.selection.families.spine_surgery import SPINE_DECOMPRESSION, SPINE_FUSION, SPINE_INSTRUMENTATION
from cptkit.selection.families.surgical_pathology import SURGICAL_PATHOLOGY
from cptkit.selection.families.vein_ablation import VEIN_ABLATION

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
    BREAST_RECONSTRUCTION,
    AXILLARY_NODES,
    BREAST_CATHETER,
    INFUSION,
    CT,
    MR,
    PLAIN_FILM,
    CONTRAST_STUDY,
    BODY_ULTRASOUND,
    OBSTETRIC_ULTRASOUND,
    VASCULAR_DUPLEX,
    ELECTROCARDIOGRAM,
    ECHOCARDIOGRAM,
    STRESS_TEST,
    THERAPY,
    UNTIMED_THERAPY,
    VACCINE,
    DRUG,
    CORONARY_INTERVENTION,
    CARDIAC_CATHETERIZATION,
    LABORATORY,
    ANESTHESIA,
    BONE_DENSITY,
    PULMONARY_FUNCTION,
    NERVE_CONDUCTION,
    EVOKED_POTENTIAL,
    SLEEP_STUDY,
    ALLERGY_CARE,
    AUDIOMETRY,
    BALANCE_AND_HEARING_TEST,
    PREVENTIVE_SCREENING,
    SKIN_EXCISION,
    SKIN_REPAIR,
    SKIN_BIOPSY,
    LESION_DESTRUCTION,
    LIGHT_TREATMENT,
    MALIGNANT_DESTRUCTION,
    SKIN_SHAVING,
    SKIN_TAG_REMOVAL,
    CORN_PARING,
    WOUND_DEBRIDEMENT,
    SKIN_SUBSTITUTE,
    SKIN_GRAFT,
    ABSCESS_DRAINAGE,
    FOREIGN_BODY_REMOVAL,
    NAIL_PROCEDURE,
    JOINT_INJECTION,
    SOFT_TISSUE_INJECTION,
    EPIDURAL_INJECTION,
    FACET_INJECTION,
    FACET_DESTRUCTION,
    COLONOSCOPY,
    UPPER_ENDOSCOPY,
    DIGESTIVE_TEST,
    FEEDING_TUBE,
    MODERATE_SEDATION,
    CATARACT_SURGERY,
    OBSTETRIC_CARE,
    COLPOSCOPY,
    HYSTEROSCOPY,
    HYSTERECTOMY,
    CERUMEN_REMOVAL,
    NOSEBLEED_CONTROL,
    NASAL_ENDOSCOPY,
    CIRCUMCISION,
    VASECTOMY,
    FRACTURE_CARE,
    CAST_APPLICATION,
    DISLOCATION_REDUCTION,
    EYE_TEST,
    EYE_PROCEDURE,
    EYE_OPERATION,
    STRABISMUS_SURGERY,
    BLADDER_PROCEDURE,
    AIRWAY_PROCEDURE,
    HEART_PROCEDURE,
    CENTRAL_LINE,
    BRONCHOSCOPY,
    HAND_SURGERY,
    TENDON_OR_NERVE_REPAIR,
    TRIGGER_FINGER_RELEASE,
    JOINT_REPLACEMENT,
    ORTHOPEDIC_OPERATION,
    ABDOMINAL_SURGERY,
    ANORECTAL_PROCEDURE,
    SIGMOIDOSCOPY,
    GYNECOLOGIC_PROCEDURE,
    BREATHING_TREATMENT,
    BURN_CARE,
    EAR_NOSE_THROAT_SURGERY,
    NERVE_BLOCK,
    MOHS_SURGERY,
    EYE_VISIT,
    CHIROPRACTIC_MANIPULATION,
    OSTEOPATHIC_MANIPULATION,
    ACUPUNCTURE,
    ABDOMINAL_HERNIA_REPAIR,
    INGUINAL_HERNIA_REPAIR,
    KNEE_ARTHROSCOPY,
    SHOULDER_ARTHROSCOPY,
    JOINT_ARTHROSCOPY,
    CYSTOSCOPY,
    KIDNEY_DRAINAGE,
    CONTRACEPTIVE_DEVICE,
    FLUID_DRAINAGE,
    DRAINAGE_CATHETER,
    TUMOR_ABLATION,
    HEART_MONITOR,
    BLOOD_PRESSURE_MONITORING,
    OFFICE_VISIT,
    TELEHEALTH_VISIT,
    VIRTUAL_CHECK_IN,
    PREVENTIVE_VISIT,
    MEDICARE_WELLNESS,
    CONSULTATION,
    HOSPITAL_VISIT,
    EMERGENCY_VISIT,
    CRITICAL_CARE,
    PEDIATRIC_CRITICAL_CARE,
    NEWBORN_CARE,
    NURSING_FACILITY_VISIT,
    HOME_VISIT,
    CHRONIC_CARE_MANAGEMENT,
    PRINCIPAL_CARE_MANAGEMENT,
    ADVANCED_PRIMARY_CARE,
    TRANSITIONAL_CARE,
    REMOTE_MONITORING,
    THERAPEUTIC_MONITORING,
    BEHAVIORAL_HEALTH_INTEGRATION,
    PSYCHIATRIC_EVALUATION,
    PSYCHOTHERAPY,
    CRISIS_PSYCHOTHERAPY,
    GROUP_PSYCHOTHERAPY,
    PSYCHOLOGICAL_TESTING,
    HEALTH_BEHAVIOR_SERVICE,
    DIALYSIS_MONTH,
    DIALYSIS_SESSION,
    ADVANCE_CARE_PLANNING,
    TOBACCO_COUNSELING,
    DIABETES_EDUCATION,
    CHILD_SCREENING,
    AMBULANCE_TRIP,
    CARDIAC_DEVICE,
    RHYTHM_PROCEDURE,
    CORONARY_BYPASS,
    CARDIAC_LEAD,
    CARDIAC_DEVICE_CHECK,
    CHEMODENERVATION,
    ELECTROENCEPHALOGRAM,
    INTRALESIONAL_INJECTION,
    NEGATIVE_PRESSURE_THERAPY,
    SINUS_SURGERY,
    SPINE_DECOMPRESSION,
    SPINE_FUSION,
    SPINE_INSTRUMENTATION,
    CRANIAL_OPERATION,
    SPINE_OPERATION,
    SURGICAL_PATHOLOGY,
    VEIN_ABLATION,
    VASCULAR_OPERATION,
    STRESS_ECHOCARDIOGRAM,
    REHABILITATION,
    GLUCOSE_MONITORING,
    ONLINE_DIGITAL_VISIT,
    INTERPROFESSIONAL_CONSULTATION,
    HOME_HEALTH_OVERSIGHT,
    TISSUE_TRANSFER,
    PREGNANCY_LOSS,
    ERCP,
    BILIARY_DRAINAGE,
    FRACTURE_OPERATION,
    UROLOGIC_OPERATION,
    PREVENTIVE_COUNSELING,
    MAGNETIC_STIMULATION,
    PSYCHIATRIC_PROCEDURE,
    FOREFOOT_OPERATION,
    AMPUTATION,
    CENTRAL_LINE_UPKEEP,
    SMALL_JOINT_ARTHROSCOPY,
    CAST_REMOVAL,
    BONE_GROWTH_STIMULATION,
    VERTEBRAL_FRACTURE,
    VENIPUNCTURE,
    BONE_OR_MUSCLE_BIOPSY,
    EXCESS_SKIN_EXCISION,
    ESCHAROTOMY,
    RIB_FIXATION,
    INTERSPINOUS_DEVICE,
    SPINAL_DEFORMITY_FUSION,
    SOFT_TISSUE_BIOPSY,
    SUTURE_REMOVAL,
    TATTOOING,
    PRESSURE_ULCER_EXCISION,
    FAT_GRAFTING,
    ARTERY_BYPASS,
    ARTERY_CLOT_REMOVAL,
    NERVE_OPERATION,
    ENDOCRINE_OPERATION,
    UTERUS_OR_OVARY_OPERATION,
    VULVA_OR_VAGINA_OPERATION,
    PENIS_OR_SCROTUM_OPERATION,
    BLADDER_OR_URETHRA_OPERATION,
    KIDNEY_OR_URETER_OPERATION,
    LIVER_OR_PANCREAS_OPERATION,
    RECTAL_OPERATION,
    BOWEL_OPERATION,
    CORNEA_OR_IRIS_OPERATION,
    ORBIT_OR_EYEBALL_OPERATION,
    EAR_OPERATION,
    FACIAL_FRACTURE,
    LYMPH_NODE_OPERATION,
    LARYNX_OR_TRACHEA_OPERATION,
    MOUTH_OPERATION,
    FOOT_OPERATION,
    LEG_OR_ANKLE_OPERATION,
    KNEE_OPERATION,
    HAND_TENDON_OPERATION,
    FINGER_OPERATION,
    FOREARM_OR_WRIST_OPERATION,
    ELBOW_OPERATION,
    SHOULDER_OPERATION,
    VERTEBRAL_CEMENT,
    NEUROSTIMULATOR,
    NUCLEAR_STUDY,
    IMAGING_AGENT,
    EYELID_PROCEDURE,
    DRUG_TEST,
    TISSUE_STAIN,
    RADIATION_THERAPY,
    COGNITIVE_ASSESSMENT,
    BLOOD_PROCEDURE,
    EVENT_MONITOR,
    TRANSESOPHAGEAL_ECHOCARDIOGRAM,
    DIALYSIS_CIRCUIT,
    NEEDLE_BIOPSY,
    PROSTATE_BIOPSY,
    LEG_REVASCULARIZATION,
    VESSEL_INTERVENTION,
    CATHETER_PLACEMENT,
    ANGIOGRAPHY,
    PET_STUDY,
    CYTOLOGY,
    ARTERY_PRESSURES,
    LUNG_CHALLENGE,
    SOFT_TISSUE_TUMOR,
    GYNECOLOGIC_OPERATION,
    THORACIC_SURGERY,
    EAR_NOSE_THROAT_PROCEDURE,
    ESOPHAGOSCOPY,
    ENTEROSCOPY,
    STOMA_ENDOSCOPY,
    NERVE_DESTRUCTION,
    SPINAL_CANAL_PROCEDURE,
    AUTONOMIC_TEST,
    GENITAL_LESION_DESTRUCTION,
    FLOW_CYTOMETRY,
    PAP_TEST,
    SURGICAL_CONSULTATION,
    ANTICOAGULATION_MANAGEMENT,
    URETHRAL_PROCEDURE,
    LONG_TERM_EEG,
    NERVE_MONITORING,
    HYPERBARIC_OXYGEN,
    COMMUNITY_HEALTH,
    OPIOID_USE_TREATMENT,
    SUBSTANCE_USE_COUNSELING,
    CORONARY_MEASUREMENT,
    SLIDE_CONSULTATION,
    FEMORAL_HERNIA_REPAIR,
    SPECIAL_EEG,
    DRUG_DELIVERY,
    SKIN_GLAND_EXCISION,
    MUSCLE_FLAP,
    OPEN_FRACTURE_DEBRIDEMENT,
    THREE_DIMENSIONAL_IMAGES,
    PATHOLOGY_STUDY,
    CHRONIC_PAIN_MANAGEMENT,
    DATA_REVIEW,
    SAFETY_PLANNING,
    CAREGIVER_TRAINING,
    COGNITIVE_TESTING,
    BRAIN_STIMULATOR_PROGRAMMING,
    SPINE_BONE_GRAFT,
    SPECIAL_SERVICE,
    TEAM_CONFERENCE,
    DIABETIC_FOOT_EXAM,
    SELF_MANAGEMENT_EDUCATION,
    SKIN_IMAGING,
    PROLONGED_STAFF_TIME,
    IN_SITU_HYBRIDIZATION,
    OBSTETRIC_PROCEDURE,
    ARTHROGRAM,
    RADIOSURGERY,
    RISK_FACTOR_COUNSELING,
    ESKETAMINE_SESSION,
    BEHAVIOR_ANALYSIS,
)
