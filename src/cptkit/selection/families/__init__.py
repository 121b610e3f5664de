"""The families: every class of services that `select` knows, each with its decision table."""

from typing import Final

from cptkit.selection.families.advance_care_planning import ADVANCE_CARE_PLANNING, AdvanceCarePlanning
from cptkit.selection.families.axillary_nodes import AXILLARY_NODES, AxillaryNodes
from cptkit.selection.families.behavioral_health_integration import (
    BEHAVIORAL_HEALTH_INTEGRATION,
    BehavioralHealthIntegration,
)
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
from cptkit.selection.families.chronic_care_management import CHRONIC_CARE_MANAGEMENT, ChronicCareManagement
from cptkit.selection.families.consultation import CONSULTATION, Consultation
from cptkit.selection.families.crisis_psychotherapy import CRISIS_PSYCHOTHERAPY, CrisisPsychotherapy
from cptkit.selection.families.critical_care import CRITICAL_CARE, CriticalCare
from cptkit.selection.families.ductogram import DUCTOGRAM, Ductogram
from cptkit.selection.families.emergency_visit import EMERGENCY_VISIT, EmergencyVisit
from cptkit.selection.families.fine_needle_aspiration import FINE_NEEDLE_ASPIRATION, FineNeedleAspiration
from cptkit.selection.families.home_visit import HOME_VISIT, HomeVisit
from cptkit.selection.families.hospital_visit import HOSPITAL_VISIT, HospitalVisit
from cptkit.selection.families.mammogram import MAMMOGRAM, Mammogram
from cptkit.selection.families.mastectomy import MASTECTOMY, Mastectomy
from cptkit.selection.families.medicare_wellness import MEDICARE_WELLNESS, MedicareWellness
from cptkit.selection.families.nursing_facility_visit import NURSING_FACILITY_VISIT, NursingFacilityVisit
from cptkit.selection.families.office_visit import OFFICE_VISIT, OfficeVisit
from cptkit.selection.families.preventive_visit import PREVENTIVE_VISIT, PreventiveVisit
from cptkit.selection.families.principal_care_management import PRINCIPAL_CARE_MANAGEMENT, PrincipalCareManagement
from cptkit.selection.families.psychiatric_evaluation import PSYCHIATRIC_EVALUATION, PsychiatricEvaluation
from cptkit.selection.families.psychotherapy import PSYCHOTHERAPY, Psychotherapy
from cptkit.selection.families.remote_monitoring import REMOTE_MONITORING, RemoteMonitoring
from cptkit.selection.families.telehealth_visit import TELEHEALTH_VISIT, TelehealthVisit
from cptkit.selection.families.tobacco_counseling import TOBACCO_COUNSELING, TobaccoCounseling
from cptkit.selection.families.transitional_care import TRANSITIONAL_CARE, TransitionalCare
from cptkit.selection.families.virtual_check_in import VIRTUAL_CHECK_IN, VirtualCheckIn
from cptkit.selection.family import Family

__all__ = [
    "FAMILIES",
    "AdvanceCarePlanning",
    "AxillaryNodes",
    "BehavioralHealthIntegration",
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
    "ChronicCareManagement",
    "Consultation",
    "CrisisPsychotherapy",
    "CriticalCare",
    "Ductogram",
    "EmergencyVisit",
    "FineNeedleAspiration",
    "HomeVisit",
    "HospitalVisit",
    "Mammogram",
    "Mastectomy",
    "MedicareWellness",
    "NursingFacilityVisit",
    "OfficeVisit",
    "PreventiveVisit",
    "PrincipalCareManagement",
    "PsychiatricEvaluation",
    "Psychotherapy",
    "RemoteMonitoring",
    "TelehealthVisit",
    "TobaccoCounseling",
    "TransitionalCare",
    "VirtualCheckIn",
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
