"""Screening of children by questionnaire or device, once for each instrument."""

from enum import StrEnum
from typing import Final

import attrs

from cptkit.selection.facts import count, word
from cptkit.selection.family import Family

__all__ = ["CHILD_SCREENING", "ChildScreening", "ScreeningKind"]


class ScreeningKind(StrEnum):
    """What was screened for."""

    DEVELOPMENT = "development"
    EMOTION_OR_BEHAVIOR = "emotion-or-behavior"
    HEALTH_RISK = "health-risk"
    CAREGIVER_RISK = "caregiver-risk"
    VISUAL_ACUITY = "visual-acuity"
    EYES_BY_DEVICE = "eyes-by-device"
    HEARING = "hearing"
    FLUORIDE_VARNISH = "fluoride-varnish"
    OTOACOUSTIC_EMISSIONS = "otoacoustic-emissions"
    EYES_BY_DEVICE_ELSEWHERE = "eyes-by-device-elsewhere"


_KINDS: Final = {
    "m-chat": "development",
    "asq": "development",
    "autism": "development",
    "depression": "emotion-or-behavior",
    "phq-9": "emotion-or-behavior",
    "adhd": "emotion-or-behavior",
    "maternal-depression": "caregiver-risk",
    "snellen": "visual-acuity",
    "photoscreening": "eyes-by-device",
    "mchat": "development",
    "asq-3": "development",
    "developmental": "development",
    "developmental-screening": "development",
    "vanderbilt": "emotion-or-behavior",
    "gad-7": "emotion-or-behavior",
    "edinburgh": "caregiver-risk",
    "epds": "caregiver-risk",
    "postpartum-depression": "caregiver-risk",
    "hra": "health-risk",
    "vision-chart": "visual-acuity",
    "photoscreen": "eyes-by-device",
    "fluoride": "fluoride-varnish",
    "oae": "otoacoustic-emissions",
    "phq9": "emotion-or-behavior",
    "phq-a": "emotion-or-behavior",
    "gad7": "emotion-or-behavior",
    "vision": "visual-acuity",
    "photoscreener": "eyes-by-device",
    "spot-vision": "eyes-by-device",
    "crafft": "health-risk",
    "vision-screening": "visual-acuity",
    "vision-screen": "visual-acuity",
    "visual-acuity-screen": "visual-acuity",
    "hearing-screening": "hearing",
    "hearing-screen": "hearing",
    "developmental-screen": "development",
    "depression-screen": "emotion-or-behavior",
    "health-risk-assessment": "health-risk",
    "spot-vision-screener": "eyes-by-device",
    "spot-vision-screen": "eyes-by-device",
    "pure-tone-screen": "hearing",
}


@attrs.frozen
class ChildScreening:
    """A documented screening with standardized instruments, scored. `None` is not documented.

    Attributes:
        kind: what was screened for.
        instruments: how many instruments were used.

    >>> ChildScreening(kind="M-CHAT", instruments=1).kind.value
    'development'
    """

    kind: ScreeningKind | None = word(ScreeningKind, "what was screened for?", also=_KINDS)
    instruments: int | None = count("how many standardized instruments were scored?")


CHILD_SCREENING: Final = Family(
    "child-screening",
    "a screening by questionnaire or device",
    ChildScreening,
    also=(
        "developmental-screening",
        "fluoride-varnish",
        "phq-9",
        "gad-7",
        "m-chat",
        "asq",
        "photoscreener",
        "vision-screening",
        "vision-screen",
        "visual-acuity-screen",
        "hearing-screening",
        "developmental-screen",
        "depression-screen",
        "health-risk-assessment",
        "spot-vision-screener",
        "spot-vision-screen",
        "hearing-screen",
        "pure-tone-screen",
    ),
)
