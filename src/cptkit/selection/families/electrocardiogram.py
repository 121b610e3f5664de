"""The electrocardiogram: tracing and interpretation, each with a code of its own."""

from enum import StrEnum
from typing import Final

import attrs

from cptkit.reference.places import Component, Owner
from cptkit.selection.facts import word
from cptkit.selection.family import Family
from cptkit.selection.words import which_component, which_owner

__all__ = ["ELECTROCARDIOGRAM", "Electrocardiogram", "Leads"]


class Leads(StrEnum):
    """How many leads were traced."""

    TWELVE = "twelve"
    ONE_TO_THREE = "one-to-three"


@attrs.frozen
class Electrocardiogram:
    """A documented electrocardiogram. `None` is not documented.

    Attributes:
        leads: twelve or more, or a rhythm strip of one to three.
        component: which part the billing physician did: `PROFESSIONAL` the interpretation and report,
            `TECHNICAL` the tracing, `GLOBAL` both.
        equipment_owner: who owns the equipment.

    >>> Electrocardiogram(leads="12").leads.value
    'twelve'
    """

    leads: Leads | None = word(
        Leads,
        "were twelve leads traced, or a rhythm strip of one to three?",
        also={
            "12": "twelve",
            "rhythm-strip": "one-to-three",
            "rhythm": "one-to-three",
            "12-lead": "twelve",
        },
    )
    component: Component | None = which_component()
    equipment_owner: Owner | None = which_owner()


ELECTROCARDIOGRAM: Final = Family("electrocardiogram", "an electrocardiogram", Electrocardiogram, also=("ekg", "ecg"))
