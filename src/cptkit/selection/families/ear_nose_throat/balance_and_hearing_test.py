"""Tests of balance, and of hearing by emissions of the ear or evoked potentials."""

from enum import StrEnum
from typing import Final

import attrs

from cptkit.reference.places import Component, Owner
from cptkit.selection.facts import word
from cptkit.selection.family import Family
from cptkit.selection.words import which_component, which_owner

__all__ = ["BALANCE_AND_HEARING_TEST", "BalanceAndHearingTest", "BalanceAndHearingWork"]


class BalanceAndHearingWork(StrEnum):
    """What was done."""

    BASIC_VESTIBULAR = "basic-vestibular"
    CALORIC_BOTH_TEMPERATURES = "caloric-both-temperatures"
    CALORIC_ONE_TEMPERATURE = "caloric-one-temperature"
    SPONTANEOUS_NYSTAGMUS = "spontaneous-nystagmus"
    POSITIONAL_NYSTAGMUS = "positional-nystagmus"
    ROTATION = "rotation"
    OTOACOUSTIC_EMISSIONS_LIMITED = "otoacoustic-emissions-limited"
    OTOACOUSTIC_EMISSIONS_COMPREHENSIVE = "otoacoustic-emissions-comprehensive"
    EVOKED_POTENTIALS_THRESHOLD = "evoked-potentials-threshold"
    EVOKED_POTENTIALS_NEURODIAGNOSTIC = "evoked-potentials-neurodiagnostic"
    ACOUSTIC_IMMITTANCE = "acoustic-immittance"
    VISUAL_REINFORCEMENT = "visual-reinforcement"
    CONDITIONED_PLAY = "conditioned-play"
    PICTURE_SELECTION = "picture-selection"
    TONE_STENGER = "tone-stenger"
    TONE_DECAY = "tone-decay"
    COCHLEAR_IMPLANT_FIRST_PROGRAMMING_UNDER_7 = "cochlear-implant-first-programming-under-7"
    COCHLEAR_IMPLANT_LATER_PROGRAMMING_UNDER_7 = "cochlear-implant-later-programming-under-7"
    COCHLEAR_IMPLANT_FIRST_PROGRAMMING = "cochlear-implant-first-programming"
    COCHLEAR_IMPLANT_LATER_PROGRAMMING = "cochlear-implant-later-programming"
    VESTIBULAR_EVOKED_POTENTIALS_OF_NECK = "vestibular-evoked-potentials-of-neck"
    VESTIBULAR_EVOKED_POTENTIALS_OF_EYES = "vestibular-evoked-potentials-of-eyes"
    VESTIBULAR_EVOKED_POTENTIALS_OF_NECK_AND_EYES = "vestibular-evoked-potentials-of-neck-and-eyes"
    AUTOMATED_EVOKED_POTENTIALS = "automated-evoked-potentials"
    EVOKED_POTENTIALS_FOR_HEARING_STATUS = "evoked-potentials-for-hearing-status"
    LARYNGEAL_FUNCTION = "laryngeal-function"
    OPTOKINETIC_NYSTAGMUS = "optokinetic-nystagmus"
    OSCILLATING_TRACKING = "oscillating-tracking"
    VERTICAL_ELECTRODES = "vertical-electrodes"
    POSTUROGRAPHY = "posturography"
    POSTUROGRAPHY_WITH_MOTOR_TESTS = "posturography-with-motor-tests"


_ALSO: Final = {
    "vng-basic": "basic-vestibular",
    "basic-vestibular-evaluation": "basic-vestibular",
    "calorics": "caloric-both-temperatures",
    "bithermal-calorics": "caloric-both-temperatures",
    "rotary-chair": "rotation",
    "oae-limited": "otoacoustic-emissions-limited",
    "oae-comprehensive": "otoacoustic-emissions-comprehensive",
    "abr-threshold": "evoked-potentials-threshold",
    "abr": "evoked-potentials-neurodiagnostic",
    "acoustic-immittance-testing": "acoustic-immittance",
    "visual-reinforcement-audiometry": "visual-reinforcement",
    "vra": "visual-reinforcement",
    "conditioned-play-audiometry": "conditioned-play",
    "select-picture-audiometry": "picture-selection",
    "cochlear-implant-reprogramming": "cochlear-implant-later-programming",
    "cervical-vemp": "vestibular-evoked-potentials-of-neck",
    "cvemp": "vestibular-evoked-potentials-of-neck",
    "ocular-vemp": "vestibular-evoked-potentials-of-eyes",
    "ovemp": "vestibular-evoked-potentials-of-eyes",
    "vemp": "vestibular-evoked-potentials-of-neck-and-eyes",
    "aabr": "automated-evoked-potentials",
    "newborn-hearing-screen": "automated-evoked-potentials",
    "pendular-tracking": "oscillating-tracking",
    "computerized-dynamic-posturography": "posturography",
}


@attrs.frozen
class BalanceAndHearingTest:
    """A documented test of balance, or of hearing beyond tones and words. `None` is not documented.

    Attributes:
        test: what was done.
        component, equipment_owner: as for every study.

    >>> BalanceAndHearingTest(test="vng-basic").test.value
    'basic-vestibular'
    """

    test: BalanceAndHearingWork | None = word(BalanceAndHearingWork, "which test was it?", also=_ALSO)
    component: Component | None = which_component()
    equipment_owner: Owner | None = which_owner()


BALANCE_AND_HEARING_TEST: Final = Family(
    "balance-and-hearing-test",
    "a test of balance, or of hearing by evoked potentials",
    BalanceAndHearingTest,
    also=("vng", "videonystagmography", "vestibular-test"),
    broadly=("abr",),
)
