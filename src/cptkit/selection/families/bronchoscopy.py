"""Bronchoscopies, by what was done through the scope."""

from enum import StrEnum
from typing import Final

import attrs

from cptkit.selection.facts import word
from cptkit.selection.family import Family

__all__ = ["BRONCHOSCOPY", "Bronchoscopy", "BronchoscopyTechnique"]


class BronchoscopyTechnique(StrEnum):
    """What was done through the scope."""

    LOOKING_OR_WASHING = "looking-or-washing"
    BRUSHING = "brushing"
    LAVAGE = "lavage"
    BRONCHIAL_BIOPSY = "bronchial-biopsy"
    TRANSBRONCHIAL_BIOPSY = "transbronchial-biopsy"
    NEEDLE_ASPIRATION = "needle-aspiration"
    FOREIGN_BODY_REMOVAL = "foreign-body-removal"
    THERAPEUTIC_ASPIRATION = "therapeutic-aspiration"


_ALSO: Final = {
    "diagnostic": "looking-or-washing",
    "bal": "lavage",
}


@attrs.frozen
class Bronchoscopy:
    """What was done through a bronchoscope. Several are several of them. `None` is not documented.

    Attributes:
        technique: what was done through the scope.

    >>> Bronchoscopy(technique="looking or washing").technique.value
    'looking-or-washing'
    """

    technique: BronchoscopyTechnique | None = word(
        BronchoscopyTechnique, "what was done through the bronchoscope?", also=_ALSO
    )


BRONCHOSCOPY: Final = Family("bronchoscopy", "a procedure through a bronchoscope", Bronchoscopy)
