"""The electrocardiogram: tracing and interpretation, each with a code of its own."""

from enum import StrEnum
from typing import Final

import attrs

from cptkit.reference.places import Component, Owner
from cptkit.selection.decisions import YES_NO
from cptkit.selection.facts import word, yes_no
from cptkit.selection.families.prevention.medicare_wellness import MedicareWellness
from cptkit.selection.family import Derived, Family
from cptkit.selection.totals import of_kind
from cptkit.selection.words import stated, which_component, which_owner

__all__ = ["ELECTROCARDIOGRAM", "Electrocardiogram", "Leads"]


# The IPPE is paid within the first 12 months of Part B (Noridian, IPPE and AWV).
_WELCOME_MONTHS: Final = 12


class Leads(StrEnum):
    """How many leads were traced."""

    TWELVE = "twelve"
    ONE_TO_THREE = "one-to-three"


@attrs.frozen
class Electrocardiogram:
    """A documented electrocardiogram. `None` is not documented.

    Attributes:
        leads: twelve or more, or a rhythm strip of one to three, which is told where it is meant.
        screening: whether it was the one screening that follows from the IPPE.
        component: which part the billing physician did: `PROFESSIONAL` the interpretation and report,
            `TECHNICAL` the tracing, `GLOBAL` both.
        equipment_owner: who owns the equipment.

    >>> Electrocardiogram(leads="12").leads.value
    'twelve'
    """

    leads: Leads | None = word(
        Leads,
        "was it a 12-lead tracing, or a rhythm strip of one to three leads?",
        also={
            "12": "twelve",
            "rhythm-strip": "one-to-three",
            "rhythm": "one-to-three",
            "12-lead": "twelve",
        },
        untold=Leads.TWELVE,
    )
    screening: bool | None = yes_no("was it the one screening that the welcome to Medicare visit refers for?")
    component: Component | None = which_component()
    equipment_owner: Owner | None = which_owner()


def _welcome_screening(service: Electrocardiogram, services: tuple[object, ...]) -> str | None:
    """Say whether it is the screening of the IPPE; asked for where the visit of the day may be one."""
    if service.screening is None and any(map(_may_be_welcome, of_kind(MedicareWellness, services))):
        return None
    return stated(service.screening)


def _may_be_welcome(visit: MedicareWellness) -> bool:
    return not visit.ippe_before and (visit.part_b_months is None or visit.part_b_months < _WELCOME_MONTHS)


ELECTROCARDIOGRAM: Final = Family(
    "electrocardiogram",
    "an electrocardiogram",
    Electrocardiogram,
    derived=(Derived("welcome_screening", YES_NO, ("screening",), _welcome_screening),),
    also=("ekg", "ecg"),
    saying={
        "ekg-tracing": {"component": "technical"},
        "ekg-tracing-only": {"component": "technical"},
        "ekg-read": {"component": "professional"},
        "ekg-interpretation-only": {"component": "professional"},
        "ekg-interpretation-and-report": {"component": "professional"},
    },
)
