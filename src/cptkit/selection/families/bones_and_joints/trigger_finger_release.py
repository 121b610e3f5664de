"""A trigger finger released."""

from typing import Final

import attrs

from cptkit.selection.digits import FINGERS, Digit, which_digit
from cptkit.selection.family import Family

__all__ = ["TRIGGER_FINGER_RELEASE", "TriggerFingerRelease"]


@attrs.frozen
class TriggerFingerRelease:
    """A documented release of one trigger finger. `None` is not documented.

    Attributes:
        digit: which finger it was.

    >>> TriggerFingerRelease(digit="left thumb").digit.value
    'left-thumb'
    """

    digit: Digit | None = which_digit("which finger was it?", among=FINGERS)


TRIGGER_FINGER_RELEASE: Final = Family(
    "trigger-finger-release",
    "release of a finger tendon sheath",
    TriggerFingerRelease,
    also=(
        "trigger-thumb-release",
        "tfr",
    ),
)
