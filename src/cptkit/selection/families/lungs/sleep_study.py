"""Sleep studies: attended in a laboratory, or at home by the kind of monitor."""

from enum import StrEnum
from typing import Final

import attrs

from cptkit.reference.places import Component, Owner
from cptkit.selection.facts import count, word, yes_no
from cptkit.selection.family import Family
from cptkit.selection.words import which_component, which_owner

__all__ = ["SLEEP_STUDY", "SleepStudy", "SleepTest"]


class SleepTest(StrEnum):
    """Which study of sleep was done."""

    ATTENDED = "attended"
    ATTENDED_WITH_CPAP = "attended-with-cpap"
    MULTIPLE_LATENCY = "multiple-latency"
    HOME_TYPE_2 = "home-type-2"
    HOME_TYPE_3 = "home-type-3"
    HOME_TYPE_4 = "home-type-4"
    HOME_ARTERIAL_TONE = "home-arterial-tone"


@attrs.frozen
class SleepStudy:
    """A documented sleep study. `None` is not documented.

    Attributes:
        test: attended with sleep staging, without or with pressure from a device, naps by day, or at home, by the type
            of the monitor: seven channels or more, four or more, three or more.
        age: the patient's age in years.
        sleep_time: of a monitor at home with few channels, whether the time of sleep was recorded.
        component, equipment_owner: as for every study.

    >>> SleepStudy(test="home type 3").test.value
    'home-type-3'
    """

    test: SleepTest | None = word(
        SleepTest,
        "which study was done?",
        also={
            "psg": "attended",
            "attended-polysomnography": "attended",
            "watchpat": "home-arterial-tone",
            "watch-pat": "home-arterial-tone",
            "peripheral-arterial-tone": "home-arterial-tone",
            "type-ii": "home-type-2",
            "type-2": "home-type-2",
            "type-iii": "home-type-3",
            "type-3": "home-type-3",
            "type-iv": "home-type-4",
            "type-4": "home-type-4",
            "cpap-titration": "attended-with-cpap",
            "mslt": "multiple-latency",
            "polysomnography": "attended",
            "split-night": "attended-with-cpap",
            "titration": "attended-with-cpap",
            "home-sleep-test-type-2": "home-type-2",
            "home-sleep-test-type-3": "home-type-3",
            "home-sleep-test-type-4": "home-type-4",
            "pat": "home-arterial-tone",
            "in-lab-sleep-study": "attended",
            "split-night-study": "attended-with-cpap",
            "multiple-sleep-latency-test": "multiple-latency",
        },
    )
    age: int | None = count("how old is the patient, in years?", least=0)
    sleep_time: bool | None = yes_no("was the time of sleep recorded?")
    component: Component | None = which_component()
    equipment_owner: Owner | None = which_owner()


SLEEP_STUDY: Final = Family(
    "sleep-study",
    "a sleep study",
    SleepStudy,
    also=(
        "home-sleep-test",
        "home-sleep-apnea-test",
        "watchpat",
        "hst",
        "home-sleep-study",
        "in-lab-sleep-study",
    ),
    broadly=(
        "polysomnography",
        "psg",
        "polysomnogram",
    ),
)
