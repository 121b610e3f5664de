"""Procedures on the heart through catheters, by shocks, and on its valves."""

from enum import StrEnum
from typing import Final

import attrs

from cptkit.reference.places import Component, Owner
from cptkit.selection.facts import word
from cptkit.selection.family import Family
from cptkit.selection.words import which_component, which_owner

__all__ = ["HEART_PROCEDURE", "HeartProcedure", "HeartWork"]


class HeartWork(StrEnum):
    """What was done."""

    CARDIOVERSION = "cardioversion"
    INTERNAL_CARDIOVERSION = "internal-cardioversion"
    CARDIOPULMONARY_RESUSCITATION = "cardiopulmonary-resuscitation"
    TRANSCUTANEOUS_PACING = "transcutaneous-pacing"
    PERICARDIOCENTESIS = "pericardiocentesis"
    PERICARDIAL_DRAIN = "pericardial-drain"
    APPENDAGE_CLOSURE = "appendage-closure"
    TRANSCATHETER_AORTIC_VALVE = "transcatheter-aortic-valve"
    TRANSFEMORAL_AORTIC_VALVE = "transfemoral-aortic-valve"
    OPEN_FEMORAL_AORTIC_VALVE = "open-femoral-aortic-valve"
    AXILLARY_AORTIC_VALVE = "axillary-aortic-valve"
    ILIAC_AORTIC_VALVE = "iliac-aortic-valve"
    TRANSAORTIC_AORTIC_VALVE = "transaortic-aortic-valve"
    TRANSAPICAL_AORTIC_VALVE = "transapical-aortic-valve"
    MITRAL_EDGE_REPAIR = "mitral-edge-repair"
    ATRIAL_SEPTAL_DEFECT_CLOSURE = "atrial-septal-defect-closure"
    VENTRICULAR_SEPTAL_DEFECT_CLOSURE = "ventricular-septal-defect-closure"
    OPEN_AORTIC_VALVE_REPLACEMENT = "open-aortic-valve-replacement"
    AORTIC_VALVE_PROSTHESIS = "aortic-valve-prosthesis"
    AORTIC_VALVE_HOMOGRAFT = "aortic-valve-homograft"
    MITRAL_VALVE_REPLACEMENT = "mitral-valve-replacement"
    MITRAL_VALVE_REPAIR_WITH_RING = "mitral-valve-repair-with-ring"
    RADICAL_MITRAL_VALVE_REPAIR = "radical-mitral-valve-repair"
    TRICUSPID_VALVE_REPAIR_WITH_RING = "tricuspid-valve-repair-with-ring"
    BALLOON_PUMP_INSERTION = "balloon-pump-insertion"
    BALLOON_PUMP_REMOVAL = "balloon-pump-removal"
    LEFT_VENTRICULAR_PUMP_INSERTION = "left-ventricular-pump-insertion"
    VENTRICULAR_PUMP_REMOVAL = "ventricular-pump-removal"
    FLOW_DIRECTED_CATHETER = "flow-directed-catheter"
    ARTERIAL_LINE = "arterial-line"
    ARTERIAL_PUNCTURE = "arterial-puncture"
    TILT_TABLE_TEST = "tilt-table-test"
    HEART_MUSCLE_BIOPSY = "heart-muscle-biopsy"
    AORTIC_VALVE_DILATION = "aortic-valve-dilation"
    MITRAL_VALVE_DILATION = "mitral-valve-dilation"
    PULMONARY_VALVE_DILATION = "pulmonary-valve-dilation"
    SIGNAL_AVERAGED_ELECTROCARDIOGRAM = "signal-averaged-electrocardiogram"
    REMOTE_PULMONARY_PRESSURE_MONITORING = "remote-pulmonary-pressure-monitoring"
    DUCTUS_CLOSURE = "ductus-closure"
    SEPTAL_ALCOHOL_ABLATION = "septal-alcohol-ablation"
    MITRAL_VALVE_LEAK_CLOSURE = "mitral-valve-leak-closure"
    AORTIC_VALVE_LEAK_CLOSURE = "aortic-valve-leak-closure"
    VENTRICULAR_DEVICE_CHECK = "ventricular-device-check"
    MITRAL_EDGE_REPAIR_WITH_FURTHER_CLIPS = "mitral-edge-repair-with-further-clips"
    MITRAL_VALVE_REPAIR_WITHOUT_RING = "mitral-valve-repair-without-ring"
    TRICUSPID_VALVE_REPAIR_WITHOUT_RING = "tricuspid-valve-repair-without-ring"
    TRICUSPID_VALVE_REPLACEMENT = "tricuspid-valve-replacement"
    PULMONARY_VALVE_REPLACEMENT = "pulmonary-valve-replacement"
    MITRAL_VALVOTOMY = "mitral-valvotomy"
    AORTIC_VALVE_STENTLESS = "aortic-valve-stentless"


