"""The families of visits, and care over time: E/M, management, monitoring, calls and messages."""

from typing import Final

from cptkit.selection.families.visits_and_care.advance_care_planning import ADVANCE_CARE_PLANNING
from cptkit.selection.families.visits_and_care.advanced_primary_care import ADVANCED_PRIMARY_CARE
from cptkit.selection.families.visits_and_care.ambulance_trip import AMBULANCE_TRIP
from cptkit.selection.families.visits_and_care.anticoagulation_management import ANTICOAGULATION_MANAGEMENT
from cptkit.selection.families.visits_and_care.blood_pressure_monitoring import BLOOD_PRESSURE_MONITORING
from cptkit.selection.families.visits_and_care.chronic_care_management import CHRONIC_CARE_MANAGEMENT
from cptkit.selection.families.visits_and_care.cognitive_assessment import COGNITIVE_ASSESSMENT
from cptkit.selection.families.visits_and_care.community_health import COMMUNITY_HEALTH
from cptkit.selection.families.visits_and_care.consultation import CONSULTATION
from cptkit.selection.families.visits_and_care.critical_care import CRITICAL_CARE
from cptkit.selection.families.visits_and_care.diabetic_foot_exam import DIABETIC_FOOT_EXAM
from cptkit.selection.families.visits_and_care.emergency_visit import EMERGENCY_VISIT
from cptkit.selection.families.visits_and_care.glucose_monitoring import GLUCOSE_MONITORING
from cptkit.selection.families.visits_and_care.home_health_oversight import HOME_HEALTH_OVERSIGHT
from cptkit.selection.families.visits_and_care.home_visit import HOME_VISIT
from cptkit.selection.families.visits_and_care.hospital_visit import HOSPITAL_VISIT
from cptkit.selection.families.visits_and_care.interprofessional_consultation import INTERPROFESSIONAL_CONSULTATION
from cptkit.selection.families.visits_and_care.newborn_care import NEWBORN_CARE, PEDIATRIC_CRITICAL_CARE
from cptkit.selection.families.visits_and_care.nursing_facility_visit import NURSING_FACILITY_VISIT
from cptkit.selection.families.visits_and_care.office_visit import OFFICE_VISIT
from cptkit.selection.families.visits_and_care.online_digital_visit import ONLINE_DIGITAL_VISIT
from cptkit.selection.families.visits_and_care.practitioner_time import (
    CHRONIC_PAIN_MANAGEMENT,
    DATA_REVIEW,
    SAFETY_PLANNING,
)
from cptkit.selection.families.visits_and_care.principal_care_management import PRINCIPAL_CARE_MANAGEMENT
from cptkit.selection.families.visits_and_care.prolonged_staff_time import PROLONGED_STAFF_TIME
from cptkit.selection.families.visits_and_care.remote_monitoring import REMOTE_MONITORING
from cptkit.selection.families.visits_and_care.special_service import SPECIAL_SERVICE
from cptkit.selection.families.visits_and_care.team_conference import TEAM_CONFERENCE
from cptkit.selection.families.visits_and_care.telehealth_visit import TELEHEALTH_VISIT
from cptkit.selection.families.visits_and_care.therapeutic_monitoring import THERAPEUTIC_MONITORING
from cptkit.selection.families.visits_and_care.transitional_care import TRANSITIONAL_CARE
from cptkit.selection.families.visits_and_care.virtual_check_in import VIRTUAL_CHECK_IN
from cptkit.selection.family import Family

__all__ = ["VISITS_AND_CARE_FAMILIES"]

VISITS_AND_CARE_FAMILIES: Final[tuple[Family, ...]] = (
    OFFICE_VISIT,
    TELEHEALTH_VISIT,
    HOSPITAL_VISIT,
    EMERGENCY_VISIT,
    CRITICAL_CARE,
    NURSING_FACILITY_VISIT,
    HOME_VISIT,
    CONSULTATION,
    INTERPROFESSIONAL_CONSULTATION,
    PEDIATRIC_CRITICAL_CARE,
    NEWBORN_CARE,
    VIRTUAL_CHECK_IN,
    ONLINE_DIGITAL_VISIT,
    SPECIAL_SERVICE,
    ADVANCE_CARE_PLANNING,
    TRANSITIONAL_CARE,
    CHRONIC_CARE_MANAGEMENT,
    PRINCIPAL_CARE_MANAGEMENT,
    ADVANCED_PRIMARY_CARE,
    COMMUNITY_HEALTH,
    CHRONIC_PAIN_MANAGEMENT,
    DATA_REVIEW,
    SAFETY_PLANNING,
    HOME_HEALTH_OVERSIGHT,
    COGNITIVE_ASSESSMENT,
    REMOTE_MONITORING,
    THERAPEUTIC_MONITORING,
    BLOOD_PRESSURE_MONITORING,
    GLUCOSE_MONITORING,
    ANTICOAGULATION_MANAGEMENT,
    DIABETIC_FOOT_EXAM,
    PROLONGED_STAFF_TIME,
    TEAM_CONFERENCE,
    AMBULANCE_TRIP,
)
