"""Tests of how gullet, bowel and liver work: pressure, acid, breath, capsules, stiffness."""

from enum import StrEnum
from typing import Final

import attrs

from cptkit.reference.places import Component, Owner
from cptkit.selection.facts import word
from cptkit.selection.family import Family
from cptkit.selection.words import which_component, which_owner

__all__ = ["DIGESTIVE_TEST", "DigestiveTest", "DigestiveWork"]


class DigestiveWork(StrEnum):
    """What was done."""

    ESOPHAGEAL_MANOMETRY = "esophageal-manometry"
    ACID_BY_CATHETER = "acid-by-catheter"
    ACID_BY_CAPSULE = "acid-by-capsule"
    HYDROGEN_BREATH_TEST = "hydrogen-breath-test"
    SMALL_BOWEL_CAPSULE = "small-bowel-capsule"
    ESOPHAGEAL_CAPSULE = "esophageal-capsule"
    LIVER_STIFFNESS = "liver-stiffness"
    UREA_BREATH_C14_COLLECTION = "urea-breath-c14-collection"
    UREA_BREATH_C14_ANALYSIS = "urea-breath-c14-analysis"


_ALSO: Final = {
    "manometry": "esophageal-manometry",
    "high-resolution-manometry": "esophageal-manometry",
    "ph-probe": "acid-by-catheter",
    "bravo": "acid-by-capsule",
    "breath-test": "hydrogen-breath-test",
    "sibo-breath-test": "hydrogen-breath-test",
    "capsule-endoscopy": "small-bowel-capsule",
    "pillcam": "small-bowel-capsule",
    "fibroscan": "liver-stiffness",
    "urea-breath-c14": "urea-breath-c14-collection",
    "video-capsule-endoscopy": "small-bowel-capsule",
    "lactulose-breath-test": "hydrogen-breath-test",
    "transient-elastography": "liver-stiffness",
    "liver-elastography": "liver-stiffness",
}


@attrs.frozen
class DigestiveTest:
    """A documented test of how gullet, bowel or liver work. `None` is not documented.

    Attributes:
        test: what was done.
        component, equipment_owner: as for every study.

    >>> DigestiveTest(test="manometry").test.value
    'esophageal-manometry'
    """

    test: DigestiveWork | None = word(DigestiveWork, "which test was it?", also=_ALSO)
    component: Component | None = which_component()
    equipment_owner: Owner | None = which_owner()


DIGESTIVE_TEST: Final = Family(
    "digestive-test",
    "a test of the pressure, acid, breath or stiffness of gullet, bowel or liver",
    DigestiveTest,
    also=("manometry", "capsule-endoscopy", "breath-test", "fibroscan"),
)
