"""Psychological and neuropsychological testing: giving the tests, and what is made of them, by time."""

from enum import StrEnum
from typing import Final

import attrs

from cptkit.selection.decisions import YES_NO, Numbers
from cptkit.selection.facts import count, word
from cptkit.selection.family import Derived, Family
from cptkit.selection.totals import counted, of_kind
from cptkit.selection.words import stated

__all__ = ["PSYCHOLOGICAL_TESTING", "PsychologicalTesting", "TestingKind"]

# Each code is met past the midpoint of its time.
_HOUR, _PAST_HALF_AN_HOUR = 60, 31
_HALF_HOUR, _PAST_QUARTER = 30, 16


class TestingKind(StrEnum):
    """What was tested."""

    PSYCHOLOGICAL = "psychological"
    NEUROPSYCHOLOGICAL = "neuropsychological"


@attrs.frozen
class PsychologicalTesting:
    """Documented testing of one patient on one day. `None` is not documented; minutes were then not spent.

    Attributes:
        kind: psychological or neuropsychological; it decides the codes of the evaluation.
        evaluation_minutes: what the psychologist or physician spent on records, interpretation, report and feedback.
        testing_minutes: what they spent on giving and scoring tests.
        technician_minutes: what a technician spent on that.
        tests: how many tests were given.

    >>> PsychologicalTesting(kind="psychological", evaluation_minutes=120, testing_minutes=90).testing_minutes
    90
    """

    kind: TestingKind | None = word(
        TestingKind,
        "was the testing psychological or neuropsychological?",
        also={
            "neuropsychological-testing": "neuropsychological",
            "psych-testing": "psychological",
            "neuropsych-testing": "neuropsychological",
        },
    )
    evaluation_minutes: int | None = count("how many minutes did the evaluation and the report take?", least=0)
    testing_minutes: int | None = count(
        "how many minutes did the professional spend administering and scoring tests?", least=0
    )
    technician_minutes: int | None = count(
        "how many minutes did a technician spend administering and scoring tests?", least=0
    )
    tests: int | None = count("how many tests were given?")


def _evaluation(service: PsychologicalTesting, services: tuple[object, ...]) -> int | None:
    """Add up the minutes of all evaluations of this kind."""
    alike = [one for one in of_kind(PsychologicalTesting, services) if one.kind is service.kind]
    return None if _is_untimed(service) else sum(one.evaluation_minutes or 0 for one in alike)


def _professional(service: PsychologicalTesting, services: tuple[object, ...]) -> int | None:
    """Add up the minutes of all tests of the day, whose codes are of either kind."""
    tested = of_kind(PsychologicalTesting, services)
    return None if _is_untimed(service) else sum(one.testing_minutes or 0 for one in tested)


def _technician(service: PsychologicalTesting, services: tuple[object, ...]) -> int | None:
    tested = of_kind(PsychologicalTesting, services)
    return None if _is_untimed(service) else sum(one.technician_minutes or 0 for one in tested)


def _is_untimed(service: PsychologicalTesting) -> bool:
    """Minutes that are not documented beside others were none; where no minutes are, they are asked for."""
    return {service.evaluation_minutes, service.testing_minutes, service.technician_minutes} == {None}


def _hours(service: PsychologicalTesting, services: tuple[object, ...]) -> int:
    return max(0, ((_evaluation(service, services) or 0) - _PAST_HALF_AN_HOUR) // _HOUR)


def _half_hours(service: PsychologicalTesting, services: tuple[object, ...]) -> int:
    return max(0, ((_professional(service, services) or 0) - _PAST_QUARTER) // _HALF_HOUR)


def _technician_half_hours(service: PsychologicalTesting, services: tuple[object, ...]) -> int:
    return max(0, ((_technician(service, services) or 0) - _PAST_QUARTER) // _HALF_HOUR)


def _single(_: PsychologicalTesting, services: tuple[object, ...]) -> str:
    return stated(counted(one.tests for one in of_kind(PsychologicalTesting, services)) == 1)


PSYCHOLOGICAL_TESTING: Final = Family(
    "psychological-testing",
    "psychological or neuropsychological testing",
    PsychologicalTesting,
    derived=(
        Derived("minutes_of_evaluation", Numbers(0), ("evaluation_minutes",), _evaluation),
        Derived("minutes_by_professional", Numbers(0), ("testing_minutes",), _professional),
        Derived("minutes_by_technician", Numbers(0), ("technician_minutes",), _technician),
        Derived("further_hours", Numbers(0), ("evaluation_minutes",), _hours),
        Derived("further_half_hours", Numbers(0), ("testing_minutes",), _half_hours),
        Derived("technician_half_hours", Numbers(0), ("technician_minutes",), _technician_half_hours),
        Derived("single_test", YES_NO, ("tests",), _single),
    ),
    also=(
        "neuropsychological-testing",
        "psych-testing",
        "neuropsych-testing",
    ),
)
