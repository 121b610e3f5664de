"""Clauses: the closed set of things that a payer's published policy can say about a claim line.

A clause is a frozen class with a title, a period and a citation. It knows the word by which a
payer's file names its kind, how it is read, which codes it concerns, and how it reads in words.
"""

from typing import Final, TypeAlias

from cptkit.policies.clauses.ages import CoveredAges
from cptkit.policies.clauses.appended import RefusedModifier, WantedModifier
from cptkit.policies.clauses.components import ComponentBilling
from cptkit.policies.clauses.coverage import CoveragePosition, CoverageStatement
from cptkit.policies.clauses.denials import ExpectedDenials
from cptkit.policies.clauses.diagnoses import CoveredDiagnoses
from cptkit.policies.clauses.effect import Effect
from cptkit.policies.clauses.limits import DailyLimit
from cptkit.policies.clauses.modifiers import ModifierExclusion
from cptkit.policies.clauses.outcomes import RuleOutcome
from cptkit.policies.clauses.over_time import CountedServices, PeriodLimit, TimeSpan
from cptkit.policies.clauses.pairs import OwnPair
from cptkit.policies.clauses.places import RefusedPlace
from cptkit.policies.clauses.practitioners import RefusedPractitioner
from cptkit.policies.clauses.publications import NotFound, Publication
from cptkit.policies.clauses.readings import SecondReading
from cptkit.policies.clauses.records import WantedRecords
from cptkit.policies.clauses.refused import RefusedCodes
from cptkit.policies.clauses.refused_diagnoses import RefusedDiagnosis
from cptkit.policies.clauses.related import RelatedDiagnosis
from cptkit.policies.clauses.repeats import RepeatBilling, RepeatForm
from cptkit.policies.clauses.sides import BilateralBilling, BilateralForm, BilateralZero
from cptkit.policies.clauses.thresholds import YearlyThreshold
from cptkit.policies.clauses.visits import VisitBesideProcedure
from cptkit.policies.clauses.waivers import Liable, WaiverModifier

__all__ = [
    "CLAUSES",
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
    "ModifierExclusion",
    "NotFound",
    "OwnPair",
    "PeriodLimit",
    "Publication",
    "RefusedCodes",
    "RefusedDiagnosis",
    "RefusedModifier",
    "RefusedPlace",
    "RefusedPractitioner",
    "RelatedDiagnosis",
    "RepeatBilling",
    "RepeatForm",
    "RuleOutcome",
    "SecondReading",
    "TimeSpan",
    "VisitBesideProcedure",
    "WaiverModifier",
    "WantedModifier",
    "WantedRecords",
    "YearlyThreshold",
]

Clause: TypeAlias = (
    ComponentBilling
    | BilateralZero
    | BilateralBilling
    | DailyLimit
    | PeriodLimit
    | ModifierExclusion
    | VisitBesideProcedure
    | CoveredDiagnoses
    | CoveredAges
    | RefusedCodes
    | WantedModifier
    | RefusedModifier
    | RefusedPlace
    | RefusedDiagnosis
    | RefusedPractitioner
    | OwnPair
    | RelatedDiagnosis
    | RepeatBilling
    | SecondReading
    | WaiverModifier
    | WantedRecords
    | YearlyThreshold
    | RuleOutcome
    | ExpectedDenials
    | CoverageStatement
    | Publication
    | NotFound
)

CLAUSES: Final[tuple[type[Clause], ...]] = (
    ComponentBilling,
    BilateralZero,
    BilateralBilling,
    DailyLimit,
    PeriodLimit,
    ModifierExclusion,
    VisitBesideProcedure,
    CoveredDiagnoses,
    CoveredAges,
    RefusedCodes,
    WantedModifier,
    RefusedModifier,
    RefusedPlace,
    RefusedDiagnosis,
    RefusedPractitioner,
    OwnPair,
    RelatedDiagnosis,
    RepeatBilling,
    SecondReading,
    WaiverModifier,
    WantedRecords,
    YearlyThreshold,
    RuleOutcome,
    ExpectedDenials,
    CoverageStatement,
    Publication,
    NotFound,
)
