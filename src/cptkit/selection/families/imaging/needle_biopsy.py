"""Core biopsies of organs by a needle through the skin, and what imaging guided them."""

from enum import StrEnum
from typing import Final

import attrs

from cptkit.reference.places import Component, Owner
from cptkit.selection.decisions import YES_NO
from cptkit.selection.facts import word
from cptkit.selection.families.digestive.abdominal_surgery import AbdominalSurgery
from cptkit.selection.families.digestive.bowel_operation import BowelOperation
from cptkit.selection.families.digestive.liver_or_pancreas_operation import LiverOrPancreasOperation
from cptkit.selection.families.digestive.rectal_operation import RectalOperation
from cptkit.selection.families.urology.prostate_biopsy import ProstateBiopsy, ProstateGuidance
from cptkit.selection.family import Derived, Family
from cptkit.selection.words import Sides, stated, which_component, which_lesion, which_owner, which_sides

__all__ = ["NEEDLE_BIOPSY", "BiopsiedOrgan", "BiopsyGuidance", "NeedleBiopsy"]


class BiopsiedOrgan(StrEnum):
    """What the needle took tissue from."""

    LUNG = "lung"
    PLEURA = "pleura"
    LIVER = "liver"
    PANCREAS = "pancreas"
    KIDNEY = "kidney"
    ABDOMINAL_MASS = "abdominal-mass"
    THYROID = "thyroid"
    SALIVARY_GLAND = "salivary-gland"
    LYMPH_NODE = "lymph-node"
    MUSCLE = "muscle"
    PROSTATE = "prostate"
    SUPERFICIAL_BONE = "superficial-bone"
    DEEP_BONE = "deep-bone"
    BREAST = "breast"


class BiopsyGuidance(StrEnum):
    """What imaging guided the needle."""

    NONE = "none"
    ULTRASOUND = "ultrasound"
    FLUOROSCOPY = "fluoroscopy"
    CT = "ct"
    MR = "mr"


_ORGANS: Final = {
    "iliac-crest": "superficial-bone",
    "rib": "superficial-bone",
    "sternum": "superficial-bone",
    "vertebra": "deep-bone",
    "vertebral-body": "deep-bone",
    "femur": "deep-bone",
    "mediastinum": "lung",
    "renal": "kidney",
    "kidney-biopsy": "kidney",
    "liver-biopsy": "liver",
    "lung-biopsy": "lung",
    "thyroid-biopsy": "thyroid",
    "hepatic": "liver",
    "retroperitoneal-mass": "abdominal-mass",
    "omentum": "abdominal-mass",
    "parotid": "salivary-gland",
    "submandibular-gland": "salivary-gland",
    "superficial-lymph-node": "lymph-node",
    "node": "lymph-node",
    "renal-biopsy": "kidney",
    "percutaneous-liver-biopsy": "liver",
    "percutaneous-lung-biopsy": "lung",
    "abdominal-mass-biopsy": "abdominal-mass",
    "retroperitoneal": "abdominal-mass",
}
_GUIDANCE: Final = {"us": "ultrasound", "trus": "ultrasound", "mri": "mr", "fluoro": "fluoroscopy", "no": "none"}


@attrs.frozen
class NeedleBiopsy:
    """A documented core biopsy by a needle through the skin; each lesion is one. `None` is not documented.

    Attributes:
        organ: what the tissue was taken from; lymph nodes are superficial ones.
        guidance: what imaging guided the needle.
        sides: of kidneys and lymph nodes, on which side.
        lesion: the caller's name for the lesion, where several are sampled.
        component, equipment_owner: of guidance that has a code of its own, as for every study.

    >>> NeedleBiopsy(organ="liver", guidance="US").guidance.value
    'ultrasound'
    """

    organ: BiopsiedOrgan | None = word(BiopsiedOrgan, "which organ was sampled?", also=_ORGANS)
    guidance: BiopsyGuidance | None = word(
        BiopsyGuidance,
        "what imaging guided the needle, if any?",
        also=_GUIDANCE,
        untold=BiopsyGuidance.NONE,
    )
    sides: Sides | None = which_sides("on which side, or on both?")
    lesion: str | None = which_lesion()
    component: Component | None = which_component()
    equipment_owner: Owner | None = which_owner()


def _during_operation(_: NeedleBiopsy, services: tuple[object, ...]) -> str:
    """Say whether the abdomen was operated on at the encounter."""
    return stated(any(isinstance(one, _OPERATIONS) for one in services))


_OPERATIONS: Final = (AbdominalSurgery, BowelOperation, LiverOrPancreasOperation, RectalOperation)


def _of_prostate(service: NeedleBiopsy) -> ProstateBiopsy:
    """Give a biopsy of the prostate as its own family takes it, by what guided the needle."""
    return ProstateBiopsy(guidance=_PROSTATE_GUIDANCES.get(service.guidance or BiopsyGuidance.NONE))


_PROSTATE_GUIDANCES: Final = {
    BiopsyGuidance.ULTRASOUND: ProstateGuidance.ULTRASOUND,
    BiopsyGuidance.CT: ProstateGuidance.IN_BORE,
    BiopsyGuidance.MR: ProstateGuidance.IN_BORE,
}
NEEDLE_BIOPSY: Final = Family(
    "needle-biopsy",
    "a core biopsy of an organ by needle",
    NeedleBiopsy,
    derived=(Derived("during_operation", YES_NO, (), _during_operation),),
    also=(
        "core-biopsy",
        "liver-biopsy",
        "kidney-biopsy",
        "lung-biopsy",
        "thyroid-biopsy",
        "bone-biopsy",
        "renal-biopsy",
        "percutaneous-liver-biopsy",
        "percutaneous-lung-biopsy",
        "abdominal-mass-biopsy",
    ),
    becomes={"prostate-biopsy": _of_prostate},
    beside=("percutaneous",),
)
