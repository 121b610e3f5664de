"""The families of the heart, arteries, veins, blood and lymph nodes."""

from typing import Final

from cptkit.selection.families.heart_and_vessels.angiography import ANGIOGRAPHY
from cptkit.selection.families.heart_and_vessels.artery_bypass import ARTERY_BYPASS
from cptkit.selection.families.heart_and_vessels.artery_clot_removal import ARTERY_CLOT_REMOVAL
from cptkit.selection.families.heart_and_vessels.artery_pressures import ARTERY_PRESSURES
from cptkit.selection.families.heart_and_vessels.blood_procedure import BLOOD_PROCEDURE
from cptkit.selection.families.heart_and_vessels.cardiac_catheterization import CARDIAC_CATHETERIZATION
from cptkit.selection.families.heart_and_vessels.cardiac_device import CARDIAC_DEVICE
from cptkit.selection.families.heart_and_vessels.cardiac_device_check import CARDIAC_DEVICE_CHECK
from cptkit.selection.families.heart_and_vessels.cardiac_lead import CARDIAC_LEAD
from cptkit.selection.families.heart_and_vessels.catheter_placement import CATHETER_PLACEMENT
from cptkit.selection.families.heart_and_vessels.central_line import CENTRAL_LINE
from cptkit.selection.families.heart_and_vessels.central_line_upkeep import CENTRAL_LINE_UPKEEP
from cptkit.selection.families.heart_and_vessels.coronary_bypass import CORONARY_BYPASS
from cptkit.selection.families.heart_and_vessels.coronary_intervention import CORONARY_INTERVENTION
from cptkit.selection.families.heart_and_vessels.coronary_measurement import CORONARY_MEASUREMENT
from cptkit.selection.families.heart_and_vessels.dialysis import DIALYSIS_MONTH, DIALYSIS_SESSION
from cptkit.selection.families.heart_and_vessels.dialysis_circuit import DIALYSIS_CIRCUIT
from cptkit.selection.families.heart_and_vessels.echocardiogram import ECHOCARDIOGRAM
from cptkit.selection.families.heart_and_vessels.electrocardiogram import ELECTROCARDIOGRAM
from cptkit.selection.families.heart_and_vessels.event_monitor import EVENT_MONITOR
from cptkit.selection.families.heart_and_vessels.heart_monitor import HEART_MONITOR
from cptkit.selection.families.heart_and_vessels.heart_procedure import HEART_PROCEDURE
from cptkit.selection.families.heart_and_vessels.leg_revascularization import LEG_REVASCULARIZATION
from cptkit.selection.families.heart_and_vessels.lymph_node_operation import LYMPH_NODE_OPERATION
from cptkit.selection.families.heart_and_vessels.rehabilitation import REHABILITATION
from cptkit.selection.families.heart_and_vessels.rhythm_procedure import RHYTHM_PROCEDURE
from cptkit.selection.families.heart_and_vessels.stress_echocardiogram import STRESS_ECHOCARDIOGRAM
from cptkit.selection.families.heart_and_vessels.stress_test import STRESS_TEST
from cptkit.selection.families.heart_and_vessels.transesophageal_echocardiogram import TRANSESOPHAGEAL_ECHOCARDIOGRAM
from cptkit.selection.families.heart_and_vessels.vascular_duplex import VASCULAR_DUPLEX
from cptkit.selection.families.heart_and_vessels.vascular_operation import VASCULAR_OPERATION
from cptkit.selection.families.heart_and_vessels.vein_ablation import VEIN_ABLATION
from cptkit.selection.families.heart_and_vessels.vessel_intervention import VESSEL_INTERVENTION
from cptkit.selection.family import Family

__all__ = ["HEART_AND_VESSELS_FAMILIES"]

HEART_AND_VESSELS_FAMILIES: Final[tuple[Family, ...]] = (
    ELECTROCARDIOGRAM,
    HEART_MONITOR,
    EVENT_MONITOR,
    ECHOCARDIOGRAM,
    TRANSESOPHAGEAL_ECHOCARDIOGRAM,
    STRESS_TEST,
    STRESS_ECHOCARDIOGRAM,
    CARDIAC_CATHETERIZATION,
    CORONARY_INTERVENTION,
    CORONARY_MEASUREMENT,
    CORONARY_BYPASS,
    HEART_PROCEDURE,
    RHYTHM_PROCEDURE,
    CARDIAC_DEVICE,
    CARDIAC_DEVICE_CHECK,
    CARDIAC_LEAD,
    REHABILITATION,
    VASCULAR_DUPLEX,
    ARTERY_PRESSURES,
    ANGIOGRAPHY,
    VESSEL_INTERVENTION,
    LEG_REVASCULARIZATION,
    ARTERY_BYPASS,
    ARTERY_CLOT_REMOVAL,
    VASCULAR_OPERATION,
    VEIN_ABLATION,
    CATHETER_PLACEMENT,
    CENTRAL_LINE,
    CENTRAL_LINE_UPKEEP,
    DIALYSIS_MONTH,
    DIALYSIS_SESSION,
    DIALYSIS_CIRCUIT,
    BLOOD_PROCEDURE,
    LYMPH_NODE_OPERATION,
)
