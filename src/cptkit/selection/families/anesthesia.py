"""Anesthesia: who gave or directed it, how many cases at once, and for how many minutes."""

from enum import StrEnum
from typing import Final

import attrs

from cptkit.selection.decisions import YES_NO
from cptkit.selection.facts import count, word, yes_no
from cptkit.selection.family import Derived, Family
from cptkit.selection.words import stated

__all__ = ["ANESTHESIA", "Anesthesia", "AnesthesiaFor", "GivenBy"]


class AnesthesiaFor(StrEnum):
    """For which procedure anesthesia was given."""

    SCREENING_COLONOSCOPY = "screening-colonoscopy"
    COLONOSCOPY = "colonoscopy"
    UPPER_ENDOSCOPY = "upper-endoscopy"
    UPPER_ENDOSCOPY_AND_COLONOSCOPY = "upper-endoscopy-and-colonoscopy"
    CATARACT = "cataract"


class GivenBy(StrEnum):
    """Whose service is billed."""

    PHYSICIAN = "physician"
    ANESTHETIST = "anesthetist"


@attrs.frozen
class Anesthesia:
    """Documented anesthesia for one procedure, of the one whose service is billed. `None` is not documented.

    Attributes:
        procedure: for what it was given.
        minutes: how long it lasted.
        billed_for: whether the service of an anesthesiologist is billed, or that of an anesthetist.
        cases_directed: how many cases the anesthesiologist directed at once; 0 is giving it in person.
        directed: whether a physician directed the anesthetist.
        monitored_care: whether it was monitored anesthesia care.
        physical_status: the patient's physical status, 1 to 6.

    >>> Anesthesia(procedure="cataract", minutes=20).minutes
    20
    """

    procedure: AnesthesiaFor | None = word(AnesthesiaFor, "for which procedure was it given?")
    minutes: int | None = count("how many minutes did it last?")
    billed_for: GivenBy | None = word(
        GivenBy,
        "is the service of an anesthesiologist billed, or that of an anesthetist?",
        also={"anesthesiologist": "physician", "crna": "anesthetist"},
    )
    cases_directed: int | None = count(
        "how many cases did the anesthesiologist direct at once? 0 is in person", least=0
    )
    directed: bool | None = yes_no("did a physician direct the anesthetist?")
    monitored_care: bool | None = yes_no("was it monitored anesthesia care?")
    physical_status: int | None = count("what is the patient's physical status, 1 to 6?", most=6)


def _monitored(service: Anesthesia, _: tuple[object, ...]) -> str:
    """Say whether monitored anesthesia care is documented."""
    return stated(service.monitored_care)


ANESTHESIA: Final = Family(
    "anesthesia",
    "anesthesia for a procedure",
    Anesthesia,
    derived=(Derived("monitored", YES_NO, ("monitored_care",), _monitored),),
)
