"""Removed breast tissue, or the cavity that it left, looked at by imaging or by other means."""

from enum import StrEnum
from typing import Final

import attrs

from cptkit.reference.places import Component, Owner
from cptkit.selection.facts import count, word
from cptkit.selection.family import Family
from cptkit.selection.words import which_component, which_owner

__all__ = ["BREAST_SPECIMEN", "BreastSpecimen", "Removal", "SpecimenStudy"]


class SpecimenStudy(StrEnum):
    """How a specimen, or the cavity that it left, was looked at."""

    FILM = "film"
    VOLUME = "volume"
    RADIO_WAVES = "radio-waves"
    LIGHT_SCAN_OF_CAVITY = "light-scan-of-cavity"
    READING_OF_LIGHT_SCAN = "reading-of-light-scan"


class Removal(StrEnum):
    """How the specimen was removed."""

    OPERATION = "operation"
    GUIDED_BIOPSY = "guided-biopsy"


@attrs.frozen
class BreastSpecimen:
    """A documented study of removed breast tissue. `None` is not documented.

    Attributes:
        study: how it was looked at: an x-ray film, imaging of its volume, radio waves at its edges, or a
            scan of the cavity by light.
        removed_by: an operation, or a needle biopsy guided by imaging.
        specimens: how many specimens were studied.
        component, equipment_owner: as for every study.

    >>> BreastSpecimen(study="x-ray", specimens=2).study.value
    'film'
    """

    study: SpecimenStudy | None = word(
        SpecimenStudy, "how was the specimen examined?", also={"x-ray": "film", "radiograph": "film", "3d": "volume"}
    )
    removed_by: Removal | None = word(
        Removal,
        "was it removed by surgery or by an image-guided needle biopsy?",
        also={"surgery": "operation", "excision": "operation", "biopsy": "guided-biopsy"},
    )
    specimens: int | None = count("how many specimens were studied?", untold=1)
    component: Component | None = which_component()
    equipment_owner: Owner | None = which_owner()


BREAST_SPECIMEN: Final = Family(
    "breast-specimen",
    "a study of removed breast tissue",
    BreastSpecimen,
)
