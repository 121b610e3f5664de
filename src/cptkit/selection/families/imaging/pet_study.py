"""PET of tumors and of the brain: the area that was imaged, whether with CT, and the strategy that it informs."""

from enum import StrEnum
from typing import Final

import attrs

from cptkit.reference.places import Component, Owner
from cptkit.selection.facts import word, yes_no
from cptkit.selection.family import Family
from cptkit.selection.words import which_component, which_owner

__all__ = ["PET_STUDY", "PetArea", "PetStudy", "TreatmentStrategy"]


class PetArea(StrEnum):
    """The area that was imaged; the whole body is from the top of the skull to well below the knees."""

    LIMITED = "limited"
    SKULL_BASE_TO_MID_THIGH = "skull-base-to-mid-thigh"
    WHOLE_BODY = "whole-body"
    BRAIN = "brain"


class TreatmentStrategy(StrEnum):
    """The treatment strategy that a study of a tumor informs."""

    INITIAL = "initial"
    SUBSEQUENT = "subsequent"
    NONE = "none"


_AREAS: Final = {
    "chest": "limited",
    "head-and-neck": "limited",
    "head/neck": "limited",
    "skull-to-thigh": "skull-base-to-mid-thigh",
    "eyes-to-thighs": "skull-base-to-mid-thigh",
    "vertex-to-feet": "whole-body",
    "full-body": "whole-body",
}
_STRATEGIES: Final = {
    "pi": "initial",
    "staging": "initial",
    "diagnosis": "initial",
    "ps": "subsequent",
    "restaging": "subsequent",
    "no-tumor": "none",
}


@attrs.frozen
class PetStudy:
    """A documented PET study of a tumor or of the brain. `None` is not documented.

    Attributes:
        area: the area that was imaged.
        with_ct: whether CT was acquired with it, for attenuation correction and to locate what is seen.
        strategy: of a tumor, whether it informs the initial treatment strategy or a subsequent one.
        component, equipment_owner: as for every study.

    >>> PetStudy(area="whole body", with_ct=True, strategy="restaging").strategy.value
    'subsequent'
    """

    area: PetArea | None = word(PetArea, "which area was imaged?", also=_AREAS)
    with_ct: bool | None = yes_no("was CT acquired with the PET?")
    strategy: TreatmentStrategy | None = word(
        TreatmentStrategy,
        "does it inform the initial treatment strategy of a tumor, a subsequent one, or is it for no tumor?",
        also=_STRATEGIES,
    )
    component: Component | None = which_component()
    equipment_owner: Owner | None = which_owner()


PET_STUDY: Final = Family(
    "pet-study",
    "a PET study of a tumor or of the brain",
    PetStudy,
    also=("pet", "pet-ct", "pet-scan"),
)
