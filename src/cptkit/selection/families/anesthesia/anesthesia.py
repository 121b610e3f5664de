"""Anesthesia: who gave or directed it, how many cases at once, and for how many minutes."""

from enum import StrEnum
from typing import Final

import attrs

from cptkit.selection.decisions import YES_NO, Words
from cptkit.selection.facts import count, word, yes_no
from cptkit.selection.family import Derived, Family, yes_where_stated
from cptkit.selection.totals import of_kind
from cptkit.selection.words import stated

__all__ = ["ANESTHESIA", "Anesthesia", "AnesthesiaFor", "GivenBy"]


class AnesthesiaFor(StrEnum):
    """For which procedure anesthesia was given."""

    SCREENING_COLONOSCOPY = "screening-colonoscopy"
    COLONOSCOPY = "colonoscopy"
    UPPER_ENDOSCOPY = "upper-endoscopy"
    UPPER_ENDOSCOPY_AND_COLONOSCOPY = "upper-endoscopy-and-colonoscopy"
    CATARACT = "cataract"
    EYELID = "eyelid"
    ELECTROCONVULSIVE_THERAPY = "electroconvulsive-therapy"
    EAR = "ear"
    EAR_TUBES = "ear-tubes"
    CORNEAL_TRANSPLANT = "corneal-transplant"
    VITREORETINAL = "vitreoretinal"
    NOSE_AND_SINUSES = "nose-and-sinuses"
    MOUTH = "mouth"
    THYROID = "thyroid"
    NECK_VESSELS = "neck-vessels"
    SKIN_OF_LIMBS_OR_TRUNK = "skin-of-limbs-or-trunk"
    BREAST_RECONSTRUCTION = "breast-reconstruction"
    MASTECTOMY = "mastectomy"
    MASTECTOMY_WITH_INTERNAL_NODES = "mastectomy-with-internal-nodes"
    CARDIOVERSION = "cardioversion"
    BRONCHOSCOPY = "bronchoscopy"
    PACEMAKER = "pacemaker"
    HEART_WITH_PUMP = "heart-with-pump"
    CORONARY_BYPASS_WITH_PUMP = "coronary-bypass-with-pump"
    CORONARY_BYPASS = "coronary-bypass"
    LATER_CORONARY_BYPASS_WITH_PUMP = "later-coronary-bypass-with-pump"
    LUMBAR_SPINE = "lumbar-spine"
    EXTENSIVE_SPINE = "extensive-spine"
    UPPER_ABDOMEN = "upper-abdomen"
    BARIATRIC = "bariatric"
    LOWER_ABDOMEN_HERNIA = "lower-abdomen-hernia"
    LOWER_ABDOMEN = "lower-abdomen"
    TRANSURETHRAL = "transurethral"
    TRANSURETHRAL_PROSTATE = "transurethral-prostate"
    VAGINAL = "vaginal"
    VAGINAL_HYSTERECTOMY = "vaginal-hysterectomy"
    HYSTEROSCOPY = "hysteroscopy"
    HIP_REPLACEMENT = "hip-replacement"
    HIP_FRACTURE = "hip-fracture"
    KNEE_ARTHROSCOPY = "knee-arthroscopy"
    KNEE_REPLACEMENT = "knee-replacement"
    FOOT_AND_ANKLE_BONES = "foot-and-ankle-bones"
    SHOULDER_JOINT = "shoulder-joint"
    DIAGNOSTIC_SHOULDER_ARTHROSCOPY = "diagnostic-shoulder-arthroscopy"
    SHOULDER_SOFT_TISSUE = "shoulder-soft-tissue"
    SHOULDER_REPLACEMENT = "shoulder-replacement"
    CARPAL_TUNNEL = "carpal-tunnel"
    WRIST_BONES = "wrist-bones"
    VAGINAL_DELIVERY = "vaginal-delivery"
    CESAREAN = "cesarean"
    LABOR = "labor"
    EYE = "eye"
    GLAUCOMA_IRIDECTOMY = "glaucoma-iridectomy"
    FACIAL_BONES = "facial-bones"
    CRANIOTOMY = "craniotomy"
    CRANIOTOMY_FOR_HEMATOMA = "craniotomy-for-hematoma"
    BURR_HOLES = "burr-holes"
    INTRACRANIAL_VESSELS = "intracranial-vessels"
    SPINAL_FLUID_SHUNT = "spinal-fluid-shunt"
    HEAD_AND_NECK_SKIN = "head-and-neck-skin"
    THYROID_BIOPSY = "thyroid-biopsy"
    ESOPHAGUS = "esophagus"
    CENTRAL_LINE = "central-line"
    DEFIBRILLATOR = "defibrillator"
    CARDIAC_ELECTROPHYSIOLOGY = "cardiac-electrophysiology"
    OPEN_CHEST = "open-chest"
    CHEST_THROUGH_SCOPE_OR_THORACOTOMY = "chest-through-scope-or-thoracotomy"
    OPEN_CHEST_ONE_LUNG = "open-chest-one-lung"
    HEART_WITHOUT_PUMP = "heart-without-pump"
    CORONARY_BYPASS_WITHOUT_PUMP = "coronary-bypass-without-pump"
    CERVICAL_SPINE = "cervical-spine"
    THORACIC_SPINE = "thoracic-spine"
    SPINE_MANIPULATION = "spine-manipulation"
    UPPER_FRONT_ABDOMINAL_WALL = "upper-front-abdominal-wall"
    LIVER_BIOPSY = "liver-biopsy"
    UPPER_ABDOMEN_HERNIA = "upper-abdomen-hernia"
    UPPER_ABDOMEN_INCISIONAL_HERNIA = "upper-abdomen-incisional-hernia"
    MAJOR_ABDOMINAL_VESSELS = "major-abdominal-vessels"
    LIVER_RESECTION = "liver-resection"
    PANCREATECTOMY = "pancreatectomy"
    LIVER_TRANSPLANT = "liver-transplant"
    LOWER_FRONT_ABDOMINAL_WALL = "lower-front-abdominal-wall"
    PANNICULECTOMY = "panniculectomy"
    LOWER_ABDOMEN_INCISIONAL_HERNIA = "lower-abdomen-incisional-hernia"
    ABDOMINOPERINEAL_RESECTION = "abdominoperineal-resection"
    RADICAL_HYSTERECTOMY = "radical-hysterectomy"
    TUBAL_LIGATION = "tubal-ligation"
    LOWER_ABDOMEN_OUTSIDE_PERITONEUM = "lower-abdomen-outside-peritoneum"
    KIDNEY_OR_UPPER_URETER = "kidney-or-upper-ureter"
    CYSTECTOMY = "cystectomy"
    RADICAL_PROSTATECTOMY = "radical-prostatectomy"
    KIDNEY_TRANSPLANT = "kidney-transplant"
    SHOCK_WAVE_LITHOTRIPSY = "shock-wave-lithotripsy"
    ANUS_AND_RECTUM = "anus-and-rectum"
    BLADDER_TUMOR_RESECTION = "bladder-tumor-resection"
    URETERAL_STONE = "ureteral-stone"
    MALE_GENITALS = "male-genitals"
    VASECTOMY = "vasectomy"
    UNDESCENDED_TESTICLE = "undescended-testicle"
    ORCHIOPEXY = "orchiopexy"
    PENILE_PROSTHESIS = "penile-prosthesis"
    VAGINAL_WALL_REPAIR = "vaginal-wall-repair"
    CERCLAGE = "cerclage"
    BONE_MARROW = "bone-marrow"
    HIP_ARTHROSCOPY = "hip-arthroscopy"
    OPEN_HIP = "open-hip"
    HIP_REVISION = "hip-revision"
    KNEE_MUSCLES = "knee-muscles"
    DIAGNOSTIC_KNEE_ARTHROSCOPY = "diagnostic-knee-arthroscopy"
    CLOSED_KNEE = "closed-knee"
    CLOSED_LOWER_LEG_AND_FOOT = "closed-lower-leg-and-foot"
    ANKLE_ARTHROSCOPY = "ankle-arthroscopy"
    FOOT_SOFT_TISSUE = "foot-soft-tissue"
    ACHILLES_REPAIR = "achilles-repair"
    ANKLE_REPLACEMENT = "ankle-replacement"
    LOWER_LEG_ARTERIES = "lower-leg-arteries"
    LEG_ARTERIES = "leg-arteries"
    CLOSED_SHOULDER = "closed-shoulder"
    ELBOW_SOFT_TISSUE = "elbow-soft-tissue"
    OPEN_ELBOW = "open-elbow"
    CLOSED_WRIST = "closed-wrist"
    DIALYSIS_ACCESS = "dialysis-access"
    DIAGNOSTIC_ANGIOGRAPHY = "diagnostic-angiography"
    CARDIAC_CATHETERIZATION = "cardiac-catheterization"
    IMAGING = "imaging"
    THERAPEUTIC_ARTERIAL_RADIOLOGY = "therapeutic-arterial-radiology"
    EXTERNAL_VERSION = "external-version"
    HYSTERECTOMY_AFTER_DELIVERY = "hysterectomy-after-delivery"
    CESAREAN_HYSTERECTOMY = "cesarean-hysterectomy"
    INCOMPLETE_ABORTION = "incomplete-abortion"
    INDUCED_ABORTION = "induced-abortion"
    NERVE_BLOCK_BY_ANOTHER = "nerve-block-by-another"
    PRONE_NERVE_BLOCK_BY_ANOTHER = "prone-nerve-block-by-another"
    CLEFT_LIP = "cleft-lip"
    OTOSCOPY = "otoscopy"
    OPHTHALMOSCOPY = "ophthalmoscopy"
    RADICAL_NOSE_AND_SINUSES = "radical-nose-and-sinuses"
    CLEFT_PALATE = "cleft-palate"
    RADICAL_MOUTH = "radical-mouth"
    RADICAL_FACIAL_BONES = "radical-facial-bones"
    SUBDURAL_TAP = "subdural-tap"
    SKULL_PLASTY = "skull-plasty"
    BRAIN_SITTING = "brain-sitting"
    CLAVICLE_OR_SCAPULA = "clavicle-or-scapula"
    RIB_RESECTION = "rib-resection"
    PECTUS = "pectus"
    THORACENTESIS = "thoracentesis"
    MEDIASTINOSCOPY = "mediastinoscopy"
    MEDIASTINOSCOPY_ONE_LUNG = "mediastinoscopy-one-lung"
    DECORTICATION = "decortication"
    STERNAL_DEBRIDEMENT = "sternal-debridement"
    HEART_WITH_ARREST = "heart-with-arrest"
    HEART_TRANSPLANT = "heart-transplant"
    CERVICAL_SPINE_SITTING = "cervical-spine-sitting"
    THORACIC_SPINE_FROM_THE_FRONT = "thoracic-spine-from-the-front"
    THORACIC_SPINE_FROM_THE_FRONT_ONE_LUNG = "thoracic-spine-from-the-front-one-lung"
    LUMBAR_SYMPATHECTOMY = "lumbar-sympathectomy"
    LUMBAR_PUNCTURE = "lumbar-puncture"
    ERCP = "ercp"
    DIAPHRAGMATIC_HERNIA = "diaphragmatic-hernia"
    AMNIOCENTESIS = "amniocentesis"
    PELVIC_EXENTERATION = "pelvic-exenteration"
    ADRENALECTOMY = "adrenalectomy"
    CYSTOLITHOTOMY = "cystolithotomy"
    SHOCK_WAVE_LITHOTRIPSY_WITH_BATH = "shock-wave-lithotripsy-with-bath"
    LOWER_ABDOMINAL_VESSELS = "lower-abdominal-vessels"
    VULVECTOMY = "vulvectomy"
    PERINEAL_PROSTATECTOMY = "perineal-prostatectomy"
    TRANSURETHRAL_BLEEDING = "transurethral-bleeding"
    RADICAL_ORCHIECTOMY = "radical-orchiectomy"
    BONY_PELVIS = "bony-pelvis"
    BODY_CAST = "body-cast"
    PELVIC_FRACTURE = "pelvic-fracture"
    CLOSED_HIP = "closed-hip"
    CLOSED_UPPER_FEMUR = "closed-upper-femur"
    THIGH_AMPUTATION = "thigh-amputation"
    THIGH_SOFT_TISSUE = "thigh-soft-tissue"
    THIGH_VEINS = "thigh-veins"
    FEMORAL_EMBOLECTOMY = "femoral-embolectomy"
    CLOSED_LOWER_FEMUR = "closed-lower-femur"
    OPEN_LOWER_FEMUR = "open-lower-femur"
    CLOSED_UPPER_TIBIA = "closed-upper-tibia"
    OPEN_UPPER_TIBIA = "open-upper-tibia"
    KNEE_CAST = "knee-cast"
    KNEE_ARTERIES = "knee-arteries"
    GASTROCNEMIUS_RECESSION = "gastrocnemius-recession"
    TIBIAL_OSTEOTOMY = "tibial-osteotomy"
    LOWER_LEG_CAST = "lower-leg-cast"
    LOWER_LEG_EMBOLECTOMY = "lower-leg-embolectomy"
    LOWER_LEG_VEINS = "lower-leg-veins"
    AXILLARY_FEMORAL_BYPASS = "axillary-femoral-bypass"
    SHOULDER_CAST = "shoulder-cast"
    BICEPS_TENODESIS = "biceps-tenodesis"
    CLOSED_ELBOW = "closed-elbow"
    ELBOW_ARTHROSCOPY = "elbow-arthroscopy"
    HUMERUS_NONUNION = "humerus-nonunion"
    ELBOW_REPLACEMENT = "elbow-replacement"
    UPPER_ARM_ARTERIES = "upper-arm-arteries"
    ARM_EMBOLECTOMY = "arm-embolectomy"
    WRIST_ARTHROSCOPY = "wrist-arthroscopy"
    WRIST_REPLACEMENT = "wrist-replacement"
    FOREARM_ARTERIES = "forearm-arteries"
    FOREARM_CAST = "forearm-cast"
    CAROTID_OR_CORONARY_RADIOLOGY = "carotid-or-coronary-radiology"
    INTRACRANIAL_OR_AORTIC_RADIOLOGY = "intracranial-or-aortic-radiology"
    THERAPEUTIC_VENOUS_RADIOLOGY = "therapeutic-venous-radiology"
    PORTAL_RADIOLOGY = "portal-radiology"
    JUGULAR_RADIOLOGY = "jugular-radiology"
    INTRACRANIAL_VENOUS_RADIOLOGY = "intracranial-venous-radiology"
    ORGAN_DONOR = "organ-donor"
    SPINE_INJECTION_OF_NECK_OR_CHEST = "spine-injection-of-neck-or-chest"
    SPINE_INJECTION_OF_LOW_BACK = "spine-injection-of-low-back"
    NERVE_DESTRUCTION_OF_NECK_OR_CHEST = "nerve-destruction-of-neck-or-chest"
    NERVE_DESTRUCTION_OF_LOW_BACK = "nerve-destruction-of-low-back"
    CEMENT_OR_STIMULATOR_OF_NECK_OR_CHEST = "cement-or-stimulator-of-neck-or-chest"
    CEMENT_OR_STIMULATOR_OF_LOW_BACK = "cement-or-stimulator-of-low-back"


