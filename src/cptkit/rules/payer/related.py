"""Services in a global period that are billed as unrelated, for a diagnosis like the operation's."""

from operator import attrgetter
from typing import Final

from cptkit.policies.clauses import RelatedDiagnosis
from cptkit.policies.clauses.named import names
from cptkit.reference.diagnoses import CATEGORY
from cptkit.reference.modifiers import ModifierRole
from cptkit.rules.proposals import replace
from cptkit.rules.rule import Hit, Rule, Said
from cptkit.subjects.global_period import GlobalPeriodLine
from cptkit.subjects.lines import BilledLine
from cptkit.subjects.practitioners import are_surely_one
from cptkit.values.findings import Severity
from cptkit.values.scope import Domain
from cptkit.values.tables import Table

__all__ = ["RULES"]

_STAGED: Final = "that it was planned or staged at the time of the operation"
_RETURN: Final = "an unplanned return to the operating room for a complication of the operation"


def _shared(line: BilledLine, operation: BilledLine) -> str | None:
    """Return the diagnosis of a line that is of one category with one of the operation's.

    What follows the category tells the kind, the site or the side of one condition.
    """
    theirs = {code[:CATEGORY] for code in operation.line.diagnoses}
    return next((code for code in line.line.diagnoses if code[:CATEGORY] in theirs), None)


def related_diagnosis(care: GlobalPeriodLine) -> Said:
    """A line that a modifier calls unrelated to the operation, for a diagnosis like the operation's."""
    line = care.line
    for clause in care.policy.clauses(RelatedDiagnosis) if care.policy else ():
        appended = [modifier for modifier in line.modifiers if modifier in clause.modifiers]
        diagnosis = _shared(line, care.operation)
        if appended and diagnosis and names(clause, line.code, line.coded.about.kinds):
            # Of another practitioner's operation the text does not speak.
            most = Severity.DENIAL if are_surely_one(line, care.operation) else Severity.REVIEW
            before = f"the diagnosis of {care.operation.code} {care.days_after} days before"
            yield Hit(
                f"{appended[0]} on {line.code} for {diagnosis}, {before}; {clause.title}",
                min(most, clause.outcome.severity, key=attrgetter("weight")),
                (clause,),
                lines=(line,),
                candidates=[replace(appended[0], "58", _STAGED), replace(appended[0], "78", _RETURN)]
                if appended[0] == "79"
                else (),
            )


RELATED_DIAGNOSIS: Final = Rule(
    id="payer.related-diagnosis",
    subject=GlobalPeriodLine,
    title="a service billed as unrelated to an operation, for a diagnosis like the operation's",
    evaluate=related_diagnosis,
    domain=Domain.GLOBAL_SURGERY,
    clauses=(RelatedDiagnosis,),
    needs=(Table.POLICIES, Table.FEE_SCHEDULE),
    roles=frozenset({ModifierRole.POSTOPERATIVE, ModifierRole.VISIT}),
    preview=True,
)

RULES: Final = (RELATED_DIAGNOSIS,)
