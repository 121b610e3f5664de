"""Ultrasound of the body, other than of the breast, the heart and the vessels: complete or limited."""

from enum import StrEnum
from typing import Final

import attrs

from cptkit.reference.places import Component, Owner
from cptkit.selection.decisions import Numbers
from cptkit.selection.facts import count, word, yes_no
from cptkit.selection.families.prevention.preventive_screening import PreventiveScreening, Screening
from cptkit.selection.family import Derived, Family, becoming, yes_where_stated
from cptkit.selection.words import Sides, which_component, which_extent, which_owner, which_sides

__all__ = ["BODY_ULTRASOUND", "BodyUltrasound", "Sonogram"]


class Sonogram(StrEnum):
    """What an ultrasound shows."""

    ABDOMEN = "abdomen"
    RETROPERITONEUM = "retroperitoneum"
    PELVIS = "pelvis"
    PELVIS_THROUGH_VAGINA = "pelvis-through-vagina"
    HEAD_AND_NECK = "head-and-neck"
    JOINT = "joint"
    SOFT_TISSUE_OF_LIMB = "soft-tissue-of-limb"
    NERVES_OF_LIMB = "nerves-of-limb"
    SCROTUM = "scrotum"
    CHEST = "chest"
    PROSTATE_THROUGH_RECTUM = "prostate-through-rectum"
    INFANT_HIPS_WITH_MANIPULATION = "infant-hips-with-manipulation"
    INFANT_HIPS = "infant-hips"
    INFANT_HEAD = "infant-head"
    INFANT_SPINE = "infant-spine"
    UTERUS_WITH_SALINE = "uterus-with-saline"
    ORGAN_ELASTOGRAPHY = "organ-elastography"
    TRANSPLANTED_KIDNEY = "transplanted-kidney"
    LESION_WITH_CONTRAST = "lesion-with-contrast"
    PSEUDOANEURYSM_COMPRESSION = "pseudoaneurysm-compression"


@attrs.frozen
class BodyUltrasound:
    """A documented ultrasound of one region. `None` is not documented.

    Attributes:
        region: what it shows. Kidneys and bladder are the retroperitoneum, thyroid the neck.
        complete: whether all that a complete study of the region takes is documented, or why a part could not be seen.
        pregnant: whether the patient is known to be pregnant.
        screening: whether it was a screening for an aortic aneurysm.
        sides: which limb.
        lesions: how many lesions were examined with microbubbles.
        component, equipment_owner: as for every study.

    >>> BodyUltrasound(region="thyroid").region.value
    'head-and-neck'
    """

    region: Sonogram | None = word(
        Sonogram,
        "which region was imaged?",
        also={
            "kidneys": "retroperitoneum",
            "renal": "retroperitoneum",
            "aorta": "retroperitoneum",
            "transvaginal": "pelvis-through-vagina",
            "thyroid": "head-and-neck",
            "neck": "head-and-neck",
            "nerve": "nerves-of-limb",
            "kidney": "retroperitoneum",
            "kidneys-and-bladder": "retroperitoneum",
            "gallbladder": "abdomen",
            "liver": "abdomen",
            "spleen": "abdomen",
            "right-upper-quadrant": "abdomen",
            "ruq": "abdomen",
            "appendix": "abdomen",
            "pelvic": "pelvis",
            "uterus": "pelvis",
            "ovaries": "pelvis",
            "shoulder": "joint",
            "elbow": "joint",
            "wrist": "joint",
            "hip": "joint",
            "knee": "joint",
            "ankle": "joint",
            "testicles": "scrotum",
            "testicular": "scrotum",
            "scrotal": "scrotum",
            "lung": "chest",
            "transrectal": "prostate-through-rectum",
            "prostate": "prostate-through-rectum",
            "soft-tissue-head-and-neck": "head-and-neck",
            "soft-tissue-of-head-and-neck": "head-and-neck",
            "parotid": "head-and-neck",
            "salivary-gland": "head-and-neck",
            "salivary-glands": "head-and-neck",
            "vaginal": "pelvis-through-vagina",
            "pleura": "chest",
            "chest-wall": "chest",
            "upper-back": "chest",
            "pylorus": "abdomen",
            "abdominal-wall": "abdomen",
            "axilla": "soft-tissue-of-limb",
            "groin": "soft-tissue-of-limb",
            "infant-hip": "infant-hips",
            "neonatal-head": "infant-head",
            "sonohysterogram": "uterus-with-saline",
            "sonohysterography": "uterus-with-saline",
            "liver-elastography": "organ-elastography",
            "elastography": "organ-elastography",
            "pancreas": "abdomen",
            "scrotum-and-testicles": "scrotum",
            "kidney-transplant": "transplanted-kidney",
            "renal-transplant": "transplanted-kidney",
            "transplant-kidney": "transplanted-kidney",
            "contrast-enhanced": "lesion-with-contrast",
            "ceus": "lesion-with-contrast",
            "pseudoaneurysm": "pseudoaneurysm-compression",
            "soft-tissue-of-the-neck": "head-and-neck",
            "retroperitoneal": "retroperitoneum",
        },
    )
    complete: bool | None = which_extent("does the record document every element of a complete study of the region?")
    pregnant: bool | None = yes_no("is the patient known to be pregnant?")
    screening: bool | None = yes_no("was it a screening for an aortic aneurysm?")
    sides: Sides | None = which_sides("was it the left limb, the right limb, or both?")
    lesions: int | None = count("how many lesions were examined with contrast?", untold=1)
    component: Component | None = which_component()
    equipment_owner: Owner | None = which_owner()


def _further_lesions(service: BodyUltrasound, _: tuple[object, ...]) -> int:
    """Count the lesions after the first."""
    return (service.lesions or 1) - 1


BODY_ULTRASOUND: Final = Family(
    "body-ultrasound",
    "ultrasound of a region of the body",
    BodyUltrasound,
    derived=(
        yes_where_stated("known_pregnancy", "pregnant"),
        yes_where_stated("aneurysm_screening", "screening"),
        Derived("further_lesions", Numbers(0), ("lesions",), _further_lesions),
    ),
    also=("ultrasound", "sonogram"),
    becomes={"preventive-screening": becoming(PreventiveScreening, screening=Screening.AORTIC_ANEURYSM)},
    beside=("msk",),
    saying={
        "tvus": {"region": "pelvis-through-vagina"},
        "trus": {"region": "prostate-through-rectum"},
    },
)
