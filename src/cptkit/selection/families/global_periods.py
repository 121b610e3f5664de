"""The procedures whose payment includes the usual visit of the day: a visit beside one has to be more than that.

The global period of minor procedures is of 0 or 10 days, that of major ones of 90 (NCCI Policy Manual, chapter 1); a
visit beside a drug given takes 25 too.
"""

from typing import Final

from cptkit.selection.families.abdominal_hernia_repair import AbdominalHerniaRepair
from cptkit.selection.families.abdominal_surgery import AbdominalSurgery
from cptkit.selection.families.acupuncture import Acupuncture
from cptkit.selection.families.airway_procedure import AirwayProcedure
from cptkit.selection.families.anorectal_procedure import AnorectalProcedure
from cptkit.selection.families.blood_procedure import BloodProcedure
from cptkit.selection.families.breast_excision import BreastExcision
from cptkit.selection.families.bronchoscopy import Bronchoscopy
from cptkit.selection.families.burn_care import BurnCare
from cptkit.selection.families.cardiac_catheterization import CardiacCatheterization
from cptkit.selection.families.cataract_surgery import CataractSurgery
from cptkit.selection.families.central_line import CentralLine
from cptkit.selection.families.chiropractic_manipulation import ChiropracticManipulation
from cptkit.selection.families.colonoscopy import Colonoscopy
from cptkit.selection.families.contraceptive_device import ContraceptiveDevice
from cptkit.selection.families.cystoscopy import Cystoscopy
from cptkit.selection.families.dialysis import DialysisMonth, DialysisSession
from cptkit.selection.families.dialysis_circuit import DialysisCircuit
from cptkit.selection.families.dislocation_reduction import DislocationReduction
from cptkit.selection.families.ear_and_nose import CerumenRemoval, NasalEndoscopy, NosebleedControl
from cptkit.selection.families.ercp import Ercp
from cptkit.selection.families.eye_procedure import EyeProcedure
from cptkit.selection.families.eyelid_procedure import EyelidProcedure
from cptkit.selection.families.fluid_drainage import FluidDrainage
from cptkit.selection.families.forefoot_operation import ForefootOperation
from cptkit.selection.families.fracture_care import CastApplication, FractureCare
from cptkit.selection.families.fracture_operation import FractureOperation
from cptkit.selection.families.gynecologic_procedure import GynecologicProcedure
from cptkit.selection.families.gynecologic_scopes import Colposcopy, Hysteroscopy
from cptkit.selection.families.hand_surgery import HandSurgery
from cptkit.selection.families.hysterectomy import Hysterectomy
from cptkit.selection.families.incision import AbscessDrainage, ForeignBodyRemoval
from cptkit.selection.families.infusion import Infusion
from cptkit.selection.families.inguinal_hernia_repair import InguinalHerniaRepair
from cptkit.selection.families.joint_injection import JointInjection, SoftTissueInjection
from cptkit.selection.families.joint_replacement import JointReplacement
from cptkit.selection.families.knee_arthroscopy import KneeArthroscopy
from cptkit.selection.families.leg_revascularization import LegRevascularization
from cptkit.selection.families.male_genital import Circumcision, Vasectomy
from cptkit.selection.families.mastectomy import Mastectomy
from cptkit.selection.families.mohs_surgery import MohsSurgery
from cptkit.selection.families.nail_procedure import NailProcedure
from cptkit.selection.families.needle_biopsy import NeedleBiopsy
from cptkit.selection.families.nerve_block import NerveBlock
from cptkit.selection.families.osteopathic_manipulation import OsteopathicManipulation
from cptkit.selection.families.pregnancy_loss import PregnancyLoss
from cptkit.selection.families.psychological_testing import PsychologicalTesting
from cptkit.selection.families.shoulder_arthroscopy import ShoulderArthroscopy
from cptkit.selection.families.sigmoidoscopy import Sigmoidoscopy
from cptkit.selection.families.skin_biopsy import SkinBiopsy
from cptkit.selection.families.skin_destruction import LesionDestruction, MalignantDestruction
from cptkit.selection.families.skin_excision import SkinExcision
from cptkit.selection.families.skin_removal import CornParing, SkinShaving, SkinTagRemoval
from cptkit.selection.families.skin_repair import SkinRepair
from cptkit.selection.families.skin_substitute import SkinSubstitute
from cptkit.selection.families.spine_injection import EpiduralInjection, FacetDestruction, FacetInjection
from cptkit.selection.families.tissue_transfer import TissueTransfer
from cptkit.selection.families.trigger_finger_release import TriggerFingerRelease
from cptkit.selection.families.upper_endoscopy import UpperEndoscopy
from cptkit.selection.families.urologic_operation import UrologicOperation
from cptkit.selection.families.vertebral_cement import VertebralCement
from cptkit.selection.families.wound_debridement import WoundDebridement

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
