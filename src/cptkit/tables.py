"""What is published: the tables, their rows, their indicators, and what each answers for.

>>> Status("A").meaning
'active: paid separately where it is covered'
"""

from cptkit.reference.codes import PublishedCode
from cptkit.reference.conflicts import Conflict
from cptkit.reference.contents import HeldTable
from cptkit.reference.coverage import CoverageArticle
from cptkit.reference.differences import Change, ChangeKind, Difference, Unanswered
from cptkit.reference.edits import AddOn, Mue, PtpEdit
from cptkit.reference.expected_denials import ExpectedDenial
from cptkit.reference.fees import FeeScheduleRow, RelativeValues
from cptkit.reference.frequency_limits import Counting, FrequencyLimit, NextService
from cptkit.reference.indicators import (
    Adjudication,
    Assistant,
    Bilateral,
    CoSurgeons,
    GlobalDays,
    HcpcsAction,
    HcpcsCoverage,
    ModifierIndicator,
    MultiplePricing,
    MultipleProcedure,
    PcTc,
    Rate,
    Status,
    Supervision,
    Team,
)
from cptkit.reference.level_two import LevelTwo
from cptkit.reference.modifiers import AmbulancePoint, Guidance, Modifier, ModifierConflict, ModifierRole, Position
from cptkit.reference.places import Component, NamedSite, Owner, SiteOfService
from cptkit.reference.procedures import HospitalStatus, NewPatientCode, Procedure, Successor
from cptkit.reference.sites import named_sites
from cptkit.reference.tables import Coverage, PublishedTable, Source
from cptkit.reference.usage import (
    CalledForBy,
    DocumentedCircumstance,
    ModifierNeed,
    ModifierUse,
    ServiceRange,
    Topic,
)
from cptkit.reference.views import Published, PublishedDay
from cptkit.values.periods import ALWAYS, Period
from cptkit.values.service_kinds import ServiceKind
from cptkit.values.tables import Setting, Table

__all__ = [
    "ALWAYS",
    "AddOn",
    "Adjudication",
    "AmbulancePoint",
    "Assistant",
    "Bilateral",
    "CalledForBy",
    "Change",
    "ChangeKind",
    "CoSurgeons",
    "Component",
    "Conflict",
    "Counting",
    "Coverage",
    "CoverageArticle",
    "Difference",
    "DocumentedCircumstance",
    "ExpectedDenial",
    "FeeScheduleRow",
    "FrequencyLimit",
    "GlobalDays",
    "Guidance",
    "HcpcsAction",
    "HcpcsCoverage",
    "HeldTable",
    "HospitalStatus",
    "LevelTwo",
    "Modifier",
    "ModifierConflict",
    "ModifierIndicator",
    "ModifierNeed",
    "ModifierRole",
    "ModifierUse",
    "Mue",
    "MultiplePricing",
    "MultipleProcedure",
    "NamedSite",
    "NewPatientCode",
    "NextService",
    "Owner",
    "PcTc",
    "Period",
    "Position",
    "Procedure",
    "PtpEdit",
    "Published",
    "PublishedCode",
    "PublishedDay",
    "PublishedTable",
    "Rate",
    "RelativeValues",
    "ServiceKind",
    "ServiceRange",
    "Setting",
    "SiteOfService",
    "Source",
    "Status",
    "Successor",
    "Supervision",
    "Table",
    "Team",
    "Topic",
    "Unanswered",
    "named_sites",
]
