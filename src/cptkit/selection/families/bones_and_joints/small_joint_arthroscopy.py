"""Arthroscopies of jaw, knuckles and subtalar joint, and rarer ones of wrist, knee and ankle."""

from enum import StrEnum
from typing import Final

import attrs

from cptkit.selection.facts import word
from cptkit.selection.family import Family
from cptkit.selection.words import Sides, which_sides

__all__ = ["SMALL_JOINT_ARTHROSCOPY", "SmallJointArthroscopy", "SmallJointArthroscopyWork"]


class SmallJointArthroscopyWork(StrEnum):
    """What was done."""

    JAW_DIAGNOSTIC = "jaw-diagnostic"
    JAW_OPERATION = "jaw-operation"
    WRIST_INFECTION_DRAINAGE = "wrist-infection-drainage"
    MCP_DIAGNOSTIC = "mcp-diagnostic"
    MCP_DEBRIDEMENT = "mcp-debridement"
    MCP_LIGAMENT_REDUCTION = "mcp-ligament-reduction"
    ANKLE_OSTEOCHONDRAL_FRACTURE = "ankle-osteochondral-fracture"
    SUBTALAR_LOOSE_BODY_REMOVAL = "subtalar-loose-body-removal"
    SUBTALAR_SYNOVECTOMY = "subtalar-synovectomy"
    SUBTALAR_DEBRIDEMENT = "subtalar-debridement"
    SUBTALAR_FUSION = "subtalar-fusion"
    TIBIAL_SPINE_FRACTURE = "tibial-spine-fracture"
    TIBIAL_SPINE_FRACTURE_FIXATION = "tibial-spine-fracture-fixation"
    TIBIAL_PLATEAU_ONE_CONDYLE = "tibial-plateau-one-condyle"
    TIBIAL_PLATEAU_BOTH_CONDYLES = "tibial-plateau-both-condyles"
    KNEE_DRILLING_WITH_GRAFT = "knee-drilling-with-graft"
    KNEE_DRILLING = "knee-drilling"
    KNEE_DRILLING_WITH_FIXATION = "knee-drilling-with-fixation"


_ALSO: Final = {
    "diagnostic-tmj-arthroscopy": "jaw-diagnostic",
    "tmj-arthroscopy": "jaw-operation",
    "surgical-tmj-arthroscopy": "jaw-operation",
    "arthroscopic-wrist-washout": "wrist-infection-drainage",
    "mcp-arthroscopy": "mcp-debridement",
    "arthroscopic-stener-reduction": "mcp-ligament-reduction",
    "arthroscopic-pilon-fixation": "ankle-osteochondral-fracture",
    "subtalar-arthroscopy": "subtalar-debridement",
    "arthroscopic-subtalar-fusion": "subtalar-fusion",
    "arthroscopic-tibial-eminence-fixation": "tibial-spine-fracture-fixation",
    "arthroscopic-tibial-plateau-fixation": "tibial-plateau-one-condyle",
    "ocd-drilling-of-knee": "knee-drilling",
    "ocd-fixation-of-knee": "knee-drilling-with-fixation",
}


@attrs.frozen
class SmallJointArthroscopy:
    """A documented arthroscopy of jaw, MCP or subtalar joint, or a rarer one. `None` is not documented.

    Attributes:
        procedure: what was done.
        sides: on which side, or on both.

    >>> SmallJointArthroscopy(procedure="diagnostic tmj arthroscopy").procedure.value
    'jaw-diagnostic'
    """

    procedure: SmallJointArthroscopyWork | None = word(
        SmallJointArthroscopyWork, "which joint was it, and what was done through the scope?", also=_ALSO
    )
    sides: Sides | None = which_sides("on which side, or both?")


SMALL_JOINT_ARTHROSCOPY: Final = Family(
    "small-joint-arthroscopy",
    "an arthroscopy of jaw, MCP or subtalar joint, or a rarer one of wrist, knee or ankle",
    SmallJointArthroscopy,
    also=("tmj-arthroscopy", "subtalar-arthroscopy", "mcp-arthroscopy"),
)
