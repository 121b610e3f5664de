"""Fluid taken from chest, belly or spinal canal by needle or tube."""

from enum import StrEnum
from typing import Final

import attrs

from cptkit.selection.facts import word, yes_no
from cptkit.selection.families.visits_and_care.newborn_care import IN_CHILDS_CRITICAL_CARE
from cptkit.selection.family import Family
from cptkit.selection.words import Sides, which_sides

__all__ = ["FLUID_DRAINAGE", "DrainageProcedure", "FluidDrainage"]


class DrainageProcedure(StrEnum):
    """What was done."""

    THORACENTESIS = "thoracentesis"
    PLEURAL_CATHETER = "pleural-catheter"
    CHEST_TUBE = "chest-tube"
    PARACENTESIS = "paracentesis"
    DIAGNOSTIC_LUMBAR_PUNCTURE = "diagnostic-lumbar-puncture"
    THERAPEUTIC_LUMBAR_PUNCTURE = "therapeutic-lumbar-puncture"
    TUNNELED_PLEURAL_CATHETER = "tunneled-pleural-catheter"
    TUNNELED_PLEURAL_CATHETER_REMOVAL = "tunneled-pleural-catheter-removal"
    PLEURODESIS_THROUGH_TUBE = "pleurodesis-through-tube"


_PROCEDURES: Final = {
    "lumbar-puncture": "diagnostic-lumbar-puncture",
    "spinal-tap": "diagnostic-lumbar-puncture",
    "chest-tube-insertion": "chest-tube",
    "chest-tube-placement": "chest-tube",
    "pleurx": "tunneled-pleural-catheter",
    "tunneled-catheter": "tunneled-pleural-catheter",
    "pleurx-removal": "tunneled-pleural-catheter-removal",
    "pleural-catheter-removal": "tunneled-pleural-catheter-removal",
    "chemical-pleurodesis": "pleurodesis-through-tube",
    "talc-pleurodesis": "pleurodesis-through-tube",
    "pleurodesis": "pleurodesis-through-tube",
    "tube-thoracostomy": "chest-tube",
    "pigtail-chest-tube": "pleural-catheter",
    "percutaneous-pleural-drainage": "pleural-catheter",
    "pleurx-catheter": "tunneled-pleural-catheter",
}


@attrs.frozen
class FluidDrainage:
    """A documented drainage of fluid from chest, belly or spinal canal. `None` is not documented.

    Attributes:
        procedure: what was done.
        image_guided: whether imaging guided it; of a lumbar puncture, fluoroscopy or CT.
        sides: on which side of the chest, or on both.

    >>> FluidDrainage(procedure="thoracentesis", image_guided=True, sides="left").image_guided
    True
    """

    procedure: DrainageProcedure | None = word(
        DrainageProcedure,
        "what was drained, and how?",
        also=_PROCEDURES,
    )
    image_guided: bool | None = yes_no(
        "was it done under imaging guidance?",
        untold=False,
        also={"ultrasound-guided": True, "us-guided": True, "ct-guided": True},
    )
    sides: Sides | None = which_sides("on which side of the chest, or both?")


FLUID_DRAINAGE: Final = Family(
    "fluid-drainage",
    "drainage of fluid from the chest, abdomen or spinal canal",
    FluidDrainage,
    derived=(IN_CHILDS_CRITICAL_CARE,),
    also=(
        "thoracentesis",
        "paracentesis",
        "chest-tube",
        "chest-tube-insertion",
        "chest-tube-placement",
        "lumbar-puncture",
        "spinal-tap",
        "pleurodesis",
        "lp",
        "tube-thoracostomy",
    ),
    broadly=("pigtail-catheter",),
)
