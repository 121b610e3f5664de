# The face of selecting, for type checkers; made from the list of the families.

from decimal import Decimal

from cptkit.reference.places import (
    Component,
    Owner,
)
from cptkit.selection.circumstances import (
    InCircumstances as InCircumstances,
)
from cptkit.selection.comparing import (
    Comparison as Comparison,
    LineDifference as LineDifference,
    LineDifferenceKind as LineDifferenceKind,
    Ranked as Ranked,
    compare as compare,
    rank as rank,
)
from cptkit.selection.digits import (
    Digit,
)
from cptkit.selection.encounter import (
    Encounter as Encounter,
)
from cptkit.selection.families import (
    FAMILIES as FAMILIES,
)
from cptkit.selection.families.anesthesia.anesthesia import (
    Anesthesia as _Anesthesia,
    AnesthesiaFor,
    GivenBy,
)
from cptkit.selection.families.anesthesia.moderate_sedation import (
    ModerateSedation as _ModerateSedation,
    SedatedBy,
)
from cptkit.selection.families.behavioral_health.behavior_analysis import (
    BehaviorAnalysis as _BehaviorAnalysis,
    BehaviorService,
)
from cptkit.selection.families.behavioral_health.behavioral_health_integration import (
    BehavioralHealthIntegration as _BehavioralHealthIntegration,
    CareModel,
)
from cptkit.selection.families.behavioral_health.cognitive_testing import (
    CognitiveTest,
    CognitiveTesting as _CognitiveTesting,
)
from cptkit.selection.families.behavioral_health.crisis_psychotherapy import (
    CrisisPsychotherapy as _CrisisPsychotherapy,
)
from cptkit.selection.families.behavioral_health.esketamine_session import (
    EsketamineSession as _EsketamineSession,
)
from cptkit.selection.families.behavioral_health.group_psychotherapy import (
    GroupPsychotherapy as _GroupPsychotherapy,
    TherapyGroup,
)
from cptkit.selection.families.behavioral_health.health_behavior_service import (
    HealthBehaviorKind,
    HealthBehaviorService as _HealthBehaviorService,
)
from cptkit.selection.families.behavioral_health.magnetic_stimulation import (
    MagneticStimulation as _MagneticStimulation,
    StimulationSession,
)
from cptkit.selection.families.behavioral_health.psychiatric_evaluation import (
    PsychiatricEvaluation as _PsychiatricEvaluation,
)
from cptkit.selection.families.behavioral_health.psychiatric_procedure import (
    PsychiatricProcedure as _PsychiatricProcedure,
    PsychiatricWork,
)
from cptkit.selection.families.behavioral_health.psychological_testing import (
    PsychologicalTesting as _PsychologicalTesting,
    TestingKind,
)
from cptkit.selection.families.behavioral_health.psychotherapy import (
    Psychotherapy as _Psychotherapy,
)
from cptkit.selection.families.behavioral_health.substance_use import (
    OpioidUseTreatment as _OpioidUseTreatment,
    SubstanceUseCounseling as _SubstanceUseCounseling,
)
from cptkit.selection.families.bones_and_joints.amputation import (
    Amputation as _Amputation,
    AmputationWork,
)
from cptkit.selection.families.bones_and_joints.bone_growth_stimulation import (
    BoneGrowthStimulation as _BoneGrowthStimulation,
    BoneStimulation,
)
from cptkit.selection.families.bones_and_joints.bone_or_muscle_biopsy import (
    BiopsiedTissue,
    BoneOrMuscleBiopsy as _BoneOrMuscleBiopsy,
)
from cptkit.selection.families.bones_and_joints.cast_removal import (
    CastRemoval as _CastRemoval,
    CastRemovalWork,
)
from cptkit.selection.families.bones_and_joints.dislocation_reduction import (
    DislocatedJoint,
    DislocationCare,
    DislocationReduction as _DislocationReduction,
)
from cptkit.selection.families.bones_and_joints.elbow_operation import (
    ElbowOperation as _ElbowOperation,
    ElbowOperationWork,
)
from cptkit.selection.families.bones_and_joints.facial_fracture import (
    FacialFracture as _FacialFracture,
    FacialFractureWork,
)
from cptkit.selection.families.bones_and_joints.finger_operation import (
    FingerOperation as _FingerOperation,
    FingerOperationWork,
)
from cptkit.selection.families.bones_and_joints.foot_operation import (
    FootOperation as _FootOperation,
    FootOperationWork,
)
from cptkit.selection.families.bones_and_joints.forearm_or_wrist_operation import (
    ForearmOrWristOperation as _ForearmOrWristOperation,
    ForearmOrWristOperationWork,
)
from cptkit.selection.families.bones_and_joints.forefoot_operation import (
    ForefootOperation as _ForefootOperation,
    ForefootWork,
)
from cptkit.selection.families.bones_and_joints.fracture_care import (
    CastApplication as _CastApplication,
    CastKind,
    CastMaterial,
    FractureCare as _FractureCare,
    FractureCarePart,
    FracturedBone,
)
from cptkit.selection.families.bones_and_joints.fracture_operation import (
    FractureOperation as _FractureOperation,
    OperatedFracture,
)
from cptkit.selection.families.bones_and_joints.hand_surgery import (
    HandSurgery as _HandSurgery,
    HandSurgeryProcedure,
)
from cptkit.selection.families.bones_and_joints.hand_tendon_operation import (
    HandTendonOperation as _HandTendonOperation,
    HandTendonOperationWork,
)
from cptkit.selection.families.bones_and_joints.joint_arthroscopy import (
    JointArthroscopy as _JointArthroscopy,
    JointArthroscopyProcedure,
)
from cptkit.selection.families.bones_and_joints.joint_injection import (
    InjectedTissue,
    Joint,
    JointGuidance,
    JointInjection as _JointInjection,
    SoftTissueInjection as _SoftTissueInjection,
)
from cptkit.selection.families.bones_and_joints.joint_replacement import (
    JointReplacement as _JointReplacement,
    JointReplacementJoint,
)
from cptkit.selection.families.bones_and_joints.knee_arthroscopy import (
    KneeArthroscopy as _KneeArthroscopy,
    KneeArthroscopyProcedure,
)
from cptkit.selection.families.bones_and_joints.knee_operation import (
    KneeOperation as _KneeOperation,
    KneeOperationWork,
)
from cptkit.selection.families.bones_and_joints.leg_or_ankle_operation import (
    LegOrAnkleOperation as _LegOrAnkleOperation,
    LegOrAnkleOperationWork,
)
from cptkit.selection.families.bones_and_joints.orthopedic_operation import (
    OrthopedicOperation as _OrthopedicOperation,
    OrthopedicOperationWork,
)
from cptkit.selection.families.bones_and_joints.rib_fixation import (
    RibFixation as _RibFixation,
)
from cptkit.selection.families.bones_and_joints.shoulder_arthroscopy import (
    ShoulderArthroscopy as _ShoulderArthroscopy,
    ShoulderArthroscopyProcedure,
)
from cptkit.selection.families.bones_and_joints.shoulder_operation import (
    ShoulderOperation as _ShoulderOperation,
    ShoulderOperationWork,
)
from cptkit.selection.families.bones_and_joints.small_joint_arthroscopy import (
    SmallJointArthroscopy as _SmallJointArthroscopy,
    SmallJointArthroscopyWork,
)
from cptkit.selection.families.bones_and_joints.soft_tissue_biopsy import (
    BiopsyDepth,
    SoftTissueBiopsy as _SoftTissueBiopsy,
)
from cptkit.selection.families.bones_and_joints.soft_tissue_tumor import (
    SoftTissueSite,
    SoftTissueTumor as _SoftTissueTumor,
    TumorDepth,
)
from cptkit.selection.families.bones_and_joints.tendon_or_nerve_repair import (
    RepairedStructure,
    TendonOrNerveRepair as _TendonOrNerveRepair,
)
from cptkit.selection.families.bones_and_joints.trigger_finger_release import (
    TriggerFingerRelease as _TriggerFingerRelease,
)
from cptkit.selection.families.breast.axillary_nodes import (
    AxillaryNodes as _AxillaryNodes,
    NodeOperation,
)
from cptkit.selection.families.breast.breast_ablation import (
    AblationMethod,
    BreastAblation as _BreastAblation,
    TumorKind,
)
from cptkit.selection.families.breast.breast_biopsy import (
    BreastBiopsy as _BreastBiopsy,
    Technique,
    Tissue,
)
from cptkit.selection.families.breast.breast_catheter import (
    BreastCatheter as _BreastCatheter,
    Preparation,
)
from cptkit.selection.families.breast.breast_ct import (
    BreastCt as _BreastCt,
)
from cptkit.selection.families.breast.breast_cyst import (
    BreastCyst as _BreastCyst,
)
from cptkit.selection.families.breast.breast_excision import (
    BreastExcision as _BreastExcision,
    Excised,
)
from cptkit.selection.families.breast.breast_localization import (
    BreastLocalization as _BreastLocalization,
)
from cptkit.selection.families.breast.breast_mri import (
    BreastMri as _BreastMri,
)
from cptkit.selection.families.breast.breast_reconstruction import (
    BreastReconstruction as _BreastReconstruction,
    BreastReconstructionWork,
)
from cptkit.selection.families.breast.breast_specimen import (
    BreastSpecimen as _BreastSpecimen,
    Removal,
    SpecimenStudy,
)
from cptkit.selection.families.breast.breast_ultrasound import (
    BreastUltrasound as _BreastUltrasound,
    Elastography,
)
from cptkit.selection.families.breast.ductogram import (
    Ductogram as _Ductogram,
)
from cptkit.selection.families.breast.mammogram import (
    Mammogram as _Mammogram,
    ProcedureGuidance,
    Purpose,
)
from cptkit.selection.families.breast.mastectomy import (
    Extent,
    Mastectomy as _Mastectomy,
    Nodes,
)
from cptkit.selection.families.digestive.abdominal_hernia_repair import (
    AbdominalHerniaRepair as _AbdominalHerniaRepair,
)
from cptkit.selection.families.digestive.abdominal_surgery import (
    AbdominalSurgery as _AbdominalSurgery,
    AbdominalSurgeryOperation,
)
from cptkit.selection.families.digestive.anorectal_procedure import (
    AnorectalProcedure as _AnorectalProcedure,
    AnorectalWork,
)
from cptkit.selection.families.digestive.biliary_drainage import (
    BiliaryDrainage as _BiliaryDrainage,
    BiliaryDrainageWork,
)
from cptkit.selection.families.digestive.bowel_operation import (
    BowelOperation as _BowelOperation,
    BowelOperationWork,
)
from cptkit.selection.families.digestive.colonoscopy import (
    Colonoscopy as _Colonoscopy,
    ColonoscopyPurpose,
    ColonoscopyTechnique,
    Reach,
)
from cptkit.selection.families.digestive.digestive_test import (
    DigestiveTest as _DigestiveTest,
    DigestiveWork,
)
from cptkit.selection.families.digestive.ercp import (
    Ercp as _Ercp,
    ErcpTechnique,
)
from cptkit.selection.families.digestive.feeding_tube import (
    FeedingTube as _FeedingTube,
    FeedingTubeWork,
)
from cptkit.selection.families.digestive.inguinal_hernia_repair import (
    FemoralHerniaRepair as _FemoralHerniaRepair,
    HerniaApproach,
    InguinalHerniaRepair as _InguinalHerniaRepair,
)
from cptkit.selection.families.digestive.liver_or_pancreas_operation import (
    LiverOrPancreasOperation as _LiverOrPancreasOperation,
    LiverOrPancreasOperationWork,
)
from cptkit.selection.families.digestive.other_endoscopies import (
    Enteroscopy as _Enteroscopy,
    EnteroscopyTechnique,
    Esophagoscopy as _Esophagoscopy,
    EsophagoscopyTechnique,
    StomaEndoscopy as _StomaEndoscopy,
    StomaEndoscopyTechnique,
)
from cptkit.selection.families.digestive.rectal_operation import (
    RectalOperation as _RectalOperation,
    RectalOperationWork,
)
from cptkit.selection.families.digestive.sigmoidoscopy import (
    Sigmoidoscopy as _Sigmoidoscopy,
    SigmoidoscopyPurpose,
    SigmoidoscopyTechnique,
)
from cptkit.selection.families.digestive.upper_endoscopy import (
    UpperEndoscopy as _UpperEndoscopy,
    UpperTechnique,
)
from cptkit.selection.families.drugs.allergy_care import (
    AllergyCare as _AllergyCare,
    AllergyService,
)
from cptkit.selection.families.drugs.drug import (
    Drug as _Drug,
)
from cptkit.selection.families.drugs.drug_delivery import (
    DrugDelivery as _DrugDelivery,
    DrugDeliveryWork,
)
from cptkit.selection.families.drugs.drug_names import (
    DrugName,
)
from cptkit.selection.families.drugs.imaging_agent import (
    ImagingAgent as _ImagingAgent,
    ImagingAgentName,
)
from cptkit.selection.families.drugs.infusion import (
    Infusion as _Infusion,
    Route,
    Substance,
)
from cptkit.selection.families.drugs.vaccine import (
    Product,
    Vaccine as _Vaccine,
)
from cptkit.selection.families.ear_nose_throat.audiometry import (
    Audiometry as _Audiometry,
    MiddleEar,
    Speech,
    Tones,
)
from cptkit.selection.families.ear_nose_throat.balance_and_hearing_test import (
    BalanceAndHearingTest as _BalanceAndHearingTest,
    BalanceAndHearingWork,
)
from cptkit.selection.families.ear_nose_throat.ear_and_nose import (
    BleedingSite,
    CerumenRemoval as _CerumenRemoval,
    CerumenTechnique,
    NasalEndoscopy as _NasalEndoscopy,
    NosebleedControl as _NosebleedControl,
    NosebleedExtent,
)
from cptkit.selection.families.ear_nose_throat.ear_nose_throat_procedure import (
    EarNoseThroatProcedure as _EarNoseThroatProcedure,
    EarNoseThroatWork,
)
from cptkit.selection.families.ear_nose_throat.ear_nose_throat_surgery import (
    EarNoseThroatSurgery as _EarNoseThroatSurgery,
    EarNoseThroatSurgeryOperation,
    TurbinateMethod,
)
from cptkit.selection.families.ear_nose_throat.ear_operation import (
    EarOperation as _EarOperation,
    EarOperationWork,
)
from cptkit.selection.families.ear_nose_throat.endocrine_operation import (
    EndocrineOperation as _EndocrineOperation,
    EndocrineOperationWork,
)
from cptkit.selection.families.ear_nose_throat.larynx_or_trachea_operation import (
    LarynxOrTracheaOperation as _LarynxOrTracheaOperation,
    LarynxOrTracheaOperationWork,
)
from cptkit.selection.families.ear_nose_throat.mouth_operation import (
    MouthOperation as _MouthOperation,
    MouthOperationWork,
)
from cptkit.selection.families.ear_nose_throat.sinus_surgery import (
    SinusSurgery as _SinusSurgery,
    SinusWork,
)
from cptkit.selection.families.eyes.cataract_surgery import (
    CataractSurgery as _CataractSurgery,
    SurgicalCare,
)
from cptkit.selection.families.eyes.cornea_or_iris_operation import (
    CorneaOrIrisOperation as _CorneaOrIrisOperation,
    CorneaOrIrisOperationWork,
)
from cptkit.selection.families.eyes.eye_operation import (
    EyeOperation as _EyeOperation,
    EyeOperationWork,
)
from cptkit.selection.families.eyes.eye_procedure import (
    EyeProcedure as _EyeProcedure,
    EyeWork,
)
from cptkit.selection.families.eyes.eye_test import (
    EyeTest as _EyeTest,
    EyeTestKind,
)
from cptkit.selection.families.eyes.eye_visit import (
    EyeExamination,
    EyeVisit as _EyeVisit,
)
from cptkit.selection.families.eyes.eyelid_procedure import (
    Eyelid,
    EyelidProcedure as _EyelidProcedure,
    EyelidWork,
)
from cptkit.selection.families.eyes.orbit_or_eyeball_operation import (
    OrbitOrEyeballOperation as _OrbitOrEyeballOperation,
    OrbitOrEyeballOperationWork,
)
from cptkit.selection.families.eyes.strabismus_surgery import (
    StrabismusSurgery as _StrabismusSurgery,
)
from cptkit.selection.families.gynecology.contraceptive_device import (
    ContraceptiveDevice as _ContraceptiveDevice,
    ContraceptiveProduct,
    DeviceWork,
)
from cptkit.selection.families.gynecology.genital_lesion_destruction import (
    DestroyedBy,
    GenitalLesionDestruction as _GenitalLesionDestruction,
    GenitalSite,
)
from cptkit.selection.families.gynecology.gynecologic_operation import (
    GynecologicOperation as _GynecologicOperation,
    GynecologicSurgery,
)
from cptkit.selection.families.gynecology.gynecologic_procedure import (
    GynecologicProcedure as _GynecologicProcedure,
    GynecologicWork,
)
from cptkit.selection.families.gynecology.gynecologic_scopes import (
    Colposcopy as _Colposcopy,
    ColposcopySite,
    Hysteroscopy as _Hysteroscopy,
    HysteroscopyTechnique,
    Loop,
)
from cptkit.selection.families.gynecology.hysterectomy import (
    Hysterectomy as _Hysterectomy,
    HysterectomyApproach,
)
from cptkit.selection.families.gynecology.obstetric_care import (
    AntepartumCare,
    Delivery,
    ObstetricCare as _ObstetricCare,
)
from cptkit.selection.families.gynecology.obstetric_procedure import (
    ObstetricProcedure as _ObstetricProcedure,
    ObstetricWork,
)
from cptkit.selection.families.gynecology.obstetric_ultrasound import (
    ObstetricStudy,
    ObstetricUltrasound as _ObstetricUltrasound,
)
from cptkit.selection.families.gynecology.pregnancy_loss import (
    LossTrimester,
    PregnancyLoss as _PregnancyLoss,
    PregnancyLossKind,
)
from cptkit.selection.families.gynecology.uterus_or_ovary_operation import (
    UterusOrOvaryOperation as _UterusOrOvaryOperation,
    UterusOrOvaryOperationWork,
)
from cptkit.selection.families.gynecology.vulva_or_vagina_operation import (
    VulvaOrVaginaOperation as _VulvaOrVaginaOperation,
    VulvaOrVaginaOperationWork,
)
from cptkit.selection.families.heart_and_vessels.angiography import (
    Angiography as _Angiography,
    AngiographyStudy,
)
from cptkit.selection.families.heart_and_vessels.artery_bypass import (
    ArteryBypass as _ArteryBypass,
    BypassRoute,
)
from cptkit.selection.families.heart_and_vessels.artery_clot_removal import (
    ArteryClotRemoval as _ArteryClotRemoval,
    ArteryClotRemovalWork,
)
from cptkit.selection.families.heart_and_vessels.artery_pressures import (
    ArteryPressures as _ArteryPressures,
)
from cptkit.selection.families.heart_and_vessels.blood_procedure import (
    BloodProcedure as _BloodProcedure,
    BloodWork,
)
from cptkit.selection.families.heart_and_vessels.cardiac_catheterization import (
    CardiacCatheterization as _CardiacCatheterization,
)
from cptkit.selection.families.heart_and_vessels.cardiac_device import (
    CardiacDevice as _CardiacDevice,
    CardiacDeviceKind,
    CardiacDeviceLeads,
    CardiacDeviceWork,
)
from cptkit.selection.families.heart_and_vessels.cardiac_device_check import (
    CardiacDeviceCheck as _CardiacDeviceCheck,
    CheckedDevice,
    CheckedLeads,
    DeviceCheck,
)
from cptkit.selection.families.heart_and_vessels.cardiac_lead import (
    CardiacLead as _CardiacLead,
    CardiacLeadWork,
)
from cptkit.selection.families.heart_and_vessels.catheter_placement import (
    CatheterOrder,
    CatheterPlacement as _CatheterPlacement,
    CatheterTerritory,
)
from cptkit.selection.families.heart_and_vessels.central_line import (
    CentralLine as _CentralLine,
    CentralLineImaging,
    CentralLineKind,
    CentralLineWork,
)
from cptkit.selection.families.heart_and_vessels.central_line_upkeep import (
    CentralLineUpkeep as _CentralLineUpkeep,
    CentralLineUpkeepWork,
)
from cptkit.selection.families.heart_and_vessels.coronary_bypass import (
    CoronaryBypass as _CoronaryBypass,
)
from cptkit.selection.families.heart_and_vessels.coronary_intervention import (
    CoronaryIntervention as _CoronaryIntervention,
    CoronaryWork,
    Vessel,
)
from cptkit.selection.families.heart_and_vessels.coronary_measurement import (
    CoronaryMeasurement as _CoronaryMeasurement,
    MeasuredBy,
)
from cptkit.selection.families.heart_and_vessels.dialysis import (
    DialysisKind,
    DialysisMonth as _DialysisMonth,
    DialysisPlace,
    DialysisSession as _DialysisSession,
)
from cptkit.selection.families.heart_and_vessels.dialysis_circuit import (
    CircuitTreatment,
    DialysisCircuit as _DialysisCircuit,
)
from cptkit.selection.families.heart_and_vessels.echocardiogram import (
    Echocardiogram as _Echocardiogram,
)
from cptkit.selection.families.heart_and_vessels.electrocardiogram import (
    Electrocardiogram as _Electrocardiogram,
    Leads,
)
from cptkit.selection.families.heart_and_vessels.event_monitor import (
    EventMonitor as _EventMonitor,
    EventMonitorKind,
    EventMonitorPart,
)
from cptkit.selection.families.heart_and_vessels.heart_monitor import (
    HeartMonitor as _HeartMonitor,
    MonitorPart,
)
from cptkit.selection.families.heart_and_vessels.heart_procedure import (
    HeartProcedure as _HeartProcedure,
    HeartWork,
)
from cptkit.selection.families.heart_and_vessels.leg_revascularization import (
    LegRevascularization as _LegRevascularization,
    LegTerritory,
    VesselTreatment,
)
from cptkit.selection.families.heart_and_vessels.lymph_node_operation import (
    LymphNodeOperation as _LymphNodeOperation,
    LymphNodeOperationWork,
)
from cptkit.selection.families.heart_and_vessels.rehabilitation import (
    Rehabilitation as _Rehabilitation,
    RehabilitationProgram,
)
from cptkit.selection.families.heart_and_vessels.rhythm_procedure import (
    RhythmProcedure as _RhythmProcedure,
    RhythmWork,
)
from cptkit.selection.families.heart_and_vessels.stress_echocardiogram import (
    StressEchocardiogram as _StressEchocardiogram,
)
from cptkit.selection.families.heart_and_vessels.stress_test import (
    StressTest as _StressTest,
)
from cptkit.selection.families.heart_and_vessels.transesophageal_echocardiogram import (
    ProbeWork,
    SpectralDoppler,
    TransesophagealEchocardiogram as _TransesophagealEchocardiogram,
)
from cptkit.selection.families.heart_and_vessels.vascular_duplex import (
    VascularDuplex as _VascularDuplex,
    Vessels,
)
from cptkit.selection.families.heart_and_vessels.vascular_operation import (
    VascularOperation as _VascularOperation,
    VascularOperationWork,
)
from cptkit.selection.families.heart_and_vessels.vein_ablation import (
    VeinAblation as _VeinAblation,
    VeinMethod,
)
from cptkit.selection.families.heart_and_vessels.vessel_intervention import (
    VesselIntervention as _VesselIntervention,
    VesselInterventionWork,
)
from cptkit.selection.families.imaging.arthrogram import (
    Arthrogram as _Arthrogram,
    ArthrogramJoint,
    ArthrogramPictures,
)
from cptkit.selection.families.imaging.body_ultrasound import (
    BodyUltrasound as _BodyUltrasound,
    Sonogram,
)
from cptkit.selection.families.imaging.bone_density import (
    BoneDensity as _BoneDensity,
    Skeleton,
)
from cptkit.selection.families.imaging.contrast_study import (
    ContrastStudy as _ContrastStudy,
    ContrastStudyKind,
)
from cptkit.selection.families.imaging.ct import (
    Ct as _Ct,
    CtRegion,
)
from cptkit.selection.families.imaging.drainage_catheter import (
    DrainageCatheter as _DrainageCatheter,
    DrainageCatheterWork,
)
from cptkit.selection.families.imaging.fine_needle_aspiration import (
    FineNeedleAspiration as _FineNeedleAspiration,
)
from cptkit.selection.families.imaging.mr import (
    Mr as _Mr,
    MrRegion,
)
from cptkit.selection.families.imaging.needle_biopsy import (
    BiopsiedOrgan,
    BiopsyGuidance,
    NeedleBiopsy as _NeedleBiopsy,
)
from cptkit.selection.families.imaging.nuclear_study import (
    NuclearStudy as _NuclearStudy,
    TracedOrgan,
)
from cptkit.selection.families.imaging.pet_study import (
    PetArea,
    PetStudy as _PetStudy,
    TreatmentStrategy,
)
from cptkit.selection.families.imaging.plain_film import (
    FilmRegion,
    PlainFilm as _PlainFilm,
)
from cptkit.selection.families.imaging.radiation_therapy import (
    RadiationTherapy as _RadiationTherapy,
    RadiationWork,
)
from cptkit.selection.families.imaging.three_dimensional_images import (
    RenderedOn,
    ThreeDimensionalImages as _ThreeDimensionalImages,
)
from cptkit.selection.families.imaging.tumor_ablation import (
    AblatedOrgan,
    AblationGuidance,
    AblationMeans,
    TumorAblation as _TumorAblation,
)
from cptkit.selection.families.laboratory.analytes import (
    Analyte,
)
from cptkit.selection.families.laboratory.cytology import (
    Cytology as _Cytology,
    CytologySpecimen,
    SlideMethod,
)
from cptkit.selection.families.laboratory.drug_test import (
    DrugTest as _DrugTest,
    DrugTestKind,
    DrugTestReading,
)
from cptkit.selection.families.laboratory.in_situ_hybridization import (
    HybridizationReading,
    InSituHybridization as _InSituHybridization,
)
from cptkit.selection.families.laboratory.laboratory import (
    Drawn,
    LabTest as _LabTest,
)
from cptkit.selection.families.laboratory.laboratory_pathology import (
    ConsultationMethod,
    FlowCytometry as _FlowCytometry,
    PapPreparation,
    PapPurpose,
    PapScreening,
    PapTest as _PapTest,
    SurgicalConsultation as _SurgicalConsultation,
)
from cptkit.selection.families.laboratory.pathology_study import (
    PathologyStudy as _PathologyStudy,
    PathologyWork,
)
from cptkit.selection.families.laboratory.slide_consultation import (
    ReferredMaterial,
    SlideConsultation as _SlideConsultation,
)
from cptkit.selection.families.laboratory.surgical_pathology import (
    Specimen,
    SurgicalPathology as _SurgicalPathology,
)
from cptkit.selection.families.laboratory.tissue_stain import (
    StainKind,
    TissueStain as _TissueStain,
)
from cptkit.selection.families.laboratory.venipuncture import (
    PuncturedVein,
    Venipuncture as _Venipuncture,
)
from cptkit.selection.families.lungs.airway_procedure import (
    AirwayProcedure as _AirwayProcedure,
    AirwayWork,
)
from cptkit.selection.families.lungs.breathing_treatment import (
    BreathingTreatment as _BreathingTreatment,
    BreathingTreatmentProcedure,
)
from cptkit.selection.families.lungs.bronchoscopy import (
    Bronchoscopy as _Bronchoscopy,
    BronchoscopyTechnique,
)
from cptkit.selection.families.lungs.fluid_drainage import (
    DrainageProcedure,
    FluidDrainage as _FluidDrainage,
)
from cptkit.selection.families.lungs.hyperbaric_oxygen import (
    HyperbaricOxygen as _HyperbaricOxygen,
)
from cptkit.selection.families.lungs.lung_challenge import (
    LungChallenge as _LungChallenge,
    LungTest,
)
from cptkit.selection.families.lungs.pulmonary_function import (
    PulmonaryFunction as _PulmonaryFunction,
    Spirometry,
    Volumes,
)
from cptkit.selection.families.lungs.sleep_study import (
    SleepStudy as _SleepStudy,
    SleepTest,
)
from cptkit.selection.families.lungs.thoracic_surgery import (
    ThoracicOperation,
    ThoracicSurgery as _ThoracicSurgery,
)
from cptkit.selection.families.prevention.child_screening import (
    ChildScreening as _ChildScreening,
    ScreeningKind,
)
from cptkit.selection.families.prevention.diabetes_education import (
    DiabetesEducation as _DiabetesEducation,
    EducationKind,
)
from cptkit.selection.families.prevention.genetic_counseling import (
    GeneticCounseling as _GeneticCounseling,
)
from cptkit.selection.families.prevention.medicare_wellness import (
    MedicareWellness as _MedicareWellness,
)
from cptkit.selection.families.prevention.preventive_counseling import (
    CounselingWork,
    PreventiveCounseling as _PreventiveCounseling,
)
from cptkit.selection.families.prevention.preventive_screening import (
    PreventiveScreening as _PreventiveScreening,
    Screening,
)
from cptkit.selection.families.prevention.preventive_visit import (
    PreventiveVisit as _PreventiveVisit,
)
from cptkit.selection.families.prevention.risk_factor_counseling import (
    RiskFactorCounseling as _RiskFactorCounseling,
)
from cptkit.selection.families.prevention.self_management_education import (
    SelfManagementEducation as _SelfManagementEducation,
)
from cptkit.selection.families.prevention.tobacco_counseling import (
    TobaccoCounseling as _TobaccoCounseling,
)
from cptkit.selection.families.rehabilitation.acupuncture import (
    Acupuncture as _Acupuncture,
    FirstNeedles,
    Needles,
)
from cptkit.selection.families.rehabilitation.caregiver_training import (
    CaregiverTraining as _CaregiverTraining,
)
from cptkit.selection.families.rehabilitation.chiropractic_manipulation import (
    ChiropracticManipulation as _ChiropracticManipulation,
)
from cptkit.selection.families.rehabilitation.osteopathic_manipulation import (
    OsteopathicManipulation as _OsteopathicManipulation,
)
from cptkit.selection.families.rehabilitation.therapy import (
    Discipline,
    PlanOfCare,
    Therapy as _Therapy,
    TimedTherapy,
)
from cptkit.selection.families.rehabilitation.untimed_therapy import (
    UntimedTherapy as _UntimedTherapy,
    UntimedTherapyKind,
)
from cptkit.selection.families.skin.burn_care import (
    BurnCare as _BurnCare,
    BurnCareExtent,
)
from cptkit.selection.families.skin.escharotomy import (
    Escharotomy as _Escharotomy,
)
from cptkit.selection.families.skin.excess_skin_excision import (
    ExcessSkinExcision as _ExcessSkinExcision,
    ExcessSkinSite,
)
from cptkit.selection.families.skin.fat_grafting import (
    FatGraftedSites,
    FatGrafting as _FatGrafting,
)
from cptkit.selection.families.skin.foot_care import (
    ClassFindings,
)
from cptkit.selection.families.skin.incision import (
    AbscessDrainage as _AbscessDrainage,
    Drained,
    ForeignBodyRemoval as _ForeignBodyRemoval,
    ForeignBodySite,
)
from cptkit.selection.families.skin.intralesional_injection import (
    IntralesionalInjection as _IntralesionalInjection,
)
from cptkit.selection.families.skin.light_treatment import (
    LightTreatment as _LightTreatment,
    LightWork,
)
from cptkit.selection.families.skin.mohs_surgery import (
    MohsSite,
    MohsSurgery as _MohsSurgery,
)
from cptkit.selection.families.skin.muscle_flap import (
    FlapWork,
    MuscleFlap as _MuscleFlap,
)
from cptkit.selection.families.skin.nail_procedure import (
    NailProcedure as _NailProcedure,
    NailTechnique,
)
from cptkit.selection.families.skin.negative_pressure_therapy import (
    NegativePressureTherapy as _NegativePressureTherapy,
    SuctionDevice,
)
from cptkit.selection.families.skin.open_fracture_debridement import (
    OpenFractureDebridement as _OpenFractureDebridement,
    OpenFractureLayer,
)
from cptkit.selection.families.skin.pressure_ulcer_excision import (
    PressureUlcerClosure,
    PressureUlcerExcision as _PressureUlcerExcision,
    PressureUlcerSite,
)
from cptkit.selection.families.skin.skin_biopsy import (
    BiopsyTechnique,
    SkinBiopsy as _SkinBiopsy,
)
from cptkit.selection.families.skin.skin_destruction import (
    DestroyedNature,
    LesionDestruction as _LesionDestruction,
    MalignantDestruction as _MalignantDestruction,
)
from cptkit.selection.families.skin.skin_excision import (
    LesionNature,
    SkinExcision as _SkinExcision,
)
from cptkit.selection.families.skin.skin_gland_excision import (
    SkinGlandExcision as _SkinGlandExcision,
    SkinGlandWork,
)
from cptkit.selection.families.skin.skin_graft import (
    SkinGraft as _SkinGraft,
    SkinGraftKind,
)
from cptkit.selection.families.skin.skin_imaging import (
    SkinImaging as _SkinImaging,
    SkinStudy,
)
from cptkit.selection.families.skin.skin_removal import (
    CornParing as _CornParing,
    SkinShaving as _SkinShaving,
    SkinTagRemoval as _SkinTagRemoval,
)
from cptkit.selection.families.skin.skin_repair import (
    Closure,
    RepairDepth,
    SkinRepair as _SkinRepair,
)
from cptkit.selection.families.skin.skin_sites import (
    SkinSite,
)
from cptkit.selection.families.skin.skin_substitute import (
    SkinSubstitute as _SkinSubstitute,
    SubstituteSite,
)
from cptkit.selection.families.skin.suture_removal import (
    RemovedClosure,
    SutureRemoval as _SutureRemoval,
)
from cptkit.selection.families.skin.tattooing import (
    Tattooing as _Tattooing,
)
from cptkit.selection.families.skin.tissue_transfer import (
    TissueTransfer as _TissueTransfer,
)
from cptkit.selection.families.skin.vascular_lesion_destruction import (
    VascularLesionDestruction as _VascularLesionDestruction,
)
from cptkit.selection.families.skin.wound_debridement import (
    DebridedLayer,
    WoundDebridement as _WoundDebridement,
)
from cptkit.selection.families.skin.wound_dehiscence import (
    DehiscenceTreatment,
    WoundDehiscence as _WoundDehiscence,
)
from cptkit.selection.families.skin.wound_exploration import (
    ExploredRegion,
    WoundExploration as _WoundExploration,
)
from cptkit.selection.families.spine_and_nerves.autonomic_test import (
    AutonomicFunction,
    AutonomicTest as _AutonomicTest,
)
from cptkit.selection.families.spine_and_nerves.brain_stimulator import (
    BrainStimulatorProgramming as _BrainStimulatorProgramming,
)
from cptkit.selection.families.spine_and_nerves.chemodenervation import (
    Chemodenervation as _Chemodenervation,
    DenervatedPart,
    MuscleGuidance,
)
from cptkit.selection.families.spine_and_nerves.cranial_operation import (
    CranialOperation as _CranialOperation,
    CranialOperationWork,
)
from cptkit.selection.families.spine_and_nerves.electroencephalogram import (
    BrainState,
    Electroencephalogram as _Electroencephalogram,
)
from cptkit.selection.families.spine_and_nerves.evoked_potential import (
    EvokedPotential as _EvokedPotential,
    EvokedPotentialKind,
)
from cptkit.selection.families.spine_and_nerves.interspinous_device import (
    InterspinousDevice as _InterspinousDevice,
)
from cptkit.selection.families.spine_and_nerves.long_term_eeg import (
    LongTermEeg as _LongTermEeg,
    RecordingWatch,
    ReportOfEeg,
)
from cptkit.selection.families.spine_and_nerves.nerve_block import (
    NerveBlock as _NerveBlock,
    NerveBlockNerve,
)
from cptkit.selection.families.spine_and_nerves.nerve_conduction import (
    MusclesElsewhere,
    NerveConduction as _NerveConduction,
)
from cptkit.selection.families.spine_and_nerves.nerve_destruction import (
    DestroyedNerve,
    NerveDestruction as _NerveDestruction,
)
from cptkit.selection.families.spine_and_nerves.nerve_monitoring import (
    MonitoredFrom,
    NerveMonitoring as _NerveMonitoring,
)
from cptkit.selection.families.spine_and_nerves.nerve_operation import (
    NerveOperation as _NerveOperation,
    NerveOperationWork,
)
from cptkit.selection.families.spine_and_nerves.neurostimulator import (
    Neurostimulator as _Neurostimulator,
    NeurostimulatorWork,
)
from cptkit.selection.families.spine_and_nerves.operative_aid import (
    OperativeAid as _OperativeAid,
    OperativeAidWork,
)
from cptkit.selection.families.spine_and_nerves.radiosurgery import (
    Radiosurgery as _Radiosurgery,
)
from cptkit.selection.families.spine_and_nerves.special_eeg import (
    SpecialEeg as _SpecialEeg,
    SpecialEegWork,
)
from cptkit.selection.families.spine_and_nerves.spinal_canal_procedure import (
    SpinalCanalProcedure as _SpinalCanalProcedure,
    SpinalCanalWork,
)
from cptkit.selection.families.spine_and_nerves.spinal_deformity_fusion import (
    DeformityWay,
    SpinalDeformityFusion as _SpinalDeformityFusion,
)
from cptkit.selection.families.spine_and_nerves.spine_bone_graft import (
    SpineBoneGraft as _SpineBoneGraft,
    SpineGraft,
)
from cptkit.selection.families.spine_and_nerves.spine_injection import (
    EpiduralApproach,
    EpiduralInjection as _EpiduralInjection,
    FacetDestruction as _FacetDestruction,
    FacetGuidance,
    FacetInjection as _FacetInjection,
    SpineRegion,
)
from cptkit.selection.families.spine_and_nerves.spine_operation import (
    SpineOperation as _SpineOperation,
    SpineOperationWork,
)
from cptkit.selection.families.spine_and_nerves.spine_surgery import (
    DecompressedRegion,
    DecompressionWay,
    FusionWay,
    InstrumentPlace,
    SpineDecompression as _SpineDecompression,
    SpineFusion as _SpineFusion,
    SpineInstrumentation as _SpineInstrumentation,
)
from cptkit.selection.families.spine_and_nerves.vertebral_cement import (
    CementRegion,
    CementWay,
    VertebralCement as _VertebralCement,
)
from cptkit.selection.families.spine_and_nerves.vertebral_fracture import (
    VertebralFracture as _VertebralFracture,
    VertebralFractureTreatment,
)
from cptkit.selection.families.urology.bladder_or_urethra_operation import (
    BladderOrUrethraOperation as _BladderOrUrethraOperation,
    BladderOrUrethraOperationWork,
)
from cptkit.selection.families.urology.bladder_procedure import (
    BladderProcedure as _BladderProcedure,
    BladderWork,
)
from cptkit.selection.families.urology.cystoscopy import (
    Cystoscopy as _Cystoscopy,
    CystoscopyTechnique,
)
from cptkit.selection.families.urology.kidney_drainage import (
    KidneyDrainage as _KidneyDrainage,
    KidneyDrainageWork,
)
from cptkit.selection.families.urology.kidney_or_ureter_operation import (
    KidneyOrUreterOperation as _KidneyOrUreterOperation,
    KidneyOrUreterOperationWork,
)
from cptkit.selection.families.urology.male_genital import (
    Circumcision as _Circumcision,
    CircumcisionTechnique,
    Vasectomy as _Vasectomy,
    VasectomyApproach,
)
from cptkit.selection.families.urology.penis_or_scrotum_operation import (
    PenisOrScrotumOperation as _PenisOrScrotumOperation,
    PenisOrScrotumOperationWork,
)
from cptkit.selection.families.urology.prostate_biopsy import (
    ProstateApproach,
    ProstateBiopsy as _ProstateBiopsy,
    ProstateGuidance,
    ProstateSampling,
)
from cptkit.selection.families.urology.urethral_procedure import (
    UrethralProcedure as _UrethralProcedure,
    UrethralWork,
)
from cptkit.selection.families.urology.urologic_operation import (
    UrologicOperation as _UrologicOperation,
    UrologicWork,
)
from cptkit.selection.families.visits_and_care.advance_care_planning import (
    AdvanceCarePlanning as _AdvanceCarePlanning,
)
from cptkit.selection.families.visits_and_care.advanced_primary_care import (
    AdvancedPrimaryCare as _AdvancedPrimaryCare,
)
from cptkit.selection.families.visits_and_care.ambulance_trip import (
    AmbulanceLevel,
    AmbulancePoint,
    AmbulanceTrip as _AmbulanceTrip,
)
from cptkit.selection.families.visits_and_care.anticoagulation_management import (
    AnticoagulationManagement as _AnticoagulationManagement,
    AnticoagulationWork,
)
from cptkit.selection.families.visits_and_care.blood_pressure_monitoring import (
    BloodPressureMonitoring as _BloodPressureMonitoring,
    BloodPressureWork,
)
from cptkit.selection.families.visits_and_care.chronic_care_management import (
    ChronicCareManagement as _ChronicCareManagement,
)
from cptkit.selection.families.visits_and_care.cognitive_assessment import (
    AssessmentMdm,
    CognitiveAssessment as _CognitiveAssessment,
)
from cptkit.selection.families.visits_and_care.community_health import (
    CommunityHealth as _CommunityHealth,
    CommunityService,
)
from cptkit.selection.families.visits_and_care.consultation import (
    Consultation as _Consultation,
    SettingOfCare,
)
from cptkit.selection.families.visits_and_care.critical_care import (
    CriticalCare as _CriticalCare,
)
from cptkit.selection.families.visits_and_care.diabetic_foot_exam import (
    DiabeticFootExam as _DiabeticFootExam,
    FootEvaluation,
)
from cptkit.selection.families.visits_and_care.emergency_visit import (
    EmergencyVisit as _EmergencyVisit,
)
from cptkit.selection.families.visits_and_care.glucose_monitoring import (
    GlucoseMonitoring as _GlucoseMonitoring,
    MonitoringWork,
    SensorOwner,
)
from cptkit.selection.families.visits_and_care.home_health_oversight import (
    HomeHealthOversight as _HomeHealthOversight,
    Oversight,
)
from cptkit.selection.families.visits_and_care.home_visit import (
    HomeVisit as _HomeVisit,
)
from cptkit.selection.families.visits_and_care.hospital_visit import (
    HospitalVisit as _HospitalVisit,
    StayVisit,
)
from cptkit.selection.families.visits_and_care.interprofessional_consultation import (
    AdviceReport,
    Adviser,
    InterprofessionalConsultation as _InterprofessionalConsultation,
)
from cptkit.selection.families.visits_and_care.newborn_care import (
    NewbornCare as _NewbornCare,
    NewbornVisit,
    PediatricCriticalCare as _PediatricCriticalCare,
    SmallChild,
)
from cptkit.selection.families.visits_and_care.nursing_facility_visit import (
    FacilityVisit,
    NursingFacilityVisit as _NursingFacilityVisit,
)
from cptkit.selection.families.visits_and_care.office_visit import (
    Beside,
    OfficeVisit as _OfficeVisit,
)
from cptkit.selection.families.visits_and_care.online_digital_visit import (
    Answerer,
    OnlineDigitalVisit as _OnlineDigitalVisit,
)
from cptkit.selection.families.visits_and_care.practitioner_time import (
    ChronicPainManagement as _ChronicPainManagement,
    DataReview as _DataReview,
    SafetyPlanning as _SafetyPlanning,
)
from cptkit.selection.families.visits_and_care.principal_care_management import (
    PrincipalCareManagement as _PrincipalCareManagement,
    Whose,
)
from cptkit.selection.families.visits_and_care.prolonged_staff_time import (
    ProlongedStaffTime as _ProlongedStaffTime,
)
from cptkit.selection.families.visits_and_care.remote_monitoring import (
    RemoteMonitoring as _RemoteMonitoring,
)
from cptkit.selection.families.visits_and_care.special_service import (
    SpecialCircumstance,
    SpecialService as _SpecialService,
)
from cptkit.selection.families.visits_and_care.team_conference import (
    ConferenceMember,
    TeamConference as _TeamConference,
)
from cptkit.selection.families.visits_and_care.telehealth_visit import (
    Link,
    TelehealthVisit as _TelehealthVisit,
)
from cptkit.selection.families.visits_and_care.therapeutic_monitoring import (
    MonitoredSystem,
    TherapeuticMonitoring as _TherapeuticMonitoring,
)
from cptkit.selection.families.visits_and_care.transitional_care import (
    TransitionalCare as _TransitionalCare,
)
from cptkit.selection.families.visits_and_care.virtual_check_in import (
    VirtualCheckIn as _VirtualCheckIn,
)
from cptkit.selection.family import (
    Derived as Derived,
    Family as Family,
)
from cptkit.selection.outcome import (
    Included as Included,
    Note as Note,
    Question as Question,
    Rejected as Rejected,
    SelectedLine as SelectedLine,
    Selection as Selection,
)
from cptkit.selection.select import (
    select as select,
    select_encounter as select_encounter,
)
from cptkit.selection.services import (
    Documented as Documented,
    service_named as service_named,
)
from cptkit.selection.visit_facts import (
    Level,
    Mdm,
    Patient,
)
from cptkit.selection.words import (
    Contrast,
    Guidance as Guidance,
    Side as Side,
    Sides as Sides,
)

