"""Hearing tests: tones by air and bone, speech, and the middle ear."""

from enum import StrEnum
from typing import Final

import attrs

from cptkit.selection.facts import word
from cptkit.selection.family import Family

__all__ = ["AUDIOMETRY", "Audiometry", "MiddleEar", "Speech", "Tones"]


class Tones(StrEnum):
    """How tones were heard."""

    NONE = "none"
    SCREENING = "screening"
    AIR = "air"
    AIR_AND_BONE = "air-and-bone"


class Speech(StrEnum):
    """How speech was heard."""

    NONE = "none"
    THRESHOLD = "threshold"
    THRESHOLD_AND_RECOGNITION = "threshold-and-recognition"


class MiddleEar(StrEnum):
    """What was measured of the middle ear."""

    NONE = "none"
    TYMPANOMETRY = "tympanometry"
    TYMPANOMETRY_AND_REFLEXES = "tympanometry-and-reflexes"


@attrs.frozen
class Audiometry:
    """Documented hearing tests of both ears. `None` is not documented.

    Attributes:
        tones: a screening by air, thresholds by air, or by air and bone.
        speech: its threshold alone, or with recognition.
        middle_ear: tympanometry, alone or with the thresholds of the reflexes.

    >>> Audiometry(tones="air and bone", speech="threshold and recognition", middle_ear="none").tones.value
    'air-and-bone'
    """

    tones: Tones | None = word(Tones, "how were pure tones tested?", also={"no": "none"})
    speech: Speech | None = word(Speech, "how was speech tested?", also={"no": "none"}, untold=Speech.NONE)
    middle_ear: MiddleEar | None = word(
        MiddleEar,
        "which middle-ear measurements were done?",
        also={"no": "none"},
        untold=MiddleEar.NONE,
    )


AUDIOMETRY: Final = Family(
    "audiometry",
    "hearing tests of both ears",
    Audiometry,
    also=(
        "hearing-test",
        "audiogram",
        "tympanometry",
        "tympanogram",
        "pure-tone-audiometry",
        "comprehensive-audiogram",
    ),
)
