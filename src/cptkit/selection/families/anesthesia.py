"""Anesthesia: who gave or directed it, how many cases at once, and for how many minutes."""

from enum import StrEnum
from typing import Final

import attrs

from cptkit.selection.decisions import YES_NO
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
    SHOULDER_REPLACEMENT = "shoulder-replacement"
    CARPAL_TUNNEL = "carpal-tunnel"
    WRIST_BONES = "wrist-bones"
    VAGINAL_DELIVERY = "vaginal-delivery"
    CESAREAN = "cesarean"
    LABOR = "labor"


class GivenBy(StrEnum):
    """Whose service is billed."""

    PHYSICIAN = "physician"
    ANESTHETIST = "anesthetist"


# What a procedure is given as, where several share one code.
_PROCEDURES: Final = {
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
    "ect": "electroconvulsive-therapy",
    "cabg": "coronary-bypass-with-pump",
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


def _after_labor(_: Anesthesia, services: tuple[object, ...]) -> str:
    """Say whether anesthesia for labor was given in the encounter too."""
    return stated(any(one.procedure is AnesthesiaFor.LABOR for one in of_kind(Anesthesia, services)))


ANESTHESIA: Final = Family(
    "anesthesia",
    "anesthesia for a procedure",
    Anesthesia,
    derived=(
        yes_where_stated("monitored", "monitored_care"),
        Derived("after_labor", YES_NO, (), _after_labor),
    ),
)
