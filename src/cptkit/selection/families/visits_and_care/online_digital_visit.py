"""The online digital E/M service: messages of a patient answered over seven days."""

from enum import StrEnum
from typing import Final

import attrs

from cptkit.selection.facts import count, word, yes_no
from cptkit.selection.family import Family
from cptkit.selection.visit_facts import Patient, new_or_established

__all__ = ["ONLINE_DIGITAL_VISIT", "Answerer", "OnlineDigitalVisit"]


class Answerer(StrEnum):
    """Who answered the patient."""

    PHYSICIAN_OR_PRACTITIONER = "physician-or-practitioner"
    OTHER_PROFESSIONAL = "other-professional"


_ANSWERERS: Final = {
    "physician": "physician-or-practitioner",
    "nurse-practitioner": "physician-or-practitioner",
    "physician-assistant": "physician-or-practitioner",
    "therapist": "other-professional",
    "dietitian": "other-professional",
}


@attrs.frozen
class OnlineDigitalVisit:
    """Documented answers to what a patient wrote through a portal, over seven days. `None` is not documented.

    Attributes:
        patient: new or established.
        answered_by: one who may bill E/M codes, or another professional.
        minutes: the minutes of the seven days together.
        led_to_visit: whether a visit on the matter was within the seven days.

    >>> OnlineDigitalVisit(patient="established", answered_by="physician", minutes=12).minutes
    12
    """

    patient: Patient | None = new_or_established()
    answered_by: Answerer | None = word(
        Answerer, "who answered, a practitioner who may bill E/M codes or another professional?", also=_ANSWERERS
    )
    minutes: int | None = count("how many minutes were there in the seven days?", least=0)
    led_to_visit: bool | None = yes_no("was there a visit about the same problem within the seven days?")


ONLINE_DIGITAL_VISIT: Final = Family(
    "online-digital-visit", "an online digital E/M service over seven days", OnlineDigitalVisit, also=("e-visit",)
)
