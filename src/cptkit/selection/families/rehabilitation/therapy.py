"""Therapy by the minute: Medicare counts the minutes of a day together, others count those of each code."""

from collections.abc import Callable
from enum import StrEnum
from typing import Final

import attrs

from cptkit.selection.decisions import Numbers
from cptkit.selection.facts import count, word, yes_no
from cptkit.selection.family import Derived, Family, Services, yes_where_stated

__all__ = [
    "DISCIPLINES",
    "THERAPY",
    "Discipline",
    "PlanOfCare",
    "Therapy",
    "TimedTherapy",
    "units_of_each",
    "units_of_the_day",
]


class TimedTherapy(StrEnum):
    """What was done, of what is billed by 15 minutes."""

    EXERCISE = "exercise"
    NEUROMUSCULAR = "neuromuscular"
    AQUATIC = "aquatic"
    GAIT = "gait"
    MASSAGE = "massage"
    MANUAL = "manual"
    ACTIVITIES = "activities"
    SELF_CARE = "self-care"
    WHEELCHAIR = "wheelchair"
    ELECTRIC_BY_HAND = "electric-by-hand"
    IONTOPHORESIS = "iontophoresis"
    ULTRASOUND = "ultrasound"
    CONTRAST_BATHS = "contrast-baths"
    SENSORY_INTEGRATION = "sensory-integration"
    COMMUNITY_REINTEGRATION = "community-reintegration"
    ORTHOTIC_TRAINING = "orthotic-training"
    PROSTHETIC_TRAINING = "prosthetic-training"
    ORTHOTIC_OR_PROSTHETIC_FOLLOW_UP = "orthotic-or-prosthetic-follow-up"
    COGNITIVE = "cognitive"
    PERFORMANCE_TEST = "performance-test"


class Discipline(StrEnum):
    """Under whose plan of care it was done."""

    PHYSICAL = "physical"
    OCCUPATIONAL = "occupational"
    SPEECH = "speech"


class PlanOfCare(StrEnum):
    """Whether what is not always therapy was done under a plan of therapy, and under whose."""

    NONE = "none"
    PHYSICAL = "physical"
    OCCUPATIONAL = "occupational"
    SPEECH = "speech"


DISCIPLINES: Final = {"pt": "physical", "ot": "occupational", "st": "speech", "slp": "speech"}
_THERAPIES: Final = {
    "therex": "exercise",
    "therapeutic-exercise": "exercise",
    "therapeutic-exercises": "exercise",
    "therapeutic-activities": "activities",
    "manual-therapy": "manual",
    "neuromuscular-reeducation": "neuromuscular",
    "neuromuscular-re-education": "neuromuscular",
    "balance": "neuromuscular",
    "aquatic-therapy": "aquatic",
    "gait-training": "gait",
    "walking": "gait",
    "adl": "self-care",
    "contrast-bath": "contrast-baths",
    "orthotic-fitting": "orthotic-training",
    "orthotic-management": "orthotic-training",
    "ultrasound-therapy": "ultrasound",
    "estim-attended": "electric-by-hand",
    "attended-estim": "electric-by-hand",
    "neuro-re-ed": "neuromuscular",
    "neuro-reeducation": "neuromuscular",
    "vestibular": "neuromuscular",
    "wheelchair-management": "wheelchair",
    "attended-electrical-stimulation": "electric-by-hand",
    "manual-electrical-stimulation": "electric-by-hand",
    "adl-training": "self-care",
    "prosthetic-management": "prosthetic-training",
    "checkout": "orthotic-or-prosthetic-follow-up",
    "cognitive-intervention": "cognitive",
    "cognitive-therapy": "cognitive",
    "physical-performance-test": "performance-test",
    "functional-capacity-evaluation": "performance-test",
    "fce": "performance-test",
    "isokinetic-test": "performance-test",
    "ther-ex": "exercise",
    "te": "exercise",
    "neuromuscular-re-ed": "neuromuscular",
    "ther-act": "activities",
    "massage-therapy": "massage",
    "wheelchair-training": "wheelchair",
    "self-care-training": "self-care",
    "attended-e-stim": "electric-by-hand",
    "therapeutic-ultrasound": "ultrasound",
    "us-therapy": "ultrasound",
    "cognitive-skills-training": "cognitive",
}


