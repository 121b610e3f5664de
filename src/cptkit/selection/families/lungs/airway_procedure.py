"""Procedures on the airway above the lungs."""

from enum import StrEnum
from typing import Final

import attrs

from cptkit.selection.facts import word
from cptkit.selection.families.visits_and_care.newborn_care import IN_CHILDS_CRITICAL_CARE
from cptkit.selection.family import Family

__all__ = ["AIRWAY_PROCEDURE", "AirwayProcedure", "AirwayWork"]


class AirwayWork(StrEnum):
    """What was done."""

    INTUBATION = "intubation"
    PLANNED_TRACHEOSTOMY = "planned-tracheostomy"
    EMERGENCY_TRACHEOSTOMY = "emergency-tracheostomy"
    TRACHEOSTOMY_TUBE_CHANGE = "tracheostomy-tube-change"
    FLEXIBLE_LARYNGOSCOPY = "flexible-laryngoscopy"
    FLEXIBLE_LARYNGOSCOPY_WITH_BIOPSY = "flexible-laryngoscopy-with-biopsy"
    FLEXIBLE_LARYNGOSCOPY_WITH_FOREIGN_BODY = "flexible-laryngoscopy-with-foreign-body"
    FLEXIBLE_LARYNGOSCOPY_WITH_LESION_REMOVAL = "flexible-laryngoscopy-with-lesion-removal"
    SCOPE_THROUGH_TRACHEOSTOMY = "scope-through-tracheostomy"


@attrs.frozen
class AirwayProcedure:
    """A documented procedure on the airway above the lungs. `None` is not documented.

    Attributes:
        procedure: what was done.

    >>> AirwayProcedure(procedure="intubation").procedure.value
    'intubation'
    """

    procedure: AirwayWork | None = word(
        AirwayWork,
        "what was done in the airway?",
        also={
            "flex-laryngoscopy": "flexible-laryngoscopy",
            "fiberoptic-laryngoscopy": "flexible-laryngoscopy",
            "npl": "flexible-laryngoscopy",
            "endotracheal-intubation": "intubation",
            "ett-placement": "intubation",
            "trach-change": "tracheostomy-tube-change",
        },
    )


AIRWAY_PROCEDURE: Final = Family(
    "airway-procedure",
    "a tube or a scope in the airway",
    AirwayProcedure,
    derived=(IN_CHILDS_CRITICAL_CARE,),
    also=("intubation", "tracheostomy-tube-change", "flexible-laryngoscopy", "laryngoscopy"),
)
