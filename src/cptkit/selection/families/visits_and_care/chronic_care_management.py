"""Chronic care management of one calendar month."""

from typing import Final

import attrs

from cptkit.selection.facts import count, word, yes_no
from cptkit.selection.families.visits_and_care.principal_care_management import (
    WHOSE_ALSO,
    PrincipalCareManagement,
    Whose,
)
from cptkit.selection.family import Family, becoming
from cptkit.selection.visit_facts import blocks_past

__all__ = ["CHRONIC_CARE_MANAGEMENT", "ChronicCareManagement"]


@attrs.frozen
class ChronicCareManagement:
    """Documented care management of a patient with several chronic conditions, for one calendar month.

    Attributes:
        conditions: how many chronic conditions are managed.
        whose_minutes: clinical staff time, or the practitioner's own time.
        minutes: the minutes of the month.
        complex: whether it was complex: moderate or high MDM, the plan established or substantially revised.

    >>> ChronicCareManagement(conditions=2, whose_minutes="staff", minutes=45).minutes
    45
    """

    conditions: int | None = count("how many chronic conditions are managed?")
    whose_minutes: Whose | None = word(
        Whose, "is it clinical staff time, or the practitioner's own time?", also=WHOSE_ALSO
    )
    minutes: int | None = count("how many minutes were spent in the calendar month?", least=0)
    complex: bool | None = yes_no("was it complex, with moderate or high MDM?")


CHRONIC_CARE_MANAGEMENT: Final = Family(
    "chronic-care-management",
    "management of several chronic conditions for one calendar month",
    ChronicCareManagement,
    # At most two additional 20 minutes of clinical staff time are billed.
    derived=(blocks_past(20, 20, most=2), blocks_past(30, 30), blocks_past(60, 30)),
    also=("ccm",),
    becomes={"principal-care-management": becoming(PrincipalCareManagement)},
)
