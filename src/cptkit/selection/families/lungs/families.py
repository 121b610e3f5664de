"""The families of the lungs and breathing."""

from typing import Final

from cptkit.selection.families.lungs.airway_procedure import AIRWAY_PROCEDURE
from cptkit.selection.families.lungs.breathing_treatment import BREATHING_TREATMENT
from cptkit.selection.families.lungs.bronchoscopy import BRONCHOSCOPY
from cptkit.selection.families.lungs.fluid_drainage import FLUID_DRAINAGE
from cptkit.selection.families.lungs.hyperbaric_oxygen import HYPERBARIC_OXYGEN
from cptkit.selection.families.lungs.lung_challenge import LUNG_CHALLENGE
from cptkit.selection.families.lungs.pulmonary_function import PULMONARY_FUNCTION
from cptkit.selection.families.lungs.sleep_study import SLEEP_STUDY
from cptkit.selection.families.lungs.thoracic_surgery import THORACIC_SURGERY
from cptkit.selection.family import Family

__all__ = ["LUNGS_FAMILIES"]

LUNGS_FAMILIES: Final[tuple[Family, ...]] = (
    PULMONARY_FUNCTION,
    LUNG_CHALLENGE,
    BREATHING_TREATMENT,
    SLEEP_STUDY,
    HYPERBARIC_OXYGEN,
    BRONCHOSCOPY,
    AIRWAY_PROCEDURE,
    FLUID_DRAINAGE,
    THORACIC_SURGERY,
)