@attrs.frozen
class Therapy:
    """One kind of timed therapy of a day, with one patient alone; several kinds are several. `None` is not documented.

    Attributes:
        kind: what was done.
        minutes: how many minutes of the day.
        discipline: under whose plan of care.
        by_assistant: whether an assistant furnished it in whole or in part, by more than a tenth.
        over_threshold: whether the patient is past the year's threshold, and the record bears out the need.

    >>> Therapy(kind="exercise", minutes=33, discipline="pt").discipline.value
    'physical'
    """

    kind: TimedTherapy | None = word(
        TimedTherapy,
        "what was done?",
        also=_THERAPIES,
    )
    minutes: int | None = count("how many minutes were provided that day?")
    discipline: Discipline | None = word(
        Discipline,
        "under whose plan of care was it done?",
        also=DISCIPLINES,
    )
    by_assistant: bool | None = yes_no("did an assistant furnish all of it, or more than 10 percent?")
    over_threshold: bool | None = yes_no(
        "is the patient over the annual threshold, and does the record support medical necessity?"
    )


_QUARTER: Final = 15
_LEAST: Final = 8
_KINDS: Final = tuple(TimedTherapy)


def units_of_each(minutes: int) -> int:
    """Count the units of one code by itself: each 15 minutes, and a rest of 8 or more.

    >>> [units_of_each(minutes) for minutes in (7, 8, 22, 23)]
    [0, 1, 1, 2]
    """
    return (minutes + _QUARTER - _LEAST) // _QUARTER


def units_of_the_day(minutes: tuple[int, ...]) -> tuple[int, ...]:
    """Share the units of all minutes of a day among its codes: the full quarters first, then the longest rests.

    Medicare counts so (Pub. 100-04, chapter 5, section 20.2).

    >>> units_of_the_day((24, 23)), units_of_the_day((33, 7)), units_of_the_day((7, 7))
    ((2, 1), (2, 1), (1, 0))
    """
    shared = [one // _QUARTER for one in minutes]
    left = units_of_each(sum(minutes)) - sum(shared)
    by_rest = sorted(range(len(minutes)), key=lambda place: -(minutes[place] % _QUARTER))
    for place in by_rest[:left]:
        shared[place] += 1
    return tuple(shared)


def _by_code(service: Therapy, _: tuple[object, ...]) -> int | None:
    """Count the units of this kind by itself."""
    return None if service.minutes is None else units_of_each(service.minutes)


def _by_day(service: Therapy, services: tuple[object, ...]) -> int | None:
    """Count the units of this kind as its share of the day, under the same plan of care."""
    same = (one for one in services if isinstance(one, Therapy) and one.discipline is service.discipline)
    # Of two that were equally long the one that the list of kinds names first comes first, whatever their order.
    alike = sorted(same, key=lambda one: _KINDS.index(one.kind) if one.kind else len(_KINDS))
    minutes = [one.minutes for one in alike if one.minutes is not None]
    if service.minutes is None or len(minutes) < len(alike):
        return None
    place = next(place for place, one in enumerate(alike) if one is service)
    return units_of_the_day(tuple(minutes))[place]


def _after_first(units: Callable[[Therapy, Services], int | None]) -> Callable[[Therapy, Services], int | None]:
    """Return the units after the first, which one kind bills with a code of its own."""

    def further(service: Therapy, services: Services) -> int | None:
        counted = units(service, services)
        return None if counted is None else max(0, counted - 1)

    return further


THERAPY: Final = Family(
    "therapy",
    "timed physical, occupational or speech therapy",
    Therapy,
    derived=(
        Derived("units_by_day", Numbers(), ("minutes",), _by_day),
        Derived("units_by_code", Numbers(), ("minutes",), _by_code),
        Derived("further_by_day", Numbers(), ("minutes",), _after_first(_by_day)),
        Derived("further_by_code", Numbers(), ("minutes",), _after_first(_by_code)),
        yes_where_stated("assistant", "by_assistant"),
        yes_where_stated("past_threshold", "over_threshold"),
    ),
    saying={
        **{
            name: {"kind": name}
            for name in (
                "therapeutic-exercise",
                "therapeutic-activities",
                "manual-therapy",
                "neuromuscular-re-education",
                "gait-training",
                "aquatic-therapy",
            )
        },
    },
    also=(
        "therapeutic-exercises",
        "ther-ex",
        "neuro-re-ed",
        "neuromuscular-re-ed",
        "ther-act",
        "massage",
        "massage-therapy",
        "iontophoresis",
        "wheelchair-training",
        "wheelchair-management",
        "orthotic-training",
        "orthotic-fitting",
        "adl-training",
        "self-care-training",
        "fce",
        "functional-capacity-evaluation",
        "physical-performance-test",
        "attended-e-stim",
        "therapeutic-ultrasound",
        "us-therapy",
        "cognitive-skills-training",
    ),
)
