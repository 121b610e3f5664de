"""Recordings of the brain that add to an EEG or are made in an operation."""

from enum import StrEnum
from typing import Final

import attrs

from cptkit.reference.places import Component, Owner
from cptkit.selection.facts import word
from cptkit.selection.family import Family
from cptkit.selection.words import which_component, which_owner

__all__ = ["SPECIAL_EEG", "SpecialEeg", "SpecialEegWork"]


class SpecialEegWork(StrEnum):
    """What was done."""

    DIGITAL_ANALYSIS = "digital-analysis"
    SPHENOIDAL_ELECTRODES = "sphenoidal-electrodes"
    DRUG_ACTIVATION = "drug-activation"
    DURING_OPERATION = "during-operation"
    HEMISPHERE_TEST = "hemisphere-test"
    ELECTROCORTICOGRAPHY = "electrocorticography"


_SPECIAL_EEG_ALSO: Final = {
    "eeg-analysis": "digital-analysis",
    "spike-analysis": "digital-analysis",
    "digital-eeg-analysis": "digital-analysis",
    "eeg-during-operation": "during-operation",
    "wada-test": "hemisphere-test",
}


@attrs.frozen
class SpecialEeg:
    """Documented work that adds to an EEG. `None` is not documented.

    Attributes:
        work: what was done.
        component, equipment_owner: as for every study.

    >>> SpecialEeg(work="wada test").work.value
    'hemisphere-test'
    """

    work: SpecialEegWork | None = word(SpecialEegWork, "what was done?", also=_SPECIAL_EEG_ALSO)
    component: Component | None = which_component()
    equipment_owner: Owner | None = which_owner()


SPECIAL_EEG: Final = Family(
    "special-eeg",
    "an analysis, a test or electrodes that add to an EEG",
    SpecialEeg,
    also=("eeg-analysis", "spike-analysis", "digital-eeg-analysis", "wada-test", "electrocorticography"),
)
