"""Work of a pathologist beyond the usual slides."""

from enum import StrEnum
from typing import Final

import attrs

from cptkit.reference.places import Component, Owner
from cptkit.selection.facts import word
from cptkit.selection.family import Family
from cptkit.selection.words import which_component, which_owner

__all__ = ["PATHOLOGY_STUDY", "PathologyStudy", "PathologyWork"]


class PathologyWork(StrEnum):
    """What was done."""

    ELECTRON_MICROSCOPY = "electron-microscopy"
    MARROW_SMEAR = "marrow-smear"
    MUSCLE_MEASURED = "muscle-measured"
    NERVE_MEASURED = "nerve-measured"
    TUMOR_MEASURED = "tumor-measured"
    ENZYMES_STAINED = "enzymes-stained"
    CELLS_PICKED_BY_LASER = "cells-picked-by-laser"
    CELLS_PICKED_BY_HAND = "cells-picked-by-hand"
    ARCHIVED_TISSUE_CHOSEN = "archived-tissue-chosen"
    DIFFICULT_CROSSMATCH = "difficult-crossmatch"
    TRANSFUSION_REACTION = "transfusion-reaction"
    MOLECULAR_TEST_INTERPRETED = "molecular-test-interpreted"


_PATHOLOGY_STUDY_ALSO: Final = {
    "bone-marrow-smear": "marrow-smear",
    "dna-ploidy": "tumor-measured",
}


@attrs.frozen
class PathologyStudy:
    """Documented work of a pathologist beyond the usual slides. `None` is not documented.

    Attributes:
        work: what was done.
        component, equipment_owner: as for every study.

    >>> PathologyStudy(work="marrow smear").work.value
    'marrow-smear'
    """

    work: PathologyWork | None = word(PathologyWork, "what was done?", also=_PATHOLOGY_STUDY_ALSO)
    component: Component | None = which_component()
    equipment_owner: Owner | None = which_owner()


PATHOLOGY_STUDY: Final = Family(
    "pathology-study",
    "electron microscopy, a marrow smear, a measurement of tissue or a consultation of a pathologist",
    PathologyStudy,
    also=("electron-microscopy", "marrow-smear", "blood-bank-consultation"),
)
