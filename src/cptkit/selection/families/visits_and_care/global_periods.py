"""The procedures whose payment includes the usual visit of the day: a visit beside one has to be more than that.

The global period of minor procedures is of 0 or 10 days, that of major ones of 90 (NCCI Policy Manual, chapter 1); a
visit beside a drug given takes 25 too.
"""

from typing import Final

from cptkit.selection.families.behavioral_health.psychological_testing import PsychologicalTesting
from cptkit.selection.families.bones_and_joints.dislocation_reduction import DislocationReduction
from cptkit.selection.families.bones_and_joints.forefoot_operation import ForefootOperation
from cptkit.selection.families.bones_and_joints.fracture_care import CastApplication, FractureCare
from cptkit.selection.families.bones_and_joints.fracture_operation import FractureOperation
from cptkit.selection.families.bones_and_joints.hand_surgery import HandSurgery
from cptkit.selection.families.bones_and_joints.joint_injection import JointInjection, SoftTissueInjection
from cptkit.selection.families.bones_and_joints.joint_replacement import JointReplacement
from cptkit.selection.families.bones_and_joints.knee_arthroscopy import KneeArthroscopy
from cptkit.selection.families.bones_and_joints.shoulder_arthroscopy import ShoulderArthroscopy
from cptkit.selection.families.bones_and_joints.trigger_finger_release import TriggerFingerRelease
from cptkit.selection.families.breast.breast_excision import BreastExcision
from cptkit.selection.families.breast.mastectomy import Mastectomy
from cptkit.selection.families.digestive.abdominal_hernia_repair import AbdominalHerniaRepair
from cptkit.selection.families.digestive.abdominal_surgery import AbdominalSurgery
from cptkit.selection.families.digestive.anorectal_procedure import AnorectalProcedure
from cptkit.selection.families.digestive.colonoscopy import Colonoscopy
from cptkit.selection.families.digestive.ercp import Ercp
from cptkit.selection.families.digestive.inguinal_hernia_repair import InguinalHerniaRepair
from cptkit.selection.families.digestive.sigmoidoscopy import Sigmoidoscopy
from cptkit.selection.families.digestive.upper_endoscopy import UpperEndoscopy
from cptkit.selection.families.drugs.infusion import Infusion
from cptkit.selection.families.ear_nose_throat.ear_and_nose import CerumenRemoval, NasalEndoscopy, NosebleedControl
from cptkit.selection.families.eyes.cataract_surgery import CataractSurgery
from cptkit.selection.families.eyes.eye_procedure import EyeProcedure
from cptkit.selection.families.eyes.eyelid_procedure import EyelidProcedure
from cptkit.selection.families.gynecology.contraceptive_device import ContraceptiveDevice
from cptkit.selection.families.gynecology.gynecologic_procedure import GynecologicProcedure
from cptkit.selection.families.gynecology.gynecologic_scopes import Colposcopy, Hysteroscopy
from cptkit.selection.families.gynecology.hysterectomy import Hysterectomy
from cptkit.selection.families.gynecology.pregnancy_loss import PregnancyLoss
from cptkit.selection.families.heart_and_vessels.blood_procedure import BloodProcedure
from cptkit.selection.families.heart_and_vessels.cardiac_catheterization import CardiacCatheterization
from cptkit.selection.families.heart_and_vessels.central_line import CentralLine
from cptkit.selection.families.heart_and_vessels.dialysis import DialysisMonth, DialysisSession
from cptkit.selection.families.heart_and_vessels.dialysis_circuit import DialysisCircuit
from cptkit.selection.families.heart_and_vessels.leg_revascularization import LegRevascularization
from cptkit.selection.families.imaging.needle_biopsy import NeedleBiopsy
from cptkit.selection.families.lungs.airway_procedure import AirwayProcedure
from cptkit.selection.families.lungs.bronchoscopy import Bronchoscopy
from cptkit.selection.families.lungs.fluid_drainage import FluidDrainage
from cptkit.selection.families.rehabilitation.acupuncture import Acupuncture
from cptkit.selection.families.rehabilitation.chiropractic_manipulation import ChiropracticManipulation
from cptkit.selection.families.rehabilitation.osteopathic_manipulation import OsteopathicManipulation
from cptkit.selection.families.skin.burn_care import BurnCare
from cptkit.selection.families.skin.incision import AbscessDrainage, ForeignBodyRemoval
from cptkit.selection.families.skin.mohs_surgery import MohsSurgery
from cptkit.selection.families.skin.nail_procedure import NailProcedure
from cptkit.selection.families.skin.skin_biopsy import SkinBiopsy
from cptkit.selection.families.skin.skin_destruction import LesionDestruction, MalignantDestruction
from cptkit.selection.families.skin.skin_excision import SkinExcision
from cptkit.selection.families.skin.skin_removal import CornParing, SkinShaving, SkinTagRemoval
from cptkit.selection.families.skin.skin_repair import SkinRepair
from cptkit.selection.families.skin.skin_substitute import SkinSubstitute
from cptkit.selection.families.skin.tissue_transfer import TissueTransfer
from cptkit.selection.families.skin.wound_debridement import WoundDebridement
from cptkit.selection.families.spine_and_nerves.nerve_block import NerveBlock
from cptkit.selection.families.spine_and_nerves.spine_injection import (
    EpiduralInjection,
    FacetDestruction,
    FacetInjection,
)
from cptkit.selection.families.spine_and_nerves.vertebral_cement import VertebralCement
from cptkit.selection.families.urology.cystoscopy import Cystoscopy
from cptkit.selection.families.urology.male_genital import Circumcision, Vasectomy
from cptkit.selection.families.urology.urologic_operation import UrologicOperation

