"""Resuscitation, cardioversion and other procedures on the heart at the bedside."""

from enum import StrEnum
from typing import Final

import attrs

from cptkit.reference.places import Component, Owner
from cptkit.selection.facts import word
from cptkit.selection.family import Family
from cptkit.selection.words import which_component, which_owner

__all__ = ["HEART_PROCEDURE", "HeartProcedure", "HeartWork"]


class HeartWork(StrEnum):
    """What was done."""

    CARDIOPULMONARY_RESUSCITATION = "cardiopulmonary-resuscitation"
    PLANNED_CARDIOVERSION = "planned-cardioversion"
    TEMPORARY_PACING_THROUGH_SKIN = "temporary-pacing-through-skin"
    TILT_TABLE_TEST = "tilt-table-test"


_WORKS: Final = {
    "cpr": "cardiopulmonary-resuscitation",
    "resuscitation": "cardiopulmonary-resuscitation",
    "cardioversion": "planned-cardioversion",
    "elective-cardioversion": "planned-cardioversion",
    "external-cardioversion": "planned-cardioversion",
    "transcutaneous-pacing": "temporary-pacing-through-skin",
    "tilt-table": "tilt-table-test",
}


@attrs.frozen
class HeartProcedure:
    """A documented procedure on the heart at the bedside. `None` is not documented.

    Attributes:
        procedure: what was done; who directs a resuscitation does it.
        component, equipment_owner: as for every study, of the tilt table test.

    >>> HeartProcedure(procedure="CPR").procedure.value
    'cardiopulmonary-resuscitation'
    """

    procedure: HeartWork | None = word(HeartWork, "what was done?", also=_WORKS)
    component: Component | None = which_component()
    equipment_owner: Owner | None = which_owner()


HEART_PROCEDURE: Final = Family(
    "heart-procedure",
    "a resuscitation, a cardioversion or another bedside procedure on the heart",
    HeartProcedure,
    also=("cpr", "cardioversion", "tilt-table"),
)
