"""The patient's age against the ages at which the payer covers a service."""

from typing import Final

from cptkit.policies.clauses import CoveredAges
from cptkit.reference.modifiers import ModifierRole
from cptkit.rules.proposals import append
from cptkit.rules.rule import Hit, Rule, Said
from cptkit.subjects.claims import BilledClaim
from cptkit.values.scope import Domain

__all__ = ["RULES"]


def age_not_covered(billed: BilledClaim) -> Said:
    """A service at an age at which the payer does not cover it."""
    patient = billed.claim.patient
    if patient is None or patient.birth_date is None:
        return
    for line in billed.billed:
        age = patient.age_on(line.published.day)
        # With an ABN, or a denial that it states itself, the claim says already what to expect.
        if age is None or line.policy is None or line.in_role(ModifierRole.LIABILITY):
            continue
        clauses = [one for one in line.policy.clauses(CoveredAges) if line.code in one.codes]
        if clauses and not any(one.covers(age) for one in clauses):
            nearest = clauses[0]
            waived = append("GA", "an ABN that the patient signed before the service", line=line)
            yield Hit(
                f"{line.code}; {nearest.title} is for {nearest.ages}; the patient is outside that age range",
                nearest.outcome.severity,
                (nearest,),
                lines=(line,),
                candidates=(waived,) if line.policy.is_medicare else (),
            )


AGE_NOT_COVERED: Final = Rule(
    id="coverage.age-not-covered",
    subject=BilledClaim,
    title="a service for a patient outside the ages that the payer covers",
    evaluate=age_not_covered,
    domain=Domain.AGE_AND_SEX,
    clauses=(CoveredAges,),
    preview=True,
)

RULES: Final = (AGE_NOT_COVERED,)