class GivenBy(StrEnum):
    """Whose service is billed."""

    PHYSICIAN = "physician"
    ANESTHETIST = "anesthetist"


# What a procedure is given as, where several share one code.
_PROCEDURES: Final = {
    "tka": "knee-replacement",
    "total-knee-replacement": "knee-replacement",
    "total-knee-arthroplasty": "knee-replacement",
    "tha": "hip-replacement",
    "total-hip-replacement": "hip-replacement",
    "total-hip-arthroplasty": "hip-replacement",
    "lap-chole": "upper-abdomen",
    "laparoscopic-cholecystectomy": "upper-abdomen",
    "laparoscopic-appendectomy": "lower-abdomen",
    "t&a": "mouth",
    "tonsillectomy-and-adenoidectomy": "mouth",
    "c-section": "cesarean",
    "cesarean-section": "cesarean",
    "shoulder-arthroscopy": "shoulder-joint",
    "total-shoulder": "shoulder-replacement",
    "carpal-tunnel-release": "carpal-tunnel",
    "bunionectomy": "foot-and-ankle-bones",
    "phaco": "cataract",
    "cataract-surgery": "cataract",
    "gastric-bypass": "bariatric",
    "sleeve-gastrectomy": "bariatric",
    "egd-and-colonoscopy": "upper-endoscopy-and-colonoscopy",
    "lumbar-laminectomy": "lumbar-spine",
    "robotic-hysterectomy": "lower-abdomen",
    "laparoscopic-hysterectomy": "lower-abdomen",
    "vitrectomy": "vitreoretinal",
    "hip-fracture-repair": "hip-fracture",
    "cystoscopy-with-stent": "transurethral",
    "thyroidectomy": "thyroid",
    "carotid-endarterectomy": "neck-vessels",
    "sinus-surgery": "nose-and-sinuses",
    "strabismus": "eye",
    "eye-muscles": "eye",
    "brain-tumor": "craniotomy",
    "intracranial": "craniotomy",
    "subdural-hematoma": "craniotomy-for-hematoma",
    "burr-hole": "burr-holes",
    "aneurysm-clipping": "intracranial-vessels",
    "vp-shunt": "spinal-fluid-shunt",
    "skin-of-head-and-neck": "head-and-neck-skin",
    "esophagectomy": "esophagus",
    "port-placement": "central-line",
    "icd": "defibrillator",
    "catheter-ablation": "cardiac-electrophysiology",
    "ep-study": "cardiac-electrophysiology",
    "thoracotomy": "chest-through-scope-or-thoracotomy",
    "vats": "chest-through-scope-or-thoracotomy",
    "one-lung-ventilation": "open-chest-one-lung",
    "off-pump-heart": "heart-without-pump",
    "off-pump-cabg": "coronary-bypass-without-pump",
    "acdf": "cervical-spine",
    "upper-ventral-hernia": "upper-abdomen-incisional-hernia",
    "hepatectomy": "liver-resection",
    "whipple": "pancreatectomy",
    "lower-ventral-hernia": "lower-abdomen-incisional-hernia",
    "nephrectomy": "kidney-or-upper-ureter",
    "robotic-prostatectomy": "radical-prostatectomy",
    "eswl": "shock-wave-lithotripsy",
    "hemorrhoidectomy": "anus-and-rectum",
    "anorectal": "anus-and-rectum",
    "turbt": "bladder-tumor-resection",
    "ureteroscopy": "ureteral-stone",
    "circumcision": "male-genitals",
    "hydrocele": "male-genitals",
    "colporrhaphy": "vaginal-wall-repair",
    "cystocele-repair": "vaginal-wall-repair",
    "revision-hip-replacement": "hip-revision",
    "knee-manipulation": "closed-knee",
    "achilles": "achilles-repair",
    "femoral-bypass": "leg-arteries",
    "shoulder-manipulation": "closed-shoulder",
    "cubital-tunnel": "elbow-soft-tissue",
    "av-fistula": "dialysis-access",
    "angiography": "diagnostic-angiography",
    "heart-catheterization": "cardiac-catheterization",
    "mri": "imaging",
    "ct": "imaging",
    "embolization": "therapeutic-arterial-radiology",
    "missed-abortion": "incomplete-abortion",
    "egd": "upper-endoscopy",
    "tonsillectomy": "mouth",
    "septoplasty": "nose-and-sinuses",
    "cholecystectomy": "upper-abdomen",
    "appendectomy": "lower-abdomen",
    "inguinal-hernia": "lower-abdomen-hernia",
    "cystoscopy": "transurethral",
    "turp": "transurethral-prostate",
    "total-hip": "hip-replacement",
    "total-knee": "knee-replacement",
    "rotator-cuff-repair": "shoulder-joint",
    "epidural-for-labor": "labor",
    "labor-epidural": "labor",
    "acl-repair": "knee-arthroscopy",
    "acl-reconstruction": "knee-arthroscopy",
    "ect": "electroconvulsive-therapy",
    "cabg": "coronary-bypass",
    "on-pump-cabg": "coronary-bypass-with-pump",
    "redo-cabg-with-pump": "later-coronary-bypass-with-pump",
    "cleft-lip-repair": "cleft-lip",
    "eye-examination": "ophthalmoscopy",
    "cleft-palate-repair": "cleft-palate",
    "prognathism": "radical-facial-bones",
    "orthognathic-surgery": "radical-facial-bones",
    "cranioplasty": "skull-plasty",
    "depressed-skull-fracture": "skull-plasty",
    "sitting-craniotomy": "brain-sitting",
    "clavicle": "clavicle-or-scapula",
    "scapula": "clavicle-or-scapula",
    "pectus-excavatum": "pectus",
    "nuss-procedure": "pectus",
    "pneumocentesis": "thoracentesis",
    "diagnostic-thoracoscopy": "mediastinoscopy",
    "diagnostic-thoracoscopy-one-lung": "mediastinoscopy-one-lung",
    "circulatory-arrest": "heart-with-arrest",
    "hypothermic-arrest": "heart-with-arrest",
    "heart-lung-transplant": "heart-transplant",
    "anterior-thoracic-spine": "thoracic-spine-from-the-front",
    "spinal-tap": "lumbar-puncture",
    "endoscopic-retrograde-cholangiopancreatography": "ercp",
    "eswl-with-water-bath": "shock-wave-lithotripsy-with-bath",
    "aortobifemoral-bypass": "lower-abdominal-vessels",
    "open-abdominal-aneurysm": "lower-abdominal-vessels",
    "post-turp-bleeding": "transurethral-bleeding",
    "spica-cast": "body-cast",
    "acetabulum": "pelvic-fracture",
    "hip-reduction": "closed-hip",
    "above-knee-amputation": "thigh-amputation",
    "distal-femur-orif": "open-lower-femur",
    "tibial-plateau-orif": "open-upper-tibia",
    "patella-orif": "open-upper-tibia",
    "popliteal-artery": "knee-arteries",
    "diagnostic-elbow-arthroscopy": "elbow-arthroscopy",
    "brachial-embolectomy": "arm-embolectomy",
    "diagnostic-wrist-arthroscopy": "wrist-arthroscopy",
    "carotid-stent": "carotid-or-coronary-radiology",
    "coronary-stent": "carotid-or-coronary-radiology",
    "pci": "carotid-or-coronary-radiology",
    "aneurysm-coiling": "intracranial-or-aortic-radiology",
    "stroke-thrombectomy": "intracranial-or-aortic-radiology",
    "ivc-filter": "therapeutic-venous-radiology",
    "tips": "portal-radiology",
    "organ-harvest": "organ-donor",
    "cervical-spine-injection": "spine-injection-of-neck-or-chest",
    "thoracic-spine-injection": "spine-injection-of-neck-or-chest",
    "lumbar-spine-injection": "spine-injection-of-low-back",
    "lumbar-epidural-injection": "spine-injection-of-low-back",
    "cervical-facet-ablation": "nerve-destruction-of-neck-or-chest",
    "lumbar-facet-ablation": "nerve-destruction-of-low-back",
    "thoracic-kyphoplasty": "cement-or-stimulator-of-neck-or-chest",
    "thoracic-vertebroplasty": "cement-or-stimulator-of-neck-or-chest",
    "lumbar-kyphoplasty": "cement-or-stimulator-of-low-back",
    "lumbar-vertebroplasty": "cement-or-stimulator-of-low-back",
    "spinal-cord-stimulator-trial": "cement-or-stimulator-of-low-back",
}


