"""Contrast put into a joint, for films or before CT or MR."""

from enum import StrEnum
from typing import Final

import attrs

from cptkit.reference.places import Component, Owner
from cptkit.selection.facts import word, yes_no
from cptkit.selection.family import Family
from cptkit.selection.words import Sides, which_component, which_owner, which_sides

__all__ = ["ARTHROGRAM", "Arthrogram", "ArthrogramJoint", "ArthrogramPictures"]


class ArthrogramJoint(StrEnum):
    """Which joint it was."""

    SHOULDER = "shoulder"
    ELBOW = "elbow"
    WRIST = "wrist"
    HIP = "hip"
    KNEE = "knee"
    ANKLE = "ankle"
    JAW = "jaw"


class ArthrogramPictures(StrEnum):
    """What was done after the contrast was put in."""

    FILMS = "films"
    CT_OR_MR = "ct-or-mr"


@attrs.frozen
class Arthrogram:
    """A documented arthrogram; the CT or MR after it is a service of its own. `None` is not documented.

    Attributes:
        joint: which joint.
        pictures: whether films were taken of the whole joint, or only CT or MR followed.
        injected: whether the billing physician put the contrast in.
        under_anesthesia: of the hip, whether the patient was under anesthesia.
        sides: on which side, or on both.
        component, equipment_owner: as for every study.

    >>> Arthrogram(joint="TMJ", pictures="MR").joint.value
    'jaw'
    """

    joint: ArthrogramJoint | None = word(
        ArthrogramJoint, "which joint was it?", also={"tmj": "jaw", "temporomandibular": "jaw"}
    )
    pictures: ArthrogramPictures | None = word(
        ArthrogramPictures,
        "was it a full arthrogram on films, or was contrast put in before CT or MR?",
        also={"ct": "ct-or-mr", "mr": "ct-or-mr", "mri": "ct-or-mr", "fluoroscopy": "films"},
    )
    injected: bool | None = yes_no("did the billing physician put the contrast in?", untold=True)
    under_anesthesia: bool | None = yes_no("was the patient under anesthesia?", untold=False)
    sides: Sides | None = which_sides("on which side, or both?")
    component: Component | None = which_component()
    equipment_owner: Owner | None = which_owner()


ARTHROGRAM: Final = Family(
    "arthrogram", "contrast put into a joint, for films or before CT or MR", Arthrogram, also=("arthrography",)
)
