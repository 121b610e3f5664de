"""Psychotherapy by time, alone or with an E/M visit."""

from typing import Final

import attrs

from cptkit.selection.decisions import YES_NO
from cptkit.selection.facts import count, yes_no
from cptkit.selection.families.visits_and_care.home_visit import HomeVisit
from cptkit.selection.families.visits_and_care.hospital_visit import HospitalVisit
from cptkit.selection.families.visits_and_care.nursing_facility_visit import NursingFacilityVisit
from cptkit.selection.families.visits_and_care.office_visit import OfficeVisit
from cptkit.selection.families.visits_and_care.telehealth_visit import TelehealthVisit
from cptkit.selection.family import Derived, Family, yes_where_stated
from cptkit.selection.words import stated

__all__ = ["PSYCHOTHERAPY", "Psychotherapy"]

_VISITS: Final = (OfficeVisit, HospitalVisit, NursingFacilityVisit, HomeVisit, TelehealthVisit)


@attrs.frozen
class Psychotherapy:
    """Documented psychotherapy of one patient; a visit of the same encounter is a service of its own.

    Attributes:
        minutes: the psychotherapy time, without that of the visit.
        interactive_complexity: whether communication made it more complex, as by a guardian, an interpreter or play;
            where it is not documented, it did not.

    >>> Psychotherapy(minutes=45).minutes
    45
    """

    minutes: int | None = count("how many minutes of psychotherapy were there?", least=0)
    interactive_complexity: bool | None = yes_no("was there interactive complexity?")


def _with_visit(_: Psychotherapy, services: tuple[object, ...]) -> str:
    """Say whether a visit is documented with it."""
    return stated(any(isinstance(one, _VISITS) for one in services))


PSYCHOTHERAPY: Final = Family(
    "psychotherapy",
    "psychotherapy, alone or with an E/M visit",
    Psychotherapy,
    derived=(
        Derived("with_visit", YES_NO, (), _with_visit),
        yes_where_stated("complex", "interactive_complexity"),
    ),
    also=(
        "individual-psychotherapy",
        "individual-therapy",
        "talk-therapy",
    ),
    beside=("individual",),
)
