"""Transitional care management (TCM): the 30 days after a discharge home."""

from typing import Final

import attrs

from cptkit.selection.facts import count, yes_no
from cptkit.selection.family import Family
from cptkit.selection.visit_facts import UNTIMED_MDM, Level, Mdm, of_data, of_mdm, of_problems, of_risk

__all__ = ["TRANSITIONAL_CARE", "TransitionalCare"]


@attrs.frozen
class TransitionalCare:
    """Documented TCM, with the visit that it includes. `None` is not documented.

    Attributes:
        contacted: whether the patient or a caregiver was reached within two business days of the
            discharge, or two attempts were made in them.
        days_to_visit: how many calendar days after the discharge the visit was.
        problems, data, risk: the three elements of MDM over the period, each as a level.
        mdm: the level of MDM as a whole, where the record states that instead.

    >>> TransitionalCare(contacted=True, days_to_visit=7).days_to_visit
    7
    """

    contacted: bool | None = yes_no(
        "was the patient contacted, or were two attempts made, within two business days of discharge?"
    )
    days_to_visit: int | None = count("how many calendar days after the discharge was the visit?", least=0)
    problems: Level | None = of_problems()
    data: Level | None = of_data()
    risk: Level | None = of_risk()
    mdm: Mdm | None = of_mdm()


TRANSITIONAL_CARE: Final = Family(
    "transitional-care",
    "transitional care management: the 30 days after a discharge home",
    TransitionalCare,
    derived=(UNTIMED_MDM,),
    also=(
        "tcm",
        "transitional-care-management",
        "tcm-visit",
    ),
)
