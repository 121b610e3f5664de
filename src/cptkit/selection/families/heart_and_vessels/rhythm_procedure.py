"""Electrophysiologic studies and ablations of the heart."""

from enum import StrEnum
from typing import Final

import attrs

from cptkit.reference.places import Component, Owner
from cptkit.selection.facts import count, word, yes_no
from cptkit.selection.family import Family
from cptkit.selection.words import which_component, which_owner

__all__ = ["RHYTHM_PROCEDURE", "RhythmProcedure", "RhythmWork"]


class RhythmWork(StrEnum):
    """A study or a part of one alone, or what was ablated; each ablation includes its study."""

    STUDY_WITH_INDUCTION = "study-with-induction"
    STUDY_WITHOUT_INDUCTION = "study-without-induction"
    SUPRAVENTRICULAR = "supraventricular"
    VENTRICULAR = "ventricular"
    ATRIAL_FIBRILLATION = "atrial-fibrillation"
    AV_NODE = "av-node"
    HIS_BUNDLE_RECORDING = "his-bundle-recording"
    RIGHT_ATRIAL_RECORDING = "right-atrial-recording"
    RIGHT_VENTRICULAR_RECORDING = "right-ventricular-recording"
    ATRIAL_PACING = "atrial-pacing"
    VENTRICULAR_PACING = "ventricular-pacing"
    ESOPHAGEAL_RECORDING = "esophageal-recording"
    ESOPHAGEAL_RECORDING_WITH_PACING = "esophageal-recording-with-pacing"
    ARRHYTHMIA_INDUCTION = "arrhythmia-induction"
    FOLLOW_UP_STUDY = "follow-up-study"
    DEFIBRILLATOR_LEAD_TEST = "defibrillator-lead-test"
    DEFIBRILLATOR_TEST_AT_IMPLANT = "defibrillator-test-at-implant"
    DEFIBRILLATOR_TEST_LATER = "defibrillator-test-later"


_WORKS: Final = {
    "ep-study": "study-with-induction",
    "svt": "supraventricular",
    "svt-ablation": "supraventricular",
    "avnrt": "supraventricular",
    "avrt": "supraventricular",
    "wpw": "supraventricular",
    "atrial-flutter": "supraventricular",
    "atrial-tachycardia": "supraventricular",
    "vt": "ventricular",
    "pvc": "ventricular",
    "ventricular-tachycardia": "ventricular",
    "af": "atrial-fibrillation",
    "afib": "atrial-fibrillation",
    "pulmonary-vein-isolation": "atrial-fibrillation",
    "pvi": "atrial-fibrillation",
    "av-junction": "av-node",
    "dft": "defibrillator-test-at-implant",
    "dft-testing": "defibrillator-test-at-implant",
    "defibrillation-threshold-testing": "defibrillator-test-at-implant",
    "nips": "defibrillator-test-later",
    "his-bundle": "his-bundle-recording",
    "icd-testing-at-implant": "defibrillator-test-at-implant",
    "af-ablation": "atrial-fibrillation",
    "afib-ablation": "atrial-fibrillation",
    "vt-ablation": "ventricular",
    "flutter-ablation": "supraventricular",
    "avnrt-ablation": "supraventricular",
    "av-node-ablation": "av-node",
    "avn-ablation": "av-node",
    "atrial-fibrillation-ablation": "atrial-fibrillation",
}


@attrs.frozen
class RhythmProcedure:
    """A documented electrophysiologic study or ablation. `None` is not documented.

    Attributes:
        work: the study alone, or what was ablated first of all.
        further_arrhythmias: how many additional arrhythmias with a distinct mechanism were ablated.
        further_fibrillation: how many times more of the left or right atrium was ablated, for fibrillation that
            went on after the veins were isolated.
        mapping: whether it was mapped in three dimensions.
        left_atrial_pacing: whether the left atrium was paced and recorded.
        left_ventricular_pacing: whether the left ventricle was paced and recorded.
        drug_stimulation: whether stimulation was repeated after a drug.
        intracardiac_echo: whether ultrasound was used within the heart.
        component, equipment_owner: of what has a professional component, as for every study.

    >>> RhythmProcedure(work="AFib", further_arrhythmias=1).work.value
    'atrial-fibrillation'
    """

    work: RhythmWork | None = word(RhythmWork, "was it a study only, and if not, what was ablated?", also=_WORKS)
    further_arrhythmias: int | None = count(
        "how many additional arrhythmias with a distinct mechanism were ablated?", least=0, untold=0
    )
    further_fibrillation: int | None = count(
        "how many times more was an atrium ablated for fibrillation that went on?", least=0, untold=0
    )
    mapping: bool | None = yes_no("was it mapped in three dimensions?", untold=False)
    left_atrial_pacing: bool | None = yes_no("was the left atrium paced and recorded?", untold=False)
    left_ventricular_pacing: bool | None = yes_no("was the left ventricle paced and recorded?", untold=False)
    drug_stimulation: bool | None = yes_no("was stimulation repeated after a drug?", untold=False)
    intracardiac_echo: bool | None = yes_no("was ultrasound used within the heart?", untold=False)
    component: Component | None = which_component()
    equipment_owner: Owner | None = which_owner()


RHYTHM_PROCEDURE: Final = Family(
    "rhythm-procedure",
    "an electrophysiologic study or an ablation of the heart",
    RhythmProcedure,
    also=(
        "catheter-ablation",
        "cardiac-ablation",
        "electrophysiology",
        "dft-testing",
        "af-ablation",
        "afib-ablation",
        "vt-ablation",
        "svt-ablation",
        "flutter-ablation",
        "avnrt-ablation",
        "av-node-ablation",
        "avn-ablation",
        "atrial-fibrillation-ablation",
    ),
    broadly=(
        "ep-study",
        "eps",
        "electrophysiology-study",
    ),
)