__all__ = ["MAJOR_PROCEDURES", "MINOR_PROCEDURES"]

MAJOR_PROCEDURES: Final = (
    AbdominalSurgery,
    BreastExcision,
    CataractSurgery,
    DislocationReduction,
    ForefootOperation,
    FractureCare,
    FractureOperation,
    HandSurgery,
    Hysterectomy,
    InguinalHerniaRepair,
    JointReplacement,
    KneeArthroscopy,
    Mastectomy,
    PregnancyLoss,
    ShoulderArthroscopy,
    TissueTransfer,
    TriggerFingerRelease,
    UrologicOperation,
    Vasectomy,
)

MINOR_PROCEDURES: Final = (
    AbdominalHerniaRepair,
    AbscessDrainage,
    Acupuncture,
    AirwayProcedure,
    AnorectalProcedure,
    BloodProcedure,
    Bronchoscopy,
    BurnCare,
    CardiacCatheterization,
    CastApplication,
    CentralLine,
    CerumenRemoval,
    ChiropracticManipulation,
    Circumcision,
    Colonoscopy,
    Colposcopy,
    ContraceptiveDevice,
    CornParing,
    Cystoscopy,
    DialysisCircuit,
    DialysisMonth,
    DialysisSession,
    EpiduralInjection,
    Ercp,
    EyeProcedure,
    EyelidProcedure,
    FacetDestruction,
    FacetInjection,
    FluidDrainage,
    ForeignBodyRemoval,
    GynecologicProcedure,
    Hysteroscopy,
    Infusion,
    JointInjection,
    LegRevascularization,
    LesionDestruction,
    MalignantDestruction,
    MohsSurgery,
    NailProcedure,
    NasalEndoscopy,
    NeedleBiopsy,
    NerveBlock,
    NosebleedControl,
    OsteopathicManipulation,
    PsychologicalTesting,
    Sigmoidoscopy,
    SkinBiopsy,
    SkinExcision,
    SkinRepair,
    SkinShaving,
    SkinSubstitute,
    SkinTagRemoval,
    SoftTissueInjection,
    UpperEndoscopy,
    VertebralCement,
    WoundDebridement,
)