class AbdominalHerniaRepair(_AbdominalHerniaRepair):
    def __init__(
        self,
        *,
        recurrent: bool | str | None = ...,
        incarcerated: bool | str | None = ...,
        length: Decimal | float | str | None = ...,
        old_mesh_removed: bool | str | None = ...,
    ) -> None: ...

class AbdominalSurgery(_AbdominalSurgery):
    def __init__(
        self,
        *,
        operation: AbdominalSurgeryOperation | str | None = ...,
    ) -> None: ...

class AbscessDrainage(_AbscessDrainage):
    def __init__(
        self,
        *,
        kind: Drained | str | None = ...,
        incised: bool | str | None = ...,
        complicated: bool | str | None = ...,
        lesions: int | str | None = ...,
        lesion: str | None = ...,
    ) -> None: ...

class Acupuncture(_Acupuncture):
    def __init__(
        self,
        *,
        needles: Needles | str | None = ...,
        minutes: int | str | None = ...,
        electrical_minutes: int | str | None = ...,
        began: FirstNeedles | str | None = ...,
    ) -> None: ...

class AdvanceCarePlanning(_AdvanceCarePlanning):
    def __init__(
        self,
        *,
        minutes: int | str | None = ...,
        separately_identifiable: bool | str | None = ...,
    ) -> None: ...

