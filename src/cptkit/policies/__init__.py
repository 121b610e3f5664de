"""What payers have published: their policies, the clauses of these, the tables they have adopted.

>>> from cptkit import bundled_reference
>>> from datetime import date
>>> uhc = bundled_reference().policy("UnitedHealthcare")
>>> sorted(uhc.clause(ComponentBilling, on=date(2024, 8, 13)).places)[:3]
['19', '21', '22']
"""

from cptkit.policies.adoptions import Adoption
from cptkit.policies.clauses import (
    CLAUSES,
    BilateralBilling,
    BilateralForm,
    BilateralZero,
    Clause,
    ComponentBilling,
    CountedServices,
    CoveragePosition,
    CoverageStatement,
    CoveredAges,
    CoveredDiagnoses,
    DailyLimit,
    Effect,
    ExpectedDenials,
    Liable,
    ModifierExclusion,
    NotFound,
    OwnPair,
    PeriodLimit,
    Publication,
    RefusedCodes,
    RefusedModifier,
    RefusedPlace,
    RefusedPractitioner,
    RuleOutcome,
    TimeSpan,
    VisitBesideProcedure,
    WaiverModifier,
    WantedModifier,
    WantedRecords,
    YearlyThreshold,
)
from cptkit.policies.policy import LineOfBusiness, PayerPolicy, PolicyDay

__all__ = [
    "CLAUSES",
    "Adoption",
    "BilateralBilling",
    "BilateralForm",
    "BilateralZero",
    "Clause",
    "ComponentBilling",
    "CountedServices",
    "CoveragePosition",
    "CoverageStatement",
    "CoveredAges",
    "CoveredDiagnoses",
    "DailyLimit",
    "Effect",
    "ExpectedDenials",
    "Liable",
    "LineOfBusiness",
    "ModifierExclusion",
    "NotFound",
    "OwnPair",
    "PayerPolicy",
    "PeriodLimit",
    "PolicyDay",
    "Publication",
    "RefusedCodes",
    "RefusedModifier",
    "RefusedPlace",
    "RefusedPractitioner",
    "RuleOutcome",
    "TimeSpan",
    "VisitBesideProcedure",
    "WaiverModifier",
    "WantedModifier",
    "WantedRecords",
    "YearlyThreshold",
]
