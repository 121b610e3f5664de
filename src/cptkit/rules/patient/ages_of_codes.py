"""The patient's age against codes whose own text names another, such as newborn care and checkups of infants."""

from typing import Final

from cptkit.rules.patient.code_ages import AGES
from cptkit.rules.patient.siblings import SHOWS_AGE, code_for_age
from cptkit.rules.proposals import bill_code
from cptkit.rules.rule import Hit, Rule, Said
from cptkit.subjects.claims import LineAmongOthers
from cptkit.values.findings import Severity
from cptkit.values.scope import Domain
from cptkit.values.tables import Table

__all__ = ["RULES"]


def age_of_code(among: LineAmongOthers) -> Said:
    """A code for newborns, infants, children or adults on the claim of a patient of another age."""
    line, patient = among.line, among.within.claim.patient
    if patient is None or patient.birth_date is None:
        return
    day = line.published.day
    years = patient.age_on(day)
    meant = next(ages for kind, ages in AGES.items() if line.is_a(kind))
    if years is not None and not meant.include((day - patient.birth_date).days, years):
        message = f"{line.code} is for {meant.words}; the patient is outside that age range"
        other = code_for_age(line.published, line.code, years)
        yield Hit(
            message,
            Severity.REVIEW,
            source=meant.source,
            candidates=(bill_code(other, SHOWS_AGE),) if other else (),
        )


AGE_OF_CODE: Final = Rule(
    id="patient.age-of-code",
    subject=LineAmongOthers,
    title="a code whose text gives an age, for a patient outside it",
    evaluate=age_of_code,
    source="bcbsnc-consistency",
    domain=Domain.AGE_AND_SEX,
    needs=(Table.SERVICE_KINDS,),
    services=frozenset(AGES),
    preview=True,
)

RULES: Final = (AGE_OF_CODE,)
