"""Common operations on the hand and wrist."""

from enum import StrEnum
from typing import Final

import attrs

from cptkit.selection.facts import word
from cptkit.selection.family import Family
from cptkit.selection.words import Sides, which_sides

__all__ = ["HAND_SURGERY", "HandSurgery", "HandSurgeryProcedure"]


class HandSurgeryProcedure(StrEnum):
    """Which operation it was."""

    OPEN_CARPAL_TUNNEL_RELEASE = "open-carpal-tunnel-release"
    ENDOSCOPIC_CARPAL_TUNNEL_RELEASE = "endoscopic-carpal-tunnel-release"
    CUBITAL_TUNNEL_RELEASE = "cubital-tunnel-release"
    DE_QUERVAIN_RELEASE = "de-quervain-release"
    WRIST_GANGLION_EXCISION = "wrist-ganglion-excision"
    TENDON_SHEATH_CYST_EXCISION = "tendon-sheath-cyst-excision"
    RECURRENT_WRIST_GANGLION_EXCISION = "recurrent-wrist-ganglion-excision"
    DUPUYTREN_PALM_RELEASE = "dupuytren-palm-release"
    DUPUYTREN_PERCUTANEOUS_RELEASE = "dupuytren-percutaneous-release"
    DUPUYTREN_CORD_MANIPULATION = "dupuytren-cord-manipulation"
    WRIST_SYNOVECTOMY = "wrist-synovectomy"
    EXTENSOR_TENDON_SYNOVECTOMY = "extensor-tendon-synovectomy"
    PROXIMAL_ROW_CARPECTOMY = "proximal-row-carpectomy"
    WRIST_FUSION = "wrist-fusion"
    LIMITED_WRIST_FUSION = "limited-wrist-fusion"
    ULNAR_SHORTENING = "ulnar-shortening"
    ULNAR_NERVE_AT_WRIST_RELEASE = "ulnar-nerve-at-wrist-release"
    FINGER_JOINT_INFECTION_DRAINAGE = "finger-joint-infection-drainage"
    TENDON_SHEATH_DRAINAGE = "tendon-sheath-drainage"
    FINGER_ABSCESS_DRAINAGE = "finger-abscess-drainage"
    SIMPLE_FINGER_ABSCESS_DRAINAGE = "simple-finger-abscess-drainage"
    THUMB_LIGAMENT_REPAIR = "thumb-ligament-repair"
    MALLET_FINGER_TREATMENT = "mallet-finger-treatment"
    WRIST_DRAINAGE = "wrist-drainage"
    DUPUYTREN_PALM_AND_FINGER_RELEASE = "dupuytren-palm-and-finger-release"
    FINGER_MANIPULATION = "finger-manipulation"
    DUPUYTREN_ENZYME_INJECTION = "dupuytren-enzyme-injection"
    WRIST_MANIPULATION = "wrist-manipulation"
    ULNAR_HEAD_EXCISION = "ulnar-head-excision"


_ALSO: Final = {
    "palmar-fasciectomy": "dupuytren-palm-release",
    "needle-aponeurotomy": "dupuytren-percutaneous-release",
    "xiaflex-manipulation": "dupuytren-cord-manipulation",
    "prc": "proximal-row-carpectomy",
    "wrist-arthrodesis": "wrist-fusion",
    "four-corner-fusion": "limited-wrist-fusion",
    "guyon-canal-release": "ulnar-nerve-at-wrist-release",
    "flexor-tenosynovitis-drainage": "tendon-sheath-drainage",
    "complicated-felon": "finger-abscess-drainage",
    "simple-felon": "simple-finger-abscess-drainage",
    "ucl-repair-of-thumb": "thumb-ligament-repair",
    "gamekeeper-thumb-repair": "thumb-ligament-repair",
    "mallet-finger": "mallet-finger-treatment",
    "fasciectomy-with-finger-release": "dupuytren-palm-and-finger-release",
    "dupuytren-fasciectomy": "dupuytren-palm-and-finger-release",
    "mucous-cyst-excision": "tendon-sheath-cyst-excision",
    "open-ctr": "open-carpal-tunnel-release",
    "ectr": "endoscopic-carpal-tunnel-release",
    "xiaflex-injection": "dupuytren-enzyme-injection",
    "collagenase-injection": "dupuytren-enzyme-injection",
    "darrach": "ulnar-head-excision",
    "first-dorsal-compartment-release": "de-quervain-release",
}


@attrs.frozen
class HandSurgery:
    """A documented common operation on the hand or wrist. `None` is not documented.

    Attributes:
        procedure: which operation it was.
        sides: on which side, or on both.

    >>> HandSurgery(procedure="open carpal tunnel release").procedure.value
    'open-carpal-tunnel-release'
    """

    procedure: HandSurgeryProcedure | None = word(
        HandSurgeryProcedure, "which hand or wrist operation was it?", also=_ALSO
    )
    sides: Sides | None = which_sides("on which side, or both?")


HAND_SURGERY: Final = Family(
    "hand-surgery",
    "a common operation on the hand or wrist",
    HandSurgery,
    first_on_each_side=True,
    also=("carpal-tunnel-release", "ganglion-excision"),
)