class AdvancedPrimaryCare(_AdvancedPrimaryCare):
    def __init__(
        self,
        *,
        conditions: int | str | None = ...,
        qualified_medicare_beneficiary: bool | str | None = ...,
    ) -> None: ...

class AirwayProcedure(_AirwayProcedure):
    def __init__(
        self,
        *,
        procedure: AirwayWork | str | None = ...,
    ) -> None: ...

class AllergyCare(_AllergyCare):
    def __init__(
        self,
        *,
        kind: AllergyService | str | None = ...,
        number: int | str | None = ...,
        venoms: int | str | None = ...,
        minutes: int | str | None = ...,
    ) -> None: ...

class AmbulanceTrip(_AmbulanceTrip):
    def __init__(
        self,
        *,
        level: AmbulanceLevel | str | None = ...,
        origin: AmbulancePoint | str | None = ...,
        destination: AmbulancePoint | str | None = ...,
        miles: Decimal | float | str | None = ...,
    ) -> None: ...

class Amputation(_Amputation):
    def __init__(
        self,
        *,
        level: AmputationWork | str | None = ...,
        digit: Digit | str | None = ...,
        sides: Sides | str | None = ...,
    ) -> None: ...

class Anesthesia(_Anesthesia):
    def __init__(
        self,
        *,
        procedure: AnesthesiaFor | str | None = ...,
        minutes: int | str | None = ...,
        billed_for: GivenBy | str | None = ...,
        cases_directed: int | str | None = ...,
        directed: bool | str | None = ...,
        monitored_care: bool | str | None = ...,
        physical_status: int | str | None = ...,
        age: int | str | None = ...,
        emergency: bool | str | None = ...,
    ) -> None: ...

class Angiography(_Angiography):
    def __init__(
        self,
        *,
        study: AngiographyStudy | str | None = ...,
        sides: Sides | str | None = ...,
        component: Component | str | None = ...,
        equipment_owner: Owner | str | None = ...,
    ) -> None: ...

class AnorectalProcedure(_AnorectalProcedure):
    def __init__(
        self,
        *,
        procedure: AnorectalWork | str | None = ...,
    ) -> None: ...

class AnticoagulationManagement(_AnticoagulationManagement):
    def __init__(
        self,
        *,
        work: AnticoagulationWork | str | None = ...,
    ) -> None: ...

class ArteryBypass(_ArteryBypass):
    def __init__(
        self,
        *,
        route: BypassRoute | str | None = ...,
        sides: Sides | str | None = ...,
    ) -> None: ...

class ArteryClotRemoval(_ArteryClotRemoval):
    def __init__(
        self,
        *,
        operation: ArteryClotRemovalWork | str | None = ...,
        sides: Sides | str | None = ...,
    ) -> None: ...

class ArteryPressures(_ArteryPressures):
    def __init__(
        self,
        *,
        levels: int | str | None = ...,
        waves: bool | str | None = ...,
        exercise: bool | str | None = ...,
        component: Component | str | None = ...,
        equipment_owner: Owner | str | None = ...,
    ) -> None: ...

class Arthrogram(_Arthrogram):
    def __init__(
        self,
        *,
        joint: ArthrogramJoint | str | None = ...,
        pictures: ArthrogramPictures | str | None = ...,
        injected: bool | str | None = ...,
        under_anesthesia: bool | str | None = ...,
        sides: Sides | str | None = ...,
        component: Component | str | None = ...,
        equipment_owner: Owner | str | None = ...,
    ) -> None: ...

class Audiometry(_Audiometry):
    def __init__(
        self,
        *,
        tones: Tones | str | None = ...,
        speech: Speech | str | None = ...,
        middle_ear: MiddleEar | str | None = ...,
    ) -> None: ...

class AutonomicTest(_AutonomicTest):
    def __init__(
        self,
        *,
        test: AutonomicFunction | str | None = ...,
        component: Component | str | None = ...,
        equipment_owner: Owner | str | None = ...,
    ) -> None: ...

class AxillaryNodes(_AxillaryNodes):
    def __init__(
        self,
        *,
        operation: NodeOperation | str | None = ...,
        guidance: Guidance | str | None = ...,
        mapped: bool | str | None = ...,
        tracer_injected: bool | str | None = ...,
        side: Side | str | None = ...,
        lesion: str | None = ...,
        component: Component | str | None = ...,
        equipment_owner: Owner | str | None = ...,
    ) -> None: ...

class BalanceAndHearingTest(_BalanceAndHearingTest):
    def __init__(
        self,
        *,
        test: BalanceAndHearingWork | str | None = ...,
        component: Component | str | None = ...,
        equipment_owner: Owner | str | None = ...,
    ) -> None: ...

class BehaviorAnalysis(_BehaviorAnalysis):
    def __init__(
        self,
        *,
        kind: BehaviorService | str | None = ...,
        minutes: int | str | None = ...,
    ) -> None: ...

