"""What a practitioner is: by the name that a claim has for it, by the specialty code, or by the taxonomy code."""

import re
from collections.abc import Mapping
from enum import StrEnum
from functools import lru_cache
from typing import Final

__all__ = ["Profession", "profession_of"]


class Profession(StrEnum):
    """What a practitioner is licensed as, as far as rules and payers' texts turn on it.

    >>> Profession("nurse practitioner")
    <Profession.NURSE_PRACTITIONER: 'nurse practitioner'>
    """

    PHYSICIAN = "physician"
    DENTIST = "dentist"
    PODIATRIST = "podiatrist"
    OPTOMETRIST = "optometrist"
    CHIROPRACTOR = "chiropractor"
    NON_PHYSICIAN_PRACTITIONER = "non-physician practitioner"
    PHYSICIAN_ASSISTANT = "physician assistant"
    NURSE_PRACTITIONER = "nurse practitioner"
    CLINICAL_NURSE_SPECIALIST = "clinical nurse specialist"
    NURSE_MIDWIFE = "nurse midwife"
    NURSE_ANESTHETIST = "nurse anesthetist"
    ANESTHESIOLOGIST_ASSISTANT = "anesthesiologist assistant"
    CLINICAL_PSYCHOLOGIST = "clinical psychologist"
    CLINICAL_SOCIAL_WORKER = "clinical social worker"
    MARRIAGE_AND_FAMILY_THERAPIST = "marriage and family therapist"
    MENTAL_HEALTH_COUNSELOR = "mental health counselor"
    PHYSICAL_THERAPIST = "physical therapist"
    PHYSICAL_THERAPIST_ASSISTANT = "physical therapist assistant"
    OCCUPATIONAL_THERAPIST = "occupational therapist"
    OCCUPATIONAL_THERAPY_ASSISTANT = "occupational therapy assistant"
    SPEECH_LANGUAGE_PATHOLOGIST = "speech-language pathologist"
    AUDIOLOGIST = "audiologist"
    DIETITIAN = "dietitian"
    PHARMACIST = "pharmacist"
    REGISTERED_NURSE = "registered nurse"


# As rosters and systems write them; without points, hyphens and capitals.
_ALSO: Final[Mapping[Profession, str]] = {
    Profession.PHYSICIAN: "md, do, doctor, surgeon, resident, radiologist, anesthesiologist, pathologist, psychiatrist",
    Profession.DENTIST: "dds, dmd, oral surgeon",
    Profession.PODIATRIST: "dpm",
    Profession.OPTOMETRIST: "od",
    Profession.CHIROPRACTOR: "dc",
    Profession.NON_PHYSICIAN_PRACTITIONER: "non physician, npp",
    Profession.PHYSICIAN_ASSISTANT: "pa, pa c, physician associate",
    Profession.NURSE_PRACTITIONER: "np, arnp, crnp, fnp, nurse practitioner certified",
    Profession.CLINICAL_NURSE_SPECIALIST: "cns, certified clinical nurse specialist",
    Profession.NURSE_MIDWIFE: "cnm, certified nurse midwife, midwife",
    Profession.NURSE_ANESTHETIST: "crna, certified registered nurse anesthetist",
    Profession.ANESTHESIOLOGIST_ASSISTANT: "anesthesia assistant, certified anesthesiologist assistant, caa",
    Profession.CLINICAL_PSYCHOLOGIST: "psychologist, psyd",
    Profession.CLINICAL_SOCIAL_WORKER: "csw, lcsw, licensed clinical social worker",
    Profession.MARRIAGE_AND_FAMILY_THERAPIST: "mft, lmft, marriage & family therapist",
    Profession.MENTAL_HEALTH_COUNSELOR: "mhc, lmhc, lpc, lpcc, professional counselor, licensed professional counselor",
    Profession.PHYSICAL_THERAPIST: "pt, dpt",
    Profession.PHYSICAL_THERAPIST_ASSISTANT: "pta",
    Profession.OCCUPATIONAL_THERAPIST: "ot, otr",
    Profession.OCCUPATIONAL_THERAPY_ASSISTANT: "ota, cota, occupational therapist assistant",
    Profession.SPEECH_LANGUAGE_PATHOLOGIST: "slp, ccc slp, speech therapist, speech pathologist",
    Profession.AUDIOLOGIST: "aud",
    Profession.DIETITIAN: "rd, rdn, registered dietitian, dietician, nutritionist, nutrition professional",
    Profession.PHARMACIST: "pharmd, rph",
    Profession.REGISTERED_NURSE: "rn, nurse",
}
_BETWEEN: Final = re.compile(r"[\s._-]+")


def _folded(name: str) -> str:
    return _BETWEEN.sub(" ", name.replace(".", "").strip()).casefold()


_NAMED: Final = {_folded(one.value): one for one in Profession} | {
    name: one for one, names in _ALSO.items() for name in names.split(", ")
}

