"""Arthroscopy of hip, ankle, elbow and wrist."""

from enum import StrEnum
from typing import Final

import attrs

from cptkit.selection.facts import word
from cptkit.selection.family import Family
from cptkit.selection.words import Sides, which_sides

__all__ = ["JOINT_ARTHROSCOPY", "JointArthroscopy", "JointArthroscopyProcedure"]


class JointArthroscopyProcedure(StrEnum):
    """What was done."""

    HIP_DIAGNOSTIC = "hip-diagnostic"
    HIP_LOOSE_BODY_REMOVAL = "hip-loose-body-removal"
    HIP_DEBRIDEMENT = "hip-debridement"
    HIP_SYNOVECTOMY = "hip-synovectomy"
    HIP_FEMOROPLASTY = "hip-femoroplasty"
    HIP_ACETABULOPLASTY = "hip-acetabuloplasty"
    HIP_LABRAL_REPAIR = "hip-labral-repair"
    ANKLE_LOOSE_BODY_REMOVAL = "ankle-loose-body-removal"
    ANKLE_SYNOVECTOMY = "ankle-synovectomy"
    ANKLE_LIMITED_DEBRIDEMENT = "ankle-limited-debridement"
    ANKLE_EXTENSIVE_DEBRIDEMENT = "ankle-extensive-debridement"
    ANKLE_FUSION = "ankle-fusion"
    ANKLE_OSTEOCHONDRAL_DEFECT = "ankle-osteochondral-defect"
    ENDOSCOPIC_PLANTAR_FASCIOTOMY = "endoscopic-plantar-fasciotomy"
    ELBOW_DIAGNOSTIC = "elbow-diagnostic"
    ELBOW_LOOSE_BODY_REMOVAL = "elbow-loose-body-removal"
    ELBOW_PARTIAL_SYNOVECTOMY = "elbow-partial-synovectomy"
    ELBOW_COMPLETE_SYNOVECTOMY = "elbow-complete-synovectomy"
    ELBOW_LIMITED_DEBRIDEMENT = "elbow-limited-debridement"
    ELBOW_EXTENSIVE_DEBRIDEMENT = "elbow-extensive-debridement"
    WRIST_DIAGNOSTIC = "wrist-diagnostic"
    WRIST_PARTIAL_SYNOVECTOMY = "wrist-partial-synovectomy"
    WRIST_COMPLETE_SYNOVECTOMY = "wrist-complete-synovectomy"
    WRIST_CARTILAGE_REPAIR_OR_DEBRIDEMENT = "wrist-cartilage-repair-or-debridement"
    WRIST_INTERNAL_FIXATION = "wrist-internal-fixation"


_ALSO: Final = {
    "labral-repair": "hip-labral-repair",
    "osteochondroplasty": "hip-femoroplasty",
    "hip-arthroscopy-with-labral-repair": "hip-labral-repair",
    "diagnostic-hip-arthroscopy": "hip-diagnostic",
    "hip-chondroplasty": "hip-debridement",
    "hip-labral-debridement": "hip-debridement",
    "cam-resection": "hip-femoroplasty",
    "femoroplasty": "hip-femoroplasty",
    "pincer-resection": "hip-acetabuloplasty",
    "acetabuloplasty": "hip-acetabuloplasty",
    "labral-repair-of-hip": "hip-labral-repair",
    "ankle-debridement": "ankle-extensive-debridement",
    "arthroscopic-ankle-arthrodesis": "ankle-fusion",
    "osteochondral-lesion-of-talus": "ankle-osteochondral-defect",
    "epf": "endoscopic-plantar-fasciotomy",
    "diagnostic-elbow-arthroscopy": "elbow-diagnostic",
    "elbow-debridement": "elbow-extensive-debridement",
    "diagnostic-wrist-arthroscopy": "wrist-diagnostic",
    "tfcc-repair": "wrist-cartilage-repair-or-debridement",
    "tfcc-debridement": "wrist-cartilage-repair-or-debridement",
    "wrist-debridement": "wrist-cartilage-repair-or-debridement",
}


@attrs.frozen
class JointArthroscopy:
    """A documented arthroscopy procedure of hip, ankle, elbow or wrist. `None` is not documented.

    Attributes:
        procedure: what was done.
        sides: on which side, or on both.

    >>> JointArthroscopy(procedure="diagnostic hip arthroscopy").procedure.value
    'hip-diagnostic'
    """

    procedure: JointArthroscopyProcedure | None = word(
        JointArthroscopyProcedure, "what was done through the scope?", also=_ALSO
    )
    sides: Sides | None = which_sides("on which side, or both?")


JOINT_ARTHROSCOPY: Final = Family(
    "joint-arthroscopy",
    "an arthroscopy procedure of hip, ankle, elbow or wrist",
    JointArthroscopy,
    also=("hip-arthroscopy", "ankle-arthroscopy", "elbow-arthroscopy", "wrist-arthroscopy"),
)