@attrs.frozen
class Anesthesia:
    """Documented anesthesia for one procedure, of the one whose service is billed. `None` is not documented.

    Attributes:
        procedure: for what it was given.
        minutes: how long it lasted.
        billed_for: whether the service of an anesthesiologist is billed, or that of an anesthetist.
        cases_directed: how many cases the anesthesiologist directed at once; 0 is giving it in person.
        directed: whether a physician directed the anesthetist.
        monitored_care: whether it was monitored anesthesia care.
        physical_status: the patient's physical status, 1 to 6.
        age: the patient's age in whole years, where it is below 1 or about 70 or more.
        emergency: whether delay would have put life or a part of the body in danger.

    >>> Anesthesia(procedure="cataract", minutes=20).minutes
    20
    """

    procedure: AnesthesiaFor | None = word(AnesthesiaFor, "for which procedure was it given?", also=_PROCEDURES)
    minutes: int | None = count("how many minutes did it last?")
    billed_for: GivenBy | None = word(
        GivenBy,
        "is it billed for the anesthesiologist or for the anesthetist?",
        also={"anesthesiologist": "physician", "crna": "anesthetist"},
    )
    cases_directed: int | None = count(
        "how many concurrent cases did the anesthesiologist direct, 0 if personally performed?", least=0
    )
    directed: bool | None = yes_no("did a physician direct the anesthetist?")
    monitored_care: bool | None = yes_no("was it monitored anesthesia care?")
    physical_status: int | None = count("what is the patient's physical status, 1 to 6?", most=6)
    age: int | None = count("how old is the patient, in whole years?", least=0)
    emergency: bool | None = yes_no("was it an emergency, with danger in delay?", untold=False)


def _after_labor(_: Anesthesia, services: tuple[object, ...]) -> str:
    """Say whether anesthesia for labor was given in the encounter too."""
    return stated(any(one.procedure is AnesthesiaFor.LABOR for one in of_kind(Anesthesia, services)))


_AGES: Final = Words(("infant", "seventy", "older", "other"))
_SEVENTY: Final = 70


def _age_group(service: Anesthesia, _: tuple[object, ...]) -> str:
    """Say whether the patient's age is extreme; one that is not told is not."""
    if service.age is None or 0 < service.age < _SEVENTY:
        return "other"
    if service.age == 0:
        return "infant"
    return "seventy" if service.age == _SEVENTY else "older"


ANESTHESIA: Final = Family(
    "anesthesia",
    "anesthesia for a procedure",
    Anesthesia,
    derived=(
        yes_where_stated("monitored", "monitored_care"),
        Derived("after_labor", YES_NO, (), _after_labor),
        Derived("age_group", _AGES, ("age",), _age_group),
    ),
    also=("labor-epidural",),
)
