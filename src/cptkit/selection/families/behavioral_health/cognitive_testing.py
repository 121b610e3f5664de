"""Tests of speech, development, thinking and hearing that are billed by their hours, report included."""

from enum import StrEnum
from typing import Final

import attrs

from cptkit.selection.decisions import Numbers
from cptkit.selection.facts import count, word
from cptkit.selection.families.rehabilitation.therapy import DISCIPLINES, PlanOfCare
from cptkit.selection.family import Derived, Family

__all__ = ["COGNITIVE_TESTING", "CognitiveTest", "CognitiveTesting"]


class CognitiveTest(StrEnum):
    """What was tested."""

    APHASIA_ASSESSMENT = "aphasia-assessment"
    DEVELOPMENTAL_TESTING = "developmental-testing"
    NEUROBEHAVIORAL_STATUS_EXAM = "neurobehavioral-status-exam"
    STANDARDIZED_COGNITIVE_TEST = "standardized-cognitive-test"
    SPEECH_DEVICE_EVALUATION = "speech-device-evaluation"
    HEARING_FOR_REHABILITATION = "hearing-for-rehabilitation"


@attrs.frozen
class CognitiveTesting:
    """A documented test of speech, development or thinking, with its report. `None` is not documented.

    Attributes:
        test: what was tested.
        minutes: the professional's minutes with the patient, interpreting and reporting.
        discipline: under whose plan of therapy, where under one.

    >>> CognitiveTesting(test="developmental testing", minutes=90).test.value
    'developmental-testing'
    """

    test: CognitiveTest | None = word(
        CognitiveTest,
        "which test was it?",
        also={
            "aphasia": "aphasia-assessment",
            "neurobehavioral-exam": "neurobehavioral-status-exam",
            "neurobehavioral-status": "neurobehavioral-status-exam",
            "developmental-test": "developmental-testing",
            "cognitive-performance-test": "standardized-cognitive-test",
            "aac-evaluation": "speech-device-evaluation",
            "speech-generating-device": "speech-device-evaluation",
            "auditory-function": "hearing-for-rehabilitation",
            "cochlear-implant-candidacy": "hearing-for-rehabilitation",
            "ados": "developmental-testing",
            "ados-2": "developmental-testing",
            "bayley": "developmental-testing",
            "nbse": "neurobehavioral-status-exam",
            "western-aphasia-battery": "aphasia-assessment",
            "wab": "aphasia-assessment",
            "bdae": "aphasia-assessment",
            "ross": "standardized-cognitive-test",
        },
    )
    minutes: int | None = count("how many minutes did test, interpretation and report take?", least=0)
    discipline: PlanOfCare | None = word(
        PlanOfCare, "under whose plan of therapy was it done, if any?", also=DISCIPLINES, untold=PlanOfCare.NONE
    )


# Each code is met past the midpoint of its time.
_HOUR, _PAST_HALF_AN_HOUR = 60, 31
_HALF_HOUR, _PAST_QUARTER = 30, 16
_QUARTER, _PAST_HALF_A_QUARTER = 15, 8


def _hours(service: CognitiveTesting, _: tuple[object, ...]) -> int | None:
    return None if service.minutes is None else (service.minutes + _HOUR - _PAST_HALF_AN_HOUR) // _HOUR


def _further_hours(service: CognitiveTesting, services: tuple[object, ...]) -> int | None:
    hours = _hours(service, services)
    return None if hours is None else max(0, hours - 1)


def _further_half_hours(service: CognitiveTesting, _: tuple[object, ...]) -> int | None:
    past = None if service.minutes is None else service.minutes - _HOUR
    return None if past is None else max(0, (past + _HALF_HOUR - _PAST_QUARTER) // _HALF_HOUR)


def _further_quarters(service: CognitiveTesting, _: tuple[object, ...]) -> int | None:
    past = None if service.minutes is None else service.minutes - _HOUR
    return None if past is None else max(0, (past + _QUARTER - _PAST_HALF_A_QUARTER) // _QUARTER)


COGNITIVE_TESTING: Final = Family(
    "cognitive-testing",
    "a test of aphasia, development, thinking, hearing or a speech device, billed by the hour",
    CognitiveTesting,
    derived=(
        Derived("hours", Numbers(), ("minutes",), _hours),
        Derived("further_hours", Numbers(), ("minutes",), _further_hours),
        Derived("further_half_hours", Numbers(), ("minutes",), _further_half_hours),
        Derived("further_quarters", Numbers(), ("minutes",), _further_quarters),
    ),
    also=("aac-evaluation", "cochlear-implant-candidacy"),
)
