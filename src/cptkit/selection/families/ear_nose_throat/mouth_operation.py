"""Drainage and excisions in mouth, tongue, palate, salivary glands and throat besides the office procedures."""

from enum import StrEnum
from typing import Final

import attrs

from cptkit.selection.facts import word
from cptkit.selection.family import Family
from cptkit.selection.words import Sides, which_sides

__all__ = ["MOUTH_OPERATION", "MouthOperation", "MouthOperationWork"]


class MouthOperationWork(StrEnum):
    """What was done."""

    VESTIBULE_ABSCESS_DRAINAGE = "vestibule-abscess-drainage"
    VESTIBULE_ABSCESS_DRAINAGE_COMPLICATED = "vestibule-abscess-drainage-complicated"
    VESTIBULE_LESION_EXCISION_WITH_MUSCLE = "vestibule-lesion-excision-with-muscle"
    TONGUE_LESION_EXCISION_WITH_FLAP = "tongue-lesion-excision-with-flap"
    PALATE_LESION_EXCISION_WITH_CLOSURE = "palate-lesion-excision-with-closure"
    PALATE_LESION_EXCISION_WITH_FLAP = "palate-lesion-excision-with-flap"
    TONGUE_ABSCESS_DRAINAGE = "tongue-abscess-drainage"
    SUBLINGUAL_ABSCESS_DRAINAGE = "sublingual-abscess-drainage"
    DEEP_SUBLINGUAL_ABSCESS_DRAINAGE = "deep-sublingual-abscess-drainage"
    SUBMENTAL_ABSCESS_DRAINAGE = "submental-abscess-drainage"
    SUBMANDIBULAR_ABSCESS_DRAINAGE = "submandibular-abscess-drainage"
    MASTICATOR_ABSCESS_DRAINAGE = "masticator-abscess-drainage"
    PAROTID_ABSCESS_DRAINAGE = "parotid-abscess-drainage"
    PAROTID_ABSCESS_DRAINAGE_COMPLICATED = "parotid-abscess-drainage-complicated"
    SUBMANDIBULAR_GLAND_DRAINAGE_IN_THE_MOUTH = "submandibular-gland-drainage-in-the-mouth"
    SUBMANDIBULAR_GLAND_DRAINAGE_FROM_OUTSIDE = "submandibular-gland-drainage-from-outside"
    COMPLICATED_SALIVARY_STONE_REMOVAL = "complicated-salivary-stone-removal"
    PAROTID_LOBE_EXCISION_WITHOUT_NERVE_DISSECTION = "parotid-lobe-excision-without-nerve-dissection"
    PAROTID_EXCISION_WITH_NERVE = "parotid-excision-with-nerve"
    RETROPHARYNGEAL_ABSCESS_DRAINAGE = "retropharyngeal-abscess-drainage"
    RETROPHARYNGEAL_ABSCESS_DRAINAGE_FROM_OUTSIDE = "retropharyngeal-abscess-drainage-from-outside"
    SUBLINGUAL_ABSCESS_DRAINAGE_FROM_OUTSIDE = "sublingual-abscess-drainage-from-outside"
    SUBMENTAL_ABSCESS_DRAINAGE_FROM_OUTSIDE = "submental-abscess-drainage-from-outside"
    SUBMANDIBULAR_ABSCESS_DRAINAGE_FROM_OUTSIDE = "submandibular-abscess-drainage-from-outside"
    MASTICATOR_ABSCESS_DRAINAGE_FROM_OUTSIDE = "masticator-abscess-drainage-from-outside"


_ALSO: Final = {
    "parotidectomy-with-nerve-sacrifice": "parotid-excision-with-nerve",
    "oral-abscess-drainage": "vestibule-abscess-drainage",
    "buccal-abscess-drainage": "vestibule-abscess-drainage",
    "complicated-oral-abscess-drainage": "vestibule-abscess-drainage-complicated",
    "buccal-lesion-excision-with-muscle": "vestibule-lesion-excision-with-muscle",
    "palate-lesion-excision-with-simple-closure": "palate-lesion-excision-with-closure",
    "lingual-abscess-drainage": "tongue-abscess-drainage",
    "superficial-sublingual-drainage": "sublingual-abscess-drainage",
    "intraoral-submental-drainage": "submental-abscess-drainage",
    "intraoral-submandibular-drainage": "submandibular-abscess-drainage",
    "sialoadenitis-drainage": "submandibular-gland-drainage-in-the-mouth",
    "complicated-sialolithotomy": "complicated-salivary-stone-removal",
    "lateral-parotidectomy-without-nerve-dissection": "parotid-lobe-excision-without-nerve-dissection",
    "total-parotidectomy-with-sacrifice-of-facial-nerve": "parotid-excision-with-nerve",
    "parapharyngeal-abscess-drainage": "retropharyngeal-abscess-drainage",
}


@attrs.frozen
class MouthOperation:
    """A documented operation in mouth or throat, or on a salivary gland. `None` is not documented.

    Attributes:
        procedure: what was done.
        sides: on which side, or on both.

    >>> MouthOperation(procedure="oral abscess drainage").procedure.value
    'vestibule-abscess-drainage'
    """

    procedure: MouthOperationWork | None = word(
        MouthOperationWork, "which operation in mouth or throat, or on which gland, was it?", also=_ALSO
    )
    sides: Sides | None = which_sides("on which side, or both?")


MOUTH_OPERATION: Final = Family(
    "mouth-operation",
    "an abscess drained or a lesion cut out in mouth or throat, or an operation on a salivary gland",
    MouthOperation,
    also=("salivary-gland-drainage", "retropharyngeal-abscess-drainage"),
)
