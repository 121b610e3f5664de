"""Pictures of the skin: of the whole body, or of one lesion under the confocal microscope."""

from enum import StrEnum
from typing import Final

import attrs

from cptkit.selection.facts import word
from cptkit.selection.family import Family
from cptkit.selection.words import which_lesion

__all__ = ["SKIN_IMAGING", "SkinImaging", "SkinStudy"]


class SkinStudy(StrEnum):
    """Which pictures were taken, or what of them was done."""

    WHOLE_BODY_PHOTOGRAPHY = "whole-body-photography"
    CONFOCAL_MICROSCOPY = "confocal-microscopy"
    CONFOCAL_ACQUISITION = "confocal-acquisition"
    CONFOCAL_INTERPRETATION = "confocal-interpretation"


_ALSO: Final = {
    "total-body-photography": "whole-body-photography",
    "mole-mapping": "whole-body-photography",
    "rcm": "confocal-microscopy",
    "reflectance-confocal-microscopy": "confocal-microscopy",
}


@attrs.frozen
class SkinImaging:
    """Documented imaging of the skin; several lesions under the microscope are several. `None` is not documented.

    Attributes:
        study: which pictures they were; photographs of a few lesions are no study of their own.
        lesion: the caller's name for the lesion.

    >>> SkinImaging(study="total body photography").study.value
    'whole-body-photography'
    """

    study: SkinStudy | None = word(
        SkinStudy, "was the whole body photographed, or a lesion seen by confocal microscopy?", also=_ALSO
    )
    lesion: str | None = which_lesion()


SKIN_IMAGING: Final = Family(
    "skin-imaging",
    "photographs of the whole skin, or confocal microscopy of a lesion",
    SkinImaging,
    also=("whole-body-photography", "total-body-photography", "mole-mapping", "reflectance-confocal-microscopy"),
)
