"""A wound cleared of dead tissue; wounds that go equally deep are measured together."""

from decimal import Decimal
from enum import StrEnum
from typing import Final

import attrs

from cptkit.selection.decisions import Numbers
from cptkit.selection.facts import measure, word
from cptkit.selection.family import Derived, Family
from cptkit.selection.totals import of_kind, steps_beyond, summed
from cptkit.selection.words import which_lesion

__all__ = ["WOUND_DEBRIDEMENT", "DebridedLayer", "WoundDebridement"]


class DebridedLayer(StrEnum):
    """The deepest layer of which something was removed."""

    SKIN = "skin"
    SUBCUTANEOUS = "subcutaneous"
    MUSCLE_OR_FASCIA = "muscle-or-fascia"
    BONE = "bone"


_LAYERS: Final = {
    "epidermis": "skin",
    "dermis": "skin",
    "subcutaneous-tissue": "subcutaneous",
    "fat": "subcutaneous",
    "muscle": "muscle-or-fascia",
    "fascia": "muscle-or-fascia",
    # Tendons and ligaments have the code of muscle and fascia (AAPC, General Surgery Coding, 11043 and 11046).
    "tendon": "muscle-or-fascia",
    "ligament": "muscle-or-fascia",
}
_STEP: Final = 20


@attrs.frozen
class WoundDebridement:
    """A documented debridement of one wound; several wounds are several of them. `None` is not documented.

    Attributes:
        layer: the deepest layer of which tissue was removed, not the depth of the wound.
        area: the area that was debrided, in sq cm.
        lesion: the caller's name for the wound.

    >>> WoundDebridement(layer="fascia", area="12 sq cm").layer.value
    'muscle-or-fascia'
    """

    layer: DebridedLayer | None = word(DebridedLayer, "what was the deepest layer removed?", also=_LAYERS)
    area: Decimal | None = measure("how large was the debrided area?", "sq cm")
    lesion: str | None = which_lesion()


def _further(service: WoundDebridement, services: tuple[object, ...]) -> int | None:
    """Count the areas of 20 sq cm beyond the first, over all wounds of this depth."""
    alike = [one for one in of_kind(WoundDebridement, services) if one.layer is service.layer]
    return steps_beyond(summed(one.area for one in alike), _STEP, _STEP)


WOUND_DEBRIDEMENT: Final = Family(
    "wound-debridement",
    "debridement of a wound",
    WoundDebridement,
    derived=(Derived("further_areas", Numbers(0), ("area",), _further),),
    also=("debridement",),
    broadly=("excisional-debridement",),
)