class BehavioralHealthIntegration(_BehavioralHealthIntegration):
    def __init__(
        self,
        *,
        model: CareModel | str | None = ...,
        first_month: bool | str | None = ...,
        minutes: int | str | None = ...,
    ) -> None: ...

class BiliaryDrainage(_BiliaryDrainage):
    def __init__(
        self,
        *,
        procedure: BiliaryDrainageWork | str | None = ...,
    ) -> None: ...

class BladderOrUrethraOperation(_BladderOrUrethraOperation):
    def __init__(
        self,
        *,
        operation: BladderOrUrethraOperationWork | str | None = ...,
        sides: Sides | str | None = ...,
        balloons: int | str | None = ...,
    ) -> None: ...

class BladderProcedure(_BladderProcedure):
    def __init__(
        self,
        *,
        procedure: BladderWork | str | None = ...,
        component: Component | str | None = ...,
        equipment_owner: Owner | str | None = ...,
    ) -> None: ...

class BloodPressureMonitoring(_BloodPressureMonitoring):
    def __init__(
        self,
        *,
        work: BloodPressureWork | str | None = ...,
    ) -> None: ...

class BloodProcedure(_BloodProcedure):
    def __init__(
        self,
        *,
        procedure: BloodWork | str | None = ...,
        sides: Sides | str | None = ...,
    ) -> None: ...

class BodyUltrasound(_BodyUltrasound):
    def __init__(
        self,
        *,
        region: Sonogram | str | None = ...,
        complete: bool | str | None = ...,
        pregnant: bool | str | None = ...,
        screening: bool | str | None = ...,
        sides: Sides | str | None = ...,
        lesions: int | str | None = ...,
        component: Component | str | None = ...,
        equipment_owner: Owner | str | None = ...,
    ) -> None: ...

class BoneDensity(_BoneDensity):
    def __init__(
        self,
        *,
        skeleton: Skeleton | str | None = ...,
        fracture_assessment: bool | str | None = ...,
        component: Component | str | None = ...,
        equipment_owner: Owner | str | None = ...,
    ) -> None: ...

class BoneGrowthStimulation(_BoneGrowthStimulation):
    def __init__(
        self,
        *,
        means: BoneStimulation | str | None = ...,
    ) -> None: ...

class BoneOrMuscleBiopsy(_BoneOrMuscleBiopsy):
    def __init__(
        self,
        *,
        tissue: BiopsiedTissue | str | None = ...,
    ) -> None: ...

class BowelOperation(_BowelOperation):
    def __init__(
        self,
        *,
        operation: BowelOperationWork | str | None = ...,
    ) -> None: ...

class BrainStimulatorProgramming(_BrainStimulatorProgramming):
    def __init__(
        self,
        *,
        minutes: int | str | None = ...,
    ) -> None: ...

class BreastAblation(_BreastAblation):
    def __init__(
        self,
        *,
        tumor: TumorKind | str | None = ...,
        method: AblationMethod | str | None = ...,
        side: Side | str | None = ...,
        lesion: str | None = ...,
    ) -> None: ...

class BreastBiopsy(_BreastBiopsy):
    def __init__(
        self,
        *,
        technique: Technique | str | None = ...,
        guidance: Guidance | str | None = ...,
        side: Side | str | None = ...,
        lesion: str | None = ...,
        tissue: Tissue | str | None = ...,
        vacuum: bool | str | None = ...,
        marked: bool | str | None = ...,
        specimen_imaged: bool | str | None = ...,
        component: Component | str | None = ...,
        equipment_owner: Owner | str | None = ...,
    ) -> None: ...

class BreastCatheter(_BreastCatheter):
    def __init__(
        self,
        *,
        preparation: Preparation | str | None = ...,
        with_partial_mastectomy: bool | str | None = ...,
        side: Side | str | None = ...,
    ) -> None: ...

class BreastCt(_BreastCt):
    def __init__(
        self,
        *,
        sides: Sides | str | None = ...,
        contrast: Contrast | str | None = ...,
        component: Component | str | None = ...,
        equipment_owner: Owner | str | None = ...,
    ) -> None: ...

class BreastCyst(_BreastCyst):
    def __init__(
        self,
        *,
        guidance: Guidance | str | None = ...,
        side: Side | str | None = ...,
        lesion: str | None = ...,
        cytology: bool | str | None = ...,
        component: Component | str | None = ...,
        equipment_owner: Owner | str | None = ...,
    ) -> None: ...

class BreastExcision(_BreastExcision):
    def __init__(
        self,
        *,
        excised: Excised | str | None = ...,
        margins: bool | str | None = ...,
        marker_before: bool | str | None = ...,
        side: Side | str | None = ...,
        lesion: str | None = ...,
    ) -> None: ...

class BreastLocalization(_BreastLocalization):
    def __init__(
        self,
        *,
        guidance: Guidance | str | None = ...,
        side: Side | str | None = ...,
        lesion: str | None = ...,
        tissue: Tissue | str | None = ...,
        supplied: bool | str | None = ...,
        markers: int | str | None = ...,
        component: Component | str | None = ...,
        equipment_owner: Owner | str | None = ...,
    ) -> None: ...

class BreastMri(_BreastMri):
    def __init__(
        self,
        *,
        sides: Sides | str | None = ...,
        contrast: Contrast | str | None = ...,
        cad: bool | str | None = ...,
        abbreviated: bool | str | None = ...,
        component: Component | str | None = ...,
        equipment_owner: Owner | str | None = ...,
    ) -> None: ...

class BreastReconstruction(_BreastReconstruction):
    def __init__(
        self,
        *,
        operation: BreastReconstructionWork | str | None = ...,
        sides: Sides | str | None = ...,
    ) -> None: ...

class BreastSpecimen(_BreastSpecimen):
    def __init__(
        self,
        *,
        study: SpecimenStudy | str | None = ...,
        removed_by: Removal | str | None = ...,
        specimens: int | str | None = ...,
        component: Component | str | None = ...,
        equipment_owner: Owner | str | None = ...,
    ) -> None: ...

class BreastUltrasound(_BreastUltrasound):
    def __init__(
        self,
        *,
        sides: Sides | str | None = ...,
        complete: bool | str | None = ...,
        axilla_alone: bool | str | None = ...,
        guides_needle: bool | str | None = ...,
        elastography: Elastography | str | None = ...,
        measured_lesions: int | str | None = ...,
        opto_acoustic: bool | str | None = ...,
        component: Component | str | None = ...,
        equipment_owner: Owner | str | None = ...,
    ) -> None: ...

class BreathingTreatment(_BreathingTreatment):
    def __init__(
        self,
        *,
        procedure: BreathingTreatmentProcedure | str | None = ...,
        minutes: int | str | None = ...,
        came_back: bool | str | None = ...,
    ) -> None: ...

class Bronchoscopy(_Bronchoscopy):
    def __init__(
        self,
        *,
        technique: BronchoscopyTechnique | str | None = ...,
        stations: int | str | None = ...,
        further_lobes: int | str | None = ...,
        navigated: bool | str | None = ...,
        peripheral_ultrasound: bool | str | None = ...,
    ) -> None: ...

class BurnCare(_BurnCare):
    def __init__(
        self,
        *,
        extent: BurnCareExtent | str | None = ...,
        lesion: str | None = ...,
    ) -> None: ...

class CardiacCatheterization(_CardiacCatheterization):
    def __init__(
        self,
        *,
        left_heart: bool | str | None = ...,
        right_heart: bool | str | None = ...,
        coronary_arteries: bool | str | None = ...,
        bypass_grafts: bool | str | None = ...,
        decided_intervention: bool | str | None = ...,
        component: Component | str | None = ...,
        equipment_owner: Owner | str | None = ...,
    ) -> None: ...

class CardiacDevice(_CardiacDevice):
    def __init__(
        self,
        *,
        kind: CardiacDeviceKind | str | None = ...,
        work: CardiacDeviceWork | str | None = ...,
        leads: CardiacDeviceLeads | str | None = ...,
        left_ventricular_lead: bool | str | None = ...,
    ) -> None: ...

class CardiacDeviceCheck(_CardiacDeviceCheck):
    def __init__(
        self,
        *,
        kind: CheckedDevice | str | None = ...,
        check: DeviceCheck | str | None = ...,
        leads: CheckedLeads | str | None = ...,
        component: Component | str | None = ...,
        equipment_owner: Owner | str | None = ...,
    ) -> None: ...

class CardiacLead(_CardiacLead):
    def __init__(
        self,
        *,
        work: CardiacLeadWork | str | None = ...,
    ) -> None: ...

class CaregiverTraining(_CaregiverTraining):
    def __init__(
        self,
        *,
        minutes: int | str | None = ...,
        in_group: bool | str | None = ...,
        discipline: PlanOfCare | str | None = ...,
    ) -> None: ...

class CastApplication(_CastApplication):
    def __init__(
        self,
        *,
        kind: CastKind | str | None = ...,
        in_global_period: bool | str | None = ...,
        side: Side | str | None = ...,
        material: CastMaterial | str | None = ...,
        age: int | str | None = ...,
    ) -> None: ...

class CastRemoval(_CastRemoval):
    def __init__(
        self,
        *,
        work: CastRemovalWork | str | None = ...,
        in_own_care: bool | str | None = ...,
        sides: Sides | str | None = ...,
    ) -> None: ...

class CataractSurgery(_CataractSurgery):
    def __init__(
        self,
        *,
        side: Side | str | None = ...,
        complex: bool | str | None = ...,
        care: SurgicalCare | str | None = ...,
        drainage_device: bool | str | None = ...,
        cyclophotocoagulation: bool | str | None = ...,
    ) -> None: ...

class CatheterPlacement(_CatheterPlacement):
    def __init__(
        self,
        *,
        territory: CatheterTerritory | str | None = ...,
        reached: CatheterOrder | str | None = ...,
        vascular_family: str | None = ...,
    ) -> None: ...

class CentralLine(_CentralLine):
    def __init__(
        self,
        *,
        procedure: CentralLineWork | str | None = ...,
        kind: CentralLineKind | str | None = ...,
        age: int | str | None = ...,
        imaging: CentralLineImaging | str | None = ...,
        recorded: bool | str | None = ...,
        component: Component | str | None = ...,
        equipment_owner: Owner | str | None = ...,
    ) -> None: ...

class CentralLineUpkeep(_CentralLineUpkeep):
    def __init__(
        self,
        *,
        work: CentralLineUpkeepWork | str | None = ...,
        sides: Sides | str | None = ...,
    ) -> None: ...

class CerumenRemoval(_CerumenRemoval):
    def __init__(
        self,
        *,
        impacted: bool | str | None = ...,
        technique: CerumenTechnique | str | None = ...,
        sides: Sides | str | None = ...,
        hearing_test: bool | str | None = ...,
    ) -> None: ...

class Chemodenervation(_Chemodenervation):
    def __init__(
        self,
        *,
        target: DenervatedPart | str | None = ...,
        muscles: int | str | None = ...,
        sides: Sides | str | None = ...,
        guidance: MuscleGuidance | str | None = ...,
        lesion: str | None = ...,
        component: Component | str | None = ...,
        equipment_owner: Owner | str | None = ...,
    ) -> None: ...

class ChildScreening(_ChildScreening):
    def __init__(
        self,
        *,
        kind: ScreeningKind | str | None = ...,
        instruments: int | str | None = ...,
    ) -> None: ...

class ChiropracticManipulation(_ChiropracticManipulation):
    def __init__(
        self,
        *,
        spinal_regions: int | str | None = ...,
        extraspinal: bool | str | None = ...,
        active_treatment: bool | str | None = ...,
        abn_signed: bool | str | None = ...,
        apart_from_therapy: bool | str | None = ...,
    ) -> None: ...

class ChronicCareManagement(_ChronicCareManagement):
    def __init__(
        self,
        *,
        conditions: int | str | None = ...,
        whose_minutes: Whose | str | None = ...,
        minutes: int | str | None = ...,
        complex: bool | str | None = ...,
    ) -> None: ...

class ChronicPainManagement(_ChronicPainManagement):
    def __init__(
        self,
        *,
        minutes: int | str | None = ...,
    ) -> None: ...

class Circumcision(_Circumcision):
    def __init__(
        self,
        *,
        technique: CircumcisionTechnique | str | None = ...,
        block: bool | str | None = ...,
        age_in_days: int | str | None = ...,
    ) -> None: ...

class CognitiveAssessment(_CognitiveAssessment):
    def __init__(
        self,
        *,
        elements: bool | str | None = ...,
        mdm: AssessmentMdm | str | None = ...,
        independent_historian: bool | str | None = ...,
    ) -> None: ...

class CognitiveTesting(_CognitiveTesting):
    def __init__(
        self,
        *,
        test: CognitiveTest | str | None = ...,
        minutes: int | str | None = ...,
        discipline: PlanOfCare | str | None = ...,
    ) -> None: ...

class Colonoscopy(_Colonoscopy):
    def __init__(
        self,
        *,
        technique: ColonoscopyTechnique | str | None = ...,
        lesion: str | None = ...,
        purpose: ColonoscopyPurpose | str | None = ...,
        high_risk: bool | str | None = ...,
        reached: Reach | str | None = ...,
        after_stool_test: bool | str | None = ...,
    ) -> None: ...

class Colposcopy(_Colposcopy):
    def __init__(
        self,
        *,
        site: ColposcopySite | str | None = ...,
        biopsy: bool | str | None = ...,
        curettage: bool | str | None = ...,
        loop: Loop | str | None = ...,
    ) -> None: ...

class CommunityHealth(_CommunityHealth):
    def __init__(
        self,
        *,
        kind: CommunityService | str | None = ...,
        minutes: int | str | None = ...,
    ) -> None: ...

class Consultation(_Consultation):
    def __init__(
        self,
        *,
        setting_of_care: SettingOfCare | str | None = ...,
        requested: bool | str | None = ...,
        payer_takes_consultations: bool | str | None = ...,
        patient: Patient | str | None = ...,
        problems: Level | str | None = ...,
        data: Level | str | None = ...,
        risk: Level | str | None = ...,
        mdm: Mdm | str | None = ...,
        minutes: int | str | None = ...,
        separately_identifiable: bool | str | None = ...,
        decided_on_surgery: bool | str | None = ...,
        unrelated_to_surgery: bool | str | None = ...,
        teaching_physician_present: bool | str | None = ...,
    ) -> None: ...

class ContraceptiveDevice(_ContraceptiveDevice):
    def __init__(
        self,
        *,
        product: ContraceptiveProduct | str | None = ...,
        work: DeviceWork | str | None = ...,
        bought_by_practice: bool | str | None = ...,
    ) -> None: ...

class ContrastStudy(_ContrastStudy):
    def __init__(
        self,
        *,
        study: ContrastStudyKind | str | None = ...,
        contrast_put_in: bool | str | None = ...,
        small_bowel_follow_through: bool | str | None = ...,
        component: Component | str | None = ...,
        equipment_owner: Owner | str | None = ...,
    ) -> None: ...

class CornParing(_CornParing):
    def __init__(
        self,
        *,
        lesions: int | str | None = ...,
        class_findings: ClassFindings | str | None = ...,
        lesion: str | None = ...,
    ) -> None: ...

class CorneaOrIrisOperation(_CorneaOrIrisOperation):
    def __init__(
        self,
        *,
        operation: CorneaOrIrisOperationWork | str | None = ...,
        sides: Sides | str | None = ...,
    ) -> None: ...

class CoronaryBypass(_CoronaryBypass):
    def __init__(
        self,
        *,
        arterial_grafts: int | str | None = ...,
        venous_grafts: int | str | None = ...,
        redo: bool | str | None = ...,
        endoscopic_vein_harvest: bool | str | None = ...,
        arm_artery_harvest: bool | str | None = ...,
    ) -> None: ...

class CoronaryIntervention(_CoronaryIntervention):
    def __init__(
        self,
        *,
        vessel: Vessel | str | None = ...,
        work: CoronaryWork | str | None = ...,
        branch: bool | str | None = ...,
        graft: bool | str | None = ...,
        infarction: bool | str | None = ...,
        chronic_occlusion: bool | str | None = ...,
    ) -> None: ...

class CoronaryMeasurement(_CoronaryMeasurement):
    def __init__(
        self,
        *,
        means: MeasuredBy | str | None = ...,
        vessels: int | str | None = ...,
        component: Component | str | None = ...,
        equipment_owner: Owner | str | None = ...,
    ) -> None: ...

class CranialOperation(_CranialOperation):
    def __init__(
        self,
        *,
        operation: CranialOperationWork | str | None = ...,
        sides: Sides | str | None = ...,
    ) -> None: ...

class CrisisPsychotherapy(_CrisisPsychotherapy):
    def __init__(
        self,
        *,
        minutes: int | str | None = ...,
    ) -> None: ...

class CriticalCare(_CriticalCare):
    def __init__(
        self,
        *,
        minutes: int | str | None = ...,
        shared: bool | str | None = ...,
        separately_identifiable: bool | str | None = ...,
        unrelated_to_surgery: bool | str | None = ...,
        teaching_physician_present: bool | str | None = ...,
    ) -> None: ...

class Ct(_Ct):
    def __init__(
        self,
        *,
        region: CtRegion | str | None = ...,
        contrast: Contrast | str | None = ...,
        angiography: bool | str | None = ...,
        sides: Sides | str | None = ...,
        separate_study: bool | str | None = ...,
        component: Component | str | None = ...,
        equipment_owner: Owner | str | None = ...,
    ) -> None: ...

