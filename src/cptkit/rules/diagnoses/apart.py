"""Diagnoses of one day that are not reported together: of the two one covers the other, or contradicts it."""

from collections.abc import Iterator
from typing import Final

import attrs

from cptkit.reference.diagnoses import DiagnosisRange, RangeLists, is_among, ranges
from cptkit.rules.proposals import take_off_diagnosis
from cptkit.rules.rule import Hit, Rule, Said
from cptkit.subjects.days import ServiceDay
from cptkit.values.codes import ICD_10_CM_SINCE
from cptkit.values.findings import Severity
from cptkit.values.periods import Period
from cptkit.values.scope import Domain

__all__ = ["RULES"]

_EXCLUDES1: Final = "nchs-icd-10-cm-tabular-excludes1"
_PREGNANCY: Final = "icd-10-cm-guidelines-c-15"
_SUBSTANCES: Final = "icd-10-cm-guidelines-c-5"
_WEEKS: Final = "nchs-icd-10-cm-tabular-chapter-15"
_STATUS: Final = "icd-10-cm-guidelines-c-21-3"
_KIDNEY: Final = "icd-10-cm-guidelines-c-14"
_WEIGHTS: Final = "nchs-adult-bmi"
_CLASSES: Final = "cdc-obesity-classes"
_CONVENTION: Final = "convention"
# The status of a transplanted organ, and the complications of it.
_ORGANS: Final = (
    ("Z94.0", "T86.1"),
    ("Z94.1", "T86.2"),
    ("Z94.2", "T86.81"),
    ("Z94.3", "T86.3"),
    ("Z94.4", "T86.4"),
    ("Z94.5", "T86.82"),
    ("Z94.6", "T86.83"),
    ("Z94.7", "T86.84"),
    ("Z94.81", "T86.0"),
    ("Z94.82", "T86.85"),
)


@attrs.frozen
class _Apart:
    """Codes that do not stand beside others.

    Attributes:
        codes: what comes off; others: what stays; where either may be wrong, both are offered.
        why: after the two codes, in a coder's words.
        unless: codes that explain both.
    """

    codes: tuple[DiagnosisRange, ...] = attrs.field(converter=ranges)
    others: tuple[DiagnosisRange, ...] = attrs.field(converter=ranges)
    why: str
    source: str
    either: bool = False
    unless: tuple[DiagnosisRange, ...] = ()


def _in_remission(dependence: str) -> _Apart:
    now = f"{dependence}0 {dependence}2-{dependence}9"
    return _Apart(now, f"{dependence}1", "dependence is current or in remission", _CONVENTION, either=True)


def _of_asthma() -> Iterator[_Apart]:
    """Yield uncomplicated asthma beside asthma with an exacerbation, of each severity."""
    why = "asthma is with an exacerbation or without"
    for severity in ("J45.2", "J45.3", "J45.4", "J45.5", "J45.90"):
        uncomplicated = "9" if severity == "J45.90" else "0"
        yield _Apart(f"{severity}{uncomplicated}", f"{severity}1-{severity}2", why, _CONVENTION)


def _of_substances() -> Iterator[_Apart]:
    """Yield abuse beside dependence, and use beside either, of each substance."""
    for substance in ("F10", "F11", "F12", "F13", "F14", "F15", "F16", "F18", "F19"):
        abuse, dependence, use = (f"{substance}.{kind}" for kind in (1, 2, 9))
        yield _Apart(abuse, dependence, "of abuse and dependence, only dependence is coded", _SUBSTANCES)
        yield _Apart(use, abuse, "of use and abuse, only abuse is coded", _SUBSTANCES)
        yield _Apart(use, dependence, "of use and dependence, only dependence is coded", _SUBSTANCES)
        yield _in_remission(dependence)


