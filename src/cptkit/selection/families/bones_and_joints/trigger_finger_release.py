"""A trigger finger released."""

from enum import StrEnum
from typing import Final

import attrs

from cptkit.selection.facts import word
from cptkit.selection.family import Family

__all__ = ["TRIGGER_FINGER_RELEASE", "TriggerFingerRelease", "TriggerFingerReleaseFinger"]


class TriggerFingerReleaseFinger(StrEnum):
    """Which finger it was."""

    LEFT_THUMB = "left-thumb"
    LEFT_INDEX = "left-index"
    LEFT_MIDDLE = "left-middle"
    LEFT_RING = "left-ring"
    LEFT_LITTLE = "left-little"
    RIGHT_THUMB = "right-thumb"
    RIGHT_INDEX = "right-index"
    RIGHT_MIDDLE = "right-middle"
    RIGHT_RING = "right-ring"
    RIGHT_LITTLE = "right-little"


@attrs.frozen
class TriggerFingerRelease:
    """A documented release of one trigger finger. `None` is not documented.

    Attributes:
        digit: which finger it was.

    >>> TriggerFingerRelease(digit="left thumb").digit.value
    'left-thumb'
    """

    digit: TriggerFingerReleaseFinger | None = word(TriggerFingerReleaseFinger, "which finger was it?")


TRIGGER_FINGER_RELEASE: Final = Family(
    "trigger-finger-release", "release of a finger tendon sheath", TriggerFingerRelease
)
