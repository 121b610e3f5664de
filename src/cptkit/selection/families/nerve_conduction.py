"""Nerve conduction studies by their number, and needle EMG by its limbs."""

from typing import Final

import attrs

from cptkit.reference.places import Component, Owner
from cptkit.selection.facts import count
from cptkit.selection.family import Family
from cptkit.selection.words import which_component, which_owner

__all__ = ["NERVE_CONDUCTION", "NerveConduction"]


@attrs.frozen
class NerveConduction:
    """Documented nerve conduction studies and needle EMG of one day. `None` is not documented.

    Attributes:
        studies: how many: each nerve's sensory study, its motor study with or without F wave, and each H reflex is one,
            from however many sites; 0 where needle EMG was done alone.
        limbs_with_few_muscles: in how many limbs fewer than five muscles were examined by needle on the same day.
        limbs_with_more_muscles: in how many limbs five muscles or more were.
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
    component: Component | None = which_component()
    equipment_owner: Owner | None = which_owner()


NERVE_CONDUCTION: Final = Family(
    "nerve-conduction",
    "nerve conduction studies and needle EMG",
    NerveConduction,
    also=("emg", "ncs", "ncv", "nerve-conduction-study", "nerve-conduction-studies", "electromyography"),
)