# CMS, Medicare Claims Processing Manual, Pub. 100-04, chapter 26, 10.8.3, and Blue Button, Line CMS Provider Specialty
# Code (undated): https://bluebutton.cms.gov/resources/variables/prvdr_spclty
_BY_SPECIALTY: Final[Mapping[str, Profession]] = {
    "15": Profession.SPEECH_LANGUAGE_PATHOLOGIST,
    "19": Profession.DENTIST,
    "32": Profession.ANESTHESIOLOGIST_ASSISTANT,
    "35": Profession.CHIROPRACTOR,
    "41": Profession.OPTOMETRIST,
    "42": Profession.NURSE_MIDWIFE,
    "43": Profession.NURSE_ANESTHETIST,
    "48": Profession.PODIATRIST,
    "50": Profession.NURSE_PRACTITIONER,
    "62": Profession.CLINICAL_PSYCHOLOGIST,
    "64": Profession.AUDIOLOGIST,
    "65": Profession.PHYSICAL_THERAPIST,
    "67": Profession.OCCUPATIONAL_THERAPIST,
    "68": Profession.CLINICAL_PSYCHOLOGIST,
    "71": Profession.DIETITIAN,
    "80": Profession.CLINICAL_SOCIAL_WORKER,
    "89": Profession.CLINICAL_NURSE_SPECIALIST,
    "97": Profession.PHYSICIAN_ASSISTANT,
    "E1": Profession.MARRIAGE_AND_FAMILY_THERAPIST,
    "E2": Profession.MENTAL_HEALTH_COUNSELOR,
}
# The same publications, chapter 26, 10.8.2: the specialties of physicians.
_PHYSICIANS: Final = frozenset({
    "01", "02", "03", "04", "05", "06", "07", "08", "09", "10", "11", "12", "13", "14", "16", "17", "18", "20",
    "21", "22", "23", "24", "25", "26", "27", "28", "29", "30", "33", "34", "36", "37", "38", "39", "40", "44",
    "46", "66", "72", "76", "77", "78", "79", "81", "82", "83", "84", "85", "86", "90", "91", "92", "93", "94",
    "98", "99", "C0", "C3", "C6", "C7", "C8", "C9", "D3", "D4", "D7", "D8",
})  # fmt: skip
# How the codes of a profession begin: NUCC, Health Care Provider Taxonomy, as HL7 has it (undated):
# https://hl7.org/fhir/valueset-provider-taxonomy.html
_BY_TAXONOMY: Final[Mapping[str, Profession]] = {
    "101YM0800X": Profession.MENTAL_HEALTH_COUNSELOR,
    "101YP2500X": Profession.MENTAL_HEALTH_COUNSELOR,
    "103T": Profession.CLINICAL_PSYCHOLOGIST,
    "1041C0700X": Profession.CLINICAL_SOCIAL_WORKER,
    "106H": Profession.MARRIAGE_AND_FAMILY_THERAPIST,
    "111N": Profession.CHIROPRACTOR,
    "1223": Profession.DENTIST,
    "133V": Profession.DIETITIAN,
    "152W": Profession.OPTOMETRIST,
    "163W": Profession.REGISTERED_NURSE,
    "1835": Profession.PHARMACIST,
    "20": Profession.PHYSICIAN,
    "213E": Profession.PODIATRIST,
    "2251": Profession.PHYSICAL_THERAPIST,
    "2252": Profession.PHYSICAL_THERAPIST_ASSISTANT,
    "224Z": Profession.OCCUPATIONAL_THERAPY_ASSISTANT,
    "225X": Profession.OCCUPATIONAL_THERAPIST,
    "231H": Profession.AUDIOLOGIST,
    "235Z": Profession.SPEECH_LANGUAGE_PATHOLOGIST,
    "363A": Profession.PHYSICIAN_ASSISTANT,
    "363L": Profession.NURSE_PRACTITIONER,
    "364S": Profession.CLINICAL_NURSE_SPECIALIST,
    "3675": Profession.NURSE_ANESTHETIST,
    "367A": Profession.NURSE_MIDWIFE,
    "367H": Profession.ANESTHESIOLOGIST_ASSISTANT,
}
_TAXONOMY: Final = 10


@lru_cache(maxsize=2_000)
def profession_of(kind: str | None, specialty: str | None) -> Profession | None:
    """Return a practitioner's profession: by its name where a claim has one, else by the specialty or taxonomy code.

    `None` where none of them tells it.

    >>> [profession_of(*told).value for told in (("PA-C", None), (None, "65"), (None, "363LF0000X"))]
    ['physician assistant', 'physical therapist', 'nurse practitioner']
    """
    if kind:
        return _NAMED.get(_folded(kind))
    code = (specialty or "").upper()
    if len(code) == _TAXONOMY:
        return next((one for beginning, one in _BY_TAXONOMY.items() if code.startswith(beginning)), None)
    return Profession.PHYSICIAN if code in _PHYSICIANS else _BY_SPECIALTY.get(code)
