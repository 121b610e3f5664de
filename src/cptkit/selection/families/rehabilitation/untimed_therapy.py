"""Therapy that is billed by the session: evaluations, treatment of speech and swallowing, and modalities."""

from enum import StrEnum
from typing import Final

import attrs

from cptkit.selection.decisions import Words
from cptkit.selection.facts import word
from cptkit.selection.families.rehabilitation.therapy import Discipline
from cptkit.selection.family import Derived, Family

__all__ = ["UNTIMED_THERAPY", "UntimedTherapy", "UntimedTherapyKind"]


class UntimedTherapyKind(StrEnum):
    """What was done."""

    PT_EVALUATION_LOW = "pt-evaluation-low"
    PT_EVALUATION_MODERATE = "pt-evaluation-moderate"
    PT_EVALUATION_HIGH = "pt-evaluation-high"
    PT_RE_EVALUATION = "pt-re-evaluation"
    OT_EVALUATION_LOW = "ot-evaluation-low"
    OT_EVALUATION_MODERATE = "ot-evaluation-moderate"
    OT_EVALUATION_HIGH = "ot-evaluation-high"
    OT_RE_EVALUATION = "ot-re-evaluation"
    FLUENCY_EVALUATION = "fluency-evaluation"
    SPEECH_SOUND_EVALUATION = "speech-sound-evaluation"
    SPEECH_AND_LANGUAGE_EVALUATION = "speech-and-language-evaluation"
    VOICE_EVALUATION = "voice-evaluation"
    SWALLOWING_EVALUATION = "swallowing-evaluation"
    SPEECH_TREATMENT = "speech-treatment"
    SWALLOWING_TREATMENT = "swallowing-treatment"
    GROUP = "group"
    TRACTION = "traction"
    UNATTENDED_ELECTRIC_STIMULATION = "unattended-electric-stimulation"
    PARAFFIN = "paraffin"
    WHIRLPOOL = "whirlpool"
    COMPRESSION = "compression"
    HEAT_OR_COLD_PACKS = "heat-or-cold-packs"
    SWALLOWING_STUDY_BY_X_RAY = "swallowing-study-by-x-ray"
    SWALLOWING_STUDY_BY_ENDOSCOPE = "swallowing-study-by-endoscope"
    SWALLOWING_AND_SENSORY_STUDY_BY_ENDOSCOPE = "swallowing-and-sensory-study-by-endoscope"
    VOICE_PROSTHESIS_EVALUATION = "voice-prosthesis-evaluation"
    SPEECH_DEVICE_SERVICE = "speech-device-service"
    SPEECH_GROUP_TREATMENT = "speech-group-treatment"
    CANALITH_REPOSITIONING = "canalith-repositioning"
    DIATHERMY = "diathermy"
    WOUND_ULTRASOUND = "wound-ultrasound"
    SENSORY_STUDY_BY_ENDOSCOPE = "sensory-study-by-endoscope"
    SWALLOWING_STUDY_BY_ENDOSCOPE_READING = "swallowing-study-by-endoscope-reading"
    SENSORY_STUDY_BY_ENDOSCOPE_READING = "sensory-study-by-endoscope-reading"
    SWALLOWING_AND_SENSORY_STUDY_BY_ENDOSCOPE_READING = "swallowing-and-sensory-study-by-endoscope-reading"


