"""Tumors of liver, kidney, lung and bone destroyed by heat or cold through the skin."""

from enum import StrEnum
from typing import Final

import attrs

from cptkit.reference.places import Component, Owner
from cptkit.selection.facts import word
from cptkit.selection.family import Family
from cptkit.selection.words import Sides, which_component, which_owner, which_sides

__all__ = ["TUMOR_ABLATION", "AblatedOrgan", "AblationGuidance", "AblationMeans", "TumorAblation"]


class AblatedOrgan(StrEnum):
    """Where the tumor was."""

    LIVER = "liver"
    KIDNEY = "kidney"
    LUNG = "lung"
    BONE = "bone"


class AblationMeans(StrEnum):
    """By what it was destroyed; microwaves are heat like radiofrequency."""

    RADIOFREQUENCY = "radiofrequency"
    CRYOABLATION = "cryoablation"


class AblationGuidance(StrEnum):
    """What imaging guided and watched it."""

    ULTRASOUND = "ultrasound"
    CT = "ct"
    MR = "mr"


_MEANS: Final = {
    "rf": "radiofrequency",
    "rfa": "radiofrequency",
    "microwave": "radiofrequency",
    "mwa": "radiofrequency",
    "cryo": "cryoablation",
    "freezing": "cryoablation",
}
_ORGANS: Final = {
    "hepatic": "liver",
    "renal": "kidney",
    "pulmonary": "lung",
    "osteoid-osteoma": "bone",
    "liver-ablation": "liver",
    "kidney-ablation": "kidney",
    "lung-ablation": "lung",
    "bone-ablation": "bone",
}


@attrs.frozen
class TumorAblation:
    """A documented destruction of tumors of one organ through the skin. `None` is not documented.

    Attributes:
        organ: where the tumors were; several of one organ are one.
        means: by what they were destroyed.
        guidance: what imaging guided and watched it.
        sides: of kidney and lung, on which side.
        component, equipment_owner: of imaging that has a code of its own, as for every study.

    >>> TumorAblation(organ="liver", means="microwave").means.value
    'radiofrequency'
    """

    organ: AblatedOrgan | None = word(AblatedOrgan, "where was the tumor?", also=_ORGANS)
    means: AblationMeans | None = word(AblationMeans, "was it destroyed by heat or by cold?", also=_MEANS)
    guidance: AblationGuidance | None = word(
        AblationGuidance, "what imaging guided it?", also={"us": "ultrasound", "mri": "mr"}
    )
    sides: Sides | None = which_sides("on which side, or both?")
    component: Component | None = which_component()
    equipment_owner: Owner | None = which_owner()


TUMOR_ABLATION: Final = Family(
    "tumor-ablation",
    "an ablation of tumors of liver, kidney, lung or bone through the skin",
    TumorAblation,
    also=("liver-ablation", "kidney-ablation", "lung-ablation", "bone-ablation", "percutaneous-ablation"),
)