class Cystoscopy(_Cystoscopy):
    def __init__(
        self,
        *,
        technique: CystoscopyTechnique | str | None = ...,
        sides: Sides | str | None = ...,
    ) -> None: ...

class Cytology(_Cytology):
    def __init__(
        self,
        *,
        specimen: CytologySpecimen | str | None = ...,
        method: SlideMethod | str | None = ...,
        specimens: int | str | None = ...,
        adequacy_checks: int | str | None = ...,
        component: Component | str | None = ...,
        equipment_owner: Owner | str | None = ...,
    ) -> None: ...

class DataReview(_DataReview):
    def __init__(
        self,
        *,
        minutes: int | str | None = ...,
    ) -> None: ...

class DiabetesEducation(_DiabetesEducation):
    def __init__(
        self,
        *,
        kind: EducationKind | str | None = ...,
        minutes: int | str | None = ...,
    ) -> None: ...

class DiabeticFootExam(_DiabeticFootExam):
    def __init__(
        self,
        *,
        evaluation: FootEvaluation | str | None = ...,
        foot_care: bool | str | None = ...,
    ) -> None: ...

class DialysisCircuit(_DialysisCircuit):
    def __init__(
        self,
        *,
        peripheral: CircuitTreatment | str | None = ...,
        clot_removed: bool | str | None = ...,
        central: CircuitTreatment | str | None = ...,
        embolized: bool | str | None = ...,
    ) -> None: ...

class DialysisMonth(_DialysisMonth):
    def __init__(
        self,
        *,
        dialyzed_at: DialysisPlace | str | None = ...,
        visits: int | str | None = ...,
        age: int | str | None = ...,
        part_of_month: bool | str | None = ...,
        days: int | str | None = ...,
    ) -> None: ...

class DialysisSession(_DialysisSession):
    def __init__(
        self,
        *,
        kind: DialysisKind | str | None = ...,
        repeated_evaluation: bool | str | None = ...,
    ) -> None: ...

class DigestiveTest(_DigestiveTest):
    def __init__(
        self,
        *,
        test: DigestiveWork | str | None = ...,
        component: Component | str | None = ...,
        equipment_owner: Owner | str | None = ...,
    ) -> None: ...

class DislocationReduction(_DislocationReduction):
    def __init__(
        self,
        *,
        joint: DislocatedJoint | str | None = ...,
        anesthesia: bool | str | None = ...,
        care: DislocationCare | str | None = ...,
        side: Side | str | None = ...,
        lesion: str | None = ...,
    ) -> None: ...

class DrainageCatheter(_DrainageCatheter):
    def __init__(
        self,
        *,
        work: DrainageCatheterWork | str | None = ...,
        component: Component | str | None = ...,
        equipment_owner: Owner | str | None = ...,
    ) -> None: ...

class Drug(_Drug):
    def __init__(
        self,
        *,
        drug: DrugName | str | None = ...,
        dose: Decimal | float | str | None = ...,
        discarded: Decimal | float | str | None = ...,
        single_dose: bool | str | None = ...,
        bought_by_practice: bool | str | None = ...,
    ) -> None: ...

class DrugDelivery(_DrugDelivery):
    def __init__(
        self,
        *,
        work: DrugDeliveryWork | str | None = ...,
        separate_access: bool | str | None = ...,
        separate_encounter: bool | str | None = ...,
    ) -> None: ...

class DrugTest(_DrugTest):
    def __init__(
        self,
        *,
        kind: DrugTestKind | str | None = ...,
        read: DrugTestReading | str | None = ...,
        classes: int | str | None = ...,
        waived_kit: bool | str | None = ...,
    ) -> None: ...

class Ductogram(_Ductogram):
    def __init__(
        self,
        *,
        ducts: int | str | None = ...,
        side: Side | str | None = ...,
        component: Component | str | None = ...,
        injected_by_reader: bool | str | None = ...,
        equipment_owner: Owner | str | None = ...,
    ) -> None: ...

class EarNoseThroatProcedure(_EarNoseThroatProcedure):
    def __init__(
        self,
        *,
        procedure: EarNoseThroatWork | str | None = ...,
        sides: Sides | str | None = ...,
    ) -> None: ...

class EarNoseThroatSurgery(_EarNoseThroatSurgery):
    def __init__(
        self,
        *,
        operation: EarNoseThroatSurgeryOperation | str | None = ...,
        age: int | str | None = ...,
        general_anesthesia: bool | str | None = ...,
        turbinate_method: TurbinateMethod | str | None = ...,
        sides: Sides | str | None = ...,
    ) -> None: ...

class EarOperation(_EarOperation):
    def __init__(
        self,
        *,
        operation: EarOperationWork | str | None = ...,
        sides: Sides | str | None = ...,
    ) -> None: ...

class Echocardiogram(_Echocardiogram):
    def __init__(
        self,
        *,
        complete: bool | str | None = ...,
        inborn_defect: bool | str | None = ...,
        spectral_doppler: bool | str | None = ...,
        color_doppler: bool | str | None = ...,
        strain: bool | str | None = ...,
        component: Component | str | None = ...,
        equipment_owner: Owner | str | None = ...,
    ) -> None: ...

class ElbowOperation(_ElbowOperation):
    def __init__(
        self,
        *,
        operation: ElbowOperationWork | str | None = ...,
        sides: Sides | str | None = ...,
    ) -> None: ...

class Electrocardiogram(_Electrocardiogram):
    def __init__(
        self,
        *,
        leads: Leads | str | None = ...,
        screening: bool | str | None = ...,
        component: Component | str | None = ...,
        equipment_owner: Owner | str | None = ...,
    ) -> None: ...

class Electroencephalogram(_Electroencephalogram):
    def __init__(
        self,
        *,
        state: BrainState | str | None = ...,
        minutes: int | str | None = ...,
        component: Component | str | None = ...,
        equipment_owner: Owner | str | None = ...,
    ) -> None: ...

class EmergencyVisit(_EmergencyVisit):
    def __init__(
        self,
        *,
        problems: Level | str | None = ...,
        data: Level | str | None = ...,
        risk: Level | str | None = ...,
        mdm: Mdm | str | None = ...,
        clinical_staff_only: bool | str | None = ...,
        shared: bool | str | None = ...,
        separately_identifiable: bool | str | None = ...,
        decided_on_surgery: bool | str | None = ...,
        unrelated_to_surgery: bool | str | None = ...,
        teaching_physician_present: bool | str | None = ...,
    ) -> None: ...

class EndocrineOperation(_EndocrineOperation):
    def __init__(
        self,
        *,
        operation: EndocrineOperationWork | str | None = ...,
        sides: Sides | str | None = ...,
    ) -> None: ...

class Enteroscopy(_Enteroscopy):
    def __init__(
        self,
        *,
        technique: EnteroscopyTechnique | str | None = ...,
    ) -> None: ...

class EpiduralInjection(_EpiduralInjection):
    def __init__(
        self,
        *,
        approach: EpiduralApproach | str | None = ...,
        region: SpineRegion | str | None = ...,
        imaging: bool | str | None = ...,
        level: str | None = ...,
        sides: Sides | str | None = ...,
    ) -> None: ...

class Ercp(_Ercp):
    def __init__(
        self,
        *,
        technique: ErcpTechnique | str | None = ...,
        lesion: str | None = ...,
    ) -> None: ...

class Escharotomy(_Escharotomy):
    def __init__(
        self,
        *,
        incisions: int | str | None = ...,
    ) -> None: ...

class EsketamineSession(_EsketamineSession):
    def __init__(
        self,
        *,
        milligrams: int | str | None = ...,
    ) -> None: ...

class Esophagoscopy(_Esophagoscopy):
    def __init__(
        self,
        *,
        technique: EsophagoscopyTechnique | str | None = ...,
    ) -> None: ...

class EventMonitor(_EventMonitor):
    def __init__(
        self,
        *,
        kind: EventMonitorKind | str | None = ...,
        done: EventMonitorPart | str | None = ...,
    ) -> None: ...

class EvokedPotential(_EvokedPotential):
    def __init__(
        self,
        *,
        test: EvokedPotentialKind | str | None = ...,
        component: Component | str | None = ...,
        equipment_owner: Owner | str | None = ...,
    ) -> None: ...

class ExcessSkinExcision(_ExcessSkinExcision):
    def __init__(
        self,
        *,
        site: ExcessSkinSite | str | None = ...,
        sides: Sides | str | None = ...,
    ) -> None: ...

class EyeOperation(_EyeOperation):
    def __init__(
        self,
        *,
        operation: EyeOperationWork | str | None = ...,
        sides: Sides | str | None = ...,
    ) -> None: ...

class EyeProcedure(_EyeProcedure):
    def __init__(
        self,
        *,
        procedure: EyeWork | str | None = ...,
        sides: Sides | str | None = ...,
    ) -> None: ...

class EyeTest(_EyeTest):
    def __init__(
        self,
        *,
        test: EyeTestKind | str | None = ...,
        sides: Sides | str | None = ...,
        component: Component | str | None = ...,
        equipment_owner: Owner | str | None = ...,
    ) -> None: ...

class EyeVisit(_EyeVisit):
    def __init__(
        self,
        *,
        patient: Patient | str | None = ...,
        examination: EyeExamination | str | None = ...,
        separately_identifiable: bool | str | None = ...,
        decided_on_surgery: bool | str | None = ...,
        unrelated_to_surgery: bool | str | None = ...,
    ) -> None: ...

class EyelidProcedure(_EyelidProcedure):
    def __init__(
        self,
        *,
        procedure: EyelidWork | str | None = ...,
        lid: Eyelid | str | None = ...,
        sides: Sides | str | None = ...,
    ) -> None: ...

class FacetDestruction(_FacetDestruction):
    def __init__(
        self,
        *,
        region: SpineRegion | str | None = ...,
        level: str | None = ...,
        sides: Sides | str | None = ...,
    ) -> None: ...

class FacetInjection(_FacetInjection):
    def __init__(
        self,
        *,
        region: SpineRegion | str | None = ...,
        level: str | None = ...,
        sides: Sides | str | None = ...,
        guidance: FacetGuidance | str | None = ...,
    ) -> None: ...

class FacialFracture(_FacialFracture):
    def __init__(
        self,
        *,
        treatment: FacialFractureWork | str | None = ...,
        sides: Sides | str | None = ...,
    ) -> None: ...

class FatGrafting(_FatGrafting):
    def __init__(
        self,
        *,
        sites: FatGraftedSites | str | None = ...,
        volume: Decimal | float | str | None = ...,
    ) -> None: ...

class FeedingTube(_FeedingTube):
    def __init__(
        self,
        *,
        procedure: FeedingTubeWork | str | None = ...,
    ) -> None: ...

class FemoralHerniaRepair(_FemoralHerniaRepair):
    def __init__(
        self,
        *,
        recurrent: bool | str | None = ...,
        incarcerated: bool | str | None = ...,
        sides: Sides | str | None = ...,
    ) -> None: ...

class FineNeedleAspiration(_FineNeedleAspiration):
    def __init__(
        self,
        *,
        guidance: Guidance | str | None = ...,
        side: Side | str | None = ...,
        lesion: str | None = ...,
        component: Component | str | None = ...,
        equipment_owner: Owner | str | None = ...,
    ) -> None: ...

class FingerOperation(_FingerOperation):
    def __init__(
        self,
        *,
        operation: FingerOperationWork | str | None = ...,
        digit: Digit | str | None = ...,
        sides: Sides | str | None = ...,
    ) -> None: ...

class FlowCytometry(_FlowCytometry):
    def __init__(
        self,
        *,
        markers: int | str | None = ...,
        technical: bool | str | None = ...,
        interpreted: bool | str | None = ...,
    ) -> None: ...

class FluidDrainage(_FluidDrainage):
    def __init__(
        self,
        *,
        procedure: DrainageProcedure | str | None = ...,
        image_guided: bool | str | None = ...,
        sides: Sides | str | None = ...,
    ) -> None: ...

class FootOperation(_FootOperation):
    def __init__(
        self,
        *,
        operation: FootOperationWork | str | None = ...,
        digit: Digit | str | None = ...,
        sides: Sides | str | None = ...,
    ) -> None: ...

class ForearmOrWristOperation(_ForearmOrWristOperation):
    def __init__(
        self,
        *,
        operation: ForearmOrWristOperationWork | str | None = ...,
        sides: Sides | str | None = ...,
    ) -> None: ...

class ForefootOperation(_ForefootOperation):
    def __init__(
        self,
        *,
        operation: ForefootWork | str | None = ...,
        digit: Digit | str | None = ...,
        sides: Sides | str | None = ...,
    ) -> None: ...

class ForeignBodyRemoval(_ForeignBodyRemoval):
    def __init__(
        self,
        *,
        site: ForeignBodySite | str | None = ...,
        incised: bool | str | None = ...,
        deep: bool | str | None = ...,
        complicated: bool | str | None = ...,
        general_anesthesia: bool | str | None = ...,
        sides: Sides | str | None = ...,
        lesion: str | None = ...,
    ) -> None: ...

class FractureCare(_FractureCare):
    def __init__(
        self,
        *,
        bone: FracturedBone | str | None = ...,
        manipulated: bool | str | None = ...,
        care: FractureCarePart | str | None = ...,
        side: Side | str | None = ...,
        digit: Digit | str | None = ...,
        lesion: str | None = ...,
    ) -> None: ...

class FractureOperation(_FractureOperation):
    def __init__(
        self,
        *,
        fracture: OperatedFracture | str | None = ...,
        sides: Sides | str | None = ...,
        digit: Digit | str | None = ...,
        lesion: str | None = ...,
    ) -> None: ...

class GeneticCounseling(_GeneticCounseling):
    def __init__(
        self,
        *,
        minutes: int | str | None = ...,
    ) -> None: ...

class GenitalLesionDestruction(_GenitalLesionDestruction):
    def __init__(
        self,
        *,
        site: GenitalSite | str | None = ...,
        means: DestroyedBy | str | None = ...,
        extensive: bool | str | None = ...,
    ) -> None: ...

class GlucoseMonitoring(_GlucoseMonitoring):
    def __init__(
        self,
        *,
        work: MonitoringWork | str | None = ...,
        equipment: SensorOwner | str | None = ...,
        hours: int | str | None = ...,
    ) -> None: ...

class GroupPsychotherapy(_GroupPsychotherapy):
    def __init__(
        self,
        *,
        held_with: TherapyGroup | str | None = ...,
        minutes: int | str | None = ...,
        interactive_complexity: bool | str | None = ...,
    ) -> None: ...

class GynecologicOperation(_GynecologicOperation):
    def __init__(
        self,
        *,
        operation: GynecologicSurgery | str | None = ...,
    ) -> None: ...

class GynecologicProcedure(_GynecologicProcedure):
    def __init__(
        self,
        *,
        procedure: GynecologicWork | str | None = ...,
    ) -> None: ...

class HandSurgery(_HandSurgery):
    def __init__(
        self,
        *,
        procedure: HandSurgeryProcedure | str | None = ...,
        sides: Sides | str | None = ...,
    ) -> None: ...

class HandTendonOperation(_HandTendonOperation):
    def __init__(
        self,
        *,
        operation: HandTendonOperationWork | str | None = ...,
        digit: Digit | str | None = ...,
    ) -> None: ...

class HealthBehaviorService(_HealthBehaviorService):
    def __init__(
        self,
        *,
        kind: HealthBehaviorKind | str | None = ...,
        minutes: int | str | None = ...,
    ) -> None: ...

class HeartMonitor(_HeartMonitor):
    def __init__(
        self,
        *,
        hours: int | str | None = ...,
        done: MonitorPart | str | None = ...,
    ) -> None: ...

class HeartProcedure(_HeartProcedure):
    def __init__(
        self,
        *,
        procedure: HeartWork | str | None = ...,
        component: Component | str | None = ...,
        equipment_owner: Owner | str | None = ...,
    ) -> None: ...

class HomeHealthOversight(_HomeHealthOversight):
    def __init__(
        self,
        *,
        work: Oversight | str | None = ...,
        minutes: int | str | None = ...,
    ) -> None: ...

class HomeVisit(_HomeVisit):
    def __init__(
        self,
        *,
        patient: Patient | str | None = ...,
        problems: Level | str | None = ...,
        data: Level | str | None = ...,
        risk: Level | str | None = ...,
        mdm: Mdm | str | None = ...,
        minutes: int | str | None = ...,
        continuing_care: bool | str | None = ...,
        separately_identifiable: bool | str | None = ...,
        decided_on_surgery: bool | str | None = ...,
        unrelated_to_surgery: bool | str | None = ...,
        teaching_physician_present: bool | str | None = ...,
    ) -> None: ...

class HospitalVisit(_HospitalVisit):
    def __init__(
        self,
        *,
        visit_type: StayVisit | str | None = ...,
        problems: Level | str | None = ...,
        data: Level | str | None = ...,
        risk: Level | str | None = ...,
        mdm: Mdm | str | None = ...,
        minutes: int | str | None = ...,
        hours: int | str | None = ...,
        principal_physician: bool | str | None = ...,
        shared: bool | str | None = ...,
        separately_identifiable: bool | str | None = ...,
        decided_on_surgery: bool | str | None = ...,
        unrelated_to_surgery: bool | str | None = ...,
        teaching_physician_present: bool | str | None = ...,
    ) -> None: ...

