"""What rules judge, and how a claim is cut into it: lines, pairs, days, global periods, the claim."""

from cptkit.subjects.claims import BilledClaim, LineAmongOthers, billed_claim
from cptkit.subjects.coded import CodedLine
from cptkit.subjects.day_diagnoses import DayDiagnoses
from cptkit.subjects.days import CodeDay, ServiceDay
from cptkit.subjects.diagnoses import DiagnosedLine
from cptkit.subjects.global_period import GlobalPeriodLine
from cptkit.subjects.kinds import KINDS, Subject, SubjectKind, kind_of_subject
from cptkit.subjects.lines import Asked, BilledLine
from cptkit.subjects.pairs import LinePair
from cptkit.subjects.patients import AgedLine

__all__ = [
    "KINDS",
    "AgedLine",
    "Asked",
    "BilledClaim",
    "BilledLine",
    "CodeDay",
    "CodedLine",
    "DayDiagnoses",
    "DiagnosedLine",
    "GlobalPeriodLine",
    "LineAmongOthers",
    "LinePair",
    "ServiceDay",
    "Subject",
    "SubjectKind",
    "billed_claim",
    "kind_of_subject",
]
