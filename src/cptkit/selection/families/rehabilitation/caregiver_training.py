"""Training of those who care for a patient at home, without the patient."""

from typing import Final

import attrs

from cptkit.selection.facts import count, word, yes_no
from cptkit.selection.families.rehabilitation.therapy import DISCIPLINES, PlanOfCare
from cptkit.selection.family import Family
from cptkit.selection.visit_facts import blocks_past

__all__ = ["CAREGIVER_TRAINING", "CaregiverTraining"]


@attrs.frozen
class CaregiverTraining:
    """Documented training of caregivers in what helps the patient to function. `None` is not documented.

    Attributes:
        minutes: the minutes face to face with the caregivers of one patient.
        in_group: whether caregivers of several patients were trained together.
        discipline: under whose plan of therapy, where under one.

    >>> CaregiverTraining(minutes=45, discipline="ot").discipline.value
    'occupational'
    """

    minutes: int | None = count("how many minutes did the training last?", least=0)
    in_group: bool | None = yes_no("were caregivers of several patients trained together?", untold=False)
    discipline: PlanOfCare | None = word(
        PlanOfCare, "under whose plan of therapy was it done, if any?", also=DISCIPLINES, untold=PlanOfCare.NONE
    )


CAREGIVER_TRAINING: Final = Family(
    "caregiver-training",
    "training of caregivers without the patient",
    CaregiverTraining,
    derived=(blocks_past(30, 15),),
)
