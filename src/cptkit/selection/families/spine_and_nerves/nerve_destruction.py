"""Nerves outside the facet joints destroyed by heat, cold or chemicals."""

from enum import StrEnum
from typing import Final

import attrs

from cptkit.selection.decisions import Numbers
from cptkit.selection.facts import count, word
from cptkit.selection.family import Derived, Family
from cptkit.selection.words import Sides, which_sides

__all__ = ["NERVE_DESTRUCTION", "DestroyedNerve", "NerveDestruction"]


class DestroyedNerve(StrEnum):
    """Which nerve was destroyed."""

    GENICULAR = "genicular"
    SACROILIAC = "sacroiliac"
    PLANTAR_DIGITAL = "plantar-digital"
    INTERCOSTAL = "intercostal"
    PUDENDAL = "pudendal"
    TRIGEMINAL_BRANCH = "trigeminal-branch"
    TRIGEMINAL_AT_THE_SKULL_BASE = "trigeminal-at-the-skull-base"
    CELIAC_PLEXUS = "celiac-plexus"
    SUPERIOR_HYPOGASTRIC_PLEXUS = "superior-hypogastric-plexus"
    OTHER_PERIPHERAL = "other-peripheral"
    BASIVERTEBRAL = "basivertebral"


_NERVE_DESTRUCTION_ALSO: Final = {
    "genicular-nerves": "genicular",
    "genicular-nerve": "genicular",
    "sacroiliac-joint": "sacroiliac",
    "si-joint": "sacroiliac",
    "morton-neuroma": "plantar-digital",
    "plantar-common-digital": "plantar-digital",
    "supraorbital": "trigeminal-branch",
    "infraorbital": "trigeminal-branch",
    "hypogastric-plexus": "superior-hypogastric-plexus",
    "peripheral": "other-peripheral",
    "other": "other-peripheral",
    "bvn": "basivertebral",
    "genicular-ablation": "genicular",
    "genicular-rfa": "genicular",
    "basivertebral-nerve": "basivertebral",
    "basivertebral-ablation": "basivertebral",
    "intracept": "basivertebral",
}


@attrs.frozen
class NerveDestruction:
    """A documented destruction of a nerve by radiofrequency, cold or a chemical. `None` is not documented.

    Attributes:
        nerve: what was done.
        sides: on which side, or on both.
        vertebrae: of the nerves inside vertebrae, how many vertebrae were treated; two where it is not documented.

    >>> NerveDestruction(nerve="genicular nerves").nerve.value
    'genicular'
    """

    nerve: DestroyedNerve | None = word(DestroyedNerve, "which nerve was destroyed?", also=_NERVE_DESTRUCTION_ALSO)
    sides: Sides | None = which_sides("on which side, or both?")
    vertebrae: int | None = count("how many vertebrae were treated?", untold=2)


# The first code is for so many vertebrae.
_TWO: Final = 2


def _past_two(service: NerveDestruction, _: tuple[object, ...]) -> int:
    return max(0, (service.vertebrae or _TWO) - _TWO)


NERVE_DESTRUCTION: Final = Family(
    "nerve-destruction",
    "destruction of a nerve other than those of the facet joints",
    NerveDestruction,
    derived=(Derived("vertebrae_past_two", Numbers(), ("vertebrae",), _past_two),),
    also=(
        "neurolysis",
        "nerve-ablation",
        "genicular-ablation",
        "radiofrequency-neurotomy",
        "genicular-rfa",
        "nerve-rfa",
        "cooled-rfa",
        "basivertebral-ablation",
        "intracept",
    ),
)