_ALSO: Final = {
    "planned-cardioversion": "cardioversion",
    "elective-cardioversion": "cardioversion",
    "external-cardioversion": "cardioversion",
    "dccv": "cardioversion",
    "cpr": "cardiopulmonary-resuscitation",
    "resuscitation": "cardiopulmonary-resuscitation",
    "temporary-pacing-through-skin": "transcutaneous-pacing",
    "tilt-table": "tilt-table-test",
    "laao": "appendage-closure",
    "watchman": "appendage-closure",
    "left-atrial-appendage-closure": "appendage-closure",
    "tavr": "transcatheter-aortic-valve",
    "tavi": "transcatheter-aortic-valve",
    "transfemoral-tavr": "transfemoral-aortic-valve",
    "mitraclip": "mitral-edge-repair",
    "teer": "mitral-edge-repair",
    "pfo-closure": "atrial-septal-defect-closure",
    "asd-closure": "atrial-septal-defect-closure",
    "vsd-closure": "ventricular-septal-defect-closure",
    "savr": "open-aortic-valve-replacement",
    "aortic-valve-replacement": "open-aortic-valve-replacement",
    "mvr": "mitral-valve-replacement",
    "mitral-valve-repair": "mitral-valve-repair-with-ring",
    "tricuspid-valve-repair": "tricuspid-valve-repair-with-ring",
    "iabp-insertion": "balloon-pump-insertion",
    "iabp": "balloon-pump-insertion",
    "iabp-removal": "balloon-pump-removal",
    "impella-insertion": "left-ventricular-pump-insertion",
    "impella": "left-ventricular-pump-insertion",
    "impella-removal": "ventricular-pump-removal",
    "swan-ganz": "flow-directed-catheter",
    "pulmonary-artery-catheter": "flow-directed-catheter",
    "a-line": "arterial-line",
    "arterial-catheter": "arterial-line",
    "abg-draw": "arterial-puncture",
    "endomyocardial-biopsy": "heart-muscle-biopsy",
    "balloon-aortic-valvuloplasty": "aortic-valve-dilation",
    "balloon-mitral-valvuloplasty": "mitral-valve-dilation",
    "balloon-pulmonary-valvuloplasty": "pulmonary-valve-dilation",
    "signal-averaged-ecg": "signal-averaged-electrocardiogram",
    "signal-averaged-ekg": "signal-averaged-electrocardiogram",
    "cardiomems": "remote-pulmonary-pressure-monitoring",
    "cardiomems-monitoring": "remote-pulmonary-pressure-monitoring",
    "rv-biopsy": "heart-muscle-biopsy",
    "pda-closure": "ductus-closure",
    "alcohol-septal-ablation": "septal-alcohol-ablation",
    "paravalvular-leak-closure-mitral": "mitral-valve-leak-closure",
    "paravalvular-leak-closure-aortic": "aortic-valve-leak-closure",
    "vad-check": "ventricular-device-check",
    "lvad-check": "ventricular-device-check",
    "vad-interrogation": "ventricular-device-check",
    "lvad-interrogation": "ventricular-device-check",
    "further-mitral-clips": "mitral-edge-repair-with-further-clips",
    "mitral-commissurotomy": "mitral-valvotomy",
    "swan": "flow-directed-catheter",
    "dc-cardioversion": "cardioversion",
    "laa-closure": "appendage-closure",
    "intra-aortic-balloon-pump": "balloon-pump-insertion",
    "balloon-pump": "balloon-pump-insertion",
    "art-line": "arterial-line",
}


@attrs.frozen
class HeartProcedure:
    """A documented procedure on the heart: shocks, valves, closures, pumps. `None` is not documented.

    Attributes:
        procedure: what was done; who directs a resuscitation does it.
        component, equipment_owner: as for every study, of the tilt table test.

    >>> HeartProcedure(procedure="elective cardioversion").procedure.value
    'cardioversion'
    """

    procedure: HeartWork | None = word(HeartWork, "what was done to the heart?", also=_ALSO)
    component: Component | None = which_component()
    equipment_owner: Owner | None = which_owner()


HEART_PROCEDURE: Final = Family(
    "heart-procedure",
    "a procedure on the heart: shocks, valves, closures, pumps",
    HeartProcedure,
    also=(
        "cardioversion",
        "valve-replacement",
        "cpr",
        "arterial-line",
        "tilt-table",
        "cardiomems",
        "vad-check",
        "lvad-check",
        "endomyocardial-biopsy",
        "pda-closure",
    ),
    broadly=("tavr",),
    beside=("placement",),
)
