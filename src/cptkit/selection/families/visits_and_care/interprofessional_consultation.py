"""Advice from one practitioner to another on a patient whom the adviser does not see."""

from enum import StrEnum
from typing import Final

import attrs

from cptkit.selection.facts import count, word, yes_no
from cptkit.selection.family import Family

__all__ = ["INTERPROFESSIONAL_CONSULTATION", "AdviceReport", "Adviser", "InterprofessionalConsultation"]


class Adviser(StrEnum):
    """On which side of the consultation the billing practitioner was."""

    CONSULTANT = "consultant"
    REQUESTING = "requesting"


class AdviceReport(StrEnum):
    """How the consultant reported to the practitioner who asked."""

    SPOKEN_AND_WRITTEN = "spoken-and-written"
    WRITTEN_ALONE = "written-alone"


_REPORTS: Final = {
    "verbal-and-written": "spoken-and-written",
    "written": "written-alone",
    "written-only": "written-alone",
}
_ROLES: Final = {"consulting": "consultant", "treating": "requesting"}


@attrs.frozen
class InterprofessionalConsultation:
    """Documented advice by telephone, internet or health record between two practitioners. `None` is not documented.

    Attributes:
        role: whether the billing practitioner gave the advice or asked for it.
        report: how the consultant reported.
        minutes: the billing practitioner's own minutes.
        patient_seen: whether the consultant saw the patient in the 14 days before, or is to see the patient in the
            14 days after it.

    >>> InterprofessionalConsultation(role="consulting", report="verbal and written", minutes=12).report.value
    'spoken-and-written'
    """

    role: Adviser | None = word(Adviser, "did the practitioner give the advice or request it?", also=_ROLES)
    report: AdviceReport | None = word(
        AdviceReport, "was the report verbal and written, or written only?", also=_REPORTS
    )
    minutes: int | None = count("how many minutes did the billing practitioner spend?", least=0)
    patient_seen: bool | None = yes_no("did or will the consultant see the patient within 14 days?")


INTERPROFESSIONAL_CONSULTATION: Final = Family(
    "interprofessional-consultation",
    "advice between practitioners about a patient the consultant does not see",
    InterprofessionalConsultation,
    also=(
        "econsult",
        "e-consult",
        "interprofessional-consult",
    ),
    beside=("phone",),
)
