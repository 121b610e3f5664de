"""Procedures for one condition, by the code for another."""

from collections.abc import Mapping
from typing import Final

from cptkit.reference.diagnoses import ranges
from cptkit.rules.diagnoses.chemodenervations import CHEMODENERVATIONS
from cptkit.rules.diagnoses.drainages import DRAINAGES
from cptkit.rules.diagnoses.injections import INJECTIONS
from cptkit.rules.diagnoses.specimens import SPECIMENS
from cptkit.rules.meant import Meant, Other, meant_for_another
from cptkit.rules.rule import Rule, Said
from cptkit.subjects.lines import BilledLine
from cptkit.values.codes import ICD_10_CM_SINCE
from cptkit.values.periods import Period
from cptkit.values.scope import Domain
from cptkit.values.service_kinds import ServiceKind
from cptkit.values.tables import Table

__all__ = ["RULES"]

_SHOWS: Final = "that the report describes the procedure so"

_IMPACTED_WAX: Final = ranges("H61.2")
_EAR: Final = ranges("H60 H61.0-H61.1 H61.3-H61.9 H62 H65-H75 H80-H83 H90-H93")
_NOSE: Final = ranges("J30-J34")
_NOSEBLEED: Final = ranges("R04.0 I78.0")
_IN_EAR: Final = ranges("T16")
_IN_NOSE: Final = ranges("T17.0-T17.1")
# Z30.433 is the removal of one and the insertion of another.
_IUD_INSERTED: Final = ranges("Z30.430")
_IUD_REMOVED: Final = ranges("Z30.432")
_IUD_CHANGED: Final = ranges("Z30.433")
_IUD_CHECK: Final = Other("a check of one", ranges("Z30.431"))
_CORNEA: Final = ranges("T15.0")
_CONJUNCTIVA: Final = ranges("T15.1")
_EYE_ELSEWHERE: Final = ranges("T15.8")
_ABRASION: Final = Other("an abrasion without a foreign body", ranges("S05.0"))
# With those of diabetes, which have their cataract in their own code.
_CATARACT: Final = ranges("H25 H26.0-H26.3 H26.8-H26.9 H28 Q12 E08-E13")
_AFTER_CATARACT: Final = ranges("H26.4")
_EXCESS_SKIN: Final = ranges("H02.3 H02.83")
# A mechanical ptosis, or one that is not specified, may come of the skin.
_MUSCLE_PTOSIS: Final = ranges("H02.42-H02.43 Q10.0")
_PTOSIS: Final = ranges("H02.4 Q10.0")
_BUNION: Final = ranges("M20.1")
_HAMMERTOE: Final = ranges("M20.4")
_TRIGGER_FINGER: Final = ranges("M65.3")
_CARPAL_TUNNEL: Final = ranges("G56.0")
_DUPUYTREN: Final = ranges("M72.0")
_OF_CARPAL_TUNNEL: Final = Other("carpal tunnel syndrome", _CARPAL_TUNNEL)
_OF_TRIGGER_FINGER: Final = Other("a trigger finger", _TRIGGER_FINGER)
_OF_DUPUYTREN: Final = Other("Dupuytren's contracture", _DUPUYTREN)
_HEMORRHOIDS: Final = ranges("K64")
_PLAIN_APPENDICITIS: Final = ranges("K35.30 K35.80 K36 K37")
_APPENDIX_ABSCESS: Final = ranges("K35.21 K35.33")
_RUPTURED_APPENDIX: Final = ranges("K35.2 K35.32-K35.33")
_INFARCTION: Final = ranges("I21-I22")
_TOTAL_OCCLUSION: Final = ranges("I25.82")
_CORONARY: Final = ranges("I20 I25.1 I25.7")

