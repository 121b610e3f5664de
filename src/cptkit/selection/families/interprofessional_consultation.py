"""Consultations between practitioners, by telephone or record, without the patient."""

from enum import StrEnum
from typing import Final

import attrs

from cptkit.selection.facts import count, word, yes_no
from cptkit.selection.family import Family

__all__ = ["INTERPROFESSIONAL_CONSULTATION", "ConsultationReport", "ConsultingRole", "InterprofessionalConsultation"]


class ConsultingRole(StrEnum):
    """Whose service it is."""

    CONSULTANT = "consultant"
    TREATING = "treating"


class ConsultationReport(StrEnum):
    """How the consultant reported."""

    SPOKEN_AND_WRITTEN = "spoken-and-written"
    WRITTEN = "written"


_CONSULTING_ROLE_ALSO: Final = {"requesting": "treating"}
_CONSULTATION_REPORT_ALSO: Final = {"verbal-and-written": "spoken-and-written"}


@attrs.frozen
class InterprofessionalConsultation:
    """A documented consultation between practitioners. `None` is not documented.

    Attributes:
        role: whose service it is.
        report: how the consultant reported.
        minutes: the minutes.
        seen_near: whether a visit with the consultant is near.

    >>> InterprofessionalConsultation(role="consultant", minutes=15).minutes
    15
    """

    role: ConsultingRole | None = word(
        ConsultingRole,
        "is it the service of the consultant, or of the treating practitioner?",
        also=_CONSULTING_ROLE_ALSO,
    )
    report: ConsultationReport | None = word(
        ConsultationReport,
        "did the consultant report in speech and writing, or in writing alone?",
        also=_CONSULTATION_REPORT_ALSO,
    )
    minutes: int | None = count("how many minutes did it take?", least=0)
    seen_near: bool | None = yes_no(
        "did the consultant see the patient in the 14 days before, or is a visit set within 14 days after?"
    )


INTERPROFESSIONAL_CONSULTATION: Final = Family(
    "interprofessional-consultation",
    "a consultation between practitioners without the patient",
    InterprofessionalConsultation,
    also=("econsult", "e-consult"),
)
