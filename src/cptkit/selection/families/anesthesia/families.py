"""The families of anesthesia and moderate sedation."""

from typing import Final

from cptkit.selection.families.anesthesia.anesthesia import ANESTHESIA
from cptkit.selection.families.anesthesia.moderate_sedation import MODERATE_SEDATION
from cptkit.selection.family import Family

__all__ = ["ANESTHESIA_FAMILIES"]

ANESTHESIA_FAMILIES: Final[tuple[Family, ...]] = (
    ANESTHESIA,
    MODERATE_SEDATION,
)
