"""The families of preventive visits, screenings, counseling and education."""

from typing import Final

from cptkit.selection.families.prevention.child_screening import CHILD_SCREENING
from cptkit.selection.families.prevention.diabetes_education import DIABETES_EDUCATION
from cptkit.selection.families.prevention.genetic_counseling import GENETIC_COUNSELING
from cptkit.selection.families.prevention.medicare_wellness import MEDICARE_WELLNESS
from cptkit.selection.families.prevention.preventive_counseling import PREVENTIVE_COUNSELING
from cptkit.selection.families.prevention.preventive_screening import PREVENTIVE_SCREENING
from cptkit.selection.families.prevention.preventive_visit import PREVENTIVE_VISIT
from cptkit.selection.families.prevention.risk_factor_counseling import RISK_FACTOR_COUNSELING
from cptkit.selection.families.prevention.self_management_education import SELF_MANAGEMENT_EDUCATION
from cptkit.selection.families.prevention.tobacco_counseling import TOBACCO_COUNSELING
from cptkit.selection.family import Family

__all__ = ["PREVENTION_FAMILIES"]

PREVENTION_FAMILIES: Final[tuple[Family, ...]] = (
    PREVENTIVE_VISIT,
    MEDICARE_WELLNESS,
    PREVENTIVE_COUNSELING,
    RISK_FACTOR_COUNSELING,
    TOBACCO_COUNSELING,
    PREVENTIVE_SCREENING,
    CHILD_SCREENING,
    DIABETES_EDUCATION,
    SELF_MANAGEMENT_EDUCATION,
    GENETIC_COUNSELING,
)
