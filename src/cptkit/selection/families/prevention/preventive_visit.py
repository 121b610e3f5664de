"""The preventive medicine visit, by age."""

from typing import Final

import attrs

from cptkit.selection.facts import count, yes_no
from cptkit.selection.family import Family
from cptkit.selection.visit_facts import Patient, new_or_established, separately_identifiable_visit, with_resident

__all__ = ["PREVENTIVE_VISIT", "PreventiveVisit"]


@attrs.frozen
class PreventiveVisit:
    """A documented preventive medicine visit. `None` is not documented.

    Attributes:
        age: the patient's age in whole years; 0 is an infant.
        patient: new or established.
        pelvic_exam: whether a pelvic examination with its supplies and a chaperone was part of the visit.
        separately_identifiable, teaching_physician_present: what 25 and GC say.

    >>> PreventiveVisit(age=40, patient="established").age
    40
    """

    age: int | None = count("how old is the patient, in whole years?", least=0)
    patient: Patient | None = new_or_established()
    pelvic_exam: bool | None = yes_no("was a pelvic examination done at the visit?", untold=False)
    separately_identifiable: bool | None = separately_identifiable_visit()
    teaching_physician_present: bool | None = with_resident()


PREVENTIVE_VISIT: Final = Family(
    "preventive-visit",
    "a preventive medicine visit, by age",
    PreventiveVisit,
    also=(
        "annual-physical",
        "preventive-medicine-visit",
        "well-child-visit",
        "well-child-check",
        "well-visit",
        "well-woman-visit",
        "checkup",
        "annual-exam",
        "well-woman-exam",
        "wcc",
        "well-baby-check",
        "well-child-exam",
        "yearly-physical",
    ),
)
