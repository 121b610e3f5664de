"""Nerve conduction studies by their number, and needle EMG by its limbs."""

from enum import StrEnum
from typing import Final

import attrs

from cptkit.reference.places import Component, Owner
from cptkit.selection.facts import count, word
from cptkit.selection.family import Family
from cptkit.selection.words import Sides, which_component, which_owner, which_sides

__all__ = ["NERVE_CONDUCTION", "MusclesElsewhere", "NerveConduction"]


class MusclesElsewhere(StrEnum):
    """Which muscles that are not of a limb were examined by needle."""

    NONE = "none"
    CRANIAL_NERVE = "cranial-nerve"
    THORACIC_PARASPINAL = "thoracic-paraspinal"
    LARYNX = "larynx"
    DIAPHRAGM = "diaphragm"


_ELSEWHERE: Final = {
    "no": "none",
    "facial": "cranial-nerve",
    "face": "cranial-nerve",
    "trapezius": "cranial-nerve",
    "tongue": "cranial-nerve",
    "masseter": "cranial-nerve",
    "t3-t11-paraspinal": "thoracic-paraspinal",
    "paraspinal": "thoracic-paraspinal",
    "laryngeal": "larynx",
    "vocal-cords": "larynx",
    "hemidiaphragm": "diaphragm",
}


@attrs.frozen
class NerveConduction:
    """Documented nerve conduction studies and needle EMG of one day. `None` is not documented.

    Attributes:
        studies: how many: each nerve's sensory study, its motor study with or without F wave, and each H reflex is one,
            from however many sites; 0 where needle EMG was done alone.
        limbs_with_few_muscles: in how many limbs fewer than five muscles were examined by needle on the same day.
        limbs_with_more_muscles: in how many limbs five muscles or more were.
        muscles_elsewhere: which muscles that are not of a limb were examined; the paraspinal muscles of a limb's own
            segments are part of the limb.
        sides: on which side those were, or on both.
        component, equipment_owner: as for every study.

    >>> NerveConduction(studies=7).studies
    7
    """

    studies: int | None = count(
        "how many nerve conduction studies were done, counting each nerve and type of study once?", least=0
    )
    limbs_with_few_muscles: int | None = count(
        "in how many limbs were one to four muscles examined?",
        least=0,
        untold=0,
    )
    limbs_with_more_muscles: int | None = count(
        "in how many limbs were five muscles or more examined?",
        least=0,
        untold=0,
    )
    muscles_elsewhere: MusclesElsewhere | None = word(
        MusclesElsewhere,
        "which muscles other than of a limb were examined by needle?",
        also=_ELSEWHERE,
        untold=MusclesElsewhere.NONE,
    )
    sides: Sides | None = which_sides("were those muscles on the left, on the right, or on both sides?")
    component: Component | None = which_component()
    equipment_owner: Owner | None = which_owner()


NERVE_CONDUCTION: Final = Family(
    "nerve-conduction",
    "nerve conduction studies and needle EMG",
    NerveConduction,
    also=(
        "emg",
        "ncs",
        "ncv",
        "nerve-conduction-study",
        "nerve-conduction-studies",
        "electromyography",
        "emg-ncs",
        "needle-emg",
        "emg-and-nerve-conduction",
    ),
)
