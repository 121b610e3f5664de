"""Bone put beside a fusion of the spine, by where it comes from."""

from enum import StrEnum
from typing import Final

import attrs

from cptkit.selection.facts import word
from cptkit.selection.family import Family

__all__ = ["SPINE_BONE_GRAFT", "SpineBoneGraft", "SpineGraft"]


class SpineGraft(StrEnum):
    """Whose bone it is, in which form, and through which cut."""

    MORSELIZED_ALLOGRAFT = "morselized-allograft"
    STRUCTURAL_ALLOGRAFT = "structural-allograft"
    LOCAL_AUTOGRAFT = "local-autograft"
    MORSELIZED_AUTOGRAFT = "morselized-autograft"
    STRUCTURAL_AUTOGRAFT = "structural-autograft"


@attrs.frozen
class SpineBoneGraft:
    """A documented bone graft with an operation on the spine; each kind is one. `None` is not documented.

    Attributes:
        graft: whose bone it is, in which form, and for the patient's own through which cut.

    >>> SpineBoneGraft(graft="BMP").graft.value
    'morselized-allograft'
    """

    graft: SpineGraft | None = word(
        SpineGraft,
        "was it donor or the patient's own bone, in pieces or structural, and from the same cut?",
        also={
            "bmp": "morselized-allograft",
            "demineralized-bone-matrix": "morselized-allograft",
            "dbm": "morselized-allograft",
            "local-bone": "local-autograft",
            "iliac-crest-morselized": "morselized-autograft",
            "tricortical-iliac-crest": "structural-autograft",
        },
    )


SPINE_BONE_GRAFT: Final = Family(
    "spine-bone-graft",
    "a bone graft with an operation on the spine",
    SpineBoneGraft,
    also=("spinal-bone-graft",),
    saying={
        "local-autograft": {"graft": "local-autograft"},
        "morselized-allograft": {"graft": "morselized-allograft"},
        "structural-allograft": {"graft": "structural-allograft"},
    },
)