class HyperbaricOxygen(_HyperbaricOxygen):
    def __init__(
        self,
        *,
        attended: bool | str | None = ...,
        chamber: bool | str | None = ...,
        minutes: int | str | None = ...,
    ) -> None: ...

class Hysterectomy(_Hysterectomy):
    def __init__(
        self,
        *,
        approach: HysterectomyApproach | str | None = ...,
        grams: int | str | None = ...,
        tubes_or_ovaries: bool | str | None = ...,
    ) -> None: ...

class Hysteroscopy(_Hysteroscopy):
    def __init__(
        self,
        *,
        technique: HysteroscopyTechnique | str | None = ...,
    ) -> None: ...

class ImagingAgent(_ImagingAgent):
    def __init__(
        self,
        *,
        agent: ImagingAgentName | str | None = ...,
        amount: Decimal | float | str | None = ...,
        bought_by_practice: bool | str | None = ...,
    ) -> None: ...

class InSituHybridization(_InSituHybridization):
    def __init__(
        self,
        *,
        reading: HybridizationReading | str | None = ...,
        stainings: int | str | None = ...,
        multiplex: bool | str | None = ...,
        component: Component | str | None = ...,
        equipment_owner: Owner | str | None = ...,
    ) -> None: ...

class Infusion(_Infusion):
    def __init__(
        self,
        *,
        substance: Substance | str | None = ...,
        route: Route | str | None = ...,
        minutes: int | str | None = ...,
        main_reason: bool | str | None = ...,
        at_the_same_time: bool | str | None = ...,
        same_drug_again: bool | str | None = ...,
        separate_access: bool | str | None = ...,
        separate_encounter: bool | str | None = ...,
    ) -> None: ...

class InguinalHerniaRepair(_InguinalHerniaRepair):
    def __init__(
        self,
        *,
        approach: HerniaApproach | str | None = ...,
        recurrent: bool | str | None = ...,
        incarcerated: bool | str | None = ...,
        sides: Sides | str | None = ...,
        age: int | str | None = ...,
        age_in_months: int | str | None = ...,
        preterm: bool | str | None = ...,
    ) -> None: ...

class InterprofessionalConsultation(_InterprofessionalConsultation):
    def __init__(
        self,
        *,
        role: Adviser | str | None = ...,
        report: AdviceReport | str | None = ...,
        minutes: int | str | None = ...,
        patient_seen: bool | str | None = ...,
    ) -> None: ...

class InterspinousDevice(_InterspinousDevice):
    def __init__(
        self,
        *,
        levels: int | str | None = ...,
        with_open_decompression: bool | str | None = ...,
    ) -> None: ...

class IntralesionalInjection(_IntralesionalInjection):
    def __init__(
        self,
        *,
        lesions: int | str | None = ...,
        lesion: str | None = ...,
    ) -> None: ...

class JointArthroscopy(_JointArthroscopy):
    def __init__(
        self,
        *,
        procedure: JointArthroscopyProcedure | str | None = ...,
        sides: Sides | str | None = ...,
    ) -> None: ...

class JointInjection(_JointInjection):
    def __init__(
        self,
        *,
        joint: Joint | str | None = ...,
        sides: Sides | str | None = ...,
        guidance: JointGuidance | str | None = ...,
        recorded: bool | str | None = ...,
        lesion: str | None = ...,
    ) -> None: ...

class JointReplacement(_JointReplacement):
    def __init__(
        self,
        *,
        joint: JointReplacementJoint | str | None = ...,
        sides: Sides | str | None = ...,
    ) -> None: ...

class KidneyDrainage(_KidneyDrainage):
    def __init__(
        self,
        *,
        procedure: KidneyDrainageWork | str | None = ...,
        sides: Sides | str | None = ...,
    ) -> None: ...

class KidneyOrUreterOperation(_KidneyOrUreterOperation):
    def __init__(
        self,
        *,
        operation: KidneyOrUreterOperationWork | str | None = ...,
        sides: Sides | str | None = ...,
    ) -> None: ...

class KneeArthroscopy(_KneeArthroscopy):
    def __init__(
        self,
        *,
        procedure: KneeArthroscopyProcedure | str | None = ...,
        side: Side | str | None = ...,
    ) -> None: ...

class KneeOperation(_KneeOperation):
    def __init__(
        self,
        *,
        operation: KneeOperationWork | str | None = ...,
        sides: Sides | str | None = ...,
    ) -> None: ...

class LabTest(_LabTest):
    def __init__(
        self,
        *,
        analyte: Analyte | str | None = ...,
        repeated: bool | str | None = ...,
        waived_kit: bool | str | None = ...,
        results: int | str | None = ...,
        number: int | str | None = ...,
        drawn: Drawn | str | None = ...,
    ) -> None: ...

class LarynxOrTracheaOperation(_LarynxOrTracheaOperation):
    def __init__(
        self,
        *,
        procedure: LarynxOrTracheaOperationWork | str | None = ...,
        sides: Sides | str | None = ...,
    ) -> None: ...

class LegOrAnkleOperation(_LegOrAnkleOperation):
    def __init__(
        self,
        *,
        operation: LegOrAnkleOperationWork | str | None = ...,
        sides: Sides | str | None = ...,
    ) -> None: ...

class LegRevascularization(_LegRevascularization):
    def __init__(
        self,
        *,
        territory: LegTerritory | str | None = ...,
        treatment: VesselTreatment | str | None = ...,
        complex: bool | str | None = ...,
        lithotripsy: bool | str | None = ...,
        sides: Sides | str | None = ...,
        lesion: str | None = ...,
    ) -> None: ...

class LesionDestruction(_LesionDestruction):
    def __init__(
        self,
        *,
        nature: DestroyedNature | str | None = ...,
        lesions: int | str | None = ...,
        lesion: str | None = ...,
    ) -> None: ...

class LightTreatment(_LightTreatment):
    def __init__(
        self,
        *,
        work: LightWork | str | None = ...,
    ) -> None: ...

class LiverOrPancreasOperation(_LiverOrPancreasOperation):
    def __init__(
        self,
        *,
        operation: LiverOrPancreasOperationWork | str | None = ...,
    ) -> None: ...

class LongTermEeg(_LongTermEeg):
    def __init__(
        self,
        *,
        set_up: bool | str | None = ...,
        recorded: bool | str | None = ...,
        interpreted: bool | str | None = ...,
        video: bool | str | None = ...,
        hours: int | str | None = ...,
        watched: RecordingWatch | str | None = ...,
        report: ReportOfEeg | str | None = ...,
    ) -> None: ...

class LungChallenge(_LungChallenge):
    def __init__(
        self,
        *,
        test: LungTest | str | None = ...,
        component: Component | str | None = ...,
        equipment_owner: Owner | str | None = ...,
    ) -> None: ...

class LymphNodeOperation(_LymphNodeOperation):
    def __init__(
        self,
        *,
        operation: LymphNodeOperationWork | str | None = ...,
        sides: Sides | str | None = ...,
    ) -> None: ...

class MagneticStimulation(_MagneticStimulation):
    def __init__(
        self,
        *,
        session: StimulationSession | str | None = ...,
    ) -> None: ...

class MalignantDestruction(_MalignantDestruction):
    def __init__(
        self,
        *,
        site: SkinSite | str | None = ...,
        diameter: Decimal | float | str | None = ...,
        lesion: str | None = ...,
    ) -> None: ...

class Mammogram(_Mammogram):
    def __init__(
        self,
        *,
        purpose: Purpose | str | None = ...,
        sides: Sides | str | None = ...,
        tomosynthesis: bool | str | None = ...,
        digital: bool | str | None = ...,
        cad: bool | str | None = ...,
        contrast: bool | str | None = ...,
        procedure_guidance: ProcedureGuidance | str | None = ...,
        same_unit: bool | str | None = ...,
        completes_screening: bool | str | None = ...,
        component: Component | str | None = ...,
        equipment_owner: Owner | str | None = ...,
    ) -> None: ...

class Mastectomy(_Mastectomy):
    def __init__(
        self,
        *,
        extent: Extent | str | None = ...,
        nodes: Nodes | str | None = ...,
        mapped: bool | str | None = ...,
        tracer_injected: bool | str | None = ...,
        sides: Sides | str | None = ...,
    ) -> None: ...

class MedicareWellness(_MedicareWellness):
    def __init__(
        self,
        *,
        part_b_months: int | str | None = ...,
        ippe_before: bool | str | None = ...,
        awv_before: bool | str | None = ...,
        months_since_last: int | str | None = ...,
        teaching_physician_present: bool | str | None = ...,
        primary_care_exception: bool | str | None = ...,
    ) -> None: ...

class ModerateSedation(_ModerateSedation):
    def __init__(
        self,
        *,
        minutes: int | str | None = ...,
        age: int | str | None = ...,
        by: SedatedBy | str | None = ...,
        endoscopy: bool | str | None = ...,
    ) -> None: ...

class MohsSurgery(_MohsSurgery):
    def __init__(
        self,
        *,
        site: MohsSite | str | None = ...,
        stages: int | str | None = ...,
        blocks_past_five: int | str | None = ...,
        lesion: str | None = ...,
    ) -> None: ...

class MouthOperation(_MouthOperation):
    def __init__(
        self,
        *,
        procedure: MouthOperationWork | str | None = ...,
        sides: Sides | str | None = ...,
    ) -> None: ...

class Mr(_Mr):
    def __init__(
        self,
        *,
        region: MrRegion | str | None = ...,
        contrast: Contrast | str | None = ...,
        angiography: bool | str | None = ...,
        sides: Sides | str | None = ...,
        separate_study: bool | str | None = ...,
        component: Component | str | None = ...,
        equipment_owner: Owner | str | None = ...,
    ) -> None: ...

class MuscleFlap(_MuscleFlap):
    def __init__(
        self,
        *,
        operation: FlapWork | str | None = ...,
    ) -> None: ...

class NailProcedure(_NailProcedure):
    def __init__(
        self,
        *,
        technique: NailTechnique | str | None = ...,
        nails: int | str | None = ...,
        digit: Digit | str | None = ...,
        class_findings: ClassFindings | str | None = ...,
        lesion: str | None = ...,
    ) -> None: ...

class NasalEndoscopy(_NasalEndoscopy):
    def __init__(
        self,
        *,
        looking_alone: bool | str | None = ...,
    ) -> None: ...

class NeedleBiopsy(_NeedleBiopsy):
    def __init__(
        self,
        *,
        organ: BiopsiedOrgan | str | None = ...,
        guidance: BiopsyGuidance | str | None = ...,
        sides: Sides | str | None = ...,
        lesion: str | None = ...,
        component: Component | str | None = ...,
        equipment_owner: Owner | str | None = ...,
    ) -> None: ...

class NegativePressureTherapy(_NegativePressureTherapy):
    def __init__(
        self,
        *,
        device: SuctionDevice | str | None = ...,
        area: Decimal | float | str | None = ...,
        lesion: str | None = ...,
    ) -> None: ...

class NerveBlock(_NerveBlock):
    def __init__(
        self,
        *,
        nerve: NerveBlockNerve | str | None = ...,
        sides: Sides | str | None = ...,
        postoperative_pain: bool | str | None = ...,
    ) -> None: ...

class NerveConduction(_NerveConduction):
    def __init__(
        self,
        *,
        studies: int | str | None = ...,
        limbs_with_few_muscles: int | str | None = ...,
        limbs_with_more_muscles: int | str | None = ...,
        muscles_elsewhere: MusclesElsewhere | str | None = ...,
        sides: Sides | str | None = ...,
        component: Component | str | None = ...,
        equipment_owner: Owner | str | None = ...,
    ) -> None: ...

class NerveDestruction(_NerveDestruction):
    def __init__(
        self,
        *,
        nerve: DestroyedNerve | str | None = ...,
        sides: Sides | str | None = ...,
        vertebrae: int | str | None = ...,
    ) -> None: ...

class NerveMonitoring(_NerveMonitoring):
    def __init__(
        self,
        *,
        watched_from: MonitoredFrom | str | None = ...,
        minutes: int | str | None = ...,
    ) -> None: ...

class NerveOperation(_NerveOperation):
    def __init__(
        self,
        *,
        operation: NerveOperationWork | str | None = ...,
        sides: Sides | str | None = ...,
    ) -> None: ...

class Neurostimulator(_Neurostimulator):
    def __init__(
        self,
        *,
        work: NeurostimulatorWork | str | None = ...,
        sides: Sides | str | None = ...,
    ) -> None: ...

class NewbornCare(_NewbornCare):
    def __init__(
        self,
        *,
        visit_type: NewbornVisit | str | None = ...,
        in_hospital: bool | str | None = ...,
        minutes: int | str | None = ...,
        attended_delivery: bool | str | None = ...,
        resuscitated: bool | str | None = ...,
        separately_identifiable: bool | str | None = ...,
    ) -> None: ...

class NosebleedControl(_NosebleedControl):
    def __init__(
        self,
        *,
        packed_or_cauterized: bool | str | None = ...,
        endoscope: bool | str | None = ...,
        site: BleedingSite | str | None = ...,
        extent: NosebleedExtent | str | None = ...,
        repeated: bool | str | None = ...,
        sides: Sides | str | None = ...,
    ) -> None: ...

class NuclearStudy(_NuclearStudy):
    def __init__(
        self,
        *,
        study: TracedOrgan | str | None = ...,
        component: Component | str | None = ...,
        equipment_owner: Owner | str | None = ...,
    ) -> None: ...

class NursingFacilityVisit(_NursingFacilityVisit):
    def __init__(
        self,
        *,
        visit_type: FacilityVisit | str | None = ...,
        problems: Level | str | None = ...,
        data: Level | str | None = ...,
        risk: Level | str | None = ...,
        mdm: Mdm | str | None = ...,
        minutes: int | str | None = ...,
        principal_physician: bool | str | None = ...,
        separately_identifiable: bool | str | None = ...,
        unrelated_to_surgery: bool | str | None = ...,
        teaching_physician_present: bool | str | None = ...,
    ) -> None: ...

class ObstetricCare(_ObstetricCare):
    def __init__(
        self,
        *,
        delivery: Delivery | str | None = ...,
        antepartum: AntepartumCare | str | None = ...,
        visits: int | str | None = ...,
        postpartum: bool | str | None = ...,
    ) -> None: ...

class ObstetricProcedure(_ObstetricProcedure):
    def __init__(
        self,
        *,
        procedure: ObstetricWork | str | None = ...,
        guided: bool | str | None = ...,
        component: Component | str | None = ...,
        equipment_owner: Owner | str | None = ...,
    ) -> None: ...

class ObstetricUltrasound(_ObstetricUltrasound):
    def __init__(
        self,
        *,
        study: ObstetricStudy | str | None = ...,
        fetuses: int | str | None = ...,
        color_doppler: bool | str | None = ...,
        component: Component | str | None = ...,
        equipment_owner: Owner | str | None = ...,
    ) -> None: ...

class OfficeVisit(_OfficeVisit):
    def __init__(
        self,
        *,
        patient: Patient | str | None = ...,
        problems: Level | str | None = ...,
        data: Level | str | None = ...,
        risk: Level | str | None = ...,
        mdm: Mdm | str | None = ...,
        minutes: int | str | None = ...,
        clinical_staff_only: bool | str | None = ...,
        beside: Beside | str | None = ...,
        separately_identifiable: bool | str | None = ...,
        continuing_care: bool | str | None = ...,
        pelvic_exam: bool | str | None = ...,
        decided_on_surgery: bool | str | None = ...,
        unrelated_to_surgery: bool | str | None = ...,
        teaching_physician_present: bool | str | None = ...,
        primary_care_exception: bool | str | None = ...,
    ) -> None: ...

class OnlineDigitalVisit(_OnlineDigitalVisit):
    def __init__(
        self,
        *,
        patient: Patient | str | None = ...,
        answered_by: Answerer | str | None = ...,
        minutes: int | str | None = ...,
        led_to_visit: bool | str | None = ...,
    ) -> None: ...

class OpenFractureDebridement(_OpenFractureDebridement):
    def __init__(
        self,
        *,
        layer: OpenFractureLayer | str | None = ...,
    ) -> None: ...

class OperativeAid(_OperativeAid):
    def __init__(
        self,
        *,
        work: OperativeAidWork | str | None = ...,
    ) -> None: ...

class OpioidUseTreatment(_OpioidUseTreatment):
    def __init__(
        self,
        *,
        first_month: bool | str | None = ...,
        minutes: int | str | None = ...,
    ) -> None: ...

class OrbitOrEyeballOperation(_OrbitOrEyeballOperation):
    def __init__(
        self,
        *,
        operation: OrbitOrEyeballOperationWork | str | None = ...,
        sides: Sides | str | None = ...,
    ) -> None: ...

class OrthopedicOperation(_OrthopedicOperation):
    def __init__(
        self,
        *,
        operation: OrthopedicOperationWork | str | None = ...,
        sides: Sides | str | None = ...,
    ) -> None: ...

class OsteopathicManipulation(_OsteopathicManipulation):
    def __init__(
        self,
        *,
        regions: int | str | None = ...,
    ) -> None: ...

class PapTest(_PapTest):
    def __init__(
        self,
        *,
        purpose: PapPurpose | str | None = ...,
        preparation: PapPreparation | str | None = ...,
        screened: PapScreening | str | None = ...,
        interpreted: bool | str | None = ...,
    ) -> None: ...

