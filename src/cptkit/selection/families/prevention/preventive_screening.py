"""Screenings that Medicare has rules for, and their codes at other payers."""

from enum import StrEnum
from typing import Final

import attrs

from cptkit.reference.places import Component, Owner
from cptkit.selection.facts import word, yes_no
from cptkit.selection.family import Family
from cptkit.selection.words import which_component, which_owner

__all__ = ["PREVENTIVE_SCREENING", "PreventiveScreening", "Screening"]


class Screening(StrEnum):
    """For what a patient without symptoms was screened."""

    PAP_SMEAR = "pap-smear"
    PELVIC_AND_BREAST_EXAM = "pelvic-and-breast-exam"
    PROSTATE_EXAM = "prostate-exam"
    PROSTATE_ANTIGEN = "prostate-antigen"
    AORTIC_ANEURYSM = "aortic-aneurysm"
    GLAUCOMA = "glaucoma"
    LUNG_CANCER_CT = "lung-cancer-ct"
    LUNG_CANCER_COUNSELING = "lung-cancer-counseling"
    HEPATITIS_C = "hepatitis-c"
    HIV = "hiv"
    HPV = "hpv"
    FECAL_IMMUNOCHEMICAL = "fecal-immunochemical"
    HEPATITIS_B = "hepatitis-b"
    STOOL_DNA = "stool-dna"


@attrs.frozen
class PreventiveScreening:
    """A documented screening of a patient without symptoms. `None` is not documented.

    Attributes:
        screening: what was done.
        by_eye_specialist: of glaucoma, whether an optometrist or ophthalmologist did it, and not one under their
            direct supervision.
        component, equipment_owner: as for every study.

    >>> PreventiveScreening(screening="psa").screening.value
    'prostate-antigen'
    """

    screening: Screening | None = word(
        Screening,
        "which screening was it?",
        also={
            "pap": "pap-smear",
            "psa": "prostate-antigen",
            "aaa": "aortic-aneurysm",
            "ldct": "lung-cancer-ct",
            "dre": "prostate-exam",
            "digital-rectal-exam": "prostate-exam",
            "pelvic-exam": "pelvic-and-breast-exam",
            "breast-and-pelvic-exam": "pelvic-and-breast-exam",
            "low-dose-ct": "lung-cancer-ct",
            "prostate-specific-antigen": "prostate-antigen",
            "hep-c": "hepatitis-c",
            "hcv": "hepatitis-c",
            "hep-b": "hepatitis-b",
            "fit": "fecal-immunochemical",
            "ifobt": "fecal-immunochemical",
            "cologuard": "stool-dna",
            "pelvic": "pelvic-and-breast-exam",
            "ldct-lung-screening": "lung-cancer-ct",
            "low-dose-lung-screening-ct": "lung-cancer-ct",
            "lung-cancer-screening-counseling": "lung-cancer-counseling",
            "lung-cancer-screening-counseling-visit": "lung-cancer-counseling",
            "ldct-counseling-visit": "lung-cancer-counseling",
            "screening-pelvic-exam": "pelvic-and-breast-exam",
            "screening-psa": "prostate-antigen",
            "psa-screening": "prostate-antigen",
            "screening-fit": "fecal-immunochemical",
            "screening-ifobt": "fecal-immunochemical",
            "screening-dre": "prostate-exam",
            "aaa-screen": "aortic-aneurysm",
            "aaa-ultrasound-screening": "aortic-aneurysm",
            "obtaining-a-screening-pap-smear": "pap-smear",
            "screening-pap-smear-collection": "pap-smear",
        },
    )
    by_eye_specialist: bool | None = yes_no("did an optometrist or ophthalmologist do it in person?")
    component: Component | None = which_component()
    equipment_owner: Owner | None = which_owner()


PREVENTIVE_SCREENING: Final = Family(
    "preventive-screening",
    "a screening that Medicare has rules for",
    PreventiveScreening,
    saying={
        "aaa-screening": {"screening": "aortic-aneurysm"},
        "lung-cancer-screening": {"screening": "lung-cancer-ct"},
        "lung-cancer-screening-ct": {"screening": "lung-cancer-ct"},
        "pap-smear-collection": {"screening": "pap-smear"},
    },
    also=(
        "ldct",
        "low-dose-ct",
        "ldct-lung-screening",
        "lung-cancer-screening-counseling",
        "ldct-counseling-visit",
        "screening-pelvic-exam",
        "screening-psa",
        "screening-fit",
        "screening-ifobt",
        "screening-dre",
        "aaa-screen",
        "pelvic-and-breast-exam",
        "obtaining-a-screening-pap-smear",
    ),
)