def _of_kidney_disease() -> Iterator[_Apart]:
    """Yield each stage of chronic kidney disease beside the later ones, and no stage beside any."""
    why = "chronic kidney disease has one stage"
    for stage in "1234":
        yield _Apart(f"N18.{stage}", f"N18.{int(stage) + 1}-N18.5", why, _KIDNEY, either=True)
    yield _Apart("N18.31", "N18.32", why, _KIDNEY, either=True)
    yield _Apart("N18.30", "N18.31-N18.32", "the other code is more specific", _KIDNEY)
    yield _Apart("N18.9", "N18.1-N18.5", "the other code specifies the stage", _KIDNEY)


def _of_body_mass() -> Iterator[_Apart]:
    """Yield what the provider makes of an adult's body mass beside what the index is not."""
    for codes, others, told, source in (
        ("R63.6", "Z68.20-Z68.45", "underweight is a BMI under 18.5", _WEIGHTS),
        ("E66.3", "Z68.1-Z68.24 Z68.30-Z68.45", "overweight is a BMI from 25 to 29.9", _WEIGHTS),
        ("E66.0-E66.2 E66.81 E66.9", "Z68.1-Z68.29", "obesity is a BMI of 30 or more", _WEIGHTS),
        ("E66.811", "Z68.35-Z68.45", "class 1 is a BMI from 30 to 34.9", _CLASSES),
        ("E66.812", "Z68.30-Z68.34 Z68.41-Z68.45", "class 2 is a BMI from 35 to 39.9", _CLASSES),
        ("E66.813", "Z68.30-Z68.39", "class 3 is a BMI of 40 or more", _CLASSES),
    ):
        yield _Apart(codes, others, told, source, either=True)


def _of_gestational_diabetes() -> Iterator[_Apart]:
    """Yield what controls gestational diabetes beside what goes before it, in pregnancy, childbirth and after."""
    for when in "123":
        diet, insulin, by_mouth = (f"O24.4{when}{how}" for how in "045")
        yield _Apart(diet, f"{insulin} {by_mouth}", "with diet and a drug, only the drug is coded", _PREGNANCY)
        yield _Apart(by_mouth, insulin, "with insulin and an oral drug, only insulin is coded", _PREGNANCY)