class PathologyStudy(_PathologyStudy):
    def __init__(
        self,
        *,
        work: PathologyWork | str | None = ...,
        component: Component | str | None = ...,
        equipment_owner: Owner | str | None = ...,
    ) -> None: ...

class PediatricCriticalCare(_PediatricCriticalCare):
    def __init__(
        self,
        *,
        age_group: SmallChild | str | None = ...,
        critically_ill: bool | str | None = ...,
        first_day: bool | str | None = ...,
        grams: int | str | None = ...,
    ) -> None: ...

class PenisOrScrotumOperation(_PenisOrScrotumOperation):
    def __init__(
        self,
        *,
        operation: PenisOrScrotumOperationWork | str | None = ...,
        sides: Sides | str | None = ...,
    ) -> None: ...

class PetStudy(_PetStudy):
    def __init__(
        self,
        *,
        area: PetArea | str | None = ...,
        with_ct: bool | str | None = ...,
        strategy: TreatmentStrategy | str | None = ...,
        component: Component | str | None = ...,
        equipment_owner: Owner | str | None = ...,
    ) -> None: ...

class PlainFilm(_PlainFilm):
    def __init__(
        self,
        *,
        region: FilmRegion | str | None = ...,
        views: int | str | None = ...,
        sides: Sides | str | None = ...,
        digit: Digit | str | None = ...,
        component: Component | str | None = ...,
        equipment_owner: Owner | str | None = ...,
    ) -> None: ...

class PregnancyLoss(_PregnancyLoss):
    def __init__(
        self,
        *,
        kind: PregnancyLossKind | str | None = ...,
        trimester: LossTrimester | str | None = ...,
        operated: bool | str | None = ...,
    ) -> None: ...

class PressureUlcerExcision(_PressureUlcerExcision):
    def __init__(
        self,
        *,
        site: PressureUlcerSite | str | None = ...,
        closure: PressureUlcerClosure | str | None = ...,
        with_bone: bool | str | None = ...,
        lesion: str | None = ...,
    ) -> None: ...

class PreventiveCounseling(_PreventiveCounseling):
    def __init__(
        self,
        *,
        service_given: CounselingWork | str | None = ...,
    ) -> None: ...

class PreventiveScreening(_PreventiveScreening):
    def __init__(
        self,
        *,
        screening: Screening | str | None = ...,
        by_eye_specialist: bool | str | None = ...,
        component: Component | str | None = ...,
        equipment_owner: Owner | str | None = ...,
    ) -> None: ...

class PreventiveVisit(_PreventiveVisit):
    def __init__(
        self,
        *,
        age: int | str | None = ...,
        patient: Patient | str | None = ...,
        pelvic_exam: bool | str | None = ...,
        separately_identifiable: bool | str | None = ...,
        teaching_physician_present: bool | str | None = ...,
    ) -> None: ...

class PrincipalCareManagement(_PrincipalCareManagement):
    def __init__(
        self,
        *,
        whose_minutes: Whose | str | None = ...,
        minutes: int | str | None = ...,
    ) -> None: ...

class ProlongedStaffTime(_ProlongedStaffTime):
    def __init__(
        self,
        *,
        minutes: int | str | None = ...,
    ) -> None: ...

class ProstateBiopsy(_ProstateBiopsy):
    def __init__(
        self,
        *,
        approach: ProstateApproach | str | None = ...,
        guidance: ProstateGuidance | str | None = ...,
        sampling: ProstateSampling | str | None = ...,
        targets: int | str | None = ...,
        component: Component | str | None = ...,
        equipment_owner: Owner | str | None = ...,
    ) -> None: ...

class PsychiatricEvaluation(_PsychiatricEvaluation):
    def __init__(
        self,
        *,
        medical_services: bool | str | None = ...,
        interactive_complexity: bool | str | None = ...,
    ) -> None: ...

class PsychiatricProcedure(_PsychiatricProcedure):
    def __init__(
        self,
        *,
        test: PsychiatricWork | str | None = ...,
    ) -> None: ...

class PsychologicalTesting(_PsychologicalTesting):
    def __init__(
        self,
        *,
        kind: TestingKind | str | None = ...,
        evaluation_minutes: int | str | None = ...,
        testing_minutes: int | str | None = ...,
        technician_minutes: int | str | None = ...,
        tests: int | str | None = ...,
    ) -> None: ...

class Psychotherapy(_Psychotherapy):
    def __init__(
        self,
        *,
        minutes: int | str | None = ...,
        interactive_complexity: bool | str | None = ...,
    ) -> None: ...

class PulmonaryFunction(_PulmonaryFunction):
    def __init__(
        self,
        *,
        spirometry: Spirometry | str | None = ...,
        volumes: Volumes | str | None = ...,
        diffusion: bool | str | None = ...,
        component: Component | str | None = ...,
        equipment_owner: Owner | str | None = ...,
    ) -> None: ...

class RadiationTherapy(_RadiationTherapy):
    def __init__(
        self,
        *,
        work: RadiationWork | str | None = ...,
        fractions: int | str | None = ...,
        whole_course: bool | str | None = ...,
        complex_delivery: bool | str | None = ...,
        component: Component | str | None = ...,
        equipment_owner: Owner | str | None = ...,
    ) -> None: ...

class Radiosurgery(_Radiosurgery):
    def __init__(
        self,
        *,
        simple_lesions: int | str | None = ...,
        complex_lesions: int | str | None = ...,
        frame: bool | str | None = ...,
    ) -> None: ...

class RectalOperation(_RectalOperation):
    def __init__(
        self,
        *,
        operation: RectalOperationWork | str | None = ...,
    ) -> None: ...

class Rehabilitation(_Rehabilitation):
    def __init__(
        self,
        *,
        program: RehabilitationProgram | str | None = ...,
        monitored: bool | str | None = ...,
        minutes: int | str | None = ...,
        exercise: bool | str | None = ...,
    ) -> None: ...

class RemoteMonitoring(_RemoteMonitoring):
    def __init__(
        self,
        *,
        set_up: bool | str | None = ...,
        days_of_data: int | str | None = ...,
        minutes: int | str | None = ...,
        interactive_communication: bool | str | None = ...,
    ) -> None: ...

class RhythmProcedure(_RhythmProcedure):
    def __init__(
        self,
        *,
        work: RhythmWork | str | None = ...,
        further_arrhythmias: int | str | None = ...,
        further_fibrillation: int | str | None = ...,
        mapping: bool | str | None = ...,
        left_atrial_pacing: bool | str | None = ...,
        left_ventricular_pacing: bool | str | None = ...,
        drug_stimulation: bool | str | None = ...,
        intracardiac_echo: bool | str | None = ...,
        component: Component | str | None = ...,
        equipment_owner: Owner | str | None = ...,
    ) -> None: ...

class RibFixation(_RibFixation):
    def __init__(
        self,
        *,
        ribs: int | str | None = ...,
        sides: Sides | str | None = ...,
    ) -> None: ...

class RiskFactorCounseling(_RiskFactorCounseling):
    def __init__(
        self,
        *,
        minutes: int | str | None = ...,
    ) -> None: ...

class SafetyPlanning(_SafetyPlanning):
    def __init__(
        self,
        *,
        minutes: int | str | None = ...,
    ) -> None: ...

class SelfManagementEducation(_SelfManagementEducation):
    def __init__(
        self,
        *,
        minutes: int | str | None = ...,
        patients: int | str | None = ...,
    ) -> None: ...

class ShoulderArthroscopy(_ShoulderArthroscopy):
    def __init__(
        self,
        *,
        procedure: ShoulderArthroscopyProcedure | str | None = ...,
        side: Side | str | None = ...,
    ) -> None: ...

class ShoulderOperation(_ShoulderOperation):
    def __init__(
        self,
        *,
        operation: ShoulderOperationWork | str | None = ...,
        sides: Sides | str | None = ...,
    ) -> None: ...

class Sigmoidoscopy(_Sigmoidoscopy):
    def __init__(
        self,
        *,
        technique: SigmoidoscopyTechnique | str | None = ...,
        lesion: str | None = ...,
        purpose: SigmoidoscopyPurpose | str | None = ...,
    ) -> None: ...

class SinusSurgery(_SinusSurgery):
    def __init__(
        self,
        *,
        work: SinusWork | str | None = ...,
        sides: Sides | str | None = ...,
        navigated: bool | str | None = ...,
    ) -> None: ...

class SkinBiopsy(_SkinBiopsy):
    def __init__(
        self,
        *,
        technique: BiopsyTechnique | str | None = ...,
        lesions: int | str | None = ...,
        lesion: str | None = ...,
        decided_operation: bool | str | None = ...,
    ) -> None: ...

class SkinExcision(_SkinExcision):
    def __init__(
        self,
        *,
        nature: LesionNature | str | None = ...,
        site: SkinSite | str | None = ...,
        diameter: Decimal | float | str | None = ...,
        lesion: str | None = ...,
    ) -> None: ...

class SkinGlandExcision(_SkinGlandExcision):
    def __init__(
        self,
        *,
        operation: SkinGlandWork | str | None = ...,
        sides: Sides | str | None = ...,
    ) -> None: ...

class SkinGraft(_SkinGraft):
    def __init__(
        self,
        *,
        kind: SkinGraftKind | str | None = ...,
        site: SkinSite | str | None = ...,
        area: Decimal | float | str | None = ...,
        percent_of_body: Decimal | float | str | None = ...,
        child_under_ten: bool | str | None = ...,
        lesion: str | None = ...,
    ) -> None: ...

class SkinImaging(_SkinImaging):
    def __init__(
        self,
        *,
        study: SkinStudy | str | None = ...,
        lesion: str | None = ...,
    ) -> None: ...

class SkinRepair(_SkinRepair):
    def __init__(
        self,
        *,
        depth: RepairDepth | str | None = ...,
        site: SkinSite | str | None = ...,
        length: Decimal | float | str | None = ...,
        closure: Closure | str | None = ...,
        lesion: str | None = ...,
    ) -> None: ...

class SkinShaving(_SkinShaving):
    def __init__(
        self,
        *,
        site: SkinSite | str | None = ...,
        diameter: Decimal | float | str | None = ...,
        lesion: str | None = ...,
    ) -> None: ...

class SkinSubstitute(_SkinSubstitute):
    def __init__(
        self,
        *,
        site: SubstituteSite | str | None = ...,
        area: Decimal | float | str | None = ...,
        lesion: str | None = ...,
    ) -> None: ...

class SkinTagRemoval(_SkinTagRemoval):
    def __init__(
        self,
        *,
        tags: int | str | None = ...,
        lesion: str | None = ...,
    ) -> None: ...

class SleepStudy(_SleepStudy):
    def __init__(
        self,
        *,
        test: SleepTest | str | None = ...,
        age: int | str | None = ...,
        sleep_time: bool | str | None = ...,
        component: Component | str | None = ...,
        equipment_owner: Owner | str | None = ...,
    ) -> None: ...

class SlideConsultation(_SlideConsultation):
    def __init__(
        self,
        *,
        material: ReferredMaterial | str | None = ...,
        component: Component | str | None = ...,
        equipment_owner: Owner | str | None = ...,
    ) -> None: ...

class SmallJointArthroscopy(_SmallJointArthroscopy):
    def __init__(
        self,
        *,
        procedure: SmallJointArthroscopyWork | str | None = ...,
        sides: Sides | str | None = ...,
    ) -> None: ...

class SoftTissueBiopsy(_SoftTissueBiopsy):
    def __init__(
        self,
        *,
        site: SoftTissueSite | str | None = ...,
        depth: BiopsyDepth | str | None = ...,
        sides: Sides | str | None = ...,
        lesion: str | None = ...,
    ) -> None: ...

class SoftTissueInjection(_SoftTissueInjection):
    def __init__(
        self,
        *,
        tissue: InjectedTissue | str | None = ...,
        muscles: int | str | None = ...,
        sides: Sides | str | None = ...,
        lesion: str | None = ...,
    ) -> None: ...

class SoftTissueTumor(_SoftTissueTumor):
    def __init__(
        self,
        *,
        site: SoftTissueSite | str | None = ...,
        depth: TumorDepth | str | None = ...,
        diameter: Decimal | float | str | None = ...,
        sides: Sides | str | None = ...,
        lesion: str | None = ...,
    ) -> None: ...

class SpecialEeg(_SpecialEeg):
    def __init__(
        self,
        *,
        work: SpecialEegWork | str | None = ...,
        component: Component | str | None = ...,
        equipment_owner: Owner | str | None = ...,
    ) -> None: ...

class SpecialService(_SpecialService):
    def __init__(
        self,
        *,
        kind: SpecialCircumstance | str | None = ...,
    ) -> None: ...

class SpinalCanalProcedure(_SpinalCanalProcedure):
    def __init__(
        self,
        *,
        procedure: SpinalCanalWork | str | None = ...,
        component: Component | str | None = ...,
        equipment_owner: Owner | str | None = ...,
    ) -> None: ...

class SpinalDeformityFusion(_SpinalDeformityFusion):
    def __init__(
        self,
        *,
        way: DeformityWay | str | None = ...,
        segments: int | str | None = ...,
    ) -> None: ...

class SpineBoneGraft(_SpineBoneGraft):
    def __init__(
        self,
        *,
        graft: SpineGraft | str | None = ...,
    ) -> None: ...

class SpineDecompression(_SpineDecompression):
    def __init__(
        self,
        *,
        way: DecompressionWay | str | None = ...,
        region: DecompressedRegion | str | None = ...,
        level: str | None = ...,
        sides: Sides | str | None = ...,
    ) -> None: ...

class SpineFusion(_SpineFusion):
    def __init__(
        self,
        *,
        way: FusionWay | str | None = ...,
        level: str | None = ...,
    ) -> None: ...

class SpineInstrumentation(_SpineInstrumentation):
    def __init__(
        self,
        *,
        position: InstrumentPlace | str | None = ...,
        vertebrae: int | str | None = ...,
        spaces: int | str | None = ...,
        separate: bool | str | None = ...,
    ) -> None: ...

class SpineOperation(_SpineOperation):
    def __init__(
        self,
        *,
        operation: SpineOperationWork | str | None = ...,
        sides: Sides | str | None = ...,
    ) -> None: ...

class StomaEndoscopy(_StomaEndoscopy):
    def __init__(
        self,
        *,
        technique: StomaEndoscopyTechnique | str | None = ...,
    ) -> None: ...

class StrabismusSurgery(_StrabismusSurgery):
    def __init__(
        self,
        *,
        horizontal_muscles: int | str | None = ...,
        vertical_muscles: int | str | None = ...,
        superior_oblique: bool | str | None = ...,
        transposition: bool | str | None = ...,
        earlier_eye_surgery: bool | str | None = ...,
        scarred: bool | str | None = ...,
        posterior_fixation: bool | str | None = ...,
        adjustable_sutures: bool | str | None = ...,
        sides: Sides | str | None = ...,
    ) -> None: ...

class StressEchocardiogram(_StressEchocardiogram):
    def __init__(
        self,
        *,
        whole_stress_test: bool | str | None = ...,
        contrast: bool | str | None = ...,
        component: Component | str | None = ...,
        equipment_owner: Owner | str | None = ...,
    ) -> None: ...

class StressTest(_StressTest):
    def __init__(
        self,
        *,
        supervised: bool | str | None = ...,
        interpreted: bool | str | None = ...,
        component: Component | str | None = ...,
        equipment_owner: Owner | str | None = ...,
    ) -> None: ...

class SubstanceUseCounseling(_SubstanceUseCounseling):
    def __init__(
        self,
        *,
        minutes: int | str | None = ...,
    ) -> None: ...

class SurgicalConsultation(_SurgicalConsultation):
    def __init__(
        self,
        *,
        method: ConsultationMethod | str | None = ...,
        specimens: int | str | None = ...,
        blocks: int | str | None = ...,
        component: Component | str | None = ...,
        equipment_owner: Owner | str | None = ...,
    ) -> None: ...

class SurgicalPathology(_SurgicalPathology):
    def __init__(
        self,
        *,
        specimen: Specimen | str | None = ...,
        specimens: int | str | None = ...,
        decalcified: int | str | None = ...,
        component: Component | str | None = ...,
        equipment_owner: Owner | str | None = ...,
    ) -> None: ...

class SutureRemoval(_SutureRemoval):
    def __init__(
        self,
        *,
        closure: RemovedClosure | str | None = ...,
        in_global_period: bool | str | None = ...,
        under_anesthesia: bool | str | None = ...,
        by_closing_surgeon: bool | str | None = ...,
    ) -> None: ...

class Tattooing(_Tattooing):
    def __init__(
        self,
        *,
        area: Decimal | float | str | None = ...,
    ) -> None: ...

class TeamConference(_TeamConference):
    def __init__(
        self,
        *,
        member: ConferenceMember | str | None = ...,
        patient_present: bool | str | None = ...,
        minutes: int | str | None = ...,
    ) -> None: ...

class TelehealthVisit(_TelehealthVisit):
    def __init__(
        self,
        *,
        patient: Patient | str | None = ...,
        link: Link | str | None = ...,
        patient_at_home: bool | str | None = ...,
        over_ten_minutes_of_discussion: bool | str | None = ...,
        discussion_minutes: int | str | None = ...,
        payer_takes_telemedicine_codes: bool | str | None = ...,
        problems: Level | str | None = ...,
        data: Level | str | None = ...,
        risk: Level | str | None = ...,
        mdm: Mdm | str | None = ...,
        minutes: int | str | None = ...,
    ) -> None: ...

