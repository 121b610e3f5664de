"""The body mass index of a child or of an adult, against the patient's age."""

from typing import Final

from cptkit.reference.diagnoses import is_among, ranges
from cptkit.rules.rule import Hit, Rule, Said
from cptkit.subjects.claims import LineAmongOthers
from cptkit.values.codes import ICD_10_CM_SINCE
from cptkit.values.findings import Severity
from cptkit.values.periods import Period
from cptkit.values.scope import Domain

__all__ = ["RULES"]

_OF_CHILDREN: Final = ranges("Z68.5")
_CHILDREN: Final = range(2, 20)
_ADULT: Final = 20


def body_mass_age(among: LineAmongOthers) -> Said:
    """A percentile of children for another patient, or an adult's body mass index for a child."""
    line, patient = among.line, among.within.claim.patient
    age = patient.age_on(line.published.day) if patient is not None else None
    if age is None:
        return
    for code in [one for one in line.line.diagnoses if is_among(one, BODY_MASS_AGE.diagnoses)]:
        of_children = is_among(code, _OF_CHILDREN)
        if age not in _CHILDREN if of_children else age < _ADULT:
            told = "ages 2 to 19" if of_children else "ages 20 and over"
            yield Hit(f"{code} on {line.code} is for {told}; the patient is outside that age range", Severity.REVIEW)


BODY_MASS_AGE: Final = Rule(
    id="patient.body-mass-age",
    subject=LineAmongOthers,
    title="a body mass index code that does not fit the patient's age",
    evaluate=body_mass_age,
    source="nchs-icd-10-cm-tabular-body-mass",
    domain=Domain.AGE_AND_SEX,
    diagnoses=ranges("Z68"),
    in_force=Period(ICD_10_CM_SINCE),
    moot_after=("patient.diagnosis-age",),
    preview=True,
)

RULES: Final = (BODY_MASS_AGE,)