_APART: Final = (
    _Apart("Z21 R75", "B20", "a patient with HIV disease keeps B20 alone", "icd-10-cm-guidelines-c-1-a"),
    _Apart("Z20.822", "U07.1", "exposure is not coded beside the infection itself", _EXCLUDES1),
    _Apart("Z11.52", "U07.1", "screening is for patients in whom no infection is known", _CONVENTION),
    # The organism is added for another infection that it causes too.
    _Apart(
        "B95.62",
        "A41.02 J15.212",
        "the code for the infection identifies the organism",
        "icd-10-cm-guidelines-c-1-e",
        unless=ranges("G00-G09 H00-J12 J20-P99 T79-T88"),
    ),
    _Apart("R78.81", "A40-A41", "bacteremia is not coded beside sepsis", _EXCLUDES1),
    _Apart("R65.1", "R65.2", "SIRS of noninfectious origin is not coded beside severe sepsis", _EXCLUDES1),
    _Apart("D62", "D50.0", "blood loss anemia is acute or chronic", _EXCLUDES1, either=True),
    _Apart("E10", "E11", "diabetes is of one type", _EXCLUDES1, either=True),
    _Apart("E08-E09 E13", "E10-E11", "diabetes is of one type", _EXCLUDES1, either=True),
    _Apart(
        "E10-E11", "O24.4", "gestational diabetes is not coded beside diabetes of another type", _EXCLUDES1, either=True
    ),
    *_of_gestational_diabetes(),
    _Apart(
        "O24.0-O24.3 O24.8-O24.9",
        "O24.4",
        "no other code for diabetes in pregnancy goes with gestational diabetes",
        _PREGNANCY,
        either=True,
    ),
    _Apart("R73", "E08-E13", "abnormal glucose is not coded beside diabetes", _EXCLUDES1),
    *(
        _Apart(f"{kind}.9", f"{kind}.0-{kind}.8", "diabetes is without complications, or with one", _CONVENTION)
        for kind in ("E08", "E09", "E10", "E11", "E13")
    ),
    *_of_substances(),
    *(_in_remission(f"F17.2{product}") for product in (0, 1, 2, 9)),
    _Apart("Z87.891 Z72.0", "F17.2", "nicotine dependence is current, and the code covers the use", _EXCLUDES1),
    _Apart("Z87.891", "Z72.0", "tobacco use is current, or a history", _EXCLUDES1, either=True),
    _Apart("F32", "F33", "depression is a single episode or recurrent", _EXCLUDES1, either=True),
    _Apart("F32-F33", "F30-F31", "depression is not coded beside bipolar disorder", _EXCLUDES1),
    _Apart("R51.9", "G44", "headache is not coded beside its type", _EXCLUDES1),
    _Apart("R06.81", "G47.3", "apnea is not coded beside sleep apnea", _EXCLUDES1),
    _Apart("R42", "H81", "dizziness is not coded beside a disorder of vestibular function", _EXCLUDES1),
    _Apart("R03.0", "I10-I13 I15-I16", "it is for patients without diagnosed hypertension", "icd-10-cm-guidelines-c-9"),
    _Apart("I10", "O10-O11 O13-O16", "the obstetric code covers the hypertension", _EXCLUDES1),
    _Apart("I25.10", "I25.11", "coronary disease is with angina or without", _CONVENTION),
    _Apart("I20", "I25.11", "coronary disease with angina covers the angina", "icd-10-cm-guidelines-c-9-b"),
    _Apart(
        "Z86.73",
        "I69",
        "the history is for patients without deficits, I69 for those with them",
        "icd-10-cm-guidelines-c-9-d",
        either=True,
    ),
    _Apart("R55", "I95.1", "syncope is not coded beside orthostatic hypotension", _EXCLUDES1),
    _Apart("J02", "J03", "tonsillitis covers the sore throat", _EXCLUDES1),
    _Apart("J06", "J02.0", "an upper respiratory infection is not coded beside strep throat", _EXCLUDES1),
    _Apart("J40", "J20", "bronchitis is not coded beside acute bronchitis", _EXCLUDES1),
    _Apart("J44.9", "J44.0-J44.1", "COPD with exacerbation or infection covers it", _CONVENTION),
    *_of_asthma(),
    _Apart("R06.2", "J45", "wheezing is not coded beside asthma", _EXCLUDES1),
    _Apart("K56.41", "K59.0", "fecal impaction is not coded beside constipation", _EXCLUDES1, either=True),
    _Apart("R10", "N23", "abdominal pain is not coded beside renal colic", _EXCLUDES1),
    _Apart("R11", "O21", "vomiting is not coded beside excessive vomiting in pregnancy", _EXCLUDES1),
    _Apart("M79.1", "M79.7", "myalgia is not coded beside fibromyalgia", _EXCLUDES1),
    _Apart(
        "M54.5", "M51.2 M54.4", "low back pain is not coded beside the disc or sciatica that explains it", _EXCLUDES1
    ),
    _Apart("M54.5", "S39.012", "low back pain is not coded beside a strain of the low back", _EXCLUDES1),
    _Apart("M54.2", "M50", "neck pain is not coded beside the disc that explains it", _EXCLUDES1),
    _Apart("M54.1", "M47.2 M50.1 M51.1", "radiculopathy is not coded beside the code that covers it", _EXCLUDES1),
    _Apart("M54.3", "M51.1 M54.4", "sciatica is not coded beside the code that covers it", _EXCLUDES1),
    _Apart("M54.4", "M51.1", "sciatica is not coded beside the disc that explains it", _EXCLUDES1),
    _Apart("M81", "M80", "M81 is for patients without a current pathological fracture", "icd-10-cm-guidelines-c-13"),
    _Apart("N18.1-N18.5 N18.9", "N18.6", "of a stage and ESRD, only N18.6 is coded", _KIDNEY),
    *_of_kidney_disease(),
    _Apart("N39.0", "N30", "a urinary infection without its site is not coded beside cystitis", _EXCLUDES1),
    _Apart("R31", "N30.01", "cystitis with hematuria covers the hematuria", _EXCLUDES1),
    _Apart("R32", "N39.3-N39.4", "incontinence is not coded beside its type", _EXCLUDES1),
    _Apart("N40.0", "N40.1", "the prostate is enlarged with urinary symptoms or without", _CONVENTION),
    # Antepartum care is billed on the day of a normal delivery too.
    _Apart("Z33.1 Z34", "O00-O77 O81-O9A", "it is not reported with a code from chapter 15", _PREGNANCY),
    _Apart("Z3A", "O00-O08 Z33.2", "weeks are not coded for a pregnancy with an abortive outcome", _WEEKS),
    _Apart("Z68", "O00-O9A", "body mass is not coded in pregnancy", _STATUS),
    *_of_body_mass(),
    # A history beside the neoplasm is of another one, which the follow-up may be of.
    _Apart(
        "Z08",
        "C00-C96",
        "a neoplasm that is there, or has recurred, is coded in place of the follow-up",
        "icd-10-cm-guidelines-c-21-8",
        unless=ranges("Z85"),
    ),
    _Apart("Z79.4 Z79.84-Z79.85", "O24.4", "the code for gestational diabetes includes the treatment", _PREGNANCY),
    _Apart("Z37.1-Z37.9", "O80", "only Z37.0 goes with a normal delivery", _PREGNANCY, either=True),
    *(
        _Apart(organ, complication, "the complication includes the transplant", _STATUS)
        for organ, complication in _ORGANS
    ),
    _Apart("T76", "T74", "abuse is suspected or confirmed", _EXCLUDES1, either=True),
    _Apart("Z00.00", "Z00.01", "an examination is with abnormal findings or without", "icd-10-cm-guidelines-c-21-13"),
    _Apart("Z00.129", "Z00.121", "an examination is with abnormal findings or without", "icd-10-cm-guidelines-c-21-13"),
    _Apart("Z01.419", "Z01.411", "an examination is with abnormal findings or without", "icd-10-cm-guidelines-c-21-13"),
    _Apart("Z01.00", "Z01.01", "an examination is with abnormal findings or without", "icd-10-cm-guidelines-c-21-13"),
)
_COMING_OFF: Final = RangeLists([row.codes for row in _APART])
_STAYING: Final = RangeLists([row.others for row in _APART])


def not_together(day: ServiceDay) -> Said:
    """A diagnosis on one day with another that covers or contradicts it."""
    codes = day.diagnoses
    for place in sorted(_COMING_OFF.naming_any(codes) & _STAYING.naming_any(codes)):
        row, other = _APART[place], next(one for one in codes if place in _STAYING.naming(one))
        for line in () if any(is_among(one, row.unless) for one in codes) else day.billed:
            for code in [one for one in line.line.diagnoses if place in _COMING_OFF.naming(one)]:
                yield Hit(
                    f"{code} with {other}; {row.why}",
                    Severity.REVIEW,
                    source=row.source,
                    lines=(line,),
                    candidates=[take_off_diagnosis(one) for one in (code, other) if one == code or row.either],
                )


NOT_TOGETHER: Final = Rule(
    id="diagnosis.not-together",
    subject=ServiceDay,
    title="a diagnosis with another that covers or contradicts it",
    evaluate=not_together,
    source=_EXCLUDES1,
    domain=Domain.DIAGNOSIS_ORDER_AND_SIDE,
    diagnoses=tuple([one for row in _APART for one in row.codes]),
    in_force=Period(ICD_10_CM_SINCE),
    preview=True,
)

RULES: Final = (NOT_TOGETHER,)