class TendonOrNerveRepair(_TendonOrNerveRepair):
    def __init__(
        self,
        *,
        structure: RepairedStructure | str | None = ...,
        sides: Sides | str | None = ...,
        digit: Digit | str | None = ...,
    ) -> None: ...

class TherapeuticMonitoring(_TherapeuticMonitoring):
    def __init__(
        self,
        *,
        system: MonitoredSystem | str | None = ...,
        set_up: bool | str | None = ...,
        days_of_data: int | str | None = ...,
        minutes: int | str | None = ...,
        interactive_communication: bool | str | None = ...,
    ) -> None: ...

class Therapy(_Therapy):
    def __init__(
        self,
        *,
        kind: TimedTherapy | str | None = ...,
        minutes: int | str | None = ...,
        discipline: Discipline | str | None = ...,
        by_assistant: bool | str | None = ...,
        over_threshold: bool | str | None = ...,
    ) -> None: ...

class ThoracicSurgery(_ThoracicSurgery):
    def __init__(
        self,
        *,
        operation: ThoracicOperation | str | None = ...,
        sides: Sides | str | None = ...,
    ) -> None: ...

class ThreeDimensionalImages(_ThreeDimensionalImages):
    def __init__(
        self,
        *,
        rendered_on: RenderedOn | str | None = ...,
        component: Component | str | None = ...,
        equipment_owner: Owner | str | None = ...,
    ) -> None: ...

class TissueStain(_TissueStain):
    def __init__(
        self,
        *,
        stain: StainKind | str | None = ...,
        stains: int | str | None = ...,
        component: Component | str | None = ...,
        equipment_owner: Owner | str | None = ...,
    ) -> None: ...

class TissueTransfer(_TissueTransfer):
    def __init__(
        self,
        *,
        site: SkinSite | str | None = ...,
        primary_area: Decimal | float | str | None = ...,
        secondary_area: Decimal | float | str | None = ...,
        lesion: str | None = ...,
    ) -> None: ...

class TobaccoCounseling(_TobaccoCounseling):
    def __init__(
        self,
        *,
        minutes: int | str | None = ...,
    ) -> None: ...

class TransesophagealEchocardiogram(_TransesophagealEchocardiogram):
    def __init__(
        self,
        *,
        done: ProbeWork | str | None = ...,
        inborn_defect: bool | str | None = ...,
        spectral_doppler: SpectralDoppler | str | None = ...,
        color_doppler: bool | str | None = ...,
        component: Component | str | None = ...,
        equipment_owner: Owner | str | None = ...,
    ) -> None: ...

class TransitionalCare(_TransitionalCare):
    def __init__(
        self,
        *,
        contacted: bool | str | None = ...,
        days_to_visit: int | str | None = ...,
        problems: Level | str | None = ...,
        data: Level | str | None = ...,
        risk: Level | str | None = ...,
        mdm: Mdm | str | None = ...,
    ) -> None: ...

class TriggerFingerRelease(_TriggerFingerRelease):
    def __init__(
        self,
        *,
        digit: Digit | str | None = ...,
    ) -> None: ...

class TumorAblation(_TumorAblation):
    def __init__(
        self,
        *,
        organ: AblatedOrgan | str | None = ...,
        means: AblationMeans | str | None = ...,
        guidance: AblationGuidance | str | None = ...,
        sides: Sides | str | None = ...,
        component: Component | str | None = ...,
        equipment_owner: Owner | str | None = ...,
    ) -> None: ...

class UntimedTherapy(_UntimedTherapy):
    def __init__(
        self,
        *,
        kind: UntimedTherapyKind | str | None = ...,
        discipline: Discipline | str | None = ...,
    ) -> None: ...

class UpperEndoscopy(_UpperEndoscopy):
    def __init__(
        self,
        *,
        technique: UpperTechnique | str | None = ...,
        all_regions: bool | str | None = ...,
        lesion: str | None = ...,
    ) -> None: ...

class UrethralProcedure(_UrethralProcedure):
    def __init__(
        self,
        *,
        procedure: UrethralWork | str | None = ...,
    ) -> None: ...

class UrologicOperation(_UrologicOperation):
    def __init__(
        self,
        *,
        operation: UrologicWork | str | None = ...,
        sides: Sides | str | None = ...,
        implants: int | str | None = ...,
    ) -> None: ...

class UterusOrOvaryOperation(_UterusOrOvaryOperation):
    def __init__(
        self,
        *,
        operation: UterusOrOvaryOperationWork | str | None = ...,
        sides: Sides | str | None = ...,
    ) -> None: ...

class Vaccine(_Vaccine):
    def __init__(
        self,
        *,
        product: Product | str | None = ...,
        age: int | str | None = ...,
        counseling: bool | str | None = ...,
        after_exposure: bool | str | None = ...,
    ) -> None: ...

class VascularDuplex(_VascularDuplex):
    def __init__(
        self,
        *,
        vessels: Vessels | str | None = ...,
        sides: Sides | str | None = ...,
        complete: bool | str | None = ...,
        component: Component | str | None = ...,
        equipment_owner: Owner | str | None = ...,
    ) -> None: ...

class VascularLesionDestruction(_VascularLesionDestruction):
    def __init__(
        self,
        *,
        area: Decimal | float | str | None = ...,
    ) -> None: ...

class VascularOperation(_VascularOperation):
    def __init__(
        self,
        *,
        operation: VascularOperationWork | str | None = ...,
        sides: Sides | str | None = ...,
    ) -> None: ...

class Vasectomy(_Vasectomy):
    def __init__(
        self,
        *,
        approach: VasectomyApproach | str | None = ...,
        semen_tested: bool | str | None = ...,
    ) -> None: ...

class VeinAblation(_VeinAblation):
    def __init__(
        self,
        *,
        method: VeinMethod | str | None = ...,
        vein: str | None = ...,
        side: Side | str | None = ...,
    ) -> None: ...

class Venipuncture(_Venipuncture):
    def __init__(
        self,
        *,
        vein: PuncturedVein | str | None = ...,
    ) -> None: ...

class VertebralCement(_VertebralCement):
    def __init__(
        self,
        *,
        way: CementWay | str | None = ...,
        region: CementRegion | str | None = ...,
    ) -> None: ...

class VertebralFracture(_VertebralFracture):
    def __init__(
        self,
        *,
        treatment: VertebralFractureTreatment | str | None = ...,
    ) -> None: ...

class VesselIntervention(_VesselIntervention):
    def __init__(
        self,
        *,
        procedure: VesselInterventionWork | str | None = ...,
        sides: Sides | str | None = ...,
    ) -> None: ...

class VirtualCheckIn(_VirtualCheckIn):
    def __init__(
        self,
        *,
        patient: Patient | str | None = ...,
        minutes: int | str | None = ...,
        tied_to_a_visit: bool | str | None = ...,
    ) -> None: ...

class VulvaOrVaginaOperation(_VulvaOrVaginaOperation):
    def __init__(
        self,
        *,
        operation: VulvaOrVaginaOperationWork | str | None = ...,
        sides: Sides | str | None = ...,
    ) -> None: ...

class WoundDebridement(_WoundDebridement):
    def __init__(
        self,
        *,
        layer: DebridedLayer | str | None = ...,
        area: Decimal | float | str | None = ...,
        lesion: str | None = ...,
    ) -> None: ...

class WoundDehiscence(_WoundDehiscence):
    def __init__(
        self,
        *,
        treatment: DehiscenceTreatment | str | None = ...,
    ) -> None: ...

class WoundExploration(_WoundExploration):
    def __init__(
        self,
        *,
        region: ExploredRegion | str | None = ...,
        sides: Sides | str | None = ...,
        lesion: str | None = ...,
    ) -> None: ...

__all__ = [
    "FAMILIES",
    "AbdominalHerniaRepair",
    "AbdominalSurgery",
    "AbscessDrainage",
    "Acupuncture",
    "AdvanceCarePlanning",
    "AdvancedPrimaryCare",
    "AirwayProcedure",
    "AllergyCare",
    "AmbulanceTrip",
    "Amputation",
    "Anesthesia",
    "Angiography",
    "AnorectalProcedure",
    "AnticoagulationManagement",
    "ArteryBypass",
    "ArteryClotRemoval",
    "ArteryPressures",
    "Arthrogram",
    "Audiometry",
    "AutonomicTest",
    "AxillaryNodes",
    "BalanceAndHearingTest",
    "BehaviorAnalysis",
    "BehavioralHealthIntegration",
    "BiliaryDrainage",
    "BladderOrUrethraOperation",
    "BladderProcedure",
    "BloodPressureMonitoring",
    "BloodProcedure",
    "BodyUltrasound",
    "BoneDensity",
    "BoneGrowthStimulation",
    "BoneOrMuscleBiopsy",
    "BowelOperation",
    "BrainStimulatorProgramming",
    "BreastAblation",
    "BreastBiopsy",
    "BreastCatheter",
    "BreastCt",
    "BreastCyst",
    "BreastExcision",
    "BreastLocalization",
    "BreastMri",
    "BreastReconstruction",
    "BreastSpecimen",
    "BreastUltrasound",
    "BreathingTreatment",
    "Bronchoscopy",
    "BurnCare",
    "CardiacCatheterization",
    "CardiacDevice",
    "CardiacDeviceCheck",
    "CardiacLead",
    "CaregiverTraining",
    "CastApplication",
    "CastRemoval",
    "CataractSurgery",
    "CatheterPlacement",
    "CentralLine",
    "CentralLineUpkeep",
    "CerumenRemoval",
    "Chemodenervation",
    "ChildScreening",
    "ChiropracticManipulation",
    "ChronicCareManagement",
    "ChronicPainManagement",
    "Circumcision",
    "CognitiveAssessment",
    "CognitiveTesting",
    "Colonoscopy",
    "Colposcopy",
    "CommunityHealth",
    "Comparison",
    "Consultation",
    "ContraceptiveDevice",
    "ContrastStudy",
    "CornParing",
    "CorneaOrIrisOperation",
    "CoronaryBypass",
    "CoronaryIntervention",
    "CoronaryMeasurement",
    "CranialOperation",
    "CrisisPsychotherapy",
    "CriticalCare",
    "Ct",
    "Cystoscopy",
    "Cytology",
    "DataReview",
    "Derived",
    "DiabetesEducation",
    "DiabeticFootExam",
    "DialysisCircuit",
    "DialysisMonth",
    "DialysisSession",
    "DigestiveTest",
    "DislocationReduction",
    "Documented",
    "DrainageCatheter",
    "Drug",
    "DrugDelivery",
    "DrugTest",
    "Ductogram",
    "EarNoseThroatProcedure",
    "EarNoseThroatSurgery",
    "EarOperation",
    "Echocardiogram",
    "ElbowOperation",
    "Electrocardiogram",
    "Electroencephalogram",
    "EmergencyVisit",
    "Encounter",
    "EndocrineOperation",
    "Enteroscopy",
    "EpiduralInjection",
    "Ercp",
    "Escharotomy",
    "EsketamineSession",
    "Esophagoscopy",
    "EventMonitor",
    "EvokedPotential",
    "ExcessSkinExcision",
    "EyeOperation",
    "EyeProcedure",
    "EyeTest",
    "EyeVisit",
    "EyelidProcedure",
    "FacetDestruction",
    "FacetInjection",
    "FacialFracture",
    "Family",
    "FatGrafting",
    "FeedingTube",
    "FemoralHerniaRepair",
    "FineNeedleAspiration",
    "FingerOperation",
    "FlowCytometry",
    "FluidDrainage",
    "FootOperation",
    "ForearmOrWristOperation",
    "ForefootOperation",
    "ForeignBodyRemoval",
    "FractureCare",
    "FractureOperation",
    "GeneticCounseling",
    "GenitalLesionDestruction",
    "GlucoseMonitoring",
    "GroupPsychotherapy",
    "Guidance",
    "GynecologicOperation",
    "GynecologicProcedure",
    "HandSurgery",
    "HandTendonOperation",
    "HealthBehaviorService",
    "HeartMonitor",
    "HeartProcedure",
    "HomeHealthOversight",
    "HomeVisit",
    "HospitalVisit",
    "HyperbaricOxygen",
    "Hysterectomy",
    "Hysteroscopy",
    "ImagingAgent",
    "InCircumstances",
    "InSituHybridization",
    "Included",
    "Infusion",
    "InguinalHerniaRepair",
    "InterprofessionalConsultation",
    "InterspinousDevice",
    "IntralesionalInjection",
    "JointArthroscopy",
    "JointInjection",
    "JointReplacement",
    "KidneyDrainage",
    "KidneyOrUreterOperation",
    "KneeArthroscopy",
    "KneeOperation",
    "LabTest",
    "LarynxOrTracheaOperation",
    "LegOrAnkleOperation",
    "LegRevascularization",
    "LesionDestruction",
    "LightTreatment",
    "LineDifference",
    "LineDifferenceKind",
    "LiverOrPancreasOperation",
    "LongTermEeg",
    "LungChallenge",
    "LymphNodeOperation",
    "MagneticStimulation",
    "MalignantDestruction",
    "Mammogram",
    "Mastectomy",
    "MedicareWellness",
    "ModerateSedation",
    "MohsSurgery",
    "MouthOperation",
    "Mr",
    "MuscleFlap",
    "NailProcedure",
    "NasalEndoscopy",
    "NeedleBiopsy",
    "NegativePressureTherapy",
    "NerveBlock",
    "NerveConduction",
    "NerveDestruction",
    "NerveMonitoring",
    "NerveOperation",
    "Neurostimulator",
    "NewbornCare",
    "NosebleedControl",
    "Note",
    "NuclearStudy",
    "NursingFacilityVisit",
    "ObstetricCare",
    "ObstetricProcedure",
    "ObstetricUltrasound",
    "OfficeVisit",
    "OnlineDigitalVisit",
    "OpenFractureDebridement",
    "OperativeAid",
    "OpioidUseTreatment",
    "OrbitOrEyeballOperation",
    "OrthopedicOperation",
    "OsteopathicManipulation",
    "PapTest",
    "PathologyStudy",
    "PediatricCriticalCare",
    "PenisOrScrotumOperation",
    "PetStudy",
    "PlainFilm",
    "PregnancyLoss",
    "PressureUlcerExcision",
    "PreventiveCounseling",
    "PreventiveScreening",
    "PreventiveVisit",
    "PrincipalCareManagement",
    "ProlongedStaffTime",
    "ProstateBiopsy",
    "PsychiatricEvaluation",
    "PsychiatricProcedure",
    "PsychologicalTesting",
    "Psychotherapy",
    "PulmonaryFunction",
    "Question",
    "RadiationTherapy",
    "Radiosurgery",
    "Ranked",
    "RectalOperation",
    "Rehabilitation",
    "Rejected",
    "RemoteMonitoring",
    "RhythmProcedure",
    "RibFixation",
    "RiskFactorCounseling",
    "SafetyPlanning",
    "SelectedLine",
    "Selection",
    "SelfManagementEducation",
    "ShoulderArthroscopy",
    "ShoulderOperation",
    "Side",
    "Sides",
    "Sigmoidoscopy",
    "SinusSurgery",
    "SkinBiopsy",
    "SkinExcision",
    "SkinGlandExcision",
    "SkinGraft",
    "SkinImaging",
    "SkinRepair",
    "SkinShaving",
    "SkinSubstitute",
    "SkinTagRemoval",
    "SleepStudy",
    "SlideConsultation",
    "SmallJointArthroscopy",
    "SoftTissueBiopsy",
    "SoftTissueInjection",
    "SoftTissueTumor",
    "SpecialEeg",
    "SpecialService",
    "SpinalCanalProcedure",
    "SpinalDeformityFusion",
    "SpineBoneGraft",
    "SpineDecompression",
    "SpineFusion",
    "SpineInstrumentation",
    "SpineOperation",
    "StomaEndoscopy",
    "StrabismusSurgery",
    "StressEchocardiogram",
    "StressTest",
    "SubstanceUseCounseling",
    "SurgicalConsultation",
    "SurgicalPathology",
    "SutureRemoval",
    "Tattooing",
    "TeamConference",
    "TelehealthVisit",
    "TendonOrNerveRepair",
    "TherapeuticMonitoring",
    "Therapy",
    "ThoracicSurgery",
    "ThreeDimensionalImages",
    "TissueStain",
    "TissueTransfer",
    "TobaccoCounseling",
    "TransesophagealEchocardiogram",
    "TransitionalCare",
    "TriggerFingerRelease",
    "TumorAblation",
    "UntimedTherapy",
    "UpperEndoscopy",
    "UrethralProcedure",
    "UrologicOperation",
    "UterusOrOvaryOperation",
    "Vaccine",
    "VascularDuplex",
    "VascularLesionDestruction",
    "VascularOperation",
    "Vasectomy",
    "VeinAblation",
    "Venipuncture",
    "VertebralCement",
    "VertebralFracture",
    "VesselIntervention",
    "VirtualCheckIn",
    "VulvaOrVaginaOperation",
    "WoundDebridement",
    "WoundDehiscence",
    "WoundExploration",
    "compare",
    "rank",
    "select",
    "select_encounter",
    "service_named",
]
