"""Diagnoses at places of service at which a payer does not take them."""

from typing import Final

from cptkit.policies.clauses import RefusedDiagnosis
from cptkit.rules.rule import Hit, Rule, Said
from cptkit.subjects.lines import BilledLine
from cptkit.values.scope import Domain
from cptkit.values.tables import Table

__all__ = ["RULES"]


def diagnosis_not_taken(line: BilledLine) -> Said:
    """A line with a diagnosis that the payer does not take at its POS."""
    for clause in line.clauses(RefusedDiagnosis):
        named = [code for code in line.line.diagnoses if clause.names(code)] if line.place in clause.places else []
        if named:
            yield Hit(
                f"{', '.join(named)} on {line.code} at POS {line.place}; {clause.title}",
                clause.outcome.severity,
                (clause,),
            )


DIAGNOSIS_NOT_TAKEN: Final = Rule(
    id="payer.diagnosis-not-taken",
    subject=BilledLine,
    title="a diagnosis that the payer does not accept at this POS",
    evaluate=diagnosis_not_taken,
    domain=Domain.PAYER_LIMITS,
    clauses=(RefusedDiagnosis,),
    needs=(Table.POLICIES,),
    moot_after=("diagnosis.not-in-force", "diagnosis.not-billable"),
    preview=True,
)

RULES: Final = (DIAGNOSIS_NOT_TAKEN,)
