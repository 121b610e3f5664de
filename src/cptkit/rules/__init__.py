"""The rules, in the order in which a report gives their findings, and what it takes to write one.

A rule is a plain function of one subject, and a record that names it: see `Rule`. Your own stand
beside the bundled ones: `check(claim, reference, rules=(*RULES, mine))`.
"""

from typing import Any, Final, TypeAlias

from cptkit.reference.diagnoses import DiagnosisRange
from cptkit.rules import diagnoses, fee_schedule, form, global_surgery, modifiers, ncci, patient, payer, services
from cptkit.rules.proposals import (
    Proposal,
    append,
    bill_at,
    bill_code,
    bill_units,
    code_diagnosis,
    drop,
    merge,
    move_units,
    reorder,
    reorder_diagnoses,
    replace,
    split,
    take_off,
    take_off_diagnosis,
    together,
)
from cptkit.rules.rule import Bypassed, Hit, Rule, Said
from cptkit.subjects import (
    AgedLine,
    BilledClaim,
    BilledLine,
    CodeDay,
    CodedLine,
    DayDiagnoses,
    DiagnosedLine,
    GlobalPeriodLine,
    LineAmongOthers,
    LinePair,
    ServiceDay,
)
from cptkit.values.rows import Several
from cptkit.values.scope import Domain, Extent, Scope
from cptkit.values.service_kinds import ServiceKind

__all__ = [
    "RULES",
    "AgedLine",
    "AnyRule",
    "BilledClaim",
    "BilledLine",
    "Bypassed",
    "CodeDay",
    "CodedLine",
    "DayDiagnoses",
    "DiagnosedLine",
    "DiagnosisRange",
    "Domain",
    "Extent",
    "GlobalPeriodLine",
    "Hit",
    "LineAmongOthers",
    "LinePair",
    "Proposal",
    "Rule",
    "Said",
    "Scope",
    "ServiceDay",
    "ServiceKind",
    "append",
    "bill_at",
    "bill_code",
    "bill_units",
    "code_diagnosis",
    "drop",
    "merge",
    "move_units",
    "reorder",
    "reorder_diagnoses",
    "replace",
    "split",
    "take_off",
    "take_off_diagnosis",
    "together",
]

# Rules of different subjects stand side by side; each record says which subject it judges.
AnyRule: TypeAlias = Rule[Any]

# It shows itself by how many there are, so that the help on what takes rules fits a screen.
RULES: Final[Several[AnyRule]] = Several(
    (
        *form.RULES,
        *diagnoses.RULES,
        *modifiers.RULES,
        *fee_schedule.RULES,
        *ncci.RULES,
        *global_surgery.RULES,
        *services.RULES,
        *patient.RULES,
        *payer.RULES,
    )
)
