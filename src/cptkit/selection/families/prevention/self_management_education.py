"""Education of patients in managing a disease themselves, by a nonphysician after a standard curriculum."""

from typing import Final

import attrs

from cptkit.selection.decisions import Numbers
from cptkit.selection.facts import count
from cptkit.selection.family import Derived, Family

__all__ = ["SELF_MANAGEMENT_EDUCATION", "SelfManagementEducation"]

_HALF_HOUR: Final = 30
_MOST_OF_IT: Final = 16


@attrs.frozen
class SelfManagementEducation:
    """Documented education of one patient, alone or in a group. `None` is not documented.

    Attributes:
        minutes: how long it took, face to face.
        patients: how many patients were taught together.

    >>> SelfManagementEducation(minutes=60, patients=3).patients
    3
    """

    minutes: int | None = count("how many minutes did it take, face to face?", least=0)
    patients: int | None = count("how many patients were taught together?", untold=1)


def _half_hours(service: SelfManagementEducation, _: tuple[object, ...]) -> int | None:
    """Count the half hours, each from its 16th minute on."""
    return None if service.minutes is None else (service.minutes + _HALF_HOUR - _MOST_OF_IT) // _HALF_HOUR


SELF_MANAGEMENT_EDUCATION: Final = Family(
    "self-management-education",
    "education in managing a disease, by a nonphysician after a standard curriculum",
    SelfManagementEducation,
    derived=(Derived("half_hours", Numbers(0), ("minutes",), _half_hours),),
    also=("patient-education", "asthma-education", "self-management-training"),
)