_TOBACCO: Final = ranges("F17 O99.33 T65.2 Z72.0 Z87.891")
_SUBSTANCES: Final = ranges("F10-F16 F18-F19")
_COUNSELING: Final = "aapc-smoking-alcohol"
_NAILS: Final = ranges("B35 L03 L40 L60 L62 M79.6 Q84 R26 S90")
_CALLUS: Final = ranges("L84")
_FEET: Final = "aapc-corn-callus"
# Acute injury is dialyzed too. A cancer or a blood disease may be what the drug is for in spite of the dialysis.
_DIALYSIS: Final = ranges("N17 N18.6 O90.4 Z49 Z99.2")
_NO_DIALYSIS: Final = ranges("C00-D09 D37-D50 D63.0 N18.1-N18.5 N18.9")
_IUD: Final = "acog-larc-iud"
_EYE: Final = "reviewob-corneal-foreign-body"
_LENS: Final = "icd10blog-after-cataract"
_APPENDIX: Final = "codingahead-44960"
_HYDROCELE: Final = Other("a hydrocele", ranges("N43.0-N43.3"))
_SPERMATOCELE: Final = Other("a spermatocele", ranges("N43.4"), "54840")
_VARICOCELE: Final = Other("a varicocele", ranges("I86.1"), "55530")
_SCROTUM: Final = "aapc-hydrocele-hernia"
# A prolapse of the uterus takes in that of the walls of the vagina.
_WHOLE_PROLAPSE: Final = "N81.2-N81.5 N81.8-N81.9 N99.3"
_PROLAPSE: Final = "coding-online-cystocele"
_MEANT: Final[Mapping[ServiceKind, Meant]] = {
    **CHEMODENERVATIONS,
    **DRAINAGES,
    **INJECTIONS,
    **SPECIMENS,
    ServiceKind.LESION_BUT_CHALAZION: Meant(
        "lesions other than a chalazion",
        (),
        (Other("a chalazion", ranges("H00.1")),),
        "reviewofophthalmology-lesions",
        any_else=True,
    ),
    ServiceKind.SKIN_TAG_REMOVAL: Meant(
        "skin tags",
        (),
        (
            Other("a wart or molluscum", ranges("B07 B08.1")),
            Other("an actinic keratosis", ranges("L57.0"), "17000"),
        ),
        "aapc-wart-removal",
        any_else=True,
    ),
    ServiceKind.TOBACCO_COUNSELING: Meant(
        "tobacco cessation",
        _TOBACCO,
        (Other("alcohol or drug use", _SUBSTANCES, "99408"),),
        _COUNSELING,
    ),
    ServiceKind.SUBSTANCE_INTERVENTION: Meant(
        "alcohol and drug use",
        (),
        (Other("tobacco use", _TOBACCO, "99406"),),
        _COUNSELING,
        any_else=True,
    ),
    ServiceKind.NAIL_DEBRIDEMENT: Meant("nails", _NAILS, (Other("a corn or callus", _CALLUS, "11055"),), _FEET),
    ServiceKind.CALLUS_PARING: Meant(
        "corns, calluses and other benign lesions",
        ranges("B07 D22-D23 L57 L82-L98 Q82"),
        (Other("a disease of the nails", ranges("B35.1 L60"), "11720"),),
        _FEET,
    ),
    ServiceKind.DIALYSIS_DRUG: Meant(
        "end-stage renal disease on dialysis",
        _DIALYSIS,
        (Other("kidney disease or anemia without dialysis", _NO_DIALYSIS),),
        "fcso-dialysis-drugs",
    ),
    ServiceKind.ESA_OUTSIDE_DIALYSIS: Meant(
        "patients who are not on dialysis",
        _NO_DIALYSIS,
        (Other("dialysis", ranges("Z49 Z99.2")),),
        "palmetto-modifier-eb",
    ),
    ServiceKind.CHEST_CT: Meant(
        "diagnostic studies",
        ranges("A00-F16 F18-T99 Z03-Z09 Z48 Z85-Z86"),
        (Other("a screening for lung cancer", ranges("Z12.2"), "71271"),),
        "aapc-ldct-mistakes",
    ),
    ServiceKind.SCREENING_COLONOSCOPY_ANESTHESIA: Meant(
        "screening colonoscopies",
        ranges("Z08-Z12 Z80-Z86 Z15 K50-K51"),
        (Other("bleeding or a symptom", ranges("K62.5 K92.1-K92.2 R10 R19.4-R19.7"), "00811"),),
        "codingahead-00811",
    ),
    ServiceKind.HYDROCELE_REPAIR: Meant("hydroceles", _HYDROCELE.diagnoses, (_SPERMATOCELE, _VARICOCELE), _SCROTUM),
    ServiceKind.SPERMATOCELE_EXCISION: Meant(
        "spermatoceles", _SPERMATOCELE.diagnoses, (_HYDROCELE, _VARICOCELE), _SCROTUM
    ),
    ServiceKind.VARICOCELE_LIGATION: Meant("varicoceles", _VARICOCELE.diagnoses, (_HYDROCELE, _SPERMATOCELE), _SCROTUM),
    ServiceKind.CYSTOCELE_REPAIR: Meant(
        "cystoceles",
        ranges(f"N81.0-N81.1 {_WHOLE_PROLAPSE}"),
        (Other("a rectocele", ranges("N81.6"), "57250"),),
        _PROLAPSE,
    ),
    ServiceKind.RECTOCELE_REPAIR: Meant(
        "rectoceles",
        ranges(f"N81.6 {_WHOLE_PROLAPSE}"),
        (Other("a cystocele", ranges("N81.1"), "57240"),),
        _PROLAPSE,
    ),
    ServiceKind.WAX_REMOVAL: Meant(
        "impacted cerumen", _IMPACTED_WAX, (Other("another disease of the ear", _EAR),), "aapc-cerumen-impacted"
    ),
    ServiceKind.NOSEBLEED_CONTROL: Meant("nosebleeds", _NOSEBLEED, (Other("another disease of the nose", _NOSE),)),
    ServiceKind.EAR_FOREIGN_BODY: Meant("foreign bodies of the ear", _IN_EAR, (Other("one of the nose", _IN_NOSE),)),
    ServiceKind.NOSE_FOREIGN_BODY: Meant("foreign bodies of the nose", _IN_NOSE, (Other("one of the ear", _IN_EAR),)),
    ServiceKind.IUD_INSERTION: Meant(
        "the insertion of an IUD",
        (*_IUD_INSERTED, *_IUD_CHANGED),
        (Other("the removal of one", _IUD_REMOVED, "58301"), _IUD_CHECK),
        _IUD,
    ),
    ServiceKind.IUD_REMOVAL: Meant(
        "the removal of an IUD",
        (*_IUD_REMOVED, *_IUD_CHANGED),
        (Other("the insertion of one", _IUD_INSERTED, "58300"), _IUD_CHECK),
        _IUD,
    ),
    ServiceKind.IMPLANT_REMOVAL: Meant(
        "the removal of an implant",
        ranges("Z30.46"),
        (Other("the first prescription of one", ranges("Z30.017"), "11981"),),
        "acog-larc-implant",
    ),
    ServiceKind.CORNEAL_FOREIGN_BODY: Meant(
        "foreign bodies of the cornea",
        (*_CORNEA, *_EYE_ELSEWHERE),
        (Other("one of the conjunctiva", _CONJUNCTIVA), _ABRASION),
        _EYE,
    ),
    ServiceKind.CONJUNCTIVAL_FOREIGN_BODY: Meant(
        "foreign bodies of the conjunctiva",
        (*_CONJUNCTIVA, *_EYE_ELSEWHERE),
        (Other("one of the cornea", _CORNEA), _ABRASION),
        _EYE,
    ),
    ServiceKind.CATARACT_EXTRACTION: Meant(
        "cataracts", _CATARACT, (Other("an after-cataract", _AFTER_CATARACT, "66821"),), _LENS
    ),
    ServiceKind.AFTER_CATARACT_LASER: Meant(
        "after-cataracts", _AFTER_CATARACT, (Other("a cataract", ranges("H25 H26.0-H26.3")),), _LENS
    ),
    ServiceKind.UPPER_EYELID: Meant("excess skin of the lid", _EXCESS_SKIN, (Other("ptosis", _MUSCLE_PTOSIS),)),
    ServiceKind.PTOSIS_REPAIR: Meant("ptosis", _PTOSIS, (Other("excess skin of the lid", _EXCESS_SKIN),)),
    ServiceKind.BUNION_OPERATION: Meant("bunions", _BUNION, (Other("a hammertoe", _HAMMERTOE, "28285"),)),
    ServiceKind.HAMMERTOE_OPERATION: Meant("hammertoes", _HAMMERTOE, (Other("a bunion", _BUNION),)),
    ServiceKind.TRIGGER_FINGER_RELEASE: Meant("trigger fingers", _TRIGGER_FINGER, (_OF_CARPAL_TUNNEL, _OF_DUPUYTREN)),
    ServiceKind.PALM_FASCIA_OPERATION: Meant(
        "Dupuytren's contracture", _DUPUYTREN, (_OF_TRIGGER_FINGER, _OF_CARPAL_TUNNEL)
    ),
    ServiceKind.HEMORRHOID_TREATMENT: Meant(
        "hemorrhoids", _HEMORRHOIDS, (Other("a fissure, fistula or abscess", ranges("K60-K61")),)
    ),
    ServiceKind.PLAIN_APPENDECTOMY: Meant(
        "appendicitis without abscess",
        _PLAIN_APPENDICITIS,
        (Other("one with abscess", _APPENDIX_ABSCESS, "44960"),),
        _APPENDIX,
    ),
    ServiceKind.RUPTURED_APPENDECTOMY: Meant(
        "a ruptured appendix",
        _RUPTURED_APPENDIX,
        (Other("appendicitis without abscess or generalized peritonitis", _PLAIN_APPENDICITIS, "44950"),),
        _APPENDIX,
    ),
    ServiceKind.INFARCTION_INTERVENTION: Meant(
        "acute myocardial infarction", _INFARCTION, (Other("coronary disease without one", _CORONARY),)
    ),
    ServiceKind.OCCLUSION_INTERVENTION: Meant(
        "chronic total occlusions", _TOTAL_OCCLUSION, (Other("coronary disease without one", _CORONARY),)
    ),
}


def wrong_condition(line: BilledLine) -> Said:
    """A procedure by the code for another condition than each of its diagnoses that tell one."""
    meant = next(meant for kind, meant in _MEANT.items() if line.is_a(kind))
    yield from meant_for_another(line, meant, _SHOWS)


WRONG_CONDITION: Final = Rule(
    id="diagnosis.wrong-condition",
    subject=BilledLine,
    title="a procedure by the code for another condition than the diagnosis",
    evaluate=wrong_condition,
    source="convention",
    domain=Domain.DIAGNOSIS_ORDER_AND_SIDE,
    needs=(Table.SERVICE_KINDS,),
    services=frozenset(_MEANT),
    in_force=Period(ICD_10_CM_SINCE),
    moot_after=("diagnosis.wrong-digit",),
    preview=True,
)

RULES: Final = (WRONG_CONDITION,)