_KINDS: Final = {
    "hot-packs": "heat-or-cold-packs",
    "group-therapy": "group",
    "estim": "unattended-electric-stimulation",
    "e-stim": "unattended-electric-stimulation",
    "hot-pack": "heat-or-cold-packs",
    "cold-pack": "heat-or-cold-packs",
    "cold-packs": "heat-or-cold-packs",
    "ice": "heat-or-cold-packs",
    "unattended-estim": "unattended-electric-stimulation",
    "unattended-e-stim": "unattended-electric-stimulation",
    "e-stim-unattended": "unattended-electric-stimulation",
    "vasopneumatic": "compression",
    "speech-eval": "speech-and-language-evaluation",
    "speech-language-evaluation": "speech-and-language-evaluation",
    "swallow-eval": "swallowing-evaluation",
    "clinical-swallow-evaluation": "swallowing-evaluation",
    "voice-eval": "voice-evaluation",
    "mechanical-traction": "traction",
    "pt-eval-low": "pt-evaluation-low",
    "pt-eval-moderate": "pt-evaluation-moderate",
    "pt-eval-high": "pt-evaluation-high",
    "ot-eval-low": "ot-evaluation-low",
    "ot-eval-moderate": "ot-evaluation-moderate",
    "ot-eval-high": "ot-evaluation-high",
    "pt-re-eval": "pt-re-evaluation",
    "ot-re-eval": "ot-re-evaluation",
    "swallow-evaluation": "swallowing-evaluation",
    "speech-therapy": "speech-treatment",
    "dysphagia-treatment": "swallowing-treatment",
    "modified-barium-swallow": "swallowing-study-by-x-ray",
    "mbs": "swallowing-study-by-x-ray",
    "mbss": "swallowing-study-by-x-ray",
    "videofluoroscopic-swallow-study": "swallowing-study-by-x-ray",
    "vfss": "swallowing-study-by-x-ray",
    "fees": "swallowing-study-by-endoscope",
    "fiberoptic-endoscopic-evaluation-of-swallowing": "swallowing-study-by-endoscope",
    "feesst": "swallowing-and-sensory-study-by-endoscope",
    "aac-treatment": "speech-device-service",
    "group-speech-therapy": "speech-group-treatment",
    "epley": "canalith-repositioning",
    "epley-maneuver": "canalith-repositioning",
    "semont": "canalith-repositioning",
    "low-frequency-ultrasound": "wound-ultrasound",
    "mist-therapy": "wound-ultrasound",
    "fees-interpretation": "swallowing-study-by-endoscope-reading",
    "fees-reading": "swallowing-study-by-endoscope-reading",
    "feesst-interpretation": "swallowing-and-sensory-study-by-endoscope-reading",
    "physical-therapy-re-evaluation": "pt-re-evaluation",
    "hot-cold-packs": "heat-or-cold-packs",
    "paraffin-bath": "paraffin",
    "swallow-therapy": "swallowing-treatment",
    "dysphagia-therapy": "swallowing-treatment",
    "swallowing-therapy": "swallowing-treatment",
    "slp-treatment": "speech-treatment",
    "speech-language-therapy": "speech-treatment",
    "bedside-swallow-evaluation": "swallowing-evaluation",
    "vasopneumatic-device": "compression",
    "group-therapeutic-procedures": "group",
    "electrical-stimulation-unattended": "unattended-electric-stimulation",
}


@attrs.frozen
class UntimedTherapy:
    """One kind of untimed therapy of a day. `None` is not documented.

    Attributes:
        kind: what was done; the complexity of an evaluation is in its word.
        discipline: under whose plan of care, of what several kinds of therapists do.

    >>> UntimedTherapy(kind="PT evaluation low").kind.value
    'pt-evaluation-low'
    """

    kind: UntimedTherapyKind | None = word(
        UntimedTherapyKind,
        "what was done?",
        also=_KINDS,
    )
    discipline: Discipline | None = word(
        Discipline, "under whose plan of care was it done?", also={"pt": "physical", "ot": "occupational"}
    )


_OUTSIDE: Final = "none"
_OF_PRACTITIONERS_TOO: Final = (UntimedTherapyKind.CANALITH_REPOSITIONING, UntimedTherapyKind.WOUND_ULTRASOUND)


def _plan(service: UntimedTherapy, _: tuple[object, ...]) -> str | None:
    """Say under whose plan it was; what practitioners do too is mostly outside of one."""
    return service.discipline or (_OUTSIDE if service.kind in _OF_PRACTITIONERS_TOO else None)


UNTIMED_THERAPY: Final = Family(
    "untimed-therapy",
    "therapy billed by the session: evaluations, speech, modalities",
    UntimedTherapy,
    derived=(Derived("plan", Words((*Discipline, _OUTSIDE)), ("discipline",), _plan),),
    also=(
        "therapy-evaluation",
        "speech-therapy",
        "swallowing-study",
        "fees",
        "canalith-repositioning",
        "epley",
        "modified-barium-swallow",
        "fees-interpretation",
        "mist-therapy",
        "wound-ultrasound",
        "unattended-e-stim",
        "mechanical-traction",
        "pt-evaluation-low",
        "pt-evaluation-moderate",
        "pt-evaluation-high",
        "ot-evaluation-low",
        "ot-evaluation-moderate",
        "ot-evaluation-high",
        "pt-re-evaluation",
        "ot-re-evaluation",
        "pt-re-eval",
        "ot-re-eval",
        "physical-therapy-re-evaluation",
        "hot-packs",
        "cold-packs",
        "hot-cold-packs",
        "traction",
        "paraffin-bath",
        "whirlpool",
        "swallow-therapy",
        "dysphagia-therapy",
        "swallowing-therapy",
        "slp-treatment",
        "speech-language-therapy",
        "clinical-swallow-evaluation",
        "bedside-swallow-evaluation",
        "swallow-evaluation",
        "speech-and-language-evaluation",
        "speech-language-evaluation",
        "vasopneumatic-device",
        "group-therapeutic-procedures",
        "electrical-stimulation-unattended",
        "epley-maneuver",
    ),
    broadly=(
        "pt-evaluation",
        "ot-evaluation",
        "speech-evaluation",
        "physical-therapy-evaluation",
        "occupational-therapy-evaluation",
    ),
)
